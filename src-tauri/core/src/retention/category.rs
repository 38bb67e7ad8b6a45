//! What rules can be about: the closed list of categories of data, what happens to each that a period can begin with, and what can be done
//! once it is over. That a record was changed last is no event: it says nothing of the person.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{activity::ActivityKind, document::RetentionClass, store::word::words, voucher::VoucherKind};

/// What sort of record something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionItemKind {
    /// A contact as a whole, or what is kept of one for a purpose.
    Contact,
    /// The confidential note on a contact, by the contact's number.
    Confidential,
    /// An activity.
    Activity,
    /// A task.
    Task,
    /// A deal.
    Deal,
    /// A quote, an order, an invoice or a credit note.
    Voucher,
    /// A document.
    Document,
    /// An event of a consent: its proof.
    Consent,
    /// The file of a request.
    Request,
    /// What an import overwrote, kept so that it could be undone.
    Import,
}

words!(RetentionItemKind {
    Contact "contact",
    Confidential "confidential",
    Activity "activity",
    Task "task",
    Deal "deal",
    Voucher "voucher",
    Document "document",
    Consent "consent",
    Request "request",
    Import "import",
});

/// A record, by its sort and its number among that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RetentionItem {
    /// What sort.
    pub kind: RetentionItemKind,
    /// Its number.
    pub id: i64,
}

/// A category of data. A record is of one; of a contact there is one more for each purpose that they said something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionCategory {
    /// Somebody to whom nothing was sold, nor to the company where they work.
    Prospect,
    /// Somebody to whom something was sold, or to the company where they work.
    Customer,
    /// What is kept of somebody for a purpose.
    Purpose,
    /// The confidential note on somebody.
    Confidential,
    /// A note.
    Note,
    /// A telephone call.
    Call,
    /// A meeting.
    Meeting,
    /// An e-mail that was logged.
    Mail,
    /// A letter that was logged.
    Letter,
    /// A task.
    Task,
    /// A deal that was won.
    DealWon,
    /// A deal that was lost.
    DealLost,
    /// A quote.
    Quote,
    /// An order.
    Order,
    /// An invoice.
    Invoice,
    /// A credit note.
    CreditNote,
    /// The document of a quote.
    QuoteDocument,
    /// The document of an invoice.
    InvoiceDocument,
    /// A contract.
    ContractDocument,
    /// Correspondence that is kept as a document.
    LetterDocument,
    /// A document that shows that something was so.
    EvidenceDocument,
    /// Any other document.
    OtherDocument,
    /// The proof of a consent.
    ConsentProof,
    /// The file of a request.
    Request,
    /// What an import overwrote.
    ImportLeftover,
}

words!(RetentionCategory {
    Prospect "prospect",
    Customer "customer",
    Purpose "purpose",
    Confidential "confidential",
    Note "note",
    Call "call",
    Meeting "meeting",
    Mail "mail",
    Letter "letter",
    Task "task",
    DealWon "deal_won",
    DealLost "deal_lost",
    Quote "quote",
    Order "order",
    Invoice "invoice",
    CreditNote "credit_note",
    QuoteDocument "quote_document",
    InvoiceDocument "invoice_document",
    ContractDocument "contract_document",
    LetterDocument "letter_document",
    EvidenceDocument "evidence_document",
    OtherDocument "other_document",
    ConsentProof "consent_proof",
    Request "request",
    ImportLeftover "import_leftover",
});

/// What happened, from which a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionEvent {
    /// The data was collected.
    Collection,
    /// The person wrote, called, met us, ordered or said something about the use of their data, last.
    FromPerson,
    /// Somebody spoke with them or wrote to them, or they to us, last.
    WithPerson,
    /// They consented or renewed that, or a consent was used, last.
    Consent,
    /// The relation ended: with the last order, invoice or credit note, or the last deal that was won.
    RelationEnd,
    /// What is recorded took place.
    Occurrence,
    /// The voucher was issued.
    Issue,
    /// The document was received or sent.
    Receipt,
    /// The deal, task or request was closed; the consent ended.
    Closing,
}

words!(RetentionEvent {
    Collection "collection",
    FromPerson "from_person",
    WithPerson "with_person",
    Consent "consent",
    RelationEnd "relation_end",
    Occurrence "occurrence",
    Issue "issue",
    Receipt "receipt",
    Closing "closing",
});

impl RetentionEvent {
    /// How many there are.
    pub(super) const COUNT: usize = 9;
}

/// What is done once a period is over, and somebody approved it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionAction {
    /// Somebody looks at it and decides.
    #[default]
    Review,
    /// It is kept apart, and not used.
    Restrict,
    /// What tells the person is taken out, for statistics.
    Anonymise,
    /// It is erased.
    Erase,
}

words!(RetentionAction {
    Review "review",
    Restrict "restrict",
    Anonymise "anonymise",
    Erase "erase",
});

impl RetentionAction {
    /// Whether what it is done to is gone afterwards.
    pub(crate) fn erases(self) -> bool {
        matches!(self, Self::Anonymise | Self::Erase)
    }
}

impl RetentionCategory {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 25] = [
        Self::Prospect,
        Self::Customer,
        Self::Purpose,
        Self::Confidential,
        Self::Note,
        Self::Call,
        Self::Meeting,
        Self::Mail,
        Self::Letter,
        Self::Task,
        Self::DealWon,
        Self::DealLost,
        Self::Quote,
        Self::Order,
        Self::Invoice,
        Self::CreditNote,
        Self::QuoteDocument,
        Self::InvoiceDocument,
        Self::ContractDocument,
        Self::LetterDocument,
        Self::EvidenceDocument,
        Self::OtherDocument,
        Self::ConsentProof,
        Self::Request,
        Self::ImportLeftover,
    ];

    /// The events that a rule about it can count from, the usual one first.
    #[must_use]
    pub const fn events(self) -> &'static [RetentionEvent] {
        use RetentionEvent::{
            Closing, Collection, Consent, FromPerson, Issue, Occurrence, Receipt, RelationEnd, WithPerson,
        };
        match self {
            Self::Prospect => &[FromPerson, WithPerson, Consent, Collection],
            Self::Customer => &[RelationEnd, FromPerson, WithPerson, Consent],
            Self::Purpose => &[Consent, FromPerson, WithPerson],
            Self::Confidential => &[WithPerson, FromPerson, RelationEnd],
            Self::Note | Self::Call | Self::Meeting | Self::Mail | Self::Letter => {
                &[Occurrence, WithPerson, RelationEnd]
            }
            Self::Task | Self::Request => &[Closing],
            Self::DealWon | Self::DealLost => &[Closing, RelationEnd],
            Self::Quote | Self::Order | Self::Invoice | Self::CreditNote => &[Issue, RelationEnd],
            Self::QuoteDocument
            | Self::InvoiceDocument
            | Self::ContractDocument
            | Self::LetterDocument
            | Self::EvidenceDocument
            | Self::OtherDocument => &[Receipt, RelationEnd, WithPerson],
            Self::ConsentProof => &[Closing, Consent],
            Self::ImportLeftover => &[Collection],
        }
    }

    /// What a rule about it can do.
    #[must_use]
    pub const fn actions(self) -> &'static [RetentionAction] {
        use RetentionAction::{Anonymise, Erase, Restrict, Review};
        match self {
            Self::Prospect | Self::Customer | Self::Purpose => &[Review, Restrict, Anonymise, Erase],
            Self::DealWon | Self::DealLost => &[Review, Anonymise, Erase],
            _ => &[Review, Erase],
        }
    }

    pub(super) const fn of_activity(kind: ActivityKind) -> Self {
        match kind {
            ActivityKind::Note => Self::Note,
            ActivityKind::Call => Self::Call,
            ActivityKind::Meeting => Self::Meeting,
            ActivityKind::Mail => Self::Mail,
            ActivityKind::Letter => Self::Letter,
        }
    }

    pub(super) const fn of_voucher(kind: VoucherKind) -> Self {
        match kind {
            VoucherKind::Quote => Self::Quote,
            VoucherKind::Order => Self::Order,
            VoucherKind::Invoice => Self::Invoice,
            VoucherKind::CreditNote => Self::CreditNote,
        }
    }

    pub(super) const fn of_document(class: RetentionClass) -> Self {
        match class {
            RetentionClass::Quote => Self::QuoteDocument,
            RetentionClass::Invoice => Self::InvoiceDocument,
            RetentionClass::Contract => Self::ContractDocument,
            RetentionClass::Letter => Self::LetterDocument,
            RetentionClass::Evidence => Self::EvidenceDocument,
            RetentionClass::Other => Self::OtherDocument,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_events_and_can_be_looked_at() {
        for category in RetentionCategory::ALL {
            assert!(!category.events().is_empty(), "{category:?}");
            assert_eq!(category.actions()[0], RetentionAction::Review);
        }
    }
}
