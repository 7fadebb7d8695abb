//! What a desktop may ask and set, as MPRIS says it.

use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, PoisonError};

use mpris_server::zbus::{self, fdo};
use mpris_server::{
    LoopStatus, Metadata, PlaybackRate, PlaybackStatus, PlayerInterface, RootInterface, Time,
    TrackId, Volume,
};

use super::command::PlayerCommand;
use super::shown::{Shown, level};

/// The only pace there is: times are times.
const RATE: PlaybackRate = 1.0;

/// The player as a desktop sees it.
pub(super) struct Desktop {
    keys: Sender<PlayerCommand>,
    shown: Mutex<Shown>,
}

impl Desktop {
    /// A player in a state, whose commands go to `keys`.
    pub(super) const fn new(keys: Sender<PlayerCommand>, shown: Shown) -> Self {
        Self { keys, shown: Mutex::new(shown) }
    }

    /// Takes another state, and returns the one before.
    pub(super) fn replace(&self, shown: Shown) -> Shown {
        std::mem::replace(&mut *self.shown(), shown)
    }

    fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn press(&self, command: PlayerCommand) {
        // Where play is over nobody listens.
        let _ = self.keys.send(command);
    }
}

/// Takes what is so already, and refuses all else.
fn only<T: PartialEq>(asked: &T, is: &T) -> zbus::Result<()> {
    if asked == is {
        return Ok(());
    }
    let reason = "a guided session is heard once, in its own order and pace";
    Err(fdo::Error::NotSupported(reason.to_owned()).into())
}

impl RootInterface for Desktop {
    async fn raise(&self) -> fdo::Result<()> {
        Ok(())
    }

    async fn quit(&self) -> fdo::Result<()> {
        self.press(PlayerCommand::Quit);
        Ok(())
    }

    async fn can_quit(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn fullscreen(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn set_fullscreen(&self, fullscreen: bool) -> zbus::Result<()> {
        only(&fullscreen, &false)
    }

    async fn can_set_fullscreen(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn can_raise(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn has_track_list(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn identity(&self) -> fdo::Result<String> {
        Ok("supple".to_owned())
    }

    async fn desktop_entry(&self) -> fdo::Result<String> {
        Ok(String::new())
    }

    async fn supported_uri_schemes(&self) -> fdo::Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn supported_mime_types(&self) -> fdo::Result<Vec<String>> {
        Ok(Vec::new())
    }
}

impl PlayerInterface for Desktop {
    async fn next(&self) -> fdo::Result<()> {
        self.press(PlayerCommand::Next);
        Ok(())
    }

    async fn previous(&self) -> fdo::Result<()> {
        self.press(PlayerCommand::Previous);
        Ok(())
    }

    async fn pause(&self) -> fdo::Result<()> {
        self.press(PlayerCommand::Pause);
        Ok(())
    }

    async fn play_pause(&self) -> fdo::Result<()> {
        self.press(PlayerCommand::TogglePause);
        Ok(())
    }

    async fn stop(&self) -> fdo::Result<()> {
        self.press(PlayerCommand::Quit);
        Ok(())
    }

    async fn play(&self) -> fdo::Result<()> {
        self.press(PlayerCommand::Resume);
        Ok(())
    }

    async fn seek(&self, offset: Time) -> fdo::Result<()> {
        let command = self.shown().seek(offset);
        self.press(command);
        Ok(())
    }

    async fn set_position(&self, track_id: TrackId, position: Time) -> fdo::Result<()> {
        let command = self.shown().go_to(&track_id, position);
        if let Some(command) = command {
            self.press(command);
        }
        Ok(())
    }

    async fn open_uri(&self, _uri: String) -> fdo::Result<()> {
        Err(fdo::Error::NotSupported("supple plays what it was started with".to_owned()))
    }

    async fn playback_status(&self) -> fdo::Result<PlaybackStatus> {
        Ok(self.shown().state)
    }

    async fn loop_status(&self) -> fdo::Result<LoopStatus> {
        Ok(LoopStatus::None)
    }

    async fn set_loop_status(&self, loop_status: LoopStatus) -> zbus::Result<()> {
        only(&loop_status, &LoopStatus::None)
    }

    async fn rate(&self) -> fdo::Result<PlaybackRate> {
        Ok(RATE)
    }

    async fn set_rate(&self, rate: PlaybackRate) -> zbus::Result<()> {
        only(&rate, &RATE)
    }

    async fn shuffle(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn set_shuffle(&self, shuffle: bool) -> zbus::Result<()> {
        only(&shuffle, &false)
    }

    async fn metadata(&self) -> fdo::Result<Metadata> {
        Ok(self.shown().metadata())
    }

    async fn volume(&self) -> fdo::Result<Volume> {
        Ok(self.shown().volume())
    }

    async fn set_volume(&self, volume: Volume) -> zbus::Result<()> {
        self.press(PlayerCommand::SetVolume(level(volume)));
        Ok(())
    }

    async fn position(&self) -> fdo::Result<Time> {
        Ok(self.shown().position())
    }

    async fn minimum_rate(&self) -> fdo::Result<PlaybackRate> {
        Ok(RATE)
    }

    async fn maximum_rate(&self) -> fdo::Result<PlaybackRate> {
        Ok(RATE)
    }

    async fn can_go_next(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_go_previous(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_play(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_pause(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_seek(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_control(&self) -> fdo::Result<bool> {
        Ok(true)
    }
}
