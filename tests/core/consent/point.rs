//! Which address an event is about, what it takes for its code to show that, and which wording fits.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentGrade, ConsentKey, ConsentKind, ConsentMethod},
    decision::Outcome,
    error::Problem,
    id::PurposeId,
    notice::NoticeKind,
    purpose::PurposeDraft,
};

use super::{ANNA, event, form, newsletter, office, office_in};
use crate::office::{DAY, NOW, Office, refusal};

/// A newsletter that calls too.
fn calling(office: &Office) -> PurposeId {
    let channels = vec![Channel::Email, Channel::Phone, Channel::Message];
    office.purpose(PurposeDraft { name: "Calls".into(), channels, ..newsletter() })
}

#[test]
fn a_number_is_kept_in_the_form_in_which_it_is_compared() {
    let (office, ..) = office();
    office.change(ANNA, |draft| draft.phones[0].number = "+46 70 174 06 05".into());
    let purpose = calling(&office);
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    office.settings(|settings| settings.country = "SE".into());
    for typed in ["070-174 06 05", "+46 70 174 06 05", "+46701740605", "0046 70 174 06 05"] {
        let key = ConsentKey { contact: ANNA, purpose, channel: Channel::Phone, point: typed.into() };
        let draft =
            ConsentDraft { key, version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW) };
        assert_eq!(office.consent(draft).draft.key.point.as_str(), "+46701740605", "{typed}");
    }
    let decision = office.session.decide(ANNA, Some(purpose), Channel::Phone, None).unwrap();
    assert_eq!(decision.outcome, Outcome::Allowed);
}

#[test]
fn a_number_of_somebody_else_is_refused_and_a_former_one_can_be_withdrawn_from() {
    let (office, ..) = office();
    let purpose = calling(&office);
    let draft = |kind, typed: &str| ConsentDraft {
        key: ConsentKey { contact: ANNA, purpose, channel: Channel::Message, point: typed.into() },
        ..event(ANNA, purpose, kind, NOW)
    };
    for typed in ["+46709999999", "nobody"] {
        let refused = refusal(office.try_consent(draft(ConsentKind::Withdrawn, typed)));
        assert_eq!(refused, ("point", None, Problem::Choice), "{typed}");
    }
    office.consent(draft(ConsentKind::Given, "+46 70 123 45 67"));
    office.change(ANNA, |draft| draft.phones.clear());
    let withdrawn = office.consent(draft(ConsentKind::Withdrawn, "+46 70 123 45 67"));
    assert_eq!(withdrawn.draft.key.point.as_str(), "+46701234567");
}

#[test]
fn a_code_shows_the_address_that_it_was_sent_to_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let (office, ..) = office_in(&folder);
    let purpose = calling(&office);
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    let document = form(&office, &folder);
    let (mail, number) = ("anna.berg@example.se", "+46701234567");
    let said = |kind, method, channel, point: &str, at| ConsentDraft {
        key: ConsentKey { contact: ANNA, purpose, channel, point: point.into() },
        code: "K7QM-2XTP".into(),
        version: Some(version),
        method,
        ..event(ANNA, purpose, kind, at)
    };
    for (channel, point) in [(Channel::Email, mail), (Channel::Message, number), (Channel::Email, "")] {
        let method = ConsentMethod::DoubleOptIn;
        office.consent(said(ConsentKind::Requested, method, channel, point, NOW - DAY));
    }
    for (method, channel, point, grade) in [
        (ConsentMethod::DoubleOptIn, Channel::Email, mail, ConsentGrade::A),
        (ConsentMethod::Email, Channel::Email, mail, ConsentGrade::A),
        (ConsentMethod::DoubleOptIn, Channel::Email, "other@example.se", ConsentGrade::B),
        (ConsentMethod::DoubleOptIn, Channel::Email, "", ConsentGrade::B),
        (ConsentMethod::DoubleOptIn, Channel::Phone, number, ConsentGrade::B),
        (ConsentMethod::DoubleOptIn, Channel::Message, number, ConsentGrade::A),
        // A mail says nothing of a number, whatever code it quotes.
        (ConsentMethod::Email, Channel::Message, number, ConsentGrade::B),
        // Signed by hand, a form needs no code.
        (ConsentMethod::Paper, Channel::Phone, number, ConsentGrade::A),
        (ConsentMethod::Paper, Channel::Phone, "", ConsentGrade::A),
    ] {
        let evidence = vec![document];
        let draft = ConsentDraft { evidence, ..said(ConsentKind::Given, method, channel, point, NOW) };
        assert_eq!(office.consent(draft).grade, grade, "{method:?} {channel:?} {point}");
    }
}

#[test]
fn what_people_were_told_is_no_wording_that_they_consented_to() {
    let (office, purpose, _) = office();
    let told = Some(office.wording(Some(purpose), NoticeKind::Information));
    for kind in [ConsentKind::Given, ConsentKind::Renewed] {
        let refused = office.try_consent(ConsentDraft { version: told, ..event(ANNA, purpose, kind, NOW) });
        assert_eq!(refusal(refused), ("version", None, Problem::Choice), "{kind:?}");
    }
    // Whom the law excepts was told.
    office.consent(ConsentDraft { version: told, ..event(ANNA, purpose, ConsentKind::Customer, NOW) });
}
