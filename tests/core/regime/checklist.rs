//! What is done in each stage, and why not.

use std::collections::HashSet;

use kartotek_core::regime::{
    self, DelayReason, Extension, IdentityCheck, RefusalReason, Regime, Remedy, RequestKind, RequestStage,
    Rule, Step, Waiting, checklist, delays, identity_check, refusals, remedies,
};

use super::rule;

fn all(rule: &Rule) -> Vec<Step> {
    RequestStage::ALL.into_iter().flat_map(|stage| checklist(rule, stage)).collect()
}

#[test]
fn a_german_access_request_goes_this_way() {
    use Step::*;
    let access = rule("EU.ACCESS");
    for (stage, steps) in [
        (
            RequestStage::Received,
            &[ReceiptDay, Right, Mandate, Duplicate, ReceiptConfirmed, DeletionHeld][..],
        ),
        (RequestStage::Identity, &[Doubt, OnlyNeeded, CheckRecorded]),
        (RequestStage::Search, &[VaultSearched, ElsewhereSearched, ProcessorsAsked, MatchesDecided]),
        (
            RequestStage::Review,
            &[
                ExtensionDecided,
                ExcessChecked,
                DataConfirmed,
                AccessContents,
                RecipientsNamed,
                OthersProtected,
            ],
        ),
        (RequestStage::Answer, &[PlainAnswer, SafeChannel, RemediesTold]),
        (RequestStage::Closed, &[OutcomeRecorded, ProofDeleted, FileKept]),
    ] {
        assert_eq!(checklist(access, stage), steps, "{stage:?}");
    }
}

#[test]
fn each_kind_has_the_steps_of_its_law() {
    use Step::*;
    for (code, has, lacks) in [
        (
            "EU.ERASE",
            &[ErasureGround, ExceptionsChecked, ErasureDone, PublishedTold, RecipientsTold][..],
            &[ProvidersTold, DeletionHeld][..],
        ),
        (
            "CA.DELETE",
            &[ExceptionsChecked, ErasureDone, ProvidersTold, IdentityVerified],
            &[PublishedTold, Doubt, ErasureGround],
        ),
        ("EU.RECTIFY", &[UseRestricted, AccuracyChecked, CorrectionMade], &[AmendmentLinked]),
        ("HIPAA.AMEND", &[AccuracyChecked, AmendmentLinked], &[CorrectionMade, UseRestricted]),
        ("EU.RESTRICT", &[RestrictionGround, RestrictionSet, LiftingAnnounced], &[ErasureDone]),
        ("EU.OBJECT", &[UseRestricted, GroundsWeighed, UseStopped], &[MarketingStopped]),
        ("EU.PORT", &[PortableScope, PortableFormat, OthersProtected], &[AccessContents]),
        ("EU.ADM", &[HumanReviewed, DecisionExplained], &[GroundsWeighed]),
        ("CA.KNOW", &[KnowContents, NumbersWithheld, ReceiptConfirmed], &[AccessContents]),
        (
            "CA.OPTOUT",
            &[SaleStopped, ThirdPartiesTold, SignalHonoured, NothingAsked],
            &[IdentityVerified, ExtensionDecided],
        ),
        ("CA.LIMIT", &[SensitiveLimited, NothingAsked], &[SaleStopped]),
        ("HIPAA.ACCESS", &[RecordSet, IdentityVerified], &[AccessContents, KnowContents]),
        ("HIPAA.ACCOUNT", &[DisclosuresListed], &[RecordSet]),
        ("UK.COMPLAINT_ACK", &[ReceiptConfirmed, ComplaintInvestigated], &[ExtensionDecided]),
        ("CH.ACCESS", &[AccessContents, IdentityVerified, ExtensionDecided], &[Doubt]),
        ("BR.CONFIRM", &[DataConfirmed, Doubt], &[AccessContents]),
    ] {
        let steps = all(rule(code));
        for step in has {
            assert!(steps.contains(step), "{code} lacks {step:?}");
        }
        for step in lacks {
            assert!(!steps.contains(step), "{code} has {step:?}");
        }
    }
}

#[test]
fn what_takes_effect_at_once_comes_first_and_asks_nobody_who_they_are() {
    for (kind, first) in [
        (RequestKind::MarketingObjection, Step::MarketingStopped),
        (RequestKind::Withdrawal, Step::WithdrawalRecorded),
    ] {
        let rules: Vec<&Rule> = regime::rules().iter().filter(|rule| rule.kind == kind).collect();
        assert!(rules.len() >= 3);
        for rule in rules {
            assert!(rule.at_once, "{}", rule.code);
            assert_eq!(checklist(rule, RequestStage::Received)[0], first, "{}", rule.code);
            assert_eq!(checklist(rule, RequestStage::Identity), [Step::NothingAsked], "{}", rule.code);
            assert_eq!(identity_check(rule), IdentityCheck::Never);
            assert_eq!(
                refusals(rule),
                [RefusalReason::IdentityUnproven, RefusalReason::Impossible],
                "{}",
                rule.code
            );
        }
    }
    assert!(
        regime::rules()
            .iter()
            .filter(|rule| rule.at_once)
            .all(|rule| matches!(rule.kind, RequestKind::MarketingObjection | RequestKind::Withdrawal))
    );
}

#[test]
fn every_stage_has_something_to_do_and_every_step_is_somewhere() {
    let mut seen = HashSet::new();
    for rule in regime::rules() {
        for stage in RequestStage::ALL {
            assert!(!checklist(rule, stage).is_empty(), "{} {stage:?}", rule.code);
        }
        let steps = all(rule);
        assert_eq!(steps.iter().collect::<HashSet<_>>().len(), steps.len(), "{}", rule.code);
        assert_eq!(steps.contains(&Step::ExtensionDecided), rule.extension != Extension::No, "{}", rule.code);
        assert!(rule.acknowledge.is_none() || steps.contains(&Step::ReceiptConfirmed), "{}", rule.code);
        // The checklist asks for identity as the rule does.
        let (only, others): (Step, [Step; 2]) = match identity_check(rule) {
            IdentityCheck::Never => (Step::NothingAsked, [Step::Doubt, Step::IdentityVerified]),
            IdentityCheck::OnDoubt => (Step::Doubt, [Step::NothingAsked, Step::IdentityVerified]),
            IdentityCheck::Always => (Step::IdentityVerified, [Step::NothingAsked, Step::Doubt]),
        };
        assert!(steps.contains(&only), "{}", rule.code);
        assert!(others.iter().all(|step| !steps.contains(step)), "{}", rule.code);
        seen.extend(steps);
    }
    let never: Vec<&Step> = Step::ALL.iter().filter(|step| !seen.contains(step)).collect();
    assert!(never.is_empty(), "{never:?}");
}

#[test]
fn reasons_fit_the_kind_and_bear_the_names_of_the_vocabulary() {
    use RefusalReason::*;
    assert_eq!(
        refusals(rule("EU.ERASE")),
        [
            IdentityUnproven,
            Unfounded,
            Excessive,
            Malicious,
            LegalObligation,
            LegalClaims,
            RightsOfOthers,
            Impossible,
            Disproportionate
        ]
    );
    assert_eq!(refusals(rule("EU.ADM")), [IdentityUnproven, Unfounded, Excessive, Malicious, Impossible]);
    let offered: HashSet<RefusalReason> = regime::rules().iter().flat_map(refusals).collect();
    assert_eq!(offered.len(), RefusalReason::ALL.len());

    assert_eq!(delays(rule("EU.ACCESS")), [DelayReason::Complexity, DelayReason::Volume]);
    assert_eq!(delays(rule("CA.KNOW")), DelayReason::ALL);
    assert_eq!(delays(rule("EU.OBJECT_DM")), []);
    assert_eq!(delays(rule("CH.RECTIFY")), []);
    assert_eq!(Waiting::Identity.delay(), Some(DelayReason::IdentityRequired));
    assert_eq!(Waiting::Clarification.delay(), Some(DelayReason::InformationRequired));
    assert_eq!(Waiting::Fee.delay(), None);

    let names =
        RefusalReason::ALL.map(RefusalReason::dpv).into_iter().chain(DelayReason::ALL.map(DelayReason::dpv));
    assert_eq!(
        names.collect::<Vec<_>>(),
        [
            "IdentityVerificationFailure",
            "ProcessUnfounded",
            "ProcessExcessive",
            "ProcessMalicious",
            "LegalObligation",
            "LegalClaimDefenceImpaired",
            "ThirdPartyRightsImpaired",
            "FulfilmentImpossible",
            "DisproportionateEffortRequired",
            "EntityAlreadyInformed",
            "ComplexityOfProcess",
            "HighVolumeOfProcesses",
            "IdentityVerificationRequired",
            "InformationRequired",
        ]
    );
}

#[test]
fn a_refusal_tells_of_the_authority_and_in_europe_of_the_court() {
    for rule in regime::rules() {
        let told = remedies(rule);
        assert!(told.contains(&Remedy::Authority), "{}", rule.code);
        let court = !matches!(rule.regime, Regime::Ccpa | Regime::Hipaa);
        assert_eq!(told.contains(&Remedy::Court), court, "{}", rule.code);
        assert!(told.is_sorted(), "{}", rule.code);
    }
    assert_eq!(remedies(rule("UK.ERASE")), [Remedy::Organisation, Remedy::Authority, Remedy::Court]);
    assert_eq!(remedies(rule("CA.CORRECT")), [Remedy::Statement, Remedy::Authority]);
    assert_eq!(remedies(rule("HIPAA.ACCESS"))[0], Remedy::Review);
}
