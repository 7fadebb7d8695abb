//! How Italian asks for a dose.

use super::super::dose_words::DoseWords;

pub(super) static DOSE: DoseWords = DoseWords {
    hold: &[
        "tieni", "tenga", "tenete", "tenere", "tienila", "tienilo", "mantieni", "mantenga",
        "mantenete", "mantenere", "resta", "resti", "restate", "restare", "rimani", "rimanga",
        "rimanete", "rimanere",
    ],
    repeat: &["ripeti", "ripeta", "ripetete", "ripetere", "ripetilo"],
    asks_last: false,
    before: &[
        "adesso", "ora", "poi", "lì", "qui", "così", "piano", "lentamente", "dolcemente", "e",
        "quindi",
    ],
    tells: &[],
    joins: &["e", "ed", "poi", "ma"],
    lasting: &["per", "durante"],
    not_before: &[
        "i", "gli", "le", "il", "la", "questi", "queste", "ultimi", "primi", "ogni", "dopo",
        "prima", "in", "di", "dei", "entro", "che",
    ],
    per: &["al giorno", "ogni giorno", "tutti i giorni", "alla settimana", "a settimana", "all’ora"],
    one: &["un", "una", "uno"],
    half_minute: &["mezzo minuto"],
    to: &["a", "o"],
    seconds: &["secondo", "secondi", "sec", "s"],
    minutes: &["minuto", "minuti", "min"],
    breaths: &["respiro", "respiri"],
    times: &["volta", "volte", "x", "ripetizioni"],
    multiples: &[],
};
