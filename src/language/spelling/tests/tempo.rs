//! Claims about the tempo of a lift, and about hours with minutes.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_tempo_is_said_digit_by_digit_however_it_is_typed() {
    all_are_said(
        Language::English,
        &[
            ("Tempo 4-0-1-0", "Tempo four zero one zero"),
            ("Tempo 3-1-1", "Tempo three one one"),
            ("tempo 40X1", "tempo four zero X one"),
            ("at a 3010 tempo", "at a three zero one zero tempo"),
            ("Tempo: 3/1/3", "Tempo: three one three"),
            ("5-1-5 tempo", "five one five tempo"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Tempo 4-0-1-0", "Tempo vier null eins null"),
            ("Tempo 3-1-1", "Tempo drei eins eins"),
            ("Tempo: 2/1/2", "Tempo: zwei eins zwei"),
            ("Tempo 40X1", "Tempo vier null X eins"),
            ("im Tempo 3010", "im Tempo drei null eins null"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Tempo 4-0-1-0", "Tempo quatre zéro un zéro"),
            ("tempo 3-1-1", "tempo trois un un"),
            ("Tempo : 2/1/2", "Tempo : deux un deux"),
            ("tempo 40X1", "tempo quatre zéro X un"),
            ("au tempo 3010", "au tempo trois zéro un zéro"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Tempo 4-0-1-0", "Tempo cuatro cero uno cero"),
            ("tempo 3-1-1", "tempo tres uno uno"),
            ("Tempo: 2/1/2", "Tempo: dos uno dos"),
            ("tempo 40X1", "tempo cuatro cero X uno"),
            ("a un tempo 3010", "a un tempo tres cero uno cero"),
            ("Cadencia 3-1-1", "Cadencia tres uno uno"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Tempo 4-0-1-0", "Tempo quattro zero uno zero"),
            ("tempo 3-1-1", "tempo tre uno uno"),
            ("Tempo: 2/1/2", "Tempo: due uno due"),
            ("tempo 40X1", "tempo quattro zero X uno"),
            ("con tempo 3010", "con tempo tre zero uno zero"),
        ],
    );
}

#[test]
fn hours_and_minutes_have_no_zero_between() {
    all_are_said(
        Language::English,
        &[
            ("1h30", "one hour thirty"),
            ("2 h 15 min", "two hours fifteen minutes"),
            ("1 hr 30 min", "one hour thirty minutes"),
            ("2h05m", "two hours five minutes"),
            ("12h00", "twelve hours"),
            ("1h 1min", "one hour one minute"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("1h30", "eine Stunde dreißig"),
            ("2 Std. 15 Min.", "zwei Stunden fünfzehn Minuten."),
            ("1 h 5 min", "eine Stunde fünf Minuten"),
            ("3h00", "drei Stunden"),
            ("2h05", "zwei Stunden fünf"),
            ("1 Std. 1 Min. Pause", "eine Stunde eine Minute Pause"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("2h30", "deux heures trente"),
            ("1 h 05 min", "une heure cinq minutes"),
            ("21h01", "vingt et une heures une"),
            ("3 h 15", "trois heures quinze"),
            ("1h00", "une heure"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("1h30", "una hora treinta"),
            ("2 h 15 min", "dos horas quince minutos"),
            ("1 h 01 min", "una hora un minuto"),
            ("3h00", "tres horas"),
            ("2h05", "dos horas cinco"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("1h30", "un'ora trenta"),
            ("2 h 15 min", "due ore quindici minuti"),
            ("1 h 01 min", "un'ora un minuto"),
            ("3h00", "tre ore"),
            ("2h05", "due ore cinque"),
        ],
    );
}

#[test]
fn minutes_agree_behind_an_hour() {
    all_are_said(Language::English, &[("2 h 00 min", "two hours")]);
    all_are_said(Language::German, &[("1 Std. 05 Min. gehen", "eine Stunde fünf Minuten gehen")]);
    all_are_said(
        Language::French,
        &[
            ("1h21", "une heure vingt et une"),
            ("2 h 01", "deux heures une"),
            ("à 21h01", "à vingt et une heures une"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[("1 h 05 min", "una hora cinco minutos"), ("a las 21:01", "a las veintiuna y uno")],
    );
    all_are_said(Language::Italian, &[("1 h 05 min", "un'ora cinque minuti")]);
}
