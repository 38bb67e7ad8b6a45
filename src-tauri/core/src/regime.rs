//! Regimes: what each law says about requests of a person. Data and pure functions: which kinds there are, how long an answer may take,
//! what is done step by step, why it may be refused or late. No legal advice; each row says how well it is known.

mod kind;
mod rule;
mod table;

pub use self::{
    kind::{Regime, RequestKind, RequestStage},
    rule::{Extension, Pauses, Rule, Start, Tag, Waiting},
    table::{kinds, rule, rules},
};
