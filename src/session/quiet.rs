//! The lines of a session with little talk.

use super::Action;

/// An action with what `--talk quiet` must know of it.
pub(super) struct Marked {
    pub action: Action,
    /// True if it is a line that may be left out.
    pub is_line: bool,
    /// True if it stands after the last timed step of its part.
    pub is_closing: bool,
}

impl Marked {
    pub(super) const fn action(&mut self) -> &mut Action {
        &mut self.action
    }
}

/// Keeps, of the lines right before each timed step, only the last.
pub(super) fn quieten(actions: Vec<Marked>) -> Vec<Marked> {
    let mut is_kept = vec![true; actions.len()];
    let mut line_above: Option<usize> = None;
    let mut waiting: Vec<usize> = Vec::new();
    for (index, marked) in actions.iter().enumerate() {
        if matches!(marked.action, Action::Step(_)) {
            for dropped in waiting.drain(..) {
                if let Some(kept) = is_kept.get_mut(dropped) {
                    *kept = false;
                }
            }
            line_above = None;
        } else if marked.is_line && !marked.is_closing {
            waiting.extend(line_above.replace(index));
        }
    }
    actions.into_iter().zip(is_kept).filter_map(|(marked, kept)| kept.then_some(marked)).collect()
}
