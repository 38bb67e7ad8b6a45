//! How well a consent is proven: the better, the more of it does not rest on somebody's word.

use super::record::{ConsentDraft, ConsentGrade, ConsentMethod};

/// What a list says about how a consent was given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ImportedProof {
    /// The moment that the address was confirmed.
    pub(crate) confirmed: bool,
    /// The network address that confirmed it.
    pub(crate) network: bool,
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
    match (proof.confirmed, proof.network) {
        (true, true) => ConsentGrade::B,
        (true, false) => ConsentGrade::C,
        (false, _) => ConsentGrade::D,
    }
}

/// The grade of what a package brings: what it claims, but no better than what came along with it shows. Evidence is a file that came
/// along whole; even with it, nobody here saw the person do anything, so that it is never the best.
pub(crate) fn brought(claimed: ConsentGrade, draft: &ConsentDraft) -> ConsentGrade {
    let shown = match (draft.evidence.is_empty(), draft.version) {
        (false, _) => ConsentGrade::B,
        (true, Some(_)) => ConsentGrade::C,
        (true, None) => ConsentGrade::D,
    };
    claimed.max(shown)
}
