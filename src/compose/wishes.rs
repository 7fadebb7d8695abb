//! The wishes of a person.

use serde::{Deserialize, Serialize};

use crate::language::{BodySide, Language, is_same_unmarked};
use crate::name::Name;
use crate::routine::Posture;

/// The wishes for one routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Its length in minutes, talk included; at least 1.
    pub minutes: u64,
    /// The parts of the body that it is for, or all.
    pub areas: Vec<String>,
    /// The props that are not at hand.
    pub without: Vec<String>,
    /// The postures to choose from, or all.
    pub postures: Vec<Posture>,
    /// The one side of the body that is done.
    pub side: Option<BodySide>,
    /// The wishes that always hold.
    pub preferences: Preferences,
    /// Another seed gives another routine.
    pub seed: u64,
}

/// The likes, dislikes and limits of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Preferences {
    /// Titles of exercises to take before others.
    pub like: Vec<String>,
    /// Titles of exercises never to take.
    pub dislike: Vec<String>,
    /// Postures, props and parts of the body to leave out.
    pub no: Vec<String>,
}

impl Preferences {
    pub(super) fn likes(&self, title: &str) -> bool {
        has(&self.like, title)
    }

    pub(super) fn dislikes(&self, title: &str) -> bool {
        has(&self.dislike, title)
    }
}

/// True if a name is among some, in any case of letters.
pub(super) fn has(names: &[String], name: &str) -> bool {
    Name::new(name).is_among(names)
}

/// True if a part of the body is meant by a word: “back” means the upper and the lower one, “legs”
/// what routines call thighs and calves.
pub(super) fn is_area(area: &str, wish: &str, language: Language) -> bool {
    let (area, wish) = (Name::new(area), Name::new(wish));
    let has = |wish: &Name| {
        let mut words = wish.words().peekable();
        words.peek().is_some()
            && words.all(|word| area.words().any(|known| is_same_unmarked(known, word)))
    };
    // What names a part in several words names no other in one: “dedos de los pies” are no fingers.
    let near = match language.lay_areas(&wish.to_string()) {
        [] => wish.words().flat_map(|word| language.lay_areas(word)).collect(),
        whole => whole.iter().collect::<Vec<_>>(),
    };
    has(&wish) || near.into_iter().any(|near| area == **near)
}

#[cfg(test)]
mod tests {
    use super::is_area;
    use crate::language::Language;

    #[test]
    fn parts_of_the_body_are_known_without_their_accents() {
        let is_known = |tag: &str, area: &str, typed: &str| {
            is_area(area, typed, Language::from_tag(tag).unwrap())
        };
        for (tag, area, typed) in [
            ("es", "caderas", "gluteos"),
            ("es", "cuello", "mandibula"),
            ("fr", "épaules", "epaules"),
            ("fr", "épaules", "épaules"),
            ("de", "oberer Rücken", "ruecken"),
            ("de", "Hüfte", "huefte"),
            ("de", "Füße", "fuesse"),
        ] {
            assert!(is_known(tag, area, typed), "{typed}");
        }
        assert!(!is_known("es", "caderas", "cuello"));
        assert!(!is_known("de", "Füße", "faesse"));
    }
}
