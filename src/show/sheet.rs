//! What a handout has for one person to fill in.

/// The parts of a handout that are for one person: none, unless they are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// The person's name, beside a blank for the date.
    pub name: Option<String>,
    /// The number of days to tick.
    pub days: u16,
}
