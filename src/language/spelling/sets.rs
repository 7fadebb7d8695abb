//! Sets that are written by their letter: the Italian "3 s. x 12 rip."

use super::place::Place;
use super::scan::digits;
use crate::language::Shorthand;
use crate::language::grammar::{Numbers, next_word, skip_space};

/// The number of sets at a place at the start of a clause, before repetitions, and the text after
/// their letter. Elsewhere it stands for seconds.
pub(super) fn sets<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (one, many) = grammar.sets?;
    let clause = place.before.trim_end();
    let (number, after) = digits(place.rest)?;
    let after = skip_space(after);
    let letter = after.strip_prefix("s.").or_else(|| after.strip_prefix('S'));
    let rest =
        letter.filter(|_| clause.is_empty() || clause.ends_with([',', '.', ';', ':', '(']))?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let each = skip_space(skip_space(rest).strip_prefix(['x', 'X', '×'])?);
    let counted = each.trim_start_matches(|c: char| c.is_ascii_digit() || "-–".contains(c));
    let noun = next_word(skip_space(counted)).to_lowercase();
    let are_repetitions = counted.len() < each.len() && Shorthand::Repetitions.has(&noun);
    let number: u64 = number.parse().ok().filter(|_| are_repetitions)?;
    let name = if number == 1 { one } else { many };
    let form = grammar.rules.form_before(one);
    Some((format!("{} {name}", grammar.rules.cardinal(number, form)), rest))
}
