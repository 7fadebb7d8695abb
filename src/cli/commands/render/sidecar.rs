//! The files that `render` writes beside the sound: captions and chapters.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::failure::Failure;
use crate::encode::{self, Format, Track};
use crate::files::{Destination, write_atomic};
use crate::timeline::Timeline;
use crate::timeline::captions::{lrc, web_vtt};
use crate::timeline::chapters::JsonChapters;

/// The files that `supple render` writes beside the sound.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Beside {
    /// What is said, beside the sound: NAME.vtt and NAME.lrc
    #[arg(help_heading = "Files", long)]
    pub(crate) captions: bool,
    /// The chapters, beside the sound: NAME.chapters.json, as podcast players read them
    #[arg(help_heading = "Files", long, conflicts_with = "split")]
    pub(crate) chapters: bool,
}

impl Beside {
    /// Refuses what cannot be written beside the sound, before any of it is made.
    pub(crate) fn check(self, sound: &Destination) -> Result<(), Failure> {
        let Self { captions, chapters } = self;
        if !captions && !chapters {
            return Ok(());
        }
        if sound.is_stream() {
            let output = sound.path.display();
            return Err(Failure::usage(format!(
                "captions and chapters are written beside a file, and {output} is none: name a file \
             with --output"
            )));
        }
        let endings = [(captions, "vtt"), (captions, "lrc"), (chapters, "chapters.json")];
        for (_, ending) in endings.into_iter().filter(|(wanted, _)| *wanted) {
            sound.with_extension(ending).check()?;
        }
        Ok(())
    }

    /// Writes what is wanted beside a sound, or beside each file of an album of this format. Returns
    /// the names.
    pub(crate) fn write(
        self,
        timeline: &Timeline,
        sound: &Destination,
        album: Option<Format>,
    ) -> Result<Vec<PathBuf>, Failure> {
        let Self { captions, chapters } = self;
        let output = &sound.path;
        let mut written = Vec::new();
        let mut put = |path: &Path, ending: &str, text: &str| {
            let to = Destination::new(path.with_extension(ending), sound.force);
            write_atomic(&to, text.as_bytes())?;
            written.push(to.path);
            Ok::<_, Failure>(())
        };
        if captions {
            for (path, timeline) in match album {
                None => vec![(output.clone(), timeline.clone())],
                Some(format) => encode::split_files(&Track::from(timeline), format)
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
        if chapters {
            let text = serde_json::to_string_pretty(&JsonChapters::from(timeline));
            put(output, "chapters.json", &(text.map_err(Failure::work)? + "\n"))?;
        }
        Ok(written)
    }
}
