//! Programmes as files: read, checked, written in their canonical form, and shown.

use std::path::{MAIN_SEPARATOR, Path};

use super::routines::of_routines;
use crate::cli::args::values::BedArgument;
use crate::cli::failure::Failure;
use crate::cli::speaking;
use crate::cli::state::course;
use crate::cli::terminal::output::{colour, tell};
use crate::diagnostic::{Diagnostic, cap, sort};
use crate::library::{Library, RoutineRef};
use crate::name::nearest;
use crate::programme::{
    Course, ENDING, Entry, Parsed, Programme, format, has_ending, page, parse, shipped,
    shipped_names, text,
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

/// The programme that `supple new` writes into a file of this name, if it is to be one.
pub(crate) fn example(path: &Path) -> Option<&'static str> {
    has_ending(path).then_some(EXAMPLE)
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

/// A programme on one page: for a terminal, and for print, there with the name of a person.
pub(crate) fn sheet(
    word: &str,
    name: Option<&str>,
    library: &mut Library,
) -> Result<(String, String), Failure> {
    let read = usable(word, library)?;
    Ok((text(&read.programme), page(&read.programme, name)))
}

fn read(word: &str, library: &mut Library) -> Result<Read, Failure> {
    let (file, identity) = open(word, library)?;
    let (programme, diagnostics) = read_in(file, Path::new(&identity), library);
    Ok(Read { programme, identity, diagnostics })
}

/// The programme of a text that was opened, at this path or under this name, and its mistakes.
fn read_in(file: FileId, path: &Path, library: &mut Library) -> (Programme, Vec<Diagnostic>) {
    let Parsed { mut programme, mut diagnostics } = parse(file, library.text(file));
    let folder = path.parent().unwrap_or(path);
    for entry in programme.blocks.iter_mut().flat_map(|block| &mut block.entries) {
        name_from(folder, entry, library);
    }
    let (of_routines, language) = of_routines(&programme, folder, library);
    diagnostics.extend(of_routines);
    programme.language = language.unwrap_or_default();
    sort(&mut diagnostics);
    cap(&mut diagnostics);
    (programme, diagnostics)
}

/// Names what an entry takes from files as any folder names it: they lie beside the programme.
fn name_from(folder: &Path, entry: &mut Entry, library: &Library) {
    entry.named = library.beside(folder, &entry.routine.value);
    for one in &mut entry.settings {
        let is_file = match one.name.value.as_str() {
            "bed" => matches!(one.value.parse(), Ok(BedArgument::File(_))),
            "voice" => {
                let is_none = || speaking::check(Some(&one.value), None).is_err();
                is_path(&one.value) || folder.join(&one.value).is_dir() && is_none()
            }
            _ => false,
        };
        if is_file {
            one.named = folder.join(&one.value).display().to_string();
        }
    }
}

fn is_path(word: &str) -> bool {
    word.contains(['/', MAIN_SEPARATOR])
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

/// The programme that was begun.
pub(super) fn begun(library: &mut Library) -> Result<(Read, Course), Failure> {
    let Some(course) = course::read()? else {
        let names: Vec<&str> = shipped_names().collect();
        return Err(Failure::usage(format!(
            "no programme is begun: supple start NAME; there are {}, and files of your own",
            names.join(", ")
        )));
    };
    match usable(&course.programme, library) {
        Ok(read) => Ok((read, course)),
        Err(failure) => {
            tell("To leave this programme: supple programme stop\n");
            Err(failure)
        }
    }
}

/// The title of the programme that was begun, if one was: its name where it cannot be read any more.
pub(super) fn title_of_begun(library: &mut Library) -> Result<Option<String>, Failure> {
    let Some(course) = course::read()? else { return Ok(None) };
    let title = read(&course.programme, library).map(|read| read.programme.title.value);
    Ok(Some(title.unwrap_or(course.programme)))
}

/// The programme that was begun, where one was and has no mistakes; nothing is told.
pub(super) fn quiet(library: &mut Library) -> Option<(Programme, Course)> {
    let course = course::read().ok()??;
    let read = read(&course.programme, library).ok()?;
    let is_right = !read.diagnostics.iter().any(Diagnostic::is_error);
    is_right.then_some((read.programme, course))
}
