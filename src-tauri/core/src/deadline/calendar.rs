//! Public holidays: a committed table, and the working days of one place.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Territory;

/// Written by `cargo xtask calendar`; its head says what the lines are. A place's lines are read when its calendar is asked for.
const TABLE: &str = include_str!("holidays.txt");

/// The first year of the table.
pub const FIRST_YEAR: i32 = 2015;
/// The last year of the table.
pub const LAST_YEAR: i32 = 2050;

/// The working days of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// In order. None on a weekend: those are no working days anyhow.
    holidays: Vec<NaiveDate>,
    /// Whether the country is in the table.
    known: bool,
}

impl Calendar {
    /// The calendar of a place. A region that the table does not have is taken to have the days of its whole country, which are never more;
    /// a country that it does not have is not known.
    pub fn of(territory: &Territory) -> Self {
        let Some(own) = block(territory.country()) else { return Self::unknown() };
        let mut holidays = Vec::new();
        change(&mut holidays, own);
        if let Some(region) = territory.region().and(block(territory.code())) {
            change(&mut holidays, region);
        }
        holidays.sort_unstable();
        Self { holidays, known: true }
    }

    /// A calendar on which nothing is certain: of no country, or of one that the table does not have.
    pub const fn unknown() -> Self {
        Self { holidays: Vec::new(), known: false }
    }

    /// The codes of all countries and regions that the table has, in order of their countries.
    pub fn territories() -> impl Iterator<Item = &'static str> {
        blocks().flat_map(|(codes, _)| codes.split(' '))
    }

    /// Whether the holidays around a day are known.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.known && (FIRST_YEAR..=LAST_YEAR).contains(&day.year())
    }

    /// Whether a day is neither on a weekend nor, as far as is known, a public holiday.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && self.holidays.binary_search(&day).is_err()
    }

    /// The day itself, or the first working day after it; `None` where that is not known.
    pub fn next_working_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.iter_days().take_while(|day| self.covers(*day)).find(|day| self.is_working_day(*day))
    }

    /// The first working day after a day, as far as is known.
    pub(super) fn working_day_after(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().skip(1).find(|day| self.is_working_day(*day)).unwrap_or(NaiveDate::MAX)
    }

    /// The day itself, or the last working day before it, as far as is known.
    pub(super) fn working_day_until(&self, day: NaiveDate) -> NaiveDate {
        let back = |days| day.checked_sub_days(Days::new(days));
        (0..).map_while(back).find(|day| self.is_working_day(*day)).unwrap_or(day)
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The codes at the head of each block, and its lines.
fn blocks() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.split("\n\n").skip(1).filter_map(|block| block.split_once('\n'))
}

/// The lines of a place.
fn block(code: &str) -> Option<&'static str> {
    blocks().find_map(|(codes, lines)| codes.split(' ').any(|other| other == code).then_some(lines))
}

/// Adds what lines have and takes out what they lack. A word that is no day is passed over; a test finds that the table has none.
fn change(holidays: &mut Vec<NaiveDate>, lines: &str) {
    for (year, word) in lines
        .lines()
        .filter_map(|line| line.split_once(' '))
        .flat_map(|(year, days)| days.split(' ').map(move |word| (year, word)))
    {
        let (lacks, code) = match word.strip_prefix('-') {
            Some(code) => (true, code),
            None => (false, word.strip_prefix('+').unwrap_or(word)),
        };
        let years = match year.parse() {
            Ok(year) => year..=year,
            Err(_) => FIRST_YEAR..=LAST_YEAR,
        };
        for day in years.filter_map(|year| date(year, code)).filter(|day| !is_weekend(*day)) {
            if lacks {
                holidays.retain(|other| *other != day);
            } else {
                holidays.push(day);
            }
        }
    }
}

/// Reads "1225".
fn date(year: i32, code: &str) -> Option<NaiveDate> {
    let (month, day) = code.split_at_checked(2)?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_year_and_days_of_it_in_order() {
        assert!(TABLE.lines().take_while(|line| line.starts_with('#')).count() >= 3);
        for (codes, lines) in blocks() {
            let is_country = codes.len() == 2;
            let mut last_year = FIRST_YEAR - 1;
            for line in lines.lines() {
                let (year, days) = line.split_once(' ').unwrap();
                if year == "*" {
                    assert_eq!(last_year, FIRST_YEAR - 1, "{codes}");
                } else {
                    let year: i32 = year.parse().unwrap();
                    assert!(year > last_year && year <= LAST_YEAR, "{codes} {year}");
                    last_year = year;
                }
                let words: Vec<&str> = days.split(' ').collect();
                for word in &words {
                    let code = word.trim_start_matches(['+', '-']);
                    assert_eq!(code.len(), 4, "{codes} {line}");
                    assert_eq!(word.len() == 4, is_country, "{codes} {line}");
                    let day = date(if year == "*" { 2028 } else { last_year }, code).unwrap();
                    assert!(year == "*" || !is_weekend(day), "{codes} {line}: {day}");
                }
                assert!(words.is_sorted(), "{codes} {line}");
                assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len(), "{codes} {line}");
            }
            assert!(!lines.is_empty(), "{codes}");
        }
    }

    #[test]
    fn each_place_stands_once_in_the_table_and_its_country_before_it() {
        let mut seen = HashSet::new();
        for code in Calendar::territories() {
            let territory = Territory::read(code).unwrap();
            assert!(seen.insert(code), "{code}");
            assert!(seen.contains(territory.country()), "{code}");
            let calendar = Calendar::of(&territory);
            assert!(calendar.known);
            assert!(calendar.holidays.windows(2).all(|pair| pair[0] < pair[1]), "{code}");
            for year in FIRST_YEAR..=LAST_YEAR {
                let of_year = calendar.holidays.iter().filter(|day| day.year() == year).count();
                assert!((2..=20).contains(&of_year), "{code} {year}: {of_year}");
            }
        }
    }

    #[test]
    fn every_member_of_the_union_and_the_economic_area_is_in_the_table() {
        let all: HashSet<&str> = Calendar::territories().collect();
        for country in "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK \
                        IS LI NO CH GB US BR"
            .split_whitespace()
        {
            assert!(all.contains(country), "{country}");
        }
    }
}
