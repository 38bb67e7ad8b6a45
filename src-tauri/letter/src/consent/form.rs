//! The form on which somebody consents, to be printed, signed and sent back. Nothing on it is ticked beforehand: silence and boxes
//! that are ticked already are no consent (recital 32 GDPR).

use fluent_bundle::FluentArgs;
use typst::foundations::Value;
use zeroize::Zeroizing;

use super::{NoticePart, OrganisationPart, dict, list};
use crate::{
    Failure, Language,
    font::printable,
    sheet::{Sheet, template, text},
    wording::Wording,
};

const SHEET: Sheet =
    Sheet { template: template!("consent.typ", "consent_form.typ"), prefix: "form-", messages: MESSAGES };

/// Bytes of the wording's hash that are printed: enough to tell versions apart.
const SHORT: usize = 8;

/// What the template asks for by name.
pub(super) const MESSAGES: &[&str] = &[
    "form-reference",
    "form-lead",
    "form-person",
    "form-wording",
    "form-choices",
    "form-withdraw",
    "form-withdraw-text",
    "form-sign",
    "form-sign-place",
    "form-sign-name",
    "form-guardian",
    "form-guardian-name",
    "form-guardian-relation",
    "form-guardian-sign",
    "form-return",
    "form-return-text",
];

/// What a consent form says.
pub struct ConsentForm<'a> {
    /// Of the form.
    pub language: Language,
    /// Who asks.
    pub organisation: OrganisationPart<'a>,
    /// The code that the signed sheet is found by, as in `793NX-W3CVC`.
    pub code: &'a str,
    /// Whose form it is; none where the name is to be written by hand.
    pub person: Option<&'a str>,
    /// What can be ticked.
    pub choices: &'a [ChoicePart<'a>],
    /// What is consented to.
    pub notice: NoticePart<'a>,
    /// How to withdraw, in a sentence.
    pub withdrawal: &'a str,
    /// Whether a parent or guardian signs too, since the person is a minor.
    pub guardian: bool,
    /// Where the sheet is sent to, line by line.
    pub reply: &'a [&'a str],
}

/// A purpose and the channels that can be ticked for it, each with a box.
pub struct ChoicePart<'a> {
    /// The purpose's name.
    pub purpose: &'a str,
    /// What it is, where that is not in the wording.
    pub description: &'a str,
    /// Its channels.
    pub channels: &'a [ChannelPart<'a>],
}

/// A channel.
pub struct ChannelPart<'a> {
    /// `email`, `phone`, `message`, `letter` or `processing`.
    pub channel: &'a str,
    /// The address or number; empty where it is to be written by hand. `processing` has none.
    pub point: &'a str,
}

impl ConsentForm<'_> {
    /// Sets the form: one page of A4 with a usual wording, more with a long one, the code on each.
    ///
    /// # Errors
    /// Only where the template has a bug.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let wording = Wording::of(self.language);
        let (organisation, code) = (printable(self.organisation.name), printable(self.code));
        let mut arguments = FluentArgs::new();
        arguments.set("organisation", organisation.as_str());
        let values = [
            ("organisation", self.organisation.value()),
            ("code", text(&code)),
            ("person", self.person.map_or(Value::None, |person| text(printable(person)))),
            ("notice", self.notice.value(&wording, SHORT)),
            ("choices", list(self.choices.iter().map(|choice| choice.value(&wording)))),
            ("withdrawal", text(printable(self.withdrawal))),
            ("guardian", Value::Bool(self.guardian)),
            ("reply", list(self.reply.iter().map(|line| text(printable(line))))),
        ];
        SHEET.set(self.language, &arguments, &format!("{code} · {organisation}"), values)
    }
}

impl ChoicePart<'_> {
    fn value(&self, wording: &Wording) -> Value {
        dict([
            ("purpose", text(printable(self.purpose))),
            ("description", text(printable(self.description))),
            ("channels", list(self.channels.iter().map(|channel| channel.value(wording)))),
        ])
    }
}

impl ChannelPart<'_> {
    fn value(&self, wording: &Wording) -> Value {
        let words = wording.get(&format!("form-channel-{}", self.channel), &FluentArgs::new());
        let has_point = self.channel != "processing";
        let point = if has_point { text(printable(self.point)) } else { Value::None };
        dict([("words", text(words)), ("point", point)])
    }
}
