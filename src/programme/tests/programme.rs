//! Programmes that are right, in their text and on their page.

use jiff::civil::Weekday;
use proptest::prelude::*;

use super::super::{Parsed, format, page, parse, shipped, shipped_names, text};
use crate::language::Language;
use crate::span::FileId;

const TEXT: &str = "\
# Back on your feet
// A note.
handout: Ask me. // not said
## Week 1 to 2
- heel-pain, every day, 3 times a day
- neck-ease, monday and thursday, length: 8m, talk: quiet
## Weeks 3-4
- ./own.routine, Mon, wednesday and fri. // a file
- eye-rest, weekdays, on saturday, at 7:30 and 18:00
";

#[test]
fn a_programme_is_read_as_it_is_meant() {
    let Parsed { programme, diagnostics } = parse(FileId::default(), TEXT);
    assert_eq!(diagnostics, []);
    assert_eq!((programme.title.value.as_str(), programme.weeks()), ("Back on your feet", 4));
    assert_eq!(programme.handout, ["Ask me."]);
    let whats = |day, weekday| -> Vec<String> {
        programme
            .entries_on(day, weekday)
            .iter()
            .map(|entry| entry.what(Language::English))
            .collect()
    };
    assert_eq!(
        whats(0, Weekday::Monday),
        ["heel-pain, 3 times a day", "neck-ease, length 8m, talk quiet"]
    );
    assert_eq!(whats(13, Weekday::Sunday), ["heel-pain, 3 times a day"]);
    assert_eq!(whats(14, Weekday::Wednesday), ["./own.routine", "eye-rest, twice a day"]);
    assert_eq!(whats(27, Weekday::Saturday), ["eye-rest, twice a day"]);
    assert_eq!(whats(28, Weekday::Monday), Vec::<String>::new());
}

#[test]
fn a_programme_stands_on_one_page_with_boxes_to_tick() {
    let Parsed { programme, .. } = parse(FileId::default(), TEXT);
    assert_eq!(
        text(&programme),
        "\
Back on your feet
4 weeks

Ask me.

Week 1 to 2
                                    Mo  Tu  We  Th  Fr  Sa  Su
  heel-pain, 3 times a day          []  []  []  []  []  []  []
  neck-ease, length 8m, talk quiet  []   .   .  []   .   .   .

Week 3 to 4
                         Mo  Tu  We  Th  Fr  Sa  Su
  ./own.routine          []   .  []   .  []   .   .
  eye-rest, twice a day  []  []  []  []  []  []   .
"
    );
    let page = page(&programme);
    // Monday to Sunday of two weeks: three times each, and two days with one more.
    assert_eq!(page.matches("class=\"box\"").count(), 2 * (21 + 2) + 2 * (3 + 12));
    assert!(page.contains(
        "<li>eye-rest, twice a day: monday, tuesday, wednesday, thursday, friday and saturday</li>"
    ));
}

#[test]
fn the_canonical_form_changes_no_word() {
    assert_eq!(
        format(
            "\u{feff}#  Back \n\n\n//  note\nhandout:x\n##Week  1\n-neck-ease ,every  day,Length:8m // why\n\n"
        ),
        "# Back\n\n//  note\nhandout: x\n\n## Week 1\n- neck-ease, every day, length: 8m // why\n"
    );
    let noted = "# Back\n\n// Gently.\n## Week 1\n- neck-ease\n\n## Week 2\n- neck-ease\n";
    assert_eq!(format(noted), noted);
}

#[test]
fn shipped_programmes_are_right_and_in_their_canonical_form() {
    assert_eq!(shipped_names().count(), 3);
    for name in shipped_names() {
        let (_, text) = shipped(name).unwrap();
        let Parsed { programme, diagnostics } = parse(FileId::default(), text);
        assert_eq!(diagnostics, [], "{name}");
        assert!(programme.weeks() >= 6 && text.contains("// "), "{name}");
        assert_eq!(format(text), text, "{name}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_and_tidied_without_a_panic(text in "(#|##|- |handout: |// |week |[a-z0-9:, é]|\\n){0,60}") {
        let before = parse(FileId::default(), &text);
        let tidied = format(&text);
        prop_assert_eq!(format(&tidied), tidied.clone());
        let after = parse(FileId::default(), &tidied);
        prop_assert_eq!(before.diagnostics.len(), after.diagnostics.len());
        let names = |parsed: &Parsed| -> Vec<String> {
            let entries = parsed.programme.blocks.iter().flat_map(|block| &block.entries);
            entries.map(|entry| format!("{} {}", entry.what(Language::English), entry.days.words(Language::English))).collect()
        };
        prop_assert_eq!(names(&before), names(&after));
    }
}
