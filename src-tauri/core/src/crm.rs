//! What a CRM is about: contacts, companies, and what hangs on both.

pub mod alike;
pub mod check;
pub mod company;
pub mod confidential;
pub mod contact;
pub mod day;
pub(crate) mod difference;
pub mod history;
pub mod identifier;
pub mod kind;
pub mod link;
pub mod name;
pub mod party;
pub mod photo;
pub mod point;
pub mod reading;
pub mod row;
pub mod rule;
pub mod tag;
