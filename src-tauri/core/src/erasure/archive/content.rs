//! What is written down of what is kept: no more than the law that keeps it takes.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::TS;

use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{ConsentEvent, ConsentGrade, ConsentKind, ConsentMethod, Handed},
    crm::contact::Contact,
    error::{Error, Result},
    id::{NoticeVersionId, RecipientId},
    money::Money,
    personal::Personal,
    purpose,
    recipient::Recipient,
    retention::category::RetentionItemKind,
    store::{Snapshot, StoreKeys},
    voucher::{VoucherDraft, VoucherKind, VoucherStatus},
};

/// Something that is kept, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum ArchiveRecord {
    /// A voucher. Where its paper is kept, that says to whom it went; otherwise name and address are kept, which belong on it.
    Voucher {
        /// What it is.
        voucher: VoucherKind,
        /// The number that stands on it.
        number: Personal<String>,
        /// The day that stands on it, as in "2026-11-24".
        issued_on: String,
        /// How much, with all taxes.
        amount: Money,
        /// How far it was.
        status: VoucherStatus,
        /// The day until which it was to be paid; empty for none.
        due_on: String,
        /// To whom it went; empty where its paper is kept.
        name: Personal<String>,
        /// Their postal address, a line each; empty where its paper is kept.
        address: Vec<Personal<String>>,
    },
    /// The proof of a consent to calls: who consented to what, when and how (§ 7a(1) UWG).
    Consent {
        /// Who.
        name: Personal<String>,
        /// The number, in the form in which such are compared; empty for every one.
        point: Personal<String>,
        /// All numbers that were known of them, where it was for every one.
        numbers: Vec<Personal<String>>,
        /// For what.
        purpose: Personal<String>,
        /// Through what.
        channel: Channel,
        /// What happened.
        event: ConsentKind,
        /// When, in UTC milliseconds.
        at: Timestamp,
        /// The zone of the IANA database whose clocks said so.
        zone: String,
        /// How it was expressed.
        method: ConsentMethod,
        /// Where.
        source: Personal<String>,
        /// The wording that was shown.
        version: Option<NoticeVersionId>,
        /// How well it was proven.
        grade: ConsentGrade,
        /// Who consented for a child; empty for the person themselves.
        guardian: Personal<String>,
        /// When it was used last, in UTC milliseconds.
        used_at: Option<Timestamp>,
    },
    /// What was on legal hold.
    Held(HeldRecord),
    /// Whom a recipient is to be told of.
    Notice {
        /// Who is to be told.
        recipient: RecipientId,
        /// Its name then.
        recipient_name: Personal<String>,
        /// Who was erased.
        name: Personal<String>,
        /// What the recipient finds them by, as far as it was handed to it: the name first.
        identifiers: Vec<Personal<String>>,
    },
}

/// Something that was on legal hold: a claim may need any of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeldRecord {
    /// What it was.
    pub item: RetentionItemKind,
    /// Whom it was about.
    pub name: Personal<String>,
    /// What it was called, or the number that stood on it.
    pub title: Personal<String>,
    /// What was written in it.
    pub text: Personal<String>,
    /// When it happened, was due or was issued, as in "2026-11-24"; empty where it has no day.
    pub on: String,
    /// How much it was about.
    pub amount: Option<Money>,
    /// All of it, as it was stored, as JSON.
    pub whole: Personal<String>,
}

/// What tells a voucher or an event from others that are written down alike.
#[derive(PartialEq, Eq, Deserialize)]
struct Told<K> {
    kind: K,
    channel: Option<Channel>,
    at: Option<Timestamp>,
}

impl HeldRecord {
    /// Whether it is one of what a law keeps as well.
    ///
    /// # Errors
    /// Where what was stored is not readable.
    pub(crate) fn is_any_of(&self, by_law: &[ArchiveRecord]) -> Result<bool> {
        fn is<K: PartialEq + DeserializeOwned>(whole: &str, told: &Told<K>) -> Result<bool> {
            Ok(serde_json::from_str::<Told<K>>(whole).map_err(Error::internal)? == *told)
        }
        for one in by_law {
            let found = match (self.item, one) {
                (RetentionItemKind::Voucher, ArchiveRecord::Voucher { voucher, number, issued_on, .. })
                    if *number == self.title && *issued_on == self.on =>
                {
                    is(&self.whole, &Told { kind: *voucher, channel: None, at: None })?
                }
                (RetentionItemKind::Consent, ArchiveRecord::Consent { channel, event, at, .. }) => {
                    is(&self.whole, &Told { kind: *event, channel: Some(*channel), at: Some(*at) })?
                }
                _ => false,
            };
            if found {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl ArchiveRecord {
    pub(in crate::erasure) fn voucher(draft: &VoucherDraft, contact: &Contact) -> Self {
        let bare = draft.document.is_none();
        let address = contact.draft.addresses.iter().find(|address| address.primary).filter(|_| bare);
        let lines = address.map_or_else(Vec::new, |address| {
            let city = format!("{} {}", *address.postal_code, *address.city);
            let lines = [
                address.street.clone(),
                address.extended.clone(),
                address.po_box.clone(),
                city.trim().into(),
            ];
            lines.into_iter().chain([address.country.clone()]).filter(|line| !line.is_empty()).collect()
        });
        Self::Voucher {
            voucher: draft.kind,
            number: draft.number.clone(),
            issued_on: draft.issued_on.clone(),
            amount: draft.amount,
            status: draft.status,
            due_on: draft.due_on.clone(),
            name: if bare { contact.display_name.clone() } else { Personal::default() },
            address: lines,
        }
    }

    pub(in crate::erasure) fn consent(
        snapshot: &Snapshot<'_>,
        event: &ConsentEvent,
        contact: &Contact,
    ) -> Result<Self> {
        let draft = &event.draft;
        let numbers = contact.draft.phones.iter().filter(|_| draft.key.point.is_empty());
        Ok(Self::Consent {
            name: contact.display_name.clone(),
            point: draft.key.point.clone(),
            numbers: numbers.map(|phone| phone.number.clone()).collect(),
            purpose: purpose::get(snapshot, draft.key.purpose)?.draft.name,
            channel: draft.key.channel,
            event: draft.kind,
            at: draft.at,
            zone: draft.zone.clone(),
            method: draft.method,
            source: draft.source.clone(),
            version: draft.version,
            grade: event.grade,
            guardian: draft.guardian.clone(),
            used_at: event.used_at,
        })
    }

    pub(in crate::erasure) fn notice(
        snapshot: &Snapshot<'_>,
        keys: &StoreKeys,
        recipient: &Recipient,
        contact: &Contact,
    ) -> Result<Self> {
        Ok(Self::Notice {
            recipient: recipient.id,
            recipient_name: recipient.draft.name.clone(),
            name: contact.display_name.clone(),
            identifiers: Handed::of(snapshot, keys, contact, recipient.id)?.identifiers,
        })
    }
}
