//! Payloads that only the holders of a compartment's key read.

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Object, Subject, append_about, json, next, payload_context};
use crate::{
    error::{Error, Result},
    store::{StoreKeys, Tx},
};

/// Appends an entry about a data subject whose payload only the holders of the compartment's key can read: it is sealed
/// under that key, and like every payload under the person's. Everybody else sees that there was such a change.
///
/// # Errors
/// [`Error::Forbidden`] to whoever holds no key.
pub(crate) fn append_confidential(
    tx: &Tx<'_>,
    action: &'static str,
    object: Object,
    subject: &Subject,
    payload: &impl Serialize,
) -> Result<()> {
    let context = payload_context(tx.keys, next(tx)?, &subject.pseudonym);
    let (epoch, sealed) = tx.keys.confidential.seal(&context, &json(payload)?)?;
    let part = Part { epoch, sealed: BASE64.encode(&sealed) };
    append_about(tx, action, object, subject, &Compartment { confidential: Some(part) })
}

/// A payload, or what is left of it for whoever holds no key of the compartment.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Compartment {
    confidential: Option<Part>,
}

/// What a compartment's key sealed, in base64.
#[derive(Debug, Serialize, Deserialize)]
struct Part {
    epoch: u32,
    sealed: String,
}

/// Opens the part of a payload that a compartment's key sealed, if it has one.
pub(super) fn open_part(
    keys: &StoreKeys,
    context: &[u8],
    payload: Zeroizing<Vec<u8>>,
) -> Result<Zeroizing<Vec<u8>>> {
    let Ok(Compartment { confidential: Some(part) }) = serde_json::from_slice(&payload) else {
        return Ok(payload);
    };
    let sealed = BASE64.decode(part.sealed.as_bytes()).map_err(Error::internal)?;
    match keys.confidential.open(part.epoch, context, &sealed)? {
        Some(opened) => Ok(opened),
        None => json(&Compartment { confidential: None }),
    }
}
