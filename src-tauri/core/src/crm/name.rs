//! Names: how a person's name is put together for showing and for sorting.

use crate::{
    crm::{contact::ContactDraft, rule::NameOrder},
    personal::Personal,
};

/// The whole name as on an envelope, else company, e-mail address or phone number.
pub fn display(draft: &ContactDraft) -> Personal<String> {
    let parts = [&draft.prefix, &draft.given_name, &draft.middle_name, &draft.family_name, &draft.suffix];
    or_else(&join(parts, " "), draft)
}

/// The name as a list shows and sorts it.
pub fn listed(draft: &ContactDraft, order: NameOrder) -> Personal<String> {
    let given = join([&draft.given_name, &draft.middle_name], " ");
    let name = match order {
        NameOrder::GivenFirst => join([&given, &draft.family_name], " "),
        NameOrder::FamilyFirst => join([&draft.family_name, &given], ", "),
    };
    or_else(&name, draft)
}

fn or_else(name: &Personal<String>, draft: &ContactDraft) -> Personal<String> {
    let email = draft.emails.iter().find(|email| email.primary).map(|email| &email.address);
    let phone = draft.phones.iter().find(|phone| phone.primary).map(|phone| &phone.number);
    [Some(name), Some(&draft.nickname), Some(&draft.company_name), email, phone]
        .into_iter()
        .flatten()
        .find(|candidate| !candidate.is_empty())
        .cloned()
        .unwrap_or_default()
}

fn join<const N: usize>(parts: [&Personal<String>; N], separator: &str) -> Personal<String> {
    let filled: Vec<&str> = parts.iter().map(|part| part.as_str()).filter(|part| !part.is_empty()).collect();
    Personal(filled.join(separator))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_whole_and_listed_by_the_chosen_order() {
        let draft = ContactDraft {
            prefix: "Dr.".into(),
            given_name: "Anna".into(),
            middle_name: "Maria".into(),
            family_name: "Berg".into(),
            suffix: "jun.".into(),
            ..ContactDraft::default()
        };

        assert_eq!(display(&draft).0, "Dr. Anna Maria Berg jun.");
        assert_eq!(listed(&draft, NameOrder::GivenFirst).0, "Anna Maria Berg");
        assert_eq!(listed(&draft, NameOrder::FamilyFirst).0, "Berg, Anna Maria");
    }

    #[test]
    fn a_contact_without_a_name_goes_by_company_then_e_mail() {
        let mut draft = ContactDraft { company_name: "Berg AB".into(), ..ContactDraft::default() };
        assert_eq!(display(&draft).0, "Berg AB");

        draft.company_name = Personal::default();
        draft.emails.push(crate::crm::point::Email {
            address: "a@example.com".into(),
            primary: true,
            ..Default::default()
        });
        assert_eq!(display(&draft).0, "a@example.com");
    }
}
