//! What a CRM is about: contacts, companies, and what hangs on both.

pub mod company;
pub mod contact;
pub mod point;
