//! Companies and contacts, and what is about them.

use super::{
    Copying, ids, mapped,
    value::{file_name, filler, firm, party, person},
};
use crate::{
    activity::{self, mention},
    consent,
    crm::{
        company,
        confidential::{self, ConfidentialNote},
        contact,
        party::Party,
    },
    deal::{self, DealState},
    document::{self, file},
    error::{Error, Result},
    id::{ActivityId, CompanyId, ContactId, DealId, DocumentId, TaskId, VoucherId},
    personal::Personal,
    random,
    store::Snapshot,
    task,
    voucher::{self, VoucherState},
};

impl Copying<'_> {
    pub(super) fn companies(&mut self) -> Result<()> {
        let rules = self.target.rules();
        self.each("company", company::get, |tx, fiction, here, id: CompanyId, company| {
            let draft = firm(fiction, company.draft);
            here.companies.insert(id, company::add(tx, &rules, draft)?);
            Ok(())
        })
    }

    pub(super) fn contacts(&mut self) -> Result<()> {
        let rules = self.target.rules();
        let keys = self.source.store().keys();
        let read = |snapshot: &Snapshot<'_>, id: ContactId| -> Result<_> {
            let contact = contact::get(snapshot, id)?;
            let uuid: [u8; 16] = snapshot
                .prepare_cached("SELECT uuid FROM contact WHERE id = ?1")?
                .query_row([id], |row| row.get(0))?;
            Ok((
                contact,
                confidential::get(snapshot, keys, id)?,
                uuid,
                consent::collection_of(snapshot, id, i64::MAX)?,
            ))
        };
        self.each("contact", read, |tx, fiction, here, id: ContactId, (contact, note, uuid, collected)| {
            let draft = person(fiction, here, contact.draft);
            let new = contact::add(tx, &rules, draft)?;
            here.contacts.insert(id, new);
            here.mentioned.insert(uuid, new);
            if let ConfidentialNote::Text(text) = note {
                confidential::change(tx, &rules, new, &Personal::default(), fiction.text(&text))?;
            }
            if let Some((origin, at)) = collected {
                consent::collected(tx, new, origin, fiction.moment(at))?;
            }
            Ok(())
        })
    }

    pub(super) fn documents(&mut self) -> Result<()> {
        let all: Vec<DocumentId> = self.source.read(|snapshot| ids(snapshot, "document"))?;
        let store = self.target.store();
        for id in all {
            self.progress.step(self.done, Some(self.total))?;
            self.done += 1;
            let document = self.source.read(|snapshot| document::get(snapshot, id))?;
            let party = party(&self.here, document.party);
            // What shows a request of somebody unknown is about nobody here.
            if party == Party::default() {
                continue;
            }
            let mut content = filler(&document.media_type, document.size);
            let folder = store.documents()?;
            let sealed =
                file::seal_from(&folder, &store.keys().vault, &mut content, document.size, self.progress)?;
            let mut draft = document.draft;
            draft.title = self.fiction.text(&draft.title);
            draft.dated_at = self.fiction.moment(draft.dated_at);
            let name = file_name(&self.fiction, &document.file_name);
            let (new, _) = self
                .target
                .write(|tx, _| document::add_as(tx, random::bytes(), party, draft, &name, &sealed))?;
            sealed.keep();
            self.here.documents.insert(id, new);
        }
        Ok(())
    }

    pub(super) fn vouchers(&mut self) -> Result<()> {
        self.each("voucher", voucher::get, |tx, fiction, here, _: VoucherId, voucher| {
            let VoucherState { mut draft, status_at } = voucher.state;
            draft.number = fiction.number(&draft.number);
            draft.note = fiction.text(&draft.note);
            draft.issued_on = fiction.day(&draft.issued_on);
            draft.due_on = fiction.day(&draft.due_on);
            draft.document = mapped(&here.documents, draft.document);
            let state = VoucherState { draft, status_at: status_at.map(|at| fiction.moment(at)) };
            voucher::add_as(tx, random::bytes(), party(here, voucher.party), state).map(drop)
        })
    }

    pub(super) fn deals(&mut self) -> Result<()> {
        let read = |snapshot: &Snapshot<'_>, id: DealId| -> Result<_> {
            Ok((deal::get(snapshot, id)?, deal::went(snapshot, id)?))
        };
        self.each("deal", read, |tx, fiction, here, _: DealId, (deal, went)| {
            let mut state: DealState = deal.state;
            let draft = &mut state.draft;
            draft.title = fiction.text(&draft.title);
            draft.next_step = fiction.text(&draft.next_step);
            draft.note = fiction.text(&draft.note);
            draft.expected_on = fiction.day(&draft.expected_on);
            draft.next_on = fiction.day(&draft.next_on);
            draft.owner = None;
            state.loss_reason = fiction.text(&state.loss_reason);
            state.closed_on = fiction.day(&state.closed_on);
            state.stage_since = fiction.moment(state.stage_since);
            state.stage = *here.stages.get(&state.stage).ok_or(Error::NotFound)?;
            let went = went.into_iter().map(|mut went| {
                went.stage = *here.stages.get(&went.stage).ok_or(Error::NotFound)?;
                went.at = fiction.moment(went.at);
                went.reason = fiction.text(&went.reason);
                Ok(went)
            });
            let went = went.collect::<Result<Vec<_>>>()?;
            deal::add_as(tx, random::bytes(), party(here, deal.party), state, &went).map(drop)
        })
    }

    pub(super) fn tasks(&mut self) -> Result<()> {
        self.each("task", task::get, |tx, fiction, here, _: TaskId, task| {
            let mut state = task.state;
            let draft = &mut state.draft;
            draft.title = fiction.text(&draft.title);
            draft.note = fiction.text(&draft.note);
            draft.due_reason = fiction.text(&draft.due_reason);
            draft.planned_on = fiction.day(&draft.planned_on);
            draft.due_on = fiction.day(&draft.due_on);
            draft.assignee = None;
            state.series_on = fiction.day(&state.series_on);
            state.done_at = state.done_at.map(|at| fiction.moment(at));
            state.done_by = state.done_at.map(|_| tx.actor.user);
            task::add_as(tx, random::bytes(), party(here, task.party), state).map(drop)
        })
    }

    pub(super) fn activities(&mut self) -> Result<()> {
        self.each("activity", activity::get, |tx, fiction, here, _: ActivityId, activity| {
            let mut draft = activity.draft;
            draft.subject = fiction.text(&draft.subject);
            draft.occurred_at = fiction.moment(draft.occurred_at);
            draft.body = mention::rewritten(
                tx,
                &draft.body,
                |text| fiction.plain(text),
                |uuid| here.mentioned.get(&uuid).copied(),
            )?
            .into();
            activity::add_as(tx, random::bytes(), party(here, activity.party), draft).map(drop)
        })
    }
}
