//! The tally: goes through the rows, decides what happens to each, and counts.

use std::collections::HashMap;

use crate::{
    error::Result,
    exchange::import::{
        duplicate::{DuplicateReason, ImportDuplicate, ImportSide, Keys, Match, MatchOf, SeenRows},
        known::KnownContacts,
        plan::{DuplicateChoice, ImportPlan},
        prepare::{Outcome, Prepared, Ready, Refused},
        report::{ImportCheck, ImportRejection, ImportSaid, ImportSuppressed},
        said::Said,
    },
    id::ContactId,
    personal::Personal,
    store::Snapshot,
    suppression::{self, SuppressionReason, SuppressionScope},
};

/// How many duplicates, rejections and suppressed rows are shown.
const SHOWN: usize = 500;

/// Where the contacts of an import go: into the vault, or nowhere in a dry run.
pub(super) trait Destination {
    /// Adds a contact.
    fn add(&mut self, ready: &mut Ready) -> Result<ContactId>;
    /// Fills in a contact.
    fn fill(&mut self, row: u64, person: Person, ready: &mut Ready) -> Result<Filled>;
    /// Has somebody object as a row says that is left out, can't be imported, or becomes another contact. What else it says is left out
    /// with it.
    fn hear(&mut self, person: Person, said: &Said) -> Result<()>;
    /// Why an address of a row is not to be used; `None` where all are.
    fn suppressed(&mut self, ready: &Ready) -> Result<Option<Suppressed>>;
    /// Notes why somebody comes in though an address of theirs is not to be used.
    fn admit(&mut self, contact: ContactId, found: Suppressed, reason: &Personal<String>) -> Result<()>;
    /// What is shown of a contact beside a row that duplicates it.
    fn side(&mut self, person: Person) -> Result<ImportSide>;
}

/// Why an address of a row is not to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Suppressed {
    pub(super) reason: SuppressionReason,
    /// Whether nobody brings them in unseen: they were erased, or want nothing at all.
    pub(super) keeps_out: bool,
}

/// Who an earlier row became.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Person {
    /// A contact that was there before the import.
    Known(ContactId),
    /// A contact that the import added, from that row.
    New { row: u64, contact: ContactId },
}

/// What filling in came to.
#[derive(Debug)]
pub(super) enum Filled {
    /// Something was filled in.
    Some,
    /// The contact lacked nothing.
    Nothing,
    /// What came of it breaks a rule.
    Rejected(ImportRejection),
    /// It will be counted later.
    Later,
}

/// What was decided and counted so far.
pub(super) struct Tally {
    known: KnownContacts,
    seen: SeenRows,
    became: HashMap<u64, Person>,
    /// Which contact each row is by now.
    pub(super) people: HashMap<u64, ContactId>,
    default: DuplicateChoice,
    choices: HashMap<u64, DuplicateChoice>,
    /// Why rows come in that are left out otherwise.
    admitted: HashMap<u64, Personal<String>>,
    /// The counts.
    pub(super) check: ImportCheck,
    /// All rejections; `check` shows the first.
    pub(super) rejections: Vec<ImportRejection>,
}

impl Tally {
    /// Nothing counted yet.
    pub(super) fn new(known: KnownContacts, plan: &ImportPlan) -> Self {
        Self {
            known,
            seen: SeenRows::default(),
            became: HashMap::new(),
            people: HashMap::new(),
            default: plan.duplicates,
            choices: plan.choices.iter().copied().collect(),
            admitted: plan.admit.iter().map(|one| (one.row, one.reason.clone())).collect(),
            check: ImportCheck::default(),
            rejections: Vec::new(),
        }
    }

    /// Decides about one row and carries it out.
    pub(super) fn take(&mut self, prepared: Prepared, into: &mut impl Destination) -> Result<()> {
        self.check.total += 1;
        match prepared.outcome {
            Outcome::Nothing => self.check.empty += 1,
            Outcome::Rejected(rejections, refused) => {
                self.check.rejected += 1;
                self.rejections.extend(rejections);
                if let Some(refused) = refused {
                    self.refused(&refused, into)?;
                }
            }
            Outcome::Contact(ready) => self.contact(prepared.row, *ready, into)?,
        }
        Ok(())
    }

    /// Has those object whom a row that can't be imported is about: what is wrong with it does not make them want to be written to.
    fn refused(&mut self, refused: &Refused, into: &mut impl Destination) -> Result<()> {
        let Some(found) = self.seen.find(&refused.keys, &self.known) else { return Ok(()) };
        self.say(refused.line, &refused.said);
        into.hear(self.person(found), &refused.said)
    }

    /// Counts what a row says of what somebody said.
    fn say(&mut self, line: u64, said: &Said) {
        let claim = said.claim();
        self.check.objections += u64::from(!said.objections.is_empty());
        if let Some(grade) = claim {
            self.check.claims.count(grade);
        }
        if (claim.is_some() || !said.objections.is_empty()) && self.check.said.len() < SHOWN {
            let objections = said.objections.iter().map(|(channel, _)| *channel).collect();
            self.check.said.push(ImportSaid { line, objections, claim });
        }
    }

    fn person(&self, found: Match) -> Person {
        match found.of {
            MatchOf::Contact(id) => Person::Known(id),
            MatchOf::Row(earlier) => self.became[&earlier],
        }
    }

    fn contact(&mut self, row: u64, mut ready: Ready, into: &mut impl Destination) -> Result<()> {
        let found = self.seen.find(&ready.keys, &self.known);
        self.say(ready.line, &ready.said);
        self.rejections.extend(ready.left_out.take());
        let Some(found) = found else { return self.add(row, ready, into) };
        let person = self.person(found);
        if matches!(person, Person::Known(id) if self.known.is_restricted(id)) {
            // Their data stays as it is, and nobody is shown whose it is; but for what they say against its use.
            into.hear(person, &ready.said)?;
            self.check.skipped += 1;
            return Ok(());
        }
        self.show(row, &ready, found, person, into)?;
        match self.choices.get(&row).copied().unwrap_or(self.default) {
            DuplicateChoice::Add => {
                // Both have the address.
                into.hear(person, &ready.said)?;
                self.add(row, ready, into)
            }
            DuplicateChoice::Skip => {
                into.hear(person, &ready.said)?;
                self.check.skipped += 1;
                self.remember(row, ready.keys, person);
                Ok(())
            }
            DuplicateChoice::Fill => {
                self.mark(row, &ready, into)?;
                let filled = into.fill(row, person, &mut ready)?;
                self.count(filled);
                self.remember(row, ready.keys, person);
                Ok(())
            }
        }
    }

    /// Counts what filling in came to.
    pub(super) fn count(&mut self, filled: Filled) {
        match filled {
            Filled::Some => self.check.filled += 1,
            Filled::Nothing => self.check.skipped += 1,
            Filled::Rejected(rejection) => {
                self.check.rejected += 1;
                self.rejections.push(rejection);
            }
            Filled::Later => {}
        }
    }

    /// Notes that a row that fills in a contact has an address that is not to be used.
    fn mark(&mut self, row: u64, ready: &Ready, into: &mut impl Destination) -> Result<()> {
        if let Some(found) = into.suppressed(ready)? {
            self.tell(row, ready, Suppressed { keeps_out: false, ..found }, false);
        }
        Ok(())
    }

    fn tell(&mut self, row: u64, ready: &Ready, found: Suppressed, admitted: bool) {
        let Suppressed { reason, keeps_out } = found;
        self.check.suppressed_total += 1;
        let left_out = keeps_out && !admitted;
        self.check.left_out += u64::from(left_out);
        if self.check.suppressed.len() < SHOWN {
            self.check.suppressed.push(ImportSuppressed {
                row,
                line: ready.line,
                reason,
                left_out,
                admitted,
            });
        }
    }

    fn add(&mut self, row: u64, mut ready: Ready, into: &mut impl Destination) -> Result<()> {
        let found = into.suppressed(&ready)?;
        let reason = self.admitted.get(&row).filter(|_| found.is_some_and(|found| found.keeps_out)).cloned();
        if let Some(found) = found {
            self.tell(row, &ready, found, reason.is_some());
            if found.keeps_out && reason.is_none() {
                return Ok(());
            }
        }
        let contact = into.add(&mut ready)?;
        if let (Some(found), Some(reason)) = (found, reason) {
            into.admit(contact, found, &reason)?;
        }
        self.check.new += 1;
        self.remember(row, ready.keys, Person::New { row, contact });
        Ok(())
    }

    /// Remembers who a row became, so that later rows find them by what it says too.
    fn remember(&mut self, row: u64, keys: Keys, person: Person) {
        let (Person::Known(id) | Person::New { contact: id, .. }) = person;
        self.people.insert(row, id);
        if let Person::Known(id) = person {
            self.known.learn(id, keys);
        } else {
            self.seen.add(row, keys);
            self.became.insert(row, person);
        }
    }

    fn show(
        &mut self,
        row: u64,
        ready: &Ready,
        found: Match,
        person: Person,
        into: &mut impl Destination,
    ) -> Result<()> {
        self.check.duplicates_total += 1;
        if self.check.duplicates.len() < SHOWN {
            let (contact, earlier_row) = match person {
                Person::Known(id) => (Some(id), None),
                Person::New { row, .. } => (None, Some(row)),
            };
            let reason = if contact.is_some() { found.reason } else { DuplicateReason::InFile };
            let (theirs, ours) = (ImportSide::of(&ready.draft), into.side(person)?);
            let duplicate = ImportDuplicate { row, reason, contact, earlier_row, theirs, ours };
            self.check.duplicates.push(duplicate);
        }
        Ok(())
    }

    /// The counts and all rejections, in the order of the file.
    pub(super) fn finish(mut self) -> (ImportCheck, Vec<ImportRejection>) {
        self.rejections.sort_by_key(|rejection| rejection.row);
        self.check.rejections = self.rejections.iter().take(SHOWN).cloned().collect();
        (self.check, self.rejections)
    }
}

/// Why an address of a row is not to be used; `None` where all are.
pub(super) fn first_reason(snapshot: &Snapshot<'_>, ready: &Ready) -> Result<Option<Suppressed>> {
    let asked = suppression::asked(snapshot, &ready.draft.identifiers())?;
    let found = asked.into_iter().flatten().map(|asked| Suppressed {
        reason: asked.reason,
        keeps_out: match asked.reason {
            SuppressionReason::Erasure => true,
            SuppressionReason::Objection => asked.scope == SuppressionScope::All,
            _ => false,
        },
    });
    // What keeps them out weighs most.
    Ok(found.reduce(|first, next| if next.keeps_out && !first.keeps_out { next } else { first }))
}
