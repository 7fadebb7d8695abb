//! `supple prefer`: what a person likes, dislikes and cannot do, in a small file.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use tempfile::NamedTempFile;

use crate::cli::composing::sources;
use crate::cli::failure::Failure;
use crate::cli::library::Shelf;
use crate::cli::terminal::output::print;
use crate::compose::{Pool, Preferences};
use crate::folders;
use crate::language::Language;
use crate::name::nearest;
use crate::script::posture_value;

/// One thing to change in what is known of a person.
#[derive(Debug, Subcommand)]
pub(crate) enum PreferCommand {
    /// Take these exercises before others
    Like {
        /// Their titles
        #[arg(required = true, value_name = "EXERCISE")]
        titles: Vec<String>,
    },
    /// Never take these exercises
    Dislike {
        /// Their titles
        #[arg(required = true, value_name = "EXERCISE")]
        titles: Vec<String>,
    },
    /// Leave out a posture, a prop or a part of the body, such as kneeling
    No {
        /// What to leave out
        #[arg(required = true, value_name = "WHAT")]
        words: Vec<String>,
    },
    /// Take something back
    Forget {
        /// What was liked, disliked or left out
        #[arg(required = true, value_name = "WHAT")]
        words: Vec<String>,
    },
}

/// What the file begins with.
const HEAD: &str = "\
# What `supple new --minutes` and `supple play --minutes` know of you. Edit it here or with
# `supple prefer`.
#
# like, dislike: titles of exercises. no: postures, props and parts of the body to leave out.

";

pub(crate) fn run(command: Option<&PreferCommand>, shelf: &mut Shelf) -> Result<(), Failure> {
    let mut preferences = read()?;
    let Preferences { like, dislike, no } = &mut preferences;
    match command {
        None => return print(&shown(&preferences)),
        Some(PreferCommand::Like { titles }) => {
            for title in known_titles(titles, shelf)? {
                forget(dislike, &title);
                add(like, title);
            }
        }
        Some(PreferCommand::Dislike { titles }) => {
            for title in known_titles(titles, shelf)? {
                forget(like, &title);
                add(dislike, title);
            }
        }
        Some(PreferCommand::No { words }) => {
            limits_are_known(words, shelf)?;
            for word in words {
                add(no, word.trim().to_lowercase());
            }
        }
        Some(PreferCommand::Forget { words }) => {
            for word in words {
                let before = like.len() + dislike.len() + no.len();
                for list in [&mut *like, &mut *dislike, &mut *no] {
                    forget(list, word);
                }
                if like.len() + dislike.len() + no.len() == before {
                    let message = format!("“{word}” is not among what you prefer");
                    return Err(Failure::usage(format!("{message}: see `supple prefer`")));
                }
            }
        }
    }
    write(&preferences)?;
    print(&shown(&preferences))
}

/// What is kept of the person, or nothing where nothing is.
pub(crate) fn read() -> Result<Preferences, Failure> {
    let Some(path) = file() else { return Ok(Preferences::default()) };
    let Some(text) = text(&path)? else { return Ok(Preferences::default()) };
    // “No kneeling” must not be lost to a slip in the file.
    toml::from_str(&text).map_err(|error| {
        let name = path.display();
        Failure::work(format!(
            "{name} cannot be understood: {error}\nMend it, or delete it and use `supple prefer`"
        ))
    })
}

#[expect(clippy::disallowed_methods, reason = "this module is about one file")]
fn text(path: &Path) -> Result<Option<String>, Failure> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let name = path.display();
            Err(Failure::work(format!("cannot read {name}: {error}; make it readable for you")))
        }
    }
}

/// Puts a whole file in the place of the one before.
#[expect(clippy::disallowed_methods, reason = "this module is about one file")]
fn write(preferences: &Preferences) -> Result<(), Failure> {
    let path = file()
        .ok_or_else(|| Failure::work("there is no home folder to keep preferences in: set HOME"))?;
    let body = toml::to_string(preferences).map_err(Failure::work)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let written = std::fs::create_dir_all(folder).and_then(|()| {
        let mut file = NamedTempFile::new_in(folder)?;
        file.write_all(format!("{HEAD}{body}").as_bytes())?;
        file.persist(&path).map(|_| ()).map_err(|error| error.error)
    });
    written.map_err(|error| {
        let name = path.display();
        Failure::work(format!("cannot write {name}: {error}; make its folder writable for you"))
    })
}

fn file() -> Option<PathBuf> {
    folders::config().map(|folder| folder.join("preferences.toml"))
}

fn shown(preferences: &Preferences) -> String {
    let Preferences { like, dislike, no } = preferences;
    let mut text = String::new();
    for (what, list) in [("You like", like), ("You dislike", dislike), ("Never", no)] {
        if !list.is_empty() {
            let _ = writeln!(text, "{what}: {}", list.join(", "));
        }
    }
    if text.is_empty() {
        text.push_str("Nothing is kept yet. For example: supple prefer no kneeling\n");
    }
    match file() {
        Some(path) if path.exists() => text + &format!("Kept in {}\n", path.display()),
        _ => text,
    }
}

fn add(list: &mut Vec<String>, word: String) {
    if !list.iter().any(|known| known.to_lowercase() == word.to_lowercase()) {
        list.push(word);
    }
}

fn forget(list: &mut Vec<String>, word: &str) {
    list.retain(|known| known.to_lowercase() != word.trim().to_lowercase());
}

/// The exercises of all languages.
fn pools(shelf: &mut Shelf) -> Vec<Pool> {
    let sources = sources(shelf);
    Language::ALL.into_iter().map(|language| Pool::new(language, &sources)).collect()
}

/// Titles as the routines write them.
fn known_titles(titles: &[String], shelf: &mut Shelf) -> Result<Vec<String>, Failure> {
    let pools = pools(shelf);
    let known: Vec<&str> = pools.iter().flat_map(Pool::titles).collect();
    let find = |title: &String| {
        let low = title.trim().to_lowercase();
        let found = known.iter().find(|known| known.to_lowercase() == low);
        found.map(|title| (*title).to_owned()).ok_or_else(|| {
            let near = nearest(title, known.iter().copied());
            let near = near.map_or_else(String::new, |near| format!(": did you mean “{near}”?"));
            let all = known.join(", ");
            Failure::usage(format!("there is no exercise “{title}”{near}\nThere are {all}"))
        })
    };
    titles.iter().map(find).collect()
}

/// A limit must name a posture, a prop or a part of the body.
fn limits_are_known(words: &[String], shelf: &mut Shelf) -> Result<(), Failure> {
    let pools = pools(shelf);
    let is_known = |word: &&String| {
        let in_pool = |pool: &Pool| pool.has_area(word) || pool.has_prop(word);
        posture_value(word).is_ok() || pools.iter().any(in_pool)
    };
    let Some(word) = words.iter().find(|word| !is_known(word)) else { return Ok(()) };
    let postures = ["seated", "standing", "kneeling", "all fours", "lying"];
    let known = pools.iter().flat_map(|pool| pool.props().into_iter().chain(pool.areas()));
    let known: Vec<&str> = postures.into_iter().chain(known).collect();
    let near = nearest(word, known.iter().copied());
    let near = near.map_or_else(String::new, |near| format!(": did you mean “{near}”?"));
    Err(Failure::usage(format!(
        "“{word}” is no posture, prop or part of the body{near}\nThere are {}",
        known.join(", ")
    )))
}
