//! Claims about scores on a scale, and about fractions that look like them.

use proptest::prelude::*;
use supple::language::{Language, doubts, spell_out};

use super::all_are_said;

#[test]
fn a_score_of_pain_or_effort_is_so_many_out_of_ten() {
    all_are_said(
        Language::English,
        &[
            ("Keep the pain below 3/10.", "Keep the pain below three out of ten."),
            ("Pain of 3-4/10 is fine.", "Pain of three to four out of ten is fine."),
            ("Effort 7 / 10.", "Effort seven out of ten."),
            ("Pain 0/10, at worst 10/10", "Pain zero out of ten, at worst ten out of ten"),
            ("RPE 6–7/10", "RPE six to seven out of ten"),
            ("Rate your pain: 3.5/10.", "Rate your pain: three point five out of ten."),
            ("An intensity of 2/10-3/10", "An intensity of two out of ten to three out of ten"),
            ("The strength is 4/5", "The strength is four out of five"),
            (
                "5/5 strength, 3/5 on Monday",
                "five out of five strength, three out of five on Monday",
            ),
            ("Borg 13/20", "Borg thirteen out of twenty"),
            ("If it hurts more than 40/100", "If it hurts more than forty out of one hundred"),
            ("<4/10 pain", "less than four out of ten pain"),
            ("Stop if it goes over 5/10.", "Stop if it goes over five out of ten."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Schmerz höchstens 3/10.", "Schmerz höchstens drei von zehn."),
            ("Anstrengung 6-7/10", "Anstrengung sechs bis sieben von zehn"),
            ("Schmerzskala 1/10", "Schmerzskala eins von zehn"),
            ("Kraftgrad 4/5", "Kraftgrad vier von fünf"),
            ("0/10 bis 10 / 10", "null von zehn bis zehn von zehn"),
            ("3/10 der Strecke", "drei Zehntel der Strecke"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Douleur de 3/10 au plus", "Douleur de trois sur dix au plus"),
            ("un effort de 6-7/10", "un effort de six à sept sur dix"),
            ("Force 4/5", "Force quatre sur cinq"),
            ("EVA 0/10", "EVA zéro sur dix"),
            ("3/10 de douleur", "trois sur dix de douleur"),
            ("3/4 de tour", "trois quarts de tour"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Dolor de 3/10 como máximo", "Dolor de tres sobre diez como máximo"),
            ("esfuerzo 6-7/10", "esfuerzo seis a siete sobre diez"),
            ("fuerza 4/5", "fuerza cuatro sobre cinco"),
            ("Si duele más de 1/10", "Si duele más de uno sobre diez"),
            ("escala: 10/10", "escala: diez sobre diez"),
            ("3/4 de vuelta", "tres cuartos de vuelta"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Dolore al massimo 3/10", "Dolore al massimo tre su dieci"),
            ("sforzo 6-7/10", "sforzo sei a sette su dieci"),
            ("forza 4/5", "forza quattro su cinque"),
            ("fatica 0/10", "fatica zero su dieci"),
            ("un fastidio di 2 / 10", "un fastidio di due su dieci"),
            ("3/4 di giro", "tre quarti di giro"),
        ],
    );
}

#[test]
fn a_part_of_something_stays_a_fraction() {
    all_are_said(
        Language::English,
        &[
            ("1/2 mile", "half a mile"),
            ("3/4 of a turn, without pain", "three quarters of a turn, without pain"),
            ("1/2 cup", "half a cup"),
            ("3/10 of a mile", "three tenths of a mile"),
            ("4/5 of the way, if the pain allows", "four fifths of the way, if the pain allows"),
            ("1/2 of your strength", "half of your strength"),
            ("1-1/2 cups", "one and a half cups"),
            ("3 / 4 of a turn", "three quarters of a turn"),
            ("1/2-3/4 turn", "half to three quarters of a turn"),
            ("L4/5", "L four five"),
            ("24/7", "twenty-four seven"),
        ],
    );
}

#[test]
fn what_may_be_either_is_told_with_both_readings() {
    let doubtful = |text| doubts(text, Language::English);
    let [one] = &doubtful("Keep it at 3/10.")[..] else { panic!("one doubt") };
    assert_eq!((&*one.written, &*one.said), ("3/10", "three out of ten"));
    assert_eq!(one.otherwise, "three tenths");
    let [one] = &doubtful("Bend 4/5.")[..] else { panic!("one doubt") };
    assert_eq!((&*one.said, &*one.otherwise), ("four fifths", "four out of five"));
    for clear in
        ["Pain 3/10", "1/2", "3/4 turn", "3/10 of a mile", "0/10", "10/10", "3-4/10", "4/5 effort"]
    {
        assert_eq!(doubtful(clear), [], "{clear}");
    }
}

proptest! {
    #[test]
    fn every_score_of_pain_names_both_numbers(score in 0_u64..=10) {
        let sentences = ["Pain", "Schmerz", "Douleur", "Dolor", "Dolore"];
        let out_of = ["out of", "von", "sur", "sobre", "su"];
        for ((language, word), of) in Language::ALL.into_iter().zip(sentences).zip(out_of) {
            let number = |number: u64| spell_out(&number.to_string(), language);
            let said = spell_out(&format!("{word} {score}/10."), language);
            prop_assert_eq!(said, format!("{word} {} {of} {}.", number(score), number(10)));
        }
    }
}

#[test]
fn a_colon_may_stand_behind_a_score() {
    all_are_said(
        Language::English,
        &[
            ("10/10 pain: call us.", "ten out of ten pain: call us."),
            ("Pain 10/10: call us.", "Pain ten out of ten: call us."),
            ("Pain over 5/10: stop.", "Pain over five out of ten: stop."),
            ("Effort 7/10: hold it there.", "Effort seven out of ten: hold it there."),
            ("Pain 3-4/10: go on.", "Pain three to four out of ten: go on."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Schmerz 10/10: melden.", "Schmerz zehn von zehn: melden."),
            ("Schmerz über 5/10: aufhören.", "Schmerz über fünf von zehn: aufhören."),
            ("Anstrengung 7/10: so halten.", "Anstrengung sieben von zehn: so halten."),
            ("Schmerz 3-4/10: weiter.", "Schmerz drei bis vier von zehn: weiter."),
            ("Schmerz 0/10: gut.", "Schmerz null von zehn: gut."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Douleur 10/10: appelez.", "Douleur dix sur dix: appelez."),
            ("Douleur 5/10 : arrêtez.", "Douleur cinq sur dix : arrêtez."),
            ("Effort 7/10: tenez.", "Effort sept sur dix: tenez."),
            ("Douleur 3-4/10: continuez.", "Douleur trois à quatre sur dix: continuez."),
            ("Douleur 0/10: parfait.", "Douleur zéro sur dix: parfait."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Dolor 10/10: llame.", "Dolor diez sobre diez: llame."),
            ("Dolor 5/10: pare.", "Dolor cinco sobre diez: pare."),
            ("Esfuerzo 7/10: aguante.", "Esfuerzo siete sobre diez: aguante."),
            ("Dolor 3-4/10: siga.", "Dolor tres a cuatro sobre diez: siga."),
            ("Dolor 0/10: bien.", "Dolor cero sobre diez: bien."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Dolore 10/10: chiama.", "Dolore dieci su dieci: chiama."),
            ("Dolore 5/10: fermati.", "Dolore cinque su dieci: fermati."),
            ("Sforzo 7/10: tieni.", "Sforzo sette su dieci: tieni."),
            ("Dolore 3-4/10: continua.", "Dolore tre a quattro su dieci: continua."),
            ("Dolore 0/10: bene.", "Dolore zero su dieci: bene."),
        ],
    );
}
