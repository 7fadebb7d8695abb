//! The words of the page on which a therapist reads what was done.

/// The words of the diary's page, in one language. `{...}` is filled in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReportLabels {
    /// The title of the page.
    pub(crate) title: &'static str,
    /// When it was written: on this `{date}`.
    pub(crate) written: &'static str,
    /// The form of a date, as `strftime` has it.
    pub(crate) date: &'static str,
    /// From the day `{first}` to the day `{last}`, at the start of a sentence.
    pub(crate) span: &'static str,
    /// The number of sessions: one, `{count}`.
    pub(crate) sessions: (&'static str, &'static str),
    /// The number of days behind the sessions: one, `{count}`.
    pub(crate) days: (&'static str, &'static str),
    /// What was done `{when}`: `{sessions}` on `{days}`, of this `{length}`.
    pub(crate) sums: &'static str,
    /// The page of somebody who has done nothing yet.
    pub(crate) nothing: &'static str,
    /// Before the parts of the body that it was for: `{targets}`.
    pub(crate) targets: &'static str,
    /// The heads of the columns: date, time of day, length, routine, answer.
    pub(crate) columns: [&'static str; 5],
    /// A session that was not heard to its end.
    pub(crate) stopped: &'static str,
    /// The one side that was done, left and right.
    pub(crate) sides: (&'static str, &'static str),
    /// A `{pain}` on the scale from 0 to 10.
    pub(crate) pain: &'static str,
    /// It was all right.
    pub(crate) done: &'static str,
    /// It was too much.
    pub(crate) too_much: &'static str,
    /// What the numbers of the scale mean.
    pub(crate) scale: &'static str,
}
