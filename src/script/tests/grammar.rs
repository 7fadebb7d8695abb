//! The grammar on its page, held against the parser.

use std::sync::LazyLock;

use proptest::prelude::*;
use supple::diagnostic::Diagnostic;
use supple::script::{keys, parse};
use supple::span::FileId;

use super::super::duration::looks_like_time;
use super::ebnf::{Dice, Grammar, Is, Special};
use crate::support::scripts::script;
use crate::support::tests;

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| {
    let page = std::fs::read_to_string(tests("../docs/grammar.md")).unwrap();
    Grammar::read(page.split("```ebnf\n").nth(1).unwrap().split("```").next().unwrap())
});

fn is_visible(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !['\u{fffd}', '\u{feff}'].contains(&letter)
}

fn is_space(letter: char) -> bool {
    letter == '\t' || letter == '\u{feff}' || letter.is_whitespace() && !letter.is_control()
}

const LETTERS: &[&str] =
    &["a", "B", "ü", "ß", "7", "s", ".", "-", "#", "*", "𝄞", "'", "(", "é", "x"];

/// What the page says in words.
const SPECIALS: [Special; 10] = [
    Special {
        words: "a visible character but \"/\", \"{\" and \"}\"",
        is: Is::Character(|letter| is_visible(letter) && !"/{}".contains(letter)),
        some: &["a", "B", "ü", "7", "s", ".", "-", "#", ":", ",", "𝄞", "(", "=", "|"],
    },
    Special {
        words: "a visible character but \"/\", \"{\", \"}\" and \"|\"",
        is: Is::Character(|letter| is_visible(letter) && !"/{}|".contains(letter)),
        some: LETTERS,
    },
    Special {
        words: "a visible character but \"/\", \"{\", \"}\", \",\", \"=\" and \":\"",
        is: Is::Character(|letter| is_visible(letter) && !"/{},=:".contains(letter)),
        some: LETTERS,
    },
    Special {
        words: "a visible character but \"/\", \"(\", \")\" and \",\"",
        is: Is::Character(|letter| is_visible(letter) && !"/(),".contains(letter)),
        some: &["a", "B", "ü", "7", "{", ":", "𝄞"],
    },
    Special {
        words: "what can only have been meant as a time, such as \"4\" or \"4 seconds\"",
        is: Is::Line(looks_like_time),
        some: &["4", "4 seconds"],
    },
    Special {
        words: "white space within a line",
        is: Is::Character(is_space),
        some: &[" ", "  ", "\t"],
    },
    Special {
        words: "white space within a line but \" \"",
        is: Is::Character(|letter| is_space(letter) && letter != ' '),
        some: &["\t", "\u{a0}"],
    },
    Special {
        words: "white space, also what is no part of a line, such as a carriage return",
        is: Is::Character(|letter| {
            letter != '\n' && (letter.is_whitespace() || letter == '\u{feff}')
        }),
        some: &[" ", "\t", "\r", "\u{feff}"],
    },
    Special {
        words: "anything but a line break",
        is: Is::Character(|letter| letter != '\n'),
        some: &["a", " ", "/", "#", "\u{1}", "ü"],
    },
    Special { words: "a line break", is: Is::Character(|letter| letter == '\n'), some: &["\n"] },
];

/// What no grammar of this kind can say, by the beginning of what is told of it.
const BEYOND: [&str; 35] = [
    "a bell needs 5 seconds to ring",
    "a bell rings 1000 times at most",
    "a bell rings in this step already",
    "a count is from 1 to 1000",
    "a number cannot be said in that time",
    "a part is done 1000 times at most",
    "a phase of a breath lasts from 1s to 1m",
    "a picture lies beside its script",
    "a session lasts 24 hours at most",
    "a session of no time does nothing",
    "a step lasts 2 hours at most",
    "a step of no time does nothing",
    "a step takes at least one breath and 2 hours at most",
    "a variation has nothing to stand in for",
    "an open range can last twice its start, and a step 2 hours at most",
    "no bell can ring inside the step above",
    "no count stands right above for this to be said in",
    "no step stands right above for this to be said in",
    "only a `count:` has repetitions",
    "sides that take turns have no rounds to rest between",
    "the exercise is empty",
    "the part is empty",
    "the range ends before it begins",
    "there are no sides here",
    "there are words at this time already",
    "there is no word here to say",
    "this is set twice in one place",
    "this line is too long",
    "this mark is no side",
    "this part has no sides to switch",
    "this part is done only once",
    "this script is too large",
    "this stands above the first line of its part",
    "this would be done",
    "there are more mistakes from here on",
];

fn errors(text: &str) -> Vec<String> {
    let found = parse(FileId::default(), text).diagnostics;
    found.into_iter().filter(Diagnostic::is_error).map(|one| one.message).collect()
}

/// The mistakes of form among others.
fn of_form(errors: &[String]) -> Vec<&String> {
    let is_beyond = |message: &str| BEYOND.iter().any(|known| message.starts_with(known));
    errors.iter().filter(|message| !is_beyond(message)).collect()
}

/// Holds the grammar against the parser for one text.
fn agree(text: &str) -> Result<(), String> {
    let errors = errors(text);
    let is_made = GRAMMAR.makes(text, &SPECIALS);
    if errors.is_empty() && !is_made {
        return Err(format!("it parses, and the grammar does not make it:\n{text}"));
    }
    match of_form(&errors).as_slice() {
        [] => Ok(()),
        _ if !is_made => Ok(()),
        wrong => Err(format!("the grammar makes it, and it does not parse: {wrong:?}\n{text:?}")),
    }
}

fn texts(folder: &str) -> Vec<String> {
    let all = std::fs::read_dir(tests(folder)).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> =
        all.filter(|path| path.extension().is_some_and(|end| end == "routine")).collect();
    files.sort();
    files
        .iter()
        .map(|path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned())
        .collect()
}

#[test]
fn every_shipped_routine_is_of_the_grammar() {
    let all = texts("../scripts");
    assert!(all.len() >= 30);
    for text in all {
        assert_eq!(errors(&text), Vec::<String>::new());
        assert!(GRAMMAR.makes(&text, &SPECIALS), "{text}");
    }
}

#[test]
fn every_example_parses_where_it_is_of_the_grammar_and_nowhere_else() {
    let all: Vec<String> = ["diagnostics", "timelines", "json", "show"]
        .iter()
        .flat_map(|folder| texts(folder))
        .collect();
    assert!(all.len() >= 300);
    let wrong: Vec<String> = all.iter().filter_map(|text| agree(text).err()).collect();
    assert!(wrong.is_empty(), "{}: {}", wrong.len(), wrong.join("\n"));
    let refused = all.iter().filter(|text| !of_form(&errors(text)).is_empty()).count();
    assert!(refused >= 150, "{refused}");
}

#[test]
fn every_key_stands_in_the_grammar() {
    let words = GRAMMAR.words();
    for key in keys() {
        assert!(words.contains(key), "{key}");
    }
}

#[test]
fn some_texts_of_the_grammar_have_no_mistake_at_all() {
    let made = (0..300_u64).map(|seed| GRAMMAR.text(&mut Dice(seed), &SPECIALS));
    let right = made.filter(|text| errors(text).is_empty()).count();
    assert!(right >= 10, "{right}");
}

/// A text with something changed in it.
fn changed(text: &str, dice: &mut Dice) -> String {
    const NEW: [&str; 20] = [
        " ", "//", " //", "\n", ":", "- ", "# ", "### ", "s", "..", "1", "{", "}", "=", ",",
        "every", "/", "\t", "hold: ", "\r",
    ];
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let at = dice.below(lines.len());
    match dice.below(5) {
        0 => {
            let line = lines[at].clone();
            lines.insert(at, line);
        }
        1 => {
            let to = dice.below(lines.len());
            lines.swap(at, to);
        }
        2 => {
            lines.remove(at);
        }
        _ => {
            let line = &mut lines[at];
            let from = line.floor_char_boundary(dice.below(line.len() + 1));
            let to = line.floor_char_boundary((from + dice.below(4)).min(line.len()));
            line.replace_range(from..to.max(from), NEW[dice.below(NEW.len())]);
        }
    }
    lines.concat()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn every_text_of_the_grammar_parses(seed: u64) {
        let text = GRAMMAR.text(&mut Dice(seed), &SPECIALS);
        let errors = errors(&text);
        prop_assert!(of_form(&errors).is_empty(), "{:?}\n{text:?}", of_form(&errors));
    }

    #[test]
    fn every_routine_that_parses_is_of_the_grammar(text in script()) {
        prop_assert!(GRAMMAR.makes(&text, &SPECIALS), "{text}");
    }

    #[test]
    fn a_routine_with_a_change_is_of_the_grammar_where_it_still_parses(seed: u64) {
        let text = std::fs::read_to_string(tests("json/everything.routine")).unwrap();
        let mut dice = Dice(seed);
        let changed = changed(&text, &mut dice);
        let agreed = agree(&changed);
        prop_assert!(agreed.is_ok(), "{}", agreed.unwrap_err());
    }
}
