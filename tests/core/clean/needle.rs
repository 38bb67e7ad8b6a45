//! Names that stand nowhere else, and the search for each form in which a byte of them could be left.

use std::ops::Range;

use aho_corasick::AhoCorasick;
use data_encoding::{BASE64, HEXLOWER};
use kartotek_core::{
    activity::ActivityDraft,
    crm::{
        contact::ContactDraft,
        point::{Address, Email, Phone},
    },
    personal::Personal,
    text::fold,
};
use sha2::{Digest, Sha256};

use crate::office::{NOW, email, phone};

/// What the names of somebody are made of, and those of nobody else.
#[derive(Clone)]
pub(crate) struct Letters {
    latin: &'static str,
    /// Ethiopic letters: three bytes each, so that two of them stand nowhere by chance.
    ethiopic: Range<u32>,
}

/// Those of whoever is erased.
pub(crate) const GONE: Letters = Letters { latin: "Xqzvwk", ethiopic: 0x1208..0x1248 };
/// Those of whoever stays.
pub(crate) const THERE: Letters = Letters { latin: "Jhfbpx", ethiopic: 0x1260..0x1280 };

impl Letters {
    fn latin(&self, number: usize) -> String {
        format!("{}{number:05}ÅĞ", self.latin)
    }

    /// A word of six letters.
    fn word(&self, number: usize) -> String {
        let count = (self.ethiopic.end - self.ethiopic.start) as usize;
        let letter = |place: usize| {
            let at = ((number * 2_654_435_761) >> (5 * place)) % count;
            char::from_u32(self.ethiopic.start + u32::try_from(at).unwrap()).unwrap()
        };
        (0..6).map(letter).collect()
    }

    fn phone(&self, number: usize) -> String {
        let area = if self.latin == GONE.latin { 7013 } else { 7024 };
        format!("+46{area}{number:05}")
    }

    fn email(&self, number: usize) -> String {
        format!("{}{number:05}@{}.example", self.latin.to_lowercase(), self.latin.to_lowercase())
    }

    /// Gives a person these names, everywhere.
    pub(crate) fn mark(&self, number: usize, draft: ContactDraft) -> ContactDraft {
        let (latin, word) = (self.latin(number), self.word(number));
        ContactDraft {
            given_name: format!("{latin} {word}").into(),
            family_name: latin.as_str().into(),
            nickname: word.as_str().into(),
            emails: vec![Email {
                kind: draft.emails.first().map(|email| email.kind).unwrap_or_default(),
                ..email(&self.email(number))
            }],
            phones: vec![Phone { ..phone(&self.phone(number)) }],
            addresses: vec![Address {
                street: latin.as_str().into(),
                city: word.as_str().into(),
                ..Address::default()
            }],
            notes: Personal(format!("{} {word} {latin} spring", draft.notes.0)),
            source: format!("A cousin of {latin}").into(),
            extra: format!("X-SPOUSE:{word} {latin}").into(),
            ..draft
        }
    }

    pub(crate) fn talk(&self, number: usize) -> ActivityDraft {
        let (latin, word) = (self.latin(number), self.word(number));
        ActivityDraft {
            occurred_at: NOW,
            subject: format!("Call with {latin}").into(),
            body: format!("{word} asked for a quote, {latin} writes again").into(),
            ..ActivityDraft::default()
        }
    }

    /// Looks for these people.
    pub(crate) fn search(&self, numbers: impl Iterator<Item = usize>, sort_keys: &[Vec<u8>]) -> Search {
        let mut patterns = forms(self.latin);
        // Every two letters of a word, and with them every three.
        for (first, second) in
            self.ethiopic.clone().flat_map(|first| self.ethiopic.clone().map(move |second| (first, second)))
        {
            let pair: String = [first, second].into_iter().filter_map(char::from_u32).collect();
            patterns.push(pair.into_bytes());
        }
        for number in numbers {
            for text in [self.latin(number), self.word(number), self.email(number), self.phone(number)] {
                patterns.extend(forms(&text));
            }
            patterns.push(self.phone(number).as_bytes()[3..].to_vec());
        }
        patterns.extend(sort_keys.iter().cloned());
        patterns.retain(|pattern| pattern.len() > 5);
        patterns.sort();
        patterns.dedup();
        Search(AhoCorasick::new(&patterns).unwrap())
    }
}

/// Every form in which a text could be left: as it is, in small and in capital letters and folded, each of them in UTF-8, in UTF-16, in
/// base64, and as SHA-256 makes of it.
pub(crate) fn forms(text: &str) -> Vec<Vec<u8>> {
    let texts = [text.to_owned(), text.to_lowercase(), text.to_uppercase(), fold(text)];
    let each = texts.into_iter().flat_map(|form| {
        let hash: [u8; 32] = Sha256::digest(&form).into();
        let hashes = [HEXLOWER.encode(&hash).into_bytes(), hash.to_vec()];
        let other = hashes.into_iter().chain(wide(&form)).chain(base64(form.as_bytes()));
        other.chain([form.clone().into_bytes()]).collect::<Vec<_>>()
    });
    let mut forms: Vec<Vec<u8>> = each.collect();
    forms.sort();
    forms.dedup();
    forms
}

/// In base64, wherever it begins in what is encoded: without what depends on the bytes before and behind it.
fn base64(bytes: &[u8]) -> [Vec<u8>; 3] {
    [0, 1, 2].map(|before| {
        let encoded = BASE64.encode(&[&vec![0; before], bytes].concat()).into_bytes();
        encoded[(before * 4).div_ceil(3)..(before + bytes.len()) * 4 / 3].to_vec()
    })
}

/// In UTF-16, in either order of bytes.
fn wide(text: &str) -> [Vec<u8>; 2] {
    [
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ]
}

pub(crate) struct Search(AhoCorasick);

impl Search {
    /// Looks for these texts, as they are and folded.
    pub(crate) fn of(texts: &[&str]) -> Self {
        let forms: Vec<String> = texts.iter().flat_map(|text| [(*text).to_owned(), fold(text)]).collect();
        Self(AhoCorasick::new(forms).unwrap())
    }

    /// How often anything of them stands there.
    pub(crate) fn count(&self, bytes: &[u8]) -> usize {
        self.0.find_iter(bytes).count()
    }
}

#[test]
fn a_word_is_found_in_each_form_and_wherever_it_begins() {
    let search = GONE.search([7, 8].into_iter(), &[]);
    let long = |bytes: &[u8]| [&[b'.'; 50], bytes, &[b'.'; 50]].concat();
    for text in [GONE.latin(7), GONE.word(8), GONE.email(7), GONE.phone(8)] {
        for form in [text.clone(), text.to_lowercase(), text.to_uppercase(), fold(&text)] {
            let [little, big] = wide(&form);
            let hash = Sha256::digest(form.as_bytes());
            for bytes in [form.as_bytes(), &little, &big, &hash, HEXLOWER.encode(&hash).as_bytes()] {
                assert!(search.count(&long(bytes)) > 0, "{form}");
            }
            for before in 0..6 {
                let said = [&vec![b'a'; before], form.as_bytes(), b"and more"].concat();
                assert!(search.count(BASE64.encode(&said).as_bytes()) > 0, "{form} behind {before}");
            }
        }
    }
    let word: Vec<char> = GONE.word(7).chars().collect();
    for three in word.windows(3) {
        assert!(search.count(&long(three.iter().collect::<String>().as_bytes())) > 0);
    }
    let other = format!("{} {} {}", THERE.latin(7), THERE.word(7), THERE.email(7));
    assert_eq!(search.count(&long(other.as_bytes())), 0);
}
