//! Power cuts: at any moment of any work, with what was not synced lost or torn. The old state or the new, never neither.

use fastrand::Rng;

use crate::{
    record::{Event, Loss, Record},
    system,
    tap::Tap,
    trial,
    work::{self, Work},
};

/// How many cuts are tried of one record.
const CUTS: u64 = 40;

/// Writes down what a work does.
fn record(work: &Work) -> Record {
    let home = trial::folder();
    (work.prepare)(home.path());
    system::attach(Tap::on(home.path()));
    (work.run)(home.path()).unwrap();
    let record = system::detach().record();
    assert!(record.events.len() > 10, "the work was written down");
    record
}

/// Cuts a record at some moment and looks at what is left.
fn cut(work: &Work, record: &Record, loss: Loss, random: &mut Rng) {
    let (at, home) = (random.usize(..=record.events.len()), trial::folder());
    record.cut(at, loss, random, home.path());
    trial::doing(format!(
        "{} is cut after {at} of {} events, lost: {loss:?}",
        work.name,
        record.events.len()
    ));
    (work.check)(home.path(), record.told(at));
}

#[test]
fn whatever_is_written_is_in_the_old_state_or_the_new_after_a_power_cut() {
    let _quiet = trial::among_others();
    trial::run("power", work::ALL.len() as u64 * CUTS, |random, seed| {
        let work = &work::ALL[trial::turn(seed, work::ALL.len())];
        let record = record(work);
        (0..CUTS).for_each(|_| cut(work, &record, Loss::any(random), random));
        CUTS
    });
}

#[test]
fn a_disk_that_only_claims_to_sync_is_found_out() {
    let _quiet = trial::among_others();
    let mut record = record(&work::COMMIT);
    record.events.retain(|event| !matches!(event, Event::Sync(_)));
    let random = &mut Rng::with_seed(1);

    let survived = (0..40).filter(|_| trial::survives(|| cut(&work::COMMIT, &record, Loss::Some, random)));

    assert!(survived.count() < 30, "what is not synced is lost");
}
