//! Bringing in what a package has beside contacts and companies.

use std::{collections::HashMap, io::Read};

use rusqlite::Connection;

use super::{
    PackageKind, PackagePart,
    activity::Activities,
    consent::Consents,
    deal::Deals,
    document::{self, Documents},
    notice,
    part::{self, Fate, Part},
    purpose,
    read::Package,
    record::{Identities, Record, Uuid},
    said::{Collections, Objections, Restrictions, Shown},
    task::Tasks,
    usage,
    voucher::Vouchers,
};
use crate::{
    crm::party::Party,
    document::file::{self, Sealed},
    error::{Error, FileProblem, Result},
    id::{CompanyId, ContactId, ImportId, NoticeVersionId, PurposeId},
    progress::Progress,
    role::{Permission, Role},
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
    pub(super) import: ImportId,
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
    let (purposes, of_purposes) = purpose::each(connection, package, |_| Ok(PurposeId(0)))?;
    let (wordings, of_notices) = notice::each(connection, package, &purposes, |coming| {
        Ok(vec![NoticeVersionId(0); coming.wordings.len()])
    })?;
    let identities = Identities {
        contacts: package.contacts(cards, became)?,
        companies: companies.into_iter().map(|uuid| (uuid, CompanyId(0))).collect(),
        purposes,
        wordings,
        import: None,
    };
    Ok(vec![
        count::<Activities>(connection, package, &identities)?,
        count::<Tasks>(connection, package, &identities)?,
        count::<Documents>(connection, package, &identities)?,
        count::<Vouchers>(connection, package, &identities)?,
        count::<Deals>(connection, package, &identities)?,
        of_purposes,
        of_notices,
        count::<Consents>(connection, package, &identities)?,
        count::<Objections>(connection, package, &identities)?,
        count::<Restrictions>(connection, package, &identities)?,
        count::<Shown>(connection, package, &identities)?,
        count::<Collections>(connection, package, &identities)?,
        usage::count(connection, package, &identities)?,
    ])
}

/// Refuses a package with purposes or notices that are not here to a role that may not add them.
///
/// # Errors
/// [`Error::Forbidden`].
pub(in crate::exchange) fn require(role: Role, parts: &[PackagePart]) -> Result<()> {
    for (kind, permission) in
        [(PackageKind::Purpose, Permission::PurposeChange), (PackageKind::Notice, Permission::NoticeChange)]
    {
        if parts.iter().any(|part| part.kind == kind && part.new > 0) {
            role.require(permission)?;
        }
    }
    Ok(())
}

fn count<P: Part>(
    connection: &Connection,
    package: &Package,
    identities: &Identities,
) -> Result<PackagePart> {
    let mut part = part::none(P::KIND);
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
    let Some(party) = identities.party(record) else {
        part.left_out += 1;
        return Ok(None);
    };
    let fate = P::fate(connection, identities, party, &record.content)?;
    *match fate {
        Fate::New => &mut part.new,
        Fate::Known => &mut part.known,
        Fate::LeftOut => &mut part.left_out,
    } += 1;
    Ok((fate == Fate::New).then_some(party))
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
    let (purposes, of_purposes) = purpose::each(tx, package, |record| purpose::add(tx, record, import))?;
    let (wordings, of_notices) =
        notice::each(tx, package, &purposes, |coming| notice::add(tx, coming, import))?;
    let contacts = package.contacts(cards, became)?;
    let identities = Identities { contacts, companies, purposes, wordings, import: Some(import) };
    let mut bringing = Bringing { tx, package, import, identities, files, documents: Vec::new() };
    let mut parts = vec![
        add::<Activities>(&mut bringing)?,
        add::<Tasks>(&mut bringing)?,
        add::<Documents>(&mut bringing)?,
    ];
    document::store(&mut bringing)?;
    parts.extend([
        add::<Vouchers>(&mut bringing)?,
        add::<Deals>(&mut bringing)?,
        of_purposes,
        of_notices,
        add::<Consents>(&mut bringing)?,
        add::<Objections>(&mut bringing)?,
        add::<Restrictions>(&mut bringing)?,
        add::<Shown>(&mut bringing)?,
        add::<Collections>(&mut bringing)?,
        usage::bring(tx, package, &bringing.identities, import)?,
    ]);
    Ok(parts)
}

fn add<P: Part>(bringing: &mut Bringing<'_, '_, '_>) -> Result<PackagePart> {
    let mut part = part::none(P::KIND);
    let (tx, package, files) = (bringing.tx, bringing.package, bringing.files.progress);
    package.each(P::FILE, |record: Record<P::Content>| {
        files.step(0, None)?;
        let Some(party) = decide::<P>(tx, &bringing.identities, &record, &mut part)? else { return Ok(()) };
        let uuid = record.id;
        P::add(bringing, uuid, party, record.content)?;
        part::note(tx, bringing.import, P::TABLE, uuid)
    })?;
    Ok(part)
}
