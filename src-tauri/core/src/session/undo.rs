//! Undo and redo: what the user did in this session, and the steps that take it back. Wiped on lock.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    activity::{self, ActivityDraft},
    consent,
    crm::{
        company::{self, CompanyDraft},
        confidential,
        contact::{self, ContactDraft},
        photo,
        rule::Rules,
    },
    deal::{self, DealState},
    document::{self, DocumentDraft},
    error::{Error, Result},
    id::{
        ActivityId, CompanyId, ContactId, DealId, DocumentId, NoticeId, PurposeId, RecipientId,
        RequestCommentId, RequestId, RetentionRuleId, TaskId, VoucherId,
    },
    notice::{self, NoticeDraft, NoticeText},
    personal::Personal,
    purpose::{self, PurposeDraft},
    recipient::{self, RecipientDraft},
    regime,
    request::{self, RequestPlan},
    retention::rule::{self, RetentionRuleDraft},
    store::{Origin, Tx},
    task::{self, TaskState},
    template::{self, TemplateKey, TemplateText},
    voucher::{self, VoucherState},
};

/// How many actions can be taken back.
const DEPTH: usize = 100;

/// What takes an action back, in the order it is done.
pub(crate) type Steps = Vec<Step>;

/// A step that takes something back.
pub(crate) enum Step {
    /// Puts a contact's fields back.
    Contact(ContactId, Box<ContactDraft>),
    /// Moves contacts into the trash or out of it.
    ContactTrash(Vec<ContactId>, bool),
    /// Gives contacts exactly these tags.
    ContactTags(Vec<(ContactId, Vec<Personal<String>>)>),
    /// Puts a contact's photo back, or takes it away.
    Photo(ContactId, Option<Vec<u8>>),
    /// Puts a confidential note back: what it says, and what it said.
    Confidential(ContactId, [Personal<String>; 2]),
    /// Puts a company's fields back.
    Company(CompanyId, Box<CompanyDraft>),
    /// Moves companies into the trash or out of it.
    CompanyTrash(Vec<CompanyId>, bool),
    /// Moves a company that came along with a contact into the trash, unless somebody else works there by now. It comes
    /// back with the contact, so nothing takes this step back.
    CompanyWithout(CompanyId),
    /// Puts an activity's fields back.
    Activity(ActivityId, Box<ActivityDraft>),
    /// Moves activities into the trash or out of it.
    ActivityTrash(Vec<ActivityId>, bool),
    /// Puts back what was filled in about a document.
    Document(DocumentId, Box<DocumentDraft>),
    /// Moves documents into the trash or out of it.
    DocumentTrash(Vec<DocumentId>, bool),
    /// Puts a task back to what it was.
    Task(TaskId, Box<TaskState>),
    /// Moves tasks into the trash or out of it.
    TaskTrash(Vec<TaskId>, bool),
    /// Puts a voucher back to what it was.
    Voucher(VoucherId, Box<VoucherState>),
    /// Moves vouchers into the trash or out of it.
    VoucherTrash(Vec<VoucherId>, bool),
    /// Puts a deal back to what it was, also into the stage that it was in.
    Deal(DealId, Box<DealState>),
    /// Moves deals into the trash or out of it.
    DealTrash(Vec<DealId>, bool),
    /// Has a document belong to a deal, or no longer.
    DealDocument(DealId, DocumentId, bool),
    /// Puts a purpose back to what it was.
    Purpose(PurposeId, Box<PurposeDraft>),
    /// Removes a purpose, or takes it back into the list.
    PurposeRemoval(PurposeId, bool),
    /// Gives purposes an order.
    PurposeOrder(Vec<PurposeId>),
    /// Puts a notice back to what it was.
    Notice(NoticeId, NoticeDraft),
    /// Removes a notice, or takes it back into the list.
    NoticeRemoval(NoticeId, bool),
    /// Gives a version of a notice its wordings back, while it is not frozen.
    NoticeTexts(NoticeId, u32, Vec<NoticeText>),
    /// Says who handles a request, and by when.
    RequestPlan(RequestId, RequestPlan),
    /// Ticks a step of a request, or takes the tick away.
    RequestTick(RequestId, regime::Step, bool),
    /// Takes a comment on a request away.
    RequestCommentRemoval(RequestId, RequestCommentId),
    /// Comments on a request.
    RequestComment(RequestId, Personal<String>),
    /// Gives a template its text back; `None` is the shipped one.
    Template(TemplateKey, Option<TemplateText>),
    /// Puts a recipient back to what it was.
    Recipient(RecipientId, Box<RecipientDraft>),
    /// Removes a recipient, or takes it back into the register.
    RecipientRemoval(RecipientId, bool),
    /// Puts a rule of how long data is kept back to what it was.
    RetentionRule(RetentionRuleId, Box<RetentionRuleDraft>),
    /// Removes a rule of how long data is kept, or takes it back into the list.
    RetentionRuleRemoval(RetentionRuleId, bool),
}

/// Applies steps in order; returns those that take them back.
///
/// # Errors
/// [`Error::NothingToChange`] where all is as the steps would have it.
pub(crate) fn apply(tx: &Tx<'_>, rules: &Rules, steps: &[Step]) -> Result<Steps> {
    tx.set_origin(Origin::Undo);
    let mut inverse = Vec::with_capacity(steps.len());
    for step in steps {
        inverse.extend(step.apply(tx, rules)?);
    }
    if inverse.is_empty() {
        return Err(Error::NothingToChange);
    }
    inverse.reverse();
    inverse.extend(companies_without(tx));
    Ok(inverse)
}

/// The steps for companies that a change brought along: those it made, and those it fetched out of the trash.
pub(crate) fn companies_without(tx: &Tx<'_>) -> impl Iterator<Item = Step> {
    tx.companies_brought().into_iter().map(Step::CompanyWithout)
}

impl Step {
    /// Applies the step; returns the one that takes it back, if something changed.
    fn apply(&self, tx: &Tx<'_>, rules: &Rules) -> Result<Option<Self>> {
        Ok(match self {
            Self::Contact(id, draft) => {
                let before = contact::put_back(tx, rules, *id, (**draft).clone())?;
                Some(Self::Contact(*id, Box::new(before)))
            }
            Self::ContactTrash(ids, trashed) => {
                let moved = contact::set_trashed(tx, rules, ids, *trashed)?;
                (!moved.is_empty()).then(|| Self::ContactTrash(moved, !trashed))
            }
            Self::ContactTags(list) => {
                let mut before = Vec::with_capacity(list.len());
                for (id, tags) in list {
                    before.push((*id, contact::replace_tags(tx, rules, *id, tags)?));
                }
                Some(Self::ContactTags(before))
            }
            Self::Photo(id, bytes) => Some(Self::Photo(*id, photo::set(tx, rules, *id, bytes.as_deref())?)),
            Self::Confidential(id, [says, said]) => {
                confidential::change(tx, rules, *id, says, said.clone())?;
                Some(Self::Confidential(*id, [said.clone(), says.clone()]))
            }
            Self::Company(id, draft) => {
                let before = company::put_back(tx, rules, *id, draft)?;
                Some(Self::Company(*id, Box::new(before)))
            }
            Self::CompanyTrash(ids, trashed) => {
                let moved = company::set_trashed(tx, rules, ids, *trashed)?;
                (!moved.is_empty()).then(|| Self::CompanyTrash(moved, !trashed))
            }
            Self::CompanyWithout(id) => {
                match company::set_trashed(tx, rules, &[*id], true) {
                    Ok(_) | Err(Error::InUse { .. } | Error::NotFound) => {}
                    Err(error) => return Err(error),
                }
                None
            }
            Self::Activity(id, draft) => {
                Some(Self::Activity(*id, Box::new(activity::put_back(tx, *id, draft)?)))
            }
            Self::ActivityTrash(ids, trashed) => {
                let moved = activity::set_trashed(tx, ids, *trashed)?;
                (!moved.is_empty()).then(|| Self::ActivityTrash(moved, !trashed))
            }
            Self::Document(id, draft) => {
                Some(Self::Document(*id, Box::new(document::put_back(tx, *id, draft)?)))
            }
            Self::DocumentTrash(ids, trashed) => {
                let moved = document::set_trashed(tx, ids, *trashed)?;
                (!moved.is_empty()).then(|| Self::DocumentTrash(moved, !trashed))
            }
            Self::Task(id, state) => Some(Self::Task(*id, Box::new(task::put_back(tx, *id, state)?))),
            Self::TaskTrash(ids, trashed) => {
                let moved = task::set_trashed(tx, ids, *trashed)?;
                (!moved.is_empty()).then(|| Self::TaskTrash(moved, !trashed))
            }
            Self::Voucher(id, state) => {
                Some(Self::Voucher(*id, Box::new(voucher::put_back(tx, *id, state)?)))
            }
            Self::VoucherTrash(ids, trashed) => {
                let moved = voucher::set_trashed(tx, ids, *trashed)?;
                (!moved.is_empty()).then(|| Self::VoucherTrash(moved, !trashed))
            }
            Self::Deal(id, state) => Some(Self::Deal(*id, Box::new(deal::put_back(tx, *id, state)?))),
            Self::DealTrash(ids, trashed) => {
                let moved = deal::set_trashed(tx, ids, *trashed)?;
                (!moved.is_empty()).then(|| Self::DealTrash(moved, !trashed))
            }
            Self::DealDocument(id, document, linked) => {
                let party = document::get(tx, *document)?.party;
                deal::document::set(tx, *id, *document, party, *linked)?;
                Some(Self::DealDocument(*id, *document, !linked))
            }
            Self::Purpose(id, draft) => {
                consent::require_basis(tx, *id, draft.basis)?;
                Some(Self::Purpose(*id, Box::new(purpose::put_back(tx, *id, (**draft).clone())?)))
            }
            Self::PurposeRemoval(id, removed) => {
                purpose::set_removed(tx, *id, *removed)?;
                Some(Self::PurposeRemoval(*id, !removed))
            }
            Self::PurposeOrder(order) => Some(Self::PurposeOrder(purpose::set_order(tx, order)?)),
            Self::Notice(id, draft) => Some(Self::Notice(*id, notice::put_back(tx, *id, draft.clone())?)),
            Self::NoticeRemoval(id, removed) => {
                notice::set_removed(tx, *id, *removed)?;
                Some(Self::NoticeRemoval(*id, !removed))
            }
            Self::NoticeTexts(id, version, texts) => {
                let before = notice::set_texts(tx, *id, *version, texts.clone())?;
                Some(Self::NoticeTexts(*id, *version, before))
            }
            Self::RequestPlan(id, plan) => {
                Some(Self::RequestPlan(*id, request::put_back(tx, *id, plan.clone())?))
            }
            Self::RequestTick(id, step, done) => {
                request::tick(tx, *id, *step, *done, Personal::default())?;
                Some(Self::RequestTick(*id, *step, !done))
            }
            Self::RequestCommentRemoval(id, comment) => {
                Some(Self::RequestComment(*id, request::remove_comment(tx, *id, *comment)?))
            }
            Self::RequestComment(id, text) => {
                Some(Self::RequestCommentRemoval(*id, request::comment(tx, *id, text.clone())?))
            }
            Self::Template(key, text) => {
                Some(Self::Template(*key, template::put_back(tx, *key, text.clone())?))
            }
            Self::Recipient(id, draft) => {
                Some(Self::Recipient(*id, Box::new(recipient::put_back(tx, *id, (**draft).clone())?)))
            }
            Self::RecipientRemoval(id, removed) => {
                recipient::set_removed(tx, *id, *removed)?;
                Some(Self::RecipientRemoval(*id, !removed))
            }
            Self::RetentionRule(id, draft) => {
                Some(Self::RetentionRule(*id, Box::new(rule::put_back(tx, *id, (**draft).clone())?)))
            }
            Self::RetentionRuleRemoval(id, removed) => {
                rule::set_removed(tx, *id, *removed)?;
                Some(Self::RetentionRuleRemoval(*id, !removed))
            }
        })
    }
}

/// What an action was, for its name in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UndoLabel {
    /// What was done.
    pub action: UndoAction,
    /// To what.
    pub object: UndoObject,
    /// To how many.
    pub count: usize,
}

/// What an action was done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum UndoObject {
    /// Contacts.
    Contact,
    /// Companies.
    Company,
    /// Activities.
    Activity,
    /// Documents.
    Document,
    /// Tasks.
    Task,
    /// Quotes, orders, invoices and credit notes.
    Voucher,
    /// Deals.
    Deal,
    /// A document of a deal.
    DealDocument,
    /// A purpose.
    Purpose,
    /// A notice.
    Notice,
    /// A request.
    Request,
    /// The text of a letter.
    Template,
    /// A recipient.
    Recipient,
    /// A rule of how long data is kept.
    RetentionRule,
}

/// What can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum UndoAction {
    /// Something was added.
    Add,
    /// Fields were changed.
    Change,
    /// Moved into the trash.
    Trash,
    /// Moved out of the trash.
    Restore,
    /// Tags were added or removed.
    Tag,
    /// A photo was set or removed.
    Photo,
    /// Something was done.
    Finish,
    /// Something that was done was opened again.
    Reopen,
    /// Something was planned for later.
    Snooze,
    /// A deal was moved to another stage.
    Move,
    /// A document was said to belong to something.
    Link,
    /// A document no longer belongs to something.
    Unlink,
    /// A step was ticked, or the tick taken away.
    Tick,
    /// Something was commented on.
    Comment,
}

/// What can be taken back and done again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UndoState {
    /// The action that undo takes back.
    pub undo: Option<UndoLabel>,
    /// The action that redo does again.
    pub redo: Option<UndoLabel>,
}

/// The actions of a session, last at the end.
#[derive(Default)]
pub(crate) struct UndoStack {
    done: Vec<(UndoLabel, Steps)>,
    undone: Vec<(UndoLabel, Steps)>,
}

impl UndoStack {
    /// Remembers an action with the steps that take it back; what was undone before can't be done again then.
    pub(crate) fn record(&mut self, label: UndoLabel, steps: Steps) {
        self.undone.clear();
        self.push_done(label, steps);
    }

    /// Takes the last action off, to be taken back.
    pub(crate) fn pop_done(&mut self) -> Option<(UndoLabel, Steps)> {
        self.done.pop()
    }

    /// Takes the last undone action off, to be done again.
    pub(crate) fn pop_undone(&mut self) -> Option<(UndoLabel, Steps)> {
        self.undone.pop()
    }

    /// Puts an action back among the done ones.
    pub(crate) fn push_done(&mut self, label: UndoLabel, steps: Steps) {
        if self.done.len() == DEPTH {
            self.done.remove(0);
        }
        self.done.push((label, steps));
    }

    /// Puts an action among the undone ones.
    pub(crate) fn push_undone(&mut self, label: UndoLabel, steps: Steps) {
        self.undone.push((label, steps));
    }

    /// Forgets everything, where steps could no longer fit.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// What can be taken back and done again.
    pub(crate) fn state(&self) -> UndoState {
        UndoState {
            undo: self.done.last().map(|(label, _)| *label),
            redo: self.undone.last().map(|(label, _)| *label),
        }
    }
}
