//! Steps through a text that the rules of every language share.

/// The text without one space at its start; a narrow or a hard one too.
pub(in crate::language) fn skip_space(text: &str) -> &str {
    text.strip_prefix([' ', '\u{a0}', '\u{202f}', '\u{2009}']).unwrap_or(text)
}

/// The text behind a letter with a stroke, and a space behind that: `s/ peso`.
pub(in crate::language) fn strip_stroke(text: &str, letter: char) -> Option<&str> {
    let rest = text.strip_prefix([letter, letter.to_ascii_uppercase()])?;
    rest.strip_prefix('/').map(skip_space)
}

/// Tells if no word goes on here.
pub(in crate::language) fn ends_word(rest: &str) -> bool {
    !rest.starts_with(char::is_alphanumeric)
}

/// The text behind a word that it starts with.
pub(in crate::language) fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    text.strip_prefix(word).filter(|rest| ends_word(rest))
}

/// Tells if a clause ends here, with a mark that no digit follows.
pub(in crate::language) fn ends_clause(rest: &str) -> bool {
    let mut next = rest.trim_start().chars();
    let mark = next.next();
    let ends = next.next().is_none_or(|next| next.is_whitespace() || "\"\u{201d}»)".contains(next));
    mark.is_none_or(|mark| ".,;:!?)".contains(mark) && ends)
}

/// The letters up to the next mark, digit or space.
pub(in crate::language) fn next_word(text: &str) -> &str {
    let end = text.find(|character: char| !character.is_alphabetic()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// What follows the last end of a sentence, behind which a new one begins: "10 rép. lentement" is one.
pub(in crate::language) fn last_sentence(text: &str) -> &str {
    let ends = text.rmatch_indices(['.', '!', '?']);
    let mut starts = ends.filter_map(|(at, mark)| text.get(at + mark.len()..));
    let begins = |rest: &&str| rest.trim_start().starts_with(char::is_uppercase);
    starts.find(|rest| rest.starts_with(' ') && begins(rest)).unwrap_or(text)
}

/// The words that are not empty, with spaces between.
pub(in crate::language) fn spaced<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The last word of a text, without the space after it.
pub(in crate::language) fn last_word(text: &str) -> &str {
    text.trim_end().rsplit(|character: char| !character.is_alphabetic()).next().unwrap_or_default()
}

/// Takes the last word of a text away where the words that are about to follow it begin with it.
pub(in crate::language) fn without_article(text: &mut String, said: &str) {
    let word = last_word(text);
    if !word.is_empty() && word.eq_ignore_ascii_case(next_word(said)) && text.ends_with(' ') {
        text.truncate(text.len() - word.len() - 1);
    }
}

/// The text behind a word of a list, with spaces between, and the space after it.
pub(in crate::language) fn skip_listed<'a>(text: &'a str, list: &str) -> &'a str {
    let word = next_word(text);
    let is_listed = list.split_whitespace().any(|one| one == word);
    let rest = text.strip_prefix(word).and_then(|rest| rest.strip_prefix(' '));
    rest.filter(|_| is_listed).unwrap_or(text)
}

/// The word behind the mark of an ordinal, or behind that of a second one which is joined to it by a
/// sign or one of `joints`: "4° e 5° dito".
pub(in crate::language) fn noun_of_ordinal<'a>(rest: &'a str, joints: &[&str]) -> &'a str {
    let second = [" & ", "-", "–", "/"].iter().chain(joints).find_map(|joint| {
        let text = rest.strip_prefix(joint)?;
        let mark = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let end = mark.find(' ').filter(|end| *end <= "ª".len() + 1)?;
        (mark.len() < text.len()).then(|| mark.get(end..))?
    });
    next_word(second.unwrap_or(rest).strip_prefix(' ').unwrap_or_default())
}
