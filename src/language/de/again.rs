//! A German "eine" without its noun, which an earlier number counts: "2 Serien morgens, eine abends".

use super::case::{self, Case};
use crate::language::grammar::{Again, Form, form_of_earlier};

const AGAIN: Again = Again {
    joints: "und oder dann danach davon",
    behind: "am in im vor nach mit ohne pro je jede jeden bei zu zum zur für auf an morgens mittags abends nachts \
        vormittags nachmittags täglich heute morgen",
    beside: "morgens mittags abends nachts vormittags nachmittags heute morgen früh nur links rechts li re",
    of: "à zu je von",
};

/// "Eine" or its like for a number between the texts `before` and `after` that is `written` in digits; nothing where it is
/// counted by itself.
pub(super) fn one_of((before, written, after): (&str, &str, &str)) -> Option<&'static str> {
    let form = form_of_earlier((before, written, after), &AGAIN, case::gender)?;
    Some(match (case::case(before, "", after), form) {
        (Case::Dative, Form::Feminine) | (Case::Nominative, Form::Masculine) => "einer",
        (Case::Dative, _) => "einem",
        (Case::Accusative, Form::Masculine) => "einen",
        (_, Form::Feminine) => "eine",
        (_, Form::Neuter | Form::Alone) => "eins",
    })
}
