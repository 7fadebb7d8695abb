//! Claims about sides that are written short, and the nouns that they agree with.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_short_side_agrees_with_its_noun() {
    all_are_said(
        Language::German,
        &[
            ("Hebe das re. Bein.", "Hebe das rechte Bein."),
            ("Am li. Knie.", "Am linken Knie."),
            ("Hebe re. Arm.", "Hebe rechten Arm."),
            ("Mit re. Hand.", "Mit rechter Hand."),
            ("10x re./10x li.", "zehnmal rechts/zehnmal links."),
            ("10 Wdh. re. Dann links.", "zehn Wiederholungen rechts. Dann links."),
            ("re/li", "rechts/links"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("jambe dte", "jambe droite"),
            ("bras dr. tendu", "bras droit tendu"),
            ("genou gche", "genou gauche"),
            ("10 rép. gche, 10 rép. dte", "dix répétitions gauche, dix répétitions droite"),
            ("bras gche/dte", "bras gauche/droit"),
            ("jambe dr. en avant", "jambe droite en avant"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("pierna izq. y brazo izq.", "pierna izquierda y brazo izquierdo."),
            ("lado dcho./izq.", "lado derecho/izquierdo."),
            ("mano izqda.", "mano izquierda."),
            (
                "10 rep. izq., 10 rep. der.",
                "diez repeticiones izquierda, diez repeticiones derecha.",
            ),
            ("brazo der. arriba", "brazo derecho arriba"),
            ("10x izq.", "diez veces izquierda."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("gamba dx", "gamba destra"),
            ("braccio sx", "braccio sinistro"),
            ("lato dx/sx", "lato destro/sinistro"),
            ("10 rip. dx, 10 rip. sx", "dieci ripetizioni destra, dieci ripetizioni sinistra"),
            ("a dx e a sx", "a destra e a sinistra"),
            ("10x sx", "dieci volte sinistra"),
            ("sx1, dx2", "sinistra uno, destra due"),
        ],
    );
}

#[test]
fn letters_behind_the_body_are_spanish_sides() {
    all_are_said(
        Language::Spanish,
        &[
            ("brazo D/I", "brazo derecho/izquierdo"),
            ("lado D.", "lado derecho."),
            ("pierna I, 10 veces", "pierna izquierda, diez veces"),
            ("brazo (D) arriba", "brazo (derecho) arriba"),
            ("rodilla D o I", "rodilla derecha o izquierda"),
            ("vitamina D, columna D, D12", "vitamina D, columna D, D doce"),
        ],
    );
}

#[test]
fn letters_with_a_stroke_are_parts_of_the_spine() {
    all_are_said(
        Language::English,
        &[
            ("L/S rotation", "lumbar spine rotation"),
            ("C/S extension", "cervical spine extension"),
            ("T/S mobility", "thoracic spine mobility"),
            ("L/S spine", "lumbar spine"),
            ("L/S junction", "lumbosacral junction"),
            ("C/T junction", "cervicothoracic junction"),
            ("L spine, L knee, L/R", "L spine, left knee, left/right"),
        ],
    );
}

#[test]
fn italian_sides_are_written_short_with_a_full_stop_too() {
    all_are_said(
        Language::Italian,
        &[
            ("Appoggia la mano sin. sul ginocchio.", "Appoggia la mano sinistra sul ginocchio."),
            ("Appoggia la mano sin.", "Appoggia la mano sinistra."),
            ("Appoggia la mano des. sul ginocchio.", "Appoggia la mano destra sul ginocchio."),
            ("Solleva la gamba dx.", "Solleva la gamba destra."),
            ("Solleva la gamba dx. e tienila.", "Solleva la gamba destra e tienila."),
            ("Solleva la gamba sx. Tienila.", "Solleva la gamba sinistra. Tienila."),
            ("Spalla des., poi spalla sin.", "Spalla destra, poi spalla sinistra."),
            ("Braccio sin. in alto.", "Braccio sinistro in alto."),
            ("Ginocchio des. piegato.", "Ginocchio destro piegato."),
            ("Piede dest. avanti.", "Piede destro avanti."),
            ("Arto sup. sin. in fuori.", "Arto superiore sinistro in fuori."),
            ("Solleva la gamba (sin.) e resta.", "Solleva la gamba (sinistra) e resta."),
            ("Gamba sin./des. alternata.", "Gamba sinistra/destra alternata."),
        ],
    );
}
