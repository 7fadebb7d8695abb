//! Claims about the most weight that can be lifted a number of times.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_maximum_is_named_by_its_repetitions() {
    all_are_said(
        Language::English,
        &[
            ("Work at 80 % of 1RM.", "Work at eighty percent of one rep max."),
            ("80 % 1RM, 3x5", "eighty percent one rep max, three times five"),
            ("your 1 RM", "your one rep max"),
            ("5RM", "five rep max"),
            ("Test your 3RM today.", "Test your three rep max today."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("80 % 1RM", "achtzig Prozent Einwiederholungsmaximum"),
            ("Teste dein 1RM.", "Teste dein Einwiederholungsmaximum."),
            ("mit 60 % des 1RM", "mit sechzig Prozent des Einwiederholungsmaximums"),
            ("70 % 1-RM", "siebzig Prozent Einwiederholungsmaximum"),
            ("5RM", "fünf Wiederholungsmaximum"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("80 % 1RM", "quatre-vingts pour cent une répétition maximale"),
            ("80 % de 1RM", "quatre-vingts pour cent d'une répétition maximale"),
            ("60 % du 1RM", "soixante pour cent du maximum sur une répétition"),
            ("5RM", "cinq répétitions maximales"),
            ("Teste ton 1 RM.", "Teste ton maximum sur une répétition."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("80 % 1RM", "ochenta por ciento una repetición máxima"),
            ("80 % de 1RM", "ochenta por ciento de una repetición máxima"),
            ("3RM", "tres repeticiones máximas"),
            ("70 % del 1 RM.", "setenta por ciento del máximo de una repetición."),
            ("al 60% 1RM", "al sesenta por ciento una repetición máxima"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("80 % 1RM", "ottanta per cento una ripetizione massimale"),
            ("80 % di 1RM", "ottanta per cento di una ripetizione massimale"),
            ("5RM", "cinque ripetizioni massimali"),
            ("70% 1 RM", "settanta per cento una ripetizione massimale"),
            ("al 60% di 1RM", "al sessanta per cento di una ripetizione massimale"),
        ],
    );
}

#[test]
fn a_maximum_agrees_with_the_words_before_it() {
    all_are_said(Language::English, &[("3-5RM", "three to five rep max")]);
    all_are_said(
        Language::German,
        &[("bei 80 % 1RM, 3x5", "bei achtzig Prozent Einwiederholungsmaximum, dreimal fünf")],
    );
    all_are_said(
        Language::French,
        &[
            ("80 % de la 1RM", "quatre-vingts pour cent de la répétition maximale"),
            ("à 80 % du 1RM", "à quatre-vingts pour cent du maximum sur une répétition"),
            ("votre 3RM", "votre maximum sur trois répétitions"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            (
                "Trabaja al 80 % de tu 1RM.",
                "Trabaja al ochenta por ciento de tu máximo de una repetición.",
            ),
            ("el 80 % de la 1RM", "el ochenta por ciento de la repetición máxima"),
            ("tu 5RM", "tu máximo de cinco repeticiones"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("l'80% dell'1RM", "l'ottanta per cento del massimale"),
            ("il tuo 1RM", "il tuo massimale"),
            ("70 % della 1RM", "settanta per cento della ripetizione massimale"),
            ("l'1RM", "il massimale"),
        ],
    );
}
