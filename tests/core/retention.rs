//! Retention: rules, what they find, until when and why a contact is kept.

pub(crate) mod carry;
mod counted;
mod hold;
mod queue;
mod same;

use kartotek_core::{
    activity::{ActivityDraft, ActivityKind, Direction},
    channel::Channel,
    clock::Clock,
    consent::{ConsentKind, DataOrigin, RestrictionDraft, RestrictionGround},
    crm::{contact::ContactDraft, party::Party},
    deadline::{Period, Unit, keep::Start},
    error::{Error, Problem},
    history,
    id::{ContactId, PurposeId, RetentionRuleId},
    purpose::{PurposeDraft, PurposePreset},
    retention::{
        category::{RetentionAction, RetentionCategory, RetentionEvent, RetentionItem, RetentionItemKind},
        due::RetentionSkip,
        rule::{RetentionRule, RetentionRuleDraft},
        run::{RetentionFind, RetentionOutlook, RetentionPart},
    },
    role::Role,
    session::{
        retention::RetentionRow,
        undo::{UndoAction, UndoLabel, UndoObject},
    },
    store::Store,
    text::Language,
    voucher::{VoucherDraft, VoucherKind},
};

use crate::{
    activity::{ABOUT_ANNA, note},
    consent::{event, newsletter},
    office::{DAY, NOW, Office, named, refusal, session_as},
    request::access,
    row_mac::{forge, is_told},
    voucher::invoice,
};

pub(crate) const ANNA: ContactId = ContactId(1);

/// All of what is that far.
pub(crate) fn everything(part: RetentionPart) -> RetentionFind {
    RetentionFind { part, rule: None, skip: None, from: String::new(), to: String::new() }
}

/// A rule that counts.
pub(crate) fn rule(category: RetentionCategory, event: RetentionEvent, days: u32) -> RetentionRuleDraft {
    RetentionRuleDraft {
        category,
        purpose: None,
        event,
        period: Period::days(days),
        start: Start::Day,
        action: RetentionAction::Erase,
        law: "Own rule".into(),
        tag: None,
        owner: None,
        active: true,
    }
}

impl Office {
    pub(crate) fn rule(&self, draft: RetentionRuleDraft) -> RetentionRule {
        self.session.add_retention_rule(draft).unwrap().0
    }

    /// A rule about people to whom nothing was sold.
    pub(crate) fn prospects(&self, days: u32) -> RetentionRule {
        self.rule(rule(RetentionCategory::Prospect, RetentionEvent::FromPerson, days))
    }

    fn outlook(&self) -> RetentionOutlook {
        self.session.open_retention().unwrap().outlook
    }

    /// What a rule finds: what is due, or what is kept all the same.
    fn found(&self, rule: RetentionRuleId, skipped: bool) -> Vec<RetentionRow> {
        let list = self.session.open_retention().unwrap();
        let part = if skipped { RetentionPart::Skipped } else { RetentionPart::Due };
        let find = RetentionFind { rule: Some(rule), ..everything(part) };
        self.session.retention_window(list.handle, &find, 0, 100).unwrap().rows
    }

    fn skip(&self, rule: RetentionRuleId) -> Option<RetentionSkip> {
        self.found(rule, true).first().and_then(|row| row.skip)
    }

    /// When Anna is due, and from what.
    fn due(&self) -> Option<(String, RetentionEvent, String)> {
        let due = self.session.contact_retention(ANNA).unwrap().due?;
        Some((due.on, due.event, due.event_on))
    }
}

/// A purpose that people consent to, by e-mail and telephone.
pub(crate) fn everywhere(name: &str) -> PurposeDraft {
    PurposeDraft { name: name.into(), channels: vec![Channel::Email, Channel::Phone], ..newsletter() }
}

fn heard(kind: ActivityKind, direction: Direction, at: i64) -> ActivityDraft {
    ActivityDraft { kind, direction, occurred_at: at, ..note("x") }
}

#[test]
fn a_rule_is_added_changed_removed_and_all_of_that_is_undone() {
    let office = Office::new();
    let session = &office.session;
    let added = office.prospects(90);
    assert_eq!((added.revision, added.draft.period, added.preset.clone()), (1, Period::days(90), None));
    let longer = RetentionRuleDraft {
        period: Period { count: 3, unit: Unit::Year },
        action: RetentionAction::Anonymise,
        ..added.draft.clone()
    };

    let (changed, _) = session.change_retention_rule(added.id, 1, longer.clone()).unwrap();
    assert_eq!((changed.revision, &changed.draft), (2, &longer));
    let again = session.change_retention_rule(added.id, 2, longer.clone()).unwrap().0;
    assert_eq!(again.revision, 2, "nothing differs");
    assert!(matches!(session.change_retention_rule(added.id, 1, longer), Err(Error::Conflict)));
    session.undo().unwrap();
    assert_eq!(session.retention_rules().unwrap()[0].draft, added.draft);
    session.redo().unwrap();
    session.remove_retention_rule(added.id, true).unwrap();
    assert!(session.retention_rules().unwrap().is_empty());
    let undone = session.undo_state().undo.unwrap();
    assert_eq!(undone, UndoLabel { action: UndoAction::Trash, object: UndoObject::RetentionRule, count: 1 });
    session.undo().unwrap();
    assert_eq!(session.retention_rules().unwrap().len(), 1);

    let entries = session.read(history::entries).unwrap();
    let about: Vec<_> = entries
        .iter()
        .map(|(entry, _)| entry.action.as_str())
        .filter(|action| action.starts_with("ret"))
        .collect();
    assert_eq!(
        about,
        ["add", "change", "change", "change", "remove", "restore"]
            .map(|verb| format!("retention_rule.{verb}"))
    );
    office.verify_rows().unwrap();
}

#[test]
fn what_no_rule_can_say_is_refused() {
    use RetentionCategory::{Invoice, Prospect, Purpose};
    use RetentionEvent::{Collection, Consent, Issue};
    let office = Office::new();
    let refused = |draft: RetentionRuleDraft| {
        let (field, _, problem) = refusal(office.session.add_retention_rule(draft));
        (field, problem)
    };
    let own = || rule(Prospect, Collection, 90);
    let of = |count, unit| RetentionRuleDraft { period: Period { count, unit }, ..own() };
    let choice = |field| (field, Problem::Choice);
    assert_eq!(refused(rule(Invoice, Collection, 90)), choice("event"));
    let anonymise = RetentionAction::Anonymise;
    assert_eq!(
        refused(RetentionRuleDraft { action: anonymise, ..rule(Invoice, Issue, 90) }),
        choice("action")
    );
    assert_eq!(refused(rule(Purpose, Consent, 90)), ("purpose", Problem::Missing));
    let no_purpose = Some(PurposeId(7));
    assert_eq!(refused(RetentionRuleDraft { purpose: no_purpose, ..own() }), ("purpose", Problem::Missing));
    assert_eq!(
        refused(RetentionRuleDraft { purpose: no_purpose, ..rule(Purpose, Consent, 9) }),
        choice("purpose")
    );
    for period in [of(0, Unit::Day), of(101, Unit::Year), of(u32::MAX, Unit::Month), of(24, Unit::Hour)] {
        assert_eq!(refused(period), choice("period"));
    }
    assert_eq!(
        refused(RetentionRuleDraft { law: "x".repeat(1_001).into(), ..own() }),
        ("law", Problem::TooLong)
    );
    let nobody = Some(kartotek_core::id::UserId(9));
    assert_eq!(refused(RetentionRuleDraft { owner: nobody, ..own() }), choice("owner"));
    office.rule(of(100, Unit::Year));
}

#[test]
fn the_shipped_rules_of_the_country_are_taken_in_one_step_that_is_undone_as_one() {
    let office = Office::new();
    office.settings(|settings| settings.country = "DE".into());
    let session = &office.session;
    let presets = session.retention_presets().unwrap();
    let names = |presets: &[kartotek_core::retention::preset::RetentionPreset]| {
        presets.iter().map(|preset| preset.code.clone()).collect::<Vec<_>>()
    };
    assert!(!names(&presets).contains(&"applicant".to_owned()), "there is no such purpose");
    let applicants = PurposePreset::Applicants;
    session.add_purpose(applicants.draft(Language::German), Some(applicants)).unwrap();
    let presets = session.retention_presets().unwrap();
    let lead = presets.iter().find(|preset| preset.code == "lead").unwrap();
    assert!(!lead.proposed && lead.rule.action == RetentionAction::Anonymise);

    let (rules, _) = session.add_retention_presets(&names(&presets)).unwrap();

    assert_eq!(rules.len(), presets.len());
    assert!(session.retention_presets().unwrap().iter().all(|preset| preset.added));
    let invoices = rules.iter().find(|rule| rule.draft.category == RetentionCategory::Invoice).unwrap();
    assert_eq!(invoices.draft.period, Period { count: 8, unit: Unit::Year });
    assert_eq!((invoices.draft.start, invoices.preset.as_deref()), (Start::CalendarYear, Some("invoice")));
    assert!(invoices.draft.law.contains("§ 147 AO"));
    let again = session.add_retention_presets(&["invoice".to_owned()]);
    assert!(matches!(again, Err(Error::NothingToChange)));
    assert_eq!(
        refusal(session.add_retention_presets(&["x".to_owned()])),
        ("codes", Some(0), Problem::Choice)
    );
    session.undo().unwrap();
    assert!(session.retention_rules().unwrap().is_empty());
    office.verify_rows().unwrap();
}

#[test]
fn a_rule_that_was_altered_past_the_app_is_told() {
    let office = Office::new();
    let added = office.prospects(90);
    forge(&office, "UPDATE retention_rule SET count = 1 WHERE id = ?1", &[added.id.0.into()]);

    assert!(is_told(&office.session.retention_rules()));
    assert!(is_told(&office.session.open_retention()));
}

#[test]
fn the_last_that_came_from_the_person_counts_and_never_the_last_change() {
    use ActivityKind::{Call, Mail, Meeting};
    use Direction::{In, Out};
    use RetentionEvent::{Collection, FromPerson};
    let office = Office::with(&["Anna Berg"]);
    assert_eq!(office.due(), None, "no rule");
    office.prospects(90);
    let on = |on: &str, from: &str| Some((on.to_owned(), FromPerson, from.to_owned()));
    let collected = |on: &str, from: &str| Some((on.to_owned(), Collection, from.to_owned()));
    assert_eq!(office.due(), collected("2026-12-21", "2026-09-21"), "collected today");
    office.session.set_collection(&[ANNA], DataOrigin::Person, NOW - 60 * DAY).unwrap();
    assert_eq!(office.due(), collected("2026-10-22", "2026-07-23"));

    office.change(ANNA, |draft| draft.notes = "seen".into());
    office.log(ABOUT_ANNA, note("thought of her"));
    office.log(ABOUT_ANNA, heard(Mail, Out, NOW));
    assert_eq!(office.due(), collected("2026-10-22", "2026-07-23"), "nothing came from her");
    let call = office.log(ABOUT_ANNA, heard(Call, In, NOW - 30 * DAY));
    assert_eq!(office.due(), on("2026-11-21", "2026-08-22"));
    office.session.trash_activities(&[call.id], true).unwrap();
    assert_eq!(office.due(), collected("2026-10-22", "2026-07-23"), "it lies in the trash");
    office.log(ABOUT_ANNA, heard(Meeting, Direction::None, NOW - 10 * DAY));
    assert_eq!(office.due(), on("2026-12-11", "2026-09-11"));
    let purpose = office.purpose(newsletter());
    office.consent(event(ANNA, purpose, ConsentKind::Refused, NOW - DAY));
    assert_eq!(office.due(), on("2026-12-20", "2026-09-20"), "she said something");
}

#[test]
fn who_bought_something_or_whose_company_did_is_a_customer() {
    let office = Office::new();
    let alm = office.add_company("Alm AB").id;
    let works = |name: &str| office.add(ContactDraft { company: Some(alm), ..named(name) }).id;
    let (anna, bo) = (works("Anna Berg"), works("Bo Ek"));
    office.prospects(90);
    let customers = office.rule(rule(RetentionCategory::Customer, RetentionEvent::RelationEnd, 1_000));
    let due = |contact| office.session.contact_retention(contact).unwrap().due.unwrap();
    assert_eq!(
        (due(anna).category, due(bo).category),
        (RetentionCategory::Prospect, RetentionCategory::Prospect)
    );

    let quote = VoucherDraft { kind: VoucherKind::Quote, ..invoice("1") };
    office.record(Party { contact: Some(anna), company: Some(alm) }, quote);
    assert_eq!(due(anna).category, RetentionCategory::Prospect, "a quote sells nothing");
    let sold = office.record(Party { contact: Some(anna), company: Some(alm) }, invoice("2"));
    for contact in [anna, bo] {
        assert_eq!((due(contact).rule, due(contact).event_on.as_str()), (customers.id, "2026-09-20"));
    }
    // The person goes on their day; what the law keeps of them outlives them apart.
    assert_eq!(due(anna).on, "2029-06-17");
    assert_eq!((due(anna).kept_until.as_str(), due(anna).part_until.as_str()), ("", "2033-12-31"));
    assert!(due(anna).part_law.unwrap().contains("bokföringslagen") && due(bo).part_until.is_empty());
    office.session.trash_vouchers(&[sold.id], true).unwrap();
    assert_eq!(due(bo).category, RetentionCategory::Prospect);
}

#[test]
fn a_run_tells_what_is_due_what_is_not_and_what_comes_without_changing_anything() {
    let office = Office::with(&["Anna Berg", "Bo Ek", "Cia Lund", "Dag Alm"]);
    let session = &office.session;
    for (id, days) in [(1, 200), (2, 100), (3, 89), (4, 30)] {
        session.set_collection(&[ContactId(id)], DataOrigin::Person, NOW - days * DAY).unwrap();
    }
    let prospects = office.prospects(90);
    let notes = office.rule(rule(RetentionCategory::Note, RetentionEvent::Occurrence, 10));
    office.log(ABOUT_ANNA, heard(ActivityKind::Note, Direction::None, NOW - 20 * DAY));
    session.add_request(access()).unwrap();
    let head = session.store().head();

    let outlook = office.outlook();

    assert_eq!((outlook.today.as_str(), outlook.records), ("2026-09-21", 6));
    let counts: Vec<_> =
        outlook.rules.iter().map(|one| (one.rule, one.due, one.skipped, one.ahead)).collect();
    // Anna asked something today, so that her period runs anew: her note is kept meanwhile.
    assert_eq!(counts, [(prospects.id, 1, 0, 2), (notes.id, 0, 1, 0)]);
    assert_eq!((outlook.skips[0].skip, outlook.skips[0].count), (RetentionSkip::OpenRequest, 1));
    let days: Vec<_> = outlook.days.iter().map(|day| (day.on.as_str(), day.count)).collect();
    assert_eq!(days, [("2026-09-23", 1), ("2026-11-21", 1)]);
    let due = office.found(prospects.id, false);
    assert_eq!((due.len(), due[0].whom.as_str(), due[0].on.as_str()), (1, "Bo Ek", "2026-09-12"));
    assert_eq!(due[0].item, RetentionItem::contact(ContactId(2)));
    let kept = office.found(notes.id, true);
    assert_eq!((kept[0].whom.as_str(), kept[0].item.kind), ("Anna Berg", RetentionItemKind::Activity));
    assert!(office.found(prospects.id, true).is_empty());
    assert_eq!(session.store().head(), head, "nothing changed");

    // Each number has the list behind it.
    let list = session.open_retention().unwrap().handle;
    let behind = |find: RetentionFind| {
        let page = session.retention_window(list, &find, 0, 1).unwrap();
        (page.total, page.rows.first().map(|row| (row.whom.as_str().to_owned(), row.on.clone())))
    };
    let soon = everything(RetentionPart::Ahead);
    let dag = Some(("Dag Alm".to_owned(), "2026-11-21".to_owned()));
    assert_eq!(behind(soon.clone()), (2, Some(("Cia Lund".into(), "2026-09-23".into()))));
    assert_eq!(behind(RetentionFind { from: "2026-09-24".into(), ..soon.clone() }), (1, dag.clone()));
    assert_eq!(behind(RetentionFind { to: "2026-09-22".into(), ..soon.clone() }), (0, None));
    let day = || "2026-11-21".to_owned();
    assert_eq!(behind(RetentionFind { from: day(), to: day(), ..soon.clone() }), (1, dag));
    assert_eq!(behind(RetentionFind { rule: Some(notes.id), ..soon.clone() }).0, 0);
    let skip = |skip| RetentionFind { skip: Some(skip), ..everything(RetentionPart::Skipped) };
    assert_eq!(behind(skip(RetentionSkip::OpenRequest)).0, 1);
    assert_eq!(behind(skip(RetentionSkip::Law)).0, 0);
    assert_eq!(behind(everything(RetentionPart::Due)).0, 1);
    let wrong = RetentionFind { from: "soon".into(), ..soon };
    assert_eq!(refusal(session.retention_window(list, &wrong, 0, 1)), ("from", None, Problem::Date));
}

#[test]
fn each_thing_that_keeps_a_record_is_told() {
    let office = Office::with(&["Anna Berg"]);
    let session = &office.session;
    session.set_collection(&[ANNA], DataOrigin::Person, NOW - 200 * DAY).unwrap();
    let prospects = office.prospects(90);
    let invoices = office.rule(rule(RetentionCategory::Invoice, RetentionEvent::Issue, 10));
    assert_eq!((office.skip(prospects.id), office.found(prospects.id, false).len()), (None, 1));

    let deal = kartotek_core::deal::DealDraft { title: "Hall".into(), ..Default::default() };
    let deal = office.offer(ABOUT_ANNA, deal);
    assert_eq!(office.skip(prospects.id), Some(RetentionSkip::OpenDeal));
    session.trash_deals(&[deal.id], true).unwrap();
    assert_eq!(office.skip(prospects.id), None);
    let old = VoucherDraft { issued_on: "2026-01-05".into(), ..invoice("1") };
    office.record(Party { contact: None, company: Some(office.add_company("Alm AB").id) }, old);
    assert_eq!(office.skip(invoices.id), Some(RetentionSkip::Law));
    assert_eq!(office.found(invoices.id, true)[0].on, "2034-01-01");

    let ground = RestrictionGround::Accuracy;
    session.restrict(RestrictionDraft { contact: ANNA, ground, at: NOW, note: "".into() }).unwrap();
    assert_eq!(office.skip(prospects.id), Some(RetentionSkip::Restricted));
    session.add_request(access()).unwrap();
    let due = session.contact_retention(ANNA).unwrap().due.unwrap();
    assert_eq!(due.skipped, [RetentionSkip::Restricted, RetentionSkip::OpenRequest]);
}

#[test]
fn the_proof_of_a_consent_stays_while_it_counts_and_for_calls_in_germany_for_five_years() {
    let office = Office::with(&["Anna Berg"]);
    let proofs = office.rule(rule(RetentionCategory::ConsentProof, RetentionEvent::Consent, 10));
    let purpose = office.purpose(everywhere("News"));
    let mut given = event(ANNA, purpose, ConsentKind::Given, NOW - 100 * DAY);
    given.key.channel = Channel::Phone;
    let given = office.consent(given).id;
    let row = |skipped| office.found(proofs.id, skipped).into_iter().find(|row| row.item.id == given.0);
    assert_eq!(row(true).unwrap().skip, Some(RetentionSkip::InUse));

    let mut withdrawn = event(ANNA, purpose, ConsentKind::Withdrawn, NOW - 20 * DAY);
    withdrawn.key.channel = Channel::Phone;
    office.consent(withdrawn);
    assert_eq!(row(false).unwrap().on, "2026-06-24", "no law keeps it in Sweden");
    office.settings(|settings| settings.country = "DE".into());
    let kept = row(true).unwrap();
    assert_eq!((kept.skip, kept.on.as_str()), (Some(RetentionSkip::Law), "2031-06-14"));
    office.prospects(90);
    let told = office.session.contact_retention(ANNA).unwrap().due.unwrap();
    assert_eq!((told.part_until.as_str(), told.part_law.as_deref()), ("2031-06-13", Some("§ 7a UWG")));
}

#[test]
fn a_rule_about_a_purpose_counts_from_what_was_said_about_that_purpose() {
    let office = Office::with(&["Anna Berg"]);
    let (news, other) = (office.purpose(everywhere("News")), office.purpose(everywhere("Other")));
    let draft = RetentionRuleDraft {
        purpose: Some(news),
        ..rule(RetentionCategory::Purpose, RetentionEvent::Consent, 30)
    };
    let rule = office.rule(draft);
    office.consent(event(ANNA, news, ConsentKind::Given, NOW - 40 * DAY));
    office.consent(event(ANNA, other, ConsentKind::Given, NOW - DAY));

    let found = office.found(rule.id, false);

    assert_eq!((found.len(), found[0].purpose, found[0].on.as_str()), (1, Some(news), "2026-09-12"));
}

#[test]
fn a_role_sees_until_when_a_contact_is_kept_but_not_for_which_claim() {
    for (role, reason) in [(Role::PrivacyOfficer, "Claim of 2026"), (Role::Sales, ""), (Role::ReadOnly, "")] {
        let clock = Clock::set_to(NOW);
        let office = Office { session: session_as(Store::in_memory(clock.clone()).unwrap(), role), clock };
        office.add(named("Anna Berg"));
        office.prospects(90);
        hold::held(&office, RetentionItem::contact(ANNA));

        let told = office.session.contact_retention(ANNA).unwrap();

        assert_eq!((told.holds.len(), told.holds[0].draft.reason.as_str()), (1, reason));
        assert_eq!(office.session.legal_holds_of(RetentionItem::contact(ANNA)).unwrap(), told.holds);
        assert_eq!(told.due.unwrap().hold, Some(told.holds[0].id));
    }
}
