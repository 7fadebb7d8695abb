//! Claims about cases and ordinals.

use supple::language::Language;

use super::all_are_said;

#[test]
fn a_german_number_is_in_the_case_of_its_preposition() {
    all_are_said(
        Language::German,
        &[
            ("mit 1 Hand", "mit einer Hand"),
            ("auf 1 Bein", "auf einem Bein"),
            ("nach 1 Minute", "nach einer Minute"),
            ("in 1-2 Minuten", "in einer bis zwei Minuten"),
            ("für 1 Minute", "für eine Minute"),
            ("um 1 cm", "um einen Zentimeter"),
            ("um 1 Uhr", "um ein Uhr"),
            ("vor 1 Woche", "vor einer Woche"),
            ("Hebe 1 Arm.", "Hebe einen Arm."),
            ("Nimm 1 Kissen.", "Nimm ein Kissen."),
            ("1 Ball", "ein Ball"),
            ("mit 1 kleinen Ball", "mit einem kleinen Ball"),
            ("nach ½ Stunde", "nach einer halben Stunde"),
            ("in 1 m Abstand", "in einem Meter Abstand"),
            ("Setz dich auf 1 Stuhl", "Setz dich auf einen Stuhl"),
            ("mit 1 oder 2 Händen", "mit einer oder zwei Händen"),
            ("von 1 bis 10", "von eins bis zehn"),
            ("noch 1", "noch eins"),
        ],
    );
}

#[test]
fn a_german_ordinal_is_in_the_case_of_its_article() {
    all_are_said(
        Language::German,
        &[
            ("in der 2. Runde", "in der zweiten Runde"),
            ("am Ende der 2. Runde", "am Ende der zweiten Runde"),
            ("der 2. Arm", "der zweite Arm"),
            ("die 0. Woche", "die nullte Woche"),
            ("mit der 1. Hand", "mit der ersten Hand"),
            ("die 2. und 3. Runde", "die zweite und dritte Runde"),
            ("ein 2. Satz", "ein zweiter Satz"),
            ("bei jeder 3. Wiederholung", "bei jeder dritten Wiederholung"),
            ("jeder 2. Atemzug", "jeder zweite Atemzug"),
            ("in 2. Position", "in zweiter Position"),
            ("2. Runde", "zweite Runde"),
            ("Zähle bis 3. Dann ruhe.", "Zähle bis drei. Dann ruhe."),
        ],
    );
}

#[test]
fn ordinals_are_read_as_people_type_them() {
    all_are_said(
        Language::French,
        &[
            ("2de série", "seconde série"),
            ("les 1res minutes", "les premières minutes"),
            ("la 1re", "la première"),
            ("2d tour", "second tour"),
            ("2nde", "seconde"),
            ("les 3es", "les troisièmes"),
            ("2eme", "deuxième"),
            ("21e", "vingt et unième"),
            ("1er", "premier"),
            ("1ère", "première"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("1ra serie", "primera serie"),
            ("2da", "segunda"),
            ("3ro", "tercero"),
            ("3er día", "tercer día"),
            ("el 1º día", "el primer día"),
            ("el 21º día", "el vigésimo primer día"),
            ("la 1a serie", "la primera serie"),
            ("el 1° ejercicio", "el primer ejercicio"),
            ("la 2° serie", "la segunda serie"),
            ("12ª vértebra", "duodécima vértebra"),
            ("la 18ª sesión", "la decimoctava sesión"),
            ("5to", "quinto"),
            ("7ma", "séptima"),
            ("1º Siéntate", "primero Siéntate"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("il 1° dito", "il primo dito"),
            ("il 21º giorno", "il ventunesimo giorno"),
            ("103", "centotré"),
            ("1.003 m", "milletré metri"),
            ("108", "centotto"),
            ("288 g", "duecentottantotto grammi"),
            ("la 108ª", "la centottesima"),
            ("la 1a serie", "la prima serie"),
            ("al 3° respiro", "al terzo respiro"),
            ("la 2° serie", "la seconda serie"),
            ("16ª", "sedicesima"),
            ("1ª serie", "prima serie"),
        ],
    );
}

#[test]
fn numbers_agree_past_other_words() {
    all_are_said(
        Language::French,
        &[
            ("1 autre exercice", "un autre exercice"),
            ("21 exercices", "vingt et un exercices"),
            ("31 cycles", "trente et un cycles"),
            ("101 mètres", "cent un mètres"),
            ("21 mains", "vingt et une mains"),
            ("1 ou 2 mains", "une ou deux mains"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("1 o 2 manos", "una o dos manos"),
            ("1 gran paso", "un gran paso"),
            ("200 repeticiones", "doscientas repeticiones"),
            ("1 área", "un área"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("1 zaino", "uno zaino"),
            ("1 sgabello", "uno sgabello"),
            ("1 ora", "un'ora"),
            ("1 h", "un'ora"),
            ("1 o 2 mani", "una o due mani"),
            ("1 asciugamano", "un asciugamano"),
        ],
    );
}

#[test]
fn nouns_that_end_as_those_of_the_other_gender_do_keep_their_own() {
    all_are_said(
        Language::French,
        &[
            ("1 minuteur", "un minuteur"),
            ("1 ménisque", "un ménisque"),
            ("21 métatarses", "vingt et un métatarses"),
            ("1 intervalle", "un intervalle"),
            ("1 soléaire", "un soléaire"),
        ],
    );
    all_are_said(Language::Spanish, &[("1 psoas", "un psoas"), ("1 atlas", "un atlas")]);
}
