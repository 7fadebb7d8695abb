//! A file that is made in one go: a page, a picture.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use super::SinkError;
use super::part::{Part, remove_leftovers};
use super::target::{self, Target};

/// Writes `bytes` to `path` as [`open`](super::open) does sound: whole or not at all, in place of
/// an existing file only with `force`; `-` is standard output.
///
/// # Errors
/// When it cannot be written; what was there before is then unchanged.
pub fn write_whole(path: &Path, bytes: &[u8], force: bool) -> Result<(), SinkError> {
    let failed = |error| SinkError::io(path, error);
    match target::find(path)? {
        Target::Output => {
            let mut output = std::io::stdout().lock();
            output.write_all(bytes).and_then(|()| output.flush()).map_err(failed)
        }
        Target::Stream => {
            let opened = OpenOptions::new().write(true).open(path);
            opened.and_then(|mut stream| stream.write_all(bytes)).map_err(failed)
        }
        Target::File { path: target, replaced } => {
            remove_leftovers(&target);
            if replaced.is_some() && !force {
                return Err(SinkError::Exists(target));
            }
            let part = Part::create(&target, replaced.as_ref()).map_err(failed)?;
            part.writer().and_then(|mut file| file.write_all(bytes)).map_err(failed)?;
            part.commit(force)
        }
    }
}
