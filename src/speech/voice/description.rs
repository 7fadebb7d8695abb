//! Descriptions of voices: `voices/*.toml`, and `voice.toml` in a folder of takes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use toml::Spanned;

use super::engine_name::{EngineName, Models};
use super::files::{ModelFile, Package};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::routine::CHARACTER_TIME;
use crate::span::{FileId, Span};
use crate::time::{Frames, Millis};

/// The name of the description in a folder of the user's own; of takes it may be left out.
pub(in crate::speech) const DESCRIPTION: &str = "voice.toml";

/// The tag of a voice that speaks every language (ISO 639-2 "multiple languages").
pub(crate) const EVERY_LANGUAGE: &str = "mul";

/// A voice: an engine, its model and its settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// The name that `--voice` takes: small letters, digits and hyphens.
    pub name: String,
    /// A tag such as `en-US`, or `mul` for every language.
    pub language: String,
    /// The engine.
    pub(crate) engine: EngineName,
    /// The engine's model, for engines that have several.
    pub(crate) model: Option<String>,
    /// The speed as a factor, 0.5 to 2; 1 is the engine's own.
    pub pace: f32,
    /// The pitch in semitones, -12 to 12; 0 is the engine's own.
    pub(crate) pitch: f32,
    /// The gain in decibels, -40 to 40, that brings the voice to -19 LUFS.
    pub(crate) gain: f32,
    /// The silence between two sentences and between two lines, up to 5 s.
    pub(crate) pause: Millis,
    /// The time that a character takes at the pace 1 as it was measured, in milliseconds, 10 to 500;
    /// nothing where nobody has measured it.
    pub(crate) character: Option<f32>,
    /// The packages that some of the files are in.
    pub(crate) packages: Vec<Package>,
    /// The files that must be installed; none for a voice that is compiled in.
    pub(crate) files: Vec<ModelFile>,
    /// The folder of a voice of the user's own: of its takes, or of the files of its network.
    pub(crate) folder: Option<PathBuf>,
    /// The voice for sentences that were not recorded; the best of the language if not given.
    pub(crate) gaps: Option<String>,
}

impl Voice {
    /// Tells if the voice speaks this language.
    #[must_use]
    pub fn speaks(&self, language: Language) -> bool {
        speaks(&self.language, language)
    }

    /// The time that a character takes at the voice's pace; that of the voice `mute` where nobody has
    /// measured it.
    pub(crate) fn character_time(&self) -> Frames {
        match (self.engine, self.character) {
            // It takes its time whatever the pace.
            (EngineName::Mute, _) => CHARACTER_TIME.frames(),
            (_, measured) => {
                let usual = || Duration::from(CHARACTER_TIME).as_secs_f64() * 1000.0;
                let millis = measured.map_or_else(usual, f64::from) / f64::from(self.pace);
                Duration::try_from_secs_f64(millis / 1000.0).map_or(Frames::ZERO, Frames::from)
            }
        }
    }

    /// The licence of what speaks, as an SPDX expression where it is known.
    #[must_use]
    pub(crate) fn licence(&self) -> &'static str {
        match self.folder {
            Some(_) => EngineName::Recorded.licence(),
            None => self.engine.licence(),
        }
    }

    /// True for a folder of takes, whose speaker says whatever is in the script.
    #[must_use]
    pub(crate) const fn is_of_takes(&self) -> bool {
        matches!(self.engine, EngineName::Recorded)
    }

    /// The folder of takes; nothing where the voice is none of takes.
    #[must_use]
    pub(crate) fn takes_folder(&self) -> Option<&Path> {
        self.folder.as_deref().filter(|_| self.is_of_takes())
    }

    /// Reads a description.
    ///
    /// # Errors
    /// The first mistake in the form of the file, otherwise every mistake in its values, each at
    /// its place.
    pub(crate) fn parse(file: FileId, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let reader = Reader { file, mistakes: Vec::new() };
        match toml::from_str::<Description>(text) {
            Ok(description) => reader.voice(&description),
            Err(error) => Err(vec![reader.form(&error, text)]),
        }
    }
}

/// Tells if a voice of this tag speaks a language.
pub(super) fn speaks(tag: &str, language: Language) -> bool {
    tag == EVERY_LANGUAGE || Language::from_tag(tag) == Some(language)
}

/// The form of a description.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    name: Spanned<String>,
    language: Spanned<String>,
    engine: Spanned<String>,
    model: Option<Spanned<String>>,
    pace: Option<Spanned<f32>>,
    pitch: Option<Spanned<f32>>,
    gain: Spanned<f32>,
    pause: Spanned<String>,
    character: Option<Spanned<f32>>,
    #[serde(default)]
    package: Vec<Package>,
    #[serde(default)]
    file: Vec<Spanned<ModelFile>>,
    gaps: Option<String>,
}

/// The fields of [`Description`], for the help.
const FIELDS: [&str; 12] = [
    "name",
    "language",
    "engine",
    "model",
    "pace",
    "pitch",
    "gain",
    "pause",
    "character",
    "package",
    "file",
    "gaps",
];

/// The values that are being read, and their mistakes.
struct Reader {
    file: FileId,
    mistakes: Vec<Diagnostic>,
}

impl Reader {
    fn voice(mut self, description: &Description) -> Result<Voice, Vec<Diagnostic>> {
        let engine = self.engine(&description.engine);
        let voice = Voice {
            name: self.name(&description.name),
            language: self.language(engine, &description.language),
            engine: engine.unwrap_or(EngineName::Mute),
            model: self.model(engine, description),
            pace: self.number(description.pace.as_ref(), "pace", 1.0, (0.5, 2.0)),
            pitch: self.number(description.pitch.as_ref(), "pitch", 0.0, (-12.0, 12.0)),
            gain: self.number(Some(&description.gain), "gain", 0.0, (-40.0, 40.0)),
            pause: self.pause(&description.pause),
            character: description
                .character
                .as_ref()
                .map(|character| self.number(Some(character), "character", 60.0, (10.0, 500.0))),
            packages: description.package.clone(),
            files: self.files(engine, description),
            folder: None,
            gaps: description.gaps.clone(),
        };
        if self.mistakes.is_empty() { Ok(voice) } else { Err(self.mistakes) }
    }

    fn mistake<T>(&mut self, value: &Spanned<T>, message: String, help: impl Into<String>) {
        let span = self.span(value.span());
        self.mistakes.push(Diagnostic::error(span, message, help));
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span { file: self.file, start: range.start, end: range.end }
    }

    fn name(&mut self, name: &Spanned<String>) -> String {
        let good = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
        };
        let written = name.get_ref();
        if written.is_empty() || !written.chars().all(good) {
            let message = format!("\"{written}\" cannot be a voice's name");
            self.mistake(name, message, "use small letters, digits and hyphens");
        }
        written.clone()
    }

    fn engine(&mut self, engine: &Spanned<String>) -> Option<EngineName> {
        let found = EngineName::from_name(engine.get_ref());
        if found.is_none() {
            let message = format!("there is no engine \"{}\"", engine.get_ref());
            let names = EngineName::ALL.map(EngineName::name);
            self.mistake(engine, message, one_of(engine.get_ref(), &names));
        }
        found
    }

    fn language(&mut self, engine: Option<EngineName>, tag: &Spanned<String>) -> String {
        let written = tag.get_ref();
        let language = Language::from_tag(written);
        if let Some(engine) = engine.filter(|engine| !engine.speaks(language)) {
            let message = format!("the engine {} does not speak \"{written}\"", engine.name());
            let known = Language::ALL.into_iter().filter(|&one| engine.speaks(Some(one)));
            let tags: Vec<&str> = known.map(Language::code).collect();
            self.mistake(tag, message, one_of(written, &tags));
        } else if written != EVERY_LANGUAGE && language.is_none() {
            let message = format!("there is no language \"{written}\"");
            let mut tags = Language::ALL.map(Language::code).to_vec();
            tags.push(EVERY_LANGUAGE);
            self.mistake(tag, message, one_of(written, &tags));
        }
        written.clone()
    }

    fn model(&mut self, engine: Option<EngineName>, description: &Description) -> Option<String> {
        let written = description.model.as_ref();
        if let Some(engine) = engine {
            let name = engine.name();
            match (engine.models(), written) {
                (Models::OneOf(models), None) => {
                    let message = format!("the engine {name} needs a model");
                    let help = format!("add `model`: one of {}", models.join(", "));
                    self.mistake(&description.engine, message, help);
                }
                (Models::OneOf(models), Some(model)) => {
                    if !models.contains(&model.get_ref().as_str()) {
                        let message =
                            format!("the engine {name} has no model \"{}\"", model.get_ref());
                        self.mistake(model, message, one_of(model.get_ref(), models));
                    }
                }
                (Models::None, Some(model)) => {
                    let message = format!("the engine {name} has no model");
                    self.mistake(model, message, "take this line out");
                }
                (Models::File, written) => {
                    let model = written.map(|model| model.get_ref().as_str());
                    let mut files = description.file.iter();
                    if !files.any(|file| Some(file.get_ref().name.as_str()) == model) {
                        let message = format!("the engine {name} needs a model among its files");
                        let help = "name one of the files as `model`";
                        self.mistake(&description.engine, message, help);
                    }
                }
                (Models::None, None) => {}
            }
        }
        written.map(|model| model.get_ref().clone())
    }

    fn files(&mut self, engine: Option<EngineName>, description: &Description) -> Vec<ModelFile> {
        for file in &description.file {
            if let Some(engine) = engine.filter(|engine| !engine.has_files()) {
                let message = format!("the engine {} has no files", engine.name());
                let with_files = EngineName::with_files();
                let help = format!("take `[[file]]` out, or write one of the engines {with_files}");
                self.mistake(file, message, help);
                break;
            }
            if let Some(help) = file.get_ref().mistake(&description.package) {
                let message = format!("the file \"{}\" cannot be used", file.get_ref().name);
                self.mistake(file, message, help);
            }
        }
        description.file.iter().map(|file| file.get_ref().clone()).collect()
    }

    fn number(
        &mut self,
        written: Option<&Spanned<f32>>,
        field: &str,
        normal: f32,
        (least, most): (f32, f32),
    ) -> f32 {
        let Some(written) = written else { return normal };
        let value = *written.get_ref();
        if !(least..=most).contains(&value) {
            let message = format!("{value} is out of range for `{field}`");
            self.mistake(written, message, format!("write a number from {least} to {most}"));
        }
        value
    }

    fn pause(&mut self, pause: &Spanned<String>) -> Millis {
        let written = pause.get_ref();
        let number = |unit| written.strip_suffix(unit).and_then(|n: &str| n.trim().parse().ok());
        let millis = number("ms").or_else(|| number("s").and_then(|s: u64| s.checked_mul(1000)));
        match millis {
            Some(millis) if millis <= 5000 => Millis(millis),
            Some(_) => {
                let message = format!("a pause of {written} is too long");
                self.mistake(pause, message, "write at most `5s`");
                Millis::ZERO
            }
            None => {
                let message = format!("\"{written}\" is no length of time");
                self.mistake(pause, message, "write milliseconds such as `300ms`");
                Millis::ZERO
            }
        }
    }

    /// A mistake of the form, which the TOML library found.
    fn form(&self, error: &toml::de::Error, text: &str) -> Diagnostic {
        let range = error.span().unwrap_or_default();
        let key = text.get(range.clone()).unwrap_or_default().trim();
        let message = error.message().lines().next().unwrap_or_default().to_owned();
        let help = if message.starts_with("unknown field") {
            one_of(key, &FIELDS)
        } else if message.starts_with("missing field") {
            "a voice needs `name`, `language`, `engine`, `gain` and `pause`".to_owned()
        } else {
            "write it as in the voices that come with the program".to_owned()
        };
        Diagnostic::error(self.span(range), message, help)
    }
}

/// Help that names the nearest of what there is, or all of it.
fn one_of(written: &str, known: &[&str]) -> String {
    match nearest(written, known.iter().copied()).first() {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("write one of {}", known.join(", ")),
    }
}

/// The names like a written one, nearest first.
pub(super) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let written = written.to_lowercase();
    let mut scored: Vec<(f64, &str)> = known
        .map(|name| (strsim::jaro_winkler(&written, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness > 0.7)
        .collect();
    scored.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    scored.into_iter().map(|(_, name)| name).collect()
}
