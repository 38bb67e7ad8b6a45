//! Photos of contacts: JPEG or PNG, made small before they are stored.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};
use rusqlite::params;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    crm::{contact, rule::Rules},
    error::{Error, Problem, Result, VaultProblem},
    id::ContactId,
    store::{Snapshot, Tx, row_mac},
};

/// The longest side, in pixels.
const SIDE: u32 = 512;
/// A picture in a file that may be read at all.
const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// A picture of the right size that is stored as it is.
const SMALL_FILE: usize = 256 * 1024;

/// Makes a picture fit to be stored. One that fits already stays as it is, byte by byte.
///
/// # Errors
/// [`Problem::TooLong`] over 10 MiB, [`Problem::Picture`] where it can't be read.
pub fn prepare(bytes: &[u8]) -> Result<Vec<u8>> {
    if bytes.len() > LARGEST_FILE {
        return Err(Error::invalid("photo", Problem::TooLong));
    }
    let unreadable = |_| Error::invalid("photo", Problem::Picture);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(Error::internal)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(20_000);
    limits.max_image_height = Some(20_000);
    limits.max_alloc = Some(256 * 1024 * 1024);
    reader.limits(limits);
    let format = reader.format();
    let picture = reader.decode().map_err(unreadable)?;
    let kept = matches!(format, Some(ImageFormat::Jpeg | ImageFormat::Png));
    if kept && bytes.len() <= SMALL_FILE && picture.width() <= SIDE && picture.height() <= SIDE {
        return Ok(bytes.to_vec());
    }
    let small = if picture.width() > SIDE || picture.height() > SIDE {
        picture.resize(SIDE, SIDE, image::imageops::FilterType::Lanczos3)
    } else {
        picture
    };
    let mut written = Cursor::new(Vec::new());
    if small.color().has_alpha() {
        small.write_to(&mut written, ImageFormat::Png).map_err(unreadable)?;
    } else {
        small.to_rgb8().write_to(&mut written, ImageFormat::Jpeg).map_err(unreadable)?;
    }
    Ok(written.into_inner())
}

/// The photo of a contact, if there is one; none where there is no such contact.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`] where it is not the one that was stored last.
pub fn get(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Option<Vec<u8>>> {
    match row_mac::verify(snapshot, &row_mac::CONTACT, id) {
        Err(Error::NotFound) => return Ok(None),
        verified => verified?,
    }
    stored(snapshot, id)
}

/// The photo of a contact whose row holds.
pub(crate) fn stored(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Option<Vec<u8>>> {
    let (bytes, expected): (Option<Vec<u8>>, Option<[u8; 32]>) = snapshot
        .prepare_cached(
            "SELECT bytes, photo_hash FROM contact LEFT JOIN photo ON contact_id = contact.id WHERE contact.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if bytes.as_deref().map(hash) == expected {
        Ok(bytes)
    } else {
        Err(Error::vault(VaultProblem::DamagedDatabase))
    }
}

/// SHA-256, which stands in the contact's row.
pub(crate) fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Stores the photo of a contact who has none, as part of a change that is journaled as a whole. `bytes` come from
/// [`prepare`].
pub(crate) fn insert(tx: &Tx<'_>, id: ContactId, bytes: &[u8]) -> Result<()> {
    tx.prepare_cached("INSERT INTO photo (contact_id, bytes) VALUES (?1, ?2)")?
        .execute(params![id, bytes])?;
    Ok(())
}

/// Stores or removes the photo of a contact; returns the one before. `bytes` come from [`prepare`].
///
/// # Errors
/// [`Error::NotFound`] where the contact lies in the trash, [`Error::NothingToChange`].
pub fn set(tx: &Tx<'_>, rules: &Rules, id: ContactId, bytes: Option<&[u8]>) -> Result<Option<Vec<u8>>> {
    let mut contact = contact::get_listed(tx, id)?;
    let before = stored(tx, id)?;
    if before.as_deref() == bytes {
        return Err(Error::NothingToChange);
    }
    match bytes {
        Some(bytes) => tx
            .prepare_cached(
                "INSERT INTO photo (contact_id, bytes) VALUES (?1, ?2)
                 ON CONFLICT (contact_id) DO UPDATE SET bytes = ?2",
            )?
            .execute(params![id, bytes])?,
        None => tx.prepare_cached("DELETE FROM photo WHERE contact_id = ?1")?.execute([id])?,
    };
    tx.prepare_cached("UPDATE contact SET photo_hash = ?2 WHERE id = ?1")?
        .execute(params![id, bytes.map(hash)])?;
    contact.has_photo = bytes.is_some();
    contact::touch(tx, rules, contact)?;
    let (old, new) = (before.as_ref().map(Vec::len), bytes.map(<[u8]>::len));
    contact::journal_change(tx, "contact.photo", id, &json!({ "photo": { "old": old, "new": new } }))?;
    Ok(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::RgbImage::new(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_small_picture_stays_as_it_is_and_a_large_one_is_made_small() {
        let small = png(64, 64);
        assert_eq!(prepare(&small).unwrap(), small);

        let made = image::load_from_memory(&prepare(&png(2000, 1000)).unwrap()).unwrap();
        assert_eq!((made.width(), made.height()), (512, 256));
    }

    #[test]
    fn bytes_that_are_no_picture_are_refused() {
        for bytes in [b"".as_slice(), b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<svg onload=alert(1)>"] {
            assert!(matches!(prepare(bytes), Err(Error::Invalid { problem: Problem::Picture, .. })));
        }
    }
}
