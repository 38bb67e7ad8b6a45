//! Commands about the vault itself: create, unlock, lock, change what opens it.

mod change;
mod copy;
mod demo;
pub(crate) mod key_file;
mod lock;
mod place;
mod sheet;
mod state;
mod strengthen;
mod unlock;

pub(crate) use self::{
    change::{cost, passphrase_strength, vault_create, vault_passphrase_change, vault_recovery_replace},
    copy::vault_test_copy,
    demo::{vault_demo_delete, vault_demo_open},
    key_file::{vault_key_file_add, vault_key_file_clear, vault_key_file_pick, vault_key_file_remove},
    lock::{vault_lock, vault_touch},
    place::{
        remember_vault, vault_forget, vault_inspect, vault_place_default, vault_place_pick, vault_reveal,
    },
    sheet::{confirm, vault_recovery_confirm, vault_recovery_save, vault_recovery_sheet},
    state::{VaultState, vault_state},
    unlock::{Recovered, UnlockReport, counted, index_ahead, vault_recover, vault_unlock},
};
