//! Fiction: made-up values in place of real ones, of the same length and format. What is equal stays equal, so that duplicates do; and no
//! word that is made up is one of the real ones.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use sha2::{Digest, Sha256};

use crate::{crm::day::written, error::Result, personal::Personal, store::Snapshot, store::inventory};

/// Words of fewer characters are not looked up among the real ones: there are too few others.
const SHORT: usize = 4;

/// Area codes of the North American Numbering Plan.
#[rustfmt::skip]
const AREAS: [u16; 48] = [
    201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 301, 302, 303, 304, 305, 307, 308,
    309, 310, 312, 313, 314, 315, 316, 317, 318, 319, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 617,
];

/// Makes up values.
pub(super) struct Fiction {
    seed: [u8; 16],
    /// Every longer word of a personal column, in lower case.
    real: HashSet<String>,
    /// Every address, number and date of birth, in lower case.
    real_points: HashSet<String>,
    /// Addresses and numbers that were made up, by the real ones; what is different stays different.
    points: HashMap<String, String>,
    made: HashSet<String>,
    /// How many days everything happened earlier.
    days: u64,
}

impl Fiction {
    /// Reads the words that may not come up.
    pub(super) fn new(snapshot: &Snapshot<'_>, seed: [u8; 16]) -> Result<Self> {
        let mut real = HashSet::new();
        for table in inventory::TABLES.into_iter().flatten() {
            for (column, class) in table.columns {
                if !class.personal() && class.category != inventory::Category::Organisation {
                    continue;
                }
                let sql = format!(
                    "SELECT DISTINCT \"{column}\" FROM \"{}\" WHERE typeof(\"{column}\") = 'text'",
                    table.name
                );
                let mut statement = snapshot.prepare(&sql)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let text: String = row.get(0)?;
                    let words = text.split(|character: char| !character.is_alphanumeric());
                    real.extend(words.filter(|word| word.chars().count() >= SHORT).map(str::to_lowercase));
                }
            }
        }
        let mut real_points = HashSet::new();
        for points in [
            "SELECT address FROM email",
            "SELECT number FROM phone",
            "SELECT e164 FROM phone",
            "SELECT url FROM website",
            "SELECT birthday FROM contact WHERE birthday IS NOT NULL",
        ] {
            let mut statement = snapshot.prepare(points)?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            for point in rows {
                real_points.insert(point?.to_lowercase());
            }
        }
        let days = 7 * (1 + u64::from(seed[0]) % 51);
        Ok(Self { seed, real, real_points, points: HashMap::new(), made: HashSet::new(), days })
    }

    fn random(&self, of: &str, attempt: u32) -> fastrand::Rng {
        let mut hash = Sha256::new();
        hash.update(self.seed);
        hash.update(attempt.to_le_bytes());
        hash.update(of.as_bytes());
        let digest = hash.finalize();
        fastrand::Rng::with_seed(u64::from_le_bytes(digest[..8].try_into().unwrap_or_default()))
    }

    /// A word of the same length, its letters and digits in the same places, in the same case.
    fn word(&self, word: &str, salt: u32) -> String {
        let lower = word.to_lowercase();
        let looks_up = word.chars().count() >= SHORT;
        for attempt in 0.. {
            let mut random = self.random(&lower, salt * 1_000 + attempt);
            let mut is_vowel = random.bool();
            let made: String = word
                .chars()
                .map(|character| {
                    let letters: &[u8] = if is_vowel { b"aeiou" } else { b"bdfgklmnprstv" };
                    if character.is_ascii_digit() {
                        return char::from(b'0' + random.u8(..10));
                    }
                    if !character.is_alphabetic() {
                        return character;
                    }
                    is_vowel = !is_vowel;
                    let letter = char::from(letters[random.usize(..letters.len())]);
                    let letter = match (character.is_ascii(), letter) {
                        // As many bytes, so that what is as long stays so.
                        (false, 'a') => 'ä',
                        (false, 'o') => 'ö',
                        (_, letter) => letter,
                    };
                    if character.is_uppercase() {
                        letter.to_uppercase().next().unwrap_or(letter)
                    } else {
                        letter
                    }
                })
                .collect();
            if !looks_up || attempt > 200 || !self.real.contains(&made.to_lowercase()) {
                return made;
            }
        }
        String::new()
    }

    /// A text of the same words' lengths, with the same signs and lines between them.
    pub(super) fn text(&self, text: &Personal<String>) -> Personal<String> {
        self.plain(text).into()
    }

    pub(super) fn plain(&self, text: &str) -> String {
        self.salted(text, 0)
    }

    fn salted(&self, text: &str, salt: u32) -> String {
        let mut made = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(char::is_alphanumeric) {
            made.push_str(&rest[..start]);
            rest = &rest[start..];
            let end = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
            made.push_str(&self.word(&rest[..end], salt));
            rest = &rest[end..];
        }
        made.push_str(rest);
        made
    }

    /// A value that stands for the same one everywhere, and for no other.
    fn point(&mut self, real: &str, make: impl Fn(&Self, u32) -> String) -> String {
        if let Some(made) = self.points.get(real) {
            return made.clone();
        }
        let mut attempt = 0;
        let mut made = make(self, attempt);
        while (self.made.contains(&made) || self.real_points.contains(&made.to_lowercase())) && attempt < 100
        {
            attempt += 1;
            made = make(self, attempt);
        }
        self.made.insert(made.clone());
        self.points.insert(real.to_owned(), made.clone());
        made
    }

    /// A number by which something is known: another for each.
    pub(super) fn number(&mut self, number: &Personal<String>) -> Personal<String> {
        self.point(&format!("number {}", **number), |fiction, attempt| fiction.salted(number, attempt)).into()
    }

    /// An e-mail address at example.org (RFC 2606).
    pub(super) fn email(&mut self, address: &str) -> Personal<String> {
        let lower = address.to_lowercase();
        let local = lower.split('@').next().unwrap_or_default().to_owned();
        let local = if local.is_empty() { "x".to_owned() } else { local };
        self.point(&lower, |fiction, attempt| {
            let mut random = fiction.random(&lower, attempt);
            let word: String = fiction.plain(&local).chars().filter(char::is_ascii).collect();
            let first = char::from(b'a' + random.u8(..26));
            let tail = if attempt == 0 { String::new() } else { random.u32(..100_000).to_string() };
            // An address may begin with nothing but a letter or a digit, and have no two dots in a row.
            let word = word.replace("..", ".");
            let word = word.trim_matches(|character: char| !character.is_ascii_alphanumeric());
            let word = if word.is_empty() { first.to_string() } else { word.to_owned() };
            format!("{word}{tail}@example.org")
        })
        .into()
    }

    /// A number that the North American Numbering Plan keeps for fiction.
    pub(super) fn phone(&mut self, e164: &str) -> Personal<String> {
        self.point(e164, |fiction, attempt| {
            let mut random = fiction.random(e164, attempt);
            let area = AREAS[random.usize(..AREAS.len())];
            format!("+1{area}55501{:02}", random.u8(..100))
        })
        .into()
    }

    /// An address on the web under a name that is kept for examples.
    pub(super) fn url(&mut self, url: &str) -> Personal<String> {
        let host = url.split("//").last().unwrap_or_default().split('/').next().unwrap_or_default();
        let host = host.strip_prefix("www.").unwrap_or(host).split('.').next().unwrap_or_default().to_owned();
        self.point(url, |fiction, attempt| {
            let word: String =
                fiction.word(&host, 0).to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
            let tail = if attempt == 0 { String::new() } else { attempt.to_string() };
            format!("https://www.{}{tail}.example", if word.is_empty() { "web" } else { &word })
        })
        .into()
    }

    /// A day as in "2026-11-24", so many days earlier; empty for none.
    pub(super) fn day(&self, day: &str) -> String {
        let shifted =
            day.parse::<NaiveDate>().ok().and_then(|day| day.checked_sub_days(Days::new(self.days)));
        shifted.map(written).unwrap_or_default()
    }

    /// A moment in UTC milliseconds, so many days earlier.
    pub(super) fn moment(&self, at: i64) -> i64 {
        at - i64::try_from(self.days).unwrap_or_default() * 86_400_000
    }

    /// A date of birth, off by up to a year, and nobody's.
    pub(super) fn birthday(&self, birthday: &str) -> Personal<String> {
        let Ok(day) = birthday.parse::<NaiveDate>() else { return Personal::default() };
        let shifted = |attempt| {
            let off = 1 + self.random(birthday, attempt).u64(..364);
            day.checked_sub_days(Days::new(off)).map(written).unwrap_or_default()
        };
        let mut made = (0..100).map(shifted);
        made.find(|made| !self.real_points.contains(made)).unwrap_or_default().into()
    }
}
