//! Claims about halves that have no "ein" in German, and about the numbers of lists.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_half_behind_an_article_or_of_what_is_not_counted_has_no_other_article() {
    all_are_said(
        Language::German,
        &[
            ("Heben Sie das Bein auf 1/2 Höhe.", "Heben Sie das Bein auf halbe Höhe."),
            ("Auf 1/2 Höhe halten.", "Auf halber Höhe halten."),
            ("auf 1/2 Höhe", "auf halber Höhe"),
            ("Mit 1/2 Kraft drücken.", "Mit halber Kraft drücken."),
            ("Mit ½ Gewicht.", "Mit halbem Gewicht."),
            ("In ½ Tempo.", "In halbem Tempo."),
            ("Nach 1/2 Zeit wechseln.", "Nach halber Zeit wechseln."),
            ("Auf 1/2 Weg anhalten.", "Auf halbem Weg anhalten."),
            ("Bis ½ Höhe anheben.", "Bis halbe Höhe anheben."),
            ("Die ½ Strecke gehen.", "Die halbe Strecke gehen."),
            ("Im 1/2 Kniestand.", "Im halben Kniestand."),
            ("Alle 1/2 Stunde aufstehen.", "Alle halbe Stunde aufstehen."),
            ("Jede 1/2 Stunde aufstehen.", "Jede halbe Stunde aufstehen."),
            ("Nach der 1/2 Zeit.", "Nach der halben Zeit."),
            ("Den 1/2 Weg gehen.", "Den halben Weg gehen."),
            ("In einer 1/2 Stunde.", "In einer halben Stunde."),
            ("Nach 1/2 Stunde wechseln.", "Nach einer halben Stunde wechseln."),
            ("Um 1/2 Umdrehung.", "Um eine halbe Umdrehung."),
            ("1/2 Drehung nach links.", "eine halbe Drehung nach links."),
            ("Vor 1/2 Jahr.", "Vor einem halben Jahr."),
            ("Mit 1/2 Last.", "Mit halber Last."),
            ("1 1/2 Minuten halten.", "eineinhalb Minuten halten."),
            ("Auf 1/2 Spitze stehen.", "Auf halber Spitze stehen."),
            ("In 1/2 Hocke bleiben.", "In halber Hocke bleiben."),
            ("Ins 2. Drittel gehen.", "Ins zweite Drittel gehen."),
            ("Im 2. Drittel.", "Im zweiten Drittel."),
        ],
    );
}

#[test]
fn what_one_does_behind_a_number_is_one_of_a_list() {
    all_are_said(
        Language::German,
        &[
            (
                "1. Einatmen, 2. Ausatmen, 2. Ausatmen.",
                "eins. Einatmen, zwei. Ausatmen, zwei. Ausatmen.",
            ),
            ("1. Einatmen.", "eins. Einatmen."),
            ("2. Ausatmen.", "zwei. Ausatmen."),
            ("3. Anheben.", "drei. Anheben."),
            ("4. Dehnen.", "vier. Dehnen."),
            ("2. Atemzug.", "zweiter Atemzug."),
            ("1. Rippe.", "erste Rippe."),
            ("4. Satz.", "vierter Satz."),
        ],
    );
}
