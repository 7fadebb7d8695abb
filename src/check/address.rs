//! One way to speak to the listener: not as to a friend here, and with distance there.

use crate::diagnostic::Diagnostic;
use crate::language::Address;
use crate::routine::{Entry, Exercise, Part, PartSlot, Script, Side};
use crate::span::Span;

/// A word that speaks to the listener.
struct Addressed {
    way: Address,
    word: String,
    /// The line that it stands in.
    line: Span,
}

/// Warns of the first line that speaks to the listener in the way in which fewer lines do.
pub(super) fn address(script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let written = script.exercises.iter().filter_map(|entry| match entry {
        Entry::Written(exercise) => Some(exercise.as_ref()),
        Entry::Reference(_) => None,
    });
    let parts = written.flat_map(Exercise::slots).flat_map(PartSlot::parts);
    let parts = parts.flat_map(Part::with_inner);
    let items = script.introduction.iter().chain(parts.flat_map(|part| &part.items));
    let lines = items.flat_map(|item| item.words().chain(item.printed()));
    let found: Vec<Addressed> = lines
        .filter_map(|line| {
            let text = line.on(Side::First);
            let (way, place) = script.language.address(&text)?;
            Some(Addressed { way, word: text.get(place)?.to_owned(), line: line.span })
        })
        .collect();
    let of = |way: Address| found.iter().filter(move |addressed| addressed.way == way);
    let (familiar, formal) = (of(Address::Familiar).count(), of(Address::Formal).count());
    // Where there are as many of both, the way in which the program speaks is kept.
    let own = script.language.address(script.language.phrases().you_need).map(|(way, _)| way);
    let is_rarer = familiar < formal || (familiar == formal && own == Some(Address::Formal));
    let (rarer, other) = if is_rarer {
        (Address::Familiar, Address::Formal)
    } else {
        (Address::Formal, Address::Familiar)
    };
    if let (Some(here), Some(there)) = (of(rarer).next(), of(other).next()) {
        let message = format!(
            "“{}” speaks to the listener in another way than “{}” does elsewhere",
            here.word, there.word
        );
        let help = format!("write this line as the others are, with “{}”", there.word);
        diagnostics.push(Diagnostic::warning(here.line, message, help));
    }
}
