//! Names as people type them: titles, props, variations, parts of the body.

use std::fmt;

use crate::folding::{folded_lower, straight};

/// The similarity, from 0 to 1, from which one name is offered for another.
const SUGGESTED_FROM: f64 = 0.75;

/// The shortest beginning of a name, in bytes, that is taken for the whole of it.
const SHORTEST_PREFIX: usize = 3;

/// A name in the one form in which names are compared.
///
/// Two names are equal whatever the case of their letters, the space around and between their
/// words, the shape of their apostrophes, and what [`folded`](crate::folding::folded) makes alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Name(String);

impl Name {
    /// The comparable form of a name.
    #[must_use]
    pub(crate) fn new(text: &str) -> Self {
        if let Some(words) = plain_words(text) {
            let mut name = String::with_capacity(text.len());
            for word in words {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
            }
            name.make_ascii_lowercase();
            return Self(name);
        }
        // Unicode takes some accents apart into a space and an accent.
        let lower = folded_lower(&text.chars().map(straight).collect::<String>());
        Self(lower.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Its text, in lower case.
    #[cfg(test)]
    #[must_use]
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Its words, in order.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ').filter(|word| !word.is_empty())
    }

    /// True if the text of another name is part of this one.
    #[must_use]
    pub(crate) fn contains(&self, other: &Self) -> bool {
        self.0.contains(&other.0)
    }

    /// True if one of some names is this one.
    #[must_use]
    pub(crate) fn is_among<S: AsRef<str>>(&self, names: &[S]) -> bool {
        names.iter().any(|name| *self == *name.as_ref())
    }
}

/// The words of a name in which nothing but case has to be made alike: most names.
fn plain_words(text: &str) -> Option<impl Iterator<Item = &str>> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii() && byte != b'`');
    is_plain.then(|| text.split_whitespace())
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        let Some(mut words) = plain_words(other) else { return *self == Self::new(other) };
        let mut own = self.words();
        loop {
            match (own.next(), words.next()) {
                (None, None) => return true,
                (Some(own), Some(word)) if own.len() == word.len() => {
                    let mut bytes = own.bytes().zip(word.bytes());
                    if bytes.any(|(own, byte)| own != byte.to_ascii_lowercase()) {
                        return false;
                    }
                }
                _ => return false,
            }
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name among `names` that was probably meant by `name`, if one is similar enough.
pub(crate) fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let name = Name::new(name);
    let rated = names.into_iter().map(|known| {
        let other = Name::new(known);
        let whole = strsim::normalized_damerau_levenshtein(&name.0, &other.0);
        // A prefix is how people shorten a long name.
        let is_prefix = name.0.len() >= SHORTEST_PREFIX && other.0.starts_with(&name.0);
        // In a short word two letters that changed places are half of it.
        let is_long_enough = name.0.chars().count() >= SHORTEST_PREFIX;
        let is_swapped = is_long_enough
            && name.0.len() == other.0.len()
            && strsim::damerau_levenshtein(&name.0, &other.0) == 1
            && strsim::levenshtein(&name.0, &other.0) == 2;
        let prefix = if is_prefix || is_swapped { SUGGESTED_FROM } else { 0.0 };
        (known, whole.max(prefix).max(strsim::jaro_winkler(&name.0, &other.0) - 0.1))
    });
    let best = rated.max_by(|a, b| a.1.total_cmp(&b.1));
    best.filter(|(_, similarity)| *similarity >= SUGGESTED_FROM).map(|(known, _)| known)
}

/// Words with a word before the last: `a, b or c`.
#[must_use]
pub(crate) fn listed(words: &[impl AsRef<str>], before_last: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [rest @ .., last] => format!("{} {before_last} {last}", rest.join(", ")),
    }
}

/// A word as it is typed at a shell: in quotes where a space or a sign would be taken for more.
#[must_use]
pub(crate) fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=,+@%".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::{Name, nearest, quoted};

    #[test]
    fn words_that_a_shell_would_take_apart_are_quoted() {
        for (word, typed) in [
            ("desk.routine", "desk.routine"),
            ("my desk.routine", "'my desk.routine'"),
            ("it's.routine", "'it'\\''s.routine'"),
            ("a&b", "'a&b'"),
            ("", "''"),
            ("Übung.routine", "Übung.routine"),
        ] {
            assert_eq!(quoted(word), typed);
        }
    }

    #[test]
    fn case_space_apostrophes_and_composition_make_no_difference() {
        let names = [
            "L’Étirement  du dos",
            " l'étirement du dos ",
            "l'e\u{301}tirement\tdu dos",
            "L`étire\u{ad}ment du\u{a0}dos\u{200b}",
            "l´étirement \u{ff44}\u{ff55} dos",
        ];
        let all = names.map(Name::new);
        assert!(all.iter().all(|name| *name == all[0]), "{all:?}");
        assert_eq!(all[0].as_str(), "l'étirement du dos");
        assert_ne!(Name::new("mat"), Name::new("mats"));
    }

    #[test]
    fn a_name_is_compared_with_a_text_as_with_its_name() {
        let texts =
            ["Cat and cow", " cat\tAND  cow ", "cat and cows", "cat and", "", "Child`s pose"];
        let all = texts.into_iter().chain(["Child’s POSE", "child's pose", "ca\u{ad}t and cow"]);
        for (one, other) in all.clone().flat_map(|one| all.clone().map(move |other| (one, other))) {
            let is_same = Name::new(one) == Name::new(other);
            assert_eq!(Name::new(one) == *other, is_same, "{one:?} {other:?}");
        }
        assert!(Name::new(texts[0]) == *texts[1] && Name::new(texts[5]) == *"child's pose");
    }

    #[test]
    fn a_slip_and_a_beginning_are_understood_and_another_word_is_not() {
        let names = ["Cat and cow", "Child's pose"];
        assert_eq!(nearest("cat and cpw", names), Some("Cat and cow"));
        assert_eq!(nearest("chi", names), Some("Child's pose"));
        assert_eq!(nearest("child’s pose", names), Some("Child's pose"));
        assert_eq!(nearest("squat", names), None);
        assert_eq!(nearest("isc", ["ics", "bed"]), Some("ics"));
        assert_eq!((nearest("si", ["is"]), nearest("ixs", ["ics"])), (None, None));
    }
}
