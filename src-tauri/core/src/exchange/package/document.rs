//! Documents in a package: a record for each, and its file.

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::{
    PackageKind,
    bring::Bringing,
    part::{Part, Stored},
    record::Uuid,
    undo::Undone,
};
use crate::{
    consent,
    crm::party::Party,
    document::{self, DocumentDraft},
    error::Result,
    id::DocumentId,
    personal::Personal,
    request,
    store::{Snapshot, Tx},
    voucher,
};

pub(super) struct Documents;

/// A document with what its file is called.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Content {
    #[serde(flatten)]
    draft: DocumentDraft,
    file_name: Personal<String>,
    /// Bytes.
    size: u64,
    /// What it is by its content (RFC 6838).
    media_type: String,
    /// Where the file is in the package.
    #[serde(default)]
    file: String,
}

impl Part for Documents {
    type Content = Content;
    const KIND: PackageKind = PackageKind::Document;
    const TABLE: &'static str = "document";
    const FILE: &'static str = "documents.json";

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<Content>> {
        let document = document::get(snapshot, DocumentId(id))?;
        Ok(Stored {
            content: Content {
                draft: document.draft,
                file_name: document.file_name,
                size: document.size,
                media_type: document.media_type,
                file: String::new(),
            },
            party: document.party,
            author: document.author,
            created_at: document.created_at,
            changed_at: document.changed_at,
        })
    }

    fn place(content: &mut Content, number: usize) -> Option<String> {
        let ending = document::media::ending(&content.media_type).unwrap_or("bin");
        content.file = format!("files/{number}.{ending}");
        Some(content.file.clone())
    }

    /// Its file is read when all records are: both lie in the same package.
    fn add(bringing: &mut Bringing<'_, '_, '_>, uuid: Uuid, party: Party, content: Content) -> Result<()> {
        bringing.documents.push((uuid, party, content));
        Ok(())
    }

    fn is_needed(connection: &Connection, id: i64) -> Result<bool> {
        let id = DocumentId(id);
        Ok(!voucher::of_document(connection, id)?.is_empty()
            || consent::is_evidence(connection, id)?
            || request::is_evidence(connection, id)?)
    }

    fn remove(tx: &Tx<'_>, id: i64, undone: &mut Undone) -> Result<()> {
        undone.files.extend(document::remove(tx, DocumentId(id), "import.undo")?);
        Ok(())
    }
}

/// Stores the documents that came in, each with its file.
pub(super) fn store(bringing: &mut Bringing<'_, '_, '_>) -> Result<()> {
    for (uuid, party, content) in std::mem::take(&mut bringing.documents) {
        let Content { draft, file_name, size, file, .. } = content;
        let sealed = bringing.package.with_file(&file, |source| bringing.files.seal(source, size))?;
        document::add_as(bringing.tx, uuid.0, party, draft, &file_name, &sealed)?;
        bringing.files.sealed.push(sealed);
    }
    Ok(())
}

/// The document of an identity, unless it lies in the trash.
pub(super) fn listed(connection: &Connection, uuid: Uuid) -> Result<Option<DocumentId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM document WHERE uuid = ?1 AND trashed_at IS NULL")?
        .query_row([uuid.0], |row| row.get(0))
        .optional()?)
}
