//! The open connections, and the choice of the one that makes room.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::task::AbortHandle;
use tokio::time::Instant;

/// The other end of a connection.
#[derive(Debug, Default)]
pub(super) struct Peer {
    invited: AtomicBool,
    activity: AtomicU64,
}

impl Peer {
    /// Notes that the peer knows the token.
    pub(super) fn note_invited(&self) {
        self.invited.store(true, Ordering::Relaxed);
    }

    /// Notes that the peer has asked for something, or has taken a block of what it asked for.
    pub(super) fn note_activity(&self) {
        self.activity.fetch_add(1, Ordering::Relaxed);
    }

    /// The number of times that it was active.
    pub(super) fn activity(&self) -> u64 {
        self.activity.load(Ordering::Relaxed)
    }
}

/// An open connection.
struct Connection {
    from: IpAddr,
    peer: Arc<Peer>,
    task: AbortHandle,
    since: Instant,
}

/// The open connections, the oldest first.
pub(super) struct Connections {
    most: usize,
    /// The time that a peer has to show the token before it may have to make room.
    grace: Duration,
    open: Vec<Connection>,
}

impl Connections {
    pub(super) const fn new(most: usize, grace: Duration) -> Self {
        Self { most, grace, open: Vec::new() }
    }

    /// True if one more can be taken: there is room, or a connection that can be closed for it.
    pub(super) fn have_room(&mut self) -> bool {
        self.open.retain(|connection| !connection.task.is_finished());
        self.open.len() < self.most || self.evictable().is_some()
    }

    /// Adds one more; where there is no room, another is closed for it.
    pub(super) fn add(&mut self, from: IpAddr, peer: Arc<Peer>, task: AbortHandle) {
        if self.open.len() >= self.most
            && let Some(place) = self.evictable()
        {
            self.open.remove(place).task.abort();
        }
        self.open.push(Connection { from, peer, task, since: Instant::now() });
    }

    /// The connection that is closed first: of those that have not shown the token in time the
    /// oldest, from the address that has the most of them.
    fn evictable(&self) -> Option<usize> {
        let is_stranger = |connection: &&Connection| {
            !connection.peer.invited.load(Ordering::Relaxed)
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
