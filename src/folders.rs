//! The folders of a user, as the platform has them: for data, for what can be made again, and for what
//! is gone soon.
#![expect(clippy::disallowed_methods, reason = "the places are named by the environment")]

use std::path::PathBuf;

use etcetera::app_strategy::{AppStrategy, AppStrategyArgs, choose_native_strategy};

/// The user's own folder for this program's data.
#[must_use]
pub(crate) fn data() -> Option<PathBuf> {
    choose_native_strategy(names()).ok().map(|folders| folders.data_dir())
}

/// The user's own folder for how this program should behave.
#[must_use]
pub(crate) fn config() -> Option<PathBuf> {
    choose_native_strategy(names()).ok().map(|folders| folders.config_dir())
}

/// The user's folder for what this program can make again.
#[must_use]
pub(crate) fn cache() -> Option<PathBuf> {
    choose_native_strategy(names()).ok().map(|folders| folders.cache_dir())
}

/// A folder for temporary files that a C library opens by their path: the user's own, or on Windows, where
/// such a library reads a path in an encoding that may not have the letters of the user's name, the one that all
/// users share.
#[must_use]
pub(crate) fn temporary() -> PathBuf {
    let shared = std::env::var_os("ProgramData").filter(|_| cfg!(windows));
    in_ascii(std::env::temp_dir(), shared.map(PathBuf::from))
}

/// The first folder, or the second where there is one and the path of the first has other letters than ASCII.
fn in_ascii(own: PathBuf, shared: Option<PathBuf>) -> PathBuf {
    if own.to_str().is_some_and(str::is_ascii) { own } else { shared.unwrap_or(own) }
}

fn names() -> AppStrategyArgs {
    AppStrategyArgs {
        top_level_domain: "org".to_owned(),
        author: "supple".to_owned(),
        app_name: "supple".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_a_c_library_cannot_read_is_not_taken_where_there_is_another() {
        let [plain, own, shared] =
            ["/users/jo/tmp", "/users/jörg/tmp", "/shared"].map(PathBuf::from);
        assert_eq!(in_ascii(plain.clone(), Some(shared.clone())), plain);
        assert_eq!(in_ascii(own.clone(), Some(shared.clone())), shared);
        assert_eq!(in_ascii(own.clone(), None), own);
    }
}
