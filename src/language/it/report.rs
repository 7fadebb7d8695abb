//! The words of the page on which a therapist reads what was done.

use crate::language::report::ReportLabels;

/// The words of the page of the diary.
pub(super) static REPORT: ReportLabels = ReportLabels {
    title: "Diario degli esercizi",
    written: "Scritto il {date}",
    date: "%d/%m/%Y",
    span: "Dal {first} al {last}",
    sessions: ("1 seduta", "{count} sedute"),
    days: ("1 giorno", "{count} giorni"),
    sums: "{when}: {sessions} in {days}, {length} in tutto.",
    nothing: "Non è stato ancora fatto niente.",
    targets: "Per: {targets}",
    columns: ["Data", "Ora", "Durata", "Esercizi", "Com’è andata"],
    stopped: "interrotta prima della fine",
    sides: ("lato sinistro", "lato destro"),
    pain: "dolore {pain} su 10",
    done: "fatto",
    too_much: "troppo",
    scale: "Il dolore è valutato dalla persona stessa alla fine di ogni seduta: 0 è nessun dolore, 10 il peggiore immaginabile.",
};
