//! Claims about numbers of handouts, with inputs that were written before they were run.

use super::all_are_said;
use supple::language::Language;

#[test]
fn decades_are_said_in_every_language() {
    all_are_said(
        Language::English,
        &[
            ("people in their 70s", "people in their seventies"),
            ("since the 1980s", "since the nineteen eighties"),
            ("over-60s", "over-sixties"),
            ("in your late 40s", "in your late forties"),
            ("the '90s", "the nineties"),
            ("hold 20s", "hold twenty seconds"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("die 1990er", "die neunzehnhundertneunziger"),
            ("die 80er Jahre", "die achtziger Jahre"),
            ("Menschen über 60", "Menschen über sechzig"),
            ("Mitte 50", "Mitte fünfzig"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("les années 80", "les années quatre-vingts"),
            ("les années 1990", "les années mille neuf cent quatre-vingt-dix"),
            ("la soixantaine", "la soixantaine"),
            ("les 60 ans et plus", "les soixante ans et plus"),
            ("les plus de 60 ans", "les plus de soixante ans"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("los años 80", "los años ochenta"),
            ("los 60", "los sesenta"),
            ("los años 1990", "los años mil novecientos noventa"),
            ("mayores de 60", "mayores de sesenta"),
            ("los '90", "los noventa"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("gli anni 80", "gli anni ottanta"),
            ("gli anni '90", "gli anni novanta"),
            ("gli anni 1990", "gli anni millenovecentonovanta"),
            ("over 60", "over sessanta"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("in your 20s or 30s", "in your twenties or thirties"),
            ("a woman in her 80s", "a woman in her eighties"),
            ("Adults in their 60s, 70s and 80s", "Adults in their sixties, seventies and eighties"),
            ("March to 80s music.", "March to eighties music."),
            ("Put on the 70s disco hits.", "Put on the seventies disco hits."),
            ("90s-style aerobics", "nineties-style aerobics"),
            ("Dance to '60s pop", "Dance to sixties pop"),
            ("A 50s rock playlist", "A fifties rock playlist"),
            ("The 30s hold", "The thirty second hold"),
            ("mid-50s", "mid-fifties"),
            ("the 2010s", "the twenty tens"),
            ("the 1800s", "the eighteen hundreds"),
            ("the early 1970s", "the early nineteen seventies"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("in den 1980ern", "in den neunzehnhundertachtzigern"),
            ("die 2010er", "die zweitausendzehner"),
            ("ein Mann in den 50ern", "ein Mann in den fünfzigern"),
            ("seit den 90ern", "seit den neunzigern"),
            ("die 20er", "die zwanziger"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("dans les années 2000", "dans les années deux mille"),
            ("après 60 ans", "après soixante ans"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[("los años '60", "los años sesenta"), ("en los 90", "en los noventa")],
    );
    all_are_said(
        Language::Italian,
        &[
            ("negli anni '80", "negli anni ottanta"),
            ("negli anni 2000", "negli anni duemila"),
            ("dopo i 60 anni", "dopo i sessanta anni"),
        ],
    );
}

#[test]
fn ranges_of_times_are_said_in_every_language() {
    all_are_said(
        Language::English,
        &[
            ("2–3×", "two to three times"),
            ("8-12x", "eight to twelve times"),
            ("5 – 6 ×", "five to six times"),
            ("4-5x per week", "four to five times per week"),
            ("2-3X daily", "two to three times daily"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("2-3x", "deux à trois fois"),
            ("8–12 ×", "huit à douze fois"),
            ("4-5 x par semaine", "quatre à cinq fois par semaine"),
            ("2 – 3×", "deux à trois fois"),
            ("1-2x", "une à deux fois"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("2-3x", "dos a tres veces"),
            ("8–12 ×", "ocho a doce veces"),
            ("4-5 x por semana", "cuatro a cinco veces por semana"),
            ("2 – 3×", "dos a tres veces"),
            ("1-2x", "una a dos veces"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("2-3x", "due a tre volte"),
            ("8–12 ×", "otto a dodici volte"),
            ("4-5 x a settimana", "quattro a cinque volte a settimana"),
            ("2 – 3×", "due a tre volte"),
            ("1-2x", "una a due volte"),
        ],
    );
}

#[test]
fn inches_and_units_before_nouns_are_told_apart() {
    all_are_said(
        Language::English,
        &[
            ("a 6\" step", "a six inch step"),
            ("8 in. apart", "eight inches apart"),
            ("3' from the wall", "three feet from the wall"),
            ("1\" up", "one inch up"),
            ("2 in of space", "two inches of space"),
            ("a 10 lb dumbbell", "a ten pound dumbbell"),
            ("a 45 s plank", "a forty-five second plank"),
            ("a 2 kg ball", "a two kilogram ball"),
            ("a 5 min walk", "a five minute walk"),
            ("a 20 cm step", "a twenty centimetre step"),
            ("3 x 30 s holds", "three times thirty second holds"),
            ("2 lb weights", "two pound weights"),
            ("a 3 ft gap", "a three foot gap"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("ein 5 kg Gewicht", "ein fünf Kilogramm Gewicht"),
            ("eine 30 s Pause", "eine dreißig Sekunden Pause"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("a 4\" x 8\" block", "a four inch by eight inch block"),
            ("6 ft away", "six feet away"),
            ("5 ft 6 in", "five feet six inches"),
            ("5'6\"", "five feet six inches"),
            ("1 ½\" wide", "one and a half inches wide"),
            ("3\" – 4\" apart", "three inches to four inches apart"),
            ("3–4\" apart", "three to four inches apart"),
            ("Hold 30\".", "Hold thirty seconds."),
            ("Stand 2 ft. from the wall.", "Stand two feet from the wall."),
            ("a 6-in step", "a six inch step"),
            ("Raise it 2\".", "Raise it two inches."),
            ("the 1 kg ball", "the one kilogram ball"),
            ("two 2 kg weights", "two two kilogram weights"),
            ("your 60 s rest", "your sixty second rest"),
            ("a 15 cm gap", "a fifteen centimetre gap"),
            ("hold a 5 kg plate", "hold a five kilogram plate"),
            ("a 10 m walk test", "a ten metre walk test"),
            ("a 90 degree bend", "a ninety degree bend"),
            ("a 90° angle", "a ninety degree angle"),
            ("Use a 3 lb weight for 10 reps.", "Use a three pound weight for ten reps."),
            ("a 20 min nap", "a twenty minute nap"),
            ("a 2 L bottle", "a two litre bottle"),
            ("a 500 ml bottle", "a five hundred millilitre bottle"),
            ("rest 30 s between", "rest thirty seconds between"),
            ("Lift 5 lb weights.", "Lift five pound weights."),
        ],
    );
}

#[test]
fn limits_are_said_in_every_language() {
    all_are_said(
        Language::English,
        &[
            ("min. 20 sec", "at least twenty seconds"),
            ("Max 5 reps", "At most five reps"),
            ("approx. 10 min", "approximately ten minutes"),
            ("ca. 20 cm", "about twenty centimetres"),
            ("Min 2 sets", "At least two sets"),
            ("max. 90°", "at most ninety degrees"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("min. 20 Sek.", "mindestens zwanzig Sekunden."),
            ("max 5 Wdh.", "höchstens fünf Wiederholungen."),
            ("ca. 10 Min.", "circa zehn Minuten."),
            ("mind. 3x", "mindestens dreimal"),
            ("etwa 5 cm, max. 10", "etwa fünf Zentimeter, höchstens zehn"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("min. 20 s", "au moins vingt secondes"),
            ("max 5 rép", "au plus cinq répétitions"),
            ("env. 10 min", "environ dix minutes"),
            ("ca. 5 min", "environ cinq minutes"),
            ("mini 3 fois", "au moins trois fois"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("mín. 20 s", "al menos veinte segundos"),
            ("máx 5 reps", "como máximo cinco repeticiones"),
            ("aprox. 10 min", "aproximadamente diez minutos"),
            ("ca. 5 min", "aproximadamente cinco minutos"),
            ("mínimo 3 veces", "mínimo tres veces"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("min. 20 s", "almeno venti secondi"),
            ("max 5 rip.", "al massimo cinque ripetizioni."),
            ("ca. 10 min", "circa dieci minuti"),
            ("circa 10 min", "circa dieci minuti"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("Rest min. 1 min.", "Rest at least one minute."),
            ("max 3x/day", "at most three times per day"),
            ("up to max. 45 sec", "up to at most forty-five seconds"),
            ("approx 3 ft", "approximately three feet"),
            ("mins: 5", "mins: five"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("mind. 1 Min. Pause", "mindestens eine Minute Pause"),
            ("max. 3x tgl.", "höchstens dreimal täglich."),
            ("ca. 1/2 Std.", "circa eine halbe Stunde."),
            ("ungefähr 5 cm", "ungefähr fünf Zentimeter"),
            ("höchst. 3x", "höchstens dreimal"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("max. 3x/jour", "au plus trois fois par jour"),
            ("env. 5 cm", "environ cinq centimètres"),
            ("~10 cm", "environ dix centimètres"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("máx. 3x/día", "como máximo tres veces al día"),
            ("aprox. 5 cm", "aproximadamente cinco centímetros"),
            ("mín. 30 seg.", "al menos treinta segundos."),
            ("al mín. 30 s", "al menos treinta segundos"),
            ("~10 cm", "unos diez centímetros"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("max. 3x/giorno", "al massimo tre volte al giorno"),
            ("ca. 5 cm", "circa cinque centimetri"),
            ("min. 30 sec.", "almeno trenta secondi."),
            ("al max. 5 volte", "al massimo cinque volte"),
            ("~10 cm", "circa dieci centimetri"),
        ],
    );
}
