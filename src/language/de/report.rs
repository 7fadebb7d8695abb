//! The words of the page on which a therapist reads what was done.

use crate::language::report::ReportLabels;

/// The words of the page of the diary.
pub(super) static REPORT: ReportLabels = ReportLabels {
    title: "Übungstagebuch",
    written: "Erstellt am {date}",
    date: "%d.%m.%Y",
    span: "{first} bis {last}",
    sessions: ("1 Einheit", "{count} Einheiten"),
    days: ("1 Tag", "{count} Tagen"),
    sums: "{when}: {sessions} an {days}, insgesamt {length}.",
    nothing: "Bisher wurde nichts geübt.",
    targets: "Für: {targets}",
    columns: ["Datum", "Uhrzeit", "Dauer", "Übungen", "Wie es war"],
    stopped: "vorzeitig beendet",
    sides: ("linke Seite", "rechte Seite"),
    pain: "Schmerz {pain} von 10",
    done: "geschafft",
    too_much: "zu viel",
    scale: "Den Schmerz schätzt die Person am Ende einer Einheit selbst ein: 0 ist kein Schmerz, 10 der schlimmste vorstellbare.",
};
