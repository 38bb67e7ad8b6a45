use lopdf::{Document, Object};

use super::*;

const WORD: &str = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

fn letter<'a>(blocks: &'a [BlockPart<'a>]) -> GeneralLetter<'a> {
    GeneralLetter {
        language: Language::De,
        window: AddressWindow::Left,
        sender: SenderPart {
            name: "Alm GmbH",
            address: &["Hafenstraße 1", "24937 Flensburg"],
            lines: &["datenschutz@alm.example", "HRB 1234, Amtsgericht Flensburg"],
        },
        recipient: &["Anna Berg", "", "Lange Reihe 7", "20099 Hamburg"],
        date: NaiveDate::from_ymd_opt(2026, 6, 16).unwrap(),
        number: "2026-7",
        subject: "Ihr Antrag vom 15. Juni 2026",
        blocks,
        signed: "Dag Ek",
    }
}

fn read(letter: &GeneralLetter<'_>) -> Document {
    Document::load_mem(&letter.to_pdf().unwrap()).unwrap()
}

/// What stands on each page, without white space, hyphens and places to break a line.
fn pages(document: &Document) -> Vec<String> {
    let pages = document.get_pages().into_keys();
    pages.map(|page| squeezed(&document.extract_text(&[page]).unwrap())).collect()
}

fn squeezed(text: &str) -> String {
    let gone = |character: char| {
        character.is_whitespace() || matches!(character, '\u{200b}' | '\u{ad}' | '-' | '\u{2010}')
    };
    text.chars().filter(|character| !gone(*character)).collect()
}

const SHORT: &[BlockPart<'_>] = &[
    BlockPart::Paragraph(&["Guten Tag Anna Berg,"]),
    BlockPart::Paragraph(&["die Gründe sind:"]),
    BlockPart::List(&["Ein Gesetz #let x = 1 $a$ *b*", "[zwei] @drei"]),
    BlockPart::Paragraph(&["Mit freundlichen Grüßen", "Alm GmbH"]),
];

#[test]
fn a_letter_says_all_that_it_is_given_on_one_page() {
    for window in [AddressWindow::Left, AddressWindow::Right, AddressWindow::None] {
        let pages = pages(&read(&GeneralLetter { window, ..letter(SHORT) }));

        assert_eq!(pages.len(), 1, "{window:?}");
        for said in [
            "Alm GmbH",
            "Hafenstraße 1 · 24937 Flensburg",
            "datenschutz@alm.example",
            "HRB 1234, Amtsgericht Flensburg",
            "Anna Berg",
            "Lange Reihe 7",
            "20099 Hamburg",
            "Datum",
            "16. Juni 2026",
            "Nummer",
            "2026-7",
            "Ihr Antrag vom 15. Juni 2026",
            "Guten Tag Anna Berg,",
            "die Gründe sind:",
            "Ein Gesetz #let x = 1 $a$ *b*",
            "[zwei] @drei",
            "Mit freundlichen Grüßen",
            "Dag Ek",
            "1 / 1",
        ] {
            assert!(pages[0].contains(&squeezed(said)), "{window:?} {said}: {}", pages[0]);
        }
    }
}

#[test]
fn it_is_tagged_in_its_language_and_titled_by_its_subject() {
    let document = read(&letter(SHORT));

    let catalog = document.catalog().unwrap();
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"MarkInfo"));
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"de");
    let kinds: Vec<&[u8]> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"S").ok()?.as_name().ok())
        .collect();
    for kind in [&b"H1"[..], b"P", b"L", b"LI", b"LBody"] {
        assert!(kinds.contains(&kind), "{}", String::from_utf8_lossy(kind));
    }
    let metadata = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let Object::Stream(metadata) = document.get_object(metadata).unwrap() else { panic!("no metadata") };
    let metadata = String::from_utf8_lossy(&metadata.content);
    assert!(
        metadata.contains("Ihr Antrag vom 15. Juni 2026") && metadata.contains("pdfuaid:part"),
        "{metadata}"
    );
}

#[test]
fn a_long_letter_has_numbered_pages_and_loses_nothing() {
    let paragraphs: Vec<String> = (0..60).map(|at| format!("Absatz {at}: {}", "Wort ".repeat(40))).collect();
    let lines: Vec<[&str; 1]> = paragraphs.iter().map(|paragraph| [paragraph.as_str()]).collect();
    let blocks: Vec<BlockPart<'_>> = lines.iter().map(|line| BlockPart::Paragraph(line)).collect();

    let pages = pages(&read(&letter(&blocks)));

    assert!(pages.len() > 3, "{}", pages.len());
    for (at, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("AlmGmbH·20267{}/{}", at + 1, pages.len())), "{page}");
    }
    let all = pages.join("");
    assert!((0..60).all(|at| all.contains(&format!("Absatz{at}:"))));
    assert_eq!(all.matches("Wort").count(), 60 * 40);
}

#[test]
fn long_words_are_broken_and_an_address_of_many_lines_leaves_its_field() {
    let long = [WORD, WORD];
    let sentence = format!("{} {}", "Das ist ein Satz vor dem Wort".repeat(2), long.join(" "));
    let item = "x".repeat(400);
    let (sentence, item) = ([sentence.as_str()], [item.as_str()]);
    let blocks = [BlockPart::Paragraph(&sentence), BlockPart::List(&item)];
    let many: Vec<String> = (0..12).map(|at| format!("Zeile{at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();

    for count in [1, 6, 7, 8, 9, 12] {
        let pages = pages(&read(&GeneralLetter { recipient: &many[..count], ..letter(&blocks) }));

        assert_eq!(pages.len(), 1);
        assert!(pages[0].contains(&squeezed(&long.join(""))), "{}", pages[0]);
        assert_eq!(pages[0].matches('x').count(), 400 + "datenschutz@alm.example".matches('x').count());
        assert!((0..count).all(|at| pages[0].contains(&format!("Zeile{at}"))), "{count}");
    }
}

#[test]
fn a_letter_with_nothing_optional_is_set_too() {
    let bare = GeneralLetter {
        sender: SenderPart { name: "Alm", address: &[], lines: &[] },
        recipient: &[],
        number: "",
        signed: "",
        ..letter(&[BlockPart::List(&["a"])])
    };

    for window in [AddressWindow::Left, AddressWindow::Right, AddressWindow::None] {
        let pages = pages(&read(&GeneralLetter { window, language: Language::En, ..copy(&bare) }));
        assert!(pages[0].contains("Alm1/1") && !pages[0].contains("Number"), "{window:?}: {}", pages[0]);
    }
}

fn copy<'a>(letter: &GeneralLetter<'a>) -> GeneralLetter<'a> {
    let SenderPart { name, address, lines } = letter.sender;
    GeneralLetter { sender: SenderPart { name, address, lines }, ..*letter }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert!(*letter(SHORT).to_pdf().unwrap() == *letter(SHORT).to_pdf().unwrap());
}
