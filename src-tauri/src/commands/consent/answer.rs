//! Commands about mails that answer a request for consent.

use kartotek_core::{
    error::{Error, Result},
    exchange::answer::{ConsentAnswerTaken, ConsentAnswers},
};

use crate::desk::Desk;

pub(crate) fn consent_answers_read(_: &Desk) -> Result<Option<ConsentAnswers>> {
    Err(Error::NotFound)
}

pub(crate) fn consent_answers_take(_: &Desk, _: u32, _: Vec<ConsentAnswerTaken>, _: String) -> Result<usize> {
    Err(Error::NotFound)
}
