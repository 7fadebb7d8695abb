//! Claims about days of the week that are written short.

use super::all_are_said;
use supple::language::Language;

#[test]
fn short_weekdays_are_said_in_full() {
    all_are_said(
        Language::English,
        &[
            ("Mon., Wed. and Fri. only.", "Monday, Wednesday and Friday only."),
            ("Do it Mon/Wed/Fri.", "Do it Monday, Wednesday, Friday."),
            ("Mon-Fri 2x/day", "Monday to Friday two times per day"),
            ("Tues & Thurs.", "Tuesday and Thursday."),
            ("On Mon. walk for 10 min.", "On Monday walk for ten minutes."),
            ("Sat/Sun off", "Saturday, Sunday off"),
            ("Thu 6 pm", "Thursday six p m"),
            ("Rest on Tues. Then walk.", "Rest on Tuesday. Then walk."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Mo., Mi. und Fr. üben", "Montag, Mittwoch und Freitag üben"),
            ("Mo-Fr 2x täglich", "Montag bis Freitag zweimal täglich"),
            ("Am Di. und Do. gehen", "Am Dienstag und Donnerstag gehen"),
            ("Mo/Mi/Fr: 3 x 10", "Montag, Mittwoch, Freitag: dreimal zehn"),
            ("Di u. Do schwimmen", "Dienstag und Donnerstag schwimmen"),
            ("Jeden Mo. 10 Min.", "Jeden Montag zehn Minuten."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("lun., mer., ven.", "lundi, mercredi, vendredi."),
            ("Le lun. et le jeu.", "Le lundi et le jeudi."),
            ("Du lun. au ven.", "Du lundi au vendredi."),
            ("mar/jeu : 3 x 10", "mar/jeu : trois fois dix"),
            ("lun/mer/ven", "lundi, mercredi, vendredi"),
            ("sam. et dim. repos", "samedi et dimanche repos"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("lun., mié. y vie.", "lunes, miércoles y viernes."),
            ("De lun. a vie.", "De lunes a viernes."),
            ("L-V 2x/día", "Lunes a viernes dos veces al día"),
            ("los L, X y V", "los lunes, miércoles y viernes"),
            ("M y J descanso", "Martes y jueves descanso"),
            ("sáb. y dom. descanso", "sábado y domingo descanso"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("lun., mer. e ven.", "lunedì, mercoledì e venerdì."),
            ("Dal lun. al ven.", "Dal lunedì al venerdì."),
            ("Il lun. e il gio.", "Il lunedì e il giovedì."),
            ("mar/gio", "martedì, giovedì"),
            ("sab. e dom. riposo", "sabato e domenica riposo"),
        ],
    );
}

#[test]
fn words_that_look_like_short_weekdays_stay() {
    all_are_said(
        Language::English,
        &[
            ("Salute the Sun. Then rest.", "Salute the Sun. Then rest."),
            ("You sat. Then stand.", "You sat. Then stand."),
            ("Sun salutation", "Sun salutation"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("So. Jetzt die andere Seite.", "So. Jetzt die andere Seite."),
            ("Fr. Müller", "Frau Müller"),
            ("So weit es geht.", "So weit es geht."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("C'est un jeu.", "C'est un jeu."),
            ("Le jeu et la mer.", "Le jeu et la mer."),
            ("Va à la mer.", "Va à la mer."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[("Talla S/M/L", "Talla S, M, L"), ("L5-S1", "L cinco a S uno"), ("El mar.", "El mar.")],
    );
    all_are_said(Language::Italian, &[("Il Mar Rosso", "Il Mar Rosso")]);
}

#[test]
fn three_days_with_hyphens_are_no_range() {
    all_are_said(
        Language::English,
        &[
            ("Mon-Wed-Fri: 20 min", "Monday, Wednesday, Friday: twenty minutes"),
            ("Mon-Fri", "Monday to Friday"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Mo-Mi-Fr 20 Min.", "Montag, Mittwoch, Freitag zwanzig Minuten."),
            ("Mo-Fr, 8-12 Uhr", "Montag bis Freitag, acht bis zwölf Uhr"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("lun-mer-ven : 20 min", "lundi, mercredi, vendredi : vingt minutes"),
            ("lun.-mer.-ven.", "lundi, mercredi, vendredi."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("lun-mié-vie: 20 min", "lunes, miércoles, viernes: veinte minutos"),
            ("L-X-V: 20 min", "Lunes, miércoles, viernes: veinte minutos"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("lun-mer-ven: 20 min", "lunedì, mercoledì, venerdì: venti minuti"),
            ("mar-gio-sab", "martedì, giovedì, sabato"),
        ],
    );
}
