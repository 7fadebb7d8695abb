//! The shorthand of Spanish leaflets.

use super::super::shorthand_words::ShorthandWords;

pub(super) static SHORTHAND: ShorthandWords = ShorthandWords {
    sets: "serie series vueltas tandas",
    repetitions: "repetición repeticiones",
    times: "vez veces",
    multiples: &[],
    rests: "descanso pausa",
    between: "entre tras después",
    sides: "lado lados pierna piernas cada",
    often: "día días dia semana semanas diario",
    fillers: "y los las por en al ambos durante mantener de a la",
};
