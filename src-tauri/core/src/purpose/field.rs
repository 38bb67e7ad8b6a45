//! Fields: which of a contact's fields each purpose needs, and which none does (Art. 5(1)(c) GDPR: data minimisation).

use serde::Serialize;
use ts_rs::TS;

use super::record::Purpose;
use crate::id::PurposeId;

/// The fields of a contact, by their names in `ContactDraft` and in its order. `companyName` is not one of its own: it names
/// `company`.
pub const FIELDS: [&str; 22] = [
    "prefix",
    "givenName",
    "middleName",
    "familyName",
    "suffix",
    "nickname",
    "phoneticGivenName",
    "phoneticFamilyName",
    "jobTitle",
    "department",
    "company",
    "birthday",
    "language",
    "notes",
    "tags",
    "source",
    "emails",
    "phones",
    "addresses",
    "websites",
    "extra",
    "photo",
];

/// A field of a contact, and the purposes that need it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PurposeField {
    /// Its name in `ContactDraft`; `photo` for the photo.
    pub field: String,
    /// The purposes that need it, in their order.
    pub purposes: Vec<PurposeId>,
}

/// Each field with the purposes that need it.
pub fn fields(purposes: &[Purpose]) -> Vec<PurposeField> {
    let needs = |field: &str, purpose: &Purpose| purpose.draft.fields.iter().any(|needed| needed == field);
    let of = |field: &str| {
        purposes.iter().filter(|purpose| needs(field, purpose)).map(|purpose| purpose.id).collect()
    };
    FIELDS.into_iter().map(|field| PurposeField { field: field.to_owned(), purposes: of(field) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::contact::ContactDraft;

    #[test]
    fn the_list_has_the_fields_of_a_contact_and_the_photo() {
        let draft = serde_json::to_value(ContactDraft::default()).unwrap();
        let mut known: Vec<&str> = draft.as_object().unwrap().keys().map(String::as_str).collect();
        known.retain(|field| *field != "companyName");
        known.push("photo");
        known.sort_unstable();
        let mut listed = FIELDS;
        listed.sort_unstable();

        assert_eq!(known, listed);
    }
}
