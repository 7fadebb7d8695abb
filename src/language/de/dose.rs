//! How German asks for a dose.

use super::super::dose_words::DoseWords;

pub(super) static DOSE: DoseWords = DoseWords {
    hold: &[
        "halt", "halte", "haltet", "halten", "bleib", "bleibe", "bleibt", "bleiben", "verharre",
        "verharrt", "verharren", "verweile", "verweilen",
    ],
    repeat: &["wiederhol", "wiederhole", "wiederholt", "wiederholen"],
    asks_last: true,
    before: &[
        "bitte", "dann", "danach", "dort", "hier", "jetzt", "langsam", "nun", "ruhig", "sanft",
        "so", "und", "wieder",
    ],
    tells: &[
        "du", "ihr", "er", "sie", "es", "man", "wir", "ich", "kann", "kannst", "können", "darf",
        "darfst", "dürfen", "soll", "sollst", "sollte", "solltest", "sollten", "will", "willst",
        "wird", "wirst", "würde", "lässt", "zu", "wenn", "falls",
    ],
    joins: &["und", "dann", "aber"],
    lasting: &["für", "lang", "während"],
    not_before: &[
        "der", "den", "dem", "letzten", "letzte", "ersten", "erste", "alle", "jede",
        "nach", "vor", "in", "innerhalb", "als", "von", "diese", "diesen", "bis", "unter", "über",
    ],
    per: &[
        "am tag", "pro tag", "täglich", "jeden tag", "in der woche", "pro woche", "wöchentlich",
        "pro stunde", "am morgen",
    ],
    one: &["ein", "eine", "einen", "einer"],
    half_minute: &["eine halbe minute", "einer halben minute"],
    to: &["bis", "oder"],
    seconds: &["sekunde", "sekunden", "sek", "s"],
    minutes: &["minute", "minuten", "min"],
    breaths: &["atemzug", "atemzüge", "atemzügen"],
    times: &["mal", "male", "x", "wiederholungen"],
    multiples: &[],
};
