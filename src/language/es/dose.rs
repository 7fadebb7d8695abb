//! How Spanish asks for a dose.

use super::super::dose_words::DoseWords;

pub(super) static DOSE: DoseWords = DoseWords {
    hold: &[
        "mantén", "manten", "mantenga", "mantened", "mantener", "mantenlo", "mantenla",
        "manténgalo", "manténgala", "mantente", "aguanta", "aguante", "aguantar", "sostén",
        "sostenga", "sostener", "quédate", "quédese", "permanece", "permanezca", "permanecer",
        "sigue", "siga",
    ],
    repeat: &["repite", "repita", "repetid", "repetir", "repítelo", "repítela", "repítalo"],
    asks_last: false,
    before: &[
        "ahora", "ahí", "aquí", "así", "despacio", "luego", "suavemente", "lentamente", "y",
        "después", "entonces",
    ],
    tells: &[],
    joins: &["y", "e", "luego", "pero"],
    lasting: &["durante", "por"],
    not_before: &[
        "los", "las", "el", "la", "estos", "estas", "últimos", "primeros", "cada", "tras", "antes",
        "en", "de", "dentro", "que",
    ],
    per: &[
        "al día", "por día", "cada día", "todos los días", "diarias", "diarios", "a la semana",
        "por semana", "por hora",
    ],
    one: &["un", "una", "uno"],
    half_minute: &["medio minuto"],
    to: &["a", "o"],
    seconds: &["segundo", "segundos", "seg", "s"],
    minutes: &["minuto", "minutos", "min"],
    breaths: &["respiración", "respiraciones"],
    times: &["vez", "veces", "x", "repeticiones"],
    multiples: &[],
};
