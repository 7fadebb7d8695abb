//! Claims about years, and about nouns that are written short beside their numbers.

use super::all_are_said;
use supple::language::Language;

#[test]
fn english_years_are_said_in_two_halves_and_numbers_of_things_are_not() {
    all_are_said(
        Language::English,
        &[
            ("Sore since 1998.", "Sore since nineteen ninety-eight."),
            ("Since 2015 we know.", "Since twenty fifteen we know."),
            ("In 2019, a study found it.", "In twenty nineteen, a study found it."),
            ("Written in May 2005.", "Written in May two thousand and five."),
            ("On May 3, 1962.", "On May third, nineteen sixty-two."),
            (
                "From 1990 to 2005 you ran.",
                "From nineteen ninety to two thousand and five you ran.",
            ),
            (
                "In the years 1998-2003.",
                "In the years nineteen ninety-eight to two thousand and three.",
            ),
            ("In 1998-2003.", "In nineteen ninety-eight to two thousand and three."),
            ("The 2015 guideline.", "The twenty fifteen guideline."),
            ("As Rathleff (2015) found.", "As Rathleff (twenty fifteen) found."),
            ("Around 1900.", "Around nineteen hundred."),
            ("Since 1905.", "Since nineteen oh five."),
            ("Walk 2000 steps.", "Walk two thousand steps."),
            ("Work up to 1900 steps.", "Work up to one thousand nine hundred steps."),
            ("In 1800 steps you are there.", "In one thousand eight hundred steps you are there."),
            ("From 1900 to 2000 steps.", "From one thousand nine hundred to two thousand steps."),
            ("Burn 1850 kcal.", "Burn one thousand eight hundred and fifty kilocalories."),
        ],
    );
}

#[test]
fn german_years_before_2000_are_said_in_hundreds() {
    all_are_said(
        Language::German,
        &[
            ("Seit 1998.", "Seit neunzehnhundertachtundneunzig."),
            ("Im Jahr 1965.", "Im Jahr neunzehnhundertfünfundsechzig."),
            ("Von 1990 bis 2005.", "Von neunzehnhundertneunzig bis zweitausendfünf."),
            (
                "In den Jahren 1990-1995.",
                "In den Jahren neunzehnhundertneunzig bis neunzehnhundertfünfundneunzig.",
            ),
            ("Seit 2015 tut es weh.", "Seit zweitausendfünfzehn tut es weh."),
            ("Im Juni 1987.", "Im Juni neunzehnhundertsiebenundachtzig."),
            ("In den 1990er Jahren.", "In den neunzehnhundertneunziger Jahren."),
            ("Nach 1200 Schritten.", "Nach tausendzweihundert Schritten."),
            (
                "Von 1200 auf 1500 Schritte.",
                "Von tausendzweihundert auf tausendfünfhundert Schritte.",
            ),
        ],
    );
}

#[test]
fn a_noun_that_is_short_beside_its_number_is_said_in_full() {
    all_are_said(
        Language::German,
        &[
            ("Ab der 3. Wo. steigern.", "Ab der dritten Woche steigern."),
            ("In der 2. Wo. nach der OP.", "In der zweiten Woche nach der OP."),
            ("Bis zur 6. Wo.", "Bis zur sechsten Woche."),
            ("Wo. 1-2: langsam.", "Woche eins bis zwei: langsam."),
            ("6 Wo. lang.", "sechs Wochen lang."),
            ("Wo ist dein Gewicht?", "Wo ist dein Gewicht?"),
            ("Nach der 5. Wdh. langsamer.", "Nach der fünften Wiederholung langsamer."),
            ("In der 1. Min. ruhig atmen.", "In der ersten Minute ruhig atmen."),
            ("Min. 5 Atemzüge.", "Mindestens fünf Atemzüge."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("À partir de la 3e sem. doucement.", "À partir de la troisième semaine doucement."),
            ("La 2ème sem.", "La deuxième semaine."),
            ("Sem. 1-2 : deux fois.", "Semaine un à deux : deux fois."),
            ("À la 5e rép. soufflez.", "À la cinquième répétition soufflez."),
            ("6 sem.", "six semaines."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Desde la 3ª sem. más fuerte.", "Desde la tercera semana más fuerte."),
            ("En la 2.ª sem.", "En la segunda semana."),
            ("Sem. 1-2: suave.", "Semana uno a dos: suave."),
            ("En la 1ra sem. descansa.", "En la primera semana descansa."),
            ("6 sem.", "seis semanas."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Dalla 3ª sett. più forte.", "Dalla terza settimana più forte."),
            ("Nella 2a sett.", "Nella seconda settimana."),
            ("Sett. 1-2: piano.", "Settimana uno a due: piano."),
            ("La 1^ sett. riposa.", "La prima settimana riposa."),
            ("6 sett.", "sei settimane."),
        ],
    );
}

#[test]
fn times_a_day_by_a_letter() {
    all_are_said(
        Language::Spanish,
        &[
            ("3 v/día.", "tres veces al día."),
            ("2-3 v./sem.", "dos a tres veces a la semana."),
            ("1 v/día.", "una vez al día."),
            ("3 v. al día.", "tres veces al día."),
            ("2v/d", "dos veces al día"),
            ("10 c/u.", "diez cada uno."),
            ("30 s c/lado.", "treinta segundos cada lado."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("3 v/die.", "tre volte al giorno."),
            ("2-3 v./sett.", "due a tre volte alla settimana."),
            ("1 v/giorno.", "una volta al giorno."),
            ("3 v. al giorno.", "tre volte al giorno."),
            ("3 volte/die.", "tre volte al giorno."),
        ],
    );
}
