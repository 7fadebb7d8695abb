//! What was played is remembered, and decides how much is explained.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran, tests};

/// The program in a folder that is its home, where a sound device takes everything at once.
fn program(home: &Path, arguments: &[&str]) -> Command {
    let mut command = command(binary(), &tests(""), arguments);
    let config = home.join("alsa.conf");
    let text = "pcm.!default { type plug; slave.pcm \"null\" }\npcm.null { type null }\n\
                ctl.!default { type null }\n";
    // Another run may be reading it.
    if !config.exists() {
        fs::write(&config, text).unwrap();
    }
    command.env("ALSA_CONFIG_PATH", &config).env("PULSE_SERVER", "unix:/none");
    command.env("XDG_RUNTIME_DIR", home.join("none"));
    command.env("HOME", home).env_remove("XDG_DATA_HOME");
    command
}

fn history(home: &Path) -> Ran {
    ran(program(home, &["history"]), b"")
}

/// The lines of the history that tell of a run.
fn runs(history: &str) -> Vec<&str> {
    history.lines().filter(|line| line.starts_with("20")).collect()
}

fn file(home: &Path) -> PathBuf {
    home.join(".local/share/supple/history.jsonl")
}

/// One line of the history.
fn line(routine: &str, title: &str, done: bool) -> String {
    format!(
        "{{\"routine\":\"{routine}\",\"title\":\"{title}\",\"began\":1764096000,\"seconds\":1240,\"done\":{done}}}\n"
    )
}

fn with_history(text: &str) -> Folder {
    let home = Folder::new();
    let path = file(&home.join(""));
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    home
}

/// Whether the lines for learning are said when the program may choose.
fn explains(home: &Path, talk: &[&str]) -> bool {
    let first = ["timeline", "-r", "desk-break", "--voice", "mute"];
    let Ran { out, err, code } = ran(program(home, &[&first[..], talk].concat()), b"");
    assert_eq!(code, Some(0), "{err}");
    out.contains("If your hands do not meet")
}

#[test]
fn the_history_says_what_was_done_when_and_for_how_long() {
    let text = line("a", "Neck", true) + &line("b", "Hips\\u001b[2J", false);
    let home = with_history(&text);
    let mut command = program(&home.join(""), &["history"]);
    command.env("TZ", "UTC");
    let Ran { out, .. } = ran(command, b"");
    assert!(out.starts_with("November 2025\n") && out.contains("2 times, 41 min."), "{out}");
    assert_eq!(
        runs(&out),
        ["2025-11-25 18:40   21 min  Hips[2J, stopped early", "2025-11-25 18:40   21 min  Neck"]
    );
}

#[test]
fn the_times_of_the_history_are_those_of_the_person_or_say_that_they_are_not() {
    let home = with_history(&line("a", "Neck", true));
    let zones = Path::new("/usr/share/zoneinfo/America/New_York");
    for (zone, began) in [
        ("UTC", "2025-11-25 18:40  "),
        ("EST5EDT,M3.2.0,M11.1.0", "2025-11-25 13:40  "),
        ("America/New_York", "2025-11-25 13:40  "),
        (":America/New_York", "2025-11-25 13:40  "),
        ("Nowhere/At_All", "2025-11-25 18:40 UTC  "),
    ] {
        if zone.ends_with("New_York") && !zones.exists() {
            continue;
        }
        let mut command = program(&home.join(""), &["history"]);
        command.env("TZ", zone);
        let Ran { out, .. } = ran(command, b"");
        assert_eq!(runs(&out), [format!("{began} 21 min  Neck")], "{zone}");
    }
}

#[test]
fn the_history_can_be_cleared() {
    let home = with_history(&line("a", "Neck", true));
    let home = home.join("");
    let stopped = file(&home).with_file_name("stopped.json");
    fs::write(&stopped, r#"{"routine":"neck-ease","exercise":"Chin"}"#).unwrap();
    assert_eq!(ran(program(&home, &["history", "clear"]), b"").code, Some(0));
    assert!(!file(&home).exists() && !stopped.exists());
    assert_eq!(history(&home).out, "Nothing has been played yet.\n");
    assert_eq!(ran(program(&home, &["history", "clear"]), b"").code, Some(0));
}

#[test]
fn the_first_two_whole_runs_of_a_routine_are_explained() {
    let done = line("desk-break", "Desk break", true);
    let other = line("upper-back", "Upper back", true);
    let stopped = line("desk-break", "Desk break", false);
    for (text, is_explained) in [
        (String::new(), true),
        (done.clone(), true),
        ([done.clone(), stopped, other].concat(), true),
        ([done.clone(), done.clone()].concat(), false),
    ] {
        let home = with_history(&text);
        assert_eq!(explains(&home.join(""), &["--talk", "auto"]), is_explained, "{text}");
        // Only `play` looks at it unasked.
        assert!(!explains(&home.join(""), &[]));
        assert!(explains(&home.join(""), &["--talk", "learn"]));
    }
}

#[test]
fn a_damaged_history_keeps_what_can_be_read() {
    let done = line("desk-break", "Desk break", true);
    let cut = done.get(..40).unwrap();
    let text = [cut, "\n\u{0}\u{1}\n[]\n{}\n", &done, cut, "\n", &done, cut].concat();
    let home = with_history(&text);
    assert!(!explains(&home.join(""), &["--talk", "auto"]));
    let Ran { out, err, .. } = history(&home.join(""));
    assert_eq!(runs(&out).len(), 2);
    let aside = file(&home.join("")).with_extension("jsonl.damaged");
    let aside_name = aside.display().to_string();
    assert_eq!(
        err,
        format!("6 lines of the history cannot be understood, and moved to {aside_name}.\n")
    );
    assert!(fs::read_to_string(&aside).unwrap().contains(cut));
    // They are told of once.
    let Ran { out, err, .. } = history(&home.join(""));
    assert_eq!((runs(&out).len(), err.as_str()), (2, ""));
    assert_eq!(ran(program(&home.join(""), &["history", "clear"]), b"").code, Some(0));
    assert!(!aside.exists());
}

#[test]
fn answers_stand_with_their_runs_whoever_wrote_in_between() {
    let answered =
        |answer: &str| format!("{{\"routine\":\"a\",\"began\":1764096000,\"answer\":{answer}}}\n");
    let one = line("a", "Neck", true);
    for (answer, shown) in [
        (answered("{\"pain\":0}"), "Neck, pain 0 of 10"),
        (answered("{\"pain\":10}"), "Neck, pain 10 of 10"),
        (answered("\"too-much\""), "Neck, too much"),
        (answered("\"done\"") + &answered("{\"pain\":2}"), "Neck, pain 2 of 10"),
    ] {
        let home = with_history(&[one.clone(), line("b", "Hips", false), answer].concat());
        let out = history(&home.join("")).out;
        assert_eq!(runs(&out).iter().filter(|run| run.ends_with(shown)).count(), 1, "{out}");
    }
    // What no version has kept is damaged.
    let home = with_history(&(one + &answered("{\"pain\":11}")));
    let Ran { out, err, .. } = history(&home.join(""));
    assert!(!out.contains("pain") && err.starts_with("1 line of the history"), "{out}{err}");
}

#[test]
fn the_history_is_written_for_other_programs_and_for_a_therapist() {
    let folder = with_history(&(line("a", "Neck", true) + &line("b", "Hips", false)));
    let home = folder.join("");
    for (option, name, holds) in [
        ("--export", "all.csv", "1240,Hips,b,false,,,\r\n"),
        ("--export", "all.JSON", "\"title\": \"Hips\""),
        ("--export", "all.tcx", "<TotalTimeSeconds>1240</TotalTimeSeconds>"),
        ("--report", "all.html", "<td>2025-11-25</td>"),
    ] {
        let path = home.join(name);
        let words = ["history", option, path.to_str().unwrap()];
        let mut command = program(&home, &words);
        command.env("TZ", "UTC");
        let Ran { err, code, .. } = ran(command, b"");
        assert_eq!((code, err), (Some(0), format!("Wrote {}.\n", path.display())));
        assert!(fs::read_to_string(&path).unwrap().contains(holds), "{name}");
        let Ran { err, code, .. } = ran(program(&home, &words), b"");
        assert_eq!(code, Some(1), "{err}");
        assert!(err.contains("--force"), "{err}");
    }
    for (words, says) in [
        (&["--export", "all.fit"][..], "--export all.csv"),
        (&["--export", "-"], "--export history.csv"),
        (&["--report", "all.pdf"], "--report all.html"),
        (&["--month", "november"], "a month is written as 2026-11"),
        (&["--month", "2026-13"], "a month is written as 2026-11"),
        (&["--month", "26-11"], "a month is written as 2026-11"),
    ] {
        let Ran { err, code, .. } = ran(program(&home, &[&["history"], words].concat()), b"");
        assert_eq!(code, Some(2), "{words:?} {err}");
        assert!(err.contains(says), "{words:?} {err}");
    }
}

#[test]
fn the_page_for_a_therapist_is_in_the_language_of_the_routines_that_were_played() {
    let spanish =
        "# Cuello\nlanguage: es\nwarning: Para si duele.\n\n## Uno\n- Siéntate.\nhold: 20s\n";
    for (routine, language, title) in [
        ("oberer-ruecken", "", "Übungstagebuch"),
        ("haut-du-dos", "", "Journal d’exercices"),
        ("HOME/cuello.routine", "", "Diario de ejercicios"),
        ("desk-break", "it", "Diario degli esercizi"),
        ("desk-break", "", "Exercise diary"),
        // What is gone, and what nobody can read again, has no language.
        ("HOME/gone.routine", "", "Exercise diary"),
        ("-", "", "Exercise diary"),
    ] {
        let folder = Folder::new();
        let home = folder.join("");
        let routine = routine.replace("HOME/", &format!("{}/", home.display()));
        let known = match language {
            "" => line(&routine, "Neck", true),
            code => line(&routine, "Neck", true)
                .replace("\"title\"", &format!("\"language\":\"{code}\",\"title\"")),
        };
        fs::create_dir_all(file(&home).parent().unwrap()).unwrap();
        fs::write(file(&home), known).unwrap();
        fs::write(home.join("cuello.routine"), spanish).unwrap();
        let path = home.join("page.html");
        let words = ["history", "--report", path.to_str().unwrap()];
        let Ran { err, code, .. } = ran(program(&home, &words), b"");
        assert_eq!(code, Some(0), "{routine}: {err}");
        let page = fs::read_to_string(&path).unwrap();
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{routine}: {page}");
    }
}

#[cfg(feature = "live")]
mod played {
    use std::process::Stdio;

    use super::*;

    const ROUTINE: &str = "# Short\ncues: off\nwarning: Go.\n## One\nready: 0s\n- In.\nlearn: Why.\nhold: 1s\n- Out.\n";

    fn play(home: &Path, routine: &str) -> Ran {
        let all = ["play", "-r", routine, "--voice", "mute", "--prepare"];
        ran(program(home, &all), b"")
    }

    #[test]
    fn play_explains_the_first_two_times_and_remembers_each() {
        let folder = Folder::new();
        let home = folder.join("");
        let routine = folder.join("short.routine");
        fs::write(&routine, ROUTINE).unwrap();
        let name = routine.to_str().unwrap();
        for run in 1..=3 {
            let Ran { err, code, .. } = play(&home, name);
            assert_eq!(code, Some(0), "{err}");
            assert_eq!(err.contains("everything is explained"), run < 3, "run {run}: {err}");
            let kept = history(&home).out;
            assert_eq!(runs(&kept).len(), run, "{kept}");
            assert!(runs(&kept).iter().all(|line| line.ends_with("  Short")), "{kept}");
        }
    }

    const SIDED: &str = "# Sore\ncues: off\nwarning: Go.\n## One\nready: 0s\n### each side\nside: {right} arm\nswitch: 0s\n- Lift the {right} arm.\nhold: 1s\n## Two\n### each side\nside: {left} leg\nready: 0s\nswitch: 0s\n- Lift the {left} leg.\nhold: 1s\n";

    #[test]
    fn a_run_on_one_side_is_remembered_as_that_and_goes_on_on_it() {
        let folder = Folder::new();
        let home = folder.join("");
        let path = folder.join("sore.routine");
        fs::write(&path, SIDED).unwrap();
        let routine = path.to_str().unwrap();
        let all = ["play", "-r", routine, "--voice", "mute", "--prepare"];
        let play = |more: &[&str]| ran(program(&home, &[&all[..], more].concat()), b"");
        let Ran { err, code, .. } = play(&["--side", "left"]);
        assert_eq!(code, Some(0), "{err}");
        // The device takes everything at once, so that only the end is sure to be told.
        assert!(err.contains("Lift the left leg.") && !err.contains("right"), "{err}");
        let kept = history(&home).out;
        assert!(runs(&kept)[0].ends_with("  Sore, left side"), "{kept}");
        // As play keeps it where it is stopped.
        let identity = path.canonicalize().unwrap();
        let stopped = serde_json::json!({
            "routine": identity, "words": "", "exercise": "Two", "side": "left"
        });
        let keep = || {
            fs::write(home.join(".local/share/supple/stopped.json"), stopped.to_string()).unwrap();
        };
        keep();
        let Ran { err, code, .. } = play(&["--resume"]);
        assert_eq!(code, Some(0), "{err}");
        assert!(err.contains("Lift the left leg.") && !err.contains("right"), "{err}");
        // What is asked for again goes before it.
        keep();
        let err = play(&["--resume", "--side", "right"]).err;
        assert!(err.contains("Lift the right leg.") && !err.contains("left"), "{err}");
    }

    /// Runs the program in a terminal of its own, and presses a key as soon as it asks for one.
    const IN_A_TERMINAL: &str = "\
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[2], sys.argv[2:])
seen = b''
while True:
    try:
        read = os.read(terminal, 4096)
    except OSError:
        break
    if not read:
        break
    if b'Any other key' in seen + read and b'Any other key' not in seen:
        os.write(terminal, sys.argv[1].encode())
    seen += read
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
";

    #[test]
    fn one_key_answers_how_it_was_and_any_other_is_no_answer() {
        for (key, told, shown) in [
            ("3", "Kept: pain 3 of 10.", "  Short, pain 3 of 10"),
            ("t", "Kept: too much.", "  Short, too much"),
            ("\r", "How was it?", "  Short"),
        ] {
            let folder = Folder::new();
            let home = folder.join("");
            let routine = folder.join("short.routine");
            fs::write(&routine, ROUTINE).unwrap();
            let words = ["play", "-r", routine.to_str().unwrap(), "--voice", "mute", "--prepare"];
            let played = program(&home, &words);
            let mut python = Command::new("python3");
            python
                .args(["-c", IN_A_TERMINAL, key])
                .arg(played.get_program())
                .args(played.get_args());
            python.env_clear().env("TERM", "xterm").stdin(Stdio::piped());
            python.stdout(Stdio::piped()).stderr(Stdio::piped());
            let set = played.get_envs().filter_map(|(name, value)| Some((name, value?)));
            python.envs(set);
            let Ran { out, err, code } = ran(python, b"");
            assert_eq!(code, Some(0), "{out}{err}");
            assert!(out.contains(told), "{out}");
            assert_eq!(out.contains("Kept"), told.starts_with("Kept"), "{out}");
            let kept = history(&home).out;
            assert!(runs(&kept).iter().all(|line| line.ends_with(shown)), "{kept}");
            assert_eq!(runs(&kept).len(), 1, "{kept}");
        }
    }

    #[test]
    fn runs_at_the_same_time_are_all_kept() {
        let folder = Folder::new();
        let home = folder.join("");
        let routine = folder.join("short.routine");
        fs::write(&routine, ROUTINE).unwrap();
        let all = ["play", "-r", routine.to_str().unwrap(), "--voice", "mute", "--prepare"];
        let start = |_| program(&home, &all).stdin(Stdio::null()).spawn().unwrap();
        let running: Vec<_> = (0..4).map(start).collect();
        for child in running {
            assert!(child.wait_with_output().unwrap().status.success());
        }
        assert_eq!(runs(&history(&home).out).len(), 4);
    }

    #[test]
    fn where_nothing_can_be_kept_play_goes_on() {
        let folder = Folder::new();
        let home = folder.join("");
        let routine = folder.join("short.routine");
        fs::write(&routine, ROUTINE).unwrap();
        // A file where the folder should be stops even the one who may write everywhere.
        fs::create_dir_all(home.join(".local/share")).unwrap();
        fs::write(home.join(".local/share/supple"), "").unwrap();
        let Ran { err, code, .. } = play(&home, routine.to_str().unwrap());
        assert_eq!(code, Some(0), "{err}");
        assert!(err.contains("everything is explained"), "{err}");
        let said = "This session is not kept in the history: cannot write ";
        assert_eq!(err.matches(said).count(), 1, "{err}");
        assert_eq!(err.matches("cannot").count(), 1, "{err}");
        let Ran { out, err, code } = history(&home);
        assert_eq!((out.as_str(), code), ("", Some(1)));
        assert!(err.contains("history.jsonl") && err.contains("readable"), "{err}");
    }

    #[test]
    #[cfg(unix)]
    fn nobody_else_reads_what_was_done() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = Folder::new();
        let home = folder.join("");
        let routine = folder.join("short.routine");
        fs::write(&routine, ROUTINE).unwrap();
        assert_eq!(play(&home, routine.to_str().unwrap()).code, Some(0));
        let mode = fs::metadata(file(&home)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Python packages: make test")]
fn an_activity_is_read_by_programs_that_others_wrote() {
    let exercises = r#"[{"title":"Chin","seconds":240},{"title":"Ear & jaw","seconds":301}]"#;
    let run = format!(
        "{{\"routine\":\"neck\",\"title\":\"Neck\",\"began\":1764096000,\"seconds\":560,\"done\":true,\"exercises\":{exercises}}}\n"
    );
    let folder = with_history(&run);
    let home = folder.join("");
    let path = home.join("run.tcx");
    let words = ["history", "--export", path.to_str().unwrap()];
    assert_eq!(ran(program(&home, &words), b"").code, Some(0));
    let reader = "\
import sys, tcxparser
from tcxreader.tcxreader import TCXReader
one = tcxparser.TCXParser(sys.argv[1])
print(one.activity_type, one.started_at, one.duration)
other = TCXReader().read(sys.argv[1], only_gps=False)
print(other.activity_type, other.start_time, [lap.duration for lap in other.laps])
";
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join(".setup/diary/bin/python");
    let read = Command::new(python).args(["-c", reader]).arg(&path).output().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&read.stdout),
        "other 2025-11-25T18:40:00Z 541\nOther 2025-11-25 18:40:00 [240.0, 301.0]\n",
        "{}",
        String::from_utf8_lossy(&read.stderr)
    );
}
