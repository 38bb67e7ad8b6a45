//! Consent: what happened to it, event by event, with what shows it. An event is never changed; what stands follows from the last
//! one. Beside it, what else people say about the use of their data: objections and restrictions; where it was collected, and what they
//! were told.

mod collection;
pub(crate) mod complete;
pub(crate) mod concern;
mod event;
mod grade;
pub mod ledger;
mod objection;
pub mod overview;
pub mod receipt;
mod record;
mod restriction;
mod shown;
mod usage;
mod withdraw;

pub use self::{
    collection::{DataOrigin, collected, collection_of},
    event::{add, get, of_contact},
    objection::{Objection, ObjectionDraft, end_objection, object, objections},
    record::{ConsentDraft, ConsentEvent, ConsentGrade, ConsentKey, ConsentKind, ConsentMethod},
    restriction::{Restriction, RestrictionDraft, RestrictionGround, lift, restrict, restrictions},
    shown::{NoticeShown, shown, shown_to},
    withdraw::{Withdrawal, withdraw},
};
pub(crate) use self::{
    event::{add_claim, invalidate_imported, is_evidence, is_known_of, requested, require_no_evidence, uuid},
    grade::ImportedProof,
    objection::{end_imported, object_by},
    restriction::is_restricted,
    usage::note_use,
};
