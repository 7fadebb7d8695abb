//! The texts that are open in the editor.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::json::{diagnostics, path_of, text_at};
use crate::cli::commands::programme;
use crate::compile::Compiled;
use crate::diagnostic::{Diagnostic, cap, sort};
use crate::editor::{Known, KnownRoutine, warnings};
use crate::library::Library;
use crate::routine::{Exercise, Item, PartSlot, Routine, Setting};
use crate::span::FileId;
use crate::timeline::EstimatedLengths;

/// The texts that are open in the editor, which count instead of what lies on the disk.
pub(super) struct Buffers<'l> {
    library: &'l dyn Fn() -> Library,
    open: BTreeMap<String, Buffer>,
    /// What completions come from; read when the first one is asked for.
    known: Option<Known>,
}

/// One open text.
#[derive(Clone, Debug)]
pub(super) struct Buffer {
    pub(super) path: PathBuf,
    pub(super) text: String,
}

impl Buffer {
    /// True if it is a programme.
    pub(super) fn is_programme(&self) -> bool {
        programme::example(&self.path).is_some()
    }
}

impl<'l> Buffers<'l> {
    pub(super) const fn new(library: &'l dyn Fn() -> Library) -> Self {
        Self { library, open: BTreeMap::new(), known: None }
    }

    /// Takes in what the editor tells. Returns whether a text is another than before.
    pub(super) fn note(&mut self, method: &str, params: &Value) -> bool {
        let Some(uri) = text_at(params, "/textDocument/uri") else { return false };
        let text = match method {
            "textDocument/didOpen" => text_at(params, "/textDocument/text"),
            "textDocument/didChange" => {
                let changes = params.get("contentChanges").and_then(Value::as_array);
                changes.and_then(|all| all.last()).and_then(|last| text_at(last, "/text"))
            }
            "textDocument/didClose" => {
                self.open.remove(uri);
                return true;
            }
            _ => None,
        };
        let Some(text) = text else { return false };
        let buffer = Buffer { path: path_of(uri), text: text.to_owned() };
        self.open.insert(uri.to_owned(), buffer);
        true
    }

    pub(super) fn get(&self, uri: &str) -> Option<&Buffer> {
        self.open.get(uri)
    }

    /// The routines as they are now, open texts before those on the disk.
    pub(super) fn library(&self) -> Library {
        let mut library = (self.library)();
        for buffer in self.open.values() {
            library.take(&buffer.path, buffer.text.as_str());
        }
        library
    }

    /// What is wrong with every open text, as the editor is told it.
    pub(super) fn diagnostics(&self) -> Vec<Value> {
        let mut library = self.library();
        let all = self.open.iter().map(|(uri, buffer)| {
            let found = found(&mut library, buffer, &buffer.text);
            diagnostics(uri, &buffer.text, &found)
        });
        all.collect()
    }

    /// What completions come from.
    pub(super) fn known(&mut self) -> &Known {
        if self.known.is_none() {
            self.known = Some(read(&mut self.library()));
        }
        self.known.get_or_insert_default()
    }
}

/// Everything that is wrong with a text in the place of an open one.
pub(super) fn found(library: &mut Library, buffer: &Buffer, text: &str) -> Vec<Diagnostic> {
    let file = library.take(&buffer.path, text);
    let mut found = if buffer.is_programme() {
        programme::found(file, &buffer.path, library)
    } else {
        compiled(library, file).diagnostics
    };
    found.retain(|one| one.span.file == file);
    cap(&mut found);
    found
}

/// A routine with its mistakes, or else the warnings about it.
fn compiled(library: &mut Library, file: FileId) -> Compiled {
    let mut compiled = library.compile(file);
    if !compiled.has_errors() {
        let Compiled { routine, diagnostics, usual } = &mut compiled;
        let mut lengths = EstimatedLengths::mute(routine.language);
        diagnostics.extend(warnings(routine, usual.as_ref(), &mut lengths));
        sort(&mut compiled.diagnostics);
    }
    compiled
}

/// The routine of an open text, if it has no mistakes.
pub(super) fn routine(library: &mut Library, path: &Path, text: &str) -> Option<(FileId, Routine)> {
    let file = library.take(path, text);
    let compiled = library.compile(file);
    (!compiled.has_errors()).then_some((file, compiled.routine))
}

/// What all routines have.
fn read(library: &mut Library) -> Known {
    let mut known = Known::default();
    let add = |list: &mut Vec<String>, word: &str| {
        if !word.is_empty() && !list.iter().any(|known| known == word) {
            list.push(word.to_owned());
        }
    };
    for source in library.catalogue().routines {
        let names = |exercise: &Exercise| {
            exercise.variations().map(|variation| variation.name.value.clone()).collect()
        };
        let exercises = &source.routine.exercises;
        for exercise in exercises {
            let targets = exercise.targets.iter().flat_map(|targets| targets.value.split(','));
            targets.for_each(|target| add(&mut known.targets, target.trim()));
            let parts = exercise.slots().flat_map(PartSlot::parts);
            for item in parts.flat_map(|part| &part.items) {
                if let Item::Setting(setting) = item
                    && let Setting::Needs(props) = &setting.value
                {
                    for prop in props {
                        add(&mut known.props, &prop.name);
                    }
                }
            }
        }
        let exercises = exercises.iter().map(|one| (one.title.value.clone(), names(one)));
        let exercises = exercises.collect();
        known.routines.push(KnownRoutine { name: source.name, exercises });
    }
    known
}
