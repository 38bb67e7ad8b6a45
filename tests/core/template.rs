//! Templates: what a text may say, what each law has told, filling in, and what the vault keeps.

mod shipped;

use chrono::NaiveDate;
use kartotek_core::{
    error::{Error, Problem, VaultProblem},
    personal::Personal,
    regime::Regime,
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
