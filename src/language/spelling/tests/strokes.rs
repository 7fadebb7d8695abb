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
