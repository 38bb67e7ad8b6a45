//! Verdicts as JSON, in the form of `docs/journal-export.md`, section 7. All values are words and numbers.

use kartotek_journal::verify::{State, Summary, Verdict};

/// A verdict.
pub fn verdict(verdict: &Verdict) -> String {
    let Verdict { line, about, number, state } = verdict;
    let state = match state {
        State::Ok => "ok\"".to_owned(),
        State::Erased => "erased\"".to_owned(),
        State::Unknown => "unknown\"".to_owned(),
        State::Bad(defect) => format!("bad\",\"defect\":\"{}\"", defect.code()),
    };
    format!("{{\"line\":{line},\"about\":\"{}\",\"number\":{number},\"verdict\":\"{state}}}", about.code())
}

/// The summary.
pub fn summary(summary: &Summary) -> String {
    let Summary { whole, first, defects, entries, erased, checkpoints, sealed, anchored } = summary;
    let first = first.map_or_else(|| "null".to_owned(), |first| first.to_string());
    format!(
        "{{\"whole\":\"{}\",\"first\":{first},\"defects\":{defects},\"entries\":{entries},\"erased\":{erased},\
         \"checkpoints\":{checkpoints},\"sealed\":{sealed},\"anchored\":{anchored}}}",
        whole.code()
    )
}
