//! The header's encoding: little-endian integers, length-prefixed bytes, and a reader that never panics.

/// The bytes are not what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed;

/// Reads from the front of a slice; every read says how much it takes.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Starts at the front of `bytes`.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// `N` bytes.
    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*taken)
    }

    /// One byte.
    pub(crate) fn u8(&mut self) -> Result<u8, Malformed> {
        self.array().map(u8::from_le_bytes)
    }

    /// Two bytes.
    pub(crate) fn u16(&mut self) -> Result<u16, Malformed> {
        self.array().map(u16::from_le_bytes)
    }

    /// Four bytes.
    pub(crate) fn u32(&mut self) -> Result<u32, Malformed> {
        self.array().map(u32::from_le_bytes)
    }

    /// Eight bytes.
    pub(crate) fn u64(&mut self) -> Result<u64, Malformed> {
        self.array().map(u64::from_le_bytes)
    }

    /// Eight bytes, signed; negative values are refused.
    pub(crate) fn natural(&mut self) -> Result<i64, Malformed> {
        i64::try_from(self.u64()?).map_err(|_| Malformed)
    }

    /// A length of two bytes, then as many bytes, at most `limit`.
    pub(crate) fn prefixed(&mut self, limit: usize) -> Result<&'a [u8], Malformed> {
        let length = usize::from(self.u16()?);
        if length > limit {
            return Err(Malformed);
        }
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    /// A count of two bytes, at most `limit`, then as many items.
    pub(crate) fn list<T>(
        &mut self,
        limit: usize,
        mut item: impl FnMut(&mut Self) -> Result<T, Malformed>,
    ) -> Result<Vec<T>, Malformed> {
        let count = usize::from(self.u16()?);
        if count > limit {
            return Err(Malformed);
        }
        (0..count).map(|_| item(self)).collect()
    }

    /// Nothing may be left.
    pub(crate) fn finish(self) -> Result<(), Malformed> {
        if self.0.is_empty() { Ok(()) } else { Err(Malformed) }
    }
}

/// Appends a length of two bytes and the bytes.
pub(crate) fn put_prefixed(into: &mut Vec<u8>, bytes: &[u8]) {
    let length = u16::try_from(bytes.len()).expect("what the header holds is shorter than 64 KiB");
    into.extend_from_slice(&length.to_le_bytes());
    into.extend_from_slice(bytes);
}

/// Appends a count of two bytes and the items.
pub(crate) fn put_list<T>(into: &mut Vec<u8>, items: &[T], mut put: impl FnMut(&T, &mut Vec<u8>)) {
    let count = u16::try_from(items.len()).expect("the header's lists are bounded");
    into.extend_from_slice(&count.to_le_bytes());
    for item in items {
        put(item, into);
    }
}
