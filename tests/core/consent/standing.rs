//! What stands: a no until a yes, a yes until it ends, whatever is recorded beside it, and in whichever order.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentKind, overview::ConsentState},
    crm::point::Address,
    decision::{Outcome, ReasonCode},
    error::{Error, VaultProblem},
    id::{NoticeVersionId, PurposeId},
    notice::NoticeKind,
};
use proptest::prelude::*;

use super::{ANNA, campaign, event, office};
use crate::{
    office::{DAY, NOW, Office, email},
    row_mac::forge,
};

const MAIL: &str = "anna.berg@example.se";

/// Records an event a day later than the one before.
fn say(
    office: &Office,
    purpose: PurposeId,
    version: NoticeVersionId,
    channel: Channel,
    kind: ConsentKind,
    point: &str,
) {
    office.clock.advance(DAY);
    let mut draft = ConsentDraft { version: Some(version), ..event(ANNA, purpose, kind, office.clock.now()) };
    (draft.key.channel, draft.key.point) = (channel, point.into());
    office.consent(draft);
}

#[test]
fn a_no_is_lifted_by_a_yes_and_by_nothing_else() {
    for no in [ConsentKind::Withdrawn, ConsentKind::Refused] {
        for (later, reason) in [
            (ConsentKind::Requested, None),
            (ConsentKind::Customer, None),
            (ConsentKind::Expired, None),
            (ConsentKind::Invalidated, None),
            (ConsentKind::Given, Some(ReasonCode::ConsentGiven)),
            (ConsentKind::Renewed, Some(ReasonCode::ConsentGiven)),
        ] {
            for (first, second) in [("", ""), ("", MAIL), (MAIL, ""), (MAIL, MAIL)] {
                let (office, purpose, version) = office();
                say(&office, purpose, version, Channel::Email, no, first);
                say(&office, purpose, version, Channel::Email, later, second);
                let said =
                    if no == ConsentKind::Refused { ReasonCode::Refused } else { ReasonCode::Withdrawn };
                assert_eq!(
                    office.outcome(ANNA, purpose, office.clock.now()).1,
                    [reason.unwrap_or(said)],
                    "{no:?} {later:?} {first} {second}"
                );
            }
        }
    }
}

#[test]
fn a_letter_on_legitimate_interests_is_not_sent_to_who_said_no_and_was_asked_again() {
    let (office, ..) = office();
    office.change(ANNA, |draft| {
        draft.addresses = vec![Address { city: "Lund".into(), ..Address::default() }];
    });
    let purpose = office.purpose(campaign());
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    let decided = || {
        let decision = office.session.decide(ANNA, Some(purpose), Channel::Letter, None).unwrap();
        (decision.outcome, decision.reasons[0].code)
    };
    assert_eq!(decided(), (Outcome::Allowed, ReasonCode::BasisSuffices));
    say(&office, purpose, version, Channel::Letter, ConsentKind::Withdrawn, "");
    say(&office, purpose, version, Channel::Letter, ConsentKind::Requested, "");
    assert_eq!(decided(), (Outcome::Blocked, ReasonCode::Withdrawn));
}

#[test]
fn a_yes_is_not_taken_away_by_a_question_or_a_sale() {
    for later in [ConsentKind::Requested, ConsentKind::Customer] {
        for point in ["", MAIL] {
            let (office, purpose, version) = office();
            say(&office, purpose, version, Channel::Email, ConsentKind::Given, MAIL);
            say(&office, purpose, version, Channel::Email, later, point);
            let now = office.clock.now();
            assert_eq!(office.outcome(ANNA, purpose, now).1, [ReasonCode::ConsentGiven], "{later:?}");
        }
    }
}

#[test]
fn a_yes_for_an_address_that_ended_leaves_no_older_no_behind() {
    let (office, purpose, version) = office();
    say(&office, purpose, version, Channel::Email, ConsentKind::Withdrawn, "");
    say(&office, purpose, version, Channel::Email, ConsentKind::Given, MAIL);
    say(&office, purpose, version, Channel::Email, ConsentKind::Expired, MAIL);
    assert_eq!(office.outcome(ANNA, purpose, office.clock.now()).1, [ReasonCode::ConsentExpired]);
}

#[test]
fn a_use_is_that_of_the_event_that_allowed_it_alone() {
    let (office, purpose, version) = office();
    office.change(ANNA, |draft| draft.emails.push(email("other@example.se")));
    let used = || -> Vec<_> {
        let sheet = office.session.consent_sheet(ANNA, None).unwrap();
        let mut events: Vec<_> = sheet.events.into_iter().map(|row| row.event).collect();
        events.sort_by_key(|event| event.id);
        events.into_iter().map(|event| event.used_at).collect()
    };
    say(&office, purpose, version, Channel::Email, ConsentKind::Given, "");
    say(&office, purpose, version, Channel::Email, ConsentKind::Given, MAIL);
    say(&office, purpose, version, Channel::Email, ConsentKind::Requested, MAIL);
    let now = office.clock.now();
    let (reached, _) = office.session.reach(ANNA, Some(purpose), Channel::Email).unwrap();
    assert_eq!(&**reached.decision.point, MAIL);
    assert_eq!(used(), [None, Some(now), None]);
}

#[test]
fn an_end_that_was_changed_by_hand_is_not_believed() {
    for forged in [
        // The withdrawal no longer counts, and the consent before it does.
        "UPDATE consent_event SET ends_at = since WHERE kind = 'withdrawn'",
        "UPDATE consent_event SET ends_at = NULL WHERE kind = 'given'",
        "UPDATE consent_event SET ends_at = ends_at + 1 WHERE kind = 'given'",
    ] {
        let (office, purpose, version) = office();
        say(&office, purpose, version, Channel::Email, ConsentKind::Given, "");
        say(&office, purpose, version, Channel::Email, ConsentKind::Withdrawn, "");
        assert_eq!(office.outcome(ANNA, purpose, office.clock.now()).0, Outcome::Blocked);
        forge(&office, forged, &[]);
        let refused = office.session.decide(ANNA, Some(purpose), Channel::Email, None);
        assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::DamagedDatabase })), "{forged}");
    }
}

/// The rule in other words: the last answer of the person decides. A no stands. A yes does, unless it ended since: then, and where the
/// person never answered, whatever happened last.
fn stands(mut known: Vec<(i64, i64, ConsentKind)>) -> Option<ConsentKind> {
    use ConsentKind::{Customer, Expired, Given, Invalidated, Refused, Renewed, Requested, Withdrawn};
    let strictness = |kind| match kind {
        Given | Renewed => 0,
        Customer => 1,
        Requested => 2,
        Expired => 3,
        Invalidated => 4,
        Refused => 5,
        Withdrawn => 6,
    };
    known.sort_by_key(|(at, _, kind)| (*at, strictness(*kind)));
    let kinds: Vec<_> = known.into_iter().map(|(.., kind)| kind).collect();
    let answer = kinds.iter().rposition(|kind| matches!(kind, Given | Renewed | Refused | Withdrawn));
    match answer.map(|answer| (kinds[answer], &kinds[answer + 1..])) {
        Some((no @ (Refused | Withdrawn), _)) => Some(no),
        Some((yes, since)) if !since.iter().any(|kind| matches!(kind, Expired | Invalidated)) => Some(yes),
        // A question leaves a sale as it is.
        _ => kinds
            .iter()
            .rfind(|kind| **kind != Requested)
            .filter(|kind| **kind == Customer)
            .or(kinds.last())
            .copied(),
    }
}

fn expected(known: Vec<(i64, i64, ConsentKind)>) -> ReasonCode {
    use ConsentKind::{Customer, Expired, Given, Invalidated, Refused, Renewed, Requested, Withdrawn};
    match stands(known) {
        None => ReasonCode::ConsentMissing,
        Some(Given | Renewed) => ReasonCode::ConsentGiven,
        Some(Customer) => ReasonCode::ExistingCustomer,
        Some(Requested) => ReasonCode::ConsentRequested,
        Some(Expired) => ReasonCode::ConsentExpired,
        Some(Invalidated) => ReasonCode::ConsentInvalidated,
        Some(Refused) => ReasonCode::Refused,
        Some(Withdrawn) => ReasonCode::Withdrawn,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// What stands at a moment follows from what happened and was recorded by then, for every address or for this one; and the overview
    /// counts one for each of the two, but for what was said of this one and is ended by what was said of all.
    #[test]
    fn what_stands_is_the_last_answer_of_what_was_known_until_it_ended(
        acts in prop::collection::vec((0..6_i64, 0..4_i64, 0..8_usize, any::<bool>()), 1..8),
        asked in 0..40_i64,
    ) {
        let (office, purpose, version) = office();
        let mut model = Vec::new();
        for (advance, before, kind, of_one) in acts {
            office.clock.advance(advance * DAY);
            let (recorded, kind) = (office.clock.now(), ConsentKind::ALL[kind]);
            let at = recorded - before * DAY;
            let mut draft = ConsentDraft { version: Some(version), ..event(ANNA, purpose, kind, at) };
            draft.key.point = if of_one { MAIL } else { "" }.into();
            office.consent(draft);
            model.push((at, recorded, kind, of_one));
        }
        let asked = (NOW + asked * DAY).min(office.clock.now());
        let known: Vec<_> = model.into_iter().filter(|(_, recorded, ..)| *recorded <= asked).collect();
        let keys = [true, false].iter().filter(|of| known.iter().any(|(.., of_one)| of_one == *of)).count();
        let known = known.into_iter().map(|(at, recorded, kind, _)| (at, recorded, kind)).collect();
        prop_assert_eq!(office.outcome(ANNA, purpose, asked).1, [expected(known)]);
        let overview = office.session.consent_overview(Some(asked)).unwrap();
        let counted: u64 = overview.purposes[0].counts.iter().map(|count| count.count).sum();
        prop_assert!(counted == keys as u64 || counted + 1 == keys as u64 && keys == 2);
        office.verify_rows().unwrap();
    }

    /// Recorded as it happened, what allows to use this address is counted just where the decision rests on a consent, or a sale, too.
    #[test]
    fn the_overview_counts_no_consent_that_the_decision_does_not_see(
        acts in prop::collection::vec((0..3_i64, 0..8_usize, any::<bool>()), 1..8),
    ) {
        let (office, purpose, version) = office();
        let mut model = Vec::new();
        for (advance, kind, of_one) in acts {
            office.clock.advance(advance * DAY);
            let (at, kind) = (office.clock.now(), ConsentKind::ALL[kind]);
            let mut draft = ConsentDraft { version: Some(version), ..event(ANNA, purpose, kind, at) };
            draft.key.point = if of_one { MAIL } else { "" }.into();
            office.consent(draft);
            model.push((at, at, kind, of_one));
        }
        let of = |wanted: &dyn Fn(bool) -> bool| {
            let found = model.iter().filter(|(.., of_one)| wanted(*of_one));
            stands(found.map(|(at, recorded, kind, _)| (*at, *recorded, *kind)).collect())
        };
        let yes = |kind: Option<ConsentKind>| kind.is_some_and(ConsentKind::consents);
        let (own, all, both) = (of(&|of_one| of_one), of(&|of_one| !of_one), of(&|_| true));
        let counts = &office.session.consent_overview(None).unwrap().purposes[0].counts;
        let given = counts.iter().find(|count| count.state == ConsentState::Given).map_or(0, |count| count.count);
        prop_assert_eq!(given, u64::from(yes(all)) + u64::from(yes(own) && yes(both)));
        let customers = counts.iter().find(|count| count.state == ConsentState::Customer);
        if own == Some(ConsentKind::Customer) && !yes(both) && both != Some(ConsentKind::Customer) {
            prop_assert_eq!(customers.map_or(0, |count| count.count), u64::from(all == own));
        }
    }
}
