//! Claims about scales, degrees and signs, with inputs that were written before they were run.

use super::all_are_said;
use supple::language::Language;

#[test]
fn scores_and_parts_are_told_apart_in_english_and_german() {
    all_are_said(
        Language::English,
        &[
            ("Stop if your pain goes over 4/10.", "Stop if your pain goes over four out of ten."),
            (
                "Discomfort should stay at 2–3/10.",
                "Discomfort should stay at two to three out of ten.",
            ),
            ("RPE 6-7/10", "RPE six to seven out of ten"),
            ("Work at an effort of 8 / 10.", "Work at an effort of eight out of ten."),
            ("Stiffness: 0/10 is none.", "Stiffness: zero out of ten is none."),
            ("grip strength 5/5", "grip strength five out of five"),
            ("Fill 3/4 of a cup.", "Fill three quarters of a cup."),
            ("Walk 1/2 mile with 2/10 pain.", "Walk half a mile with two out of ten pain."),
            ("soreness < 5/10", "soreness less than five out of ten"),
            ("Keep the intensity at 7/10 max.", "Keep the intensity at seven out of ten maximum."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Schmerz höchstens 4/10.", "Schmerz höchstens vier von zehn."),
            ("Anstrengung 6-7/10", "Anstrengung sechs bis sieben von zehn"),
            ("Intensität 8 / 10", "Intensität acht von zehn"),
            (
                "Die Schmerzen sollen unter 3/10 bleiben.",
                "Die Schmerzen sollen unter drei von zehn bleiben.",
            ),
            ("Dehngefühl 5/10", "Dehngefühl fünf von zehn"),
            ("3/4 einer Tasse", "drei Viertel einer Tasse"),
        ],
    );
}

#[test]
fn scores_and_parts_are_told_apart_in_every_language() {
    all_are_said(
        Language::French,
        &[
            ("Douleur à 4/10 au plus.", "Douleur à quatre sur dix au plus."),
            ("Effort 6-7/10", "Effort six à sept sur dix"),
            ("Intensité 8 / 10", "Intensité huit sur dix"),
            ("Arrête si la douleur dépasse 3/10.", "Arrête si la douleur dépasse trois sur dix."),
            ("ressenti 5/10", "ressenti cinq sur dix"),
            ("3/4 de tasse", "trois quarts de tasse"),
            ("un 1/4 de tour", "un quart de tour"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Dolor máximo 4/10.", "Dolor máximo cuatro sobre diez."),
            ("Esfuerzo 6-7/10", "Esfuerzo seis a siete sobre diez"),
            ("Intensidad 8 / 10", "Intensidad ocho sobre diez"),
            ("Para si el dolor pasa de 3/10.", "Para si el dolor pasa de tres sobre diez."),
            ("molestia 5/10", "molestia cinco sobre diez"),
            ("3/4 de taza", "tres cuartos de taza"),
            ("un 1/4 de vuelta", "un cuarto de vuelta"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Dolore massimo 4/10.", "Dolore massimo quattro su dieci."),
            ("Sforzo 6-7/10", "Sforzo sei a sette su dieci"),
            ("Intensità 8 / 10", "Intensità otto su dieci"),
            ("Fermati se il dolore supera 3/10.", "Fermati se il dolore supera tre su dieci."),
            ("fastidio 5/10", "fastidio cinque su dieci"),
            ("3/4 di tazza", "tre quarti di tazza"),
            ("un 1/4 di giro", "un quarto di giro"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("Aim for RPE 7/10.", "Aim for RPE seven out of ten."),
            ("If symptoms rise above 5/10, rest.", "If symptoms rise above five out of ten, rest."),
            ("ache 2-3 / 10", "ache two to three out of ten"),
            ("2/3 cup", "two thirds of a cup"),
            ("Fill 1/3 of the glass.", "Fill one third of the glass."),
            ("Rate your stretch 6/10.", "Rate your stretch six out of ten."),
            ("tension 4/10", "tension four out of ten"),
            ("MMT 4-/5", "MMT four minus out of five"),
            ("dizziness 3/10", "dizziness three out of ten"),
            ("Borg 13/20", "Borg thirteen out of twenty"),
            ("1/4 turn at 3/10 effort", "one quarter of a turn at three out of ten effort"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("VAS 3/10", "VAS drei von zehn"),
            ("Ziehen 2-3/10", "Ziehen zwei bis drei von zehn"),
            ("Borg 13/20", "Borg dreizehn von zwanzig"),
            ("Fülle 1/3 des Glases.", "Fülle ein Drittel des Glases."),
            ("Kraft 4/5", "Kraft vier von fünf"),
            ("Unbehagen bis 4/10", "Unbehagen bis vier von zehn"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("EVA 3/10", "EVA trois sur dix"),
            ("gêne 2-3/10", "gêne deux à trois sur dix"),
            ("Borg 13/20", "Borg treize sur vingt"),
            ("Remplis 1/3 du verre.", "Remplis un tiers du verre."),
            ("tension 4/10", "tension quatre sur dix"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("EVA 3/10", "EVA tres sobre diez"),
            ("tirantez 2-3/10", "tirantez dos a tres sobre diez"),
            ("Borg 13/20", "Borg trece sobre veinte"),
            ("Llena 1/3 del vaso.", "Llena un tercio del vaso."),
            ("tensión 4/10", "tensión cuatro sobre diez"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("VAS 3/10", "VAS tre su dieci"),
            ("tensione 2-3/10", "tensione due a tre su dieci"),
            ("Borg 13/20", "Borg tredici su venti"),
            ("Riempi 1/3 del bicchiere.", "Riempi un terzo del bicchiere."),
            ("bruciore 4/10", "bruciore quattro su dieci"),
        ],
    );
}

#[test]
fn look_alikes_of_degrees_are_degrees_in_every_language() {
    all_are_said(
        Language::English,
        &[
            ("Bend to 45ᵒ.", "Bend to forty-five degrees."),
            ("a 30 deg. angle", "a thirty degree angle"),
            ("110˚ of flexion", "one hundred and ten degrees of flexion"),
            ("from 0º to 90º", "from zero degrees to ninety degrees"),
            ("15-20º", "fifteen to twenty degrees"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Beuge 45º.", "Beuge fünfundvierzig Grad."),
            ("30ᵒ", "dreißig Grad"),
            ("von 0˚ bis 90˚", "von null Grad bis neunzig Grad"),
            ("90deg", "neunzig Grad"),
            ("90 deg.", "neunzig Grad."),
            ("20 ºC", "zwanzig Grad Celsius"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Plie à 45ᵒ.", "Plie à quarante-cinq degrés."),
            ("de 0º à 90º", "de zéro degré à quatre-vingt-dix degrés"),
            ("30 deg", "trente degrés"),
            ("20 ºC", "vingt degrés Celsius"),
            ("un angle de 90 deg. environ", "un angle de quatre-vingt-dix degrés environ"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Dobla a 45ᵒ.", "Dobla a cuarenta y cinco grados."),
            ("de 0º a 90º", "de cero grados a noventa grados"),
            ("30 deg", "treinta grados"),
            ("20 ºC", "veinte grados Celsius"),
            ("un ángulo de 90˚ exactos", "un ángulo de noventa grados exactos"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Piega a 45ᵒ.", "Piega a quarantacinque gradi."),
            ("da 0º a 90º", "da zero gradi a novanta gradi"),
            ("30 deg", "trenta gradi"),
            ("90º di flessione", "novanta gradi di flessione"),
            ("un angolo di 90deg", "un angolo di novanta gradi"),
        ],
    );
}

#[test]
fn folded_characters_are_plain_ones_in_every_language() {
    all_are_said(
        Language::English,
        &[
            ("ﬂex your ﬁfth ﬁnger", "flex your fifth finger"),
            ("Repeat ③ times", "Repeat three times"),
            ("Ⅳ", "four"),
            ("Warrior Ⅱ", "Warrior two"),
            ("１０ reps", "ten reps"),
            ("５ ㎝", "five centimetres"),
            ("m² and cm³", "m squared and cm cubed"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Oberﬂäche", "Oberfläche"),
            ("Krieger Ⅲ", "Krieger drei"),
            ("１０ Wdh.", "zehn Wiederholungen."),
            ("② Sätze", "zwei Sätze"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("ﬂéchis les genoux", "fléchis les genoux"),
            ("Guerrier Ⅱ", "Guerrier deux"),
            ("１０ fois", "dix fois"),
            ("② séries", "deux séries"),
            ("¾ de tour", "trois quarts de tour"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("ﬂexiona", "flexiona"),
            ("Guerrero Ⅱ", "Guerrero dos"),
            ("１０ veces", "diez veces"),
            ("② series", "dos series"),
            ("¾ de vuelta", "tres cuartos de vuelta"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("ﬂetti", "fletti"),
            ("Guerriero Ⅱ", "Guerriero due"),
            ("１０ volte", "dieci volte"),
            ("② serie", "due serie"),
            ("¾ di giro", "tre quarti di giro"),
        ],
    );
}

#[test]
fn signs_are_words_in_english_and_german() {
    all_are_said(
        Language::English,
        &[
            ("knees & toes", "knees and toes"),
            ("sit ⇒ stand", "sit then stand"),
            ("10 reps + 5 more", "ten reps plus five more"),
            ("squat w/band", "squat with band"),
            ("w/o pain", "without pain"),
            ("2x/wk", "two times per week"),
            ("45 sec/leg", "forty-five seconds per leg"),
            ("20+ s", "twenty seconds or more"),
            ("@ 60 %", "at sixty percent"),
            ("± 5°", "plus or minus five degrees"),
            ("chin ↓", "chin down"),
            ("6x/month", "six times per month"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Knie & Zehen", "Knie und Zehen"),
            ("sitzen ⇒ stehen", "sitzen dann stehen"),
            ("2x/Woche", "zweimal pro Woche"),
            ("45 s/Bein", "fünfundvierzig Sekunden pro Bein"),
            ("20+ s", "zwanzig Sekunden oder mehr"),
            ("@ 60 %", "bei sechzig Prozent"),
            ("± 5°", "plus oder minus fünf Grad"),
        ],
    );
}

#[test]
fn signs_are_words_in_french_and_spanish() {
    all_are_said(
        Language::French,
        &[
            ("genoux & orteils", "genoux et orteils"),
            ("2x/sem", "deux fois par semaine"),
            ("45 s/jambe", "quarante-cinq secondes par jambe"),
            ("20+ s", "vingt secondes ou plus"),
            ("± 5°", "plus ou moins cinq degrés"),
            ("@ 60 %", "à soixante pour cent"),
            ("s/ douleur", "sans douleur"),
            ("10 + 5", "dix plus cinq"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("rodillas & pies", "rodillas y pies"),
            ("barbilla ↓", "barbilla abajo"),
            ("brazos ↑", "brazos arriba"),
            ("2x/sem", "dos veces a la semana"),
            ("45 s/pierna", "cuarenta y cinco segundos por pierna"),
            ("20+ s", "veinte segundos o más"),
            ("± 5°", "más o menos cinco grados"),
            ("@ 60 %", "a sesenta por ciento"),
            ("s/ peso", "sin peso"),
            ("10 + 5", "diez más cinco"),
        ],
    );
}

#[test]
fn signs_are_words_in_every_language() {
    all_are_said(
        Language::Italian,
        &[
            ("ginocchia & piedi", "ginocchia e piedi"),
            ("mento ↓", "mento giù"),
            ("braccia ↑", "braccia su"),
            ("2x/sett", "due volte alla settimana"),
            ("45 s/gamba", "quarantacinque secondi per gamba"),
            ("20+ s", "venti secondi o più"),
            ("± 5°", "più o meno cinque gradi"),
            ("@ 60 %", "a sessanta per cento"),
            ("10 + 5", "dieci più cinque"),
            ("c/ banda", "con banda"),
            ("s/ peso", "senza peso"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("3×/wk", "three times per week"),
            ("2x / day", "two times per day"),
            ("60 sec/arm", "sixty seconds per arm"),
            ("10 ea leg", "ten each leg"),
            ("5 → 10 min", "five to ten minutes"),
            ("hands => floor", "hands then floor"),
            ("10 ± 2 reps", "ten plus or minus two reps"),
            ("A+B", "A plus B"),
            ("w/ your hands", "with your hands"),
            ("w/shoes", "with shoes"),
            ("push & pull", "push and pull"),
            ("90/90 hip stretch", "ninety ninety hip stretch"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("3×/Wo", "dreimal pro Woche"),
            ("2x / Tag", "zweimal pro Tag"),
            ("60 s/Arm", "sechzig Sekunden pro Arm"),
            ("5 → 10 Min", "fünf bis zehn Minuten"),
            ("Hände => Boden", "Hände dann Boden"),
            ("Bein ← zurück", "Bein zurück zurück"),
            ("drücken & ziehen", "drücken und ziehen"),
            ("10 ± 2 Wdh.", "zehn plus oder minus zwei Wiederholungen."),
            ("1x tgl.", "einmal täglich."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("3×/sem", "trois fois par semaine"),
            ("2x / jour", "deux fois par jour"),
            ("60 s/bras", "soixante secondes par bras"),
            ("5 → 10 min", "cinq à dix minutes"),
            ("mains => sol", "mains puis sol"),
            ("pousser & tirer", "pousser et tirer"),
            ("10 ± 2 rép.", "dix plus ou moins deux répétitions."),
            ("1x/j", "une fois par jour"),
            ("30 s/jambe", "trente secondes par jambe"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("3×/sem", "tres veces a la semana"),
            ("2x / día", "dos veces al día"),
            ("60 s/brazo", "sesenta segundos por brazo"),
            ("5 → 10 min", "cinco a diez minutos"),
            ("manos => suelo", "manos luego suelo"),
            ("empujar & tirar", "empujar y tirar"),
            ("10 ± 2 rep.", "diez más o menos dos repeticiones."),
            ("1x/día", "una vez al día"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("3×/sett", "tre volte alla settimana"),
            ("2x / giorno", "due volte al giorno"),
            ("60 s/braccio", "sessanta secondi per braccio"),
            ("5 → 10 min", "cinque a dieci minuti"),
            ("mani => pavimento", "mani poi pavimento"),
            ("spingi & tira", "spingi e tira"),
            ("10 ± 2 rip.", "dieci più o meno due ripetizioni."),
            ("1x/die", "una volta al giorno"),
        ],
    );
}
