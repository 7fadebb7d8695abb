//! The limits of a person, and the exercises that suit them.

use super::alternatives::alternatives;
use super::entry::{CatalogEntry, Pick, Variant};
use super::left_out::Reason;
use super::wishes::{Preferences, Wishes, has, is_area};
use crate::language::Language;
use crate::routine::{Posture, Prop};
use crate::script::posture_value;
use crate::session::Demands;

/// The limits of a person.
pub(super) struct Limits<'w> {
    preferences: &'w Preferences,
    postures: &'w [Posture],
    no_postures: Vec<Posture>,
    without: &'w [String],
    language: Language,
    has_side: bool,
}

impl<'w> Limits<'w> {
    pub(super) fn new(wishes: &'w Wishes, language: Language) -> Self {
        let Wishes { preferences, postures, without, side, .. } = wishes;
        let no_postures = preferences.no.iter().filter_map(|word| posture_value(word).ok());
        let no_postures = no_postures.collect();
        let has_side = side.is_some();
        Self { preferences, postures, no_postures, without, language, has_side }
    }

    /// The first variant that suits, or the reason for which the one as written does not.
    pub(super) fn variant<'p>(&self, known: &'p CatalogEntry) -> Result<Pick<'p>, Reason<'p>> {
        let limited = |area: &String| {
            self.preferences.no.iter().any(|word| is_area(area, word, self.language))
        };
        if self.preferences.dislikes(known.title()) || known.areas.iter().any(limited) {
            return Err(Reason::Preference);
        }
        let mut why = None;
        for variant in &known.variants {
            match self.reason(variant) {
                Some(reason) => why = why.or(Some(reason)),
                None => {
                    return Ok(Pick {
                        known,
                        variation: variant.variation.as_deref(),
                        settings: variant.settings.clone(),
                        postures: &variant.demands.postures,
                        needs: variant.demands.needs.clone(),
                        reach: variant.reach,
                    });
                }
            }
        }
        // Where one side is asked for, an exercise has no way of which it does not tell its sides.
        let is_untold = known.variants.is_empty() && self.has_side;
        Err(why.unwrap_or(if is_untold { Reason::Side } else { Reason::Preference }))
    }

    fn reason<'p>(&self, variant: &'p Variant) -> Option<Reason<'p>> {
        let Demands { postures, needs } = &variant.demands;
        let fits = |posture: &Posture| self.postures.contains(posture);
        let is_asked =
            self.postures.is_empty() || !postures.is_empty() && postures.iter().all(fits);
        if !is_asked {
            return Some(Reason::Posture);
        }
        if postures.iter().any(|posture| self.no_postures.contains(posture)) {
            return Some(Reason::Preference);
        }
        let missing = |names: &[String]| {
            let none = |prop: &&Prop| {
                has(names, &prop.name)
                    || alternatives(&prop.name, self.language).all(|name| has(names, name))
            };
            needs.iter().filter(|prop| !prop.optional).find(none)
        };
        let prop = missing(self.without).map(|prop| Reason::Prop(&prop.name));
        prop.or_else(|| missing(&self.preferences.no).map(|_| Reason::Preference))
    }
}
