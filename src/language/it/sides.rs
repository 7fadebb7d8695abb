//! What names a side in Italian beside the side words.

use super::super::side_forms::{SideForms, SideLetters};

pub(super) static SIDE_FORMS: SideForms = SideForms {
    abbreviations: &[
        ("sx", "sinistra"),
        ("dx", "destra"),
        ("sin.", "sinistra"),
        ("des.", "destra"),
        ("dest.", "destra"),
    ],
    letters: Some(SideLetters {
        sides: [('S', "sinistra"), ('D', "destra")],
        stand_alone: false,
        joints: "",
    }),
    before_letters: &["vitamina", "vitamine", "vit", "taglia", "tipo", "fase", "gruppo", "lettera"],
    behind_letters: &[],
    only_behind: &[],
    compounds: &[
        ("mancina", "destrimana"),
        ("mancino", "destrimano"),
        ("mancini", "destrimani"),
        ("mancine", "destrimane"),
        ("sinistrorsa", "destrorsa"),
        ("sinistrorso", "destrorso"),
    ],
    joints: &[],
    no_side_before: &[],
    endings: &["rotazion", "gir"],
    lookalikes: &[
        "dentro", "desta", "destai", "destar", "destare", "deste", "desti", "desto", "estri",
        "estro", "mestre", "ministra", "ministre", "ministri", "ministro", "sestri",
    ],
    turns: &[
        ("in senso orario", "in senso antiorario"),
        (
            "nel senso delle lancette dell’orologio",
            "in senso contrario alle lancette dell’orologio",
        ),
        ("senso orario", "senso antiorario"),
    ],
};
