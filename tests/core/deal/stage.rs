//! Stages: the preset, what is saved of them, and what is refused.

use kartotek_core::{
    deal::{StageDraft, StageMeaning, stage::StagePreset},
    error::{Error, Problem, VaultProblem},
    history,
    id::StageId,
    store::Touched,
};

use super::{ABOUT_ANNA, LEAD, LOST, OFFER, Office, WON, deal, refusal};

/// The stages as they would be saved unchanged.
fn drafts(office: &Office) -> Vec<StageDraft> {
    let draft = |stage: kartotek_core::deal::Stage| StageDraft {
        id: Some(stage.id),
        name: stage.name,
        meaning: stage.meaning,
    };
    office.stages().into_iter().map(draft).collect()
}

fn new(name: &str, meaning: StageMeaning) -> StageDraft {
    StageDraft { id: None, name: name.into(), meaning }
}

#[test]
fn a_vault_starts_with_stages_that_the_window_words() {
    let office = Office::new();

    let stages = office.stages();

    let presets: Vec<_> = stages.iter().map(|stage| (stage.preset.unwrap(), stage.meaning)).collect();
    use StageMeaning::Open;
    assert_eq!(
        presets,
        [
            (StagePreset::Lead, Open),
            (StagePreset::Qualified, Open),
            (StagePreset::Offer, Open),
            (StagePreset::Negotiation, Open),
            (StagePreset::Won, StageMeaning::Won),
            (StagePreset::Lost, StageMeaning::Lost),
        ]
    );
    assert!(stages.iter().all(|stage| stage.name.is_empty() && !stage.removed));
    office.verify_rows().unwrap();
}

#[test]
fn stages_are_renamed_moved_added_and_removed_at_once() {
    let office = Office::with(&["Anna Berg"]);
    let mut wanted = drafts(&office);
    wanted.remove(1);
    wanted.swap(0, 1);
    wanted[0].name = " Angebot ".into();
    wanted.insert(1, new("Site visit", StageMeaning::Open));

    let (saved, changed) = office.session.save_stages(wanted).unwrap();

    let told: Vec<_> = saved.iter().map(|stage| (stage.id.0, stage.name.as_str())).collect();
    assert_eq!(told, [(3, "Angebot"), (7, "Site visit"), (1, ""), (4, ""), (5, ""), (6, "")]);
    assert_eq!(office.stages(), saved);
    assert!(changed.touched.contains(&Touched::Stage(2)) && changed.touched.contains(&Touched::Stage(7)));
    assert_eq!(office.offer(ABOUT_ANNA, deal("x")).state.stage, StageId(3), "the first that is open");
    office.verify_rows().unwrap();

    let head = office.session.store().head();
    assert_eq!(office.session.save_stages(drafts(&office)).unwrap().0, saved);
    assert_eq!(office.session.store().head(), head, "what changes nothing is not written");
    let mut back = drafts(&office);
    back[0].name = "".into();
    assert_eq!(office.session.save_stages(back).unwrap().0[0].name.as_str(), "", "the preset's word again");
}

#[test]
fn each_broken_rule_names_the_place_and_changes_nothing() {
    let office = Office::new();
    let head = office.session.store().head();
    let with = |change: &dyn Fn(&mut Vec<StageDraft>)| {
        let mut wanted = drafts(&office);
        change(&mut wanted);
        wanted
    };
    use StageMeaning::{Lost, Open, Won};
    for (wanted, field, at, problem) in [
        (with(&|all| all.push(new(" ", Open))), "name", Some(6), Problem::Missing),
        (with(&|all| all[1].name = "x".repeat(61).into()), "name", Some(1), Problem::TooLong),
        (with(&|all| all[1].name = "a\nb".into()), "name", Some(1), Problem::Characters),
        (
            with(&|all| all.extend([new("Visit", Open), new("VISIT", Open)])),
            "name",
            Some(7),
            Problem::Duplicate,
        ),
        (with(&|all| all.push(all[0].clone())), "stages", None, Problem::Duplicate),
        (with(&|all| all.retain(|stage| stage.meaning != Open)), "stages", None, Problem::Missing),
        (with(&|all| all.retain(|stage| stage.meaning != Won)), "stages", None, Problem::Missing),
        (with(&|all| all.retain(|stage| stage.meaning != Lost)), "stages", None, Problem::Missing),
        (
            with(&|all| all.extend((0..15).map(|at| new(&format!("{at}"), Open)))),
            "stages",
            None,
            Problem::TooMany,
        ),
        (Vec::new(), "stages", None, Problem::Missing),
    ] {
        assert_eq!(refusal(office.session.save_stages(wanted)), (field, at, problem));
    }
    let unknown = with(&|all| all[0].id = Some(StageId(99)));
    assert!(matches!(office.session.save_stages(unknown), Err(Error::NotFound)));
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn a_stage_that_has_deals_stays_and_keeps_its_meaning_also_where_they_lie_in_the_trash() {
    let office = Office::with(&["Anna Berg"]);
    let id = office.offer(ABOUT_ANNA, deal("x")).id;
    office.offer(ABOUT_ANNA, deal("y"));
    office.session.trash_deals(&[id], true).unwrap();
    let mut without = drafts(&office);
    without.remove(0);
    assert!(matches!(office.session.save_stages(without), Err(Error::InUse { count: 2 })));
    let mut closed = drafts(&office);
    closed[0].meaning = StageMeaning::Won;
    assert!(matches!(office.session.save_stages(closed), Err(Error::InUse { count: 2 })));

    let mut renamed = drafts(&office);
    renamed[0].name = "Kontakt".into();
    assert_eq!(office.session.save_stages(renamed).unwrap().0[0].name.as_str(), "Kontakt");
}

#[test]
fn a_stage_that_was_removed_keeps_its_name_in_the_history_and_no_undo_leads_into_it() {
    let office = Office::with(&["Anna Berg"]);
    let id = office.offer(ABOUT_ANNA, deal("x")).id;
    office.push(id, OFFER);
    let mut without = drafts(&office);
    without.retain(|stage| stage.id != Some(LEAD));
    office.session.save_stages(without).unwrap();

    let history = office.page(id).history;
    assert!(history[1].to.removed && history[1].to.id == LEAD);
    assert!(matches!(office.session.undo(), Err(Error::NotFound)));
    assert!(matches!(office.session.move_deal(id, LEAD, "".into(), super::ZONE), Err(Error::NotFound)));
    assert_eq!(office.deal(id).state.stage, OFFER);
    office.verify_rows().unwrap();
}

#[test]
fn no_undo_leads_an_open_deal_into_a_stage_that_closes_by_now() {
    let office = Office::with(&["Anna Berg"]);
    let id = office.offer(ABOUT_ANNA, deal("x")).id;
    office.push(id, OFFER);
    let mut turned = drafts(&office);
    turned[0].meaning = StageMeaning::Lost;
    office.session.save_stages(turned).unwrap();

    assert!(matches!(office.session.undo(), Err(Error::NotFound)));
    assert_eq!(office.deal(id).state.stage, OFFER);
}

#[test]
fn a_stage_that_was_changed_past_the_app_is_told_before_it_is_shown() {
    for statement in [
        "UPDATE deal_stage SET name = 'y' WHERE id = 3",
        "UPDATE deal_stage SET meaning = 'won' WHERE id = 3",
        "UPDATE deal_stage SET position = 9 WHERE id = 3",
        "UPDATE deal_stage SET preset = 'lead' WHERE id = 3",
    ] {
        let office = Office::new();
        let forged = office.session.write(|tx, _| {
            assert_eq!(tx.execute(statement, [])?, 1);
            history::append(tx, "test.forge", history::Object::VAULT, &())
        });

        forged.unwrap();
        let read = office.session.read(kartotek_core::deal::stage::list);
        assert!(matches!(read, Err(Error::Vault { problem: VaultProblem::DamagedDatabase })), "{statement}");
    }
}

#[test]
fn won_and_lost_are_where_the_preset_has_them() {
    let office = Office::new();
    let of = |id| office.stages().into_iter().find(|stage| stage.id == id).unwrap().meaning;

    assert_eq!((of(WON), of(LOST)), (StageMeaning::Won, StageMeaning::Lost));
}
