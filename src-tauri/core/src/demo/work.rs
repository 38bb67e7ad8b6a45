//! What goes on with fictional people: activities, tasks, deals and vouchers.

use chrono::{Datelike, Days, NaiveDate};

use super::{
    chance, generator, pick,
    wording::{self, Wording},
};
use crate::{
    activity::{ActivityDraft, quick::Language},
    clock::Timestamp,
    crm::day::written,
    deal::{DealDraft, stage::StagePreset},
    id::UserId,
    money::{Currency, Money},
    task::{DueKind, TaskDraft},
    voucher::{VoucherDraft, VoucherKind, VoucherStatus},
};

/// The stages that a deal goes through until it is won.
const PATH: [StagePreset; 5] = [
    StagePreset::Lead,
    StagePreset::Qualified,
    StagePreset::Offer,
    StagePreset::Negotiation,
    StagePreset::Won,
];
/// What stands in a text for whom it mentions.
pub(super) const PERSON: &str = "{person}";
/// How many tasks there are for each one that the law asks for, and each one that comes again.
const TASKS_PER_LAW: usize = 60;

/// A working life: the same for the same values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// What the drawing starts from.
    pub seed: u64,
    /// The language of all texts.
    pub language: Language,
    /// How many contacts it is about, from the first on.
    pub contacts: usize,
    /// The day that it leads up to.
    pub today: NaiveDate,
    /// Who works.
    pub user: UserId,
}

/// Something about a contact, by their number from 0; none for what is about nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About<Draft> {
    /// The contact.
    pub contact: Option<usize>,
    /// What is filled in.
    pub draft: Draft,
}

/// What happened, and who comes up in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// What is filled in. Whom it mentions stands in its text as `{person}`.
    pub draft: ActivityDraft,
    /// Whom it mentions.
    pub mentions: Option<usize>,
}

/// A task, and when it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// What is filled in.
    pub draft: TaskDraft,
    /// When it was done, in UTC milliseconds.
    pub done_at: Option<Timestamp>,
}

/// A deal, and what it went through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sale {
    /// What is filled in.
    pub draft: DealDraft,
    /// The stages that it came into, each with its day.
    pub went: Vec<(StagePreset, NaiveDate)>,
    /// Why it was lost; empty otherwise.
    pub loss: &'static str,
}

impl Work {
    /// So many activities, of the last one and a half years.
    pub fn activities(self, count: usize) -> impl Iterator<Item = About<Talk>> {
        (0..count).map(move |number| self.activity(number))
    }

    /// So many tasks: overdue, of today, of the next weeks, and done.
    pub fn tasks(self, count: usize) -> impl Iterator<Item = About<Duty>> {
        (0..count).map(move |number| self.task(number))
    }

    /// So many deals in all stages.
    pub fn deals(self, count: usize) -> impl Iterator<Item = About<Sale>> {
        (0..count).map(move |number| self.deal(number))
    }

    /// So many vouchers of the last year, the oldest first.
    pub fn vouchers(self, count: usize) -> impl Iterator<Item = About<VoucherDraft>> {
        (0..count).map(move |number| self.voucher(number, count))
    }

    pub(super) fn wording(&self) -> &'static Wording {
        wording::of(self.language)
    }

    fn activity(self, number: usize) -> About<Talk> {
        let mut random = generator(self.seed, 11, number);
        let random = &mut random;
        let wording = self.wording();
        let contact = self.somebody(random);
        let (kind, direction, subject, body) = pick(random, wording.talks);
        let goods = pick(random, wording.goods);
        let mut body = body.replace("{goods}", goods);
        let mentions = chance(random, 12).then(|| random.usize(..self.contacts));
        if mentions.is_some() {
            body = format!("{body} {}", pick(random, wording.mentions));
        }
        // More of late than long ago.
        let days = random.u64(1..540).min(random.u64(1..540));
        let occurred_at = moment(self.before(days), random.u32(7..16), random.u32(0..12) * 5);
        let draft = ActivityDraft {
            kind,
            direction,
            occurred_at,
            subject: subject.replace("{goods}", goods).into(),
            body: body.into(),
        };
        About { contact, draft: Talk { draft, mentions } }
    }

    fn task(self, number: usize) -> About<Duty> {
        let mut random = generator(self.seed, 12, number);
        let random = &mut random;
        let wording = self.wording();
        match number % TASKS_PER_LAW {
            0 => {
                let (title, reason) = wording.law;
                let draft = TaskDraft {
                    title: title.into(),
                    due_on: written(self.after(random.u64(3..7))),
                    due_kind: DueKind::Law,
                    due_reason: reason.into(),
                    ..TaskDraft::default()
                };
                return About { contact: None, draft: Duty { draft, done_at: None } };
            }
            1 => {
                let draft = TaskDraft {
                    title: wording.weekly.into(),
                    planned_on: written(self.today),
                    assignee: Some(self.user),
                    recurrence: "FREQ=WEEKLY".to_owned(),
                    ..TaskDraft::default()
                };
                return About { contact: None, draft: Duty { draft, done_at: None } };
            }
            _ => {}
        }
        let mut draft = TaskDraft {
            title: pick(random, wording.tasks).into(),
            assignee: chance(random, 60).then_some(self.user),
            ..TaskDraft::default()
        };
        let mut done_at = None;
        let (planned, due) = match random.u32(..100) {
            0..10 => (self.before(random.u64(1..12)), None),
            10..22 => (self.today, chance(random, 40).then_some(self.today)),
            22..50 => {
                let planned = self.after(random.u64(1..8));
                if chance(random, 30) {
                    draft.planned_time = format!("{:02}:{:02}", random.u32(8..17), random.u32(0..4) * 15);
                    wording.zone.clone_into(&mut draft.zone);
                }
                (planned, chance(random, 30).then(|| planned + Days::new(2)))
            }
            50..68 => {
                let planned = self.before(random.u64(1..60));
                done_at = Some(moment(planned, random.u32(7..16), 0));
                (planned, None)
            }
            _ => {
                let planned = self.after(random.u64(8..90));
                (planned, chance(random, 40).then(|| planned + Days::new(5)))
            }
        };
        draft.planned_on = written(planned);
        if let Some(due) = due {
            draft.due_on = written(due);
            draft.due_reason = pick(random, wording.promises).into();
        }
        About { contact: self.somebody(random), draft: Duty { draft, done_at } }
    }

    fn deal(self, number: usize) -> About<Sale> {
        let mut random = generator(self.seed, 13, number);
        let random = &mut random;
        let wording = self.wording();
        let (open, last) = match random.u32(..100) {
            0..25 => (1, None),
            25..45 => (2, None),
            45..63 => (3, None),
            63..75 => (4, None),
            75..90 => (4, Some(StagePreset::Won)),
            _ => (random.usize(1..5), Some(StagePreset::Lost)),
        };
        let stages: Vec<_> = PATH[..open].iter().copied().chain(last).collect();
        let newest = random.u64(0..if last.is_some() { 80 } else { 30 });
        let mut ages: Vec<u64> = (1..stages.len()).map(|_| newest + random.u64(1..90)).collect();
        ages.push(newest);
        ages.sort_unstable_by(|left, right| right.cmp(left));
        let went: Vec<_> =
            stages.into_iter().zip(ages).map(|(stage, age)| (stage, self.before(age))).collect();
        let title = format!("{}, {}", pick(random, wording.goods), pick(random, wording.places));
        let mut draft = DealDraft {
            title: capitalised(&title).into(),
            value: chance(random, 92).then(|| self.amount(random)),
            owner: chance(random, 60).then_some(self.user),
            ..DealDraft::default()
        };
        if last.is_some() {
            draft.expected_on = written(self.before(newest));
        } else if open > 1 || chance(random, 50) {
            let late = chance(random, 10);
            let day = if late { self.before(random.u64(1..10)) } else { self.after(random.u64(3..120)) };
            draft.expected_on = written(day);
        }
        if last.is_none() && chance(random, 80) {
            draft.next_step = pick(random, wording.steps).into();
            let late = chance(random, 12);
            let day = if late { self.before(random.u64(1..5)) } else { self.after(random.u64(0..30)) };
            draft.next_on = written(day);
        }
        let loss = if last == Some(StagePreset::Lost) { pick(random, wording.losses) } else { "" };
        About { contact: self.somebody(random), draft: Sale { draft, went, loss } }
    }

    fn voucher(self, number: usize, count: usize) -> About<VoucherDraft> {
        let mut random = generator(self.seed, 14, number);
        let random = &mut random;
        let wording = self.wording();
        let (kind, at) = match random.u32(..100) {
            0..30 => (VoucherKind::Quote, 0),
            30..55 => (VoucherKind::Order, 1),
            55..95 => (VoucherKind::Invoice, 2),
            _ => (VoucherKind::CreditNote, 3),
        };
        // More of late than long ago.
        let left = (count - number) as u64;
        let age = left * left * 365 / (count as u64).pow(2);
        let issued_on = self.before(age);
        let due_on = issued_on + Days::new(30);
        let is_over = due_on < self.today;
        let (over, open) = match kind {
            VoucherKind::Quote => {
                let answers = [VoucherStatus::Accepted, VoucherStatus::Declined, VoucherStatus::Expired];
                (pick(random, &answers), pick(random, &[VoucherStatus::Open, VoucherStatus::Accepted]))
            }
            VoucherKind::Order => (VoucherStatus::Delivered, VoucherStatus::Open),
            // Some that were due of late are not paid yet.
            VoucherKind::Invoice if age < 90 && chance(random, 40) => {
                (VoucherStatus::Open, VoucherStatus::Open)
            }
            VoucherKind::Invoice => (VoucherStatus::Paid, VoucherStatus::Open),
            VoucherKind::CreditNote => (VoucherStatus::Settled, VoucherStatus::Open),
        };
        let mut amount = self.amount(random);
        if kind == VoucherKind::CreditNote {
            amount.units = -amount.units / 10;
        }
        let draft = VoucherDraft {
            kind,
            number: format!("{}-{}-{:04}", wording.prefixes[at], issued_on.year(), number + 1).into(),
            issued_on: written(issued_on),
            amount,
            status: if is_over { over } else { open },
            due_on: if kind == VoucherKind::CreditNote { String::new() } else { written(due_on) },
            note: capitalised(pick(random, wording.goods)).into(),
            document: None,
        };
        About { contact: self.somebody(random), draft }
    }

    fn somebody(&self, random: &mut fastrand::Rng) -> Option<usize> {
        Some(random.usize(..self.contacts))
    }

    /// A round sum.
    fn amount(&self, random: &mut fastrand::Rng) -> Money {
        let currency = Currency::of_country(self.wording().country);
        // A krona buys about a tenth.
        let scale = if currency.code() == "SEK" { 10 } else { 1 };
        let hundreds = random.i64(4..120) * random.i64(1..6);
        Money { units: hundreds * 10_000 * scale, currency }
    }

    pub(super) fn before(&self, days: u64) -> NaiveDate {
        self.today - Days::new(days)
    }

    fn after(&self, days: u64) -> NaiveDate {
        self.today + Days::new(days)
    }
}

/// A moment in UTC milliseconds.
pub(super) fn moment(day: NaiveDate, hour: u32, minute: u32) -> Timestamp {
    day.and_hms_opt(hour, minute, 0).unwrap_or_default().and_utc().timestamp_millis()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
