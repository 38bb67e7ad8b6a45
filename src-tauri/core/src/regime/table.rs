//! The table: one row per law, kind of request and time in force. The state of the law of June 2026.

use chrono::NaiveDate;

use super::{Extension, Pauses, Regime, RequestKind, Rule, Start, Tag, rule::Day};
use crate::deadline::{Pause, Period};

use Regime::{Ccpa, Fadp, Gdpr, Hipaa, Lgpd, UkGdpr};
use RequestKind::{
    Access, AutomatedDecision, Complaint, Confirmation, Disclosures, Erasure, LimitSensitive,
    MarketingObjection, Objection, OptOutOfSale, Portability, Rectification, Restriction, Withdrawal,
};
use Tag::{Secondary, Unverified, Verified};

const MONTH: Period = Period::months(1);
const TWO_MONTHS: Extension = Extension::By(Period::months(2));

const RUNS_ON: Pauses = Pauses { identity: Pause::No, clarification: Pause::No, fee: Pause::No };

/// No pause stands in the law; the EDPB accepts one, as do authorities (guidelines 01/2022, 157 to 159).
const EU_PAUSES: Pauses = Pauses { identity: Pause::AddDays, clarification: Pause::AddDays, fee: Pause::No };

const UK_PAUSES: Pauses =
    Pauses { identity: Pause::StartAnew, clarification: Pause::AddDays, fee: Pause::StartAnew };

/// Somebody told of a fee has ten days to confirm the request (Art. 19 DPO).
const CH_PAUSES: Pauses = Pauses { identity: Pause::No, clarification: Pause::No, fee: Pause::StartAnew };

const GDPR_FROM: Day = (2018, 5, 25);
const UK_FROM: Day = (2021, 1, 1);
/// Part 5 of the Data (Use and Access) Act 2025 (SI 2026/82 reg. 2).
const DUAA_FROM: Day = (2026, 2, 5);
const BEFORE_DUAA: Day = (2026, 2, 4);
const FADP_FROM: Day = (2023, 9, 1);
const CCPA_FROM: Day = (2020, 1, 1);
const CPRA_FROM: Day = (2023, 1, 1);
const HIPAA_FROM: Day = (2003, 4, 14);
const LGPD_FROM: Day = (2020, 9, 18);

/// What the rows of a law have in common; each says what it has besides.
const fn row(code: &'static str, regime: Regime, kind: RequestKind, from: Day) -> Rule {
    Rule {
        code,
        regime,
        kind,
        period: Period::PROMPT,
        extension: Extension::No,
        acknowledge: None,
        extension_notice: None,
        refusal: None,
        start: Start::Receipt,
        roll: false,
        pauses: RUNS_ON,
        at_once: false,
        from,
        to: None,
        source: "",
        tag: Unverified,
    }
}

/// A month, and two more where that is told with reasons within the first (Art. 12(3), (4)).
const fn eu(code: &'static str, kind: RequestKind, source: &'static str) -> Rule {
    Rule {
        period: MONTH,
        extension: TWO_MONTHS,
        extension_notice: Some(MONTH),
        refusal: Some(MONTH),
        roll: true,
        pauses: EU_PAUSES,
        source,
        tag: Verified,
        ..row(code, Gdpr, kind, GDPR_FROM)
    }
}

/// The same, from the latest of request, identity and fee.
const fn uk(code: &'static str, kind: RequestKind, from: Day, source: &'static str, tag: Tag) -> Rule {
    Rule {
        period: MONTH,
        extension: TWO_MONTHS,
        extension_notice: Some(MONTH),
        refusal: Some(MONTH),
        start: Start::Latest,
        roll: true,
        pauses: UK_PAUSES,
        source,
        tag,
        ..row(code, UkGdpr, kind, from)
    }
}

/// A row of the time before the Data (Use and Access) Act: the same count, by what the ICO said of it.
const fn uk_before(code: &'static str, kind: RequestKind, source: &'static str) -> Rule {
    Rule { to: Some(BEFORE_DUAA), ..uk(code, kind, UK_FROM, source, Unverified) }
}

/// What is done at once, whatever else the law would give.
const fn at_once(
    code: &'static str,
    regime: Regime,
    kind: RequestKind,
    from: Day,
    source: &'static str,
    tag: Tag,
) -> Rule {
    Rule { at_once: true, source, tag, ..row(code, regime, kind, from) }
}

/// Thirty days, or a day of the controller's own that is told within them (Art. 18 DPO).
const fn swiss(code: &'static str, kind: RequestKind, source: &'static str, tag: Tag) -> Rule {
    Rule {
        period: Period::days(30),
        extension: Extension::OwnDate,
        extension_notice: Some(Period::days(30)),
        refusal: Some(Period::days(30)),
        pauses: CH_PAUSES,
        source,
        tag,
        ..row(code, Fadp, kind, FADP_FROM)
    }
}

/// Without undue delay: no number.
const fn prompt(
    code: &'static str,
    regime: Regime,
    kind: RequestKind,
    from: Day,
    source: &'static str,
    tag: Tag,
) -> Rule {
    Rule { source, tag, ..row(code, regime, kind, from) }
}

/// 45 days, and 45 more; verification does not stop them, and 90 are the most.
const fn californian(code: &'static str, kind: RequestKind, from: Day, source: &'static str) -> Rule {
    Rule {
        period: Period::days(45),
        extension: Extension::By(Period::days(45)),
        extension_notice: Some(Period::days(45)),
        refusal: Some(Period::days(45)),
        acknowledge: Some(Period::business_days(10)),
        source,
        tag: Verified,
        ..row(code, Ccpa, kind, from)
    }
}

/// Days, and 30 more, once, told in writing within the first.
const fn hipaa(code: &'static str, kind: RequestKind, days: u32, source: &'static str) -> Rule {
    Rule {
        period: Period::days(days),
        extension: Extension::By(Period::days(30)),
        extension_notice: Some(Period::days(days)),
        refusal: Some(Period::days(days)),
        source,
        tag: Unverified,
        ..row(code, Hipaa, kind, HIPAA_FROM)
    }
}

/// In the order of laws; of one kind, what holds longer comes later.
const RULES: &[Rule] = &[
    eu("EU.ACCESS", Access, "Art. 15, 12(3)"),
    eu("EU.PORT", Portability, "Art. 20, 12(3)"),
    eu("EU.RECTIFY", Rectification, "Art. 16, 12(3)"),
    eu("EU.ERASE", Erasure, "Art. 17, 12(3)"),
    eu("EU.RESTRICT", Restriction, "Art. 18, 12(3)"),
    eu("EU.OBJECT", Objection, "Art. 21(1), 12(3)"),
    at_once("EU.OBJECT_DM", Gdpr, MarketingObjection, GDPR_FROM, "Art. 21(2)-(3)", Verified),
    at_once("EU.WITHDRAW", Gdpr, Withdrawal, GDPR_FROM, "Art. 7(3)", Verified),
    eu("EU.ADM", AutomatedDecision, "Art. 22, 12(3)"),
    uk_before("UK.ACCESS", Access, "Art. 15, 12(3) UK GDPR"),
    uk("UK.ACCESS", Access, DUAA_FROM, "Art. 15, 12(3), 12A UK GDPR (DUAA s. 76)", Secondary),
    uk_before("UK.PORT", Portability, "Art. 20, 12(3) UK GDPR"),
    uk("UK.PORT", Portability, DUAA_FROM, "Art. 20, 12(3), 12A UK GDPR (DUAA s. 76)", Secondary),
    uk_before("UK.RECTIFY", Rectification, "Art. 16, 12(3) UK GDPR"),
    uk("UK.RECTIFY", Rectification, DUAA_FROM, "Art. 16, 12(3), 12A UK GDPR (DUAA s. 76)", Secondary),
    uk_before("UK.ERASE", Erasure, "Art. 17, 12(3) UK GDPR"),
    uk("UK.ERASE", Erasure, DUAA_FROM, "Art. 17, 12(3), 12A UK GDPR (DUAA s. 76)", Secondary),
    uk_before("UK.RESTRICT", Restriction, "Art. 18, 12(3) UK GDPR"),
    uk("UK.RESTRICT", Restriction, DUAA_FROM, "Art. 18, 12(3), 12A UK GDPR (DUAA s. 76)", Secondary),
    uk_before("UK.OBJECT", Objection, "Art. 21(1), 12(3) UK GDPR"),
    uk("UK.OBJECT", Objection, DUAA_FROM, "Art. 21(1), 12(3), 12A UK GDPR (DUAA s. 76)", Secondary),
    at_once("UK.OBJECT_DM", UkGdpr, MarketingObjection, UK_FROM, "Art. 21(2)-(3) UK GDPR", Secondary),
    at_once("UK.WITHDRAW", UkGdpr, Withdrawal, UK_FROM, "Art. 7(3) UK GDPR", Unverified),
    uk_before("UK.ADM", AutomatedDecision, "Art. 22, 12(3) UK GDPR"),
    uk("UK.ADM", AutomatedDecision, DUAA_FROM, "Art. 22C, 12(3), 12A UK GDPR (DUAA s. 80)", Unverified),
    // The number is for telling that it came in; the answer is without undue delay.
    Rule {
        acknowledge: Some(Period::days(30)),
        source: "DPA 2018 s. 164A",
        tag: Secondary,
        ..row("UK.COMPLAINT_ACK", UkGdpr, Complaint, (2026, 6, 19))
    },
    // Whether a Swiss period rolls was not verified, so it does not.
    swiss("CH.ACCESS", Access, "Art. 25 FADP, Art. 18-19 DPO", Verified),
    swiss("CH.PORT", Portability, "Art. 28 FADP, Art. 20-22 DPO", Unverified),
    prompt("CH.RECTIFY", Fadp, Rectification, FADP_FROM, "Art. 32(1) FADP", Unverified),
    prompt("CH.ERASE", Fadp, Erasure, FADP_FROM, "Art. 32(2), 30(2)(b) FADP", Unverified),
    prompt("CH.FORBID", Fadp, Objection, FADP_FROM, "Art. 32(2), 30(2)(b) FADP", Unverified),
    at_once("CH.FORBID_DM", Fadp, MarketingObjection, FADP_FROM, "Art. 30(2)(b) FADP", Unverified),
    at_once("CH.WITHDRAW", Fadp, Withdrawal, FADP_FROM, "Art. 30(2)(b), 31(1) FADP", Unverified),
    prompt("CH.ADM", Fadp, AutomatedDecision, FADP_FROM, "Art. 21(2) FADP", Unverified),
    californian("CA.KNOW", Access, CCPA_FROM, "Civ. Code 1798.110, .115, .130; 11 CCR 7021(b)"),
    californian("CA.DELETE", Erasure, CCPA_FROM, "Civ. Code 1798.105; 11 CCR 7021(b), 7022"),
    californian("CA.CORRECT", Rectification, CPRA_FROM, "Civ. Code 1798.106; 11 CCR 7021(b), 7023"),
    Rule {
        period: Period::business_days(15),
        source: "Civ. Code 1798.120, .135; 11 CCR 7026(f)",
        tag: Secondary,
        ..row("CA.OPTOUT", Ccpa, OptOutOfSale, CCPA_FROM)
    },
    Rule {
        period: Period::business_days(15),
        source: "Civ. Code 1798.121; 11 CCR 7027",
        tag: Unverified,
        ..row("CA.LIMIT", Ccpa, LimitSensitive, CPRA_FROM)
    },
    hipaa("HIPAA.ACCESS", Access, 30, "45 CFR 164.524(b)(2)"),
    hipaa("HIPAA.AMEND", Rectification, 60, "45 CFR 164.526(b)(2)"),
    hipaa("HIPAA.ACCOUNT", Disclosures, 60, "45 CFR 164.528"),
    // Small organisations have twice the time (Resolution CD/ANPD 2/2022); nobody says that they are one, so they have not.
    prompt("BR.CONFIRM", Lgpd, Confirmation, LGPD_FROM, "LGPD art. 19 I", Unverified),
    Rule {
        period: Period::days(15),
        source: "LGPD art. 19 II",
        tag: Unverified,
        ..row("BR.ACCESS", Lgpd, Access, LGPD_FROM)
    },
    prompt("BR.PORT", Lgpd, Portability, LGPD_FROM, "LGPD art. 18 V", Unverified),
    prompt("BR.CORRECT", Lgpd, Rectification, LGPD_FROM, "LGPD art. 18 III", Unverified),
    prompt("BR.DELETE", Lgpd, Erasure, LGPD_FROM, "LGPD art. 18 IV, VI", Unverified),
    prompt("BR.BLOCK", Lgpd, Restriction, LGPD_FROM, "LGPD art. 18 IV", Unverified),
    prompt("BR.OPPOSE", Lgpd, Objection, LGPD_FROM, "LGPD art. 18 § 2", Unverified),
    at_once("BR.REVOKE", Lgpd, Withdrawal, LGPD_FROM, "LGPD art. 18 IX, 8 § 5", Unverified),
    prompt("BR.ADM", Lgpd, AutomatedDecision, LGPD_FROM, "LGPD art. 20", Unverified),
    prompt("BR.SHARED", Lgpd, Disclosures, LGPD_FROM, "LGPD art. 18 VII", Unverified),
];

/// All rows, in the order of laws.
pub fn rules() -> &'static [Rule] {
    RULES
}

/// What a law says about a kind of request that comes in on a day; `None` where it does not know the kind, or was not in force.
pub fn rule(regime: Regime, kind: RequestKind, on: NaiveDate) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.regime == regime && rule.kind == kind && rule.holds_on(on))
}

/// What may be asked for under a law on a day, in the order of the table.
pub fn kinds(regime: Regime, on: NaiveDate) -> Vec<RequestKind> {
    RULES.iter().filter(|rule| rule.regime == regime && rule.holds_on(on)).map(|rule| rule.kind).collect()
}
