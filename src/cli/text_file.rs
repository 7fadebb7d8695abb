//! Texts that are written to where the command line says.

use std::path::Path;

use super::failure::Failure;
use super::terminal::output::tell;
use crate::files::{Destination, write_atomic};

/// Writes a text, and tells where it lies; nothing is told where the text itself is printed.
///
/// # Errors
/// When the file cannot be written, or is there already and `force` is not given.
pub(crate) fn keep(path: &Path, text: &str, force: bool) -> Result<(), Failure> {
    let to = Destination::new(path, force);
    write_atomic(&to, text.as_bytes())?;
    if !to.is_stream() {
        tell(&format!("Wrote {}.\n", path.display()));
    }
    Ok(())
}
