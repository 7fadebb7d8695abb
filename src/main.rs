//! The `supple` program.

fn main() {}
