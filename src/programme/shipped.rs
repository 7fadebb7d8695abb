//! The programmes that are part of the program.

/// Names and texts of files in `programmes/`.
macro_rules! programmes {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../programmes/", $name, ".programme")))),+]
    };
}

/// The names and texts of all shipped programmes. A new one gets a line here.
const ALL: &[(&str, &str)] =
    programmes!["heel-in-eight-weeks", "pelvic-floor-in-twelve-weeks", "hamstrings-in-six-weeks"];

/// The name and text of a shipped programme.
pub(crate) fn shipped(name: &str) -> Option<(&'static str, &'static str)> {
    ALL.iter().find(|(known, _)| *known == name).copied()
}

/// The names of the shipped programmes.
pub(crate) fn shipped_names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(name, _)| *name)
}
