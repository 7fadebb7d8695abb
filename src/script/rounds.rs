//! The rounds of a part: the rest between them, and the parts inside it.

use super::builder::{Builder, Place};
use super::extent;
use super::line::Text;
use super::refused::Refused;
use crate::report::many;
use crate::routine::{Extent, Kind, MOST_TIMES, Part, Sides, Step, Times};

impl Builder {
    /// The rest between the rounds of a part, above its first line.
    pub(super) fn between(&mut self, name: Text<'_>, value: Text<'_>) {
        if self.place() != Place::Part {
            let help = "move it right below the heading of that part, such as `### 3 times`";
            return self.error(name.span, "this belongs to a part done more than once", help);
        }
        let Some(draft) = self.draft() else { return };
        let heading = draft.heading();
        let Some(part) = draft.part() else { return };
        if let Some(refused) = without_rounds(part, &heading, value.value) {
            self.accept::<()>(name.span, Err(refused));
        } else if !part.is_empty() {
            let help = "move it up, right below the part's heading";
            self.error(name.span, "this stands above the first line of its part", help);
        } else if let Some(extent) = self.accept(value.span, extent(value.value)) {
            let span = name.span.to(value.span);
            let kind = Kind::Rest(extent);
            let (words, bell_every) = (None, None);
            let (at, each) = (Vec::new(), Vec::new());
            let rest = Step { kind, span, words, at, each, bell_every };
            if let Some(part) = self.current_part() {
                part.between = Some(Box::new(rest));
            }
        }
    }

    /// A part inside the one above it. Where the heading `is_wrong` already, no more is told of it.
    pub(super) fn inner_part(&mut self, part: Part, is_wrong: bool) {
        let Some(draft) = self.draft() else { return };
        let mut refused = None;
        if draft.is_in_preamble() {
            refused = Some(Refused::new(
                "an inner part stands inside a part",
                "write `### once` above it",
            ));
            draft.begin_part(Part::new(part.span, Sides::None, Times::ONCE));
        }
        let outer = draft.outer();
        refused = refused.or_else(|| too_often(outer.times, part.times));
        let span = part.span;
        outer.inner.push(part);
        if let Some(refused) = refused.filter(|_| !is_wrong) {
            self.accept::<()>(span, Err(refused));
        }
    }
}

/// The refusal of a rest in a part, of this `heading`, of which no two rounds can follow each other.
fn without_rounds(part: &Part, heading: &str, time: &str) -> Option<Refused> {
    if part.sides == Sides::Alternate {
        let turn = match extent::extent(time) {
            Ok(Extent::Time { min, .. }) => min.to_string(),
            Ok(Extent::Breaths { .. }) | Err(_) => "1m".to_owned(),
        };
        let help = format!("write `switch: {turn}`, the time to turn to the other side");
        return Some(Refused::new("sides that take turns have no rounds to rest between", help));
    }
    if part.times.max > 1 {
        return None;
    }
    let sides = if part.sides == Sides::Each { "each side " } else { "" };
    let help =
        format!("delete it, or write the heading as `{heading}{sides}{}`", many(3_u8, "time"));
    Some(Refused::new("this part is done only once", help))
}

/// The refusal of an inner part that is done too often, in a part done so many times.
fn too_often(outer: Times, inner: Times) -> Option<Refused> {
    let most = (MOST_TIMES / outer.max.max(1)).max(1);
    (inner.max > most).then(|| {
        let often = if most == 1 { "once".to_owned() } else { many(most, "time") };
        let or = if most == 1 { "" } else { " or fewer" };
        let message = format!(
            "this would be done {} times, and a part is done {MOST_TIMES} times at most",
            u64::from(outer.max) * u64::from(inner.max)
        );
        Refused::new(message, format!("write `#### {often}`{or}"))
    })
}

/// The time of a rest between rounds.
fn extent(text: &str) -> Result<Extent, Refused> {
    match extent::extent(text) {
        Ok(Extent::Breaths { .. }) => {
            Err(Refused::new("the rest between rounds is a time", "write a time such as `1m`"))
        }
        other => other,
    }
}
