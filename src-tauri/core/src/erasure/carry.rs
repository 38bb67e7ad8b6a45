//! Carrying out what rules of retention flagged and somebody approved.

use std::cell::RefCell;

use serde_json::json;

use super::{ErasureCause, erase_item, run::run_due, statistic};
use crate::{
    consent::{self, RestrictionDraft, RestrictionGround},
    decision,
    document::file::Name,
    error::{Error, Keep, Result},
    id::{ContactId, DealId, PurposeId},
    retention::{
        category::{RetentionAction, RetentionItemKind},
        flag::{CarryOut, RetentionFlag},
        rule,
    },
    store::Tx,
};

/// Carries out, and gathers the files that are to be removed once that is committed.
#[derive(Debug, Default)]
pub(crate) struct Carrier(RefCell<Vec<Name>>);

impl Carrier {
    /// The files that nothing needs any more.
    pub(crate) fn into_files(self) -> Vec<Name> {
        self.0.into_inner()
    }
}

impl CarryOut for Carrier {
    fn carry_out(&self, tx: &Tx<'_>, flag: &RetentionFlag) -> Result<()> {
        let contact = ContactId(flag.item.id);
        let files = match (flag.item.kind, flag.purpose, flag.action) {
            (_, _, RetentionAction::Review) => {
                return Err(Error::internal("looking at it is not carried out"));
            }
            (RetentionItemKind::Contact, Some(purpose), action) => {
                end_purpose(tx, contact, purpose, action)?;
                Vec::new()
            }
            (RetentionItemKind::Contact, None, RetentionAction::Restrict) => {
                restrict(tx, contact, flag)?;
                Vec::new()
            }
            (RetentionItemKind::Contact, None, RetentionAction::Anonymise) => {
                statistic::count_contact(tx, contact)?;
                run_due(tx, contact, ErasureCause::Retention)?.files
            }
            (RetentionItemKind::Contact, None, RetentionAction::Erase) => {
                run_due(tx, contact, ErasureCause::Retention)?.files
            }
            (RetentionItemKind::Deal, _, RetentionAction::Anonymise) => {
                statistic::count_deal(tx, DealId(flag.item.id))?;
                erase_item(tx, flag.item, ErasureCause::Retention)?
            }
            (_, _, RetentionAction::Erase) => erase_item(tx, flag.item, ErasureCause::Retention)?,
            (_, _, RetentionAction::Restrict | RetentionAction::Anonymise) => {
                return Err(Error::internal("no category of this record allows that"));
            }
        };
        self.0.borrow_mut().extend(files);
        Ok(())
    }
}

/// Restricts the use of somebody's data that is kept for claims alone (Art. 18(1)(c) GDPR).
fn restrict(tx: &Tx<'_>, contact: ContactId, flag: &RetentionFlag) -> Result<()> {
    let note = rule::get(tx, flag.rule)?.draft.law;
    let draft = RestrictionDraft { contact, ground: RestrictionGround::Claims, at: tx.now, note };
    consent::restrict(tx, draft).map(drop)
}

/// Ends what is consented to for a purpose. Where all of it ended before, its proofs are erased, unless they are only to be restricted.
fn end_purpose(tx: &Tx<'_>, contact: ContactId, purpose: PurposeId, action: RetentionAction) -> Result<()> {
    if consent::expire(tx, contact, purpose)? > 0 || action == RetentionAction::Restrict {
        return Ok(());
    }
    tx.require_cleaning()?;
    let mut events = consent::of_contact(tx, contact)?;
    events.retain(|event| event.draft.key.purpose == purpose);
    for event in &events {
        let until = decision::proof_until(tx, event, tx.now)?;
        if let Some(until) = until.filter(|until| !crate::crm::day::is_over(until, tx.now)) {
            let law = Some("§ 7a UWG");
            return Err(Error::Kept { keep: Keep { until, law, by_financial_year: false, ask: false } });
        }
    }
    // The latest stands first.
    for event in events.iter().rev() {
        consent::erase_ended(tx, event.id, json!({ "cause": ErasureCause::Retention }))?;
    }
    Ok(())
}
