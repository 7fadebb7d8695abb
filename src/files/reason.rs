//! The system's errors in words.

use std::fmt::Display;
use std::io;

/// What an error says, without the number that the system has for it: people cannot look it up.
#[must_use]
pub(crate) fn reason(error: &(impl Display + ?Sized)) -> String {
    let mut words = error.to_string();
    while let Some(start) = words.find(" (os error ") {
        let rest = words.get(start..).unwrap_or_default();
        let Some(length) = rest.find(')') else { break };
        words.replace_range(start..=start + length, "");
    }
    words
}

/// Why something cannot be read, and what to do where it is for want of a permission.
pub(crate) fn unread(error: &io::Error) -> String {
    let next = match error.kind() {
        io::ErrorKind::PermissionDenied => {
            ": make it and its folder readable for you, or name another"
        }
        _ => "",
    };
    reason(error) + next
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{reason, unread};

    #[test]
    fn what_may_not_be_read_is_told_with_what_to_do() {
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        let words = "permission denied: make it and its folder readable for you, or name another";
        assert_eq!(unread(&denied), words);
        assert_eq!(unread(&io::Error::other("it broke")), "it broke");
    }

    #[test]
    fn no_error_of_the_system_has_a_number() {
        for number in 1..=133 {
            let words = reason(&io::Error::from_raw_os_error(number));
            assert!(!words.is_empty() && !words.contains("os error"), "{number}: {words}");
        }
        let nested = io::Error::other(io::Error::from_raw_os_error(2).to_string() + ": a.wav");
        assert_eq!(reason(&nested), "No such file or directory: a.wav");
        assert_eq!(reason("a tone (os) is an error"), "a tone (os) is an error");
    }
}
