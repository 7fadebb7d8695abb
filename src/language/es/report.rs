//! The words of the page on which a therapist reads what was done.

use crate::language::report::ReportLabels;

/// The words of the page of the diary.
pub(super) static REPORT: ReportLabels = ReportLabels {
    title: "Diario de ejercicios",
    written: "Hecho el {date}",
    date: "%d/%m/%Y",
    span: "Del {first} al {last}",
    sessions: ("1 sesión", "{count} sesiones"),
    days: ("1 día", "{count} días"),
    sums: "{when}: {sessions} en {days}, {length} en total.",
    nothing: "Todavía no se ha hecho nada.",
    targets: "Para: {targets}",
    columns: ["Fecha", "Hora", "Duración", "Ejercicios", "Cómo fue"],
    stopped: "terminada antes de tiempo",
    sides: ("lado izquierdo", "lado derecho"),
    pain: "dolor {pain} de 10",
    done: "hecho",
    too_much: "demasiado",
    scale: "La propia persona valora el dolor al final de cada sesión: 0 es ningún dolor, 10 el peor imaginable.",
};
