//! The words of the page besides those of its handout.

use crate::language::Language;

/// What the controls are called, for those who cannot see them, and what else is said.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageWords {
    pub play: &'static str,
    pub pause: &'static str,
    pub back: &'static str,
    pub forward: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub place: &'static str,
    pub exercises: &'static str,
    pub download: &'static str,
    pub handout: &'static str,
    pub gone: &'static str,
}

impl PageWords {
    pub(super) const fn of(language: Language) -> Self {
        match language {
            Language::English => Self {
                play: "Play",
                pause: "Pause",
                back: "Back 10 seconds",
                forward: "Forward 10 seconds",
                previous: "Exercise before",
                next: "Next exercise",
                place: "Place in the session",
                exercises: "Exercises",
                download: "Download, to play without this computer",
                handout: "To read",
                gone: "The sound cannot be reached. Is supple still sharing it, and the phone in the same network?",
            },
            Language::German => Self {
                play: "Abspielen",
                pause: "Pause",
                back: "10 Sekunden zurück",
                forward: "10 Sekunden vor",
                previous: "Vorige Übung",
                next: "Nächste Übung",
                place: "Stelle in der Sitzung",
                exercises: "Übungen",
                download: "Herunterladen, für später ohne diesen Computer",
                handout: "Zum Lesen",
                gone: "Der Ton ist nicht erreichbar. Läuft supple noch, und ist das Handy im gleichen Netz?",
            },
            Language::French => Self {
                play: "Lire",
                pause: "Pause",
                back: "Reculer de 10 secondes",
                forward: "Avancer de 10 secondes",
                previous: "Exercice précédent",
                next: "Exercice suivant",
                place: "Position dans la séance",
                exercises: "Exercices",
                download: "Télécharger, pour écouter sans cet ordinateur",
                handout: "À lire",
                gone: "Le son est inaccessible. supple partage-t-il toujours, et le téléphone est-il sur le même réseau ?",
            },
            Language::Spanish => Self {
                play: "Reproducir",
                pause: "Pausa",
                back: "10 segundos atrás",
                forward: "10 segundos adelante",
                previous: "Ejercicio anterior",
                next: "Ejercicio siguiente",
                place: "Lugar en la sesión",
                exercises: "Ejercicios",
                download: "Descargar, para escuchar sin este ordenador",
                handout: "Para leer",
                gone: "No se llega al sonido. ¿Sigue supple compartiéndolo, y el teléfono en la misma red?",
            },
            Language::Italian => Self {
                play: "Riproduci",
                pause: "Pausa",
                back: "Indietro di 10 secondi",
                forward: "Avanti di 10 secondi",
                previous: "Esercizio precedente",
                next: "Esercizio successivo",
                place: "Punto della sessione",
                exercises: "Esercizi",
                download: "Scarica, per ascoltare senza questo computer",
                handout: "Da leggere",
                gone: "Il suono non è raggiungibile. supple lo condivide ancora, e il telefono è nella stessa rete?",
            },
        }
    }
}
