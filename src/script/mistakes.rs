//! The mistakes of a script while its lines are read.

use crate::diagnostic::{Diagnostic, sort};

/// The mistakes found so far. Those of the current line wait for its end: what follows from a line
/// of the wrong form is no mistake of its own.
#[derive(Debug, Default)]
pub(super) struct Mistakes {
    found: Vec<Diagnostic>,
    of_line: Vec<Diagnostic>,
}

impl Mistakes {
    /// Takes in a mistake in the meaning of the current line.
    pub(super) fn add(&mut self, mistake: Diagnostic) {
        self.of_line.push(mistake);
    }

    /// The mistakes in the meaning of the current line.
    pub(super) const fn of_line(&mut self) -> &mut Vec<Diagnostic> {
        &mut self.of_line
    }

    /// Ends a line with the mistakes in its form. Where there are any, those in its meaning count
    /// only for a `spoken` line, whose words are read however it begins. Returns whether the line
    /// has a mistake.
    pub(super) fn end_line(&mut self, mut of_form: Vec<Diagnostic>, spoken: bool) -> bool {
        let is_wrong = !of_form.is_empty() || !self.of_line.is_empty();
        if !of_form.is_empty() && !spoken {
            self.of_line.clear();
        }
        self.found.append(&mut self.of_line);
        self.found.append(&mut of_form);
        is_wrong
    }

    /// The number of mistakes up to the last ended line.
    pub(super) const fn count(&self) -> usize {
        self.found.len()
    }

    /// All mistakes, in the order of the text.
    pub(super) fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.append(&mut self.of_line);
        sort(&mut self.found);
        self.found
    }
}
