//! The certificate of an erasure: what went, what stayed and why, and where the journal proves it. It names nobody.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use typst::foundations::Value;
use zeroize::Zeroizing;

use crate::{
    Failure, Language,
    consent::{MomentPart, OrganisationPart, dict, grouped, list},
    font::printable,
    sheet::{Sheet, template, text},
    wording::Wording,
};

const SHEET: Sheet =
    Sheet { template: template!("certificate.typ"), prefix: "certificate-", messages: MESSAGES };

/// What the template asks for by name.
const MESSAGES: &[&str] = &[
    "certificate-lead",
    "certificate-gone",
    "certificate-kept",
    "certificate-kept-none",
    "certificate-what",
    "certificate-count",
    "certificate-law",
    "certificate-until",
    "certificate-search",
    "certificate-place",
    "certificate-searched",
    "certificate-found",
    "certificate-journal",
    "certificate-journal-lead",
    "certificate-vault",
    "certificate-fingerprint",
    "certificate-number",
    "certificate-at",
    "certificate-by",
    "certificate-announced",
    "certificate-waited",
    "certificate-cause",
    "certificate-request",
    "certificate-entry",
    "certificate-hash",
    "certificate-head",
    "certificate-head-hash",
];

/// Something that stays.
pub struct KeptPart<'a> {
    /// What: `voucher`, `consent`, `notice` or `held`.
    pub kind: &'a str,
    /// What sort of record stays by decision: `activity`, `task`, `deal`, `document`, `voucher` or `consent`, and the day on which that
    /// is looked at again; none where a law or a hold of before keeps it.
    pub decided: Option<(&'a str, NaiveDate)>,
    /// By which law, as cited in its country; none where that is not known.
    pub law: Option<&'a str>,
    /// The last day; none until it is settled.
    pub until: Option<NaiveDate>,
    /// How many.
    pub count: u64,
    /// Whether these are counted before already, kept for another reason.
    pub again: bool,
}

impl KeptPart<'_> {
    /// What it is called.
    fn name(&self, wording: &Wording) -> String {
        let name = self.called(wording);
        if self.again { said(wording, "certificate-kept-again", &[("what", name)]) } else { name }
    }

    fn called(&self, wording: &Wording) -> String {
        let kept = |kind: &str| said(wording, &format!("certificate-kept-{kind}"), &[]);
        match self.decided {
            // A category has more of consents than their proofs.
            Some(("consent", _)) => said(wording, "certificate-kept-decided", &[("what", kept("consent"))]),
            Some((item, _)) => {
                let what = said(wording, &format!("certificate-category-{item}"), &[]);
                said(wording, "certificate-kept-decided", &[("what", what)])
            }
            None => kept(self.kind),
        }
    }
}

/// An entry of the journal.
pub struct ProofPart {
    /// Its number.
    pub seq: u64,
    /// Its hash.
    pub hash: [u8; 32],
}

/// A place that was searched for what is left.
pub struct SearchedPart {
    /// Which: `database`, `log`, `documents`, `vault`, `program`, `window` or `backups`.
    pub place: String,
    /// How many pages, files or backups.
    pub count: u64,
    /// How many bytes.
    pub bytes: u64,
    /// How often something stood there.
    pub found: u64,
    /// How many could not be read.
    pub unread: u64,
}

/// The search for what is left.
pub struct SearchPart<'a> {
    /// When.
    pub at: MomentPart<'a>,
    /// How many names, addresses and numbers were looked for.
    pub needles: u64,
    /// How many were left out, since others have them.
    pub shared: u64,
    /// How many were left out, since they are too short.
    pub short: u64,
    /// Where.
    pub places: &'a [SearchedPart],
    /// How many backups were not searched.
    pub backups_away: u64,
}

/// How an erasure came to be done that was announced before.
pub struct AnnouncedPart<'a> {
    /// The role of who announced it.
    pub role: &'a str,
    /// When.
    pub at: MomentPart<'a>,
    /// Whether somebody else did it.
    pub by_another: bool,
    /// How many days it was to wait.
    pub days: u32,
    /// Whether it was done before these were over.
    pub hurried: bool,
}

/// What the certificate says.
pub struct CertificateLetter<'a> {
    /// Of the sheet.
    pub language: Language,
    /// Who erased.
    pub organisation: OrganisationPart<'a>,
    /// The vault's name.
    pub vault: &'a str,
    /// Tells vaults of one name apart.
    pub vault_number: &'a str,
    /// The number of the erasure, as in "E2026-3".
    pub number: &'a str,
    /// When.
    pub at: MomentPart<'a>,
    /// The role of who did it: `owner` or `privacy_officer`.
    pub role: &'a str,
    /// Who announced it before; none where it was done at once.
    pub announced: Option<AnnouncedPart<'a>>,
    /// Why: `request`, `decision`, `retention` or `trash`.
    pub cause: &'a str,
    /// The number of the request that led to it.
    pub request: Option<&'a str>,
    /// What went, by category, each with its number.
    pub counts: &'a [(&'a str, u64)],
    /// What a law keeps.
    pub kept: &'a [KeptPart<'a>],
    /// How many vouchers stay with a company.
    pub left_to_company: u64,
    /// How many files of requests are kept, and until which day; none while one is open.
    pub requests: (u64, Option<NaiveDate>),
    /// How many addresses and numbers went on the suppression list.
    pub suppressed: u64,
    /// Out of how many texts of others they were struck, and how many speak of them and stay.
    pub texts: (u64, u64),
    /// How many confidential notes of others were not looked into.
    pub unread: u64,
    /// How many backups were known that may hold them.
    pub backups: u64,
    /// How many may still do when this is written, and until when the last of them is kept.
    pub backups_left: Option<(u64, NaiveDate)>,
    /// What was searched for what is left; none where that was not done yet.
    pub search: Option<SearchPart<'a>>,
    /// The entry that the erasure left.
    pub entry: ProofPart,
    /// The last entry when this was made.
    pub head: ProofPart,
}

impl AnnouncedPart<'_> {
    fn facts(&self, wording: &Wording) -> Vec<Value> {
        let role = said(wording, &format!("certificate-role-{}", self.role), &[]);
        let whom = if self.by_another { "certificate-announced-two" } else { "certificate-announced-one" };
        let announced = said(wording, whom, &[("role", role), ("at", self.at.told(wording))]);
        let mut facts = vec![fact("announced", announced)];
        if self.days > 0 {
            let how = if self.hurried { "certificate-waited-hurried" } else { "certificate-waited-over" };
            facts.push(fact("waited", counted(wording, how, u64::from(self.days))));
        }
        facts
    }
}

impl CertificateLetter<'_> {
    /// Sets it.
    ///
    /// # Errors
    /// Only where the template has a bug.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let wording = Wording::of(self.language);
        let mut arguments = FluentArgs::new();
        let number = printable(self.number);
        arguments.set("number", number.as_str());
        let counts = self.counts.iter().map(|(category, count)| {
            let name = said(&wording, &format!("certificate-category-{category}"), &[]);
            dict([("name", text(name)), ("count", text(count.to_string()))])
        });
        let kept = self.kept.iter().map(|kept| {
            let until = match (kept.decided, kept.until) {
                (Some((_, day)), _) => {
                    said(&wording, "certificate-until-looked", &[("day", wording.date(day))])
                }
                (None, Some(until)) => wording.date(until),
                (None, None) => said(&wording, "certificate-until-settled", &[]),
            };
            dict([
                ("name", text(kept.name(&wording))),
                ("law", text(kept.law.map_or_else(|| "–".to_owned(), printable))),
                ("until", text(until)),
                ("count", text(kept.count.to_string())),
            ])
        });
        let values = [
            ("organisation", self.organisation.value()),
            ("facts", self.facts(&wording)),
            ("counts", list(counts)),
            ("kept", list(kept)),
            ("also", list(self.also(&wording).into_iter().map(text))),
            ("searched", list(self.searched(&wording))),
            ("search", list(self.search(&wording).into_iter().map(text))),
            ("proof", self.proof()),
        ];
        let footer = format!("{number} · {}", printable(self.organisation.name));
        SHEET.set(self.language, &arguments, &footer, values)
    }

    fn facts(&self, wording: &Wording) -> Value {
        let role = said(wording, &format!("certificate-role-{}", self.role), &[]);
        let cause = said(wording, &format!("certificate-cause-{}", self.cause), &[]);
        let mut facts =
            vec![fact("number", printable(self.number)), fact("at", self.at.told(wording)), fact("by", role)];
        facts.extend(self.announced.iter().flat_map(|announced| announced.facts(wording)));
        facts.push(fact("cause", cause));
        facts.extend(self.request.map(|request| fact("request", printable(request))));
        facts.push(fact("vault", printable(self.vault)));
        facts.push(fact("fingerprint", printable(self.vault_number)));
        list(facts)
    }

    /// What else became of them, a sentence each.
    fn also(&self, wording: &Wording) -> Vec<String> {
        let mut also = Vec::new();
        let (requests, until) = self.requests;
        let (struck, spoken) = self.texts;
        for (name, count) in [
            ("company", self.left_to_company),
            ("struck", struck),
            ("spoken", spoken),
            ("unread", self.unread),
            ("suppressed", self.suppressed),
        ] {
            if count > 0 {
                also.push(counted(wording, &format!("certificate-{name}"), count));
            }
        }
        if requests > 0 {
            let message = if until.is_some() { "certificate-requests" } else { "certificate-requests-open" };
            let day = until.map(|until| wording.date(until)).unwrap_or_default();
            also.push(said(wording, message, &[("count", requests.to_string()), ("day", day)]));
        }
        also.push(match self.backups_left {
            Some((left, until)) => {
                let values = [("count", left.to_string()), ("day", wording.date(until))];
                said(wording, "certificate-backups-left", &values)
            }
            None if self.backups > 0 => counted(wording, "certificate-backups-clean", self.backups),
            None => said(wording, "certificate-backups-none", &[]),
        });
        also
    }

    /// Each place that was searched.
    fn searched(&self, wording: &Wording) -> Vec<Value> {
        let places = self.search.iter().flat_map(|search| search.places);
        places
            .map(|place| {
                let name = said(wording, &format!("certificate-place-{}", place.place), &[]);
                // Rounded up: what is less than a megabyte was searched as well.
                let megabytes = place.bytes.div_ceil(1_000_000);
                let read = match megabytes {
                    0 => place.count.to_string(),
                    _ => format!("{} ({megabytes} MB)", place.count),
                };
                dict([("name", text(name)), ("count", text(read)), ("found", text(place.found.to_string()))])
            })
            .collect()
    }

    /// What came of the search, a sentence each.
    fn search(&self, wording: &Wording) -> Vec<String> {
        let Some(search) = &self.search else { return vec![said(wording, "certificate-search-none", &[])] };
        let found: u64 = search.places.iter().map(|place| place.found).sum();
        let unread: u64 = search.places.iter().map(|place| place.unread).sum();
        let message = if found == 0 { "certificate-search-clean" } else { "certificate-search-left" };
        let mut values = FluentArgs::new();
        values.set("at", search.at.told(wording));
        values.set("needles", search.needles.to_string());
        values.set("places", search.places.len().to_string());
        values.set("count", found);
        let mut sentences = vec![wording.get(message, &values)];
        for (name, count) in [
            ("shared", search.shared),
            ("short", search.short),
            ("unread", unread),
            ("away", search.backups_away),
        ] {
            if count > 0 {
                sentences.push(counted(wording, &format!("certificate-search-{name}"), count));
            }
        }
        sentences
    }

    fn proof(&self) -> Value {
        list([
            fact("entry", self.entry.seq.to_string()),
            fact("hash", grouped(&self.entry.hash)),
            fact("head", self.head.seq.to_string()),
            fact("head-hash", grouped(&self.head.hash)),
        ])
    }
}

fn fact(name: &str, value: String) -> Value {
    dict([("name", text(name)), ("value", text(value))])
}

fn said(wording: &Wording, name: &str, values: &[(&str, String)]) -> String {
    let mut arguments = FluentArgs::new();
    for (name, value) in values {
        arguments.set(*name, value.clone());
    }
    wording.get(name, &arguments)
}

/// A message about a number, which may have a form for each plural of its language.
fn counted(wording: &Wording, name: &str, count: u64) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("count", count);
    wording.get(name, &arguments)
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, TimeZone};
    use lopdf::Document;

    use super::*;

    const CATEGORIES: [&str; 12] = [
        "card",
        "activity",
        "mention",
        "task",
        "deal",
        "document",
        "voucher",
        "consent",
        "request",
        "disclosure",
        "draft",
        "journal",
    ];

    const PLACES: [&str; 7] = ["database", "log", "documents", "vault", "program", "window", "backups"];

    fn read(
        language: Language,
        kept: &[KeptPart<'_>],
        backups: u64,
        left: bool,
        found: Option<u64>,
    ) -> (usize, String) {
        let places = PLACES.map(|place| SearchedPart {
            place: place.into(),
            count: 3,
            bytes: 412_000_001,
            found: if place == "window" { found.unwrap_or_default() } else { 0 },
            unread: u64::from(place == "program"),
        });
        let at = FixedOffset::east_opt(7200).unwrap().with_ymd_and_hms(2026, 11, 21, 14, 5, 0).unwrap();
        let counts: Vec<(&str, u64)> = CATEGORIES.iter().map(|category| (*category, 17)).collect();
        let letter = CertificateLetter {
            language,
            organisation: OrganisationPart { name: "Öberg #panic(1)", lines: &["Storgatan 1"] },
            vault: "Office",
            vault_number: "3F2A 91C0",
            number: "E2026-3",
            at: MomentPart { at, zone: "Europe/Stockholm" },
            role: "privacy_officer",
            announced: Some(AnnouncedPart {
                role: "owner",
                at: MomentPart { at, zone: "Europe/Stockholm" },
                by_another: found != Some(5),
                days: if found == Some(1) { 1 } else { 14 },
                hurried: found == Some(5),
            }),
            cause: "request",
            request: Some("2026-7"),
            counts: &counts,
            kept,
            left_to_company: 2,
            requests: (1, None),
            suppressed: 3,
            texts: (5, 2),
            unread: 3,
            backups,
            backups_left: left.then(|| (backups, NaiveDate::from_ymd_opt(2027, 2, 19).unwrap())),
            search: found.map(|_| SearchPart {
                at: MomentPart { at, zone: "Europe/Stockholm" },
                needles: 11,
                shared: 2,
                short: 1,
                places: &places,
                backups_away: 4,
            }),
            entry: ProofPart { seq: 4711, hash: [0xab; 32] },
            head: ProofPart { seq: 4712, hash: [0xcd; 32] },
        };
        let read = Document::load_mem(&letter.to_pdf().unwrap()).unwrap();
        let pages: Vec<u32> = read.get_pages().into_keys().collect();
        (pages.len(), squeezed(&read.extract_text(&pages).unwrap()))
    }

    fn squeezed(text: &str) -> String {
        text.chars().filter(|character| !character.is_whitespace() && *character != '\u{200b}').collect()
    }

    #[test]
    fn the_certificate_says_all_in_every_language() {
        let until = NaiveDate::from_ymd_opt(2034, 12, 31);
        let kept = [
            KeptPart {
                kind: "voucher", decided: None, law: Some("§ 147 AO"), until, count: 2, again: false
            },
            KeptPart {
                kind: "consent", decided: None, law: Some("§ 7a UWG"), until, count: 1, again: false
            },
            KeptPart {
                kind: "notice",
                decided: None,
                law: Some("Art. 19 GDPR"),
                until: None,
                count: 1,
                again: false,
            },
            KeptPart {
                kind: "held",
                decided: None,
                law: Some("Art. 17(3)(e) GDPR"),
                until: None,
                count: 1,
                again: false,
            },
        ];
        for language in [Language::En, Language::De, Language::Sv] {
            let (pages, text) = read(language, &kept, 4, true, Some(0));

            assert!(pages <= 2, "{language:?}: {pages}");
            let wording = Wording::of(language);
            let categories = CATEGORIES.map(|category| format!("certificate-category-{category}"));
            let places = PLACES.map(|place| format!("certificate-place-{place}"));
            let messages = MESSAGES.iter().map(|name| (*name).to_owned()).chain(categories).chain(places);
            for message in messages.filter(|name| name != "certificate-kept-none") {
                let words = wording.get(&message, &FluentArgs::new());
                assert!(
                    words != message && text.contains(&squeezed(&words)),
                    "{language:?}: {words}\n{text}"
                );
            }
            for value in [
                "E2026-3",
                "2026-7",
                "2027",
                "Öberg#panic(1)",
                "4711",
                "abababab",
                "§147AO",
                "2034",
                "3(413MB)",
            ] {
                assert!(text.contains(value), "{language:?}: {value}\n{text}");
            }
            assert!(!text.contains("certificate-"), "a message is missing: {text}");
        }
    }

    #[test]
    fn what_stays_by_decision_says_what_on_which_ground_and_when_it_is_looked_at() {
        let day = NaiveDate::from_ymd_opt(2028, 6, 30).unwrap();
        for language in [Language::En, Language::De, Language::Sv] {
            let wording = Wording::of(language);
            for item in ["activity", "task", "deal", "document", "voucher", "consent"] {
                let law = Some("Art. 17(3)(b) GDPR");
                let part = KeptPart {
                    kind: "held",
                    decided: Some((item, day)),
                    law,
                    until: None,
                    count: 12,
                    again: false,
                };
                let name = part.name(&wording);
                let (pages, text) = read(language, &[part], 4, true, Some(0));

                let until = said(&wording, "certificate-until-looked", &[("day", wording.date(day))]);
                assert!(pages <= 2 && !name.contains("certificate-"), "{name}");
                for value in [name.as_str(), &until, "Art. 17(3)(b) GDPR"] {
                    assert!(text.contains(&squeezed(value)), "{language:?}: {value}\n{text}");
                }
            }
        }
    }

    #[test]
    fn what_was_left_and_what_was_not_searched_is_said() {
        let squeezed_words = |name: &str, values: &[(&str, &str)]| {
            let mut arguments = FluentArgs::new();
            values.iter().for_each(|(name, value)| arguments.set(*name, *value));
            squeezed(&Wording::of(Language::En).get(name, &arguments))
        };
        let (_, clean) = read(Language::En, &[], 0, false, Some(0));
        let (_, left) = read(Language::En, &[], 0, false, Some(5));

        assert!(clean.contains("nothingofthepersonwasfound") && !left.contains("nothingofthepersonwasfound"));
        assert!(left.contains("stood5timesinthem"), "{left}");
        assert!(clean.contains("doneafterwardsbysomebodyelse") && clean.contains("14days,over"), "{clean}");
        assert!(clean.contains("notlookedinto:3"), "{clean}");
        assert!(left.contains("bythesameperson") && left.contains("14days,cutshort"), "{left}");
        for (name, count) in [("shared", "2"), ("short", "1"), ("unread", "1"), ("away", "4")] {
            let words = squeezed_words(&format!("certificate-search-{name}"), &[("count", count)]);
            assert!(clean.contains(&words), "{words}\n{clean}");
        }
    }

    #[test]
    fn what_is_kept_for_two_reasons_is_said_to_be_counted_before() {
        for language in [Language::En, Language::De, Language::Sv] {
            let wording = Wording::of(language);
            let part =
                |again| KeptPart { kind: "held", decided: None, law: None, until: None, count: 1, again };
            let (name, alone) = (part(true).name(&wording), part(false).name(&wording));
            let (_, text) = read(language, &[part(true)], 4, true, Some(0));

            assert!(name.starts_with(&alone) && name != alone && !name.contains("certificate-"), "{name}");
            assert!(text.contains(&squeezed(&name)), "{text}");
        }
    }

    #[test]
    fn one_day_and_one_place_are_said_as_one() {
        for (language, day, days, once) in [
            (Language::En, "1day,over", "14days,over", "stoodonceinthem"),
            (Language::De, "1Tag,abgelaufen", "14Tage,abgelaufen", "standendorteinmal"),
            (Language::Sv, "1dag,slut", "14dagar,slut", "stoddärengång"),
        ] {
            let (_, one) = read(language, &[], 0, false, Some(1));
            let (_, many) = read(language, &[], 0, false, Some(0));

            assert!(one.contains(day) && one.contains(once), "{one}");
            assert!(many.contains(days), "{many}");
        }
    }

    #[test]
    fn where_nothing_stays_that_is_said() {
        let (_, text) = read(Language::En, &[], 0, false, None);

        for message in ["certificate-kept-none", "certificate-backups-none", "certificate-search-none"] {
            let words = Wording::of(Language::En).get(message, &FluentArgs::new());
            assert!(text.contains(&squeezed(&words)), "{words}");
        }
    }

    #[test]
    fn backups_that_were_cleaned_hold_nobody() {
        for language in [Language::En, Language::De, Language::Sv] {
            let (_, left) = read(language, &[], 4, true, None);
            let (_, clean) = read(language, &[], 4, false, None);

            let wording = Wording::of(language);
            let values = [
                ("count", "4".to_owned()),
                ("day", wording.date(NaiveDate::from_ymd_opt(2027, 2, 19).unwrap())),
            ];
            let [of_left, of_clean] = ["certificate-backups-left", "certificate-backups-clean"]
                .map(|message| squeezed(&said(&wording, message, &values)));
            assert!(left.contains(&of_left) && !left.contains(&of_clean), "{left}");
            assert!(clean.contains(&of_clean) && !clean.contains(&of_left), "{clean}");
        }
    }
}
