//! Text in its plain form, for looking up and for speaking.

use unicode_normalization::UnicodeNormalization;

/// The plain form of a text: what nobody sees is gone, and what looks alike is alike.
///
/// Invisible characters are left out. Fullwidth, bold, circled and joined letters are plain ones,
/// and accents are one character with their letter (Unicode's NFKC). Case, apostrophes and space
/// stay. NFKC takes signs apart as well: `½` becomes `1⁄2`, `º` becomes `o` and `…` three dots, so
/// what such a sign stands for is read before this.
#[must_use]
pub(crate) fn folded(text: &str) -> String {
    text.chars().filter(|letter| !is_invisible(*letter)).nfkc().collect()
}

/// The plain form of a text in small letters: texts that only case or looks tell apart are equal.
#[must_use]
pub(crate) fn folded_lower(text: &str) -> String {
    folded(text).to_lowercase().nfc().collect()
}

/// True for a character that leaves no mark on the page: soft hyphens, spaces of no width, joiners,
/// byte order marks, marks of direction, and what chooses between the looks of a letter.
#[must_use]
pub(crate) const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// The straight apostrophe for every curly one, and for the accents that are typed in its place.
#[must_use]
pub(crate) const fn straight(letter: char) -> char {
    match letter {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{ff07}' | '\u{2032}' | '\u{b4}'
        | '`' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::{folded, folded_lower, straight};

    #[test]
    fn what_nobody_sees_is_left_out() {
        let hidden = [
            "re\u{ad}chte",
            "re\u{200b}chte",
            "re\u{200c}chte",
            "re\u{200d}chte",
            "re\u{2060}chte",
            "\u{feff}rechte",
            "rechte\u{fe0f}",
            "\u{202a}rechte\u{202c}",
        ];
        for text in hidden {
            assert_eq!(folded(text), "rechte", "{text:?}");
        }
    }

    #[test]
    fn what_looks_alike_is_alike() {
        let alike = [
            ("ｒｉｇｈｔ", "right"),
            ("𝐫𝐢𝐠𝐡𝐭", "right"),
            ("𝓻𝓲𝓰𝓱𝓽", "right"),
            ("ⓡⓘⓖⓗⓣ", "right"),
            ("ﬁngers", "fingers"),
            ("Ⅱ", "II"),
            ("a\u{300} gauche", "à gauche"),
            ("Rücken", "Rücken"),
            ("straße", "straße"),
        ];
        for (text, plain) in alike {
            assert_eq!(folded(text), plain);
        }
        assert_eq!(folded_lower("Ｒ\u{ad}IGHT"), "right");
        assert_eq!(folded_lower("A\u{300}"), "à");
    }

    #[test]
    fn every_apostrophe_is_one() {
        assert_eq!(
            "l\u{2019}l\u{2018}l\u{2bc}l`l\u{b4}".chars().map(straight).collect::<String>(),
            "l'l'l'l'l'"
        );
    }

    proptest! {
        #[test]
        fn the_plain_form_has_no_plainer_one(text in any::<String>()) {
            let plain = folded(&text);
            prop_assert_eq!(&folded(&plain), &plain);
        }

        #[test]
        fn composed_and_taken_apart_are_the_same(text in any::<String>()) {
            use unicode_normalization::UnicodeNormalization;
            prop_assert_eq!(folded(&text.nfd().collect::<String>()), folded(&text));
        }
    }
}
