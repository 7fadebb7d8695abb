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

/// The days, how often on each and the times of day of one entry.
fn schedule(fields: &str) -> (String, u32, Vec<String>) {
    let Parsed { programme, diagnostics } =
        parse(FileId::default(), &format!("# A\n## Week 1\n- x, {fields}\n"));
    assert_eq!(diagnostics, [], "{fields}");
    let entry = &programme.blocks[0].entries[0];
    let at = entry.at.iter().map(|time| time.strftime("%H:%M").to_string()).collect();
    (entry.days.words(Language::English), entry.times, at)
}

#[test]
fn days_are_read_as_people_write_them() {
    for (fields, days) in [
        ("Mon/Wed/Fri", "monday, wednesday and friday"),
        ("mon-fri", "weekdays"),
        ("Monday to Thursday", "monday, tuesday, wednesday and thursday"),
        ("fri – mon", "monday, friday, saturday and sunday"),
        ("tue & thu", "tuesday and thursday"),
        ("every tuesday and friday", "tuesday and friday"),
        ("mon thu", "monday and thursday"),
        ("Sat-Sun", "weekend"),
        ("sunday through saturday", "every day"),
        ("wed-wed", "wednesday"),
        ("tu/th", "tuesday and thursday"),
        ("Mo, We and Fr.", "monday, wednesday and friday"),
    ] {
        assert_eq!(schedule(fields), (days.to_owned(), 1, Vec::new()), "{fields}");
    }
}

#[test]
fn how_often_and_when_are_read_as_people_write_them() {
    for (fields, times) in [
        ("2x/day", 2),
        ("twice daily", 2),
        ("3x per day", 3),
        ("3 × a day", 3),
        ("once a day", 1),
        ("4 times each day", 4),
        ("thrice a day", 3),
        ("four times a day", 4),
    ] {
        assert_eq!(schedule(fields), ("every day".to_owned(), times, Vec::new()), "{fields}");
    }
    for (fields, at) in [
        ("at 7am", "07:00"),
        ("at 7 a.m. and 6:30 pm", "07:00 18:30"),
        ("at 12am", "00:00"),
        ("at noon and 19.30", "12:00 19:30"),
        ("at 8:00, 12:00 and 18:00", "08:00 12:00 18:00"),
        ("at 12:15pm", "12:15"),
        ("at 7h30 and 19h", "07:30 19:00"),
    ] {
        let (_, times, clocks) = schedule(fields);
        assert_eq!((times as usize, clocks.join(" ").as_str()), (clocks.len(), at), "{fields}");
    }
}

#[test]
fn weeks_are_read_as_people_write_them() {
    for (heading, last) in [
        ("Week 1:", 1),
        ("weeks 1 and 2", 2),
        ("Week 1 – 3", 3),
        ("Week 1 to week 4", 4),
        ("Weeks 1 through 6", 6),
        ("Week 1..2", 2),
    ] {
        let Parsed { programme, diagnostics } =
            parse(FileId::default(), &format!("# A\n## {heading}\n- x\n"));
        assert_eq!((diagnostics, programme.weeks()), (Vec::new(), last), "{heading}");
    }
}

#[test]
fn a_title_may_have_a_comma() {
    let text = "# A\n## Week 1\n- desk-break, skip: Neck, ear to shoulder, monday, only: B, c, d\n";
    let Parsed { programme, diagnostics } = parse(FileId::default(), text);
    assert_eq!(diagnostics, []);
    let entry = &programme.blocks[0].entries[0];
    let options: Vec<String> = entry.options().collect();
    assert_eq!(options, ["--skip", "Neck, ear to shoulder", "--only", "B, c, d"]);
    assert_eq!(entry.days.words(Language::English), "monday");
    assert_eq!(format(text), text.replace("\n##", "\n\n##"));
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
    let page = page(&programme, None);
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
