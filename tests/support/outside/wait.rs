//! Waiting for a condition, not for a time.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// Waits until something is so.
pub(crate) fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let since = Instant::now();
    while !is_so() {
        assert!(since.elapsed() < Duration::from_secs(30), "{what} does not come");
        sleep(Duration::from_millis(20));
    }
}
