//! Claims about `>` and `<`: between parts of the body, between other words, and before numbers.

use super::all_are_said;
use supple::language::Language;

#[test]
fn signs_between_words_say_which_is_higher_or_what_comes_next() {
    all_are_said(
        Language::English,
        &[
            ("hips > knees", "hips higher than knees"),
            ("knees < hips", "knees lower than hips"),
            ("hips>knees", "hips higher than knees"),
            ("sit > stand x 10", "sit then stand ten times"),
            ("Sit > stand > walk.", "Sit then stand then walk."),
            ("L > R", "L more than R"),
            ("<b>Sit</b> tall", "<b>Sit</b> tall"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Hüfte > Knie", "Hüfte höher als Knie"),
            ("Knie < Hüfte", "Knie tiefer als Hüfte"),
            ("Schulter>Hüfte", "Schulter höher als Hüfte"),
            ("Sitz > Stand", "Sitz dann Stand"),
            ("Liegen > Sitzen > Stehen", "Liegen dann Sitzen dann Stehen"),
            ("A > B", "A mehr als B"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("hanches > genoux", "hanches plus haut que genoux"),
            ("genoux < hanches", "genoux plus bas que hanches"),
            ("épaules>hanches", "épaules plus haut que hanches"),
            ("assis > debout", "assis puis debout"),
            ("couché > assis > debout", "couché puis assis puis debout"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("caderas > rodillas", "caderas más arriba que rodillas"),
            ("rodillas < caderas", "rodillas más abajo que caderas"),
            ("hombros>caderas", "hombros más arriba que caderas"),
            ("sentado > de pie", "sentado luego de pie"),
            ("tumbado > sentado", "tumbado luego sentado"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("anche > ginocchia", "anche più in alto di ginocchia"),
            ("ginocchia < anche", "ginocchia più in basso di anche"),
            ("spalle>anche", "spalle più in alto di anche"),
            ("seduto > in piedi", "seduto poi in piedi"),
            ("disteso > seduto", "disteso poi seduto"),
        ],
    );
}

#[test]
fn marks_need_no_space_before_their_number() {
    all_are_said(
        Language::English,
        &[
            ("pain>3/10: stop", "pain more than three out of ten: stop"),
            ("Pain<4/10", "Pain less than four out of ten"),
            ("rest>=30s", "rest at least thirty seconds"),
            ("rest~60 s", "rest about sixty seconds"),
            ("No bend>90°.", "No bend more than ninety degrees."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Schmerz>3/10", "Schmerz mehr als drei von zehn"),
            ("Schmerz<4/10", "Schmerz weniger als vier von zehn"),
            ("Pause>=30 s", "Pause mindestens dreißig Sekunden"),
            ("Puls<=120", "Puls höchstens hundertzwanzig"),
            ("Pause~60 s", "Pause etwa sechzig Sekunden"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("douleur>3/10", "douleur plus de trois sur dix"),
            ("douleur<4/10", "douleur moins de quatre sur dix"),
            ("repos>=30 s", "repos au moins trente secondes"),
            ("flexion>90°", "flexion plus de quatre-vingt-dix degrés"),
            ("repos~60 s", "repos environ soixante secondes"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("dolor>3/10", "dolor más de tres sobre diez"),
            ("dolor<4/10", "dolor menos de cuatro sobre diez"),
            ("pausa>=30 s", "pausa al menos treinta segundos"),
            ("flexión>90°", "flexión más de noventa grados"),
            ("pausa<=1 min", "pausa como máximo un minuto"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("dolore>3/10", "dolore più di tre su dieci"),
            ("dolore<4/10", "dolore meno di quattro su dieci"),
            ("pausa>=30 s", "pausa almeno trenta secondi"),
            ("flessione>90°", "flessione più di novanta gradi"),
            ("pausa~60 s", "pausa circa sessanta secondi"),
        ],
    );
}

#[test]
fn a_short_unit_goes_on_before_a_sign() {
    all_are_said(
        Language::English,
        &[
            ("10 sec. × 3", "ten seconds three times"),
            ("5 lb. + band", "five pounds plus band"),
            ("30 sec. → rest", "thirty seconds then rest"),
            ("10 min. (at most)", "ten minutes (at most)"),
            ("90 deg. & hold", "ninety degrees and hold"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("10 Wdh. × 3", "zehn Wiederholungen dreimal"),
            ("10 Wdh. (pro Seite)", "zehn Wiederholungen (pro Seite)"),
            ("30 Sek. → Pause", "dreißig Sekunden dann Pause"),
            ("5 Min. + 2 Min.", "fünf Minuten plus zwei Minuten."),
            ("30 deg. Abduktion", "dreißig Grad Abduktion"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("10 rép. × 3", "dix répétitions trois fois"),
            ("10 rép. (par côté)", "dix répétitions (par côté)"),
            ("30 sec. → repos", "trente secondes puis repos"),
            ("5 min. + 2 min", "cinq minutes plus deux minutes"),
            ("3 sér. & repos", "trois séries et repos"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("10 rep. × 3", "diez repeticiones tres veces"),
            ("10 rep. (por lado)", "diez repeticiones (por lado)"),
            ("30 seg. → pausa", "treinta segundos luego pausa"),
            ("5 min. + 2 min", "cinco minutos más dos minutos"),
            ("10 rep. & pausa", "diez repeticiones y pausa"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("10 rip. × 3", "dieci ripetizioni tre volte"),
            ("10 rip. (per lato)", "dieci ripetizioni (per lato)"),
            ("30 sec. → pausa", "trenta secondi poi pausa"),
            ("5 min. + 2 min", "cinque minuti più due minuti"),
            ("10 rip. & pausa", "dieci ripetizioni e pausa"),
        ],
    );
}
