//! Commands that search everything.

use kartotek_core::{
    error::Result,
    personal::Personal,
    session::{list::SearchHit, text::TextHit},
};

use crate::desk::Desk;

pub(crate) fn search_everything(desk: &Desk, text: Personal<String>) -> Result<Vec<SearchHit>> {
    desk.with(|session| session.search_everything(&text))
}

pub(crate) fn search_texts(desk: &Desk, text: Personal<String>) -> Result<Vec<TextHit>> {
    desk.with(|session| session.search_texts(&text))
}
