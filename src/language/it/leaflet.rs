//! The shorthand of Italian leaflets.

use super::super::shorthand_words::ShorthandWords;

pub(super) static SHORTHAND: ShorthandWords = ShorthandWords {
    sets: "serie giri",
    repetitions: "ripetizione ripetizioni",
    times: "volta volte",
    multiples: &[],
    rests: "riposo recupero pausa",
    between: "tra fra dopo",
    sides: "lato lati gamba gambe ogni",
    often: "giorno giorni settimana settimane sera",
    fillers: "da di e i gli il la con entrambi tenere mantenere alla a circa",
};
