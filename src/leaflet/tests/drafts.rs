//! Leaflets in other hands' manner, and what is found in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use supple::diagnostic::Diagnostic;
use supple::leaflet::{draft, paragraphs};
use supple::routine::{Entry, Exercise, Kind, PartSlot, Sides, Times};
use supple::script::{format, parse, written};
use supple::span::FileId;

use crate::support::folder::Folder;
use crate::support::{golden, run, supple, tests};

fn leaflets() -> Vec<PathBuf> {
    let all = std::fs::read_dir(tests("leaflets")).unwrap().map(|file| file.unwrap().path());
    let is_leaflet = |path: &PathBuf| {
        path.extension().is_some_and(|end| end == "md" || end == "txt" || end == "docx")
    };
    let mut all: Vec<_> = all.filter(is_leaflet).collect();
    all.sort();
    all
}

fn drafted(leaflet: &str) -> String {
    let told = supple("leaflets", &["import", leaflet, "-o", "-"], "");
    assert_eq!(told.code, Some(0), "{leaflet}: {}", told.err);
    told.out
}

/// What each exercise of a draft asks for, in the words of the truth.
fn found(draft: &str) -> BTreeMap<String, BTreeSet<String>> {
    let read = draft.lines().filter(|line| !line.starts_with("unread: "));
    let text = read.collect::<Vec<_>>().join("\n");
    let parsed = parse(FileId(0), &text);
    assert!(
        parsed.diagnostics.iter().all(|one| !one.is_error()),
        "{:?}\n{text}",
        parsed.diagnostics
    );
    let exercises = parsed.routine.exercises.into_iter().filter_map(|entry| match entry {
        Entry::Written(exercise) => Some(*exercise),
        Entry::Reference(_) => None,
    });
    exercises.map(|exercise| (exercise.title.value.clone(), asked(&exercise))).collect()
}

fn asked(exercise: &Exercise) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let often = |Times { min, max }: Times| {
        if min == max { min.to_string() } else { format!("{min}..{max}") }
    };
    for part in exercise.slots().flat_map(PartSlot::parts) {
        let inner = part.inner.first();
        match inner {
            Some(inner) => {
                found.insert(format!("sets {}", often(part.times)));
                found.insert(format!("times {}", often(inner.times)));
            }
            None if part.times != Times::ONCE => {
                found.insert(format!("times {}", often(part.times)));
            }
            None => {}
        }
        if part.sides != Sides::None {
            found.insert("each side".to_owned());
        }
        // The time of a repetition is a guess that a note tells of; a part of repetitions that is done
        // again is sets.
        let counts = part.steps().filter_map(|step| match step.kind {
            Kind::Count(count) => Some(Times { min: count.min, max: count.max }),
            _ => None,
        });
        for times in counts {
            if found.remove(&format!("times {}", often(part.times))) {
                found.insert(format!("sets {}", often(part.times)));
            }
            found.insert(format!("times {}", often(times)));
        }
        let steps =
            part.steps().filter(|step| !matches!(step.kind, Kind::Pause(_) | Kind::Count(_)));
        found.extend(steps.map(|step| format!("time {}", written::amount(&step.kind).unwrap())));
    }
    found
}

fn truth(path: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = std::fs::read_to_string(path.with_extension("truth")).unwrap();
    let line = |line: &str| {
        let (title, doses) = line.split_once(": ").unwrap();
        (title.to_owned(), doses.split("; ").map(str::to_owned).collect())
    };
    // The number of a heading is not part of its words.
    text.lines().map(line).collect()
}

#[test]
fn of_twenty_leaflets_no_dose_is_wrong_and_most_are_found() {
    let all = leaflets();
    assert!(all.len() >= 20);
    let (mut right, mut there, mut wrong) = (0, 0, Vec::new());
    for path in &all {
        let name = path.file_name().unwrap().to_str().unwrap();
        let draft = drafted(name);
        golden(&path.with_extension("routine"), &draft);
        let truth = truth(path);
        for (title, doses) in found(&draft) {
            let Some(known) = truth.get(&title) else {
                wrong.push(format!("{name}: {title} is no exercise"));
                continue;
            };
            right += doses.intersection(known).count();
            wrong.extend(doses.difference(known).map(|dose| format!("{name}: {title}: {dose}")));
        }
        there += truth.values().flatten().filter(|dose| *dose != "unsure").count();
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(right * 2 >= there, "{right} of {there}");
}

/// Words by which the language of a handout is known.
const KNOWN_BY: [&str; 5] = [
    "Sit on the chair with your back straight and your hands on the knees.",
    "Setzen Sie sich auf den Stuhl und legen Sie die Hände auf die Knie.",
    "Asseyez-vous sur la chaise et posez les mains sur vos genoux avec le dos droit.",
    "Siéntese en la silla con la espalda recta y las manos sobre las rodillas.",
    "Siediti sulla sedia con la schiena dritta e le mani sulle ginocchia.",
];

/// What the draft of an exercise with this line asks for, in a handout of a language of
/// [these](KNOWN_BY).
fn asked_by(language: usize, line: &str) -> BTreeSet<String> {
    let known_by = KNOWN_BY[language];
    // One more, as a routine without exercises is none.
    let text = format!("# A\n\n## One\n\n{known_by}\n- {line}\n\n## Two\n\n20 s\n");
    let draft = draft("a.md", &paragraphs(&text));
    found(&draft).remove("One").unwrap_or_default()
}

fn doses(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn a_dose_beside_how_often_a_day_is_found_and_the_day_is_for_the_paper() {
    let (en, de, fr, es, it) = (0, 1, 2, 3, 4);
    for (language, line, expected) in [
        (en, "Repeat 10 times, 3x a day.", &["times 10"][..]),
        (en, "Hold for 20 seconds, twice daily.", &["time 20s"]),
        (en, "3 sets of 8 reps, 5 days a week", &["sets 3", "times 8"]),
        (en, "10 reps 3 times a day", &["times 10"]),
        (de, "5 Sekunden halten, 3x am Tag.", &["time 5s"]),
        (de, "Wiederholen Sie 10 Mal, 2x pro Tag.", &["times 10"]),
        (fr, "Répétez 5 fois, 2 fois par jour.", &["times 5"]),
        (es, "Repita 10 veces, 3 veces al día.", &["times 10"]),
        (it, "Ripeti 5 volte, 2 volte al giorno.", &["times 5"]),
        // How often a day alone is no dose, and what depends on something is not sure.
        (en, "Do this 3 times a day.", &[]),
        (de, "Wiederholen Sie die Übung 3 Mal am Tag.", &[]),
        (fr, "Répétez 3 fois par semaine.", &[]),
        (en, "After a week, do 20 reps.", &[]),
        (en, "Build up to 20 times, twice a day.", &[]),
        (en, "Repeat 10 times 3 times.", &[]),
    ] {
        assert_eq!(asked_by(language, line), doses(expected), "{line}");
    }
    let text = "# L\n\n## One\n\nBend your knee. Repeat 10 times, 3x a day.\n";
    let draft = draft("a.md", &paragraphs(text));
    assert!(draft.contains("handout: Repeat 10 times, 3x a day.\n"), "{draft}");
}

#[test]
fn what_is_done_before_the_dose_of_a_sentence_is_said() {
    for (language, line, said) in [
        (0, "Push outwards, hold for 20 seconds.", true),
        (0, "Relax your shoulders, and hold for 20 seconds.", true),
        (2, "Poussez vers l'extérieur, maintenez 20 secondes.", true),
        (3, "Haga un círculo, mantenga 20 segundos.", true),
        (0, "Hold for 20 seconds, and relax.", false),
        (2, "Maintenez 20 secondes, relâchez.", false),
    ] {
        let text = format!("# A\n\n## One\n\n{}\n- {line}\n", KNOWN_BY[language]);
        let draft = draft("a.md", &paragraphs(&text));
        assert!(draft.contains("hold: 20s\n"), "{line}: {draft}");
        assert_eq!(draft.contains(&format!("\n- {line}\n")), said, "{line}: {draft}");
    }
}

#[test]
fn what_is_done_behind_the_dose_of_a_sentence_is_noted() {
    for (language, line, is_noted) in [
        (0, "Hold for 20 seconds, then return slowly to the middle.", true),
        (0, "Hold for 20 seconds, breathing deeply.", true),
        (1, "20 Sekunden halten, dann langsam lösen und zurückrollen.", true),
        (3, "Mantenga 20 segundos y vuelva al centro.", true),
        (0, "Hold for 20 seconds, and relax.", false),
        (0, "Hold for 20 seconds, then switch legs.", false),
        (0, "Hold for 20 seconds, twice a day.", false),
    ] {
        let text = format!("# A\n\n## One\n\n{}\n- {line}\n", KNOWN_BY[language]);
        let draft = draft("a.md", &paragraphs(&text));
        assert!(draft.contains("hold: 20s\n"), "{line}: {draft}");
        assert_eq!(draft.contains(&format!("\n// ? {line}\n")), is_noted, "{line}: {draft}");
    }
}

#[test]
fn a_dose_behind_a_title_is_that_of_its_exercise() {
    let of = |language: usize, line: &str| {
        let text = format!("# A\n\n{}\n\n{line}\n{line}\n\n## Two\n\n20 s\n", KNOWN_BY[language]);
        let mut found = found(&draft("a.md", &paragraphs(&text)));
        found.remove("Two");
        found
    };
    for (language, line, title, expected) in [
        (0, "Squats 3x10", "Squats", &["sets 3", "times 10"][..]),
        (0, "- Lunges 3 x 10 each side", "Lunges", &["sets 3", "times 10", "each side"]),
        (0, "Plank 3 x 30 s", "Plank", &["times 3", "time 30s"]),
        (0, "Side plank (2 x 20 sec)", "Side plank", &["times 2", "time 20s"]),
        (0, "4. Bridges – 12 reps", "Bridges", &["times 12"]),
        (0, "## Heel raises: 2 sets of 15", "Heel raises", &["sets 2", "times 15"]),
        (1, "Kniebeugen 3x12", "Kniebeugen", &["sets 3", "times 12"]),
        (2, "Pont fessier – 3 séries de 10", "Pont fessier", &["sets 3", "times 10"]),
        (3, "Sentadillas 3 x 10", "Sentadillas", &["sets 3", "times 10"]),
        (4, "Ponte: 3 serie da 10", "Ponte", &["sets 3", "times 10"]),
    ] {
        assert_eq!(
            of(language, line),
            BTreeMap::from([(title.to_owned(), doses(expected))]),
            "{line}"
        );
    }
    // An order or a label is no title, and one number alone may be anything.
    for line in [
        "Repeat 10 times",
        "- Repeat 3 x 10",
        "Reps: 12, Sets: 2",
        "- Squeeze 10 times",
        "Rest 2 minutes",
    ] {
        assert_eq!(of(0, line), BTreeMap::new(), "{line}");
    }
}

#[test]
fn the_dose_behind_a_title_is_that_of_the_words_below_it() {
    let text =
        "# A\n\n1. Calf stretch (3x30 s)\nLean on a wall.\n2. Squats 3x10\nGo down slowly.\n";
    let draft = draft("a.md", &paragraphs(text));
    assert!(draft.contains("- Lean on a wall.\nhold: 30s\n"), "{draft}");
    assert!(draft.contains("- Go down slowly.\ncount: 10 every 4s\n"), "{draft}");
}

#[test]
fn repetitions_of_no_said_time_are_counted_and_the_time_is_noted_as_a_guess() {
    let of = |dose: &str| {
        draft("a.md", &paragraphs(&format!("# A\n\n## One\n\nBend your knee.\n{dose}\n")))
    };
    let guess =
        "count: 8..12 every 4s\n// ? How long one repetition takes is not said: 4s is a guess.\n";
    assert!(
        of("8-12 reps").contains(&format!("### once\n- Bend your knee.\n{guess}")),
        "{}",
        of("8-12 reps")
    );
    let sets = of("3 sets of 8-12 reps each leg");
    assert!(sets.contains(&format!("### each side 3 times\n- Bend your knee.\n{guess}")), "{sets}");
    // Twice may be twice something long.
    let few = of("2 times");
    assert!(few.contains("### 2 times\n") && !few.contains("count:"), "{few}");
}

#[test]
fn labels_on_one_line_are_one_dose_and_what_has_no_place_is_none() {
    for (line, expected) in [
        ("Sets: 3 Reps: 10 Hold: 5 seconds", &["sets 3", "times 10", "time 5s"][..]),
        ("Reps: 12, Sets: 2", &["sets 2", "times 12"]),
        // A rest has no place yet, and what stands before the first label is none.
        ("Sets: 2 Reps: 12 Rest: 45 seconds", &[]),
        ("Level 2 sets: 3", &[]),
        ("Reps: 10 Reps: 12", &[]),
    ] {
        assert_eq!(asked_by(0, line), doses(expected), "{line}");
    }
}

#[test]
fn exercises_that_are_called_so_with_their_number_are_told_by_their_words() {
    for (language, name) in [
        (0, "Exercise 1: "),
        (0, "Stretch #1 - "),
        (1, "Übung 1 – "),
        (1, "Übung Nr. 1: "),
        (2, "Exercice n°1 - "),
        (2, "Exercice 1. "),
        (3, "Ejercicio nº 1: "),
        (4, "Esercizio n. 1 - "),
    ] {
        let known_by = KNOWN_BY[language];
        let text = format!("A handout\n\n{name}Bend\n{known_by}\n20 s\n");
        let draft = draft("a.txt", &paragraphs(&text));
        assert_eq!(found(&draft), [("Bend".to_owned(), doses(&["time 20s"]))].into(), "{draft}");
    }
    // A number of something else is no exercise's.
    let text = "A\n\nWeek 1: Bend\nSit on the chair with your back straight.\n20 s\n";
    let draft = draft("a.txt", &paragraphs(text));
    assert!(!draft.contains("\n## "), "{draft}");
}

#[test]
fn words_that_ask_to_change_sides_are_found_and_words_of_both_at_once_are_not() {
    let (en, de, fr, es, it) = (0, 1, 2, 3, 4);
    let dose = [
        "Hold 20 seconds.",
        "20 Sekunden halten.",
        "Tenez 20 secondes.",
        "Mantenga 20 segundos.",
        "Mantieni 20 secondi.",
    ];
    for (language, line) in [
        (en, "Swap legs."),
        (en, "Change sides."),
        (en, "Now the other leg."),
        (en, "Repeat on the other side."),
        (en, "Then do the same with your other arm."),
        (de, "Seite wechseln."),
        (de, "Jetzt das andere Bein."),
        (de, "Wiederholen Sie die Übung mit dem anderen Arm."),
        (fr, "Changez de jambe."),
        (fr, "Puis l'autre côté."),
        (fr, "Idem de l'autre côté."),
        (de, "Ebenso mit dem anderen Bein."),
        (en, "Likewise with the other arm."),
        (it, "Idem con l'altra gamba."),
        (es, "Cambie de lado."),
        (es, "Ahora la otra pierna."),
        (it, "Cambia gamba."),
        (it, "Poi l'altro braccio."),
    ] {
        let asked = asked_by(language, &format!("{} {line}", dose[language]));
        assert_eq!(asked, doses(&["time 20s", "each side"]), "{line}");
    }
    for (language, line) in [
        (en, "Raise both arms over your head."),
        (en, "Hold both feet."),
        (en, "Hold each side of the chair."),
        (en, "Cross one leg over the other leg."),
        (en, "Exhale on each breath."),
        (de, "Heben Sie beide Arme."),
        (fr, "Levez les deux bras."),
        (es, "Levante ambos brazos."),
        (it, "Solleva entrambe le braccia."),
    ] {
        let asked = asked_by(language, &format!("{line} {}", dose[language]));
        assert_eq!(asked, doses(&["time 20s"]), "{line}");
    }
}

#[test]
fn a_draft_is_not_played_before_it_has_been_read() {
    let folder = Folder::new();
    std::fs::write(
        folder.join("a.md"),
        "# Knee\n\n## Bend\n\nBend your knee. Hold for 20 seconds.\n",
    )
    .unwrap();
    let written = run(&folder, &["import", "a.md"]);
    assert_eq!(written.code, Some(0), "{}", written.err);
    let played = run(&folder, &["render", "a.routine", "-o", "a.wav", "--voice", "mute"]);
    assert_eq!(played.code, Some(1));
    assert!(played.err.contains("a draft that nobody has read yet"), "{}", played.err);
    assert!(played.err.contains("then delete this line"), "{}", played.err);
    let text = std::fs::read_to_string(folder.join("a.routine")).unwrap();
    let read: String =
        text.split_inclusive('\n').filter(|line| !line.starts_with("unread")).collect();
    std::fs::write(folder.join("a.routine"), read).unwrap();
    let played = run(&folder, &["render", "a.routine", "-o", "a.wav", "--voice", "mute"]);
    assert_eq!(played.code, Some(0), "{}", played.err);
    assert_eq!(run(&folder, &["import", "a.md"]).code, Some(1), "it is there already");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn whatever_a_handout_holds_its_draft_has_one_mistake_only(text in handout()) {
        let draft = draft("a.md", &paragraphs(&text));
        let errors: Vec<_> = parse(FileId(0), &draft).diagnostics.into_iter().filter(Diagnostic::is_error).collect();
        let beyond = ["the routine has no exercise"];
        let other = errors.iter().filter(|one| !one.help.contains("delete this line") && !beyond.contains(&one.message.as_str()));
        prop_assert_eq!(other.count(), 0, "{:?}\n{}", errors, draft);
        prop_assert!(errors.iter().any(|one| one.help.contains("delete this line")), "{draft}");
        prop_assert_eq!(format(&draft), draft);
    }
}

/// Bits of handouts in any order.
fn handout() -> impl Strategy<Value = String> {
    let bits = vec![
        "# Knee\n",
        "## Bend\n\n",
        "**Stretch**\n",
        "1. Lean\n",
        "- Lean forward.\n",
        "Hold for 20 seconds. ",
        "Repeat 3 times.\n",
        "3 x 10\n",
        "each side\n",
        "Turn to the left. ",
        "{right} ",
        "// x ",
        "https://a.b ",
        "\n",
        "\n\n",
        "| a | 3 |\n",
        "hold: 30s\n",
        "### each side\n",
        "Repeat 2000 times. ",
        "Hold for 0 seconds.\n",
        "\u{7}",
        "ü",
        "---\n",
        "2 sets of 8..12 reps, each leg\n",
        "Do this twice a day.\n",
        "warning: x\n",
        "#\n",
        "*\n",
        "(10 times)\n",
    ];
    prop::collection::vec(prop::sample::select(bits), 0..20).prop_map(|bits| bits.concat())
}
