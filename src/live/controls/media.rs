//! Headset and media keys, and what a desktop shows beside them: MPRIS, on the session bus.
//!
//! Each exercise is a track: a headset's next and previous are those of the arrow keys.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use futures::StreamExt;
use futures::channel::mpsc;
use futures::future::{Either, select};
use mpris_server::zbus::{self, block_on};
use mpris_server::{Metadata, PlaybackStatus, Player, Time, TrackId};

use super::command::PlayerCommand;
use crate::live::status::{Doing, Status};
use crate::time::{Frames, Millis};

/// The least distance by which a position may be behind the expected one before the desktop is told
/// of a jump.
const SMALLEST_JUMP: Millis = Millis(1000);

/// The state that the desktop was told last.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    state: PlaybackStatus,
    routine: String,
    exercise: String,
    number: usize,
    /// The first frame of the exercise, and the first behind it where that is known.
    from: Frames,
    until: Option<Frames>,
    at: Frames,
    volume: u8,
}

impl Shown {
    fn new(status: &Status) -> Self {
        Self {
            state: match status.doing {
                Doing::Paused => PlaybackStatus::Paused,
                Doing::Over => PlaybackStatus::Stopped,
                Doing::Opening | Doing::Playing | Doing::Waiting | Doing::NoDevice => {
                    PlaybackStatus::Playing
                }
            },
            routine: status.routine.to_string(),
            exercise: status.exercise.to_string(),
            number: status.number,
            from: status.exercise_from,
            until: status.exercise_until,
            at: status.at,
            volume: status.volume,
        }
    }

    fn position(&self) -> Time {
        time(self.at.saturating_sub(self.from))
    }

    fn track(&self) -> TrackId {
        TrackId::try_from(format!("/supple/exercise/{}", self.number)).unwrap_or_default()
    }

    fn metadata(&self) -> Metadata {
        let mut metadata = Metadata::builder()
            .trackid(self.track())
            .title(self.exercise.as_str())
            .album(self.routine.as_str())
            .track_number(i32::try_from(self.number).unwrap_or(i32::MAX));
        if let Some(until) = self.until {
            metadata = metadata.length(time(until.saturating_sub(self.from)));
        }
        metadata.build()
    }

    /// The key for a position in this exercise; one behind its end is the next exercise.
    fn seek(&self, position: Time) -> PlayerCommand {
        let millis = u64::try_from(position.as_millis()).unwrap_or(0);
        let to = self.from + Millis(millis).frames();
        if self.until.is_some_and(|until| to >= until) {
            PlayerCommand::Next
        } else {
            PlayerCommand::Seek(to)
        }
    }
}

fn time(frames: Frames) -> Time {
    Time::from_millis(i64::try_from(frames.millis().0).unwrap_or(i64::MAX))
}

/// The desktop's keys; none where there is no session bus.
#[derive(Debug)]
pub(crate) struct MediaKeys {
    keys: Receiver<PlayerCommand>,
    shown: mpsc::Sender<Shown>,
}

impl MediaKeys {
    /// Asks the session bus for keys, on a thread of its own.
    #[must_use]
    pub(crate) fn listen() -> Self {
        let (pressed, keys) = channel();
        let (shown, updates) = mpsc::channel(16);
        thread::spawn(move || {
            // A machine without a session bus has no media keys, and needs none to play.
            let _ = block_on(serve(pressed, updates));
        });
        Self { keys, shown }
    }

    /// The next key that was pressed.
    pub(crate) fn pressed(&mut self) -> Option<PlayerCommand> {
        self.keys.try_recv().ok()
    }

    /// Tells the desktop the state that is heard.
    pub(crate) fn show(&mut self, status: &Status) {
        // A bus that is slow is told with the next look.
        let _ = self.shown.try_send(Shown::new(status));
    }
}

/// Passes states to the desktop and commands back, until play ends.
async fn serve(
    keys: Sender<PlayerCommand>,
    mut updates: mpsc::Receiver<Shown>,
) -> zbus::Result<()> {
    let Some(first) = updates.next().await else { return Ok(()) };
    let player = Player::builder(&format!("supple.instance{}", std::process::id()))
        .identity("supple")
        .can_quit(true)
        .can_play(true)
        .can_pause(true)
        .can_seek(true)
        .can_go_next(true)
        .can_go_previous(true)
        .playback_status(first.state)
        .metadata(first.metadata())
        .position(first.position())
        .build()
        .await?;
    let now = Rc::new(RefCell::new(first));
    connect(&player, &keys, &now);
    let tell = async {
        while let Some(shown) = updates.next().await {
            let before = now.replace(shown.clone());
            tell(&player, &before, &shown).await?;
        }
        Ok(())
    };
    match select(Box::pin(tell), player.run()).await {
        Either::Left((told, _)) => told,
        Either::Right(((), tell)) => tell.await,
    }
}

/// Translates the desktop's requests to commands of the player.
fn connect(player: &Player, keys: &Sender<PlayerCommand>, now: &Rc<RefCell<Shown>>) {
    let press = || {
        let keys = keys.clone();
        move |key: PlayerCommand| {
            // Where play is over nobody listens.
            let _ = keys.send(key);
        }
    };
    let on = |key: PlayerCommand| {
        let press = press();
        move |_: &Player| press(key)
    };
    player.connect_play_pause(on(PlayerCommand::TogglePause));
    player.connect_play(on(PlayerCommand::Resume));
    player.connect_pause(on(PlayerCommand::Pause));
    player.connect_stop(on(PlayerCommand::Quit));
    player.connect_quit(on(PlayerCommand::Quit));
    player.connect_next(on(PlayerCommand::Next));
    player.connect_previous(on(PlayerCommand::Previous));
    let (here, seek) = (Rc::clone(now), press());
    player.connect_seek(move |_, by| {
        let here = here.borrow();
        seek(here.seek(here.position() + by));
    });
    let (here, seek) = (Rc::clone(now), press());
    player.connect_set_position(move |_, track, to| {
        let here = here.borrow();
        // A position of an exercise that is over by now is meant for no other.
        if *track == here.track() && !to.is_negative() {
            seek(here.seek(to));
        }
    });
}

/// Tells the desktop each change of the state.
async fn tell(player: &Player, before: &Shown, now: &Shown) -> zbus::Result<()> {
    player.set_position(now.position());
    player.set_playback_status(now.state).await?;
    if (before.number, before.until, &before.exercise) != (now.number, now.until, &now.exercise) {
        player.set_metadata(now.metadata()).await?;
    }
    if before.volume != now.volume {
        player.set_volume(f64::from(now.volume) / 10.0).await?;
    }
    let jumps = now.at < before.at || now.at > before.at + SMALLEST_JUMP.frames();
    if jumps && before.number == now.number {
        player.seeked(now.position()).await?;
    }
    Ok(())
}
