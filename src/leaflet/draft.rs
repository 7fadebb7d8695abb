//! The draft of a script.

use std::fmt::Write as _;

use super::asked::{Asked, Sentence, read};
use super::block::{Block, blocks};
use super::paragraph::{Kind, Paragraph};
use super::sides::{self, SidesSaid};
use crate::check::check;
use crate::diagnostic::Diagnostic;
use crate::language::{DoseReader, Language, how_often, sentences};
use crate::routine::{Count, Kind as StepKind, Sides, Times};
use crate::script::{format, parse, written};
use crate::span::FileId;
use crate::time::Millis;

/// The beginning of a note about something that is not sure.
const NOTE: &str = "// ?";

/// The most letters of a title.
const LONGEST_TITLE: usize = 200;

/// The fewest repetitions that are counted. Fewer may be of something long: "draw the alphabet, twice".
const FEWEST_COUNTED: u32 = 5;

/// The time of a repetition of which none is said: four seconds, up in two and down in two.
const REPETITION: Millis = Millis::seconds(4);

/// The line that keeps a draft from being played.
const UNREAD: &str =
    "unread: Read this against the handout, mend it, look at every note, then delete this line.";

/// The draft of a handout of this name. It cannot be played until somebody has deleted a line of it.
#[must_use]
pub(crate) fn draft(name: &str, paragraphs: &[Paragraph]) -> String {
    let texts = paragraphs.iter().map(|paragraph| paragraph.text.as_str());
    let language = Language::English.plainly_another(texts).unwrap_or_default();
    let writer = Writer { language, reader: DoseReader::new(language) };
    let (title, above, blocks) = blocks(paragraphs, &writer.reader);
    let title = title.filter(|title| !title.is_empty()).unwrap_or_else(|| name.to_owned());
    let mut text = format!("# {}\nlanguage: {}\n", clean(&title), language.code());
    let _ = write!(
        text,
        "\n// A draft of {}, made by supple. What begins with `{NOTE}` nobody could be sure of: write it in, or delete it.\n",
        name.replace(['\n', '\r'], " ")
    );
    for paragraph in &above {
        for sentence in sentences(&paragraph.text) {
            let _ = writeln!(text, "{NOTE} {sentence}");
        }
    }
    for block in &blocks {
        text += &writer.exercise(block);
    }
    let text = format(&without_mistakes(text));
    // Behind the language, above everything that could be played.
    text.replacen("\n\n", &format!("\n{UNREAD}\n\n"), 1)
}

/// A text in which every line with a mistake is a note.
fn without_mistakes(mut text: String) -> String {
    for _ in 0..text.lines().count() {
        let parsed = parse(FileId::default(), &text);
        let mut found = parsed.diagnostics;
        found.extend(check(&parsed.routine));
        found.retain(Diagnostic::is_error);
        let mut wrong: Vec<usize> = Vec::new();
        for one in &found {
            let line = text.get(..one.span.start).unwrap_or_default().matches('\n').count();
            if line > 1 && !wrong.contains(&line) {
                wrong.push(line);
            }
        }
        if wrong.is_empty() {
            return text;
        }
        let lines = text.lines().enumerate().map(|(at, line)| {
            if wrong.contains(&at) { format!("{NOTE} {line}\n") } else { format!("{line}\n") }
        });
        text = lines.collect::<Vec<_>>().concat();
    }
    text
}

/// Words that a heading can have.
fn clean(text: &str) -> String {
    let words = text.replace(['{', '}'], "").replace("//", "/");
    words.chars().take(LONGEST_TITLE).collect()
}

/// Writes exercises in one language.
struct Writer {
    language: Language,
    reader: DoseReader,
}

/// A line of an exercise.
enum Line {
    Said(String),
    Paper(String),
    Note(String),
    /// The step that is held.
    Step,
}

impl Writer {
    /// An exercise; one without any dose as notes alone, since it may be none.
    fn exercise(&self, block: &Block) -> String {
        let (asked, lines) = match self.lines(block, true) {
            (Some(asked), lines) => (asked, lines),
            // What does not agree is not sure.
            (None, _) => (Asked::default(), self.lines(block, false).1),
        };
        let is_sure = asked != Asked::default();
        let title = clean(&block.title);
        if !is_sure {
            let mut text = format!("\n{NOTE} {title}\n");
            for paragraph in &block.lines {
                for sentence in sentences(&paragraph.text) {
                    let _ = writeln!(text, "{NOTE} {sentence}");
                }
            }
            return text;
        }
        let mut text = format!("\n## {title}\n");
        for line in &lines {
            if let Line::Paper(words) = line {
                let _ = writeln!(text, "handout: {words}");
            }
        }
        let sides = if asked.is_each_side { Sides::Each } else { Sides::None };
        let times =
            |range: Option<(u32, u32)>| range.map_or(Times::ONCE, |(min, max)| Times { min, max });
        let is_untimed = asked.time.is_none();
        let counted = asked.repetitions.filter(|(_, max)| is_untimed && *max >= FEWEST_COUNTED);
        let repeated = asked.repetitions.filter(|_| counted.is_none());
        let outer = asked.sets.or(repeated);
        let _ = writeln!(text, "\n### {}", written::heading(sides, times(outer)));
        if let (Some(_), Some(_)) = (asked.sets, repeated) {
            let inner = written::heading(Sides::None, times(repeated));
            let _ = writeln!(text, "\n#### {inner}");
        }
        for line in &lines {
            let _ = match line {
                Line::Said(words) => writeln!(text, "- {}", self.marked(words, &asked)),
                Line::Note(words) => writeln!(text, "{NOTE} {words}"),
                Line::Step => match &asked.time {
                    Some(time) => writeln!(text, "hold: {time}"),
                    None => Ok(()),
                },
                Line::Paper(_) => Ok(()),
            };
        }
        if let Some((min, max)) = counted {
            let count = StepKind::Count(Count { min, max, every: REPETITION });
            let amount = written::amount(&count).unwrap_or_default();
            let _ = writeln!(text, "count: {amount}");
            let _ = writeln!(
                text,
                "{NOTE} How long one repetition takes is not said: {REPETITION} is a guess."
            );
        } else if repeated.is_some() && is_untimed {
            let _ = writeln!(
                text,
                "{NOTE} How long one repetition takes is not said: write it below the words that it belongs to, such as `move: {REPETITION}`."
            );
        }
        text
    }

    /// The lines of an exercise, and what they ask for together; nothing where they do not agree.
    fn lines(&self, block: &Block, is_sure: bool) -> (Option<Asked>, Vec<Line>) {
        let mut asked = Some(Asked::default());
        let mut lines = Vec::new();
        for paragraph in &block.lines {
            if paragraph.kind == Kind::Row {
                lines.push(Line::Note(paragraph.text.clone()));
                continue;
            }
            for sentence in sentences(&paragraph.text) {
                match read(&sentence, &self.reader) {
                    _ if sentence.contains("//") || sentence.contains('@') => {
                        lines.push(Line::Note(sentence));
                    }
                    Sentence::Said => lines.push(Line::Said(sentence)),
                    Sentence::Paper => lines.push(Line::Paper(sentence)),
                    Sentence::Dose(one) if is_sure => {
                        self.dose(&one, sentence, &mut asked, &mut lines);
                    }
                    Sentence::DoseAndPaper(one, said) if is_sure => {
                        lines.push(Line::Paper(sentence));
                        self.dose(&one, said, &mut asked, &mut lines);
                    }
                    Sentence::Dose(_) | Sentence::DoseAndPaper(..) | Sentence::Unsure => {
                        lines.push(Line::Note(sentence));
                    }
                }
            }
        }
        (asked, lines)
    }

    /// Takes in a dose, and the words that it stands in where they say more.
    fn dose(&self, one: &Asked, said: String, asked: &mut Option<Asked>, lines: &mut Vec<Line>) {
        if !asked.as_mut().is_some_and(|asked| asked.join(one)) {
            *asked = None;
        }
        let says_more = self.reader.says_more(&said);
        if says_more {
            lines.push(Line::Said(said.clone()));
        }
        if one.time.is_some() && !lines.iter().any(|line| matches!(line, Line::Step)) {
            lines.push(Line::Step);
        }
        // What is done behind the dose has no place that is sure.
        let is_other =
            |part: &String| sides::read(part) == SidesSaid::Nothing && how_often(part).is_none();
        if !says_more && self.reader.beside(&said).iter().any(is_other) {
            lines.push(Line::Note(said));
        }
    }

    /// A line with its sides marked, where both are done.
    fn marked(&self, words: &str, asked: &Asked) -> String {
        let words = words.replace(['{', '}'], "");
        if !asked.is_each_side {
            return words;
        }
        let mut marked = String::new();
        let mut rest = words.split_inclusive(' ').peekable();
        while let Some(word) = rest.next() {
            let letters = word.trim_matches(|letter: char| !letter.is_alphabetic());
            let next = rest.peek().map_or("", |next| next.trim());
            let is_side = self.language.other_side(letters, &marked).is_some();
            // “Right in front” is no side. What is not marked becomes a note.
            if !letters.is_empty() && is_side && !self.language.is_no_side_before(next) {
                marked += &word.replacen(letters, &format!("{{{letters}}}"), 1);
            } else {
                marked += word;
            }
        }
        marked
    }
}
