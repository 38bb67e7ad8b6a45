//! `kartotek-verify`: checks an export of the journal and says what holds.
#![forbid(unsafe_code)]

use std::{
    fmt::Display,
    fs::File,
    io::{self, BufReader, BufWriter, Read, Write},
    path::PathBuf,
    process::ExitCode,
};

use kartotek_journal::{
    Anchor,
    verify::{State, Summary, Verdict, Whole, verify},
};
use kartotek_verify::{json, text};
use lexopt::{Arg, Parser, ValueExt};

/// The most that a file of anchors may hold, in bytes.
const ANCHOR_FILE: u64 = 1 << 20;

const UNREADABLE: u8 = 2;

type Failure = Box<dyn std::error::Error>;

/// What was asked for.
#[derive(Default)]
struct Request {
    export: Option<PathBuf>,
    anchors: Vec<Anchor>,
    all: bool,
    json: bool,
    quiet: bool,
}

fn main() -> ExitCode {
    ExitCode::from(run().unwrap_or_else(|failure| {
        // Where not even this can be said, the exit code says it.
        let _ = writeln!(io::stderr(), "kartotek-verify: {failure}");
        UNREADABLE
    }))
}

fn run() -> Result<u8, Failure> {
    let mut out = BufWriter::new(io::stdout());
    let Some(request) = read_arguments(&mut out)? else {
        out.flush()?;
        return Ok(0);
    };
    let export =
        request.export.as_deref().ok_or("which export? `kartotek-verify --help` tells how to use it")?;
    let named = |error: &dyn Display| format!("{}: {error}", export.display());
    let input: Box<dyn Read + Send> = if export.as_os_str() == "-" {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(export).map_err(|error| named(&error))?)
    };
    let mut failed = None;
    let summary = verify(BufReader::with_capacity(1 << 18, input), &request.anchors, &mut |verdict| {
        if let Some(line) = line(&request, &verdict)
            && failed.is_none()
        {
            failed = writeln!(out, "{line}").err();
        }
    })
    .map_err(|error| named(&error))?;
    if let Some(error) = failed {
        return Err(error.into());
    }
    if !request.quiet {
        writeln!(out, "{}", if request.json { json::summary(&summary) } else { text::summary(&summary) })?;
    }
    out.flush()?;
    Ok(exit_code(&summary))
}

/// What is said about a verdict, if anything.
fn line(request: &Request, verdict: &Verdict) -> Option<String> {
    let is_told = request.all || request.json || matches!(verdict.state, State::Bad(_) | State::Unknown);
    let say = if request.json { json::verdict } else { text::verdict };
    (is_told && !request.quiet).then(|| say(verdict))
}

fn exit_code(summary: &Summary) -> u8 {
    match (summary.whole, summary.anchored) {
        (Whole::Intact, 0) => 3,
        (Whole::Intact, _) => 0,
        _ => 1,
    }
}

/// `None` where all was said already.
fn read_arguments(out: &mut impl Write) -> Result<Option<Request>, Failure> {
    let mut request = Request::default();
    let mut parser = Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("anchor") => request.anchors.extend(read_anchors(&parser.value()?.string()?)?),
            Arg::Long("all") => request.all = true,
            Arg::Long("json") => request.json = true,
            Arg::Short('q') | Arg::Long("quiet") => request.quiet = true,
            Arg::Short('h') | Arg::Long("help") => {
                writeln!(out, "{}", text::HELP)?;
                return Ok(None);
            }
            Arg::Short('V') | Arg::Long("version") => {
                writeln!(out, "kartotek-verify {}", env!("CARGO_PKG_VERSION"))?;
                return Ok(None);
            }
            Arg::Value(export) if request.export.is_none() => request.export = Some(export.into()),
            argument => return Err(argument.unexpected().into()),
        }
    }
    Ok(Some(request))
}

/// An anchor, or those in a file.
fn read_anchors(given: &str) -> Result<Vec<Anchor>, Failure> {
    let mistyped = match given.parse::<Anchor>() {
        Ok(anchor) => return Ok(vec![anchor]),
        Err(mistyped) => mistyped,
    };
    let Ok(file) = File::open(given) else {
        return Err(format!("{given} is neither a file nor an anchor: {mistyped}").into());
    };
    let mut lines = String::new();
    file.take(ANCHOR_FILE).read_to_string(&mut lines).map_err(|error| format!("{given}: {error}"))?;
    let lines = lines.lines().map(str::trim).enumerate();
    let anchors: Vec<Anchor> = lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(at, line)| {
            line.parse::<Anchor>().map_err(|error| format!("{given}, line {}: {error}", at + 1))
        })
        .collect::<Result<_, _>>()?;
    if anchors.is_empty() { Err(format!("{given} holds no anchor").into()) } else { Ok(anchors) }
}
