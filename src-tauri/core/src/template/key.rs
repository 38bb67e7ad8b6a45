//! Which template: a kind of letter, a law, a language.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::placeholder::Placeholder::{
    self, Attachments, Authority, Automated, Categories, Changes, Contact, Date, Done, Due, Extended,
    Identifiers, Lifted, Number, Officer, Organisation, Person, Proof, Purposes, Reasons, Received,
    Recipient, Recipients, Remedies, Request, Retention, Rights, Searched, Sources, Transfers,
};
use crate::{
    regime::Regime,
    store::word::words,
    text::{Language, Spelling},
};

/// What a letter about a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TemplateKind {
    /// That a request came in, and when it is answered.
    Acknowledgement,
    /// What is needed to know who asks.
    Identity,
    /// That the answer takes longer, why, and until when.
    Extension,
    /// The answer to a request for access (Art. 15 GDPR).
    Answer,
    /// The answer to any other request: what was done.
    Done,
    /// That it is not done, wholly or in part, why, and what can be done against that.
    Refusal,
    /// That nothing is held, and what was searched.
    NothingHeld,
    /// That a restriction will be lifted, before it is (Art. 18(3) GDPR).
    RestrictionLifted,
    /// To a recipient: what was rectified, erased or restricted (Art. 19 GDPR).
    RecipientNotice,
}

words!(TemplateKind {
    Acknowledgement "acknowledgement",
    Identity "identity",
    Extension "extension",
    Answer "answer",
    Done "done",
    Refusal "refusal",
    NothingHeld "nothing_held",
    RestrictionLifted "restriction_lifted",
    RecipientNotice "recipient_notice",
});

impl TemplateKind {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Acknowledgement,
        Self::Identity,
        Self::Extension,
        Self::Answer,
        Self::Done,
        Self::Refusal,
        Self::NothingHeld,
        Self::RestrictionLifted,
        Self::RecipientNotice,
    ];

    /// Its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Acknowledgement => "acknowledgement",
            Self::Identity => "identity",
            Self::Extension => "extension",
            Self::Answer => "answer",
            Self::Done => "done",
            Self::Refusal => "refusal",
            Self::NothingHeld => "nothing_held",
            Self::RestrictionLifted => "restriction_lifted",
            Self::RecipientNotice => "recipient_notice",
        }
    }

    /// What its text may name, in the order in which it is offered.
    pub const fn allowed(self) -> &'static [Placeholder] {
        match self {
            Self::Acknowledgement => {
                &[Person, Number, Received, Request, Due, Organisation, Contact, Officer, Authority, Date]
            }
            Self::Identity => &[
                Person,
                Number,
                Received,
                Request,
                Reasons,
                Proof,
                Organisation,
                Contact,
                Officer,
                Authority,
                Date,
            ],
            Self::Extension => &[
                Person,
                Number,
                Received,
                Request,
                Reasons,
                Extended,
                Remedies,
                Organisation,
                Contact,
                Officer,
                Authority,
                Date,
            ],
            Self::Answer => &[
                Person,
                Number,
                Received,
                Request,
                Attachments,
                Purposes,
                Categories,
                Recipients,
                Transfers,
                Retention,
                Sources,
                Automated,
                Rights,
                Remedies,
                Organisation,
                Contact,
                Officer,
                Authority,
                Date,
            ],
            Self::Done => &[
                Person,
                Number,
                Received,
                Request,
                Done,
                Rights,
                Remedies,
                Organisation,
                Contact,
                Officer,
                Authority,
                Date,
            ],
            Self::Refusal => &[
                Person,
                Number,
                Received,
                Request,
                Reasons,
                Remedies,
                Rights,
                Organisation,
                Contact,
                Officer,
                Authority,
                Date,
            ],
            Self::NothingHeld => &[
                Person,
                Number,
                Received,
                Request,
                Identifiers,
                Searched,
                Remedies,
                Organisation,
                Contact,
                Officer,
                Authority,
                Date,
            ],
            Self::RestrictionLifted => &[
                Person,
                Number,
                Lifted,
                Reasons,
                Remedies,
                Rights,
                Organisation,
                Contact,
                Officer,
                Authority,
                Date,
            ],
            Self::RecipientNotice => {
                &[Recipient, Person, Identifiers, Changes, Number, Organisation, Contact, Officer, Date]
            }
        }
    }
}

/// Which template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateKey {
    /// What the letter is for.
    pub kind: TemplateKind,
    /// The law that the request is under.
    pub regime: Regime,
    /// Of the letter.
    pub language: Language,
}

impl TemplateKey {
    /// Each that is shipped: of European laws in every language, of the others in English.
    pub fn all() -> impl Iterator<Item = Self> {
        TemplateKind::ALL
            .into_iter()
            .flat_map(|kind| {
                Regime::ALL.into_iter().flat_map(move |regime| {
                    Language::ALL.into_iter().map(move |language| Self { kind, regime, language })
                })
            })
            .filter(|key| key.is_shipped())
    }

    pub(super) fn is_shipped(self) -> bool {
        use TemplateKind::{Extension, RestrictionLifted};
        let spoken = match self.regime {
            Regime::Gdpr | Regime::UkGdpr | Regime::Fadp => true,
            Regime::Ccpa | Regime::Hipaa | Regime::Lgpd => self.language == Language::English,
        };
        let known = match (self.kind, self.regime) {
            // No answer takes longer under it.
            (Extension, Regime::Lgpd) => false,
            // It knows no request for restriction.
            (RestrictionLifted, Regime::Fadp | Regime::Ccpa | Regime::Hipaa) => false,
            _ => true,
        };
        spoken && known
    }

    /// How letters of an organisation of a country write the language: under Swiss law, and in Switzerland and Liechtenstein under any law,
    /// German has no ß.
    pub fn spelling(self, country: &str) -> Spelling {
        Spelling::of(self.language, if self.regime == Regime::Fadp { "CH" } else { country })
    }

    pub(super) const fn regime_code(self) -> &'static str {
        match self.regime {
            Regime::Gdpr => "gdpr",
            Regime::UkGdpr => "uk_gdpr",
            Regime::Fadp => "fadp",
            Regime::Ccpa => "ccpa",
            Regime::Hipaa => "hipaa",
            Regime::Lgpd => "lgpd",
        }
    }

    /// What its text has to name, whoever changes it: the law has people told.
    pub const fn required(self) -> &'static [Placeholder] {
        match (self.kind, self.regime) {
            (TemplateKind::Acknowledgement, _) => &[Received, Due],
            // Where the law has everybody verified, there is no doubt to tell of.
            (TemplateKind::Identity, Regime::Fadp | Regime::Ccpa | Regime::Hipaa) => &[Received, Proof],
            // Art. 12(6) GDPR.
            (TemplateKind::Identity, _) => &[Received, Reasons, Proof],
            // Art. 12(3) GDPR.
            (TemplateKind::Extension, _) => &[Received, Reasons, Extended],
            // 11 CCR 7024.
            (TemplateKind::Answer, Regime::Ccpa) => {
                &[Attachments, Categories, Sources, Purposes, Recipients, Rights]
            }
            (TemplateKind::Answer, Regime::Hipaa) => &[Attachments, Rights, Remedies],
            // Art. 15(1)(a) to (h), (2), (3) GDPR; Art. 25(2) FADP; LGPD art. 19 II.
            (TemplateKind::Answer, _) => &[
                Attachments,
                Purposes,
                Categories,
                Recipients,
                Transfers,
                Retention,
                Rights,
                Remedies,
                Sources,
                Automated,
            ],
            (TemplateKind::Done, _) => &[Done],
            // Art. 12(4) GDPR.
            (TemplateKind::Refusal, _) => &[Received, Reasons, Remedies],
            (TemplateKind::NothingHeld, _) => &[Received, Identifiers, Searched, Remedies],
            // Art. 18(3) GDPR.
            (TemplateKind::RestrictionLifted, _) => &[Lifted, Reasons, Remedies],
            // Art. 19 GDPR.
            (TemplateKind::RecipientNotice, _) => &[Person, Identifiers, Changes],
        }
    }
}
