//! English words of one spelling and two readings, as words that have one reading only.

use std::cell::LazyCell;

/// Words behind "bow" that make it a bend of the body.
const BENT: &str = "your forward forwards down deeply from to at slightly over gently slowly toward towards low as and \
    with until the again once";
/// Words ahead of "bow" that make it a thing, unless it is taken: "take a bow".
const THINGS: &str = "a an the into of this that your in full half floor standing dancer's enter";
/// Words behind "live" that make it a verb.
const LIVED: &str = "in with for on at by through longer well here there alone together your life every as to like without \
    happily healthily near";
/// Words ahead of "live" that make it an adjective.
const ALIVE: &str = "a an the this our is are was go goes going it's streamed";
/// Words behind "wind" that make it a verb.
const WOUND: &str = "the your a an it them up down back around round both one this that each yourself slowly through";
/// Words ahead of "wind" that make it a noun.
const BLOWN: &str =
    "the a of strong cold no with this cross second warm light high your into like against";
/// Words behind "live" that make it an adjective.
const ON_AIR: &str = "stretching stretch class classes session sessions stream streams music event events workout \
    workouts online video call course group chat show demo broadcast lesson lessons audience";
/// Words ahead of "separate" that make it an adjective.
const APART: &str = "with in into on two three four both keep stay as is are a the of your their completely quite go \
    lie sit";
/// Words behind "separate" that it separates.
const SEPARATED: &str = "the your them it his her from each these those a an";
/// Words of which a bow of the body is, and none that is drawn.
const SMALL: &str = "deep small slow short slight little gentle low";
/// Words of which lead, the metal, is a part.
const OF_LEAD: &str = "weight weights apron aprons shot pipe pipes vest acetate";
/// Words of a sentence about tears that are cried.
const CRIED: &str = "eye eyes cry cried crying shed duct artificial drops joy";
/// Words behind "close" that can only be closed.
const CLOSED: &str = "eyes mouth lips hands fists fingers eyelids";
/// Words ahead of "read" in a question about what was read: "Have you read it?"
const READERS: &str = "you they we i he she everyone anyone already just ever never";
/// Words ahead of those.
const HAVE: &str = "have has had haven't hasn't";
/// Words ahead of a verb, whatever stands behind it.
const VERBS: &str = "to and then now slowly gently please or don't not can will";

/// A sentence with each such word respelled where the words beside it tell which it is: "bough your
/// head", "liv in the moment", "wined the towel". Range of motion is spelled in letters.
pub(crate) fn told_apart(sentence: &str) -> String {
    let cried = || {
        let mut words = sentence.split(|letter: char| !letter.is_alphabetic());
        words.any(|word| CRIED.split_whitespace().any(|one| word.eq_ignore_ascii_case(one)))
    };
    let mut told = String::with_capacity(sentence.len());
    let (mut earlier, mut before) = (String::new(), String::new());
    let mut rest = sentence;
    while let Some(first) = rest.chars().next() {
        let is_letter =
            |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '\u{2019}');
        if !is_letter(first) {
            told.push(first);
            // A clause ends here, and its words with it.
            if matches!(first, '.' | ',' | ';' | ':' | '!' | '?') {
                before.clear();
                earlier.clear();
            }
            rest = rest.strip_prefix(first).unwrap_or_default();
            continue;
        }
        let end = rest.find(|letter: char| !is_letter(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let lower = word.to_lowercase();
        let next = LazyCell::new(|| {
            let next = after.strip_prefix(' ').unwrap_or_default();
            next.split(|letter: char| !is_letter(letter)).next().unwrap_or_default().to_lowercase()
        });
        let spine = after.strip_prefix(['-', '\u{2011}']).filter(|after| {
            after.to_lowercase().starts_with("spine") && matches!(word, "C" | "T" | "L")
        });
        let is_past = lower == "read"
            && HAVE.split_whitespace().any(|one| one == earlier)
            && READERS.split_whitespace().any(|one| one == before);
        match respelled(word, &lower, &before, &next)
            .or_else(|| is_past.then_some("red"))
            .filter(|_| !(lower.starts_with("tear") && cried()))
        {
            Some(said) if word.starts_with(char::is_uppercase) => {
                let mut letters = said.chars();
                told.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
            }
            Some(said) => told += said,
            None => told += word,
        }
        rest = after;
        if let Some(after) = spine {
            told.push(' ');
            rest = after;
        }
        earlier = std::mem::replace(&mut before, lower);
    }
    told
}

/// The spelling of a word with one reading, between the words beside it in its clause.
///
/// Few words are asked about, and the one behind is looked at for these alone.
fn respelled<F: FnOnce() -> String>(
    word: &str,
    lower: &str,
    before: &str,
    next: &LazyCell<String, F>,
) -> Option<&'static str> {
    let is = |word: &str, list: &str| list.split_whitespace().any(|one| one == word);
    let starts = || before.is_empty() || is(before, VERBS);
    match lower {
        "bow" if **next == "and" && starts() => Some("beau"),
        "bow"
            if is(before, SMALL) || is(before, "take a") && (next.is_empty() || **next == "of") =>
        {
            Some("bough")
        }
        "bow" if is(before, THINGS) && !is(next, "forward forwards down deeply") => is(
            next, "pose",
        )
        .then_some("beau")
        .or(is(before, "into of full half floor standing dancer's enter").then_some("beau")),
        "bow" if **next == "pose" => Some("beau"),
        "bow" if is(next, BENT) || !before.is_empty() && is(before, VERBS) => Some("bough"),
        "live" if is(next, ON_AIR) => Some("lyve"),
        "live"
            if !is(before, ALIVE)
                && (is(next, LIVED) || is(before, "you we they i to who people")) =>
        {
            Some("liv")
        }
        "wind" if !is(before, BLOWN) && (is(next, WOUND) || starts() && !next.is_empty()) => {
            Some("wined")
        }
        "separate" if is(before, APART) && !is(next, SEPARATED) => Some("sepprit"),
        "separate" if before.is_empty() && next.ends_with('s') => Some("sepprit"),
        "alternate" if starts() => Some("alter-nate"),
        // With a capital it is the language.
        "polish" if word != lower && is(next, SEPARATED) => Some("pollish"),
        "lead" if is(next, OF_LEAD) => Some("led"),
        "tear" | "tears" => Some(if lower == "tear" { "tare" } else { "tares" }),
        "close" if before.is_empty() && is(next, CLOSED) => Some("klohz"),
        "minute" if is(next, "movement movements adjustment adjustments") => {
            (!is(before, "one a each per")).then_some("my newt")
        }
        "rom" if word == "ROM" => Some("R O M"),
        "prom" if word == "PROM" => Some("P R O M"),
        "arom" if word == "AROM" => Some("A R O M"),
        _ => None,
    }
}
