//! The text of a programme to a programme, with every mistake of it.

use super::line::{Line, lines};
use super::{Block, ENDING, Entry, MOST_WEEKS, Programme};
use crate::diagnostic::{Diagnostic, cap, sort};
use crate::language::Language;
use crate::span::{FileId, Span, Spanned};

mod entry;
mod schedule;

/// The lines to begin a programme with, as a help shows them.
const BEGINNING: &str = "`## Week 1 to 2`";

/// A programme, as far as it can be understood, and its mistakes.
#[derive(Debug)]
pub(crate) struct Parsed {
    /// The programme.
    pub(crate) programme: Programme,
    /// The mistakes, in the order of their places.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads a programme.
pub(crate) fn parse(file: FileId, text: &str) -> Parsed {
    let mut reader = Reader { diagnostics: Vec::new(), has_wrong_week: false };
    let mut title: Option<Spanned<String>> = None;
    let mut programme_handout = Vec::new();
    let mut blocks: Vec<Block> = Vec::new();
    let mut has_week = false;
    let mut first_line = Span { file, start: 0, end: 0 };
    for (at, (line, span)) in lines(file, text).into_iter().enumerate() {
        if at == 0 {
            first_line = span;
        }
        match line {
            Line::Title(words) if title.is_none() && blocks.is_empty() => {
                reader.title(words, span);
                title = Some(Spanned { value: words.to_owned(), span });
            }
            Line::Title(words) => reader.error(
                span,
                "a programme has one title, on its first line",
                format!("weeks begin with two signs: `## Week 1`; a note is `// {words}`"),
            ),
            Line::Heading(words) => {
                let last = blocks.last().map_or(0, |block| block.last);
                has_week = true;
                match reader.weeks(words, span, last) {
                    Some((first, until)) => {
                        let (handout, entries) = (Vec::new(), Vec::new());
                        blocks.push(Block { first, last: until, span, handout, entries });
                    }
                    None => reader.has_wrong_week = true,
                }
            }
            Line::Entry(words, start) => {
                let entry = reader.entry(words, Span { start, ..span });
                match (blocks.last_mut(), entry) {
                    (Some(block), Some(entry)) => block.entries.push(entry),
                    // Below a heading that is wrong, that is mended first.
                    (Some(_), None) | (None, _) if has_week => {}
                    (_, _) => reader.error(
                        span,
                        "no week begins above this line",
                        format!("write {BEGINNING} above it"),
                    ),
                }
            }
            Line::Handout("") => reader.error(
                span,
                "nothing is printed here",
                "write the words behind the colon: `handout: Stop if it hurts.`",
            ),
            Line::Handout(words) => match blocks.last_mut() {
                Some(block) => block.handout.push(words.to_owned()),
                None => programme_handout.push(words.to_owned()),
            },
            Line::Other(words) => {
                has_week |= words.starts_with("###");
                reader.other(words, span);
            }
        }
    }
    let title = title.unwrap_or_else(|| {
        reader.error(
            first_line,
            "the programme has no title",
            "write `# Its title` on the first line",
        );
        Spanned { value: String::new(), span: first_line }
    });
    if blocks.is_empty() && reader.diagnostics.is_empty() {
        reader.error(
            title.span,
            "the programme has no weeks",
            format!("write {BEGINNING}, and below it `- heel-pain, every day`"),
        );
    }
    for block in blocks.iter().filter(|block| block.entries.is_empty() && block.handout.is_empty())
    {
        if reader.diagnostics.iter().all(|one| one.span.start < block.span.start) {
            reader.diagnostics.push(Diagnostic::warning(
                block.span,
                "nothing is done in this week",
                "write what is done: `- heel-pain, every day`; for weeks of rest, say so: `handout: Rest.`",
            ));
        }
    }
    sort(&mut reader.diagnostics);
    cap(&mut reader.diagnostics);
    let language = Language::default();
    let programme = Programme { title, language, handout: programme_handout, blocks };
    Parsed { programme, diagnostics: reader.diagnostics }
}

/// What reads the lines, and collects their mistakes.
struct Reader {
    diagnostics: Vec<Diagnostic>,
    /// True behind a heading of weeks that could not be read.
    has_wrong_week: bool,
}

impl Reader {
    fn error(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(span, message, help));
    }

    fn title(&mut self, words: &str, span: Span) {
        if words.is_empty() {
            self.error(
                span,
                "the programme has no title",
                "write it behind the sign: `# Back on your feet`",
            );
        }
    }

    /// The first and the last week of a heading.
    fn weeks(&mut self, words: &str, span: Span, before: u32) -> Option<(u32, u32)> {
        let next = before + 1;
        let (is_week, numbers) = numbered_weeks(words);
        let read = match numbers.as_slice() {
            [Some(one)] => Some((*one, *one)),
            [Some(first), Some(last)] => Some((*first, *last)),
            _ => None,
        };
        let Some((first, last)) = read.filter(|_| is_week) else {
            let help = if let [Some(one), None, Some(other)] = *numbers {
                format!("write `## Week {one}` and `## Week {other}`, each with its lines below it")
            } else {
                let first = numbers.into_iter().flatten().next().filter(|first| *first >= next);
                let first = first.unwrap_or(next);
                format!("write `## Week {first}` or `## Week {first} to {}`", first + 1)
            };
            self.error(span, "this is no week", help);
            return None;
        };
        if last > MOST_WEEKS {
            self.error(
                span,
                format!("a programme has at most {MOST_WEEKS} weeks"),
                "begin another programme behind it",
            );
            return None;
        }
        if first > last {
            self.error(
                span,
                "the weeks go backwards",
                format!("write `## Week {last} to {first}`"),
            );
            return None;
        }
        if first < next {
            let help = if first == 0 {
                "weeks are counted from 1: `## Week 1`".to_owned()
            } else {
                format!(
                    "write `## Week {next}`, or put what is done in week {first} where that stands above"
                )
            };
            self.error(span, format!("week {first} is there already"), help);
            return None;
        }
        if first > next && !self.has_wrong_week {
            let (missing, heading) = if first == next + 1 {
                (format!("week {next} is"), format!("## Week {next}"))
            } else {
                let last = first - 1;
                (format!("weeks {next} to {last} are"), format!("## Week {next} to {last}"))
            };
            self.diagnostics.push(Diagnostic::warning(
                span,
                format!("{missing} missing: nothing is done then"),
                format!("write `{heading}` above it, with `handout: Rest.` if that is meant"),
            ));
        }
        Some((first, last))
    }

    /// A line that is none of a programme.
    fn other(&mut self, words: &str, span: Span) {
        let help = if words.starts_with("###") {
            "a programme has weeks only: `## Week 1 to 2`".to_owned()
        } else if let Some((key, value)) = words.split_once(':') {
            match key.trim().to_lowercase().as_str() {
                "note" | "notes" => format!(
                    "a note is `// {}`; what is printed is `handout: {}`",
                    value.trim(),
                    value.trim()
                ),
                "length" | "hold" | "talk" | "voice" | "pace" | "side" => format!(
                    "it belongs to a routine: `- neck-ease, every day, {}: {}`",
                    key.trim().to_lowercase(),
                    value.trim()
                ),
                _ => "a line is a week, `- ROUTINE, DAYS`, `handout: WORDS` or `// a note`"
                    .to_owned(),
            }
        } else {
            // `1. neck-ease`
            let number = words.trim_start_matches(|c: char| c.is_ascii_digit());
            let entry = number.strip_prefix(['.', ')']).filter(|_| number != words);
            let entry = entry.map_or(words, str::trim);
            format!(
                "write `// {words}` for a note, `handout: {words}` for the paper, or `- {entry}` for a routine"
            )
        };
        self.error(span, format!("this line is none of a .{ENDING}"), help);
    }

    fn entry(&mut self, words: &str, span: Span) -> Option<Entry> {
        let before = self.diagnostics.len();
        let entry = entry::entry(words, span, &mut self.diagnostics);
        entry.filter(|_| self.diagnostics.len() == before)
    }
}

/// Whether a heading is one of weeks, and its numbers; nothing for a word that stands where a number
/// is to be.
fn numbered_weeks(words: &str) -> (bool, Vec<Option<u32>>) {
    let lower = words.trim_end_matches([':', '.']).to_lowercase();
    let lower = lower.replace(['-', '–', '—', '…'], " to ").replace("..", " to ");
    let mut parts = lower.split_whitespace();
    let is_week = matches!(parts.next(), Some("week" | "weeks"));
    let rest: Vec<&str> = parts.filter(|word| !matches!(*word, "week" | "weeks")).collect();
    let numbers = match rest.as_slice() {
        [first, "to" | "until" | "through", last] => [*first, *last].map(number).to_vec(),
        // Weeks 1 and 3 are no span.
        [first, "and", last] if number(first).map(|one| one + 1) == number(last) => {
            [*first, *last].map(number).to_vec()
        }
        rest => rest.iter().copied().map(number).collect(),
    };
    // "Week 1 2" is no span.
    let is_span = rest.len() != 2;
    (is_week && is_span, numbers)
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}
