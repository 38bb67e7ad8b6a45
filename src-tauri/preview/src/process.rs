//! A process that draws one document and ends. It gets the document through its standard input, can open no file, write none, and
//! has a limit of memory and time; whatever happens to it happens to nobody else.
//!
//! Standard input: what is asked (1 byte: 1 look, 2 draw), page 4, width 4 (little endian), then the document to the end.
//! Standard output: format 1 and pages 4, or a PNG. The exit code says which [`Problem`] there is.

use std::{
    ffi::OsString,
    io::{self, Read, Write},
    path::PathBuf,
    process::{Child, Command, ExitCode, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{Format, LARGEST, Look, Problem, draw, look};

/// How long a process may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is looked whether it is done, or to be called off.
const PAUSE: Duration = Duration::from_millis(5);
/// The most memory that it may take, in bytes.
#[cfg(unix)]
const MEMORY: u64 = 1536 * 1024 * 1024;

const LOOK: u8 = 1;
const DRAW: u8 = 2;
const PROBLEMS: [(u8, Problem); 4] =
    [(10, Problem::Unknown), (11, Problem::Damaged), (12, Problem::Protected), (13, Problem::TooLarge)];

/// How to start the process: a program that calls [`serve`] when it gets these arguments.
#[derive(Debug, Clone)]
pub struct Drawer {
    /// The program.
    pub program: PathBuf,
    /// What tells it to draw.
    pub arguments: Vec<OsString>,
}

impl Drawer {
    /// Looks at a document. `goes_on` is asked again and again whether the answer is still wanted.
    ///
    /// # Errors
    /// [`Problem`].
    pub fn look(&self, document: &[u8], goes_on: &dyn Fn() -> bool) -> Result<Look, Problem> {
        let answer = self.ask(LOOK, 0, 0, document, goes_on)?;
        let format = match answer.first() {
            Some(1) => Format::Pdf,
            Some(2) => Format::Picture,
            Some(3) => Format::Text,
            _ => return Err(Problem::Damaged),
        };
        let pages = answer.get(1..5).and_then(|bytes| bytes.try_into().ok()).ok_or(Problem::Damaged)?;
        Ok(Look { format, pages: u32::from_le_bytes(pages) })
    }

    /// Draws a page as [`draw`](crate::draw) does.
    ///
    /// # Errors
    /// [`Problem`].
    pub fn draw(
        &self,
        document: &[u8],
        page: u32,
        width: u32,
        goes_on: &dyn Fn() -> bool,
    ) -> Result<Vec<u8>, Problem> {
        self.ask(DRAW, page, width, document, goes_on)
    }

    fn ask(
        &self,
        what: u8,
        page: u32,
        width: u32,
        document: &[u8],
        goes_on: &dyn Fn() -> bool,
    ) -> Result<Vec<u8>, Problem> {
        if document.len() > LARGEST {
            return Err(Problem::TooLarge);
        }
        let front = [&[what], page.to_le_bytes().as_slice(), &width.to_le_bytes()].concat();
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // It needs nothing of its surroundings.
        let child = command.env_clear().spawn().map_err(|_| Problem::TooSlow)?;
        let mut child = Ending(child);
        let (input, output) = (child.0.stdin.take(), child.0.stdout.take());
        thread::scope(|scope| {
            scope.spawn(move || {
                // A process that has ended takes no more, and says why by its code.
                if let Some(mut input) = input {
                    let _ = input.write_all(&front).and_then(|()| input.write_all(document));
                }
            });
            let answer = scope.spawn(move || {
                let mut answer = Vec::new();
                output.map(|mut output| output.read_to_end(&mut answer));
                answer
            });
            let code = child.wait(goes_on);
            // Both threads end with the process.
            let answer = answer.join().unwrap_or_default();
            match code? {
                0 => Ok(answer),
                code => Err(PROBLEMS
                    .into_iter()
                    .find_map(|(known, problem)| (i32::from(known) == code).then_some(problem))
                    .unwrap_or(Problem::Damaged)),
            }
        })
    }
}

/// A process that does not outlive its question.
struct Ending(Child);

impl Ending {
    /// The exit code; of a process that was ended by the system, none that it gives itself.
    fn wait(&mut self, goes_on: &dyn Fn() -> bool) -> Result<i32, Problem> {
        let begun = Instant::now();
        loop {
            match self.0.try_wait() {
                Ok(Some(status)) => return Ok(status.code().unwrap_or(-1)),
                Ok(None) if begun.elapsed() < PATIENCE && goes_on() => thread::sleep(PAUSE),
                _ => {
                    self.end();
                    return Err(Problem::TooSlow);
                }
            }
        }
    }

    fn end(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        self.end();
    }
}

/// Answers the one question that comes through standard input. To be called before a program does anything else.
pub fn serve() -> ExitCode {
    let mut asked = Vec::new();
    if io::stdin().read_to_end(&mut asked).is_err() {
        return ExitCode::FAILURE;
    }
    confine();
    let (Some((front, document)), number) =
        (asked.split_first_chunk::<9>(), |bytes: &[u8]| bytes.try_into().map_or(0, u32::from_le_bytes))
    else {
        return ExitCode::FAILURE;
    };
    let answer = match front[0] {
        LOOK => look(document).map(|look| {
            let format = match look.format {
                Format::Pdf => 1,
                Format::Picture => 2,
                Format::Text => 3,
            };
            [&[format], look.pages.to_le_bytes().as_slice()].concat()
        }),
        DRAW => draw(document, number(&front[1..5]), number(&front[5..9])),
        _ => return ExitCode::FAILURE,
    };
    match answer {
        Ok(answer) => match io::stdout().write_all(&answer).and_then(|()| io::stdout().flush()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(problem) => {
            let code = PROBLEMS.into_iter().find(|(_, known)| *known == problem).map_or(1, |(code, _)| code);
            ExitCode::from(code)
        }
    }
}

/// Gives up what drawing does not need: files, more memory, more time, core dumps. Where the system has no such limits, the
/// patience of whoever asked is the only one.
fn confine() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let limits = [
            (Resource::Core, 0),
            (Resource::Fsize, 0),
            (Resource::Nofile, 0),
            (Resource::As, MEMORY),
            (Resource::Cpu, PATIENCE.as_secs()),
        ];
        for (resource, most) in limits {
            let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::{env, fs::File, process::Command};

    use super::*;

    /// Tells a process of this test program that it is the one to be confined.
    const PART: &str = "KARTOTEK_TEST_CONFINED";

    #[test]
    fn a_confined_process_opens_and_writes_no_file() {
        let myself = env::current_exe().unwrap();
        if env::var_os(PART).is_some() {
            assert!(File::open(&myself).is_ok());
            confine();
            let made = File::create(env::temp_dir().join("kartotek-confined"));
            assert!(File::open(&myself).is_err() && made.is_err());
            return;
        }
        let name = concat!(module_path!(), "::a_confined_process_opens_and_writes_no_file");
        let name = name.split_once("::").unwrap().1;
        let output = Command::new(&myself).args(["--exact", name]).env(PART, "1").output().unwrap();

        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"));
    }
}
