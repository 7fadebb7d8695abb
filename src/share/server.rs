//! Listens, and ends when it is time to.

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

use super::answer::Answerer;
use super::connections::{Connections, Guest};

/// How often it is asked whether to go on.
const TICK: Duration = Duration::from_millis(100);

/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 16 * 1024;

/// How much of the server one guest may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at once.
    pub connections: usize,
    /// How long a connection has to show the token before it may have to make room.
    pub grace: Duration,
    /// The longest that the head of a request may take to come.
    pub head: Duration,
    /// The longest that a connection may do nothing: ask nothing, take no block.
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

/// Why a server ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It was asked to.
    Stopped,
    /// Its time was over.
    Over,
}

/// Why nothing can be shared. Its text says what to do next.
#[derive(Debug)]
#[non_exhaustive]
pub enum ShareError {
    /// The machine is in no network.
    NoNetwork,
    /// It cannot listen at this address.
    Bind(SocketAddr, io::Error),
    /// The system said no.
    Io(io::Error),
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
                write!(f, "cannot share at {address}: {error}. {next}")
            }
            Self::Io(error) => write!(f, "cannot share: {error}. Try again."),
        }
    }
}

impl Error for ShareError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NoNetwork => None,
            Self::Bind(_, error) | Self::Io(error) => Some(error),
        }
    }
}

/// The address of this machine in its local network: the one that it would call a far one from.
/// Nothing is sent.
///
/// # Errors
/// When it is in no network.
pub fn local_address() -> Result<IpAddr, ShareError> {
    // An address kept for documentation (RFC 5737), which is reached the way that any far one is.
    let far = SocketAddr::from((Ipv4Addr::new(192, 0, 2, 1), 9));
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).map_err(|_| ShareError::NoNetwork)?;
    socket.connect(far).map_err(|_| ShareError::NoNetwork)?;
    let own = socket.local_addr().map_err(|_| ShareError::NoNetwork)?.ip();
    if own.is_loopback() || own.is_unspecified() { Err(ShareError::NoNetwork) } else { Ok(own) }
}

/// Answers at one address.
#[derive(Debug)]
pub struct Server {
    listener: StdListener,
    address: SocketAddr,
    limits: Limits,
}

impl Server {
    /// Listens at `address`; port 0 is any free one. Whoever comes waits for
    /// [`run`](Self::run).
    ///
    /// # Errors
    /// When that is not possible.
    pub fn open(address: SocketAddr, limits: Limits) -> Result<Self, ShareError> {
        let failed = |error| ShareError::Bind(address, error);
        let listener = StdListener::bind(address).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self { listener, address, limits })
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers for this long, or until `stop` says so. Then all connections are cut.
    ///
    /// # Errors
    /// When the system does not let it listen any more.
    pub fn run(
        self,
        answerer: Answerer,
        time: Duration,
        stop: &dyn Fn() -> bool,
    ) -> Result<End, ShareError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(ShareError::Io)?;
        let end = runtime.block_on(self.listen(Arc::new(answerer), time, stop));
        // A file that is being read on another thread is not waited for.
        runtime.shutdown_background();
        end
    }

    async fn listen(
        self,
        answerer: Arc<Answerer>,
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
                    let guest = Arc::new(Guest::default());
                    let answerer = Arc::clone(&answerer);
                    let task = serve(stream, answerer, Arc::clone(&guest), self.limits);
                    connections.add(from.ip(), guest, tokio::spawn(task).abort_handle());
                }
            }
        }
    }
}

/// Answers all that comes over one stream, as [`Server::run`] does for each connection.
pub async fn converse(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    answerer: Arc<Answerer>,
    limits: Limits,
) {
    serve(stream, answerer, Arc::default(), limits).await;
}

/// Answers on one connection, as long as it moves on.
async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    answerer: Arc<Answerer>,
    guest: Arc<Guest>,
    limits: Limits,
) {
    let service = service_fn(|request: Request<Incoming>| {
        let (answerer, guest) = (Arc::clone(&answerer), Arc::clone(&guest));
        async move { Ok::<_, Infallible>(answerer.answer(&request, &guest).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    loop {
        let moves = guest.moves();
        let ended = timeout(limits.patience, &mut connection).await.is_ok();
        // A guest who breaks off or asks in no known way gets no further.
        if ended || guest.moves() == moves {
            return;
        }
    }
}
