//! Where data is from, what it is used for, on which basis, and how long it is kept: what the person is told of each datum, and what decides
//! whether they take it along.

use chrono::DateTime;
use rusqlite::params;

use super::{
    datum::{AccessDatum, DataSource},
    decode::{Decoder, Row},
};
use crate::{
    clock::Timestamp,
    consent::{self, DataOrigin},
    error::Result,
    id::{ContactId, DocumentId, PurposeId, VoucherId},
    personal::Personal,
    purpose::{self, Basis, Purpose},
    store::{
        Snapshot,
        inventory::{Class, Handout},
    },
    voucher,
};

/// A purpose, and whether data of the person is used for it.
pub(super) struct Use {
    pub(super) purpose: Purpose,
    /// They consent to it, have a contract, or it rests on neither.
    pub(super) applies: bool,
}

/// What is known of the use of somebody's data.
pub(super) struct Lawful {
    pub(super) uses: Vec<Use>,
    origin: DataOrigin,
    now: Timestamp,
}

impl Lawful {
    pub(super) fn of(snapshot: &Snapshot<'_>, contact: ContactId, now: Timestamp) -> Result<Self> {
        let today = DateTime::from_timestamp_millis(now).unwrap_or_default().date_naive().to_string();
        let events = consent::of_contact(snapshot, contact)?;
        let consents = |id: PurposeId| {
            events.iter().any(|event| {
                event.draft.key.purpose == id
                    && event.draft.kind.consents()
                    && event.since <= now
                    && event.ends_at.is_none_or(|end| end > now)
                    && (event.draft.valid_until.is_empty() || event.draft.valid_until >= today)
            })
        };
        let has_contract: bool = snapshot
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM voucher WHERE contact_id = ?1)
                     OR EXISTS (SELECT 1 FROM deal WHERE contact_id = ?1)
                     OR EXISTS (SELECT 1 FROM consent_event WHERE contact_id = ?1 AND kind = 'customer')",
            )?
            .query_row([contact], |row| row.get(0))?;
        let mut purposes = purpose::list(snapshot)?;
        let said: Vec<PurposeId> = snapshot
            .prepare_cached(
                "SELECT purpose_id FROM consent_event WHERE contact_id = ?1
                 UNION SELECT purpose_id FROM consent_use WHERE contact_id = ?1
                 UNION SELECT purpose_id FROM objection WHERE contact_id = ?1 AND purpose_id IS NOT NULL",
            )?
            .query_map([contact], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for id in said {
            // One that was removed stays as what was said about it.
            if purposes.iter().all(|purpose| purpose.id != id) {
                purposes.push(purpose::get(snapshot, id)?);
            }
        }
        let uses = purposes.into_iter().map(|purpose| {
            let applies = purpose.removed_at.is_none()
                && match purpose.draft.basis {
                    Basis::Consent => consents(purpose.id),
                    Basis::Contract => has_contract,
                    _ => true,
                };
            Use { purpose, applies }
        });
        Ok(Self { uses: uses.collect(), origin: origin(snapshot, contact, now)?, now })
    }

    /// Whether a purpose rests on consent.
    pub(super) fn is_consent(one: &Use) -> bool {
        one.purpose.draft.basis == Basis::Consent
    }

    /// Where a datum is from.
    pub(super) fn source(&self, row: &Row<'_>, column: &str) -> DataSource {
        use DataSource::{Derived, Inferred, Observed, Provided, ThirdParty};
        let given = match self.origin {
            DataOrigin::Person => Provided,
            DataOrigin::Other => ThirdParty,
        };
        match (row.table, column) {
            ("contact", "notes") | ("contact_tag" | "confidential", _) => Inferred,
            ("contact", "source" | "import_id" | "owner_id" | "created_at" | "changed_at" | "trashed_at") => {
                Derived
            }
            ("contact" | "email" | "phone" | "address" | "website" | "photo", _) => given,
            ("consent_event" | "objection" | "restriction", _) => match column {
                "author_id" | "recorded_at" | "import_id" | "grade" | "code" | "note" | "end_note"
                | "told_at" | "told_method" => Derived,
                _ => Provided,
            },
            ("document", _) => match row.text("retention") {
                "quote" | "invoice" | "contract" => Observed,
                "letter" | "evidence" => Provided,
                _ => Derived,
            },
            // What they wrote is theirs; what somebody here wrote down about it is not (WP 242 rev.01, part III).
            ("activity", "subject" | "body") => match (row.text("kind"), row.text("direction")) {
                ("mail" | "letter", "in") => Provided,
                _ => Inferred,
            },
            ("activity", "kind" | "direction" | "occurred_at") if row.text("kind") == "note" => Inferred,
            ("request", "address" | "mandate" | "detail") => Provided,
            (
                "activity" | "deal" | "deal_move" | "voucher" | "consent_use" | "notice_shown" | "disclosure",
                _,
            ) => Observed,
            _ => Derived,
        }
    }

    /// The purposes that a datum is used for, by their places.
    pub(super) fn purposes(&self, row: &Row<'_>, column: &str) -> Vec<usize> {
        let those = |wanted: &dyn Fn(&Use) -> bool| {
            (0..self.uses.len()).filter(|at| wanted(&self.uses[*at])).collect::<Vec<_>>()
        };
        if let Some(field) = field(row.table, column) {
            return those(&|one| one.applies && one.purpose.draft.fields.contains(&field));
        }
        if let Some(id) = row.integer("purpose_id") {
            return those(&|one| one.purpose.id.0 == id);
        }
        let of = |basis: Basis| those(&|one| one.applies && one.purpose.draft.basis == basis);
        if row.table == "document" && row.text("retention") == "evidence" {
            return of(Basis::Consent);
        }
        if row.table.starts_with("request") {
            // The law obliges us to answer, and to show that we did (Art. 5(2), 6(1)(c) GDPR).
            return of(Basis::LegalObligation);
        }
        let contract = of(Basis::Contract);
        if contract.is_empty() { of(Basis::LegitimateInterests) } else { contract }
    }

    /// Whether the person takes a datum along (Art. 20(1) GDPR).
    pub(super) fn is_portable(&self, class: Class, source: DataSource, purposes: &[usize]) -> bool {
        class.handout == Handout::Portable
            && matches!(source, DataSource::Provided | DataSource::Observed)
            && purposes.iter().any(|at| {
                self.uses[*at].applies
                    && matches!(self.uses[*at].purpose.draft.basis, Basis::Consent | Basis::Contract)
            })
    }

    /// Until when, or by what rule, a row is kept: what a law says of vouchers, otherwise what the purposes say.
    pub(super) fn until(
        &self,
        decoder: &Decoder<'_, '_>,
        row: &Row<'_>,
        data: &[AccessDatum],
    ) -> Result<Personal<String>> {
        let snapshot = decoder.snapshot;
        let kept = match row.table {
            "voucher" => voucher::kept(snapshot, &voucher::get(snapshot, VoucherId(row.key))?, self.now)?,
            "document" => voucher::kept_document(snapshot, DocumentId(row.key), self.now)?,
            _ => None,
        };
        if let Some(kept) = kept {
            return Ok(kept.until.into());
        }
        let mut rules: Vec<&str> = Vec::new();
        for at in data.iter().flat_map(|datum| &datum.purposes) {
            let rule = self.uses[*at].purpose.draft.retention.as_str();
            if !rule.is_empty() && !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        Ok(rules.join("; ").into())
    }
}

/// Where the data of a contact was collected: as was said of them, else of the list that brought them.
fn origin(snapshot: &Snapshot<'_>, contact: ContactId, now: Timestamp) -> Result<DataOrigin> {
    if let Some((origin, _)) = consent::collection_of(snapshot, contact, now)? {
        return Ok(origin);
    }
    let is_foreign: bool = snapshot
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM contact JOIN import ON import.id = import_id
                            WHERE contact.id = ?1 AND origin = 'other')",
        )?
        .query_row(params![contact], |row| row.get(0))?;
    Ok(if is_foreign { DataOrigin::Other } else { DataOrigin::Person })
}

/// What purposes call the field of a contact that a column is of.
pub(super) fn field(table: &str, column: &str) -> Option<String> {
    Some(match (table, column) {
        ("contact", "owner_id" | "import_id" | "created_at" | "changed_at" | "trashed_at") => return None,
        ("contact", "company_id") => "company".into(),
        ("contact", column) => camel(column),
        ("contact_tag", _) => "tags".into(),
        ("email", _) => "emails".into(),
        ("phone", _) => "phones".into(),
        ("address", _) => "addresses".into(),
        ("website", _) => "websites".into(),
        ("photo", _) => "photo".into(),
        ("confidential", _) => "notes".into(),
        _ => return None,
    })
}

/// `given_name` as `givenName`.
pub(super) fn camel(column: &str) -> String {
    let mut words = column.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        name + &head.to_ascii_uppercase() + tail
    })
}
