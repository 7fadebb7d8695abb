//! What several topics need: golden files beside their inputs, and the built program in an empty
//! home.

pub(crate) mod allocations;
pub(crate) mod browser;
#[cfg(feature = "system-voice")]
pub(crate) mod dispatcher;
#[cfg(feature = "live")]
pub(crate) mod ear;
pub(crate) mod folder;
pub(crate) mod measure;
#[cfg(feature = "live")]
pub(crate) mod pulse;
pub(crate) mod scripts;
pub(crate) mod timelines;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use supple::check::check;
use supple::diagnostic::{Diagnostic, add};
use supple::import::{Library, NotFound, import};
use supple::routine::Routine;
use supple::script::{Parsed, parse};
use supple::session::{Action, Choices, Session, Step, expand};
use supple::span::FileId;

/// Compares a whole text with a file; `BLESS=1` writes the file instead.
pub(crate) fn golden(path: &Path, actual: &str) {
    if std::env::var_os("BLESS").is_some() {
        return std::fs::write(path, actual).expect("the golden file can be written");
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    let name = path.display();
    assert!(
        expected == actual,
        "{name} differs; BLESS=1 rewrites it\n--- expected\n{expected}\n--- actual\n{actual}"
    );
}

/// A file or folder below `tests/`.
pub(crate) fn tests(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

/// What the program printed, and how it ended.
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: Option<i32>,
}

/// A command in a folder, with a home of its own and nothing from this environment.
pub(crate) fn command(program: &str, folder: &Path, arguments: &[&str]) -> Command {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("home");
    std::fs::create_dir_all(&home).expect("a home can be made");
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env_clear();
    command.env("HOME", &home).env("XDG_DATA_HOME", home.join("data")).env("LC_ALL", "C");
    // Nobody's own speech server is asked or started.
    command.env("SPEECHD_ADDRESS", "unix_socket:/nowhere").env("SPEECHD_CMD", "false");
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a command to its end.
pub(crate) fn ran(mut command: Command, input: &[u8]) -> Ran {
    let mut child = command.spawn().expect("the program starts");
    // A program that fails early does not read its input.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    Ran { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
}

/// Runs the program in a folder below `tests/`.
pub(crate) fn supple(folder: &str, arguments: &[&str], input: &str) -> Ran {
    ran(command(env!("CARGO_BIN_EXE_supple"), &tests(folder), arguments), input.as_bytes())
}

/// Routines by name, for `from:`.
pub(crate) struct Texts<'t>(pub(crate) &'t [(&'t str, &'t str)]);

impl Library for Texts<'_> {
    fn find(&mut self, name: &str, _: FileId) -> Result<(FileId, Arc<str>), NotFound> {
        let found = self.0.iter().position(|(known, _)| *known == name);
        let none = || NotFound { message: format!("no {name}"), help: "none".to_owned() };
        let index = found.ok_or_else(none)?;
        let file = FileId(u32::try_from(index + 1).unwrap());
        Ok((file, self.0[index].1.into()))
    }
}

/// Everything that is wrong with a script.
pub(crate) fn mistakes(text: &str) -> Vec<Diagnostic> {
    let Parsed { routine, mut diagnostics } = parse(FileId(0), text);
    add(&mut diagnostics, check(&routine));
    diagnostics
}

/// A script without a mistake or a warning.
pub(crate) fn routine(text: &str) -> Routine {
    assert_eq!(mistakes(text), [], "{text}");
    parse(FileId(0), text).routine
}

/// A script without a mistake that takes exercises from others.
pub(crate) fn importing(text: &str, others: &[(&str, &str)]) -> Routine {
    let mut routine = routine(text);
    assert_eq!(import(&mut routine, &mut Texts(others)), [], "{text}");
    routine
}

/// The session of a script without a mistake.
pub(crate) fn session(text: &str, choices: &Choices) -> Session {
    expand(&routine(text), choices).expect("the choices fit the routine")
}

/// What is said by the exercises of a session as written, in order.
pub(crate) fn said(session: &Session) -> Vec<String> {
    let actions = session.exercises.iter().flat_map(|exercise| &exercise.actions);
    let words = actions.filter_map(|action| match action {
        Action::Say(spoken) => Some(&spoken.text),
        Action::Step(step) => step.words.as_ref().map(|words| &words.text),
        _ => None,
    });
    words.map(ToString::to_string).collect()
}

/// The timed steps of a session, in order.
pub(crate) fn steps(session: &Session) -> Vec<&Step> {
    let actions = session.exercises.iter().flat_map(|exercise| &exercise.actions);
    let steps = actions.filter_map(|action| match action {
        Action::Step(step) => Some(step.as_ref()),
        _ => None,
    });
    steps.collect()
}

/// The times of the steps of a session, as a script writes them.
pub(crate) fn times(session: &Session) -> String {
    let times: Vec<_> = steps(session).iter().map(|step| step.timed.time.to_string()).collect();
    times.join(" ")
}
