//! Short files other than sound, with the same promise: whole or not there.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use super::SinkError;
use super::part::{Part, remove_leftovers};
use super::target::{self, Target};

/// Writes `bytes` to `path`; `-` is standard output. What [`open`](super::open) says of links,
/// pipes and existing files holds here too.
///
/// # Errors
/// When `path` is in no place for a file, when a file is there without `force`, or when it cannot
/// be written; what was there before is then unchanged.
pub fn put(path: &Path, bytes: &[u8], force: bool) -> Result<(), SinkError> {
    let failed = |error: io::Error| SinkError::io(path, error);
    match target::find(path)? {
        Target::Output => {
            let mut output = io::stdout().lock();
            output.write_all(bytes).and_then(|()| output.flush()).map_err(failed)
        }
        Target::Stream => {
            let opened = OpenOptions::new().write(true).open(path);
            opened.and_then(|mut stream| stream.write_all(bytes)).map_err(failed)
        }
        Target::File { path, replaced: Some(_) } if !force => Err(SinkError::Exists(path)),
        Target::File { path, replaced } => {
            let failed = |error| SinkError::io(&path, error);
            remove_leftovers(&path);
            let part = Part::create(&path, replaced.as_ref()).map_err(failed)?;
            part.writer().and_then(|mut file| file.write_all(bytes)).map_err(failed)?;
            part.commit(force)
        }
    }
}
