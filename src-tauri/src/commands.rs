//! The one list of commands that the web UI may call. Handler, signatures and the TypeScript map all come from it.

#![allow(clippy::needless_pass_by_value, reason = "a command owns what came over the wire")]

mod company;
mod contact;
mod export;
pub(crate) mod import;
mod job;
mod link;
mod preference;
mod search;
mod setting;
mod tag;
mod trash;
mod undo;
pub(crate) mod vault;

use kartotek_core::error::Result;
use tauri::State;

use crate::desk::Desk;

/// What can be called while no vault is open; everything else is refused before it looks at its arguments.
const OPEN_TO_ALL: [&str; 18] = [
    "vault_state",
    "vault_place_default",
    "vault_place_pick",
    "vault_recovery_sheet",
    "vault_recovery_save",
    "vault_recovery_confirm",
    "vault_lock",
    "vault_touch",
    "vault_forget",
    "vault_demo_open",
    "vault_demo_delete",
    "vault_create",
    "vault_unlock",
    "vault_recover",
    "passphrase_strength",
    "preference_get",
    "preference_change",
    "job_cancel",
];

fn require_open(desk: &Desk, command: &str) -> Result<()> {
    if OPEN_TO_ALL.contains(&command) { Ok(()) } else { desk.office().map(drop) }
}

/// Makes a command out of each line: `area::name(argument: Type) -> Result;`. Those under `secret` take secrets as raw
/// bytes, those under `bytes` answer with raw bytes. A function that does not fit its line does not compile.
macro_rules! commands {
    (
        plain { $( $area:ident::$name:ident($($argument:ident: $type:ty),*) -> $result:ty; )* }
        secret { $( $secret_area:ident::$secret_name:ident($($secret_argument:ident: $secret_type:ty),*) -> $secret_result:ty; )* }
        bytes { $( $bytes_area:ident::$bytes_name:ident($($bytes_argument:ident: $bytes_type:ty),*); )* }
    ) => {
        mod wire {
            use super::*;

            $(
                #[tauri::command(async)]
                pub(super) fn $name(desk: State<'_, Desk>, $($argument: $type),*) -> Result<$result> {
                    require_open(&desk, stringify!($name))?;
                    super::$area::$name(&desk, $($argument),*)
                }
            )*

            $(
                #[tauri::command(async)]
                pub(super) fn $secret_name(
                    desk: State<'_, Desk>,
                    request: tauri::ipc::Request<'_>,
                ) -> Result<$secret_result> {
                    require_open(&desk, stringify!($secret_name))?;
                    #[derive(serde::Deserialize)]
                    #[serde(rename_all = "camelCase")]
                    struct Arguments {
                        $($secret_argument: $secret_type),*
                    }
                    let Arguments { $($secret_argument),* } = crate::secret::arguments(&request)?;
                    let secrets = crate::secret::Secrets::from_request(&request)?;
                    super::$secret_area::$secret_name(&desk, secrets, $($secret_argument),*)
                }
            )*

            $(
                #[tauri::command(async)]
                pub(super) fn $bytes_name(
                    desk: State<'_, Desk>,
                    $($bytes_argument: $bytes_type),*
                ) -> Result<tauri::ipc::Response> {
                    require_open(&desk, stringify!($bytes_name))?;
                    super::$bytes_area::$bytes_name(&desk, $($bytes_argument),*).map(tauri::ipc::Response::new)
                }
            )*
        }

        /// Answers the calls of the web UI.
        pub fn handler<R: tauri::Runtime>() -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(wire::$name,)* $(wire::$secret_name,)* $(wire::$bytes_name),*]
        }

        /// Every command with its area, in the order of the list.
        pub const COMMANDS: &[(&str, &str)] = &[
            $((stringify!($area), stringify!($name)),)*
            $((stringify!($secret_area), stringify!($secret_name)),)*
            $((stringify!($bytes_area), stringify!($bytes_name))),*
        ];

        /// The commands that take their secrets as raw bytes.
        pub const SECRET: &[&str] = &[$(stringify!($secret_name)),*];

        /// Describes every command for the web UI.
        #[cfg(test)]
        fn describe(map: &mut typescript::Map) {
            $(
                map.begin(stringify!($name));
                $(map.argument::<$type>(stringify!($argument));)*
                map.result::<$result>();
            )*
            $(
                map.begin(stringify!($secret_name));
                $(map.argument::<$secret_type>(stringify!($secret_argument));)*
                map.result::<$secret_result>();
            )*
            $(
                map.begin(stringify!($bytes_name));
                $(map.argument::<$bytes_type>(stringify!($bytes_argument));)*
                map.bytes();
            )*
        }
    };
}

use kartotek_core::{
    crm::{
        company::{Company, CompanyDraft, CompanyQuery, CompanySummary},
        contact::{Contact, ContactDraft, ContactQuery, ContactSummary},
        link::LinkKind,
        tag::Tag,
        trash::{Kind, TrashRow},
    },
    exchange::{
        gate::ExportFormat,
        import::{
            CsvLayout, ImportCheck, ImportMapping, ImportPlan, ImportPreview, ImportReport, ImportSummary,
            ImportUndone,
        },
    },
    id::{CompanyId, ContactId, ImportId},
    personal::Personal,
    session::{
        list::{ListPosition, OpenedList, SearchHit},
        undo::UndoState,
    },
    setting::Settings,
    vault::{PassphraseStrength, RecoveryAnswer, RecoverySheet, VaultDraft, VaultPlace},
};

use crate::{
    commands::vault::{UnlockReport, VaultState},
    preference::Preference,
};

commands! {
    plain {
        vault::vault_state() -> VaultState;
        vault::vault_place_default(name: String) -> VaultPlace;
        vault::vault_place_pick(create: bool, name: String) -> Option<VaultPlace>;
        vault::vault_recovery_sheet() -> RecoverySheet;
        vault::vault_recovery_save() -> bool;
        vault::vault_recovery_confirm(answers: Vec<RecoveryAnswer>) -> ();
        vault::vault_lock() -> ();
        vault::vault_touch() -> ();
        vault::vault_reveal() -> ();
        vault::vault_forget(place: u32) -> ();
        vault::vault_demo_open() -> ();
        vault::vault_demo_delete() -> ();
        preference::preference_get() -> Preference;
        preference::preference_change(preference: Preference) -> Preference;
        setting::setting_get() -> Settings;
        setting::setting_change(settings: Settings, job: u32) -> Settings;
        contact::contact_open(query: ContactQuery, first: usize) -> OpenedList<ContactSummary>;
        contact::contact_window(handle: u32, offset: usize, count: usize) -> Vec<ContactSummary>;
        contact::contact_position(handle: u32, id: ContactId) -> ListPosition;
        contact::contact_get(id: ContactId) -> Contact;
        contact::contact_add(draft: ContactDraft) -> Contact;
        contact::contact_change(id: ContactId, revision: i64, draft: ContactDraft) -> Contact;
        contact::contact_trash(ids: Vec<ContactId>) -> usize;
        contact::contact_restore(ids: Vec<ContactId>) -> usize;
        contact::contact_tag(ids: Vec<ContactId>, add: Vec<Personal<String>>, remove: Vec<Personal<String>>) -> usize;
        contact::contact_photo_pick(id: ContactId) -> bool;
        contact::contact_photo_remove(id: ContactId) -> ();
        company::company_open(query: CompanyQuery, first: usize) -> OpenedList<CompanySummary>;
        company::company_window(handle: u32, offset: usize, count: usize) -> Vec<CompanySummary>;
        company::company_position(handle: u32, id: CompanyId) -> ListPosition;
        company::company_get(id: CompanyId) -> Company;
        company::company_add(draft: CompanyDraft) -> Company;
        company::company_change(id: CompanyId, revision: i64, draft: CompanyDraft) -> Company;
        company::company_trash(ids: Vec<CompanyId>) -> usize;
        company::company_restore(ids: Vec<CompanyId>) -> usize;
        company::company_suggest(text: Personal<String>) -> Vec<CompanySummary>;
        link::link_open(owner: Kind, id: i64, kind: LinkKind, at: usize) -> ();
        tag::tag_list() -> Vec<Tag>;
        trash::trash_open(first: usize) -> OpenedList<TrashRow>;
        trash::trash_window(handle: u32, offset: usize, count: usize) -> Vec<TrashRow>;
        search::search_everything(text: Personal<String>) -> Vec<SearchHit>;
        undo::undo_state() -> UndoState;
        undo::undo_back() -> UndoState;
        undo::undo_forward() -> UndoState;
        import::import_pick() -> Option<ImportPreview>;
        import::import_drop(index: usize) -> ImportPreview;
        import::import_preview(layout: CsvLayout) -> ImportPreview;
        import::import_mapping_list() -> Vec<ImportMapping>;
        import::import_mapping_save(mapping: ImportMapping) -> ();
        import::import_mapping_remove(name: String) -> ();
        import::import_check(plan: ImportPlan, job: u32) -> ImportCheck;
        import::import_run(plan: ImportPlan, job: u32) -> ImportReport;
        import::import_rejected_save() -> bool;
        import::import_list() -> Vec<ImportSummary>;
        import::import_undo(id: ImportId, job: u32) -> ImportUndone;
        import::import_close() -> ();
        export::export_save(format: ExportFormat, ids: Option<Vec<ContactId>>, handle: Option<u32>, guard_formulas: bool, job: u32) -> Option<u64>;
        job::job_cancel(job: u32) -> ();
    }
    secret {
        vault::vault_create(place: u32, draft: VaultDraft) -> RecoverySheet;
        vault::vault_unlock(place: u32) -> UnlockReport;
        vault::vault_recover(place: u32) -> RecoverySheet;
        vault::vault_passphrase_change(exposed: bool) -> Option<RecoverySheet>;
        vault::vault_recovery_replace() -> RecoverySheet;
        vault::passphrase_strength(words: Vec<String>) -> PassphraseStrength;
    }
    bytes {
        contact::contact_photo(id: ContactId);
    }
}

#[cfg(test)]
mod typescript;
