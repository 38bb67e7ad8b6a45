//! The form that somebody is asked for a consent on: what it says, and how a typed code leads back to it.
//!
//! A form for somebody has a code of its own, which the requests have that are recorded with it. A form without a name, of which a stack
//! lies on the counter, has the code of its wording: the first 40 bits of the hash, so that nothing is recorded until somebody signs.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{self, ConsentDraft, ConsentKey, ConsentKind, ConsentMethod},
    crm::{
        contact::{self, Contact},
        point::{Address, phone_like},
        reading,
    },
    decision,
    error::{Error, Problem, Result, SettingLack},
    exchange::letterhead::Letterhead,
    id::{ContactId, NoticeVersionId, PurposeId},
    notice::{self, NoticeKind},
    personal::Personal,
    purpose,
    role::Permission,
    session::Session,
    setting,
    store::{Snapshot, Tx},
    task::moment,
    text::{
        Language,
        code::{Code, Mistyped},
        identifier,
    },
};

/// A channel, and the address or number of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentPoint {
    /// The channel.
    pub channel: Channel,
    /// One of the person's, as they have it or in the form in which such are compared. Empty where it is to be written by hand; letters
    /// and processing have none.
    pub point: Personal<String>,
}

/// What a user chooses about a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentFormDraft {
    /// Who is asked; none for forms of which a stack lies on the counter.
    pub contact: Option<ContactId>,
    /// What for.
    pub purpose: PurposeId,
    /// The wording, in the language that the form is in.
    pub version: NoticeVersionId,
    /// What can be ticked, each once.
    pub channels: Vec<ConsentPoint>,
    /// The zone of the IANA database whose clocks say when it was asked.
    pub zone: String,
}

/// A form that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentFormSaved {
    /// The code on it, as in `793NX-W3CVC`.
    pub code: Personal<String>,
    /// What the file is called, without its folder.
    pub file: Personal<String>,
}

/// What a typed code leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentFormFound {
    /// The code as it is printed.
    pub code: Personal<String>,
    /// Who was asked; none where the form has no name.
    pub contact: Option<ContactId>,
    /// Their name.
    pub name: Option<Personal<String>>,
    /// What for.
    pub purpose: PurposeId,
    /// The wording.
    pub version: Option<NoticeVersionId>,
    /// What could be ticked; nothing is known of that of a form without a name.
    pub channels: Vec<ConsentPoint>,
    /// When they were asked, in UTC milliseconds.
    pub requested_at: Option<Timestamp>,
}

/// What a form says.
#[derive(Debug)]
pub struct ConsentForm {
    /// The language of the form, `en`, `de` or `sv`: that of its wording where it is one of these.
    pub language: &'static str,
    /// Who asks.
    pub letterhead: Letterhead,
    /// The code, as it is printed.
    pub code: Personal<String>,
    /// Who is asked.
    pub person: Option<Personal<String>>,
    /// The purpose's name.
    pub purpose: Personal<String>,
    /// What can be ticked, as it is printed.
    pub channels: Vec<ConsentPoint>,
    /// The wording.
    pub wording: FormWording,
    /// How to withdraw, in a sentence.
    pub withdrawal: Personal<String>,
    /// Whether a parent or guardian signs too.
    pub guardian: bool,
    asked: Asked,
}

/// A wording as it is shown on a letter.
#[derive(Debug)]
pub struct FormWording {
    /// In full.
    pub text: Personal<String>,
    /// BCP 47.
    pub language: String,
    /// Its version.
    pub version: u32,
    /// Its SHA-256.
    pub hash: [u8; 32],
}

/// What is recorded with a form.
#[derive(Debug)]
struct Asked {
    contact: Option<ContactId>,
    purpose: PurposeId,
    version: NoticeVersionId,
    is_frozen: bool,
    zone: String,
    /// In the form in which addresses are compared.
    points: Vec<(Channel, String)>,
}

/// Says what a form will say. Nothing is written.
///
/// # Errors
/// [`Error::Forbidden`] to who may not record consents, [`Error::NotFound`] where the contact is not there or in the trash,
/// [`Error::Invalid`] about `purpose`, `version`, `channels` with the place, and `zone`; [`Error::Unset`] where the settings do not say who
/// asks, or how they are reached.
pub fn prepare(session: &Session, draft: &ConsentFormDraft) -> Result<ConsentForm> {
    session.actor().role.require(Permission::ConsentChange)?;
    session.store().require_writable()?;
    let now = session.store().clock().now();
    session.read(|snapshot| {
        let settings = setting::get(snapshot)?;
        // Who asks is known, and can be reached (recital 42, Art. 7(3) GDPR).
        settings.require(&[SettingLack::Organisation, SettingLack::Contact])?;
        moment::zone(&draft.zone)?;
        let contact = draft.contact.map(|id| contact::get_listed(snapshot, id)).transpose()?;
        let purpose = match purpose::get(snapshot, draft.purpose) {
            Err(Error::NotFound) => return Err(Error::invalid("purpose", Problem::Choice)),
            purpose => purpose?,
        };
        if purpose.removed_at.is_some() {
            return Err(Error::invalid("purpose", Problem::Choice));
        }
        let (wording, is_frozen) = wording(snapshot, draft)?;
        let offered = offered(&purpose.draft.channels, contact.as_ref(), &draft.channels)?;
        let (points, channels) = offered.into_iter().unzip();
        let language = Language::of(&wording.language);
        let code = match &contact {
            Some(_) => unused(snapshot)?,
            None => of_wording(&wording.hash),
        };
        let guardian = match draft.contact {
            Some(id) => decision::needs_guardian(snapshot, id, now)?,
            None => false,
        };
        Ok(ConsentForm {
            language: language.code(),
            withdrawal: notice::to_withdraw(language, &settings).into(),
            letterhead: Letterhead::of(&settings),
            code: code.to_string().into(),
            person: contact.map(|contact| contact.display_name),
            purpose: purpose.draft.name,
            channels,
            wording,
            guardian,
            asked: Asked {
                contact: draft.contact,
                purpose: draft.purpose,
                version: draft.version,
                is_frozen,
                zone: draft.zone.clone(),
                points,
            },
        })
    })
}

/// The wording of a form, and whether it is frozen already.
fn wording(snapshot: &Snapshot<'_>, draft: &ConsentFormDraft) -> Result<(FormWording, bool)> {
    let other = Error::invalid("version", Problem::Choice);
    let version = match notice::version(snapshot, draft.version) {
        Err(Error::NotFound) => return Err(other),
        version => version?,
    };
    let notice = notice::get(snapshot, version.notice)?;
    let fits = notice.draft.kind == NoticeKind::Consent && notice.draft.purpose == Some(draft.purpose);
    if !fits || notice.removed_at.is_some() {
        return Err(other);
    }
    let (frozen, hash) = notice::as_frozen(snapshot, draft.version).map_err(about_version)?;
    let wording = FormWording { text: frozen.text, language: frozen.language, version: frozen.version, hash };
    Ok((wording, version.frozen_at.is_some()))
}

/// What is wrong with a wording is said of the version that was chosen.
fn about_version(error: Error) -> Error {
    match error {
        Error::Invalid { problem, .. } => Error::invalid("version", problem),
        Error::NotFound => Error::invalid("version", Problem::Choice),
        error => error,
    }
}

/// What can be ticked: each channel with its address in the form in which such are compared, and as it is printed.
fn offered(
    used: &[Channel],
    contact: Option<&Contact>,
    wanted: &[ConsentPoint],
) -> Result<Vec<((Channel, String), ConsentPoint)>> {
    if wanted.is_empty() {
        return Err(Error::invalid("channels", Problem::Missing));
    }
    let mut offered: Vec<((Channel, String), ConsentPoint)> = Vec::with_capacity(wanted.len());
    for (at, ConsentPoint { channel, point }) in wanted.iter().enumerate() {
        let refused = |problem| Error::invalid_at("channels", at, problem);
        if !used.contains(channel) {
            return Err(refused(Problem::Choice));
        }
        let (key, shown) = match contact {
            Some(contact) => point_of(contact, *channel, point).ok_or(refused(Problem::Choice))?,
            None if point.is_empty() => (String::new(), String::new()),
            None => return Err(refused(Problem::Choice)),
        };
        let key = (*channel, key);
        if offered.iter().any(|(known, _)| *known == key) {
            return Err(refused(Problem::Duplicate));
        }
        offered.push((key, ConsentPoint { channel: *channel, point: shown.into() }));
    }
    Ok(offered)
}

/// An address of somebody: in the form in which such are compared, and as it is printed. `None` where it is not theirs.
fn point_of(contact: &Contact, channel: Channel, point: &str) -> Option<(String, String)> {
    let draft = &contact.draft;
    match channel {
        Channel::Letter => {
            let address = draft.addresses.iter().find(|address| address.primary).or(draft.addresses.first());
            Some((String::new(), address.map(in_a_line).unwrap_or_default()))
        }
        Channel::Processing => Some((String::new(), String::new())),
        Channel::Email | Channel::Phone | Channel::Message if point.is_empty() => {
            Some((String::new(), String::new()))
        }
        Channel::Email => {
            let wanted = identifier::email(point);
            let email = draft.emails.iter().find(|email| identifier::email(&email.address) == wanted)?;
            Some((wanted, email.address.0.clone()))
        }
        Channel::Phone | Channel::Message => {
            let phone = phone_like(&draft.phones, point, "")?;
            Some((identifier::phone(&phone.number, &phone.e164), phone.number.0.clone()))
        }
    }
}

/// A postal address in a line.
pub(super) fn in_a_line(address: &Address) -> String {
    let city = [address.postal_code.as_str(), &address.city].join(" ");
    let parts = [
        address.street.as_str(),
        &address.extended,
        &address.po_box,
        &city,
        &address.region,
        &address.country,
    ];
    let lines = parts.iter().flat_map(|part| part.lines()).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(", ")
}

/// A code that nobody has yet.
fn unused(snapshot: &Snapshot<'_>) -> Result<Code> {
    loop {
        let code = Code::new(crate::random::bytes());
        let is_known = !consent::requested(snapshot, &code.to_string())?.is_empty()
            || notice::with_hash(snapshot, code.bytes())?.is_some();
        if !is_known {
            return Ok(code);
        }
    }
}

/// The code of a wording.
fn of_wording(hash: &[u8; 32]) -> Code {
    Code::new(std::array::from_fn(|at| hash[at]))
}

/// Records what a form asks for, as it was prepared: one request for each channel. A form without a name records nothing but that
/// its wording is used.
///
/// # Errors
/// As [`consent::add`]; [`Error::Conflict`] where the wording was changed meanwhile.
pub(super) fn record(tx: &Tx<'_>, form: &ConsentForm) -> Result<()> {
    let asked = &form.asked;
    notice::freeze(tx, asked.version).map_err(about_version)?;
    if notice::as_frozen(tx, asked.version)?.1 != form.wording.hash {
        return Err(Error::Conflict);
    }
    let Some(contact) = asked.contact else { return Ok(()) };
    for (channel, point) in &asked.points {
        let key =
            ConsentKey { contact, purpose: asked.purpose, channel: *channel, point: point.as_str().into() };
        let draft = ConsentDraft {
            key,
            kind: ConsentKind::Requested,
            at: tx.now,
            zone: asked.zone.clone(),
            method: ConsentMethod::Paper,
            source: Personal::default(),
            version: Some(asked.version),
            valid_until: String::new(),
            guardian: Personal::default(),
            guardian_relation: Personal::default(),
            code: form.code.0.clone(),
            note: Personal::default(),
            evidence: Vec::new(),
        };
        consent::add(tx, draft)?;
    }
    let payload = json!({ "letter": "form", "purpose": asked.purpose, "version": asked.version });
    contact::journal(tx, reading::LETTER, contact, &payload)
}

impl ConsentForm {
    /// Whether saving it leaves the vault as it is: it is about nobody, and its wording is frozen.
    pub(super) fn leaves_nothing(&self) -> bool {
        self.asked.contact.is_none() && self.asked.is_frozen
    }
}

/// Finds what a typed code was printed on; `None` where nothing here has it.
///
/// # Errors
/// [`Error::Invalid`] about `code`: [`Problem::Mistyped`], with the group from 0 where its check digit says so.
pub fn find(session: &Session, typed: &str) -> Result<Option<ConsentFormFound>> {
    let code = Code::parse(typed).map_err(|mistyped| match mistyped {
        Mistyped::Shape => Error::invalid("code", Problem::Mistyped),
        Mistyped::Group { group } => Error::invalid_at("code", group, Problem::Mistyped),
    })?;
    session.read(|snapshot| {
        let written: Personal<String> = code.to_string().into();
        let requests = consent::requested(snapshot, &written)?;
        if let Some(first) = requests.first() {
            let key = &first.draft.key;
            let (requested_at, version) = (first.draft.at, first.draft.version);
            return Ok(Some(ConsentFormFound {
                code: written,
                contact: Some(key.contact),
                name: Some(contact::get(snapshot, key.contact)?.display_name),
                purpose: key.purpose,
                version,
                requested_at: Some(requested_at),
                channels: requests.into_iter().map(|request| points(request.draft.key)).collect(),
            }));
        }
        let Some(version) = notice::with_hash(snapshot, code.bytes())? else { return Ok(None) };
        let notice = notice::get(snapshot, version.notice)?;
        let purpose = notice.draft.purpose.filter(|_| notice.draft.kind == NoticeKind::Consent);
        Ok(purpose.map(|purpose| ConsentFormFound {
            code: written,
            contact: None,
            name: None,
            purpose,
            version: Some(version.id),
            channels: Vec::new(),
            requested_at: None,
        }))
    })
}

/// The channel and address of a request.
pub(super) fn points(key: ConsentKey) -> ConsentPoint {
    ConsentPoint { channel: key.channel, point: key.point }
}
