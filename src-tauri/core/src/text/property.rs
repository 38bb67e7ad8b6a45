//! Lines of a vCard: what a property is called says nothing of anybody, its value may.

/// Where the value of a property begins in its line.
pub(crate) fn value_at(line: &str) -> usize {
    line.find(':').map_or(0, |colon| colon + 1)
}

/// The values of properties, one in each line as they are.
pub(crate) fn values(text: &str) -> String {
    text.lines().map(|line| &line[value_at(line)..]).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_property_is_called_is_left_out_and_no_value() {
        assert_eq!(
            values("X-SPOUSE:Bo Alm\nRELATED;VALUE=text:Eva: a cousin\nno name"),
            "Bo Alm\nEva: a cousin\nno name"
        );
        assert_eq!(values(""), "");
    }
}
