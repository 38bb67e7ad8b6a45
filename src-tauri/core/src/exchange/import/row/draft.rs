//! A contact out of the cells of one row.

use csv::StringRecord;

use super::{Dialect, address_kind};
use crate::{
    crm::{
        contact::ContactDraft,
        point::{Address, Email, Phone, PointKind, Website},
    },
    error::Problem,
    exchange::{
        cell,
        import::{
            date, label, language, name,
            target::{AddressPart, EmailPart, ImportTarget, PhonePart, SingleField, WebsitePart},
        },
    },
    personal::Personal,
};

/// A field, what is wrong with it, and its value.
pub(super) type Fault = (&'static str, Problem, String);

/// The contact of a row; `None` where no column that is imported has a value. Where values can't be read, the rest of it.
pub(super) fn from_cells(
    record: &StringRecord,
    targets: &[ImportTarget],
    dialect: &Dialect,
) -> Result<Option<ContactDraft>, (Vec<Fault>, Box<ContactDraft>)> {
    let mut row = Row::new(dialect);
    let mut filled = false;
    for (index, (cell, target)) in record.iter().zip(targets).enumerate() {
        let cell = if dialect.guarded { cell::unguard(cell) } else { cell };
        let value = cell::clean(cell);
        if value.is_empty() || *target == ImportTarget::Skip {
            continue;
        }
        filled |= !is_label(target);
        row.put(target, value, dialect.labels.get(index).map_or("", String::as_str));
    }
    if !filled {
        return Ok(None);
    }
    let (draft, faults) = row.finish();
    if faults.is_empty() { Ok(Some(draft)) } else { Err((faults, Box::new(draft))) }
}

/// Labels alone, which some programs write for every row, make no contact; nor does what somebody said.
fn is_label(target: &ImportTarget) -> bool {
    matches!(
        target,
        ImportTarget::Email { part: EmailPart::Label, .. }
            | ImportTarget::Phone { part: PhonePart::Label, .. }
            | ImportTarget::Website { part: WebsitePart::Label, .. }
            | ImportTarget::Address { part: AddressPart::Label, .. }
            | ImportTarget::Said { .. }
    )
}

/// A point that is being put together from several columns.
struct Slot<T> {
    number: usize,
    values: Vec<T>,
    label: Option<String>,
}

struct Row<'d> {
    dialect: &'d Dialect,
    draft: ContactDraft,
    full_name: String,
    emails: Vec<Slot<Email>>,
    phones: Vec<Slot<Phone>>,
    addresses: Vec<Slot<(Address, String)>>,
    websites: Vec<Slot<Website>>,
    faults: Vec<Fault>,
}

impl<'d> Row<'d> {
    fn new(dialect: &'d Dialect) -> Self {
        Self {
            dialect,
            draft: ContactDraft::default(),
            full_name: String::new(),
            emails: Vec::new(),
            phones: Vec::new(),
            addresses: Vec::new(),
            websites: Vec::new(),
            faults: Vec::new(),
        }
    }

    fn put(&mut self, target: &ImportTarget, value: String, label: &str) {
        let label = || Personal(label.to_owned());
        match *target {
            ImportTarget::Skip | ImportTarget::Said { .. } => {}
            ImportTarget::FullName => append(&mut self.full_name, &value, " "),
            ImportTarget::Single { name } => self.put_single(name, value),
            ImportTarget::Tags => {
                for tag in cell::tags(&value, self.dialect.own) {
                    if !self.draft.tags.iter().any(|known| **known == tag) {
                        self.draft.tags.push(tag.into());
                    }
                }
            }
            ImportTarget::Email { slot, part: EmailPart::Label } => {
                slot_of(&mut self.emails, slot).label = Some(value);
            }
            ImportTarget::Phone { slot, part: PhonePart::Label } => {
                slot_of(&mut self.phones, slot).label = Some(value);
            }
            ImportTarget::Website { slot, part: WebsitePart::Label } => {
                slot_of(&mut self.websites, slot).label = Some(value);
            }
            ImportTarget::Email { slot, part: EmailPart::Address(kind) } => {
                let email =
                    |address: String| Email { kind, label: label(), address: address.into(), primary: false };
                let values = self.several(&value).into_iter().map(email);
                slot_of(&mut self.emails, slot).values.extend(values);
            }
            ImportTarget::Phone { slot, part: PhonePart::Number(kind) } => {
                let phone = |number: String| Phone {
                    kind,
                    label: label(),
                    number: number.into(),
                    ..Phone::default()
                };
                let values = self.several(&value).into_iter().map(phone);
                slot_of(&mut self.phones, slot).values.extend(values);
            }
            ImportTarget::Website { slot, part: WebsitePart::Url(kind) } => {
                let website = |url: String| Website { kind, label: label(), url: url.into(), primary: false };
                let values = self.several(&value).into_iter().map(website);
                slot_of(&mut self.websites, slot).values.extend(values);
            }
            ImportTarget::Address { slot, part } => self.put_address(slot, part, &value),
        }
    }

    fn several(&self, value: &str) -> Vec<String> {
        if !self.dialect.several {
            return vec![value.to_owned()];
        }
        value.split(" ::: ").map(cell::clean).filter(|value| !value.is_empty()).collect()
    }

    fn put_single(&mut self, field: SingleField, value: String) {
        let draft = &mut self.draft;
        let (place, joint) = match field {
            SingleField::Prefix => (&mut draft.prefix, " "),
            SingleField::GivenName => (&mut draft.given_name, " "),
            SingleField::MiddleName => (&mut draft.middle_name, " "),
            SingleField::FamilyName => (&mut draft.family_name, " "),
            SingleField::Suffix => (&mut draft.suffix, " "),
            SingleField::Nickname => (&mut draft.nickname, ", "),
            SingleField::PhoneticGivenName => (&mut draft.phonetic_given_name, " "),
            SingleField::PhoneticFamilyName => (&mut draft.phonetic_family_name, " "),
            SingleField::JobTitle => (&mut draft.job_title, ", "),
            SingleField::Department => (&mut draft.department, ", "),
            SingleField::CompanyName => (&mut draft.company_name, ""),
            SingleField::Source => (&mut draft.source, ", "),
            SingleField::Notes => (&mut draft.notes, "\n"),
            SingleField::Extra => (&mut draft.extra, "\n"),
            SingleField::Language => {
                match language::code(&value) {
                    Some(code) => draft.language = code.into(),
                    None => self.faults.push(("language", Problem::Language, value)),
                }
                return;
            }
            SingleField::Birthday => {
                match date::read(&value, self.dialect.date_order) {
                    Some(date) => draft.birthday = date.into(),
                    None => self.faults.push(("birthday", Problem::Date, value)),
                }
                return;
            }
        };
        // A second company is no part of the first one's name: the first column counts.
        if place.is_empty() || !joint.is_empty() {
            append(&mut place.0, &value, joint);
        }
    }

    fn put_address(&mut self, slot: usize, part: AddressPart, value: &str) {
        let values = self.several(value);
        let slot = slot_of(&mut self.addresses, slot);
        let Some(kind) = address_kind(part) else {
            slot.label = Some(value.to_owned());
            return;
        };
        for (index, value) in values.into_iter().enumerate() {
            while slot.values.len() <= index {
                slot.values.push((Address { kind, ..Address::default() }, String::new()));
            }
            let (address, formatted) = &mut slot.values[index];
            match part {
                AddressPart::Street(_) => append(&mut address.street.0, &value, "\n"),
                AddressPart::Extended(_) => append(&mut address.extended.0, &value, "\n"),
                AddressPart::PoBox(_) => append(&mut address.po_box.0, &value, " "),
                AddressPart::PostalCode(_) => append(&mut address.postal_code.0, &value, " "),
                AddressPart::City(_) => append(&mut address.city.0, &value, " "),
                AddressPart::Region(_) => append(&mut address.region.0, &value, " "),
                AddressPart::Country(_) => append(&mut address.country.0, &value, " "),
                AddressPart::Formatted(_) | AddressPart::Label => append(formatted, &value, "\n"),
            }
        }
    }

    fn finish(mut self) -> (ContactDraft, Vec<Fault>) {
        let draft = &mut self.draft;
        if draft.given_name.is_empty() && draft.family_name.is_empty() && !self.full_name.is_empty() {
            let parts = name::split(&self.full_name);
            put_before(&mut draft.prefix, parts.prefix);
            draft.given_name = parts.given.into();
            put_before(&mut draft.middle_name, parts.middle);
            draft.family_name = parts.family.into();
            put_before(&mut draft.suffix, parts.suffix);
        }
        draft.emails = points(self.emails, |email| (&mut email.kind, &mut email.label, &mut email.primary));
        draft.phones = points(self.phones, |phone| (&mut phone.kind, &mut phone.label, &mut phone.primary));
        draft.websites = points(self.websites, |site| (&mut site.kind, &mut site.label, &mut site.primary));
        draft.addresses = points(self.addresses, |(address, _)| {
            (&mut address.kind, &mut address.label, &mut address.primary)
        })
        .into_iter()
        .map(|(mut address, formatted)| {
            let bare = Address {
                kind: address.kind,
                label: address.label.clone(),
                primary: address.primary,
                ..Address::default()
            };
            // Only what was not taken apart is kept as a whole.
            if address == bare {
                address.street = formatted.into();
            }
            address
        })
        .collect();
        (self.draft, self.faults)
    }
}

fn append(place: &mut String, value: &str, joint: &str) {
    if !place.is_empty() {
        place.push_str(joint);
    }
    place.push_str(value);
}

fn put_before(place: &mut Personal<String>, value: String) {
    if place.is_empty() {
        place.0 = value;
    }
}

fn slot_of<T>(slots: &mut Vec<Slot<T>>, number: usize) -> &mut Slot<T> {
    let found = slots.iter().position(|slot| slot.number == number).unwrap_or_else(|| {
        slots.push(Slot { number, values: Vec::new(), label: None });
        slots.len() - 1
    });
    &mut slots[found]
}

/// The points in the order of their slots, labelled, exactly one of them primary.
fn points<T>(
    mut slots: Vec<Slot<T>>,
    parts: impl Fn(&mut T) -> (&mut PointKind, &mut Personal<String>, &mut bool),
) -> Vec<T> {
    slots.sort_by_key(|slot| slot.number);
    let mut all = Vec::new();
    let mut chosen = None;
    for slot in slots {
        let said = slot.label.as_deref().map(label::read);
        for (index, mut value) in slot.values.into_iter().enumerate() {
            if let Some(said) = &said {
                let (kind, label, _) = parts(&mut value);
                *kind = said.kind;
                *label = said.label.clone().into();
                if said.primary && index == 0 {
                    chosen = chosen.or(Some(all.len()));
                }
            }
            all.push(value);
        }
    }
    if let Some(primary) = all.get_mut(chosen.unwrap_or(0)) {
        *parts(primary).2 = true;
    }
    all
}
