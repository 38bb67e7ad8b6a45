//! Filling in: what a contact lacks and a row has. Nothing that is there changes.

use crate::{
    crm::{check, contact::ContactDraft, point::Address, rule::Rules},
    error::Result,
    text::fold,
};

/// A contact with what it lacks filled in; `None` where it lacks nothing.
///
/// # Errors
/// [`crate::error::Error::Invalid`] where it would hold more than is allowed.
pub(super) fn filled(
    ours: &ContactDraft,
    theirs: &ContactDraft,
    rules: &Rules,
) -> Result<Option<ContactDraft>> {
    let mut draft = ours.clone();
    fill(&mut draft, theirs.clone());
    check::contact(&mut draft, rules)?;
    if !rules.birthday {
        // The field is not shown, so what was stored stays.
        draft.birthday = ours.birthday.clone();
    }
    Ok((draft != *ours).then_some(draft))
}

/// Fills in what `ours` lacks. Entries of lists are added where none of ours is the same; ours stay primary.
fn fill(ours: &mut ContactDraft, theirs: ContactDraft) {
    for (ours, theirs) in [
        (&mut ours.prefix, theirs.prefix),
        (&mut ours.given_name, theirs.given_name),
        (&mut ours.middle_name, theirs.middle_name),
        (&mut ours.family_name, theirs.family_name),
        (&mut ours.suffix, theirs.suffix),
        (&mut ours.nickname, theirs.nickname),
        (&mut ours.phonetic_given_name, theirs.phonetic_given_name),
        (&mut ours.phonetic_family_name, theirs.phonetic_family_name),
        (&mut ours.job_title, theirs.job_title),
        (&mut ours.department, theirs.department),
        (&mut ours.birthday, theirs.birthday),
        (&mut ours.language, theirs.language),
        (&mut ours.notes, theirs.notes),
        (&mut ours.source, theirs.source),
    ] {
        if ours.is_empty() {
            *ours = theirs;
        }
    }
    if ours.company.is_none() && ours.company_name.is_empty() {
        ours.company_name = theirs.company_name;
    }
    for tag in theirs.tags {
        if !ours.tags.iter().any(|known| known.to_lowercase() == tag.to_lowercase()) {
            ours.tags.push(tag);
        }
    }
    add(&mut ours.emails, theirs.emails, |email| email.address.to_lowercase(), |email| &mut email.primary);
    add(
        &mut ours.phones,
        theirs.phones,
        |phone| if phone.e164.is_empty() { phone.number.0.clone() } else { phone.e164.0.clone() },
        |phone| &mut phone.primary,
    );
    add(&mut ours.addresses, theirs.addresses, place, |address| &mut address.primary);
    add(
        &mut ours.websites,
        theirs.websites,
        |website| website.url.trim_end_matches('/').to_lowercase(),
        |website| &mut website.primary,
    );
    for line in theirs.extra.lines() {
        if !ours.extra.lines().any(|known| known == line) {
            if !ours.extra.is_empty() {
                ours.extra.0.push('\n');
            }
            ours.extra.0.push_str(line);
        }
    }
}

fn add<T>(
    ours: &mut Vec<T>,
    theirs: Vec<T>,
    key: impl Fn(&T) -> String,
    primary: impl Fn(&mut T) -> &mut bool,
) {
    let was_empty = ours.is_empty();
    for mut entry in theirs {
        let found = key(&entry);
        if ours.iter().all(|known| key(known) != found) {
            if !was_empty {
                *primary(&mut entry) = false;
            }
            ours.push(entry);
        }
    }
}

/// Where an address is, however it is spelt and spaced.
fn place(address: &Address) -> String {
    let text = [&address.street, &address.po_box, &address.postal_code, &address.city].map(|part| fold(part));
    text.concat().chars().filter(|letter| letter.is_alphanumeric()).collect()
}
