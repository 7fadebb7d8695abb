//! The words of the page on which a therapist reads what was done.

use crate::language::report::ReportLabels;

/// The words of the page of the diary.
pub(super) static REPORT: ReportLabels = ReportLabels {
    title: "Journal d’exercices",
    written: "Établi le {date}",
    date: "%d/%m/%Y",
    span: "Du {first} au {last}",
    sessions: ("1 séance", "{count} séances"),
    days: ("1 jour", "{count} jours"),
    sums: "{when} : {sessions} sur {days}, {length} en tout.",
    nothing: "Rien n’a encore été fait.",
    targets: "Pour : {targets}",
    columns: ["Date", "Heure", "Durée", "Exercices", "Ressenti"],
    stopped: "arrêtée avant la fin",
    sides: ("côté gauche", "côté droit"),
    pain: "douleur {pain} sur 10",
    done: "fait",
    too_much: "trop",
    scale: "La douleur est estimée par la personne elle-même à la fin d’une séance : 0 est l’absence de douleur, 10 la pire imaginable.",
};
