//! Cells: what a single one holds once quoting, guards and separators are taken off.

/// A value as it is kept: line breaks are line feeds, no space around.
pub fn clean(value: &str) -> String {
    let value = value.trim();
    if value.contains('\r') { value.replace("\r\n", "\n").replace('\r', "\n") } else { value.to_owned() }
}

/// Whether a spreadsheet would take the text for a formula (OWASP, CSV injection).
pub fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Puts an apostrophe before what looks like a formula, or already has apostrophes before one.
pub fn guard(cell: &str) -> String {
    if looks_like_formula(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell.to_owned() }
}

/// Takes off what [`guard`] put on.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// The tags of a cell, each once.
pub fn tags(cell: &str, own: bool) -> Vec<String> {
    let parts: Vec<String> = if own {
        unescaped(cell)
    } else if cell.contains(" ::: ") || cell.starts_with("* ") {
        cell.split(" ::: ").filter_map(google_label).collect()
    } else {
        cell.split([';', ',']).map(|tag| clean(tag.trim().trim_matches('"'))).collect()
    };
    let mut tags = Vec::<String>::new();
    for tag in parts {
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// Google marks its own groups by `* `; the one that everybody is in says nothing.
fn google_label(label: &str) -> Option<String> {
    let name = clean(label.trim_start_matches("* "));
    let everybody = matches!(name.to_lowercase().as_str(), "mycontacts" | "my contacts");
    (!everybody).then_some(name)
}

/// Writes tags into one cell of our own file.
pub fn join_tags<'a>(tags: impl Iterator<Item = &'a str>) -> String {
    tags.map(|tag| tag.replace('\\', "\\\\").replace(';', "\\;")).collect::<Vec<_>>().join("; ")
}

fn unescaped(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => parts.last_mut().expect("it starts with one").extend(letters.next()),
            ';' => parts.push(String::new()),
            other => parts.last_mut().expect("it starts with one").push(other),
        }
    }
    parts.iter().map(|part| clean(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guard_is_taken_off_exactly() {
        for cell in ["=1+1", "+46 8 1", "-", "@x", "\tx", "'=1", "''+", "'quoted'", "plain", "", "'"] {
            assert_eq!(unguard(&guard(cell)), cell);
            assert!(!looks_like_formula(&guard(cell)), "{cell}");
        }
    }

    #[test]
    fn tags_are_parted_in_each_form() {
        assert_eq!(tags("Friends ::: * myContacts ::: Kunde", false), ["Friends", "Kunde"]);
        assert_eq!(tags("\"VIP\",\"Press\"", false), ["VIP", "Press"]);
        assert_eq!(tags("a; b;a;;", false), ["a", "b"]);
        assert_eq!(
            tags(&join_tags(["a;b", "c\\", "d,e ::: f"].into_iter()), true),
            ["a;b", "c\\", "d,e ::: f"]
        );
    }
}
