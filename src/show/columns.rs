//! Texts in columns of a terminal or of a page of letters: a wide letter takes two, a combining
//! mark none.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The number of columns that a text takes.
#[must_use]
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// A text with spaces behind it, so that it takes `columns` at least.
#[must_use]
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// As much of a text as fits into `columns`, without control characters, which would move the
/// cursor.
#[must_use]
pub(crate) fn cut(text: &str, columns: usize) -> String {
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.width().unwrap_or_default();
        taken <= columns
    };
    text.chars().filter(|letter| !letter.is_control()).take_while(fits).collect()
}

/// A text in lines of at most `columns`, broken between words; a longer word has a line of its own.
#[must_use]
pub(crate) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Vec::new();
    }
    let options = Options::new(columns)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    textwrap::wrap(&words, options).into_iter().map(Into::into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_as_a_terminal_shows_them() {
        assert_eq!(width("Hals"), 4);
        assert_eq!(width("肩"), 2);
        assert_eq!(width("cafe\u{301}"), 4);
        assert_eq!(padded("肩", 4), "肩  ");
        assert_eq!(cut("肩肩肩\n", 5), "肩肩");
        assert_eq!(cut("cafe\u{301}s", 4), "cafe\u{301}");
    }

    #[test]
    fn lines_break_between_words_alone() {
        assert_eq!(wrapped("a side-lying  stretch", 8), ["a", "side-lying", "stretch"]);
        assert_eq!(wrapped("肩 肩 a", 4), ["肩", "肩 a"]);
        assert_eq!(wrapped(" ", 4), Vec::<String>::new());
    }
}
