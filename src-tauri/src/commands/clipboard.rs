//! Copies text of the vault to the clipboard, from which it goes again.

use kartotek_core::{
    error::{Error, Problem, Result},
    personal::Personal,
};
use zeroize::Zeroizing;

use crate::desk::Desk;

/// The longest text, in bytes.
const LONGEST: usize = 1_000_000;

/// Says whether the text was put there, to go again; `false` where the system is not supported.
pub(crate) fn clipboard_copy(desk: &Desk, text: Personal<String>) -> Result<bool> {
    let text = Zeroizing::new(text.0);
    if text.len() > LONGEST {
        return Err(Error::invalid("text", Problem::TooLong));
    }
    desk.system()?.copy(text)
}
