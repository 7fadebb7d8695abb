//! What may stand at a place.

use crate::language::{BodySide, Language};
use crate::name::Name;
use crate::script::{bed_names, example, headings, keys, posture_names};
use crate::span::{FileId, Span};

/// A text that may stand at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Completion {
    /// The text.
    pub(crate) text: String,
    /// What it is for, or an example of it.
    pub(crate) detail: String,
    /// The text that it replaces.
    pub(crate) span: Span,
}

/// What there is outside of the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// Every routine by its name.
    pub(crate) routines: Vec<KnownRoutine>,
    /// The names of props.
    pub(crate) props: Vec<String>,
    /// Parts of the body.
    pub(crate) targets: Vec<String>,
}

/// A routine that exercises can be taken from.
#[derive(Clone, Debug)]
pub(crate) struct KnownRoutine {
    /// Its name.
    pub(crate) name: String,
    /// Its exercises by their titles, each with the names of its variations.
    pub(crate) exercises: Vec<(String, Vec<String>)>,
}

/// The places of a routine in which keys differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Introduction,
    Exercise,
    Part,
}

/// Keys that stand in one place alone; all others stand in several.
const ONLY: [(Place, &[&str]); 3] = [
    (Place::Introduction, &["language", "length", "bed", "sides"]),
    (Place::Exercise, &["targets", "picture", "from", "variation"]),
    (Place::Part, &["side", "between", "first", "last"]),
];

/// Headings of parts, and of parts inside them.
const HEADINGS: [(&str, &[&str]); 2] = [
    (
        "### ",
        &[
            "once",
            "3 times",
            "2..5 times",
            "each side",
            "each side 3 times",
            "alternate sides 3 times",
            "variation: ",
        ],
    ),
    ("#### ", &["once", "10 times", "8..12 times"]),
];

/// What may stand behind the routine of a programme's line.
const DAYS: [&str; 24] = [
    "every day",
    "weekdays",
    "weekend",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "twice a day",
    "3 times a day",
    "at 7:30",
    "length: 8m",
    "hold: middle",
    "talk: quiet",
    "side: left",
    "only: ",
    "skip: ",
    "variation: ",
    "breath: in 4s, out 6s",
    "bed: rain",
    "pace: 0.9",
    "voice: ",
];

/// Everything that may stand at a byte of a routine's text.
pub(crate) fn complete(text: &str, byte: usize, known: &Known) -> Vec<Completion> {
    let before = text.get(..byte).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let start = byte - line.trim_start().len();
    let typed = line.trim_start();
    let at = At { byte, text, before };
    if typed.starts_with("//") || typed.starts_with("- ") {
        return Vec::new();
    }
    for (marks, headings) in HEADINGS {
        if let Some(words) = typed.strip_prefix(marks) {
            return at
                .all(words, headings.iter().map(|words| ((*words).to_owned(), String::new())));
        }
    }
    if let Some(words) = typed.strip_prefix("## ") {
        return at.all(words, at.titles(known));
    }
    if let Some((key, value)) = typed.split_once(':') {
        return at.values(&key.to_lowercase(), value.trim_start(), known);
    }
    if !typed.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let span = Span { file: FileId::default(), start, end: byte };
    let spoken = Completion { text: "- ".to_owned(), detail: "- Sit tall.".to_owned(), span };
    let keys = keys_of(at.place()).map(|key| {
        let detail = example(key).to_owned();
        // A key with a figure before its colon is written as its example has it.
        let text = match detail.strip_prefix(key) {
            Some(rest) if rest.starts_with(' ') => {
                detail.split_once(": ").map_or(key, |(head, _)| head).to_owned() + ": "
            }
            _ => format!("{key}: "),
        };
        Completion { text, detail, span }
    });
    let starts = |one: &Completion| one.text.starts_with(&typed.to_lowercase());
    std::iter::once(spoken).chain(keys).filter(starts).collect()
}

/// Everything that may stand at a byte of a programme's text.
pub(crate) fn complete_programme(text: &str, byte: usize, known: &Known) -> Vec<Completion> {
    let before = text.get(..byte).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let at = At { byte, text, before };
    let Some(entry) = line.trim_start().strip_prefix("- ") else {
        let starts = ["## Week ", "- ", "handout: "].map(|text| (text.to_owned(), String::new()));
        return at.all(line.trim_start(), starts.into_iter());
    };
    match entry.rsplit_once(',') {
        None => {
            let names = known.routines.iter().map(|one| (one.name.clone(), String::new()));
            at.all(entry, names)
        }
        Some((head, field)) => {
            let field = field.trim_start();
            if let Some(("only" | "skip", title)) = field.split_once(':') {
                let name = head.split(',').next().unwrap_or_default().trim();
                let of_it = known.routines.iter().filter(|one| one.name == name);
                let titles = of_it.flat_map(|one| one.exercises.iter());
                let titles = titles.map(|(title, _)| (title.clone(), String::new()));
                return at.all(title.trim_start(), titles);
            }
            at.all(field, DAYS.iter().map(|days| ((*days).to_owned(), String::new())))
        }
    }
}

/// The keys that may stand in a place.
fn keys_of(place: Place) -> impl Iterator<Item = &'static str> {
    keys()
        .filter(move |key| ONLY.iter().all(|(only, names)| *only == place || !names.contains(key)))
}

/// A place in a text.
struct At<'t> {
    byte: usize,
    text: &'t str,
    before: &'t str,
}

impl At<'_> {
    /// Those of some texts that go on as the words before the place begin.
    fn all(&self, typed: &str, texts: impl Iterator<Item = (String, String)>) -> Vec<Completion> {
        let span = Span { file: FileId::default(), start: self.byte - typed.len(), end: self.byte };
        let lower = typed.to_lowercase();
        let mut found: Vec<Completion> = Vec::new();
        for (text, detail) in texts {
            let is_new = found.iter().all(|one| one.text != text);
            let whole = text.to_lowercase();
            let begins = |word: &str| word.starts_with(&lower);
            if is_new && (begins(&whole) || whole.split([' ', '-']).any(begins)) {
                found.push(Completion { text, detail, span });
            }
        }
        found
    }

    fn place(&self) -> Place {
        match headings(FileId::default(), self.before).last().map(|heading| heading.level) {
            None | Some(1) => Place::Introduction,
            Some(2) => Place::Exercise,
            Some(_) => Place::Part,
        }
    }

    /// The title of the exercise around the place, and the value of its `from:`.
    fn exercise(&self) -> (Option<String>, Option<String>) {
        let all = headings(FileId::default(), self.text);
        let here =
            all.iter().rposition(|heading| heading.level == 2 && heading.line.start <= self.byte);
        let Some(here) = here.and_then(|at| all.get(at..)) else { return (None, None) };
        let [first, rest @ ..] = here else { return (None, None) };
        let end = rest.first().map_or(self.text.len(), |next| next.line.start);
        let lines = self.text.get(first.line.end..end).unwrap_or_default().lines();
        let mut from = lines.filter_map(|line| line.trim().strip_prefix("from:"));
        let from = from.next().map(|name| name.trim().to_owned());
        (Some(first.words.value.clone()), from)
    }

    /// The titles of the exercises that can be taken: of the routine that stands below, or of all.
    fn titles(&self, known: &Known) -> impl Iterator<Item = (String, String)> {
        let (_, from) = self.exercise();
        let from = from.filter(|name| known.routines.iter().any(|one| one.name == *name));
        let routines: Vec<KnownRoutine> = known.routines.clone();
        let of = move |one: &KnownRoutine| from.as_ref().is_none_or(|name| one.name == *name);
        let routines = routines.into_iter().filter(of);
        routines.flat_map(|one| {
            let from = format!("from: {}", one.name);
            one.exercises.into_iter().map(move |(title, _)| (title, from.clone()))
        })
    }

    fn values(&self, key: &str, typed: &str, known: &Known) -> Vec<Completion> {
        let plain = |texts: &[&str]| -> Vec<(String, String)> {
            texts.iter().map(|text| ((*text).to_owned(), String::new())).collect()
        };
        let texts: Vec<(String, String)> = match key.trim() {
            "posture" => plain(&posture_names().collect::<Vec<_>>()),
            "bed" => plain(&bed_names().collect::<Vec<_>>()),
            "language" => {
                let all = Language::ALL.iter();
                all.map(|one| (one.code().to_owned(), one.name().to_owned())).collect()
            }
            "sides" => plain(&BodySide::ALL.map(BodySide::name)),
            "cues" => plain(&["off"]),
            "breath" => plain(&["in 4s, out 6s", "off"]),
            "bell" => plain(&["1 time", "3 times", "every 1m"]),
            "needs" => return self.list(typed, &known.props),
            "targets" => return self.list(typed, &known.targets),
            "from" => self.sources(known),
            "variation" => self.variations(known),
            key => {
                let value = example(key).split_once(": ").map(|(_, value)| value);
                // Words are the writer's own.
                let value = value.filter(|value| value.chars().any(|c| c.is_ascii_digit()));
                value.map(|value| (value.to_owned(), String::new())).into_iter().collect()
            }
        };
        self.all(typed, texts.into_iter())
    }

    /// A list with commas, of which the last word is being typed.
    fn list(&self, typed: &str, words: &[String]) -> Vec<Completion> {
        let last = typed.rsplit(',').next().unwrap_or_default().trim_start();
        self.all(last, words.iter().map(|word| (word.clone(), String::new())))
    }

    /// The routines that have the exercise around the place, before all others.
    fn sources(&self, known: &Known) -> Vec<(String, String)> {
        let title = self.exercise().0.map(|title| Name::new(&title));
        let has = |one: &&KnownRoutine| {
            let mut titles = one.exercises.iter().map(|(own, _)| own);
            title.as_ref().is_some_and(|title| titles.any(|own| *title == **own))
        };
        let (with, without): (Vec<_>, Vec<_>) = known.routines.iter().partition(has);
        let told = |one: &KnownRoutine, what: String| (one.name.clone(), what);
        let title = self.exercise().0.unwrap_or_default();
        let with = with.into_iter().map(|one| told(one, format!("has “{title}”")));
        with.chain(without.into_iter().map(|one| told(one, String::new()))).collect()
    }

    /// The variations of the exercise that is taken here.
    fn variations(&self, known: &Known) -> Vec<(String, String)> {
        let (Some(title), Some(from)) = self.exercise() else { return Vec::new() };
        let title = Name::new(&title);
        let routine = known.routines.iter().find(|one| one.name == from);
        let exercises = routine.into_iter().flat_map(|one| &one.exercises);
        let same = exercises.filter(|(own, _)| title == **own);
        same.flat_map(|(_, names)| names).map(|name| (name.clone(), String::new())).collect()
    }
}
