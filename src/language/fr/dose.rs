//! How French asks for a dose.

use super::super::dose_words::DoseWords;

pub(super) static DOSE: DoseWords = DoseWords {
    hold: &[
        "tiens", "tenez", "tenir", "maintiens", "maintenez", "maintenir", "reste", "restez",
        "rester", "garde", "gardez", "garder", "demeure", "demeurez",
    ],
    repeat: &["répète", "répétez", "répéter", "refais", "refaites"],
    asks_last: false,
    before: &[
        "puis", "ensuite", "maintenant", "doucement", "lentement", "calmement", "simplement",
        "là", "ici", "et", "encore",
    ],
    tells: &[],
    joins: &["et", "puis", "mais"],
    lasting: &["pendant", "durant", "pour"],
    not_before: &[
        "les", "la", "le", "ces", "cette", "dernières", "premières", "chaque", "toutes", "après",
        "avant", "dans", "en", "de", "des", "d", "sous",
    ],
    per: &["par jour", "par semaine", "chaque jour", "tous les jours", "par heure"],
    one: &["un", "une"],
    half_minute: &["une demi-minute"],
    to: &["à", "ou"],
    seconds: &["seconde", "secondes", "sec", "s"],
    minutes: &["minute", "minutes", "min"],
    breaths: &["respiration", "respirations", "souffle", "souffles"],
    times: &["fois", "x", "répétitions"],
    multiples: &[],
};
