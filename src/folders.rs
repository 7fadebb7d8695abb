//! The folders of a user, as the platform has them: for data, and for what can be made again.

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

fn names() -> AppStrategyArgs {
    AppStrategyArgs {
        top_level_domain: "org".to_owned(),
        author: "supple".to_owned(),
        app_name: "supple".to_owned(),
    }
}
