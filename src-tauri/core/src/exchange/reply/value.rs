//! What is filled into a letter about a request.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Basis, RequestLetterDraft, erased, number, package, words};
use crate::{
    crm::{check, day},
    error::{Error, Problem, Result},
    exchange::{
        access::{self, AccessSummary},
        letter::{self, LetterField, items},
        letterhead::joined,
    },
    personal::Personal,
    regime::{self, RequestKind},
    request::{self, RequestSearch},
    session::Session,
    template::{self, Placeholder, TemplateKey, TemplateKind, Values},
    text::Spelling,
};

type List = Vec<Personal<String>>;

/// The lists of a letter that somebody here types: nothing in the data says them.
fn typed(kind: TemplateKind) -> &'static [Placeholder] {
    match kind {
        TemplateKind::Identity => &[Placeholder::Reasons, Placeholder::Proof],
        TemplateKind::Answer => &[Placeholder::Transfers, Placeholder::Automated],
        TemplateKind::Done => &[Placeholder::Done],
        TemplateKind::Refusal | TemplateKind::RestrictionLifted => &[Placeholder::Reasons],
        _ => &[],
    }
}

/// The values, and the lists that can be typed with what counts of them.
pub(super) fn of(
    session: &Session,
    basis: &Basis,
    key: TemplateKey,
    draft: &RequestLetterDraft,
) -> Result<(Values, Vec<LetterField>)> {
    let spelling = key.spelling(&basis.settings.country);
    let searches = session.read(|snapshot| request::searches_of(snapshot, draft.request))?;
    let mut values = Values {
        person: basis.person.clone(),
        number: number(&basis.request).into(),
        request: Some(basis.request.draft.kind),
        received: Some(day::day("receivedOn", &basis.request.received_on)?),
        date: Some(request::day_of(&basis.request, basis.now)?),
        due: basis.standing.due,
        extended: basis.standing.extended,
        identifiers: identifiers(&searches),
        searched: searched(&searches, spelling),
        lifted: lifted(key.kind, &draft.lifted)?,
        ..letter::values(&basis.settings)
    };
    match key.kind {
        TemplateKind::Identity => {
            values.reasons = items(&basis.request.draft.doubt);
            values.proof = vec![words::proof(spelling).into_owned().into()];
        }
        TemplateKind::Extension => {
            let reasons = basis.request.extension_reasons.iter();
            values.reasons =
                reasons.map(|reason| template::delay(*reason, spelling).into_owned().into()).collect();
        }
        TemplateKind::Answer => {
            let (contacts, mentions) = package::about(session, &basis.request)?;
            let told = access::summarise(session, &contacts, &mentions, key.language)?;
            answer(&mut values, told, spelling);
            let file = access::file_name(&number(&basis.request));
            values.attachments = vec![words::package(spelling, &file).into()];
        }
        TemplateKind::Done if basis.request.draft.kind == RequestKind::Erasure => {
            values.done = erased::done(session, basis, key, draft.request)?;
        }
        _ => {}
    }
    let mut lists = Vec::new();
    for placeholder in typed(key.kind) {
        let typed = draft.lists.iter().find(|list| list.placeholder == *placeholder);
        let list = match placeholder {
            Placeholder::Reasons => &mut values.reasons,
            Placeholder::Proof => &mut values.proof,
            Placeholder::Done => &mut values.done,
            Placeholder::Transfers => &mut values.transfers,
            _ => &mut values.automated,
        };
        if let Some(typed) = typed {
            let mut text = typed.text.clone();
            check::lines(&mut text, check::TEXT).map_err(|problem| Error::invalid("lists", problem))?;
            *list = items(&text);
        }
        lists.push(LetterField {
            placeholder: *placeholder,
            text: joined(list, "\n").into(),
            nothing: template::nothing(*placeholder, spelling).map(Cow::into_owned),
        });
    }
    if draft.lists.iter().any(|list| !typed(key.kind).contains(&list.placeholder)) {
        return Err(Error::invalid("lists", Problem::Choice));
    }
    refuse(&mut values, basis, key, draft)?;
    Ok((values, lists))
}

/// The reasons of a refusal: those that were chosen, or that it was closed with, and then what was typed.
fn refuse(values: &mut Values, basis: &Basis, key: TemplateKey, draft: &RequestLetterDraft) -> Result<()> {
    if key.kind != TemplateKind::Refusal {
        let chosen = draft.refusals.is_empty();
        return if chosen { Ok(()) } else { Err(Error::invalid("refusals", Problem::Choice)) };
    }
    let offered = regime::refusals(basis.standing.rule);
    if draft.refusals.iter().any(|reason| !offered.contains(reason)) {
        return Err(Error::invalid("refusals", Problem::Choice));
    }
    let closed = basis.request.closing.as_ref().map(|closing| &closing.reasons[..]).unwrap_or_default();
    let reasons = if draft.refusals.is_empty() { closed } else { &draft.refusals };
    let mut told: List = reasons
        .iter()
        .map(|reason| template::refusal(*reason, key.spelling(&basis.settings.country)).into_owned().into())
        .collect();
    told.append(&mut values.reasons);
    values.reasons = told;
    Ok(())
}

fn answer(values: &mut Values, told: AccessSummary, spelling: Spelling) {
    let none =
        |placeholder| vec![template::nothing(placeholder, spelling).unwrap_or_default().into_owned().into()];
    values.purposes = told.purposes;
    values.categories =
        told.categories.iter().map(|words| spelling.spell(words).into_owned().into()).collect();
    values.retention = told.retention;
    // Of recipients that are not in the register, somebody who knows has to say whether the data goes abroad.
    values.transfers = told.transfers;
    if values.transfers.is_empty() && told.registered {
        values.transfers = none(Placeholder::Transfers);
    }
    values.recipients =
        if told.recipients.is_empty() { none(Placeholder::Recipients) } else { told.recipients };
    values.sources = if told.foreign { told.sources } else { none(Placeholder::Sources) };
    // Nothing here decides about anybody; what decides elsewhere is typed.
    values.automated = none(Placeholder::Automated);
}

/// The day from which data is used again, where the letter has one.
fn lifted(kind: TemplateKind, typed: &str) -> Result<Option<NaiveDate>> {
    if kind != TemplateKind::RestrictionLifted && !typed.is_empty() {
        return Err(Error::invalid("lifted", Problem::Choice));
    }
    day::given(typed).map(|typed| day::day("lifted", typed)).transpose()
}

/// What was searched for, each once.
fn identifiers(searches: &[RequestSearch]) -> List {
    let mut found: List = Vec::new();
    for term in searches.iter().flat_map(|search| &search.terms) {
        if !found.contains(term) {
            found.push(term.clone());
        }
    }
    found
}

/// Where was searched, as the last search counted it.
fn searched(searches: &[RequestSearch], spelling: Spelling) -> List {
    let Some(last) = searches.last() else { return Vec::new() };
    let counts = [
        last.contacts,
        last.companies,
        last.activities,
        last.tasks,
        last.documents,
        last.vouchers,
        last.deals,
    ];
    words::searched(spelling, counts).into_iter().map(Personal).collect()
}
