//! The mistakes of a programme that only its routines show: names that none has, and choices that
//! cannot be made.

use std::path::Path;
use std::sync::Arc;

use super::choices::of_choices;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::library::{Library, RoutineRef};
use crate::name::quoted;
use crate::programme::Programme;

/// The mistakes about the routines of a programme, and the language of the first.
pub(super) fn of_routines(
    programme: &Programme,
    folder: &Path,
    library: &mut Library,
) -> (Vec<Diagnostic>, Option<Language>) {
    let mut diagnostics = Vec::new();
    let mut language = None;
    for entry in programme.blocks.iter().flat_map(|block| &block.entries) {
        let written = &entry.routine;
        let routine = RoutineRef::parse(&entry.named);
        // What comes through standard input is there once alone.
        if routine == RoutineRef::Input || !library.knows(&entry.named) {
            let help = routine_help(&written.value, folder, library);
            let message = format!("there is no routine “{}”", written.value);
            diagnostics.push(Diagnostic::error(written.span, message, help));
            continue;
        }
        let compiled = match library.open(&routine) {
            Ok(file) => library.compile(file),
            Err(error) => {
                let message = format!("“{}” cannot be read", written.value);
                diagnostics.push(Diagnostic::error(written.span, message, error.to_string()));
                continue;
            }
        };
        language = language.or(Some(compiled.routine.language()));
        if compiled.has_errors() {
            let help = format!("mend them first: supple check {}", quoted(&entry.named));
            let message = format!("“{}” has mistakes", written.value);
            diagnostics.push(Diagnostic::error(written.span, message, help));
            continue;
        }
        diagnostics.extend(of_choices(entry, &Arc::new(compiled.routine)));
    }
    (diagnostics, language)
}

/// What to write for a routine that is not there: its name is followed by more, or is like another.
fn routine_help(written: &str, folder: &Path, library: &Library) -> String {
    let names = library.names();
    let followed = names.iter().find_map(|name| {
        let rest = written.strip_prefix(name.as_str())?.strip_prefix([' ', ':'])?;
        Some((name, rest.trim().trim_matches(['(', ')'])))
    });
    match followed {
        Some((name, rest)) => format!("write `{name}, {rest}`"),
        None => match library.near(written, folder) {
            Some(meant) => format!("write `{meant}`"),
            None => "see `supple list` for the names, or give the path of a file".to_owned(),
        },
    }
}
