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

#[test]
fn a_german_one_agrees_with_the_noun_that_an_earlier_number_counts() {
    all_are_said(
        Language::German,
        &[
            ("2 Serien morgens, 1 abends", "zwei Serien morgens, eine abends"),
            ("3 Übungen heute, 1 morgen", "drei Übungen heute, eine morgen"),
            ("2 Tabletten morgens und 1 abends", "zwei Tabletten morgens und eine abends"),
            (
                "3 Serien: 1 ohne Gewicht, 2 mit Gewicht",
                "drei Serien: eine ohne Gewicht, zwei mit Gewicht",
            ),
            ("3 Durchgänge, davon 1 mit Band", "drei Durchgänge, davon einer mit Band"),
            ("Mach 2 Sätze morgens, 1 abends", "Mach zwei Sätze morgens, einen abends"),
            ("2 Bänder rechts, 1 links", "zwei Bänder rechts, eins links"),
            ("3 Wdh. re., 1 li.", "drei Wiederholungen rechts, eine links."),
            ("3 Serien mit Gewicht / 1 ohne", "drei Serien mit Gewicht / eine ohne"),
            ("Zähle von 3 bis 1", "Zähle von drei bis eins"),
            ("3 Übungen, Stufe 1", "drei Übungen, Stufe eins"),
        ],
    );
}

#[test]
fn one_may_be_alone_with_its_time_or_its_side() {
    all_are_said(
        Language::German,
        &[
            ("morgens 2 Serien, abends 1", "morgens zwei Serien, abends eine"),
            ("morgens 2 Serien, abends nur 1", "morgens zwei Serien, abends nur eine"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("2 séries le matin, 1 le soir", "deux séries le matin, une le soir"),
            ("2 séries matin, 1 soir", "deux séries matin, une soir"),
            ("2 exercices matin, 1 soir", "deux exercices matin, un soir"),
            ("le matin 2 séries, le soir 1", "le matin deux séries, le soir une"),
            ("A droite 3 séries, à gauche 1.", "A droite trois séries, à gauche une."),
            ("3 séries dont 1 sans poids", "trois séries dont une sans poids"),
            ("3 rép. à D, 1 à G", "trois répétitions à droite, une à gauche"),
            ("Marche 2 jours, 1 matin sur deux.", "Marche deux jours, un matin sur deux."),
            ("3 séries, niveau 1", "trois séries, niveau un"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("2 series mañana, 1 noche", "dos series mañana, una noche"),
            ("2 ejercicios mañana, 1 noche", "dos ejercicios mañana, uno noche"),
            (
                "por la mañana 2 series, por la noche 1",
                "por la mañana dos series, por la noche una",
            ),
            ("3 reps dcha., 1 izda.", "tres repeticiones derecha, una izquierda."),
            ("Máx. 3 series; 1er día solo 1", "Como máximo tres series; primer día solo una"),
            ("200 repeticiones hoy, 200 mañana", "doscientas repeticiones hoy, doscientas mañana"),
            ("3 series, nivel 1", "tres series, nivel uno"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("2 serie mattina, 1 sera", "due serie mattina, una sera"),
            ("2 esercizi mattina, 1 sera", "due esercizi mattina, uno sera"),
            ("al mattino 2 serie, la sera 1", "al mattino due serie, la sera una"),
            ("3 serie, di cui 1 senza peso", "tre serie, di cui una senza peso"),
            ("3 rip. dx, 1 sx", "tre ripetizioni destra, una sinistra"),
            ("Max 3 serie; 1° giorno solo 1", "Al massimo tre serie; primo giorno solo una"),
            ("3 serie, livello 1", "tre serie, livello uno"),
        ],
    );
}
