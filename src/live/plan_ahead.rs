//! The plan and its speech, made exercise by exercise while what is ready plays.

use std::sync::mpsc::{Receiver, RecvError, Sender, TryRecvError};
use std::thread::JoinHandle;

use crate::language::as_sentence;
use crate::session::Session;
use crate::speech::{Clips, SpeechError};
use crate::time::Frames;
use crate::timeline::{Checkpoint, Draft, Lengths, Planner, Timeline};

/// News of the plan.
#[derive(Debug)]
pub enum PlanEvent {
    /// The timeline has grown.
    Grown(Box<PlanUpdate>),
    /// The voice has failed; there will be no more.
    Failed(SpeechError),
}

/// A piece of a timeline, which follows on what was planned before. Its lines have been made, and
/// those that name its chapters.
#[derive(Debug)]
pub struct PlanUpdate {
    /// The point up to which what was planned before stays.
    pub from: Checkpoint,
    /// All that follows; its end is the first frame that is not settled yet.
    pub added: Timeline,
    /// Whether this is the end of the session.
    pub whole: bool,
    /// Whether it takes the place of what was planned before.
    pub replaces: bool,
}

/// A request of the listener to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRequest {
    /// Less talk from the exercise behind the first ones on. It may be asked for again where that
    /// came too late, with more that stay.
    LessTalk {
        /// The number of chapters that stay as they are, beside the introduction.
        keep: usize,
    },
    /// An end that tells that it took so many frames more than planned, or less.
    Took(i64),
}

/// The player's end of a plan that is made ahead.
#[derive(Debug)]
pub struct PlanLink {
    /// The news of the plan.
    pub updates: Receiver<PlanEvent>,
    /// What is asked of it.
    pub requests: Sender<PlanRequest>,
    /// The likely length of the whole, for as long as not all is planned.
    pub about: Frames,
    /// The thread that plans; last, so that it learns that nobody asks any more before it is
    /// waited for.
    pub worker: Worker,
}

/// A thread that is waited for when whoever needs it is gone.
#[derive(Debug)]
pub struct Worker(Option<JoinHandle<()>>);

impl Worker {
    /// The thread of this handle.
    #[must_use]
    pub const fn new(handle: JoinHandle<()>) -> Self {
        Self(Some(handle))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // A panic of the thread has been reported by its hook.
        let _ = self.0.take().map(JoinHandle::join);
    }
}

/// Plans a session whose `draft` is known and makes its speech, until nobody asks for more. `quiet`
/// is the same session with less talk.
pub(crate) fn speak_ahead(
    session: &Session,
    quiet: Option<&Session>,
    draft: &Draft,
    clips: &mut Clips,
    (requests, updates): (&Receiver<PlanRequest>, &Sender<PlanEvent>),
) {
    if let Err(error) = Ahead::new(session, quiet, draft, clips, updates).run(requests) {
        // Nobody is left to be told where the listener has gone.
        let _ = updates.send(PlanEvent::Failed(error));
    }
}

struct Ahead<'a> {
    session: &'a Session,
    quiet: Option<&'a Session>,
    clips: &'a mut Clips,
    updates: &'a Sender<PlanEvent>,
    planner: Planner<'a>,
    /// The ends of the introduction and of each exercise, as long as all is said.
    checkpoints: Vec<Checkpoint>,
    is_quiet: bool,
    draft: &'a Draft,
    /// How many frames more than planned it takes.
    more: i64,
    /// The end of the session as it was sent last.
    closing: Option<Timeline>,
    is_gone: bool,
}

impl<'a> Ahead<'a> {
    fn new(
        session: &'a Session,
        quiet: Option<&'a Session>,
        draft: &'a Draft,
        clips: &'a mut Clips,
        updates: &'a Sender<PlanEvent>,
    ) -> Self {
        Self {
            session,
            quiet,
            clips,
            updates,
            planner: Planner::new(session, draft.minutes()),
            checkpoints: Vec::new(),
            is_quiet: false,
            draft,
            more: 0,
            closing: None,
            is_gone: false,
        }
    }

    fn run(&mut self, requests: &Receiver<PlanRequest>) -> Result<(), SpeechError> {
        // The first word is due a second after the start: it waits for no other line.
        for lines in [1, 3] {
            self.first_lines(lines)?;
            if self.is_gone {
                return Ok(());
            }
        }
        self.prefetch(0)?;
        let from = self.planner.checkpoint();
        self.planner.opening(self.clips)?;
        self.send_chapter(from, false);
        while !self.is_gone {
            match requests.try_recv() {
                Ok(request) => self.fulfil(request),
                Err(TryRecvError::Disconnected) => return Ok(()),
                Err(TryRecvError::Empty) => {}
            }
            self.prefetch(self.planner.exercises() + 1)?;
            let from = self.planner.checkpoint();
            if self.planner.exercise(self.clips)? {
                self.send_chapter(from, false);
                continue;
            }
            self.close()?;
            match requests.recv() {
                Ok(request) => self.fulfil(request),
                Err(RecvError) => return Ok(()),
            }
        }
        Ok(())
    }

    /// Sends no more than the first lines.
    fn first_lines(&mut self, count: usize) -> Result<(), SpeechError> {
        let mut planner = Planner::new(self.session, self.draft.minutes());
        match planner.opening(&mut UpTo { clips: self.clips, left: count }) {
            Ok(()) => Ok(()),
            Err(Some(error)) => Err(error),
            Err(None) => {
                let from = Planner::new(self.session, self.draft.minutes()).checkpoint();
                self.send(from, planner.take(), false, false);
                Ok(())
            }
        }
    }

    /// Plans the end, and sends it where it is new.
    fn close(&mut self) -> Result<(), SpeechError> {
        let closing = self.planner.clone().close_late(self.more, self.clips)?;
        if self.closing.as_ref() != Some(&closing) {
            let replaces = self.closing.replace(closing.clone()).is_some();
            self.send(self.planner.checkpoint(), closing, true, replaces);
        }
        Ok(())
    }

    /// Makes the lines of a chapter on all cores.
    fn prefetch(&mut self, chapter: usize) -> Result<(), SpeechError> {
        self.clips.prefetch(self.draft.lines_of(chapter))
    }

    fn fulfil(&mut self, request: PlanRequest) {
        let keep = match request {
            PlanRequest::Took(more) => {
                self.more = more;
                return;
            }
            PlanRequest::LessTalk { keep } => keep,
        };
        let Some(quiet) = self.quiet else { return };
        if let Some(checkpoint) = self.checkpoints.get(keep).copied() {
            self.planner.go_back(&checkpoint, quiet);
            (self.is_quiet, self.closing) = (true, None);
            self.send_chapter(checkpoint, true);
        }
    }

    /// Keeps the point that the planner has reached, and sends what it has planned from another
    /// point on.
    fn send_chapter(&mut self, from: Checkpoint, replaces: bool) {
        if !self.is_quiet {
            self.checkpoints.push(self.planner.checkpoint());
        }
        let added = self.planner.take();
        self.send(from, added, false, replaces);
    }

    fn send(&mut self, from: Checkpoint, added: Timeline, whole: bool, replaces: bool) {
        // A title is a sentence of its announcement, so it has been made already. One that cannot be
        // said is not said when play goes on.
        for chapter in &added.chapters {
            let _ = self.clips.frames(&as_sentence(&chapter.title));
        }
        let update = Box::new(PlanUpdate { from, added, whole, replaces });
        self.is_gone = self.updates.send(PlanEvent::Grown(update)).is_err();
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
