//! Claims about numbers whose noun stands with an earlier number.

use super::all_are_said;
use supple::language::Language;

#[test]
fn one_agrees_with_the_noun_that_an_earlier_number_counts() {
    all_are_said(
        Language::Spanish,
        &[
            (
                "2 series por la mañana y 1 por la noche",
                "dos series por la mañana y una por la noche",
            ),
            (
                "3 veces al día: 1 por la mañana, 1 por la tarde y 1 por la noche",
                "tres veces al día: una por la mañana, una por la tarde y una por la noche",
            ),
            (
                "2 ejercicios por la mañana y 1 por la noche",
                "dos ejercicios por la mañana y uno por la noche",
            ),
            (
                "2 series de 10 ejercicios en casa y 1 en el trabajo",
                "dos series de diez ejercicios en casa y una en el trabajo",
            ),
            ("3 series: 1 sin peso, 2 con peso", "tres series: una sin peso, dos con peso"),
            ("21 series hoy, 21 cada noche", "veintiuna series hoy, veintiuna cada noche"),
            ("Cuenta 3 series, del 1 al 10.", "Cuenta tres series, del uno al diez."),
            ("1 por la noche", "uno por la noche"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("2 séries le matin et 1 le soir", "deux séries le matin et une le soir"),
            (
                "3 fois par jour : 1 le matin, 1 à midi et 1 le soir",
                "trois fois par jour : une le matin, une à midi et une le soir",
            ),
            ("2 exercices le matin et 1 le soir", "deux exercices le matin et un le soir"),
            ("3 séries, 1 par jambe", "trois séries, une par jambe"),
            (
                "21 séries le matin et 21 le soir",
                "vingt et une séries le matin et vingt et une le soir",
            ),
            ("De 10 à 1, le soir", "De dix à un, le soir"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("2 serie al mattino e 1 alla sera", "due serie al mattino e una alla sera"),
            (
                "3 volte al giorno: 1 al mattino, 1 a pranzo e 1 alla sera",
                "tre volte al giorno: una al mattino, una a pranzo e una alla sera",
            ),
            ("2 esercizi al mattino e 1 alla sera", "due esercizi al mattino e uno alla sera"),
            ("3 serie: 1 per lato", "tre serie: una per lato"),
            ("4 serie, 1 senza peso", "quattro serie, una senza peso"),
            ("Conta 3 serie, da 1 a 10.", "Conta tre serie, da uno a dieci."),
        ],
    );
}
