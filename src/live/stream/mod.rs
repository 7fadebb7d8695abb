//! The output stream: a device, the route to it, the stream that is lost and comes back, and the
//! clock of what is heard.

mod clock;
pub(crate) mod device;
mod faults;
mod output;
#[cfg(target_os = "linux")]
mod route;
#[cfg(target_os = "linux")]
mod server;
mod wanted;

pub(super) use output::{OutputStream, StreamEvent};
