//! A clock that jumps: the journal keeps its order, and says where time went back.

use kartotek_core::{clock::Clock, history, session::office::Office, vault};

use crate::{
    shop::{self, NOW, changes, passphrase},
    trial,
};

const DAY: i64 = 86_400_000;

#[test]
fn the_journal_keeps_its_order_whatever_the_clock_does() {
    let _quiet = trial::among_others();
    let home = trial::folder();
    let place = shop::made(home.path(), 0);
    let clock = Clock::set_to(NOW);
    let open = |clock: &Clock| {
        let opened = vault::open(&place).unwrap().unlock(&passphrase("right")).unwrap();
        Office::open(opened, clock, [8; 16]).unwrap()
    };
    // Back a day, ten years on and back, an hour as summer time ends, and a night's sleep.
    let jumps = [-DAY, 3652 * DAY, -3652 * DAY, -3_600_000, 8 * 3_600_000];
    let mut office = open(&clock);
    for (number, jump) in (1..).zip(jumps) {
        clock.advance(jump);
        shop::change(&office, number).unwrap();
        if number % 2 == 0 {
            office.close().unwrap();
            office = open(&clock);
        }
    }

    assert_eq!(changes(&office), jumps.len() as u64);
    let entries = office.session().read(history::entries).unwrap();
    let seqs: Vec<u64> = entries.iter().map(|(entry, _)| entry.seq).collect();
    assert_eq!(seqs, (1..=entries.len() as u64).collect::<Vec<_>>());
    let backs = entries.windows(2).filter(|pair| pair[1].0.at < pair[0].0.at).count();
    assert_eq!(backs, 3, "the journal has the times as they were");
    let noted = entries.iter().filter(|(entry, _)| entry.action == "vault.clock").count();
    assert_eq!(noted, 3, "each is an entry of its own");
}
