//! What is said, for players to show: `WebVTT` and LRC.

use std::fmt::Write as _;

use super::{Cue, Event, Timeline};
use crate::time::{Frames, Millis};

/// The spoken lines of a timeline as `WebVTT` (<https://www.w3.org/TR/webvtt1/>).
#[must_use]
pub fn web_vtt(timeline: &Timeline) -> String {
    let clock = |at: Frames| {
        let Millis(at) = at.millis();
        let (hours, minutes) = (at / 3_600_000, at / 60_000 % 60);
        format!("{hours:02}:{minutes:02}:{:02}.{:03}", at / 1000 % 60, at % 1000)
    };
    let mut vtt = "WEBVTT\n".to_owned();
    for (event, text) in spoken(timeline) {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let (from, to) = (clock(event.at), clock(event.at + event.frames));
        let _ = write!(vtt, "\n{from} --> {to}\n{text}\n");
    }
    vtt
}

/// The spoken lines of a timeline as LRC; after each an empty line, unless the next begins at once.
#[must_use]
pub fn lrc(timeline: &Timeline) -> String {
    let clock = |at: Frames| {
        let Millis(at) = at.millis();
        format!("{:02}:{:02}.{:02}", at / 60_000, at / 1000 % 60, at / 10 % 100)
    };
    let seconds = timeline.frames.millis().0.div_ceil(1000);
    let length = format!("{:02}:{:02}", seconds / 60, seconds % 60);
    let mut lrc = format!("[ti:{}]\n[length:{length}]\n[tool:supple]\n", timeline.title);
    let next = spoken(timeline).skip(1).map(|(event, _)| event.at).chain([Frames(u64::MAX)]);
    for ((event, text), next) in spoken(timeline).zip(next) {
        let _ = writeln!(lrc, "[{}]{text}", clock(event.at));
        let end = event.at + event.frames;
        if clock(end) != clock(next) && end < next {
            let _ = writeln!(lrc, "[{}]", clock(end));
        }
    }
    lrc
}

fn spoken(timeline: &Timeline) -> impl Iterator<Item = (&Event, &str)> {
    timeline.events.iter().filter_map(|event| match &event.cue {
        Cue::Speech(text) => Some((event, text.as_ref())),
        _ => None,
    })
}
