//! The sessions of a site, before any of it is made.

use crate::cli::args::SessionArguments;
use crate::library::RoutineRef;
use crate::site::Group;

/// What is asked for.
#[derive(Debug, Default)]
pub(crate) struct Wanted {
    /// The title of them all, where they have one.
    pub(crate) title: Option<String>,
    /// The sessions, each once.
    pub(crate) sessions: Vec<Session>,
    /// How they are listed.
    pub(crate) groups: Vec<Group>,
}

/// One session.
#[derive(Debug)]
pub(crate) struct Session {
    /// The name of its routine, as it was written.
    pub(crate) name: String,
    /// What a programme has chosen for it; may be empty.
    pub(crate) choices: String,
    /// The arguments that make it.
    pub(crate) arguments: SessionArguments,
}

impl Wanted {
    /// The number of a session, which is added unless it is there.
    pub(super) fn number(&mut self, session: Session) -> usize {
        // A file may be named from here and from its programme.
        let whole = |session: &Session| RoutineRef::parse(&session.name).absolute();
        let is_it =
            |known: &Session| whole(known) == whole(&session) && known.choices == session.choices;
        self.sessions.iter().position(is_it).unwrap_or_else(|| {
            self.sessions.push(session);
            self.sessions.len() - 1
        })
    }

    /// Adds a session to the end of the list.
    pub(super) fn list(&mut self, name: String, arguments: SessionArguments) {
        let number = self.number(Session { name, choices: String::new(), arguments });
        // Behind the weeks of a programme it stands alone.
        if self.groups.last().is_none_or(|group| !group.heading.is_empty()) {
            self.groups.push(Group::default());
        }
        let is_listed = |group: &Group| group.entries.iter().any(|(known, _)| *known == number);
        if let Some(group) = self.groups.last_mut().filter(|group| !is_listed(group)) {
            group.entries.push((number, String::new()));
        }
    }
}
