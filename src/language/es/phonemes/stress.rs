//! Spanish syllables and their stress.

use super::letters::Sound;
use crate::language::phonemes::Weight;

/// What a vowel is in its syllable.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Its core.
    Core,
    /// Ahead of the core: “pie”, “cuello”.
    Before,
    /// Behind the core: “aire”, “pausa”.
    Behind,
}

/// The sounds of a word with every vowel in its place and the stress of the word marked.
pub(super) fn stressed(sounds: &[Sound], weight: Weight) -> Vec<Sound> {
    let places = places(sounds);
    let is_core = |at: &usize| places.get(*at) == Some(&Some(Place::Core));
    let cores: Vec<usize> = (0..sounds.len()).filter(is_core).collect();
    let stress = stress(sounds, &cores);
    let mut marked = Vec::with_capacity(sounds.len() + 2);
    for (at, (&sound, place)) in sounds.iter().zip(&places).enumerate() {
        let Sound::Vowel { letter, has_accent } = sound else {
            marked.push(sound);
            continue;
        };
        let core = cores.iter().position(|&core| core == at);
        let is_stressed = core.is_some() && core == stress;
        // Every second syllable ahead of the stressed one is stressed a little.
        let ahead =
            core.zip(stress).is_some_and(|(core, stress)| core % 2 == 0 && core + 1 < stress);
        match weight {
            Weight::Full if is_stressed => marked.push(Sound::Fixed('ˈ')),
            Weight::Full if ahead => marked.push(Sound::Fixed('ˌ')),
            Weight::Half if is_stressed => marked.push(Sound::Fixed('ˌ')),
            _ => {}
        }
        let is_closed = matches!(sounds.get(at + 1), Some(Sound::N))
            && sounds.get(at + 2).is_some_and(|next| !next.is_vowel() && *next != Sound::N);
        let is_full = is_stressed && weight == Weight::Full;
        let symbol = match (place, letter) {
            (Some(Place::Before), 'i') => 'j',
            (Some(Place::Before), _) => 'w',
            (Some(Place::Behind), _) => {
                glided(&mut marked, letter);
                continue;
            }
            (_, 'e') if is_full && is_closed && !has_accent => 'ɛ',
            _ => letter,
        };
        marked.push(Sound::Fixed(symbol));
    }
    marked
}

/// Joins a glide to the vowel ahead of it.
fn glided(sounds: &mut Vec<Sound>, glide: char) {
    let core = match sounds.last() {
        Some(Sound::Fixed(core)) => *core,
        _ => ' ',
    };
    let joint = match (core, glide) {
        ('a', 'i') => 'I',
        ('a', _) => 'W',
        ('e', 'i') => 'A',
        ('o', 'u') => 'O',
        (_, glide) => {
            sounds.push(Sound::Fixed(if glide == 'i' { 'ɪ' } else { 'ʊ' }));
            return;
        }
    };
    sounds.pop();
    sounds.push(Sound::Fixed(joint));
}

/// The place of each sound that is a vowel.
fn places(sounds: &[Sound]) -> Vec<Option<Place>> {
    let strong = |sound: Option<&Sound>| match sound {
        Some(Sound::Vowel { letter, has_accent }) => {
            Some((*letter, *has_accent || matches!(letter, 'a' | 'e' | 'o')))
        }
        _ => None,
    };
    let mut places: Vec<Option<Place>> = Vec::with_capacity(sounds.len());
    for (at, sound) in sounds.iter().enumerate() {
        let Some((letter, is_strong)) = strong(Some(sound)) else {
            places.push(None);
            continue;
        };
        let next = strong(sounds.get(at + 1)).filter(|(next, _)| *next != letter);
        let before = at.checked_sub(1);
        let follows_core = before
            .and_then(|before| strong(sounds.get(before)))
            .is_some_and(|(other, _)| other != letter)
            && before.and_then(|before| places.get(before)) == Some(&Some(Place::Core));
        let glides_on = next.is_some_and(|(_, is_strong)| is_strong);
        let place = if is_strong {
            Place::Core
        } else if glides_on {
            Place::Before
        } else if follows_core {
            Place::Behind
        } else if next.is_some() {
            Place::Before
        } else {
            Place::Core
        };
        places.push(Some(place));
    }
    places
}

/// Which of the cores is stressed: the one with an accent, else the last but one in words that end
/// with a vowel, n or s, and the last in others.
fn stress(sounds: &[Sound], cores: &[usize]) -> Option<usize> {
    let has_accent =
        |at: &usize| matches!(sounds.get(*at), Some(Sound::Vowel { has_accent: true, .. }));
    let accented = cores.iter().position(has_accent);
    let last = cores.len().checked_sub(1)?;
    let ends_open = match sounds {
        // A y at the end counts as a consonant: “estoy”.
        [.., Sound::Vowel { letter: 'i', has_accent: false }]
            if cores.last() != Some(&(sounds.len() - 1)) =>
        {
            false
        }
        // An x is two sounds: “tórax”, “relax”.
        [.., Sound::Fixed('k'), Sound::Fixed('s')] => false,
        [.., Sound::Vowel { .. } | Sound::N | Sound::Fixed('s')] => true,
        _ => false,
    };
    Some(accented.unwrap_or(if ends_open { last.saturating_sub(1) } else { last }))
}
