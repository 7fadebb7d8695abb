//! What people type at a shell that is of another program, or that cannot be.

use std::fs;

use crate::support::folder::Folder;
use crate::support::{Ran, run};

#[test]
fn a_document_is_told_from_a_routine_with_what_to_do_with_it() {
    let folder = Folder::new();
    let words = "PK\u{3}\u{4}\u{14}\0[Content_Types].xml";
    fs::write(folder.join("hand out.docx"), words).unwrap();
    fs::write(folder.join("plan.pdf"), b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n").unwrap();
    fs::write(folder.join("plan.rtf"), "{\\rtf1\\ansi Hold 30 seconds.}").unwrap();
    fs::write(folder.join("scan.jpg"), b"\xff\xd8\xff\xe0\0\x10JFIF").unwrap();
    fs::write(folder.join("page.html"), "<!DOCTYPE html>\n<p>Hold 30 s</p>").unwrap();
    for (file, told) in [
        ("hand out.docx", "hand out.docx'` makes a draft of a routine from it\n"),
        ("plan.pdf", "it is a PDF; copy its words into a plain text file (.txt), and give that"),
        ("plan.rtf", "it is a document of a word processor; save it as .docx or as plain text"),
        ("scan.jpg", "it is a picture; type its words into a plain text file (.txt)\n"),
        ("page.html", "it is a web page; copy its words into a plain text file (.txt)"),
    ] {
        for words in [&["check", file][..], &["show", file], &["fmt", file]] {
            let Ran { err, code, .. } = run(&folder, words);
            assert!(code == Some(1) && err.contains(told), "{words:?}: {err}");
            assert_eq!(err.lines().count(), 1, "{words:?}: {err}");
        }
        if !file.ends_with("docx") {
            let Ran { err, code, .. } = run(&folder, &["import", file]);
            assert!(code == Some(1) && err.contains(told), "{file}: {err}");
        }
    }
}

#[test]
fn an_option_of_another_program_is_told_with_what_does_that_here() {
    let folder = Folder::new();
    for (words, told) in [
        (&["share", "desk-break", "--port", "8080"][..], "`--bind ADDRESS:PORT` shares it there"),
        (&["share", "desk-break", "--host", "0.0.0.0"], "`--bind ADDRESS:PORT` shares it there"),
        (&["play", "desk-break", "--duration", "10m"], "`--length 10m`"),
        (&["render", "desk-break", "-o", "x.wav", "--speed", "0.9"], "`--pace 0.9`"),
        (&["render", "desk-break", "-o", "x.wav", "--volume", "50"], "`--loudness -16`"),
        (&["render", "desk-break", "-o", "x.wav", "--music", "a.mp3"], "`--bed FILE`"),
        (&["show", "desk-break", "--pdf", "x.pdf"], "`--html FILE.html`"),
        (&["show", "desk-break", "-o", "x.html"], "`--html FILE.html`"),
        (&["play", "desk-break", "--exercise", "2"], "`--only 2`"),
        (&["play", "desk-break", "--left"], "`--side left`"),
    ] {
        let Ran { err, code, .. } = run(&folder, words);
        assert!(code == Some(2) && err.contains(told), "{words:?}: {err}");
        assert!(!err.contains("similar argument"), "{words:?}: {err}");
        // The value of what is unknown is no mistake of its own.
        assert_eq!(err.matches("unexpected argument").count(), 1, "{words:?}: {err}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_keeps_no_files_is_not_said_to_be_gone() {
    let folder = Folder::new();
    let words = ["render", "desk-break", "--voice", "mute", "-o", "/proc/x.wav"];
    let Ran { err, code, .. } = run(&folder, &words);
    assert_eq!(code, Some(1));
    assert_eq!(
        err,
        "error: cannot write /proc/x.wav: no file can be made in that folder. Choose another.\n"
    );
}

#[test]
fn a_number_and_a_time_that_cannot_be_are_told_with_what_can() {
    let folder = Folder::new();
    for (words, told) in [
        (
            &["play", "--for", "neck", "--minutes", "ten"][..],
            "write a whole number from 1 to 180\n",
        ),
        (&["play", "--for", "neck", "--minutes", "10m"], "write a whole number from 1 to 180\n"),
        (&["play", "--for", "neck", "--minutes", "0"], "write a whole number from 1 to 180\n"),
        (&["show", "desk-break", "--days", "two"], "write a whole number from 1 to 366\n"),
        (&["play", "desk-break", "--buffer-ms", "5"], "write a whole number from 20 to 2000\n"),
        (
            &["share", "desk-break", "--time", "0s"],
            "it would end at once: write a time such as `30m`",
        ),
        (
            &["share", "desk-break", "--time", "0"],
            "it would end at once: write a time such as `30m`",
        ),
        (&["show", "desk-break", "--length", "0"], "a session of no time does nothing"),
        (&["list", "--language", "Deutsch"], "write `de`\n"),
    ] {
        let Ran { err, code, .. } = run(&folder, words);
        assert!(code == Some(2) && err.contains(told), "{words:?}: {err}");
        assert!(!err.contains("digit"), "{words:?}: {err}");
    }
}
