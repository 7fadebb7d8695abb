//! The signals that ask a program to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

#[cfg(unix)]
use signal_hook::consts::SIGHUP;
use signal_hook::consts::{SIGINT, SIGTERM};

use super::failure::Failure;

/// The signals that ask a program to stop. Windows has none for a terminal that is closed.
const SIGNALS: &[i32] = &[
    SIGINT,
    SIGTERM,
    #[cfg(unix)]
    SIGHUP,
];

/// The last signal that asked to stop, and the moment when that is heeded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stop {
    signal: Arc<AtomicUsize>,
    at_once: Arc<AtomicBool>,
}

impl Stop {
    /// Ends the program at a SIGINT, SIGTERM or SIGHUP, as long as there is nothing to take back:
    /// nobody waits for a sentence that takes seconds to make, or for a reader that does not read.
    pub(crate) fn at_once() -> Result<Self, Failure> {
        let stop = Self { at_once: Arc::new(AtomicBool::new(true)), ..Self::default() };
        for &signal in SIGNALS {
            let at_once = Arc::clone(&stop.at_once);
            signal_hook::flag::register_conditional_shutdown(signal, 128 + signal, at_once)
                .map_err(Failure::work)?;
        }
        stop.listening()
    }

    /// From now on the work ends where it asks for the [`signal`](Self::signal), so that a
    /// part-written file is taken back.
    pub(crate) fn between_blocks(&self) {
        self.at_once.store(false, Ordering::Relaxed);
    }

    /// Listens to SIGINT, SIGTERM and SIGHUP.
    #[cfg_attr(not(feature = "live"), expect(dead_code, reason = "only what plays is not written"))]
    pub(crate) fn listen() -> Result<Self, Failure> {
        Self::default().listening()
    }

    fn listening(self) -> Result<Self, Failure> {
        for &signal in SIGNALS {
            let number = usize::try_from(signal).unwrap_or_default();
            signal_hook::flag::register_usize(signal, Arc::clone(&self.signal), number)
                .map_err(Failure::work)?;
        }
        Ok(self)
    }

    /// The signal that came last.
    pub(crate) fn signal(&self) -> Option<u8> {
        u8::try_from(self.signal.load(Ordering::Relaxed)).ok().filter(|&number| number != 0)
    }
}
