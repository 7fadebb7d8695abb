//! The line that stays when a run is over.

use jiff::Zoned;

use super::days::{days, is_this_week};
use super::{Run, length, titled};

/// The words for how often, up to the last of them.
const TIMES: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// Says what was done, for how long, and how often this week: `runs` are all that are kept, this one
/// among them where it could be.
#[must_use]
pub(crate) fn done(run: &Run, runs: &[Run], now: &Zoned) -> String {
    let days = days(runs, now);
    let is_same = |other: &Run| other.done && other.routine == run.routine;
    let this_week = runs
        .iter()
        .zip(days)
        .filter(|(other, day)| is_same(other) && is_this_week(*day, now.date()));
    let this_week = this_week.count().max(1);
    let times = match TIMES.get(this_week - 1) {
        Some(nth) => format!("the {nth} time this week"),
        None => format!("{this_week} times this week"),
    };
    format!("Done: {}, {}, {times}.\n", titled(run), length(run.seconds))
}

/// Says what was left, when and where, and how to go on there, in these words.
#[must_use]
pub(crate) fn stopped(run: &Run, exercise: &str, words: &str) -> String {
    format!(
        "Stopped: {}, after {}, in “{exercise}”. To go on there: supple play {words} --resume\n",
        titled(run),
        length(run.seconds)
    )
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn run(began: &str, routine: &str, done: bool) -> Run {
        Run {
            routine: routine.to_owned(),
            title: "Neck".to_owned(),
            began: began.parse::<Timestamp>().unwrap().as_second(),
            seconds: 310,
            done,
            exercises: Vec::new(),
            side: None,
            answer: None,
            language: None,
        }
    }

    #[test]
    fn the_last_line_says_what_how_long_and_how_often_since_monday() {
        let now: Zoned = "2026-11-26T08:00+01:00[+01:00]".parse().unwrap();
        let runs = [
            // Sunday evening there, in the last hour.
            run("2026-11-22T22:59:00Z", "a", true),
            // Monday there, and still Sunday in Greenwich.
            run("2026-11-22T23:01:00Z", "a", true),
            run("2026-11-24T10:00:00Z", "b", true),
            run("2026-11-24T10:00:00Z", "a", false),
            run("2026-11-25T10:00:00Z", "a", true),
        ];
        let last = runs.last().unwrap();
        assert_eq!(done(last, &runs, &now), "Done: Neck, 5 min, the second time this week.\n");
        // Where nothing can be kept.
        assert_eq!(done(last, &[], &now), "Done: Neck, 5 min, the first time this week.\n");
        let twelve: Vec<Run> =
            (10..22).map(|hour| run(&format!("2026-11-25T{hour}:00:00Z"), "a", true)).collect();
        assert_eq!(done(last, &twelve, &now), "Done: Neck, 5 min, 12 times this week.\n");
    }

    #[test]
    fn what_was_left_says_how_to_go_on() {
        let left = Run {
            seconds: 20,
            side: Some("right".to_owned()),
            ..run("2026-11-25T10:00:00Z", "a", false)
        };
        assert_eq!(
            stopped(&left, "Nod", "-r neck"),
            "Stopped: Neck, right side, after 20 s, in “Nod”. To go on there: supple play -r neck --resume\n"
        );
    }
}
