//! Roles: what each user may do. Commands, the web UI and `docs/roles.md` are made from the one table here.

mod kind;

use serde::Serialize;
use ts_rs::TS;

pub use self::kind::Role;

/// Something that a role may or may not do: an action in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "the table says what each means")]
pub enum Permission {
    ContactRead,
    ContactChange,
    ConfidentialRead,
    ConfidentialChange,
    CompanyRead,
    CompanyChange,
    ActivityRead,
    ActivityChange,
    DocumentRead,
    DocumentChange,
    DocumentRun,
    TaskRead,
    TaskChange,
    VoucherRead,
    VoucherChange,
    DealRead,
    DealChange,
    PurposeRead,
    PurposeChange,
    NoticeRead,
    NoticeChange,
    TemplateRead,
    TemplateChange,
    ConsentRead,
    ConsentChange,
    ConsentRun,
    RestrictionRead,
    RequestRead,
    RequestChange,
    RequestRun,
    SuppressionRead,
    SuppressionChange,
    SuppressionRun,
    HistoryRead,
    TrashRead,
    TrashChange,
    TrashRun,
    ImportRead,
    ImportRun,
    ExportRun,
    BackupRead,
    BackupRun,
    HealthRead,
    HealthRun,
    JournalRead,
    JournalRun,
    SettingChange,
    UserRead,
    UserChange,
    AlertRead,
}

/// A row of the table.
#[derive(Debug)]
pub struct Rule {
    /// What it is about.
    pub permission: Permission,
    /// The area, in its own word.
    pub area: &'static str,
    /// The action: `read`, `change` or `run`.
    pub action: &'static str,
    /// What that comes to, for people.
    pub meaning: &'static str,
    /// Who may.
    pub roles: &'static [Role],
}

const EVERYBODY: &[Role] = &Role::ALL;
const WORKERS: &[Role] = &[Role::Owner, Role::PrivacyOfficer, Role::Sales];
const OFFICERS: &[Role] = &[Role::Owner, Role::PrivacyOfficer];
const OWNER: &[Role] = &[Role::Owner];

/// Who may do what: every area and action once.
pub const TABLE: &[Rule] = &[
    Rule {
        permission: Permission::ContactRead,
        area: "contact",
        action: "read",
        meaning: "List, search and open contacts, and use their addresses",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::ContactChange,
        area: "contact",
        action: "change",
        meaning: "Add and change contacts, their tags and photos, and undo that",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::ConfidentialRead,
        area: "confidential",
        action: "read",
        meaning: "Read the confidential note on a contact; only these roles hold its key",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::ConfidentialChange,
        area: "confidential",
        action: "change",
        meaning: "Write the confidential note on a contact",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::CompanyRead,
        area: "company",
        action: "read",
        meaning: "List and open companies",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::CompanyChange,
        area: "company",
        action: "change",
        meaning: "Add and change companies",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::ActivityRead,
        area: "activity",
        action: "read",
        meaning: "See on the page of a contact or company what happened with them",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::ActivityChange,
        area: "activity",
        action: "change",
        meaning: "Log what happened with a contact or company, change and delete that",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::DocumentRead,
        area: "document",
        action: "read",
        meaning: "See which documents a contact or company has, and look at them inside the app",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::DocumentChange,
        area: "document",
        action: "change",
        meaning: "Store documents with a contact or company, change what is said about them, and delete them",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::DocumentRun,
        area: "document",
        action: "run",
        meaning: "Open documents in another program",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::TaskRead,
        area: "task",
        action: "read",
        meaning: "List tasks, and see what is due",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::TaskChange,
        area: "task",
        action: "change",
        meaning: "Add, change, finish, snooze and delete tasks",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::VoucherRead,
        area: "voucher",
        action: "read",
        meaning: "See the quotes, orders and invoices of a contact or company",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::VoucherChange,
        area: "voucher",
        action: "change",
        meaning: "Record quotes, orders and invoices, change and delete them",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::DealRead,
        area: "deal",
        action: "read",
        meaning: "See deals, on the board and on the pages of contacts and companies",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::DealChange,
        area: "deal",
        action: "change",
        meaning: "Add, change, move and delete deals, and say which documents belong to them",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::PurposeRead,
        area: "purpose",
        action: "read",
        meaning: "See what data is used for, on which lawful basis",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::PurposeChange,
        area: "purpose",
        action: "change",
        meaning: "Add, change, order and remove purposes, and assess legitimate interests",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::NoticeRead,
        area: "notice",
        action: "read",
        meaning: "Read the wordings that people are shown, in each version",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::NoticeChange,
        area: "notice",
        action: "change",
        meaning: "Write, change and remove notices, and freeze their versions",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::TemplateRead,
        area: "template",
        action: "read",
        meaning: "Read the texts of letters about requests",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::TemplateChange,
        area: "template",
        action: "change",
        meaning: "Change the texts of letters about requests, and put the shipped ones back",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::ConsentRead,
        area: "consent",
        action: "read",
        meaning: "See consents, objections and restrictions, and whether somebody may be contacted",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::ConsentChange,
        area: "consent",
        action: "change",
        meaning: "Ask for consents, record them, withdrawals, objections and what people were shown, and give receipts",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::ConsentRun,
        area: "consent",
        action: "run",
        meaning: "Restrict the use of somebody's data and lift that, and end objections",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::RestrictionRead,
        area: "restriction",
        action: "read",
        meaning: "See people whose data is restricted, and everything about them; to others they are not there",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::RequestRead,
        area: "request",
        action: "read",
        meaning: "See requests that one recorded or was given; who handles requests sees all of them",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::RequestChange,
        area: "request",
        action: "change",
        meaning: "Record requests that came in; of those that one sees, tick steps and comment",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::RequestRun,
        area: "request",
        action: "run",
        meaning: "Handle requests: give them to somebody, check who asks, search, decide, extend and close; see their statistics",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::SuppressionRead,
        area: "suppression",
        action: "read",
        meaning: "See which addresses are not to be used, and why",
        roles: EVERYBODY,
    },
    Rule {
        permission: Permission::SuppressionChange,
        area: "suppression",
        action: "change",
        meaning: "Put addresses on the suppression list, one by one or from a file",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::SuppressionRun,
        area: "suppression",
        action: "run",
        meaning: "Let suppressed addresses be used again",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::HistoryRead,
        area: "history",
        action: "read",
        meaning: "See who changed a contact or company, when, and what it was before",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::TrashRead,
        area: "trash",
        action: "read",
        meaning: "See what lies in the trash",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::TrashChange,
        area: "trash",
        action: "change",
        meaning: "Put contacts and companies into the trash and take them out",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::TrashRun,
        area: "trash",
        action: "run",
        meaning: "Delete documents, quotes, orders and invoices in the trash for good, unless a law keeps them",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::ImportRead,
        area: "import",
        action: "read",
        meaning: "See what was imported, when and from where",
        roles: WORKERS,
    },
    Rule {
        permission: Permission::ImportRun,
        area: "import",
        action: "run",
        meaning: "Import files and take imports back",
        roles: &[Role::Owner, Role::Sales],
    },
    Rule {
        permission: Permission::ExportRun,
        area: "export",
        action: "run",
        meaning: "Write contacts or the journal to a file outside the vault",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::BackupRead,
        area: "backup",
        action: "read",
        meaning: "See where backups are, and when they were made and checked",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::BackupRun,
        area: "backup",
        action: "run",
        meaning: "Choose where backups go, make and rehearse them; those that are due are made whoever works",
        roles: OWNER,
    },
    Rule {
        permission: Permission::HealthRead,
        area: "health",
        action: "read",
        meaning: "See when the vault was last checked",
        roles: &[Role::Owner, Role::PrivacyOfficer],
    },
    Rule {
        permission: Permission::HealthRun,
        area: "health",
        action: "run",
        meaning: "Check the vault now; the weekly check is done whoever works",
        roles: &[Role::Owner, Role::PrivacyOfficer],
    },
    Rule {
        permission: Permission::JournalRead,
        area: "journal",
        action: "read",
        meaning: "Read and verify the journal, print its fingerprint, and compare a printed one",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::JournalRun,
        area: "journal",
        action: "run",
        meaning: "Go on with a vault whose journal was forked",
        roles: OWNER,
    },
    Rule {
        permission: Permission::SettingChange,
        area: "setting",
        action: "change",
        meaning: "Change the settings of the vault, and the stages of deals",
        roles: OWNER,
    },
    Rule {
        permission: Permission::UserRead,
        area: "user",
        action: "read",
        meaning: "See who may open the vault, and as what",
        roles: OFFICERS,
    },
    Rule {
        permission: Permission::UserChange,
        area: "user",
        action: "change",
        meaning: "Add, change, disable and remove users, and replace a lost passphrase",
        roles: OWNER,
    },
    Rule {
        permission: Permission::AlertRead,
        area: "alert",
        action: "read",
        meaning: "See alerts about failed attempts and unusual reading, and mark them as seen",
        roles: OWNER,
    },
];

#[cfg(test)]
mod tests;
