//! The forms in which texts have somebody, and those of whom a text is about, which are left alone in it.

use crate::{
    activity::mention,
    crm::{company, contact, contact::Contact, party::Party, point::Lists},
    error::Result,
    store::Snapshot,
    suppression::Identifier,
    text::strike::Forms,
};

/// The forms in which texts have somebody, as long as their card is there.
pub(in crate::erasure) fn forms(snapshot: &Snapshot<'_>, contact: &Contact) -> Result<Forms> {
    let mut forms = of_card(contact);
    forms.token(format!("[[{}]]", mention::token(snapshot, contact.id)?));
    Ok(forms)
}

/// The forms of whom a text is about: of the contact, of their company, and of the company that it is about too.
pub(super) fn of_owner(snapshot: &Snapshot<'_>, party: Party) -> Result<Forms> {
    let mut forms = Forms::default();
    let mut companies = Vec::from_iter(party.company);
    if let Some(id) = party.contact {
        let contact = contact::get(snapshot, id)?;
        forms = of_card(&contact);
        companies.extend(contact.draft.company.filter(|company| party.company != Some(*company)));
    }
    for id in companies {
        let draft = company::get(snapshot, id)?.draft;
        forms.part(draft.name.trim());
        reached_by(&mut forms, &draft.points());
    }
    Ok(forms)
}

/// What somebody is called and reached by.
fn of_card(contact: &Contact) -> Forms {
    let draft = &contact.draft;
    let mut forms = Forms::default();
    forms.name(draft.given_name.trim(), draft.middle_name.trim(), draft.family_name.trim());
    for name in [&draft.nickname, &draft.phonetic_given_name, &draft.phonetic_family_name] {
        forms.part(name.trim());
    }
    reached_by(&mut forms, &draft.points());
    forms
}

fn reached_by(forms: &mut Forms, points: &Lists<'_>) {
    for email in points.emails {
        forms.address(&email.address);
        if let Some(form) = Identifier::email(&email.address) {
            forms.address(form.form());
        }
    }
    for phone in points.phones {
        forms.number(&phone.number, &phone.e164);
    }
    points
        .addresses
        .iter()
        .flat_map(|address| address.street.lines())
        .for_each(|street| forms.street(street));
    for website in points.websites {
        forms.website(&website.url);
    }
}
