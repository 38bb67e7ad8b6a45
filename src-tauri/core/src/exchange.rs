//! Exchange: what comes in by import, and the one gate through which personal data leaves.

pub mod access;
pub mod answer;
mod birthday;
pub mod cell;
pub mod certificate;
pub mod disclosure;
pub mod export;
pub mod form;
pub mod gate;
pub mod import;
pub mod journal;
pub mod letter;
pub mod letterhead;
pub mod lifting;
pub mod mailing;
pub mod notify;
pub mod package;
pub mod receipt;
pub mod reply;
pub mod suppression;
pub mod vcard;

#[cfg(test)]
mod tests;
