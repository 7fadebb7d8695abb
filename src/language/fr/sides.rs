//! What names a side in French beside the side words.

use super::super::side_forms::SideForms;

pub(super) static SIDE_FORMS: SideForms = SideForms {
    abbreviations: &[
        ("g", "gauche"),
        ("d", "droite"),
        ("gche", "gauche"),
        ("gch", "gauche"),
        ("dte", "droite"),
        ("drte", "droite"),
        ("dr.", "droit"),
    ],
    before_letters: &[
        "vitamine",
        "vitamines",
        "vit",
        "taille",
        "type",
        "phase",
        "stade",
        "grade",
        "groupe",
        "classe",
        "catégorie",
        "lettre",
        "point",
        "plan",
        "figure",
        "fig",
        "niveau",
        "version",
        "modèle",
        "section",
        "partie",
        "zone",
        "un",
        "en",
    ],
    compounds: &[
        ("gaucher", "droitier"),
        ("gauchère", "droitière"),
        ("gauchers", "droitiers"),
        ("gauchères", "droitières"),
    ],
    endings: &[],
    lookalikes: &[
        "adroit", "adroite", "adroites", "adroits", "croit", "doit", "dronte", "drontes", "fauche",
        "fauches", "garches", "gauchi", "gauchie", "gauchies", "gauchis", "gaucho", "gauchos",
    ],
    turns: &[
        (
            "dans le sens des aiguilles d’une montre",
            "dans le sens inverse des aiguilles d’une montre",
        ),
        ("dans le sens horaire", "dans le sens antihoraire"),
        ("dans le sens horaire", "dans le sens anti-horaire"),
        ("sens horaire", "sens antihoraire"),
    ],
};
