//! Wordings: placeholders are filled in, and what must be said is looked for (recital 42, Art. 7(3), 13 and 14 GDPR).

use serde::Serialize;
use ts_rs::TS;

use super::record::NoticeKind;
use crate::{channel::Channel, setting::Settings, text::Language};

/// What a wording lacks before it can be frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoticeLack {
    /// It says nothing.
    Text,
    /// It does not name the organisation as the settings do, or the settings name none (recital 42 GDPR).
    Organisation,
    /// It does not name the purpose (recital 42 GDPR).
    Purpose,
    /// The purpose was removed.
    PurposeRemoved,
    /// It does not tell that consent can be withdrawn (Art. 7(3) GDPR), in the sentence that stands ready.
    Withdrawal,
    /// It has a placeholder that is not known.
    Placeholder,
    /// It has a blank, `[…]`, that nobody filled in.
    Blank,
}

/// What placeholders stand for, and what a wording is looked through for.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    pub(crate) kind: NoticeKind,
    pub(crate) language: Language,
    /// As in the settings.
    pub(crate) organisation: String,
    pub(crate) purpose: Option<About>,
}

/// What a wording says of its purpose.
#[derive(Debug, Clone, Default)]
pub(crate) struct About {
    pub(crate) name: String,
    pub(crate) channels: Vec<Channel>,
    pub(crate) recipients: String,
    pub(crate) retention: String,
    pub(crate) removed: bool,
}

/// The placeholders, without their braces.
pub const PLACEHOLDERS: [&str; 6] =
    ["organisation", "purpose", "channels", "withdrawal", "recipients", "retention"];

/// What a blank begins with: `[… address]`.
const BLANK: &str = "[…";

/// A wording as people read it, and what it lacks.
pub(crate) fn fill(draft: &str, facts: &Facts) -> (String, Vec<NoticeLack>) {
    let mut text = String::with_capacity(draft.len());
    let mut lacks = Vec::new();
    let mut rest = draft;
    while let Some((before, name, after)) = placeholder(rest) {
        text.push_str(before);
        match facts.value(name) {
            Some(value) => text.push_str(&value),
            None => {
                lacks.push(NoticeLack::Placeholder);
                text.push_str(&rest[before.len()..rest.len() - after.len()]);
            }
        }
        rest = after;
    }
    text.push_str(rest);
    lacks.dedup();
    facts.look(&text, &mut lacks);
    (text, lacks)
}

/// The first placeholder of a text: what stands before it, its name, and what stands after it. Only letters stand between its
/// braces, so that other braces are text.
fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(open) = text[from..].find('{').map(|at| from + at) {
        let inside = &text[open + 1..];
        let length = inside.find(|character: char| !character.is_ascii_alphabetic()).unwrap_or(inside.len());
        if length > 0 && inside[length..].starts_with('}') {
            return Some((&text[..open], &inside[..length], &inside[length + 1..]));
        }
        from = open + 1;
    }
    None
}

impl Facts {
    fn value(&self, name: &str) -> Option<String> {
        let about = self.purpose.clone().unwrap_or_default();
        Some(match name {
            "organisation" => self.organisation.clone(),
            "purpose" => about.name,
            "channels" => channels(self.language, &about.channels),
            "recipients" => about.recipients,
            "retention" => about.retention,
            "withdrawal" => withdrawal(self.language, &self.organisation),
            _ => return None,
        })
    }

    fn look(&self, text: &str, lacks: &mut Vec<NoticeLack>) {
        if text.trim().is_empty() {
            lacks.push(NoticeLack::Text);
            return;
        }
        if self.organisation.is_empty() || !text.contains(&self.organisation) {
            lacks.push(NoticeLack::Organisation);
        }
        match &self.purpose {
            Some(about) if about.removed => lacks.push(NoticeLack::PurposeRemoved),
            Some(about) if !text.contains(&about.name) => lacks.push(NoticeLack::Purpose),
            None if self.kind == NoticeKind::Consent => lacks.push(NoticeLack::Purpose),
            _ => {}
        }
        if self.kind == NoticeKind::Consent && !text.contains(&withdrawal(self.language, &self.organisation))
        {
            lacks.push(NoticeLack::Withdrawal);
        }
        if text.contains(BLANK) {
            lacks.push(NoticeLack::Blank);
        }
    }
}

/// The sentence that tells of the right to withdraw, before consent is given (Art. 7(3) GDPR).
fn withdrawal(language: Language, organisation: &str) -> String {
    match language {
        Language::English => format!(
            "You can withdraw your consent at any time without giving a reason; a message to {organisation} is enough. What was \
             done before that remains lawful."
        ),
        Language::German => format!(
            "Sie können Ihre Einwilligung jederzeit ohne Angabe von Gründen widerrufen; eine formlose Nachricht an \
             {organisation} genügt. Die Rechtmäßigkeit der bis zum Widerruf erfolgten Verarbeitung bleibt davon unberührt."
        ),
        Language::Swedish => format!(
            "Du kan när som helst återkalla ditt samtycke utan att ange något skäl; det räcker med ett meddelande till \
             {organisation}. Återkallandet påverkar inte lagligheten av den behandling som skett innan dess."
        ),
    }
}

/// How consent can be withdrawn, in a sentence: whom a message goes to, and by which ways.
pub(crate) fn to_withdraw(language: Language, settings: &Settings) -> String {
    let organisation = &settings.organisation;
    let (whom, letter) = match language {
        Language::English => (format!("A message to {organisation} is enough"), " or a letter to "),
        Language::German => {
            (format!("Eine formlose Nachricht an {organisation} genügt"), " oder ein Brief an ")
        }
        Language::Swedish => {
            (format!("Det räcker med ett meddelande till {organisation}"), " eller ett brev till ")
        }
    };
    let (contact, address) = (settings.contact().join(", "), settings.address().join(", "));
    match (contact.is_empty(), address.is_empty()) {
        (true, true) => format!("{whom}."),
        (true, false) => format!("{whom}: {address}."),
        (false, true) => format!("{whom}: {contact}."),
        (false, false) => format!("{whom}: {contact}{letter}{address}."),
    }
}

/// Channels in a sentence: "e-mail, telephone and letter".
fn channels(language: Language, channels: &[Channel]) -> String {
    let word = |channel: &Channel| match (channel, language) {
        (Channel::Email, Language::English) => Some("e-mail"),
        (Channel::Email, Language::German) => Some("E-Mail"),
        (Channel::Email, Language::Swedish) => Some("e-post"),
        (Channel::Phone, Language::English) => Some("telephone"),
        (Channel::Phone, Language::German) => Some("Telefon"),
        (Channel::Phone, Language::Swedish) => Some("telefon"),
        (Channel::Message, Language::English) => Some("text message"),
        (Channel::Message, Language::German) => Some("Kurznachricht"),
        (Channel::Message, Language::Swedish) => Some("textmeddelande"),
        (Channel::Letter, Language::English) => Some("letter"),
        (Channel::Letter, Language::German) => Some("Brief"),
        (Channel::Letter, Language::Swedish) => Some("brev"),
        // Nobody is reached by it.
        (Channel::Processing, _) => None,
    };
    let words: Vec<&str> = channels.iter().filter_map(word).collect();
    let and = match language {
        Language::English => " and ",
        Language::German => " und ",
        Language::Swedish => " och ",
    };
    match words.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => others.join(", ") + and + last,
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Channel::{Email, Letter, Phone, Processing};
    use crate::setting::Controller;

    fn facts(kind: NoticeKind, language: Language) -> Facts {
        let channels = vec![Email, Phone, Letter, Processing];
        let purpose = About { name: "Newsletter".into(), channels, ..About::default() };
        Facts { kind, language, organisation: "Alm AB".into(), purpose: Some(purpose) }
    }

    fn consent(draft: &str) -> (String, Vec<NoticeLack>) {
        fill(draft, &facts(NoticeKind::Consent, Language::English))
    }

    #[test]
    fn placeholders_are_filled_in_and_other_braces_are_text() {
        for (language, told) in [
            (Language::English, "Alm AB: Newsletter by e-mail, telephone and letter {} {a b} {"),
            (Language::German, "Alm AB: Newsletter by E-Mail, Telefon und Brief {} {a b} {"),
            (Language::Swedish, "Alm AB: Newsletter by e-post, telefon och brev {} {a b} {"),
        ] {
            let draft = "{organisation}: {purpose} by {channels} {} {a b} {";
            assert_eq!(fill(draft, &facts(NoticeKind::Information, language)), (told.into(), vec![]));
        }
        assert_eq!(channels(Language::English, &[Email]), "e-mail");
        assert_eq!(channels(Language::English, &[]), "");
    }

    #[test]
    fn what_is_filled_in_is_not_looked_through_for_placeholders() {
        let facts =
            Facts { organisation: "{purpose}".into(), ..facts(NoticeKind::Information, Language::English) };

        assert_eq!(fill("{organisation} Newsletter", &facts).0, "{purpose} Newsletter");
    }

    #[test]
    fn a_consent_names_organisation_and_purpose_and_tells_of_withdrawal() {
        use NoticeLack::{Organisation, Placeholder, Purpose, Text, Withdrawal};
        for (draft, lacks) in [
            ("", vec![Text]),
            (" \n", vec![Text]),
            ("I agree.", vec![Organisation, Purpose, Withdrawal]),
            ("Alm AB may send me the newsletter.", vec![Purpose, Withdrawal]),
            ("Alm AB may send me the Newsletter.", vec![Withdrawal]),
            ("{organisation} may send me the {purpose}. {withdrawl}", vec![Placeholder, Withdrawal]),
            ("{purpose}: {withdrawal}", vec![]),
            ("{purpose}: {withdrawal} [… address]", vec![NoticeLack::Blank]),
            ("{organisation} may send me the {purpose}. {withdrawal}", vec![]),
        ] {
            assert_eq!(consent(draft).1, lacks, "{draft}");
        }
        let frozen = consent("{organisation}, {purpose}: {withdrawal}").0;
        assert_eq!(consent(&frozen).1, [], "what was filled in once counts as well");
    }

    #[test]
    fn the_sentence_has_to_be_in_the_language_of_the_wording() {
        let swedish = fill("{purpose} {withdrawal}", &facts(NoticeKind::Consent, Language::Swedish)).0;

        assert_eq!(fill(&swedish, &facts(NoticeKind::Consent, Language::German)).1, [NoticeLack::Withdrawal]);
    }

    #[test]
    fn information_names_the_organisation_and_the_purpose_if_it_is_about_one() {
        let about = facts(NoticeKind::Information, Language::German);
        let of_all = Facts { purpose: None, ..about.clone() };
        let gone = About { removed: true, ..about.purpose.clone().unwrap() };
        let removed = Facts { purpose: Some(gone), ..about.clone() };
        let nobody = Facts { organisation: String::new(), ..of_all.clone() };

        assert_eq!(fill("Alm AB", &about).1, [NoticeLack::Purpose]);
        assert_eq!(fill("Alm AB, Newsletter", &about).1, []);
        assert_eq!(fill("Alm AB", &of_all).1, []);
        assert_eq!(fill("Alm AB, Newsletter", &removed).1, [NoticeLack::PurposeRemoved]);
        assert_eq!(fill("Alm AB", &nobody).1, [NoticeLack::Organisation]);
    }

    #[test]
    fn the_known_placeholders_are_those_that_are_filled_in() {
        for name in PLACEHOLDERS {
            assert!(facts(NoticeKind::Consent, Language::English).value(name).is_some(), "{name}");
        }
    }

    #[test]
    fn how_to_withdraw_names_the_ways_that_are_known() {
        let told = |language, address: &str, contact: &str| {
            let controller = Controller {
                street: address.into(),
                email: contact.into(),
                phone: contact.split('@').nth(1).map(|_| "+46 8 123".into()).unwrap_or_default(),
                ..Controller::default()
            };
            let settings = Settings { organisation: "Alm AB".into(), controller, ..Settings::default() };
            to_withdraw(language, &settings)
        };

        assert_eq!(told(Language::English, "", ""), "A message to Alm AB is enough.");
        assert_eq!(
            told(Language::German, "", "a@alm.example"),
            "Eine formlose Nachricht an Alm AB genügt: a@alm.example, +46 8 123."
        );
        assert_eq!(
            told(Language::Swedish, "Storgatan 1", "a@alm.example"),
            "Det räcker med ett meddelande till Alm AB: a@alm.example, +46 8 123 eller ett brev till Storgatan 1."
        );
        assert_eq!(
            told(Language::English, "1 High Street", ""),
            "A message to Alm AB is enough: 1 High Street."
        );
    }
}
