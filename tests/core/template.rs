//! Templates: what a text may say, what each law has told, filling in, and what the vault keeps.

use chrono::NaiveDate;
use kartotek_core::{
    error::{Error, Problem, VaultProblem},
    personal::Personal,
    regime::{DelayReason, RefusalReason, Regime, RequestKind},
    template::{
        self, Block, GapProblem, Placeholder, Template, TemplateDue, TemplateField, TemplateKey,
        TemplateKind, TemplatePlace, TemplateProblem, TemplateText, Values,
    },
    text::Language,
};
use proptest::prelude::*;

use crate::{office::Office, row_mac::forge};

fn key(kind: TemplateKind, regime: Regime, language: Language) -> TemplateKey {
    TemplateKey { kind, regime, language }
}

fn done() -> TemplateKey {
    key(TemplateKind::Done, Regime::Gdpr, Language::English)
}

fn text(subject: &str, body: &str) -> TemplateText {
    TemplateText { subject: subject.into(), body: body.into() }
}

fn day(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, month, day)
}

/// What is wrong with a text, in short.
fn faults(
    key: TemplateKey,
    text: &TemplateText,
) -> Vec<(TemplateField, Option<usize>, String, TemplateProblem)> {
    let faults = Template::parse(key, text).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.field, fault.line, fault.placeholder.0, fault.problem)).collect()
}

/// A shipped text as somebody reads it.
fn read(key: TemplateKey, values: &Values) -> String {
    let template = Template::parse(key, &template::shipped(key).unwrap()).unwrap();
    let filled = template.fill(values).unwrap();
    format!("{}\n\n{}", filled.subject.as_str(), filled.to_text().as_str())
}

#[test]
fn what_is_wrong_with_a_text_is_told_with_field_line_and_placeholder() {
    use TemplateField::{Body, Subject};
    use TemplateProblem::{Brace, Empty, NotAlone, NotHere, Required, Unknown};
    let at = |line, name: &str, problem| (Body, Some(line), name.to_owned(), problem);
    for (body, expected) in [
        ("{done}", vec![]),
        ("Dear {person},\n\n- one of {received}\n  {done}  \nend", vec![]),
        ("{done}\n{persn}", vec![at(1, "persn", Unknown)]),
        ("{done}\nsee {due}", vec![at(1, "due", NotHere)]),
        ("{done}\n{proof}", vec![at(1, "proof", NotHere)]),
        ("{done}\nthis: {rights}", vec![at(1, "rights", NotAlone)]),
        ("{done}\n- {rights}", vec![at(1, "rights", NotAlone)]),
        ("{done}\na { b", vec![at(1, "", Brace)]),
        ("{done}\na } b", vec![at(1, "", Brace)]),
        ("{done}\n{per{person}", vec![at(1, "", Brace)]),
        ("{done}\n{}", vec![at(1, "", Unknown)]),
        ("{done}\n{ person }", vec![at(1, " person ", Unknown)]),
        ("Dear {person},", vec![(Body, None, "done".into(), Required)]),
        (" \n", vec![(Body, None, String::new(), Empty), (Body, None, "done".into(), Required)]),
    ] {
        assert_eq!(faults(done(), &text("Done", body)), expected, "{body}");
    }
    assert_eq!(faults(done(), &text(" ", "{done}")), [(Subject, None, String::new(), Empty)]);
    assert_eq!(
        faults(done(), &text("{done} {x}", "{done}")),
        [(Subject, Some(0), "done".into(), NotAlone), (Subject, Some(0), "x".into(), Unknown)]
    );
    let received = text("of {received}", "{reasons}\n{remedies}");
    let refusal = key(TemplateKind::Refusal, Regime::Gdpr, Language::English);
    assert_eq!(
        faults(refusal, &received),
        [(Body, None, "received".into(), Required)],
        "the subject is not enough"
    );
}

#[test]
fn lines_become_paragraphs_and_lists() {
    let template = Template::parse(
        done(),
        &text(
            "No. {number}",
            "Dear {person},\nsecond\n\nWe did:\n{done}\n- and {number}\n\n- apart\n\n\nBye",
        ),
    )
    .unwrap();
    let values = Values {
        person: " Anna\n Berg ".into(),
        number: "7".into(),
        done: vec!["a {person} b".into(), "c\td".into()],
        ..Values::default()
    };
    let lines = |lines: &[&str]| lines.iter().map(|line| Personal((*line).to_owned())).collect::<Vec<_>>();

    let filled = template.fill(&values).unwrap();

    assert_eq!(filled.subject.as_str(), "No. 7");
    let expected = [
        Block::Paragraph(lines(&["Dear Anna Berg,", "second"])),
        Block::Paragraph(lines(&["We did:"])),
        Block::List(lines(&["a {person} b", "c d", "and 7"])),
        Block::List(lines(&["apart"])),
        Block::Paragraph(lines(&["Bye"])),
    ];
    // `Debug` hides what is personal.
    assert!(filled.blocks == expected, "{}", filled.to_text().as_str());
    assert_eq!(
        filled.to_text().as_str(),
        "Dear Anna Berg,\nsecond\n\nWe did:\n- a {person} b\n- c d\n- and 7\n\n- apart\n\nBye\n"
    );
}

#[test]
fn every_value_that_is_missing_is_told_once_with_its_place() {
    let key = key(TemplateKind::Refusal, Regime::UkGdpr, Language::English);
    let template =
        Template::parse(key, &text("{number}", "{number} {received}\n{reasons}\n{remedies}")).unwrap();
    let told = |values: &Values| -> Vec<(Placeholder, TemplatePlace)> {
        let gaps = template.fill(values).unwrap_err();
        assert!(gaps.iter().all(|gap| gap.problem == GapProblem::Missing));
        gaps.into_iter().map(|gap| (gap.placeholder, gap.place)).collect()
    };

    assert_eq!(
        told(&Values::default()),
        [
            (Placeholder::Number, TemplatePlace::Request),
            (Placeholder::Received, TemplatePlace::Request),
            (Placeholder::Reasons, TemplatePlace::Review),
            (Placeholder::Authority, TemplatePlace::Organisation),
        ]
    );
    let values = Values {
        number: "1".into(),
        received: day(6, 15),
        reasons: vec!["why".into(), " \n".into()],
        authority: "ICO".into(),
        ..Values::default()
    };
    assert_eq!(
        told(&values),
        [(Placeholder::Reasons, TemplatePlace::Review), (Placeholder::Contact, TemplatePlace::Organisation),],
        "a blank item is a gap, and people are told how to complain to us"
    );
}

#[test]
fn a_restriction_is_told_before_it_is_lifted_and_a_longer_time_is_longer() {
    let lifted = |written, lifted| {
        let key = key(TemplateKind::RestrictionLifted, Regime::Gdpr, Language::English);
        let values =
            Values { date: day(6, written), lifted: day(6, lifted), ..Values::example(key.language) };
        let template = Template::parse(key, &template::shipped(key).unwrap()).unwrap();
        template.fill(&values).map_err(|gaps| (gaps[0].placeholder, gaps[0].problem)).map(|_| ())
    };
    let extended = |first: Option<u32>, last| {
        let key = key(TemplateKind::Extension, Regime::Gdpr, Language::English);
        let due = first.map(|first| TemplateDue::By(day(7, first).unwrap()));
        let values = Values { due, extended: day(7, last), ..Values::example(key.language) };
        let template = Template::parse(key, &template::shipped(key).unwrap()).unwrap();
        template.fill(&values).map_err(|gaps| (gaps[0].placeholder, gaps[0].problem)).map(|_| ())
    };

    assert_eq!(lifted(15, 16), Ok(()));
    assert_eq!(lifted(16, 16), Err((Placeholder::Lifted, GapProblem::TooEarly)));
    assert_eq!(lifted(17, 16), Err((Placeholder::Lifted, GapProblem::TooEarly)));
    assert_eq!(extended(Some(15), 16), Ok(()));
    assert_eq!(extended(None, 16), Ok(()));
    assert_eq!(extended(Some(16), 16), Err((Placeholder::Extended, GapProblem::TooEarly)));
}

#[test]
fn days_and_periods_are_told_as_the_language_and_the_country_write_them() {
    let told = |regime, language, due| {
        let key = key(TemplateKind::Acknowledgement, regime, language);
        let template = Template::parse(key, &text("x", "{received}: {due}")).unwrap();
        let values = Values { received: day(3, 1), due: Some(due), ..Values::default() };
        template.fill(&values).unwrap().to_text().0
    };
    let by = TemplateDue::By(day(4, 7).unwrap());

    assert_eq!(told(Regime::Gdpr, Language::English, by), "1 March 2026: by 7 April 2026 at the latest\n");
    assert_eq!(told(Regime::Ccpa, Language::English, by), "March 1, 2026: by April 7, 2026 at the latest\n");
    assert_eq!(told(Regime::Gdpr, Language::German, by), "1. März 2026: spätestens am 7. April 2026\n");
    assert_eq!(told(Regime::Gdpr, Language::Swedish, by), "1 mars 2026: senast den 7 april 2026\n");
    assert_eq!(told(Regime::Fadp, Language::German, TemplateDue::Prompt), "1. März 2026: unverzüglich\n");
}

#[test]
fn every_shipped_text_is_whole_and_says_what_its_law_has_told() {
    let keys: Vec<TemplateKey> = TemplateKey::all().collect();
    assert_eq!(
        keys.len(),
        (9 * 3 - 1) * 3 + 9 * 3 - 3,
        "kinds of three laws in three languages, of three in English"
    );
    for key in keys {
        let shipped = template::shipped(key).unwrap();
        assert_eq!(faults(key, &shipped), [], "{key:?}");
        let text = format!("{}\n{}", shipped.subject.as_str(), shipped.body.as_str());
        for left in ['«', '»', '<', '>', '|', '='] {
            assert!(!text.contains(left), "{key:?}: {left}");
        }
        assert!(!text.contains("\n\n\n") && !text.contains("  "), "{key:?}");
        assert!(key.required().iter().all(|placeholder| key.kind.allowed().contains(placeholder)), "{key:?}");

        let told = read(key, &Values::example(key.language));

        assert!(!told.contains(['{', '}']), "{key:?}: {told}");
        // Figures come from the data: what stands in the text itself are articles of laws.
        let own = text.split(|character: char| !character.is_alphanumeric());
        let years = own.filter(|word| word.len() == 4 && word.starts_with("20"));
        assert_eq!(years.count(), 0, "{key:?}");
    }
    for regime in [Regime::Ccpa, Regime::Hipaa, Regime::Lgpd] {
        assert!(template::shipped(key(TemplateKind::Answer, regime, Language::German)).is_none());
    }
    assert!(template::shipped(key(TemplateKind::Extension, Regime::Lgpd, Language::English)).is_none());
    assert!(
        template::shipped(key(TemplateKind::RestrictionLifted, Regime::Fadp, Language::German)).is_none()
    );
}

#[test]
fn german_is_written_for_switzerland_as_it_is_there() {
    for kind in TemplateKind::ALL {
        let Some(text) = template::shipped(key(kind, Regime::Fadp, Language::German)) else { continue };
        let template = Template::parse(key(kind, Regime::Fadp, Language::German), &text).unwrap();
        let mut values = Values::example(Language::German);
        // What comes from elsewhere stays as it is written.
        values.person = "Anna Großmann".into();
        values.automated = vec!["keine".into()];
        let told = template.fill(&values).unwrap().to_text();
        assert!(told.contains("Freundliche Grüsse"), "{}", told.as_str());
        assert!(!told.replace("Großmann", "").contains('ß'), "{}", told.as_str());
    }
}

#[test]
fn the_european_letters_cite_what_they_are_written_for() {
    for (regime, law) in [(Regime::Gdpr, ["GDPR", "DSGVO", "GDPR"]), (Regime::UkGdpr, ["UK GDPR"; 3])] {
        for (language, law) in Language::ALL.into_iter().zip(law) {
            let values = Values::example(language);
            let article = |article: &str, paragraph: &str, letter: &str| match language {
                Language::English if letter.is_empty() => format!("Art. {article}({paragraph}) {law}"),
                Language::English => format!("Art. {article}({paragraph})({letter}) {law}"),
                Language::German if letter.is_empty() => format!("Art. {article} Abs. {paragraph} {law}"),
                Language::German => format!("Art. {article} Abs. {paragraph} Buchst. {letter} {law}"),
                Language::Swedish if letter.is_empty() => format!("artikel {article}.{paragraph} i {law}"),
                Language::Swedish => format!("artikel {article}.{paragraph} {letter} i {law}"),
            };
            let told = |kind| read(key(kind, regime, language), &values);
            let answer = told(TemplateKind::Answer);
            for letter in ["a", "b", "c", "d", "e", "f", "g", "h"] {
                let wanted = article("15", "1", letter);
                assert!(answer.contains(&wanted), "{language:?} {wanted}: {answer}");
            }
            assert!(answer.contains(&article("15", "2", "")), "{answer}");
            assert!(told(TemplateKind::Identity).contains(&article("12", "6", "")));
            assert!(told(TemplateKind::Extension).contains(&article("12", "3", "")));
            assert!(told(TemplateKind::Refusal).contains(&article("12", "4", "")));
            assert!(told(TemplateKind::RestrictionLifted).contains(&article("18", "3", "")));
            let nineteen = if language == Language::Swedish { "artikel 19 i " } else { "Art. 19 " };
            assert!(told(TemplateKind::RecipientNotice).contains(&format!("{nineteen}{law}")));
        }
    }
}

#[test]
fn who_is_refused_is_told_why_and_of_complaint_and_court() {
    for regime in Regime::ALL {
        for language in Language::ALL {
            let key = key(TemplateKind::Refusal, regime, language);
            if template::shipped(key).is_none() {
                continue;
            }
            let values = Values { authority: "Authority Q".into(), ..Values::example(language) };
            let told = read(key, &values);
            let [complaint, court] = match language {
                Language::English => ["compla", "court"],
                Language::German => ["eschwer", "Gericht"],
                Language::Swedish => ["klagomål", "domstol"],
            };
            assert!(told.contains("Authority Q") && told.contains(complaint), "{key:?}: {told}");
            assert!(told.contains(values.reasons[0].as_str()), "{key:?}: {told}");
            let has_court = !matches!(regime, Regime::Ccpa | Regime::Hipaa);
            assert_eq!(told.contains(court), has_court, "{key:?}: {told}");
        }
    }
}

#[test]
fn reasons_and_kinds_of_requests_have_words_of_their_own_in_each_language() {
    for language in Language::ALL {
        let mut words: Vec<&str> =
            RefusalReason::ALL.into_iter().map(|reason| template::refusal(reason, language)).collect();
        words.extend(DelayReason::ALL.into_iter().map(|reason| template::delay(reason, language)));
        let mut requests = Vec::new();
        for kind in RequestKind::ALL {
            let template = Template::parse(
                key(TemplateKind::Done, Regime::Gdpr, language),
                &text("{request}", "{done}"),
            );
            let values = Values { request: Some(kind), ..Values::example(language) };
            requests.push(template.unwrap().fill(&values).unwrap().subject.0);
        }
        words.extend(requests.iter().map(String::as_str));
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count, "{language:?}");
        assert!(template::nothing(Placeholder::Recipients, language).is_some());
        assert_eq!(
            template::nothing(Placeholder::Searched, language),
            None,
            "what was searched is never nothing"
        );
    }
}

fn has_brace(text: &str) -> bool {
    text.contains(['{', '}'])
}

fn keys() -> impl Strategy<Value = TemplateKey> {
    proptest::sample::select(TemplateKey::all().collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever is missing, a letter is whole or there is none.
    #[test]
    fn filling_in_leaves_no_brace_and_no_gap(
        key in keys(),
        person in "[^{}]{0,12}",
        item in "[^{}]{0,12}",
        gone in 0_usize..12,
    ) {
        let mut values = Values { person: person.clone().into(), ..Values::example(key.language) };
        let lists = [
            &mut values.proof, &mut values.reasons, &mut values.attachments, &mut values.purposes,
            &mut values.categories, &mut values.retention, &mut values.done, &mut values.identifiers,
            &mut values.searched, &mut values.changes,
        ];
        for (at, list) in lists.into_iter().enumerate() {
            if at == gone {
                *list = vec![item.clone().into()];
            }
        }
        if gone == 10 {
            values.authority = item.clone().into();
        }
        let shipped = template::shipped(key).unwrap();
        match Template::parse(key, &shipped).unwrap().fill(&values) {
            Ok(filled) => {
                let text = filled.to_text();
                prop_assert!(!filled.subject.trim().is_empty());
                prop_assert!(!has_brace(&text));
                prop_assert!(!text.contains("\n\n\n") && !text.contains("- \n"));
                for block in &filled.blocks {
                    let (Block::Paragraph(lines) | Block::List(lines)) = block;
                    prop_assert!(!lines.is_empty() && lines.iter().all(|line| !line.trim().is_empty()));
                    prop_assert!(lines.iter().all(|line| !line.contains('\n')));
                }
            }
            Err(gaps) => prop_assert!(!gaps.is_empty()),
        }
    }

    /// A text that is taken has nothing in it that would reach somebody unread.
    #[test]
    fn a_text_is_refused_or_has_no_brace_of_its_own(body in "(\\PC|[{}\n]|\\{done\\}|\\{person\\}){0,20}") {
        let filled = Template::parse(done(), &text("x", &body)).map(|template| template.fill(&Values::example(Language::English)));
        if let Ok(filled) = filled {
            prop_assert!(!has_brace(&filled.unwrap().to_text()));
        }
    }
}

#[test]
fn a_template_is_changed_put_back_and_undone() {
    let office = Office::new();
    let get = || office.session.read(|snapshot| template::get(snapshot, done())).unwrap();
    let shipped = get();
    assert_eq!((shipped.revision, shipped.changed_at, shipped.is_outdated), (0, None, false));
    assert_eq!(shipped.text, shipped.shipped);
    let own = text("Done", "{done}");

    let (changed, _) = office.session.change_template(done(), 0, own.clone()).unwrap();

    assert_eq!((changed.revision, changed.is_outdated), (1, false));
    assert!(changed.changed_at.is_some() && changed.text == own && changed.shipped == shipped.text);
    assert!(matches!(office.session.change_template(done(), 0, own.clone()), Err(Error::Conflict)));
    let (same, noted) = office.session.change_template(done(), 1, own.clone()).unwrap();
    assert_eq!((same.revision, noted.touched.len()), (1, 0), "nothing differs");
    let others = office.session.read(template::list).unwrap();
    assert_eq!(others.iter().filter(|row| row.changed_at.is_some()).count(), 1);

    let (reset, _) = office.session.reset_template(done(), 1).unwrap();
    assert_eq!((reset.revision, reset.changed_at), (2, None));
    assert!(reset.text == shipped.text);
    office.session.undo().unwrap();
    assert!(get().text == own);
    office.session.undo().unwrap();
    assert!(get().text == shipped.text);
    office.session.redo().unwrap();
    assert!(get().text == own);
    let (back, _) = office.session.change_template(done(), get().revision, shipped.text.clone()).unwrap();
    assert_eq!(back.changed_at, None, "who types the shipped text has it");
    office.verify_rows().unwrap();
}

#[test]
fn a_faulty_text_is_not_saved() {
    let office = Office::new();
    for (wanted, field, at, problem) in [
        (text("", "{done}"), "subject", None, Problem::Missing),
        (text("x", ""), "body", None, Problem::Missing),
        (text("x", "{done}\n{don}"), "body", Some(1), Problem::Placeholder),
        (text("x", "nothing"), "body", None, Problem::Placeholder),
        (text("{due}", "{done}"), "subject", Some(0), Problem::Placeholder),
        (text(&"x".repeat(201), "{done}"), "subject", None, Problem::TooLong),
        (text("x", &"{done}\n".repeat(3_000)), "body", None, Problem::TooLong),
    ] {
        let refused = office.session.change_template(done(), 0, wanted).map(|_| ());
        assert!(
            matches!(refused, Err(Error::Invalid { field: f, at: a, problem: p }) if (f, a, p) == (field, at, problem)),
            "{field} {at:?} {problem:?}: {refused:?}"
        );
    }
    let unknown = key(TemplateKind::Done, Regime::Ccpa, Language::Swedish);
    assert!(matches!(office.session.change_template(unknown, 0, text("x", "{done}")), Err(Error::NotFound)));
    assert_eq!(office.session.read(|snapshot| template::get(snapshot, done())).unwrap().revision, 0);
}

#[test]
fn what_was_changed_past_the_app_is_not_believed() {
    for statement in [
        "DELETE FROM template",
        "UPDATE template SET body = 'Send us a copy of your passport. {done}'",
        "UPDATE template SET subject = NULL, body = NULL, shipped = x''",
        "UPDATE template SET shipped = zeroblob(32)",
        "UPDATE template SET language = 'sv'",
    ] {
        let office = Office::new();
        office.session.change_template(done(), 0, text("Done", "{done}")).unwrap();

        forge(&office, statement, &[]);

        let read = office.session.read(|snapshot| template::get(snapshot, done()));
        let damaged = matches!(read, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }));
        assert!(damaged, "{statement}: {read:?}");
    }
}
