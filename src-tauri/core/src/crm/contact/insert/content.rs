//! What of a draft goes into the row's MAC, without a database: the same as `row_mac::CONTACT` reads once it is stored.

use crate::{
    crm::{contact::ContactDraft, point::PointKind},
    personal::Personal,
    store::row_mac::Content,
};

/// The digest of a draft that was checked.
pub(super) fn digest(draft: &ContactDraft) -> [u8; 32] {
    let mut content = Content::default();
    let fields = [
        &draft.prefix,
        &draft.given_name,
        &draft.middle_name,
        &draft.family_name,
        &draft.suffix,
        &draft.nickname,
        &draft.phonetic_given_name,
        &draft.phonetic_family_name,
        &draft.job_title,
        &draft.department,
        &draft.birthday,
        &draft.language,
        &draft.notes,
        &draft.source,
        &draft.extra,
    ];
    list(&mut content, [fields], |content, fields| fields.iter().for_each(|field| content.text(field)));
    list(&mut content, &draft.tags, |content, tag| content.text(tag));
    list(&mut content, &draft.emails, |content, email| {
        point(content, email.kind, &email.label, &[&email.address], email.primary);
    });
    list(&mut content, &draft.phones, |content, phone| {
        point(content, phone.kind, &phone.label, &[&phone.number, &phone.e164], phone.primary);
    });
    list(&mut content, &draft.addresses, |content, address| {
        let lines = [
            &address.street,
            &address.extended,
            &address.po_box,
            &address.postal_code,
            &address.city,
            &address.region,
            &address.country,
        ];
        point(content, address.kind, &address.label, &lines, address.primary);
    });
    list(&mut content, &draft.websites, |content, website| {
        point(content, website.kind, &website.label, &[&website.url], website.primary);
    });
    content.digest()
}

fn list<T>(content: &mut Content, rows: impl IntoIterator<Item = T>, write: impl Fn(&mut Content, T)) {
    for row in rows {
        content.row();
        write(content, row);
    }
    content.end();
}

fn point(content: &mut Content, kind: PointKind, label: &str, values: &[&Personal<String>], primary: bool) {
    content.text(kind.code());
    content.text(label);
    values.iter().for_each(|value| content.text(value));
    content.integer(primary);
}
