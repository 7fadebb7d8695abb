//! `supple render`

mod sidecar;

use std::path::{Path, PathBuf};

use clap::Args;

use self::sidecar::Beside;
use crate::cli::args::SessionArguments;
use crate::cli::args::values::{format, loudness};
use crate::cli::failure::{Failure, both};
use crate::cli::load;
use crate::cli::sound_file;
use crate::cli::speaking;
use crate::cli::stop::Stop;
use crate::cli::terminal::output::{colour, tell};
use crate::cli::ways;
use crate::encode::Format;
use crate::encode::{self, Cover, Track};
use crate::files::Destination;
use crate::library::Library;
use crate::pictures;
use crate::render::RenderOptions;
use crate::report::{self, many};

/// `supple render`
#[derive(Debug, Args)]
pub(crate) struct Render {
    /// What makes the session
    #[command(flatten)]
    pub(crate) session: SessionArguments,
    #[arg(help_heading = "Files", short, long, value_name = "FILE", help = output_help())]
    pub(crate) output: PathBuf,
    /// One file for each exercise, with a playlist, in the folder that --output names
    #[arg(help_heading = "Files", long, value_name = "FORMAT", num_args = 0..=1, require_equals = true,
          default_missing_value = "wav", value_parser = format)]
    pub(crate) split: Option<Format>,
    /// What is written beside it
    #[command(flatten)]
    pub(crate) beside: Beside,
    /// How loud the speech is, in LUFS, from -30 to -10; -19 without it
    #[arg(help_heading = "Sound", long, value_name = "LUFS", allow_negative_numbers = true, value_parser = loudness)]
    pub(crate) loudness: Option<f32>,
    /// The picture that players show: a PNG or a JPEG; supple's own without it
    #[arg(long, value_name = "FILE")]
    pub(crate) cover: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(help_heading = "Files", long)]
    pub(crate) force: bool,
    /// Show no progress and no warnings
    #[arg(long)]
    pub(crate) quiet: bool,
}

/// The help of `--output`, which lists the formats that there are.
fn output_help() -> String {
    let endings = Format::known_endings();
    format!("Where to write it: a name that ends in {endings}; `-` for WAV on standard output")
}

/// Refuses a place that the sound and what is beside it cannot go to.
fn check_output(arguments: &Render, to: &Destination) -> Result<(), Failure> {
    sound_file::is_no_terminal(&to.path)?;
    if arguments.split.is_some() {
        encode::check_split(to)?;
    } else {
        encode::check(to)?;
        arguments.beside.check(to)?;
    }
    Ok(())
}

/// The cover that is asked for.
fn cover(arguments: &Render) -> Result<Option<Cover>, Failure> {
    let Some(path) = &arguments.cover else { return Ok(None) };
    let format = match arguments.split {
        Some(format) => format,
        None if arguments.output == Path::new("-") => Format::Wav,
        None => Format::of(&arguments.output)?,
    };
    if !format.holds_cover() {
        let ending = format.ending();
        return Err(Failure::usage(format!(
            "a .{ending} file has no place for a cover: leave --cover out, or choose .m4a, .flac or .opus"
        )));
    }
    pictures::cover(path)
        .map(Some)
        .map_err(|why| Failure::work(format!("{} cannot be the cover: {why}", path.display())))
}

pub(crate) fn run(arguments: &Render, library: &mut Library) -> Result<(), Failure> {
    let Render { output, split, beside, force, quiet, .. } = arguments;
    let to = Destination::new(output, *force);
    let session = load::session(library, &arguments.session);
    let checked = check_output(arguments, &to).and_then(|()| cover(arguments));
    let (session, cover) = both(session, checked)?;
    let music = arguments.session.music()?;
    let stop = Stop::at_once()?;
    let mut speech = speaking::speech(&session, &arguments.session)?;
    let plan = session.plan(&mut speech)?;
    let ways = plan.ways().to_vec();
    let timeline = plan.into_timeline();
    if !quiet {
        tell(&report::render_all(&timeline.warnings, library.sources(), colour()));
        ways::tell_ways(&ways, &arguments.session, library);
        speaking::tell_left_out(&timeline.left_out);
    }
    // Every choice has been made: what is left takes no more memory for a longer session.
    drop(session);
    let mut track = Track::from(&timeline);
    track.cover = cover.or(track.cover);
    if !to.is_stream() {
        stop.between_blocks();
    }
    let sink = match split {
        Some(format) => encode::split(&to, &track, *format)?,
        None => encode::open(&to, &track)?,
    };
    let options = RenderOptions { loudness: arguments.loudness, music };
    sound_file::write(&timeline, &mut speech, options, sink, !quiet, &stop)?;
    let written = beside.write(&timeline, &to, *split)?;
    if !quiet && output != Path::new("-") {
        let length = timeline.length.millis().rounded().minute_clock();
        let files = split.map_or_else(String::new, |format| {
            format!(", {}", many(encode::split_files(&track, format).len(), "file"))
        });
        tell(&format!("Wrote {}, {length} long{files}.\n", output.display()));
        for path in written {
            tell(&format!("Wrote {}.\n", path.display()));
        }
    }
    Ok(())
}
