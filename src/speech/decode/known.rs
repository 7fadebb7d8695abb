//! The kinds of sound files that are decoded, as people call them, with the endings of their names.

/// A kind of sound file: its name, and its endings.
type Kind = (&'static str, &'static [&'static str]);

/// Every kind that is decoded, the best for speech first: those that lose nothing, then the others by what
/// they keep.
const KINDS: [Kind; 9] = [
    ("WAV", &["wav"]),
    ("FLAC", &["flac"]),
    ("AIFF", &["aiff", "aif", "aifc"]),
    ("CAF", &["caf"]),
    // AAC or ALAC.
    ("M4A", &["m4a", "m4b", "mp4", "3gp"]),
    ("AAC", &["aac"]),
    ("Opus", &["opus"]),
    ("Ogg Vorbis", &["ogg", "oga"]),
    ("MP3", &["mp3"]),
];

/// The names of the kinds, for a sentence: “WAV, FLAC or MP3”.
pub(crate) fn known_sounds() -> String {
    let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
    match names.split_last() {
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

/// The endings of the kinds in small letters, in the order of the kinds.
pub(in crate::speech) fn sound_endings() -> impl Iterator<Item = &'static str> {
    KINDS.iter().flat_map(|(_, endings)| endings.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::{known_sounds, sound_endings};

    #[test]
    fn the_first_page_names_every_kind_and_no_ending_stands_for_two() {
        let page =
            include_str!("../../../README.md").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains(&known_sounds()), "{}", known_sounds());
        let mut endings: Vec<&str> = sound_endings().collect();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), sound_endings().count());
    }
}
