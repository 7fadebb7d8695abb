//! The address that a person shares at every time.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::store::Store;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::tell;
use crate::files::FileError;
use crate::share::Token;

/// What stays of an address: its port, and the secret in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    /// The port.
    pub port: u16,
    /// The secret.
    pub token: Token,
}

/// The file, as it is written.
#[derive(Serialize, Deserialize)]
struct Kept {
    port: u16,
    token: String,
}

/// The address that is kept, if one is. A file that cannot be understood is set aside, and that is
/// said.
pub(crate) fn read() -> Result<Option<Address>, Failure> {
    let store = store();
    let name = || store.path().unwrap_or(Path::new("")).display().to_string();
    let text = store.read().map_err(|error| {
        Failure::work(format!("cannot read {}: {error}; make it readable for you", name()))
    })?;
    let Some(text) = text else { return Ok(None) };
    if let Some(address) = understood(&text) {
        return Ok(Some(address));
    }
    let aside = store.set_aside().map_err(Failure::work)?;
    tell(&format!(
        "The address that was kept cannot be understood: there is a new one. The old file is {}.\n",
        aside.display()
    ));
    Ok(None)
}

fn understood(text: &str) -> Option<Address> {
    let kept: Kept = serde_json::from_str(text).ok()?;
    let token = Token::read(&kept.token)?;
    (kept.port != 0).then_some(Address { port: kept.port, token })
}

/// Keeps an address in the place of the one before.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn keep(address: &Address) -> Result<(), Failure> {
    let kept = Kept { port: address.port, token: address.token.to_string() };
    let text = serde_json::to_string(&kept).map_err(Failure::work)?;
    store().replace(&(text + "\n")).map_err(|error| match error {
        FileError::NoFolder(_) => {
            Failure::work("there is no home folder to keep the address in: set HOME")
        }
        other => Failure::work(other),
    })
}

fn store() -> Store {
    Store::of_data("share.json")
}
