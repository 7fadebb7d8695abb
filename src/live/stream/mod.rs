//! The output stream: a device, the route to it, the stream that is lost and comes back, and the
//! clock of what is heard.

mod clock;
pub mod device;
mod faults;
mod output;
#[cfg(target_os = "linux")]
mod route;

pub use clock::Clock;
pub(super) use output::{OutputStream, StreamEvent};
