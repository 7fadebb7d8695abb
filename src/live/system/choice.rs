//! The choice of one of the system's voices.

use super::talker::Fault;
use super::{NamedVoice, VoiceRequest};
use crate::language::Language;

/// The voice that is asked for by name, or the plainest one of the language.
///
/// # Errors
/// When no voice has the name, or none speaks the language.
pub(super) fn chosen<'v, V>(
    voices: &'v [V],
    named: impl Fn(&'v V) -> &'v NamedVoice,
    request: &VoiceRequest,
) -> Result<&'v V, Fault> {
    let speaks =
        |voice: &&'v V| Language::from_tag(&named(voice).language) == Some(request.language);
    if let Some(name) = &request.name {
        let is_it = |voice: &&'v V| named(voice).name.eq_ignore_ascii_case(name);
        let found = voices.iter().filter(speaks).find(is_it).or_else(|| voices.iter().find(is_it));
        return found.ok_or_else(|| Fault::Unknown {
            name: name.clone(),
            like: like(name, voices.iter().map(|voice| named(voice).name.as_str())),
        });
    }
    // “en-US-x-lancaster” is a rarer wish than “en-US”.
    voices.iter().filter(speaks).min_by_key(|voice| named(voice).language.len()).ok_or_else(|| {
        Fault::Gone(format!("it has no voice for the language {}", request.language.code()))
    })
}

/// The voices that speak a language in which routines are written, without those that only vary
/// another.
pub(super) fn listed(voices: impl Iterator<Item = NamedVoice>) -> Vec<NamedVoice> {
    let plain = voices.filter(|voice| !voice.name.contains('+'));
    plain.filter(|voice| Language::from_tag(&voice.language).is_some()).collect()
}

/// The names that are most like the one that is asked for.
fn like<'v>(name: &str, names: impl Iterator<Item = &'v str>) -> Vec<String> {
    let wanted = name.to_lowercase();
    let plain = names.filter(|name| !name.contains('+'));
    let likeness = |name: &'v str| (strsim::jaro_winkler(&wanted, &name.to_lowercase()), name);
    let mut names: Vec<(f64, &str)> = plain.map(likeness).collect();
    names.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    names.into_iter().map(|(_, name)| name.to_owned()).take(3).collect()
}
