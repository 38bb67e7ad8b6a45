//! Shipped rules: what laws and supervisory authorities say for the organisation's country, and what practice does. How long the law keeps
//! vouchers stands in the one table of `voucher/retention.rs`, and is read from there.

use serde::Serialize;
use ts_rs::TS;

use super::{
    category::{
        RetentionAction::{self, Anonymise, Erase, Review},
        RetentionCategory::{self, *},
        RetentionEvent::{
            self, Closing, Collection, Consent, FromPerson, Occurrence, RelationEnd, WithPerson,
        },
    },
    rule::{self, RetentionRuleDraft},
};
use crate::{
    deadline::{
        Period, Unit,
        keep::Start::{self, CalendarYear, Day},
    },
    error::{Error, Problem, Result},
    id::RetentionRuleId,
    purpose::{self, PurposePreset},
    setting,
    store::{Snapshot, Tx},
    voucher::{
        VoucherKind,
        retention::{
            self,
            Tag::{self, Secondary, Unverified},
        },
    },
};

/// A shipped rule, as it is for the organisation's country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionPreset {
    /// Its code.
    pub code: String,
    /// What it says.
    pub rule: RetentionRuleDraft,
    /// Whether it is proposed; others are for who wants them.
    pub proposed: bool,
    /// Whether there is a rule made from it.
    pub added: bool,
}

struct Shipped {
    code: &'static str,
    /// ISO 3166-1 alpha-2; none: every other one.
    countries: &'static [&'static str],
    category: RetentionCategory,
    event: RetentionEvent,
    period: Period,
    start: Start,
    action: RetentionAction,
    law: &'static str,
    tag: Option<Tag>,
}

const fn years(count: u32) -> Period {
    Period { count, unit: Unit::Year }
}

macro_rules! shipped {
    ($($code:literal $countries:expr, $category:ident $event:ident $period:expr, $start:ident $action:ident $law:literal $tag:expr;)*) => {
        &[$(Shipped {
            code: $code,
            countries: &$countries,
            category: $category,
            event: $event,
            period: $period,
            start: $start,
            action: $action,
            law: $law,
            tag: $tag,
        }),*]
    };
}

/// The lead that was neither won nor renewed its consent: for who wants it.
const LEAD: &str = "lead";

/// The state of June 2026. Of several rows of one code, that which names the country counts before that which names none.
const SHIPPED: &[Shipped] = shipped! {
    "lead" [], Prospect Consent Period::days(90), Day Anonymise "" None;
    "prospect" [], Prospect FromPerson years(3), Day Erase "CNIL, référentiel relatif à la gestion commerciale" Some(Secondary);
    "customer" [], Customer RelationEnd years(3), Day Review "CNIL, référentiel relatif à la gestion commerciale" Some(Secondary);
    "note" ["DE"], Note Occurrence years(3), CalendarYear Erase "§§ 195, 199 BGB" Some(Unverified);
    "note" [], Note Occurrence years(3), Day Review "" Some(Unverified);
    "call" ["DE"], Call Occurrence years(3), CalendarYear Erase "§§ 195, 199 BGB" Some(Unverified);
    "call" [], Call Occurrence years(3), Day Review "" Some(Unverified);
    "meeting" ["DE"], Meeting Occurrence years(3), CalendarYear Erase "§§ 195, 199 BGB" Some(Unverified);
    "meeting" [], Meeting Occurrence years(3), Day Review "" Some(Unverified);
    "mail" ["DE"], Mail Occurrence years(3), CalendarYear Erase "§§ 195, 199 BGB" Some(Unverified);
    "mail" [], Mail Occurrence years(3), Day Review "" Some(Unverified);
    "letter" ["DE"], Letter Occurrence years(3), CalendarYear Erase "§§ 195, 199 BGB" Some(Unverified);
    "letter" [], Letter Occurrence years(3), Day Review "" Some(Unverified);
    "contract" ["DE"], ContractDocument RelationEnd years(3), CalendarYear Review "§§ 195, 199 BGB" Some(Unverified);
    "contract" ["FR"], ContractDocument RelationEnd years(5), Day Review "art. L110-4 C. com." Some(Unverified);
    "contract" ["GB"], ContractDocument RelationEnd years(6), Day Review "Limitation Act 1980 s. 5" Some(Unverified);
    "contract" ["SE"], ContractDocument RelationEnd years(10), Day Review "2 § preskriptionslagen" Some(Unverified);
    "consent_proof" ["DE"], ConsentProof Closing years(3), CalendarYear Erase "Art. 7(1) GDPR, §§ 195, 199 BGB" Some(Unverified);
    "consent_proof" [], ConsentProof Closing years(3), Day Review "Art. 7(1) GDPR" Some(Unverified);
    "request" ["DE"], Request Closing years(3), CalendarYear Erase "Art. 5(2) GDPR" Some(Unverified);
    "request" ["US"], Request Closing Period::months(24), Day Erase "CCPA: 24 months" Some(Unverified);
    "request" [], Request Closing years(3), Day Erase "Art. 5(2) GDPR" Some(Unverified);
    "applicant" ["DE"], Purpose WithPerson Period::months(6), Day Erase "§ 15 Abs. 4 AGG" Some(Unverified);
    "applicant" ["AT"], Purpose WithPerson Period::months(7), Day Erase "GlBG" Some(Unverified);
    "applicant" ["FR"], Purpose WithPerson years(2), Day Erase "CNIL" Some(Unverified);
    "applicant" ["SE"], Purpose WithPerson years(2), Day Erase "diskrimineringslagen" Some(Unverified);
    "applicant" ["GB"], Purpose WithPerson Period::months(6), Day Erase "Equality Act 2010" Some(Unverified);
    "import_leftover" [], ImportLeftover Collection Period::days(90), Day Erase "Art. 5(1)(c) GDPR" None;
};

/// The categories of which the table of vouchers says how long the law keeps them.
const LAWFUL: [(&str, RetentionCategory, VoucherKind); 7] = [
    ("quote", Quote, VoucherKind::Quote),
    ("order", Order, VoucherKind::Order),
    ("invoice", Invoice, VoucherKind::Invoice),
    ("credit_note", CreditNote, VoucherKind::CreditNote),
    ("quote_document", QuoteDocument, VoucherKind::Quote),
    ("invoice_document", InvoiceDocument, VoucherKind::Invoice),
    ("letter_document", LetterDocument, VoucherKind::Quote),
];

/// The shipped rules for the organisation's country.
///
/// # Errors
/// As [`rule::list`].
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<RetentionPreset>> {
    let country = setting::get(snapshot)?.country;
    let rules = rule::list(snapshot)?;
    let applicants = purpose::list(snapshot)?
        .into_iter()
        .find(|purpose| purpose.preset == Some(PurposePreset::Applicants))
        .map(|purpose| purpose.id);
    let mut presets = Vec::new();
    for (code, draft) in drafts(&country) {
        let purpose = (draft.category == Purpose).then_some(applicants).flatten();
        if draft.category == Purpose && purpose.is_none() {
            continue;
        }
        presets.push(RetentionPreset {
            code: code.to_owned(),
            rule: RetentionRuleDraft { purpose, ..draft },
            proposed: code != LEAD,
            added: rules.iter().any(|rule| rule.preset.as_deref() == Some(code)),
        });
    }
    Ok(presets)
}

/// The shipped rules for a country, by their codes.
pub(super) fn drafts(country: &str) -> Vec<(&'static str, RetentionRuleDraft)> {
    let mut drafts: Vec<(&'static str, RetentionRuleDraft)> = Vec::new();
    for own in [true, false] {
        for shipped in SHIPPED {
            let fits = if own { shipped.countries.contains(&country) } else { shipped.countries.is_empty() };
            if fits && drafts.iter().all(|(code, _)| *code != shipped.code) {
                drafts.push((shipped.code, shipped.draft()));
            }
        }
    }
    for (code, category, kind) in LAWFUL {
        let Some(law) = retention::law(country, kind) else { continue };
        let event = category.events()[0];
        drafts
            .push((code, draft(category, event, years(law.years), law.start, Erase, law.law, Some(law.tag))));
    }
    drafts.sort_by_key(|(code, draft)| (draft.category, *code));
    drafts
}

impl Shipped {
    fn draft(&self) -> RetentionRuleDraft {
        draft(self.category, self.event, self.period, self.start, self.action, self.law, self.tag)
    }
}

fn draft(
    category: RetentionCategory,
    event: RetentionEvent,
    period: Period,
    start: Start,
    action: RetentionAction,
    law: &str,
    tag: Option<Tag>,
) -> RetentionRuleDraft {
    RetentionRuleDraft {
        category,
        purpose: None,
        event,
        period,
        start,
        action,
        law: law.into(),
        tag,
        owner: None,
        active: true,
    }
}

/// Adds rules from shipped ones for the organisation's country, by their codes. Those that are there already are passed over.
///
/// # Errors
/// [`Error::Invalid`] about `codes` where there is none of a code, [`Error::NothingToChange`] where all are there.
pub fn add(tx: &Tx<'_>, codes: &[String]) -> Result<Vec<RetentionRuleId>> {
    let presets = list(tx)?;
    let country = setting::get(tx)?.country;
    let known = drafts(&country);
    let mut added = Vec::new();
    for (at, code) in codes.iter().enumerate() {
        let preset = presets.iter().find(|preset| preset.code == *code);
        let name = known.iter().find(|(known, _)| known == code).map(|(code, _)| *code);
        let (Some(preset), Some(name)) = (preset, name) else {
            return Err(Error::invalid_at("codes", at, Problem::Choice));
        };
        if !preset.added && !codes[..at].contains(code) {
            added.push(rule::add(tx, preset.rule.clone(), Some(name))?);
        }
    }
    if added.is_empty() { Err(Error::NothingToChange) } else { Ok(added) }
}
