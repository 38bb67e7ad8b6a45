//! What stands: of the events that are known, the one that says what a consent is. A no stands until the person says yes, and a yes until
//! it is taken back or ends: that they were asked, or bought something, changes neither. Nor does a question change that they bought.

use super::record::{ConsentEvent, ConsentKind};
use crate::{
    clock::Timestamp,
    error::{Error, Result, VaultProblem},
    id::ConsentId,
};

/// What the order of events needs of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) id: ConsentId,
    pub(crate) kind: ConsentKind,
    pub(crate) at: Timestamp,
}

impl Link {
    /// By when it happened; of two at the same moment, the one that allows less is the later.
    fn order(self) -> (Timestamp, u8, ConsentId) {
        (self.at, self.kind.strictness(), self.id)
    }
}

/// Whether an event takes the place of one that happened before it.
fn ends(later: ConsentKind, earlier: ConsentKind) -> bool {
    use ConsentKind::{Customer, Expired, Given, Invalidated, Refused, Renewed, Requested, Withdrawn};
    let is_no = matches!(earlier, Refused | Withdrawn);
    match later {
        Given | Renewed | Refused | Withdrawn => true,
        Expired | Invalidated => !is_no,
        Customer => !is_no && !earlier.consents(),
        Requested => !is_no && !earlier.consents() && earlier != Customer,
    }
}

/// Of events that are about the same, the one that stands.
pub(crate) fn standing<T>(events: impl IntoIterator<Item = T>, link: impl Fn(&T) -> Link) -> Option<T> {
    let mut events = events.into_iter();
    let first = events.next()?;
    // Mostly there is one.
    let Some(second) = events.next() else { return Some(first) };
    let mut events: Vec<T> = [first, second].into_iter().chain(events).collect();
    events.sort_by_key(|event| link(event).order());
    events.into_iter().reduce(|kept, next| if ends(link(&next).kind, link(&kept).kind) { next } else { kept })
}

/// When each event of one key gives way, where it does, by what each is and from when on it counts. At each moment from the first on exactly
/// one has not; one that never stands gives way as soon as it counts.
///
/// What gave way does not come back, though something that is recorded late may say that it stands after all: then the strictest
/// of what stood and what was recorded does.
pub(super) fn ends_at(events: &[(Link, Timestamp)]) -> Vec<Option<Timestamp>> {
    let mut moments: Vec<Timestamp> = events.iter().map(|(_, since)| *since).collect();
    moments.sort_unstable();
    moments.dedup();
    let mut ends_at: Vec<_> = events.iter().map(|(_, since)| Some(*since)).collect();
    let mut current = None;
    for now in moments {
        let known = (0..events.len()).filter(|at| events[*at].1 <= now);
        let could = |at: &usize| Some(*at) == current || events[*at].1 == now;
        let strictest = || {
            let (kind, order) =
                (|at: &usize| events[*at].0.kind.strictness(), |at: &usize| events[*at].0.order());
            (0..events.len()).filter(could).max_by_key(|at| (kind(at), order(at)))
        };
        let next = standing(known, |at| events[*at].0).filter(could).or_else(strictest);
        if next != current {
            if let Some(before) = current {
                ends_at[before] = Some(now);
            }
            if let Some(next) = next {
                ends_at[next] = None;
            }
            current = next;
        }
    }
    ends_at
}

/// Checks that each event of somebody gives way when it has to.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub(crate) fn verify(events: &[ConsentEvent]) -> Result<()> {
    let mut events: Vec<&ConsentEvent> = events.iter().collect();
    events.sort_by_key(|event| &event.draft.key);
    for about in events.chunk_by(|left, right| left.draft.key == right.draft.key) {
        let links: Vec<_> = about.iter().map(|event| (event.link(), event.since)).collect();
        if !about.iter().map(|event| event.ends_at).eq(ends_at(&links)) {
            return Err(Error::vault(VaultProblem::DamagedDatabase));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event((position, (at, late, kind)): (usize, (i64, i64, usize))) -> (Link, Timestamp) {
        let id = ConsentId(i64::try_from(position).unwrap());
        (Link { id, kind: ConsentKind::ALL[kind], at }, at + late)
    }

    proptest! {
        #[test]
        fn exactly_one_stands_from_the_first_on_and_it_allows_no_more_than_what_is_known(
            acts in prop::collection::vec((0..12_i64, 0..6_i64, 0..8_usize), 1..9)
        ) {
            let events: Vec<_> = acts.into_iter().enumerate().map(event).collect();
            let ends = ends_at(&events);
            let first = events.iter().map(|(_, since)| *since).min().unwrap();
            for now in first..20 {
                let stands: Vec<_> = (0..events.len())
                    .filter(|at| events[*at].1 <= now && ends[*at].is_none_or(|end| end > now))
                    .collect();
                prop_assert_eq!(stands.len(), 1);
                let known = events.iter().filter(|(_, since)| *since <= now);
                let exact = standing(known, |(link, _)| *link).unwrap().0;
                let kept = events[stands[0]].0;
                prop_assert!(kept == exact || kept.kind.strictness() >= exact.kind.strictness() || !kept.kind.consents());
            }
        }

        /// Recorded in the order in which it happened, what stands by the one is what stands by the other.
        #[test]
        fn what_is_recorded_in_order_needs_no_exception(
            acts in prop::collection::vec((0..3_i64, 0..8_usize), 1..9)
        ) {
            let mut at = 0;
            let events: Vec<_> = acts
                .into_iter()
                .enumerate()
                .map(|(position, (days, kind))| {
                    at += days;
                    event((position, (at, 0, kind)))
                })
                .collect();
            let ends = ends_at(&events);
            for now in events[0].1..=at {
                let known = || events.iter().filter(|(_, since)| *since <= now);
                let exact = standing(known(), |(link, _)| *link).unwrap().0;
                let kept = (0..events.len()).find(|at| events[*at].1 <= now && ends[*at].is_none_or(|end| end > now));
                prop_assert_eq!(events[kept.unwrap()].0, exact);
            }
        }
    }
}
