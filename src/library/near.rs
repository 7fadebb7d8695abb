//! What to type for a word that names no routine.

use std::path::{Path, PathBuf};

use super::Library;
use super::reference::{ENDING, RoutineRef};
use crate::files::{beside, stem};
use crate::name::nearest;

/// The endings of texts that may be scripts.
const TEXTS: [&str; 4] = [ENDING, "txt", "md", "text"];

impl Library {
    /// What was probably meant, in a folder, by a word that names nothing there: a routine, or a file of a name
    /// like it that lies there or among the routines. It is spelled as it is to be typed.
    pub(crate) fn near(&self, word: &str, folder: &Path) -> Option<String> {
        let path = Path::new(word);
        let typed = |file: &PathBuf| file.display().to_string();
        let named = |file: &PathBuf| match RoutineRef::parse(word) {
            // A script is known by its name alone, unless a routine has it.
            RoutineRef::Named(_) if file.extension().is_some_and(|ending| ending == ENDING) => {
                Some(stem(file)).filter(|name| self.place(name, None).is_none())
            }
            _ => None,
        };
        let here = beside(&folder.join(path), &TEXTS).into_iter().map(|file| {
            let file = file.file_name().map_or_else(PathBuf::new, |name| path.with_file_name(name));
            (stem(&file), named(&file).unwrap_or_else(|| typed(&file)))
        });
        let of_library = self.names().into_iter().map(|name| (name.clone(), name));
        // What lies among the routines and does not end like one has no name.
        let texts = self.folders.iter().flat_map(|folder| beside(&folder.join("_"), &TEXTS));
        let texts = texts.filter(|file| file.extension().is_some_and(|ending| ending != ENDING));
        let texts = texts.map(|file| (stem(&file), typed(&file)));
        let known: Vec<(String, String)> = here.chain(of_library).chain(texts).collect();
        let meant = nearest(&stem(path), known.iter().map(|(name, _)| name.as_str()))?;
        known.iter().find(|(name, _)| name == meant).map(|(_, typed)| typed.clone())
    }
}
