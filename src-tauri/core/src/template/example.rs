//! Values that are made up, to show what a text looks like.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{
    Filled, Placeholder, TemplateDue, TemplateFault, Values,
    words::{nothing, refusal},
};
use crate::{
    personal::Personal,
    regime::{RefusalReason, RequestKind},
    text::Language,
};

/// A text as somebody would read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TemplatePreview {
    /// With values that are made up; none where something is wrong with the text.
    pub filled: Option<Filled>,
    /// What is wrong with it, in the order of its lines; what it lacks comes last.
    pub faults: Vec<TemplateFault>,
}

impl Values {
    /// Values that are made up, in a language. Everything is there.
    pub fn example(language: Language) -> Self {
        let one = |[english, german, swedish]: [&str; 3]| -> Personal<String> {
            match language {
                Language::English => english,
                Language::German => german,
                Language::Swedish => swedish,
            }
            .into()
        };
        let none = |placeholder| vec![nothing(placeholder, language).unwrap_or_default().into_owned().into()];
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day);
        Self {
            organisation: "Alm AB".into(),
            contact: one([
                "Alm AB, Storgatan 1, 111 22 Stockholm, Sweden, privacy@alm.example",
                "Alm AB, Storgatan 1, 111 22 Stockholm, Schweden, datenschutz@alm.example",
                "Alm AB, Storgatan 1, 111 22 Stockholm, dataskydd@alm.example",
            ]),
            officer: "Dag Ek, dag.ek@alm.example".into(),
            authority: "Integritetsskyddsmyndigheten, Box 8114, 104 20 Stockholm, www.imy.se".into(),
            person: "Anna Berg".into(),
            number: "2026-7".into(),
            recipient: "Bok & Papper AB".into(),
            request: Some(RequestKind::Access),
            received: day(6, 15),
            date: day(6, 16),
            due: day(7, 15).map(TemplateDue::By),
            extended: day(9, 15),
            lifted: day(7, 1),
            proof: vec![one([
                "the number of your last invoice",
                "die Nummer Ihrer letzten Rechnung",
                "numret på din senaste faktura",
            ])],
            reasons: vec![refusal(RefusalReason::LegalObligation, language).into_owned().into()],
            attachments: vec![one([
                "package.zip: your data as HTML, JSON and CSV",
                "package.zip: Ihre Daten als HTML, JSON und CSV",
                "package.zip: dina uppgifter som HTML, JSON och CSV",
            ])],
            purposes: vec![
                one(["Customer care", "Kundenpflege", "Kundvård"]),
                one(["Quotes and orders", "Angebote und Aufträge", "Offerter och order"]),
            ],
            categories: vec![
                one(["Name and address", "Name und Anschrift", "Namn och adress"]),
                one(["Orders and invoices", "Aufträge und Rechnungen", "Order och fakturor"]),
            ],
            recipients: none(Placeholder::Recipients),
            transfers: none(Placeholder::Transfers),
            retention: vec![one([
                "Invoices until 31 December 2033, everything else until 15 June 2028",
                "Rechnungen bis 31. Dezember 2033, alles andere bis 15. Juni 2028",
                "Fakturor till den 31 december 2033, allt annat till den 15 juni 2028",
            ])],
            sources: none(Placeholder::Sources),
            automated: none(Placeholder::Automated),
            done: vec![one([
                "Your address was rectified on 16 June 2026.",
                "Ihre Anschrift wurde am 16. Juni 2026 berichtigt.",
                "Din adress rättades den 16 juni 2026.",
            ])],
            identifiers: vec!["Anna Berg".into(), "anna.berg@example.org".into()],
            searched: vec![
                one([
                    "contacts, also in the trash",
                    "Kontakte, auch im Papierkorb",
                    "kontakter, även i papperskorgen",
                ]),
                one(["documents and notes", "Dokumente und Notizen", "dokument och anteckningar"]),
            ],
            changes: vec![one([
                "The address was rectified on 16 June 2026.",
                "Die Anschrift wurde am 16. Juni 2026 berichtigt.",
                "Adressen rättades den 16 juni 2026.",
            ])],
        }
    }
}
