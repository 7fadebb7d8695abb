//! Everything that is written to the terminal and read from its keys.

#[cfg(feature = "live")]
pub(crate) mod big_text;
#[cfg(feature = "live")]
pub(crate) mod canvas;
pub(crate) mod output;
pub(crate) mod progress;
pub(crate) mod qr;
#[cfg(feature = "live")]
pub(crate) mod screen;
#[cfg(feature = "live")]
pub(crate) mod view;
