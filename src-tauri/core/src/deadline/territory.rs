//! Places whose holidays count.

use std::fmt;

/// A country, or a region of one, whose public holidays count: "DE", "DE-BY" (ISO 3166-1 alpha-2, ISO 3166-2). It need not exist.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Territory(String);

impl Territory {
    /// Reads a code; `None` for what is none.
    ///
    /// ```
    /// use kartotek_core::deadline::Territory;
    ///
    /// let bavaria = Territory::read("DE-BY").unwrap();
    /// assert_eq!((bavaria.country(), bavaria.region()), ("DE", Some("BY")));
    /// assert_eq!(Territory::read("Bavaria"), None);
    /// ```
    pub fn read(code: &str) -> Option<Self> {
        let (country, region) = code.split_once('-').unwrap_or((code, "1"));
        let of = |text: &str, digits: bool| {
            text.chars().all(|letter| letter.is_ascii_uppercase() || digits && letter.is_ascii_digit())
        };
        let is_code =
            country.len() == 2 && of(country, false) && (1..=3).contains(&region.len()) && of(region, true);
        is_code.then(|| Self(code.to_owned()))
    }

    /// The country's code (ISO 3166-1 alpha-2).
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// The region's code within the country (the end of ISO 3166-2).
    pub fn region(&self) -> Option<&str> {
        self.0.get(3..)
    }

    /// The whole code.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Territory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
