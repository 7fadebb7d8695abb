//! The canonical form of a script.

use proptest::prelude::*;
use supple::script::format;

use crate::support::folder::Folder;
use crate::support::scripts::script;
use crate::support::{Ran, meaning, supple, tests};

#[test]
fn a_line_for_the_paper_keeps_its_words() {
    let text = "# A\nHandout:  See  HTTPS://Example.org/A,b  or 1M\n\n## B\nhold: 10s\n";
    let wanted = "# A\nhandout: See  HTTPS://Example.org/A,b  or 1M\n\n## B\nhold: 10s\n";
    assert_eq!(format(text), wanted);
}

#[test]
fn every_shipped_script_is_in_its_canonical_form() {
    let mut seen = 0;
    for file in std::fs::read_dir(tests("../scripts")).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(format(&text), text, "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 4, "{seen}");
    let example = include_str!("../../cli/commands/new.routine");
    assert_eq!(format(example), example);
}

const UNTIDY: &str = "\u{feff}\n\n  #   Morning  back  care\r\nLANGUAGE:en   // of the words\n   Breath :  IN 4s ,out 6s\n\n\n\n//a  note\n-   Sit   tall.\nWarning:Stop  if it hurts.\n// Below the introduction.\n##Seated\nposture:   ALL Fours\nneeds:mat,Small ball(Optional) ,bar or table//kept\n### Each   Side  2 times\nSide:  {left}  Arm\n- Lean.\nhold : 30s .. 1M   // half a minute\nAT  10S :  Breathe.\nbell:Every   20s\ninhale 4S:Up.\nexhale: 5S // long\n### Variation :  On the  Floor ,  2..3  TIMES\n- Lie.\nhold:10s\n\n\n";

const TIDY: &str = "# Morning  back  care\nlanguage: en // of the words\nbreath: in 4s, out 6s\n\n//a  note\n- Sit   tall.\nwarning: Stop  if it hurts.\n\n// Below the introduction.\n## Seated\nposture: all fours\nneeds: mat, Small ball (optional), bar or table//kept\n\n### each side 2 times\nside: {left}  Arm\n- Lean.\nhold: 30s..1m // half a minute\nat 10s: Breathe.\nbell: every 20s\ninhale 4s: Up.\nexhale: 5s // long\n\n### variation: On the  Floor, 2..3 times\n- Lie.\nhold: 10s\n";

#[test]
fn spaces_and_capitals_change_and_words_and_comments_stay() {
    let untidy = UNTIDY.replace("##Seated", "## Seated");
    assert_eq!(format(&untidy), TIDY);
    assert_eq!(meaning(&untidy), meaning(TIDY));
    assert_eq!(format(TIDY), TIDY);
}

#[test]
fn a_value_that_is_not_finished_has_one_form_before_a_comment() {
    let once = format("breath: in 4s, // and out\n");
    assert_eq!(once, "breath: in 4s, // and out\n");
}

/// The same script, written without care.
fn untidied(text: &str, mut seed: u64) -> String {
    let mut dice = |sides: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % sides
    };
    let mut untidy = String::new();
    for line in text.lines() {
        let space = |count: u64| " ".repeat(usize::try_from(count).unwrap());
        let mut line = match line.split_once(": ") {
            Some((key, value)) if !line.starts_with(['#', '-', '/']) => {
                let key = if dice(2) == 0 { key.to_uppercase() } else { key.to_owned() };
                format!("{key}{}:{}{value}", space(dice(2)), space(dice(3)))
            }
            _ => line.to_owned(),
        };
        for marks in ["###", "####"] {
            if let Some(heading) = line.strip_prefix(&format!("{marks} ")) {
                line = format!("{marks}{}{}", space(1 + dice(3)), heading.to_uppercase());
            }
        }
        if let Some(words) = line.strip_prefix("- ") {
            line = format!("-{}{words}", space(1 + dice(3)));
        }
        if dice(4) == 0 && !line.is_empty() {
            untidy += "// A  comment: of - its # own\n";
        }
        let end = if dice(3) == 0 { "\r\n" } else { "\n" };
        untidy += &format!("{}{line}{}{end}", space(dice(3)), space(dice(2)));
        untidy += &"\n".repeat(usize::try_from(dice(3)).unwrap());
    }
    untidy
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn to_format_changes_no_meaning_and_no_comment(text in script(), seed: u64) {
        let untidy = untidied(&text, seed);
        let tidied = format(&untidy);
        prop_assert_eq!(meaning(&text), meaning(&tidied), "{}", untidy);
        let comments = |text: &str| text.matches("// A  comment: of - its # own\n").count();
        prop_assert_eq!(comments(&untidy.replace("\r\n", "\n")), comments(&tidied));
    }

    #[test]
    fn to_format_twice_is_to_format_once(text in script(), seed: u64) {
        let once = format(&untidied(&text, seed));
        prop_assert_eq!(format(&once), once);
    }

    #[test]
    fn any_text_is_formatted_without_harm(text in "[#\\- /:.a-zA-Z0-9{}|\\n\\r\\t(),\u{feff}]{0,200}") {
        let once = format(&text);
        prop_assert_eq!(format(&once), once);
    }
}

#[test]
fn the_mark_before_a_later_line_goes_and_the_line_is_what_it_seems() {
    let once = format(
        "\u{feff}# A\n## B\n- Sit.\nhold: 9s\n\u{feff}### 2 times\n- Turn.\nhold: 3s\u{feff}\n",
    );
    assert_eq!(once, "# A\n\n## B\n- Sit.\nhold: 9s\n\n### 2 times\n- Turn.\nhold: 3s\n");
}

#[cfg(unix)]
#[test]
fn a_file_is_tidied_in_place_and_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let path = folder.join("x.routine");
    std::fs::write(&path, "#  A\n## B\n-  Sit.\nHold:10s").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    let name = path.to_str().unwrap();
    let checked = supple("", &["fmt", "--check", name], "");
    assert_eq!(checked.code, Some(1));
    assert!(checked.err.contains(&format!("supple fmt {name}")), "{}", checked.err);
    let Ran { out, err, code } = supple("", &["fmt", name], "");
    assert_eq!((out.as_str(), code), ("", Some(0)), "{err}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "# A\n\n## B\n- Sit.\nhold: 10s\n");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(folder.names().len(), 1);
    assert_eq!(supple("", &["fmt", "--check", name], "").code, Some(0));
    assert_eq!(supple("", &["fmt", name], "").err, "");
}

#[test]
fn standard_input_is_written_to_standard_output() {
    let Ran { out, err, code } = supple("", &["fmt", "-"], "# A\n##  B\n- Sit.\nhold: 10s\n");
    assert_eq!((out.as_str(), code), ("# A\n\n## B\n- Sit.\nhold: 10s\n", Some(0)), "{err}");
}

#[test]
fn a_file_with_mistakes_is_left_as_it_is() {
    let folder = Folder::new();
    let path = folder.join("x.routine");
    let text = "# A\n##  B\n- Sit.\nhold: 10\n";
    std::fs::write(&path, text).unwrap();
    let Ran { err, code, .. } = supple("", &["fmt", path.to_str().unwrap()], "");
    assert_eq!(code, Some(1));
    assert!(err.contains("write `10s`") && err.contains("left as it is"), "{err}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn the_rest_between_rounds_is_written_as_any_time() {
    let untidy = "# A\n## B\n### 3 Times\nBETWEEN :  30S .. 1M // at ease\n- Turn.\nhold: 30s\n";
    let tidy = "# A\n\n## B\n\n### 3 times\nbetween: 30s..1m // at ease\n- Turn.\nhold: 30s\n";
    assert_eq!(format(untidy), tidy);
}

#[test]
fn the_heading_of_an_inner_part_is_written_as_any_part() {
    let untidy = "# A\n## B\n### 3 times\n- Sit.\n####   10 TIMES\n- Turn.\nmove: 3s\n";
    let tidy = "# A\n\n## B\n\n### 3 times\n- Sit.\n\n#### 10 times\n- Turn.\nmove: 3s\n";
    assert_eq!(format(untidy), tidy);
}
