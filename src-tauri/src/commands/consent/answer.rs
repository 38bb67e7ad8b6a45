//! Commands about mails that answer a request for consent. Where they lie stays in the backend until others are read or the vault is
//! locked; the web UI knows them by number.

use kartotek_core::{
    error::{Error, Result},
    exchange::answer::{self, ConsentAnswerTaken, ConsentAnswers, HeldAnswer},
};

use crate::desk::{Desk, lock};

/// The answers that were read last.
#[derive(Default)]
pub(crate) struct Answers {
    /// The last handle that was given.
    last: u32,
    held: Vec<HeldAnswer>,
}

impl Answers {
    /// Forgets them; their handle is never given again.
    pub(crate) fn forget(&mut self) {
        self.last = self.last.wrapping_add(1);
        self.held = Vec::new();
    }
}

/// Asks for files and reads the mails in them; `None` where the user cancelled.
pub(crate) fn consent_answers_read(desk: &Desk) -> Result<Option<ConsentAnswers>> {
    desk.office()?;
    let files = desk.system()?.files();
    if files.is_empty() {
        return Ok(None);
    }
    let mails = answer::read(&files)?;
    let mut answers = lock(&desk.answers);
    answers.forget();
    let (read, held) = desk.with(|session| answer::matched(session, mails, answers.last))?;
    answers.held = held;
    Ok(Some(read))
}

/// Records answers as the user read them; returns how many.
pub(crate) fn consent_answers_take(
    desk: &Desk,
    handle: u32,
    answers: Vec<ConsentAnswerTaken>,
    zone: String,
) -> Result<usize> {
    let held = {
        let read = lock(&desk.answers);
        if read.last != handle {
            return Err(Error::NotFound);
        }
        read.held.clone()
    };
    Ok(desk.told(desk.with(|session| answer::take(session, &held, &answers, &zone))?))
}
