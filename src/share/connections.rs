//! The few connections that there are, and who may keep one.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::task::AbortHandle;
use tokio::time::Instant;

/// Whoever is at the other end of a connection.
#[derive(Debug, Default)]
pub(super) struct Guest {
    invited: AtomicBool,
    moves: AtomicU64,
}

impl Guest {
    /// Notes that it knows the token.
    pub(super) fn is_invited(&self) {
        self.invited.store(true, Ordering::Relaxed);
    }

    /// Notes that it has asked for something, or taken a block of what it asked for.
    pub(super) fn moved_on(&self) {
        self.moves.fetch_add(1, Ordering::Relaxed);
    }

    /// How often it has moved on.
    pub(super) fn moves(&self) -> u64 {
        self.moves.load(Ordering::Relaxed)
    }
}

/// One connection while it lasts.
struct Connection {
    from: IpAddr,
    guest: Arc<Guest>,
    task: AbortHandle,
    since: Instant,
}

/// All connections, the oldest first.
pub(super) struct Connections {
    most: usize,
    /// How long whoever comes has to show the token before somebody else may have the place.
    grace: Duration,
    open: Vec<Connection>,
}

impl Connections {
    pub(super) const fn new(most: usize, grace: Duration) -> Self {
        Self { most, grace, open: Vec::new() }
    }

    /// Whether one more could be taken: there is room, or somebody in it who was not invited.
    pub(super) fn have_room(&mut self) -> bool {
        self.open.retain(|connection| !connection.task.is_finished());
        self.open.len() < self.most || self.stranger().is_some()
    }

    /// Takes one more; a stranger has to go where there is no room.
    pub(super) fn add(&mut self, from: IpAddr, guest: Arc<Guest>, task: AbortHandle) {
        if self.open.len() >= self.most
            && let Some(place) = self.stranger()
        {
            self.open.remove(place).task.abort();
        }
        self.open.push(Connection { from, guest, task, since: Instant::now() });
    }

    /// Who goes first: of those that have not shown the token in time the oldest, from the address
    /// that has the most of them.
    fn stranger(&self) -> Option<usize> {
        let is_stranger = |connection: &&Connection| {
            !connection.guest.invited.load(Ordering::Relaxed)
                && connection.since.elapsed() >= self.grace
        };
        let strangers = || self.open.iter().filter(is_stranger);
        let of = |address: IpAddr| strangers().filter(|other| other.from == address).count();
        let most = strangers().map(|connection| of(connection.from)).max()?;
        self.open
            .iter()
            .position(|connection| is_stranger(&connection) && of(connection.from) == most)
    }
}
