//! The choices of a programme's entry, tried on its routine: a mistake in the fifth week is found
//! before the first.

use std::slice::from_ref;
use std::sync::Arc;

use clap::Parser as _;

use super::play_line::PlayLine;
use crate::cli::args::SessionArguments;
use crate::cli::args::values::BedArgument;
use crate::cli::failure::Failure;
use crate::cli::speaking;
use crate::diagnostic::Diagnostic;
use crate::programme::{Entry, Setting};
use crate::request::Request;
use crate::routine::Routine;
use crate::script::bed_value;
use crate::session::{ChoiceError, Choices, RangeChoice, Talk, expand};
use crate::span::Span;

/// What is wrong with the choices of an entry: with each alone, or else with all together.
pub(super) fn of_choices(entry: &Entry, routine: &Arc<Routine>) -> Vec<Diagnostic> {
    let name = &entry.routine.value;
    let settings = &entry.settings;
    let usual = warnings(&Request::default(), routine, entry.routine.span).unwrap_or_default();
    let mut found: Vec<Diagnostic> = Vec::new();
    for one in settings {
        match parsed(from_ref(one)) {
            Ok(chosen) => found.extend(alone(one, &chosen, (name, routine))),
            Err(error) => {
                let message = format!("“{}” is not understood", written(one));
                let help = setting_help(&one.name.value, &error.to_string());
                found.push(Diagnostic::error(one.name.span, message, help));
            }
        }
    }
    if found.iter().all(|one| !one.is_error()) {
        found.extend(together(entry, routine, &found));
    }
    let is_usual = |one: &Diagnostic| usual.iter().any(|known| known.message == one.message);
    found.retain(|one| one.is_error() || !is_usual(one));
    found
}

/// What is wrong with one choice.
fn alone(
    one: &Setting,
    chosen: &SessionArguments,
    (name, routine): (&str, &Arc<Routine>),
) -> Vec<Diagnostic> {
    let span = one.name.span;
    let cannot = |help: String| {
        vec![Diagnostic::error(span, format!("“{}” cannot be had", written(one)), help)]
    };
    if let Err(failure) = speaking::check(chosen.voice.as_deref(), Some(routine.language)) {
        return cannot(told(&failure));
    }
    if let Some(BedArgument::File(path)) = &chosen.bed
        && !path.is_file()
    {
        let beds = bed_value(&one.value).err().unwrap_or_default();
        return cannot(format!("{} is no file; {beds}", path.display()));
    }
    let mut found = match warnings(&request(chosen), routine, span) {
        Ok(found) => found,
        Err(error) => return vec![wrong(one, &error, name)],
    };
    let held = |hold| expand(routine, &Choices { hold, ..Choices::default() }).ok();
    if chosen.hold.is_some() && held(RangeChoice::Short) == held(RangeChoice::Long) {
        found.push(Diagnostic::warning(
            span,
            format!("“{name}” has no range of times, so “{}” changes nothing", written(one)),
            "leave it out, or write ranges into the routine: `hold: 20s..40s`",
        ));
    }
    found
}

/// What is wrong with all choices together that is not with each alone.
fn together(entry: &Entry, routine: &Arc<Routine>, found: &[Diagnostic]) -> Vec<Diagnostic> {
    let settings = &entry.settings;
    for (at, later) in settings.iter().enumerate() {
        for earlier in settings.iter().take(at) {
            if parsed(&[earlier.clone(), later.clone()]).is_err() {
                let message =
                    format!("“{}” does not go with “{}”", written(later), written(earlier));
                return vec![Diagnostic::error(later.name.span, message, "take one of them out")];
            }
        }
    }
    let Ok(chosen) = parsed(settings) else { return Vec::new() };
    let span = entry.routine.span;
    match warnings(&request(&chosen), routine, span) {
        Ok(mut all) => {
            let is_known =
                |one: &Diagnostic| found.iter().any(|known| known.message == one.message);
            all.retain(|one| !is_known(one));
            all
        }
        Err(ChoiceError::Nothing) => {
            let help = "leave out a `skip:` or `only:`";
            vec![Diagnostic::error(span, "no exercise is left", help)]
        }
        Err(error) => {
            vec![Diagnostic::error(span, "these choices cannot be made", error.to_string())]
        }
    }
}

/// The arguments of some choices, as the command line reads its options.
fn parsed(settings: &[Setting]) -> Result<SessionArguments, clap::Error> {
    let words = ["play".to_owned()].into_iter().chain(settings.iter().map(Setting::option));
    PlayLine::try_parse_from(words).map(|line| line.play.session)
}

fn request(chosen: &SessionArguments) -> Request {
    Request::new(chosen.choices(Talk::Normal), chosen.hold.map(Into::into), chosen.length)
}

/// The warnings about a session, at a place in the programme.
fn warnings(
    request: &Request,
    routine: &Arc<Routine>,
    span: Span,
) -> Result<Vec<Diagnostic>, ChoiceError> {
    let (_, found) = request.session(routine)?.handout()?;
    // What is an option on the command line is a setting here.
    let here =
        |one: Diagnostic| Diagnostic::warning(span, one.message, one.help.replace("`--", "`"));
    Ok(found.into_iter().map(here).collect())
}

/// A choice that the routine has not.
fn wrong(one: &Setting, error: &ChoiceError, routine: &str) -> Diagnostic {
    let setting = &one.name.value;
    let (message, help) = match error {
        ChoiceError::Exercise { name, known } => {
            // `variation: EXERCISE=NAME`
            let rest = one.value.rsplit_once('=').filter(|_| setting == "variation");
            let rest = rest.map_or_else(String::new, |(_, name)| format!("={}", name.trim()));
            let help = offered(known, |title| format!("`{setting}: {title}{rest}`"));
            (format!("“{routine}” has no exercise “{name}”"), help)
        }
        ChoiceError::Variation { exercise, name, known } => {
            let of = exercise.as_deref().unwrap_or(routine);
            let before = exercise.as_ref().map_or_else(String::new, |title| format!("{title}="));
            let help = offered(known, |name| format!("`{setting}: {before}{name}`"));
            (format!("“{of}” has no variation “{name}”"), help)
        }
        ChoiceError::Sides(untold) => {
            let first = untold.first().map(|one| (one.message.clone(), one.help.clone()));
            let (why, help) = first.unwrap_or_default();
            let help = help.replace("--skip ", "`skip:` ");
            (format!("“{routine}” cannot be done on one side: {why}"), help)
        }
        ChoiceError::Nothing => {
            ("no exercise is left".to_owned(), format!("leave `{setting}:` out"))
        }
        ChoiceError::TooLong(_) => (error.to_string(), format!("leave `{setting}:` out")),
    };
    Diagnostic::error(one.name.span, message, help)
}

/// The names that may have been meant, as they are written.
fn offered(known: &[String], write: impl Fn(&str) -> String) -> String {
    let all: Vec<String> = known.iter().map(|name| write(name)).collect();
    match all.as_slice() {
        [] => "there are none: leave it out".to_owned(),
        [one] => format!("write {one}"),
        all => format!("write one of {}", all.join(", ")),
    }
}

/// A choice as it is written.
fn written(one: &Setting) -> String {
    format!("{}: {}", one.name.value, one.value)
}

/// The words of a failure.
fn told(failure: &Failure) -> String {
    failure.to_string().trim_start_matches("error: ").to_owned()
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
