//! Claims about characters that look alike, and signs that stand for words.

use supple::language::Language;

use super::all_are_said;

#[test]
fn every_look_alike_of_a_degree_sign_is_one() {
    all_are_said(
        Language::English,
        &[
            ("Turn 90º to the side.", "Turn ninety degrees to the side."),
            ("90˚", "ninety degrees"),
            ("90 °", "ninety degrees"),
            ("90deg", "ninety degrees"),
            ("90 deg. to the left", "ninety degrees to the left"),
            ("90o", "ninety degrees"),
            ("90ᵒ", "ninety degrees"),
            ("90⁰", "ninety degrees"),
            ("45º/90º.", "forty-five degrees ninety degrees."),
            ("20 ºC", "twenty degrees Celsius"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Dreh dich um 90º.", "Dreh dich um neunzig Grad."),
            ("45˚", "fünfundvierzig Grad"),
            ("90 deg", "neunzig Grad"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Tournez de 90º.", "Tournez de quatre-vingt-dix degrés."),
            ("45˚", "quarante-cinq degrés"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Gira 90º a la derecha.", "Gira noventa grados a la derecha."),
            ("los 90º", "los noventa grados"),
            ("a 45°", "a cuarenta y cinco grados"),
            ("45˚", "cuarenta y cinco grados"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Ruota di 90º.", "Ruota di novanta gradi."),
            ("45˚ a destra", "quarantacinque gradi a destra"),
            ("20 ºC", "venti gradi Celsius"),
        ],
    );
}

#[test]
fn joined_and_circled_and_wide_letters_are_plain_ones() {
    all_are_said(
        Language::English,
        &[
            ("Spread your ﬁngers on the ﬂoor.", "Spread your fingers on the floor."),
            ("Not diﬃcult.", "Not difficult."),
            ("eﬀort", "effort"),
            ("ﬅand", "stand"),
            ("① and ２", "one and two"),
            ("５ ㎏", "five kilograms"),
            ("Ⅻ times", "twelve times"),
            ("H₂O", "H two O"),
            ("10⁵", "ten five"),
            ("cm⅔, ern½", "cm two thirds, ern half"),
            ("½ turn, 2⅖ turns", "half a turn, two and two fifths turns"),
            ("re\u{ad}lax", "relax"),
            ("𝐛𝐨𝐥𝐝", "bold"),
        ],
    );
    all_are_said(
        Language::German,
        &[("die Ｈand", "die Hand"), ("ﬁnde ③ Bälle", "finde drei Bälle")],
    );
}

#[test]
fn signs_are_words() {
    all_are_said(
        Language::English,
        &[
            ("Sit → stand.", "Sit then stand."),
            ("→ Sit", " Sit"),
            ("10 → 20 reps", "ten to twenty reps"),
            ("sit -> stand", "sit then stand"),
            ("5 ± 2", "five plus or minus two"),
            ("+/- 5", "plus or minus five"),
            ("arms & legs", "arms and legs"),
            ("lift @ 5 kg", "lift at five kilograms"),
            ("1 + 1 = 2", "one plus one equals two"),
            ("left ↔ right", "left and right"),
            ("arms ↑ and ↓", "arms up and down"),
            ("30 kg/m²", "thirty kilograms per metre squared"),
            ("<=30°", "at most thirty degrees"),
            ("№ 5", "number five"),
        ],
    );
    all_are_said(
        Language::German,
        &[("sitzen → stehen", "sitzen dann stehen"), ("5 ± 2", "fünf plus oder minus zwei")],
    );
    all_are_said(
        Language::French,
        &[("assis → debout", "assis puis debout"), ("5 ± 2", "cinq plus ou moins deux")],
    );
    all_are_said(
        Language::Spanish,
        &[("sentado → de pie", "sentado luego de pie"), ("5 ± 2", "cinco más o menos dos")],
    );
    all_are_said(
        Language::Italian,
        &[("seduto → in piedi", "seduto poi in piedi"), ("5 ± 2", "cinque più o meno due")],
    );
}

#[test]
fn shorthand_is_words() {
    all_are_said(
        Language::English,
        &[
            ("Hold the strap w/ both hands.", "Hold the strap with both hands."),
            ("Do it w/o shoes.", "Do it without shoes."),
            ("Do this 3x/day.", "Do this three times per day."),
            ("Hold 30 sec/side.", "Hold thirty seconds per side."),
            ("10 reps/side", "ten reps per side"),
            ("10/side", "ten per side"),
            ("5 breaths/min", "five breaths per minute"),
            ("3x/wk", "three times per week"),
            ("30+ s", "thirty seconds or more"),
            ("30+ sec", "thirty seconds or more"),
            ("5 min+", "five minutes or more"),
            ("10+ reps", "ten plus reps"),
            ("and/or", "and/or"),
            ("up/down", "up/down"),
            ("Min. 30 s", "At least thirty seconds"),
            ("Max. 2 min", "At most two minutes"),
            ("30 min.", "thirty minutes."),
            ("approx 5 cm", "approximately five centimetres"),
            ("ca. 3 min", "about three minutes"),
            ("Fig. 2", "Figure two"),
            ("No. 5", "Number five"),
            ("2kgs", "two kilograms"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("3x/Tag", "dreimal pro Tag"),
            ("30 s/Seite", "dreißig Sekunden pro Seite"),
            ("30+ Sek.", "dreißig Sekunden oder mehr."),
            ("Mind. 30 s", "Mindestens dreißig Sekunden"),
            ("Min. 30 s", "Mindestens dreißig Sekunden"),
            ("Max. 2 min", "Höchstens zwei Minuten"),
            ("ca 5 cm", "circa fünf Zentimeter"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("3x/jour", "trois fois par jour"),
            ("30 s/côté", "trente secondes par côté"),
            ("30+ s", "trente secondes ou plus"),
            ("Min. 30 s", "Au moins trente secondes"),
            ("max. 2 min", "au plus deux minutes"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("3x/día", "tres veces al día"),
            ("30 s/lado", "treinta segundos por lado"),
            ("30+ s", "treinta segundos o más"),
            ("Mín. 30 s", "Al menos treinta segundos"),
            ("Máx. 2 min", "Como máximo dos minutos"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("3x/giorno", "tre volte al giorno"),
            ("30 s/lato", "trenta secondi per lato"),
            ("30+ s", "trenta secondi o più"),
            ("Min. 30 s", "Almeno trenta secondi"),
            ("max 2 min", "al massimo due minuti"),
        ],
    );
}
