//! The languages that Kartotek has words of its own in.

/// A language that the core has words in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// Swedish.
    Swedish,
}

impl Language {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::German, Self::Swedish];

    /// The language with a code: "de" and "sv", or else English.
    pub fn of(code: &str) -> Self {
        Self::from_code(code).unwrap_or(Self::English)
    }

    /// The language with a code; `None` where it is none of these.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Its code (BCP 47).
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Swedish => "sv",
        }
    }
}
