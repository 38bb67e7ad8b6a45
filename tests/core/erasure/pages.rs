//! Nothing left in the file: what the real erasure leaves of somebody with a value in every place, byte by byte, read past SQLite.

use aho_corasick::AhoCorasick;
use kartotek_core::{
    crm::kind::Kind,
    draft::{self, DraftForm},
};

use super::*;
use crate::{
    clean::{copy, needle::forms, pages},
    office::ACTOR,
};

/// Shorter words may stand by chance in what is encrypted.
const LEAST: usize = 6;

/// Those of the words that stand in any page of the database or frame of its log, in any form.
fn standing(folder: &Path, words: &BTreeSet<String>) -> BTreeSet<String> {
    let forms: Vec<(&String, Vec<u8>)> =
        words.iter().flat_map(|word| forms(word).into_iter().map(move |form| (word, form))).collect();
    let search = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(forms.iter().map(|(_, form)| form))
        .unwrap();
    let bytes = pages::read(folder, &[5; 48]);
    search.find_overlapping_iter(&bytes).map(|found| forms[found.pattern()].0.clone()).collect()
}

/// The words that the vault has without anybody's doing, and those in rows that stay.
fn without(session: &Session, words: BTreeSet<String>) -> BTreeSet<String> {
    let schema = "SELECT group_concat(sql) FROM sqlite_schema";
    let schema: String = session.read(|one| Ok(one.query_row(schema, [], |row| row.get(0))?)).unwrap();
    let schema = schema.to_lowercase();
    let stays: BTreeSet<String> = found(session, &words).into_iter().map(|(_, word)| word).collect();
    words.into_iter().filter(|word| !stays.contains(word) && !schema.contains(word.as_str())).collect()
}

#[test]
fn of_who_was_erased_no_word_stands_in_any_page_or_frame() {
    for desk in [Desk::full(), Desk::listed()] {
        let session = desk.session();
        let typed = [(DraftForm::Activity, "Kastanienbaum"), (DraftForm::Consent, "Zwetschgenhain")];
        for (form, text) in typed {
            draft::keep(session.store(), &ACTOR, Kind::Contact, Some(ANNA.0), form, text).unwrap();
        }
        let mut words = words_of(session, ANNA);
        words.retain(|word| word.len() >= LEAST);
        let copied = |name: &str| copy(desk.folder.path(), &desk.folder.path().with_extension(name));
        let before = copied("before");

        erase(session, ANNA);

        assert!(!session.store().is_cleaning_due().unwrap());
        let words = without(session, words);
        let there = standing(&before, &words);
        assert_eq!(there, words, "each of them stood there before");
        assert!(words.len() > 10, "{words:?}");
        for typed in ["kastanienbaum", "zwetschgenhain"] {
            assert!(words.contains(typed), "typed and not saved: {words:?}");
        }
        let after = copied("after");
        assert_eq!(standing(&after, &words), BTreeSet::new());
        let Desk { office, folder } = desk;
        drop(office);
        assert_eq!(standing(folder.path(), &words), BTreeSet::new(), "closed");
        for copied in [before, after] {
            fs::remove_dir_all(copied).unwrap();
        }
    }
}
