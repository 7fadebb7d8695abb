//! `supple cache`

use clap::Subcommand;

use crate::cli::failure::Failure;
use crate::cli::terminal::output::{print, tell};
use crate::report::many;
use crate::speech::{CACHE_LIMIT, cache_folder, cache_size, clear_cache};

/// One thing to do with the speech that is kept.
#[derive(Debug, Subcommand)]
pub(crate) enum CacheCommand {
    /// Take all of it away
    Clear,
}

pub(crate) fn run(command: Option<&CacheCommand>) -> Result<(), Failure> {
    let folder = cache_folder().ok_or_else(|| {
        Failure::work("there is no folder for what can be made again: set HOME, then try again")
    })?;
    let failed = |error: std::io::Error| {
        Failure::work(format!("{}: {error}; make it yours, then try again", folder.display()))
    };
    match command {
        None => {
            let (clips, bytes) = cache_size(&folder).map_err(failed)?;
            let limit = megabytes(CACHE_LIMIT);
            print(&format!(
                "{}, {} of {limit} MB, in {}\n`supple cache clear` takes them away; they are made again when needed.\n",
                many(clips, "clip"),
                megabytes(bytes),
                folder.display()
            ))
        }
        Some(CacheCommand::Clear) => {
            let (clips, bytes) = clear_cache(&folder).map_err(failed)?;
            tell(&format!("Took away {}, {} MB.\n", many(clips, "clip"), megabytes(bytes)));
            Ok(())
        }
    }
}

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1 << 20)
}
