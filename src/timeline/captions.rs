//! Captions, for players to show what is said: `WebVTT` and LRC.

use std::fmt::Write as _;

use super::{Cue, Event, Timeline};
use crate::time::Frames;

/// The spoken lines of a timeline as `WebVTT` (<https://www.w3.org/TR/webvtt1/>).
#[must_use]
pub(crate) fn web_vtt(timeline: &Timeline) -> String {
    let clock = |at: Frames| at.millis().full_clock();
    let mut vtt = "WEBVTT\n".to_owned();
    for (event, text) in spoken(timeline) {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let (from, to) = (clock(event.at), clock(event.at + event.length));
        let _ = write!(vtt, "\n{from} --> {to}\n{text}\n");
    }
    vtt
}

/// The spoken lines of a timeline as LRC; after each an empty line, unless the next begins at once.
#[must_use]
pub(crate) fn lrc(timeline: &Timeline) -> String {
    let clock = |at: Frames| at.millis().lrc_clock();
    let length = format!("{:0>5}", timeline.length.millis().rounded().minute_clock());
    let mut lrc = format!("[ti:{}]\n[length:{length}]\n[tool:supple]\n", timeline.title);
    let next = spoken(timeline).skip(1).map(|(event, _)| event.at).chain([Frames(u64::MAX)]);
    for ((event, text), next) in spoken(timeline).zip(next) {
        let _ = writeln!(lrc, "[{}]{}", clock(event.at), kept(text));
        let end = event.at + event.length;
        if clock(end) != clock(next) && end < next {
            let _ = writeln!(lrc, "[{}]", clock(end));
        }
    }
    lrc
}

/// A line in which no bracket is taken for the time or the tag of an LRC: players drop what stands in
/// brackets before the words. An invisible sign at either side of it keeps it.
fn kept(text: &str) -> String {
    const JOINER: char = '\u{2060}';
    let inside = text.replace('[', &format!("[{JOINER}"));
    if inside.starts_with('[') { format!("{JOINER}{inside}") } else { inside }
}

fn spoken(timeline: &Timeline) -> impl Iterator<Item = (&Event, &str)> {
    timeline.events.iter().filter_map(|event| match &event.cue {
        Cue::Speech(text) => Some((event, text.as_ref())),
        _ => None,
    })
}
