use fluent_bundle::FluentArgs;
use lopdf::{Dictionary, Document, Object};

use super::*;

const GROUPS: [&str; 13] = [
    "7K3MX", "0D4QZ", "PB9WC", "11H6T", "RVN2E", "8SGYA", "J5K0F", "XQ7DM", "2ZC4B", "WT9HP", "6E1RN",
    "GAV8S", "Y0J3K",
];

fn letter(language: Language, vault: &str, user: &str) -> Zeroizing<Vec<u8>> {
    let groups = GROUPS.map(str::to_owned);
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    RecoveryLetter { language, vault, fingerprint: "3F2A 91C0", user, date, groups: &groups }
        .to_pdf()
        .unwrap()
}

/// A PDF as a reader sees it.
struct Read(Document);

impl Read {
    fn of(bytes: &[u8]) -> Self {
        Self(Document::load_mem(bytes).unwrap())
    }

    fn catalog(&self) -> &Dictionary {
        self.0.catalog().unwrap()
    }

    /// What stands on the pages, without white space and places to break a line.
    fn text(&self) -> String {
        let pages: Vec<u32> = self.0.get_pages().into_keys().collect();
        squeezed(&self.0.extract_text(&pages).unwrap())
    }

    /// Every dictionary of the file, streams' included.
    fn dictionaries(&self) -> impl Iterator<Item = &Dictionary> {
        self.0.objects.values().filter_map(|object| match object {
            Object::Dictionary(dictionary) => Some(dictionary),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        })
    }

    fn of_type(&self, name: &[u8]) -> Vec<&Dictionary> {
        self.dictionaries().filter(|dictionary| dictionary.has_type(name)).collect()
    }

    fn name<'a>(dictionary: &'a Dictionary, key: &[u8]) -> &'a str {
        std::str::from_utf8(dictionary.get(key).unwrap().as_name().unwrap()).unwrap()
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && *character != '\u{200b}').collect()
}

#[test]
fn the_sheet_is_one_page_that_says_all_in_every_language() {
    for language in [Language::En, Language::De, Language::Sv] {
        let read = Read::of(&letter(language, "Tandläkare Öberg", "Åsa Öberg"));

        let (text, wording) = (read.text(), Wording::of(language));
        assert_eq!(read.0.get_pages().len(), 1, "{language:?}");
        for message in MESSAGES {
            let message = wording.get(message, &FluentArgs::new());
            assert!(text.contains(&squeezed(&message)), "{language:?}: {message}\n{text}");
        }
        for value in GROUPS.iter().chain(&["TandläkareÖberg", "ÅsaÖberg", "3F2A91C0"]) {
            assert!(text.contains(value), "{language:?}: {value}\n{text}");
        }
        let positions: Vec<usize> = GROUPS.iter().map(|group| text.find(group).unwrap()).collect();
        assert!(positions.is_sorted(), "the groups are read in their order");
    }
}

#[test]
fn the_sheet_names_the_button_as_the_window_does() {
    for (language, window) in [
        (Language::En, include_str!("../../../../ui/src/text/en.ftl")),
        (Language::De, include_str!("../../../../ui/src/text/de.ftl")),
        (Language::Sv, include_str!("../../../../ui/src/text/sv.ftl")),
    ] {
        let button = window.lines().find_map(|line| line.strip_prefix("unlock-use-code = ")).unwrap();

        let step = Wording::of(language).get("recovery-use-choose", &FluentArgs::new());

        assert!(step.contains(button), "{step}: {button}");
    }
}

/// What a program can check of PDF/UA-1 (ISO 14289-1, the Matterhorn Protocol 1.1): the file is tagged, says its language
/// and title, shows the title, and claims the standard.
#[test]
fn the_sheet_is_tagged_and_says_its_language_and_title() {
    let read = Read::of(&letter(Language::De, "Praxis", "Ada"));
    let catalog = read.catalog();

    let marked = catalog.get(b"MarkInfo").unwrap();
    let marked = read.0.dereference(marked).unwrap().1.as_dict().unwrap();
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"StructTreeRoot"));
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"de");
    let preferences = read.0.dereference(catalog.get(b"ViewerPreferences").unwrap()).unwrap().1;
    assert!(preferences.as_dict().unwrap().get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let metadata = read.0.dereference(catalog.get(b"Metadata").unwrap()).unwrap().1.as_stream().unwrap();
    let metadata = metadata.get_plain_content().unwrap();
    let metadata = std::str::from_utf8(&metadata).unwrap();
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
    assert!(metadata.contains("Wiederherstellungsblatt: Praxis"), "{metadata}");
    assert!(!metadata.contains("CreateDate"), "the sheet says its date itself");
}

#[test]
fn headings_lists_and_the_table_are_tagged_as_such() {
    let read = Read::of(&letter(Language::En, "Practice", "Ada"));

    let tags: Vec<&str> = read
        .dictionaries()
        .filter(|dictionary| dictionary.has(b"S") && dictionary.has(b"P"))
        .map(|dictionary| Read::name(dictionary, b"S"))
        .collect();
    let count = |tag| tags.iter().filter(|found| **found == tag).count();
    assert_eq!((count("H1"), count("H2")), (1, 4), "{tags:?}");
    // 13 groups, four pieces of advice, four steps.
    assert_eq!(count("LI"), 21, "{tags:?}");
    assert_eq!((count("Table"), count("TR")), (1, 4), "{tags:?}");
}

#[test]
fn every_font_is_embedded_as_far_as_it_is_used() {
    let bytes = letter(Language::Sv, "Öberg", "Åsa");
    let read = Read::of(&bytes);

    let descriptors = read.of_type(b"FontDescriptor");
    assert_eq!(descriptors.len(), 3);
    for descriptor in descriptors {
        let name = Read::name(descriptor, b"FontName");
        assert!(name.chars().position(|character| character == '+') == Some(6), "{name} is no subset");
        assert!(descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3"), "{name} is not embedded");
    }
    for font in read.of_type(b"Font").into_iter().filter(|font| Read::name(font, b"Subtype") == "Type0") {
        assert!(font.has(b"ToUnicode"));
    }
    assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
}

#[test]
fn the_sheet_holds_nothing_that_runs_or_hides() {
    let read = Read::of(&letter(Language::En, "Practice", "Ada"));

    for forbidden in [
        "JS",
        "JavaScript",
        "OpenAction",
        "AA",
        "Launch",
        "URI",
        "EmbeddedFiles",
        "EF",
        "AcroForm",
        "RichMedia",
        "Encrypt",
    ] {
        assert!(read.dictionaries().all(|dictionary| !dictionary.has(forbidden.as_bytes())), "{forbidden}");
    }
}

#[test]
fn the_same_sheet_is_the_same_file() {
    assert_eq!(*letter(Language::En, "Practice", "Ada"), *letter(Language::En, "Practice", "Ada"));
}

#[test]
fn markup_is_printed_as_it_was_typed() {
    for typed in [
        "#panic(\"no\")",
        "*bold* _italic_ `raw` $x^2$",
        "= heading <label> @reference",
        "\\ \\u{41} \\# // comment /* more */",
        "\"quotes\" 'single' -- --- ... ~",
        "#sys.inputs.groups ] } ) [ { (",
        "{ $vault } <script>alert(1)</script> %PDF-1.7 endobj",
        "[link](https://example.org) https://example.org",
    ] {
        let read = Read::of(&letter(Language::En, typed, typed));

        assert!(read.text().contains(&squeezed(typed)), "{typed}\n{}", read.text());
    }
}

#[test]
fn a_name_that_fills_every_field_stays_on_the_page() {
    let long = "W".repeat(80);

    let read = Read::of(&letter(Language::De, &long, &"Wortlang ".repeat(22)));

    assert!(read.text().contains(&long));
    assert!(read.0.get_pages().len() <= 2);
}

#[test]
fn names_in_any_script_give_a_sheet() {
    for name in [
        "",
        " ",
        "漢字 仮名交じり文",
        "مركز الأعمال",
        "עסק קטן",
        "हिन्दी",
        "👩‍👩‍👧‍👦 🇸🇪 ☎️",
        "Z\u{335}\u{321}a\u{327}l\u{358}g\u{489}o",
        "\u{202e}reversed\u{202c}",
        "\u{feff}\u{200d}\u{ad}\u{fe0f}",
        "\u{e000}\u{f8ff}\u{10ffff}",
        "\0\u{1}\u{7f}\u{85}\r\n",
        "e\u{301}\u{301} ﬁ ﷽ ǅ ß",
    ] {
        letter(Language::En, name, name);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_a_vault_is_called_gives_a_sheet(vault in "\\PC{0,40}", user in proptest::prelude::any::<String>()) {
        letter(Language::Sv, &vault, &user);
    }
}
