//! The board and the table: which deals they have, in which order, and what their columns come to.

use kartotek_core::{
    crm::{party::Party, point::Owner},
    deal::{
        DealDraft,
        list::{DealPlace, DealQuery, DealView},
    },
    error::Error,
    id::{DealId, UserId},
};

use super::{ABOUT_ANNA, ANNA, DAY, LEAD, LOST, OFFER, Office, WON, deal, money};

fn on(title: &str, next: &str, expected: &str) -> DealDraft {
    DealDraft {
        next_step: if next.is_empty() { "".into() } else { "Call".into() },
        next_on: next.into(),
        expected_on: expected.into(),
        ..deal(title)
    }
}

/// The titles of each column of the preset.
fn columns(office: &Office, query: &DealQuery) -> Vec<Vec<String>> {
    let board = office.board(query);
    board
        .columns
        .into_iter()
        .map(|column| {
            assert_eq!(column.count, column.rows.len());
            let window = office.session.board_window(board.handle, column.stage.id, 0, 500).unwrap();
            assert_eq!(window, column.rows);
            column.rows.into_iter().map(|row| row.deal.state.draft.title.0).collect()
        })
        .collect()
}

fn table(office: &Office, view: DealView, text: &str) -> Vec<String> {
    let query = DealQuery { view, text: text.into(), ..DealQuery::default() };
    let list = office.session.open_deals(&query).unwrap();
    let rows = office.session.deal_window(list.handle, 0, 500).unwrap();
    assert_eq!(rows.len(), list.total);
    rows.into_iter().map(|row| row.deal.state.draft.title.0).collect()
}

#[test]
fn a_column_stands_by_the_earlier_day_and_a_closed_one_by_the_day_it_was_closed() {
    let office = Office::with(&["Anna Berg"]);
    for (title, next, expected) in [
        ("some day", "", ""),
        ("expected", "", "2026-10-02"),
        ("next before expected", "2026-10-01", "2026-12-24"),
        ("expected before next", "2026-12-24", "2026-09-30"),
        ("some day too", "", ""),
    ] {
        office.offer(ABOUT_ANNA, on(title, next, expected));
    }
    let ids: Vec<DealId> = ["a", "b", "c"].map(|title| office.offer(ABOUT_ANNA, deal(title)).id).to_vec();
    office.push(ids[0], WON);
    office.clock.advance(DAY);
    office.push(ids[2], WON);
    office.push(ids[1], WON);

    let open = ["expected before next", "next before expected", "expected", "some day", "some day too"];
    let none = Vec::<String>::new();
    assert_eq!(
        columns(&office, &DealQuery::default()),
        [
            open.map(str::to_owned).to_vec(),
            none.clone(),
            none.clone(),
            none.clone(),
            ["b", "c", "a"].map(str::to_owned).to_vec(),
            none
        ]
    );
    assert_eq!(table(&office, DealView::Open, ""), open);
    assert_eq!(table(&office, DealView::Closed, ""), ["b", "c", "a"]);
}

#[test]
fn columns_say_what_their_deals_are_worth_in_each_currency() {
    let office = Office::with(&["Anna Berg"]);
    for value in [Some(money(100, "SEK")), None, Some(money(250, "EUR")), Some(money(50, "SEK"))] {
        office.offer(ABOUT_ANNA, DealDraft { value, ..deal("x") });
    }

    let board = office.session.open_board(&DealQuery::default(), 1).unwrap();

    let lead = &board.columns[0];
    assert_eq!((lead.count, lead.rows.len()), (4, 1), "the first cards, and the sum of all");
    assert_eq!(lead.sums, [money(250, "EUR"), money(150, "SEK")]);
    assert!(board.columns[1].sums.is_empty());
}

#[test]
fn lists_have_what_is_mine_and_find_words_in_titles_and_names() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let company = office.add_company("Alm AB").id;
    let mine = DealDraft { owner: Some(UserId(1)), ..deal("Ventilation") };
    office.offer(ABOUT_ANNA, mine);
    office.offer(Party { contact: None, company: Some(company) }, deal("Heating"));
    office.offer(ABOUT_ANNA, deal("Möbel"));

    let query = DealQuery { mine: true, ..DealQuery::default() };
    assert_eq!(columns(&office, &query)[0], ["Ventilation"]);
    for (text, found) in [
        ("MOB", vec!["Möbel"]),
        ("alm", vec!["Heating"]),
        ("anna berg", vec!["Ventilation", "Möbel"]),
        ("bo ek", vec![]),
        (" ", vec!["Ventilation", "Heating", "Möbel"]),
    ] {
        assert_eq!(table(&office, DealView::Open, text), found, "{text}");
    }
    let rows = office.board(&DealQuery::default()).columns.remove(0).rows;
    assert_eq!(
        (rows[0].contact_name.as_str(), rows[0].company_name.as_str(), rows[0].owner_name.as_str()),
        ("Anna Berg", "", "Clerk")
    );
    assert_eq!((rows[1].contact_name.as_str(), rows[1].company_name.as_str()), ("", "Alm AB"));
}

#[test]
fn what_was_closed_more_than_90_days_ago_is_left_out() {
    let office = Office::with(&["Anna Berg"]);
    let id = office.offer(ABOUT_ANNA, deal("x")).id;
    office.push(id, LOST);

    office.clock.advance(90 * DAY);
    assert_eq!(table(&office, DealView::Closed, ""), ["x"]);
    office.clock.advance(DAY);
    assert!(table(&office, DealView::Closed, "").is_empty());
    let all = office.session.read(|snapshot| kartotek_core::deal::list::of(snapshot, Owner::Contact(ANNA)));
    assert_eq!(all.unwrap().len(), 1, "the page of the contact has it still");
}

#[test]
fn a_board_says_where_a_deal_stands_and_refuses_what_it_does_not_have() {
    let office = Office::with(&["Anna Berg"]);
    let ids: Vec<DealId> = (0..3).map(|_| office.offer(ABOUT_ANNA, deal("x")).id).collect();
    office.push(ids[1], OFFER);
    let board = office.board(&DealQuery::default()).handle;
    let place = |id| office.session.board_place(board, id).unwrap();

    assert_eq!(place(ids[1]), Some(DealPlace { stage: OFFER, position: 0, count: 1 }));
    assert_eq!(place(ids[2]), Some(DealPlace { stage: LEAD, position: 1, count: 2 }));
    assert_eq!(place(DealId(99)), None);
    let list = office.session.open_deals(&DealQuery::default()).unwrap().handle;
    assert!(matches!(office.session.board_place(list, ids[0]), Err(Error::NotFound)));
    assert!(matches!(office.session.board_window(list, LEAD, 0, 10), Err(Error::NotFound)));
    assert!(matches!(office.session.deal_window(board, 0, 10), Err(Error::NotFound)));
    let nowhere = office.session.board_window(board, kartotek_core::id::StageId(99), 0, 10);
    assert!(matches!(nowhere, Err(Error::NotFound)));
}

#[test]
fn a_company_has_the_deals_about_its_contacts_too_the_open_ones_first() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let won = office.offer(Party { company: Some(company), ..ABOUT_ANNA }, deal("won")).id;
    office.offer(Party { contact: None, company: Some(company) }, deal("open"));
    office.offer(ABOUT_ANNA, deal("hers alone"));
    office.push(won, WON);
    let of = |owner| -> Vec<String> {
        let rows = office.session.read(|snapshot| kartotek_core::deal::list::of(snapshot, owner)).unwrap();
        rows.into_iter().map(|row| row.deal.state.draft.title.0).collect()
    };

    assert_eq!(of(Owner::Company(company)), ["open", "won"]);
    assert_eq!(of(Owner::Contact(ANNA)), ["hers alone", "won"]);
    office.session.trash_contacts(&[ANNA], true).unwrap();
    assert_eq!(of(Owner::Company(company)), ["open"]);
}
