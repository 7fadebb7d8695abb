//! `supple prefer`: what a person likes, dislikes and cannot do, in a small file.

use std::fmt::Write as _;

use clap::Subcommand;

use crate::cli::composing::report_broken;
use crate::cli::failure::Failure;
use crate::cli::state::preferences;
use crate::cli::terminal::output::print;
use crate::compose::{Pool, Preferences};
use crate::language::Language;
use crate::library::Library;
use crate::name::{Name, nearest};
use crate::script::{posture_names, posture_value};

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

pub(crate) fn run(command: Option<&PreferCommand>, library: &mut Library) -> Result<(), Failure> {
    let mut preferences = preferences::read()?;
    let Preferences { like, dislike, no } = &mut preferences;
    match command {
        None => return print(&shown(&preferences)),
        Some(PreferCommand::Like { titles }) => {
            for title in known_titles(titles, library)? {
                forget(dislike, &title);
                add(like, title);
            }
        }
        Some(PreferCommand::Dislike { titles }) => {
            for title in known_titles(titles, library)? {
                forget(like, &title);
                add(dislike, title);
            }
        }
        Some(PreferCommand::No { words }) => {
            limits_are_known(words, library)?;
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
    preferences::write(&preferences)?;
    print(&shown(&preferences))
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
    match preferences::path() {
        Some(path) => text + &format!("Kept in {}\n", path.display()),
        None => text,
    }
}

fn add(list: &mut Vec<String>, word: String) {
    if !Name::new(&word).is_among(list) {
        list.push(word);
    }
}

fn forget(list: &mut Vec<String>, word: &str) {
    let name = Name::new(word);
    list.retain(|known| name != **known);
}

/// The exercises of all languages.
fn pools(library: &mut Library) -> Vec<Pool> {
    let catalogue = library.catalogue();
    report_broken(&catalogue, library);
    let pool = |language| Pool::new(language, None, &catalogue.routines);
    Language::ALL.into_iter().map(pool).collect()
}

/// Titles as the routines write them.
fn known_titles(titles: &[String], library: &mut Library) -> Result<Vec<String>, Failure> {
    let pools = pools(library);
    let known: Vec<&str> = pools.iter().flat_map(Pool::titles).collect();
    let find = |title: &String| {
        let name = Name::new(title);
        let found = known.iter().find(|known| name == ***known);
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
fn limits_are_known(words: &[String], library: &mut Library) -> Result<(), Failure> {
    let pools = pools(library);
    let is_known = |word: &&String| {
        let in_pool = |pool: &Pool| pool.has_area(word) || pool.has_prop(word);
        posture_value(word).is_ok() || pools.iter().any(in_pool)
    };
    let Some(word) = words.iter().find(|word| !is_known(word)) else { return Ok(()) };
    let known = pools.iter().flat_map(|pool| pool.props().into_iter().chain(pool.areas()));
    let mut names: Vec<&str> = posture_names().collect::<Vec<_>>();
    names.extend(known);
    let known = names;
    let near = nearest(word, known.iter().copied());
    let near = near.map_or_else(String::new, |near| format!(": did you mean “{near}”?"));
    Err(Failure::usage(format!(
        "“{word}” is no posture, prop or part of the body{near}\nThere are {}",
        known.join(", ")
    )))
}
