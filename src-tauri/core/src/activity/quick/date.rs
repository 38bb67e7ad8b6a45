//! Days in a quick line.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{
    Reading, Token, number,
    word::{self, Unit, Word},
};

impl Reading<'_> {
    /// A day: "tomorrow", "last Friday", "in 3 days", "2026-11-24", "24.11.", "24 Nov".
    pub(super) fn date(&self, tokens: &[Token]) -> Option<(NaiveDate, usize)> {
        let first = tokens.first()?;
        // A part goes no further than its comma.
        let part = tokens.iter().position(|token| token.ends_part).map_or(tokens.len(), |end| end + 1);
        let tokens = &tokens[..part];
        if let Some(date) = self.numeric(self.typed(first)) {
            return Some((date, 1));
        }
        match self.word(first) {
            Some(Word::Day(days)) => Some((self.after(days)?, 1)),
            Some(Word::Weekday(day)) => Some((self.next(day)?, 1)),
            Some(Word::ShortWeekday(day)) => {
                let is_short = self.typed(first).ends_with('.') || self.time(&tokens[1..]).is_some();
                Some((self.next(day)?, 1)).filter(|_| is_short)
            }
            Some(Word::PastWeekday(day)) => Some((self.last(day)?, 1)),
            Some(Word::Next) => self.relative_weekday(tokens, Self::following),
            Some(Word::Last) => self.relative_weekday(tokens, Self::last),
            Some(Word::On) => self.date(&tokens[1..]).map(|(date, length)| (date, length + 1)),
            Some(Word::In) => self.later(&tokens[1..]).map(|(date, length)| (date, length + 1)),
            Some(Word::Ago) => self.earlier(&tokens[1..]).map(|(date, length)| (date, length + 1)),
            Some(Word::Month(month)) => {
                let day = day_of_month(self.typed(tokens.get(1)?))?;
                self.with_year(day, month, tokens, 2)
            }
            None | Some(_) => {
                self.day_first(tokens).or_else(|| self.ago(tokens)).or_else(|| self.two_words(tokens))
            }
        }
    }

    /// "i dag" and the like: a day in two words.
    fn two_words(&self, tokens: &[Token]) -> Option<(NaiveDate, usize)> {
        let (first, second) = (tokens.first()?, tokens.get(1)?);
        let both = format!("{} {}", self.typed(first), self.typed(second));
        match word::find(self.language, &both)? {
            Word::Day(days) => Some((self.after(days)?, 2)),
            Word::PastWeekday(day) => Some((self.last(day)?, 2)),
            _ => None,
        }
    }

    fn relative_weekday(
        &self,
        tokens: &[Token],
        which: impl Fn(&Self, Weekday) -> Option<NaiveDate>,
    ) -> Option<(NaiveDate, usize)> {
        match self.word(tokens.get(1)?)? {
            Word::Weekday(day) | Word::ShortWeekday(day) => Some((which(self, day)?, 2)),
            _ => None,
        }
    }

    /// "24 Nov", "24. November 2026".
    fn day_first(&self, tokens: &[Token]) -> Option<(NaiveDate, usize)> {
        let day = day_of_month(self.typed(tokens.first()?))?;
        match self.word(tokens.get(1)?)? {
            Word::Month(month) => self.with_year(day, month, tokens, 2),
            _ => None,
        }
    }

    fn with_year(&self, day: u32, month: u32, tokens: &[Token], length: usize) -> Option<(NaiveDate, usize)> {
        let year = tokens.get(length).and_then(|token| year(self.typed(token)));
        match year {
            Some(year) => Some((NaiveDate::from_ymd_opt(year, month, day)?, length + 1)),
            None => Some((self.nearest(day, month)?, length)),
        }
    }

    /// "in 3 days", after its first word.
    fn later(&self, tokens: &[Token]) -> Option<(NaiveDate, usize)> {
        let (count, unit) = self.span(tokens)?;
        Some((unit.add(self.today, count)?, 2))
    }

    /// "vor 3 Tagen", "för 3 dagar sedan", after its first word.
    fn earlier(&self, tokens: &[Token]) -> Option<(NaiveDate, usize)> {
        let (count, unit) = self.span(tokens)?;
        let closes = tokens.get(2).is_some_and(|token| self.word(token) == Some(Word::Closing));
        Some((unit.subtract(self.today, count)?, if closes { 3 } else { 2 }))
    }

    /// "3 days ago".
    fn ago(&self, tokens: &[Token]) -> Option<(NaiveDate, usize)> {
        let (count, unit) = self.span(tokens)?;
        match self.word(tokens.get(2)?)? {
            Word::Closing => Some((unit.subtract(self.today, count)?, 3)),
            _ => None,
        }
    }

    fn span(&self, tokens: &[Token]) -> Option<(u32, Unit)> {
        let count = self.typed(tokens.first()?);
        let count = match self.word(tokens.first()?) {
            Some(Word::One) => 1,
            _ => count.parse().ok().filter(|count| (1..=999).contains(count))?,
        };
        match self.word(tokens.get(1)?)? {
            Word::Unit(unit) => Some((count, unit)),
            _ => None,
        }
    }

    /// "2026-11-24", "24.11.", "24.11.2026", "24/11".
    fn numeric(&self, typed: &str) -> Option<NaiveDate> {
        if let Ok(date) = NaiveDate::parse_from_str(typed, "%Y-%m-%d") {
            return Some(date).filter(|_| typed.len() == 10);
        }
        let separator = if typed.contains('.') { '.' } else { '/' };
        let parts: Vec<&str> = typed.split(separator).collect();
        // "24.11" could be a time; "24/11" is none.
        let (day, month, of_year) = match (parts.as_slice(), separator) {
            ([day, month], '/') | ([day, month, ""], '.') => (day, month, None),
            ([day, month, of_year], _) => (day, month, Some(year(of_year)?)),
            _ => return None,
        };
        let (day, month) = (number(day)?, number(month)?);
        match of_year {
            Some(year) => NaiveDate::from_ymd_opt(year, month, day),
            None => self.nearest(day, month),
        }
    }

    fn after(&self, days: i64) -> Option<NaiveDate> {
        self.today.checked_add_signed(chrono::Duration::days(days))
    }

    /// The day of that name that comes next; today is not it.
    fn next(&self, day: Weekday) -> Option<NaiveDate> {
        let ahead =
            (7 + day.num_days_from_monday() - self.today.weekday().num_days_from_monday() - 1) % 7 + 1;
        self.today.checked_add_days(Days::new(ahead.into()))
    }

    /// The day of that name in the week after this one.
    fn following(&self, day: Weekday) -> Option<NaiveDate> {
        let monday = self.today.week(Weekday::Mon).checked_first_day()?.checked_add_days(Days::new(7))?;
        monday.checked_add_days(Days::new(day.num_days_from_monday().into()))
    }

    /// The last day of that name; today is not it.
    fn last(&self, day: Weekday) -> Option<NaiveDate> {
        self.next(day)?
            .checked_sub_days(Days::new(7))
            .map(|date| if date == self.today { date - Days::new(7) } else { date })
    }

    /// The date without its year that is nearest to today: in January, 28 December was a few days ago.
    fn nearest(&self, day: u32, month: u32) -> Option<NaiveDate> {
        let year = self.today.year();
        [year - 1, year, year + 1]
            .into_iter()
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .min_by_key(|date| (*date - self.today).num_days().abs())
    }
}

impl Unit {
    fn add(self, date: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Day => date.checked_add_days(Days::new(count.into())),
            Self::Week => date.checked_add_days(Days::new(7 * u64::from(count))),
            Self::Month => date.checked_add_months(Months::new(count)),
        }
    }

    fn subtract(self, date: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Day => date.checked_sub_days(Days::new(count.into())),
            Self::Week => date.checked_sub_days(Days::new(7 * u64::from(count))),
            Self::Month => date.checked_sub_months(Months::new(count)),
        }
    }
}

/// Four digits that can be a year of somebody alive.
fn year(typed: &str) -> Option<i32> {
    let is_year = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    typed.parse().ok().filter(|year| is_year && (1900..=2199).contains(year))
}

/// "24", "24.", "24th".
fn day_of_month(typed: &str) -> Option<u32> {
    let endings = [".", "st", "nd", "rd", "th", ":e"];
    number(endings.iter().find_map(|ending| typed.strip_suffix(ending)).unwrap_or(typed))
}
