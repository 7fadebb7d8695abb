//! Claims about measures that share a unit, and about what stands beside a number without one.

use super::all_are_said;
use supple::language::Language;

#[test]
fn the_first_of_two_lengths_is_no_time_of_day() {
    all_are_said(
        Language::English,
        &[
            ("From 1.50 to 1.80 m.", "From one metre fifty to one metre eighty."),
            ("from 1.5 to 2.5 kg", "from one point five to two point five kilograms"),
            ("1.20 or 1.40 m", "one metre twenty or one metre forty"),
            ("from 1.30 to 2.30 pm", "from one thirty to two thirty p m"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Von 1,50 auf 1,80 m.", "Von einem Meter fünfzig auf einen Meter achtzig."),
            ("Von 1.50 bis 1.80 m.", "Von einem Meter fünfzig bis ein Meter achtzig."),
            ("1,20 oder 1,40 m", "ein Meter zwanzig oder ein Meter vierzig"),
            ("von 2,5 auf 5 kg", "von zwei Komma fünf auf fünf Kilogramm"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("De 1,50 à 1,80 m.", "D'un mètre cinquante à un mètre quatre-vingts."),
            ("de 2,5 à 5 kg", "de deux virgule cinq à cinq kilos"),
            ("1,20 ou 1,40 m", "un mètre vingt ou un mètre quarante"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("De 1,50 a 1,80 m.", "De un metro cincuenta a un metro ochenta."),
            ("De 1.50 a 1.80 m.", "De un metro cincuenta a un metro ochenta."),
            ("de 2,5 a 5 kg", "de dos coma cinco a cinco kilos"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Da 1,50 a 1,80 m.", "Da un metro cinquanta a un metro ottanta."),
            ("Da 1.50 a 1.80 m.", "Da un metro cinquanta a un metro ottanta."),
            ("da 2,5 a 5 kg", "da due virgola cinque a cinque chili"),
        ],
    );
}

#[test]
fn a_second_time_of_day_is_no_minute_of_the_first() {
    all_are_said(
        Language::Spanish,
        &[
            ("a las 8:00 y 20:00 h", "a las ocho y las veinte"),
            ("a las 8:00 y 10:30", "a las ocho y las diez y media"),
            ("entre las 8:00 y las 10:30", "entre las ocho y las diez y media"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("alle 8:00 e 20:00", "alle otto e alle venti"),
            ("tra le 8:00 e 10:30", "tra le otto e le dieci e mezza"),
            ("alle 8 h e alle 20 h", "alle otto e alle venti"),
            ("alle 18h30", "alle diciotto e trenta"),
        ],
    );
    all_are_said(Language::German, &[("um 18h30", "um achtzehn Uhr dreißig")]);
}

#[test]
fn a_half_behind_its_noun_belongs_to_it() {
    all_are_said(
        Language::French,
        &[
            ("1 tour 1/2", "un tour et demi"),
            ("2 tours ½", "deux tours et demi"),
            ("1 séance 1/2.", "une séance et demie."),
        ],
    );
    all_are_said(Language::Spanish, &[("1 vuelta 1/2", "una vuelta y media")]);
    all_are_said(
        Language::Italian,
        &[("1 giro 1/2", "un giro e mezzo"), ("2 h e 1/2", "due ore e mezza")],
    );
    all_are_said(
        Language::English,
        &[("1/2 kg", "half a kilogram"), ("Take 1/2 L.", "Take half a litre.")],
    );
}

#[test]
fn a_part_before_an_adjective_of_place_has_no_word_between() {
    all_are_said(Language::French, &[("1/3 supérieur", "un tiers supérieur")]);
    all_are_said(Language::Spanish, &[("1/3 superior", "un tercio superior")]);
    all_are_said(Language::Italian, &[("1/3 inferiore", "un terzo inferiore")]);
}

#[test]
fn a_diameter_has_its_sign() {
    all_are_said(
        Language::English,
        &[
            ("Roller (Ø 15 cm)", "Roller (diameter fifteen centimetres)"),
            ("ball Ø65cm", "ball diameter sixty-five centimetres"),
        ],
    );
    all_are_said(
        Language::German,
        &[("Ball Ø 65 cm", "Ball Durchmesser fünfundsechzig Zentimeter")],
    );
    all_are_said(
        Language::French,
        &[("ballon Ø 65 cm", "ballon diamètre soixante-cinq centimètres")],
    );
    all_are_said(
        Language::Spanish,
        &[("pelota Ø 65 cm", "pelota diámetro sesenta y cinco centímetros")],
    );
    all_are_said(
        Language::Italian,
        &[("palla Ø 65 cm", "palla diametro sessantacinque centimetri")],
    );
}
