//! `supple list`, and `supple` alone where there is no screen to choose on.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use clap::Args;
use serde::Serialize;

use crate::cli::args::values::{language, length, word};
use crate::cli::failure::Failure;
use crate::cli::listing::{Entry, Listing};
use crate::cli::terminal::output::{is_terminal, print, print_json, tell, width};
use crate::language::Language;
use crate::library::Library;
use crate::name::nearest;
use crate::show::columns::{self, padded, wrapped};
use crate::time::Millis;

/// The fewest columns beside the others in which what a routine is can be read.
const FEWEST_BESIDE: usize = 32;

/// The space before what stands below a name.
const BELOW: &str = "    ";

/// `supple list`
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Those for one of these parts of the body, such as "neck, upper back"
    #[arg(long = "for", value_parser = word, value_delimiter = ',', value_name = "BODY PART")]
    pub(crate) areas: Vec<String>,
    /// Those that can be done in this time, such as 10m
    #[arg(long, value_parser = length, value_name = "TIME")]
    pub(crate) max: Option<Millis>,
    /// Those in this language, such as de
    #[arg(long, value_parser = language)]
    pub(crate) language: Option<Language>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// All routines.
#[derive(Debug, Serialize)]
struct Routines {
    routines: Vec<Entry>,
}

pub(crate) fn run(arguments: &List, library: &mut Library) -> Result<(), Failure> {
    let routines = chosen(arguments, Listing::read(library).sound())?;
    if arguments.json {
        return print_json(&Routines { routines });
    }
    if routines.is_empty() {
        tell("No routine is all of that: ask for less, or have one composed; see `supple new`.\n");
    }
    print(&table(&routines, columns()))
}

/// `supple` alone: the routines, and how to hear one.
pub(crate) fn welcome(library: &mut Library) -> Result<(), Failure> {
    let routines = Listing::read(library).sound();
    let first = routines.first().map_or("upper-back", |routine| routine.name.as_str());
    let play = if cfg!(feature = "live") {
        format!("To play one:         supple --routine {first}\n")
    } else {
        String::new()
    };
    let render = format!("To make a file:      supple render -r {first} -o {first}.wav\n");
    let table = table(&routines, columns());
    print(&format!("{table}\n{play}{render}To read on:          supple --help\n"))
}

/// The columns of the page; as many as are needed where a program reads, line by line.
fn columns() -> usize {
    if is_terminal() { width() } else { usize::MAX }
}

/// The routines that are all of what is asked for.
///
/// # Errors
/// When no routine at all is for a part of the body: a wish must not be lost to a slip of the pen.
fn chosen(arguments: &List, routines: Vec<Entry>) -> Result<Vec<Entry>, Failure> {
    let is_spoken = |entry: &Entry| arguments.language.is_none_or(|it| it == entry.language);
    let spoken: Vec<Entry> = routines.into_iter().filter(is_spoken).collect();
    for wish in &arguments.areas {
        if !spoken.iter().any(|entry| entry.is_for(wish)) {
            return Err(unknown(wish, &spoken, arguments.language.unwrap_or_default()));
        }
    }
    let is_for = |entry: &Entry| {
        arguments.areas.is_empty() || arguments.areas.iter().any(|wish| entry.is_for(wish))
    };
    // What is shown as ten minutes can be done in ten.
    let is_short = |entry: &Entry| {
        arguments.max.is_none_or(|max| Millis(entry.min_ms) <= max || entry.shortest() <= max)
    };
    Ok(spoken.into_iter().filter(|entry| is_for(entry) && is_short(entry)).collect())
}

/// No routine is for a part of the body; those that there are in a language are told.
fn unknown(wish: &str, routines: &[Entry], language: Language) -> Failure {
    let spoken = routines.iter().filter(|entry| entry.language == language);
    let known: BTreeSet<&str> = spoken.flat_map(|entry| &entry.areas).map(String::as_str).collect();
    let tip = match nearest(wish, known.iter().copied()) {
        Some(near) => format!("did you mean “{near}”?"),
        None => format!("there are {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    };
    Failure::usage(format!("no routine is for “{wish}”: {tip}"))
}

/// Name, length and language in columns, and beside them or below them what it is.
fn table(routines: &[Entry], width: usize) -> String {
    let widest = |of: fn(&Entry) -> String| {
        routines.iter().map(|entry| columns::width(&of(entry))).max().unwrap_or_default()
    };
    let (name, length) = (widest(|entry| entry.name.clone()), widest(Entry::length));
    let before = name + length + "  ".len() + "  xx  ".len();
    let is_beside = width.saturating_sub(before) >= FEWEST_BESIDE;
    let mut text = String::new();
    for entry in routines {
        let what = entry.what();
        let code = entry.language.code();
        if is_beside {
            let lead = format!(
                "{}  {}  {code}  ",
                padded(&entry.name, name),
                padded(&entry.length(), length)
            );
            text += &hanging(&lead, &" ".repeat(before), &what, width);
        } else {
            let _ = writeln!(text, "{}", entry.name);
            let what = format!("{}, {code}: {what}", entry.length());
            text += &hanging(BELOW, BELOW, &what, width);
        }
    }
    text
}

/// A text in lines of one width, with this before its first line and that before the others.
fn hanging(first: &str, others: &str, text: &str, width: usize) -> String {
    let lines = wrapped(text, width.saturating_sub(columns::width(others)));
    let leads = std::iter::once(first).chain(std::iter::repeat(others));
    leads.zip(lines).fold(String::new(), |text, (lead, line)| text + lead + &line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str) -> Entry {
        Entry {
            name: name.to_owned(),
            title: "Neck".to_owned(),
            language: Language::English,
            exercises: 1,
            areas: vec!["neck".to_owned(), "shoulders".to_owned()],
            needs: vec!["chair".to_owned(), "mat (optional)".to_owned()],
            min_ms: 290_000,
            max_ms: 430_000,
            is_open: false,
        }
    }

    #[test]
    fn no_line_of_the_list_is_wider_than_its_page() {
        let entries = [entry("neck"), entry("肩のストレッチ")];
        for width in 12..120 {
            let table = table(&entries, width);
            let widest = table.lines().map(columns::width).max().unwrap();
            // A word that is wider than what is left has a line of its own.
            assert!(widest <= width.max(18), "{width}: {table}");
            assert!(table.contains("neck") && table.contains("shoulders"), "{table}");
        }
    }

    #[test]
    fn the_list_is_in_columns_where_there_is_room() {
        assert_eq!(
            table(&[entry("neck"), entry("肩")], 60),
            "neck  5-7 min  en  Neck, 1 exercise; for neck, shoulders;\n\
             \u{20}                  needs chair, mat (optional)\n\
             肩    5-7 min  en  Neck, 1 exercise; for neck, shoulders;\n\
             \u{20}                  needs chair, mat (optional)\n"
        );
        assert_eq!(
            table(&[entry("neck")], 40),
            "neck\n    5-7 min, en: Neck, 1 exercise; for\n    neck, shoulders; needs chair, mat\n    (optional)\n"
        );
    }
}
