//! Every routine that can be named: those in folders, those that are part of the program, and those
//! that were added by another program.

mod document;
mod error;
mod files;
mod mistakes;
mod near;
mod reference;
mod shipped;
mod source;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

pub use document::Document;
pub use error::LibraryError;
pub use mistakes::{Mistakes, RoutineError};
pub(crate) use reference::Recipe;
pub use reference::RoutineRef;

use self::files::{exists, is_folder, is_regular, names_in, read_file, read_input};
use self::reference::ENDING;
use crate::compose::{Pool, Refusal, Source, compose};
use crate::diagnostic::{Diagnostic, Sources};
use crate::folders;
use crate::language::Language;
use crate::span::FileId;

/// Routines by name, and the text of those that have been opened. A name is looked up among those
/// that were [added](Self::add), then in the folders in the order in which they were given, then
/// among those that are part of the program.
#[derive(Debug)]
pub struct Library {
    folders: Vec<PathBuf>,
    sources: Sources,
    /// Those that have been read or added.
    opened: Vec<(Place, FileId)>,
}

/// The place of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Input,
    File(PathBuf),
    Shipped(&'static str),
    Added(String),
}

/// All routines of a library that can be used, and the scripts that have mistakes.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Every routine without mistakes, by its name.
    pub routines: Vec<Source>,
    /// The others.
    pub broken: Vec<FileId>,
}

impl Library {
    /// The routines that are part of the program.
    #[must_use]
    pub fn shipped() -> Self {
        Self { folders: Vec::new(), sources: Sources::default(), opened: Vec::new() }
    }

    /// The library with the routines of one more folder, behind those of the folders before.
    #[must_use]
    pub fn with_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folders.push(folder.into());
        self
    }

    /// The library with the routines of the user's own folder, where there is one.
    #[must_use]
    pub fn with_own_folder(self) -> Self {
        match folders::data() {
            Some(data) => self.with_folder(data.join("scripts")),
            None => self,
        }
    }

    /// The names of all routines, each once: those of the folders, each folder in alphabetical
    /// order, then those that are part of the program.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let folders = self.folders.iter().flat_map(|folder| names_in(folder));
        let shipped = shipped::ALL.iter().map(|&(name, _)| name.to_owned());
        let mut seen = BTreeSet::new();
        folders.chain(shipped).filter(|name| seen.insert(name.clone())).collect()
    }

    /// Adds a routine under a name, in front of any other of that name.
    pub fn add(&mut self, name: &str, text: impl Into<String>) -> FileId {
        let file = self.sources.add(name, text);
        self.opened.insert(0, (Place::Added(name.to_owned()), file));
        file
    }

    /// Takes a text for that of a file, whatever that holds and whether or not it is there.
    pub(crate) fn take(&mut self, path: &Path, text: impl Into<String>) -> FileId {
        let place = Place::File(path.to_owned());
        self.opened.retain(|(known, _)| *known != place);
        let file = self.sources.add(path.display().to_string(), text);
        self.opened.push((place, file));
        file
    }

    /// Reads a script; the same one only once. What is composed is composed of the routines of this
    /// library.
    ///
    /// # Errors
    /// When there is no such routine, it cannot be read, or none can be composed.
    pub fn open(&mut self, routine: &RoutineRef) -> Result<FileId, LibraryError> {
        let place = match &self.meant(routine.clone()) {
            RoutineRef::Input => Place::Input,
            RoutineRef::File(path) => Place::File(path.clone()),
            RoutineRef::Named(name) => {
                self.place(name, None).ok_or_else(|| self.unknown(name, Path::new("")))?
            }
            RoutineRef::Composed(recipe) => {
                let place = Place::Added(routine.to_string());
                if !self.opened.iter().any(|(known, _)| *known == place) {
                    let script = self.compose(recipe, false).map_err(LibraryError::Refused)?;
                    let file = self.sources.add("composed", script);
                    self.opened.push((place.clone(), file));
                }
                place
            }
        };
        self.read(place)
    }

    /// What a word means where files lie about: a name that no routine has is the regular file of
    /// that name, with or without the ending of scripts, if there is one.
    pub(crate) fn meant(&self, routine: RoutineRef) -> RoutineRef {
        match routine {
            RoutineRef::Named(name) if self.place(&name, None).is_none() => {
                // `desk` is `desk.routine` too, which `supple new desk` writes.
                let files = [name.clone(), format!("{name}.{ENDING}")];
                let file = files.into_iter().find(|file| is_regular(Path::new(file)));
                file.map_or(RoutineRef::Named(name), |file| RoutineRef::File(file.into()))
            }
            routine => routine,
        }
    }

    /// The word that names in any folder what another word means in one: a file there has its whole path,
    /// and so has one by a name that no routine has.
    pub(crate) fn beside(&self, folder: &Path, word: &str) -> String {
        match RoutineRef::parse(word) {
            RoutineRef::File(path) => folder.join(path).display().to_string(),
            RoutineRef::Named(name) if self.place(&name, None).is_none() => {
                let files = [folder.join(&name), folder.join(format!("{name}.{ENDING}"))];
                let file = files.into_iter().find(|file| is_regular(file));
                file.map_or(name, |file| file.display().to_string())
            }
            _ => word.to_owned(),
        }
    }

    /// True if a word is the name of a routine, or a file that can be one.
    pub(crate) fn knows(&self, word: &str) -> bool {
        match self.meant(RoutineRef::parse(word)) {
            RoutineRef::Named(name) => self.place(&name, None).is_some(),
            RoutineRef::File(path) => is_regular(&path),
            RoutineRef::Input => true,
            RoutineRef::Composed(_) => false,
        }
    }

    /// The text of a script that has been opened.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.sources.get(file).map_or("", |source| source.text.as_str())
    }

    /// The name of a script that has been opened: its path, or what stands for one.
    #[must_use]
    pub fn name(&self, file: FileId) -> &str {
        self.sources.get(file).map_or("?", |source| source.name.as_str())
    }

    /// The names and texts of all scripts that have been opened, to show mistakes in.
    #[must_use]
    pub const fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Reads and checks all routines.
    pub fn catalogue(&mut self) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for name in self.names() {
            let Ok(file) = self.open(&RoutineRef::Named(name.clone())) else { continue };
            let compiled = self.compile(file);
            if compiled.diagnostics.iter().any(Diagnostic::is_error) {
                catalogue.broken.push(file);
            } else {
                catalogue.routines.push(Source { name, routine: compiled.routine });
            }
        }
        catalogue
    }

    /// The script of a routine that is composed of those of this library; each exercise taken
    /// `from:` its routine, or written out where it is to stand `alone`.
    ///
    /// # Errors
    /// Says what stands in the way.
    pub fn compose(&mut self, recipe: &Recipe, alone: bool) -> Result<String, Refusal> {
        let routines = self.catalogue().routines;
        let pool = |language| Pool::new(language, recipe.wishes.side, &routines);
        compose(&pool(recipe.language), &recipe.wishes, alone)
            .map_err(|refusal| refusal.looked_up(|| Language::ALL.map(pool).into()))
    }

    /// The place of a named routine; beside a file first where there is one.
    fn place(&self, name: &str, beside: Option<&Path>) -> Option<Place> {
        let added = Place::Added(name.to_owned());
        if self.opened.iter().any(|(known, _)| *known == added) {
            return Some(added);
        }
        let folders = beside.into_iter().chain(self.folders.iter().map(PathBuf::as_path));
        let mut files = folders.map(|folder| folder.join(format!("{name}.{ENDING}")));
        let file = files.find(|file| exists(file)).map(Place::File);
        let shipped = || shipped::ALL.iter().find(|(known, _)| *known == name);
        file.or_else(|| shipped().map(|&(name, _)| Place::Shipped(name)))
    }

    fn read(&mut self, place: Place) -> Result<FileId, LibraryError> {
        if let Some((_, file)) = self.opened.iter().find(|(known, _)| *known == place) {
            return Ok(*file);
        }
        let (name, text) = match &place {
            Place::Input => ("standard input".to_owned(), read_input()?),
            Place::File(path) => {
                let text = read_file(path).map_err(|error| self.missing(path, error))?;
                (path.display().to_string(), text)
            }
            // What was added has been found above.
            Place::Added(name) => return Err(self.unknown(name, Path::new(""))),
            Place::Shipped(name) => {
                let script = shipped::ALL.iter().find(|(known, _)| known == name);
                let text = script.map_or("", |&(_, text)| text);
                (format!("{name}.{ENDING}"), text.to_owned())
            }
        };
        let file = self.sources.add(name, text);
        self.opened.push((place, file));
        Ok(file)
    }

    /// The error of a name that no routine has, in a folder.
    fn unknown(&self, name: &str, folder: &Path) -> LibraryError {
        if is_folder(&folder.join(name)) {
            return LibraryError::Folder { name: name.to_owned() };
        }
        let near = self.near(name, folder);
        LibraryError::Unknown { name: name.to_owned(), near, known: self.names() }
    }

    /// The error of a file that is not there names the routine that may have been meant.
    fn missing(&self, path: &Path, error: LibraryError) -> LibraryError {
        match error {
            LibraryError::Io { name, error } if error.kind() == std::io::ErrorKind::NotFound => {
                let name_in =
                    |file: Option<&OsStr>| file.and_then(OsStr::to_str).map(str::to_owned);
                let names = [name_in(path.file_name()), name_in(path.file_stem())];
                let mut names = names.into_iter().flatten();
                let routine = names.find(|name| self.place(name, None).is_some());
                let near = self.near(&name, Path::new(""));
                LibraryError::Missing { name, routine, near }
            }
            error => error,
        }
    }

    /// The folder of a script that has been opened from a file.
    pub(crate) fn folder_of(&self, file: FileId) -> Option<&Path> {
        match self.opened.iter().find(|(_, known)| *known == file)? {
            (Place::File(path), _) => path.parent(),
            (Place::Input | Place::Shipped(_) | Place::Added(_), _) => None,
        }
    }
}
