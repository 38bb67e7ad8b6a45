//! Commands about amounts of money.

use kartotek_core::{
    error::Result,
    money::{Currency, Money},
    personal::Personal,
};

use crate::desk::Desk;

/// Reads an amount as somebody wrote it, whose language has `decimal` before the decimals.
pub(crate) fn money_read(
    _desk: &Desk,
    text: Personal<String>,
    currency: Currency,
    decimal: char,
) -> Result<Money> {
    Money::read(&text, currency, decimal)
}
