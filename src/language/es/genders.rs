//! The gender of Spanish nouns.

use crate::language::Language;
use crate::language::grammar::{Form, Genders, last_word};

/// Nouns and endings by their gender.
pub(super) const GENDERS: Genders = Genders {
    no_nouns: "superior inferior interno externo interna externa y e o u a de en por con para hasta al del que como cada más menos si se sin entre \
        luego después antes durante cuando mientras pero",
    feminine_endings: "a ión dad tad tud umbre ez eza",
    masculine_endings: "ama ema oma avión camión guion",
    feminine: "rot mano rep piel pared nariz vez serie base clase fase frase noche tarde parte sangre nuez \
        luz cruz voz paz red sed fe sien torre llave leche carne calle gente muerte suerte fuente \
        mente corriente pendiente pelvis crisis tesis dosis foto moto cara frente \
        flor labor imagen cárcel señal sal miel hiel postal vocal cicatriz raíz \
        perdiz lombriz matriz nalga esternilla superficie especie serie planicie ingle cama rama \
        llama gama trama goma toma paloma crema yema flema",
    masculine: "clima diafragma día mapa planeta tranvía sofá pez ajedrez arroz agua área ala arma aula ancla alma \
        hacha pijama yoga psoas atlas",
    plurals: &[
        ("iones", "ión"),
        ("ones", "ón"),
        ("ces", "z"),
        ("enes", "en"),
        ("es", ""),
        ("s", ""),
    ],
};

/// Tells if a side behind this text is masculine: “brazo izquierdo”, “talón derecho”.
pub(super) fn is_masculine(before: &str) -> bool {
    let noun = last_word(before).to_lowercase();
    GENDERS.form_before(&noun) == Form::Masculine
        && (noun.ends_with('o') || Language::Spanish.names_body_part(&noun))
}
