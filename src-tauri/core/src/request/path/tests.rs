//! That nobody gets past what has to be done.

use proptest::prelude::*;

use super::*;

/// Something that a user does with a request.
#[derive(Debug, Clone, Copy)]
enum Move {
    Doubt,
    Identify(IdentityMethod, bool),
    Search(usize),
    Decide(bool),
    Tick,
    Next,
    Close(RequestOutcome),
}

const METHODS: [IdentityMethod; 5] = [
    IdentityMethod::KnownAddress,
    IdentityMethod::CallBack,
    IdentityMethod::Knowledge,
    IdentityMethod::CardSeen,
    IdentityMethod::Mandate,
];
const OUTCOMES: [RequestOutcome; 5] = [
    RequestOutcome::Fulfilled,
    RequestOutcome::Partly,
    RequestOutcome::NothingHeld,
    RequestOutcome::Refused,
    RequestOutcome::TakenBack,
];

fn moves() -> impl Strategy<Value = Move> {
    prop_oneof![
        1 => Just(Move::Doubt),
        3 => (0..METHODS.len(), any::<bool>()).prop_map(|(at, right)| Move::Identify(METHODS[at], right)),
        3 => (0..3_usize).prop_map(Move::Search),
        4 => any::<bool>().prop_map(Move::Decide),
        6 => Just(Move::Tick),
        6 => Just(Move::Next),
        3 => (0..OUTCOMES.len()).prop_map(|at| Move::Close(OUTCOMES[at])),
    ]
}

/// What a new stage asks for.
fn enter(path: &mut Path, stage: RequestStage) {
    if path.stage != stage {
        path.stage = stage;
        path.open_steps = 2;
    }
}

/// Does a move where it is allowed; whether it was.
fn play(path: &mut Path, step: Move) -> Result<(), RequestLack> {
    match step {
        Move::Doubt => {
            let stage = path.doubt()?;
            (path.doubted, path.confirmed) = (true, None);
            enter(path, stage);
        }
        Move::Identify(method, right) => {
            path.identify(method)?;
            let result =
                if method == IdentityMethod::Mandate { &mut path.mandated } else { &mut path.confirmed };
            *result = Some(right);
        }
        Move::Search(found) => {
            let stage = path.search()?;
            path.searched = true;
            path.undecided += found;
            enter(path, stage);
        }
        Move::Decide(included) => {
            path.decide()?;
            if path.undecided > 0 {
                path.undecided -= 1;
                path.included += usize::from(included);
            }
        }
        Move::Tick => path.open_steps = path.open_steps.saturating_sub(1),
        Move::Next => {
            let stage = path.next()?;
            enter(path, stage);
        }
        Move::Close(outcome) => {
            path.close(outcome)?;
            path.stage = RequestStage::Closed;
        }
    }
    Ok(())
}

/// Whether what was done, in order, is all that has to be done; it reads the moves alone.
fn is_complete(doubted: bool, on_behalf: bool, done: &[Move]) -> bool {
    let Some(Move::Close(outcome)) = done.last() else { return false };
    let last = |wanted: &dyn Fn(&Move) -> bool| done.iter().rposition(wanted);
    let doubt = last(&|step| matches!(step, Move::Doubt));
    let check = last(&|step| matches!(step, Move::Identify(method, _) if *method != IdentityMethod::Mandate));
    let mandate = last(&|step| matches!(step, Move::Identify(IdentityMethod::Mandate, _)));
    let right = |at: Option<usize>| matches!(at.map(|at| done[at]), Some(Move::Identify(_, true)));
    let wrong = |at: Option<usize>| matches!(at.map(|at| done[at]), Some(Move::Identify(_, false)));
    let is_doubted = doubted || doubt.is_some();
    let checked = if check > doubt { check } else { None };
    if (is_doubted && wrong(checked)) || (on_behalf && wrong(mandate)) {
        return *outcome == RequestOutcome::Refused;
    }
    let known = (!is_doubted || right(checked)) && (!on_behalf || right(mandate));
    if *outcome == RequestOutcome::TakenBack {
        return known;
    }
    let found: usize = done.iter().map(|step| if let Move::Search(found) = step { *found } else { 0 }).sum();
    let decided = done.iter().filter(|step| matches!(step, Move::Decide(_))).count();
    let search = last(&|step| matches!(step, Move::Search(_)));
    // A search at least, every match decided, and the review and the answer entered after the last of them.
    let stages_after =
        search.map_or(0, |at| done[at..].iter().filter(|step| matches!(step, Move::Next)).count());
    known && search.is_some() && decided >= found && stages_after >= 2
}

proptest! {
    #[test]
    fn no_sequence_of_steps_reaches_the_end_without_what_has_to_be_done(
        doubted in any::<bool>(),
        on_behalf in any::<bool>(),
        steps in prop::collection::vec(moves(), 0..80),
    ) {
        let mut path = Path { open_steps: 2, ..Path::new(doubted, on_behalf) };
        let mut done = Vec::new();
        for step in steps {
            let before = path;
            if play(&mut path, step).is_ok() {
                prop_assert!(before.stage != RequestStage::Closed || matches!(step, Move::Tick));
                if before.stage != RequestStage::Closed {
                    done.push(step);
                }
            } else {
                prop_assert_eq!(before, path);
            }
        }
        if path.stage == RequestStage::Closed {
            prop_assert!(is_complete(doubted, on_behalf, &done), "{:?}", done);
        }
    }
}

#[test]
fn the_shortest_ways_lead_to_the_end() {
    use Move::{Close, Decide, Identify, Next, Search, Tick};
    let plain = [Tick, Tick, Next, Tick, Tick, Search(1), Decide(true), Next, Tick, Tick, Next, Tick, Tick];
    let mut path = Path { open_steps: 2, ..Path::new(false, false) };
    for step in plain {
        play(&mut path, step).unwrap();
    }
    assert_eq!(play(&mut path, Close(RequestOutcome::NothingHeld)), Err(RequestLack::Outcome));
    play(&mut path, Close(RequestOutcome::Fulfilled)).unwrap();

    let refused = [
        Tick,
        Tick,
        Next,
        Identify(IdentityMethod::CallBack, true),
        Identify(IdentityMethod::Mandate, false),
        Next,
        Tick,
        Tick,
    ];
    let mut path = Path { open_steps: 2, ..Path::new(true, true) };
    for step in refused {
        play(&mut path, step).unwrap();
    }
    assert_eq!(play(&mut path, Close(RequestOutcome::Fulfilled)), Err(RequestLack::Outcome));
    play(&mut path, Close(RequestOutcome::Refused)).unwrap();
}

#[test]
fn each_stage_says_what_it_lacks() {
    let at = |stage| Path { stage, ..Path::new(true, true) };

    assert_eq!(at(RequestStage::Identity).next(), Err(RequestLack::Identity));
    let known = Path { confirmed: Some(true), ..at(RequestStage::Identity) };
    assert_eq!(known.next(), Err(RequestLack::Mandate));
    let known = Path { confirmed: Some(true), mandated: Some(true), ..at(RequestStage::Search) };
    assert_eq!(known.next(), Err(RequestLack::Search));
    let searched = Path { searched: true, undecided: 1, ..known };
    assert_eq!(searched.next(), Err(RequestLack::Matches));
    assert_eq!(Path { undecided: 0, open_steps: 1, ..searched }.next(), Err(RequestLack::Steps));
    assert_eq!(Path { stage: RequestStage::Received, ..known }.next(), Ok(RequestStage::Identity));
    assert_eq!(at(RequestStage::Answer).doubt(), Err(RequestLack::Stage));
    assert_eq!(known.identify(IdentityMethod::CardSeen), Err(RequestLack::Stage));
}
