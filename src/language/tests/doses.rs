//! Doses of leaflets: what stands behind a short unit with its full stop and a sign.

use super::super::{DoseReader, Language};

#[test]
fn repetitions_and_sets_with_a_stroke_between_are_both_asked_for() {
    for (language, text) in [
        (Language::French, "8-12 rép. / 3 séries"),
        (Language::French, "8-12 rép./3 séries"),
        (Language::French, "3 séries / 8-12 rép."),
        (Language::French, "8-12 reps / 3 séries"),
        (Language::French, "8-12 répétitions / 3 séries"),
        (Language::Spanish, "8-12 rep. / 3 series"),
        (Language::Spanish, "8-12 repeticiones/3 series"),
        (Language::Spanish, "3 series / 8-12 rep."),
        (Language::Italian, "8-12 rip. / 3 serie"),
        (Language::Italian, "8-12 ripetizioni / 3 serie"),
        (Language::Italian, "3 serie/8-12 rip."),
        (Language::German, "8-12 Wdh. / 3 Sätze"),
        (Language::German, "8-12 Wdh./3 Sätze"),
        (Language::German, "3 Sätze / 8-12 Wdh."),
        (Language::English, "8-12 reps / 3 sets"),
        (Language::English, "8-12 reps. / 3 sets"),
        (Language::English, "3 sets/8-12 reps."),
    ] {
        let dose = DoseReader::new(language).dose(text);
        assert_eq!((dose.times, dose.sets), (Some((8, 12)), Some((3, 3))), "{text}");
    }
}
