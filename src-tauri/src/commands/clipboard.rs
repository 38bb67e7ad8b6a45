//! Copies text of the vault to the clipboard, from which it goes again.

use kartotek_core::{
    error::{Error, Problem, Result},
    id::ContactId,
    personal::Personal,
};
use zeroize::Zeroizing;

use crate::desk::Desk;

/// The longest text, in bytes.
const LONGEST: usize = 1_000_000;

/// Says whether the text was put there, to go again; `false` where the system is not supported. `contact` is whose page, or view
/// beside a list, it was copied from: that is journaled.
pub(crate) fn clipboard_copy(
    desk: &Desk,
    text: Personal<String>,
    contact: Option<ContactId>,
) -> Result<bool> {
    let text = Zeroizing::new(text.0);
    if text.len() > LONGEST {
        return Err(Error::invalid("text", Problem::TooLong));
    }
    if let Some(contact) = contact {
        desk.with(|session| session.note_copied(contact))?;
    }
    desk.system()?.copy(text)
}
