//! The domain of Kartotek: every rule and all data. No window, no network.
//!
//! Areas stand in layers; a module uses only modules of a smaller number (see `docs/architecture.md`).

pub mod activity;
pub mod alert;
pub mod backup;
pub mod channel;
pub mod clock;
pub mod consent;
pub mod crm;
pub mod deadline;
pub mod deal;
pub mod decision;
pub mod demo;
pub mod document;
pub mod draft;
pub mod erasure;
pub mod error;
pub mod exchange;
pub mod health;
pub mod history;
pub mod id;
pub mod money;
pub mod notice;
pub mod personal;
pub mod progress;
pub mod proof;
pub mod purpose;
pub mod random;
pub mod recipient;
pub mod regime;
pub mod request;
pub mod retention;
pub mod role;
pub mod search;
pub mod session;
pub mod setting;
pub mod store;
pub mod suppression;
pub mod task;
pub mod template;
pub mod text;
pub mod user;
pub mod vault;
pub mod voucher;
