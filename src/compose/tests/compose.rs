//! Routines composed for one person.

use std::collections::BTreeSet;

use supple::compile::{NoScripts, compile};
use supple::compose::{Preferences, Refusal, Wishes, compose};
use supple::language::Language;
use supple::routine::{Kind, Part, Posture, Routine};
use supple::session::demands;
use supple::span::FileId;

use super::helpers::{fitted, pool, pool_of, read, shipped, titles, wishes, words};

/// What must hold for every composed routine.
fn is_well_made(routine: &Routine, wishes: &Wishes) {
    let title = &routine.title.value;
    let unique: BTreeSet<&str> = titles(routine).into_iter().collect();
    assert_eq!(unique.len(), routine.exercises.len(), "{title}: an exercise comes twice");
    let session = fitted(routine);
    let parts = routine.exercises.last().unwrap().slots().map(|slot| &slot.part);
    let mut steps = parts.flat_map(Part::steps);
    let is_breathing = steps.all(|step| matches!(step.kind, Kind::Breathe(_)));
    assert!(is_breathing, "{title}: breathing does not come last");
    let demands: Vec<_> =
        routine.exercises.iter().map(|exercise| demands(exercise, &routine.settings)).collect();
    let mut postures: Vec<Posture> =
        demands.iter().flat_map(|demands| demands.postures.clone()).collect();
    postures.dedup();
    for (index, posture) in postures.iter().enumerate() {
        assert!(!postures[..index].contains(posture), "{title}: {postures:?} comes back");
        let is_wished = wishes.postures.is_empty() || wishes.postures.contains(posture);
        assert!(is_wished, "{title}: {posture:?}");
    }
    let mut fetched = BTreeSet::new();
    for prop in session.exercises.iter().filter_map(|one| one.announcement.as_ref()) {
        for prop in &prop.needs {
            assert!(fetched.insert(prop.name.clone()), "{title}: {} is fetched twice", prop.name);
            assert!(!wishes.without.contains(&prop.name), "{title}: {}", prop.name);
        }
    }
}

/// Parts of the body, postures, props that are not there, and the most minutes of these.
type Combination<'c> = (&'c [&'c str], &'c [Posture], &'c [&'c str], u64);

const COMBINATIONS: [Combination<'static>; 10] = [
    (&[], &[], &[], 147),
    (&["upper back"], &[], &[], 49),
    (&["upper back"], &[Posture::Seated, Posture::Standing], &["foam roller"], 26),
    (&["neck"], &[], &[], 16),
    (&["neck", "shoulders"], &[Posture::Seated], &["chair"], 20),
    (&["lower back"], &[Posture::AllFours, Posture::Lying], &[], 32),
    (&["hips"], &[], &["chair", "wall"], 25),
    (&["hamstrings", "calves"], &[], &["towel or strap"], 25),
    (&["wrists", "eyes"], &[Posture::Seated], &[], 16),
    (&["back"], &[Posture::Kneeling, Posture::AllFours, Posture::Lying], &["foam roller"], 40),
];

#[test]
fn every_minute_from_five_to_thirty_is_met_or_the_longest_is_told() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::English);
    let one = |(areas, postures, without, longest): Combination<'static>| {
        let asked = |minutes| Wishes {
            areas: words(areas),
            postures: postures.to_vec(),
            without: words(without),
            ..wishes(minutes)
        };
        for minutes in [180].into_iter().chain(5..=30) {
            let wishes = asked(minutes);
            match compose(&pool, &wishes, false) {
                Ok(text) if minutes <= longest => {
                    is_well_made(&read(&text, &routines), &wishes);
                }
                Err(Refusal::Longest { longest: told, .. }) if minutes > longest => {
                    assert_eq!(told, longest, "{areas:?} {minutes}");
                }
                other => panic!("{areas:?} {minutes}: {}", other.is_ok()),
            }
        }
    };
    std::thread::scope(|scope| {
        for combination in COMBINATIONS {
            scope.spawn(move || one(combination));
        }
    });
}

#[test]
fn a_seed_gives_the_same_routine_and_another_seed_another() {
    let pool = pool();
    let of = |seed| compose(&pool, &Wishes { seed, ..wishes(10) }, false).unwrap();
    assert_eq!(of(7), of(7));
    let body = |seed| of(seed).lines().filter(|line| line.starts_with("## ")).collect::<String>();
    let different: BTreeSet<String> = (0..10).map(body).collect();
    assert!(different.len() >= 9, "{different:#?}");
}

#[test]
fn preferences_are_honoured() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::English);
    for seed in 0..10 {
        let preferences = Preferences {
            like: words(&["sphinx", "Open book"]),
            dislike: words(&["CHILD'S POSE"]),
            no: words(&["kneeling", "foam roller", "neck"]),
        };
        let wishes = Wishes { areas: words(&["upper back"]), preferences, seed, ..wishes(15) };
        let routine = read(&compose(&pool, &wishes, false).unwrap(), &routines);
        let titles = titles(&routine);
        assert!(titles.contains(&"Sphinx") && titles.contains(&"Open book"), "{titles:?}");
        assert!(!titles.contains(&"Child's pose"), "{titles:?}");
        for exercise in &routine.exercises {
            let demands = demands(exercise, &routine.settings);
            assert!(!demands.postures.contains(&Posture::Kneeling));
            assert!(demands.needs.iter().all(|prop| prop.name != "foam roller"));
            assert!(!exercise.targets.as_ref().unwrap().value.contains("neck"));
        }
    }
}

#[test]
fn more_than_one_part_of_the_body_is_shared_out_evenly() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::English);
    for seed in 0..5 {
        let wishes = Wishes { areas: words(&["neck", "calves"]), seed, ..wishes(12) };
        let routine = read(&compose(&pool, &wishes, false).unwrap(), &routines);
        assert_eq!(routine.title.value, "Neck and calves");
        let of = |area: &str| {
            let targets = routine
                .exercises
                .iter()
                .map(|exercise| exercise.targets.as_ref().unwrap().value.as_str());
            targets.filter(|targets| targets.contains(area)).count()
        };
        assert!(of("neck").abs_diff(of("calves")) <= 1, "{:?}", titles(&routine));
    }
}

#[test]
fn what_stands_in_the_way_is_told() {
    let pool = pool();
    let wishes = Wishes {
        areas: words(&["neck"]),
        postures: vec![Posture::Standing],
        preferences: Preferences { dislike: words(&["Chin tucks"]), ..Preferences::default() },
        ..wishes(10)
    };
    let told = compose(&pool, &wishes, false).unwrap_err().to_string();
    assert!(told.contains("by --posture") && told.contains("1 by what you prefer"), "{told}");
    let wishes =
        Wishes { without: words(&["mat", "bed"]), areas: words(&["back"]), ..wishes_long() };
    let told = compose(&pool, &wishes, false).unwrap_err().to_string();
    assert!(told.contains("at most") && told.contains("by --without “mat”"), "{told}");
    let short = compose(&pool, &Wishes { areas: words(&["hips"]), ..self::wishes(1) }, false);
    let told = short.unwrap_err().to_string();
    assert!(told.contains("1 minute cannot be had: the next"), "{told}");
}

#[test]
fn the_nearest_length_that_can_be_had_is_known() {
    let pool = pool();
    for areas in [&["neck"][..], &["upper back"], &["wrists"], &["eyes"], &["elbow"]] {
        let wishes = Wishes { areas: words(areas), ..wishes(90) };
        let refusal = compose(&pool, &wishes, false).unwrap_err();
        let Refusal::Longest { longest, .. } = &refusal else { panic!("{refusal}") };
        assert_eq!(refusal.nearest(), Some(*longest), "{areas:?}");
    }
    let unknown = Wishes { areas: words(&["kneez"]), ..wishes(10) };
    assert_eq!(compose(&pool, &unknown, false).unwrap_err().nearest(), None);
    let next = |before| Refusal::Next { minutes: 10, next: 13, before };
    assert_eq!(next(Some(8)).nearest(), Some(8));
    assert_eq!(next(Some(7)).nearest(), Some(7));
    assert_eq!(next(Some(6)).nearest(), Some(13));
    assert_eq!(next(None).nearest(), Some(13));
}

#[test]
fn one_part_and_several_lay_words_for_it_are_one() {
    for (language, wish, area, other) in [
        (Language::Spanish, "dedos de los pies", "tobillos", "manos"),
        (Language::Italian, "dita dei piedi", "caviglie", "mani"),
        (Language::English, "shoulder blades", "upper back", "neck"),
        (Language::English, "small of the back", "lower back", "upper back"),
        (Language::English, "jaw", "neck", "eyes"),
        (Language::German, "Kreuz", "unterer Rücken", "oberer Rücken"),
        (Language::French, "reins", "bas du dos", "haut du dos"),
        (Language::Spanish, "riñones", "parte baja de la espalda", "cuello"),
        (Language::Italian, "reni", "parte bassa della schiena", "collo"),
        (Language::French, "œil", "yeux", "nuque"),
    ] {
        let has = |area: &str| crate::compose::has_area(&[area.to_owned()], wish, language);
        assert!(has(area) && !has(other), "{wish}");
    }
}

fn wishes_long() -> Wishes {
    wishes(120)
}

#[test]
fn german_exercises_make_a_german_routine() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::German);
    let wishes = Wishes { areas: words(&["oberer rücken"]), ..wishes(12) };
    let text = compose(&pool, &wishes, false).unwrap();
    assert!(text.contains("# Oberer Rücken\nlanguage: de\n"), "{text}");
    let session = fitted(&read(&text, &routines));
    assert_eq!(session.language, Language::German);
    assert!(!session.safety.is_empty() && session.exercises.len() > 3);
}

/// Routines that treat something: nobody gets a part of them who has not chosen them.
const TREATMENTS: [&str; 5] =
    ["heel-pain", "sole-stretch", "pelvic-floor", "stiff-shoulder", "hamstrings-press-and-stretch"];

#[test]
fn the_library_covers_the_body() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::English);
    assert!(pool.titles().len() >= 40);
    for area in [
        "neck",
        "shoulders",
        "upper back",
        "lower back",
        "hips",
        "hamstrings",
        "calves",
        "wrists",
        "eyes",
        "breathing",
    ] {
        assert!(pool.has_area(area), "{area}");
    }
    let english = routines.iter().filter(|(_, text)| text.contains("\nlanguage: en\n"));
    assert!(english.clone().count() >= 10);
    for (name, text) in &routines {
        for exercise in compile(FileId(0), text, &mut NoScripts).routine.exercises {
            let timed = exercise.slots().any(|slot| slot.part.is_timed());
            // What treats something is for those who choose it.
            let treats = TREATMENTS.contains(&name.as_str());
            assert_eq!(
                exercise.targets.is_some(),
                timed && !treats,
                "{name}: {}",
                exercise.title.value
            );
        }
        assert!(text.matches("\nwarning: ").count() >= 2, "{name} has no safety lines");
    }
}
