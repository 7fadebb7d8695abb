//! The diary as a page for a therapist.

use jiff::Zoned;
use jiff::civil::Date;
use maud::{DOCTYPE, PreEscaped, html};

use super::days::{by_target, days};
use super::{Answer, Run, hour, length, printable, zoned};
use crate::language::{Language, ReportLabels};

/// The style sheet of the page: a table that prints on white paper.
const STYLE: &str = include_str!("page.css");

/// A page with the date, the minutes and the answer of every run, the oldest first, in the language
/// of most of them. It needs nothing from elsewhere and runs nothing.
pub(crate) fn page(runs: &[Run], now: &Zoned) -> String {
    let zone = now.time_zone();
    let language = language(runs);
    let words = language.report();
    let date = |day: Date| day.strftime(words.date).to_string();
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (words.title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (words.title) }
                p .person {
                    span { (language.labels().name) ":" }
                    span { (words.written.replace("{date}", &date(now.date()))) }
                }
                p { (sums(runs, now, words)) }
                @if let Some(targets) = targets(runs) {
                    p { (words.targets.replace("{targets}", &targets)) }
                }
                table {
                    thead { tr { @for column in words.columns { th { (column) } } } }
                    tbody {
                        @for run in runs {
                            @let began = zoned(run.began, zone);
                            tr {
                                td { (date(began.date())) }
                                td { (hour(&began)) }
                                td .number { (length(run.seconds)) }
                                td { (title(run, words)) }
                                td { @if let Some(answer) = run.answer { (felt(answer, words)) } }
                            }
                        }
                    }
                }
                p .scale { (words.scale) }
            }
        }
    };
    page.into_string()
}

/// The language of most runs; of equally many, that of the later ones. English where none is known.
fn language(runs: &[Run]) -> Language {
    let count = |language: Language| {
        let of_it = runs.iter().enumerate().filter(|(_, run)| run.language() == Some(language));
        let last = of_it.clone().map(|(at, _)| at).max();
        (of_it.count(), last)
    };
    let known = Language::ALL.into_iter().filter(|language| count(*language).0 > 0);
    known.max_by_key(|language| count(*language)).unwrap_or_default()
}

/// What was done in all, in one sentence.
fn sums(runs: &[Run], now: &Zoned, words: &ReportLabels) -> String {
    let mut dates = days(runs, now);
    dates.sort_unstable();
    dates.dedup();
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else {
        return words.nothing.to_owned();
    };
    let [first, last] = [first, last].map(|day| day.strftime(words.date).to_string());
    let when = if first == last {
        first
    } else {
        words.span.replace("{first}", &first).replace("{last}", &last)
    };
    let counted = |count: usize, (one, many): (&str, &str)| match count {
        1 => one.to_owned(),
        count => many.replace("{count}", &count.to_string()),
    };
    let seconds = runs.iter().map(|run| run.seconds).sum();
    words
        .sums
        .replace("{when}", &when)
        .replace("{sessions}", &counted(runs.len(), words.sessions))
        .replace("{days}", &counted(dates.len(), words.days))
        .replace("{length}", &length(seconds))
}

/// The parts of the body, each with its time; nothing where no run names one.
fn targets(runs: &[Run]) -> Option<String> {
    let targets = by_target(runs.iter());
    let told = targets.iter().map(|(part, time)| format!("{} {}", printable(part), length(*time)));
    (!targets.is_empty()).then(|| told.collect::<Vec<_>>().join(", "))
}

/// The title of a run, with the one side that was done and whether it was left.
fn title(run: &Run, words: &ReportLabels) -> String {
    let side = run.side.as_deref().map(|side| match side {
        "left" => words.sides.0.to_owned(),
        "right" => words.sides.1.to_owned(),
        other => printable(other),
    });
    let stopped = (!run.done).then(|| words.stopped.to_owned());
    let parts = [Some(printable(&run.title)), side, stopped];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// An answer in words.
fn felt(answer: Answer, words: &ReportLabels) -> String {
    match answer {
        Answer::Pain(pain) => words.pain.replace("{pain}", &pain.to_string()),
        Answer::Done => words.done.to_owned(),
        Answer::TooMuch => words.too_much.to_owned(),
    }
}
