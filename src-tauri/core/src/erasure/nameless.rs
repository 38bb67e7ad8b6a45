//! Whether a text says who goes. What somebody types of an erasure may stand on the ledger, on the certificate and in letters, and no key that is
//! destroyed takes it away there: why an erasure is hurried, which law keeps something.

use std::collections::BTreeSet;

use super::strike;
use crate::{
    crm::{
        company,
        contact::{Contact, ContactDraft},
    },
    error::Result,
    id::CompanyId,
    store::Snapshot,
    suppression,
    text::strike::word::{Word, words},
};

/// Words, as search folds them, that are no names in the citation of a law, whatever somebody is called: its parts, what laws are called, and
/// what stands between those in English, German and Swedish.
pub(super) const CITED: &str = "\
    abs absatz abschnitt act and anhang anlage annex art article articles artikel artikeln avsnitt balk \
    balken bilaga buchst buchstabe chapter code das del dem den der des die directive direktiv dsgvo for \
    foreskrift foreskrifter forordning forordningen fur gdpr gesetz gesetzbuch gesetzes kap kapitel lag \
    lagen law laws letter lit no nr number nummer och order ordnung para paragraf paragraph part point \
    punkt punkten ratt recht regulation richtlinie rule rules satz section sections stycke stycket teil \
    the titel title und van verordnung vom von ziff ziffer";

/// Whether a text has anything of a contact in it: a word of their names, but for those that are `spared`; their full name, an address of
/// theirs, or the name of a company where nobody else is; or any number or address of mail, whoever's.
pub(super) fn is_named(snapshot: &Snapshot<'_>, contact: &Contact, text: &str, spared: &str) -> Result<bool> {
    if suppression::is_identifying(text) || strike::forms(snapshot, contact)?.speak(text) {
        return Ok(true);
    }
    let said = words(text);
    if has_any(text, &said, &names(&contact.draft), spared) {
        return Ok(true);
    }
    let Some(company) = contact.draft.company else { return Ok(false) };
    Ok(is_alone(snapshot, company)? && stands(&said, &words(&company::name(snapshot, company)?)))
}

/// Whether a word of a name stands in a text, but for those that are `spared`.
pub(super) fn has_word_of(text: &str, name: &str, spared: &str) -> bool {
    has_any(text, &words(text), &of(name).collect(), spared)
}

fn has_any(text: &str, said: &[Word], names: &BTreeSet<String>, spared: &str) -> bool {
    said.iter().any(|word| {
        let bare = word.folded.strip_suffix('s');
        let is_theirs = names.contains(&word.folded) || bare.is_some_and(|bare| names.contains(bare));
        is_theirs
            && counts(&text[word.range.clone()])
            && !spared.split(' ').any(|spared| spared == word.folded)
    })
}

/// The folded words of all that somebody is called.
fn names(draft: &ContactDraft) -> BTreeSet<String> {
    let names = [
        &draft.given_name,
        &draft.middle_name,
        &draft.family_name,
        &draft.nickname,
        &draft.phonetic_given_name,
        &draft.phonetic_family_name,
    ];
    names.into_iter().flat_map(|name| of(name)).collect()
}

/// The folded words of a name. Of one in several words, those that are written small stand for nobody ("von der").
fn of(name: &str) -> impl Iterator<Item = String> {
    let mut words = words(name);
    if words.iter().any(|word| word.is_capital(name)) {
        words.retain(|word| word.is_capital(name));
    }
    words.into_iter().map(|word| word.folded)
}

/// Whether a word can be a name by itself. One letter is an initial of anything. Two are a name as names are written ("Bo"), and else a word or
/// an abbreviation ("bo", "AO").
fn counts(word: &str) -> bool {
    match word.chars().count() {
        0 | 1 => false,
        2 => !word.chars().all(char::is_lowercase) && !word.chars().all(char::is_uppercase),
        _ => true,
    }
}

/// Whether nobody but one works at a company, as far as is known here.
fn is_alone(snapshot: &Snapshot<'_>, company: CompanyId) -> Result<bool> {
    Ok(snapshot
        .prepare_cached("SELECT count(*) = 1 FROM contact WHERE company_id = ?1")?
        .query_row([company], |row| row.get(0))?)
}

/// Whether words stand in others, one after the other.
fn stands(said: &[Word], wanted: &[Word]) -> bool {
    let same = |said: &[Word]| said.iter().zip(wanted).all(|(one, other)| one.folded == other.folded);
    !wanted.is_empty() && said.windows(wanted.len()).any(same)
}
