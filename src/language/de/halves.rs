//! A German half that has no "ein": behind another article, and of what is not counted.

use super::case;
use crate::language::grammar::{ends_word, is_listed, last_word};

/// Words before an adjective that show the case of its noun.
const SHOWING: &str = "die das diese dieses jede deine meine seine ihre unsere der dieser jeder den dem des am im zum zur \
    vom beim jeden jedem jedes deinem deinen deiner meinem meinen meiner seinem seinen seiner ihrem ihren ihrer \
    diesem diesen unserem unseren ins \
    einen einem einer";

/// The ends of nouns of which there is more or less, and not one or two.
const UNCOUNTED: [&str; 22] = [
    "höhe",
    "länge",
    "breite",
    "tiefe",
    "weite",
    "strecke",
    "weg",
    "zeit",
    "kraft",
    "gewicht",
    "tempo",
    "last",
    "geschwindigkeit",
    "spannung",
    "druck",
    "lautstärke",
    "spitze",
    "hocke",
    "kniebeuge",
    "intensität",
    "umfang",
    "dosis",
];

/// The half in `said`, which is "eine halbe" or its like, as the texts around it want it: "auf halber Höhe",
/// "im halben Kniestand".
pub(super) fn without_one(said: &str, before: &str, noun: &str, after: &str) -> Option<String> {
    let (one, rest) = said.split_once(' ')?;
    let (half, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    if !["ein", "eine"].contains(&one) || !["halbe", "halber", "halbes"].contains(&half) {
        return None;
    }
    let noun = rest.split(' ').next().filter(|noun| !noun.is_empty()).unwrap_or(noun);
    let last = last_word(before).to_lowercase();
    let is_uncounted = || {
        let lower = noun.to_lowercase();
        UNCOUNTED.iter().any(|end| lower.ends_with(end))
            && (last == "bis" || case::is_preposition(&last))
    };
    let ending = if last == "alle" {
        "e"
    } else if is_listed(&last, SHOWING) {
        case::ordinal_ending(before, noun)?
    } else if is_uncounted() {
        case::strong_ending_in(before, noun, after)
    } else {
        return None;
    };
    let gap = if rest.is_empty() { "" } else { " " };
    Some(format!("halb{ending}{gap}{rest}"))
}

/// "zur Hälfte" for `zu 1/2`, and the text behind it.
pub(super) fn to_a_half(rest: &str) -> Option<(String, &str)> {
    let after = rest.strip_prefix("zu ")?;
    let after = after.strip_prefix("1/2").or_else(|| after.strip_prefix('½'))?;
    ends_word(after).then(|| ("zur Hälfte".to_owned(), after))
}
