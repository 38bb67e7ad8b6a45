//! Secrets on their way from the web UI: raw bytes in the body of a call, never JSON.

use kartotek_core::error::{Error, Problem, Result};
use serde::de::DeserializeOwned;
use tauri::ipc::{InvokeBody, Request};
use zeroize::Zeroizing;

/// The header that carries a call's other arguments: JSON in Base64.
const ARGUMENTS: &str = "kartotek-args";

/// The secrets of one call, in order, wiped on drop.
pub struct Secrets(Vec<Zeroizing<Vec<u8>>>);

impl Secrets {
    /// Takes the secrets out of a call: each is a length (32 bit, little endian) and that many bytes.
    pub fn from_request(request: &Request<'_>) -> Result<Self> {
        let InvokeBody::Raw(body) = request.body() else {
            return Err(Error::invalid("secret", Problem::Missing));
        };
        let malformed = || Error::invalid("secret", Problem::Missing);
        let mut rest = body.as_slice();
        let mut secrets = Vec::new();
        while !rest.is_empty() {
            let (length, after) = rest.split_first_chunk::<4>().ok_or_else(malformed)?;
            let length = usize::try_from(u32::from_le_bytes(*length)).map_err(Error::internal)?;
            let (secret, after) = after.split_at_checked(length).ok_or_else(malformed)?;
            secrets.push(Zeroizing::new(secret.to_vec()));
            rest = after;
        }
        Ok(Self(secrets))
    }

    /// The secrets, if there are exactly `N`.
    pub fn take<const N: usize>(self) -> Result<[Zeroizing<Vec<u8>>; N]> {
        self.0.try_into().map_err(|_| Error::invalid("secret", Problem::Missing))
    }
}

/// Reads a call's other arguments out of its header.
pub fn arguments<T: DeserializeOwned>(request: &Request<'_>) -> Result<T> {
    let missing = || Error::invalid("arguments", Problem::Missing);
    let header = request.headers().get(ARGUMENTS).ok_or_else(missing)?;
    let json = data_encoding::BASE64.decode(header.as_bytes()).map_err(|_| missing())?;
    serde_json::from_slice(&json).map_err(|_| missing())
}
