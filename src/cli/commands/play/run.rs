//! `supple play`

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Zoned;

use super::heard::Heard;
use super::{Play, Unplugged};
use crate::cli::args::{HowMuch, SessionArguments, SideArgument};
use crate::cli::composing;
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::speaking;
use crate::cli::state::history;
use crate::cli::state::resume::Stopped;
use crate::cli::stop::Stop;
use crate::cli::system;
use crate::cli::terminal::output::{colour, note, print, tell, tell_notes};
use crate::cli::terminal::screen::{Screen, Wish};
use crate::cli::ways;
use crate::diary::{Answer, Run, closing};
use crate::language::{BodySide, Language};
use crate::library::{Library, RoutineRef};
#[cfg(all(target_os = "linux", feature = "media-keys"))]
use crate::live::controls::media::MediaKeys;
use crate::live::stream::device::{self, DeviceError, OutputConfig};
use crate::live::system::{Guide, Talker};
use crate::live::{Opening, PlayError, Player, keep_heap_small};
use crate::name::Name;
use crate::report;
use crate::request::RequestedSession;
use crate::session::{ChoiceError, Talk};
use crate::speech::Speech;
use crate::time::Frames;

/// The number of SIGINT, which Ctrl-C stands for.
const INTERRUPT: u8 = 2;

/// The time between two looks at the keys and at the player.
const TICK: Duration = Duration::from_millis(20);

/// The time for which the question after a session waits for its key.
const PATIENCE: Duration = Duration::from_secs(30);

/// The looks at the player until its sound must have begun; then the screen shows what it waits for.
const MOST_TICKS_TO_SOUND: u32 = 50;

pub(crate) fn run(arguments: &Play, library: &mut Library) -> Result<(), Failure> {
    if arguments.output.list_devices {
        return list_devices();
    }
    keep_heap_small();
    let stop = Stop::listen()?;
    let named = composing::routine(library, &arguments.session)?;
    let stopped = arguments.resume.then(|| stopped(&named)).transpose()?;
    let side = stopped.as_ref().and_then(|stopped| stopped.side);
    let chosen =
        &SessionArguments { side: arguments.session.side.or(side), ..arguments.session.clone() };
    let requested = load::session_with(library, &named, chosen, talk(chosen, &named))?;
    let language = requested.language();
    let system = system::talker(chosen, language)?;
    let speech = match &system {
        // The built-in voice has the lengths, and goes on where the system's fails.
        Some(_) => {
            let voice = speaking::stand_in(chosen.pace, language)?;
            Speech::open(voice, language).map_err(Failure::work)?
        }
        None => speaking::heard(chosen, &named, &requested)?,
    };
    let from = stopped.as_ref().map(|stopped| &stopped.exercise).or(arguments.from.as_ref());
    let from = start(from.map(String::as_str), &requested)?;
    let music = chosen.music()?;
    // A session of a given length cannot grow: it is known only when all is spoken.
    if requested.has_length() {
        tell("Making all speech first, to fit the length.\n");
    }
    let mut opening = Opening::new(&requested, speech, music).map_err(Failure::work)?;
    tell(&report::render_all(&opening.warnings, library.sources(), colour()));
    ways::tell_ways(&opening.ways, &arguments.session, library);
    let left_out = opening.live.timeline().left_out.clone();
    speaking::tell_left_out(&left_out);
    let from = from.map(|number| number_without(number, &requested, &left_out)).transpose()?;
    opening.live.set_silent(system.is_some());
    let owned = |(title, targets): (&str, &str)| (title.to_owned(), targets.to_owned());
    let targets = requested.targets().map(owned).collect();
    let one_side = requested.one_side();
    drop(requested);
    let began = now();
    let mut stage = Stage {
        arguments,
        named: &named,
        stop: &stop,
        side: chosen.side,
        one_side,
        from,
        began,
        targets,
        system,
    };
    stage.play(opening)
}

/// The amount of talk where the person leaves that open: everything while the routine is new.
fn talk(chosen: &SessionArguments, named: &RoutineRef) -> Talk {
    let is_open = matches!(chosen.talk, None | Some(HowMuch::Auto));
    if is_open && history::is_new(named) {
        note(
            "The first two times, everything is explained; `--talk normal` says less.\n".to_owned(),
        );
        return Talk::Learn;
    }
    Talk::Normal
}

/// The time in seconds since 1970, and by the clock that never jumps.
#[expect(clippy::disallowed_methods, reason = "a run is measured where it is played")]
fn now() -> (i64, Instant) {
    (history::now(), Instant::now())
}

/// One run of the player.
struct Stage<'a> {
    arguments: &'a Play,
    named: &'a RoutineRef,
    stop: &'a Stop,
    /// The sides that are asked for, if any are.
    side: Option<SideArgument>,
    /// The one side that is done, where one is.
    one_side: Option<BodySide>,
    /// The number of the exercise to begin with, from 1.
    from: Option<usize>,
    /// The time of its beginning, in seconds since 1970 and by the clock that never jumps.
    began: (i64, Instant),
    /// What its exercises are for, by title.
    targets: Vec<(String, String)>,
    /// The system's voice, if it is to speak.
    system: Option<Talker>,
}

impl Stage<'_> {
    fn play(&mut self, mut opening: Opening) -> Result<(), Failure> {
        let goes_on = || self.stop.signal().is_none();
        let waited = match self.from {
            _ if self.arguments.prepare => opening.wait(None, goes_on),
            Some(number) => opening.wait(Some(number), goes_on),
            None => Ok(()),
        };
        waited.map_err(Failure::work)?;
        if let Some(signal) = self.stop.signal() {
            return Err(Failure::Signal(signal));
        }
        let timeline = opening.live.timeline();
        let chapter = self.from.and_then(|number| timeline.chapters.get(number));
        let at = chapter.map_or(Frames::ZERO, |chapter| chapter.at);
        let (routine, language) = (timeline.title.clone(), timeline.language);
        let length = opening.plan.estimate;
        let config = OutputConfig {
            device: self.arguments.output.device.clone(),
            buffer: Duration::from_millis(self.arguments.output.buffer_ms),
            way: None,
            pauses_unplugged: self.arguments.output.unplugged == Unplugged::Pause,
        };
        let buffer = config.buffer;
        let mut player = opening.play(config, at).map_err(|error| self.failure(error))?;
        if let Some(talker) = self.system.take() {
            player = player.guided_by(Guide::new(talker, at, buffer));
        }
        self.until_heard(&mut player, at)?;
        tell_notes();
        let mut screen = Screen::open(colour(), self.arguments.as_lines);
        let mut heard = Heard::default();
        let ended = self.until_the_end(&mut player, &mut screen, &mut heard);
        // The terminal is back before anything is told on it.
        screen.leave();
        let is_whole = ended.is_ok() && !player.has_left();
        if is_whole || heard.number > 0 {
            let run = self.run_of(&heard, length, (&routine, language), at);
            let kept = history::keep(&run);
            if is_whole {
                Stopped::forget(self.named);
                tell(&closing::done(&run, &history::runs(), &Zoned::now()));
            } else if !matches!(ended, Err(Failure::Work(_) | Failure::Usage(_))) {
                self.offer(&run, heard.exercise);
            }
            match kept {
                Ok(()) if ended.is_ok() => self.ask(&mut screen, &run),
                Ok(()) => {}
                Err(failure) => tell_not_kept("This session", &failure),
            }
        }
        ended
    }

    /// This run as the history keeps it.
    fn run_of(
        &self,
        heard: &Heard,
        length: Frames,
        (title, language): (&str, Language),
        from: Frames,
    ) -> Run {
        let (began, clock) = self.began;
        Run {
            routine: history::identity(self.named),
            title: title.to_owned(),
            began,
            seconds: clock.elapsed().as_secs(),
            done: heard.until.saturating_sub(from).0 * 2 >= length.0,
            exercises: heard.exercises(&self.targets),
            answer: None,
            side: self.one_side.map(|side| side.name().to_owned()),
            language: Some(language.code().to_owned()),
        }
    }

    /// Asks how it was, where a person is there; whoever does not answer is left in peace.
    fn ask(&self, screen: &mut Screen, run: &Run) {
        let goes_on = || self.stop.signal().is_none();
        let key = screen.key_after(Answer::QUESTION, PATIENCE, goes_on);
        if let Some(answer) = key.and_then(Answer::of_key) {
            match history::keep_answer(run, answer) {
                Ok(()) => tell(&format!("Kept: {answer}.\n")),
                Err(failure) => tell_not_kept("The answer", &failure),
            }
        }
    }

    /// Keeps the place for another time, and says how to go on.
    fn offer(&self, run: &Run, exercise: String) {
        let text = closing::stopped(run, &exercise, &self.named.words());
        if Stopped::new(self.named, self.side, exercise).keep() {
            tell(&text);
        }
    }

    /// Waits for the first sound, so that a device that cannot play is told before all else.
    #[expect(clippy::disallowed_methods, reason = "nothing is there yet that could be waited for")]
    fn until_heard(&self, player: &mut Player, start: Frames) -> Result<(), Failure> {
        for _ in 0..MOST_TICKS_TO_SOUND {
            player.tick().map_err(|error| self.failure(error))?;
            if player.is_over() || player.status().at > start || self.stop.signal().is_some() {
                break;
            }
            std::thread::sleep(TICK);
        }
        Ok(())
    }

    fn until_the_end(
        &self,
        player: &mut Player,
        screen: &mut Screen,
        heard: &mut Heard,
    ) -> Result<(), Failure> {
        #[cfg(all(target_os = "linux", feature = "media-keys"))]
        let mut media = MediaKeys::listen();
        loop {
            #[cfg(target_os = "macos")]
            crate::live::system::let_tell();
            player.tick().map_err(|error| self.failure(error))?;
            if player.is_over() {
                return Ok(());
            }
            let status = player.status();
            heard.follow(&status);
            #[cfg(all(target_os = "linux", feature = "media-keys"))]
            {
                media.show(&status);
                std::iter::from_fn(|| media.pressed()).for_each(|key| player.press(key));
            }
            screen.show(status);
            for wish in screen.wishes(TICK) {
                match wish {
                    Wish::Command(key) => player.press(key),
                    Wish::Interrupt => return Err(Failure::Signal(INTERRUPT)),
                }
            }
            if let Some(signal) = self.stop.signal() {
                return Err(Failure::Signal(signal));
            }
        }
    }

    fn failure(&self, error: PlayError) -> Failure {
        let named = self.named.words();
        match error {
            PlayError::Device(device @ DeviceError::Unknown { .. }) => {
                Failure::usage(format!("{device}\nSee `supple play --list-devices`."))
            }
            PlayError::Device(device) => Failure::work(format!(
                "{device}\nConnect one and try again, or make a file of it: \
                 supple render {named} -o FILE.wav"
            )),
            PlayError::Speech(_)
            | PlayError::Clip(_)
            | PlayError::Choice(_)
            | PlayError::Thread(_) => Failure::work(error),
        }
    }
}

/// Says that something is missing in the history, and why.
fn tell_not_kept(what: &str, failure: &Failure) {
    let why = failure.to_string();
    tell(&format!("{what} is not kept in the history: {}\n", why.trim_start_matches("error: ")));
}

fn list_devices() -> Result<(), Failure> {
    let names = device::devices().map_err(Failure::work)?;
    if names.is_empty() {
        tell("there is no audio device\n");
    }
    print(&names.iter().fold(String::new(), |list, name| list + name + "\n"))
}

/// The place in which a routine was stopped.
fn stopped(routine: &RoutineRef) -> Result<Stopped, Failure> {
    match Stopped::last() {
        Some(last) if last.is_of(routine) => Ok(last),
        Some(last) => Err(Failure::usage(format!(
            "“{routine}” was not stopped, but this was: supple play {} --resume",
            last.words()
        ))),
        None => Err(Failure::usage(format!(
            "no run was stopped: leave out --resume, or name an exercise with --from; see \
             `supple play {}`",
            routine.words()
        ))),
    }
}

/// The number of an exercise in a session that leaves some out.
fn number_without(
    number: usize,
    session: &RequestedSession,
    left_out: &[Arc<str>],
) -> Result<usize, Failure> {
    let is_left_out = |title: &str| left_out.iter().any(|left_out| &**left_out == title);
    let titles: Vec<&str> = session.exercises().take(number).collect();
    match titles.last().filter(|title| is_left_out(title)) {
        Some(title) => Err(Failure::usage(format!(
            "“{title}” is left out to fit the length: begin elsewhere, or leave out --fit"
        ))),
        None => Ok(titles.iter().filter(|title| !is_left_out(title)).count()),
    }
}

/// The number of the exercise to begin with.
fn start(wanted: Option<&str>, session: &RequestedSession) -> Result<Option<usize>, Failure> {
    let Some(wanted) = wanted else { return Ok(None) };
    let titles: Vec<&str> = session.exercises().collect();
    let name = Name::new(wanted);
    let number = wanted.trim().parse().ok().filter(|number| (1..=titles.len()).contains(number));
    let named = || titles.iter().position(|title| name == **title);
    let like = || titles.iter().position(|title| Name::new(title).contains(&name));
    let found = number.or_else(|| named().or_else(like).map(|index| index + 1));
    match found {
        Some(number) => Ok(Some(number)),
        None => Err(Failure::usage(ChoiceError::exercise(wanted, titles.into_iter()))),
    }
}
