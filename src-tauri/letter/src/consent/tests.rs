mod told;

use std::sync::LazyLock;

use chrono::DateTime;
use lopdf::{Dictionary, Document};
use zeroize::Zeroizing;

use super::*;
use crate::Language;

const LANGUAGES: [Language; 3] = [Language::En, Language::De, Language::Sv];
const CODE: &str = "793NX-W3CVC";
const WORDING: &str = "Ja, ich möchte den Newsletter der Holzwerkstatt Öberg GmbH erhalten.\n\nDarin geht es um Angebote für Möbel nach Maß,\nungefähr einmal im Monat.";

fn organisation() -> OrganisationPart<'static> {
    OrganisationPart {
        name: "Holzwerkstatt Öberg GmbH",
        lines: &["Dorfstraße 1, 24937 Flensburg", "post@oberg.example · +49 461 123456"],
    }
}

fn notice(text: &str) -> NoticePart<'_> {
    NoticePart { text, language: "de", version: 3, hash: std::array::from_fn(|at| at.to_le_bytes()[0]) }
}

const CHOICES: &[ChoicePart<'_>] = &[
    ChoicePart {
        purpose: "Newsletter",
        description: "",
        channels: &[
            ChannelPart { channel: "email", point: "anna.berg@example.se" },
            ChannelPart { channel: "letter", point: "" },
        ],
    },
    ChoicePart {
        purpose: "Beratung am Telefon",
        description: "Wir rufen an, wenn es zu Ihren Möbeln etwas Neues gibt.",
        channels: &[
            ChannelPart { channel: "phone", point: "+49 171 2345678" },
            ChannelPart { channel: "message", point: "" },
        ],
    },
    ChoicePart {
        purpose: "Fotos fertiger Möbel",
        description: "",
        channels: &[ChannelPart { channel: "processing", point: "" }],
    },
];

fn form<'a>(language: Language, change: impl FnOnce(&mut ConsentForm<'a>)) -> Read {
    let mut form = ConsentForm {
        language,
        organisation: organisation(),
        code: CODE,
        person: Some("Anna Berg"),
        choices: CHOICES,
        notice: notice(WORDING),
        withdrawal: "Eine Nachricht an post@oberg.example genügt.",
        guardian: false,
        reply: &["Holzwerkstatt Öberg GmbH", "Dorfstraße 1, 24937 Flensburg"],
    };
    change(&mut form);
    Read::of(&form.to_pdf().unwrap())
}

fn moment(at: &str) -> MomentPart<'_> {
    MomentPart { at: DateTime::parse_from_rfc3339(at).unwrap(), zone: "Europe/Berlin" }
}

fn event(kind: &'static str, at: &'static str, method: &'static str) -> ConsentEventPart<'static> {
    ConsentEventPart { channel: 0, kind, moment: moment(at), method, recorded_by: Some("sales"), until: None }
}

static NOTICE: LazyLock<NoticePart<'static>> = LazyLock::new(|| notice(WORDING));

static EVENTS: LazyLock<[ConsentEventPart<'static>; 2]> = LazyLock::new(|| {
    [
        event("requested", "2026-06-01T09:00:00+02:00", "email"),
        event("given", "2026-06-15T10:20:30+02:00", "paper"),
    ]
});

fn receipt<'a>(language: Language, change: impl FnOnce(&mut ConsentReceipt<'a>)) -> Read {
    let mut receipt = ConsentReceipt {
        language,
        organisation: organisation(),
        number: "3F2A 91C0",
        made: moment("2026-12-01T09:20:00+01:00"),
        person: "Anna Berg",
        purpose: "Newsletter",
        channels: &[ChannelPart { channel: "email", point: "anna.berg@example.se" }],
        notices: std::slice::from_ref(&*NOTICE),
        events: &*EVENTS,
        evidence: &["scan", "mail"],
        grade: Some("a"),
        withdrawal: "Eine Nachricht an post@oberg.example genügt.",
        officer: Some("datenschutz@oberg.example"),
        representative: Some("Öberg EU GmbH, Kiel"),
        authority: Some("ULD Schleswig-Holstein"),
    };
    change(&mut receipt);
    Read::of(&receipt.to_pdf().unwrap())
}

/// A PDF as a reader sees it.
struct Read(Document, Zeroizing<Vec<u8>>);

impl Read {
    fn of(bytes: &[u8]) -> Self {
        Self(Document::load_mem(bytes).unwrap(), Zeroizing::new(bytes.to_vec()))
    }

    fn pages(&self) -> Vec<String> {
        let pages = self.0.get_pages().into_keys();
        pages.map(|page| squeezed(&self.0.extract_text(&[page]).unwrap())).collect()
    }

    fn text(&self) -> String {
        self.pages().concat()
    }

    #[track_caller]
    fn says(&self, told: &str) {
        let text = self.text();
        assert!(text.contains(&squeezed(told)), "{told}\n{text}");
    }

    fn tags(&self) -> Vec<String> {
        let elements = self.0.objects.values().filter_map(|object| object.as_dict().ok());
        let named = |dictionary: &Dictionary| {
            let name = dictionary.get(b"S").and_then(lopdf::Object::as_name).ok()?;
            dictionary.has(b"P").then(|| String::from_utf8_lossy(name).into_owned())
        };
        elements.filter_map(named).collect()
    }

    fn count(&self, tag: &str) -> usize {
        self.tags().iter().filter(|found| *found == tag).count()
    }
}

/// Without white space and places to break a line; a line that is broken at a hyphen has it twice.
fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && *character != '\u{200b}').collect()
}

fn say(language: Language, name: &str) -> String {
    Wording::of(language).get(name, &FluentArgs::new())
}

#[test]
fn a_form_is_one_page_that_says_all_in_every_language() {
    for language in LANGUAGES {
        let read = form(language, |_| {});

        assert_eq!(read.pages().len(), 1, "{language:?}");
        for message in form::MESSAGES.iter().filter(|message| !message.starts_with("form-guardian")) {
            read.says(&say(language, message));
        }
        for value in
            [CODE, "Anna Berg", "Holzwerkstatt Öberg GmbH", "Dorfstraße 1, 24937 Flensburg", "Newsletter"]
        {
            read.says(value);
        }
        for line in WORDING.lines() {
            read.says(line);
        }
        read.says("00010203 04050607");
        assert!(!read.text().contains("08090a0b"), "the hash is short");
        for (channel, point) in [
            ("email", "anna.berg@example.se"),
            ("letter", ""),
            ("phone", "+49 171 2345678"),
            ("message", ""),
            ("processing", ""),
        ] {
            read.says(&format!("{} {point}", say(language, &format!("form-channel-{channel}"))));
        }
    }
}

#[test]
fn a_form_has_a_box_for_each_purpose_and_channel_and_none_is_ticked() {
    let read = form(Language::En, |_| {});

    assert_eq!(read.count("LI"), 5);
    for mark in ['☑', '☒', '✓', '✔', '✗', '✘', '■'] {
        assert!(!read.text().contains(mark), "{mark}");
    }
}

#[test]
fn a_form_without_a_person_leaves_the_name_to_be_written() {
    let read = form(Language::De, |form| form.person = None);

    assert_eq!(read.pages().len(), 1);
    read.says("Name");
    assert!(!read.text().contains("AnnaBerg"));
}

#[test]
fn a_guardian_signs_only_for_a_minor() {
    for language in LANGUAGES {
        let guardian = say(language, "form-guardian");
        assert!(!form(language, |_| {}).text().contains(&squeezed(&guardian)));

        let minor = form(language, |form| form.guardian = true);

        assert_eq!(minor.pages().len(), 1, "{language:?}");
        minor.says(&guardian);
        minor.says(&say(language, "form-guardian-relation"));
    }
}

#[test]
fn a_long_wording_flows_on_with_the_code_on_each_page() {
    let long = "Ein langer Absatz über Angebote und Möbel nach Maß. ".repeat(14);
    let long = format!("{long}\n\n").repeat(9);

    let read = form(Language::De, |form| form.notice = notice(&long));

    let pages = read.pages();
    assert!(pages.len() > 1);
    let footer = |page: usize| squeezed(&format!("{CODE} · Holzwerkstatt Öberg GmbH {page}/{}", pages.len()));
    let bodies = pages.iter().enumerate().map(|(at, page)| page.strip_suffix(&footer(at + 1)).unwrap());
    assert!(bodies.collect::<String>().contains(&squeezed(&long)), "the wording is there in full");
}

#[test]
fn every_word_that_is_taken_has_its_message() {
    for language in LANGUAGES {
        let wording = Wording::of(language);
        for (prefix, names) in [
            ("form-channel", &["email", "phone", "message", "letter", "processing"][..]),
            ("receipt-channel", &["email", "phone", "message", "letter", "processing"]),
            (
                "receipt-method",
                &["paper", "web_form", "phone", "in_person", "email", "double_opt_in", "import"],
            ),
            (
                "receipt-event",
                &[
                    "requested",
                    "given",
                    "renewed",
                    "refused",
                    "withdrawn",
                    "expired",
                    "invalidated",
                    "customer",
                ],
            ),
            (
                "receipt-state",
                &[
                    "requested",
                    "given",
                    "renewed",
                    "refused",
                    "withdrawn",
                    "expired",
                    "invalidated",
                    "customer",
                ],
            ),
            ("receipt-evidence", &["scan", "mail", "file", "recording", "none"]),
            ("receipt-grade", &["a", "b", "c", "d"]),
            ("receipt-role", &["owner", "privacy_officer", "sales", "read_only"]),
        ] {
            for name in names {
                let name = format!("{prefix}-{name}");
                assert_ne!(wording.get(&name, &FluentArgs::new()), name, "{language:?}");
            }
        }
    }
}

#[test]
fn roles_are_called_as_the_window_calls_them() {
    for (language, window) in [
        (Language::En, include_str!("../../../../ui/src/text/en.ftl")),
        (Language::De, include_str!("../../../../ui/src/text/de.ftl")),
        (Language::Sv, include_str!("../../../../ui/src/text/sv.ftl")),
    ] {
        for role in ["owner", "privacy_officer", "sales", "read_only"] {
            let shown =
                window.lines().find_map(|line| line.strip_prefix(&format!("role-{role} = "))).unwrap();
            assert_eq!(say(language, &format!("receipt-role-{role}")), shown);
        }
    }
}

#[test]
fn a_wording_in_any_language_and_script_is_printed() {
    for (language, text) in [
        ("fr", "Oui, je souhaite recevoir la lettre d’information."),
        ("zh-Hant", "是的，我願意。"),
        ("", "#panic(\"no\") *bold* ] ) } $x$"),
        ("deutsch", ""),
    ] {
        let notice = || NoticePart { text, language, version: 1, hash: [0; 32] };

        let read = form(Language::Sv, |form| form.notice = notice());
        let notices = [notice()];
        receipt(Language::Sv, |receipt| receipt.notices = &notices);

        read.says(&printable(text));
    }
}

#[test]
fn both_are_tagged_with_headings_and_the_events_with_the_head_of_their_table() {
    let form = form(Language::De, |_| {});
    let receipt = receipt(Language::De, |_| {});

    assert_eq!((form.count("H1"), form.count("H2")), (1, 5));
    assert_eq!((receipt.count("H1"), receipt.count("H2"), receipt.count("TH")), (1, 3, 2));
    for read in [form, receipt] {
        assert_eq!(read.0.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(), b"de");
        assert!(read.1.len() < 120_000, "{} bytes", read.1.len());
    }
}

#[test]
fn a_sign_that_only_one_of_the_fonts_has_stops_no_letter() {
    for typed in [
        "A\u{345}",
        "\u{345}",
        "e\u{301}\u{345}",
        "𑊈\u{20d6}",
        "漢\u{301}",
        " \u{301}",
        "0\u{342}",
        "!\u{fe20}",
    ] {
        form(Language::De, |form| {
            form.organisation = OrganisationPart { name: typed, lines: &[] };
            form.person = Some(typed);
        });
        receipt(Language::Sv, |receipt| (receipt.person, receipt.purpose) = (typed, typed));
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 16, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_is_typed_gives_a_form_and_a_receipt(
        typed in proptest::prelude::any::<String>(),
        wording in "(\\PC{0,40}\n){0,6}",
    ) {
        form(Language::De, |form| {
            form.organisation = OrganisationPart { name: &typed, lines: &[] };
            form.person = Some(&typed);
            form.notice = notice(&wording);
            (form.choices, form.reply, form.withdrawal) = (&[], &[], "");
        });
        receipt(Language::Sv, |receipt| {
            (receipt.person, receipt.purpose, receipt.number) = (&typed, &typed, &typed);
            (receipt.events, receipt.channels, receipt.evidence) = (&[], &[], &[]);
        });
    }
}
