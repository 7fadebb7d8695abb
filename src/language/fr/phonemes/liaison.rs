//! What a French word sounds like because of the words beside it.

use super::letters::is_vowel;
use super::words;

/// A word in its phrase.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) words: &'a [&'a str],
    pub(super) at: usize,
}

impl<'a> Place<'a> {
    fn before(self) -> &'a str {
        self.at.checked_sub(1).and_then(|at| self.words.get(at)).copied().unwrap_or_default()
    }

    fn after(self) -> &'a str {
        self.words.get(self.at + 1).copied().unwrap_or_default()
    }
}

/// Words that take a z before a vowel.
const WITH_Z: &str = "les des ces mes tes ses nos vos leurs aux quelques plusieurs certains certaines différents différentes \
    deux trois six dix nous vous ils elles dans sans sous chez dès très plus moins quels quelles \
    petits petites grands grandes autres bons bonnes mêmes premiers premières derniers dernières longs longues \
    légers légères gros beaux belles nouveaux nouvelles toutes quatre-vingts";
/// Words that take a t.
const WITH_T: &str = "tout petit grand quand vingt cent est";
/// Words that take an n.
const WITH_N: &str = "un mon ton son en on aucun bien rien";
/// Words behind which no liaison is made but by pronouns and numbers.
const ADJECTIVES: &str = "petit grand bon premier dernier tout bien plus moins rien petits petites grands grandes autres bons bonnes \
    mêmes premiers premières derniers dernières longs longues légers légères gros beaux belles nouveaux nouvelles \
    un deux trois six dix huit sept vingt cent toutes aucun";
/// Words that no adjective or number is joined to.
const JOINTS: &str = "et ou à au aux en avec est ont";
/// More words that a number stands alone ahead of, as it counts nothing there: “exercice six sur huit”,
/// “dix de plus”, but “dix pour cent”.
const BEHIND_NUMBERS: &str = "sur de du des par puis dans sans contre";
/// Words behind “tous” that keep its s mute.
const DETERMINERS: &str = "les mes tes ses ces nos vos leurs deux trois quatre";
/// Numbers that are written behind “vingt”.
const UNITS: &str = "et un une deux trois quatre cinq six sept huit neuf";

fn is_in(word: &str, list: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

/// Tells if a word begins with a vowel that others are joined to.
fn is_open(word: &str) -> bool {
    let first = word.chars().next();
    let is_vowel =
        first.is_some_and(|first| is_vowel(first) || first == 'h' && word.chars().count() > 1);
    is_vowel && !words::is_apart(word)
}

/// The sounds of a part of a word where its neighbours decide them, and what joins it to the next.
///
/// `is_joined` tells that a hyphen stands ahead of the part, `next` is the part behind the next one.
pub(super) fn said(
    place: Place,
    part: &str,
    is_joined: bool,
    next: Option<&str>,
) -> (Option<&'static str>, &'static str) {
    let after = next.unwrap_or_else(|| place.after());
    let is_last = after.is_empty();
    let meets_vowel = is_open(after);
    // “Vas-y”, “allez-y”, “prenez-en”; pronouns behind a verb are joined to nothing else.
    if let Some(next) = next
        && matches!(next, "y" | "en")
        && part.ends_with(['s', 'z'])
    {
        return (None, "z");
    }
    if next.is_some_and(|next| matches!(next, "il" | "elle" | "on" | "ils" | "elles"))
        && part.ends_with(['t', 'd'])
    {
        return (None, "t");
    }
    // A number has one form before a vowel, one before a consonant and one by itself.
    let is_alone = is_last || is_in(after, JOINTS) || is_in(after, BEHIND_NUMBERS);
    let form = |before_vowel, before_consonant, alone| {
        Some(match (is_alone, meets_vowel) {
            (true, _) => alone,
            (false, true) => before_vowel,
            (false, false) => before_consonant,
        })
    };
    let spoken = match part {
        "six" => form("siz", "si", "sis"),
        "dix" if matches!(after, "huit" | "neuf") => Some("diz"),
        "dix" if after != "sept" => form("diz", "di", "dis"),
        "huit" => form("yit", "yi", "yit"),
        "neuf" if matches!(after, "heures" | "ans" | "autres") => Some("nœv"),
        "vingt" if is_in(after, UNITS) && !is_after_four(place) => Some("vɛ\u{303}t"),
        "tous" if !is_in(after, DETERMINERS) => Some("tus"),
        "plus" if is_last && !has_denial(place) => Some("plys"),
        "bon" => form("bɔn", "bɔ\u{303}", "bɔ\u{303}"),
        "premier" => form("pʁəmjɛʁ", "pʁəmje", "pʁəmje"),
        "dernier" => form("dɛʁnjɛʁ", "dɛʁnje", "dɛʁnje"),
        "os" if is_in(place.before(), "les des ces ses vos nos aux leurs") => Some("o"),
        _ => None,
    };
    let is_behind_verb = is_joined && next.is_none() && !is_in(part, UNITS);
    if spoken.is_some() || is_behind_verb || !meets_vowel {
        return (spoken, "");
    }
    if let Some(set) = set_phrase(place, part) {
        return (None, set);
    }
    // “Tout à coup”, but “grand et fort”.
    let is_apart = is_in(part, ADJECTIVES) && is_in(after, JOINTS);
    if is_apart && (part != "tout" || matches!(after, "et" | "ou")) {
        return (None, "");
    }
    // “Vous avez”, but “chez vous et dehors”.
    if is_in(part, "nous vous ils elles") && matches!(after, "et" | "ou" | "à" | "au" | "aux") {
        return (None, "");
    }
    let tail = match part {
        _ if is_in(part, WITH_Z) => "z",
        _ if is_in(part, WITH_T) => "t",
        _ if is_in(part, WITH_N) => "n",
        _ => "",
    };
    (None, tail)
}

/// “De plus en plus”, “de temps en temps”, “pas à pas”, “plus ou moins”.
fn set_phrase(place: Place, part: &str) -> Option<&'static str> {
    let second = place.words.get(place.at + 2).copied().unwrap_or_default();
    match (part, place.after(), second) {
        ("plus", "en", "plus")
        | ("moins", "en", "moins")
        | ("temps", "en", "temps")
        | ("pas", "à", "pas")
        | ("plus", "ou", "moins") => Some("z"),
        ("petit", "à", "petit") | ("mot", "à", "mot") => Some("t"),
        _ => None,
    }
}

/// Tells if “ne” stands ahead in the phrase.
fn has_denial(place: Place) -> bool {
    let ahead = place.words.get(..place.at).unwrap_or_default();
    ahead.iter().any(|word| *word == "ne" || word.starts_with("n'"))
}

/// Tells if the word is part of “quatre-vingt…”.
fn is_after_four(place: Place) -> bool {
    place.before() == "quatre"
        || place.words.get(place.at).is_some_and(|word| word.starts_with("quatre-"))
}
