//! Spanish.

use super::phrases::Phrases;

pub(super) const PHRASES: Phrases = Phrases {
    sides: &[
        ("izquierda", "derecha"),
        ("izquierdo", "derecho"),
        ("izquierdas", "derechas"),
        ("izquierdos", "derechos"),
    ],
    masculine: &[],
    introduction: "Introducción",
    about_a_minute: "Más o menos un minuto.",
    about_minutes: "Más o menos {minutes} minutos.",
    you_need: "Necesitas: {props}.",
    if_you_like: "Si quieres, también: {props}.",
    and: "y",
    or: "o",
    articles: ("", ""),
    determiners: &[],
    first: "Para empezar.",
    next: "A continuación.",
    last: "Para terminar.",
    exercise_of: "Ejercicio {number} de {count}.",
    other_side: "El otro lado.",
    round_of: "{number} de {count}.",
    again: "Otra vez, {number} de {count}.",
    ten_seconds: "Diez segundos.",
    halfway: "Vas por la mitad.",
    one_minute_left: "Queda un minuto.",
    minutes_left: "Quedan {minutes} minutos.",
    in_and_out: "Inhala, exhala.",
    out_and_in: "Exhala, inhala.",
    done_in_a_minute: "Has terminado. Ha durado un minuto.",
    done_in_minutes: "Has terminado. Ha durado {minutes} minutos.",
    safety: "Muévete con suavidad. Siente un estiramiento, nunca dolor. Si algo te duele, te hormiguea o se te duerme, para y sal despacio de la postura. Sigue respirando con libertad.",
    safety_long: &[
        "No estires hoy, y llama a emergencias, si te duele el pecho, si un dolor se extiende al brazo o a la mandíbula, o si de pronto te cuesta respirar.",
        "Haz lo mismo si notas un entumecimiento o una debilidad que antes no tenías, y si te duele algo después de un accidente.",
        "Si un dolor no se va o empeora, ve al médico antes de seguir.",
    ],
    held_breath: "No retengas nunca el aire a la fuerza. Si te mareas o te falta el aire, respira como quieras.",
};
