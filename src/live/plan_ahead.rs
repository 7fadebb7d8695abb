//! Speech made ahead, exercise by exercise, while what is ready plays.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvError, Sender, TryRecvError};

use crate::clip::Utterance;
use crate::language::as_sentence;
use crate::session::{Backdrop, Session};
use crate::speech::{Clips, SpeechError};
use crate::time::Frames;
use crate::timeline::{Cue, Lengths, Planner, Timeline, about};

/// What has become ready.
#[derive(Debug)]
pub enum PlanEvent {
    /// The timeline has grown.
    Grown(Box<PlanUpdate>),
    /// The voice has failed; there will be no more.
    Failed(SpeechError),
}

/// A timeline up to where it can be played.
#[derive(Debug)]
pub struct PlanUpdate {
    /// Its end is the first frame that is not settled yet.
    pub timeline: Timeline,
    /// The lines that are new, and those that name what goes on.
    pub lines: Vec<(Arc<str>, Utterance)>,
    /// Whether this is all of the session.
    pub whole: bool,
    /// From which frame on it takes the place of what was planned before.
    pub replaces: Option<Frames>,
}

/// What the listener has made of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRequest {
    /// Less talk from the exercise behind the first ones on. It may be asked for again where that
    /// came too late, with more that stay.
    LessTalk {
        /// How many exercises stay as they are.
        keep: usize,
    },
    /// To be told at the end that it took so many frames more than planned, or less.
    Took(i64),
}

/// Plans a session and makes its speech, until nobody asks for more. `quiet` is the same session
/// with less talk.
pub fn speak_ahead(
    session: &Session,
    quiet: Option<&Session>,
    clips: &mut Clips,
    wishes: &Receiver<PlanRequest>,
    ready: &Sender<PlanEvent>,
) {
    if let Err(error) = Ahead::new(session, quiet, clips, ready).run(wishes) {
        // Nobody is left to be told where the listener has gone.
        let _ = ready.send(PlanEvent::Failed(error));
    }
}

struct Ahead<'a> {
    quiet: Option<&'a Session>,
    clips: &'a mut Clips,
    ready: &'a Sender<PlanEvent>,
    planner: Planner<'a>,
    /// The planner after the introduction and after each exercise, as long as all is said.
    saved: Vec<Planner<'a>>,
    is_quiet: bool,
    /// The plan without a voice, which knows nearly all lines.
    draft: Timeline,
    sent: HashSet<Arc<str>>,
    /// How many frames more than planned it takes.
    more: i64,
    /// The whole plan as it was sent last.
    whole: Option<Timeline>,
    is_gone: bool,
}

impl<'a> Ahead<'a> {
    fn new(
        session: &'a Session,
        quiet: Option<&'a Session>,
        clips: &'a mut Clips,
        ready: &'a Sender<PlanEvent>,
    ) -> Self {
        let (draft, minutes) = about(session);
        let planner = Planner::new(session, minutes);
        let (saved, sent) = (Vec::new(), HashSet::new());
        Self {
            quiet,
            clips,
            ready,
            planner,
            saved,
            is_quiet: false,
            draft,
            sent,
            more: 0,
            whole: None,
            is_gone: false,
        }
    }

    fn run(&mut self, wishes: &Receiver<PlanRequest>) -> Result<(), SpeechError> {
        // The first word is due a second after the start: it waits for no other line.
        for lines in [1, 3] {
            self.first_lines(lines)?;
            if self.is_gone {
                return Ok(());
            }
        }
        self.prefetch(0)?;
        self.planner.opening(self.clips)?;
        self.save(None);
        while !self.is_gone {
            match wishes.try_recv() {
                Ok(wish) => self.fulfil(wish),
                Err(TryRecvError::Disconnected) => return Ok(()),
                Err(TryRecvError::Empty) => {}
            }
            self.prefetch(self.planner.exercises() + 1)?;
            if self.planner.exercise(self.clips)? {
                self.save(None);
                continue;
            }
            let timeline = self.planner.clone().close_late(self.more, self.clips)?;
            if self.whole.as_ref() != Some(&timeline) {
                let replaces = self.whole.replace(timeline.clone()).map(|_| self.planner.settled());
                self.send(timeline, true, replaces);
            }
            match wishes.recv() {
                Ok(wish) => self.fulfil(wish),
                Err(RecvError) => return Ok(()),
            }
        }
        Ok(())
    }

    /// Sends no more than the first lines.
    fn first_lines(&mut self, count: usize) -> Result<(), SpeechError> {
        let mut planner = self.planner.clone();
        match planner.opening(&mut UpTo { clips: self.clips, left: count }) {
            Ok(()) => Ok(()),
            Err(Some(error)) => Err(error),
            Err(None) => {
                let mut timeline = planner.so_far().clone();
                timeline.frames = planner.settled();
                self.send(timeline, false, None);
                Ok(())
            }
        }
    }

    /// Makes the lines of a chapter on all cores.
    fn prefetch(&mut self, chapter: usize) -> Result<(), SpeechError> {
        let start = |index: usize| self.draft.chapters.get(index).map(|chapter| chapter.at);
        let from = start(chapter).unwrap_or(self.draft.frames);
        let to = start(chapter + 1).unwrap_or(self.draft.frames);
        let events = self.draft.events.iter().filter(|event| (from..to).contains(&event.at));
        let lines = events.filter_map(|event| match &event.cue {
            Cue::Speech(text) => Some(text.as_ref()),
            _ => None,
        });
        self.clips.prefetch(lines)
    }

    fn fulfil(&mut self, wish: PlanRequest) {
        let keep = match wish {
            PlanRequest::Took(more) => {
                self.more = more;
                return;
            }
            PlanRequest::LessTalk { keep } => keep,
        };
        let Some(quiet) = self.quiet else { return };
        if let Some(planner) = self.saved.get(keep) {
            self.planner = planner.clone();
            self.planner.go_on_with(quiet);
            (self.is_quiet, self.whole) = (true, None);
            self.save(Some(self.planner.settled()));
        }
    }

    /// Keeps the state of the planner, and sends what it has.
    fn save(&mut self, replaces: Option<Frames>) {
        if !self.is_quiet {
            self.saved.push(self.planner.clone());
        }
        let mut timeline = self.planner.so_far().clone();
        timeline.frames = self.planner.settled();
        self.send(timeline, false, replaces);
    }

    fn send(&mut self, timeline: Timeline, whole: bool, replaces: Option<Frames>) {
        let mut lines = Vec::new();
        for event in &timeline.events {
            if let Cue::Speech(text) = &event.cue
                && !self.sent.contains(text)
                && let Ok(Some(line)) = self.clips.get(text)
            {
                lines.push((Arc::clone(text), line));
            }
        }
        // A title is a sentence of its announcement, so it has been made already.
        for chapter in &timeline.chapters {
            if !self.sent.contains(&chapter.title)
                && let Ok(line) = self.clips.utterance(&as_sentence(&chapter.title))
            {
                lines.push((Arc::clone(&chapter.title), line));
            }
        }
        self.sent.extend(lines.iter().map(|(text, _)| Arc::clone(text)));
        let grown = Box::new(PlanUpdate { timeline, lines, whole, replaces });
        self.is_gone = self.ready.send(PlanEvent::Grown(grown)).is_err();
    }
}

/// The lengths of so many lines, and then a stop.
struct UpTo<'c> {
    clips: &'c mut Clips,
    left: usize,
}

impl Lengths for UpTo<'_> {
    type Error = Option<SpeechError>;

    fn frames(&mut self, text: &str) -> Result<Frames, Self::Error> {
        self.left = self.left.checked_sub(1).ok_or(None)?;
        self.clips.frames(text).map_err(Some)
    }

    fn pause(&self) -> Frames {
        self.clips.pause()
    }
}

/// A timeline of one line, as it is heard after a pause.
pub(super) fn alone(like: &Timeline, title: &Arc<str>, length: Frames) -> Timeline {
    let quiet = crate::time::Millis(600).frames();
    let cue = Cue::Speech(Arc::clone(title));
    let event = crate::timeline::Event { at: Frames::ZERO, frames: length, cue, step: None };
    Timeline {
        title: Arc::clone(&like.title),
        language: like.language,
        frames: length + quiet,
        lead_in: Frames::ZERO,
        backdrop: Backdrop::default(),
        chapters: Vec::new(),
        steps: Vec::new(),
        events: vec![event],
        warnings: Vec::new(),
    }
}
