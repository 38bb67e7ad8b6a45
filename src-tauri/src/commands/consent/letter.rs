//! Commands about the forms that consents are asked for on, their receipts, and the mails that answer.

use kartotek_core::{
    error::{Error, Result},
    exchange::{
        answer::{ConsentAnswerTaken, ConsentAnswers},
        form::{ConsentFormDraft, ConsentFormFound, ConsentFormSaved},
        receipt::ConsentReceiptFormat,
    },
    id::{ContactId, PurposeId},
    personal::Personal,
};

use crate::desk::Desk;

pub(crate) fn consent_form_save(_: &Desk, _: ConsentFormDraft) -> Result<Option<ConsentFormSaved>> {
    Err(Error::NotFound)
}

pub(crate) fn consent_form_find(_: &Desk, _: Personal<String>) -> Result<Option<ConsentFormFound>> {
    Err(Error::NotFound)
}

pub(crate) fn consent_receipt_save(
    _: &Desk,
    _: ContactId,
    _: PurposeId,
    _: ConsentReceiptFormat,
) -> Result<Option<Personal<String>>> {
    Err(Error::NotFound)
}

pub(crate) fn consent_answers_read(_: &Desk) -> Result<Option<ConsentAnswers>> {
    Err(Error::NotFound)
}

pub(crate) fn consent_answers_take(_: &Desk, _: u32, _: Vec<ConsentAnswerTaken>, _: String) -> Result<usize> {
    Err(Error::NotFound)
}
