//! Preparing: a second thread reads the file and makes each row ready to be stored, while the first one stores.

use std::{
    sync::mpsc::{SyncSender, sync_channel},
    thread,
};

use crate::{
    clock::Timestamp,
    crm::{
        check,
        contact::{ContactDraft, Derived},
        photo,
        rule::Rules,
    },
    error::{Error, Problem, Result},
    exchange::{
        birthday,
        import::{
            duplicate::Keys,
            plan::ImportPlan,
            report::ImportRejection,
            row::{self, ParsedRow, RowOutcome},
            said::Said,
            source::Source,
            table::Records,
            target::{ImportTarget, SingleField},
        },
        vcard::read,
    },
    progress::Progress,
    store::StoreKeys,
};

/// Rows that go from one thread to the other at once.
const BATCH: usize = 64;

/// Batches that may wait for the thread that stores.
const WAITING: usize = 16;

/// A row of the file, made ready.
#[derive(Debug)]
pub(super) struct Prepared {
    /// Row or card number, from 1, header not counted.
    pub(super) row: u64,
    /// What became of it.
    pub(super) outcome: Outcome,
}

/// What became of a row.
#[derive(Debug)]
pub(super) enum Outcome {
    /// A contact that can be stored.
    Contact(Box<Ready>),
    /// No contact: without any value, deleted, or a group.
    Nothing,
    /// It breaks a rule; with whom it is about, where it says that they opted out.
    Rejected(Vec<ImportRejection>, Option<Box<Refused>>),
}

/// A row that can't be imported, and says that somebody opted out.
#[derive(Debug)]
pub(super) struct Refused {
    /// Line in the file where it starts, from 1.
    pub(super) line: u64,
    /// What they are recognised by, as far as that can be read.
    pub(super) keys: Keys,
    /// What the row says that they said about marketing.
    pub(super) said: Said,
}

/// A contact that can be stored, with everything that needs no database.
#[derive(Debug)]
pub(super) struct Ready {
    /// Checked; its company by name.
    pub(super) draft: ContactDraft,
    /// What it is compared by.
    pub(super) keys: Keys,
    /// What storing it takes besides; nothing in a dry run.
    pub(super) derived: Option<Derived>,
    /// What the row says that they said about marketing.
    pub(super) said: Said,
    /// A picture that was made fit.
    pub(super) photo: Option<Vec<u8>>,
    /// A field that was left out because it breaks a rule.
    pub(super) left_out: Option<ImportRejection>,
    /// Line in the file where it starts, from 1.
    pub(super) line: u64,
}

/// How rows are made ready.
#[derive(Clone, Copy)]
pub(super) struct Preparation<'a> {
    pub(super) source: &'a Source,
    pub(super) plan: &'a ImportPlan,
    pub(super) rules: &'a Rules,
    pub(super) now: Timestamp,
    /// The keys that seal what is stored; none in a dry run.
    pub(super) keys: Option<&'a StoreKeys>,
}

impl Preparation<'_> {
    /// Hands every row of the file to `take`, in order.
    pub(super) fn each(
        self,
        progress: &dyn Progress,
        mut take: impl FnMut(Prepared) -> Result<()>,
    ) -> Result<()> {
        let total = self.count()?;
        let mut done = 0;
        thread::scope(|scope| {
            let (sender, receiver) = sync_channel(WAITING);
            let reader = scope.spawn(move || self.send(&sender));
            for batch in receiver {
                progress.step(done, Some(total))?;
                done += batch.len() as u64;
                batch.into_iter().try_for_each(&mut take)?;
            }
            reader.join().map_err(|_| Error::internal("reading the file panicked"))??;
            progress.step(done, Some(total))
        })
    }

    /// How many rows there are.
    fn count(self) -> Result<u64> {
        if self.source.is_vcard() {
            return read::count(self.source);
        }
        let layout = self.plan.layout.as_ref().ok_or(Error::invalid("layout", Problem::Missing))?;
        let text = self.source.decode(layout.encoding)?;
        let mut records = Records::new(&text, layout)?;
        row::skip_to_body(&mut records, layout)?;
        let (mut record, mut count) = (csv::StringRecord::new(), 0);
        while records.read(&mut record)?.is_some() {
            count += 1;
        }
        Ok(count)
    }

    /// Reads the file to its end, or until nobody takes its rows any more.
    fn send(self, sender: &SyncSender<Vec<Prepared>>) -> Result<()> {
        if self.source.is_vcard() {
            let file = read::file(self.source)?;
            return self.send_rows(file.cards(), sender);
        }
        let layout = self.plan.layout.as_ref().ok_or(Error::invalid("layout", Problem::Missing))?;
        let text = self.source.decode(layout.encoding)?;
        let mut targets = self.plan.targets.clone();
        if !self.rules.birthday {
            let birthday = ImportTarget::Single { name: SingleField::Birthday };
            for target in targets.iter_mut().filter(|target| **target == birthday) {
                *target = ImportTarget::Skip;
            }
        }
        self.send_rows(row::rows(&text, layout, &targets)?, sender)
    }

    fn send_rows(
        self,
        rows: impl Iterator<Item = Result<ParsedRow>>,
        sender: &SyncSender<Vec<Prepared>>,
    ) -> Result<()> {
        let mut batch = Vec::with_capacity(BATCH);
        for row in rows {
            batch.push(self.prepare(row?)?);
            if batch.len() == BATCH
                && sender.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))).is_err()
            {
                return Ok(());
            }
        }
        // Where nobody takes the last rows, the other thread knows why.
        let _ = sender.send(batch);
        Ok(())
    }

    fn prepare(self, ParsedRow { row, line, outcome, said, photo }: ParsedRow) -> Result<Prepared> {
        let outcome = match outcome {
            RowOutcome::Draft(draft) => self.ready(row, line, *draft, said, photo.as_deref())?,
            RowOutcome::Empty | RowOutcome::Deleted => Outcome::Nothing,
            RowOutcome::Rejected(rejections, draft) => {
                let refused = draft.and_then(|draft| self.refused(line, *draft, said));
                Outcome::Rejected(rejections.into_iter().map(shortened).collect(), refused)
            }
        };
        Ok(Prepared { row, outcome })
    }

    fn ready(
        self,
        row: u64,
        line: u64,
        mut draft: ContactDraft,
        said: Said,
        photo: Option<&[u8]>,
    ) -> Result<Outcome> {
        if draft.source.trim().is_empty() {
            draft.source = self.plan.source.clone();
        }
        if !self.plan.tag.is_empty() {
            draft.tags.push(self.plan.tag.clone());
        }
        if !self.rules.birthday {
            birthday::leave_out(&mut draft);
        }
        let checked = check::contact(&mut draft, self.rules).and_then(|()| check::is_born(&draft, self.now));
        if let Err(error) = checked {
            let rejections = vec![rejection(row, line, &draft, &error)];
            return Ok(Outcome::Rejected(rejections, self.refused(line, draft, said)));
        }
        let (photo, left_out) = match photo.map(photo::prepare) {
            None => (None, None),
            Some(Ok(photo)) => (Some(photo), None),
            Some(Err(error)) => (None, Some(rejection(row, line, &draft, &error))),
        };
        let identity = self.source.package.as_ref().and_then(|package| package.identity(row));
        let keys = Keys { identity, ..Keys::of(&draft) };
        let derived = self.keys.map(|keys| Derived::of(&draft, self.rules, keys)).transpose()?;
        Ok(Outcome::Contact(Box::new(Ready { draft, keys, derived, said, photo, left_out, line })))
    }
}

impl Preparation<'_> {
    /// Whom a row that can't be imported is about, by the addresses and numbers of it that break no rule; where it says that they opted
    /// out.
    fn refused(self, line: u64, draft: ContactDraft, said: Said) -> Option<Box<Refused>> {
        if said.objections.is_empty() {
            return None;
        }
        let checked = |point: ContactDraft| {
            let mut draft = ContactDraft { given_name: "x".into(), ..point };
            check::contact(&mut draft, self.rules).ok().map(|()| draft)
        };
        let emails = draft.emails.into_iter().filter_map(|email| {
            checked(ContactDraft { emails: vec![email], ..ContactDraft::default() })?.emails.pop()
        });
        let phones = draft.phones.into_iter().filter_map(|phone| {
            checked(ContactDraft { phones: vec![phone], ..ContactDraft::default() })?.phones.pop()
        });
        let keys = Keys::of(&ContactDraft {
            emails: emails.collect(),
            phones: phones.collect(),
            given_name: draft.given_name,
            family_name: draft.family_name,
            company_name: draft.company_name,
            ..ContactDraft::default()
        });
        Some(Box::new(Refused { line, keys, said }))
    }
}

/// What a check found, with the value at fault.
pub(super) fn rejection(row: u64, line: u64, draft: &ContactDraft, error: &Error) -> ImportRejection {
    let (field, at, problem) = match error {
        Error::Invalid { field, at, problem } => (*field, *at, *problem),
        _ => ("", None, Problem::Damaged),
    };
    let value = value_of(draft, field, at).into();
    shortened(ImportRejection { row, line, field: field.to_owned(), problem, value })
}

/// The value of a field, by its name in the draft.
fn value_of(draft: &ContactDraft, field: &str, at: Option<usize>) -> String {
    let Ok(serde_json::Value::Object(mut fields)) = serde_json::to_value(draft) else {
        return String::new();
    };
    let mut value = fields.remove(field).unwrap_or_default();
    if let Some(at) = at {
        value = value.get_mut(at).map(serde_json::Value::take).unwrap_or_default();
    }
    match value {
        serde_json::Value::String(text) => text,
        serde_json::Value::Object(parts) => ["address", "number", "url", "street", "city"]
            .iter()
            .find_map(|part| Some(parts.get(*part)?.as_str()?.to_owned()))
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// Keeps a value no longer than it takes to find it in the file.
fn shortened(mut rejection: ImportRejection) -> ImportRejection {
    if let Some((end, _)) = rejection.value.char_indices().nth(200) {
        rejection.value.0.truncate(end);
        rejection.value.0.push('…');
    }
    rejection
}
