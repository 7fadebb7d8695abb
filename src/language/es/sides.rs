//! What names a side in Spanish beside the side words.

use super::super::side_forms::SideForms;

pub(super) static SIDE_FORMS: SideForms = SideForms {
    abbreviations: &[
        ("izq", "izquierda"),
        ("izda", "izquierda"),
        ("izdo", "izquierdo"),
        ("izqda", "izquierda"),
        ("izqdo", "izquierdo"),
        ("der", "derecha"),
        ("dcha", "derecha"),
        ("dcho", "derecho"),
        ("drcha", "derecha"),
        ("drcho", "derecho"),
        ("D", "derecha"),
        ("I", "izquierda"),
    ],
    before_letters: &[
        "vitamina",
        "vitaminas",
        "vit",
        "talla",
        "tipo",
        "fase",
        "grupo",
        "letra",
        "clase",
        "columna",
        "raquis",
        "vértebra",
        "vértebras",
        "charnela",
        "disco",
        "discos",
    ],
    behind_letters: &[],
    only_behind: &[],
    compounds: &[
        ("zurda", "diestra"),
        ("zurdo", "diestro"),
        ("zurdas", "diestras"),
        ("zurdos", "diestros"),
    ],
    endings: &[],
    lookalikes: &["desecha", "desechas", "desecho", "desechos", "erecha"],
    turns: &[
        ("en el sentido de las agujas del reloj", "en sentido contrario a las agujas del reloj"),
        ("en sentido de las agujas del reloj", "en contra de las agujas del reloj"),
        ("en sentido horario", "en sentido antihorario"),
        ("sentido horario", "sentido antihorario"),
    ],
};
