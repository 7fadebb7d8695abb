//! Failures of an installation, each with what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::FileError;
use crate::report::many;
use crate::speech::{Client, Package};

/// A failure to install a voice. Its text says what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum InstallError {
    /// The machine has no client to fetch a package with.
    NoClient {
        /// The package.
        package: Box<Package>,
        /// Every package that is missing.
        needed: Vec<Package>,
    },
    /// The client did not fetch a package.
    Client {
        /// The package.
        package: Box<Package>,
        /// Every package that is missing.
        needed: Vec<Package>,
        /// The client's own last words.
        reason: String,
    },
    /// The server could not be reached, or the connection ended.
    Network {
        /// The address.
        url: String,
        /// The cause.
        reason: String,
    },
    /// The server answered with something else.
    Status {
        /// The address.
        url: String,
        /// The status of the answer.
        status: u16,
    },
    /// A file has another length.
    Size {
        /// The file.
        name: String,
        /// The right size in bytes.
        expected: u64,
    },
    /// A file has other bytes.
    Hash {
        /// The file.
        name: String,
    },
    /// A file is not where it should come from.
    Missing {
        /// The file.
        name: String,
        /// The places where it was looked for.
        from: Vec<PathBuf>,
    },
    /// A file cannot be put in its place. The text names it and the next step.
    Write(String),
    /// A file cannot be read or written.
    Disk {
        /// The path.
        path: PathBuf,
        /// The system's own reason.
        reason: String,
    },
}

impl From<FileError> for InstallError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Io { path, error } => Self::disk(&path, &error),
            other => Self::Write(other.to_string()),
        }
    }
}

impl InstallError {
    pub(super) fn disk(path: &Path, error: &io::Error) -> Self {
        Self::Disk { path: path.to_owned(), reason: crate::files::reason(error) }
    }

    pub(super) fn missing(name: &str, from: &[PathBuf]) -> Self {
        Self::Missing { name: name.to_owned(), from: from.to_vec() }
    }

    /// A client that is not there, or that did not do it for a reason.
    pub(super) fn client(package: &Package, reason: Option<String>) -> Self {
        let (package, needed) = (Box::new(package.clone()), vec![package.clone()]);
        match reason {
            Some(reason) => Self::Client { package, needed, reason },
            None => Self::NoClient { package, needed },
        }
    }

    /// The same failure, of which it is known which packages are missing.
    pub(super) fn with_needed(self, all: &[&Package]) -> Self {
        let needed = all.iter().map(|&package| package.clone()).collect();
        match self {
            Self::Client { package, reason, .. } => Self::Client { package, needed, reason },
            Self::NoClient { package, .. } => Self::NoClient { package, needed },
            other => other,
        }
    }
}

impl Client {
    const fn name(self) -> &'static str {
        match self {
            Self::Pip => "pip",
            Self::Npm => "npm",
        }
    }

    /// What brings the client onto a machine.
    const fn source(self) -> &'static str {
        match self {
            Self::Pip => "Python with pip",
            Self::Npm => "Node.js with npm",
        }
    }
}

/// The way without a client.
fn elsewhere(needed: &[Package]) -> String {
    match needed {
        [Package { client: Client::Pip, .. }] => {
            "or fetch the wheel elsewhere and name it with --from".to_owned()
        }
        [_] => "or fetch the package elsewhere and name it with --from".to_owned(),
        needed => {
            let titles = needed.iter().map(|one| format!("{one} ({})", one.client.name()));
            let titles = titles.collect::<Vec<_>>().join(", ");
            format!(
                "or fetch these elsewhere and name all files, or their folder, with --from: {titles}"
            )
        }
    }
}

impl fmt::Display for InstallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoClient { package, needed } => write!(
                f,
                "{} is needed to fetch {}, and there is none: install {}, {}",
                package.client.name(),
                package,
                package.client.source(),
                elsewhere(needed)
            ),
            Self::Client { package, needed, reason } => write!(
                f,
                "{} cannot fetch {} ({reason}): look at the connection and try again, {}",
                package.client.name(),
                package,
                elsewhere(needed)
            ),
            Self::Network { url, reason } => write!(
                f,
                "cannot fetch {url} ({reason}): look at the connection and try again, \
                 what is there already is kept; or fetch it elsewhere and name its folder with --from"
            ),
            Self::Status { url, status } => write!(
                f,
                "cannot fetch {url}: the server answered {status}; try again later, \
                 or fetch it elsewhere and name its folder with --from"
            ),
            Self::Size { name, expected } => write!(
                f,
                "{name} is not the right file: it should have {}; nothing was changed, try again",
                many(*expected, "byte")
            ),
            Self::Hash { name } => write!(
                f,
                "{name} is not the right file: its SHA-256 is another; \
                 nothing was changed, try again"
            ),
            Self::Missing { name, from } if from.is_empty() => {
                write!(f, "nothing says where {name} comes from: name a folder with --from")
            }
            Self::Missing { name, from } => {
                let (has, from) = (if from.len() == 1 { "has" } else { "have" }, paths(from));
                write!(
                    f,
                    "{from} {has} no {name}: name every package or a folder with all files, \
                     or leave --from out to fetch it"
                )
            }
            Self::Write(reason) => f.write_str(reason),
            Self::Disk { path, reason } => write!(
                f,
                "{}: {reason}; make room or make it writable, then try again",
                path.display()
            ),
        }
    }
}

/// Paths in a row.
fn paths(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

impl std::error::Error for InstallError {}
