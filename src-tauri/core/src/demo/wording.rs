//! What is said, sold and to be done, in each language of the window.

mod english;
mod german;
pub(super) mod request;
pub(super) mod said;
mod swedish;

use crate::activity::{ActivityKind, Direction, quick::Language};

/// The words of one language.
pub(super) struct Wording {
    /// The country of the demo's office, whose currency it counts in.
    pub(super) country: &'static str,
    /// Where its clocks are.
    pub(super) zone: &'static str,
    /// What happens with people: kind, direction, subject, text. `{goods}` stands for one of the goods.
    pub(super) talks: &'static [(ActivityKind, Direction, &'static str, &'static str)],
    /// What follows a text where somebody else comes up; `{person}` stands for who.
    pub(super) mentions: &'static [&'static str],
    /// What is sold.
    pub(super) goods: &'static [&'static str],
    /// For what it is sold.
    pub(super) places: &'static [&'static str],
    /// What is done next about a deal.
    pub(super) steps: &'static [&'static str],
    /// Why deals are lost.
    pub(super) losses: &'static [&'static str],
    /// What is to be done.
    pub(super) tasks: &'static [&'static str],
    /// What was promised by a day.
    pub(super) promises: &'static [&'static str],
    /// What the law asks for by a day, and the law.
    pub(super) law: (&'static str, &'static str),
    /// What is done each week.
    pub(super) weekly: &'static str,
    /// What the numbers of quotes, orders, invoices and credit notes begin with.
    pub(super) prefixes: [&'static str; 4],
    /// What quotes, orders, invoices and credit notes are called.
    pub(super) vouchers: [&'static str; 4],
    /// Date, amount and thanks on a voucher.
    pub(super) paper: [&'static str; 3],
    /// The minutes of a meeting: title, file name, text.
    pub(super) minutes: (&'static str, &'static str, &'static str),
}

/// The words of a language.
pub(super) fn of(language: Language) -> &'static Wording {
    match language {
        Language::English => &english::WORDING,
        Language::German => &german::WORDING,
        Language::Swedish => &swedish::WORDING,
    }
}
