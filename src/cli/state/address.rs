//! The address that a person shares at every time.

use serde::{Deserialize, Serialize};

use super::record::Record;
use crate::cli::failure::Failure;
use crate::share::Token;

/// What stays of an address: its port, and the secret in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub(crate) struct Address {
    /// The port; not 0.
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

impl From<Address> for Kept {
    fn from(Address { port, token }: Address) -> Self {
        Self { port, token: token.to_string() }
    }
}

impl TryFrom<Kept> for Address {
    type Error = &'static str;

    fn try_from(Kept { port, token }: Kept) -> Result<Self, Self::Error> {
        let token = Token::read(&token).ok_or("its secret is none")?;
        if port == 0 { Err("its port is none") } else { Ok(Self { port, token }) }
    }
}

/// The address that is kept, if one is.
///
/// # Errors
/// When its file cannot be read, or not be set aside where it is damaged.
pub(crate) fn read() -> Result<Option<Address>, Failure> {
    record().read()
}

/// Keeps an address in the place of the one before.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn keep(address: &Address) -> Result<(), Failure> {
    record().keep(address)
}

fn record() -> Record {
    Record::new("share.json", "your address")
}
