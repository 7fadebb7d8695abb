//! A handout to its exercises.

use super::paragraph::{Kind, LOOKS_LIKE_ONE, Paragraph};

/// The most words of a title.
const LONGEST_TITLE: usize = 7;

/// A heading and what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) title: String,
    pub(super) lines: Vec<Paragraph>,
}

/// The title of a handout, what stands above its first exercise, and its exercises.
pub(super) fn blocks(paragraphs: &[Paragraph]) -> (Option<String>, Vec<Paragraph>, Vec<Block>) {
    let mut rest = paragraphs;
    let mut title = None;
    if let [first, others @ ..] = rest
        && (matches!(first.kind, Kind::Heading(1 | LOOKS_LIKE_ONE)) || is_short(&first.text))
    {
        title = Some(first.text.trim_end_matches(':').to_owned());
        rest = others;
    }
    let mut above = Vec::new();
    let mut blocks: Vec<Block> = Vec::new();
    for (at, paragraph) in rest.iter().enumerate() {
        let next = rest.get(at + 1);
        match heading(paragraph, next) {
            Some((words, behind)) => {
                let lines = behind.map(|text| Paragraph { text, kind: Kind::Plain(false) });
                blocks.push(Block { title: words, lines: lines.into_iter().collect() });
            }
            None => match blocks.last_mut() {
                Some(block) => block.lines.push(paragraph.clone()),
                None => above.push(paragraph.clone()),
            },
        }
    }
    (title, above, blocks)
}

/// The words of a heading, and what stands behind its colon.
fn heading(paragraph: &Paragraph, next: Option<&Paragraph>) -> Option<(String, Option<String>)> {
    let text = paragraph.text.as_str();
    let whole = |text: &str| Some((text.trim_end_matches(':').trim().to_owned(), None));
    match paragraph.kind {
        Kind::Heading(_) => whole(text),
        Kind::Numbered if is_short(text) => whole(text),
        Kind::Numbered => {
            let (words, behind) = text.split_once(": ")?;
            is_short(words).then(|| (words.to_owned(), Some(behind.to_owned())))
        }
        Kind::Plain(true) if is_short(text) => {
            let is_last = next.is_none_or(|next| is_short(&next.text));
            if is_last { None } else { whole(text) }
        }
        Kind::Plain(_) | Kind::Item | Kind::Row => None,
    }
}

/// True for a few words that are no sentence and no dose.
fn is_short(text: &str) -> bool {
    let is_open = !text.ends_with(['.', '!', '?', ';', ',']);
    let begins = text.starts_with(|first: char| first.is_uppercase());
    let is_plain = !text.contains(|letter: char| letter.is_ascii_digit() || letter == '@');
    let words = text.split_whitespace().count();
    is_open
        && begins
        && is_plain
        && (1..=LONGEST_TITLE).contains(&words)
        && !text.trim_end_matches(':').contains(':')
}
