//! Claims about what physiotherapists prescribe: doses, loads, limits and how long.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_length_behind_a_sign_is_no_number_of_times() {
    all_are_said(
        Language::English,
        &[
            (
                "NWB x 2 weeks, then TTWB.",
                "non weight bearing two weeks, then toe touch weight bearing.",
            ),
            ("Walk x 10 days.", "Walk ten days."),
            ("Ice x 3 days, then heat x 1 week.", "Ice three days, then heat one week."),
            ("plank x 30 seconds", "plank thirty seconds"),
        ],
    );
    all_are_said(Language::German, &[("kühlen x 3 Tage", "kühlen drei Tage")]);
    all_are_said(Language::French, &[("repos x 2 semaines", "repos deux semaines")]);
    all_are_said(
        Language::Spanish,
        &[
            ("reposo x 3 días", "reposo tres días"),
            ("Carga parcial 20 kg x 6 sem.", "Carga parcial veinte kilos seis semanas."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("riposo x 2 settimane", "riposo due settimane"),
            ("ghiaccio x 1 giorno", "ghiaccio un giorno"),
            ("Carico parziale 20 kg x 6 sett.", "Carico parziale venti chili sei settimane."),
        ],
    );
}

#[test]
fn exercises_are_counted_in_short_too() {
    all_are_said(
        Language::German,
        &[
            ("3 Üb. pro Tag", "drei Übungen pro Tag"),
            ("1 Üb. tgl.", "eine Übung täglich."),
            ("Üb. 3: Brücke", "Übung drei: Brücke"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("3 ex. par jour", "trois exercices par jour"),
            ("1 ex./jour, 5 j/7", "un exercice par jour, cinq jours sur sept"),
            ("2 ex. 10 rép.", "deux exercices dix répétitions."),
            ("Ex. 3 : pont", "Exercice trois : pont"),
            ("p. ex. 3 fois", "par exemple trois fois"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("1 ej./día, 5 d/sem", "un ejercicio al día, cinco días a la semana"),
            ("3 ej. al día", "tres ejercicios al día"),
            ("P. ej.: 3x12 c/ 2 kg", "Por ejemplo: tres veces doce con dos kilos"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("1 es./giorno, 5 gg/sett.", "un esercizio al giorno, cinque giorni alla settimana."),
            ("3 es. al giorno", "tre esercizi al giorno"),
            ("Es. 3: ponte", "Esercizio tre: ponte"),
            ("ad es. 3 volte", "ad esempio tre volte"),
        ],
    );
}

#[test]
fn what_clinics_write_in_capitals_is_said_in_full() {
    all_are_said(
        Language::English,
        &[
            ("2 sets AM, 1 set PM.", "two sets in the morning, one set in the evening."),
            ("Do 2x AM and 1x PM", "Do two times in the morning and one time in the evening"),
            ("AM/PM: 3x10", "in the morning/in the evening: three times ten"),
            ("at 10 AM", "at ten a m"),
            ("I AM NOT 3.", "I AM NOT three."),
            ("Heel raises: 3x15 (BW).", "Heel raises: three times fifteen (body weight)."),
            (
                "Elbow @ 90 deg, ER w/ red band.",
                "Elbow at ninety degrees, external rotation with red band.",
            ),
            ("Go to the ER if it hurts.", "Go to the ER if it hurts."),
            ("2 tabs BD", "two tabs twice a day"),
        ],
    );
    all_are_said(
        Language::German,
        &[(
            "Arm 90° abd., 10x AR mit rotem Theraband",
            "Arm neunzig Grad Abduktion, zehnmal Außenrotation mit rotem Theraband",
        )],
    );
    all_are_said(
        Language::Spanish,
        &[(
            "apoyo unipodal 30\" OA y 15\" OC",
            "apoyo unipodal treinta segundos ojos abiertos y quince segundos ojos cerrados",
        )],
    );
    all_are_said(
        Language::Italian,
        &[(
            "appoggio monopodalico 30\" OA e 15\" OC",
            "appoggio monopodalico trenta secondi occhi aperti e quindici secondi occhi chiusi",
        )],
    );
}

#[test]
fn a_plus_may_compare() {
    all_are_said(
        Language::French,
        &[
            ("Le + lentement possible", "Le plus lentement possible"),
            ("Un peu + lent, bras + jambe", "Un peu plus lent, bras et jambe"),
        ],
    );
    all_are_said(Language::Spanish, &[("Lo + lento posible", "Lo más lento posible")]);
    all_are_said(
        Language::Italian,
        &[("Il + lentamente possibile", "Il più lentamente possibile")],
    );
}

#[test]
fn loads_and_limits_are_said_as_meant() {
    all_are_said(
        Language::German,
        &[
            (
                "Keine Flex. >90° bis 6. Wo. postop.",
                "Keine Flexion mehr als neunzig Grad bis sechste Woche postop.",
            ),
            (
                "3x10 Wdh. m. 2 kg, insg. 4x",
                "dreimal zehn Wiederholungen mit zwei Kilogramm, insgesamt viermal",
            ),
            ("Teilbelastung 20 kg f. 6 Wo.", "Teilbelastung zwanzig Kilogramm für sechs Wochen."),
            (
                "Belastung n. Schmerz, max. 5 v. 10",
                "Belastung nach Schmerz, höchstens fünf von zehn",
            ),
            ("Ausgangsst.: RL, Beine aufgest.", "Ausgangsstellung: Rückenlage, Beine aufgestellt."),
            ("ROM Ext/Flex 0-0-120°", "ROM Extension Flexion null null hundertzwanzig Grad"),
            ("NRS max. 3/10", "NRS höchstens drei von zehn"),
            ("ab Wo. 3: +1 kg/Wo.", "ab Woche drei: plus ein Kilogramm pro Woche."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            (
                "RPE 6-7/10, récup 90 s",
                "RPE six à sept sur dix, récupération quatre-vingt-dix secondes",
            ),
            (
                "3 séries de 8 à 12, récup 1'30",
                "trois séries de huit à douze, récupération une minute trente",
            ),
            ("Debout, pieds écartés (larg. bassin)", "Debout, pieds écartés (largeur bassin)"),
            ("+1 kg/sem. si EVA < 2", "plus un kilo par semaine si EVA moins de deux"),
            ("Stop si douleur > 5/10", "Stop si douleur plus de cinq sur dix"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("P. ej.: 3x12 c/ 2 kg", "Por ejemplo: tres veces doce con dos kilos"),
            ("c/2-3 h mientras esté despierto", "cada dos a tres horas mientras esté despierto"),
            ("+1 kg/sem. si EVA <2", "más un kilo a la semana si EVA menos de dos"),
            ("EVA ≤3/10", "EVA como máximo tres sobre diez"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("+1 kg/sett. se VAS <2", "più un chilo alla settimana se VAS meno di due"),
            ("+1 kg/sett.", "più un chilo alla settimana."),
            ("3 g/sett.", "tre giorni alla settimana."),
            ("5 g/settimana", "cinque giorni alla settimana"),
            ("3 v/die, 10 min cad.", "tre volte al giorno, dieci minuti ciascuno."),
            ("NRS ≤ 3/10", "NRS al massimo tre su dieci"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            (
                "Pain should stay ≤3/10 during and after.",
                "Pain should stay at most three out of ten during and after.",
            ),
            ("Add 1-2 kg/wk.", "Add one to two kilograms per week."),
            ("No flexion >90° for 6/52.", "No flexion more than ninety degrees for six weeks."),
            ("5x5 @ 70% 1RM.", "five times five at seventy percent one rep max."),
        ],
    );
}

#[test]
fn nights_and_directions_are_counted_in() {
    all_are_said(
        Language::German,
        &[
            ("Schlaf 7-9 h/Nacht", "Schlaf sieben bis neun Stunden pro Nacht"),
            ("Teilbel. 20 kg", "Teilbelastung zwanzig Kilogramm"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Sommeil 7-9 h/nuit", "Sommeil sept à neuf heures par nuit"),
            ("10 rép./direction", "dix répétitions par direction"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Dormir 7-9 h/noche", "Dormir siete a nueve horas por noche"),
            ("10 reps/dirección", "diez repeticiones por dirección"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Dormire 7-9 h/notte", "Dormire sette a nove ore per notte"),
            ("10 rip./direzione", "dieci ripetizioni per direzione"),
        ],
    );
}
