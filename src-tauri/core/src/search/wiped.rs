//! A growing array of personal data that leaves no copy behind: not when it grows, not when it goes.

use std::ops::{Deref, DerefMut};

use zeroize::{DefaultIsZeroes, Zeroize};

/// A vector that wipes its memory whenever it gives it up. It only grows, so that what it reserves beyond its
/// length is clean.
pub(super) struct Wiped<T: DefaultIsZeroes>(Vec<T>);

impl<T: DefaultIsZeroes> Default for Wiped<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: DefaultIsZeroes> Wiped<T> {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    pub(super) fn push(&mut self, item: T) {
        self.reserve(1);
        self.0.push(item);
    }

    pub(super) fn extend_from_slice(&mut self, items: &[T]) {
        self.reserve(items.len());
        self.0.extend_from_slice(items);
    }

    /// The memory in use, in bytes. What is reserved beyond it was never touched.
    pub(super) fn memory(&self) -> usize {
        self.0.len() * size_of::<T>()
    }

    fn reserve(&mut self, additional: usize) {
        let needed = self.0.len() + additional;
        if needed > self.0.capacity() {
            self.move_to(needed.max(self.0.capacity() + self.0.capacity() / 2).max(64));
        }
    }

    fn move_to(&mut self, capacity: usize) {
        let mut moved = Vec::with_capacity(capacity);
        moved.extend_from_slice(&self.0);
        self.0.as_mut_slice().zeroize();
        self.0 = moved;
    }
}

impl<T: DefaultIsZeroes> Deref for Wiped<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: DefaultIsZeroes> DerefMut for Wiped<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T: DefaultIsZeroes> Drop for Wiped<T> {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}

impl<T: DefaultIsZeroes> From<&[T]> for Wiped<T> {
    fn from(items: &[T]) -> Self {
        Self(items.to_vec())
    }
}
