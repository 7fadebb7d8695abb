//! The sinks of a server, by the names that people know them by.

use std::ffi::CString;

use pulseaudio::protocol::{Command, ServerInfo, SinkInfo, SinkInfoList};

use super::connection::{Connection, failed};
use crate::live::stream::wanted::DeviceError;

/// The names of all sinks, the default first.
///
/// # Errors
/// When the server does not answer.
pub(in crate::live::stream) fn sink_names(
    connection: &mut Connection,
) -> Result<Vec<String>, DeviceError> {
    let server: ServerInfo =
        connection.ask(&Command::GetServerInfo).map_err(|error| failed(&error))?;
    let mut sinks = list(connection)?;
    sinks.sort_by_key(|sink| Some(&sink.name) != server.default_sink_name.as_ref());
    Ok(sinks.iter().map(described).collect())
}

/// The server's name of the sink with a name, or with a part of it.
///
/// # Errors
/// When there is none, or the server does not answer.
pub(super) fn named(connection: &mut Connection, wanted: &str) -> Result<CString, DeviceError> {
    let sinks = list(connection)?;
    let same = |sink: &&SinkInfo| described(sink).eq_ignore_ascii_case(wanted);
    let part = |sink: &&SinkInfo| {
        described(sink).to_lowercase().contains(&wanted.to_lowercase())
            || sink.name.to_string_lossy().contains(wanted)
    };
    let found = sinks.iter().find(same).or_else(|| sinks.iter().find(part));
    found.map(|sink| sink.name.clone()).ok_or_else(|| DeviceError::Unknown {
        name: wanted.to_owned(),
        known: sinks.iter().map(described).collect(),
    })
}

fn list(connection: &mut Connection) -> Result<SinkInfoList, DeviceError> {
    connection.ask(&Command::GetSinkInfoList).map_err(|error| failed(&error))
}

fn described(sink: &SinkInfo) -> String {
    sink.description.as_ref().unwrap_or(&sink.name).to_string_lossy().into_owned()
}
