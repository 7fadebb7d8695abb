//! Lines to a routine: which line belongs where.

use std::collections::BTreeSet;

use super::Parsed;
use super::duration::Refused;
use super::heading::{self, PartHeading};
use super::key::Key;
use super::line::{Line as ScriptLine, Text};
use super::prose::prose;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::routine::{
    Exercise, Item, Line, Part, Prose, Routine, Settings, Sides, Slot, Times, Variation, When,
};
use crate::span::{FileId, Span, Spanned};

/// A routine while its lines are read.
pub(super) struct Builder {
    pub(super) routine: Routine,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The keys that stood in this place before, since a setting may stand there once.
    pub(super) seen: BTreeSet<Key>,
    titled: bool,
    /// Whether anything stood above.
    is_begun: bool,
    /// Whether the language is none, so that no side can be told from its mark.
    pub(super) is_language_unknown: bool,
    /// The number of the exercise of which it was told last that it comes from elsewhere.
    told_from: usize,
    /// The places with lines that could not be read, by where their headings begin.
    excused: BTreeSet<usize>,
}

/// Which part of the script a line stands in.
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
            settings: Settings::default(),
            introduction: Vec::new(),
            exercises: Vec::new(),
        };
        Self {
            routine,
            diagnostics: Vec::new(),
            seen: BTreeSet::new(),
            titled: false,
            is_begun: false,
            is_language_unknown: false,
            told_from: 0,
            excused: BTreeSet::new(),
        }
    }

    pub(super) fn error(&mut self, span: Span, message: &str, help: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(span, message, help));
    }

    /// The value, or a diagnostic with why it was refused.
    pub(super) fn accept<T>(&mut self, span: Span, value: Result<T, Refused>) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(Refused { message, help, .. }) => {
                self.diagnostics.push(Diagnostic::error(span, message, help));
                None
            }
        }
    }

    /// Takes in one line.
    pub(super) fn line(&mut self, line: ScriptLine<'_>) {
        match line {
            ScriptLine::Heading { level: 1, text } => self.title(text),
            ScriptLine::Heading { level: 2, text } => self.exercise(text),
            ScriptLine::Heading { level, text } => self.part(level, text),
            ScriptLine::Spoken(text) => self.say(When::Always, text),
            ScriptLine::Unreadable => {}
            ScriptLine::Entry { key, name, figure, value } => self.entry(key, name, figure, value),
        }
        self.is_begun = true;
    }

    pub(super) fn place(&self) -> Place {
        match self.routine.exercises.last() {
            None => Place::Introduction,
            Some(Exercise { slots, .. }) => match slots.as_slice() {
                [only] if only.variations.is_empty() => Place::Exercise,
                _ => Place::Part,
            },
        }
    }

    /// The part that lines are added to, a variation where one was begun last.
    pub(super) fn current_part(&mut self) -> Option<&mut Part> {
        let slot = self.routine.exercises.last_mut()?.slots.last_mut()?;
        Some(slot.variations.last_mut().map_or(&mut slot.part, |variation| &mut variation.part))
    }

    /// The lines of the current place.
    pub(super) fn items(&mut self) -> &mut Vec<Item> {
        // Asked twice since the borrow of a part cannot end in one branch only.
        if self.current_part().is_none() {
            return &mut self.routine.introduction;
        }
        match self.routine.exercises.last_mut().and_then(|exercise| exercise.slots.last_mut()) {
            Some(slot) => match slot.variations.last_mut() {
                Some(variation) => &mut variation.part.items,
                None => &mut slot.part.items,
            },
            None => &mut self.routine.introduction,
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
            let help = "name the side below it, in a part with sides: `side: {left} arm`";
            self.error(span, "a title has no sides", help);
        }
        Spanned { value: text.value.to_owned(), span: text.span }
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
        let part = Part {
            span: title.span,
            sides: Sides::None,
            times: Times::ONCE,
            side: None,
            items: Vec::new(),
        };
        let slots = vec![Slot { part, variations: Vec::new() }];
        self.routine.exercises.push(Exercise { title, targets: None, slots, from: None });
    }

    fn part(&mut self, level: usize, text: Text<'_>) {
        let (PartHeading { variation, shape }, refused) = heading::part(text.value);
        if let Some(refused) = refused {
            self.accept::<()>(text.span, Err(refused));
        } else if level > 3 {
            let help = format!("write `### {}`", text.value);
            self.error(text.span, "a heading has one, two or three `#`", help);
        }
        let is_stray = self.place() == Place::Introduction;
        if is_stray {
            let help = "write the exercise's title above it: `## Cat and cow`";
            self.error(text.span, "a part belongs to an exercise", help);
            self.begin_exercise(Spanned { value: String::new(), span: text.span });
        }
        self.seen.clear();
        let from = self.routine.exercises.last().is_some_and(|exercise| exercise.from.is_some());
        if from {
            let help = "delete `from:` or this part";
            self.error(text.span, "an exercise from another routine has no parts here", help);
        }
        let Some(exercise) = self.routine.exercises.last_mut() else { return };
        let Some(name) = variation else {
            let (sides, times) = shape.unwrap_or((Sides::None, Times::ONCE));
            let part = Part { span: text.span, sides, times, side: None, items: Vec::new() };
            exercise.slots.push(Slot { part, variations: Vec::new() });
            return;
        };
        let Some(slot) = exercise.slots.last_mut() else { return };
        let (sides, times) = shape.unwrap_or((slot.part.sides, slot.part.times));
        let items = slot.part.items.iter();
        let settings = items.filter(|item| matches!(item, Item::Setting(_))).cloned().collect();
        let side = slot.part.side.clone().filter(|_| sides != Sides::None);
        let part = Part { span: text.span, sides, times, side, items: settings };
        let nothing = is_empty(&slot.part);
        let name = Spanned { value: name, span: text.span };
        slot.variations.push(Variation { name, part });
        if nothing && exercise.slots.len() == 1 && !is_stray && !from {
            let help = "write the part that it stands in for above it";
            self.error(text.span, "a variation has nothing to stand in for", help);
        }
    }

    pub(super) fn words(&mut self, text: Text<'_>) -> Prose {
        if self.is_language_unknown {
            return prose(text, self.routine.language, &mut Vec::new());
        }
        prose(text, self.routine.language, &mut self.diagnostics)
    }

    /// Remembers that something stands here, though it could not be read.
    pub(super) fn unreadable(&mut self) {
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

    /// Complains about a line that may not stand beside `from:`.
    pub(super) fn refuse_beside_from(&mut self, span: Span) -> bool {
        let from = self.place() == Place::Exercise
            && self.routine.exercises.last().is_some_and(|exercise| exercise.from.is_some());
        let number = self.routine.exercises.len();
        if from && std::mem::replace(&mut self.told_from, number) != number {
            let help = "delete this line: beside `from:` only settings and `variation:` may stand";
            self.error(span, "the exercise is taken whole from another routine", help);
        }
        from
    }

    /// What was read up to here, with the mistakes in the order of the text.
    pub(super) fn stop(self, lines: Vec<Diagnostic>) -> Parsed {
        let Self { mut routine, mut diagnostics, .. } = self;
        routine.exercises.iter_mut().for_each(move_settings_beside_from);
        diagnostics.extend(lines);
        diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
        Parsed { routine, diagnostics }
    }

    /// What was read, with the mistakes that show only at the end.
    pub(super) fn finish(mut self, lines: Vec<Diagnostic>) -> Parsed {
        let title = self.routine.title.span;
        if !self.titled {
            let help = "write it on the first line: `# Morning stretch`";
            self.error(title, "the routine has no title", help);
        }
        if self.routine.exercises.is_empty() && self.titled {
            let help = "write a title for it, `## Cat and cow`, and lines below";
            self.error(title, "the routine has no exercise", help);
        }
        let empty: Vec<(Span, &str, &str)> =
            self.routine.exercises.iter().flat_map(empty_places).collect();
        for (span, message, help) in empty {
            if !self.excused.contains(&span.start) {
                self.error(span, message, help);
            }
        }
        self.stop(lines)
    }
}

/// Hands the settings beside a `from:` to it, since the exercise has no parts of its own.
fn move_settings_beside_from(exercise: &mut Exercise) {
    let Some(from) = &mut exercise.from else { return };
    for item in exercise.slots.drain(..).flat_map(|slot| slot.part.items) {
        if let Item::Setting(setting) = item {
            from.settings.set(&setting);
        }
    }
}

/// Whether a part has settings at most.
fn is_empty(part: &Part) -> bool {
    part.items.iter().all(|item| matches!(item, Item::Setting(_)))
}

/// The headings of an exercise that have nothing below them.
fn empty_places(exercise: &Exercise) -> Vec<(Span, &'static str, &'static str)> {
    const HELP: &str = "write lines below it, such as `- Sit tall.` and `hold: 30s`";
    let parts = exercise.slots.iter().skip(1).map(|slot| &slot.part);
    let variations = exercise.slots.iter().flat_map(|slot| &slot.variations);
    let parts: Vec<&Part> = parts.chain(variations.map(|variation| &variation.part)).collect();
    if parts.is_empty() && exercise.from.is_none() {
        let empty = exercise.slots.iter().all(|slot| is_empty(&slot.part));
        return if empty {
            vec![(exercise.title.span, "the exercise is empty", HELP)]
        } else {
            vec![]
        };
    }
    let empty = parts.into_iter().filter(|part| is_empty(part));
    empty.map(|part| (part.span, "the part is empty", HELP)).collect()
}
