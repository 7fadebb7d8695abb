//! The days of the week in Spanish, as they are written short.

use crate::language::grammar::{Weekdays, ends_word};

pub(super) static WEEKDAYS: Weekdays = Weekdays {
    short: &[
        ("lun", "lunes"),
        ("mar", "martes"),
        ("mié", "miércoles"),
        ("miér", "miércoles"),
        ("mie", "miércoles"),
        ("jue", "jueves"),
        ("vie", "viernes"),
        ("vier", "viernes"),
        ("sáb", "sábado"),
        ("sab", "sábado"),
        ("dom", "domingo"),
    ],
    words: "mar",
    before: "el los cada del al",
    between: "y o a al el los del e",
    have_capital: false,
};

/// The letters of the days, in their order.
const LETTERS: [(char, &str); 7] = [
    ('L', "lunes"),
    ('M', "martes"),
    ('X', "miércoles"),
    ('J', "jueves"),
    ('V', "viernes"),
    ('S', "sábado"),
    ('D', "domingo"),
];

/// Letters that stand for nothing else in such a row: sizes have an M, an L and an S.
const SURE: [&str; 3] = ["miércoles", "jueves", "viernes"];

/// "L-V", "L, X y V" and "M/J": days by their letters, and the text after them.
pub(super) fn letters<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let letter = |text: &'a str| {
        let (_, name) = LETTERS.iter().find(|(letter, _)| text.starts_with(*letter))?;
        let after = text.get(1..).filter(|after| ends_word(after))?;
        Some((*name, after))
    };
    let (first, mut after) = letter(rest).filter(|_| !before.ends_with(['-', '/', '.']))?;
    let mut said = first.to_owned();
    let mut names = vec![first];
    let joints =
        [("-", " a "), ("–", " a "), (" a ", " a "), ("/", ", "), (", ", ", "), (" y ", " y ")];
    while let Some((joint, name, next)) = joints.iter().find_map(|(mark, joint)| {
        let (name, next) = letter(after.strip_prefix(mark)?)?;
        Some((*joint, name, next))
    }) {
        // “L-M-X-J-V” are five days.
        said += joint;
        said += name;
        names.push(name);
        after = next;
    }
    let is_sure = names.len() > 1 && names.iter().any(|name| SURE.contains(name));
    let said = if names.len() > 2 { said.replace(" a ", ", ") } else { said };
    let is_capital = before.is_empty();
    let said = if is_capital { crate::language::capitalised(&said) } else { said };
    is_sure.then_some((said, after))
}
