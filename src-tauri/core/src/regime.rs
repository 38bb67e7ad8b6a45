//! Regimes: what each law says about requests of a person. Data and pure functions: which kinds there are, how long an answer may take,
//! what is done step by step, why it may be refused or late. No legal advice; each row says how well it is known.

mod kind;
mod reason;
mod rule;
mod step;
mod table;

pub use self::{
    kind::{Regime, RequestKind, RequestStage},
    reason::{DelayReason, IdentityCheck, RefusalReason, Remedy, delays, identity_check, refusals, remedies},
    rule::{Extension, Pauses, Rule, Start, Tag, Waiting},
    step::{Step, checklist},
    table::{kinds, rule, rules},
};
