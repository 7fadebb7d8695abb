//! The server: its socket, its connections and its end.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener as StdListener, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::time::{Instant, interval, sleep_until, timeout};

use super::connections::{Connections, Peer};
use super::handler::Handler;
use crate::files::reason;

/// The time between two questions whether to go on.
const TICK: Duration = Duration::from_millis(100);

/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 16 * 1024;

/// The limits of what peers may take of the server.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// The most connections at once.
    pub connections: usize,
    /// The time that a connection has to show the token before it may have to make room.
    pub grace: Duration,
    /// The longest time that the head of a request may take.
    pub head: Duration,
    /// The longest time that a connection may be idle: ask nothing, take no block.
    pub patience: Duration,
}

impl Default for Limits {
    /// A browser opens six connections at most; a phone that stops to listen asks again later.
    fn default() -> Self {
        Self {
            connections: 8,
            grace: Duration::from_millis(500),
            head: Duration::from_secs(10),
            patience: Duration::from_mins(1),
        }
    }
}

/// The reason why a server ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// It was asked to stop.
    Stopped,
    /// Its time is over.
    Over,
}

/// A failure to share. Its text names the cause and the next step.
#[derive(Debug)]
#[non_exhaustive]
pub(crate) enum ShareError {
    /// A machine that is in no network.
    NoNetwork,
    /// An address that it cannot listen at.
    Bind(SocketAddr, io::Error),
    /// An address that was kept, and that another program has now.
    Kept(SocketAddr, io::Error),
    /// An error of the system.
    Io(io::Error),
}

impl ShareError {
    /// The same where the address is one that was kept.
    pub(crate) fn of_kept(self) -> Self {
        match self {
            Self::Bind(address, error) if error.kind() == io::ErrorKind::AddrInUse => {
                Self::Kept(address, error)
            }
            other => other,
        }
    }
}

impl fmt::Display for ShareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNetwork => f.write_str(
                "this computer is in no network that a phone could be in. Connect it to one, or choose an address with --bind.",
            ),
            Self::Bind(address, error) => {
                let next = match error.kind() {
                    io::ErrorKind::AddrInUse => "Choose another port, or none.",
                    io::ErrorKind::AddrNotAvailable => {
                        "Choose an address that this computer has, or leave out --bind."
                    }
                    io::ErrorKind::PermissionDenied => "Choose a port above 1023, or none.",
                    _ => "Choose another address with --bind.",
                };
                write!(f, "cannot share at {address}: {}. {next}", reason(error))
            }
            Self::Kept(address, error) => write!(
                f,
                "cannot share at {address}, the address that is kept: {}. End what else uses it, keep another with --new-address, or leave out --keep-address.",
                reason(error)
            ),
            Self::Io(error) => write!(f, "cannot share: {}. Try again.", reason(error)),
        }
    }
}

impl Error for ShareError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NoNetwork => None,
            Self::Bind(_, error) | Self::Kept(_, error) | Self::Io(error) => Some(error),
        }
    }
}

/// The address of this machine in its local network: the one from which it would reach a distant
/// one. Nothing is sent.
///
/// # Errors
/// When it is in no network.
pub(crate) fn local_address() -> Result<IpAddr, ShareError> {
    // An address kept for documentation (RFC 5737), which is reached the way that any far one is.
    let far = SocketAddr::from((Ipv4Addr::new(192, 0, 2, 1), 9));
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).map_err(|_| ShareError::NoNetwork)?;
    socket.connect(far).map_err(|_| ShareError::NoNetwork)?;
    let own = socket.local_addr().map_err(|_| ShareError::NoNetwork)?.ip();
    if own.is_loopback() || own.is_unspecified() { Err(ShareError::NoNetwork) } else { Ok(own) }
}

/// A server that listens at one address.
#[derive(Debug)]
pub(crate) struct Server {
    listener: StdListener,
    address: SocketAddr,
    limits: Limits,
}

impl Server {
    /// A server that listens at `address`; port 0 is any free one. Peers wait for
    /// [`run`](Self::run).
    ///
    /// # Errors
    /// When that is not possible.
    pub(crate) fn open(address: SocketAddr, limits: Limits) -> Result<Self, ShareError> {
        let failed = |error| ShareError::Bind(address, error);
        let listener = StdListener::bind(address).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self { listener, address, limits })
    }

    /// The address that it listens at.
    #[must_use]
    pub(crate) const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves for this long, or until `stop` says so. Then all connections are closed.
    ///
    /// # Errors
    /// When the system does not let it listen any more.
    pub(crate) fn run(
        self,
        handler: Handler,
        time: Duration,
        stop: &dyn Fn() -> bool,
    ) -> Result<End, ShareError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(ShareError::Io)?;
        let end = runtime.block_on(self.listen(Arc::new(handler), time, stop));
        // A file that is being read on another thread is not waited for.
        runtime.shutdown_background();
        end
    }

    async fn listen(
        self,
        handler: Arc<Handler>,
        time: Duration,
        stop: &dyn Fn() -> bool,
    ) -> Result<End, ShareError> {
        let listener = TcpListener::from_std(self.listener).map_err(ShareError::Io)?;
        let end = sleep_until(Instant::now() + time);
        tokio::pin!(end);
        let mut tick = interval(TICK);
        let mut connections = Connections::new(self.limits.connections, self.limits.grace);
        loop {
            tokio::select! {
                () = &mut end => return Ok(End::Over),
                _ = tick.tick() => if stop() { return Ok(End::Stopped) },
                accepted = listener.accept(), if connections.have_room() => {
                    // One that fails is gone; too many open files are waited for.
                    let Ok((stream, from)) = accepted else {
                        tokio::time::sleep(TICK).await;
                        continue;
                    };
                    let peer = Arc::new(Peer::default());
                    let handler = Arc::clone(&handler);
                    let task = serve(stream, handler, Arc::clone(&peer), self.limits);
                    connections.add(from.ip(), peer, tokio::spawn(task).abort_handle());
                }
            }
        }
    }
}

/// Serves one stream, as [`Server::run`] serves each connection.
#[cfg(any(test, fuzzing))]
pub(crate) async fn serve_connection(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    handler: Arc<Handler>,
    limits: Limits,
) {
    serve(stream, handler, Arc::default(), limits).await;
}

/// Serves one connection, as long as it is active.
async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    handler: Arc<Handler>,
    peer: Arc<Peer>,
    limits: Limits,
) {
    let service = service_fn(|request: Request<Incoming>| {
        let (handler, peer) = (Arc::clone(&handler), Arc::clone(&peer));
        async move { Ok::<_, Infallible>(handler.answer(&request, &peer).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    loop {
        let before = peer.activity();
        let ended = timeout(limits.patience, &mut connection).await.is_ok();
        // A peer that breaks off or speaks no HTTP gets no further.
        if ended || peer.activity() == before {
            return;
        }
    }
}
