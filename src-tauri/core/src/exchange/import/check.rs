//! The dry run: the same decisions as an import, and nothing written.

use std::collections::{HashMap, HashSet};

use crate::{
    crm::{contact, contact::ContactDraft, rule::Rules},
    error::{Error, Result},
    exchange::{
        import::{
            duplicate::ImportSide,
            fill,
            known::{KnownCompanies, KnownContacts},
            plan::ImportPlan,
            prepare::{Outcome, Preparation, Ready, rejection},
            report::{ImportCheck, ImportRejection},
            run::settled,
            said::Said,
            source::Source,
            tally::{Destination, Filled, Person, Suppressed, Tally, first_reason},
        },
        package,
    },
    id::{CompanyId, ContactId},
    personal::Personal,
    progress::{AtEnd, Progress},
    session::Session,
    suppression, text,
};

/// Says what an import would do. Nothing is written, and others may read and write meanwhile.
///
/// Returns with the counts all rejections, of which the counts show the first.
///
/// # Errors
/// As an import.
pub fn check(
    session: &Session,
    source: &Source,
    plan: &ImportPlan,
    progress: &dyn Progress,
) -> Result<(ImportCheck, Vec<ImportRejection>)> {
    let rules = &*session.rules();
    let plan = &settled(plan, session)?;
    let (known, companies) = session.store().read_whole(|connection| {
        Ok((KnownContacts::read(connection, source.package.is_some())?, KnownCompanies::read(connection)?))
    })?;
    let mut tally = Tally::new(known, plan);
    let suppresses_nothing = session.read(suppression::is_empty)?;
    let mut dry = Dry {
        session,
        rules,
        companies,
        suppresses_nothing,
        made: 0,
        people: HashMap::new(),
        later: HashMap::new(),
    };
    let preparation = Preparation { source, plan, rules, now: session.store().clock().now(), keys: None };
    let mut companies = Vec::new();
    if let Some(package) = &source.package {
        companies = package::companies(package, |name| dry.company(name, &text::fold(name)))?;
    }
    preparation.each(progress, |prepared| tally.take(prepared, &mut dry))?;
    dry.compare_rows(preparation, progress, &mut tally)?;
    if let Some(package) = &source.package {
        let (cards, people) = (tally.check.total, &tally.people);
        tally.check.parts =
            session.read(|snapshot| package::check(snapshot, package, cards, people, companies))?;
        package::require(session.actor().role, &tally.check.parts)?;
    }
    tally.check.companies = dry.made;
    Ok(tally.finish())
}

/// A contact as it would be.
struct Imagined {
    draft: ContactDraft,
    has_photo: bool,
}

/// Stores nothing.
struct Dry<'a> {
    session: &'a Session,
    rules: &'a Rules,
    companies: KnownCompanies,
    /// Whether there is no address at all that is not to be used.
    suppresses_nothing: bool,
    /// Companies that would be created.
    made: u64,
    /// Contacts as they would be after they were filled in.
    people: HashMap<ContactId, Imagined>,
    /// Rows that fill in an earlier row of the file, and which.
    later: HashMap<u64, u64>,
}

impl Dry<'_> {
    fn company(&mut self, name: &str, folded: &str) {
        if !name.is_empty() && self.companies.find(name, folded).is_none() {
            self.companies.add(name, CompanyId(0));
            self.made += 1;
        }
    }

    /// What filling in would come to.
    fn imagine(&mut self, row: u64, person: &mut Imagined, ready: &Ready) -> Result<Filled> {
        let gets_photo = !person.has_photo && ready.photo.is_some();
        let draft = match fill::filled(&person.draft, &ready.draft, self.rules) {
            Ok(draft) => draft,
            Err(error @ Error::Invalid { .. }) => {
                return Ok(Filled::Rejected(rejection(row, ready.line, &ready.draft, &error)));
            }
            Err(error) => return Err(error),
        };
        let filled = if draft.is_some() || gets_photo { Filled::Some } else { Filled::Nothing };
        person.has_photo |= gets_photo;
        if let Some(draft) = draft {
            if draft.company.is_none() {
                self.company(&draft.company_name, &text::fold(&draft.company_name));
            }
            person.draft = draft;
        }
        Ok(filled)
    }

    /// Goes through the file once more for those rows that duplicate earlier ones: their contacts are nowhere else.
    fn compare_rows(
        &mut self,
        preparation: Preparation<'_>,
        progress: &dyn Progress,
        tally: &mut Tally,
    ) -> Result<()> {
        let shown = tally.check.duplicates.iter().filter_map(|duplicate| duplicate.earlier_row);
        let wanted: HashSet<u64> = shown.chain(self.later.values().copied()).collect();
        if wanted.is_empty() {
            return Ok(());
        }
        let mut people = HashMap::new();
        let total = tally.check.total;
        preparation.each(&AtEnd::new(progress, total), |prepared| {
            let Outcome::Contact(ready) = prepared.outcome else { return Ok(()) };
            let row = prepared.row;
            if let Some(person) = self.later.get(&row).and_then(|earlier| people.get_mut(earlier)) {
                let filled = self.imagine(row, person, &ready)?;
                tally.count(filled);
            } else if wanted.contains(&row) {
                let side = ImportSide::of(&ready.draft);
                for duplicate in &mut tally.check.duplicates {
                    if duplicate.earlier_row == Some(row) {
                        duplicate.ours = side.clone();
                    }
                }
                people.insert(row, Imagined { draft: ready.draft, has_photo: ready.photo.is_some() });
            }
            Ok(())
        })
    }
}

impl Destination for Dry<'_> {
    fn add(&mut self, ready: &mut Ready) -> Result<ContactId> {
        self.company(&ready.draft.company_name, &ready.keys.company);
        Ok(ContactId(0))
    }

    fn fill(&mut self, row: u64, person: Person, ready: &mut Ready) -> Result<Filled> {
        match person {
            Person::New { row: earlier, .. } => {
                self.later.insert(row, earlier);
                Ok(Filled::Later)
            }
            Person::Known(id) => {
                let mut person = match self.people.remove(&id) {
                    Some(person) => person,
                    None => {
                        let contact = self.session.read(|connection| contact::get(connection, id))?;
                        Imagined { draft: contact.draft, has_photo: contact.has_photo }
                    }
                };
                let filled = self.imagine(row, &mut person, ready)?;
                self.people.insert(id, person);
                Ok(filled)
            }
        }
    }

    fn hear(&mut self, _: Person, _: &Said) -> Result<()> {
        Ok(())
    }

    fn admit(&mut self, _: ContactId, _: Suppressed, _: &Personal<String>) -> Result<()> {
        Ok(())
    }

    fn suppressed(&mut self, ready: &Ready) -> Result<Option<Suppressed>> {
        if self.suppresses_nothing {
            return Ok(None);
        }
        self.session.read(|snapshot| first_reason(snapshot, ready))
    }

    fn side(&mut self, person: Person) -> Result<ImportSide> {
        match person {
            Person::New { .. } => Ok(ImportSide::default()),
            Person::Known(id) => {
                let contact = self.session.read(|connection| contact::get(connection, id))?;
                Ok(ImportSide::of(&contact.draft))
            }
        }
    }
}
