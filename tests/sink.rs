//! Files and pipes.
