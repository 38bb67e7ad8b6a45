//! The core's behaviour, area by area, with real files and real cryptography.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod office;

mod access;
mod activity;
mod alert;
mod backup;
mod checkpoint;
mod claim;
mod company;
mod confidential;
mod consent;
mod contact;
mod deadline;
mod deal;
mod decision;
mod demo;
mod document;
mod downgrade;
mod draft;
mod due;
mod exchange;
mod history;
mod journal;
mod layer;
mod list;
mod naughty;
mod notice;
mod personal;
mod photo;
mod purpose;
mod reading;
mod recipient;
mod record_history;
mod regime;
mod reply;
mod request;
mod restriction;
mod retention;
mod row_mac;
mod setting;
mod store;
mod suppression;
mod tag;
mod task;
mod template;
mod text;
mod timeline;
mod trash;
mod undo;
mod user;
mod vault;
mod voucher;
