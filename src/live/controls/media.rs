//! Headset and media keys, and what a desktop shows beside them: MPRIS, on the session bus.
//!
//! Each exercise is a track: a headset's next and previous are those of the arrow keys.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use futures::StreamExt;
use futures::channel::mpsc;
use mpris_server::zbus::{self, block_on};
use mpris_server::{Property, Server, Signal};

use super::command::PlayerCommand;
use super::desktop::Desktop;
use super::shown::Shown;
use crate::live::status::Status;
use crate::time::Millis;

/// The least distance by which a position may be behind the expected one before the desktop is told
/// of a jump.
const SMALLEST_JUMP: Millis = Millis(1000);

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
    let name = format!("supple.instance{}", std::process::id());
    let server = Server::new(&name, Desktop::new(keys, first)).await?;
    while let Some(shown) = updates.next().await {
        let before = server.imp().replace(shown.clone());
        tell(&server, &before, &shown).await?;
    }
    Ok(())
}

/// Tells the desktop each change of the state.
async fn tell(server: &Server<Desktop>, before: &Shown, now: &Shown) -> zbus::Result<()> {
    let mut changes = Vec::new();
    if before.state != now.state {
        changes.push(Property::PlaybackStatus(now.state));
    }
    if !before.is_same_exercise(now) {
        changes.push(Property::Metadata(now.metadata()));
    }
    if before.volume().total_cmp(&now.volume()).is_ne() {
        changes.push(Property::Volume(now.volume()));
    }
    if !changes.is_empty() {
        server.properties_changed(changes).await?;
    }
    let jumps = now.at < before.at || now.at > before.at + SMALLEST_JUMP.frames();
    if jumps && before.is_same_track(now) {
        server.emit(Signal::Seeked { position: now.position() }).await?;
    }
    Ok(())
}
