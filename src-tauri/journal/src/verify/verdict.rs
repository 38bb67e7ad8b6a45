//! What a verification says.

/// What a verdict is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A line that could not be taken for anything.
    Line,
    /// A public key.
    Key,
    /// An entry before the range.
    Earlier,
    /// An anchor; in line 0 where it was given from outside.
    Anchor,
    /// An entry.
    Entry,
    /// A checkpoint.
    Checkpoint,
    /// The last line.
    End,
}

impl About {
    /// Its word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Key => "key",
            Self::Earlier => "earlier",
            Self::Anchor => "anchor",
            Self::Entry => "entry",
            Self::Checkpoint => "checkpoint",
            Self::End => "end",
        }
    }
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Defect {
    /// The line is none of an export.
    Unreadable,
    /// The line comes out of its order.
    Misplaced,
    /// An entry is not what its hash says.
    Altered,
    /// An entry does not continue the one before.
    Broken,
    /// Entries are missing from this number on.
    Gap,
    /// An entry was there already, or comes too late.
    Order,
    /// The payload is gone, and no entry erased it.
    Missing,
    /// It introduces or withdraws a key that the file doesn't have; or no key of the signer counts there.
    Key,
    /// It names another last entry.
    Head,
    /// It states another Merkle root.
    Root,
    /// It does not continue the checkpoint before.
    Previous,
    /// The signature is not the key's.
    Signature,
    /// It is not in the tree of the first line.
    Proof,
    /// No entry introduced the key.
    Unnamed,
    /// The key was there already.
    Doubled,
    /// The anchor saw another entry of this number.
    Fork,
    /// The journal ends before the anchor.
    Cut,
    /// The numbers of entries or checkpoints are others.
    Count,
    /// There is no last line.
    Absent,
}

impl Defect {
    /// Its word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Misplaced => "misplaced",
            Self::Altered => "altered",
            Self::Broken => "broken",
            Self::Gap => "gap",
            Self::Order => "order",
            Self::Missing => "missing",
            Self::Key => "key",
            Self::Head => "head",
            Self::Root => "root",
            Self::Previous => "previous",
            Self::Signature => "signature",
            Self::Proof => "proof",
            Self::Unnamed => "unnamed",
            Self::Doubled => "doubled",
            Self::Fork => "fork",
            Self::Cut => "cut",
            Self::Count => "count",
            Self::Absent => "absent",
        }
    }
}

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It holds.
    Ok,
    /// An entry holds; its payload is gone. Where no later entry erased it, a `missing` follows at the end.
    Erased,
    /// An anchor whose entry is not in the export.
    Unknown,
    /// It does not hold.
    Bad(Defect),
}

/// One verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// In which line; 0 where none has it.
    pub line: u64,
    /// What it is about.
    pub about: About,
    /// The number of the entry that it is or stands at.
    pub number: u64,
    /// How it stands.
    pub state: State,
}

/// The verdict for the whole, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whole {
    /// Something in the export does not hold.
    Broken,
    /// An anchor saw another journal.
    Forked,
    /// An anchor saw more.
    Cut,
    /// Everything holds.
    Intact,
}

impl Whole {
    /// Its word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Forked => "forked",
            Self::Cut => "cut",
            Self::Intact => "intact",
        }
    }
}

/// What came of it all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// The verdict.
    pub whole: Whole,
    /// The number at which the first defect stands.
    pub first: Option<u64>,
    /// How many defects there are.
    pub defects: u64,
    /// How many entries were read.
    pub entries: u64,
    /// How many of them have lost their payload.
    pub erased: u64,
    /// How many checkpoints hold.
    pub checkpoints: u64,
    /// The last entry that a checkpoint covers which holds; 0 where there is none.
    pub sealed: u64,
    /// The last entry that an anchor from outside confirms; 0 where there is none.
    pub anchored: u64,
}
