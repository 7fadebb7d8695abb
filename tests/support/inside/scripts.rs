//! Random scripts that have no mistakes.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A time from 1 s to `most` seconds, in seconds with one decimal at times.
fn time(most: u32) -> impl Strategy<Value = String> {
    (1..=most, select(vec!["", "", "", ".5"])).prop_map(|(whole, tenth)| format!("{whole}{tenth}s"))
}

fn extent() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => time(90),
        3 => (1..60_u32, 0..60_u32).prop_map(|(min, more)| format!("{min}s..{}s", min + more)),
        1 => (1..60_u32).prop_map(|min| format!("{min}s..")),
        1 => (2..6_u32).prop_map(|breaths| format!("{breaths} breaths")),
        1 => (1..4_u32).prop_map(|breaths| format!("{breaths}..{} breaths", breaths + 2)),
    ]
}

/// Some words, marked where the part has sides.
fn words(sided: bool) -> impl Strategy<Value = String> {
    let plain =
        vec!["Breathe.", "Let your shoulders sink.", "Sit tall, and look ahead.", "Slowly."];
    let marked = vec![
        "Raise your {left} arm.",
        "Turn to the {Right}, then rest.",
        "Bring your {right} knee to the {left} in a {clockwise|anticlockwise} arc.",
        "Keep a {right|right} angle in your {left} elbow.",
    ];
    select(if sided { marked } else { plain }).prop_map(str::to_owned)
}

/// One timed step, with what is heard in it.
fn step(sided: bool) -> impl Strategy<Value = String> {
    let at = (0..100_u32, words(sided)).prop_map(|(percent, words)| (percent, words));
    let kind = select(vec!["hold", "press", "move", "rest", "pause", "breathe"]);
    let long = (kind, 1..120_u32, vec(at, 0..3), option::of(5..20_u32)).prop_map(
        |(kind, seconds, lines, bell)| {
            let mut text = format!("{kind}: {seconds}s\n");
            for (percent, words) in lines {
                text += &format!("at {}s: {words}\n", seconds * percent / 101);
            }
            // A pause has no bell of its own.
            if let Some(every) = bell.filter(|_| kind != "pause") {
                text += &format!("bell: every {every}s\n");
            }
            text
        },
    );
    let ranged = (select(vec!["hold", "move", "rest", "breathe"]), extent())
        .prop_map(|(kind, extent)| format!("{kind}: {extent}\n"));
    let each = (6..12_u32, words(sided), words(sided))
        .prop_map(|(from, first, then)| format!("each 0s: {first}\neach {from}s: {then}\n"));
    let count = (1..12_u32, 1..6_u32, option::of(each)).prop_map(|(n, every, each)| match each {
        None => format!("count: {n} every {every}s\n"),
        Some(each) => format!("count: {n} every 20s\n{each}"),
    });
    let breath = (select(vec!["inhale", "exhale"]), time(9), words(sided), 0..3_u8).prop_map(
        |(phase, time, words, form)| match form {
            0 => format!("{phase}: {time}\n"),
            1 => format!("{phase}: {words}\n"),
            _ => format!("{phase} {time}: {words}\n"),
        },
    );
    let kind = select(vec!["hold", "press", "move", "rest", "breathe"]);
    let started = (kind, 1..40_u32, 0..20_u32, words(sided))
        .prop_map(|(kind, min, more, words)| format!("{kind} {min}s..{}s: {words}\n", min + more));
    prop_oneof![3 => long, 3 => ranged, 1 => count, 2 => breath, 2 => started]
}

fn line(sided: bool, repeated: bool) -> impl Strategy<Value = String> {
    let keys = if repeated {
        vec!["-", "-", "-", "learn:", "warning:", "handout:", "first:", "last:"]
    } else {
        vec!["-", "-", "-", "learn:", "warning:", "handout:"]
    };
    let said = (select(keys), words(sided)).prop_map(|(key, words)| format!("{key} {words}\n"));
    prop_oneof![6 => said, 1 => (1..3_u32).prop_map(|n| match n {
        1 => "bell: 1 time\n".to_owned(),
        n => format!("bell: {n} times\n"),
    })]
}

/// A part inside another, which has sides or none.
fn inner(sided: bool) -> impl Strategy<Value = String> {
    let headings = vec![("once", false), ("3 times", true), ("2..4 times", true)];
    select(headings).prop_flat_map(move |(heading, repeated)| {
        let rests =
            if repeated { vec!["between: 4s\n", "between: 9s..15s\n", ""] } else { vec![""] };
        let settings = vec!["breath: in 3s, out 5s\n", "ready: 3s\n", "cues: off\n", "", ""];
        let body = vec(prop_oneof![1 => line(sided, repeated), 1 => step(sided)], 0..3);
        (select(settings), select(rests), body, step(sided)).prop_map(
            move |(setting, rests, body, last)| {
                format!("#### {heading}\n{setting}{rests}{}{last}", body.concat())
            },
        )
    })
}

/// A part with its heading and its settings.
fn part() -> impl Strategy<Value = String> {
    let headings = vec![
        ("once", false, false),
        ("3 times", false, true),
        ("2..4 times", false, true),
        ("each side", true, false),
        ("each side 2 times", true, true),
        ("alternate sides 2 times", true, true),
    ];
    select(headings).prop_flat_map(|(heading, sided, repeated)| {
        let settings =
            vec!["breath: in 3s, out 5s\n", "breath: off\n", "ready: 3s\n", "cues: off\n"];
        let side = if sided { vec!["side: {left} arm\n", "switch: 0s\n", ""] } else { vec![""] };
        let has_rests = repeated && !heading.starts_with("alternate");
        let rests = vec!["between: 4s\n", "between: 20s..40s\n", ""];
        let rests = if has_rests { rests } else { vec![""] };
        let body = vec(prop_oneof![2 => line(sided, repeated), 1 => step(sided)], 0..6);
        let own = (option::of(select(settings)), select(side), select(rests), body, step(sided));
        let inner = prop_oneof![3 => Just(Vec::new()), 1 => vec(inner(sided), 1..3)];
        (own, inner).prop_map(move |((setting, side, rests, body, last), inner)| {
            let setting = setting.unwrap_or_default();
            let own = format!("{setting}{side}{rests}{}{last}", body.concat());
            format!("### {heading}\n{own}{}", inner.concat())
        })
    })
}

fn exercise() -> impl Strategy<Value = String> {
    let settings = vec![
        "posture: seated\n",
        "posture: standing\nneeds: mat\n",
        "needs: chair, cushion (optional)\nready: 12s\n",
        "breath: in 5s, hold 2s, out 7s\n",
        "",
    ];
    let words = vec(line(false, false), 0..3);
    (select(settings), words, vec(part(), 0..3), step(false)).prop_map(
        |(settings, words, parts, last)| {
            let last = if parts.is_empty() { last } else { String::new() };
            format!("## Stretch\n{settings}{}{last}{}", words.concat(), parts.concat())
        },
    )
}

/// A whole script without mistakes, for a session of an hour or so at most.
pub(crate) fn script() -> impl Strategy<Value = String> {
    let settings = vec!["", "breath: in 4s, out 6s\n", "cues: off\n", "ready: 20s\nswitch: 5s\n"];
    (select(settings), vec(line(false, false), 0..3), vec(exercise(), 1..4)).prop_map(
        |(settings, words, exercises)| {
            format!("# Random\n{settings}{}\n{}", words.concat(), exercises.join("\n"))
        },
    )
}

/// A script with a `side: {left} arm` in every part with sides that has none.
pub(crate) fn with_sides(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    let mut open = None;
    let add = |lines: &mut Vec<&str>, open: Option<usize>| {
        if let Some(at) = open {
            lines.insert(at, "side: {left} arm");
        }
    };
    for line in text.lines() {
        if line.starts_with("## ") || line.starts_with("### ") {
            add(&mut lines, open.take());
        }
        if line.starts_with("side: ") {
            open = None;
        }
        lines.push(line);
        if line.starts_with("### ") && line.contains("side") {
            open = Some(lines.len());
        }
    }
    add(&mut lines, open);
    lines.join("\n") + "\n"
}

/// A way of doing a session.
pub(crate) fn choices() -> impl Strategy<Value = supple::session::Choices> {
    use supple::session::{Choices, RangeChoice, Talk};
    let holds = select(vec![RangeChoice::Short, RangeChoice::Middle, RangeChoice::Long]);
    let talks = select(vec![Talk::Learn, Talk::Normal, Talk::Quiet]);
    (holds, talks).prop_map(|(hold, talk)| Choices { hold, talk, ..Choices::default() })
}
