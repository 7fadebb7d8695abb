//! What asks a program to stop: signals, and on Windows Ctrl-C.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::failure::Failure;

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
        Self { at_once: Arc::new(AtomicBool::new(true)), ..Self::default() }.listening()
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

    #[cfg(unix)]
    fn listening(self) -> Result<Self, Failure> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        use signal_hook::flag::{register_conditional_shutdown, register_usize};

        for signal in [SIGINT, SIGTERM, SIGHUP] {
            let number = usize::try_from(signal).unwrap_or_default();
            register_conditional_shutdown(signal, 128 + signal, Arc::clone(&self.at_once))
                .and_then(|_| register_usize(signal, Arc::clone(&self.signal), number))
                .map_err(Failure::work)?;
        }
        Ok(self)
    }

    /// Windows knows Ctrl-C alone, and a program has one listener for it: who listened last is told.
    #[cfg(windows)]
    fn listening(self) -> Result<Self, Failure> {
        use std::sync::{Mutex, PoisonError};

        const SIGINT: u8 = 2;
        static LAST: Mutex<Option<Stop>> = Mutex::new(None);
        let last = || LAST.lock().unwrap_or_else(PoisonError::into_inner);
        if last().replace(self.clone()).is_none() {
            let interrupt = move || {
                if let Some(stop) = &*last() {
                    stop.signal.store(SIGINT.into(), Ordering::Relaxed);
                    if stop.at_once.load(Ordering::Relaxed) {
                        std::process::exit((128 + SIGINT).into());
                    }
                }
            };
            ctrlc::set_handler(interrupt).map_err(Failure::work)?;
        }
        Ok(self)
    }

    /// The signal that came last.
    pub(crate) fn signal(&self) -> Option<u8> {
        u8::try_from(self.signal.load(Ordering::Relaxed)).ok().filter(|&number| number != 0)
    }
}
