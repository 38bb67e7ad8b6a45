//! Lines of a vCard: what a property is called says nothing of anybody, its parameters and its value may. What came from elsewhere may be any
//! text.

/// Where a line goes on behind what its property is called (RFC 6350, 3.3); where it begins if it has no such name.
pub(crate) fn value_at(line: &str) -> usize {
    let is_part = |character: char| character.is_ascii_alphanumeric() || "-.".contains(character);
    let length = line.find(|character| !is_part(character)).unwrap_or(line.len());
    if length > 0 && line[length..].starts_with([':', ';']) { length + 1 } else { 0 }
}

/// What lines say behind what their properties are called.
pub(crate) fn values(text: &str) -> String {
    text.lines().map(|line| &line[value_at(line)..]).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_property_is_called_is_left_out_and_nothing_else() {
        let lines = [
            ("X-SPOUSE:Bo Alm", "Bo Alm"),
            ("item1.X-ABADR:se", "se"),
            ("RELATED;X-NAME=\"Eva Alm\":urn:uuid:1", "X-NAME=\"Eva Alm\":urn:uuid:1"),
            ("Wife Anna Ek: 0171", "Wife Anna Ek: 0171"),
            ("no name", "no name"),
            (":Bo", ":Bo"),
            ("", ""),
        ];
        for (line, said) in lines {
            assert_eq!(values(line), said);
        }
        assert_eq!(values("X-A:1\nX-B:2"), "1\n2");
    }
}
