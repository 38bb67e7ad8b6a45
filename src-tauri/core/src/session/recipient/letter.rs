//! The letter that tells a recipient what changed, filled in from what is known: the text is that of the area `template`.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    crm::{
        contact::{self, ContactDraft},
        day::day_of,
    },
    error::{Error, Result},
    id::RecipientNoticeId,
    personal::Personal,
    recipient::{
        self,
        notice::{self, NoticeReason, RecipientNotice},
    },
    regime::Regime,
    request,
    session::Session,
    setting,
    store::Snapshot,
    template::{self, Filled, TemplateGap, TemplateKey, TemplateKind, Values},
    text::Language,
};

/// The letter to a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecipientLetter {
    /// The letter; none where something is missing.
    pub filled: Option<Filled>,
    /// What is missing, and where it is entered.
    pub gaps: Vec<TemplateGap>,
    /// The e-mail address at which the recipient is told; empty for none.
    pub email: Personal<String>,
    /// Who is told there and where.
    pub contact: Personal<String>,
}

impl Session {
    /// The letter of a notice in a language.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is no such notice, or no such letter.
    pub fn recipient_letter(&self, id: RecipientNoticeId, language: Language) -> Result<RecipientLetter> {
        self.read(|snapshot| {
            let notice = notice::one(snapshot, id)?;
            let recipient = recipient::get(snapshot, notice.recipient)?.draft;
            let (values, regime) = self.notice_values(snapshot, &notice, language)?;
            let key = |language| TemplateKey { kind: TemplateKind::RecipientNotice, regime, language };
            let template = match template::template(snapshot, key(language)) {
                // The laws of other countries have English letters only.
                Err(Error::NotFound) => template::template(snapshot, key(Language::English))?,
                found => found?,
            };
            let (filled, gaps) = match template.fill(&values) {
                Ok(filled) => (Some(filled), Vec::new()),
                Err(gaps) => (None, gaps),
            };
            Ok(RecipientLetter { filled, gaps, email: recipient.email, contact: recipient.contact })
        })
    }

    /// What the letter of a notice says, and the law that it is under: that of the request, else that of the organisation's country.
    fn notice_values(
        &self,
        snapshot: &Snapshot<'_>,
        notice: &RecipientNotice,
        language: Language,
    ) -> Result<(Values, Regime)> {
        let settings = setting::get(snapshot)?;
        let contact = contact::get(snapshot, notice.contact)?;
        let request = notice.request.map(|id| request::get(snapshot, id)).transpose()?;
        let regime = match (&request, settings.country.as_str()) {
            (Some(request), _) => request.draft.regime,
            (None, "GB") => Regime::UkGdpr,
            (None, "CH" | "LI") => Regime::Fadp,
            (None, _) => Regime::Gdpr,
        };
        let number = match &request {
            Some(request) => format!("{}-{}", request.year, request.number),
            None => format!("E{}", notice.id.0),
        };
        let mut reach = settings.address();
        reach.extend(settings.contact().into_iter().map(str::to_owned));
        let organisation: Personal<String> = settings.organisation.as_str().into();
        let mut identifiers = vec![contact.display_name.clone()];
        identifiers.extend(contact.draft.emails.iter().map(|email| email.address.clone()));
        identifiers.extend(contact.draft.phones.iter().map(|phone| phone.number.clone()));
        let values = Values {
            contact: std::iter::once(organisation.0.clone())
                .chain(reach)
                .collect::<Vec<_>>()
                .join(", ")
                .into(),
            organisation,
            officer: settings.controller.officer.lines().collect::<Vec<_>>().join(", ").into(),
            person: contact.display_name.clone(),
            number: number.into(),
            recipient: notice.name.clone(),
            date: Some(day_of(self.store().clock().now())),
            identifiers,
            changes: changes(notice, &contact.draft, language),
            ..Values::default()
        };
        Ok((values, regime))
    }
}

/// What changed, in words of the letter's language. Of a rectification what is right now, never what was wrong.
fn changes(notice: &RecipientNotice, draft: &ContactDraft, language: Language) -> Vec<Personal<String>> {
    let said = |[english, german, swedish]: [&'static str; 3]| match language {
        Language::English => english,
        Language::German => german,
        Language::Swedish => swedish,
    };
    let whole = match notice.why {
        NoticeReason::Rectification => {
            let data = serde_json::to_value(draft).unwrap_or_default();
            return notice
                .fields
                .iter()
                .map(|field| {
                    // What is no recipient's to know, such as our notes, is not told: only that it changed.
                    let Some(name) = name(field) else {
                        return said(["Other data", "Weitere Angaben", "Övriga uppgifter"]).into();
                    };
                    let now = shown(data.get(field).unwrap_or(&serde_json::Value::Null));
                    let now = if now.is_empty() {
                        said(["(removed)", "(entfernt)", "(borttaget)"]).to_owned()
                    } else {
                        now
                    };
                    format!("{}: {now}", said(name)).into()
                })
                .collect();
        }
        NoticeReason::Erasure => {
            ["The data was erased.", "Die Daten wurden gelöscht.", "Uppgifterna raderades."]
        }
        NoticeReason::Restriction => [
            "The use of the data was restricted.",
            "Die Verarbeitung der Daten wurde eingeschränkt.",
            "Behandlingen av uppgifterna begränsades.",
        ],
        NoticeReason::RestrictionLifted => [
            "The restriction of the use of the data was lifted.",
            "Die Einschränkung der Verarbeitung wurde aufgehoben.",
            "Begränsningen av behandlingen upphävdes.",
        ],
    };
    vec![said(whole).into()]
}

/// A value as a letter says it: the parts that hold something, in order.
fn shown(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(list) => {
            list.iter().map(shown).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
        }
        serde_json::Value::Object(fields) => {
            // What is told of an address is the address: neither its kind nor the label that it has here.
            let parts = fields
                .iter()
                .filter(|(name, _)| !["kind", "label", "primary", "e164"].contains(&name.as_str()));
            parts
                .map(|(_, value)| shown(value))
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        }
        _ => String::new(),
    }
}

/// What a letter calls a field whose value a recipient is told; none for any other.
fn name(field: &str) -> Option<[&'static str; 3]> {
    Some(match field {
        "givenName" => ["Given name", "Vorname", "Förnamn"],
        "middleName" => ["Middle name", "Weitere Vornamen", "Mellannamn"],
        "familyName" => ["Family name", "Nachname", "Efternamn"],
        "jobTitle" => ["Job title", "Position", "Befattning"],
        "department" => ["Department", "Abteilung", "Avdelning"],
        "company" | "companyName" => ["Company", "Firma", "Företag"],
        "birthday" => ["Birthday", "Geburtstag", "Födelsedag"],
        "language" => ["Language", "Sprache", "Språk"],
        "emails" => ["E-mail addresses", "E-Mail-Adressen", "E-postadresser"],
        "phones" => ["Telephone numbers", "Telefonnummern", "Telefonnummer"],
        "addresses" => ["Postal addresses", "Postanschriften", "Postadresser"],
        "websites" => ["Websites", "Websites", "Webbplatser"],
        _ => return None,
    })
}
