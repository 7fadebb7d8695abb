//! A handout to its exercises.

use super::asked::amounts_behind;
use super::paragraph::{Kind, LOOKS_LIKE_ONE, Paragraph};
use crate::language::DoseReader;

/// The most words of a title.
const LONGEST_TITLE: usize = 7;

/// A heading and what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) title: String,
    pub(super) lines: Vec<Paragraph>,
}

/// A heading as it is read.
struct Heading {
    title: String,
    /// What stands behind its colon.
    behind: Option<String>,
    /// The dose behind its words, which is that of all that stands below it.
    dose: Option<String>,
}

/// The title of a handout, what stands above its first exercise, and its exercises.
pub(super) fn blocks(
    paragraphs: &[Paragraph],
    reader: &DoseReader,
) -> (Option<String>, Vec<Paragraph>, Vec<Block>) {
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
    let mut dose = None;
    let plain = |text: String| Paragraph { text, kind: Kind::Plain(false) };
    for (at, paragraph) in rest.iter().enumerate() {
        let next = rest.get(at + 1);
        match heading(paragraph, next, reader) {
            Some(heading) => {
                let of_the_last = std::mem::replace(&mut dose, heading.dose);
                if let Some(block) = blocks.last_mut() {
                    block.lines.extend(of_the_last.map(plain));
                }
                let lines = heading.behind.map(plain).into_iter().collect();
                blocks.push(Block { title: heading.title, lines });
            }
            None => match blocks.last_mut() {
                Some(block) => block.lines.push(paragraph.clone()),
                None => above.push(paragraph.clone()),
            },
        }
    }
    if let Some(block) = blocks.last_mut() {
        block.lines.extend(dose.map(plain));
    }
    (title, above, blocks)
}

/// The heading that a paragraph is, if it is one.
fn heading(
    paragraph: &Paragraph,
    next: Option<&Paragraph>,
    reader: &DoseReader,
) -> Option<Heading> {
    let text = paragraph.text.as_str();
    let whole = |text: &str| {
        let title = text.trim_end_matches(':').trim().to_owned();
        Some(Heading { title, behind: None, dose: None })
    };
    let with_dose = with_dose(text, reader);
    match paragraph.kind {
        Kind::Heading(_) => with_dose.map(|(heading, _)| heading).or_else(|| whole(text)),
        Kind::Numbered if is_short(text) => whole(text),
        Kind::Numbered => with_dose.map(|(heading, _)| heading).or_else(|| {
            let (words, behind) = text.split_once(": ").filter(|(words, _)| is_short(words))?;
            Some(Heading { title: words.to_owned(), behind: Some(behind.to_owned()), dose: None })
        }),
        Kind::Plain(true) if is_short(text) => {
            let is_last = next.is_none_or(|next| is_short(&next.text));
            if is_last { None } else { whole(text) }
        }
        // A line such as any other is a heading where it can be nothing else.
        Kind::Plain(_) | Kind::Item => {
            with_dose.filter(|(_, amounts)| *amounts > 1).map(|(heading, _)| heading)
        }
        Kind::Row => None,
    }
}

/// The heading of `Squats 3x10`, `Bridge – 10 reps` and `Lunges (3 x 10)`, with how many amounts its dose gives.
fn with_dose(text: &str, reader: &DoseReader) -> Option<(Heading, usize)> {
    let begins = |(at, letter): (usize, char)| {
        let is_apart = text.get(..at).is_some_and(|before| before.ends_with([' ', '(']));
        (is_apart && letter.is_ascii_digit()).then_some(at)
    };
    let (words, dose) = text.split_at_checked(text.char_indices().find_map(begins)?)?;
    let title = words.trim_end_matches([' ', '–', '—', '-', ',', ':', '(']);
    let dose = dose.trim_end_matches([')', '.', ' ']);
    let is_title = is_short(title) && !reader.is_order(title);
    let amounts = amounts_behind(title, dose).filter(|_| is_title)?;
    let (title, dose) = (title.to_owned(), Some(dose.to_owned()));
    Some((Heading { title, behind: None, dose }, amounts))
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
