//! What an editor is answered.

use proptest::prelude::*;
use supple::editor::{
    Completion, Known, KnownRoutine, Lines, Position, complete, complete_programme, folds, hover,
    outline, rename, titles_at,
};
use supple::script::parse;
use supple::span::{FileId, Span};

use crate::support::routine;

const TEXT: &str = "\
# Rücken 𝄞
warning: Stop if it hurts.

## Seated turn
posture: seated
- Sit tall.

### each side 2 times
side: turn to the {right}
- Turn to the {right}.
learn: You feel it.
hold: 20s

### variation: slowly
- Turn slowly.
hold: 30s

## Reach
- Reach up.

### 2 times
- And up.

#### 3 times
press 5s: Squeeze.
rest: 2s

## Trunk rotation
from: upper-back
";

fn known() -> Known {
    let routine = |name: &str, titles: &[&str]| KnownRoutine {
        name: name.to_owned(),
        exercises: titles
            .iter()
            .map(|title| ((*title).to_owned(), vec!["feet on the floor".to_owned()]))
            .collect(),
    };
    Known {
        routines: vec![
            routine("neck-ease", &["Chin tucks"]),
            routine("upper-back", &["Trunk rotation"]),
        ],
        props: vec!["mat".to_owned(), "chair".to_owned()],
        targets: vec!["hips".to_owned()],
    }
}

/// What may stand at the `|` of a text.
fn completed(text: &str) -> Vec<String> {
    let byte = text.find('|').unwrap();
    let all = complete(&text.replacen('|', "", 1), byte, &known());
    all.into_iter().map(|Completion { text, .. }| text).collect()
}

/// The bytes of some words.
fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span { file: FileId(0), start, end: start + words.len() }
}

#[test]
fn places_are_counted_in_units_of_utf_16() {
    let text = "aü𝄞b\r\n\u{feff}c\rd";
    let lines = Lines::new(text);
    let at = |line, character| Position { line, character };
    for (words, position) in
        [("a", at(0, 0)), ("𝄞", at(0, 2)), ("b", at(0, 4)), ("c", at(1, 1)), ("d", at(2, 0))]
    {
        let byte = text.find(words).unwrap();
        assert_eq!(lines.position(byte), position, "{words}");
        assert_eq!(lines.byte(position), byte, "{words}");
    }
    // Inside a pair, behind a line and behind the text.
    assert_eq!(lines.byte(at(0, 3)), text.find('𝄞').unwrap());
    assert_eq!(lines.byte(at(0, 99)), text.find('\r').unwrap());
    assert_eq!(lines.byte(at(9, 0)), text.len());
    assert_eq!(lines.position(99), at(2, 1));
}

#[test]
fn the_outline_is_the_tree_of_headings() {
    fn drawn(all: &[supple::editor::Symbol], depth: usize) -> String {
        let line = |one: &supple::editor::Symbol| {
            format!("{}{}\n{}", "  ".repeat(depth), one.name, drawn(&one.children, depth + 1))
        };
        all.iter().map(line).collect()
    }
    let wanted = "Rücken 𝄞\n  Seated turn\n    each side 2 times\n    variation: slowly\n  Reach\n    2 times\n      3 times\n  Trunk rotation\n";
    let tree = outline(TEXT);
    assert_eq!(drawn(&tree, 0), wanted);
    assert_eq!(&TEXT[tree[0].words.range()], "Rücken 𝄞");
    let turn = &tree[0].children[0];
    assert_eq!(turn.span, span("## Seated turn").to(span("hold: 30s")));
    let folded: Vec<_> =
        folds(TEXT).iter().map(|fold| TEXT[fold.range()].lines().count()).collect();
    assert_eq!(folded, [29, 13, 5, 3, 9, 6, 3, 2]);
}

#[test]
fn keys_are_offered_where_they_may_stand() {
    let above = completed("# A\nl|\n");
    assert_eq!(above, ["language: ", "length: ", "learn: "]);
    assert_eq!(completed("# A\n## B\nta|"), ["targets: "]);
    assert_eq!(completed("# A\n## B\n### once\nta|"), Vec::<String>::new());
    assert_eq!(completed("# A\n## B\n### once\nsi|"), ["side: "]);
    assert_eq!(completed("# A\n## B\nat|"), ["at 30s: "]);
    assert_eq!(completed("# A\n## B\nhold: 30s\nea|"), ["each 2s: "]);
    assert!(completed("# A\n## B\n|").contains(&"- ".to_owned()));
    assert_eq!(completed("# A\n- Sit |"), Vec::<String>::new());
}

#[test]
fn values_are_offered_behind_their_keys() {
    assert_eq!(
        completed("# A\n## B\nposture: s|"),
        ["seated", "standing", "side-lying"][..]
            .iter()
            .map(ToString::to_string)
            .chain([])
            .collect::<Vec<_>>()
    );
    assert_eq!(completed("# A\nbed: |"), ["rain", "ocean", "brown", "none"]);
    assert_eq!(completed("# A\nlanguage: d|"), ["de"]);
    assert_eq!(completed("# A\nneeds: mat, c|"), ["chair"]);
    assert_eq!(completed("# A\n## B\ntargets: |"), ["hips"]);
    assert_eq!(completed("# A\n## B\n### each |"), ["each side", "each side 3 times"]);
    assert_eq!(completed("# A\n## B\nhold: |"), ["30s"]);
    assert_eq!(completed("# A\n## B\nlearn: |"), Vec::<String>::new());
}

#[test]
fn exercises_of_other_routines_are_offered_by_name_and_title() {
    assert_eq!(completed("# A\n## Trunk rotation\nfrom: |"), ["upper-back", "neck-ease"]);
    assert_eq!(completed("# A\n## |\nfrom: neck-ease\n"), ["Chin tucks"]);
    assert_eq!(completed("# A\n## tr|"), ["Trunk rotation"]);
    let beside = completed("# A\n## Trunk rotation\nfrom: upper-back\nvariation: |");
    assert_eq!(beside, ["feet on the floor"]);
}

#[test]
fn a_programme_is_offered_routines_and_days() {
    let at = |text: &str| -> Vec<String> {
        complete_programme(text, text.len(), &known()).into_iter().map(|one| one.text).collect()
    };
    assert_eq!(at("# A\n## Week 1\n- "), ["neck-ease", "upper-back"]);
    assert_eq!(at("# A\n## Week 1\n- neck-ease, week"), ["weekdays", "weekend"]);
    assert_eq!(at("# A\n## Week 1\n- neck-ease, sk"), ["skip: "]);
    assert_eq!(at("# A\n## Week 1\n- upper-back, monday, skip: tr"), ["Trunk rotation"]);
}

#[test]
fn a_step_tells_when_it_is_and_a_line_what_is_said() {
    let text = TEXT.split("## Trunk").next().unwrap();
    let routine = routine(text);
    let told = |words: &str| hover(&routine, span(words));
    let hold = told("hold: 20s").unwrap();
    assert!(
        hold.starts_with("**hold** 0:20 long, at ") && hold.matches(", ").count() == 4,
        "{hold}"
    );
    let said = told("- Turn to the {right}.").unwrap();
    assert!(
        said.contains("“Turn to the right.” at ") && said.contains("“Turn to the left.” at "),
        "{said}"
    );
    assert_eq!(told("learn: You feel it.").unwrap(), "“You feel it.”");
    assert_eq!(told("hold: 30s").unwrap(), "**hold**: not in the usual session");
    let press = told("press 5s: Squeeze.").unwrap();
    assert!(press.starts_with("**press** 0:05 long, at "), "{press}");
    assert!(press.contains("“Squeeze.” at "), "{press}");
    assert_eq!(told("posture: seated"), None);
}

#[test]
fn an_exercise_is_renamed_wherever_it_stands_in_the_file() {
    let text = "# A\n## Turn\nhold: 20s\n## Reach\nhold: 20s\n## turn\nhold: 20s\n";
    let places = rename(text, text.find("Turn").unwrap(), "Twist").unwrap();
    let old: Vec<_> = places.iter().map(|span| &text[span.range()]).collect();
    assert_eq!(old, ["Turn", "turn"]);
    assert!(rename(text, 0, "Twist").is_err(), "the routine's title is none");
    for bad in ["", "A {left}", "// note", "a\n## b", "x //"] {
        assert!(rename(text, text.find("Turn").unwrap(), bad).is_err(), "{bad}");
    }
    let taken = titles_at(TEXT, span("Trunk rotation").start).unwrap_err();
    assert!(taken.contains("upper-back"), "{taken}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn a_place_comes_back_from_its_lines(text in "[aü𝄞\n\r\u{feff}]{0,30}", byte in 0..99_usize) {
        let lines = Lines::new(&text);
        let byte = text.floor_char_boundary(byte);
        let back = lines.byte(lines.position(byte));
        // The two halves of one line break are one place.
        let is_break = text[..byte].ends_with('\r') && text[byte..].starts_with('\n');
        prop_assert!(back == byte || is_break, "{text:?} {byte} {back}");
    }

    #[test]
    fn every_half_written_text_is_answered(cut in 0..TEXT.len(), more in "[ #:a{/ü-]{0,4}") {
        let cut = TEXT.floor_char_boundary(cut);
        let text = format!("{}{more}{}", &TEXT[..cut], &TEXT[cut..]);
        let byte = cut + more.len();
        for one in complete(&text, byte, &known()) {
            prop_assert!(one.span.start <= one.span.end && text.get(one.span.range()).is_some());
        }
        complete_programme(&text, byte, &known());
        let _ = (outline(&text), folds(&text), titles_at(&text, byte), rename(&text, byte, "New"));
        let routine = supple::compile::compile(FileId(0), &text, &mut supple::compile::NoScripts).routine;
        let _ = (hover(&routine, Span { file: FileId(0), start: byte, end: byte }), parse(FileId(0), &text));
    }
}
