//! Whether a purpose can be used: what its lawful basis asks for, and nothing about any person.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{
    basis::Basis,
    record::{Assessment, PurposeDraft},
};
use crate::crm::day::day;

/// Why a purpose can't be used yet, or no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PurposeLack {
    /// Its basis is a law, and none is cited (Art. 6(3) GDPR).
    Law,
    /// It uses special categories of data, and no exception permits that (Art. 9(2) GDPR).
    Exception,
    /// Its basis is legitimate interests, and nobody has assessed them to the end (Art. 6(1)(f) GDPR).
    Assessment,
    /// They were assessed, and the interests of the people outweigh them.
    AssessmentFailed,
    /// They were assessed, and nobody said until when that holds.
    AssessmentUndated,
    /// They were assessed, and the day to look at that again is over.
    AssessmentOver,
}

/// Whether a purpose can be used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Readiness {
    /// What it lacks. It can be used while this is empty.
    pub lacks: Vec<PurposeLack>,
    /// Whether the day of its review is over. It can be used all the same.
    pub review_over: bool,
}

impl Readiness {
    /// Whether it can be used.
    pub fn is_ready(&self) -> bool {
        self.lacks.is_empty()
    }
}

/// Whether a purpose can be used on a day.
pub fn ready(draft: &PurposeDraft, today: NaiveDate) -> Readiness {
    let mut lacks = Vec::new();
    if draft.basis.needs_law() && draft.law.is_empty() {
        lacks.push(PurposeLack::Law);
    }
    if draft.special && draft.exception.is_empty() {
        lacks.push(PurposeLack::Exception);
    }
    if draft.basis == Basis::LegitimateInterests {
        lacks.extend(assessment(draft, today));
    }
    Readiness { lacks, review_over: is_over(&draft.review_on, today) == Some(true) }
}

fn assessment(draft: &PurposeDraft, today: NaiveDate) -> Option<PurposeLack> {
    let parts = [&draft.assessed_purpose, &draft.assessed_necessity, &draft.assessed_balancing];
    match draft.assessment {
        None => Some(PurposeLack::Assessment),
        Some(_) if parts.iter().any(|part| part.is_empty()) => Some(PurposeLack::Assessment),
        Some(Assessment::Failed) => Some(PurposeLack::AssessmentFailed),
        Some(Assessment::Passed) => match is_over(&draft.assessment_review_on, today) {
            None => Some(PurposeLack::AssessmentUndated),
            Some(true) => Some(PurposeLack::AssessmentOver),
            Some(false) => None,
        },
    }
}

/// Whether a day has passed: one to review on is not over while it lasts. `None` where there is no day.
fn is_over(text: &str, today: NaiveDate) -> Option<bool> {
    day("", text).ok().map(|day| day < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2026-11-24";

    fn lacks(draft: &PurposeDraft) -> Vec<PurposeLack> {
        ready(draft, day("", TODAY).unwrap()).lacks
    }

    /// Legitimate interests that were assessed and passed until a day.
    fn assessed(until: &str) -> PurposeDraft {
        PurposeDraft {
            basis: Basis::LegitimateInterests,
            assessed_purpose: "why".into(),
            assessed_necessity: "needed".into(),
            assessed_balancing: "fair".into(),
            assessment: Some(Assessment::Passed),
            assessment_review_on: until.into(),
            ..PurposeDraft::default()
        }
    }

    #[test]
    fn a_law_is_asked_for_by_the_two_bases_that_rest_on_one() {
        for basis in Basis::ALL {
            let without = PurposeDraft { basis, ..PurposeDraft::default() };
            let with = PurposeDraft { law: "§ 147 AO".into(), ..without.clone() };

            assert_eq!(lacks(&without).contains(&PurposeLack::Law), basis.needs_law(), "{basis:?}");
            assert!(!lacks(&with).contains(&PurposeLack::Law), "{basis:?}");
        }
        assert_eq!(Basis::ALL.map(Basis::needs_law), [false, false, true, false, true, false]);
    }

    #[test]
    fn legitimate_interests_are_ready_once_they_were_assessed_and_until_that_is_looked_at_again() {
        let not_decided = PurposeDraft { assessment: None, ..assessed("2027-01-01") };
        let failed = PurposeDraft { assessment: Some(Assessment::Failed), ..assessed("2027-01-01") };

        assert_eq!(lacks(&not_decided), [PurposeLack::Assessment]);
        assert_eq!(lacks(&failed), [PurposeLack::AssessmentFailed]);
        for part in 0..3 {
            let mut draft = assessed("2027-01-01");
            let parts =
                [&mut draft.assessed_purpose, &mut draft.assessed_necessity, &mut draft.assessed_balancing];
            parts.into_iter().nth(part).unwrap().0.clear();
            assert_eq!(lacks(&draft), [PurposeLack::Assessment], "part {part}");
        }
        assert_eq!(lacks(&assessed("")), [PurposeLack::AssessmentUndated]);
        assert_eq!(lacks(&assessed("2026-11-23")), [PurposeLack::AssessmentOver]);
        assert_eq!(lacks(&assessed(TODAY)), []);
        assert_eq!(lacks(&assessed("2026-11-25")), []);
    }

    #[test]
    fn no_other_basis_asks_for_an_assessment() {
        for basis in Basis::ALL.into_iter().filter(|basis| *basis != Basis::LegitimateInterests) {
            let draft = PurposeDraft { basis, law: "law".into(), ..PurposeDraft::default() };

            assert!(ready(&draft, day("", TODAY).unwrap()).is_ready(), "{basis:?}");
        }
    }

    #[test]
    fn special_categories_ask_for_an_exception_on_top_of_any_basis() {
        for basis in Basis::ALL {
            let draft = PurposeDraft { special: true, law: "law".into(), basis, ..assessed("2027-01-01") };

            assert_eq!(lacks(&draft), [PurposeLack::Exception], "{basis:?}");
            assert_eq!(lacks(&PurposeDraft { exception: "a".into(), ..draft }), [], "{basis:?}");
        }
    }

    #[test]
    fn a_review_that_is_over_is_told_and_stops_nothing() {
        for (day_of_review, over) in
            [("", false), ("2026-11-23", true), (TODAY, false), ("2026-11-25", false)]
        {
            let draft = PurposeDraft { review_on: day_of_review.into(), ..PurposeDraft::default() };

            let readiness = ready(&draft, day("", TODAY).unwrap());

            assert_eq!((readiness.is_ready(), readiness.review_over), (true, over), "{day_of_review}");
        }
    }
}
