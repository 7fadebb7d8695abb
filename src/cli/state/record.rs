//! One value that is kept from one run to the next, in a file of its own.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::store::Store;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::tell;
use crate::files::FileError;

/// A file in the folder of the user's data that holds one value as JSON.
pub(super) struct Record {
    store: Store,
    /// What a person calls it, as in "your programme".
    what: &'static str,
}

/// The record of the run that was stopped last.
pub(super) fn stopped() -> Record {
    Record::new("stopped.json", "the run that was stopped")
}

/// Forgets whatever run was stopped, and says whether there was one.
///
/// # Errors
/// When it cannot be deleted.
pub(crate) fn forget_stopped() -> Result<bool, Failure> {
    stopped().forget()
}

impl Record {
    /// The record of this name, and what a person calls it.
    pub(super) fn new(name: &str, what: &'static str) -> Self {
        Self { store: Store::of_data(name), what }
    }

    /// The value that is kept, if one is. A file that cannot be understood is set aside, and that
    /// is said.
    ///
    /// # Errors
    /// When the file is there and cannot be read, or not be set aside.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<Option<T>, Failure> {
        let text = self.store.read().map_err(|error| {
            let name = self.store.path().unwrap_or("".as_ref()).display();
            Failure::work(format!("cannot read {name}: {error}; make it readable for you"))
        })?;
        let Some(text) = text else { return Ok(None) };
        match serde_json::from_slice(&text) {
            Ok(value) => Ok(Some(value)),
            Err(error) => {
                let aside = self.store.set_aside().map_err(Failure::work)?;
                tell(&format!(
                    "What was kept of {} cannot be understood ({error}); it lies in {} now.\n",
                    self.what,
                    aside.display()
                ));
                Ok(None)
            }
        }
    }

    /// Keeps a value in the place of the one before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep<T: Serialize>(&self, value: &T) -> Result<(), Failure> {
        let text = serde_json::to_string(value).map_err(Failure::work)?;
        self.store.replace(&(text + "\n")).map_err(|error| match error {
            FileError::NoFolder(_) => {
                Failure::work(format!("there is no home folder to keep {} in: set HOME", self.what))
            }
            other => Failure::work(other),
        })
    }

    /// Forgets the value, and says whether there was one.
    ///
    /// # Errors
    /// When it cannot be deleted.
    pub(super) fn forget(&self) -> Result<bool, Failure> {
        self.store.delete().map_err(|error| {
            let what = self.what;
            Failure::work(format!(
                "cannot forget {what}: {error}; make its folder writable for you"
            ))
        })
    }
}
