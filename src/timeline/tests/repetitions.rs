//! Words of every repetition, with voices of any pace.

use std::convert::Infallible;

use supple::session::Choices;
use supple::time::{Frames, Millis};
use supple::timeline::{Cue, Event, Lengths, Role, Timeline, plan};

use crate::support::routines::session;

/// A voice that says every letter in so many milliseconds.
struct Paced(u64);

impl Lengths for Paced {
    type Error = Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Infallible> {
        Ok(Millis(self.0 * text.chars().count() as u64).frames())
    }

    fn pause(&self) -> Frames {
        Millis(300).frames()
    }
}

const TEXT: &str =
    "# T\n\n## E\n- Stand.\ncount: 3 every 4s\neach 0s: Up, as high as it goes.\neach 3s: Down.\n";

fn timeline(pace: u64) -> Timeline {
    let Ok(timeline) = plan(&session(TEXT, &Choices::default()), &mut Paced(pace));
    timeline
}

/// The words of the count, in order.
fn counted(timeline: &Timeline) -> String {
    let own = timeline.events.iter().filter(|event| event.step == Some(0));
    let words = own.filter_map(|event| match &event.cue {
        Cue::Speech(text) => Some(text.to_string()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_words_begin_as_the_number_ends_and_the_others_at_their_times() {
    let timeline = timeline(60);
    assert!(timeline.warnings.is_empty(), "{:#?}", timeline.warnings);
    let begin = timeline.steps[0].at;
    let of = |role| timeline.events.iter().filter(move |event| event.role == role);
    let numbers: Vec<&Event> = of(Role::Number).collect();
    let lines: Vec<&Event> = of(Role::Repetition).collect();
    assert_eq!((numbers.len(), lines.len()), (3, 6));
    for (index, number) in numbers.iter().enumerate() {
        assert_eq!(number.at, begin + Millis::seconds(4 * index as u64).frames());
        assert_eq!(lines[index * 2].at, number.at + number.length);
        assert_eq!(lines[index * 2 + 1].at, number.at + Millis::seconds(3).frames());
    }
}

#[test]
fn a_slower_voice_leaves_words_out_where_they_do_not_fit_and_says_so_once() {
    // “One.” and “Two.” leave room for the words, “Three.” does not.
    let timeline = timeline(105);
    let up = "Up, as high as it goes.";
    assert_eq!(counted(&timeline), format!("One. {up} Down. Two. {up} Down. Three. Down."));
    let messages: Vec<&str> = timeline.warnings.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(messages, ["these words do not fit into every repetition, and are left out there"]);
}
