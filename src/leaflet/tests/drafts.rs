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
        let steps = part.steps().filter(|step| !matches!(step.kind, Kind::Pause(_)));
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
fn of_ten_leaflets_no_dose_is_wrong_and_most_are_found() {
    let all = leaflets();
    assert!(all.len() >= 10);
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
