//! What whom a text is about has as well stays: a number and a street of a household, the switchboard of a company, a name.

use kartotek_core::{
    crm::{
        contact::ContactDraft,
        kind::Kind,
        party::Party,
        point::{Address, Phone},
    },
    draft::{self, DraftForm},
    erasure::{ErasureDraft, StrikeBar},
    error::Error,
    request::MatchKind,
};

use super::{ABOUT_BO, BO, MARK, QUENTIN, all, decided, desk, erase_all, planned_text};
use crate::{activity::note, office::named, retention::carry::verify_all};

const HOME: &str = "Xylofonvägen 12, 070-174 06 05";

/// His wife, who lives where he does.
fn eva() -> ContactDraft {
    ContactDraft {
        phones: vec![Phone { number: "+46 70 174 06 05".into(), ..Phone::default() }],
        addresses: vec![Address {
            street: "Xylofonvägen 12".into(),
            country: "SE".into(),
            ..Address::default()
        }],
        ..named("Eva Xylander")
    }
}

#[test]
fn what_two_share_stays_with_the_other_in_texts_in_the_journal_and_in_drafts() {
    let desk = desk();
    let session = desk.session();
    let eva = desk.office.add(eva()).id;
    desk.office.change(eva, |draft| draft.notes = "Married to Quentin Xylander".into());
    let about_eva = Party { contact: Some(eva), company: None };
    let talk = desk.office.log(about_eva, note(&format!("{HOME}: Quentin Xylander answers")));
    let own = desk.office.log(about_eva, note(HOME));
    let strangers = desk.office.log(ABOUT_BO, note(HOME));
    let typed = r#"{"draft":{"notes":"Not Quentin Xylander's","phones":[{"number":"070-174 06 05"}]},"original":{"addresses":[{"country":"SE","street":"Xylofonvägen 12"}]}}"#;
    draft::keep(session.store(), session.actor(), Kind::Contact, Some(eva.0), DraftForm::Record, typed)
        .unwrap();
    let plan = session.plan_erasure(QUENTIN).unwrap();
    let hers = plan
        .spoken_of
        .iter()
        .find(|text| text.text.object == own.id.0 && text.text.kind == MatchKind::Activity);
    assert_eq!(hers.unwrap().barred, Some(StrikeBar::Unclear), "nothing of it is his alone");
    assert!(!hers.unwrap().suggested);

    erase_all(session);

    let body = |id| desk.office.activity(id).draft.body.0;
    assert_eq!(body(talk.id), format!("{HOME}: {MARK} answers"));
    assert_eq!(body(own.id), HOME);
    assert_eq!(body(strangers.id), format!("{MARK}, {MARK}"), "nobody else there has them");
    assert_eq!(desk.office.get(eva).draft.notes.0, format!("Married to {MARK}"));
    let history = session.contact_history(eva, None).unwrap().entries;
    let added = history.iter().find(|entry| entry.action == "contact.add").unwrap();
    assert!(!added.erased, "how she came in names nobody else");
    let drafts = session.read(|snapshot| draft::list(snapshot, session.actor())).unwrap();
    assert_eq!(drafts[0].text.as_str(), typed.replace("Quentin Xylander's", &format!("{MARK}'s")));
    verify_all(&desk.office);
}

#[test]
fn what_a_company_has_stays_in_what_is_about_it_or_about_who_works_there() {
    let desk = desk();
    let alm = desk.office.add_company("Alm AB").id;
    desk.office.change_company(alm, |draft| {
        draft.phones = vec![Phone { number: "070-174 06 05".into(), ..Phone::default() }];
        draft.addresses = vec![Address { street: "Xylofonvägen 12".into(), ..Address::default() }];
    });
    let works = desk.office.add(ContactDraft { company: Some(alm), ..named("Siv Dahl") }).id;
    let text = format!("{HOME}: Quentin Xylander answers");
    let logs = [
        Party { contact: None, company: Some(alm) },
        Party { contact: Some(works), company: None },
        Party { contact: Some(BO), company: Some(alm) },
    ]
    .map(|party| desk.office.log(party, note(&text)).id);

    erase_all(desk.session());

    for id in logs {
        assert_eq!(desk.office.activity(id).draft.body.0, format!("{HOME}: {MARK} answers"));
    }
}

#[test]
fn a_text_that_says_more_than_when_it_was_looked_at_has_to_be_looked_at_again() {
    let desk = desk();
    let session = desk.session();
    let talk = desk.office.log(ABOUT_BO, note("Quentin Xylander called. Bo was there."));
    let seen = session.plan_erasure(QUENTIN).unwrap();
    let draft = ErasureDraft { strike: all(&seen), ..decided(&seen) };
    assert_eq!(session.plan_erasure(QUENTIN).unwrap().seal, seen.seal);

    let more = note("Quentin Xylander called. Bo was there. So was Quentin.");
    session.change_activity(talk.id, talk.revision, more).unwrap();

    assert!(matches!(session.erase(&draft), Err(Error::Conflict)));
    let plan = session.plan_erasure(QUENTIN).unwrap();
    let says = |plan| planned_text(plan, MatchKind::Activity).says.clone();
    assert_ne!(says(&plan), says(&seen));
    erase_all(session);
    let body = desk.office.activity(talk.id).draft.body;
    assert_eq!(body.as_str(), format!("{MARK} called. Bo was there. So was {MARK}."));
}
