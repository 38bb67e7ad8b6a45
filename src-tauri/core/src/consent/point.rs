//! The address that an event is about, in the form in which such are compared: a number that is kept as it was typed is met by no
//! decision.

use rusqlite::params;

use super::record::ConsentKey;
use crate::{
    channel::Channel,
    crm::{check, contact, point, rule::Rules},
    error::{Error, Problem, Result},
    setting,
    store::Tx,
    text::identifier,
};

/// The address of a key as such are compared. A number has to be one of the contact's, or one that something was recorded about.
///
/// # Errors
/// [`Error::Invalid`] with `point`; [`Error::NotFound`] where the contact is not there, or in the trash.
pub(super) fn compared(tx: &Tx<'_>, key: &ConsentKey) -> Result<String> {
    let (form, is_theirs) = read(tx, key)?;
    if is_theirs {
        return Ok(form);
    }
    // A number that they no longer have: what was consented to there can be taken back.
    let is_known: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_event WHERE contact_id = ?1 AND channel = ?2 AND point = ?3)",
        )?
        .query_row(params![key.contact, key.channel, form], |row| row.get(0))?;
    if is_known { Ok(form) } else { Err(Error::invalid("point", Problem::Choice)) }
}

/// The same where it was recorded elsewhere: the contact may have had another number by then.
///
/// # Errors
/// [`Error::NotFound`] as for [`compared`].
pub(super) fn brought(tx: &Tx<'_>, key: &ConsentKey) -> Result<String> {
    Ok(read(tx, key)?.0)
}

/// The form of an address, and whether it may be recorded as it is: a number only where the contact has it.
fn read(tx: &Tx<'_>, key: &ConsentKey) -> Result<(String, bool)> {
    let typed = key.point.trim();
    match key.channel {
        Channel::Email => Ok((identifier::email(typed), true)),
        Channel::Letter | Channel::Processing => Ok((String::new(), true)),
        Channel::Phone | Channel::Message if typed.is_empty() => Ok((String::new(), true)),
        Channel::Phone | Channel::Message => {
            let e164 = check::e164(typed, Rules::new(&setting::get(tx)?).country).unwrap_or_default();
            let contact = contact::get_listed(tx, key.contact)?;
            Ok(match point::phone_like(&contact.draft.phones, typed, &e164) {
                Some(phone) => (identifier::phone(&phone.number, &phone.e164), true),
                None => (identifier::phone(typed, &e164), false),
            })
        }
    }
}
