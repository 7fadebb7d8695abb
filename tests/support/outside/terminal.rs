//! A terminal of a test's own, made by the program `script`.

use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};

/// A line of a shell in a terminal of this size; its settings are printed before and after, and how
/// the line ended. The command is `script` with the environment of the test.
pub(crate) fn open(mut script: Command, line: &str, (columns, rows): (u16, u16)) -> Child {
    let all = format!("stty cols {columns} rows {rows}; stty -g; {line}; echo code $?; stty -g");
    script.args(["-qfec", &all, "/dev/null"]).env("SHELL", "/bin/sh");
    script.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    script.spawn().unwrap()
}

/// Reads what a terminal shows until it shows `text`; all that it has shown.
pub(crate) fn read_until(child: &mut Child, shown: &mut String, text: &str) {
    read_until_any(child, shown, &[text.to_owned()]);
}

/// The same until it shows one of these; where the first of them ends.
pub(crate) fn read_until_any(child: &mut Child, shown: &mut String, texts: &[String]) -> usize {
    let mut bytes = [0; 4096];
    loop {
        let found = texts.iter().filter_map(|text| Some((shown.find(text)?, text.len()))).min();
        if let Some((at, length)) = found {
            return at + length;
        }
        let count = child.stdout.as_mut().unwrap().read(&mut bytes).unwrap();
        assert!(count > 0, "{texts:?} is not in {shown}");
        shown.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
}

/// Reads what a terminal shows until it is closed.
pub(crate) fn read_to_end(child: &mut Child, shown: &mut String) {
    let mut bytes = Vec::new();
    child.stdout.as_mut().unwrap().read_to_end(&mut bytes).unwrap();
    shown.push_str(&String::from_utf8_lossy(&bytes));
    child.wait().unwrap();
}

pub(crate) fn press(child: &mut Child, keys: &str) {
    child.stdin.as_mut().unwrap().write_all(keys.as_bytes()).unwrap();
}

/// The terminal is as it was, and the program has ended with this code.
pub(crate) fn assert_put_back(shown: &str, code: &str) {
    let lines: Vec<&str> = shown.lines().map(str::trim).collect();
    assert_eq!(lines.first(), lines.last(), "{shown}");
    assert!(lines[lines.len() - 2].ends_with(&format!("code {code}")), "{shown}");
    assert!(shown.contains("\u{1b}[?1049l") && shown.contains("\u{1b}[?25h"), "{shown}");
}
