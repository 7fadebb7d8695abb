//! Claims about what stands on handouts: grades of strength, times of day, and abbreviations that
//! end in a full stop.

use supple::language::{Language, spell_out};

use super::all_are_said;

#[test]
fn a_grade_of_strength_keeps_its_sign() {
    all_are_said(
        Language::English,
        &[
            ("Strength 4+/5 is fine.", "Strength four plus out of five is fine."),
            ("Grade 4-/5", "Grade four minus out of five"),
            ("3+/5 on the left", "three plus out of five on the left"),
            ("2\u{2212} / 5", "two minus out of five"),
            ("Turn by 30+/-5 degrees", "Turn by thirty plus or minus five degrees"),
        ],
    );
    all_are_said(Language::German, &[("Kraftgrad 4+/5.", "Kraftgrad vier plus von fünf.")]);
    all_are_said(Language::French, &[("Force 4-/5.", "Force quatre moins sur cinq.")]);
    all_are_said(Language::Spanish, &[("Fuerza 3+/5.", "Fuerza tres más sobre cinco.")]);
    all_are_said(Language::Italian, &[("Forza 3+/5.", "Forza tre più su cinque.")]);
}

#[test]
fn behind_its_words_a_time_of_day_is_no_length() {
    all_are_said(
        Language::Spanish,
        &[
            ("A las 18:30.", "A las dieciocho y treinta."),
            ("A las 6:30 o a las 7:00", "A las seis y media o a las siete"),
            ("A la 1:15", "A la una y quince"),
            ("A las 21:05 h.", "A las veintiuna y cinco."),
            ("Descansa 1:30.", "Descansa un minuto treinta."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Alle 18:30.", "Alle diciotto e trenta."),
            ("Dalle 7:30 alle 8:00", "Dalle sette e mezza alle otto"),
            ("Alle ore 9:15", "Alle ore nove e quindici"),
            ("Riposa 1:30.", "Riposa un minuto trenta."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Um 18:30.", "Um achtzehn Uhr dreißig."),
            ("Um 7:00 und um 19:05 Uhr", "Um sieben Uhr und um neunzehn Uhr fünf"),
            ("Ruhe 1:30.", "Ruhe eine Minute dreißig."),
        ],
    );
}

#[test]
fn the_full_stop_of_a_unit_is_no_end_before_what_it_is_of() {
    all_are_said(
        Language::German,
        &[
            (
                "Halte 30 Sek., dann 2 Min. Pause.",
                "Halte dreißig Sekunden, dann zwei Minuten Pause.",
            ),
            ("10 Sek. Halten", "zehn Sekunden Halten"),
            ("Halte 30 Sek. Dann wechsle.", "Halte dreißig Sekunden. Dann wechsle."),
            ("10 Sek./Seite.", "zehn Sekunden pro Seite."),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("30 sec./side", "thirty seconds per side"),
            ("Hold 30 sec. Then switch.", "Hold thirty seconds. Then switch."),
        ],
    );
    all_are_said(Language::French, &[("10 sec./côté.", "dix secondes par côté.")]);
    all_are_said(Language::Spanish, &[("10 seg./lado.", "diez segundos por lado.")]);
    all_are_said(Language::Italian, &[("10 sec./lato.", "dieci secondi per lato.")]);
}

#[test]
fn repetitions_are_said_whole_and_end_their_sentence() {
    all_are_said(
        Language::French,
        &[
            ("Max. 5 rép.", "Au plus cinq répétitions."),
            ("21 rép. lentes", "vingt et une répétitions lentes"),
            ("10 reps", "dix répétitions"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Máx. 5 rep.", "Como máximo cinco repeticiones."),
            ("21 reps lentas", "veintiuna repeticiones lentas"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Max. 5 rip.", "Al massimo cinque ripetizioni."),
            ("8 rip. lente", "otto ripetizioni lente"),
        ],
    );
    all_are_said(Language::German, &[("Max. 3 Wdh.", "Höchstens drei Wiederholungen.")]);
}

#[test]
fn a_part_with_its_ending_is_no_score() {
    all_are_said(
        Language::English,
        &[
            ("1/10th of your weight", "one tenth of your weight"),
            ("with 3/10ths of the effort", "with three tenths of the effort"),
            ("effort 1/4th, then 3/10", "effort one quarter, then three out of ten"),
            ("Reach → L, then → R.", "Reach then L, then R."),
        ],
    );
    all_are_said(Language::French, &[("1/10e du poids", "un dixième du poids")]);
}

#[test]
fn small_words_suit_the_number_behind_them() {
    all_are_said(
        Language::French,
        &[
            ("Une pause de 1 min.", "Une pause d'une minute."),
            ("Pas plus que 1 fois", "Pas plus qu'une fois"),
            ("un poids de 1 kg", "un poids d'un kilo"),
            ("Compte de 1 à 10.", "Compte de un à dix."),
            ("une pause de 11 s et de 8 s", "une pause de onze secondes et de huit secondes"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("7 o 8 veces", "siete u ocho veces"),
            ("10 o 11", "diez u once"),
            ("6 o 7 veces", "seis o siete veces"),
            ("1/3 del peso", "un tercio del peso"),
        ],
    );
    all_are_said(Language::Italian, &[("1/3 del peso", "un terzo del peso")]);
}

#[test]
fn shortened_words_of_handouts_are_said_whole() {
    all_are_said(
        Language::German,
        &[
            ("3x tgl., inkl. Pause", "dreimal täglich, inklusive Pause"),
            ("Vgl. Abb. 3.", "Vergleiche Abbildung drei."),
        ],
    );
    all_are_said(Language::French, &[("c.-à-d. doucement", "c'est-à-dire doucement")]);
    all_are_said(Language::Spanish, &[("Si Ud. puede", "Si Usted puede")]);
    all_are_said(Language::Italian, &[("Dott. Rossi", "Dottor Rossi")]);
}

#[test]
fn half_of_a_thing_is_a_noun() {
    all_are_said(
        Language::English,
        &[(
            "1/2 of your weight, 1/2 a cup, ½ mile",
            "half of your weight, half a cup, half a mile",
        )],
    );
    all_are_said(
        Language::German,
        &[
            ("1/2 der Strecke", "die Hälfte der Strecke"),
            ("½ des Gewichts", "die Hälfte des Gewichts"),
            ("eine 1/2 Minute", "eine halbe Minute"),
            ("1/2 Drehung", "eine halbe Drehung"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("1/2 du poids", "la moitié du poids"),
            ("une 1/2 heure", "une demi heure"),
            ("1/2 tasse", "une demi tasse"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[("1/2 del peso", "la mitad del peso"), ("una 1/2 hora", "una media hora")],
    );
    all_are_said(
        Language::Italian,
        &[
            ("1/2 del peso", "metà del peso"),
            ("½ dell'altezza", "metà dell'altezza"),
            ("3/4 d'ora", "tre quarti d'ora"),
        ],
    );
}

#[test]
fn a_space_groups_the_digits_of_a_french_number() {
    all_are_said(
        Language::French,
        &[
            ("1 000 pas", "mille pas"),
            ("10 500 pas par jour", "dix mille cinq cents pas par jour"),
            ("5 10 15", "cinq dix quinze"),
            ("3 fois 100 m", "trois fois cent mètres"),
        ],
    );
}

#[test]
fn abbreviations_lie_where_they_are_looked_for() {
    for language in Language::ALL {
        let numbers = language.data().numbers;
        for (list, next) in [(numbers.abbreviations, "so"), (numbers.number_abbreviations, "3")] {
            assert!(list.is_sorted_by_key(|(short, _)| short.as_bytes()[0]), "{language:?}");
            for (short, long) in list {
                let said = spell_out(&format!("{short} {next}"), language);
                assert!(said.to_lowercase().contains(&long.to_lowercase()), "{short}: {said}");
            }
        }
    }
}
