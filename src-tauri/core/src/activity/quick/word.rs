//! The words that a quick line is made of, in three languages.

use chrono::Weekday;

use crate::{
    activity::{ActivityKind, Direction},
    text::{Language, fold},
};

/// Whether "10.30" can be a time in a language.
pub(super) fn writes_dots(language: Language) -> bool {
    language != Language::English
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
}

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Kind(ActivityKind, Direction),
    Direction(Direction),
    /// So many days from today.
    Day(i64),
    Weekday(Weekday),
    /// Its short form, which is a word of its own too: "so", "sat".
    ShortWeekday(Weekday),
    /// The last day of that name, in one word or two.
    PastWeekday(Weekday),
    Month(u32),
    /// Before a day of the week: the one of next week.
    Next,
    /// Before a day of the week: the last one.
    Last,
    /// Before a day, and without a meaning of its own.
    On,
    /// Before a span of time that lies ahead.
    In,
    /// Before a span of time that has passed.
    Ago,
    /// After a span of time that has passed.
    Closing,
    /// One, as a word.
    One,
    Unit(Unit),
    /// Before a day or time that belongs to what is said: "by Friday".
    Binding,
    /// Before a time.
    At,
    /// After an hour.
    OClock,
    Half(Half),
}

/// What a word, or two words with a space between, means.
pub(super) fn find(language: Language, typed: &str) -> Option<Word> {
    let folded = fold(typed.strip_suffix('.').unwrap_or(typed));
    let words = match language {
        Language::English => ENGLISH,
        Language::German => GERMAN,
        Language::Swedish => SWEDISH,
    };
    words
        .iter()
        .find(|(spellings, _)| spellings.split('|').any(|word| fold(word) == folded))
        .map(|(_, word)| *word)
}

type Words = &'static [(&'static str, Word)];

use ActivityKind::{Call, Letter, Mail, Meeting, Note};
use Direction::{In, Out};
use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

const ENGLISH: Words = &[
    ("call|phone|phonecall", Word::Kind(Call, Direction::None)),
    ("called|rang|phoned", Word::Kind(Call, Out)),
    ("meeting|met|meet|appointment|visit", Word::Kind(Meeting, Direction::None)),
    ("note", Word::Kind(Note, Direction::None)),
    ("mail|email|e-mail", Word::Kind(Mail, Direction::None)),
    ("mailed|emailed|e-mailed", Word::Kind(Mail, Out)),
    ("letter|post", Word::Kind(Letter, Direction::None)),
    ("incoming|received", Word::Direction(In)),
    ("outgoing|sent", Word::Direction(Out)),
    ("today", Word::Day(0)),
    ("tomorrow|tmr|tmrw", Word::Day(1)),
    ("yesterday", Word::Day(-1)),
    ("monday|mon", Word::Weekday(Mon)),
    ("tuesday|tue|tues", Word::Weekday(Tue)),
    ("wednesday", Word::Weekday(Wed)),
    ("thursday|thu|thurs", Word::Weekday(Thu)),
    ("friday|fri", Word::Weekday(Fri)),
    ("saturday", Word::Weekday(Sat)),
    ("sunday", Word::Weekday(Sun)),
    ("wed", Word::ShortWeekday(Wed)),
    ("sat", Word::ShortWeekday(Sat)),
    ("sun", Word::ShortWeekday(Sun)),
    ("january|jan", Word::Month(1)),
    ("february|feb", Word::Month(2)),
    ("march|mar", Word::Month(3)),
    ("april|apr", Word::Month(4)),
    ("may", Word::Month(5)),
    ("june|jun", Word::Month(6)),
    ("july|jul", Word::Month(7)),
    ("august|aug", Word::Month(8)),
    ("september|sep|sept", Word::Month(9)),
    ("october|oct", Word::Month(10)),
    ("november|nov", Word::Month(11)),
    ("december|dec", Word::Month(12)),
    ("next", Word::Next),
    ("last", Word::Last),
    ("on", Word::On),
    ("in", Word::In),
    ("by|until|till|before|after|since|from|for|of|to|and|or", Word::Binding),
    ("ago", Word::Closing),
    ("a|an|one", Word::One),
    ("day|days", Word::Unit(Unit::Day)),
    ("week|weeks", Word::Unit(Unit::Week)),
    ("month|months", Word::Unit(Unit::Month)),
    ("at|@", Word::At),
    ("o'clock|oclock", Word::OClock),
    ("am", Word::Half(Half::Morning)),
    ("pm", Word::Half(Half::Afternoon)),
];

const GERMAN: Words = &[
    ("anruf|telefonat|telefon|anrufen", Word::Kind(Call, Direction::None)),
    ("angerufen", Word::Kind(Call, Out)),
    ("treffen|termin|besprechung|besuch|meeting|getroffen", Word::Kind(Meeting, Direction::None)),
    ("notiz", Word::Kind(Note, Direction::None)),
    ("mail|e-mail|email", Word::Kind(Mail, Direction::None)),
    ("gemailt", Word::Kind(Mail, Out)),
    ("brief|post", Word::Kind(Letter, Direction::None)),
    ("eingehend|eingehender|eingehende|eingegangen|erhalten", Word::Direction(In)),
    ("ausgehend|ausgehender|ausgehende|gesendet|verschickt", Word::Direction(Out)),
    ("heute", Word::Day(0)),
    ("morgen", Word::Day(1)),
    ("übermorgen", Word::Day(2)),
    ("gestern", Word::Day(-1)),
    ("vorgestern", Word::Day(-2)),
    ("montag", Word::Weekday(Mon)),
    ("dienstag", Word::Weekday(Tue)),
    ("mittwoch", Word::Weekday(Wed)),
    ("donnerstag", Word::Weekday(Thu)),
    ("freitag", Word::Weekday(Fri)),
    ("samstag|sonnabend", Word::Weekday(Sat)),
    ("sonntag", Word::Weekday(Sun)),
    ("mo", Word::ShortWeekday(Mon)),
    ("di", Word::ShortWeekday(Tue)),
    ("mi", Word::ShortWeekday(Wed)),
    ("do", Word::ShortWeekday(Thu)),
    ("fr", Word::ShortWeekday(Fri)),
    ("sa", Word::ShortWeekday(Sat)),
    ("so", Word::ShortWeekday(Sun)),
    ("januar|jänner|jan", Word::Month(1)),
    ("februar|feber|feb", Word::Month(2)),
    ("märz|mär", Word::Month(3)),
    ("april|apr", Word::Month(4)),
    ("mai", Word::Month(5)),
    ("juni|jun", Word::Month(6)),
    ("juli|jul", Word::Month(7)),
    ("august|aug", Word::Month(8)),
    ("september|sep|sept", Word::Month(9)),
    ("oktober|okt", Word::Month(10)),
    ("november|nov", Word::Month(11)),
    ("dezember|dez", Word::Month(12)),
    ("nächsten|nächster|nächste", Word::Next),
    ("letzten|letzter|letzte", Word::Last),
    ("am", Word::On),
    ("in", Word::In),
    ("vor", Word::Ago),
    ("bis|ab|seit|nach|für|von|vom|zum|und|oder", Word::Binding),
    ("ein|eine|einem|einer|einen", Word::One),
    ("tag|tage|tagen", Word::Unit(Unit::Day)),
    ("woche|wochen", Word::Unit(Unit::Week)),
    ("monat|monate|monaten", Word::Unit(Unit::Month)),
    ("um", Word::At),
    ("uhr", Word::OClock),
];

const SWEDISH: Words = &[
    ("samtal|telefonsamtal|telefon|ring|ringa", Word::Kind(Call, Direction::None)),
    ("ringde|ringt", Word::Kind(Call, Out)),
    ("möte|besök|träff|träffade", Word::Kind(Meeting, Direction::None)),
    ("anteckning|notering", Word::Kind(Note, Direction::None)),
    ("mejl|mail|e-post|epost", Word::Kind(Mail, Direction::None)),
    ("mejlade|mailade", Word::Kind(Mail, Out)),
    ("brev|post", Word::Kind(Letter, Direction::None)),
    ("inkommande|mottaget|mottagen", Word::Direction(In)),
    ("utgående|skickat|skickade", Word::Direction(Out)),
    ("idag|i dag", Word::Day(0)),
    ("imorgon|i morgon|imorrn|i morrn", Word::Day(1)),
    ("övermorgon|i övermorgon", Word::Day(2)),
    ("igår|i går", Word::Day(-1)),
    ("förrgår|i förrgår", Word::Day(-2)),
    ("måndag|mån", Word::Weekday(Mon)),
    ("tisdag|tis", Word::Weekday(Tue)),
    ("onsdag|ons", Word::Weekday(Wed)),
    ("torsdag|tors|tor", Word::Weekday(Thu)),
    ("fredag|fre", Word::Weekday(Fri)),
    ("lördag|lör", Word::Weekday(Sat)),
    ("söndag|sön", Word::Weekday(Sun)),
    ("i måndags|måndags", Word::PastWeekday(Mon)),
    ("i tisdags|tisdags", Word::PastWeekday(Tue)),
    ("i onsdags|onsdags", Word::PastWeekday(Wed)),
    ("i torsdags|torsdags", Word::PastWeekday(Thu)),
    ("i fredags|fredags", Word::PastWeekday(Fri)),
    ("i lördags|lördags", Word::PastWeekday(Sat)),
    ("i söndags|söndags", Word::PastWeekday(Sun)),
    ("januari|jan", Word::Month(1)),
    ("februari|feb", Word::Month(2)),
    ("mars|mar", Word::Month(3)),
    ("april|apr", Word::Month(4)),
    ("maj", Word::Month(5)),
    ("juni|jun", Word::Month(6)),
    ("juli|jul", Word::Month(7)),
    ("augusti|aug", Word::Month(8)),
    ("september|sep|sept", Word::Month(9)),
    ("oktober|okt", Word::Month(10)),
    ("november|nov", Word::Month(11)),
    ("december|dec", Word::Month(12)),
    ("nästa", Word::Next),
    ("förra", Word::Last),
    ("på|den", Word::On),
    ("om", Word::In),
    ("för", Word::Ago),
    ("till|innan|före|efter|från|senast|och|eller", Word::Binding),
    ("sedan|sen", Word::Closing),
    ("en|ett", Word::One),
    ("dag|dagar", Word::Unit(Unit::Day)),
    ("vecka|veckor", Word::Unit(Unit::Week)),
    ("månad|månader", Word::Unit(Unit::Month)),
    ("kl|klockan", Word::At),
];
