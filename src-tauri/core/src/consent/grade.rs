//! How well a consent is proven: the better, the more of it does not rest on somebody's word.

use super::record::{ConsentDraft, ConsentGrade, ConsentMethod};

/// What the records of the organisation that a list comes from say about a consent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ImportedProof {
    /// The moment that the form was sent.
    pub(crate) time: bool,
    /// The moment that the address was confirmed, and the network address that confirmed it.
    pub(crate) confirmed: bool,
    /// The wording that was shown.
    pub(crate) wording: bool,
}

/// The grade of what a user records. Evidence is a file that is kept with the person.
pub(crate) fn recorded(draft: &ConsentDraft, answered: bool) -> ConsentGrade {
    let (evidence, wording) = (!draft.evidence.is_empty(), draft.version.is_some());
    match draft.method {
        ConsentMethod::Import => ConsentGrade::D,
        ConsentMethod::Paper | ConsentMethod::DoubleOptIn | ConsentMethod::Email
            if evidence && wording && (answered || draft.method == ConsentMethod::Paper) =>
        {
            ConsentGrade::A
        }
        _ if evidence => ConsentGrade::B,
        _ if wording => ConsentGrade::C,
        _ => ConsentGrade::D,
    }
}

/// The grade of what a list claims: never the best, since nobody here saw the person do anything.
pub(crate) fn imported(proof: ImportedProof) -> ConsentGrade {
    match proof {
        ImportedProof { confirmed: true, .. } => ConsentGrade::B,
        ImportedProof { time: true, wording: true, .. } => ConsentGrade::C,
        _ => ConsentGrade::D,
    }
}
