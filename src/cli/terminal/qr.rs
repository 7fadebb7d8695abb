//! An address as a square that a phone reads from the terminal.

use qrcode::{Color, EcLevel, QrCode};

/// The empty border that readers need, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// Black on white whatever the terminal's colours are.
const COLOURS: &str = "\u{1b}[38;5;16;48;5;231m";
const NO_COLOURS: &str = "\u{1b}[0m";

/// The square of a text, two modules a letter. With colours it is dark on light everywhere;
/// without them it is light on dark, which phones read as well, where the terminal is dark.
/// Nothing where the text is too long for one.
pub(crate) fn square(text: &str, has_colour: bool) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let width = i32::try_from(code.width()).ok()?;
    let colours = code.to_colors();
    let is_dark = |x: i32, y: i32| {
        let inside = (0..width).contains(&x) && (0..width).contains(&y);
        let index = usize::try_from(y * width + x).ok().filter(|_| inside);
        index.and_then(|index| colours.get(index)) == Some(&Color::Dark)
    };
    let mut square = String::new();
    for y in (-QUIET..width + QUIET).step_by(2) {
        square.push_str(if has_colour { COLOURS } else { "" });
        for x in -QUIET..width + QUIET {
            // What is drawn is the dark modules where there are colours, else the light ones.
            let drawn = |y: i32| is_dark(x, y) == has_colour;
            square.push(match (drawn(y), drawn(y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        square.push_str(if has_colour { NO_COLOURS } else { "" });
        square.push('\n');
    }
    Some(square)
}
