//! The words of Spanish leaflets.

use super::super::handout_words::{HandoutDoseWords, HandoutWords};
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

pub(super) static HANDOUT: HandoutWords = HandoutWords {
    each: "cada por",
    both: "ambos ambas dos",
    other: "otro otra",
    changes: "cambi altern",
    again: "repet repit mismo ahora luego después ídem idem igual",
    beside_sides: "al con cosa de del dos ejercicio el en esta estiramiento haga haz hacia igual \
        la las lo los movimiento para todo usted y",
    sides: "lado lados",
    of: "de del",
    limbs: "pierna piernas brazo brazos pie pies rodilla rodillas mano manos cadera \
        caderas hombro hombros tobillo tobillos muñeca muñecas codo codos talón \
        talones muslo muslos pantorrilla",
    exercises: "ejercicio estiramiento",
    number: "n no num núm",
    how_often: &[
        "al día",
        "por día",
        "/día",
        "cada día",
        "todos los días",
        "diario",
        "diarias",
        "diariamente",
        "a la semana",
        "por semana",
    ],
    beside_how_often: "veces vez una dos tres cuatro cinco y o a repita repite este ejercicio durante \
        semanas",
    begins_how_often: "una dos tres diariamente",
    joins: "y",
    range: "a o",
    nothing: "nada ninguno",
    dose: HandoutDoseWords {
        hedges: &[
            " hasta ",
            " al menos ",
            " sin ",
            " no ",
            " más ",
            " aument",
            " semana",
            " cuando ",
            " unos ",
            " unas ",
            " tantas ",
            " nunca ",
        ],
        verbs: &["haz"],
        time_labels: &["mantener"],
        repetition_labels: &["repeticiones"],
        set_labels: &["series"],
        measures: &["grado"],
        counted: &["vec"],
    },
};
