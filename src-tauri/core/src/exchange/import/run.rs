//! Running an import: everything in one transaction, or nothing at all.

use std::time::Instant;

use rusqlite::params;
use serde_json::json;

use crate::{
    consent::DataOrigin,
    crm::{
        check,
        company::{self, CompanyDraft},
        contact::{self, ContactDraft, Derived},
        photo,
        rule::Rules,
    },
    error::{Error, Problem, Result},
    exchange::{
        import::{
            duplicate::ImportSide,
            fill,
            known::{KnownCompanies, KnownContacts},
            plan::ImportPlan,
            prepare::{Preparation, Ready, rejection},
            report::{ImportRejection, ImportReport},
            said::{self, Said},
            source::Source,
            tally::{Destination, Filled, Person, Suppressed, Tally, first_reason},
            undo::Before,
        },
        package::{self, Files},
    },
    history::{self, Object},
    id::{CompanyId, ContactId, ImportId},
    personal::Personal,
    progress::Progress,
    session::{Changed, Session},
    store::{Origin, Tx, row_mac},
    suppression, text,
};

/// The longest reason why somebody comes in who was erased or wants nothing from us, in characters.
const REASON: usize = 1_000;

/// Imports a file: all of it that can be, in one transaction. Cancelled or failed, it leaves nothing.
///
/// Returns with the report all rejections, of which the report shows the first. Contacts in the trash are no duplicates:
/// somebody who was deleted may come in again. What the user did before can't be taken back one by one any more.
///
/// # Errors
/// [`Error::Invalid`] where the plan lacks something, [`Error::File`] where the file can't be read to its end,
/// [`Error::Cancelled`].
pub fn run(
    session: &Session,
    source: &Source,
    plan: &ImportPlan,
    progress: &dyn Progress,
) -> Result<(ImportReport, Vec<ImportRejection>, Changed)> {
    let started = Instant::now();
    let plan = &settled(plan, session)?;
    let (mut files, mut is_accepted) = (Files::new(session, progress), false);
    let imported = session.write_many(|tx, rules| {
        let uuid = crate::random::bytes();
        let id = begin(tx, uuid, source, plan)?;
        tx.set_origin(Origin::Import(id));
        let mut tally = Tally::new(KnownContacts::read(tx, source.package.is_some())?, plan);
        let (companies, made) = match &source.package {
            Some(package) => package::bring_companies(tx, rules, package, id)?,
            None => Default::default(),
        };
        let suppresses_nothing = suppression::is_empty(tx)?;
        let known = KnownCompanies::read(tx)?;
        let mut writer = Writer { tx, rules, import: id, companies: known, suppresses_nothing, plan, made };
        let preparation = Preparation { source, plan, rules, now: tx.now, keys: Some(tx.keys) };
        preparation.each(progress, |prepared| tally.take(prepared, &mut writer))?;
        tally.check.companies = writer.made;
        if let Some(package) = &source.package {
            let (cards, people) = (tally.check.total, &tally.people);
            tally.check.parts = package::bring(tx, package, id, cards, people, companies, &mut files)?;
            package::require(tx.actor.role, &tally.check.parts)?;
        }
        end(tx, id, uuid, plan, &tally)?;
        is_accepted = true;
        Ok((id, tally))
    });
    // As where a single document is stored: a commit that failed may be found whole after a crash.
    if is_accepted {
        files.keep();
    }
    let ((id, tally), changed) = imported?;
    session.forget_actions();
    let (check, rejections) = tally.finish();
    let took_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    Ok((ImportReport { id, check, took_ms }, rejections, Changed { imports: true, ..changed }))
}

/// The plan, tidied and checked.
pub(super) fn settled(plan: &ImportPlan, session: &Session) -> Result<ImportPlan> {
    if let Some(consent) = &plan.consent {
        session.read(|snapshot| said::check(snapshot, consent))?;
    }
    if plan.basis.is_none() {
        return Err(Error::invalid("basis", Problem::Missing));
    }
    // Source and tag go into contacts, so the rules of contacts hold.
    let mut draft = ContactDraft {
        given_name: "x".into(),
        source: plan.source.clone(),
        tags: vec![plan.tag.clone()],
        ..ContactDraft::default()
    };
    check::contact(&mut draft, &session.rules()).map_err(|error| match error {
        Error::Invalid { field: "tags", problem, .. } => Error::invalid("tag", problem),
        other => other,
    })?;
    if draft.source.is_empty() {
        return Err(Error::invalid("source", Problem::Missing));
    }
    let tag = draft.tags.pop().unwrap_or_default();
    let mut admit = plan.admit.clone();
    for (at, one) in admit.iter_mut().enumerate() {
        check::lines(&mut one.reason, REASON).map_err(|problem| Error::invalid_at("admit", at, problem))?;
        if one.reason.is_empty() {
            return Err(Error::invalid_at("admit", at, Problem::Missing));
        }
    }
    Ok(ImportPlan { source: draft.source, tag, admit, ..plan.clone() })
}

fn begin(tx: &Tx<'_>, uuid: [u8; 16], source: &Source, plan: &ImportPlan) -> Result<ImportId> {
    tx.execute(
        "INSERT INTO import (uuid, file_name, source, basis, user_id, at, added, filled, origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, ?7)",
        params![
            uuid,
            source.name,
            plan.source,
            plan.basis,
            tx.actor.user,
            tx.now,
            plan.origin.unwrap_or(DataOrigin::Other),
        ],
    )?;
    Ok(ImportId(tx.last_insert_rowid()))
}

fn end(tx: &Tx<'_>, id: ImportId, uuid: [u8; 16], plan: &ImportPlan, tally: &Tally) -> Result<()> {
    let check = &tally.check;
    tx.execute(
        "UPDATE import SET added = ?2, filled = (SELECT count(*) FROM import_fill WHERE import_id = ?1)
         WHERE id = ?1",
        params![id, check.new],
    )?;
    let payload = json!({
        "source": plan.source,
        "origin": plan.origin.unwrap_or(DataOrigin::Other),
        "basis": plan.basis,
        "rows": check.total,
        "added": check.new,
        "filled": check.filled,
        "skipped": check.skipped,
        "rejected": check.rejected,
        "leftOut": check.left_out,
        "companies": check.companies,
        "objections": check.objections,
        "claims": check.claims.total(),
        "parts": check.parts,
    });
    history::append(tx, "import.run", Object { kind: "import", uuid }, &payload)?;
    row_mac::renew(tx, &row_mac::IMPORT, id)
}

/// Stores contacts.
struct Writer<'a, 't> {
    tx: &'a Tx<'t>,
    rules: &'a Rules,
    import: ImportId,
    companies: KnownCompanies,
    /// Whether there is no address at all that is not to be used.
    suppresses_nothing: bool,
    /// Companies that were created.
    made: u64,
    plan: &'a ImportPlan,
}

impl Writer<'_, '_> {
    /// The company of that name as written in the vault; created where there is none.
    fn company(&mut self, draft: &mut ContactDraft, folded: &str) -> Result<()> {
        let name = &draft.company_name;
        if let Some((id, written)) = self.companies.find(name, folded) {
            (draft.company, draft.company_name) = (Some(id), written);
            return Ok(());
        }
        let new = CompanyDraft { name: name.clone(), ..CompanyDraft::default() };
        let id: CompanyId = company::insert(self.tx, self.rules, &new, Some(self.import))?;
        self.companies.add(name, id);
        self.made += 1;
        draft.company = Some(id);
        Ok(())
    }
}

impl Destination for Writer<'_, '_> {
    fn add(&mut self, ready: &mut Ready) -> Result<ContactId> {
        let (draft, derived) = (&mut ready.draft, ready.derived.take());
        let name = draft.company_name.clone();
        if !name.is_empty() {
            self.company(draft, &ready.keys.company)?;
        }
        let derived = match derived {
            Some(derived) if draft.company_name == name => derived,
            // The vault writes the company in another way than the file.
            _ => Derived::of(draft, self.rules, self.tx.keys)?,
        };
        let derived = match ready.keys.identity {
            Some(uuid) => derived.identified(self.tx, uuid)?,
            None => derived,
        };
        let id = contact::insert_derived(self.tx, draft, derived, ready.photo.as_deref(), Some(self.import))?;
        said::record(self.tx, id, &ready.draft, &ready.said, self.plan, self.import)?;
        Ok(id)
    }

    fn fill(&mut self, row: u64, person: Person, ready: &mut Ready) -> Result<Filled> {
        let (Person::Known(id) | Person::New { contact: id, .. }) = person;
        let contact = contact::get_listed(self.tx, id)?;
        // What they consented to is an address that the file names, not one that the contact has.
        said::record(self.tx, id, &ready.draft, &ready.said, self.plan, self.import)?;
        let photo = ready.photo.take().filter(|_| !contact.has_photo);
        let draft = match fill::filled(&contact.draft, &ready.draft, self.rules) {
            Ok(draft) => draft,
            Err(error @ Error::Invalid { .. }) => {
                return Ok(Filled::Rejected(rejection(row, ready.line, &ready.draft, &error)));
            }
            Err(error) => return Err(error),
        };
        if draft.is_none() && photo.is_none() {
            return Ok(Filled::Nothing);
        }
        let before = Before { had_photo: contact.has_photo, draft: contact.draft.clone() };
        if let Some(mut draft) = draft {
            if draft.company.is_none() && !draft.company_name.is_empty() {
                let folded = text::fold(&draft.company_name);
                self.company(&mut draft, &folded)?;
            }
            contact::replace(self.tx, self.rules, contact, &draft)?;
        }
        if let Some(bytes) = photo {
            photo::set(self.tx, self.rules, id, Some(&bytes))?;
        }
        before.keep(self.tx, self.import, id)?;
        Ok(Filled::Some)
    }

    fn hear(&mut self, person: Person, said: &Said) -> Result<()> {
        let (Person::Known(id) | Person::New { contact: id, .. }) = person;
        said::object(self.tx, id, said, self.plan, self.import)
    }

    fn suppressed(&mut self, ready: &Ready) -> Result<Option<Suppressed>> {
        if self.suppresses_nothing { Ok(None) } else { first_reason(self.tx, ready) }
    }

    fn admit(&mut self, contact: ContactId, found: Suppressed, reason: &Personal<String>) -> Result<()> {
        let payload = json!({ "reason": reason, "suppression": found.reason });
        contact::journal(self.tx, "import.admit", contact, &payload)
    }

    fn side(&mut self, person: Person) -> Result<ImportSide> {
        let (Person::Known(id) | Person::New { contact: id, .. }) = person;
        Ok(ImportSide::of(&contact::get(self.tx, id)?.draft))
    }
}
