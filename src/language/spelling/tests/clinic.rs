//! Claims about words that therapists write short, and about holds and ages.

use super::all_are_said;
use supple::language::Language;

#[test]
fn short_words_of_leaflets_are_in_full() {
    all_are_said(
        Language::English,
        &[
            ("max. effort", "maximum effort"),
            ("10 reps max.", "ten reps maximum."),
            ("No. of reps: 12", "Number of reps: twelve"),
            ("Incl. warm-up", "Including warm-up"),
            ("10x ea leg", "ten times each leg"),
            ("3# dumbbell", "three pound dumbbell"),
            ("Do your max. Then rest.", "Do your maximum. Then rest."),
            ("Max. HR is 180.", "Maximum HR is one hundred and eighty."),
            ("Use 2-3# weights.", "Use two to three pound weights."),
            ("Rest: 1'30\".", "Rest: one minute thirty seconds."),
            ("M/W/F w/ band", "M/W/F with band"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("2x wö.", "zweimal pro Woche."),
            ("2x wtl. üben", "zweimal pro Woche üben"),
            ("Z. n. OP.", "Zustand nach OP."),
            ("V. a. langsam.", "Vor allem langsam."),
            ("s. S. 3", "siehe Seite drei"),
            ("Wdhl. 12", "Wiederholungen zwölf"),
            ("mit max. Kraft", "mit maximaler Kraft"),
            ("max. HF", "maximale HF"),
            ("60%ige Belastung", "sechzig prozentige Belastung"),
            ("1-beiniger Stand", "ein beiniger Stand"),
            ("Nach 1 Std.", "Nach einer Stunde."),
            ("Nach 2 h Pause.", "Nach zwei Stunden Pause."),
            ("10.30–11.15 Uhr", "zehn Uhr dreißig bis elf Uhr fünfzehn"),
            ("1/2 Std. Spaziergang", "eine halbe Stunde Spaziergang"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("10 rép. max.", "dix répétitions maximum."),
            ("ts les jours", "tous les jours"),
            ("Récup. 60 s", "Récupération soixante secondes"),
            ("1°) Asseyez-vous.", "premièrement) Asseyez-vous."),
            ("2°) Levez le bras.", "deuxièmement) Levez le bras."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("3x10 rep., desc. 60 s", "tres veces diez repeticiones, descanso sesenta segundos"),
            ("10 rep. máx.", "diez repeticiones máximo."),
            ("60 rpm", "sesenta revoluciones por minuto"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("3x10 rip., rec. 60 s", "tre volte dieci ripetizioni, recupero sessanta secondi"),
            ("10 rip. max.", "dieci ripetizioni massimo."),
            ("arto inf.", "arto inferiore."),
        ],
    );
}

#[test]
fn ages_are_no_seconds() {
    all_are_said(
        Language::English,
        &[
            ("over-65s", "over-sixty-fives"),
            ("For the over 65s", "For the over sixty-fives"),
            ("the under 5s", "the under fives"),
            ("for under-12s", "for under-twelves"),
            ("Over-50s class", "Over-fifties class"),
            ("Hold over 45s.", "Hold over forty-five seconds."),
        ],
    );
}

#[test]
fn a_hold_ends_at_a_length_and_not_at_a_time_of_day() {
    all_are_said(
        Language::English,
        &[
            ("Hold the plank at 1:30.", "Hold the plank at one minute thirty."),
            ("Finish the hold at 2:15.", "Finish the hold at two minutes fifteen."),
            ("Planks: stop at 0:45.", "Planks: stop at forty-five seconds."),
            ("Come out of the hold at 1:00.", "Come out of the hold at one minute."),
            ("Keep the wall sit, held at 1:15.", "Keep the wall sit, held at one minute fifteen."),
            ("Plank class at 1:30.", "Plank class at one thirty."),
            ("Hold your plank at 1:30 every day.", "Hold your plank at one thirty every day."),
            ("Lunch at 1:30.", "Lunch at one thirty."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Steigere um 1:30.", "Steigere um eine Minute dreißig."),
            ("Verlängere um 0:30.", "Verlängere um dreißig Sekunden."),
            ("Um 1:30 erhöhen.", "Um eine Minute dreißig erhöhen."),
            ("Um 1:30 beginnen.", "Um ein Uhr dreißig beginnen."),
        ],
    );
}

#[test]
fn what_clinics_write_short_is_in_full() {
    all_are_said(
        Language::English,
        &[
            ("Take it PRN.", "Take it as needed."),
            ("Do it BID.", "Do it twice a day."),
            ("Exercises b.i.d. with food.", "Exercises twice a day with food."),
            ("Exercises t.i.d. Then rest.", "Exercises three times a day. Then rest."),
            ("2 tabs TID.", "two tabs three times a day."),
            ("ADLs without pain", "activities of daily living without pain"),
            ("WBAT on the left", "weight bearing as tolerated on the left"),
            ("c/o knee pain", "complaining of knee pain"),
            ("s/p ACL repair", "status post ACL repair"),
            ("R/V in 6/52", "review in six weeks"),
            ("Rt knee, Lt. hip", "right knee, left hip"),
            ("Stretch M. trapezius.", "Stretch musculus trapezius."),
        ],
    );
    all_are_said(
        Language::German,
        &[("M. trapezius", "Musculus trapezius"), ("Mm. rhomboidei", "Musculi rhomboidei")],
    );
    all_are_said(
        Language::French,
        &[
            ("M. trapèze", "muscle trapèze"),
            ("M. Dupont", "Monsieur Dupont"),
            ("Dr. Martin", "Docteur Martin"),
            ("Dr Petit", "Docteur Petit"),
            ("Mm. rhomboïdes", "muscles rhomboïdes"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("M. trapecio", "músculo trapecio"),
            ("Mm. romboides", "músculos romboides"),
            ("N. ciático", "nervio ciático"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("M. trapezio", "muscolo trapezio"),
            ("Mm. romboidi", "muscoli romboidi"),
            ("N. sciatico", "nervo sciatico"),
        ],
    );
}

#[test]
fn points_behind_a_score_are_in_the_dative() {
    all_are_said(
        Language::German,
        &[
            ("10/10 Punkte", "zehn von zehn Punkten"),
            ("Du gibst 8/10 Punkte.", "Du gibst acht von zehn Punkten."),
            ("3-4/10 Punkte", "drei bis vier von zehn Punkten"),
            ("4/5 Punkte auf der Skala", "vier von fünf Punkten auf der Skala"),
            ("10 Punkte", "zehn Punkte"),
        ],
    );
}
