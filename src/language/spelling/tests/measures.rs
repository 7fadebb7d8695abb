//! Claims about decades, ranges, lengths, units before nouns, numerals and names with numbers.

use supple::language::Language;

use super::all_are_said;

#[test]
fn decades_are_no_seconds() {
    all_are_said(
        Language::English,
        &[
            ("If you are in your 60s, go slower.", "If you are in your sixties, go slower."),
            ("the 1990s", "the nineteen nineties"),
            ("in the 80s", "in the eighties"),
            ("’80s", "eighties"),
            ("the ’50s and ’60s", "the fifties and sixties"),
            ("your 40s and 50s", "your forties and fifties"),
            ("early 30s", "early thirties"),
            ("mid-60s", "mid-sixties"),
            ("people in their 70s or 80s", "people in their seventies or eighties"),
            ("the 2010s", "the twenty tens"),
            ("Hold 30s.", "Hold thirty seconds."),
            ("the 30s hold", "the thirty second hold"),
            ("rest 60s", "rest sixty seconds"),
            ("in 30s", "in thirty seconds"),
        ],
    );
    all_are_said(
        Language::German,
        &[("in den 60ern", "in den sechzigern"), ("die 1990er", "die neunzehnhundertneunziger")],
    );
}

#[test]
fn a_range_of_times_is_said_as_one() {
    all_are_said(
        Language::English,
        &[
            ("Repeat 2-3x.", "Repeat two to three times."),
            ("2 - 3 x", "two to three times"),
            ("5–8x each side", "five to eight times each side"),
            ("10-12 x", "ten to twelve times"),
            ("2–3×", "two to three times"),
            ("2–3 ×", "two to three times"),
            ("3 x 8-10", "three times eight to ten"),
            ("2 to 3x", "two to three times"),
            ("2 x pillows", "two pillows"),
            ("2 x daily", "two times daily"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("2-3x", "zwei bis dreimal"),
            ("1-2x", "ein bis zweimal"),
            ("3 x 8–10", "dreimal acht bis zehn"),
        ],
    );
    all_are_said(Language::French, &[("2-3x", "deux à trois fois"), ("1-2 x", "une à deux fois")]);
    all_are_said(Language::Spanish, &[("2-3x", "dos a tres veces"), ("1-2x", "una a dos veces")]);
    all_are_said(Language::Italian, &[("2-3 x", "due a tre volte"), ("1–2×", "una a due volte")]);
}

#[test]
fn marks_of_inches_and_feet_are_told_from_quotation_marks() {
    all_are_said(
        Language::English,
        &[
            ("Use a 4\" block.", "Use a four inch block."),
            ("Keep your feet 12 in. apart.", "Keep your feet twelve inches apart."),
            ("Stand 2' from the wall.", "Stand two feet from the wall."),
            ("12 in apart", "twelve inches apart"),
            ("4 in. block", "four inch block"),
            ("a 6-in step", "a six inch step"),
            ("6in", "six inches"),
            ("5'10\" tall", "five feet ten inches tall"),
            ("4” and 2’", "four inches and two feet"),
            (
                "He said \"hold for 4\" and 'count to 2'.",
                "He said \"hold for four\" and 'count to two'.",
            ),
            ("Hold 5\" x 10", "Hold five seconds ten times"),
            ("Do 12 in a row.", "Do twelve in a row."),
            ("Breathe 4 in, 6 out.", "Breathe four in, six out."),
            ("5 in total", "five in total"),
        ],
    );
    all_are_said(
        Language::German,
        &[("30\" halten", "dreißig Sekunden halten"), ("1'30\"", "eine Minute dreißig Sekunden")],
    );
    all_are_said(Language::French, &[("30\"", "trente secondes"), ("2'", "deux minutes")]);
    all_are_said(Language::Spanish, &[("30″", "treinta segundos")]);
    all_are_said(Language::Italian, &[("1′30″", "un minuto trenta secondi")]);
}

#[test]
fn a_unit_before_a_noun_is_in_the_singular() {
    all_are_said(
        Language::English,
        &[
            (
                "Take a 5 lb weight for a 30 s hold.",
                "Take a five pound weight for a thirty second hold.",
            ),
            ("a 65 cm ball", "a sixty-five centimetre ball"),
            ("two 5 lb weights", "two five pound weights"),
            ("a 90° angle", "a ninety degree angle"),
            ("a 5-lb weight", "a five pound weight"),
            ("a light 5 kg dumbbell", "a light five kilogram dumbbell"),
            ("a 5 or 10 lb weight", "a five or ten pound weight"),
            ("5 lb of force", "five pounds of force"),
            ("Hold for 30 s then rest.", "Hold for thirty seconds then rest."),
            ("10 cm apart", "ten centimetres apart"),
            ("the 30 s are over", "the thirty seconds are over"),
        ],
    );
    all_are_said(Language::German, &[("eine 5-kg-Hantel", "eine fünf Kilogramm-Hantel")]);
}

#[test]
fn roman_numerals_behind_what_is_numbered_are_numbers() {
    all_are_said(
        Language::English,
        &[
            ("Come into Warrior I.", "Come into Warrior one."),
            ("Warrior II.", "Warrior two."),
            ("A grade IV sprain", "A grade four sprain"),
            ("Warrior I and II", "Warrior one and two"),
            ("cranial nerves V–VII", "cranial nerves five to seven"),
            ("type IIa fibres", "type two A fibres"),
            ("phase I/II", "phase one two"),
            ("CN X", "CN ten"),
            ("Warrior Ⅱ", "Warrior two"),
            ("Henry VIII", "Henry eight"),
            ("In phase I feel", "In phase I feel"),
            ("As a warrior I stand", "As a warrior I stand"),
            ("an IV line", "an IV line"),
            ("Plan V", "Plan V"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Krieger II.", "Krieger zwei."),
            ("Phase IV", "Phase vier"),
            ("Held I", "Held eins"),
            ("Hirnnerv VII", "Hirnnerv sieben"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Guerrier II.", "Guerrier deux."),
            ("phase III", "phase trois"),
            ("nerf crânien VII", "nerf crânien sept"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Guerrero II", "Guerrero dos"),
            ("fase III", "fase tres"),
            ("par craneal VII", "par craneal siete"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Guerriero II.", "Guerriero due."),
            ("Fase I", "Fase uno"),
            ("nervo cranico VII", "nervo cranico sette"),
        ],
    );
}

#[test]
fn vertebrae_are_a_letter_and_a_number() {
    all_are_said(
        Language::English,
        &[
            ("C5/6", "C five six"),
            ("L4 / L5", "L four L five"),
            ("T12-L1", "T twelve to L one"),
            ("C-7", "C seven"),
            ("S1", "S one"),
            ("C1–C7", "C one to C seven"),
            ("L5–S1", "L five to S one"),
        ],
    );
    all_are_said(Language::German, &[("Th5", "Th fünf"), ("Th12-L1", "Th zwölf bis L eins")]);
    all_are_said(Language::French, &[("L4-L5", "L quatre à L cinq")]);
}

#[test]
fn units_that_one_language_writes_by_a_sign_are_said() {
    all_are_said(
        Language::English,
        &[
            ("Walk 3 mi at 3 mph.", "Walk three miles at three miles per hour."),
            ("For 6 wks, 3x/wk.", "For six weeks, three times per week."),
            ("wk 3: add 5 reps", "week three: add five reps"),
            ("a 2 mi walk", "a two mile walk"),
            ("Keep it below 120 bpm.", "Keep it below one hundred and twenty beats per minute."),
            ("8 oz of water", "eight ounces of water"),
            ("3 yrs ago", "three years ago"),
            ("every 2 mos", "every two months"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("für 6 Wo. täglich", "für sechs Wochen täglich"),
            ("10 Tg. Pause", "zehn Tage Pause"),
            ("500 ml Wasser", "fünfhundert Milliliter Wasser"),
            ("1 Wo. lang", "eine Woche lang"),
            ("200 kcal", "zweihundert Kilokalorien"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("6 sem. de repos", "six semaines de repos"),
            ("pendant 10 j", "pendant dix jours"),
            ("120 bpm", "cent vingt battements par minute"),
            ("1 sem. de repos", "une semaine de repos"),
            ("500 ml d’eau", "cinq cents millilitres d’eau"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("durante 6 sem. más", "durante seis semanas más"),
            ("1 sem. más", "una semana más"),
            ("120 lpm", "ciento veinte latidos por minuto"),
            ("500 ml de agua", "quinientos mililitros de agua"),
            ("200 kcal", "doscientas kilocalorías"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("per 6 sett. al massimo", "per sei settimane al massimo"),
            ("per 10 gg", "per dieci giorni"),
            ("120 bpm", "centoventi battiti al minuto"),
            ("5 km/h", "cinque chilometri all'ora"),
            ("500 ml d’acqua", "cinquecento millilitri d’acqua"),
        ],
    );
}

#[test]
fn two_ordinals_are_said_as_a_range_or_a_pair() {
    all_are_said(
        Language::English,
        &[
            ("2nd-3rd ribs", "second to third ribs"),
            ("2-3rd ribs", "second to third ribs"),
            ("the 4th–6th vertebra", "the fourth to sixth vertebra"),
            ("4th/5th fingers", "fourth and fifth fingers"),
            ("the 1st and 2nd toes", "the first and second toes"),
            ("1/10th of it", "one tenth of it"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("2.-3. Rippe", "zweite bis dritte Rippe"),
            ("zwischen der 2.–4. Rippe", "zwischen der zweiten bis vierten Rippe"),
            ("4./5. Finger", "vierte und fünfte Finger"),
            ("in der 2.-3. Woche", "in der zweiten bis dritten Woche"),
            ("Mach 2-3. Dann ruh dich aus.", "Mach zwei bis drei. Dann ruh dich aus."),
        ],
    );
    all_are_said(
        Language::French,
        &[("2e-3e côtes", "deuxième à troisième côtes"), ("la 1re/2e", "la première et deuxième")],
    );
    all_are_said(Language::Spanish, &[("2.ª-3.ª costillas", "segunda a tercera costillas")]);
    all_are_said(Language::Italian, &[("2ª-3ª costola", "seconda a terza costola")]);
}

#[test]
fn things_that_each_take_a_time_have_it_in_the_singular() {
    all_are_said(
        Language::English,
        &[
            ("5x5s holds", "five times five second holds"),
            ("5 x 5 s holds", "five times five second holds"),
            ("10 x 30s holds each side", "ten times thirty second holds each side"),
            ("Do 30 s holds.", "Do thirty second holds."),
            ("5-10-sec hold", "five to ten second hold"),
            ("2 min walks", "two minute walks"),
            ("10 lb x 12 reps x 3", "ten pounds twelve reps three times"),
            ("Hold 30 s.", "Hold thirty seconds."),
        ],
    );
}
