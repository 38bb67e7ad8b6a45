//! What fictional people said about the use of their data, in the last two years: each kind of it, proven well and badly, more of late
//! than long ago.

use super::{chance, generator, work::Work};
use crate::{
    channel::Channel,
    consent::{ConsentKind, ConsentMethod},
    purpose::PurposePreset,
};

/// How long ago the first consents are, in days.
const YEARS: u64 = 720;
/// After so many days nobody answers a request any more.
const PENDING: u64 = 20;
/// When a list was taken over, in days before today.
const LIST: u64 = 410;

/// What shows an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The wording, and a file.
    File,
    /// The wording.
    Wording,
    /// Nothing.
    None,
}

/// Something that somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What happened.
    pub kind: ConsentKind,
    /// How.
    pub method: ConsentMethod,
    /// What shows it.
    pub proof: Proof,
    /// Days before today.
    pub days: u64,
    /// Whether it is a request with a code, or answers it.
    pub coded: bool,
    /// The days that it held for; none without an end.
    pub limit: Option<u64>,
}

/// What somebody said about a purpose, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// By their number, from 0.
    pub contact: usize,
    /// About which purpose.
    pub purpose: PurposePreset,
    /// Through what.
    pub channel: Channel,
    /// The first first.
    pub acts: Vec<Act>,
    /// Whether they were written to, or called, of late.
    pub used: bool,
}

impl Act {
    fn new(kind: ConsentKind, method: ConsentMethod, proof: Proof, days: u64) -> Self {
        Self { kind, method, proof, days, coded: false, limit: None }
    }
}

impl Work {
    /// What its contacts said about the newsletter and about being called. Who can't be reached in that way says nothing.
    pub fn sayings(self) -> impl Iterator<Item = Saying> {
        (0..self.contacts).flat_map(move |contact| [self.newsletter(contact), self.calls(contact)]).flatten()
    }

    fn newsletter(self, contact: usize) -> Option<Saying> {
        use ConsentKind::{Customer, Expired, Given, Refused, Renewed, Requested, Withdrawn};
        use ConsentMethod::{DoubleOptIn, Email, Import, InPerson, Paper, WebForm};
        let mut random = generator(self.seed, 15, contact);
        let random = &mut random;
        // More of late than long ago.
        let days = random.u64(40..YEARS).min(random.u64(40..YEARS));
        let later = days.saturating_sub(random.u64(10..200)).max(2);
        let acts = match random.u32(..100) {
            // A form at a fair, signed and scanned.
            0..13 => vec![Act::new(Given, Paper, Proof::File, days)],
            // Asked for on the website, and confirmed from the mailbox.
            13..30 => vec![
                Act { coded: true, ..Act::new(Requested, WebForm, Proof::Wording, days) },
                Act { coded: true, ..Act::new(Given, DoubleOptIn, Proof::File, days - 1) },
            ],
            30..39 => vec![Act::new(Given, WebForm, Proof::Wording, days)],
            39..43 => vec![
                Act::new(Given, InPerson, Proof::Wording, days),
                Act::new(Renewed, Email, Proof::File, later),
            ],
            // An old list says so, and nothing else.
            43..53 => vec![Act::new(Given, Import, Proof::None, LIST)],
            53..61 => vec![
                Act::new(Given, WebForm, Proof::Wording, days),
                Act::new(Withdrawn, Email, Proof::None, later),
            ],
            61..66 => vec![Act::new(Refused, Paper, Proof::Wording, days)],
            66..72 => {
                let days = random.u64(1..PENDING);
                vec![Act { coded: true, ..Act::new(Requested, WebForm, Proof::Wording, days) }]
            }
            72..75 => vec![
                Act::new(Given, Paper, Proof::Wording, days),
                Act::new(Expired, Paper, Proof::None, later),
            ],
            // Given for a year, which is over, or soon.
            75..79 => {
                let days = 300 + random.u64(0..160);
                vec![Act { limit: Some(365), ..Act::new(Given, InPerson, Proof::Wording, days) }]
            }
            79..90 => vec![Act::new(Customer, Email, Proof::Wording, days)],
            _ => return None,
        };
        let used = chance(random, 70);
        Some(Saying { contact, purpose: PurposePreset::Newsletter, channel: Channel::Email, acts, used })
    }

    fn calls(self, contact: usize) -> Option<Saying> {
        use ConsentKind::{Given, Refused, Requested, Withdrawn};
        use ConsentMethod::{InPerson, Paper, Phone, WebForm};
        let mut random = generator(self.seed, 16, contact);
        let random = &mut random;
        let days = random.u64(30..YEARS).min(random.u64(30..YEARS));
        let later = days.saturating_sub(random.u64(10..200)).max(2);
        let acts = match random.u32(..100) {
            0..7 => vec![Act::new(Given, Paper, Proof::File, days)],
            7..16 => vec![Act::new(Given, Phone, Proof::Wording, days)],
            16..22 => vec![Act::new(Given, WebForm, Proof::Wording, days)],
            22..25 => vec![Act::new(Given, InPerson, Proof::None, days)],
            25..33 => vec![Act::new(Refused, Phone, Proof::Wording, days)],
            33..38 => vec![
                Act::new(Given, Phone, Proof::Wording, days),
                Act::new(Withdrawn, Phone, Proof::None, later),
            ],
            38..43 => vec![Act::new(Requested, Paper, Proof::Wording, random.u64(1..PENDING))],
            _ => return None,
        };
        let used = chance(random, 50);
        Some(Saying { contact, purpose: PurposePreset::PhoneMarketing, channel: Channel::Phone, acts, used })
    }
}
