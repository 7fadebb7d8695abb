//! Download of one file over HTTPS, resumed where an earlier attempt ended.
#![expect(clippy::disallowed_methods, reason = "the part that is there is a file")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::Duration;

use ureq::Agent;
use ureq::http::{Response, StatusCode};

use super::error::InstallError;
use super::verify::{Progress, check, read};
use crate::speech::ModelFile;

/// Attempts to take up a connection that ended.
const ATTEMPTS: usize = 3;

/// Limit to reach a server, and to get its answer.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(20);

/// Limit to fetch one file.
const TOTAL_TIMEOUT: Duration = Duration::from_mins(30);

/// Fetches `url` to `part`, where what an earlier attempt got is kept, and checks it.
///
/// # Errors
/// When the whole of it could not be had. What came is kept for the next attempt, unless the disk
/// is full or it is not the right file.
pub(crate) fn download(
    url: &str,
    file: &ModelFile,
    part: &Path,
    progress: &mut Progress<'_>,
) -> Result<(), InstallError> {
    let mut failure = None;
    for _ in 0..ATTEMPTS {
        match attempt(url, file, part, progress) {
            Ok(()) => {
                let whole = read(part, file.size)?;
                return check(file, &whole).inspect_err(|_| {
                    let _ = fs::remove_file(part);
                });
            }
            Err(error @ InstallError::Network { .. }) => failure = Some(error),
            Err(error) => {
                if matches!(error, InstallError::Disk { .. } | InstallError::Size { .. }) {
                    let _ = fs::remove_file(part);
                }
                return Err(error);
            }
        }
    }
    Err(failure.unwrap_or_else(|| InstallError::missing(&file.name, &[])))
}

fn attempt(
    url: &str,
    file: &ModelFile,
    part: &Path,
    progress: &mut Progress<'_>,
) -> Result<(), InstallError> {
    let network = |error: &dyn std::fmt::Display| InstallError::Network {
        url: url.to_owned(),
        reason: crate::files::reason(&error),
    };
    let have = fs::metadata(part).map_or(0, |found| found.len());
    if have == file.size {
        return Ok(());
    }
    // A part that is too long belongs to something else.
    let have = if have > file.size { 0 } else { have };
    let answer = ask(url, have).map_err(|error| network(&error))?;
    let status = answer.status();
    let have =
        if status == StatusCode::PARTIAL_CONTENT && starts_at(&answer, have) { have } else { 0 };
    match status {
        StatusCode::OK => {}
        StatusCode::PARTIAL_CONTENT if have > 0 => {}
        StatusCode::PARTIAL_CONTENT | StatusCode::RANGE_NOT_SATISFIABLE => {
            let _ = fs::remove_file(part);
            return Err(network(&"the server sent another part"));
        }
        _ => return Err(InstallError::Status { url: url.to_owned(), status: status.as_u16() }),
    }
    let mut output = open(part, have).map_err(|error| InstallError::disk(part, &error))?;
    let mut body = answer.into_body().into_reader();
    let mut done = have;
    let mut buffer = vec![0; 1 << 16];
    loop {
        progress(&file.name, done, file.size);
        let read = body.read(&mut buffer).map_err(|error| network(&error))?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        output.write_all(bytes).map_err(|error| InstallError::disk(part, &error))?;
        done += read as u64;
        if done > file.size {
            return Err(InstallError::Size { name: file.name.clone(), expected: file.size });
        }
    }
    output.sync_all().map_err(|error| InstallError::disk(part, &error))?;
    if done < file.size {
        return Err(network(&format!("it ended after {done} of {} bytes", file.size)));
    }
    Ok(())
}

fn ask(url: &str, have: u64) -> Result<Response<ureq::Body>, ureq::Error> {
    let agent: Agent = Agent::config_builder()
        // A redirect must not lead away from what nobody can change on the way.
        .https_only(url.starts_with("https://"))
        .http_status_as_error(false)
        .timeout_connect(Some(ANSWER_TIMEOUT))
        .timeout_recv_response(Some(ANSWER_TIMEOUT))
        .timeout_global(Some(TOTAL_TIMEOUT))
        .build()
        .into();
    let request = agent.get(url);
    let request =
        if have > 0 { request.header("Range", format!("bytes={have}-")) } else { request };
    request.call()
}

/// Tells if the answer goes on from a byte.
fn starts_at(answer: &Response<ureq::Body>, byte: u64) -> bool {
    let range = answer.headers().get("content-range").and_then(|range| range.to_str().ok());
    range.is_some_and(|range| range.trim().starts_with(&format!("bytes {byte}-")))
}

fn open(part: &Path, have: u64) -> io::Result<File> {
    if have > 0 { OpenOptions::new().append(true).open(part) } else { File::create(part) }
}
