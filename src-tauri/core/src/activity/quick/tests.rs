use proptest::prelude::*;

use super::*;
use Language::{English, German, Swedish};

/// A Saturday.
const NOW: &str = "2026-11-21T14:00";

/// What is understood, in one line: kind, direction, date, time, text.
fn told(language: Language, line: &str) -> String {
    let QuickLine { kind, direction, date, time, text } = read(line, language, NOW).unwrap();
    let date = date.unwrap_or_else(|| "2026--".into());
    let kind = kind.map_or("-".to_owned(), |kind| format!("{kind:?}"));
    let direction = if direction == Direction::None { "-".to_owned() } else { format!("{direction:?}") };
    format!("{kind} {direction} {} {} {}", &date[5..], time.unwrap_or_else(|| "-".into()), text.0)
}

#[track_caller]
fn check(language: Language, lines: &[(&str, &str)]) {
    for (line, expected) in lines {
        assert_eq!(told(language, line), *expected, "{line}");
    }
}

#[test]
fn english_lines_are_understood() {
    check(
        English,
        &[
            ("call, tomorrow 10:00, wants a quote", "Call - 11-22 10:00 wants a quote"),
            ("call tomorrow 10:00 wants a quote", "Call - 11-22 10:00 wants a quote"),
            ("Call Anna tomorrow at 10", "Call - 11-22 10:00 Call Anna"),
            ("tomorrow, call, bring the samples, both", "Call - 11-22 - bring the samples, both"),
            ("called, left a message", "Call Out - - left a message"),
            ("called Anna back", "Call Out - - called Anna back"),
            (
                "incoming call, 9:15, complains about the invoice",
                "Call In - 09:15 complains about the invoice",
            ),
            ("incoming call 9:15 complains", "Call In - 09:15 complains"),
            ("meeting, next Friday 3 pm", "Meeting - 11-27 15:00 "),
            ("meeting, on Friday 3pm, in the shop", "Meeting - 11-27 15:00 in the shop"),
            ("met, last Friday, agreed on the price", "Meeting - 11-20 - agreed on the price"),
            ("letter, in 2 weeks", "Letter - 12-05 - "),
            ("letter, a week ago, terms", "Letter - 11-14 - terms"),
            ("mail, 24 Nov, 12 am, midnight", "Mail - 11-24 00:00 midnight"),
            ("mail, Nov 24 2027, offer", "Mail - 11-24 - offer"),
            ("note, 2026-12-01, closes early", "Note - 12-01 - closes early"),
            ("note, sat 10:00, open", "Note - 11-28 10:00 open"),
            ("wants a quote", "- - - - wants a quote"),
            ("wants a quote by Friday", "- - - - wants a quote by Friday"),
            ("wants it sent on Friday", "- - 11-27 - wants it sent"),
            ("call", "Call - - - "),
            ("", "- - - - "),
            (" , ", "- - - - "),
        ],
    );
}

#[test]
fn german_lines_are_understood() {
    check(
        German,
        &[
            ("Anruf, morgen 10:00, will ein Angebot", "Call - 11-22 10:00 will ein Angebot"),
            ("anruf morgen um 10 will ein Angebot", "Call - 11-22 10:00 will ein Angebot"),
            ("Termin, übermorgen, 10.30 Uhr, im Laden", "Meeting - 11-23 10:30 im Laden"),
            ("Termin, am 24.11. 8 Uhr", "Meeting - 11-24 08:00 "),
            ("Brief, 24.11.2026, Kündigung", "Letter - 11-24 - Kündigung"),
            ("Brief vom Anwalt, morgen", "Letter - 11-22 - Brief vom Anwalt"),
            ("eingehende Mail, gestern, Beschwerde", "Mail In 11-20 - Beschwerde"),
            ("Notiz, vor 3 Tagen, war krank", "Note - 11-18 - war krank"),
            ("Anruf, nächsten Montag, 14 Uhr", "Call - 11-23 14:00 "),
            ("Anruf, letzten Mittwoch", "Call - 11-18 - "),
            ("Anruf, Mo. 9 Uhr, Rückfrage", "Call - 11-23 09:00 Rückfrage"),
            ("Anruf, so weit alles gut", "Call - - - so weit alles gut"),
            ("Anruf, in einer Woche", "Call - 11-28 - "),
            ("Anruf, 28. Dezember", "Call - 12-28 - "),
            ("zahlt 12.50", "- - - - zahlt 12.50"),
            ("Mail war falsch", "Mail - - - Mail war falsch"),
        ],
    );
}

#[test]
fn swedish_lines_are_understood() {
    check(
        Swedish,
        &[
            ("samtal, imorgon 10.00, vill ha en offert", "Call - 11-22 10:00 vill ha en offert"),
            ("ring i morgon kl 10 vill ha en offert", "Call - 11-22 10:00 vill ha en offert"),
            ("ringde, i fredags, inget svar", "Call Out 11-20 - inget svar"),
            ("möte, på fredag kl. 14.30, i butiken", "Meeting - 11-27 14:30 i butiken"),
            ("möte, nästa tisdag", "Meeting - 11-24 - "),
            ("brev, 24/11, avtal", "Letter - 11-24 - avtal"),
            ("mejl, för 3 dagar sedan, klagomål", "Mail - 11-18 - klagomål"),
            ("mejl, om en vecka", "Mail - 11-28 - "),
            ("anteckning, den 1 december, stänger tidigt", "Note - 12-01 - stänger tidigt"),
            ("hörde av sig i går", "- - 11-20 - hörde av sig"),
        ],
    );
}

#[test]
fn a_date_without_its_year_is_the_nearest_one() {
    let date = |line, now| read(line, German, now).unwrap().date.unwrap();

    assert_eq!(date("Notiz, 28.12., Inventur", "2027-01-03T09:00"), "2026-12-28");
    assert_eq!(date("Notiz, 5.1., Inventur", NOW), "2027-01-05");
    assert_eq!(date("Notiz, 29.2., Inventur", "2027-01-03T09:00"), "2028-02-29");
    assert_eq!(date("Notiz, 24.12.2031, Feier", NOW), "2031-12-24");
}

#[test]
fn a_line_without_end_and_a_clock_without_sense_are_refused() {
    assert!(matches!(read(&"x".repeat(1001), English, NOW), Err(Error::Invalid { field: "line", .. })));
    assert!(matches!(read("call", English, "today"), Err(Error::Invalid { field: "now", .. })));
}

#[test]
fn what_is_no_day_and_no_time_is_text() {
    check(
        English,
        &[
            ("note, 31/2, ledger", "Note - - - 31/2, ledger"),
            ("note, 25:00, late", "Note - - - 25:00, late"),
            ("note, 13 pm, late", "Note - - - 13 pm, late"),
            ("note, in 0 days", "Note - - - in 0 days"),
            ("note, in 100000 days", "Note - - - in 100000 days"),
        ],
    );
}

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(English), Just(German), Just(Swedish)]
}

proptest! {
    #[test]
    fn any_line_is_read_and_its_text_stands_in_it(line in ".{0,80}", language in language()) {
        let quick = read(&line, language, NOW).unwrap();
        prop_assert!(line.contains(&quick.text.0));
    }

    #[test]
    fn words_in_any_order_are_read(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "call,", "anruf", "möte,", "i", "morgon", "next", "fri", "kl", "10", "10:30,", "3pm", "in", "3", "days", "ago",
                "24", "nov", "2026", "24.11.", "vor", "om", "en", "vecka,", "so", "sat", "ß", "👋,", ",",
            ]),
            0..9,
        ),
        language in language(),
    ) {
        let line = words.join(" ");
        let quick = read(&line, language, NOW).unwrap();
        prop_assert!(line.contains(&quick.text.0));
    }
}
