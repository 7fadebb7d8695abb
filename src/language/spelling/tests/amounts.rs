//! Claims about amounts a day, whose noun stands between their number and the stroke.

use super::all_are_said;
use supple::language::Language;

#[test]
fn an_amount_with_its_noun_is_so_much_a_day() {
    all_are_said(
        Language::English,
        &[
            ("2 L of water/day", "two litres of water per day"),
            ("8 glasses of water/day", "eight glasses of water per day"),
            ("20 min of walking/day", "twenty minutes of walking per day"),
            ("5 km of walking/week", "five kilometres of walking per week"),
            ("Drink 1.5 L/day.", "Drink one point five litres per day."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("2 l Wasser/Tag", "zwei Liter Wasser pro Tag"),
            ("1,5 L Wasser/Tag", "eins Komma fünf Liter Wasser pro Tag"),
            ("20 Min. Gehen/Tag", "zwanzig Minuten Gehen pro Tag"),
            ("3 Gläser Wasser/Tag", "drei Gläser Wasser pro Tag"),
            ("30 min Bewegung/Tag", "dreißig Minuten Bewegung pro Tag"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("1,5 L d'eau/jour", "un virgule cinq litre d'eau par jour"),
            ("2 L d’eau/jour", "deux litres d’eau par jour"),
            ("3 verres d'eau/jour", "trois verres d'eau par jour"),
            ("Bois 1,5 L/jour.", "Bois un virgule cinq litre par jour."),
            ("20 min de marche/jour", "vingt minutes de marche par jour"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("2 l de agua/día", "dos litros de agua al día"),
            ("1,5 L de agua/día", "uno coma cinco litros de agua al día"),
            ("20 min de marcha/día", "veinte minutos de marcha al día"),
            ("3 vasos de agua/día", "tres vasos de agua al día"),
            ("5 km de caminata/semana", "cinco kilómetros de caminata a la semana"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("2 l d'acqua/giorno", "due litri d'acqua al giorno"),
            ("1,5 L di acqua/giorno", "uno virgola cinque litri di acqua al giorno"),
            ("20 min di cammino/giorno", "venti minuti di cammino al giorno"),
            ("3 bicchieri d'acqua/giorno", "tre bicchieri d'acqua al giorno"),
            ("5 km di corsa/settimana", "cinque chilometri di corsa alla settimana"),
        ],
    );
}
