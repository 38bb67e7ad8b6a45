//! Consent: what happened to it, event by event, with what shows it. An event is never changed; what stands follows from the last
//! one. Beside it, what else people say about the use of their data: objections and restrictions; where it was collected, and what they
//! were told.

mod basis;
mod brought;
mod collection;
pub(crate) mod complete;
pub(crate) mod concern;
mod event;
mod forget;
mod grade;
mod handed;
pub mod ledger;
mod objection;
mod overruled;
pub mod overview;
mod point;
pub mod receipt;
mod record;
mod request;
mod restriction;
mod shown;
pub(crate) mod standing;
pub(crate) mod usage;
mod withdraw;

#[doc(hidden)]
pub use self::complete::{verify_all, verify_lists};
pub(crate) use self::{
    basis::{keeps_basis, require_basis},
    brought::{Brought, Ended, remove_brought},
    collection::{collected_as, get as collection_by_id},
    event::{
        add_as, add_claim, add_past, could_count_over, invalidate_imported, is_built_upon, is_evidence,
        is_known_of, remove, require_no_evidence, uuid,
    },
    forget::{erase_ended, erase_proof, expire},
    grade::{ImportedProof, imported as imported_grade},
    handed::Handed,
    objection::{end_imported, get as objection, object_as, object_by, stands as objection_stands},
    request::{is_answered, requested},
    restriction::{
        get as restriction, is_restricted, restrict_as, restrict_for, stands as restriction_stands,
    },
    shown::{get as shown_by_id, shown_as},
    usage::{bring_use, is_used, note_use},
};
pub use self::{
    collection::{DataOrigin, collected, collection_of},
    event::{add, get, of_contact},
    objection::{Objection, ObjectionDraft, end_objection, object, objections},
    record::{ConsentDraft, ConsentEvent, ConsentGrade, ConsentKey, ConsentKind, ConsentMethod},
    restriction::{
        Restriction, RestrictionDraft, RestrictionEnd, RestrictionGround, lift, restrict, restrictions,
    },
    shown::{NoticeShown, shown, shown_to},
    withdraw::{Withdrawal, withdraw},
};
