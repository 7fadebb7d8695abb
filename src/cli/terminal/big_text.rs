//! Text in letters of four columns and four rows, to be read from a distance.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts};

/// The columns and rows of the screen that a letter takes.
pub(crate) const LETTER: (usize, usize) = (4, 4);

/// A quarter of a character each: upper left 1, upper right 2, lower left 4, lower right 8.
const QUARTERS: [char; 16] =
    [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// One line of text as rows of blocks; nothing where one of its letters cannot be drawn.
pub(crate) fn large(text: &str) -> Option<Vec<String>> {
    let glyph = |letter| BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter));
    let glyphs: Vec<[u8; 8]> = text.chars().map(glyph).collect::<Option<_>>()?;
    let row = |number: usize| {
        let pair =
            |glyph: &[u8; 8]| (glyph.get(2 * number).copied(), glyph.get(2 * number + 1).copied());
        let glyphs = glyphs.iter().map(pair);
        glyphs.flat_map(|(upper, lower)| quarters(upper.unwrap_or(0), lower.unwrap_or(0))).collect()
    };
    let rows: Vec<String> = (0..LETTER.1).map(row).collect();
    Some(rows.iter().map(|row: &String| row.trim_end().to_owned()).collect())
}

/// Two rows of eight dots, the leftmost dot in the lowest bit.
fn quarters(upper: u8, lower: u8) -> impl Iterator<Item = char> {
    (0..LETTER.0).map(move |column| {
        let two = |dots: u8| usize::from(dots >> (2 * column) & 3);
        QUARTERS.get(two(upper) | two(lower) << 2).copied().unwrap_or(' ')
    })
}

#[cfg(test)]
mod tests {
    use super::large;

    #[test]
    fn letters_are_drawn() {
        let rows = large("Li").unwrap();
        assert_eq!(rows, ["▜▛   ▀", "▐▌  ▝█", "▐▌▗▌ █", "▀▀▀▘▝▀▘"]);
        assert_eq!(large("é").unwrap().len(), 4);
        assert_eq!(large("伸"), None);
    }
}
