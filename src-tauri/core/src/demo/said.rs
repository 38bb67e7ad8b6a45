//! Puts what people said about the use of their data into a vault that has the demo's contacts, purposes and wordings.

use std::collections::HashMap;

use serde_json::json;

use super::{
    chance,
    consent::{Act, Proof, Saying},
    fill::{contact_id, party},
    generator,
    paper::pdf,
    pick,
    wording::said::{self, Said},
    work::{Work, moment},
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{
        self, ConsentDraft, ConsentKey, ConsentMethod, DataOrigin, ObjectionDraft, RestrictionDraft,
        RestrictionGround,
    },
    crm::{contact, day::written, reading},
    document::{self, DocumentDraft, RetentionClass, file},
    error::{Error, Result},
    id::{NoticeVersionId, PurposeId},
    notice::{self, NoticeKind},
    progress::Silent,
    purpose::{self, PurposePreset},
    session::Session,
    store::Tx,
    suppression::{self, Identifier, SuppressionDraft, SuppressionReason, SuppressionScope},
    text::identifier,
};

/// The most files that show consents.
const FILES: usize = 24;
/// How long ago the last mailing and the last calls were, in days.
const LAST_USE: u64 = 12;
/// Addresses of people who are not in the vault, under names that RFC 2606 keeps for examples.
const STRANGERS: [&str; 3] =
    ["former.customer@example.org", "no.advertising@example.net", "gone@example.com"];

/// A purpose and the wording of its consent.
type Asked = (PurposeId, Option<NoticeVersionId>);

/// What all of it is about.
struct Names {
    by_preset: HashMap<PurposePreset, Asked>,
    /// What people are told whose data comes from elsewhere.
    told: NoticeVersionId,
}

/// Adds consents of all states, objections, a restriction, where data comes from and who was told, and suppressed addresses. Nothing takes
/// it back.
///
/// # Errors
/// [`Error::NotFound`] where a contact, a purpose or a wording is missing, and as [`Session::write`].
pub fn consents(session: &Session, work: Work) -> Result<()> {
    let names = session.read(|snapshot| {
        let mut by_preset = HashMap::new();
        for purpose in purpose::list(snapshot)? {
            by_preset.extend(purpose.preset.map(|preset| (preset, (purpose.id, None))));
        }
        let mut told = None;
        for row in notice::list(snapshot)? {
            let version = notice::texts(snapshot, row.notice.id, 1)?.first().map(|text| text.id);
            if row.notice.draft.kind == NoticeKind::Information {
                told = version;
            } else if let Some(asked) =
                by_preset.values_mut().find(|(id, _)| Some(*id) == row.notice.draft.purpose)
            {
                asked.1 = version;
            }
        }
        Ok(Names { by_preset, told: told.ok_or(Error::NotFound)? })
    })?;
    let words = said::of(work.language);
    let mut sayings = Vec::new();
    for saying in work.sayings() {
        let point = session.read(|snapshot| {
            let draft = contact::get(snapshot, contact_id(saying.contact)?)?.draft;
            Ok(match saying.channel {
                Channel::Email => draft.emails.first().map(|email| identifier::email(&email.address)),
                _ => draft.phones.first().map(|phone| identifier::phone(&phone.number, &phone.e164)),
            })
        })?;
        sayings.extend(point.map(|point| (saying, point)));
    }
    let mut files = files(session, work, words, &sayings)?;
    session.write(|tx, _| {
        let mut sealed = files.iter_mut();
        for (saying, point) in &sayings {
            say(tx, work, words, &names, saying, point, &mut sealed)?;
        }
        wishes(tx, work, words, &names)?;
        origins(tx, work, &names)?;
        suppress(tx, work, words)?;
        restrict(tx, work, words)
    })?;
    files.into_iter().for_each(|(sealed, ..)| sealed.keep());
    Ok(())
}

/// A file that shows a consent, sealed: with its title and name.
type Paper = (file::Sealed, &'static str, &'static str);

/// Seals the files that show consents, in their order.
fn files(
    session: &Session,
    work: Work,
    words: &'static Said,
    sayings: &[(Saying, String)],
) -> Result<Vec<Paper>> {
    let store = session.store();
    let folder = store.documents()?;
    let mut papers = Vec::new();
    let shown = sayings.iter().flat_map(|(saying, point)| {
        saying.acts.iter().filter(|act| act.proof == Proof::File).map(move |act| (saying, point, act))
    });
    for (saying, point, act) in shown.take(FILES) {
        let name =
            session.read(|snapshot| Ok(contact::get(snapshot, contact_id(saying.contact)?)?.display_name))?;
        let day = written(work.before(act.days));
        let (title, file, bytes) = if act.method == ConsentMethod::Paper {
            let [title, file, signed_by, signed_on] = words.form;
            let lines = [title.to_owned(), format!("{signed_by}: {}", *name), format!("{signed_on}: {day}")];
            (title, file, pdf(&lines))
        } else {
            let [title, file, text] = words.answer;
            (title, file, format!("{point}\n{day}\n{}\n\n{text}\n", code(saying)).into_bytes())
        };
        let size = bytes.len() as u64;
        let sealed = file::seal_from(&folder, &store.keys().vault, &mut bytes.as_slice(), size, &Silent)?;
        papers.push((sealed, title, file));
    }
    Ok(papers)
}

/// The code of a request, the same each time.
fn code(saying: &Saying) -> String {
    format!("K7QM-{:04}", saying.contact)
}

/// Records what somebody said about a purpose.
fn say<'a>(
    tx: &Tx<'_>,
    work: Work,
    words: &Said,
    names: &Names,
    saying: &Saying,
    point: &str,
    papers: &mut impl Iterator<Item = &'a mut Paper>,
) -> Result<()> {
    let &(purpose, version) = names.by_preset.get(&saying.purpose).ok_or(Error::NotFound)?;
    let contact = contact_id(saying.contact)?;
    let key = ConsentKey { contact, purpose, channel: saying.channel, point: point.into() };
    for act in &saying.acts {
        let at = said_at(work, saying, act).min(tx.now);
        let mut evidence = Vec::new();
        if act.proof == Proof::File
            && let Some((sealed, title, name)) = papers.next()
        {
            let draft =
                DocumentDraft { title: (*title).into(), retention: RetentionClass::Evidence, dated_at: at };
            let party = party(tx, Some(saying.contact))?;
            evidence.push(document::add(tx, party, draft, &(*name).into(), sealed, false)?);
        }
        let [fair, website, list] = words.sources;
        let source = match act.method {
            ConsentMethod::Paper | ConsentMethod::InPerson => fair,
            ConsentMethod::WebForm | ConsentMethod::DoubleOptIn => website,
            ConsentMethod::Import => list,
            ConsentMethod::Phone | ConsentMethod::Email => "",
        };
        let limit = act.limit.map(|days| written(work.before(act.days) + chrono::Days::new(days)));
        let draft = ConsentDraft {
            key: key.clone(),
            kind: act.kind,
            at,
            zone: work.wording().zone.to_owned(),
            method: act.method,
            source: source.into(),
            version: version.filter(|_| act.proof != Proof::None),
            valid_until: limit.unwrap_or_default(),
            guardian: "".into(),
            guardian_relation: "".into(),
            code: if act.coded { code(saying) } else { String::new() },
            note: "".into(),
            evidence,
        };
        consent::add_past(tx, draft, at + 90_000)?;
    }
    let last = saying.acts.last();
    let used_at = moment(work.before(LAST_USE), 9, 0).min(tx.now);
    let is_usable = last.is_some_and(|act| {
        act.kind.consents() && act.proof != Proof::None && act.limit.is_none() && act.days > LAST_USE
    });
    if saying.used && is_usable {
        let payload = json!({ "purpose": key.purpose, "channel": key.channel });
        contact::journal(tx, reading::REACH, key.contact, &payload)?;
        consent::note_use(tx, &key, used_at)?;
    }
    Ok(())
}

/// In the hours of an office, in UTC milliseconds.
fn said_at(work: Work, saying: &Saying, act: &Act) -> Timestamp {
    let (hour, minute) = (8 + saying.contact % 8, saying.contact * 7 % 60);
    let in_day = |number: usize| u32::try_from(number).unwrap_or_default();
    moment(work.before(act.days), in_day(hour), in_day(minute))
}

/// Objections.
fn wishes(tx: &Tx<'_>, work: Work, words: &Said, names: &Names) -> Result<()> {
    let care = names.by_preset.get(&PurposePreset::CustomerCare).map(|(id, _)| *id);
    for (number, purpose, channel, note, days) in [
        (9, None, None, 0, 310),
        (23, None, None, 2, 140),
        (41, None, Some(Channel::Phone), 1, 64),
        (67, None, Some(Channel::Email), 0, 33),
        (88, care, None, 2, 20),
    ] {
        if number < work.contacts {
            let draft = ObjectionDraft {
                contact: contact_id(number)?,
                purpose,
                channel,
                at: moment(work.before(days), 10, 30),
                zone: work.wording().zone.to_owned(),
                method: if note == 2 { ConsentMethod::Paper } else { ConsentMethod::Phone },
                note: words.objections[note].into(),
            };
            consent::object(tx, draft)?;
        }
    }
    Ok(())
}

/// A restriction: the last, since nothing more is done about whose data is restricted.
fn restrict(tx: &Tx<'_>, work: Work, words: &Said) -> Result<()> {
    let draft = RestrictionDraft {
        contact: contact_id(17.min(work.contacts - 1))?,
        ground: RestrictionGround::Accuracy,
        at: moment(work.before(6), 11, 0),
        note: words.restriction.into(),
    };
    consent::restrict(tx, draft).map(drop)
}

/// Where data comes from, and who was told of those from whom it does not.
fn origins(tx: &Tx<'_>, work: Work, names: &Names) -> Result<()> {
    for number in 0..work.contacts {
        let mut random = generator(work.seed, 17, number);
        let random = &mut random;
        let contact = contact_id(number)?;
        let days = random.u64(35..700);
        let is_foreign = chance(random, 22);
        let origin = if is_foreign { DataOrigin::Other } else { DataOrigin::Person };
        consent::collected(tx, contact, origin, moment(work.before(days), 9, 0))?;
        if is_foreign && chance(random, 65) {
            let at = moment(work.before(days - random.u64(1..28)), 14, 0);
            let method = pick(random, &[ConsentMethod::Email, ConsentMethod::Paper]);
            consent::shown(tx, contact, names.told, at, work.wording().zone, method)?;
        }
    }
    Ok(())
}

/// Addresses that are not to be used: of some contacts, and of people who are not here.
fn suppress(tx: &Tx<'_>, work: Work, words: &Said) -> Result<()> {
    let [bounced, letter, list] = words.suppressions;
    let mut found = Vec::new();
    for (number, reason, source) in [
        (12, SuppressionReason::Bounce, bounced),
        (30, SuppressionReason::Objection, letter),
        (31, SuppressionReason::Bounce, bounced),
        (52, SuppressionReason::Withdrawal, letter),
        (53, SuppressionReason::Bounce, bounced),
    ] {
        if number < work.contacts {
            let draft = contact::get(tx, contact_id(number)?)?.draft;
            let email = draft.emails.first().and_then(|email| Identifier::email(&email.address));
            found.extend(email.map(|email| (email, reason, source)));
        }
    }
    let strangers = STRANGERS.into_iter().filter_map(Identifier::email);
    found.extend(strangers.map(|email| (email, SuppressionReason::List, list)));
    for ((identifier, reason, source), days) in found.into_iter().zip([200, 150, 90, 60, 45, 30, 30, 30]) {
        let at = Some(moment(work.before(days), 9, 0));
        let scope = SuppressionScope::All;
        let draft = SuppressionDraft { scope, reason, source: source.into(), at, review_on: None };
        match suppression::add(tx, &identifier, draft) {
            // Two who share an address.
            Err(Error::NothingToChange) => {}
            added => drop(added?),
        }
    }
    Ok(())
}
