use proptest::prelude::*;

use super::*;

fn anna() -> Forms {
    let mut forms = Forms::default();
    forms.name("Anna Karin", "Maria", "Lindqvist");
    forms.part("Ninni");
    forms.address("anna.l@firma.example");
    forms.street("Ringvägen 12");
    forms.number("070-174 06 05", "+46701740605");
    forms.token("[[000102030405060708090a0b0c0d0e0f]]".into());
    forms
}

fn named(given: &str, family: &str) -> Forms {
    let mut forms = Forms::default();
    forms.name(given, "", family);
    forms
}

fn strike(forms: &Forms, text: &str) -> Option<String> {
    marked(text, &forms.find(text), usize::MAX)
}

fn struck(forms: &Forms, text: &str) -> String {
    strike(forms, text).unwrap_or_else(|| text.to_owned()).replace(MARK, "#")
}

#[test]
fn names_are_struck_in_either_order_and_in_every_writing() {
    for (text, expected) in [
        ("Anna Lindqvist ringde", "# ringde"),
        ("hos ANNA KARIN LINDQVIST.", "hos #."),
        ("Anna-Karin Maria Lindqvist!", "#!"),
        ("Lindqvist, Anna: ja", "#: ja"),
        ("Änna Líndqvist", "#"),
        ("annalindqvist på nätet", "# på nätet"),
        ("Anna Lindqvists avtal, Annas chef", "# avtal, # chef"),
        ("Ann Lindqvist", "Ann #"),
        ("Anna, sen kom lindqvist och Ninni", "#, sen kom # och #"),
        ("Johanna Lindqvistsson", "Johanna Lindqvistsson"),
        ("(Anna)\n\tLindqvist\r\n", "(#\r\n"),
    ] {
        assert_eq!(struck(&anna(), text), expected, "{text}");
    }
}

#[test]
fn addresses_and_numbers_are_struck_however_they_are_written() {
    for (text, expected) in [
        ("Mail: Anna.L@Firma.example, tack", "Mail: #, tack"),
        ("Ringvägen 12, 118 60 Stockholm", "#, 118 60 Stockholm"),
        ("Ringvägen 14", "Ringvägen 14"),
        ("070-174 06 05", "#"),
        ("tel 0701740605.", "tel #."),
        ("+46 70 174 06 05", "#"),
        ("+46 (0)70/1740605", "#"),
        ("0046-70-174.06.05 eller 070", "# eller 070"),
        ("070-174 06 06", "070-174 06 06"),
        ("12 070-174 06 05 3", "12 # 3"),
        ("1070-174 06 05", "1070-174 06 05"),
        ("Hej [[000102030405060708090a0b0c0d0e0f]]!", "Hej #!"),
        ("Hej [[000102030405060708090a0b0c0d0e0e]]!", "Hej [[000102030405060708090a0b0c0d0e0e]]!"),
    ] {
        assert_eq!(struck(&anna(), text), expected, "{text}");
    }
}

#[test]
fn a_short_name_that_is_a_word_counts_with_a_capital_alone_and_particles_never() {
    let mut forms = Forms::default();
    forms.name("Bo", "", "von der Berg");
    for (text, expected) in [
        ("Bo vill bo vid ett berg", "# vill bo vid ett berg"),
        ("bo von der berg", "#"),
        ("von der Berg und der Rest, Berg und Von", "# und der Rest, # und Von"),
    ] {
        assert_eq!(struck(&forms, text), expected, "{text}");
    }
}

#[test]
fn what_whom_the_text_is_about_is_called_as_well_is_theirs_when_it_stands_alone() {
    let forms = anna().sparing(&named("Erik", "Lindqvist"));

    assert_eq!(
        struck(&forms, "Erik Lindqvist, gift med Anna Lindqvist. Anna ringer."),
        "Erik Lindqvist, gift med #. # ringer."
    );
}

#[test]
fn an_address_or_a_number_of_whom_the_text_is_about_is_theirs() {
    let mut erik = named("Erik", "Lindqvist");
    erik.street("ringvägen 12");
    erik.number("+46 70 1740605", "+46701740605");
    let text = "Ringvägen 12, 070-174 06 05, anna.l@firma.example";

    assert_eq!(struck(&anna().sparing(&erik), text), "Ringvägen 12, 070-174 06 05, #");
    assert_eq!(struck(&anna(), text), "#, #, #");
}

#[test]
fn the_name_of_whom_the_text_is_about_is_no_genitive_of_another() {
    let andrea = named("Andrea", "Müller").sparing(&named("Andreas", "Müller"));
    for (text, expected) in [
        ("Andreas kommt mit Andrea.", "Andreas kommt mit #."),
        ("Müller Andreas", "Müller Andreas"),
        ("Andrea Müllers Haus, Andreas Müllers Haus", "# Haus, Andreas Müllers Haus"),
    ] {
        assert_eq!(struck(&andrea, text), expected, "{text}");
    }
    assert_eq!(struck(&named("Andrea", "Müller"), "Andreas Haus"), "# Haus");
}

#[test]
fn a_street_without_a_number_and_a_site_that_everybody_is_on_are_words_of_any_text() {
    let mut forms = Forms::default();
    for street in ["Im Hof", "Am Markt"] {
        forms.street(street);
    }
    forms.website("https://www.facebook.com/");
    for text in ["wir essen im Hof", "der Laden am Markt", "steht auf facebook.com"] {
        assert!(!forms.speak(text), "{text}");
    }
    forms.street("Im Hof 3");
    forms.website("https://lindqvist.example/");
    assert_eq!(struck(&forms, "im hof 3, www.lindqvist.example"), "#, www.#");
}

#[test]
fn a_text_that_would_be_too_long_has_a_shorter_mark() {
    let forms = named("Bo", "Ek");
    let spans = forms.find("Bo: ring Bo Ek");

    assert_eq!(marked("Bo: ring Bo Ek", &spans, 17).unwrap(), format!("{MARK}: ring {MARK}"));
    assert_eq!(marked("Bo: ring Bo Ek", &spans, 16).unwrap(), "█: ring █");
}

#[test]
fn a_text_speaks_of_who_is_named_in_full_or_by_an_address() {
    for (text, speaks) in [
        ("Lindqvist Anna", true),
        ("0701740605", true),
        ("Anna och fru Lindqvist", false),
        ("Lindqvist", false),
        ("", false),
    ] {
        assert_eq!(anna().speak(text), speaks, "{text}");
    }
    let mut one = Forms::default();
    one.name("", "", "Berg");
    assert!(!one.speak("Berg"), "one word alone may be anybody's");
    assert_eq!(struck(&one, "Berg, berg"), "#, berg");
}

#[test]
fn a_mark_keeps_apart_what_stands_on_its_sides() {
    let forms = anna().sparing(&named("Anna", "Lindqvist"));

    assert_eq!(struck(&forms, "Anna 0701740605 Lindqvist"), "Anna # Lindqvist");
    assert_eq!(strike(&forms, &format!("Anna {MARK} Lindqvist")), None);
}

/// Pieces of which texts are made: some are hers, others only look like it.
fn piece() -> impl Strategy<Value = (String, bool)> {
    prop_oneof![
        prop::sample::select(vec![
            "Anna Lindqvist",
            "lindqvist anna",
            "ANNA KARIN MARIA LINDQVIST",
            "Anna",
            "Lindqvists",
            "ninni",
            "Ninni",
            "anna.l@firma.example",
            "Ringvägen 12",
            "+46 70-174 06 05",
            "0701740605",
            "[[000102030405060708090a0b0c0d0e0f]]",
        ])
        .prop_map(|text| (text.to_owned(), text != "ninni")),
        "[b-mB-Mäöß]{1,9}( [b-mé]{1,4}\u{301}?)?".prop_map(|text| (text, false)),
        prop::sample::select(vec![
            "Lindgren",
            "070",
            "174 0",
            "anna.b@firma.example",
            "½",
            "🙂",
            "[[",
            "Johanna"
        ])
        .prop_map(|text| (text.to_owned(), false)),
    ]
}

proptest! {
    #[test]
    fn nothing_of_theirs_is_left_and_all_else_is_as_it_was(
        pieces in prop::collection::vec((piece(), prop::sample::select(vec![". ", ";\n", " – x ", "\t§ "])), 0..12)
    ) {
        let text: String = pieces.iter().map(|((piece, _), gap)| format!("{piece}{gap}")).collect();
        let expected: String =
            pieces.iter().map(|((piece, is_hers), gap)| format!("{}{gap}", if *is_hers { MARK } else { piece })).collect();

        let forms = anna();
        let after = strike(&forms, &text).unwrap_or_else(|| text.clone());

        prop_assert_eq!(&after, &expected);
        prop_assert_eq!(strike(&forms, &after), None);
    }

    #[test]
    fn any_names_are_gone_from_any_text(
        given in "\\PC{0,8}", family in "\\PC{1,8}", before in "\\PC{0,12}", after in "\\PC{0,12}"
    ) {
        let mut forms = Forms::default();
        forms.name(&given, "", &family);
        let text = format!("{before} {given} {family} {after}");

        let spans = forms.find(&text);
        let struck = strike(&forms, &text).unwrap_or_else(|| text.clone());

        prop_assert!(forms.find(&struck).is_empty(), "{struck}");
        let (mut kept, mut from) = (String::new(), 0);
        for span in &spans {
            kept.push_str(&text[from..span.start]);
            from = span.end;
        }
        kept.push_str(&text[from..]);
        prop_assert_eq!(struck.replace(MARK, ""), kept.replace(MARK, ""));
    }
}
