//! Languages as files write them, turned into BCP 47.

/// The code of a language given by code (`de`, `sv_SE`) or by a name in one of our languages.
pub fn code(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some((code, _)) = NAMES.iter().find(|(_, names)| names.contains(&text.to_lowercase().as_str())) {
        return Some((*code).to_owned());
    }
    let tag = text.replace('_', "-");
    let mut parts = tag.split('-');
    let first = parts.next()?;
    let language = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let rest =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (language && tag.len() <= 35 && parts.all(rest)).then_some(tag)
}

#[rustfmt::skip]
const NAMES: [(&str, &[&str]); 14] = [
    ("en", &["english", "englisch", "engelska"]),
    ("de", &["german", "deutsch", "tyska"]),
    ("sv", &["swedish", "schwedisch", "svenska"]),
    ("da", &["danish", "dänisch", "danska", "dansk"]),
    ("nb", &["norwegian", "norwegisch", "norska", "norsk"]),
    ("fi", &["finnish", "finnisch", "finska", "suomi"]),
    ("fr", &["french", "französisch", "franska", "français"]),
    ("it", &["italian", "italienisch", "italienska", "italiano"]),
    ("es", &["spanish", "spanisch", "spanska", "español"]),
    ("nl", &["dutch", "niederländisch", "nederländska", "nederlands"]),
    ("pl", &["polish", "polnisch", "polska", "polski"]),
    ("pt", &["portuguese", "portugiesisch", "portugisiska", "português"]),
    ("cs", &["czech", "tschechisch", "tjeckiska", "čeština"]),
    ("tr", &["turkish", "türkisch", "turkiska", "türkçe"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_by_code_and_by_name() {
        for (text, expected) in [
            ("de", Some("de")),
            ("sv_SE", Some("sv-SE")),
            ("zh-Hant-TW", Some("zh-Hant-TW")),
            ("Deutsch", Some("de")),
            ("Svenska", Some("sv")),
            ("Klingon", None),
            ("d", None),
            ("", None),
        ] {
            assert_eq!(code(text).as_deref(), expected, "{text}");
        }
    }
}
