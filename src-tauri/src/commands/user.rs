//! Commands about who may open the vault.

use std::sync::PoisonError;

use kartotek_core::{
    error::Result,
    id::UserId,
    session::office::Office,
    user::{self, User, UserDraft},
    vault::{Passphrase, strength},
};

use super::vault::cost;
use crate::{
    desk::Desk,
    event::{ChangeEvent, ChangedTable, Event},
    job,
    secret::Secrets,
};

pub(crate) fn user_list(desk: &Desk) -> Result<Vec<User>> {
    desk.with(|session| session.read(user::list))
}

/// Adds a user, who types the passphrase at this computer.
pub(crate) fn user_add(desk: &Desk, secrets: Secrets, draft: UserDraft) -> Result<UserId> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    strength::require(&passphrase, &[&draft.name])?;
    changed(desk, |office| office.add_user(&draft, &passphrase, cost()))
}

pub(crate) fn user_change(desk: &Desk, id: UserId, draft: UserDraft) -> Result<()> {
    changed(desk, |office| office.change_user(id, &draft))
}

pub(crate) fn user_disable(desk: &Desk, id: UserId) -> Result<()> {
    changed(desk, |office| office.disable_user(id))
}

pub(crate) fn user_enable(desk: &Desk, id: UserId) -> Result<()> {
    changed(desk, |office| office.enable_user(id))
}

/// Removes a user; that the vault gets new keys is a long job.
pub(crate) fn user_remove(desk: &Desk, id: UserId, job: u32) -> Result<()> {
    job::run(desk, job, |progress| changed(desk, |office| office.remove_user(id, progress)))
}

/// Gives a user who lost the passphrase a new one, which that user types at this computer.
pub(crate) fn user_passphrase(desk: &Desk, secrets: Secrets, id: UserId) -> Result<()> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    let user = desk.with(|session| session.read(|connection| user::get(connection, id)))?;
    strength::require(&passphrase, &[&user.name])?;
    changed(desk, |office| office.replace_user_passphrase(id, &passphrase, cost()))
}

/// Changes who may open the vault, and tells the window.
fn changed<T>(desk: &Desk, change: impl FnOnce(&mut Office) -> Result<T>) -> Result<T> {
    let office = desk.office()?;
    let result = change(&mut office.write().unwrap_or_else(PoisonError::into_inner));
    // Also where it failed: a user who was removed is gone, even if the vault's new key could not be put to use yet.
    desk.emit(Event::Change(ChangeEvent { table: ChangedTable::User, ids: Vec::new() }));
    result
}
