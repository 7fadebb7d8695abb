//! Italian.

use super::phrases::Phrases;

pub(super) const PHRASES: Phrases = Phrases {
    sides: &[
        ("sinistra", "destra"),
        ("sinistro", "destro"),
        ("sinistre", "destre"),
        ("sinistri", "destri"),
    ],
    masculine: &[],
    introduction: "Introduzione",
    about_a_minute: "Circa un minuto.",
    about_minutes: "Circa {minutes} minuti.",
    you_need: "Prepara: {props}.",
    if_you_like: "Se vuoi, anche: {props}.",
    and: "e",
    or: "o",
    articles: ("", ""),
    determiners: &[],
    first: "Per cominciare.",
    next: "E adesso.",
    last: "Per finire.",
    exercise_of: "Esercizio {number} di {count}.",
    other_side: "L’altro lato.",
    round_of: "{number} su {count}.",
    again: "Ancora una volta, {number} su {count}.",
    ten_seconds: "Dieci secondi.",
    halfway: "Sei a metà.",
    one_minute_left: "Ancora un minuto.",
    minutes_left: "Ancora {minutes} minuti.",
    in_and_out: "Inspira, espira.",
    out_and_in: "Espira, inspira.",
    done_in_a_minute: "Hai finito. È durato un minuto.",
    done_in_minutes: "Hai finito. È durato {minutes} minuti.",
    safety: "Muoviti con dolcezza. Senti un allungamento, mai un dolore. Se qualcosa fa male, formicola o si intorpidisce, fermati e lascia la posizione lentamente. Continua a respirare liberamente.",
    safety_long: &[
        "Oggi non allungarti, e chiama il numero di emergenza, se hai un dolore al petto, un dolore che si estende al braccio o alla mandibola, o se all’improvviso fai fatica a respirare.",
        "Fai lo stesso per un intorpidimento o una debolezza che prima non avevi, e per un dolore dopo un incidente.",
        "Se un dolore resta o peggiora, vai dal medico prima di continuare.",
    ],
    held_breath: "Non trattenere mai il respiro con la forza. Se ti gira la testa o ti manca l’aria, respira come vuoi.",
};
