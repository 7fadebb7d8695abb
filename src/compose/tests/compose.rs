//! Routines composed for one person.

use std::collections::BTreeSet;
use std::fs;

use supple::compile::{Compiled, NoScripts, compile};
use supple::compose::{Pool, Preferences, Refusal, Source, Wishes, compose};
use supple::fit::{TOLERANCE, fit};
use supple::language::Language;
use supple::routine::{Kind, Part, Posture, Routine};
use supple::session::{Choices, Session, demands};
use supple::span::FileId;
use supple::time::Millis;
use supple::timeline::{Cue, EstimatedLengths, Timeline, plan};

use crate::support::folder::Folder;
use crate::support::{Ran, Texts, binary, command, ran, supple, tests};

/// The shipped routines: names and texts.
fn shipped() -> Vec<(String, String)> {
    let files = fs::read_dir(tests("../scripts")).unwrap().map(|file| file.unwrap().path());
    let mut all: Vec<(String, String)> = files
        .map(|file| {
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(file).unwrap())
        })
        .collect();
    all.sort();
    all
}

fn pool_of(routines: &[(String, String)], language: Language) -> Pool {
    let source = |(name, text): &(String, String)| Source {
        name: name.clone(),
        routine: compile(FileId(0), text, &mut NoScripts).routine,
    };
    Pool::new(language, None, &routines.iter().map(source).collect::<Vec<_>>())
}

fn pool() -> Pool {
    pool_of(&shipped(), Language::English)
}

fn wishes(minutes: u64) -> Wishes {
    Wishes {
        side: None,
        minutes,
        areas: Vec::new(),
        without: Vec::new(),
        postures: Vec::new(),
        preferences: Preferences::default(),
        seed: 1,
    }
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

/// A composed script as the program reads it; nothing may be wrong with it.
fn read(text: &str, routines: &[(String, String)]) -> Routine {
    let texts: Vec<(&str, &str)> =
        routines.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let Compiled { routine, diagnostics } = compile(FileId(0), text, &mut Texts(&texts));
    assert_eq!(diagnostics, [], "{text}");
    routine
}

/// The session that its own `length:` asks for.
fn fitted(routine: &Routine) -> Session {
    let target = routine.length.as_ref().unwrap().value;
    let lengths = &mut EstimatedLengths::mute(routine.language);
    let fit = fit(routine, &Choices::default(), target, lengths).unwrap();
    assert_eq!(fit.miss, None, "{}", routine.title.value);
    assert!(fit.length.0.abs_diff(target.0) <= TOLERANCE.0, "{} for {target}", fit.length);
    fit.session
}

fn timeline(session: &Session) -> Timeline {
    let Ok(timeline) = plan(session, &mut EstimatedLengths::mute(session.language));
    timeline
}

/// What is heard, and when.
fn heard(timeline: &Timeline) -> Vec<(u64, Cue)> {
    timeline.events.iter().map(|event| (event.at.0, event.cue.clone())).collect()
}

fn titles(routine: &Routine) -> Vec<&str> {
    routine.exercises.iter().map(|exercise| exercise.title.value.as_str()).collect()
}

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
fn a_routine_spelled_out_sounds_as_one_that_takes_its_exercises_from_others() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::English);
    for minutes in [5, 12, 30] {
        let wishes = Wishes { seed: minutes, ..wishes(minutes) };
        let taken = read(&compose(&pool, &wishes, false).unwrap(), &routines);
        let alone = compose(&pool, &wishes, true).unwrap();
        assert!(!alone.contains("\nfrom:"), "{alone}");
        let spelled = read(&alone, &[]);
        let (one, other) = (timeline(&fitted(&taken)), timeline(&fitted(&spelled)));
        assert_eq!(heard(&one), heard(&other), "{alone}");
    }
}

#[test]
fn every_shipped_exercise_can_be_spelled_out() {
    let routines = shipped();
    let mut spelled = BTreeSet::new();
    for language in [Language::English, Language::German] {
        let pool = pool_of(&routines, language);
        let titles: Vec<&str> = pool.titles().into_iter().collect();
        for some in titles.chunks(8) {
            let preferences = Preferences { like: words(some), ..Preferences::default() };
            let wishes = Wishes { preferences, ..wishes(25) };
            let taken = read(&compose(&pool, &wishes, false).unwrap(), &routines);
            let alone = read(&compose(&pool, &wishes, true).unwrap(), &[]);
            let (one, other) = (timeline(&fitted(&taken)), timeline(&fitted(&alone)));
            assert_eq!(heard(&one), heard(&other), "{some:?}");
            spelled.extend(self::titles(&taken).into_iter().map(str::to_owned));
        }
        let missing: Vec<&&str> =
            titles.iter().filter(|title| !spelled.contains(**title)).collect();
        // A routine ends with one of those that are nothing but breathing.
        assert!(missing.len() <= 5, "{missing:?}");
    }
    assert!(spelled.len() >= 80, "{}", spelled.len());
}

#[test]
fn a_variation_is_spelled_out_in_place_of_what_it_stands_in_for() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::English);
    let wishes = Wishes {
        areas: words(&["latissimus dorsi"]),
        postures: vec![Posture::Kneeling],
        without: words(&["box"]),
        ..wishes(4)
    };
    let taken = compose(&pool, &wishes, false).unwrap();
    assert!(taken.contains("needs: chair, mat (optional)\nvariation: kneeling\n"), "{taken}");
    let spelled = compose(&pool, &wishes, true).unwrap();
    let (one, other) = (read(&taken, &routines), read(&spelled, &[]));
    assert_eq!(heard(&timeline(&fitted(&one))), heard(&timeline(&fitted(&other))), "{spelled}");
}

#[test]
fn every_kind_of_line_is_spelled_out_as_it_was_written() {
    let lines = "\
posture: seated
- Sit tall.
hold 30s..1m: And hold.
press: 5s
press 5s..10s: Squeeze and lift.
at 3s: Harder.
bell: every 5s
rest 5s..: Let go, all the way.
move 5 breaths: Roll slowly.
breathe 1 breath: Just one.
count: 8..12 every 4s
each 0s: Lift.
each 2.5s: Lower.
bell: every 20s

### each side 2 times
- Turn to the {left}.
hold 10s: Look to the {left}.
inhale 4s: Come {left}.
exhale: And go.
";
    let routine = read(&format!("# T\nwarning: Stop.\n\n## E\n{lines}"), &[]);
    let spelled = crate::compose::spelled::exercise(&routine.exercises[0], Language::English);
    assert_eq!(spelled, lines);
}

#[test]
fn sets_are_spelled_out_with_their_rests_and_the_parts_inside_them() {
    let text = "# A\n## Heels\ntargets: calves\n### each side 2..3 times\nside: {right} foot\nbetween: 30s..1m\n- Stand on your {right} foot.\n#### 4..6 times\nbetween: 2s\nfirst: Up.\nmove: 3s\n#### once\nready: 4s\nlearn: Good.\nhold: 5s\n### variation: other, once\n#### 3 times\nhold: 20s\n";
    let routines = [("heels".to_owned(), text.to_owned())];
    let pool = pool_of(&routines, Language::English);
    let wishes = wishes(5);
    let taken = compose(&pool, &wishes, false).unwrap();
    let spelled = compose(&pool, &wishes, true).unwrap();
    let (one, other) = (read(&taken, &routines), read(&spelled, &[]));
    assert_eq!(heard(&timeline(&fitted(&one))), heard(&timeline(&fitted(&other))), "{spelled}");
    assert!(spelled.contains("#### 4..6 times\nbetween: 2s\n"), "{spelled}");
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

/// Runs the program with a home of its own.
fn at_home(home: &Folder, arguments: &[&str]) -> Ran {
    let mut command = command(binary(), &tests("."), arguments);
    command.env("HOME", home.join("")).env("XDG_CONFIG_HOME", home.join("config"));
    command.env("XDG_DATA_HOME", home.join("data"));
    ran(command, b"")
}

#[test]
fn new_writes_a_composed_routine_that_can_be_used_at_once() {
    let home = Folder::new();
    let file = home.join("mine.routine");
    let file = file.to_str().unwrap();
    let asked = ["new", "--minutes", "8", "--for", "neck, Shoulders", "--seed", "3"];
    let ran = at_home(&home, &[&asked[..], &[file]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("--minutes 8 --for \"neck, shoulders\" --seed 3\n"), "{text}");
    let checked = at_home(&home, &["check", file]);
    assert!(checked.err.ends_with("no mistakes\n"), "{}", checked.err);
    assert_eq!(at_home(&home, &asked).out, text);
    let spelled = at_home(&home, &[&asked[..], &["--inline"]].concat()).out;
    assert!(spelled.contains("hold:") && !spelled.contains("\nfrom:"), "{spelled}");
}

#[test]
fn a_line_for_the_paper_comes_along_with_its_exercise() {
    let home = Folder::new();
    fs::create_dir_all(home.join("data/supple/scripts")).unwrap();
    let line = "handout: Put your {left} foot on a towel, {twice|once} a day: https://example.org";
    let script = format!(
        "# Feet\n\n## Big toe pull\ntargets: big toe\nposture: seated\n- Sit.\n\n### each side\n\
         side: {{left}} foot\n{line}\n- Pull your toe.\nhold: 30s..2m\n"
    );
    fs::write(home.join("data/supple/scripts/feet.routine"), script).unwrap();
    let asked = ["--minutes", "8", "--for", "big toe", "--seed", "1"];
    let spelled = at_home(&home, &[&["new"], &asked[..], &["--inline"]].concat());
    assert!(spelled.out.contains(line), "{}{}", spelled.out, spelled.err);
    let shown = at_home(&home, &[&["show"], &asked[..]].concat());
    let wanted = "      Put your left foot on a towel, twice a day: https://example.org\n";
    assert!(shown.out.contains(wanted), "{}{}", shown.out, shown.err);
}

#[test]
fn a_session_can_be_composed_where_a_routine_is_named() {
    let home = Folder::new();
    let asked = ["timeline", "--minutes", "6", "--for", "eyes", "--voice", "mute", "--json"];
    let ran = at_home(&home, &[&asked[..], &["--seed", "3"]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let timeline: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let frames = timeline["frames"].as_u64().unwrap();
    assert!(frames.abs_diff(Millis::minutes(6).frames().0) <= TOLERANCE.frames().0, "{frames}");
    assert_eq!(timeline["title"], "Eyes");
    let both = at_home(&home, &[&asked[..], &["-r", "upper-back"]].concat());
    assert_eq!(both.code, Some(2), "{}", both.err);
    let ten = at_home(&home, &["timeline", "--for", "neck", "--voice", "mute"]);
    assert!(ten.out.contains(" 10:00 in all"), "ten minutes where none are named: {}", ten.err);
}

#[test]
fn words_that_name_nothing_are_refused_with_what_there_is() {
    for (arguments, near, known) in [
        (["--for", "nek"], "“neck”", "hamstrings"),
        (["--without", "foam rollr"], "“foam roller”", "doorway"),
    ] {
        let ran = supple(".", &[&["new", "--minutes", "10"], &arguments[..]].concat(), "");
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains(near) && ran.err.contains(known), "{}", ran.err);
    }
    let ran = supple(".", &["new", "--minutes", "10", "--posture", "sitting"], "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("write `seated`"), "{}", ran.err);
    let ran = supple(".", &["new", "--minutes", "90", "--for", "eyes"], "");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("at most"), "{}", ran.err);
}

#[test]
fn preferences_are_kept_shown_and_taken_back() {
    let home = Folder::new();
    let out = |arguments: &[&str]| {
        let ran = at_home(&home, arguments);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out
    };
    assert!(out(&["prefer"]).starts_with("Nothing is kept yet."));
    out(&["prefer", "no", "Kneeling", "foam roller"]);
    out(&["prefer", "dislike", "bird dog"]);
    let shown = out(&["prefer", "like", "sphinx", "BIRD DOG"]);
    assert!(
        shown.starts_with("You like: Sphinx, Bird dog\nNever: kneeling, foam roller\nKept in "),
        "{shown}"
    );
    let file = fs::read_to_string(home.join("config/supple/preferences.toml")).unwrap();
    assert!(file.starts_with("# ") && file.contains("like = [\"Sphinx\", \"Bird dog\"]"), "{file}");
    let asked = ["new", "--minutes", "20", "--for", "lower back", "--seed", "1"];
    let composed = out(&asked);
    assert!(composed.contains("## Sphinx") && composed.contains("## Bird dog"), "{composed}");
    assert!(!composed.contains("## Child's pose"), "{composed}");
    let shown = out(&["prefer", "forget", "kneeling", "sphinx", "bird dog", "foam roller"]);
    assert!(shown.starts_with("Nothing is kept yet."), "{shown}");
    for wrong in [["no", "kneling"], ["like", "sphynx"], ["forget", "kneeling"]] {
        let ran = at_home(&home, &[&["prefer"], &wrong[..]].concat());
        assert_eq!(ran.code, Some(2), "{}", ran.err);
    }
}

#[test]
fn preferences_that_cannot_be_read_are_told_and_not_passed_over() {
    let home = Folder::new();
    fs::create_dir_all(home.join("config/supple")).unwrap();
    fs::write(home.join("config/supple/preferences.toml"), "no = kneeling\n").unwrap();
    let ran = at_home(&home, &["new", "--minutes", "10"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("preferences.toml cannot be understood"), "{}", ran.err);
    assert!(ran.err.contains("Mend it, or delete it"), "{}", ran.err);
}
