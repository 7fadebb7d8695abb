//! Text to routine.
