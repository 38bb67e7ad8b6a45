//! The receipt: what somebody consented to, when, how, and what shows it, for that person to keep.

use chrono::{DateTime, FixedOffset, NaiveDate};
use fluent_bundle::FluentArgs;
use typst::foundations::Value;
use zeroize::Zeroizing;

use super::{ChannelPart, NoticePart, OrganisationPart, dict, list};
use crate::{
    Failure, Language,
    font::printable,
    sheet::{Sheet, template, text},
    wording::Wording,
};

const SHEET: Sheet = Sheet {
    template: template!("consent.typ", "consent_receipt.typ"),
    prefix: "receipt-",
    messages: MESSAGES,
};

/// What the template asks for by name.
pub(super) const MESSAGES: &[&str] = &[
    "receipt-number",
    "receipt-lead",
    "receipt-wording",
    "receipt-wording-none",
    "receipt-events",
    "receipt-events-when",
    "receipt-events-what",
    "receipt-rights",
    "receipt-person",
    "receipt-purpose",
    "receipt-channel",
    "receipt-given",
    "receipt-method",
    "receipt-recorded",
    "receipt-until",
    "receipt-evidence",
    "receipt-grade",
    "receipt-controller",
    "receipt-officer",
    "receipt-representative",
    "receipt-made",
];

/// What a receipt says.
pub struct ConsentReceipt<'a> {
    /// Of the receipt.
    pub language: Language,
    /// Who answers for the data.
    pub organisation: OrganisationPart<'a>,
    /// What the receipt is found by.
    pub number: &'a str,
    /// When it was made.
    pub made: MomentPart<'a>,
    /// Who consented.
    pub person: &'a str,
    /// What to.
    pub purpose: &'a str,
    /// For which channels, and addresses where it is for those only; at least one.
    pub channels: &'a [ChannelPart<'a>],
    /// The wordings that were shown; none where no event names one.
    pub notices: &'a [NoticePart<'a>],
    /// What happened, in order; at least one.
    pub events: &'a [ConsentEventPart<'a>],
    /// What shows it: `scan`, `mail`, `file` or `recording`, each kind once.
    pub evidence: &'a [&'a str],
    /// How strong that is, `a` to `d`; none where nobody consented.
    pub grade: Option<&'a str>,
    /// How to withdraw, in a sentence.
    pub withdrawal: &'a str,
    /// How the data protection officer is reached.
    pub officer: Option<&'a str>,
    /// The representative in the European Union, and how they are reached.
    pub representative: Option<&'a str>,
    /// The supervisory authority.
    pub authority: Option<&'a str>,
}

/// A moment by the clocks of a place.
pub struct MomentPart<'a> {
    /// The moment.
    pub at: DateTime<FixedOffset>,
    /// Whose clocks (a name of the IANA database).
    pub zone: &'a str,
}

/// Something that happened to the consent.
pub struct ConsentEventPart<'a> {
    /// Which of the receipt's channels it is about.
    pub channel: usize,
    /// `requested`, `given`, `renewed`, `refused`, `withdrawn`, `expired`, `invalidated`, or `customer`: what no consent is, but takes its
    /// place with a sale.
    pub kind: &'a str,
    /// When.
    pub moment: MomentPart<'a>,
    /// `paper`, `web_form`, `phone`, `in_person`, `email`, `double_opt_in` or `import`.
    pub method: &'a str,
    /// The role of who recorded it: `owner`, `privacy_officer`, `sales` or `read_only`; none where nobody did, as when a time runs out.
    pub recorded_by: Option<&'a str>,
    /// Until which day it holds at most.
    pub until: Option<NaiveDate>,
}

impl ConsentReceipt<'_> {
    /// Sets the receipt.
    ///
    /// # Errors
    /// Only where the template has a bug.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let wording = Wording::of(self.language);
        let (organisation, number) = (printable(self.organisation.name), printable(self.number));
        let mut arguments = FluentArgs::new();
        arguments.set("purpose", printable(self.purpose));
        let values = [
            ("organisation", self.organisation.value()),
            ("number", text(&number)),
            ("state", list(self.states(&wording).iter().map(text))),
            ("facts", list(self.facts(&wording))),
            ("notices", list(self.notices.iter().map(|notice| notice.value(&wording, notice.hash.len())))),
            ("events", list(self.events.iter().map(|event| event.value(self.channel(event), &wording)))),
            ("rights", list(self.rights(&wording))),
        ];
        SHEET.set(self.language, &arguments, &format!("{number} · {organisation}"), values)
    }

    /// What holds at the end of each channel, in a sentence; which one is said where there are several.
    fn states(&self, wording: &Wording) -> Vec<String> {
        let mut states = Vec::with_capacity(self.channels.len());
        for (at, channel) in self.channels.iter().enumerate() {
            let Some(last) = self.events.iter().rfind(|event| event.channel == at) else { continue };
            let mut arguments = FluentArgs::new();
            arguments.set("date", wording.date(last.moment.at.date_naive()));
            let state = wording.get(&format!("receipt-state-{}", last.kind), &arguments);
            states.push(if self.is_about_one() {
                state
            } else {
                format!("{}: {state}", channel.named(wording))
            });
        }
        states
    }

    fn is_about_one(&self) -> bool {
        self.channels.len() < 2
    }

    /// Which channel an event is about, where that is to be said.
    fn channel(&self, event: &ConsentEventPart<'_>) -> Option<&ChannelPart<'_>> {
        if self.is_about_one() { None } else { self.channels.get(event.channel) }
    }

    /// Names of messages behind their prefix, each with its value.
    fn facts(&self, wording: &Wording) -> Vec<Value> {
        let say = |name: &str| wording.get(&format!("receipt-{name}"), &FluentArgs::new());
        let mut facts = vec![("person", printable(self.person)), ("purpose", printable(self.purpose))];
        facts.extend(self.channels.iter().map(|channel| ("channel", channel.told(wording))));
        let given = self.events.iter().rfind(|event| matches!(event.kind, "given" | "renewed"));
        // Of several channels the table below tells it one by one.
        if let Some(given) = given.filter(|_| self.is_about_one()) {
            facts.push(("given", given.moment.told(wording)));
            facts.push(("method", say(&format!("method-{}", given.method))));
            facts.extend(given.recorded_by.map(|role| ("recorded", say(&format!("role-{role}")))));
            facts.extend(given.until.map(|day| ("until", wording.date(day))));
        }
        if let Some(grade) = self.grade {
            let kinds: Vec<String> =
                self.evidence.iter().map(|kind| say(&format!("evidence-{kind}"))).collect();
            let kinds = if kinds.is_empty() { say("evidence-none") } else { kinds.join(", ") };
            facts.push(("evidence", kinds));
            facts.push(("grade", say(&format!("grade-{grade}"))));
        }
        let controller = std::iter::once(&self.organisation.name).chain(self.organisation.lines);
        facts.push(("controller", controller.map(|line| printable(line)).collect::<Vec<_>>().join(", ")));
        let beside = [("officer", self.officer), ("representative", self.representative)];
        facts.extend(beside.into_iter().filter_map(|(name, told)| Some((name, printable(told?)))));
        facts.push(("made", self.made.told(wording)));
        facts.into_iter().map(|(name, value)| dict([("name", text(name)), ("value", text(value))])).collect()
    }

    fn rights(&self, wording: &Wording) -> Vec<Value> {
        let mut arguments = FluentArgs::new();
        arguments.set("how", printable(self.withdrawal));
        arguments.set("authority", self.authority.map(printable).unwrap_or_default());
        let complain =
            if self.authority.is_some() { "receipt-right-complain-to" } else { "receipt-right-complain" };
        let rights = [
            "receipt-right-withdraw",
            "receipt-right-access",
            "receipt-right-erasure",
            "receipt-right-portability",
            complain,
        ];
        rights.iter().map(|right| text(wording.get(right, &arguments))).collect()
    }
}

impl ConsentEventPart<'_> {
    fn value(&self, channel: Option<&ChannelPart<'_>>, wording: &Wording) -> Value {
        let say = |name: String| wording.get(&name, &FluentArgs::new());
        let mut how: Vec<String> = channel.map(|channel| channel.told(wording)).into_iter().collect();
        how.push(say(format!("receipt-method-{}", self.method)));
        if let Some(role) = self.recorded_by {
            let mut arguments = FluentArgs::new();
            arguments.set("role", say(format!("receipt-role-{role}")));
            how.push(wording.get("receipt-event-recorded", &arguments));
        }
        if let Some(until) = self.until.filter(|_| channel.is_some()) {
            how.push(format!("{} {}", say("receipt-until".into()), wording.date(until)));
        }
        dict([
            ("when", text(self.moment.day_and_time(wording))),
            ("zone", text(self.moment.zone())),
            ("what", text(say(format!("receipt-event-{}", self.kind)))),
            ("how", text(how.join(" · "))),
        ])
    }
}

impl ChannelPart<'_> {
    /// The channel, and its address where it has one.
    fn told(&self, wording: &Wording) -> String {
        let channel = wording.get(&format!("receipt-channel-{}", self.channel), &FluentArgs::new());
        if self.point.is_empty() { channel } else { format!("{channel}: {}", printable(self.point)) }
    }

    /// The same, with the address in brackets.
    fn named(&self, wording: &Wording) -> String {
        let channel = wording.get(&format!("receipt-channel-{}", self.channel), &FluentArgs::new());
        if self.point.is_empty() { channel } else { format!("{channel} ({})", printable(self.point)) }
    }
}

impl MomentPart<'_> {
    pub(crate) fn told(&self, wording: &Wording) -> String {
        format!("{} ({})", self.day_and_time(wording), self.zone())
    }

    /// To the minute.
    fn day_and_time(&self, wording: &Wording) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("date", wording.date(self.at.date_naive()));
        arguments.set("time", self.at.format("%H:%M").to_string());
        wording.get("moment", &arguments)
    }

    /// The zone, with how far its clocks were ahead of UTC.
    fn zone(&self) -> String {
        format!("{}, UTC{}", printable(self.zone), self.at.format("%:z"))
    }
}
