//! Which program wrote a file: told by the names of its columns.

use std::collections::HashSet;

use serde::Serialize;
use ts_rs::TS;

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ImportFormat {
    /// Google Contacts CSV since 2023.
    GoogleNew,
    /// Google Contacts CSV before.
    GoogleOld,
    /// Outlook desktop CSV.
    OutlookDesktop,
    /// Outlook.com CSV.
    OutlookWeb,
    /// HubSpot contacts.
    HubSpot,
    /// Salesforce contacts.
    Salesforce,
    /// Pipedrive persons.
    Pipedrive,
    /// Zoho CRM contacts.
    Zoho,
    /// LinkedIn connections.
    LinkedIn,
    /// Mailchimp audience.
    Mailchimp,
    /// Brevo contacts.
    Brevo,
    /// Our own CSV, which comes back in unchanged.
    Kartotek,
    /// Any other CSV: columns are mapped by hand.
    OtherCsv,
    /// vCard 2.1, 3.0, 4.0.
    VCard,
    /// Our own package: contacts with everything that is kept with them.
    Package,
}

/// The name of the last column of our own CSV: marks the file and holds what other programs have no column for.
pub const MARK: &str = "Kartotek 1 - Extra";

/// The same where cells that look like formulas have an apostrophe in front.
pub const GUARDED_MARK: &str = "Kartotek 1 guarded - Extra";

/// What is put before rejected rows; they are guarded as well, and these columns themselves never come in.
pub const REJECTED: [&str; 4] = ["Kartotek line", "Kartotek field", "Kartotek problem", "Kartotek value"];

/// Whether cells that look like formulas have an apostrophe in front.
pub fn is_guarded(header: &[impl AsRef<str>]) -> bool {
    let marks = [GUARDED_MARK, REJECTED[3]].map(fold);
    header.iter().any(|name| marks.contains(&fold(name.as_ref())))
}

/// Whether a column, by its folded name, was put before rejected rows.
pub fn is_of_rejection(name: &str) -> bool {
    REJECTED.iter().any(|of_rejection| fold(of_rejection) == name)
}

/// Columns that together tell a format, in lower case. The first that fits wins.
const TELLING: [(ImportFormat, &[&str]); 21] = [
    (ImportFormat::GoogleOld, &["given name", "family name", "group membership"]),
    (ImportFormat::GoogleOld, &["name", "given name", "family name", "e-mail 1 - value"]),
    (ImportFormat::GoogleNew, &["first name", "last name", "organization name", "labels"]),
    (ImportFormat::GoogleNew, &["first name", "last name", "e-mail 1 - value"]),
    (ImportFormat::GoogleNew, &["first name", "last name", "phone 1 - value"]),
    (ImportFormat::OutlookWeb, &["first name", "last name", "e-mail address", "given yomi"]),
    (ImportFormat::OutlookWeb, &["first name", "last name", "e-mail address", "personal web page"]),
    (ImportFormat::OutlookDesktop, &["first name", "last name", "e-mail address", "business phone"]),
    (ImportFormat::OutlookDesktop, &["first name", "last name", "e-mail address", "home phone"]),
    (ImportFormat::OutlookDesktop, &["vorname", "nachname", "e-mail-adresse", "telefon geschäftlich"]),
    (ImportFormat::OutlookDesktop, &["förnamn", "efternamn", "e-postadress", "telefon, arbete"]),
    (ImportFormat::OutlookDesktop, &["förnamn", "efternamn", "e-postadress", "telefon (arbete)"]),
    (ImportFormat::HubSpot, &["record id", "first name", "last name", "contact owner", "email"]),
    (ImportFormat::HubSpot, &["record id", "first name", "last name", "lifecycle stage"]),
    (ImportFormat::Zoho, &["record id", "contact owner.id", "last name"]),
    (ImportFormat::Zoho, &["contact id", "contact owner", "last name", "mailing street"]),
    (ImportFormat::Salesforce, &["lastname", "firstname", "accountid"]),
    (ImportFormat::Salesforce, &["lastname", "isdeleted", "masterrecordid"]),
    (ImportFormat::Salesforce, &["first name", "last name", "account name", "email"]),
    (ImportFormat::LinkedIn, &["first name", "last name", "company", "position", "connected on"]),
    (ImportFormat::Mailchimp, &["member_rating", "euid"]),
];

/// Brevo's column names depend on the account; these are its own.
const BREVO: [&str; 6] = ["sms", "landline_number", "whatsapp", "ext_id", "double_opt-in", "_listids"];

/// The format that a row of column names belongs to; `OtherCsv` where none does.
pub fn recognise(header: &[impl AsRef<str>]) -> ImportFormat {
    let names: HashSet<String> = header.iter().map(|name| fold(name.as_ref())).collect();
    let has = |name: &str| names.contains(name);
    if names.contains(&fold(MARK)) || names.contains(&fold(GUARDED_MARK)) {
        return ImportFormat::Kartotek;
    }
    if names.iter().filter(|name| name.starts_with("person - ")).count() >= 2 {
        return ImportFormat::Pipedrive;
    }
    // Zoho pairs every look-up with a column of ids; HubSpot and it share most other names.
    if has("contact owner.id") && has("last name") {
        return ImportFormat::Zoho;
    }
    if let Some((format, _)) = TELLING.iter().find(|(_, telling)| telling.iter().all(|name| has(name))) {
        return *format;
    }
    if (has("contact id") || has("email")) && BREVO.iter().any(|name| has(name)) {
        return ImportFormat::Brevo;
    }
    ImportFormat::OtherCsv
}

/// A column name as it is compared: lower case, single spaces, no byte order mark.
pub fn fold(name: &str) -> String {
    let name = name.trim_start_matches('\u{feff}').to_lowercase();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
