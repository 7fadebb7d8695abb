//! QR codes that a phone reads from the terminal.

use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

/// Black on white whatever the terminal's colours are.
const COLOURS: &str = "\u{1b}[38;5;16;48;5;231m";
const NO_COLOURS: &str = "\u{1b}[0m";

/// A text as a QR code, two modules a letter. With colours it is black on white everywhere: of four readers
/// one alone knows a code in light on dark. Without them it is right where the terminal is dark.
/// Nothing where the text is too long for one.
pub(crate) fn qr_code(text: &str, has_colour: bool) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    // The half blocks are drawn for what is called dark here.
    let (drawn, left) = (Dense1x2::Dark, Dense1x2::Light);
    let (dark, light) = if has_colour { (drawn, left) } else { (left, drawn) };
    let image = code.render::<Dense1x2>().dark_color(dark).light_color(light).build();
    let (before, after) = if has_colour { (COLOURS, NO_COLOURS) } else { ("", "") };
    Some(image.lines().fold(String::new(), |text, row| text + before + row + after + "\n"))
}
