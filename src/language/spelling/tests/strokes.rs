//! Claims about gear, spoons and capsules, and about "with" and "without" by their letters.

use super::all_are_said;
use supple::language::Language;

#[test]
fn gear_and_spoons_are_counted() {
    all_are_said(
        Language::German,
        &[
            ("2 KH à 5 kg", "zwei Kurzhanteln zu fünf Kilogramm"),
            ("1 KH", "eine Kurzhantel"),
            ("2 KB", "zwei Kettlebells"),
            ("KH 3 kg", "Kurzhantel drei Kilogramm"),
            ("1 LH", "eine Langhantel"),
            ("mit 1 KH", "mit einer Kurzhantel"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("1 cucchiaio", "un cucchiaio"),
            ("2 cucchiai di miele", "due cucchiai di miele"),
            ("1 cucch. di sale", "un cucchiaio di sale"),
            ("2 cucch. d'olio", "due cucchiai d'olio"),
            ("1 cucch.no di sale", "un cucchiaino di sale"),
            ("2 cpr. al giorno", "due compresse al giorno"),
            ("1 cps al giorno", "una capsula al giorno"),
            ("½ cucchiaino", "mezzo cucchiaino"),
            ("21 cucchiai", "ventuno cucchiai"),
        ],
    );
}

#[test]
fn with_and_without_are_said_for_their_letters() {
    all_are_said(
        Language::English,
        &[
            ("2 in of space", "two inches of space"),
            ("1 in of water", "one inch of water"),
            ("Breathe 4 in, hold 2.", "Breathe four in, hold two."),
        ],
    );
    all_are_said(
        Language::French,
        &[("s/ douleur", "sans douleur"), ("s/poids", "sans poids"), ("S/ forcer", "sans forcer")],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("c/banda", "con banda"),
            ("c/ lado", "cada lado"),
            ("c/pierna", "cada pierna"),
            ("c/2 h", "cada dos horas"),
            ("10 c/lado", "diez cada lado"),
            ("c/u", "cada uno"),
            ("c/ pesas", "con pesas"),
            ("s/ dolor", "sin dolor"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("c/ banda", "con banda"),
            ("c/peso", "con peso"),
            ("s/ dolore", "senza dolore"),
            ("s/pesi", "senza pesi"),
            ("60enni", "sessantenni"),
            ("una 45enne", "una quarantacinquenne"),
            ("1 cps al giorno", "una capsula al giorno"),
            ("2 cps", "due capsule"),
            ("2 cpr e 1 cps", "due compresse e una capsula"),
        ],
    );
}

#[test]
fn sets_with_a_stroke_have_their_repetitions_behind_it() {
    all_are_said(
        Language::English,
        &[
            ("2 sets/15 reps", "two sets fifteen reps"),
            ("3 sets / 10 reps", "three sets ten reps"),
            ("2-3 sets/8-12", "two to three sets eight to twelve"),
            ("3 sets/30 s", "three sets thirty seconds"),
            ("1 set/20 reps", "one set twenty reps"),
            ("3 sets/day", "three sets per day"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("2 Sätze/15 Wdh.", "zwei Sätze fünfzehn Wiederholungen."),
            ("2-3 Sätze / 12 Wdh.", "zwei bis drei Sätze zwölf Wiederholungen."),
            ("3 Serien/10", "drei Serien zehn"),
            ("1 Satz/20 Wdh.", "ein Satz zwanzig Wiederholungen."),
            ("3 Sätze/Tag", "drei Sätze pro Tag"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("2 séries/15 rép.", "deux séries quinze répétitions."),
            ("3 séries / 10 rép.", "trois séries dix répétitions."),
            ("2-3 séries/12", "deux à trois séries douze"),
            ("1 série/20 rép.", "une série vingt répétitions."),
            ("3 séries/jour", "trois séries par jour"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("2 series/15 rep.", "dos series quince repeticiones."),
            ("3 series / 10 rep.", "tres series diez repeticiones."),
            ("2-3 series/12", "dos a tres series doce"),
            ("1 serie/20 rep.", "una serie veinte repeticiones."),
            ("3 series/día", "tres series al día"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("2 serie/15 rip.", "due serie quindici ripetizioni."),
            ("3 serie / 10 rip.", "tre serie dieci ripetizioni."),
            ("2-3 serie/12", "due a tre serie dodici"),
            ("serie 1/3", "serie uno di tre"),
            ("3 serie/giorno", "tre serie al giorno"),
        ],
    );
}

#[test]
fn two_actions_with_a_stroke_take_a_time_each() {
    all_are_said(
        Language::English,
        &[
            ("in 4s/out 6s", "in four seconds out six seconds"),
            ("30s on/30s off", "thirty seconds on thirty seconds off"),
            ("inhale 4 s/exhale 6 s", "inhale four seconds exhale six seconds"),
            ("walk 2 min/rest 1 min", "walk two minutes rest one minute"),
            ("30 sec/side", "thirty seconds per side"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("ein 4 s/aus 6 s", "ein vier Sekunden aus sechs Sekunden"),
            ("30 s an/30 s aus", "dreißig Sekunden an dreißig Sekunden aus"),
            ("halten 5 s/lösen 10 s", "halten fünf Sekunden lösen zehn Sekunden"),
            ("gehen 2 Min./Pause 1 Min.", "gehen zwei Minuten Pause eine Minute."),
            ("30 s/Arm", "dreißig Sekunden pro Arm"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("inspire 4 s/expire 6 s", "inspire quatre secondes expire six secondes"),
            ("tenir 5 s/relâcher 10 s", "tenir cinq secondes relâcher dix secondes"),
            ("marche 2 min/repos 1 min", "marche deux minutes repos une minute"),
            ("30 s effort/30 s repos", "trente secondes effort trente secondes repos"),
            ("30 s/côté", "trente secondes par côté"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("inhala 4 s/exhala 6 s", "inhala cuatro segundos exhala seis segundos"),
            ("mantén 5 s/suelta 10 s", "mantén cinco segundos suelta diez segundos"),
            ("camina 2 min/descansa 1 min", "camina dos minutos descansa un minuto"),
            ("30 s trabajo/30 s descanso", "treinta segundos trabajo treinta segundos descanso"),
            ("30 s/lado", "treinta segundos por lado"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("inspira 4 s/espira 6 s", "inspira quattro secondi espira sei secondi"),
            ("tieni 5 s/lascia 10 s", "tieni cinque secondi lascia dieci secondi"),
            ("cammina 2 min/pausa 1 min", "cammina due minuti pausa un minuto"),
            ("30 s lavoro/30 s pausa", "trenta secondi lavoro trenta secondi pausa"),
            ("30 s/lato", "trenta secondi per lato"),
        ],
    );
}
