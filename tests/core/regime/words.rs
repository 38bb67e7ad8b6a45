//! Every code has its words in every language of the window.

use std::collections::HashMap;

use kartotek_core::{
    deadline::Unit,
    regime::{
        DelayReason, IdentityCheck, RefusalReason, Regime, Remedy, RequestKind, RequestStage, Step, Tag,
        Waiting,
    },
};
use serde::Serialize;

const CATALOGUES: [(&str, &str); 3] = [
    ("en", include_str!("../../../ui/src/text/en.ftl")),
    ("de", include_str!("../../../ui/src/text/de.ftl")),
    ("sv", include_str!("../../../ui/src/text/sv.ftl")),
];

/// The first line of each text under its key.
fn texts(catalogue: &'static str) -> HashMap<&'static str, &'static str> {
    catalogue.lines().filter_map(|line| line.split_once(" = ")).collect()
}

/// The keys of some codes: what is before each, and after.
fn keys<T: Serialize>(kind: &str, codes: &[T], end: &str) -> Vec<String> {
    let key = |code: &T| {
        let code = serde_json::to_value(code).unwrap();
        format!("request-{kind}-{}{end}", code.as_str().unwrap())
    };
    codes.iter().map(key).collect()
}

#[test]
fn every_code_has_its_words_in_three_languages() {
    let units = [Unit::Hour, Unit::Day, Unit::BusinessDay, Unit::Month, Unit::Year];
    let keys = [
        keys("regime", &Regime::ALL, ""),
        keys("authority", &Regime::ALL, ""),
        keys("kind", &RequestKind::ALL, ""),
        keys("stage", &RequestStage::ALL, ""),
        keys("step", Step::ALL, ""),
        keys("step", Step::ALL, "-detail"),
        keys("refusal", &RefusalReason::ALL, ""),
        keys("delay", &DelayReason::ALL, ""),
        keys("remedy", &Remedy::ALL, ""),
        keys("identity", &IdentityCheck::ALL, ""),
        keys("waiting", &Waiting::ALL, ""),
        keys("tag", &Tag::ALL, ""),
        keys("period", &units, ""),
    ]
    .concat();
    assert!(keys.len() > 180);

    for (language, catalogue) in CATALOGUES {
        let texts = texts(catalogue);
        for key in &keys {
            assert!(texts.get(key.as_str()).is_some_and(|text| !text.trim().is_empty()), "{language} {key}");
        }
    }
}

#[test]
fn the_catalogues_name_no_step_that_is_gone_and_no_step_as_another() {
    let known = keys("step", Step::ALL, "");
    for (language, catalogue) in CATALOGUES {
        let texts = texts(catalogue);
        let labels: Vec<(&str, &str)> = texts
            .into_iter()
            .filter(|(key, _)| key.starts_with("request-step-") && !key.ends_with("-detail"))
            .collect();
        for (key, text) in &labels {
            assert!(known.iter().any(|other| other == key), "{language} {key}");
            assert_eq!(labels.iter().filter(|(_, other)| other == text).count(), 1, "{language} {key}");
        }
    }
}
