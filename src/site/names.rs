//! The names of files that every phone can keep and every address can hold.

use std::collections::BTreeSet;

use crate::folding::in_known_letters;

/// The name of the page that lists the others, which servers show for a folder.
pub(crate) const FRONT: &str = "index.html";

/// The name of the feed for podcast programs.
pub(crate) const FEED: &str = "feed.xml";

/// The longest that a name may be, in letters.
const LONGEST: usize = 60;

/// The names that a site has given out, each once.
#[derive(Debug, Default)]
pub(crate) struct Names(BTreeSet<String>);

impl Names {
    /// A name for the files of a session: small letters, digits and `-`; a number behind it where it is
    /// taken.
    pub(crate) fn of(&mut self, title: &str) -> String {
        let letters = in_known_letters(title, |letter| letter.is_ascii()).to_lowercase();
        let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let stem: String = words.join("-").chars().take(LONGEST).collect();
        let stem = match stem.as_str() {
            "" => "session",
            // The index has this name.
            "index" => "index-1",
            stem => stem,
        };
        let mut name = stem.to_owned();
        let mut number = 2;
        while !self.0.insert(name.clone()) {
            name = format!("{stem}-{number}");
            number += 1;
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_of_letters_that_every_address_holds_and_is_given_once() {
        let mut names = Names::default();
        let given = [
            "Neck & shoulders!",
            "Äpfel, dehnen",
            "肩",
            "Index",
            "neck shoulders",
            "Neck, Shoulders",
        ]
        .map(|title| names.of(title));
        let expected = [
            "neck-shoulders",
            "apfel-dehnen",
            "session",
            "index-1",
            "neck-shoulders-2",
            "neck-shoulders-3",
        ];
        assert_eq!(given, expected);
        assert_eq!(names.of(&"long ".repeat(40)).len(), LONGEST);
    }
}
