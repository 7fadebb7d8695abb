//! Words that name nothing.

use std::fmt;

use super::pool::Pool;
use super::wishes::Wishes;
use crate::language::Language;
use crate::name::{listed, nearest};

/// Words of one kind that name nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    kind: Kind,
    /// The language of the exercises.
    language: Language,
    names: Vec<UnknownName>,
    /// All that there is.
    known: Vec<String>,
}

/// The relation of exercises to what a word would name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A part of the body that they are for.
    Area,
    /// A prop that they need.
    Prop,
}

/// A word as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct UnknownName {
    name: String,
    /// The name that may have been meant.
    near: Option<String>,
    /// The other languages in which exercises have it.
    elsewhere: Vec<Language>,
    /// The language that has the word, where no exercise has.
    word_of: Option<Language>,
}

impl Unknown {
    /// The words of some wishes that name nothing, since a wish must not be lost to a slip of the pen.
    pub(super) fn in_wishes(wishes: &Wishes, pool: &Pool) -> Vec<Self> {
        let areas = Self::among(&wishes.areas, Kind::Area, pool);
        let props = Self::among(&wishes.without, Kind::Prop, pool);
        areas.into_iter().chain(props).collect()
    }

    /// The words among some that a pool has no exercise with; nothing where it has them all.
    fn among(words: &[String], kind: Kind, pool: &Pool) -> Option<Self> {
        let known = match kind {
            Kind::Area => pool.areas(),
            Kind::Prop => pool.props(),
        };
        let names: Vec<UnknownName> = words
            .iter()
            .filter(|word| !kind.is_in(pool, word))
            .map(|word| UnknownName {
                name: word.clone(),
                near: nearest(word, known.iter().copied()).map(str::to_owned),
                elsewhere: Vec::new(),
                word_of: None,
            })
            .collect();
        let known = known.iter().map(|one| (*one).to_owned()).collect();
        let language = pool.language;
        (!names.is_empty()).then_some(Self { kind, language, names, known })
    }

    /// The same, with the languages of other exercises that have its words.
    pub(super) fn looked_up(mut self, others: &[Pool]) -> Self {
        let kind = self.kind;
        let others = || others.iter().filter(|pool| pool.language != self.language);
        for name in &mut self.names {
            let has = others().filter(|pool| kind.is_in(pool, &name.name));
            name.elsewhere = has.map(|pool| pool.language).collect();
            let languages = others().map(|pool| pool.language);
            name.word_of = languages
                .filter(|_| kind == Kind::Area)
                .find(|language| language.has_area_word(&name.name));
        }
        self
    }
}

impl Kind {
    fn is_in(self, pool: &Pool, word: &str) -> bool {
        match self {
            Self::Area => pool.has_area(word),
            Self::Prop => pool.has_prop(word),
        }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            Kind::Area => "is for",
            Kind::Prop => "needs",
        };
        let language = match self.language {
            Language::English => String::new(),
            other => format!(" in {}", other.name()),
        };
        for name in &self.names {
            write!(f, "no exercise{language} {what} “{}”{name}", name.name)?;
            f.write_str("\n")?;
        }
        write!(f, "There are {}", self.known.join(", "))
    }
}

/// What was meant, behind what was asked for.
impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |language: &Language| language.name().to_owned();
        let option = |language: &Language| format!("--language {}", language.code());
        match (self.elsewhere.as_slice(), &self.near, self.word_of) {
            ([], Some(near), None) => write!(f, ": did you mean “{near}”?"),
            ([], _, Some(language)) => {
                write!(f, ": that is {}, which has none for it either", language.name())
            }
            ([], None, None) => Ok(()),
            (all, ..) => write!(
                f,
                ": that is {}; ask with {}",
                listed(&all.iter().map(of).collect::<Vec<_>>(), "or"),
                listed(&all.iter().map(option).collect::<Vec<_>>(), "or")
            ),
        }
    }
}
