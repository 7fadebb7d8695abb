//! The plan and its speech, made exercise by exercise while what is ready plays.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError};
use std::thread::JoinHandle;

use crate::language::as_sentence;
use crate::request::{Variable, Variations, Varied};
use crate::session::Session;
use crate::speech::{Clips, SpeechError};
use crate::time::{Frames, Millis};
use crate::timeline::{Checkpoint, Draft, Lengths, Planner, Timeline, cues_if_longer};

/// The time by which a listener may have made a step longer and still hear all its cues.
const MOST_ADDED: Frames = Millis::minutes(2).frames();

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
    /// The exercise that begins anew with it, where one does.
    pub restarts: Option<Restart>,
}

/// An exercise that begins anew in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restart {
    /// Its index among the exercises.
    pub exercise: usize,
    /// The name of the variation; nothing where it is done as written.
    pub name: Option<Arc<str>>,
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
    /// The next variation of an exercise, by its index.
    NextVariation(usize),
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
    pub estimate: Frames,
    /// The variations of each exercise.
    pub variations: Vec<Variations>,
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

/// A session to plan ahead.
#[derive(Debug)]
pub(crate) struct AheadPlan {
    session: Arc<Session>,
    /// The same with less talk, once it is asked for.
    quiet: OnceCell<Option<Session>>,
    draft: Draft,
    variable: Option<Variable>,
}

impl AheadPlan {
    /// The plan of a session, with its draft, and the way to its variations and to less talk, where it
    /// can change.
    pub(crate) const fn new(
        session: Arc<Session>,
        draft: Draft,
        variable: Option<Variable>,
    ) -> Self {
        Self { session, quiet: OnceCell::new(), draft, variable }
    }

    /// The session with less talk, if there is one.
    fn quiet(&self) -> Option<&Session> {
        let make = || self.variable.as_ref().and_then(Variable::quiet);
        self.quiet.get_or_init(make).as_ref()
    }
}

/// Plans a session and makes its speech, until nobody asks for more.
pub(crate) fn speak_ahead(
    mut plan: AheadPlan,
    clips: &mut Clips,
    (requests, updates): (&Receiver<PlanRequest>, &Sender<PlanEvent>),
) {
    let mut progress = Progress::default();
    loop {
        let mut ahead = Ahead::new(&plan, clips, updates, progress);
        let exercise = match ahead.run(requests) {
            Ok(Some(exercise)) => exercise,
            Ok(None) => return,
            Err(error) => {
                // Nobody is left to be told where the listener has gone.
                let _ = updates.send(PlanEvent::Failed(error));
                return;
            }
        };
        progress = ahead.progress;
        let varied = plan.variable.as_mut().and_then(|way| way.vary(&plan.session, exercise));
        let Some(Varied { name, session }) = varied else { continue };
        let draft = Draft::at(&session, plan.draft.pace());
        plan = AheadPlan::new(Arc::new(session), draft, plan.variable);
        progress.restart = Some(Restart { exercise, name });
    }
}

/// How far a plan has come.
#[derive(Debug, Default)]
struct Progress {
    /// The ends of the introduction and of each exercise.
    checkpoints: Vec<Checkpoint>,
    /// The same of the plan that less talk took the place of.
    talking: Vec<Checkpoint>,
    is_quiet: bool,
    /// How many frames more than planned it takes.
    more: i64,
    /// The end of the session as it was sent last.
    closing: Option<Timeline>,
    /// The exercise that begins anew.
    restart: Option<Restart>,
}

struct Ahead<'a> {
    plan: &'a AheadPlan,
    clips: &'a mut Clips,
    updates: &'a Sender<PlanEvent>,
    planner: Planner<'a>,
    progress: Progress,
    is_gone: bool,
}

impl<'a> Ahead<'a> {
    fn new(
        plan: &'a AheadPlan,
        clips: &'a mut Clips,
        updates: &'a Sender<PlanEvent>,
        progress: Progress,
    ) -> Self {
        let session = planned(plan, &progress);
        let mut planner = Planner::new(session, plan.draft.minutes());
        if let Some(last) = progress.checkpoints.last() {
            planner.go_back(last, session);
        }
        Self { plan, clips, updates, planner, progress, is_gone: false }
    }

    /// Plans what is left, and does what is asked for. Returns the exercise of which the next
    /// variation is asked for, if one is.
    fn run(&mut self, requests: &Receiver<PlanRequest>) -> Result<Option<usize>, SpeechError> {
        if self.progress.checkpoints.is_empty() {
            self.begin()?;
        }
        if let Some(restart) = self.progress.restart.take() {
            self.begin_anew(restart)?;
        }
        while !self.is_gone {
            let request = match requests.try_recv() {
                Ok(request) => Some(request),
                Err(TryRecvError::Disconnected) => return Ok(None),
                Err(TryRecvError::Empty) => None,
            };
            if let Some(exercise) = request.and_then(|request| self.fulfil(request)) {
                return Ok(Some(exercise));
            }
            self.prefetch(self.planner.exercises() + 1)?;
            let from = self.planner.checkpoint();
            if self.planner.exercise(self.clips)? {
                self.send_chapter(from);
                continue;
            }
            self.close()?;
            let Ok(request) = requests.recv() else { return Ok(None) };
            if let Some(exercise) = self.fulfil(request) {
                return Ok(Some(exercise));
            }
        }
        Ok(None)
    }

    /// Plans all before the first exercise.
    fn begin(&mut self) -> Result<(), SpeechError> {
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
        self.send_chapter(from);
        Ok(())
    }

    /// Plans an exercise again that has changed, and sends it whole.
    fn begin_anew(&mut self, restart: Restart) -> Result<(), SpeechError> {
        let Some(from) = self.progress.checkpoints.get(restart.exercise).copied() else {
            return Ok(());
        };
        self.progress.checkpoints.truncate(restart.exercise + 1);
        self.progress.talking.truncate(restart.exercise + 1);
        self.progress.closing = None;
        self.planner.go_back(&from, planned(self.plan, &self.progress));
        self.prefetch(self.planner.exercises() + 1)?;
        self.planner.exercise(self.clips)?;
        self.progress.checkpoints.push(self.planner.checkpoint());
        let added = self.planner.take();
        let cues = later_cues(&added);
        self.send(PlanUpdate {
            from,
            added,
            whole: false,
            replaces: true,
            restarts: Some(restart),
        });
        make_cues(&cues, self.clips);
        Ok(())
    }

    /// Sends no more than the first lines.
    fn first_lines(&mut self, count: usize) -> Result<(), SpeechError> {
        let mut planner = Planner::new(&self.plan.session, self.plan.draft.minutes());
        match planner.opening(&mut UpTo { clips: self.clips, left: count }) {
            Ok(()) => Ok(()),
            Err(Some(error)) => Err(error),
            Err(None) => {
                let from = self.planner.checkpoint();
                let added = planner.take();
                self.send(PlanUpdate {
                    from,
                    added,
                    whole: false,
                    replaces: false,
                    restarts: None,
                });
                Ok(())
            }
        }
    }

    /// Plans the end, and sends it where it is new.
    fn close(&mut self) -> Result<(), SpeechError> {
        let added = self.planner.clone().close_late(self.progress.more, self.clips)?;
        if self.progress.closing.as_ref() != Some(&added) {
            let replaces = self.progress.closing.replace(added.clone()).is_some();
            let from = self.planner.checkpoint();
            self.send(PlanUpdate { from, added, whole: true, replaces, restarts: None });
        }
        Ok(())
    }

    /// Makes the lines of a chapter on all cores.
    fn prefetch(&mut self, chapter: usize) -> Result<(), SpeechError> {
        self.clips.prefetch(self.plan.draft.lines_of(chapter))
    }

    /// Does what is asked for, but for the next variation of an exercise, which is returned.
    fn fulfil(&mut self, request: PlanRequest) -> Option<usize> {
        match request {
            PlanRequest::Took(more) => self.progress.more = more,
            PlanRequest::LessTalk { keep } => self.talk_less(keep),
            PlanRequest::NextVariation(exercise) => {
                // What has not been planned has not been heard.
                return (exercise + 1 < self.progress.checkpoints.len()).then_some(exercise);
            }
        }
        None
    }

    fn talk_less(&mut self, keep: usize) {
        let Some(quiet) = self.plan.quiet() else { return };
        if !self.progress.is_quiet {
            self.progress.talking = self.progress.checkpoints.clone();
        }
        // Where a plan with less talk came too late, the one before it has stayed.
        if let Some(from) = self.progress.talking.get(keep).copied() {
            self.progress.checkpoints = self.progress.talking.clone();
            self.progress.checkpoints.truncate(keep + 1);
            self.planner.go_back(&from, quiet);
            (self.progress.is_quiet, self.progress.closing) = (true, None);
            let added = self.planner.take();
            self.send(PlanUpdate { from, added, whole: false, replaces: true, restarts: None });
        }
    }

    /// Keeps the point that the planner has reached, and sends what it has planned from another
    /// point on.
    fn send_chapter(&mut self, from: Checkpoint) {
        self.progress.checkpoints.push(self.planner.checkpoint());
        let added = self.planner.take();
        let cues = later_cues(&added);
        self.send(PlanUpdate { from, added, whole: false, replaces: false, restarts: None });
        make_cues(&cues, self.clips);
    }

    fn send(&mut self, update: PlanUpdate) {
        // A title is a sentence of its announcement, so it has been made already. One that cannot be
        // said is not said when play goes on.
        for chapter in &update.added.chapters {
            let _ = self.clips.frames(&as_sentence(&chapter.title));
        }
        self.is_gone = self.updates.send(PlanEvent::Grown(Box::new(update))).is_err();
    }
}

/// The session of a plan that is planned now.
fn planned<'p>(plan: &'p AheadPlan, progress: &Progress) -> &'p Session {
    let quiet = if progress.is_quiet { plan.quiet() } else { None };
    quiet.unwrap_or(&plan.session)
}

/// The cues that the steps of a timeline may get once the listener makes them longer.
#[must_use]
pub(crate) fn later_cues(timeline: &Timeline) -> BTreeSet<String> {
    let steps = timeline.steps.iter();
    steps.flat_map(|step| cues_if_longer(step, MOST_ADDED, timeline.language)).collect()
}

/// Makes cues ahead. One that cannot be said is left out where it would be due.
fn make_cues(cues: &BTreeSet<String>, clips: &mut Clips) {
    for cue in cues {
        let _ = clips.frames(cue);
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
