//! The draft of a routine from somebody's handout.

use std::path::Path;

use super::docx;
use crate::cli::failure::Failure;
use crate::leaflet::{self, paragraphs};
use crate::library::{Library, RoutineRef};

/// The draft of a handout; nothing for a file that is none, by its ending.
pub(super) fn draft(path: &Path, library: &mut Library) -> Result<Option<String>, Failure> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let all = match ending.map(str::to_lowercase).as_deref() {
        Some("md" | "markdown" | "txt") => {
            let file = library.open(&RoutineRef::File(path.to_owned()))?;
            paragraphs(library.text(file))
        }
        Some("docx") => docx::paragraphs(path)?,
        _ => return Ok(None),
    };
    if all.is_empty() {
        return Err(Failure::work(format!("there are no words in {}", path.display())));
    }
    let name =
        path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(Some(leaflet::draft(&name, &all)))
}
