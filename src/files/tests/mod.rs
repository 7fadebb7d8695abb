//! Tests of this stage, one file a topic.

mod atomic_files;
mod files;
#[cfg(unix)]
mod killed;
#[cfg(unix)]
mod unix;
