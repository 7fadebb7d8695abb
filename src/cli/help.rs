//! The command line as it is read: its arguments, with what its help tells beside them.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command, CommandFactory, FromArgMatches};

use super::command_line::Arguments;
use crate::name::nearest;

/// Two examples of each command.
const EXAMPLES: [(&str, [&str; 2]); 23] = [
    ("play", ["supple play upper-back --talk quiet", "supple play --for neck --minutes 10"]),
    (
        "render",
        [
            "supple render desk-break -o desk-break.m4a",
            "supple render upper-back --length 25m -o upper-back.opus",
        ],
    ),
    ("chapters", ["supple chapters desk-break.m4a", "supple chapters desk-break.m4a --json"]),
    ("list", ["supple list", "supple list --for neck --max 10m --language en"]),
    ("show", ["supple show neck-ease", "supple show neck-ease --html neck-ease.html --days 14"]),
    ("share", ["supple share wind-down", "supple share wind-down --time 2h"]),
    (
        "publish",
        [
            "supple publish site heel-in-eight-weeks",
            "supple publish site -r neck-ease -r wind-down --address https://example.org/stretch",
        ],
    ),
    ("timeline", ["supple timeline desk-break", "supple timeline desk-break --chart"]),
    ("check", ["supple check my.routine", "supple check my.routine --json"]),
    ("fmt", ["supple fmt my.routine", "supple fmt --check my.routine"]),
    ("lsp", ["supple lsp", "supple lsp --scripts routines"]),
    ("export", ["supple export my.routine --json", "supple export neck-ease --json -o neck.json"]),
    ("import", ["supple import neck.json", "supple import handout.docx -o my.routine"]),
    ("new", ["supple new my.routine", "supple new --for \"neck, upper back\" my.routine"]),
    ("prefer", ["supple prefer like \"cat and cow\"", "supple prefer no kneeling"]),
    ("voices", ["supple voices list", "supple voices try pico \"Sit tall.\""]),
    ("cache", ["supple cache", "supple cache clear"]),
    ("start", ["supple start heel-in-eight-weeks", "supple start my.programme"]),
    ("today", ["supple today", "supple today --voice heart"]),
    ("programme", ["supple programme", "supple programme --ics reminders.ics"]),
    ("history", ["supple history", "supple history --report diary.html"]),
    (
        "completions",
        [
            "supple completions bash > ~/.local/share/bash-completion/completions/supple",
            "supple completions fish > ~/.config/fish/completions/supple.fish",
        ],
    ),
    ("man", ["supple man | man -l -", "supple man --folder ~/.local/share/man/man1"]),
];

/// The options that would do nothing in a command, by their names in the program: they are neither
/// shown nor taken there.
const IDLE: [(&str, &[&str]); 7] = [
    ("show", &["bed", "keep_awake"]),
    ("timeline", &["bed", "keep_awake"]),
    ("cache", &["scripts"]),
    ("chapters", &["scripts"]),
    ("completions", &["scripts"]),
    ("history", &["scripts"]),
    ("man", &["scripts"]),
];

/// The names of all commands.
pub(crate) fn names() -> [&'static str; EXAMPLES.len()] {
    EXAMPLES.map(|(name, _)| name)
}

/// The command line with all that its help tells.
pub(crate) fn command() -> Command {
    let mut command = Arguments::command();
    let globals: Vec<Arg> =
        command.get_arguments().filter(|arg| arg.is_global_set()).cloned().collect();
    for (name, options) in IDLE {
        // What a command has itself is not put into it from above.
        let hidden = |sub: Command, option: &&'static str| match globals
            .iter()
            .find(|arg| arg.get_id() == *option)
        {
            Some(arg) => sub.arg(arg.clone().global(false).hide(true)),
            None => sub.mut_arg(option, |arg| arg.hide(true)),
        };
        command = command.mut_subcommand(name, |sub| options.iter().fold(sub, hidden));
    }
    for (name, examples) in EXAMPLES {
        let text = examples.map(|example| format!("  {example}\n")).concat();
        let text = format!("Examples:\n{text}{}", keys(name));
        command = command.mut_subcommand(name, |sub| sub.after_help(text));
    }
    command
}

/// What the keys do in a command that has any.
fn keys(command: &str) -> String {
    #[cfg(feature = "live")]
    if command == "play" {
        let keys = super::terminal::view::KEYS;
        let keys = keys.map(|line| format!("  {line}\n")).concat();
        return format!("\nKeys:\n{keys}  ?            these keys\n");
    }
    let _ = command;
    String::new()
}

/// The command of some words.
///
/// # Errors
/// When they are no command line, or have an option that would do nothing.
pub(crate) fn parse(
    words: impl IntoIterator<Item = std::ffi::OsString>,
) -> clap::error::Result<Arguments> {
    let mut command = command();
    let words: Vec<std::ffi::OsString> = words.into_iter().collect();
    let matches = command
        .try_get_matches_from_mut(words.clone())
        .map_err(|error| with_tip(error, &command, &words))?;
    if let Some(error) = idle(&command, &matches) {
        return Err(error);
    }
    Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// The first option that would do nothing, as a mistake.
fn idle(command: &Command, matches: &ArgMatches) -> Option<clap::Error> {
    let (name, matches) = matches.subcommand()?;
    let (_, options) = IDLE.iter().find(|(idle, _)| *idle == name)?;
    let is_given = |option: &&&str| matches.value_source(option) == Some(ValueSource::CommandLine);
    let given = options.iter().find(is_given)?;
    let sub = command.find_subcommand(name)?;
    let option = sub.get_arguments().find(|arg| arg.get_id() == *given)?;
    let long = option.get_long()?;
    let mut error = clap::Error::new(ErrorKind::UnknownArgument).with_cmd(sub);
    error.insert(ContextKind::InvalidArg, ContextValue::String(option.to_string()));
    let others = owners(command, long);
    suggest(&mut error, &format!("`--{long}` does nothing here; it is an option of {others}"));
    Some(error)
}

/// A mistake in these words with the option that was probably meant, where clap knows none: one of the same
/// command, or of another.
fn with_tip(
    mut error: clap::Error,
    command: &Command,
    words: &[std::ffi::OsString],
) -> clap::Error {
    if error.kind() != ErrorKind::UnknownArgument {
        return error;
    }
    let Some(ContextValue::String(typed)) = error.get(ContextKind::InvalidArg) else {
        return error;
    };
    let typed = typed.split(['=', ' ']).next().unwrap_or_default().to_owned();
    // Nothing here takes a value that looks like an option; clap would tell how to write it as one.
    error.remove(ContextKind::Suggested);
    if let Some(tip) = meant(&error, &typed, command) {
        error.remove(ContextKind::SuggestedArg);
        // It is that of what clap suggested.
        error.remove(ContextKind::Usage);
        suggest(&mut error, tip);
        return error;
    }
    let Some(typed) = typed.strip_prefix("--") else { return error };
    // Clap finds something like any word.
    let is_near = |near: &str| nearest(typed, [near.trim_start_matches('-')]).is_some();
    if let Some(ContextValue::String(near)) = error.get(ContextKind::SuggestedArg)
        && !is_near(near)
    {
        error.remove(ContextKind::SuggestedArg);
        error.remove(ContextKind::Usage);
    }
    let all = command.get_subcommands().flat_map(Command::get_arguments);
    let longs: Vec<&str> = all.filter(|arg| !arg.is_hide_set()).filter_map(Arg::get_long).collect();
    // What is right elsewhere is no slip of what clap finds here.
    let is_known = longs.contains(&typed);
    if is_known {
        error.remove(ContextKind::SuggestedArg);
    }
    let mut asked = words.iter().skip(1).filter_map(|word| word.to_str());
    let here = asked.find_map(|word| command.find_subcommand(word));
    let own = here.into_iter().flat_map(Command::get_arguments).filter(|arg| !arg.is_hide_set());
    let own = nearest(typed, own.filter_map(Arg::get_long)).filter(|_| !is_known);
    if !is_known && error.get(ContextKind::SuggestedArg).is_some() {
        return error;
    }
    if let Some(near) = own {
        error.insert(ContextKind::SuggestedArg, ContextValue::String(format!("--{near}")));
    } else if let Some(near) = nearest(typed, longs) {
        let others = owners(command, near);
        suggest(&mut error, &format!("`--{near}` is an option of {others}"));
    }
    error
}

/// Options of other programs, the option here that does what they do, and what to type.
const FOREIGN: [(&[&str], &str, &str); 14] = [
    (&["--duration", "--total"], "length", "`--length 10m` makes the session that long"),
    (&["--speed", "--rate", "--tempo"], "pace", "`--pace 0.9` makes the voice slower"),
    (&["--volume", "--gain"], "loudness", "`--loudness -16` makes a file louder"),
    (&["--volume", "--gain"], "device", "the volume is that of the system, or of the headset"),
    (&["--music", "--background", "--sound"], "bed", "`--bed FILE` plays music beneath it all"),
    (&["--lang"], "language", "it is `--language`"),
    (&["--exercise", "--exercises"], "only", "`--only 2` does the second exercise alone"),
    (&["--left"], "side", "`--side left` does that side alone"),
    (&["--right"], "side", "`--side right` does that side alone"),
    (&["--quiet", "--silent"], "talk", "`--talk quiet` says less"),
    (
        &["--pdf", "--print"],
        "html",
        "`--html FILE.html` writes a page; a browser prints it or makes a PDF of it",
    ),
    (&["-o", "--output"], "html", "`--html FILE.html` writes a page"),
    (&["--csv"], "json", "`--json` writes it for other programs"),
    (
        &["--port", "--host", "--address", "--bind"],
        "bind",
        "`--bind ADDRESS:PORT` shares it there; `--keep-address` keeps one address for every time",
    ),
];

/// What to type where an option of another program was typed that a command here has as well.
fn meant(error: &clap::Error, typed: &str, command: &Command) -> Option<&'static str> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else { return None };
    let usage = usage.to_string();
    let named = usage.split_whitespace().find_map(|word| command.find_subcommand(word))?;
    let has = |long: &str| named.get_arguments().any(|arg| arg.get_long() == Some(long));
    let is_known = typed.strip_prefix("--").is_some_and(has);
    let (_, _, tip) =
        FOREIGN.iter().find(|(words, long, _)| words.contains(&typed) && has(long) && !is_known)?;
    Some(tip)
}

fn suggest(error: &mut clap::Error, tip: &str) {
    error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.to_owned().into()]));
}

/// The commands that have an option, as words.
fn owners(command: &Command, long: &str) -> String {
    let has = |sub: &&Command| {
        let mut options = sub.get_arguments().filter(|arg| !arg.is_hide_set());
        options.any(|arg| arg.get_long() == Some(long))
    };
    let names: Vec<&str> = command.get_subcommands().filter(has).map(Command::get_name).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => format!("`supple {only}`"),
        [first @ .., last] => format!("`supple {}` and `{last}`", first.join("`, `")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of an example, up to where the shell takes over.
    fn words(example: &str) -> Vec<std::ffi::OsString> {
        let typed = example.split(['>', '|']).next().unwrap();
        let parts = typed.split('"').enumerate().flat_map(|(number, part)| {
            let whole = number % 2 == 1;
            let split: Vec<&str> =
                if whole { vec![part] } else { part.split_whitespace().collect() };
            split
        });
        parts.map(Into::into).collect()
    }

    #[test]
    fn a_mistyped_option_has_a_tip_of_its_command_before_those_of_others() {
        for (line, tip) in [
            ("supple programme --isc x", "similar argument exists: '--ics'"),
            ("supple programme --lenght 8m", "`--length` is an option of"),
            ("supple history --exprot x", "similar argument exists: '--export'"),
            ("supple fmt --title x", "`--title` is an option of `supple publish`"),
        ] {
            let error = parse(words(line)).unwrap_err().to_string();
            assert!(error.contains(tip) && error.matches("tip:").count() == 1, "{line}: {error}");
        }
    }

    #[test]
    fn every_command_has_two_examples_that_can_be_typed() {
        for sub in command().get_subcommands().filter(|sub| sub.get_name() != "help") {
            let name = sub.get_name();
            let (_, examples) = EXAMPLES.iter().find(|(known, _)| *known == name).unwrap();
            for example in examples {
                let words = words(example);
                assert_eq!(words[1].to_str(), Some(name), "{example}");
                if let Err(error) = parse(words) {
                    panic!("{example}: {error}");
                }
            }
        }
    }
}
