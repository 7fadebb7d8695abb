//! Claims about sets, lengths, sizes, heights, spoons and scores, as people write them.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_range_of_repetitions_names_itself() {
    all_are_said(
        Language::English,
        &[
            ("3 sets x 8-10 reps.", "three sets eight to ten reps."),
            ("2-3 sets x 8–10 reps each.", "two to three sets eight to ten reps each."),
            ("x 12-15 reps", "twelve to fifteen reps"),
            ("4 sets × 6-8 reps", "four sets six to eight reps"),
            ("1 set x 20 reps", "one set twenty reps"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("3 Sätze x 8-10 Wdh.", "drei Sätze acht bis zehn Wiederholungen."),
            (
                "2-3 Sätze x 8–10 Wdh. pro Seite",
                "zwei bis drei Sätze acht bis zehn Wiederholungen pro Seite",
            ),
            ("x 12-15 Wiederholungen", "zwölf bis fünfzehn Wiederholungen"),
            ("4 Serien × 6-8 Wdh.", "vier Serien sechs bis acht Wiederholungen."),
            ("1 Satz x 20 Wdh.", "ein Satz zwanzig Wiederholungen."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("3 séries x 8-10 rép.", "trois séries huit à dix répétitions."),
            (
                "2-3 séries x 8–10 rép. par côté",
                "deux à trois séries huit à dix répétitions par côté",
            ),
            ("x 12-15 répétitions", "douze à quinze répétitions"),
            ("4 séries × 6-8 reps", "quatre séries six à huit répétitions"),
            ("1 série x 20 rép.", "une série vingt répétitions."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("3 series x 8-10 rep.", "tres series ocho a diez repeticiones."),
            (
                "2-3 series x 8–10 rep. por lado",
                "dos a tres series ocho a diez repeticiones por lado",
            ),
            ("x 12-15 repeticiones", "doce a quince repeticiones"),
            ("4 series × 6-8 reps", "cuatro series seis a ocho repeticiones"),
            ("1 serie x 20 rep.", "una serie veinte repeticiones."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("3 serie x 8-10 rip.", "tre serie otto a dieci ripetizioni."),
            ("2-3 serie x 8–10 rip. per lato", "due a tre serie otto a dieci ripetizioni per lato"),
            ("x 12-15 ripetizioni", "dodici a quindici ripetizioni"),
            ("4 serie × 6-8 reps", "quattro serie sei a otto ripetizioni"),
            ("1 serie x 20 rip.", "una serie venti ripetizioni."),
        ],
    );
}

#[test]
fn a_tempo_is_said_digit_by_digit() {
    all_are_said(
        Language::English,
        &[
            ("Tempo 3010.", "Tempo three zero one zero."),
            ("Tempo: 2020", "Tempo: two zero two zero"),
        ],
    );
    all_are_said(Language::German, &[("Tempo 3010.", "Tempo drei null eins null.")]);
    all_are_said(Language::French, &[("Tempo 3010.", "Tempo trois zéro un zéro.")]);
    all_are_said(Language::Spanish, &[("Tempo 3010.", "Tempo tres cero uno cero.")]);
    all_are_said(Language::Italian, &[("Tempo 3010.", "Tempo tre zero uno zero.")]);
}

#[test]
fn two_lengths_with_a_stroke_are_no_score() {
    all_are_said(
        Language::English,
        &[
            ("20 s/10 s.", "twenty seconds ten seconds."),
            ("40s/20s x 8", "forty seconds twenty seconds eight times"),
        ],
    );
    all_are_said(Language::German, &[("20 s/10 s.", "zwanzig Sekunden zehn Sekunden.")]);
    all_are_said(
        Language::French,
        &[
            ("20 s/10 s.", "vingt secondes dix secondes."),
            ("24h/24", "vingt-quatre heures sur vingt-quatre"),
        ],
    );
    all_are_said(Language::Spanish, &[("20 s/10 s.", "veinte segundos diez segundos.")]);
    all_are_said(Language::Italian, &[("20 s/10 s.", "venti secondi dieci secondi.")]);
}

#[test]
fn minutes_behind_an_hour_are_said_without_their_zero() {
    all_are_said(Language::English, &[("8h05", "eight hours five")]);
    all_are_said(Language::German, &[("14h00", "vierzehn Stunden")]);
    all_are_said(
        Language::French,
        &[
            ("14h00", "quatorze heures"),
            ("8h05", "huit heures cinq"),
            ("8 h 05", "huit heures cinq"),
            ("à 9h00", "à neuf heures"),
        ],
    );
    all_are_said(Language::Spanish, &[("14h00", "catorce horas"), ("8h05", "ocho horas cinco")]);
    all_are_said(Language::Italian, &[("14h00", "quattordici ore"), ("8h05", "otto ore cinque")]);
}

#[test]
fn heights_are_metres_and_centimetres() {
    all_are_said(
        Language::English,
        &[
            ("She is 1.65 m tall.", "She is one metre sixty-five tall."),
            ("1.80 m", "one metre eighty"),
            ("Stand 1.50 m away.", "Stand one metre fifty away."),
            ("2.05 m", "two metres five"),
            ("1.5 m", "one point five metres"),
            ("Walk at 1.25 m/s.", "Walk at one point two five metres per second."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Sie ist 1,65 m groß.", "Sie ist ein Meter fünfundsechzig groß."),
            ("1.80 m", "ein Meter achtzig"),
            ("1,50 m von der Wand", "ein Meter fünfzig von der Wand"),
            ("2,05 m", "zwei Meter fünf"),
            ("1,5 m", "eins Komma fünf Meter"),
            ("1,50-1,80 m", "ein Meter fünfzig bis ein Meter achtzig"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Elle mesure 1,65 m.", "Elle mesure un mètre soixante-cinq."),
            ("1,80 m", "un mètre quatre-vingts"),
            ("à 1,50 m du mur", "à un mètre cinquante du mur"),
            ("2,05 m", "deux mètres cinq"),
            ("1,5 m", "un virgule cinq mètre"),
            ("1,50-1,80 m", "un mètre cinquante à un mètre quatre-vingts"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Mide 1,65 m.", "Mide un metro sesenta y cinco."),
            ("1.80 m", "un metro ochenta"),
            ("a 1,50 m de la pared", "a un metro cincuenta de la pared"),
            ("2,05 m", "dos metros cinco"),
            ("1m65", "un metro sesenta y cinco"),
            ("1,50-1,80 m", "un metro cincuenta a un metro ochenta"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("È alta 1,65 m.", "È alta un metro sessantacinque."),
            ("1.80 m", "un metro ottanta"),
            ("a 1,50 m dal muro", "a un metro cinquanta dal muro"),
            ("2,05 m", "due metri cinque"),
            ("1m65", "un metro sessantacinque"),
            ("1,50-1,80 m", "un metro cinquanta a un metro ottanta"),
        ],
    );
}

#[test]
fn sizes_of_things_have_all_their_sides() {
    all_are_said(
        Language::English,
        &[
            ("10' x 10' room", "ten feet by ten feet room"),
            ("2\" x 4\" block", "two inches by four inch block"),
            ("20 x 30 x 5 cm", "twenty by thirty by five centimetres"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("20 cm x 30 cm", "zwanzig Zentimeter mal dreißig Zentimeter"),
            ("20 x 30 x 5 cm", "zwanzig mal dreißig mal fünf Zentimeter"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("20 x 30 x 5 cm", "vingt sur trente sur cinq centimètres"),
            ("20 cm x 30 cm", "vingt centimètres sur trente centimètres"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[("20 x 30 x 5 cm", "veinte por treinta por cinco centímetros")],
    );
    all_are_said(
        Language::Italian,
        &[("20 x 30 x 5 cm", "venti per trenta per cinque centimetri")],
    );
}

#[test]
fn gear_in_capitals_is_said_in_five_ways() {
    all_are_said(Language::German, &[("1 KB", "eine Kettlebell"), ("3 LH", "drei Langhanteln")]);
    all_are_said(
        Language::French,
        &[
            ("2 DB de 5 kg", "deux haltères de cinq kilos"),
            ("1 DB", "un haltère"),
            ("KB de 12 kg", "kettlebell de douze kilos"),
            ("3 KB", "trois kettlebells"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("2 DB de 5 kg", "dos mancuernas de cinco kilos"),
            ("1 KB", "una pesa rusa"),
            ("1 DB", "una mancuerna"),
            ("DB de 2 kg", "mancuerna de dos kilos"),
            ("3 KB", "tres pesas rusas"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("2 DB da 5 kg", "due manubri da cinque chili"),
            ("1 DB", "un manubrio"),
            ("1 KB", "un kettlebell"),
            ("DB da 2 kg", "manubrio da due chili"),
            ("3 KB", "tre kettlebell"),
        ],
    );
}

#[test]
fn spoons_and_tablets_are_counted() {
    all_are_said(
        Language::English,
        &[
            ("2 tbsp of oil", "two tablespoons of oil"),
            ("1 tsp salt", "one teaspoon salt"),
            ("½ tsp", "half a teaspoon"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("1 EL Öl, 2 TL Salz", "ein Esslöffel Öl, zwei Teelöffel Salz"),
            ("2 EL Magnesium.", "zwei Esslöffel Magnesium."),
            ("½ TL Honig", "ein halber Teelöffel Honig"),
            ("mit 1 TL Zucker", "mit einem Teelöffel Zucker"),
            ("2 Tbl. tgl.", "zwei Tabletten täglich."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("1 c. à c. de sel", "une cuillère à café de sel"),
            ("2 c. à s.", "deux cuillères à soupe."),
            ("1 c.à.s. d'huile", "une cuillère à soupe d'huile"),
            ("2 càc", "deux cuillères à café"),
            ("1 cp", "un comprimé"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("1 cda. de sal", "una cucharada de sal"),
            ("2 cdas.", "dos cucharadas."),
            ("1 cdta.", "una cucharadita."),
            ("2 cdtas. de miel", "dos cucharaditas de miel"),
            ("1 comp.", "un comprimido."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[("1 cpr.", "una compressa."), ("200 mg", "duecento milligrammi")],
    );
}

#[test]
fn parts_before_their_common_noun_have_no_word_of_their_own() {
    all_are_said(
        Language::English,
        &[("1/4 to 1/2 turn", "one quarter to half a turn"), ("1/2 or 1 turn", "half or one turn")],
    );
    all_are_said(Language::French, &[("1/4 à 1/2 tour", "un quart à un demi tour")]);
    all_are_said(Language::Spanish, &[("1/4 a 1/2 vuelta", "un cuarto a media vuelta")]);
    all_are_said(Language::Italian, &[("1/4 a 1/2 giro", "un quarto a mezzo giro")]);
}

#[test]
fn scores_of_muscles_have_their_words() {
    all_are_said(
        Language::German,
        &[
            ("Janda 3/5.", "Janda drei von fünf."),
            ("MFT 4/5", "MFT vier von fünf"),
            ("MRC 2/5", "MRC zwei von fünf"),
        ],
    );
    all_are_said(
        Language::French,
        &[("Testing 4/5.", "Testing quatre sur cinq."), ("Cotation 2/5", "Cotation deux sur cinq")],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Daniels 4/5.", "Daniels cuatro sobre cinco."),
            ("Balance muscular 3/5", "Balance muscular tres sobre cinco"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[("MRC 4/5.", "MRC quattro su cinque."), ("Daniels 3/5", "Daniels tre su cinque")],
    );
}
