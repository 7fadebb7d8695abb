//! Programmes as files: read, checked, written in their canonical form, and shown.

use std::path::Path;

use clap::Parser;

use crate::cli::commands::play::Play;
use crate::cli::failure::Failure;
use crate::cli::state::course;
use crate::cli::terminal::output::{colour, tell};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::library::{Library, RoutineRef};
use crate::name::{nearest, quoted};
use crate::programme::{
    Course, ENDING, Parsed, Programme, format, page, parse, shipped, shipped_names, text,
};
use crate::report;
use crate::span::FileId;

/// A programme that teaches its language by example.
const EXAMPLE: &str = include_str!("new.programme");

/// A programme that was read.
pub(super) struct Read {
    /// The programme.
    pub(super) programme: Programme,
    /// Its name wherever one stands: that of a shipped one, or the whole path of a file.
    pub(super) identity: String,
    diagnostics: Vec<Diagnostic>,
}

/// True for a word that names a programme: a file by its ending, or a shipped one.
pub(crate) fn is_programme(word: &str) -> bool {
    has_ending(Path::new(word)) || shipped(word).is_some()
}

/// The programme that `supple new` writes into a file of this name, if it is to be one.
pub(crate) fn example(path: &Path) -> Option<&'static str> {
    has_ending(path).then_some(EXAMPLE)
}

fn has_ending(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

/// A programme that can be begun; its mistakes are told.
pub(super) fn usable(word: &str, library: &mut Library) -> Result<Read, Failure> {
    let read = read(word, library)?;
    if read.diagnostics.iter().any(Diagnostic::is_error) {
        tell(&report::render_all(&read.diagnostics, library.sources(), colour()));
        return Err(Failure::AlreadyReported);
    }
    Ok(read)
}

/// A programme without mistakes; those that there are are told.
pub(crate) fn of_name(word: &str, library: &mut Library) -> Result<Programme, Failure> {
    usable(word, library).map(|read| read.programme)
}

/// The mistakes of a programme.
pub(crate) fn check(word: &str, library: &mut Library) -> Result<Vec<Diagnostic>, Failure> {
    read(word, library).map(|read| read.diagnostics)
}

/// The mistakes of a text that was opened as a programme at this path.
pub(crate) fn found(file: FileId, path: &Path, library: &mut Library) -> Vec<Diagnostic> {
    read_in(file, path, library).1
}

/// The canonical form of a text that was opened as a programme.
pub(crate) fn fmt(file: FileId, library: &Library) -> Result<String, Failure> {
    let text = library.text(file);
    let Parsed { mut diagnostics, .. } = parse(file, text);
    diagnostics.retain(Diagnostic::is_error);
    if diagnostics.is_empty() {
        return Ok(format(text));
    }
    tell(&report::render_all(&diagnostics, library.sources(), colour()));
    let name = library.name(file);
    Err(Failure::work(format!("{name} is left as it is: mend its mistakes first")))
}

/// A programme on one page: for a terminal, and for print.
pub(crate) fn sheet(word: &str, library: &mut Library) -> Result<(String, String), Failure> {
    let read = usable(word, library)?;
    Ok((text(&read.programme), page(&read.programme)))
}

fn read(word: &str, library: &mut Library) -> Result<Read, Failure> {
    let (file, identity) = open(word, library)?;
    let (programme, diagnostics) = read_in(file, Path::new(&identity), library);
    Ok(Read { programme, identity, diagnostics })
}

/// The programme of a text that was opened, at this path or under this name, and its mistakes.
fn read_in(file: FileId, path: &Path, library: &mut Library) -> (Programme, Vec<Diagnostic>) {
    let Parsed { mut programme, mut diagnostics } = parse(file, library.text(file));
    for entry in programme.blocks.iter_mut().flat_map(|block| &mut block.entries) {
        entry.named = beside(&entry.routine.value, path);
    }
    let (of_routines, language) = of_routines(&programme, library);
    diagnostics.extend(of_routines);
    programme.language = language.unwrap_or_default();
    diagnostics.sort_by_key(|one| (one.span.start, one.span.end));
    (programme, diagnostics)
}

/// A routine as any folder names it: a file lies beside the programme that it is written in.
fn beside(written: &str, programme: &Path) -> String {
    match (RoutineRef::parse(written), programme.parent()) {
        (RoutineRef::File(path), Some(folder)) => folder.join(path).display().to_string(),
        _ => written.to_owned(),
    }
}

/// The text of a programme, and its identity.
fn open(word: &str, library: &mut Library) -> Result<(FileId, String), Failure> {
    if let Some((name, text)) = shipped(word) {
        return Ok((library.add(&format!("{name}.{ENDING}"), text), name.to_owned()));
    }
    if !has_ending(Path::new(word)) {
        let names: Vec<&str> = shipped_names().collect();
        let help = match nearest(word, names.iter().copied()) {
            Some(meant) => format!("did you mean {meant}?"),
            None => format!("there are {}, and files that end in .{ENDING}", names.join(", ")),
        };
        return Err(Failure::usage(format!("there is no programme “{word}”: {help}")));
    }
    let named = RoutineRef::File(word.into());
    let file = library.open(&named)?;
    Ok((file, named.absolute().to_string()))
}

/// The mistakes about the routines of a programme, names that none has, and choices that cannot be
/// made; and the language of the first routine.
fn of_routines(
    programme: &Programme,
    library: &mut Library,
) -> (Vec<Diagnostic>, Option<Language>) {
    let mut diagnostics = Vec::new();
    let mut language = None;
    let names = library.names();
    for entry in programme.blocks.iter().flat_map(|block| &block.entries) {
        let routine = &entry.routine;
        if !library.knows(&entry.named) {
            let help = routine_help(&routine.value, &names);
            let message = format!("there is no routine “{}”", routine.value);
            diagnostics.push(Diagnostic::error(routine.span, message, help));
            continue;
        }
        let compiled =
            library.open(&RoutineRef::parse(&entry.named)).map(|file| library.compile(file));
        let compiled = compiled.ok();
        language = language.or(compiled.as_ref().map(|compiled| compiled.routine.language()));
        if compiled.is_some_and(|compiled| compiled.diagnostics.iter().any(Diagnostic::is_error)) {
            let help = format!("mend them first: supple check {}", quoted(&entry.named));
            let message = format!("“{}” has mistakes", routine.value);
            diagnostics.push(Diagnostic::error(routine.span, message, help));
        }
        for (name, value) in &entry.settings {
            // The command line knows what each of its options takes.
            let option = format!("--{}={value}", name.value);
            if let Err(error) = PlayLine::try_parse_from(["play".to_owned(), option]) {
                let message = format!("“{}: {value}” is not understood", name.value);
                let help = setting_help(&name.value, &error.to_string());
                diagnostics.push(Diagnostic::error(name.span, message, help));
            }
        }
    }
    (diagnostics, language)
}

/// What to write for a routine that is not there: its name is followed by more, or is like another.
fn routine_help(written: &str, names: &[String]) -> String {
    let followed = names.iter().find_map(|name| {
        let rest = written.strip_prefix(name.as_str())?.strip_prefix([' ', ':'])?;
        Some((name, rest.trim().trim_matches(['(', ')'])))
    });
    match followed {
        Some((name, rest)) => format!("write `{name}, {rest}`"),
        None => match nearest(written, names.iter().map(String::as_str)) {
            Some(meant) => format!("write `{meant}`"),
            None => "see `supple list` for the names, or give the path of a file".to_owned(),
        },
    }
}

/// What to write for a setting, from what the command line says of its option.
fn setting_help(name: &str, error: &str) -> String {
    let values = error.split_once("[possible values: ").and_then(|(_, rest)| rest.split_once(']'));
    if let Some((values, _)) = values {
        return format!("after `{name}:` write one of {values}");
    }
    let first = error.lines().next().unwrap_or_default().trim_start_matches("error: ");
    first.split_once(">': ").map_or(first, |(_, why)| why).to_owned()
}

/// The programme that was begun.
pub(super) fn begun(library: &mut Library) -> Result<(Read, Course), Failure> {
    let Some(course) = course::read()? else {
        let names: Vec<&str> = shipped_names().collect();
        return Err(Failure::usage(format!(
            "no programme is begun: supple start NAME; there are {}, and files of your own",
            names.join(", ")
        )));
    };
    Ok((usable(&course.programme, library)?, course))
}

/// The programme that was begun, where one was and has no mistakes; nothing is told.
pub(super) fn quiet(library: &mut Library) -> Option<(Programme, Course)> {
    let course = course::read().ok()??;
    let read = read(&course.programme, library).ok()?;
    let is_right = !read.diagnostics.iter().any(Diagnostic::is_error);
    is_right.then_some((read.programme, course))
}

/// A command line of `supple play`.
#[derive(Debug, Parser)]
#[command(name = "supple play", disable_version_flag = true)]
pub(super) struct PlayLine {
    /// What it asks for
    #[command(flatten)]
    pub(super) play: Play,
}
