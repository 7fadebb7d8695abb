//! Where routines are found: a folder, the user's own folder, the program itself.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::failure::Failure;
use crate::diagnostic::Sources;
use crate::folders;
use crate::import::{Library, NotFound};
use crate::name::nearest;
use crate::script::LARGEST_SCRIPT;
use crate::span::FileId;

/// The ending of a script's name.
const ENDING: &str = "routine";

/// A routine of `scripts/` by its name.
macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../scripts/", $name, ".routine")))),+]
    };
}

/// The routines that are part of the program: names and texts.
const BUILT_IN: [(&str, &str); 17] = built_in![
    "upper-back",
    "desk-break",
    "wind-down",
    "standing-flow",
    "neck-ease",
    "shoulder-care",
    "chair-back",
    "back-on-the-floor",
    "lower-back",
    "hips-and-thighs",
    "hamstrings",
    "calves-and-ankles",
    "wrists-and-hands",
    "eye-rest",
    "morning-in-bed",
    "oberer-ruecken",
    "feierabend",
];

/// Every routine that can be named, and those that have been read.
pub(crate) struct Shelf {
    /// The folder of `--scripts`.
    folder: Option<PathBuf>,
    /// Names and texts of what has been read.
    pub(crate) sources: Sources,
    read: Vec<(Place, FileId)>,
}

/// Where a routine is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Input,
    File(PathBuf),
    BuiltIn(&'static str),
    /// Made by this run of the program.
    Made(String),
}

impl Shelf {
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, sources: Sources::default(), read: Vec::new() }
    }

    /// Reads the routine that the command line names.
    pub(crate) fn open(&mut self, name: &str) -> Result<FileId, Failure> {
        let place = self.place(name, None).ok_or_else(|| Failure::usage(self.unknown(name)))?;
        self.read(place).map_err(Failure::work)
    }

    /// Keeps a routine that was made, so that it is found by this name.
    pub(crate) fn keep(&mut self, name: &str, text: String) {
        let file = self.sources.add("composed", text);
        self.read.push((Place::Made(name.to_owned()), file));
    }

    /// The names of all routines, the user's before the program's, each once.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for folder in self.folders() {
            let mut here: Vec<String> = scripts_in(&folder);
            here.sort();
            names.extend(here);
        }
        names.extend(BUILT_IN.iter().map(|&(name, _)| name.to_owned()));
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        names
    }

    /// The folders to look in, in order.
    fn folders(&self) -> Vec<PathBuf> {
        self.folder
            .iter()
            .cloned()
            .chain(folders::data().map(|data| data.join("scripts")))
            .collect()
    }

    /// Where a routine of this name is, beside a file first where there is one.
    fn place(&self, name: &str, beside: Option<&Path>) -> Option<Place> {
        if name == "-" {
            return Some(Place::Input);
        }
        let made = Place::Made(name.to_owned());
        if self.read.iter().any(|(known, _)| *known == made) {
            return Some(made);
        }
        if is_path(name) {
            let path = match beside {
                Some(folder) => folder.join(name),
                None => PathBuf::from(name),
            };
            return Some(Place::File(path));
        }
        let folders = beside.map(Path::to_path_buf).into_iter().chain(self.folders());
        let mut files = folders.map(|folder| folder.join(format!("{name}.{ENDING}")));
        let file = files.find(|file| exists(file)).map(Place::File);
        let built_in = || BUILT_IN.iter().find(|(known, _)| *known == name);
        file.or_else(|| built_in().map(|&(name, _)| Place::BuiltIn(name)))
    }

    /// What to say of a name that no routine has.
    fn unknown(&self, name: &str) -> String {
        let names = self.names();
        let near = nearest(name, names.iter().map(String::as_str));
        let near = near.map_or_else(String::new, |near| format!(": did you mean “{near}”?"));
        let known = names.join(", ");
        format!(
            "there is no routine “{name}”{near}\nThe routines are {known}. A file is named with its ending: {name}.{ENDING}"
        )
    }

    fn read(&mut self, place: Place) -> Result<FileId, String> {
        if let Some((_, file)) = self.read.iter().find(|(known, _)| *known == place) {
            return Ok(*file);
        }
        let (name, text) = match &place {
            Place::Input => ("standard input".to_owned(), read_text(io::stdin().lock(), "-")?),
            Place::File(path) => (path.display().to_string(), read_file(path)?),
            Place::Made(name) => return Err(format!("“{name}” has not been made")),
            Place::BuiltIn(name) => {
                let text = BUILT_IN.iter().find(|(known, _)| known == name);
                (format!("{name}.{ENDING}"), text.map_or("", |&(_, text)| text).to_owned())
            }
        };
        let file = self.sources.add(name, text);
        self.read.push((place, file));
        Ok(file)
    }

    /// The folder of a file that has been read.
    fn folder_of(&self, file: FileId) -> Option<PathBuf> {
        let place = self.read.iter().find(|(_, known)| *known == file).map(|(place, _)| place);
        match place {
            Some(Place::File(path)) => path.parent().map(Path::to_path_buf),
            _ => None,
        }
    }
}

impl Library for Shelf {
    fn find(&mut self, name: &str, beside: FileId) -> Result<(FileId, Arc<str>), NotFound> {
        let folder = self.folder_of(beside);
        let place = self.place(name, folder.as_deref()).filter(|place| *place != Place::Input);
        let Some(place) = place else {
            let names = self.names();
            let near = nearest(name, names.iter().map(String::as_str));
            let help = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("there are {}", names.join(", ")),
            };
            return Err(NotFound { message: format!("there is no routine `{name}`"), help });
        };
        let file = self.read(place).map_err(|message| NotFound {
            message,
            help: "name another routine, or write the exercise out here".to_owned(),
        })?;
        let text = self.sources.get(file).map_or("", |source| source.text.as_str());
        Ok((file, text.into()))
    }
}

/// Whether a name is that of a file.
fn is_path(name: &str) -> bool {
    name.contains(['/', std::path::MAIN_SEPARATOR])
        || Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

#[expect(clippy::disallowed_methods, reason = "finding scripts is what this module is for")]
fn exists(path: &Path) -> bool {
    std::fs::metadata(path).is_ok()
}

#[expect(clippy::disallowed_methods, reason = "finding scripts is what this module is for")]
fn scripts_in(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let scripts = files.filter(|file| file.extension().is_some_and(|ending| ending == ENDING));
    scripts.filter_map(|file| file.file_stem()?.to_str().map(str::to_owned)).collect()
}

#[expect(clippy::disallowed_methods, reason = "reading scripts is what this module is for")]
fn read_file(path: &Path) -> Result<String, String> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|error| cannot_read(&name, &error))?;
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(format!("cannot read {name}: it is a folder; name a file in it"));
    }
    read_text(file, &name)
}

/// Reads a script, and no more of it than one may have.
fn read_text(input: impl Read, name: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let limit = LARGEST_SCRIPT as u64 + 1;
    input.take(limit).read_to_end(&mut bytes).map_err(|error| cannot_read(name, &error))?;
    // What is not UTF-8 becomes a mistake with a place of its own.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn cannot_read(name: &str, error: &io::Error) -> String {
    let next = match error.kind() {
        io::ErrorKind::NotFound => "; see `supple list` for the routines that there are",
        io::ErrorKind::PermissionDenied => "; make it readable for you",
        _ => "",
    };
    format!("cannot read {name}: {error}{next}")
}
