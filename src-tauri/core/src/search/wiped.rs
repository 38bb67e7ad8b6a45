//! A growing array of personal data that leaves no copy behind: not when it grows, not when it goes.

use std::ops::{Deref, DerefMut};

use zeroize::Zeroize;

/// A vector that wipes its memory whenever it gives it up.
pub(super) struct Wiped<T: Copy + Zeroize>(Vec<T>);

impl<T: Copy + Zeroize> Default for Wiped<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + Zeroize> Wiped<T> {
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

    pub(super) fn clear(&mut self) {
        self.0.zeroize();
    }

    /// Gives up unused memory where that is worth a copy.
    pub(super) fn shrink(&mut self) {
        if self.0.capacity() - self.0.len() > self.0.len() / 16 {
            self.move_to(self.0.len());
        }
    }

    /// The memory held, in bytes.
    pub(super) fn memory(&self) -> usize {
        self.0.capacity() * size_of::<T>()
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
        self.0.zeroize();
        self.0 = moved;
    }
}

impl<T: Copy + Zeroize> Deref for Wiped<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Copy + Zeroize> DerefMut for Wiped<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T: Copy + Zeroize> Drop for Wiped<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<T: Copy + Zeroize> From<&[T]> for Wiped<T> {
    fn from(items: &[T]) -> Self {
        Self(items.to_vec())
    }
}
