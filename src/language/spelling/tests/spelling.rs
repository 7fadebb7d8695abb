//! Claims about how numbers, times and units are said.

use proptest::prelude::*;
use supple::language::{Language, spell_out};

use super::all_are_said;

#[test]
fn english_numbers_are_said_as_people_say_them() {
    all_are_said(
        Language::English,
        &[
            ("Hold for 30 seconds.", "Hold for thirty seconds."),
            ("5 breaths", "five breaths"),
            ("0", "zero"),
            ("13, 21 and 100", "thirteen, twenty-one and one hundred"),
            ("105", "one hundred and five"),
            ("1,000", "one thousand"),
            (
                "2,345,678",
                "two million three hundred and forty-five thousand six hundred and seventy-eight",
            ),
            ("2007", "two thousand and seven"),
            ("007", "zero zero seven"),
            (
                "1234567890123456",
                "one two three four five six seven eight nine zero one two three four five six",
            ),
        ],
    );
}

#[test]
fn english_times_and_ratios_are_said_as_people_say_them() {
    all_are_said(
        Language::English,
        &[
            ("1:30", "one minute thirty"),
            ("2:00", "two minutes"),
            ("0:45", "forty-five seconds"),
            ("1:05 min", "one minute five"),
            ("1:30 h", "one hour thirty"),
            ("1:02:03", "one hour two minutes three seconds"),
            ("1:00-1:30", "one minute to one minute thirty"),
            ("10:45am", "ten forty-five a m"),
            ("6:05 pm", "six oh five p m"),
            ("6 p.m.", "six p m"),
            ("Ratio 2:1", "Ratio two to one"),
        ],
    );
}

#[test]
fn english_ranges_and_fractions_are_said_as_people_say_them() {
    all_are_said(
        Language::English,
        &[
            ("15-20", "fifteen to twenty"),
            ("15–20 breaths", "fifteen to twenty breaths"),
            ("15 - 20 s", "fifteen to twenty seconds"),
            ("5..8 breaths", "five to eight breaths"),
            ("30s-1m", "thirty seconds to one minute"),
            ("1-2 min", "one to two minutes"),
            ("30s–1m30s", "thirty seconds to one minute thirty seconds"),
            ("3/4", "three quarters"),
            ("1/2", "half"),
            ("½", "half"),
            ("2/3 of the way", "two thirds of the way"),
            ("1/4", "one quarter"),
            ("½ turn", "half a turn"),
            ("1/2 h", "half an hour"),
            ("3/4 m", "three quarters of a metre"),
            ("1½ min", "one and a half minutes"),
            ("2 1/2 turns", "two and a half turns"),
            ("2¾", "two and three quarters"),
        ],
    );
}

#[test]
fn english_units_are_said_as_people_say_them() {
    all_are_said(
        Language::English,
        &[
            ("90°", "ninety degrees"),
            ("90 °", "ninety degrees"),
            ("45-90°", "forty-five to ninety degrees"),
            ("a 90-degree angle", "a ninety degree angle"),
            ("20 °C", "twenty degrees Celsius"),
            ("2x", "two times"),
            ("2 ×", "two times"),
            ("x2", "two times"),
            ("1x", "one time"),
            ("3 x 10", "three times ten"),
            ("3x30 s", "three times thirty seconds"),
            ("30s", "thirty seconds"),
            ("30 s.", "thirty seconds."),
            ("1 s", "one second"),
            ("5 min. each", "five minutes each"),
            ("Rest 5 min.", "Rest five minutes."),
            ("1m30s", "one minute thirty seconds"),
            ("2h", "two hours"),
            ("1 h 15 min", "one hour fifteen minutes"),
            ("1 cm", "one centimetre"),
            ("5mm", "five millimetres"),
            ("2 m", "two metres"),
            ("1.5 m", "one point five metres"),
            ("10 km", "ten kilometres"),
            ("2.5 kg", "two point five kilograms"),
            ("500 g", "five hundred grams"),
            ("10 lb", "ten pounds"),
            ("3 ft", "three feet"),
            ("50%", "fifty percent"),
            ("1.25", "one point two five"),
        ],
    );
}

#[test]
fn english_names_and_signs_are_said_as_people_say_them() {
    all_are_said(
        Language::English,
        &[
            ("the 1st, 2nd and 3rd", "the first, second and third"),
            ("12th, 20th, 21st and 30th", "twelfth, twentieth, twenty-first and thirtieth"),
            ("C1-C4", "C one to C four"),
            ("L5", "L five"),
            ("L4/L5", "L four L five"),
            ("L4-5", "L four to five"),
            ("T12.", "T twelve."),
            ("4-7-8 breathing", "four seven eight breathing"),
            ("the 90-90 stretch", "the ninety ninety stretch"),
            ("90/90", "ninety ninety"),
            ("24/7", "twenty-four seven"),
            ("arms & legs", "arms and legs"),
            ("R&B", "R and B"),
            ("4 + 4", "four plus four"),
            ("10+", "ten plus"),
            ("-5", "minus five"),
            ("~10 s", "about ten seconds"),
            ("<30°", "less than thirty degrees"),
            ("#3", "number three"),
            ("a 30-second hold", "a thirty second hold"),
            ("e.g. a chair, i.e. no stool", "for example a chair, that is no stool"),
            ("approx. 5 cm", "approximately five centimetres"),
            ("blocks, etc. Then sit.", "blocks, et cetera. Then sit."),
            ("mp3", "mp three"),
            ("1,2,3", "one, two, three"),
            ("(3)", "(three)"),
            ("Sit. Breathe.", "Sit. Breathe."),
            ("well-known, half-way", "well-known, half-way"),
            ("xylophone x-ray", "xylophone x-ray"),
            ("", ""),
        ],
    );
}

#[test]
fn german_is_said_as_people_say_it() {
    all_are_said(
        Language::German,
        &[
            ("Halte 30 Sekunden.", "Halte dreißig Sekunden."),
            ("noch 1", "noch eins"),
            ("1 Minute", "eine Minute"),
            ("1 Wiederholung", "eine Wiederholung"),
            ("1 Kissen", "ein Kissen"),
            ("21 Atemzüge", "einundzwanzig Atemzüge"),
            ("16, 17 und 70", "sechzehn, siebzehn und siebzig"),
            ("101", "hunderteins"),
            ("1.000", "tausend"),
            ("21.000", "einundzwanzigtausend"),
            ("2026", "zweitausendsechsundzwanzig"),
            ("1:30", "eine Minute dreißig"),
            ("0:45", "fünfundvierzig Sekunden"),
            ("2:00 Min.", "zwei Minuten."),
            ("18:30 Uhr", "achtzehn Uhr dreißig"),
            ("1 Uhr", "ein Uhr"),
            ("15-20", "fünfzehn bis zwanzig"),
            ("15–20 Atemzüge", "fünfzehn bis zwanzig Atemzüge"),
            ("15 – 20 Sek.", "fünfzehn bis zwanzig Sekunden."),
            ("30s-1m", "dreißig Sekunden bis eine Minute"),
            ("1-2 min", "eine bis zwei Minuten"),
            ("3/4", "drei Viertel"),
            ("1/2", "ein halb"),
            ("½ Minute", "eine halbe Minute"),
            ("1/2 m", "ein halber Meter"),
            ("2/5", "zwei Fünftel"),
            ("1½ min", "eineinhalb Minuten"),
            ("2 1/2 Runden", "zweieinhalb Runden"),
            ("90°", "neunzig Grad"),
            ("90 °", "neunzig Grad"),
            ("2x", "zweimal"),
            ("1×", "einmal"),
            ("x3", "dreimal"),
            ("3 x 10", "dreimal zehn"),
            ("30 s", "dreißig Sekunden"),
            ("1 Std. lang", "eine Stunde lang"),
            ("1m30s", "eine Minute dreißig Sekunden"),
            ("1 cm", "ein Zentimeter"),
            ("5 mm", "fünf Millimeter"),
            ("1,5 m", "eins Komma fünf Meter"),
            ("2,25", "zwei Komma zwei fünf"),
            ("1.5 kg", "eins Komma fünf Kilogramm"),
            ("1 kg", "ein Kilogramm"),
            ("50 %", "fünfzig Prozent"),
            ("am 1. Tag", "am ersten Tag"),
            ("die 3. Runde", "die dritte Runde"),
            ("beim 20. Atemzug", "beim zwanzigsten Atemzug"),
            ("Zähle bis 3. Dann ruhe.", "Zähle bis drei. Dann ruhe."),
            ("C1-C4", "C eins bis C vier"),
            ("L5", "L fünf"),
            ("4-7-8-Atmung", "vier sieben acht-Atmung"),
            ("90-90", "neunzig neunzig"),
            ("Arme & Beine", "Arme und Beine"),
            ("4 + 4", "vier plus vier"),
            ("30-Sekunden-Pause", "dreißig Sekunden-Pause"),
            ("20er", "zwanziger"),
            ("3fach", "dreifach"),
            ("z. B. ein Stuhl, d.h. kein Hocker", "zum Beispiel ein Stuhl, das heißt kein Hocker"),
            ("ca. 5 cm", "circa fünf Zentimeter"),
            ("Nr. 5", "Nummer fünf"),
            ("Rücken usw. Dann sitz.", "Rücken und so weiter. Dann sitz."),
            ("Über die Füße", "Über die Füße"),
        ],
    );
}

#[test]
fn spanish_is_said_as_people_say_it() {
    all_are_said(
        Language::Spanish,
        &[
            ("Mantén 30 segundos.", "Mantén treinta segundos."),
            ("1 minuto", "un minuto"),
            ("1 repetición", "una repetición"),
            ("cuenta hasta 1", "cuenta hasta uno"),
            ("21 minutos", "veintiún minutos"),
            ("31 respiraciones", "treinta y una respiraciones"),
            ("16 y 22", "dieciséis y veintidós"),
            ("100 y 101", "cien y ciento uno"),
            ("1.000", "mil"),
            ("1:30", "un minuto treinta"),
            ("15-20", "quince a veinte"),
            ("30s-1m", "treinta segundos a un minuto"),
            ("3/4", "tres cuartos"),
            ("½ h", "media hora"),
            ("1/2", "medio"),
            ("90°", "noventa grados"),
            ("2x", "dos veces"),
            ("1 cm", "un centímetro"),
            ("1,5 m", "uno coma cinco metros"),
            ("50 %", "cincuenta por ciento"),
            ("1m30s", "un minuto treinta segundos"),
            ("la 1.ª y la 3ª", "la primera y la tercera"),
            ("C1-C4", "C uno a C cuatro"),
            ("4-7-8", "cuatro siete ocho"),
            ("90-90", "noventa noventa"),
            ("p. ej. una silla", "por ejemplo una silla"),
            ("brazos & piernas", "brazos y piernas"),
        ],
    );
}

#[test]
fn french_is_said_as_people_say_it() {
    all_are_said(
        Language::French,
        &[
            ("Tenez 30 secondes.", "Tenez trente secondes."),
            ("1 minute", "une minute"),
            ("1 exercice", "un exercice"),
            ("21 respirations", "vingt et une respirations"),
            (
                "70, 71, 80, 81, 91 et 99",
                "soixante-dix, soixante et onze, quatre-vingts, quatre-vingt-un, quatre-vingt-onze et quatre-vingt-dix-neuf",
            ),
            ("200 et 201", "deux cents et deux cent un"),
            ("1\u{202f}000", "mille"),
            ("1:30", "une minute trente"),
            ("1h30", "une heure trente"),
            ("15-20", "quinze à vingt"),
            ("30s-1m", "trente secondes à une minute"),
            ("3/4 h", "trois quarts d'heure"),
            ("½ h", "une demi heure"),
            ("90°", "quatre-vingt-dix degrés"),
            ("2x", "deux fois"),
            ("1 cm", "un centimètre"),
            ("1,5 m", "un virgule cinq mètre"),
            ("50 %", "cinquante pour cent"),
            ("le 1er, la 2e", "le premier, la deuxième"),
            ("C1-C4", "C un à C quatre"),
            ("4-7-8", "quatre sept huit"),
            ("90-90", "quatre-vingt-dix quatre-vingt-dix"),
            ("p. ex. une chaise", "par exemple une chaise"),
            ("bras & jambes", "bras et jambes"),
        ],
    );
}

#[test]
fn italian_is_said_as_people_say_it() {
    all_are_said(
        Language::Italian,
        &[
            ("Tieni 30 secondi.", "Tieni trenta secondi."),
            ("1 minuto", "un minuto"),
            ("1 volta", "una volta"),
            ("conta fino a 1", "conta fino a uno"),
            ("21, 23, 28 e 33", "ventuno, ventitré, ventotto e trentatré"),
            ("100 e 1000", "cento e mille"),
            ("2.000", "duemila"),
            ("1:30", "un minuto trenta"),
            ("15-20", "quindici a venti"),
            ("30s-1m", "trenta secondi a un minuto"),
            ("3/4", "tre quarti"),
            ("½ h", "mezz'ora"),
            ("1/2", "mezzo"),
            ("90°", "novanta gradi"),
            ("2x", "due volte"),
            ("1 cm", "un centimetro"),
            ("1,5 m", "uno virgola cinque metri"),
            ("50 %", "cinquanta per cento"),
            ("il 1º e la 3ª", "il primo e la terza"),
            ("C1-C4", "C uno a C quattro"),
            ("4-7-8", "quattro sette otto"),
            ("90-90", "novanta novanta"),
            ("ecc. Poi siediti.", "eccetera. Poi siediti."),
            ("braccia & gambe", "braccia e gambe"),
        ],
    );
}

#[test]
fn the_symbols_of_a_language_stay_in_it() {
    assert_eq!(spell_out("1,5", Language::English), "one, five");
    assert_eq!(spell_out("1,5", Language::German), "eins Komma fünf");
    assert_eq!(spell_out("1.500", Language::English), "one point five zero zero");
    assert_eq!(spell_out("1.500", Language::German), "tausendfünfhundert");
}

/// Bits of text that look like what is spelled out, in any order.
fn text() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "1",
        "2",
        "30",
        "90",
        "007",
        "1000",
        "12345678901234567890",
        "1.5",
        "1,5",
        ":",
        "-",
        "–",
        "/",
        "..",
        ".",
        ",",
        " ",
        "x",
        "×",
        "s",
        "m",
        "h",
        "min",
        "cm",
        "°",
        "%",
        "½",
        "L",
        "C",
        "am",
        "Uhr",
        "1st",
        "&",
        "+",
        "<",
        ">",
        "#",
        "~",
        "der",
        "am ",
        "Minute",
        "e.g.",
        "ü",
        "er",
        "\u{a0}",
        "\u{1f642}",
        "(",
        ")",
    ]);
    prop::collection::vec(bits, 0..14).prop_map(|bits| bits.concat())
}

#[test]
fn a_number_is_no_part_of_the_body() {
    all_are_said(
        Language::German,
        &[
            ("L10001000,", "L zehn Millionen tausend,"),
            ("L zehn,", "L zehn,"),
            ("r zehn", "r zehn"),
            ("L Zeh", "Linker Zeh"),
        ],
    );
}

proptest! {
    #[test]
    fn no_digit_is_left(text in text()) {
        for language in Language::ALL {
            let said = spell_out(&text, language);
            prop_assert!(!said.contains(|c: char| c.is_ascii_digit()), "{text:?}: {said:?}");
        }
    }

    #[test]
    fn no_digit_is_left_in_any_text(text in "\\PC{0,40}") {
        for language in Language::ALL {
            prop_assert!(!spell_out(&text, language).contains(|c: char| c.is_ascii_digit()));
        }
    }

    #[test]
    fn what_is_spelled_out_stays_as_it_is(text in text()) {
        for language in Language::ALL {
            let once = spell_out(&text, language);
            if !once.contains(['½', '°', '%', '×', '&', '+', '.']) {
                prop_assert_eq!(spell_out(&once, language), once);
            }
        }
    }

    #[test]
    fn words_without_digits_and_symbols_are_left_alone(text in "[a-zäöüß ,!?]{0,60}") {
        for language in [Language::English, Language::German] {
            prop_assume!(!["vs", "wk"].iter().any(|short| text.contains(short)));
            // Sides that German notes write short.
            let mut words = text.split([' ', ',', '!', '?']);
            prop_assume!(!words.any(|word| ["re", "li"].contains(&word)));
            prop_assert_eq!(spell_out(&text, language), text.as_str());
        }
    }

    #[test]
    fn every_number_has_words_of_its_own(a in 0_u64..1_000_000_000_000, b in 0_u64..1_000_000_000_000) {
        for language in Language::ALL {
            let said = |number: u64| spell_out(&number.to_string(), language);
            prop_assert_eq!(a == b, said(a) == said(b));
        }
    }
}
