//! What agrees with the words before it: the gender of a French side, and a half behind an article.

use super::genders::GENDERS;
use crate::language::grammar::{Form, is_listed, last_word};

const MASCULINE: &str = "le un du au ce cet aucun quel premier second dernier";
const FEMININE: &str = "la une cette aucune quelle ma ta sa première seconde dernière";
/// Determiners of either gender.
const EITHER: &str = "l d les des aux ces mon ton son mes tes ses notre votre leur nos vos leurs chaque deux quelques \
    plusieurs ou et puis avec sans vers sur sous contre dans pour par en";

/// Tells if a side behind `before` is masculine: “le biceps gauche”, “le bras tendu gauche”.
///
/// The nearest article decides, past adjectives. Where it has no gender, the noun behind it does:
/// “l’œil gauche”, “votre genou gauche”.
pub(super) fn is_masculine(before: &str) -> bool {
    let sentence = before.rsplit(['.', '!', '?', ':', ';', '(']).next().unwrap_or_default();
    let sentence = sentence.to_lowercase();
    let is_mark = |letter: char| !(letter.is_alphanumeric() || letter == '-');
    let mut nearest_first =
        sentence.split(is_mark).rev().filter(|word| !word.is_empty()).peekable();
    // “De gauche à droite”, “vers la gauche”.
    if nearest_first.peek().is_none_or(|word| is_listed(word, ADVERBIAL)) {
        return false;
    }
    let mut noun = "";
    for word in nearest_first {
        if is_listed(word, MASCULINE) {
            return true;
        }
        if is_listed(word, FEMININE) {
            return false;
        }
        // “La jambe d’appui gauche”, “le tendon d’Achille gauche”.
        if matches!(word, "d" | "des") && is_listed(noun, COMPLEMENTS) {
            noun = "";
            continue;
        }
        if is_listed(word, EITHER) {
            break;
        }
        if !is_listed(word, BEFORE_NOUNS) && !word.ends_with("ez") {
            noun = word;
        }
    }
    let last_part = noun.rsplit_once('-').map_or(noun, |(_, last)| last);
    GENDERS.form_before(last_part) == Form::Masculine
}

/// What stands behind a noun and “d’” as an adjective does.
const COMPLEMENTS: &str = "appui achille appel équilibre lombes";

/// Words behind which a side is a direction.
const ADVERBIAL: &str = "à de vers par en";

/// Adjectives that stand before a noun.
const BEFORE_NOUNS: &str = "petit petits petite petites gros grosse grosses grand grands grande grandes autre autres même mêmes \
    beau bel belle long longue haut haute bas basse moyen moyenne";

/// The words for a half without their article, and in the plural, behind "les": "toutes les demi heures".
pub(super) fn without_second_article(said: String, before: &str) -> String {
    let half = said.strip_prefix("une ").or_else(|| said.strip_prefix("un "));
    match half.filter(|half| half.starts_with("demi") && last_word(before) == "les") {
        Some(half) if half.contains(' ') && !half.ends_with('s') => format!("{half}s"),
        Some(half) => half.to_owned(),
        None => said,
    }
}
