//! The test kit: an office with a vault in memory, a session and a clock that stands.

use std::path::Path;

use kartotek_core::{
    clock::Clock,
    consent::{ConsentMethod, RestrictionEnd},
    crm::{
        company::{Company, CompanyDraft, CompanyQuery},
        contact::{Contact, ContactDraft, ContactQuery},
        point::{Address, Email, Phone, Website},
    },
    error::{Error, Problem, Result},
    exchange::disclosure::Disclosure,
    history::{self, Object},
    id::{CompanyId, ContactId, SubjectId, UserId},
    personal::Personal,
    progress::Silent,
    role::Role,
    session::Session,
    setting::{self, Controller, Settings},
    store::{Actor, Store, StoreKeys, Tx, row_mac},
    user,
    vault::{
        compartment::CompartmentKeys,
        key::{DatabaseCipher, DatabaseKey, SecretKey},
    },
};
use zeroize::Zeroizing;

/// 2026-09-21, UTC.
pub(crate) const NOW: i64 = 1_790_000_000_000;
/// Milliseconds of a day.
pub(crate) const DAY: i64 = 86_400_000;
/// Who works in the office.
pub(crate) const ACTOR: Actor = Actor { user: UserId(1), uuid: [7; 16], device: [8; 16], role: Role::Owner };

/// An office with a session.
pub(crate) struct Office {
    pub(crate) session: Session,
    pub(crate) clock: Clock,
}

impl Office {
    /// An empty office in Sweden.
    pub(crate) fn new() -> Self {
        let clock = Clock::set_to(NOW);
        Self { session: session(Store::in_memory(clock.clone()).unwrap()), clock }
    }

    /// Contacts of these names, `given family`.
    pub(crate) fn with(names: &[&str]) -> Self {
        let office = Self::new();
        for name in names {
            office.add(named(name));
        }
        office
    }

    pub(crate) fn add(&self, draft: ContactDraft) -> Contact {
        self.session.add_contact(draft).unwrap().0
    }

    pub(crate) fn get(&self, id: ContactId) -> Contact {
        self.session.read(|connection| kartotek_core::crm::contact::get(connection, id)).unwrap()
    }

    /// Changes a contact as it is.
    pub(crate) fn change(&self, id: ContactId, edit: impl FnOnce(&mut ContactDraft)) -> Contact {
        let contact = self.get(id);
        let mut draft = contact.draft;
        edit(&mut draft);
        self.session.change_contact(id, contact.revision, draft).unwrap().0
    }

    pub(crate) fn add_company(&self, name: &str) -> Company {
        let draft = CompanyDraft { name: name.into(), ..CompanyDraft::default() };
        self.session.add_company(draft).unwrap().0
    }

    pub(crate) fn company(&self, id: CompanyId) -> Company {
        self.session.read(|connection| kartotek_core::crm::company::get(connection, id)).unwrap()
    }

    pub(crate) fn change_company(&self, id: CompanyId, edit: impl FnOnce(&mut CompanyDraft)) -> Company {
        let company = self.company(id);
        let mut draft = company.draft;
        edit(&mut draft);
        self.session.change_company(id, company.revision, draft).unwrap().0
    }

    pub(crate) fn settings(&self, edit: impl FnOnce(&mut Settings)) {
        let mut settings = self.session.read(setting::get).unwrap();
        edit(&mut settings);
        self.session.change_settings(&settings, &Silent).unwrap();
    }

    /// Checks that every row is as it was written last, and every row of a list as its record.
    pub(crate) fn verify_rows(&self) -> Result<()> {
        self.session.read(|snapshot| {
            row_mac::verify_all(snapshot)?;
            kartotek_core::crm::row::verify(snapshot)?;
            kartotek_core::suppression::verify(snapshot)?;
            kartotek_core::suppression::verify_complete(snapshot)?;
            kartotek_core::erasure::verify_complete(snapshot)?;
            kartotek_core::consent::verify_all(snapshot)?;
            kartotek_core::consent::verify_lists(snapshot, self.session.store().keys())?;
            kartotek_core::recipient::verify_disclosures(snapshot, self.session.store().keys())
        })
    }

    /// Names of the contacts that a query lists, in order.
    pub(crate) fn names(&self, query: &ContactQuery) -> Vec<String> {
        let list = self.session.open_contacts(query).unwrap();
        let mut names = Vec::new();
        while names.len() < list.total {
            let window = self.session.contact_window(list.handle, names.len(), 500).unwrap();
            assert!(!window.is_empty(), "a window has no gap");
            names.extend(window.into_iter().map(|row| row.name.0));
        }
        names
    }

    /// Names of the contacts that a text finds, in name order.
    pub(crate) fn find(&self, text: &str) -> Vec<String> {
        let mut names = self.names(&ContactQuery { text: text.into(), ..ContactQuery::default() });
        names.sort();
        names
    }

    /// Names of the companies that a query lists, in order.
    pub(crate) fn company_names(&self, query: &CompanyQuery) -> Vec<String> {
        let list = self.session.open_companies(query).unwrap();
        let rows = self.session.company_window(list.handle, 0, 500).unwrap();
        rows.into_iter().map(|row| row.name.0).collect()
    }

    /// Names of what lies in the trash, last deleted first.
    pub(crate) fn trash(&self) -> Vec<String> {
        let list = self.session.open_trash().unwrap();
        let rows = self.session.trash_window(list.handle, 0, 500).unwrap();
        assert_eq!(rows.len(), list.total.min(500));
        rows.into_iter().map(|row| row.name.0).collect()
    }
}

/// Adds the user and the organisation to a new store, and starts a session on it.
pub(crate) fn session(store: Store) -> Session {
    session_as(store, Role::Owner)
}

/// The same, for a user of some role.
pub(crate) fn session_as(store: Store, role: Role) -> Session {
    let settings =
        Settings { organisation: "Office".into(), controller: controller(), ..Settings::default() };
    store
        .write(&ACTOR, |tx| {
            user::add_first(tx, "Clerk")?;
            history::append(tx, "vault.create", Object::VAULT, &())?;
            setting::change(tx, &settings)
        })
        .unwrap();
    Session::start(store, Actor { role, ..ACTOR }).unwrap()
}

/// What letters say of the office.
pub(crate) fn controller() -> Controller {
    Controller {
        street: "Storgatan 1".into(),
        postal_code: "211 34".into(),
        city: "Malmö".into(),
        email: "post@office.example".into(),
        authority: "Integritetsskyddsmyndigheten".into(),
        ..Controller::default()
    }
}

/// A session on a new database in a folder: there, others read while one writes.
pub(crate) fn session_in(folder: &Path) -> Session {
    session_at(folder, Clock::System)
}

/// The same, by another clock.
pub(crate) fn session_at(folder: &Path, clock: Clock) -> Session {
    let key = DatabaseKey::from_bytes(&Zeroizing::new([5; 48]), DatabaseCipher::HmacSha256);
    let keys = StoreKeys {
        subject: SecretKey::generate(),
        journal: SecretKey::generate(),
        suppression: SecretKey::generate(),
        signing: SecretKey::generate(),
        confidential: CompartmentKeys::generate(),
        vault: [3; 16],
    };
    session(Store::create(&folder.join("vault.db"), &key, keys, clock).unwrap())
}

/// A draft of a contact named `given family`.
pub(crate) fn named(name: &str) -> ContactDraft {
    let (given, family) = name.split_once(' ').unwrap_or((name, ""));
    ContactDraft { given_name: given.into(), family_name: family.into(), ..ContactDraft::default() }
}

/// How a restriction is lifted of somebody who was told by letter.
pub(crate) fn lifted(told_at: i64, note: &str) -> RestrictionEnd {
    RestrictionEnd { told_at, told_method: ConsentMethod::Paper, note: note.into() }
}

/// What an export is for, where that does not matter.
pub(crate) fn disclosure() -> Disclosure {
    Disclosure { purpose: "Newsletter".into(), recipient: "Print shop".into(), handed_to: None }
}

pub(crate) fn email(address: &str) -> Email {
    Email { address: address.into(), ..Email::default() }
}

pub(crate) fn phone(number: &str) -> Phone {
    Phone { number: number.into(), ..Phone::default() }
}

pub(crate) fn city(city: &str) -> Address {
    Address { city: city.into(), ..Address::default() }
}

pub(crate) fn website(url: &str) -> Website {
    Website { url: url.into(), ..Website::default() }
}

pub(crate) fn tags(names: &[&str]) -> Vec<Personal<String>> {
    names.iter().map(|&name| name.into()).collect()
}

/// Destroys the key of somebody, and leaves their rows.
pub(crate) fn forget(tx: &Tx<'_>, subject: SubjectId) -> Result<()> {
    history::forget(tx, subject, Object { kind: "test", uuid: [9; 16] }, serde_json::json!({}))
}

/// The field, its position and the problem of a refusal.
pub(crate) fn refusal<T>(result: Result<T>) -> (&'static str, Option<usize>, Problem) {
    match result {
        Err(Error::Invalid { field, at, problem }) => (field, at, problem),
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("not refused"),
    }
}
