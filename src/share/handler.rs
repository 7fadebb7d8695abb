//! The answers to requests.

use std::io;
use std::net::SocketAddr;
use std::ops::Range;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Bytes, Frame, SizeHint};
use hyper::header::{
    ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH, IF_RANGE, LOCATION, RANGE,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode};
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncSeekExt, ReadBuf, Take};

use super::connections::Peer;
use super::range::{Ranged, ranged};
use super::token::Token;

/// The size of a block of the file that is read at once, in bytes.
const BLOCK: usize = 64 * 1024;

/// What a page may use: the files beside it, and embedded pictures.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; media-src 'self'; \
                      img-src 'self' data:; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// The files that are shared.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    /// All files, each name once.
    pub files: Vec<SharedFile>,
    /// The name of the page that the address without a name leads to.
    pub front: String,
}

/// A file that is shared.
#[derive(Clone, Debug)]
pub(crate) struct SharedFile {
    /// Its name in its address: letters, digits, `-`, `_` and `.`.
    pub name: String,
    /// Its MIME type.
    pub kind: &'static str,
    /// What tells this content from every other under the same address, in hexadecimal.
    pub version: String,
    /// The content.
    pub content: Content,
}

/// The content of a file that is shared.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// In memory.
    Bytes(Bytes),
    /// In a file of this path and so many bytes.
    File(PathBuf, u64),
}

impl SharedFile {
    const fn length(&self) -> u64 {
        match &self.content {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::File(_, length) => *length,
        }
    }

    /// Its entity tag.
    fn tag(&self) -> String {
        format!("\"{}\"", self.version)
    }
}

/// A handler of the requests for what is shared.
#[derive(Debug)]
pub(crate) struct Handler {
    shared: Shared,
    token: Token,
}

pub(super) type Answer = Response<http_body_util::combinators::UnsyncBoxBody<Bytes, io::Error>>;

/// The target of a path.
enum Place<'h> {
    File(&'h SharedFile),
    /// The page without its last slash, from which relative links would lead nowhere: a redirect.
    AddSlash,
}

impl Handler {
    /// A handler of requests that know the token.
    #[must_use]
    pub(crate) const fn new(shared: Shared, token: Token) -> Self {
        Self { shared, token }
    }

    /// The path of the page.
    #[must_use]
    pub(crate) fn path(&self) -> String {
        format!("/{}/", self.token)
    }

    /// The address of the page for peers that reach this machine at `host`.
    #[must_use]
    pub(crate) fn page_at(&self, host: SocketAddr) -> String {
        format!("http://{host}{}", self.path())
    }

    fn place(&self, path: &str) -> Option<Place<'_>> {
        let path = path.strip_prefix('/')?;
        let (token, rest) =
            path.split_once('/').map_or((path, None), |(token, rest)| (token, Some(rest)));
        let is_invited = self.token.is(token);
        match rest {
            _ if !is_invited => None,
            None => Some(Place::AddSlash),
            Some(name) => {
                let name = if name.is_empty() { &self.shared.front } else { name };
                self.shared.files.iter().find(|file| file.name == name).map(Place::File)
            }
        }
    }

    /// Answers one request of a peer, which counts as invited from then on if it has the token.
    pub(super) async fn answer<B>(&self, request: &Request<B>, peer: &Arc<Peer>) -> Answer {
        peer.note_activity();
        let Some(place) = self.place(request.uri().path()) else {
            return plain(StatusCode::NOT_FOUND, "There is nothing here.\n");
        };
        peer.note_invited();
        let is_head = request.method() == Method::HEAD;
        if !is_head && request.method() != Method::GET {
            let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, "This can only be read.\n");
            answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return answer;
        }
        match place {
            Place::AddSlash => {
                let mut answer = plain(StatusCode::PERMANENT_REDIRECT, "");
                set(&mut answer, LOCATION, &self.path());
                answer
            }
            Place::File(file) => {
                let answer = send(file, request, is_head, peer).await;
                let gone = "The file is not there any more. Share it again.\n";
                answer.unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR, gone))
            }
        }
    }
}

/// A file, or the part of it that is asked for.
async fn send<B>(
    file: &SharedFile,
    request: &Request<B>,
    is_head: bool,
    peer: &Arc<Peer>,
) -> io::Result<Answer> {
    let (length, tag) = (file.length(), file.tag());
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    if header(IF_NONE_MATCH).is_some_and(|known| is_among(&tag, known)) {
        let mut answer = whole(StatusCode::NOT_MODIFIED, "");
        describe(&mut answer, file);
        return Ok(answer);
    }
    let is_same = header(IF_RANGE).is_none_or(|version| version == tag);
    // A range is only ever asked for with GET.
    let asked = header(RANGE).filter(|_| is_same && !is_head);
    let (status, part) = match ranged(asked, length) {
        Ranged::Unsatisfiable => {
            let mut answer = plain(StatusCode::RANGE_NOT_SATISFIABLE, "");
            set(&mut answer, CONTENT_RANGE, &format!("bytes */{length}"));
            return Ok(answer);
        }
        Ranged::Whole => (StatusCode::OK, 0..length),
        Ranged::Part(part) => (StatusCode::PARTIAL_CONTENT, part),
    };
    let mut answer =
        if is_head { whole(status, "") } else { body(file, status, part.clone(), peer).await? };
    describe(&mut answer, file);
    set(&mut answer, CONTENT_LENGTH, &(part.end - part.start).to_string());
    set(&mut answer, ACCEPT_RANGES, "bytes");
    if status == StatusCode::PARTIAL_CONTENT {
        let range = format!("bytes {}-{}/{length}", part.start, part.end - 1);
        set(&mut answer, CONTENT_RANGE, &range);
    }
    Ok(answer)
}

/// An answer with a part of a file.
async fn body(
    file: &SharedFile,
    status: StatusCode,
    part: Range<u64>,
    peer: &Arc<Peer>,
) -> io::Result<Answer> {
    match &file.content {
        Content::Bytes(bytes) => {
            let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
            Ok(whole(status, bytes.slice(place(part.start)..place(part.end))))
        }
        Content::File(path, _) => {
            let left = part.end - part.start;
            let mut opened = File::open(path).await?;
            opened.seek(io::SeekFrom::Start(part.start)).await?;
            let body = FileBody { file: opened.take(left), left, peer: Arc::clone(peer) };
            let mut answer = Response::new(body.boxed_unsync());
            *answer.status_mut() = status;
            guard(&mut answer);
            Ok(answer)
        }
    }
}

/// Says what a file is, whether it is sent or known already. An address that is kept may hold something
/// else tomorrow, so what a browser has is asked about.
fn describe(answer: &mut Answer, file: &SharedFile) {
    set(answer, CONTENT_TYPE, file.kind);
    set(answer, ETAG, &file.tag());
    set(answer, CACHE_CONTROL, "private, no-cache");
    if file.kind.starts_with("text/html") {
        set(answer, CONTENT_SECURITY_POLICY, POLICY);
    }
}

/// True if an entity tag is in a list of them, weak or not.
fn is_among(tag: &str, list: &str) -> bool {
    list.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag)
}

/// A short answer as plain text.
fn plain(status: StatusCode, text: &'static str) -> Answer {
    let mut answer = whole(status, text);
    set(&mut answer, CONTENT_TYPE, "text/plain; charset=utf-8");
    set(&mut answer, CONTENT_SECURITY_POLICY, "default-src 'none'");
    set(&mut answer, CACHE_CONTROL, "no-store");
    answer
}

fn whole(status: StatusCode, body: impl Into<Bytes>) -> Answer {
    let body = Full::new(body.into()).map_err(|never| match never {});
    let mut answer = Response::new(body.boxed_unsync());
    *answer.status_mut() = status;
    guard(&mut answer);
    answer
}

/// Sets the headers of every answer: no guessing of its type, and no passing on of its address.
fn guard(answer: &mut Answer) {
    set(answer, X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(answer, REFERRER_POLICY, "no-referrer");
    set(answer, HeaderName::from_static("x-robots-tag"), "noindex");
}

fn set(answer: &mut Answer, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}

/// A part of a file that is read as it is sent; each block counts as activity of the peer.
struct FileBody {
    file: Take<File>,
    left: u64,
    peer: Arc<Peer>,
}

impl Body for FileBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let mut block = vec![0; BLOCK];
        let mut read = ReadBuf::new(&mut block);
        match Pin::new(&mut self.file).poll_read(context, &mut read) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(Err(error)) => return Poll::Ready(Some(Err(error))),
            Poll::Ready(Ok(())) => {}
        }
        let count = read.filled().len();
        if count == 0 {
            return Poll::Ready(Some(Err(io::ErrorKind::UnexpectedEof.into())));
        }
        block.truncate(count);
        self.left -= count as u64;
        self.peer.note_activity();
        Poll::Ready(Some(Ok(Frame::data(block.into()))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
