//! Every word that `kartotek-verify` says to people.

use kartotek_journal::verify::{About, Defect, State, Summary, Verdict, Whole};

/// How to use it.
pub const HELP: &str = "\
Checks an export of a Kartotek journal, without the vault.

Usage: kartotek-verify [--all] [--json] [--quiet] [--anchor ANCHOR]... EXPORT

  EXPORT            the file; `-` for standard input
  --anchor ANCHOR   what is known of the journal from outside: a printed fingerprint, or the number of an
                    entry, a colon and its hash; or a file with one of these in each line (# begins a remark)
  --all             a line for every entry, not only for what does not hold
  --json            a JSON object for every verdict, and one for the whole
  --quiet           nothing but the exit code
  --help, --version

Exit code: 0  intact, and an anchor confirms it up to an entry
           1  something does not hold
           2  not readable, or not used as above
           3  intact, but no anchor confirms anything: entries may have been cut off the end";

/// A verdict in a line.
pub fn verdict(verdict: &Verdict) -> String {
    let Verdict { line, about, number, state } = verdict;
    let what = match about {
        About::Line => format!("before entry {number}"),
        About::Key => "a key".to_owned(),
        About::Earlier => format!("earlier entry {number}"),
        About::Anchor if *line == 0 => format!("given anchor at entry {number}"),
        About::Anchor => format!("anchor at entry {number}"),
        About::Entry => format!("entry {number}"),
        About::Checkpoint => format!("checkpoint at entry {number}"),
        About::End => "the end".to_owned(),
    };
    let how = match state {
        State::Ok => "holds",
        State::Erased => "holds; its payload was erased",
        State::Unknown => "is not in this export, so nothing can be said",
        State::Bad(defect) => defect_text(*defect),
    };
    if *line == 0 { format!("{what}: {how}") } else { format!("line {line}, {what}: {how}") }
}

fn defect_text(defect: Defect) -> &'static str {
    match defect {
        Defect::Unreadable => "BAD: the line is not one of an export",
        Defect::Misplaced => "BAD: the line comes out of its order",
        Defect::Altered => "BAD: it is not what its hash says",
        Defect::Broken => "BAD: it does not continue the entry before",
        Defect::Gap => "BAD: entries are missing from here on",
        Defect::Order => "BAD: it was there already, or comes too late",
        Defect::Missing => "BAD: its payload is gone, and no entry erased it",
        Defect::Key => "BAD: there is no key that counts for it",
        Defect::Head => "BAD: it is about another last entry",
        Defect::Root => "BAD: it states another Merkle root",
        Defect::Previous => "BAD: it does not continue the checkpoint before",
        Defect::Signature => "BAD: the signature is not the signer's",
        Defect::Proof => "BAD: it is not proven to be in the journal",
        Defect::Unnamed => "BAD: no entry introduces it",
        Defect::Doubled => "BAD: it was there already",
        Defect::Fork => "BAD: the journal had another entry there",
        Defect::Cut => "BAD: the journal ends before it",
        Defect::Count => "BAD: the file does not hold what it says",
        Defect::Absent => "BAD: there is none; the file was cut off",
    }
}

/// The whole in a few lines.
pub fn summary(summary: &Summary) -> String {
    let Summary { whole, first, defects, entries, erased, checkpoints, sealed, anchored } = *summary;
    let mut text = match whole {
        Whole::Intact => "INTACT.".to_owned(),
        Whole::Broken => format!("BROKEN at entry {}: {defects} findings.", first.unwrap_or_default()),
        Whole::Forked => "FORKED: an anchor saw another journal.".to_owned(),
        Whole::Cut => "CUT: an anchor saw entries that this journal lacks.".to_owned(),
    };
    text += &format!(" {entries} entries, {erased} of them without payload; {checkpoints} checkpoints hold");
    text += &if sealed > 0 { format!(", the last at entry {sealed}.") } else { ".".to_owned() };
    text += &match (whole, anchored) {
        (_, 0) => "\nNo anchor from outside confirms it: nothing says that entries were not cut off the end, or the \
                   whole made up."
            .to_owned(),
        (Whole::Intact, _) => {
            format!("\nAn anchor confirms everything up to entry {anchored}. Nothing says what came after the last entry.")
        }
        _ => format!("\nAn anchor confirms the journal at entry {anchored}."),
    };
    text
}
