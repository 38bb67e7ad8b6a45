//! Labels of e-mails, phones, addresses and websites: a kind in any of our languages, or words of one's own.

use crate::crm::point::PointKind;

/// What a label cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The kind it names.
    pub kind: PointKind,
    /// Words that name no kind.
    pub label: String,
    /// Marked as the one to use (`* Work`).
    pub primary: bool,
}

/// The kind that a word names, in English, German or Swedish.
pub fn kind_of(word: &str) -> Option<PointKind> {
    Some(match word.trim().to_lowercase().as_str() {
        "work" | "business" | "office" | "arbeit" | "geschäftlich" | "büro" | "arbete" | "jobb"
        | "kontor" => PointKind::Work,
        "home" | "private" | "personal" | "privat" | "zuhause" | "hem" | "bostad" => PointKind::Home,
        "mobile" | "cell" | "mobil" | "handy" | "mobiltelefon" | "iphone" => PointKind::Mobile,
        "fax" | "work fax" | "home fax" | "other fax" | "workfax" | "homefax" => PointKind::Fax,
        "pager" => PointKind::Pager,
        "other" | "main" | "andere" | "sonstige" | "weitere" | "övrigt" | "annat" | "annan" | "" => {
            PointKind::Other
        }
        _ => return None,
    })
}

/// Reads a label cell: `* Work`, `Mobile`, `Summer house`, or our own `Work: Reception`.
pub fn read(cell: &str) -> Label {
    let cell = cell.trim();
    let (primary, cell) = match cell.strip_prefix('*') {
        Some(rest) if rest.is_empty() || rest.starts_with(' ') => (true, rest.trim()),
        _ => (false, cell),
    };
    if let Some((kind, label)) = cell.split_once(": ").and_then(|(word, label)| Some((kind_of(word)?, label)))
    {
        return Label { kind, label: label.trim().to_owned(), primary };
    }
    match kind_of(cell) {
        Some(kind) => Label { kind, label: String::new(), primary },
        None => Label { kind: PointKind::Other, label: cell.to_owned(), primary },
    }
}

/// Writes a label cell that [`read`] reads back.
pub fn write(kind: PointKind, label: &str, primary: bool) -> String {
    let word = match kind {
        PointKind::Work => "Work",
        PointKind::Home => "Home",
        PointKind::Mobile => "Mobile",
        PointKind::Fax => "Fax",
        PointKind::Pager => "Pager",
        PointKind::Other => "Other",
    };
    let mark = if primary { "* " } else { "" };
    if label.is_empty() { format!("{mark}{word}") } else { format!("{mark}{word}: {label}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_other_programs_are_read() {
        let cases = [
            ("* Work", PointKind::Work, "", true),
            ("Mobile", PointKind::Mobile, "", false),
            ("Arbete", PointKind::Work, "", false),
            ("* ", PointKind::Other, "", true),
            ("", PointKind::Other, "", false),
            ("Sommarstuga", PointKind::Other, "Sommarstuga", false),
            ("*55", PointKind::Other, "*55", false),
        ];

        for (cell, kind, label, primary) in cases {
            assert_eq!(read(cell), Label { kind, label: label.into(), primary }, "{cell}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for label in ["", "Work", "Other: x", "* star", "Empfang"] {
            for primary in [true, false] {
                let cell = write(PointKind::Fax, label, primary);

                assert_eq!(read(&cell), Label { kind: PointKind::Fax, label: label.into(), primary });
            }
        }
    }
}
