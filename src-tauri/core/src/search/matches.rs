//! What a query found: best rank first, within a rank in name order.

use super::{
    bits::Bits,
    body::Levels,
    index::Index,
    query::{RANKS, Term},
};

/// The entries that match a query. They stand for the index as it was when the query ran.
pub struct Matches<'a> {
    index: &'a Index,
    /// By rank: positions in the body.
    body: Levels,
    /// By rank: positions in the tail.
    tail: [Vec<usize>; RANKS],
}

/// A set of entries to restrict matches to.
pub struct Selection<'a> {
    index: &'a Index,
    body: Bits,
    /// Positions in the tail, ascending.
    tail: Vec<usize>,
}

impl<'a> Matches<'a> {
    pub(super) fn new(index: &'a Index, terms: &[Term]) -> Self {
        let mut body = index.body.find(terms);
        for rank in (1..RANKS).rev() {
            let (better, worse) = body.split_at_mut(rank);
            worse[0].subtract(&better[rank - 1]);
        }
        let mut tail: [Vec<usize>; RANKS] = Default::default();
        for (at, written) in index.tail.entries().iter().enumerate() {
            if let Some(rank) = written.rank(terms) {
                tail[rank as usize].push(at);
            }
        }
        Self { index, body, tail }
    }

    /// How many entries match.
    pub fn len(&self) -> usize {
        (0..RANKS).map(|rank| self.rank_len(rank)).sum()
    }

    /// Whether nothing matches.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids, best first.
    pub fn ids(&self) -> impl Iterator<Item = i64> + '_ {
        (0..RANKS).flat_map(|rank| self.rank_ids(rank))
    }

    /// At most `count` ids from the one at `offset` on, best first.
    pub fn window(&self, offset: usize, count: usize) -> Vec<i64> {
        let mut window = Vec::with_capacity(count.min(1024));
        let mut skip = offset;
        for rank in 0..RANKS {
            let length = self.rank_len(rank);
            if skip >= length {
                skip -= length;
                continue;
            }
            window.extend(self.rank_ids(rank).skip(skip).take(count - window.len()));
            skip = 0;
            if window.len() == count {
                break;
            }
        }
        window
    }

    /// The ids in name order, whatever their rank.
    pub fn ids_in_name_order(&self) -> Vec<i64> {
        let mut body = Bits::none(self.index.body.len());
        self.body.iter().for_each(|rank| body.or(rank));
        let mut tail = self.tail.concat();
        tail.sort_unstable();
        merged(self.index, &body, &tail).collect()
    }

    /// Keeps only the entries of a selection.
    #[must_use]
    pub fn within(mut self, selection: &Selection<'a>) -> Self {
        assert!(std::ptr::eq(self.index, selection.index), "a selection belongs to the index that made it");
        for rank in &mut self.body {
            rank.and(&selection.body);
        }
        for rank in &mut self.tail {
            rank.retain(|at| selection.tail.binary_search(at).is_ok());
        }
        self
    }

    fn rank_len(&self, rank: usize) -> usize {
        self.body[rank].count() + self.tail[rank].len()
    }

    fn rank_ids(&self, rank: usize) -> impl Iterator<Item = i64> + '_ {
        merged(self.index, &self.body[rank], &self.tail[rank])
    }
}

impl<'a> Selection<'a> {
    pub(super) fn new(index: &'a Index, ids: impl IntoIterator<Item = i64>) -> Self {
        let mut body = Bits::none(index.body.len());
        let mut rest = Vec::new();
        for id in ids {
            match index.body.position(id) {
                Some(position) => body.set(position),
                None => rest.push(id),
            }
        }
        rest.sort_unstable();
        let tail = index.tail.entries().iter().enumerate();
        let tail =
            tail.filter(|(_, written)| rest.binary_search(&written.id).is_ok()).map(|(at, _)| at).collect();
        Self { index, body, tail }
    }
}

/// The ids of a set of entries in name order.
fn merged<'m>(index: &'m Index, body: &'m Bits, tail: &'m [usize]) -> impl Iterator<Item = i64> + 'm {
    let mut body = body.iter().peekable();
    let mut tail = tail.iter().map(|&at| &index.tail.entries()[at]).peekable();
    std::iter::from_fn(move || match (body.peek(), tail.peek()) {
        (Some(&position), Some(written)) if written.before <= position => {
            tail.next().map(|written| written.id)
        }
        (Some(_), _) => body.next().map(|position| index.body.id(position)),
        (None, _) => tail.next().map(|written| written.id),
    })
}
