//! Tests of this stage, one file a topic.

mod again;
mod agreement;
mod amounts;
mod clinic;
mod clock;
mod compared;
mod dates;
mod genders;
mod gym;
mod halves;
mod handout;
mod handout_grammar;
mod handout_numbers;
mod handout_signs;
mod homographs;
mod judged;
mod leaflets;
mod looks;
mod maxima;
mod measures;
mod notes;
mod numerals;
mod objects;
mod ordinals;
mod prescriptions;
mod scores;
mod sections;
mod shared_units;
mod short_sides;
mod sizes;
mod spelling;
mod strokes;
mod tempo;
mod therapists;
mod typed;
mod vitals;
mod weekdays;
mod years;

use supple::language::{Language, spell_out};

/// Fails with all cases that are wrong.
fn all_are_said(language: Language, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(written, said)| (written, said, spell_out(written, language)))
        .filter(|(_, said, got)| said != &got)
        .map(|(written, said, got)| format!("{written:?}: {got:?}, not {said:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
