//! `supple check`

#[cfg(test)]
mod tests;
mod unspeakable;

use clap::Args;
use serde::Serialize;

use crate::cli::commands::programme;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::{colour, print_json, report_failure, tell};
use crate::compile::Compiled;
use crate::diagnostic::{Diagnostic, cap, sort};
use crate::editor::warnings;
use crate::library::{Library, RoutineRef};
use crate::pictures;
use crate::programme::is_programme;
use crate::report::{self, JsonDiagnostic};
use crate::span::FileId;
use crate::timeline::EstimatedLengths;

/// `supple check`
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The files; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<RoutineRef>,
    /// The voice whose unspeakable words are found; without it, the one that would speak
    #[arg(long, value_name = "NAME")]
    pub(crate) voice: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// All mistakes of all files.
#[derive(Debug, Serialize)]
struct Report {
    diagnostics: Vec<JsonDiagnostic>,
}

pub(crate) fn run(arguments: &Check, library: &mut Library) -> Result<(), Failure> {
    let mut report = Report { diagnostics: Vec::new() };
    let mut unread = None;
    let mut is_wrong = false;
    for name in &arguments.files {
        if is_programme(&name.to_string()) {
            let diagnostics = match programme::check(&name.to_string(), library) {
                Ok(diagnostics) => diagnostics,
                // The files behind it are looked at all the same.
                Err(failure) => {
                    if let Some(before) = unread.replace(failure) {
                        report_failure(&before);
                    }
                    continue;
                }
            };
            let sources = library.sources();
            is_wrong |= diagnostics.iter().any(Diagnostic::is_error);
            if arguments.json {
                report
                    .diagnostics
                    .extend(diagnostics.iter().map(|one| JsonDiagnostic::new(one, sources)));
            } else {
                tell(&report::render_all(&diagnostics, sources, colour()));
                tell(&format!("{name}: {}\n", report::summary(&diagnostics)));
            }
            continue;
        }
        let file = match library.open(name) {
            Ok(file) => file,
            // The files behind it are looked at all the same.
            Err(failure) => {
                if let Some(before) = unread.replace(Failure::from(failure)) {
                    report_failure(&before);
                }
                continue;
            }
        };
        let diagnostics = found(library, file, arguments.voice.as_deref())?;
        is_wrong |= diagnostics.iter().any(Diagnostic::is_error);
        if arguments.json {
            let json = diagnostics.iter().map(|one| JsonDiagnostic::new(one, library.sources()));
            report.diagnostics.extend(json);
        } else {
            tell(&report::render_all(&diagnostics, library.sources(), colour()));
            let source = library.name(file);
            tell(&format!("{source}: {}\n", report::summary(&diagnostics)));
        }
    }
    if arguments.json {
        print_json(&report)?;
    }
    match unread {
        Some(failure) => Err(failure),
        None if is_wrong => Err(Failure::AlreadyReported),
        None => Ok(()),
    }
}

/// All that is found in a script: its mistakes, or else the warnings, for this voice or the one that
/// would speak.
fn found(
    library: &mut Library,
    file: FileId,
    voice: Option<&str>,
) -> Result<Vec<Diagnostic>, Failure> {
    let Compiled { routine, mut diagnostics, usual } = library.compile(file);
    if !diagnostics.iter().any(Diagnostic::is_error) {
        let mut lengths = EstimatedLengths::mute(routine.language);
        diagnostics.extend(warnings(&routine, usual.as_ref(), &mut lengths));
        let pictures = routine.exercises.iter().filter_map(|exercise| exercise.picture.as_ref());
        diagnostics.extend(pictures::read(pictures, library).1);
        diagnostics.extend(unspeakable::words(&routine, voice, library.sources(), &mut lengths)?);
        sort(&mut diagnostics);
        cap(&mut diagnostics);
    }
    Ok(diagnostics)
}
