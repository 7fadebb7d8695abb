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
    if text.is_ascii() {
        return text.to_owned();
    }
    text.chars().filter(|letter| !is_invisible(*letter)).nfkc().collect()
}

/// The plain form of a text in small letters: texts that only case or looks tell apart are equal.
#[must_use]
pub(crate) fn folded_lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
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

/// Letters that Unicode does not take apart, and the plain ones that people type for them.
const PLAIN: [(&str, &str); 17] = [
    ("ß", "ss"),
    ("ẞ", "SS"),
    ("æ", "ae"),
    ("Æ", "Ae"),
    ("œ", "oe"),
    ("Œ", "Oe"),
    ("ø", "o"),
    ("Ø", "O"),
    ("łŁ", "l"),
    ("đðĐÐ", "d"),
    ("þÞ", "th"),
    ("ıȷ", "i"),
    ("ŋ", "ng"),
    ("ħ", "h"),
    ("ŧ", "t"),
    ("ƒ", "f"),
    ("ə", "e"),
];

/// Greek letters that stand for themselves.
const GREEK: [(&str, &str); 24] = [
    ("αΑ", "alpha"),
    ("βΒ", "beta"),
    ("γΓ", "gamma"),
    ("δΔ", "delta"),
    ("εΕ", "epsilon"),
    ("ζΖ", "zeta"),
    ("ηΗ", "eta"),
    ("θΘ", "theta"),
    ("ιΙ", "iota"),
    ("κΚ", "kappa"),
    ("λΛ", "lambda"),
    ("μΜ", "mu"),
    ("νΝ", "nu"),
    ("ξΞ", "xi"),
    ("οΟ", "omicron"),
    ("πΠ", "pi"),
    ("ρΡ", "rho"),
    ("σςΣ", "sigma"),
    ("τΤ", "tau"),
    ("υΥ", "upsilon"),
    ("φΦ", "phi"),
    ("χΧ", "chi"),
    ("ψΨ", "psi"),
    ("ωΩ", "omega"),
];

/// A text in letters that a reader knows: one that it does not know loses its accents, or is the
/// plain letters that are typed for it; a Greek letter alone is its name. What has no such letters
/// stays.
#[must_use]
pub(crate) fn in_known_letters(text: &str, is_known: impl Fn(char) -> bool) -> String {
    let mut known = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut last = None;
    while let Some(letter) = letters.next() {
        let before = last.replace(letter);
        if !letter.is_alphabetic() || is_known(letter) {
            known.push(letter);
            continue;
        }
        let named = |table: &[(&str, &'static str)]| {
            table.iter().find(|(all, _)| all.contains(letter)).map(|(_, name)| *name)
        };
        let is_greek =
            |letter: char| matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}');
        let is_alone =
            !before.is_some_and(is_greek) && !letters.peek().copied().is_some_and(is_greek);
        let base: String = [letter].into_iter().nfd().filter(char::is_ascii).collect();
        let name = named(&GREEK).filter(|_| is_alone);
        if let Some(name) = name {
            let space = |is_beside| if is_beside { " " } else { "" };
            known += space(known.ends_with(char::is_alphanumeric));
            known += name;
            known += space(letters.peek().is_some_and(|next| next.is_alphanumeric()));
            continue;
        }
        match named(&PLAIN) {
            Some(plain) => known += plain,
            None if base.is_empty() => known.push(letter),
            None => known += &base,
        }
    }
    known
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

    use super::{folded, folded_lower, in_known_letters, straight};

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
    fn a_letter_that_is_not_known_is_a_plain_one() {
        let plain = [
            ("Vṛkṣāsana", "Vrksasana"),
            ("Łukasz", "lukasz"),
            ("Straße", "Strasse"),
            ("Émile", "Emile"),
            ("π and α-waves, 2π", "pi and alpha-waves, 2 pi"),
            ("γόνατο", "γόνατο"),
            ("日本", "日本"),
        ];
        for (text, plain) in plain {
            assert_eq!(in_known_letters(text, |letter| letter.is_ascii()), plain);
        }
        assert_eq!(in_known_letters("Fuß", |letter| letter <= '\u{ff}'), "Fuß");
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
