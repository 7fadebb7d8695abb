//! What is kept while others keep something too, and what is damaged.

use std::env;
use std::fs;
use std::process::{Child, Command};

use super::store::Store;
use crate::support::folder::Folder;

/// The lines that each process adds.
const LINES: usize = 1000;

/// The variables that tell a process where to add its lines, and the word that they begin with.
const PLACE: &str = "SUPPLE_TEST_STORE";
const WORD: &str = "SUPPLE_TEST_WORD";

#[test]
#[ignore = "the test below runs it in processes of its own"]
fn adds_lines_where_it_is_told_to() {
    let (Ok(place), Ok(word)) = (env::var(PLACE), env::var(WORD)) else { return };
    let store = Store::at(place.into());
    for number in 0..LINES {
        store.append(&format!("{word} {number}")).unwrap();
    }
}

/// Another process that adds its lines.
fn adding(folder: &Folder, word: &str) -> Child {
    let name = "cli::state::tests::adds_lines_where_it_is_told_to";
    Command::new(env::current_exe().unwrap())
        .args([name, "--exact", "--ignored", "--quiet"])
        .env(PLACE, folder.join("lines.jsonl"))
        .env(WORD, word)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn two_processes_that_add_a_thousand_lines_each_lose_and_mix_none() {
    let folder = Folder::new();
    let path = folder.join("lines.jsonl");
    let store = Store::at(path.clone());
    fs::write(&path, "damaged\n").unwrap();
    let mut processes = ["one", "other"].map(|word| adding(&folder, word));
    let is_right = |line: &[u8]| line.starts_with(b"one ") || line.starts_with(b"other ");
    let mut aside = 0;
    // While they are at work, what is damaged is taken out again and again.
    while processes.iter_mut().any(|child| child.try_wait().unwrap().is_none()) {
        aside += store.set_lines_aside(is_right).unwrap().map_or(0, |(count, _)| count);
    }
    aside += store.set_lines_aside(is_right).unwrap().map_or(0, |(count, _)| count);
    for mut child in processes {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(aside, 1);
    assert_eq!(fs::read_to_string(folder.join("lines.jsonl.damaged")).unwrap(), "damaged\n");
    let text = fs::read_to_string(&path).unwrap();
    for word in ["one", "other"] {
        let of_one: Vec<&str> = text.lines().filter(|line| line.starts_with(word)).collect();
        let expected: Vec<String> = (0..LINES).map(|number| format!("{word} {number}")).collect();
        assert_eq!(of_one, expected);
    }
    assert_eq!(text.lines().count(), 2 * LINES);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a small disk: make test")]
fn a_full_disk_takes_no_half_of_a_line() {
    let folder = Folder::disk("16k");
    let path = folder.join("lines.jsonl");
    let store = Store::at(path.clone());
    let line = "a line of the history ".repeat(31);
    let mut kept = 0;
    while store.append(&line).is_ok() {
        kept += 1;
    }
    assert!(kept > 4, "{kept}");
    let whole = format!("{line}\n").repeat(kept);
    assert_eq!(fs::read_to_string(&path).unwrap(), whole);
    // Where there is room for less, there is room for that.
    while store.append("x").is_ok() {}
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.strip_prefix(&whole).unwrap().lines().all(|line| line == "x"), "{text}");
}

#[test]
fn what_is_damaged_is_kept_beside_and_cleared_with_the_rest() {
    let folder = Folder::new();
    let path = folder.join("lines.jsonl");
    let store = Store::at(path.clone());
    let is_right = |line: &[u8]| line.starts_with(b"{");
    assert_eq!(store.set_lines_aside(is_right).unwrap(), None);
    let aside = folder.join("lines.jsonl.damaged");
    for damaged in [&b"no\xff"[..], b"\0\0"] {
        fs::write(&path, [b"{1}\n", damaged, b"\n\n{2}\n"].concat()).unwrap();
        assert_eq!(store.set_lines_aside(is_right).unwrap(), Some((1, aside.clone())));
        assert_eq!(fs::read(&path).unwrap(), b"{1}\n{2}\n");
    }
    assert_eq!(fs::read(&aside).unwrap(), b"no\xff\n\0\0\n");
    assert!(store.delete().unwrap());
    assert!(!path.exists() && !aside.exists());
    assert!(!store.delete().unwrap());
}
