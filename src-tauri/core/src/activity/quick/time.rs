//! Times of day in a quick line.

use chrono::NaiveTime;

use super::{
    Language, Reading, Token, number,
    word::{self, Half, Word},
};

impl Reading<'_> {
    /// A time: "10:00", "10.30 Uhr", "at 10", "3 pm", "kl 10".
    pub(super) fn time(&self, tokens: &[Token]) -> Option<(NaiveTime, usize)> {
        let first = tokens.first()?;
        if self.word(first) == Some(Word::At) && !first.ends_part {
            let (time, length) = self.hour(&tokens[1..], true)?;
            return Some((time, length + 1));
        }
        self.hour(tokens, false)
    }

    /// A time without what announces it. A bare hour counts only where it was `announced`, or says what it is.
    fn hour(&self, tokens: &[Token], announced: bool) -> Option<(NaiveTime, usize)> {
        let first = tokens.first()?;
        let next = tokens.get(1).filter(|_| !first.ends_part).and_then(|token| self.word(token));
        let (typed, mut half) = half_of_day(self.typed(first), self.language);
        let mut length = 1;
        let mut said = announced || half.is_some();
        match next {
            Some(Word::Half(named)) if half.is_none() => (half, length, said) = (Some(named), 2, true),
            Some(Word::OClock) => (length, said) = (2, true),
            _ => {}
        }
        let (hours, minutes) = match typed.split_once([':', '.']) {
            Some((hours, minutes))
                if minutes.len() == 2
                    && (typed.contains(':') || said || self.at_front && word::writes_dots(self.language)) =>
            {
                (number(hours)?, number(minutes)?)
            }
            Some(_) => return None,
            None if said => (number(typed)?, 0),
            None => return None,
        };
        let hours = match half {
            Some(_) if !(1..=12).contains(&hours) => return None,
            Some(Half::Morning) => hours % 12,
            Some(Half::Afternoon) => hours % 12 + 12,
            None => hours,
        };
        Some((NaiveTime::from_hms_opt(hours, minutes, 0)?, length))
    }
}

/// "3pm" taken apart, in English only.
fn half_of_day(typed: &str, language: Language) -> (&str, Option<Half>) {
    if language != Language::English {
        return (typed, None);
    }
    [("am", Half::Morning), ("pm", Half::Afternoon)]
        .into_iter()
        .find_map(|(ending, half)| {
            let (front, back) = typed.split_at_checked(typed.len().checked_sub(2)?)?;
            (back.eq_ignore_ascii_case(ending) && !front.is_empty()).then_some((front, Some(half)))
        })
        .unwrap_or((typed, None))
}
