//! The texts that are shipped, and the words of values: whole, of their law, and in their language.

use std::borrow::Cow;

use kartotek_core::{
    regime::{DelayReason, RefusalReason, Regime, RequestKind},
    template::{self, Placeholder, Template, TemplateKey, TemplateKind, Values},
    text::Language,
};

use super::{faults, key, read, text};

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
        let refusals = RefusalReason::ALL.into_iter().map(|reason| template::refusal(reason, language));
        let delays = DelayReason::ALL.into_iter().map(|reason| template::delay(reason, language));
        let mut words: Vec<String> = refusals.chain(delays).map(Cow::into_owned).collect();
        let mut requests = Vec::new();
        for kind in RequestKind::ALL {
            let template = Template::parse(
                key(TemplateKind::Done, Regime::Gdpr, language),
                &text("{request}", "{done}"),
            );
            let values = Values { request: Some(kind), ..Values::example(language) };
            requests.push(template.unwrap().fill(&values).unwrap().subject.0);
        }
        words.extend(requests);
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
