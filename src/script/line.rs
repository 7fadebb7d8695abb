//! Script text to lines, each of which is of one of the three kinds or a mistake.

use std::ops::Range;

use super::key::Key;
use super::{duration, extent, foreign, sets, value};
use crate::diagnostic::Diagnostic;
use crate::routine::StepForm;
use crate::span::{FileId, Span, Spanned};

/// The key of the line that keeps a draft from being played.
const UNREAD: &str = "unread";

/// The most characters in one line.
pub(crate) const LONGEST_LINE: usize = 2000;

/// A piece of script text and where it stands.
pub(super) type Text<'s> = Spanned<&'s str>;

/// One line that is not blank and not a comment.
#[derive(Clone, Copy, Debug)]
pub(super) enum ScriptLine<'s> {
    /// `#`, `##`, `###`, or more, and what follows.
    Heading { level: usize, text: Text<'s> },
    /// `- ` and what follows.
    Spoken(Text<'s>),
    /// `key: value`, with the figure that may stand before the colon.
    Entry { key: Key, name: Text<'s>, figure: Option<Text<'s>>, value: Text<'s> },
    /// Something that was refused whole; the place that it stands in is not empty.
    Unreadable,
}

/// Space, and the mark that some editors put at the start of a file: nobody sees it, and files that
/// are put together have it in their middle.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{feff}'
}

/// A text without space at either end.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// True if a sentence goes on in the next line.
fn is_unfinished(line: &str) -> bool {
    !line.ends_with(['.', '!', '?', '…', ':', '”', '"'])
}

/// The place of the colon behind a key and its figure: not of one in the figure, as in `1:30`.
fn key_end(line: &str) -> Option<usize> {
    let first = line.find(':')?;
    let (before, after) = line.split_at_checked(first)?;
    let after = after.strip_prefix(':').unwrap_or(after);
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_clock =
        before.contains(' ') && before.ends_with(is_digit) && after.starts_with(is_digit);
    let second = after.find(':').map(|second| first + 1 + second);
    if is_clock { second } else { Some(first) }
}

/// A line without the number or letter that it has in a list: `1. `, `2) `, `a) `.
fn without_number(line: &str) -> &str {
    let open = line.strip_prefix('(').unwrap_or(line);
    let is_number = |letter: char| letter.is_ascii_digit();
    let rest = open.trim_start_matches(is_number);
    let letters = open.strip_prefix(|letter: char| letter.is_ascii_alphabetic());
    let rest = match letters {
        Some(rest) if rest.starts_with(')') => rest,
        _ if rest.len() < open.len() => rest,
        _ => return line,
    };
    let mut marks = rest.chars();
    let is_mark = marks.next().is_some_and(|mark| matches!(mark, '.' | ')'));
    let text = trim(marks.as_str());
    let is_listed = is_mark && text.len() < marks.as_str().len() && !text.is_empty();
    if is_listed { text } else { line }
}

/// Splits a script into lines and collects the mistakes of those that are of no kind.
pub(super) struct Lines<'s> {
    file: FileId,
    rest: &'s str,
    offset: usize,
    /// The spoken line just above, so that a wrapped one can be joined to it.
    above: Option<String>,
    /// True if the title has been, or the first line could not have been one.
    is_begun: bool,
    /// True if it was told that the file is not UTF-8, which spoils every accent in it.
    is_not_utf8: bool,
    /// The mistakes of the current line.
    mistakes: Vec<Diagnostic>,
}

/// A line and the mistakes in its form.
#[derive(Clone, Debug)]
pub(super) struct ReadLine<'s> {
    pub line: ScriptLine<'s>,
    pub mistakes: Vec<Diagnostic>,
}

impl<'s> Lines<'s> {
    pub(super) fn new(file: FileId, text: &'s str) -> Self {
        let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        let offset = text.len() - rest.len();
        Self {
            file,
            rest,
            offset,
            above: None,
            is_begun: false,
            is_not_utf8: false,
            mistakes: Vec::new(),
        }
    }

    /// The text between two byte offsets of `text`, without space at either end.
    fn cut(text: Text<'s>, range: Range<usize>) -> Text<'s> {
        let whole = text.value.get(range.clone()).unwrap_or_default();
        let value = trim(whole);
        let left = whole.len() - whole.trim_start_matches(is_space).len();
        let start = text.span.start + range.start + left;
        Spanned { value, span: Span { start, end: start + value.len(), ..text.span } }
    }

    fn refuse(&mut self, span: Span, message: &str, help: impl Into<String>) {
        self.mistakes.push(Diagnostic::error(span, message, help));
    }

    /// The next line of the text, whatever it is.
    fn next_raw(&mut self) -> Option<Text<'s>> {
        if self.rest.is_empty() {
            return None;
        }
        let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
        let start = self.offset;
        self.offset += self.rest.len() - rest.len();
        self.rest = rest;
        let whole =
            Spanned { value: line, span: Span { file: self.file, start, end: start + line.len() } };
        Some(Self::cut(whole, 0..line.len()))
    }

    /// A heading, however many `#` it has.
    fn heading(&mut self, line: Text<'s>) -> ScriptLine<'s> {
        let after = line.value.trim_start_matches('#');
        let count = line.value.len() - after.len();
        let text = Self::cut(line, count..line.value.len());
        let marks = "#".repeat(count.min(4));
        if count < 5 && !after.is_empty() && text.value.len() == after.len() {
            self.refuse(
                line.span,
                "a heading needs a space behind its `#`",
                format!("write `{marks} {}`", text.value),
            );
        }
        ScriptLine::Heading { level: count, text }
    }

    /// A line that starts like something spoken.
    fn spoken(&mut self, line: Text<'s>) -> Option<ScriptLine<'s>> {
        let dashes = ['-', '*', '+', '•', '·', '–', '—'];
        let after = line.value.trim_start_matches(dashes);
        let text = Self::cut(line, line.value.len() - after.len()..line.value.len());
        if text.value.is_empty() {
            self.refuse(line.span, "there is nothing to say", "write `- ` and a sentence");
            return None;
        }
        if !line.value.starts_with("- ") {
            // What looks like the space that is asked for is named.
            let blank = line.value.strip_prefix('-').and_then(|after| after.chars().next());
            let (message, plain) = match blank.filter(|blank| is_space(*blank)) {
                Some('\t') => ("a tab stands behind the `-` of this spoken line", ", with a space"),
                Some(_) => (
                    "a space that is not the plain one stands behind the `-` of this spoken line",
                    ", with the space of the space bar",
                ),
                None => ("a spoken line starts with `- `", ""),
            };
            self.refuse(line.span, message, format!("write `- {}`{plain}", text.value));
        }
        Some(ScriptLine::Spoken(text))
    }

    /// A `key: value` line, if that is what this is.
    fn entry(&mut self, line: Text<'s>, colon: usize) -> Option<ScriptLine<'s>> {
        let name = Self::cut(line, 0..colon);
        let end = name.value.find(char::is_whitespace).unwrap_or(name.value.len());
        let value = Self::cut(line, colon + 1..line.value.len());
        if end < name.value.len()
            && let Some(help) = foreign::help(name.value, value.value)
        {
            self.refuse(name.span, "there is no such key", help);
            return Some(ScriptLine::Unreadable);
        }
        let word = Self::cut(name, 0..end);
        let figure = Self::cut(name, end..name.value.len());
        let figure = Some(figure).filter(|figure| !figure.value.is_empty());
        let looks_like_key = |word: &str| word.chars().all(char::is_alphabetic);
        let has_figure = |key: Key| key.step().is_some() || key.takes_figure();
        let may_have_figure = Key::named(word.value).is_some_and(has_figure);
        let is_prose = figure.is_some_and(|figure| {
            let number = figure.value.strip_prefix("for ").unwrap_or(figure.value);
            let is_figure = may_have_figure && number.starts_with(|c: char| c.is_ascii_digit());
            figure.value.contains(char::is_whitespace) && !is_figure
        });
        if word.value.is_empty() || !looks_like_key(word.value) || is_prose {
            return None;
        }
        let key = match Key::named(word.value) {
            Some(key) => key,
            None => self.unknown(word, value, line)?,
        };
        let is_count = key.step().is_some_and(|row| matches!(row.form, StepForm::Count));
        if let Some(figure) = figure.filter(|_| !key.takes_figure() && !is_count) {
            let words = match value.value {
                "" => String::new(),
                words => format!(", and `- {words}` on a line of its own"),
            };
            let figure = extent::tidy(figure.value);
            let help = if key.is_sentence() {
                format!("write `{}: {}`", key.name(), value.value)
            } else {
                format!("write `{}: {figure}`{words}", key.name())
            };
            self.refuse(name.span, "this key takes no figure before its colon", help);
        }
        let is_sentence = key.is_sentence() || (key.takes_figure() && figure.is_some());
        let value = if is_sentence { value } else { Self::uncommented(value) };
        Some(ScriptLine::Entry { key, name: word, figure, value })
    }

    /// Reports a key that is none. Returns the key that was meant, so that the lines below
    /// find what they need.
    fn unknown(&mut self, word: Text<'s>, value: Text<'s>, line: Text<'s>) -> Option<Key> {
        if word.value.eq_ignore_ascii_case(UNREAD) {
            self.refuse(
                word.span,
                "this is a draft that nobody has read yet",
                "read it against the handout, look at every note, then delete this line",
            );
            return None;
        }
        if let Some(help) = foreign::help(word.value, value.value) {
            self.refuse(word.span, "there is no such key", help);
            return None;
        }
        let meant = Key::meant(word.value);
        if meant.is_none() && self.above.as_deref().is_some_and(is_unfinished) {
            return None;
        }
        let help = match meant {
            Some(meant) => format!("did you mean `{}:`?", meant.name()),
            None => foreign::timed(word.value, value.value)
                .unwrap_or_else(|| format!("to have it spoken, write `- {}`", line.value)),
        };
        self.refuse(word.span, "there is no such key", help);
        meant
    }

    /// A `key value` line that lacks its colon.
    fn entry_without_colon(&mut self, line: Text<'s>) -> Option<ScriptLine<'s>> {
        let end = line.value.find(char::is_whitespace)?;
        let name = Self::cut(line, 0..end);
        let value = Self::uncommented(Self::cut(line, end..line.value.len()));
        let is_figure = value.value.starts_with(|first: char| first.is_ascii_digit());
        let key = Key::named(name.value)?;
        if !is_figure && !value::is_setting(key, value.value) {
            return self.sentence_without_colon(line, key, end);
        }
        let whole = key.step().and_then(|row| sets::value(row.keyword, value.value));
        if let Some(refused) = whole {
            self.refuse(line.span, "there is no colon behind the key", refused.help);
            return Some(ScriptLine::Unreadable);
        }
        if let Some(entry) = self.figure_without_colon(line, key, value) {
            return Some(entry);
        }
        let help = format!("write `{}: {}`", key.name(), extent::tidy(value.value));
        self.refuse(line.span, "there is no colon behind the key", help);
        Some(ScriptLine::Entry { key, name, figure: None, value })
    }

    /// A `warning Stop if it hurts.` line: a key of sentences before a sentence, with no colon. A
    /// word that is only the next of a line that was wrapped begins with a small letter.
    fn sentence_without_colon(
        &mut self,
        line: Text<'s>,
        key: Key,
        end: usize,
    ) -> Option<ScriptLine<'s>> {
        let name = Self::cut(line, 0..end);
        let value = Self::cut(line, end..line.value.len());
        let begins = value.value.starts_with(char::is_uppercase);
        if !begins || !key.is_sentence() || name.value != key.name() {
            return None;
        }
        let help = format!("write `{}: {}`", key.name(), value.value);
        self.refuse(line.span, "there is no colon behind the key", help);
        Some(ScriptLine::Entry { key, name, figure: None, value })
    }

    /// An `each 2s Down.` line: a key, a time and words, with no colon.
    fn figure_without_colon(
        &mut self,
        line: Text<'s>,
        key: Key,
        value: Text<'s>,
    ) -> Option<ScriptLine<'s>> {
        let (time, words) = duration::time_and_words(value.value);
        let trimmed = words.trim_start_matches([' ', ',', '.', '-', '–']);
        if !key.takes_figure() || time.is_empty() || !trimmed.starts_with(char::is_alphabetic) {
            return None;
        }
        let time = time.trim_end_matches([' ', ',', '.', '-', '–']);
        let help = format!("write `{} {}: {trimmed}`", key.name(), extent::tidy(time));
        self.refuse(line.span, "there is no colon behind the time", help);
        Some(ScriptLine::Unreadable)
    }

    /// A value without the comment behind it.
    pub(super) fn uncommented(value: Text<'s>) -> Text<'s> {
        let comment = if value.value.starts_with("//") { Some(0) } else { value.value.find(" //") };
        comment.map_or(value, |at| Self::cut(value, 0..at))
    }

    /// A line that is of no kind, or a title that lacks its `#`.
    fn stray(&mut self, line: Text<'s>) -> ScriptLine<'s> {
        let is_title = |line: &str| line.trim_start().starts_with("# ");
        if !self.is_begun && !self.rest.lines().any(is_title) {
            let help = format!("write `# {}`", line.value);
            self.refuse(line.span, "the title starts with `# `", help);
            return ScriptLine::Heading { level: 1, text: line };
        }
        let is_listed = without_number(line.value) != line.value;
        let is_figure = line.value.starts_with(|first: char| first.is_ascii_digit());
        let goes_on = self.above.as_deref().is_some_and(is_unfinished) && !is_figure;
        if let Some(help) = sets::line(line.value).filter(|_| !goes_on && !is_listed) {
            self.refuse(line.span, "this line is no heading, no spoken line and no key", help);
            return ScriptLine::Unreadable;
        }
        let help = if let Some(above) = self.above.as_mut().filter(|_| !is_listed) {
            let sentence = above.clone();
            above.push(' ');
            above.push_str(line.value);
            let help = if is_unfinished(&sentence) {
                format!("to join it to the line above, write `{above}` on one line")
            } else {
                format!(
                    "to have it spoken, write `- {}`; to join it to the line above, write `{above}` on one line",
                    without_number(line.value)
                )
            };
            // What is longer than a line may be cannot be joined further.
            self.above = self.above.take().filter(|above| above.len() < LONGEST_LINE);
            help
        } else {
            format!("to have it spoken, write `- {}`", without_number(line.value))
        };
        self.refuse(line.span, "this line is no heading, no spoken line and no key", help);
        ScriptLine::Unreadable
    }

    /// Reports what no line may hold, and leaves what can be read.
    fn readable(&mut self, line: Text<'s>) -> Text<'s> {
        let too_long = line.value.char_indices().nth(LONGEST_LINE);
        let bad = |letter: char| letter == '\u{fffd}' || (letter.is_control() && letter != '\t');
        if let Some((at, letter)) = line.value.char_indices().find(|&(_, letter)| bad(letter)) {
            let start = line.span.start + at;
            let span = Span { start, end: start + letter.len_utf8(), ..line.span };
            if letter != '\u{fffd}' {
                let message =
                    format!("there is a control character here (U+{:04X})", letter as u32);
                self.refuse(span, &message, "delete it");
            } else if !self.is_not_utf8 {
                self.is_not_utf8 = true;
                self.refuse(span, "this is not UTF-8 text", "save the file as UTF-8");
            }
        }
        let Some((end, letter)) = too_long else { return line };
        let start = line.span.start + end;
        let span = Span { start, end: start + letter.len_utf8(), ..line.span };
        let help = format!("split it into lines of at most {LONGEST_LINE} characters");
        self.refuse(span, "this line is too long", help);
        Self::cut(line, 0..end)
    }

    /// The line that a later one would be joined to.
    fn joinable(line: Text<'s>, found: &ScriptLine<'s>) -> Option<String> {
        let is_spoken = match found {
            ScriptLine::Spoken(_) => true,
            ScriptLine::Entry { key, figure, value, .. } => {
                let is_sentence = key.is_sentence() || figure.is_some();
                is_sentence && !duration::looks_like_time(value.value)
            }
            ScriptLine::Heading { .. } | ScriptLine::Unreadable => false,
        };
        is_spoken.then(|| line.value.to_owned())
    }
}

impl<'s> Iterator for Lines<'s> {
    type Item = ReadLine<'s>;

    fn next(&mut self) -> Option<ReadLine<'s>> {
        loop {
            let line = self.next_raw()?;
            if line.value.is_empty() {
                self.above = None;
                continue;
            }
            if line.value.starts_with("//") {
                continue;
            }
            let line = self.readable(line);
            let mistakes = self.mistakes.len();
            let found = match line.value.chars().next() {
                Some('#') => Some(self.heading(line)),
                Some('-' | '*' | '+' | '•' | '·' | '–' | '—') => self.spoken(line),
                _ => match key_end(line.value) {
                    Some(colon) => self.entry(line, colon),
                    None => self.entry_without_colon(line),
                },
            };
            let found = match found {
                Some(found) => {
                    self.above = Self::joinable(line, &found);
                    found
                }
                None if self.mistakes.len() == mistakes => self.stray(line),
                None => {
                    self.above = None;
                    ScriptLine::Unreadable
                }
            };
            self.is_begun = true;
            return Some(ReadLine { line: found, mistakes: std::mem::take(&mut self.mistakes) });
        }
    }
}
