//! The draft of a mail (RFC 5322, MIME), to be opened in the mail program of whoever sends it, looked at and sent there. Nothing is
//! sent from here.

use mail_builder::{
    MessageBuilder,
    headers::{address::Address, raw::Raw},
};
use zeroize::Zeroizing;

use crate::Failure;

/// Only mail programs give a mail its identity, when they send it.
const IDENTITY: &[u8] = b"Message-ID: ";

/// What a draft says.
pub struct MailDraft<'a> {
    /// Who writes.
    pub from_name: &'a str,
    /// Their address.
    pub from: &'a str,
    /// Whom they write to.
    pub to_name: &'a str,
    /// Their address.
    pub to: &'a str,
    /// When it was drafted, in UTC seconds.
    pub at: i64,
    /// What it is about.
    pub subject: &'a str,
    /// What it says, as plain text.
    pub text: &'a str,
    /// What comes with it.
    pub attachments: &'a [AttachmentPart<'a>],
}

/// A file that comes with it.
pub struct AttachmentPart<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its media type (RFC 6838), as in `application/pdf`.
    pub kind: &'a str,
    /// What is in it.
    pub content: &'a [u8],
}

impl MailDraft<'_> {
    /// The draft as a file (`.eml`). `X-Unsent: 1` has mail programs open it for writing.
    ///
    /// # Errors
    /// [`Failure::Address`].
    pub fn to_eml(&self) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let mut mail = MessageBuilder::new()
            .from(address(self.from_name, self.from)?)
            .to(address(self.to_name, self.to)?)
            .subject(line(self.subject))
            .date(self.at)
            .header("X-Unsent", Raw::new("1"))
            .text_body(self.text);
        for AttachmentPart { name, kind, content } in self.attachments {
            mail = mail.attachment(line(kind), line(name), *content);
        }
        let bytes = Zeroizing::new(mail.write_to_vec().map_err(|_| Failure::Address)?);
        Ok(without_identity(&bytes))
    }
}

/// A name and an address, as a header takes them.
fn address<'a>(name: &str, address: &'a str) -> Result<Address<'a>, Failure> {
    let (local, domain) = address.rsplit_once('@').ok_or(Failure::Address)?;
    let is_odd = |character: char| {
        character.is_whitespace() || character.is_control() || "<>()[],;:\\\"".contains(character)
    };
    if local.is_empty() || domain.is_empty() || local.contains('@') || address.contains(is_odd) {
        return Err(Failure::Address);
    }
    let name = line(name);
    Ok(Address::new_address((!name.is_empty()).then_some(name), address))
}

/// What may stand in a header: one line.
fn line(text: &str) -> String {
    let words = text.split(|character: char| character.is_whitespace() || character.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A mail without the identity that its builder made up.
fn without_identity(mail: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut kept = Zeroizing::new(Vec::with_capacity(mail.len()));
    let mut is_head = true;
    for line in mail.split_inclusive(|byte| *byte == b'\n') {
        is_head &= line != b"\r\n";
        if !(is_head && line.starts_with(IDENTITY)) {
            kept.extend_from_slice(line);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
