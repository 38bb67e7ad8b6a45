//! Commands about amounts of money.

use kartotek_core::{
    error::Result,
    money::{Currency, Money},
    personal::Personal,
    setting,
};

use crate::desk::Desk;

/// The currency that the organisation's country pays in.
pub(crate) fn money_currency(desk: &Desk) -> Result<Currency> {
    let settings = desk.with(|session| session.read(setting::get))?;
    Ok(Currency::of_country(&settings.country))
}

/// Reads an amount as somebody wrote it, whose language has `decimal` before the decimals.
pub(crate) fn money_read(
    _desk: &Desk,
    text: Personal<String>,
    currency: Currency,
    decimal: char,
) -> Result<Money> {
    Money::read(&text, currency, decimal)
}
