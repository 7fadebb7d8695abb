//! The status of live play as lines of text: the rows of a screen, or the lines of a log.

use super::big_text::{LETTER, large};
use super::canvas::{Row, Style};
use crate::live::{BreathStatus, Doing, FULL_VOLUME, Status, StepStatus};
use crate::routine::{Phase, Side};
use crate::show::columns::{self, wrapped};
use crate::time::Millis;

/// The help for the keys.
pub(crate) const KEYS: [&str; 10] = [
    "space        pause, go on",
    "left, right  exercise before, next",
    "r            this step again",
    "enter        I am ready",
    "e            15 more seconds",
    "s            enough of this step",
    "up, down     louder, quieter",
    "m            less talk",
    VARIATION,
    "q            end",
];

/// The help for the key that is offered where the exercise can be done in another way.
const VARIATION: &str = "v            this exercise in another way, where there is one";

/// The rows for a screen of this size.
#[must_use]
pub(crate) fn rows(status: &Status, width: usize, height: usize, shows_keys: bool) -> Vec<Row> {
    let width = width.max(1);
    let mut rows = Vec::new();
    let mut add = |style: Style, text: &str| {
        rows.push(Row::new(style, text, width));
    };
    let roomy = if shows_keys { height.saturating_sub(KEYS.len() - 1) } else { height };
    let gap = roomy >= 14;
    let volume = format!("volume {} of {FULL_VOLUME}", status.volume);
    add(Style::Faint, &format!("{}   {}   {volume}", status.routine, left(status)));
    if gap {
        add(Style::Plain, "");
    }
    let title = title(status, width, roomy);
    for line in &title {
        add(Style::Strong, line);
    }
    if gap {
        add(Style::Plain, "");
    }
    // Beside the title, the rest of the screen takes up to 16 rows.
    let room = roomy.saturating_sub(title.len() + 16);
    match spread(&now(status), width, room) {
        Some(lines) => lines.iter().for_each(|line| add(Style::Strong, line)),
        None => add(Style::Strong, &now(status)),
    }
    let bar_width = width.saturating_sub(2).min(60);
    // On a small screen the keys take the place of what can be heard.
    if !shows_keys || height >= 24 {
        if let Some(StepStatus { left, length, .. }) = status.step {
            add(Style::Strong, &bar(length.0.saturating_sub(left.0), length.0, bar_width));
        } else {
            add(Style::Plain, "");
        }
        add(Style::Plain, &breath(status, bar_width));
        if gap {
            add(Style::Plain, "");
        }
        let words = status.words.as_deref().unwrap_or_default();
        let room = height.saturating_sub(10).clamp(1, 4);
        for line in wrapped(words, width.min(70)).into_iter().take(room) {
            add(Style::Plain, &line);
        }
        if gap {
            add(Style::Plain, "");
        }
    }
    if let Some(next) = status.next.as_ref().filter(|_| !shows_keys || height >= 24) {
        add(Style::Faint, &format!("Next: {next}"));
    }
    if let Some(message) = &status.message {
        add(Style::Strong, message);
    }
    if shows_keys {
        for line in KEYS.into_iter().filter(|line| *line != VARIATION || status.varies) {
            add(Style::Faint, line);
        }
    } else {
        add(Style::Faint, footer(status));
    }
    rows.truncate(height);
    rows
}

/// The keys that are told without asking.
pub(crate) fn footer(status: &Status) -> &'static str {
    match (status.doing == Doing::Paused, status.varies) {
        (true, false) => "space: go on   ?: keys   q: end",
        (true, true) => "space: go on   v: another way   ?: keys   q: end",
        (false, false) => "space: pause   ?: keys   q: end",
        (false, true) => "space: pause   v: another way   ?: keys   q: end",
    }
}

/// The exercise and its side; as large as there is room, to be read from the mat.
fn title(status: &Status, width: usize, height: usize) -> Vec<String> {
    let side = side(status).map_or(String::new(), |side| format!(", {side}"));
    let number = match status.number {
        0 => String::new(),
        number if status.about => format!("({number})"),
        number => format!("({number} of {})", status.exercises),
    };
    let way = status.variation.as_ref().map_or_else(String::new, |name| format!(", {name}"));
    let text = format!("{}{way}{side}", status.exercise);
    if let Some(mut lines) = spread(&text, width, height.saturating_sub(15)) {
        lines.push(number);
        return lines;
    }
    let wide: String =
        text.to_uppercase().chars().flat_map(|letter| [letter, ' ']).collect::<String>();
    if height >= 14 && columns::width(&wide) + 2 + columns::width(&number) <= width {
        vec![format!("{}  {number}", wide.trim_end())]
    } else {
        vec![format!("{text}  {number}")]
    }
}

/// The side that is worked on: as the script calls it, or the first and the other one.
fn side(status: &Status) -> Option<&str> {
    let unnamed = |side| match side {
        Side::First => "first side",
        Side::Second => "other side",
    };
    status.side_words.as_deref().or_else(|| status.side.map(unnamed))
}

/// A text in large letters, if so many rows are enough for it.
fn spread(text: &str, width: usize, rows: usize) -> Option<Vec<String>> {
    let (across, down) = LETTER;
    let lines = wrapped(text, width / across);
    let fits = |line: &String| columns::width(line) * across <= width;
    if lines.len() * down > rows || !lines.iter().all(fits) {
        return None;
    }
    let lines = lines.iter().map(|line| large(line)).collect::<Option<Vec<_>>>()?;
    Some(lines.concat())
}

/// The current instruction, in words.
fn now(status: &Status) -> String {
    match status.doing {
        Doing::Opening => return "One moment".to_owned(),
        Doing::Paused => return "Paused: space to go on".to_owned(),
        Doing::Waiting => return "Waiting for the voice".to_owned(),
        Doing::NoDevice => return "No audio device: waiting for one".to_owned(),
        Doing::Over => return "Done".to_owned(),
        Doing::Playing => {}
    }
    match (status.step, status.until_step) {
        (Some(step), _) => {
            format!("{}  {}", step.kind.properties().title, clock(step.left))
        }
        (None, Some(until)) if until <= Millis::seconds(20) => {
            format!("Get ready  {}", clock(until))
        }
        _ => "Listen".to_owned(),
    }
}

fn left(status: &Status) -> String {
    let about = if status.about { "about " } else { "" };
    format!("{about}{} left", clock(status.left))
}

/// Minutes and seconds, rounded up: it is 0:00 when it is over.
fn clock(time: Millis) -> String {
    time.rounded_up().minute_clock()
}

/// A bar that fills.
fn bar(part: u64, whole: u64, width: usize) -> String {
    let full = width as u64 * part.min(whole) / whole.max(1);
    let full = usize::try_from(full).unwrap_or(0).min(width);
    format!("{}{}", "█".repeat(full), "░".repeat(width - full))
}

/// A bar that grows with the breath in and shrinks with the breath out.
fn breath(status: &Status, width: usize) -> String {
    let Some(BreathStatus { phase, gone, length }) = status.breath else { return String::new() };
    let (part, word) = match phase {
        Phase::In => (gone.0, "in"),
        Phase::Out => (length.0.saturating_sub(gone.0), "out"),
        Phase::Hold => return "hold your breath".to_owned(),
    };
    let width = width.saturating_sub(6) as u64;
    let size = usize::try_from(width * part / length.0.max(1)).unwrap_or(0);
    format!("{word:<4} {}", "~".repeat(size))
}

/// The lines of a log for a change from the status before.
#[must_use]
pub(crate) fn log(before: Option<&Status>, status: &Status) -> Vec<String> {
    let at = status.at.millis().minute_clock();
    let mut lines = Vec::new();
    let is_new = |of: fn(&Status) -> String| before.is_none_or(|before| of(before) != of(status));
    if is_new(|status| format!("{} {:?}", status.exercise, status.variation)) {
        let way = status.variation.as_ref().map_or_else(String::new, |name| format!(", {name}"));
        lines.push(format!("{at} {}{way}", status.exercise));
    }
    if is_new(|status| side(status).unwrap_or_default().to_owned())
        && let Some(side) = side(status)
    {
        lines.push(format!("{at}   {side}"));
    }
    if is_new(|status| status.words.as_deref().unwrap_or_default().to_owned())
        && let Some(words) = &status.words
    {
        lines.push(format!("{at}   {words}"));
    }
    if is_new(|status| status.step.map_or("", |step| step.kind.properties().title).to_owned())
        && let Some(StepStatus { kind, length, .. }) = status.step
    {
        lines.push(format!("{at}   {} {}", kind.properties().title, clock(length)));
    }
    if is_new(|status| format!("{:?}", status.doing))
        && !matches!(status.doing, Doing::Playing | Doing::Opening)
    {
        lines.push(format!("{at} {}", now(status)));
    }
    lines.extend(status.message.iter().map(|message| format!("{at} {message}")));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Frames;

    /// The other side of a hold that goes on.
    fn status() -> Status {
        Status {
            doing: Doing::Playing,
            at: Frames(480_000),
            routine: "Neck ease".into(),
            exercise: "Ear to shoulder".into(),
            exercise_from: Frames::ZERO,
            exercise_until: None,
            number: 2,
            exercises: 6,
            side: Some(Side::Second),
            side_words: Some("left ear".into()),
            varies: false,
            variation: None,
            words: Some("Lower your left ear.".into()),
            step: None,
            until_step: Some(Millis::seconds(4)),
            breath: None,
            next: None,
            left: Millis::minutes(3),
            about: false,
            volume: 7,
            message: None,
        }
    }

    fn shown(status: &Status) -> String {
        let rows = rows(status, 80, 18, false);
        rows.into_iter().fold(String::new(), |text, row| text + &row.text + "\n")
    }

    #[test]
    fn the_side_is_called_as_the_script_calls_it() {
        assert!(shown(&status()).contains("E A R   T O   S H O U L D E R ,   L E F T   E A R"));
        let unnamed = Status { side_words: None, exercise: "Ear".into(), ..status() };
        assert!(shown(&unnamed).contains("E A R ,   O T H E R   S I D E  (2 of 6)"));
        assert!(log(None, &status()).contains(&"0:10   left ear".to_owned()));
    }

    #[test]
    fn the_volume_and_the_way_out_of_a_pause_are_on_the_screen() {
        assert!(shown(&status()).contains("volume 7 of 10"));
        assert!(shown(&status()).contains("space: pause"));
        let paused = shown(&Status { doing: Doing::Paused, ..status() });
        assert!(paused.contains("space: go on") && !paused.contains("space: pause"), "{paused}");
    }

    #[test]
    fn another_way_is_offered_where_there_is_one_and_named_where_it_is_done() {
        let keys = |status: &Status| {
            let rows = rows(status, 80, 40, true);
            rows.into_iter().any(|row| row.text == VARIATION)
        };
        assert!(!shown(&status()).contains("another way") && !keys(&status()));
        let varies = Status { varies: true, ..status() };
        assert!(shown(&varies).contains("v: another way") && keys(&varies));
        let paused = Status { doing: Doing::Paused, ..varies.clone() };
        assert!(shown(&paused).contains("v: another way"));
        let seated = Status { variation: Some("seated".into()), exercise: "Ear".into(), ..varies };
        assert!(shown(&seated).contains("E A R ,   S E A T E D ,   L E F T"), "{}", shown(&seated));
        assert!(log(Some(&status()), &seated).contains(&"0:10 Ear, seated".to_owned()));
    }
}
