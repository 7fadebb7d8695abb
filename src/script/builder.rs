//! Lines to a routine: each to the place where it belongs.

use std::collections::BTreeSet;

use super::draft::Draft;
use super::emphasis::{emphasis, without};
use super::heading::{self, PartHeading};
use super::key::Key;
use super::line::{ReadLine, ScriptLine, Text};
use super::mistakes::Mistakes;
use super::parsed::Parsed;
use super::prose::{printed, prose};
use super::refused::Refused;
use crate::diagnostic::{Diagnostic, MOST_MISTAKES};
use crate::language::{BodySide, Language};
use crate::routine::{Item, Line, Part, Prose, Routine, Settings, Sides, Times, When};
use crate::span::{FileId, Span, Spanned};

/// A routine while its lines are read.
pub(super) struct Builder {
    /// The routine, with the exercises read so far; the last one takes the next line.
    pub(super) routine: Routine<Draft>,
    pub(super) mistakes: Mistakes,
    /// The keys set in the current place, since a setting may stand there once.
    pub(super) seen: BTreeSet<Key>,
    titled: bool,
    /// True if anything stood above.
    is_begun: bool,
    /// True if the language is none, so that no side can be told from its mark.
    pub(super) is_language_unknown: bool,
    /// The number of the last exercise with a refused line beside its `from:`.
    refused_beside_from: usize,
    /// The places with lines that could not be read, by where their headings begin.
    excused: BTreeSet<usize>,
}

/// The place of the script that a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Above the first exercise.
    Introduction,
    /// Below an exercise's title and above its first part heading.
    Exercise,
    /// Below a part heading.
    Part,
}

impl Builder {
    pub(super) fn new(file: FileId, language: Language) -> Self {
        let routine = Routine {
            title: Spanned { value: String::new(), span: Span { file, start: 0, end: 0 } },
            language,
            length: None,
            bed: None,
            sides: None,
            settings: Settings::default(),
            introduction: Vec::new(),
            exercises: Vec::new(),
        };
        Self {
            routine,
            mistakes: Mistakes::default(),
            seen: BTreeSet::new(),
            titled: false,
            is_begun: false,
            is_language_unknown: false,
            refused_beside_from: 0,
            excused: BTreeSet::new(),
        }
    }

    pub(super) fn error(&mut self, span: Span, message: &str, help: impl Into<String>) {
        self.mistakes.add(Diagnostic::error(span, message, help));
    }

    /// The value, or a diagnostic with the reason for which it was refused.
    pub(super) fn accept<T>(&mut self, span: Span, value: Result<T, Refused>) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(Refused { message, help, .. }) => {
                self.mistakes.add(Diagnostic::error(span, message, help));
                None
            }
        }
    }

    /// Takes in one line. Returns whether so many mistakes are known that reading should stop.
    pub(super) fn read(&mut self, ReadLine { line, mistakes }: ReadLine<'_>) -> bool {
        let is_spoken = matches!(line, ScriptLine::Spoken(_));
        match line {
            ScriptLine::Heading { level: 1, text } => self.title(text),
            ScriptLine::Heading { level: 2, text } => self.exercise(text),
            ScriptLine::Heading { level, text } => self.part(level, text),
            ScriptLine::Spoken(text) => self.say(When::Always, text),
            ScriptLine::Unreadable => {}
            ScriptLine::Entry { key, name, figure, value } => self.entry(key, name, figure, value),
        }
        self.is_begun = true;
        if self.mistakes.end_line(mistakes, is_spoken) {
            self.excuse();
        }
        self.mistakes.count() > MOST_MISTAKES
    }

    pub(super) fn place(&self) -> Place {
        match self.routine.exercises.last() {
            None => Place::Introduction,
            Some(draft) if draft.is_in_preamble() => Place::Exercise,
            Some(_) => Place::Part,
        }
    }

    /// The exercise that lines are added to.
    pub(super) fn draft(&mut self) -> Option<&mut Draft> {
        self.routine.exercises.last_mut()
    }

    /// The part that lines are added to, a variation where one was begun last.
    pub(super) fn current_part(&mut self) -> Option<&mut Part> {
        self.draft().and_then(Draft::part)
    }

    /// The part that an inner part would stand in here.
    fn outer_part(&mut self) -> Option<heading::Outer> {
        let part = self.draft().map(Draft::outer)?;
        let is_empty = part.items.is_empty() && part.inner.is_empty();
        Some(heading::Outer { sides: part.sides, times: part.times, is_empty })
    }

    /// The lines of the current place.
    pub(super) fn items(&mut self) -> &mut Vec<Item> {
        match self.routine.exercises.last_mut().and_then(Draft::part) {
            None => &mut self.routine.introduction,
            Some(part) => &mut part.items,
        }
    }

    /// A title, checked for what cannot be spoken in one.
    fn heading_words(&mut self, text: Text<'_>, what: &str) -> Spanned<String> {
        if text.value.is_empty() {
            self.error(text.span, "a heading needs words", format!("write {what}"));
        }
        if let Some(at) = text.value.find("//") {
            let span = Span { start: text.span.start + at, ..text.span };
            let help = "a comment stands on its own line";
            self.error(span, "`//` cannot be spoken", help);
        }
        if let Some(at) = text.value.find(['{', '}']) {
            let start = text.span.start + at;
            let span = Span { start, end: start + 1, ..text.span };
            let language = self.routine.language;
            let named = language.body_sides(&text.value.replace(['{', '}'], " "));
            let side = named.first().copied().unwrap_or(BodySide::Left);
            let example = language.side_example(side, None);
            let help = format!("name the side below it, in a part with sides: `side: {example}`");
            self.error(span, "a title has no sides", help);
        }
        let mut told = Vec::new();
        let marks = emphasis(text, &mut told);
        for warning in told {
            self.mistakes.add(warning);
        }
        Spanned { value: without(text.value, &marks), span: text.span }
    }

    fn title(&mut self, text: Text<'_>) {
        if self.titled {
            let help = format!("write `## {}` for an exercise", text.value);
            self.error(text.span, "a routine has one title", help);
            return self.begin_exercise(Spanned { value: text.value.to_owned(), span: text.span });
        }
        if self.is_begun {
            self.error(text.span, "the title comes first", "move it to the first line");
        }
        self.titled = true;
        self.routine.title = self.heading_words(text, "the routine's title: `# Morning stretch`");
    }

    fn exercise(&mut self, text: Text<'_>) {
        let title = self.heading_words(text, "the exercise's title: `## Cat and cow`");
        self.begin_exercise(title);
    }

    pub(super) fn begin_exercise(&mut self, title: Spanned<String>) {
        self.seen.clear();
        self.routine.exercises.push(Draft::new(title));
    }

    fn part(&mut self, level: usize, text: Text<'_>) {
        let is_inside = level > 3 && self.place() == Place::Part;
        // What is no heading of a part where there is none around it is read as one itself.
        let outer = self.outer_part().filter(|_| is_inside);
        let read = match heading::part(text.value) {
            (_, None) if level > 3 => heading::inner(text.value, outer),
            (_, Some(_)) if is_inside => heading::inner(text.value, outer),
            read => read,
        };
        let (PartHeading { variation, shape }, refused) = read;
        let is_refused = refused.is_some();
        if let Some(refused) = refused {
            self.accept::<()>(text.span, Err(refused));
        } else if level > 4 {
            let help = format!("write `#### {}`", text.value);
            self.error(text.span, "a heading has four `#` at most", help);
            if is_inside {
                return;
            }
        }
        let is_stray = self.place() == Place::Introduction;
        if is_stray {
            let help = "write the exercise's title above it: `## Cat and cow`";
            self.error(text.span, "a part belongs to an exercise", help);
            self.begin_exercise(Spanned { value: String::new(), span: text.span });
        }
        if is_inside && is_refused {
            // Something stands in the part around it, though it is read as another part.
            self.excuse();
        }
        self.seen.clear();
        let from = self.routine.exercises.last().is_some_and(|draft| draft.from.is_some());
        if from {
            let help = "delete `from:` or this part";
            self.error(text.span, "an exercise from another routine has no parts here", help);
        }
        let Some(draft) = self.draft() else { return };
        let Some(name) = variation else {
            let (sides, times) = shape.unwrap_or((Sides::None, Times::ONCE));
            let part = Part::new(text.span, sides, times);
            if level > 3 && sides == Sides::None && (is_inside || !is_refused) {
                return self.inner_part(part, is_refused || is_stray || from);
            }
            return draft.begin_part(part);
        };
        let name = Spanned { value: name, span: text.span };
        let stands_for_nothing = draft.begin_variation(name, shape);
        if stands_for_nothing && !is_stray && !from {
            let help = "write the part that it stands in for above it";
            self.error(text.span, "a variation has nothing to stand in for", help);
        }
    }

    pub(super) fn words(&mut self, text: Text<'_>) -> Prose {
        if self.is_language_unknown {
            return prose(text, self.routine.language, &mut Vec::new());
        }
        prose(text, self.routine.language, self.mistakes.of_line())
    }

    /// Remembers that something stands here, though it could not be read.
    fn excuse(&mut self) {
        if let Some(start) = self.current_part().map(|part| part.span.start) {
            self.excused.insert(start);
        }
    }

    /// Adds a line that is said.
    pub(super) fn say(&mut self, when: When, text: Text<'_>) {
        let words = self.words(text);
        if self.refuse_beside_from(text.span) {
            return;
        }
        self.items().push(Item::Say(Line { when, words }));
    }

    /// Adds a line for the paper alone.
    pub(super) fn printed(&mut self, text: Text<'_>) {
        let mut mistakes = Vec::new();
        let words = printed(text, self.routine.language, &mut mistakes);
        if !self.is_language_unknown {
            self.mistakes.of_line().append(&mut mistakes);
        }
        if !self.refuse_beside_from(text.span) {
            self.items().push(Item::Printed(words));
        }
    }

    /// Refuses a line that may not stand beside `from:`. Returns whether it stands there.
    pub(super) fn refuse_beside_from(&mut self, span: Span) -> bool {
        let from = self.place() == Place::Exercise
            && self.routine.exercises.last().is_some_and(|draft| draft.from.is_some());
        let number = self.routine.exercises.len();
        if from && std::mem::replace(&mut self.refused_beside_from, number) != number {
            let help = "delete this line: beside `from:` only settings and `variation:` may stand";
            self.error(span, "the exercise is taken whole from another routine", help);
        }
        from
    }

    /// The routine as far as it was read, with the mistakes in the order of the text.
    pub(super) fn stop(mut self) -> Parsed {
        let drafts = std::mem::take(&mut self.routine.exercises);
        let exercises = drafts.into_iter().map(Draft::finish).collect();
        let routine = self.routine.with_exercises(exercises);
        Parsed { routine, diagnostics: self.mistakes.into_sorted() }
    }

    /// The whole routine, with the mistakes that show only at the end.
    pub(super) fn finish(mut self) -> Parsed {
        let title = self.routine.title.span;
        if !self.titled {
            let help = "write it on the first line: `# Morning stretch`";
            self.error(title, "the routine has no title", help);
        }
        if self.routine.exercises.is_empty() && self.titled {
            let help = "write a title for it, `## Cat and cow`, and lines below";
            self.error(title, "the routine has no exercise", help);
        }
        let empty: Vec<(Span, &str)> =
            self.routine.exercises.iter().flat_map(Draft::empty_places).collect();
        for (span, message) in empty {
            if !self.excused.contains(&span.start) {
                let help = "write lines below it, such as `- Sit tall.` and `hold: 30s`";
                self.error(span, message, help);
            }
        }
        self.stop()
    }
}
