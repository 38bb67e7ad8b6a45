//! Which backups of a folder have expired, and when the next one is due. Pure rules: the clock comes in.

use crate::{clock::Timestamp, id::BackupId};

/// How many sound backups a folder keeps however old they are.
pub const FEWEST: usize = 3;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// A backup as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Generation {
    /// Which one.
    pub id: BackupId,
    /// The moment whose state it holds, in UTC milliseconds.
    pub created_at: Timestamp,
    /// Whether it could be restored: verified, there, and no rehearsal failed.
    pub sound: bool,
    /// Whether it holds somebody who was erased and whom nothing at hand can take out of it.
    pub uncleaned: bool,
}

/// From when on a backup is old enough to be deleted.
pub fn until(created_at: Timestamp, keep_days: u32) -> Timestamp {
    created_at.saturating_add(i64::from(keep_days) * DAY)
}

/// The backups of one folder that are older than `keep_days`. The newest sound ones stay, as many as [`FEWEST`], but where somebody who was
/// erased can't be taken out of one, only as long as there is no newer sound one that is clean: until when it is kept was said to them. One
/// from the future stays, since a clock was wrong.
pub fn expired(generations: &[Generation], keep_days: u32, now: Timestamp) -> Vec<BackupId> {
    let mut newest_first = generations.to_vec();
    newest_first.sort_by_key(|generation| std::cmp::Reverse((generation.created_at, generation.id)));
    let (mut sound_and_newer, mut clean_and_newer) = (0, 0);
    let mut expired = Vec::new();
    for generation in newest_first {
        let is_old = now.saturating_sub(generation.created_at) > i64::from(keep_days) * DAY;
        let is_replaced = generation.uncleaned && clean_and_newer > 0;
        let is_needed = generation.sound && !is_replaced && sound_and_newer < FEWEST;
        sound_and_newer += usize::from(generation.sound && !(is_old && is_replaced));
        clean_and_newer += usize::from(generation.sound && !generation.uncleaned);
        if is_old && !is_needed {
            expired.push(generation.id);
        }
    }
    expired
}

/// Whether something that is done every so many days is due. A last time in the future does not count.
pub fn is_due(last: Option<Timestamp>, every_days: u32, now: Timestamp) -> bool {
    last.is_none_or(|last| !(0..i64::from(every_days) * DAY).contains(&now.saturating_sub(last)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: Timestamp = 1_790_000_000_000;

    /// Backups by their age in days, a negative id for one that is not sound.
    fn generations(of: &[(i64, i64)]) -> Vec<Generation> {
        of.iter()
            .map(|&(id, age)| Generation {
                id: BackupId(id.abs()),
                created_at: NOW - age * DAY,
                sound: id > 0,
                uncleaned: false,
            })
            .collect()
    }

    #[test]
    fn what_is_old_goes_and_the_newest_three_sound_ones_stay() {
        for (backups, expected) in [
            (&[][..], &[][..]),
            (&[(1, 1000)], &[]),
            (&[(1, 400), (2, 300), (3, 200)], &[]),
            (&[(1, 400), (2, 300), (3, 200), (4, 1)], &[1]),
            (&[(1, 400), (2, 300), (3, 3), (4, 2), (5, 1)], &[2, 1]),
            // 90 days are over only after the 90th.
            (&[(1, 91), (2, 90), (3, 3), (4, 2), (5, 1)], &[1]),
            // What is not sound is none of the three, and does not stay for them.
            (&[(1, 400), (2, 300), (3, 200), (-4, 1)], &[]),
            (&[(1, 400), (-2, 300), (3, 200), (4, 100)], &[2]),
            // The last sound one stays, whatever came after it.
            (&[(1, 1000), (-2, 10), (-3, 5), (-4, 100), (-5, 95)], &[5, 4]),
            // A wrong clock deletes nothing by itself.
            (&[(1, -500), (2, -400), (3, -300), (4, -200)], &[]),
        ] {
            let expected: Vec<BackupId> = expected.iter().map(|&id| BackupId(id)).collect();

            assert_eq!(expired(&generations(backups), 90, NOW), expected, "{backups:?}");
        }
    }

    #[test]
    fn who_was_erased_stays_in_an_old_one_only_while_no_newer_one_is_clean() {
        for (backups, uncleaned, expected) in [
            (&[(1, 400), (2, 300), (3, 200)][..], &[1][..], &[1][..]),
            (&[(1, 400), (2, 300), (3, 200)], &[1, 2], &[2, 1]),
            (&[(1, 400), (2, 300), (3, 200)], &[1, 2, 3], &[]),
            // Another stays in its place.
            (&[(1, 400), (2, 300), (3, 200), (4, 100)], &[3], &[3]),
            // The newest that can be restored is none that anybody was taken out of.
            (&[(1, 400), (2, 300), (3, 200)], &[3], &[]),
            (&[(1, 400), (-2, 300)], &[1], &[2]),
            // Not before its time.
            (&[(1, 90), (2, 1)], &[1], &[]),
        ] {
            let mut all = generations(backups);
            for one in &mut all {
                one.uncleaned = uncleaned.contains(&one.id.0);
            }
            let expected: Vec<BackupId> = expected.iter().map(|&id| BackupId(id)).collect();

            assert_eq!(expired(&all, 90, NOW), expected, "{backups:?}, {uncleaned:?}");
        }
    }

    #[test]
    fn the_next_is_due_after_its_days_and_when_there_is_none() {
        assert!(is_due(None, 7, NOW));
        assert!(!is_due(Some(NOW), 7, NOW));
        assert!(!is_due(Some(NOW - 7 * DAY + 1), 7, NOW));
        assert!(is_due(Some(NOW - 7 * DAY), 7, NOW));
        assert!(is_due(Some(NOW + 1), 7, NOW));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn three_sound_ones_stay_and_nothing_young_goes(
            ages in prop::collection::vec((-100_i64..2000, any::<bool>(), any::<bool>()), 0..40), keep in 30_u32..400,
        ) {
            let all: Vec<Generation> = (1..).zip(&ages).map(|(id, &(age, sound, uncleaned))| Generation {
                id: BackupId(id), created_at: NOW - age * DAY, sound, uncleaned,
            }).collect();

            let gone = expired(&all, keep, NOW);

            let stays = |generation: &&Generation| !gone.contains(&generation.id);
            let age = |one: &Generation| (one.created_at, one.id);
            let is_replaced = |one: &&Generation| {
                let other = |other: &Generation| other.sound && !other.uncleaned && age(other) > age(one);
                one.uncleaned && all.iter().any(other)
            };
            let lasting = all.iter().filter(|one| one.sound && !is_replaced(one)).count();
            prop_assert!(all.iter().filter(stays).filter(|one| one.sound).count() >= lasting.min(FEWEST));
            for one in all.iter().filter(is_replaced) {
                prop_assert!(NOW - one.created_at <= i64::from(keep) * DAY || gone.contains(&one.id));
            }
            let newest = all.iter().filter(|one| one.sound).max_by_key(|one| one.created_at);
            prop_assert!(newest.is_none_or(|newest| all.iter().filter(stays)
                .any(|one| one.sound && one.created_at == newest.created_at)));
            for generation in &all {
                let old = NOW - generation.created_at > i64::from(keep) * DAY;
                prop_assert!(old || !gone.contains(&generation.id));
                // What is old and not sound always goes.
                prop_assert!(!old || generation.sound || gone.contains(&generation.id));
            }
            // What stays, stays: the rule has nothing more to say.
            let left: Vec<Generation> = all.iter().filter(stays).copied().collect();
            prop_assert_eq!(expired(&left, keep, NOW), vec![]);
        }
    }
}
