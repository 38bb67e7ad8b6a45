//! What a row says of what somebody said about marketing. An opt-out is an objection and never anything else; an opt-in is a claim,
//! as good as what the file says of how it was given.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use csv::StringRecord;

use super::target::{ImportTarget, SaidPart};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{
        self, ConsentDraft, ConsentGrade, ConsentKey, ConsentKind, ConsentMethod, ImportedProof,
        ObjectionDraft,
    },
    crm::contact::ContactDraft,
    error::{Error, Problem, Result},
    exchange::{
        cell,
        import::plan::{ImportConsent, ImportPlan},
    },
    id::{ContactId, ImportId},
    notice,
    personal::Personal,
    purpose,
    store::{Snapshot, Tx},
    text::{fold, identifier},
};

/// What a row says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// What they want none of: marketing through a channel, or of every kind; and when they said so, where that is known.
    pub(crate) objections: Vec<(Option<Channel>, Option<Timestamp>)>,
    /// They opted in.
    pub(crate) opted_in: bool,
    /// When, where that is known.
    pub(crate) at: Option<Timestamp>,
    /// How that is known.
    pub(crate) proof: ImportedProof,
}

impl Said {
    /// How well the row proves that they opted in; none where it does not say so, or that they opted out too.
    pub(super) fn claim(&self) -> Option<ConsentGrade> {
        (self.opted_in && self.objections.is_empty()).then(|| consent::imported_grade(self.proof))
    }
}

/// Words of a status by which somebody objected, and those that say yes, folded: English, German, Swedish. Any other, `no` and `cleaned`
/// among them, says that they did not opt in, and not that they want nothing.
#[rustfmt::skip]
const NO: [&str; 21] = [
    "unsubscribed", "unsub", "opted out", "opt-out", "opt out", "no consent", "abgemeldet", "widerrufen", "avregistrerad",
    "avanmald", "do not contact", "declined", "complained", "complaint", "spam complaint", "reported spam", "marked as spam",
    "blocklisted", "blacklisted", "beschwerde", "klagomal",
];
#[rustfmt::skip]
const YES: [&str; 18] = [
    "subscribed", "yes", "ja", "true", "1", "x", "y", "opt-in", "opted in", "opt in", "confirmed", "double opt-in",
    "angemeldet", "bestatigt", "prenumererar", "prenumererad", "bekraftad", "active",
];
/// What in a column about opting out says that nobody did.
const NOT: [&str; 11] =
    ["", "0", "no", "n", "nein", "nej", "false", "falsch", "falskt", "subscribed", "none"];

/// Reads what the columns of a row say.
pub(super) fn read(record: &StringRecord, targets: &[ImportTarget]) -> Said {
    let mut said = Said::default();
    let mut denied = false;
    for (cell, target) in record.iter().zip(targets) {
        let ImportTarget::Said { part } = target else { continue };
        let value = cell::clean(cell::unguard(cell));
        let folded = fold(&value);
        let opt_out = |channel| (!NOT.contains(&folded.as_str())).then(|| (channel, moment(&value)));
        match part {
            SaidPart::OptOut => said.objections.extend(opt_out(None)),
            SaidPart::OptOutEmail => said.objections.extend(opt_out(Some(Channel::Email))),
            SaidPart::OptOutPhone => said.objections.extend(opt_out(Some(Channel::Phone))),
            SaidPart::Status if NO.contains(&folded.as_str()) => {
                said.objections.push((Some(Channel::Email), None));
            }
            SaidPart::Status if YES.contains(&folded.as_str()) => said.opted_in = true,
            SaidPart::Status => denied |= !folded.is_empty(),
            SaidPart::OptInTime => {
                if let Some(at) = moment(&value) {
                    said.opted_in = true;
                    said.at = said.at.or(Some(at));
                }
            }
            SaidPart::ConfirmTime => {
                if let Some(at) = moment(&value) {
                    said.opted_in = true;
                    said.at = Some(at);
                    said.proof.confirmed = true;
                }
            }
            SaidPart::ConfirmAddress => said.proof.network |= value.parse::<std::net::IpAddr>().is_ok(),
        }
    }
    // A moment beside a status that says no is when they were asked, or once opted in.
    said.opted_in &= !denied;
    said
}

/// How lists write a moment.
const MOMENTS: [&str; 5] =
    ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M"];

/// A moment as lists write it, in UTC where they say no zone.
fn moment(value: &str) -> Option<Timestamp> {
    if let Ok(at) = DateTime::parse_from_rfc3339(value) {
        return Some(at.timestamp_millis());
    }
    let with_time = MOMENTS.iter().find_map(|format| NaiveDateTime::parse_from_str(value, format).ok());
    let day = || {
        let days = ["%Y-%m-%d", "%d.%m.%Y"];
        let day = days.iter().find_map(|format| NaiveDate::parse_from_str(value, format).ok());
        day?.and_hms_opt(0, 0, 0)
    };
    with_time.or_else(day).map(|at| at.and_utc().timestamp_millis())
}

/// Checks that people can consent to what they are said to have consented to, before any of it is recorded.
///
/// # Errors
/// [`Error::Invalid`] about `purpose`, `channel` and `version`.
pub(super) fn check(snapshot: &Snapshot<'_>, consent: &ImportConsent) -> Result<()> {
    let choice = |field| Error::invalid(field, Problem::Choice);
    let none = |field| move |error| if matches!(error, Error::NotFound) { choice(field) } else { error };
    let purpose = purpose::get(snapshot, consent.purpose).map_err(none("purpose"))?;
    if purpose.removed_at.is_some() {
        return Err(choice("purpose"));
    }
    if !purpose.draft.channels.contains(&Channel::Email) {
        return Err(choice("channel"));
    }
    if let Some(version) = consent.version {
        let version = notice::version(snapshot, version).map_err(none("version"))?;
        let of = notice::get(snapshot, version.notice).map_err(none("version"))?;
        if of.draft.purpose.is_some_and(|purpose| purpose != consent.purpose) {
            return Err(choice("version"));
        }
    }
    Ok(())
}

/// When something was said: now, where that is not known, or lies ahead.
fn past(tx: &Tx<'_>, at: Option<Timestamp>) -> Timestamp {
    at.filter(|at| *at <= tx.now).unwrap_or(tx.now)
}

/// Records what somebody objects to.
pub(super) fn object(
    tx: &Tx<'_>,
    id: ContactId,
    said: &Said,
    plan: &ImportPlan,
    import: ImportId,
) -> Result<()> {
    for (channel, at) in &said.objections {
        let objection = ObjectionDraft {
            contact: id,
            purpose: None,
            channel: *channel,
            at: past(tx, *at),
            zone: "UTC".into(),
            method: ConsentMethod::Import,
            note: plan.source.clone(),
        };
        match consent::object_by(tx, objection, Some(import)) {
            Err(Error::NothingToChange) => {}
            done => drop(done?),
        }
    }
    Ok(())
}

/// Records what somebody said, as far as nothing is known that says otherwise: a list takes back no refusal, and raises no proof. What
/// they consented to is the address that the row has, `draft`.
pub(super) fn record(
    tx: &Tx<'_>,
    id: ContactId,
    draft: &ContactDraft,
    said: &Said,
    plan: &ImportPlan,
    import: ImportId,
) -> Result<()> {
    object(tx, id, said, plan, import)?;
    let Some(consent) = plan.consent.filter(|_| said.claim().is_some()) else {
        return Ok(());
    };
    let email = draft.emails.iter().find(|email| email.primary).or(draft.emails.first());
    let Some(email) = email else { return Ok(()) };
    let key = ConsentKey {
        contact: id,
        purpose: consent.purpose,
        channel: Channel::Email,
        point: identifier::email(&email.address).into(),
    };
    let claim = ConsentDraft {
        key,
        kind: ConsentKind::Given,
        at: past(tx, said.at),
        zone: "UTC".into(),
        method: ConsentMethod::Import,
        source: Personal(plan.source.lines().next().unwrap_or_default().chars().take(200).collect()),
        version: consent.version,
        valid_until: String::new(),
        guardian: Personal::default(),
        guardian_relation: Personal::default(),
        code: String::new(),
        note: Personal::default(),
        evidence: Vec::new(),
    };
    match consent::add_claim(tx, claim, said.proof, import) {
        Err(Error::NothingToChange) => Ok(()),
        done => done.map(drop),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(parts: &[(SaidPart, &str)]) -> Said {
        let targets: Vec<_> = parts.iter().map(|(part, _)| ImportTarget::Said { part: *part }).collect();
        read(&parts.iter().map(|(_, value)| *value).collect(), &targets)
    }

    #[test]
    fn an_opt_out_is_an_objection_however_it_is_written() {
        for value in ["1", "true", "Yes", "Ja", "x", "2024-05-03 10:20:00", "unsubscribed", "campaign 7"] {
            assert_eq!(said(&[(SaidPart::OptOutEmail, value)]).objections.len(), 1, "{value}");
        }
        for value in ["", "0", "false", "No", "nein", "Nej", "subscribed"] {
            assert_eq!(said(&[(SaidPart::OptOutEmail, value)]), Said::default(), "{value}");
        }
        let at = Some(1_714_731_600_000);
        assert_eq!(said(&[(SaidPart::OptOut, "2024-05-03 10:20:00")]).objections, [(None, at)]);
        assert_eq!(said(&[(SaidPart::OptOutPhone, "1")]).objections, [(Some(Channel::Phone), None)]);
    }

    #[test]
    fn a_status_says_yes_or_no_or_nothing() {
        for (value, opted_in, objections) in [
            ("subscribed", true, 0),
            ("Double opt-in", true, 0),
            ("Angemeldet", true, 0),
            ("unsubscribed", false, 1),
            ("Abgemeldet", false, 1),
            ("Avregistrerad", false, 1),
            ("Complained", false, 1),
            ("blocklisted", false, 1),
            ("cleaned", false, 0),
            ("non-subscribed", false, 0),
            ("No", false, 0),
            ("Nein", false, 0),
            ("Nej", false, 0),
            ("0", false, 0),
            ("false", false, 0),
            ("bounced", false, 0),
            ("archived", false, 0),
            ("", false, 0),
        ] {
            let said = said(&[(SaidPart::Status, value)]);
            assert_eq!((said.opted_in, said.objections.len()), (opted_in, objections), "{value}");
        }
    }

    #[test]
    fn a_status_that_says_no_goes_before_a_moment_beside_it() {
        // Brevo, Mailchimp.
        let date = (SaidPart::ConfirmTime, "2024-05-03 10:20:00");
        let network = (SaidPart::ConfirmAddress, "192.0.2.7");
        for (value, objections) in [
            ("No", 0),
            ("nein", 0),
            ("cleaned", 0),
            ("non-subscribed", 0),
            ("complained", 1),
            ("blocklisted", 1),
            ("unsubscribed", 1),
        ] {
            for parts in [
                [(SaidPart::Status, value), date, network],
                [date, network, (SaidPart::Status, value)],
                [(SaidPart::Status, value), (SaidPart::Status, "yes"), date],
            ] {
                let said = said(&parts);
                assert_eq!(
                    (said.opted_in && said.objections.is_empty(), said.objections.len()),
                    (false, objections),
                    "{value}"
                );
                assert!(!said.opted_in || objections > 0, "{value}");
            }
        }
        for value in ["", "Yes", "subscribed"] {
            assert!(said(&[(SaidPart::Status, value), date, network]).opted_in, "{value}");
        }
    }

    #[test]
    fn the_time_of_the_confirmation_counts_and_proves() {
        // Mailchimp: CONFIRM_TIME with CONFIRM_IP is grade B, alone C, none D.
        let opt_in = (SaidPart::OptInTime, "2024-05-01 08:00:00");
        let confirmed = (SaidPart::ConfirmTime, "2024-05-03 10:20:00");
        let network = (SaidPart::ConfirmAddress, "192.0.2.7");
        for (parts, at, proof) in [
            (&[opt_in, confirmed, network][..], 1_714_731_600_000, (true, true)),
            (&[confirmed, network][..], 1_714_731_600_000, (true, true)),
            (&[opt_in, confirmed][..], 1_714_731_600_000, (true, false)),
            (&[opt_in][..], 1_714_550_400_000, (false, false)),
        ] {
            let said = said(parts);
            assert!(said.opted_in);
            assert_eq!((said.at, (said.proof.confirmed, said.proof.network)), (Some(at), proof));
        }
        assert!(!said(&[(SaidPart::ConfirmTime, ""), network]).opted_in);
    }
}
