//! The words of Italian leaflets.

use super::super::handout_words::{HandoutDoseWords, HandoutWords};
use super::super::shorthand_words::ShorthandWords;

pub(super) static SHORTHAND: ShorthandWords = ShorthandWords {
    sets: "serie giri",
    repetitions: "rip ripetizione ripetizioni",
    times: "volta volte",
    multiples: &[],
    rests: "riposo recupero pausa",
    between: "tra fra dopo",
    sides: "lato lati gamba gambe ogni",
    often: "giorno giorni settimana settimane sera",
    fillers: "da di e i gli il la con entrambi tenere mantenere alla a circa",
};

pub(super) static HANDOUT: HandoutWords = HandoutWords {
    each: "ogni",
    both: "entrambi entrambe due",
    other: "altro altra",
    changes: "cambi altern",
    again: "ripet stesso stessa ora adesso poi quindi idem uguale",
    beside_sides: "al allungamento con cosa dal dall dalla e ed esercizio fai fate il l la le lo \
        movimento per questa su sul sull sulla tutto uguale",
    sides: "lato lati",
    of: "del della dello",
    limbs: "gamba gambe braccio braccia piede piedi ginocchio ginocchia mano mani anca \
        anche spalla spalle caviglia caviglie polso polsi gomito gomiti tallone \
        talloni coscia cosce polpaccio polpacci",
    exercises: "esercizio allungamento",
    number: "n nr num",
    how_often: &[
        "al giorno",
        "/giorno",
        "ogni giorno",
        "tutti i giorni",
        "alla settimana",
        "a settimana",
    ],
    beside_how_often: "volte volta una due tre quattro cinque e a o ripeti ripetere esercizio per \
        settimane",
    begins_how_often: "una due tre",
    joins: "e ed",
    range: "a o",
    nothing: "niente nessuno",
    dose: HandoutDoseWords {
        hedges: &[
            " fino ",
            " non ",
            " almeno ",
            " massim",
            " senza ",
            " più ",
            " settiman",
            " quando ",
            " circa ",
            " tante ",
        ],
        verbs: &["fai"],
        time_labels: &["tenere", "durata"],
        repetition_labels: &["ripetizioni"],
        set_labels: &["serie"],
        measures: &["gradi"],
        counted: &["volt"],
    },
};
