//! Every way to write a programme wrongly, with what to write instead.

use super::super::parse;
use crate::span::FileId;

/// The mistakes of a text: the words, what is wrong and the help.
fn mistakes(text: &str) -> Vec<(&str, String, String)> {
    let parsed = parse(FileId::default(), text);
    let one = |one: &crate::diagnostic::Diagnostic| {
        (text.get(one.span.range()).unwrap_or("?"), one.message.clone(), one.help.clone())
    };
    parsed.diagnostics.iter().map(one).collect()
}

#[test]
fn each_mistake_names_the_line_to_write() {
    for (text, words, message, help) in [
        ("## Week 1\n- neck-ease\n", "## Week 1", "has no title", "`# Its title`"),
        ("#\n## Week 1\n- neck-ease\n", "#", "has no title", "`# Back on your feet`"),
        ("# A\n# B\n## Week 1\n- x\n", "# B", "one title", "`// B`"),
        ("# A\n", "# A", "no weeks", "`## Week 1 to 2`"),
        ("# A\n- x, every day\n", "- x, every day", "no week begins", "`## Week 1 to 2`"),
        ("# A\n## Monday\n- x\n", "## Monday", "no week", "`## Week 1`"),
        ("# A\n## Week 1\n- x\n## Week\n", "## Week", "no week", "`## Week 2 to 3`"),
        ("# A\n## Week 3 to 1\n- x\n", "## Week 3 to 1", "backwards", "`## Week 1 to 3`"),
        ("# A\n## Week 0\n- x\n", "## Week 0", "already", "counted from 1"),
        ("# A\n## Week 1 to 2\n- x\n## Week 2\n- y\n", "## Week 2", "already", "`## Week 3`"),
        (
            "# A\n## Week 1\n- x\n## Week 4\n- y\n",
            "## Week 4",
            "weeks 2 to 3 are missing",
            "`## Week 2 to 3` above it",
        ),
        // The weeks of a heading that is wrong are not missing.
        (
            "# A\n## Week 1 – two\n- x\n## Week 3\n- y\n",
            "## Week 1 – two",
            "no week",
            "`## Week 1`",
        ),
        ("# A\n## Week 4 onwards\n- x\n", "## Week 4 onwards", "no week", "`## Week 4 to 5`"),
        ("# A\n## Week 1 to 105\n- x\n", "## Week 1 to 105", "at most 104", "another programme"),
        ("# A\n## Week 1\n", "## Week 1", "nothing is done", "`- heel-pain, every day`"),
        ("# A\n### Week 1\n- x\n", "### Week 1", "none of a", "`## Week 1 to 2`"),
        ("# A\n## Week 1\n-\n", "", "no routine is named", "`- heel-pain, every day`"),
        ("# A\n## Week 1\n- x, mondy\n", "mondy", "names no day", "`monday`"),
        (
            "# A\n## Week 1\n- x, 3 times a week\n",
            "3 times a week",
            "names no day",
            "`monday, wednesday and friday`",
        ),
        (
            "# A\n## Week 1\n- x, every other day\n",
            "every other day",
            "names no day",
            "`monday, wednesday and friday`",
        ),
        ("# A\n## Week 1\n- x, length 8m\n", "length 8m", "names no day", "`length: 8m`"),
        ("# A\n## Week 1\n- x, daily, 7:30\n", "7:30", "names no day", "`at 7:30`"),
        ("# A\n## Week 1\n1. x, daily\n", "1. x, daily", "none of a", "`- x, daily`"),
        ("# A\n## Week 1\n- x,, monday\n", "", "names no day", "comma"),
        (
            "# A\n## Week 1\n- x, 9 times a day\n",
            "9 times a day",
            "not from 1 to 6",
            "`3 times a day`",
        ),
        ("# A\n## Week 1\n- x, twice a day, 3x daily\n", "3x daily", "already", "once"),
        ("# A\n## Week 1\n- x, at dawn\n", "at dawn", "no time of the day", "`at 7:30`"),
        ("# A\n## Week 1\n- x, at 25:00\n", "at 25:00", "no time of the day", "`at 7:30`"),
        (
            "# A\n## Week 1\n- x, 3 times a day, at 8:00\n",
            "x, 3 times a day, at 8:00",
            "have 1 times",
            "one for each",
        ),
        ("# A\n## Week 1\n- x, lenght: 8m\n", "lenght: 8m", "no “lenght”", "`length: 8m`"),
        ("# A\n## Week 1\n- x, colour: red\n", "colour: red", "no “colour”", "length, hold"),
        ("# A\n## Week 1\n- x, length:\n", "length:", "no value", "`--length`"),
        ("# A\n## Week 1\n- x, hold: short, hold: long\n", "hold: long", "already", "once"),
        (
            "# A\n## Week 1\n- x\nlength: 8m\n",
            "length: 8m",
            "none of a",
            "`- neck-ease, every day, length: 8m`",
        ),
        ("# A\n## Week 1\n- x\nnote: ask her\n", "note: ask her", "none of a", "`// ask her`"),
        ("# A\n## Week 1\n- x\nEvery day.\n", "Every day.", "none of a", "`handout: Every day.`"),
        (
            "# A\n## Week 1\n- x\nhandout:\n",
            "handout:",
            "nothing is printed",
            "`handout: Stop if it hurts.`",
        ),
        ("", "", "no title", "`# Its title`"),
    ] {
        assert_mistake(text, words, message, help);
    }
}

/// The one mistake of a text: its words, and a part of what is wrong and of the help.
fn assert_mistake(text: &str, words: &str, message: &str, help: &str) {
    let found = mistakes(text);
    let [(at, what, how)] = found.as_slice() else { panic!("{text:?}: {found:?}") };
    assert_eq!(*at, words, "{text:?}");
    assert!(what.contains(message) && how.contains(help), "{text:?}: {what}; {how}");
}

#[test]
fn what_only_looks_like_days_times_or_weeks_is_told() {
    for (text, words, message, help) in [
        (
            "# A\n## Weeks 1 and 3\n- x\n",
            "## Weeks 1 and 3",
            "no week",
            "`## Week 1` and `## Week 3`",
        ),
        ("# A\n## Week 1\n- x, at 7\n", "at 7", "no time of the day", "`at 7:00` or `at 7pm`"),
        ("# A\n## Week 1\n- x, at 19\n", "at 19", "no time of the day", "`at 19:00`"),
        ("# A\n## Week 1\n- x, in the morning\n", "in the morning", "names no day", "`at 7:30`"),
        (
            "# A\n## Week 1\n- x, alternate days\n",
            "alternate days",
            "names no day",
            "`monday, wednesday and friday`",
        ),
        // Behind a title it would be one of its words, were it not like a day.
        ("# A\n## Week 1\n- x, skip: B, mondy\n", "mondy", "names no day", "`monday`"),
        ("# A\n## Week 1\n- x, skip: B, montags\n", "montags", "names no day", "`monday`"),
        ("# A\n## Week 1\n- x, skip: B,, monday\n", "", "names no day", "comma"),
    ] {
        assert_mistake(text, words, message, help);
    }
}

#[test]
fn all_mistakes_come_at_once() {
    assert_eq!(mistakes("# A\nHm.\n## Weak 1\n## Week 1\n- x, mondy, lenght: 2m\n- \n").len(), 5);
}
