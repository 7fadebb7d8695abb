//! Packages that npm fetches.

use std::path::Path;
use std::process::Command;

use super::{Outcome, last_words};
use crate::speech::Package;

/// The names of npm, in the order in which they are tried: on Windows it is a script.
const NPMS: [&str; 2] = ["npm", "npm.cmd"];

/// The calls that put the package into a folder. Nothing of it is run.
pub(super) fn calls(package: &Package, folder: &Path) -> Vec<Command> {
    let call = |npm: &&str| {
        let mut command = Command::new(npm);
        command
            .args(["pack", "--ignore-scripts", "--no-update-notifier", "--fetch-retries=2"])
            .args(["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"])
            .arg("--pack-destination")
            .arg(folder)
            .arg(format!("{}@{}", package.name, package.version))
            // A project around would be taken for what is asked for.
            .current_dir(folder);
        command
    };
    NPMS.iter().map(call).collect()
}

/// The reason in npm's words. Its codes for a server that cannot be reached are the system's.
pub(super) fn outcome(words: &str) -> Outcome {
    let unreached = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT"];
    if unreached.iter().any(|code| words.contains(code)) {
        return Outcome::Refused("it reached no server".to_owned());
    }
    let errors = words.lines().map(|line| line.trim_start_matches("npm "));
    let errors = errors.filter_map(|line| {
        line.strip_prefix("error ").or_else(|| line.strip_prefix("ERR! ")).map(str::trim)
    });
    let mut said = errors.filter(|line| !line.starts_with("code ") && !line.is_empty());
    said.next().map_or_else(
        || Outcome::Failed(last_words(words)),
        |line| Outcome::Refused(line.to_owned()),
    )
}
