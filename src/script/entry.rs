//! `key: value` lines to settings, spoken lines and steps.

use super::builder::{Builder, Place};
use super::draft::From;
use super::key::Key;
use super::line::Text;
use super::refused::Refused;
use super::step::UNKNOWN;
use super::value::{self, Bell};
use super::{duration, extent};
use crate::language::Language;
use crate::name::listed;
use crate::routine::{
    At, Item, Kind, STEP_KEYWORDS, Setting, Sides, Step, StepForm, StepKeyword, When,
};
use crate::span::Spanned;
use crate::time::Millis;

impl Builder {
    /// Takes in one `key: value` line.
    pub(super) fn entry(
        &mut self,
        key: Key,
        name: Text<'_>,
        figure: Option<Text<'_>>,
        value: Text<'_>,
    ) {
        if value.value.is_empty() {
            let help = match figure {
                Some(figure) if !matches!(key, Key::At | Key::Each) => {
                    format!("write `{}: {}`", key.name(), extent::tidy(figure.value))
                }
                _ => format!("write `{}`", example(key)),
            };
            return self.error(name.span, "there is nothing behind the colon", help);
        }
        match key {
            Key::Learn => self.say(When::Learn, value),
            Key::Warning => self.say(When::Warning, value),
            Key::First | Key::Last => self.first_or_last(key, name, value),
            Key::At => self.at(name, figure, value),
            Key::Each => self.each(name, figure, value),
            Key::Handout => self.printed(value),
            Key::Bell => self.bell(name, value),
            Key::Step(keyword) => self.step(keyword, name, figure, value),
            _ if !self.seen.insert(key) => {
                let help = match self.place() {
                    Place::Introduction => "keep one of the two",
                    _ => "keep one of the two, or begin a new part with `###`",
                };
                self.error(name.span, "this is set twice in one place", help);
            }
            Key::Language | Key::Length | Key::Bed | Key::Sides => {
                self.routine_setting(key, name, value);
            }
            Key::Targets | Key::Picture | Key::From | Key::Variation => {
                self.exercise_entry(key, name, value);
            }
            Key::Side => self.side(name, value),
            Key::Between => self.between(name, value),
            Key::Posture | Key::Needs | Key::Breath | Key::Ready | Key::Switch | Key::Cues => {
                self.setting(key, name, value);
            }
        }
    }

    /// A setting of the whole routine.
    fn routine_setting(&mut self, key: Key, name: Text<'_>, value: Text<'_>) {
        if self.place() != Place::Introduction {
            let help = "move it above the first `##`";
            let help =
                if key == Key::Sides { self.sides_elsewhere(value) } else { help.to_owned() };
            return self.error(name.span, "this belongs to the whole routine", help);
        }
        match key {
            Key::Language if Language::from_tag(value.value).is_some() => {}
            Key::Language => {
                let meant = Language::from_name(value.value);
                self.is_language_unknown = meant.is_none();
                let help = match meant {
                    Some(meant) => format!("write `{}`", meant.code()),
                    None => every_language(),
                };
                self.error(value.span, "routines cannot be written in this language", help);
            }
            Key::Length => {
                if let Some(length) = self.accept(value.span, duration::length(value.value)) {
                    self.routine.length = Some(Spanned { value: length, span: value.span });
                }
            }
            Key::Sides => {
                let side = value::one_side(value.value, self.routine.language);
                let side = self.accept(value.span, side);
                self.routine.sides = side.map(|side| Spanned { value: side, span: value.span });
            }
            _ => self.routine.bed = self.accept(value.span, value::bed(value.value)),
        }
    }

    /// An entry that only an exercise has.
    fn exercise_entry(&mut self, key: Key, name: Text<'_>, value: Text<'_>) {
        if self.place() != Place::Exercise {
            let (message, help) = match key {
                Key::Variation => {
                    ("a variation is a heading", format!("write `### variation: {}`", value.value))
                }
                _ => (
                    "this belongs to an exercise",
                    "move it right below the exercise's `##`".into(),
                ),
            };
            return self.error(name.span, message, help);
        }
        if key == Key::Picture {
            let name = self.accept(value.span, value::picture(value.value));
            if !self.refuse_beside_from(value.span)
                && let (Some(name), Some(draft)) = (name, self.draft())
            {
                draft.picture = Some(Spanned { value: name, span: value.span });
            }
            return;
        }
        let spanned = Spanned { value: value.value.to_owned(), span: value.span };
        let Some(draft) = self.draft() else { return };
        match key {
            Key::Targets => draft.targets = Some(spanned),
            Key::From => {
                let written = draft.first_line();
                draft.from = Some(From { routine: spanned, variation: None });
                if let Some(span) = written {
                    self.refuse_beside_from(span);
                }
            }
            _ => {
                if let Some(from) = &mut draft.from {
                    from.variation = Some(spanned);
                    return;
                }
                let help = format!(
                    "write `### variation: {}`, or move it below the `from:` that it is for",
                    value.value
                );
                self.error(name.span, "a variation is a heading", help);
            }
        }
    }

    /// A setting that holds from where it stands.
    fn setting(&mut self, key: Key, name: Text<'_>, value: Text<'_>) {
        let text = value.value;
        let setting = match key {
            Key::Posture => value::posture(text).map(Setting::Posture),
            Key::Needs => value::props(text).map(Setting::Needs),
            Key::Breath => value::breath(text).map(Setting::Breath),
            Key::Ready => time_or_none(text).map(Setting::Ready),
            Key::Switch => time_or_none(text).map(Setting::Switch),
            _ if text.eq_ignore_ascii_case("off") => Ok(Setting::CuesOff),
            _ => {
                let help = "write `off`, or delete this line";
                Err(Refused::new("cues can be off and nothing else", help))
            }
        };
        let Some(setting) = self.accept(value.span, setting) else { return };
        let setting = Spanned { value: setting, span: name.span.to(value.span) };
        let place = self.place();
        if key == Key::Switch && place == Place::Part {
            let sides = self.current_part().map_or(Sides::None, |part| part.sides);
            if sides == Sides::None {
                let help = "delete it, or write the part's heading as `### each side`";
                let help = self.inside_sides().unwrap_or(help);
                return self.error(name.span, "this part has no sides to switch", help);
            }
        }
        match place {
            Place::Introduction => self.routine.settings.set(&setting),
            _ => self.items().push(Item::Setting(setting)),
        }
    }

    /// The words called as a side begins.
    fn side(&mut self, name: Text<'_>, value: Text<'_>) {
        let words = self.words(value);
        let part = self.current_part().filter(|part| part.sides != Sides::None);
        if let Some(part) = part {
            part.side = Some(words);
            return;
        }
        let routine = value::one_side(value.value, self.routine.language);
        let routine = routine.ok().filter(|_| self.place() == Place::Introduction);
        if let Some(side) = routine {
            let help = format!("write `sides: {}` to have that side done alone", side.name());
            return self.error(name.span, "there are no sides here", help);
        }
        let help = if value::names_both_sides(value.value) {
            "above the lines that are done on both sides, write `### each side`"
        } else {
            "move it below a heading with sides, such as `### each side`"
        };
        let help = self.inside_sides().unwrap_or(help);
        self.error(name.span, "there are no sides here", help);
    }

    /// Help for `sides:` below the first exercise.
    fn sides_elsewhere(&mut self, value: Text<'_>) -> String {
        if value::names_both_sides(value.value) {
            return "above the lines that are done on both sides, write `### each side`".to_owned();
        }
        let begins = self.current_part().is_some_and(|part| part.sides != Sides::None);
        let or = "; for the side that this part begins with, write";
        match value::one_side(value.value, self.routine.language) {
            Ok(side) if begins && self.routine.language == Language::English => {
                format!("move it above the first `##`{or} `side: {{{}}} arm`", side.name())
            }
            _ => "move it above the first `##`".to_owned(),
        }
    }

    /// Help for what stands in an inner part and belongs to the part around it, which has sides.
    fn inside_sides(&mut self) -> Option<&'static str> {
        let sides = self.draft()?.outer().sides;
        (sides != Sides::None).then_some("move it above the first `####`")
    }

    /// A line for the first or the last time through a part.
    fn first_or_last(&mut self, key: Key, name: Text<'_>, value: Text<'_>) {
        if self.current_part().is_none_or(|part| part.times.max == 1) {
            let help = format!("write `- {}`, or give the part's heading `3 times`", value.value);
            self.words(value);
            return self.error(name.span, "this part is done only once", help);
        }
        self.say(if key == Key::First { When::First } else { When::Last }, value);
    }

    /// The step just above, if the last line was one.
    fn step_above(&mut self) -> Option<&mut Step> {
        match self.items().last_mut() {
            Some(Item::Step(step)) => Some(step),
            _ => None,
        }
    }

    /// A line that is said inside the step just above.
    fn at(&mut self, name: Text<'_>, figure: Option<Text<'_>>, value: Text<'_>) {
        let words = self.words(value);
        let Some(figure) = figure else {
            let help = format!("write `at 30s: {}`", value.value);
            return self.error(name.span, "it does not say when", help);
        };
        let Some(time) = self.accept(figure.span, duration::single(figure.value)) else { return };
        let at = At { time: Spanned { value: time, span: figure.span }, words };
        match self.step_above() {
            Some(step) if step.kind.takes_lines() => {
                step.at.push(at);
            }
            _ => {
                let is_long = |form| matches!(form, StepForm::Extent(_) | StepForm::Time(_));
                let help = format!("move it right below a {}", keys(is_long));
                self.error(name.span, "no step stands right above for this to be said in", help);
            }
        }
    }

    /// A line that is said in every repetition of the count just above.
    fn each(&mut self, name: Text<'_>, figure: Option<Text<'_>>, value: Text<'_>) {
        let words = self.words(value);
        let Some(figure) = figure else {
            let help = format!("write `each 0s: {}`", value.value);
            return self.error(name.span, "it does not say when", help);
        };
        let Some(time) = self.accept(figure.span, duration::single(figure.value)) else { return };
        match self.step_above() {
            Some(step) if step.each.iter().any(|each| each.time.value == time) => {
                let help = "give it another time, or join the two sentences on one line";
                self.error(figure.span, "there are words at this time already", help);
            }
            Some(step) if matches!(step.kind, Kind::Count(_)) => {
                step.each.push(At { time: Spanned { value: time, span: figure.span }, words });
            }
            Some(step) if step.kind.takes_lines() => {
                let help = format!("write `at {time}: {}` to say it once", value.value);
                self.error(name.span, "only a `count:` has repetitions", help);
            }
            _ => {
                let help = "move it right below a `count:`";
                self.error(name.span, "no count stands right above for this to be said in", help);
            }
        }
    }

    fn bell(&mut self, name: Text<'_>, value: Text<'_>) {
        let Some(bell) = self.accept(value.span, value::bell(value.value)) else { return };
        let span = name.span.to(value.span);
        match bell {
            Bell::Strokes(_) if self.refuse_beside_from(span) => {}
            Bell::Strokes(strokes) => {
                self.items().push(Item::Bell(Spanned { value: strokes, span }));
            }
            Bell::Every(every) => match self.step_above() {
                Some(step) if !step.kind.takes_bells() => {
                    let help = format!("move it right below a {}", keys(takes_bells));
                    self.error(span, "no bell can ring inside the step above", help);
                }
                Some(step) if step.bell_every.is_some() => {
                    self.error(span, "a bell rings in this step already", "keep one of the two");
                }
                Some(step) => step.bell_every = Some(every),
                None => {
                    let help = "move it right below a timed step, or write `bell: 1 time`";
                    self.error(span, "no step stands right above for it to ring in", help);
                }
            },
        }
    }
}

/// Reads the time of a setting; one that is none is of no length.
fn time_or_none(text: &str) -> Result<Millis, Refused> {
    duration::single(text).map_err(|why| {
        let is_none =
            ["none", "no", "off", "nothing"].iter().any(|it| text.eq_ignore_ascii_case(it));
        if is_none { why.with_help("write `0s`".to_owned()) } else { why }
    })
}

/// The keys of the steps of some forms, as a list.
fn keys(is_meant: impl Fn(StepForm) -> bool) -> String {
    let rows = STEP_KEYWORDS.iter().filter(|row| is_meant(row.form));
    let keys: Vec<String> = rows.map(|row| format!("`{}:`", row.keyword)).collect();
    listed(&keys, "or")
}

/// True if a bell may ring inside the steps of a form.
fn takes_bells(form: StepForm) -> bool {
    match form {
        StepForm::Extent(kind) | StepForm::Time(kind) => kind(UNKNOWN).takes_bells(),
        StepForm::Count => true,
        StepForm::Breath(_) => false,
    }
}

/// A line with this key.
pub(super) fn example(key: Key) -> &'static str {
    match key {
        Key::Language => "language: en",
        Key::Length => "length: 20m",
        Key::Bed => "bed: rain",
        Key::Sides => "sides: right",
        Key::Targets => "targets: upper back",
        Key::Picture => "picture: cat.jpg",
        Key::Posture => "posture: seated",
        Key::Needs => "needs: mat",
        Key::Breath => "breath: in 4s, out 6s",
        Key::Ready => "ready: 10s",
        Key::Switch => "switch: 7s",
        Key::Cues => "cues: off",
        Key::Side => "side: {left} arm",
        Key::Between => "between: 1m",
        Key::From => "from: upper-back",
        Key::Variation => "variation: feet on the floor",
        Key::Learn => "learn: You should feel it between the shoulder blades.",
        Key::Warning => "warning: If anything hurts, stop and come out slowly.",
        Key::First => "first: Come onto your hands and knees.",
        Key::Last => "last: Come back to your knees.",
        Key::At => "at 30s: Keep your shoulders down.",
        Key::Each => "each 2s: Slowly down.",
        Key::Handout => "handout: Three times a day, for six weeks.",
        Key::Bell => "bell: 3 times",
        Key::Step(keyword) => StepKeyword::named(keyword).map_or("", |row| row.example),
    }
}

/// Help that names every language with its code.
fn every_language() -> String {
    let languages =
        Language::ALL.map(|language| format!("`{}` for {}", language.code(), language.name()));
    format!("write {}", listed(&languages, "or"))
}
