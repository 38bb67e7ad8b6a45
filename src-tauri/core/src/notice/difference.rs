//! Differences: what changed from one wording to another, word by word.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};
use ts_rs::TS;

/// What happened to a part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Fate {
    /// It stands in both.
    Kept,
    /// It stands in the older one only.
    Removed,
    /// It stands in the newer one only.
    Added,
}

/// A part of two texts that are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DifferencePart {
    /// What happened to it.
    pub fate: Fate,
    /// The words, with the space between them.
    pub text: String,
}

/// The parts of two texts in order: those kept and removed make the older one, those kept and added the newer one.
pub fn difference(older: &str, newer: &str) -> Vec<DifferencePart> {
    let mut parts: Vec<DifferencePart> = Vec::new();
    for change in TextDiff::from_words(older, newer).iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Delete => Fate::Removed,
            ChangeTag::Insert => Fate::Added,
        };
        match parts.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(change.value()),
            _ => parts.push(DifferencePart { fate, text: change.value().to_owned() }),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(older: &str, newer: &str) -> String {
        let tell = |part: DifferencePart| match part.fate {
            Fate::Kept => part.text,
            Fate::Removed => format!("[-{}]", part.text),
            Fate::Added => format!("[+{}]", part.text),
        };
        difference(older, newer).into_iter().map(tell).collect()
    }

    #[test]
    fn words_that_differ_are_told_one_by_one() {
        assert_eq!(told("once a month", "once a week"), "once a [-month][+week]");
        assert_eq!(told("by e-mail", "by e-mail or telephone"), "by e-mail[+ or telephone]");
        assert_eq!(told("", "new"), "[+new]");
        assert_eq!(told("same", "same"), "same");
        assert_eq!(told("", ""), "");
    }

    proptest! {
        #[test]
        fn both_texts_can_be_put_together_again(older in "[a-c \n]{0,40}", newer in "[a-c \n]{0,40}") {
            let parts = difference(&older, &newer);
            let without = |fate| -> String {
                parts.iter().filter(|part| part.fate != fate).map(|part| part.text.as_str()).collect()
            };

            prop_assert_eq!(without(Fate::Added), older);
            prop_assert_eq!(without(Fate::Removed), newer);
            prop_assert!(parts.windows(2).all(|two| two[0].fate != two[1].fate));
        }
    }
}
