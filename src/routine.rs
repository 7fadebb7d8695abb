//! What a script says, before any choice is made.

/// One phase of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Breathing in.
    In,
    /// Holding.
    Hold,
    /// Breathing out.
    Out,
}
