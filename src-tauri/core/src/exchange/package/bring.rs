//! Bringing in what a package has beside contacts and companies.

use std::{collections::HashMap, io::Read};

use rusqlite::{Connection, params};

use super::{
    PackagePart,
    activity::Activities,
    deal::Deals,
    document::{self, Documents},
    part::{self, Part},
    read::Package,
    record::{Identities, Record, Uuid},
    task::Tasks,
    voucher::Vouchers,
};
use crate::{
    crm::party::Party,
    document::file::{self, Sealed},
    error::{Error, FileProblem, Result},
    id::{CompanyId, ContactId, ImportId},
    progress::Progress,
    session::Session,
    store::Tx,
};

/// The files of documents that came in. Dropped before their rows are there for good, they are gone.
pub(in crate::exchange) struct Files<'a> {
    session: &'a Session,
    progress: &'a dyn Progress,
    pub(super) sealed: Vec<Sealed>,
}

impl<'a> Files<'a> {
    /// No files yet.
    pub(in crate::exchange) fn new(session: &'a Session, progress: &'a dyn Progress) -> Self {
        Self { session, progress, sealed: Vec::new() }
    }

    /// Leaves the files where they are.
    pub(in crate::exchange) fn keep(self) {
        self.sealed.into_iter().for_each(Sealed::keep);
    }

    pub(super) fn seal(&self, source: &mut dyn Read, size: u64) -> Result<Sealed> {
        let store = self.session.store();
        file::seal_from(&store.documents()?, &store.keys().vault, source, size, self.progress)
    }
}

/// A package on its way in.
pub(super) struct Bringing<'a, 't, 'f> {
    pub(super) tx: &'a Tx<'t>,
    pub(super) package: &'a Package,
    pub(super) identities: Identities,
    pub(super) files: &'a mut Files<'f>,
    pub(super) documents: Vec<(Uuid, Party, document::Content)>,
}

impl Package {
    /// Who the contacts of the package are here, out of who each card became.
    ///
    /// # Errors
    /// [`FileProblem::Package`] where it does not say who each card is.
    fn contacts(&self, cards: u64, became: &HashMap<u64, ContactId>) -> Result<HashMap<Uuid, ContactId>> {
        if self.people.len() as u64 != cards {
            return Err(Error::file(FileProblem::Package));
        }
        let people = (1..).zip(&self.people);
        Ok(people.filter_map(|(card, uuid)| became.get(&card).map(|id| (*uuid, *id))).collect())
    }
}

/// Says what would become of the records of a package. Nothing is written.
pub(in crate::exchange) fn check(
    connection: &Connection,
    package: &Package,
    cards: u64,
    became: &HashMap<u64, ContactId>,
    companies: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<PackagePart>> {
    let companies = companies.into_iter().map(|uuid| (uuid, CompanyId(0))).collect();
    let identities = Identities { contacts: package.contacts(cards, became)?, companies };
    Ok(vec![
        count::<Activities>(connection, package, &identities)?,
        count::<Tasks>(connection, package, &identities)?,
        count::<Documents>(connection, package, &identities)?,
        count::<Vouchers>(connection, package, &identities)?,
        count::<Deals>(connection, package, &identities)?,
    ])
}

fn count<P: Part>(
    connection: &Connection,
    package: &Package,
    identities: &Identities,
) -> Result<PackagePart> {
    let mut part = PackagePart { kind: P::KIND, new: 0, known: 0, left_out: 0 };
    package.each(P::FILE, |record: Record<P::Content>| {
        decide::<P>(connection, identities, &record, &mut part).map(drop)
    })?;
    Ok(part)
}

/// Whom a record is to be added about; none where it stays out.
fn decide<P: Part>(
    connection: &Connection,
    identities: &Identities,
    record: &Record<P::Content>,
    part: &mut PackagePart,
) -> Result<Option<Party>> {
    if part::is_there::<P>(connection, record.id)? {
        part.known += 1;
        return Ok(None);
    }
    let party = identities.party(record);
    if let Some(party) = party
        && P::is_known(connection, party, &record.content)?
    {
        part.known += 1;
        return Ok(None);
    }
    *if party.is_some() { &mut part.new } else { &mut part.left_out } += 1;
    Ok(party)
}

/// Adds the records of a package, and notes by which import they came.
pub(in crate::exchange) fn bring<'a, 'f>(
    tx: &'a Tx<'_>,
    package: &'a Package,
    import: ImportId,
    cards: u64,
    became: &HashMap<u64, ContactId>,
    companies: HashMap<Uuid, CompanyId>,
    files: &'a mut Files<'f>,
) -> Result<Vec<PackagePart>> {
    let identities = Identities { contacts: package.contacts(cards, became)?, companies };
    let mut bringing = Bringing { tx, package, identities, files, documents: Vec::new() };
    let mut parts = vec![
        add::<Activities>(&mut bringing, import)?,
        add::<Tasks>(&mut bringing, import)?,
        add::<Documents>(&mut bringing, import)?,
    ];
    document::store(&mut bringing)?;
    parts.push(add::<Vouchers>(&mut bringing, import)?);
    parts.push(add::<Deals>(&mut bringing, import)?);
    Ok(parts)
}

fn add<P: Part>(bringing: &mut Bringing<'_, '_, '_>, import: ImportId) -> Result<PackagePart> {
    let mut part = PackagePart { kind: P::KIND, new: 0, known: 0, left_out: 0 };
    let (tx, package, files) = (bringing.tx, bringing.package, bringing.files.progress);
    package.each(P::FILE, |record: Record<P::Content>| {
        files.step(0, None)?;
        let Some(party) = decide::<P>(tx, &bringing.identities, &record, &mut part)? else { return Ok(()) };
        let uuid = record.id;
        P::add(bringing, uuid, party, record.content)?;
        tx.prepare_cached("INSERT INTO import_object (import_id, kind, uuid) VALUES (?1, ?2, ?3)")?
            .execute(params![import, P::TABLE, uuid.0])?;
        Ok(())
    })?;
    Ok(part)
}
