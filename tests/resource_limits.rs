//! Files that were made to do harm end with a clear error, soon, and in little memory.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::support::{Ran, binary, command, ran, scratch, tests};

const MIB: usize = 1024 * 1024;

/// The most memory that the program may ask for, in KiB, and the most processor time, in seconds.
const LIMITS: &str = "ulimit -v 400000; ulimit -t 20; exec \"$0\" \"$@\"";

fn limited(folder: &Path, arguments: &[&str], input: &[u8]) -> Ran {
    let all = [&["-c", LIMITS, binary()], arguments].concat();
    let ran = ran(command("sh", folder, &all), input);
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
    ran
}

/// Checks what is a mistake, and returns what was told of it.
fn refused(text: &[u8]) -> String {
    let ran = limited(&tests("."), &["check", "-"], text);
    assert_eq!(ran.code, Some(1), "{}", ran.err.chars().take(2000).collect::<String>());
    assert!(ran.err.len() < 4 * MIB, "{} bytes of errors", ran.err.len());
    ran.err
}

/// One MiB of a text, again and again.
fn full_of(text: &str) -> String {
    text.repeat(MIB / text.len())
}

#[test]
fn a_file_beyond_its_limit_is_not_read() {
    assert!(refused(&vec![b'x'; 2 * MIB]).contains("this script is too large"));
}

#[test]
fn an_endless_input_ends() {
    let ran = limited(Path::new("/dev"), &["check", "./zero"], b"");
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.err.contains("too large"), "{}", ran.err);
}

#[test]
fn garbage_is_no_text() {
    let mut state = 1_u32;
    let mut bytes = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    });
    // Each byte that is not UTF-8 becomes three.
    let garbage: Vec<u8> = bytes.by_ref().take(MIB / 3).collect();
    assert!(refused(&garbage).contains("not plain text"));
    let printable: Vec<u8> = bytes.take(MIB / 3).map(|byte| byte.max(1)).collect();
    assert!(refused(&printable).contains("not UTF-8"));
}

#[test]
fn many_of_one_sign_are_one_mistake() {
    assert!(refused(&vec![b'#'; MIB]).contains("too long"));
    assert!(refused(&vec![b'{'; MIB]).contains("too long"));
    assert!(refused(&vec![b'a'; MIB]).contains("too long"));
    assert!(refused("ü".repeat(MIB / 2).as_bytes()).contains("too long"));
    assert!(refused(full_of("-").as_bytes()).contains("nothing to say"));
}

#[test]
fn many_mistakes_are_cut_short() {
    let lines = [
        "hold: 30\n",
        "#\n",
        "##\n",
        "###\n",
        "####\n",
        "{\n",
        "-\n",
        "a\n",
        "a:\n",
        "at\n",
        "- {\n",
        "- {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{\n",
        "\u{7}\n",
        "### variation\n",
        "hodl: 30s\n",
        "from: x\n",
        "## A\nfrom: x\n",
        "## A\nfrom: upper-back\n",
        "language: xx\n",
        "language: fr\n",
    ];
    for line in lines {
        for start in ["", "# T\n## E\n- Sit.\n### each side\n"] {
            let text = format!("{start}{}", full_of(line));
            let told = refused(&text.as_bytes()[..text.len().min(MIB)]);
            assert!(told.matches("\nerror").count() <= 501, "{line}");
        }
    }
}

#[test]
fn many_side_words_are_cut_short() {
    let line = format!("- {}\n", "left ".repeat(300));
    let text = format!("# T\n## E\n### each side\n{}", full_of(&line));
    let told = refused(&text.as_bytes()[..text.len().min(MIB)]);
    assert!(told.contains("there are more mistakes"), "{}", told.len());
}

#[test]
fn repeats_of_repeats_are_too_long() {
    let one = |lines: &str| format!("# T\n## E\n{}", lines.repeat(1000));
    let part = |lines: &str| one(&format!("### 1000 times\n{lines}"));
    for text in [
        part("hold: 2h\n"),
        part("hold: 0.1s\n"),
        part("- a\n"),
        part("pause: 0.1s\n"),
        part("bell: 1 time\n"),
        format!("# T\n## E\n### alternate sides 1000 times\n{}", "- {left}\n".repeat(1000)),
        format!(
            "# T\n## E\n### 1000 times\nhold: 1s..\n{}",
            "at 0.5s: a\nat 1.5s: b\n".repeat(40_000)
        ),
    ] {
        let told = refused(text.as_bytes());
        assert!(
            told.contains("longer than 24 hours"),
            "{}",
            told.chars().take(400).collect::<String>()
        );
    }
}

#[test]
fn a_script_of_many_lines_is_advised_on_soon_and_briefly() {
    let head = "# T\nwarning: Stop.\n\n## E\n";
    for line in [
        "- Sit tall.\n",
        "- Repeat 3 times.\n",
        "- Breathe 3/10, 4°, 2-3x, II and ½.\n",
        "- Setz dich und atme ein, und dann aus.\n",
        "### variation: a\n- Go.\nhold: 30s\n",
    ] {
        let before = if line.starts_with('#') { "### once\n- Sit.\nhold: 10s\n" } else { "" };
        let lines = line.repeat((MIB - 200) / line.len());
        let text = [head, before, &lines].concat();
        let ran = limited(&tests("."), &["check", "-"], text.as_bytes());
        assert!(ran.code.is_some(), "{line}: it was stopped");
        assert!(ran.err.len() < MIB / 2, "{line}: {} bytes of advice", ran.err.len());
    }
}

#[test]
fn repeats_that_say_nothing_end() {
    let quiet = "learn: a\n".repeat(100);
    let text = format!("# T\n## E\nhold: 5s\n{}", format!("### 1000 times\n{quiet}").repeat(1000));
    let ran = limited(&tests("."), &["timeline", "-r", "-"], text.as_bytes());
    assert!(ran.code.is_some(), "it was ended for its time or its memory");
}

/// A folder with routines that take an exercise from the next.
fn chain(name: &str, length: usize) -> PathBuf {
    let folder = scratch().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for index in 0..length {
        let mut text = String::from("# T\nwarning: Move gently.\n## E\n");
        if index + 1 < length {
            writeln!(text, "from: r{}", index + 1).unwrap();
        } else {
            text.push_str("- Sit.\nhold: 5s\n");
        }
        std::fs::write(folder.join(format!("r{index}.routine")), text).unwrap();
    }
    folder
}

#[test]
fn an_exercise_may_be_handed_on_but_not_without_end() {
    let short = limited(&chain("chain-short", 20), &["check", "r0.routine"], b"");
    assert_eq!(short.err, "r0.routine: no mistakes\n");
    let long = limited(&chain("chain-long", 3000), &["check", "r0.routine"], b"");
    assert_eq!(long.code, Some(1));
    assert!(long.err.contains("over 20 routines"), "{}", long.err);
}
