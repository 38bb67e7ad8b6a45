//! The settings that decide how a contact or company is checked, named and sorted.

use crate::{setting::Settings, text::Collation};

/// How people's names are shown in lists and sorted.
pub use crate::setting::NameOrder;

/// What checking, naming and sorting depend on.
#[derive(Debug)]
pub struct Rules {
    /// ISO 3166-1 alpha-2 country whose numbers need no country code.
    pub country: Option<phonenumber::country::Id>,
    /// Whether birthdays are kept.
    pub birthday: bool,
    /// How names are shown in lists and sorted.
    pub name_order: NameOrder,
    /// By whose rules they are sorted.
    pub collation: &'static Collation,
}

impl Rules {
    /// The rules that follow from a vault's settings.
    pub fn new(settings: &Settings) -> Self {
        Self {
            country: settings.country.parse().ok(),
            birthday: settings.birthday,
            name_order: settings.name_order,
            collation: Collation::for_language(&settings.sort_language),
        }
    }
}
