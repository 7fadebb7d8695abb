//! Claims about dates in numbers, months that are written short, and ordinals in Roman numerals.

use super::all_are_said;
use supple::language::Language;

#[test]
fn dates_in_numbers_are_days_of_months() {
    all_are_said(
        Language::English,
        &[
            ("Review 2024-12-05.", "Review December fifth, twenty twenty-four."),
            ("Surgery on 24/12/2025.", "Surgery on December twenty-fourth, twenty twenty-five."),
            ("Surgery on 12/24/2025.", "Surgery on December twenty-fourth, twenty twenty-five."),
            ("Seen 12.03.2025.", "Seen March twelfth, twenty twenty-five."),
            (
                "Next visit: 2025-01-15 at 10:30.",
                "Next visit: January fifteenth, twenty twenty-five at ten thirty.",
            ),
            ("Rest until 24/12.", "Rest until December twenty-fourth."),
            ("Return on 7/15.", "Return on July fifteenth."),
            ("On 14/2/25.", "On February fourteenth, twenty twenty-five."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("OP: 2024-12-05.", "OP: fünfter zwölfter zweitausendvierundzwanzig."),
            ("OP am 5.12.2024.", "OP am fünften zwölften zweitausendvierundzwanzig."),
            ("OP-Datum: 14.02.25.", "OP-Datum: vierzehnter zweiter zweitausendfünfundzwanzig."),
            ("Do., 5.6., 10 Uhr.", "Donnerstag, fünfter sechster, zehn Uhr."),
            ("am 24/12/2025", "am vierundzwanzigsten zwölften zweitausendfünfundzwanzig"),
            ("Bis 31.12.24.", "Bis einunddreißigsten zwölften zweitausendvierundzwanzig."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Le 12/03/2025.", "Le douze mars deux mille vingt-cinq."),
            ("Opéré le 05.12.2024.", "Opéré le cinq décembre deux mille vingt-quatre."),
            ("RDV le 24/12 à 9h30.", "Rendez-vous le vingt-quatre décembre à neuf heures trente."),
            ("RDV : 2024-12-05.", "Rendez-vous : cinq décembre deux mille vingt-quatre."),
            ("du 01/03 au 15/04", "du premier mars au quinze avril"),
            ("le 14/2/25", "le quatorze février deux mille vingt-cinq"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("El 12/03/2025.", "El doce de marzo de dos mil veinticinco."),
            ("Operado el 05.12.2024.", "Operado el cinco de diciembre de dos mil veinticuatro."),
            ("Cita el 24/12 a las 9:30.", "Cita el veinticuatro de diciembre a las nueve y media."),
            ("Cita: 2024-12-05.", "Cita: cinco de diciembre de dos mil veinticuatro."),
            ("del 12/03 al 15/04", "del doce de marzo al quince de abril"),
            ("el 14/2/25", "el catorce de febrero de dos mil veinticinco"),
            ("1º de mayo.", "primero de mayo."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Il 12/03/2025.", "Il dodici marzo duemilaventicinque."),
            ("Operato il 05.12.2024.", "Operato il cinque dicembre duemilaventiquattro."),
            ("Visita il 24/12 alle 9:30.", "Visita il ventiquattro dicembre alle nove e mezza."),
            ("Visita: 2024-12-05.", "Visita: cinque dicembre duemilaventiquattro."),
            ("dal 01/03 al 15/04", "dal primo marzo al quindici aprile"),
            ("l'8/12", "l'otto dicembre"),
            ("il 14/2/25", "il quattordici febbraio duemilaventicinque"),
        ],
    );
}

#[test]
fn what_looks_like_a_date_and_is_none_is_left() {
    all_are_said(
        Language::English,
        &[
            ("Do it on 3/10 pain.", "Do it on three out of ten pain."),
            ("On 12/03/2025.", "On twelve three twenty twenty-five."),
            ("Tempo 4/0/2.", "Tempo four zero two."),
            ("Reps: 10/10/10.", "Reps: ten ten ten."),
            ("March 10 steps forward.", "March ten steps forward."),
        ],
    );
    all_are_said(Language::German, &[("Version 1.2.3", "Version eins zwei drei")]);
    all_are_said(
        Language::French,
        &[
            ("le 3/4 du temps", "le trois quarts du temps"),
            ("au 3/10 de douleur", "au trois sur dix de douleur"),
        ],
    );
    all_are_said(Language::Spanish, &[("dolor del 3/10", "dolor del tres sobre diez")]);
    all_are_said(Language::Italian, &[("dolore del 3/10", "dolore del tre su dieci")]);
}

#[test]
fn english_days_beside_their_month_are_ordinals() {
    all_are_said(
        Language::English,
        &[
            ("Nov 30.", "November thirtieth."),
            ("Jan. 5th.", "January fifth."),
            ("On 5 Jan 2025.", "On the fifth of January twenty twenty-five."),
            ("3rd March 2024.", "the third of March twenty twenty-four."),
            ("The 3rd March.", "The third of March."),
            ("May 3-5.", "May third to fifth."),
            ("Feb. 14, 2025.", "February fourteenth, twenty twenty-five."),
            ("By Dec. 1, walk.", "By December first, walk."),
            ("In Jan 2025.", "In January twenty twenty-five."),
        ],
    );
}

#[test]
fn german_ordinals_without_an_article_have_the_ending_of_their_noun() {
    all_are_said(
        Language::German,
        &[
            ("XX. Jahrhundert.", "zwanzigstes Jahrhundert."),
            ("Im XX. Jh.", "Im zwanzigsten Jahrhundert."),
            ("3. Mai, 10 Uhr.", "dritter Mai, zehn Uhr."),
            ("Termin: 1. Juni.", "Termin: erster Juni."),
            ("1. Rippe.", "erste Rippe."),
            ("4. Zehe: beugen.", "vierte Zehe: beugen."),
        ],
    );
}

#[test]
fn roman_centuries_and_nerves_are_ordinals() {
    all_are_said(
        Language::French,
        &[("au XXIe s.", "au vingt et unième siècle."), ("XIXe siècle", "dix-neuvième siècle")],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("en el s. XXI", "en el siglo veintiuno"),
            ("VII par craneal", "séptimo par craneal"),
            ("a finales del s. XIX", "a finales del siglo diecinueve"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("XIX sec.", "diciannovesimo secolo."),
            ("VII nervo cranico", "settimo nervo cranico"),
            ("nel XXI sec.", "nel ventunesimo secolo."),
        ],
    );
}

#[test]
fn a_numeral_behind_a_hyphen_is_a_number() {
    all_are_said(
        Language::English,
        &[("Type-II fibres", "Type-two fibres"), ("A grade-III sprain.", "A grade-three sprain.")],
    );
    all_are_said(
        Language::German,
        &[("Typ-II-Fasern", "Typ-zwei-Fasern"), ("Grad-III-Riss", "Grad-drei-Riss")],
    );
    all_are_said(Language::French, &[("fibres de type-II", "fibres de type-deux")]);
}

#[test]
fn roman_numerals_of_ribs_and_rays_are_numbers() {
    all_are_said(Language::English, &[("Rib VI.", "Rib six."), ("MTP I.", "MTP one.")]);
    all_are_said(Language::German, &[("Rippe V.", "Rippe fünf.")]);
    all_are_said(Language::French, &[("Côte VI.", "Côte six.")]);
    all_are_said(Language::Spanish, &[("Costilla V.", "Costilla cinco.")]);
    all_are_said(Language::Italian, &[("Costola VI.", "Costola sei.")]);
}

#[test]
fn a_date_may_stand_behind_its_day_of_the_week() {
    all_are_said(
        Language::French,
        &[
            ("jeudi 3/12 à 14 h", "jeudi trois décembre à quatorze heures"),
            ("Jeu. 3/12 à 14h30", "Jeudi trois décembre à quatorze heures trente"),
            ("jeu 3/12", "jeu trois douze"),
            ("mardi 3/4", "mardi trois avril"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Jueves 3/12", "Jueves tres de diciembre"),
            ("Cita jue. 3/12 a las 14:30", "Cita jueves tres de diciembre a las catorce y treinta"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Giovedì 3/12", "Giovedì tre dicembre"),
            ("Gio 3/12 alle 14:30", "Giovedì tre dicembre alle quattordici e trenta"),
            ("gio. 3/12", "giovedì tre dicembre"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Donnerstag 3.12. Kontrolle", "Donnerstag dritter zwölfter Kontrolle"),
            ("Do 3.12.", "Donnerstag dritter zwölfter."),
            ("Do 18.30 Uhr", "Donnerstag achtzehn Uhr dreißig"),
            ("Mo 18.30.", "Montag achtzehn Uhr dreißig."),
            ("bis 1. Kontrolle (6 Wo.)", "bis erste Kontrolle (sechs Wochen)"),
        ],
    );
}
