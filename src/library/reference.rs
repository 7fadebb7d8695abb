//! The ways to say which routine is meant.

use std::fmt;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use crate::compose::{Wishes, recipe};
use crate::language::Language;
use crate::name::quoted;

/// The ending of a script's name.
pub(super) const ENDING: &str = "routine";

/// The routine that a person means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoutineRef {
    /// A routine of the library, by its name.
    Named(String),
    /// A script, by the path of its file.
    File(PathBuf),
    /// The script on standard input.
    Input,
    /// A routine that is composed for a person.
    Composed(Box<Recipe>),
}

/// All that a composed routine depends on beside the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The language of its exercises.
    pub language: Language,
    /// The wishes of the person.
    pub wishes: Wishes,
}

impl RoutineRef {
    /// The routine that a word on a command line names: `-` is standard input; what has a separator
    /// of folders or ends like a script is a file; all else is a name.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        let ends_like_one = || {
            Path::new(word).extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
        };
        if word == "-" {
            Self::Input
        } else if word.contains(['/', MAIN_SEPARATOR]) || ends_like_one() {
            Self::File(word.into())
        } else {
            Self::Named(word.to_owned())
        }
    }

    /// The same routine by a name that is right in every folder: a file by its whole path, with no
    /// link in it. Two spellings of one file are equal after this.
    #[must_use]
    pub fn absolute(self) -> Self {
        match self {
            Self::File(path) => Self::File(path.canonicalize().unwrap_or(path)),
            Self::Named(_) | Self::Input | Self::Composed(_) => self,
        }
    }

    /// The words of a command line that ask for this routine.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Named(_) | Self::File(_) | Self::Input => {
                format!("-r {}", quoted(&self.to_string()))
            }
            Self::Composed(_) => self.to_string(),
        }
    }
}

/// As [`RoutineRef::parse`] does.
impl From<&str> for RoutineRef {
    fn from(word: &str) -> Self {
        Self::parse(word)
    }
}

/// The name, the path, `-`, or the words that ask for the same to be composed again.
impl fmt::Display for RoutineRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(name) => f.write_str(name),
            Self::File(path) => path.display().fmt(f),
            Self::Input => f.write_str("-"),
            Self::Composed(made) => {
                f.write_str(&recipe(&made.wishes))?;
                match made.language {
                    Language::English => Ok(()),
                    other => write!(f, " --language {}", other.code()),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_a_file_where_it_looks_like_one() {
        assert_eq!(RoutineRef::parse("-"), RoutineRef::Input);
        assert_eq!(RoutineRef::parse("neck"), RoutineRef::Named("neck".to_owned()));
        for path in ["neck.routine", "NECK.Routine", "./neck", "a/neck.txt"] {
            assert_eq!(RoutineRef::parse(path), RoutineRef::File(path.into()));
        }
    }

    #[test]
    fn two_spellings_of_a_file_are_one_routine() {
        let named = |path: &str| RoutineRef::parse(path).absolute();
        assert_eq!(named("scripts/neck-ease.routine"), named("./src/../scripts/neck-ease.routine"));
        assert_eq!(named("no/such.routine"), RoutineRef::File("no/such.routine".into()));
    }
}
