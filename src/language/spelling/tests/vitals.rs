//! Claims about blood pressure, the rate of the heart, and signs that no engine says.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_blood_pressure_is_one_number_over_the_other() {
    all_are_said(
        Language::English,
        &[
            ("BP 120/80 mmHg.", "BP one hundred and twenty over eighty millimetres of mercury."),
            (
                "Blood pressure under 140/90.",
                "Blood pressure under one hundred and forty over ninety.",
            ),
            ("BP of 118/76 today.", "BP of one hundred and eighteen over seventy-six today."),
            (
                "Stop above 180/110 mm Hg.",
                "Stop above one hundred and eighty over one hundred and ten millimetres of mercury.",
            ),
            (
                "BP 120-140/80-90.",
                "BP one hundred and twenty to one hundred and forty over eighty to ninety.",
            ),
            (
                "Keep it below 140 mmHg.",
                "Keep it below one hundred and forty millimetres of mercury.",
            ),
        ],
    );
    all_are_said(
        Language::German,
        &[
            (
                "Blutdruck 120/80 mmHg.",
                "Blutdruck hundertzwanzig zu achtzig Millimeter Quecksilbersäule.",
            ),
            ("RR 130/85.", "RR hundertdreißig zu fünfundachtzig."),
            ("Blutdruck unter 140/90 halten.", "Blutdruck unter hundertvierzig zu neunzig halten."),
            (
                "Bei 180/110 mmHg nicht üben.",
                "Bei hundertachtzig zu hundertzehn Millimeter Quecksilbersäule nicht üben.",
            ),
            ("RR 120-140/80-90.", "RR hundertzwanzig bis hundertvierzig zu achtzig bis neunzig."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("TA 120/80 mmHg.", "TA cent vingt sur quatre-vingts millimètres de mercure."),
            (
                "Tension artérielle sous 140/90.",
                "Tension artérielle sous cent quarante sur quatre-vingt-dix.",
            ),
            ("PA 130/85.", "PA cent trente sur quatre-vingt-cinq."),
            (
                "Pas au-dessus de 180/110 mm Hg.",
                "Pas au-dessus de cent quatre-vingts sur cent dix millimètres de mercure.",
            ),
            ("Tension 12/8.", "Tension douze huit."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("PA 120/80 mmHg.", "PA ciento veinte sobre ochenta milímetros de mercurio."),
            (
                "Tensión por debajo de 140/90.",
                "Tensión por debajo de ciento cuarenta sobre noventa.",
            ),
            ("TA 130/85.", "TA ciento treinta sobre ochenta y cinco."),
            (
                "No más de 180/110 mmHg.",
                "No más de ciento ochenta sobre ciento diez milímetros de mercurio.",
            ),
            (
                "Presión arterial: 118/76.",
                "Presión arterial: ciento dieciocho sobre setenta y seis.",
            ),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("PA 120/80 mmHg.", "PA centoventi su ottanta millimetri di mercurio."),
            ("Pressione sotto 140/90.", "Pressione sotto centoquaranta su novanta."),
            ("Pressione arteriosa: 130/85.", "Pressione arteriosa: centotrenta su ottantacinque."),
            (
                "Non oltre 180/110 mmHg.",
                "Non oltre centottanta su centodieci millimetri di mercurio.",
            ),
            ("PA 118/76 oggi.", "PA centodiciotto su settantasei oggi."),
        ],
    );
}

#[test]
fn what_is_no_blood_pressure_is_said_as_before() {
    all_are_said(
        Language::English,
        &[
            ("90/90 stretch.", "ninety ninety stretch."),
            ("BP fine, then 20/10 intervals.", "BP fine, then twenty ten intervals."),
        ],
    );
    all_are_said(Language::German, &[("90/90-Sitz.", "neunzig neunzig-Sitz.")]);
    all_are_said(Language::French, &[("tension 3/10", "tension trois sur dix")]);
    all_are_said(Language::Spanish, &[("posición 90/90", "posición noventa noventa")]);
    all_are_said(Language::Italian, &[("posizione 90/90", "posizione novanta novanta")]);
}

#[test]
fn the_highest_rate_of_the_heart_is_no_limit() {
    all_are_said(
        Language::English,
        &[
            ("HR max. 140.", "HR maximum one hundred and forty."),
            ("60-70 % HRmax.", "sixty to seventy percent HR maximum."),
            ("HR max 180, then rest.", "HR maximum one hundred and eighty, then rest."),
            ("70% of HR max.", "seventy percent of HR maximum."),
            ("HR-max is 180.", "HR maximum is one hundred and eighty."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("HF max. 140.", "HF maximal hundertvierzig."),
            ("60-70 % HFmax.", "sechzig bis siebzig Prozent HF maximal."),
            ("HF max 180.", "HF maximal hundertachtzig."),
            ("70 % der HFmax.", "siebzig Prozent der HF maximal."),
            ("HF-Max: 180.", "HF maximal: hundertachtzig."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("FC max. 140.", "FC maximale cent quarante."),
            ("60-70 % FCmax.", "soixante à soixante-dix pour cent FC maximale."),
            ("70 % de la FC max.", "soixante-dix pour cent de la FC maximale."),
            ("FC max 180.", "FC maximale cent quatre-vingts."),
            ("FCmax : 180.", "FC maximale : cent quatre-vingts."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("FC máx. 140.", "FC máxima ciento cuarenta."),
            ("60-70 % FCmáx.", "sesenta a setenta por ciento FC máxima."),
            ("70 % de la FC máx.", "setenta por ciento de la FC máxima."),
            ("FC max 180.", "FC máxima ciento ochenta."),
            ("FCmax: 180.", "FC máxima: ciento ochenta."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("FC max. 140.", "FC massima centoquaranta."),
            ("60-70 % FCmax.", "sessanta a settanta per cento FC massima."),
            ("70 % della FC max.", "settanta per cento della FC massima."),
            ("FC max 180.", "FC massima centottanta."),
            ("FCmax: 180.", "FC massima: centottanta."),
        ],
    );
}

#[test]
fn thousandths_and_sections_are_said() {
    all_are_said(
        Language::English,
        &[("A slope of 5 ‰.", "A slope of five per thousand."), ("See § 3.", "See section three.")],
    );
    all_are_said(Language::German, &[("Steigung 5 ‰.", "Steigung fünf Promille.")]);
    all_are_said(
        Language::French,
        &[("Pente de 5 ‰.", "Pente de cinq pour mille."), ("Voir § 3.", "Voir paragraphe trois.")],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Pendiente del 5 ‰.", "Pendiente del cinco por mil."),
            ("Ver § 3.", "Ver apartado tres."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Pendenza del 5 ‰.", "Pendenza del cinque per mille."),
            ("Vedi § 3.", "Vedi paragrafo tre."),
        ],
    );
}
