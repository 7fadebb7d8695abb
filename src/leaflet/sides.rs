//! What a sentence of a handout says about the two sides of the body.

use crate::language::HandoutWord;

/// What a sentence says about the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SidesSaid {
    /// Nothing that is sure to be about both.
    Nothing,
    /// Both are done, and the sentence says more.
    Each,
    /// Both are done, and the sentence says nothing more.
    OnlyEach,
    /// Both at once, or both one after the other.
    Both,
}

/// Reads a sentence in small letters.
pub(super) fn read(lower: &str) -> SidesSaid {
    let is_edge = |letter: char| !letter.is_alphabetic();
    let words: Vec<&str> = lower.split(is_edge).filter(|word| !word.is_empty()).collect();
    let has_pair = |first: HandoutWord, is_second: &dyn Fn(&str) -> bool| {
        let pairs = words.iter().zip(words.iter().skip(1)).enumerate();
        pairs.clone().any(|(at, (one, other))| {
            let is_of = words.get(at + 2).is_some_and(|behind| HandoutWord::Of.is(behind));
            first.is(one) && is_second(other) && !is_of
        })
    };
    let changes = words.iter().any(|word| HandoutWord::Change.begins(word));
    let goes_on = changes || words.iter().any(|word| HandoutWord::Again.begins(word));
    let is_each = has_pair(HandoutWord::Each, &is_one)
        || has_pair(HandoutWord::Both, &|word| HandoutWord::Side.is(word));
    let is_other = has_pair(HandoutWord::Other, &is_one);
    let is_change = changes && words.iter().any(|word| is_one(word));
    let says_no_more = words.iter().all(|word| {
        let whole = [
            HandoutWord::Each,
            HandoutWord::Both,
            HandoutWord::Other,
            HandoutWord::BesideSides,
            HandoutWord::Side,
            HandoutWord::Limb,
        ];
        whole.iter().any(|kind| kind.is(word))
            || HandoutWord::Change.begins(word)
            || HandoutWord::Again.begins(word)
    });
    match () {
        () if (is_each || is_other || is_change) && says_no_more => SidesSaid::OnlyEach,
        () if is_each || is_change || is_other && goes_on => SidesSaid::Each,
        () if has_pair(HandoutWord::Both, &is_one) => SidesSaid::Both,
        () => SidesSaid::Nothing,
    }
}

/// True for a word for one of two sides.
fn is_one(word: &str) -> bool {
    HandoutWord::Side.is(word) || HandoutWord::Limb.is(word)
}
