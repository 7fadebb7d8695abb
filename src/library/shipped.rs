//! The routines that are part of the program.

/// Names and texts of scripts in `scripts/`.
macro_rules! scripts {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../scripts/", $name, ".routine")))),+]
    };
}

/// The names and the scripts of all shipped routines, in the order in which they are listed and
/// composed from. A new one gets a line here.
pub(super) const ALL: &[(&str, &str)] = scripts![
    "upper-back",
    "desk-break",
    "wind-down",
    "standing-flow",
    "neck-ease",
    "shoulder-care",
    "chair-back",
    "back-on-the-floor",
    "lower-back",
    "hips-and-thighs",
    "hamstrings",
    "calves-and-ankles",
    "wrists-and-hands",
    "eye-rest",
    "morning-in-bed",
    "heel-pain",
    "sole-stretch",
    "pelvic-floor",
    "stiff-shoulder",
    "hamstrings-press-and-stretch",
    "oberer-ruecken",
    "feierabend",
    "schreibtischpause",
    "lockerer-nacken",
    "zur-ruhe-kommen",
    "haut-du-dos",
    "pause-au-bureau",
    "nuque-detendue",
    "fin-de-journee",
    "espalda-alta",
    "pausa-activa",
    "cuello-suelto",
    "fin-del-dia",
    "schiena-alta",
    "pausa-alla-scrivania",
    "collo-sciolto",
    "fine-giornata",
];
