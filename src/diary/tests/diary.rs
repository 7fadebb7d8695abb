//! A month, its sums, and what other programs get.

use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};
use proptest::prelude::*;

use super::super::days::{days, is_this_week, streak};
use super::super::{Answer, ExerciseHeard, ExportFormat, Month, Run, export, month, page};

/// A run that began on this day and hour, UTC.
fn run(day: i8, hour: i8, title: &str) -> Run {
    let began = date(2026, 11, day).at(hour, 30, 0, 0).to_zoned(TimeZone::UTC).unwrap();
    Run {
        routine: title.to_lowercase(),
        title: title.to_owned(),
        began: began.timestamp().as_second(),
        seconds: 600,
        done: true,
        exercises: Vec::new(),
        answer: None,
        side: None,
        language: None,
    }
}

fn heard(title: &str, seconds: u64, targets: &str) -> ExerciseHeard {
    ExerciseHeard { title: title.to_owned(), seconds, targets: targets.to_owned() }
}

fn now(day: i8) -> Zoned {
    date(2026, 11, day).at(20, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap()
}

fn some() -> Vec<Run> {
    let mut neck = run(26, 7, "Neck");
    neck.exercises = vec![heard("Chin", 240, "neck, Jaw"), heard("Ear", 300, "neck")];
    neck.answer = Some(Answer::Pain(3));
    let mut hips = run(27, 18, "Hips, \"slow\" & <easy>");
    hips.exercises = vec![heard("Frog", 5700, "hips")];
    hips.seconds = 5700;
    hips.done = false;
    hips.answer = Some(Answer::TooMuch);
    let mut october = run(1, 0, "Earlier");
    october.began -= 86_400;
    vec![october, neck, hips, run(28, 6, "Back")]
}

#[test]
fn a_month_shows_its_days_its_sums_and_its_runs() {
    assert_eq!(
        month(&some(), None, &now(28)),
        "\
November 2026
 Mo  Tu  We  Th  Fr  Sa  Su
                          1
  2   3   4   5   6   7   8
  9  10  11  12  13  14  15
 16  17  18  19  20  21  22
 23  24  25  26* 27* 28* 29
 30

3 times, 1 h 55 min. This week: 3 times. 3 days in a row.
For: hips 1 h 35 min, neck 9 min, Jaw 4 min

2026-11-28 06:30   10 min  Back
2026-11-27 18:30  1 h 35 min  Hips, \"slow\" & <easy>, stopped early, too much
2026-11-26 07:30   10 min  Neck, pain 3 of 10

Earlier: supple history --month 2026-10
"
    );
    let october = month(&some(), Some("2026-10".parse::<Month>().unwrap()), &now(28));
    assert!(october.starts_with("October 2026\n"), "{october}");
    assert!(october.ends_with("2026-10-31 00:30   10 min  Earlier\n"), "{october}");
    assert_eq!(month(&[], None, &now(28)), "Nothing has been played yet.\n");
    let none = month(&some(), Some("2025-02".parse::<Month>().unwrap()), &now(28));
    assert!(none.contains("Nothing in this month. This week: 3 times"), "{none}");
}

#[test]
fn days_are_those_of_the_persons_zone() {
    let late = [run(26, 23, "Late")];
    let berlin = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
    let now = now(28).with_time_zone(berlin);
    assert_eq!(days(&late, &now), [date(2026, 11, 27)]);
    assert!(month(&late, None, &now).contains("2026-11-27 00:30"));
}

#[test]
fn a_day_that_is_not_over_breaks_no_streak_and_a_gap_does() {
    let of = |days: &[i8]| days.iter().map(|day| date(2026, 11, *day)).collect();
    for (kept, count) in [
        (&[26, 27, 28][..], 3),
        (&[25, 26, 27], 3),
        (&[24, 25, 26], 0),
        (&[25, 26, 28], 1),
        (&[], 0),
    ] {
        assert_eq!(streak(&of(kept), date(2026, 11, 28)), count, "{kept:?}");
    }
    let week = |day| is_this_week(date(2026, 11, day), date(2026, 11, 28));
    assert_eq!([22, 23, 28, 29, 30].map(week), [false, true, true, true, false]);
}

#[test]
fn a_clock_that_jumps_breaks_no_streak() {
    let clock = |began| Run { began, ..run(1, 0, "Clock") };
    for wrong in [0, 4_000_000_000, run(2, 0, "").began, i64::MAX, i64::MIN] {
        for at in 1..=3 {
            let mut runs: Vec<Run> = (24..=28).map(|day| run(day, 7, "Right")).collect();
            runs.insert(at, clock(wrong));
            let days = days(&runs, &now(28));
            let count = streak(&days.iter().copied().collect(), date(2026, 11, 28));
            assert_eq!(count, 5, "{wrong} at {at}: {days:?}");
        }
    }
    // Where no time can be trusted, the last that is known is today.
    assert_eq!(days(&[clock(i64::MAX)], &now(28)), [date(2026, 11, 28)]);
}

proptest! {
    #[test]
    fn right_clocks_are_believed(mut times in proptest::collection::vec(0_i64..1_700_000_000, 0..40)) {
        times.sort_unstable();
        let runs: Vec<Run> = times.iter().map(|began| Run { began: *began, ..run(1, 0, "") }).collect();
        let expected: Vec<_> = times
            .iter()
            .map(|began| Timestamp::from_second(*began).unwrap().to_zoned(TimeZone::UTC).date())
            .collect();
        prop_assert_eq!(days(&runs, &now(28)), expected);
    }

    #[test]
    fn days_never_go_back_and_never_lie_ahead(times in proptest::collection::vec(any::<i64>(), 0..40)) {
        let runs: Vec<Run> = times.iter().map(|began| Run { began: *began, ..run(1, 0, "") }).collect();
        let days = days(&runs, &now(28));
        prop_assert!(days.is_sorted());
        prop_assert!(days.iter().all(|day| *day <= date(2026, 11, 28) && days.len() == runs.len()));
    }
}

#[test]
fn every_key_answers_what_it_says() {
    let pain = |key: char| Answer::of_key(key);
    assert_eq!(
        ('0'..='9').filter_map(pain).collect::<Vec<_>>(),
        (0..10).map(Answer::Pain).collect::<Vec<_>>()
    );
    assert_eq!(Answer::of_key('x'), Some(Answer::Pain(10)));
    assert_eq!(Answer::of_key('D'), Some(Answer::Done));
    assert_eq!(Answer::of_key('t'), Some(Answer::TooMuch));
    assert_eq!(['q', ' ', '\u{0660}', '²'].map(Answer::of_key), [None; 4]);
    // It stands on one line of a usual terminal.
    assert!(Answer::QUESTION.len() < 80);
}

#[test]
fn a_table_has_a_row_a_run() {
    assert_eq!(
        export(&some()[1..], ExportFormat::Csv, &TimeZone::UTC).unwrap(),
        "began,seconds,title,routine,done,pain,felt,side\r\n\
         2026-11-26T07:30:00+00:00,600,Neck,neck,true,3,,\r\n\
         2026-11-27T18:30:00+00:00,5700,\"Hips, \"\"slow\"\" & <easy>\",\"hips, \"\"slow\"\" & <easy>\",false,,too much,\r\n\
         2026-11-28T06:30:00+00:00,600,Back,back,true,,,\r\n"
    );
}

#[test]
fn objects_have_the_exercises() {
    let text = export(&some(), ExportFormat::Json, &TimeZone::UTC).unwrap();
    let runs: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(runs[1]["exercises"][0]["title"], "Chin");
    assert_eq!(runs[1]["exercises"][0]["seconds"], 240);
    assert_eq!(runs[1]["pain"], 3);
    assert_eq!(runs[2]["felt"], "too much");
    assert_eq!(runs[3]["exercises"], serde_json::json!([]));
}

#[test]
fn an_activity_has_a_lap_an_exercise() {
    let text = export(&some(), ExportFormat::Tcx, &TimeZone::UTC).unwrap();
    assert_eq!(text.matches("<Activity Sport=\"Other\">").count(), 4);
    assert_eq!(text.matches("<Lap ").count(), 5);
    assert!(text.contains(
        "<Lap StartTime=\"2026-11-26T07:34:00Z\"><TotalTimeSeconds>300</TotalTimeSeconds>"
    ));
    assert!(text.contains(
        "<Notes>Hips, &quot;slow&quot; &amp; &lt;easy&gt;, stopped early, too much</Notes>"
    ));
}

#[test]
fn parts_of_the_body_are_told_as_they_were_written_last() {
    let mut run = run(28, 7, "Nacken");
    run.exercises = vec![heard("A", 60, "nacken"), heard("B", 120, "Nacken, Hüfte")];
    let told = month(&[run], None, &now(28));
    assert!(told.contains("For: Nacken 3 min, Hüfte 2 min\n"), "{told}");
}

#[test]
fn no_title_has_what_is_none_in_xml() {
    let runs = [run(28, 7, "Ne\u{fffe}ck\u{ffff}\u{0}\u{85} 🧘")];
    let text = export(&runs, ExportFormat::Tcx, &TimeZone::UTC).unwrap();
    assert!(text.contains("<Notes>Neck 🧘</Notes>"), "{text}");
}

#[test]
fn one_side_is_told_wherever_its_run_is() {
    let mut neck = run(28, 7, "Neck");
    neck.side = Some("left".to_owned());
    let runs = [neck];
    let of = |format| export(&runs, format, &TimeZone::UTC).unwrap();
    assert!(of(ExportFormat::Csv).contains(",Neck,neck,true,,,left\r\n"));
    assert!(of(ExportFormat::Json).contains("\"side\": \"left\""));
    assert!(of(ExportFormat::Tcx).contains("<Notes>Neck, left side</Notes>"));
    assert!(page(&runs, &now(28)).contains("<td>Neck, left side</td>"));
    assert!(month(&runs, None, &now(28)).contains("Neck, left side"));
}

#[test]
fn a_page_for_a_therapist_has_dates_minutes_and_answers() {
    let page = page(&some(), &now(28));
    for part in [
        "2026-10-31 to 2026-11-28: 4 sessions on 4 days, 2 h 5 min in all.",
        "<td>2026-11-26</td><td>07:30</td><td class=\"number\">10 min</td><td>Neck</td><td>pain 3 of 10</td>",
        "&lt;easy&gt;, stopped early",
        "For: hips 1 h 35 min, neck 9 min, Jaw 4 min",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(super::super::page(&[], &now(28)).contains("Nothing has been played yet."));
    let tomorrow = now(28).checked_add(1.day()).unwrap();
    assert!(super::super::page(&some(), &tomorrow).contains("Written on 2026-11-29"));
}

/// Some runs, all of one language.
fn of_language(code: &str) -> Vec<Run> {
    let mut runs = some();
    for run in &mut runs {
        run.language = Some(code.to_owned());
    }
    if let Some(run) = runs.last_mut() {
        run.side = Some("right".to_owned());
        run.answer = Some(Answer::Done);
    }
    runs
}

#[test]
fn a_page_is_in_the_language_of_its_routines() {
    for (code, parts) in [
        (
            "de",
            [
                "<html lang=\"de\">",
                "<h1>Übungstagebuch</h1>",
                "Erstellt am 28.11.2026",
                "31.10.2026 bis 28.11.2026: 4 Einheiten an 4 Tagen, insgesamt 2 h 5 min.",
                "<th>Datum</th><th>Uhrzeit</th><th>Dauer</th><th>Übungen</th><th>Wie es war</th>",
                "<td>Neck</td><td>Schmerz 3 von 10</td>",
                "&lt;easy&gt;, vorzeitig beendet</td><td>zu viel</td>",
                "<td>Back, rechte Seite</td><td>geschafft</td>",
                "Für: hips 1 h 35 min, neck 9 min, Jaw 4 min",
            ],
        ),
        (
            "fr",
            [
                "<html lang=\"fr\">",
                "<h1>Journal d’exercices</h1>",
                "Établi le 28/11/2026",
                "Du 31/10/2026 au 28/11/2026 : 4 séances sur 4 jours, 2 h 5 min en tout.",
                "<th>Date</th><th>Heure</th><th>Durée</th><th>Exercices</th><th>Ressenti</th>",
                "<td>Neck</td><td>douleur 3 sur 10</td>",
                "&lt;easy&gt;, arrêtée avant la fin</td><td>trop</td>",
                "<td>Back, côté droit</td><td>fait</td>",
                "Pour : hips 1 h 35 min, neck 9 min, Jaw 4 min",
            ],
        ),
        (
            "es",
            [
                "<html lang=\"es\">",
                "<h1>Diario de ejercicios</h1>",
                "Hecho el 28/11/2026",
                "Del 31/10/2026 al 28/11/2026: 4 sesiones en 4 días, 2 h 5 min en total.",
                "<th>Fecha</th><th>Hora</th><th>Duración</th><th>Ejercicios</th><th>Cómo fue</th>",
                "<td>Neck</td><td>dolor 3 de 10</td>",
                "&lt;easy&gt;, terminada antes de tiempo</td><td>demasiado</td>",
                "<td>Back, lado derecho</td><td>hecho</td>",
                "Para: hips 1 h 35 min, neck 9 min, Jaw 4 min",
            ],
        ),
        (
            "it",
            [
                "<html lang=\"it\">",
                "<h1>Diario degli esercizi</h1>",
                "Scritto il 28/11/2026",
                "Dal 31/10/2026 al 28/11/2026: 4 sedute in 4 giorni, 2 h 5 min in tutto.",
                "<th>Data</th><th>Ora</th><th>Durata</th><th>Esercizi</th><th>Com’è andata</th>",
                "<td>Neck</td><td>dolore 3 su 10</td>",
                "&lt;easy&gt;, interrotta prima della fine</td><td>troppo</td>",
                "<td>Back, lato destro</td><td>fatto</td>",
                "Per: hips 1 h 35 min, neck 9 min, Jaw 4 min",
            ],
        ),
    ] {
        let page = page(&of_language(code), &now(28));
        for part in parts {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }
}

#[test]
fn most_runs_decide_the_language_and_the_later_ones_where_as_many_are_of_another() {
    let of = |codes: &[&str]| {
        let runs: Vec<Run> = codes
            .iter()
            .zip(1..)
            .map(|(code, day)| Run { language: Some((*code).to_owned()), ..run(day, 7, "Neck") })
            .collect();
        let page = page(&runs, &now(28));
        let (_, rest) = page.split_once("<html lang=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    for (codes, language) in [
        (&["de"][..], "de"),
        (&["de", "en", "de"], "de"),
        (&["it", "en"], "en"),
        (&["en", "it"], "it"),
        (&["fr", "es", "es", "fr"], "fr"),
        (&["xx", "es"], "es"),
        (&["xx"], "en"),
        (&[], "en"),
    ] {
        assert_eq!(of(codes), language, "{codes:?}");
    }
}

#[test]
fn one_run_is_one_session_on_one_day() {
    let page = page(&[run(28, 7, "Neck")], &now(28));
    assert!(page.contains("<p>2026-11-28: 1 session on 1 day, 10 min in all.</p>"), "{page}");
}
