//! What people said about the use of their data, how long it is kept, and who lies in the trash.

use super::{Copying, ids, mapped, nothing_else, something, value::key_here};
use crate::{
    consent::{self, ConsentDraft, ObjectionDraft, RestrictionDraft},
    crm::{company, contact},
    error::{Error, Result},
    id::{CompanyId, ConsentId, ContactId},
    personal::Personal,
    retention::rule,
    store::Snapshot,
};

impl Copying<'_> {
    /// What people said about the use of their data.
    pub(super) fn said(&mut self) -> Result<()> {
        let read = |snapshot: &Snapshot<'_>, id: ConsentId| consent::get(snapshot, id);
        self.each("consent_event", read, |tx, fiction, here, _, event| {
            let Some(key) = key_here(fiction, here, &event.draft) else { return Ok(()) };
            let ConsentDraft { kind, at, zone, method, source, version, valid_until, guardian, .. } =
                event.draft;
            let draft = ConsentDraft {
                key,
                kind,
                at: fiction.moment(at),
                zone,
                method,
                source: fiction.text(&source),
                version: mapped(&here.versions, version),
                valid_until: fiction.day(&valid_until),
                guardian: fiction.text(&guardian),
                guardian_relation: Personal::default(),
                code: String::new(),
                note: fiction.text(&event.draft.note),
                evidence: event
                    .draft
                    .evidence
                    .iter()
                    .filter_map(|id| here.documents.get(id).copied())
                    .collect(),
            };
            match consent::add_past(tx, draft, fiction.moment(event.recorded_at)) {
                // A rule that came since refuses what was recorded before it: a copy has as much of it as it can.
                Ok(_) | Err(Error::Invalid { .. } | Error::NothingToChange) => Ok(()),
                Err(error) => Err(error),
            }
        })?;
        let all: Vec<ContactId> = self.source.read(|snapshot| ids(snapshot, "contact"))?;
        for id in all {
            let Some(new) = self.here.contacts.get(&id).copied() else { continue };
            let (objections, restrictions) = self.source.read(|snapshot| {
                Ok((consent::objections(snapshot, id)?, consent::restrictions(snapshot, id)?))
            })?;
            let objections: Vec<_> = objections.into_iter().filter(|one| one.ended_at.is_none()).collect();
            let restrictions: Vec<_> =
                restrictions.into_iter().filter(|one| one.ended_at.is_none()).collect();
            if objections.is_empty() && restrictions.is_empty() {
                continue;
            }
            let (fiction, here) = (&self.fiction, &self.here);
            let written = self.target.write(|tx, _| {
                for objection in &objections {
                    let draft = ObjectionDraft {
                        contact: new,
                        purpose: mapped(&here.purposes, objection.draft.purpose),
                        at: fiction.moment(objection.draft.at),
                        note: fiction.text(&objection.draft.note),
                        ..objection.draft.clone()
                    };
                    if !matches!(
                        consent::object(tx, draft),
                        Ok(_) | Err(Error::NothingToChange | Error::Invalid { .. })
                    ) {
                        return Err(Error::internal("an objection can't be copied"));
                    }
                }
                for restriction in &restrictions {
                    let draft = RestrictionDraft {
                        contact: new,
                        ground: restriction.draft.ground,
                        at: fiction.moment(restriction.draft.at),
                        note: fiction.text(&restriction.draft.note),
                    };
                    if !matches!(consent::restrict(tx, draft), Ok(_) | Err(Error::NothingToChange)) {
                        return Err(Error::internal("a restriction can't be copied"));
                    }
                }
                something(tx)
            });
            nothing_else(written)?;
        }
        Ok(())
    }

    /// The rules of how long data is kept.
    pub(super) fn rules(&mut self) -> Result<()> {
        for rule in self.source.read(rule::list)? {
            let mut draft = rule.draft;
            draft.owner = None;
            draft.law = self.fiction.text(&draft.law);
            let is_whole = draft.purpose.is_none();
            draft.purpose = mapped(&self.here.purposes, draft.purpose);
            if is_whole || draft.purpose.is_some() {
                self.target.write(|tx, _| rule::add(tx, draft, None))?;
            }
        }
        Ok(())
    }

    /// Moves into the trash who lies there.
    pub(super) fn trash(&mut self) -> Result<()> {
        let of = |table: &str| -> Result<Vec<i64>> {
            self.source.read(|snapshot| {
                let mut statement = snapshot
                    .prepare(&format!("SELECT id FROM {table} WHERE trashed_at IS NOT NULL ORDER BY id"))?;
                let ids = statement.query_map([], |row| row.get(0))?;
                Ok(ids.collect::<Result<_, _>>()?)
            })
        };
        let contacts: Vec<ContactId> = of("contact")?
            .into_iter()
            .filter_map(|id| self.here.contacts.get(&ContactId(id)).copied())
            .collect();
        let companies: Vec<CompanyId> = of("company")?
            .into_iter()
            .filter_map(|id| self.here.companies.get(&CompanyId(id)).copied())
            .collect();
        nothing_else(self.target.write(|tx, rules| {
            contact::set_trashed(tx, rules, &contacts, true)?;
            for id in companies {
                match company::set_trashed(tx, rules, &[id], true) {
                    Ok(_) | Err(Error::InUse { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            something(tx)
        }))
    }
}
