//! German as it sounds.

use supple::language::Language::German;

use super::{all_sound, doubtful_are};

/// The words of the shipped routines, and of a field list written by hand: parts of the body, movements,
/// equipment, complaints, numbers, days. Each was read beside what espeak-ng 1.51 says; where they
/// differ, the Duden's pronunciation holds.
const WORDS: &str = include_str!("german_words.txt");

#[test]
fn the_words_of_the_field_sound_as_they_should() {
    let cases: Vec<(&str, &str)> = WORDS.lines().filter_map(|line| line.split_once(' ')).collect();
    assert!(cases.len() > 1_500, "{}", cases.len());
    all_sound(German, &cases);
}

#[test]
fn the_words_of_the_field_are_vouched_for() {
    for line in WORDS.lines() {
        let word = line.split(' ').next().unwrap();
        doubtful_are(German, word, &[]);
    }
}

#[test]
fn a_vowel_is_long_or_short_by_what_follows_it_in_its_stem() {
    all_sound(
        German,
        &[
            ("Nase", "nˈɑːzə"),
            ("nasse", "nˈasə"),
            ("Tag", "tˈɑːk"),
            ("legst", "lˈeːkst"),
            ("gesagt", "ɡəzˈɑːkt"),
            ("Füße", "fˈyːsə"),
            ("Flüsse", "flˈysə"),
            ("atmen", "ˈɑːtmən"),
            ("Monat", "mˈoːnat"),
            ("Buch", "bˈuːx"),
            ("Bach", "bˈax"),
        ],
    );
}

#[test]
fn consonants_are_voiceless_at_the_end_of_a_stem() {
    all_sound(
        German,
        &[
            ("Hand", "hˈant"),
            ("Hände", "hˈɛndə"),
            ("Handgelenk", "hˈantɡəlˌɛŋk"),
            ("halb", "hˈalp"),
            ("ruhig", "rˈuːɪç"),
            ("ruhige", "rˈuːɪɡə"),
            ("Handlung", "hˈandlʊŋ"),
            ("regnen", "rˈeːɡnən"),
        ],
    );
}

#[test]
fn the_first_stem_has_the_stress_unless_it_is_a_weak_prefix() {
    all_sound(
        German,
        &[
            ("Schulterblatt", "ʃˈʊltɜblˌat"),
            ("Bandscheibe", "bˈantʃˌIbə"),
            ("Bänderriss", "bˈɛndɜrˌɪs"),
            ("Drehsitz", "dɾˈeːzˌɪʦ"),
            ("Entspannungsübung", "ɛntʃpˈanʊŋsˌyːbʊŋ"),
            ("vorgebeugt", "fˈoːɾɡəbˌɔøkt"),
            ("auszuatmen", "ˈWsʦuːˌɑːtmən"),
            ("bewegen", "bəvˈeːɡən"),
            ("beweg", "bəvˈeːk"),
            ("unterstützen", "ʊntɜʃtˈyʦən"),
            ("Unterarm", "ˈʊntɜˌaɾm"),
            ("wiederholen", "viːdɜhˈoːlən"),
            ("zurückkommen", "ʦuːrˈykkˌɔmən"),
        ],
    );
}

#[test]
fn words_from_other_languages_are_stressed_by_their_endings() {
    all_sound(
        German,
        &[
            ("Rotation", "roːtaʦjˈoːn"),
            ("Stabilität", "ʃtabiːliːtˈɛːt"),
            ("konzentrieren", "kɔnʦɛntɾˈiːrən"),
            ("Variante", "variːˈantə"),
            ("Arthritis", "aɾtɾˈiːtɪs"),
            ("neutral", "nɔøtɾˈɑːl"),
            ("aktive", "aktˈiːvə"),
            ("Rückenmuskulatur", "rˈykənmʊskuːlatˌuːɾ"),
        ],
    );
}

#[test]
fn small_words_have_no_stress_but_at_the_end_of_a_phrase() {
    all_sound(
        German,
        &[
            ("Atme durch die Nase ein.", "ˈɑːtmə dʊɐç diː nˈɑːzə ˈIn."),
            ("Hör auf und komm zurück.", "hˈøːɾ ˈWf ʊnt kˈɔm ʦuːrˈyk."),
            ("Leg dich auf den Rücken.", "lˈeːk dɪç Wf deːn rˈykən."),
            ("Zieh die Schultern hoch zu den Ohren.", "ʦˈiː diː ʃˈʊltɜn hˈoːx ʦuː deːn ˈoːrən."),
            ("Die linke Hand liegt auf dem Knie.", "diː lˈɪŋkə hˈant lˈiːkt Wf deːm knˈiː."),
        ],
    );
}

#[test]
fn letters_without_a_vowel_are_spelled() {
    all_sound(German, &[("BWS", "bˌeːvˌeːˈɛs"), ("LWS", "ˌɛlvˌeːˈɛs")]);
}

#[test]
fn what_is_not_made_of_german_stems_is_doubtful() {
    doubtful_are(German, "Atme tief durch und lass die Schultern sinken.", &[]);
    doubtful_are(
        German,
        "Das Workout mit Smith und der Xylophonquaste",
        &["Smith", "Xylophonquaste"],
    );
    doubtful_are(German, &"knie".repeat(40), &["knie".repeat(40).as_str()]);
}
