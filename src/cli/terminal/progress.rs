//! Progress bars on standard error.

use std::io::{IsTerminal, stderr};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::time::Frames;

/// A bar of the seconds that have been mixed.
pub(crate) fn mixing_bar(frames: Frames, wanted: bool) -> ProgressBar {
    let bar = bar("{bar:40} {percent:>3} % of {len} s", wanted);
    bar.set_length(frames.whole_seconds());
    bar
}

/// A bar of this form; on a terminal only.
pub(crate) fn bar(form: &str, wanted: bool) -> ProgressBar {
    let target = if wanted && stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(Some(0), target);
    match ProgressStyle::with_template(form) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
