//! Commands that search everything.

use kartotek_core::{error::Result, personal::Personal, session::list::SearchHit};

use crate::desk::Desk;

pub(crate) fn search_everything(desk: &Desk, text: Personal<String>) -> Result<Vec<SearchHit>> {
    desk.with(|session| session.search_everything(&text))
}
