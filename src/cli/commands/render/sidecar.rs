//! The files that `render` writes beside the sound: captions and chapters.

use std::path::{Path, PathBuf};

use super::{Beside, Render};
use crate::cli::failure::Failure;
use crate::encode::{self, Track};
use crate::files::{Destination, write_atomic};
use crate::timeline::Timeline;
use crate::timeline::captions::{lrc, web_vtt};
use crate::timeline::chapters::JsonChapters;

/// Refuses what cannot be written beside the sound, before any of it is made.
pub(crate) fn look_ahead(arguments: &Render) -> Result<(), Failure> {
    let Render { beside: Beside { captions, chapters }, split, output, force, .. } = arguments;
    if !captions && !chapters || split.is_some() {
        return Ok(());
    }
    let to = Destination::new(output, *force);
    if to.is_stream() {
        let output = output.display();
        return Err(Failure::usage(format!(
            "captions and chapters are written beside a file, and {output} is none: name a file \
             with --output"
        )));
    }
    let endings = [(captions, "vtt"), (captions, "lrc"), (chapters, "chapters.json")];
    for (_, ending) in endings.into_iter().filter(|(wanted, _)| **wanted) {
        to.with_extension(ending).check()?;
    }
    Ok(())
}

/// Writes what is wanted. Returns the names.
pub(crate) fn write(timeline: &Timeline, arguments: &Render) -> Result<Vec<PathBuf>, Failure> {
    let Render { beside: Beside { captions, chapters }, split, output, force, .. } = arguments;
    let mut written = Vec::new();
    let mut put = |path: &Path, ending: &str, text: &str| {
        let to = Destination::new(path.with_extension(ending), *force);
        write_atomic(&to, text.as_bytes())?;
        written.push(to.path);
        Ok::<_, Failure>(())
    };
    if *captions {
        for (path, timeline) in match split {
            None => vec![(output.clone(), timeline.clone())],
            Some(format) => encode::split_files(&Track::from(timeline), *format)
                .into_iter()
                .map(|part| {
                    let heard = part.at..part.at + part.track.frames;
                    (output.join(part.name), timeline.between(&heard, &part.track.title))
                })
                .collect(),
        } {
            put(&path, "vtt", &web_vtt(&timeline))?;
            put(&path, "lrc", &lrc(&timeline))?;
        }
    }
    if *chapters {
        let text = serde_json::to_string_pretty(&JsonChapters::from(timeline));
        put(output, "chapters.json", &(text.map_err(Failure::work)? + "\n"))?;
    }
    Ok(written)
}
