//! A script to JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::VERSION;
use crate::language::Language;
use crate::routine::{
    At, Entry, Exercise, Item, Part, PartSlot, Prose, Reference, Script, Settings, Step, Variation,
};
use crate::script::{bed_name, written};
use crate::span::Spanned;

/// A JSON object, its fields in the order in which they are printed.
#[derive(Debug, Default)]
pub(crate) struct Object(Vec<(&'static str, Value)>);

/// A value of the form.
#[derive(Debug)]
enum Value {
    Number(u64),
    Text(String),
    Object(Object),
    List(Vec<Object>),
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
            Self::Object(object) => object.serialize(serializer),
            Self::List(list) => list.serialize(serializer),
        }
    }
}

impl Object {
    fn text(&mut self, key: &'static str, text: impl Into<String>) {
        self.0.push((key, Value::Text(text.into())));
    }

    fn optional(&mut self, key: &'static str, text: Option<impl Into<String>>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// A list, left out where it is empty.
    fn list(&mut self, key: &'static str, list: Vec<Self>) {
        if !list.is_empty() {
            self.0.push((key, Value::List(list)));
        }
    }

    /// Settings as an object of their own, left out where there are none.
    fn settings(&mut self, settings: &Settings) {
        let settings = written::settings(settings).into_iter();
        let fields: Vec<_> = settings.map(|(key, value)| (key, Value::Text(value))).collect();
        if !fields.is_empty() {
            self.0.push(("settings", Value::Object(Self(fields))));
        }
    }
}

/// A script without mistakes as JSON, whole but for its notes: exercises that it takes `from:` others
/// stay references.
#[must_use]
pub(crate) fn export(script: &Script) -> Object {
    let language = script.language;
    let mut routine = Object(vec![("supple", Value::Number(VERSION))]);
    routine.text("title", script.title.value.as_str());
    routine.text("language", language.code());
    routine.optional("length", script.length.map(|length| length.value.to_string()));
    routine.optional("bed", script.bed.map(bed_name));
    routine.optional("sides", script.sides.map(|side| side.value.name()));
    routine.settings(&script.settings);
    routine.list("lines", lines(&script.introduction, language));
    let exercises = script.exercises.iter().map(|entry| match entry {
        Entry::Written(written) => exercise(written, language),
        Entry::Reference(reference) => self::reference(reference),
    });
    routine.list("exercises", exercises.collect());
    routine
}

fn value(text: Option<&Spanned<String>>) -> Option<&str> {
    text.map(|text| text.value.as_str())
}

fn reference(reference: &Reference) -> Object {
    let mut object = Object::default();
    object.text("title", reference.title.value.as_str());
    object.text("from", reference.routine.value.as_str());
    object.optional("variation", value(reference.variation.as_ref()));
    object.optional("targets", value(reference.targets.as_ref()));
    object.settings(&reference.settings);
    object
}

fn exercise(exercise: &Exercise, language: Language) -> Object {
    let mut object = Object::default();
    object.text("title", exercise.title.value.as_str());
    object.optional("targets", value(exercise.targets.as_ref()));
    object.optional("picture", value(exercise.picture.as_ref()));
    object.list("lines", lines(&exercise.preamble.part.items, language));
    object.list("variations", variations(&exercise.preamble, language));
    let parts = exercise.parts.iter().map(|slot| {
        let mut object = part(&slot.part, language);
        object.list("variations", variations(slot, language));
        object
    });
    object.list("parts", parts.collect());
    object
}

fn part(part: &Part, language: Language) -> Object {
    let mut object = Object::default();
    object.text("heading", written::heading(part.sides, part.times));
    object.optional("side", part.side.as_ref().map(|side| side.as_written(language)));
    object.optional("between", between(part));
    object.list("lines", lines(&part.items, language));
    object.list("inner", part.inner.iter().map(|inner| self::part(inner, language)).collect());
    object
}

/// The rest between the rounds of a part.
fn between(part: &Part) -> Option<String> {
    part.between.as_ref().and_then(|rest| written::amount(&rest.kind))
}

/// The variations of a slot, each without what it has from the slot's own part.
fn variations(slot: &PartSlot, language: Language) -> Vec<Object> {
    let own = |Variation { name, part }: &Variation| {
        let mut object = Object::default();
        object.text("name", name.value.as_str());
        let heading = written::heading(part.sides, part.times);
        let usual = written::heading(slot.part.sides, slot.part.times);
        object.optional("heading", (heading != usual).then_some(heading));
        let side = part.side.as_ref().map(|side| side.as_written(language));
        let usual = slot.part.side.as_ref().map(|side| side.as_written(language));
        object.optional("side", side.filter(|side| Some(side) != usual.as_ref()));
        let rest = between(part).filter(|rest| Some(rest) != between(&slot.part).as_ref());
        object.optional("between", rest);
        // The settings of the slot's own part come first in every variation of it.
        let kept = slot.part.settings().count();
        object.list("lines", lines(part.items.get(kept..).unwrap_or_default(), language));
        object.list("inner", part.inner.iter().map(|inner| self::part(inner, language)).collect());
        object
    };
    slot.variations.iter().map(own).collect()
}

fn lines(items: &[Item], language: Language) -> Vec<Object> {
    items.iter().map(|item| line(item, language)).collect()
}

fn line(item: &Item, language: Language) -> Object {
    let words = |prose: &Prose| prose.as_written(language);
    let mut object = Object::default();
    match item {
        Item::Setting(Spanned { value, .. }) => {
            let (key, value) = written::setting(value);
            object.text(key, value);
        }
        Item::Say(line) => {
            object.text(written::key_of(line.when).unwrap_or("say"), words(&line.words));
        }
        Item::Printed(prose) => object.text("handout", words(prose)),
        Item::Bell(strokes) => object.text("bell", written::strokes(strokes.value)),
        Item::Step(step) => return self::step(step, language),
    }
    object
}

fn step(step: &Step, language: Language) -> Object {
    let mut object = Object::default();
    let words = step.words.as_ref().map(|words| words.as_written(language));
    let key = step.kind.keyword();
    match written::amount(&step.kind) {
        Some(amount) => {
            object.text(key, amount);
            object.optional("words", words);
        }
        None => object.text(key, words.unwrap_or_default()),
    }
    let said = |at: &At| {
        let mut object = Object::default();
        object.text("time", at.time.value.to_string());
        object.text("words", at.words.as_written(language));
        object
    };
    object.list("at", step.at.iter().map(said).collect());
    object.list("each", step.each.iter().map(said).collect());
    object.optional("bell", step.bell_every.map(|every| format!("every {every}")));
    object
}
