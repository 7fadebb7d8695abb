//! Programmes over weeks, as they are typed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran, run};

/// The program on a day, in a folder that is its home, where a sound device takes everything at once.
fn on(day: &str, home: &Path, words: &[&str]) -> Ran {
    let day = format!("@{day}");
    let mut whole = vec!["-f", &day, binary()];
    whole.extend(words);
    let mut command = command("faketime", home, &whole);
    let config = home.join("alsa.conf");
    let text = "pcm.!default { type plug; slave.pcm \"null\" }\npcm.null { type null }\n\
                ctl.!default { type null }\n";
    fs::write(&config, text).unwrap();
    command.env("ALSA_CONFIG_PATH", &config).env("PULSE_SERVER", "unix:/none");
    command.env("XDG_RUNTIME_DIR", home.join("none"));
    command.env("HOME", home).env_remove("XDG_DATA_HOME").env("TZ", "UTC");
    ran(command, b"")
}

/// A short routine, and a programme of it and another.
fn folder() -> Folder {
    let folder = Folder::new();
    for name in ["one", "two"] {
        let text =
            format!("# {name}\ncues: off\nwarning: Go.\n## A\nready: 0s\n- In.\nhold: 1s..2s\n");
        fs::write(folder.join(&format!("{name}.routine")), text).unwrap();
    }
    let text = "# Short\nhandout: Ask me.\n## Week 1\n- one.routine, every day, twice a day\n\
                - two.routine, monday, hold: long\n## Week 2\n- two.routine, tuesday\n";
    fs::write(folder.join("plan.programme"), text).unwrap();
    folder
}

#[test]
fn a_programme_is_made_checked_tidied_and_shown() {
    let folder = Folder::new();
    let Ran { err, code, .. } = run(&folder, &["new", "my.programme"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("`supple start my.programme`"), "{err}");
    let Ran { err, code, .. } = run(&folder, &["check", "my.programme"]);
    assert_eq!((code, err.as_str()), (Some(0), "my.programme: no mistakes\n"));
    assert_eq!(run(&folder, &["fmt", "--check", "my.programme"]).code, Some(0));
    let Ran { out, code, .. } = run(&folder, &["show", "my.programme"]);
    assert_eq!(code, Some(0));
    assert!(out.starts_with("My programme\n4 weeks\n") && out.contains("[]   .  []"), "{out}");
    let Ran { err, code, .. } = run(&folder, &["show", "my.programme", "--html", "my.html"]);
    assert_eq!((code, err.as_str()), (Some(0), "Wrote my.html.\n"));
    let Ran { err, code, .. } = run(&folder, &["show", "my.programme", "--picture", "my.svg"]);
    assert_eq!(code, Some(2), "{err}");
    let Ran { err, code, .. } =
        run(&folder, &["show", "my.programme", "--html", "my.html", "--force", "--name", "A. <B>"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(fs::read_to_string(folder.join("my.html")).unwrap().contains("Name: A. &lt;B&gt;"));
    // What would do nothing is said.
    for option in
        [&["--days", "14"][..], &["--both-sides"], &["--talk", "quiet"], &["--minutes", "5"]]
    {
        let Ran { err, code, .. } = run(&folder, &[&["show", "my.programme"], option].concat());
        assert!(code == Some(2) && err.contains(option[0]), "{option:?}: {err}");
    }
    let shown = run(&folder, &["show", "heel-in-eight-weeks"]).out;
    assert!(shown.starts_with("Heel pain in eight weeks\n8 weeks\n"), "{shown}");
}

#[test]
fn no_week_of_a_programme_is_said() {
    let folder = folder();
    for words in [
        &["play", "plan.programme"][..],
        &["plan.programme"],
        &["./plan.programme", "--talk", "quiet"],
        &["render", "-r", "plan.programme", "-o", "x.wav"],
        &["timeline", "plan.programme"],
        &["timeline", "heel-in-eight-weeks"],
        &["export", "plan.programme", "--json"],
    ] {
        let Ran { out, err, code } = run(&folder, words);
        assert_eq!((out.as_str(), code), ("", Some(2)), "{words:?}: {err}");
        assert!(err.contains("is a programme, and no routine: `supple start "), "{words:?}: {err}");
    }
    assert!(!folder.join("x.wav").exists());
}

#[test]
fn routines_and_choices_of_a_programme_are_those_of_the_command_line() {
    let folder = Folder::new();
    for (line, says) in [
        ("- neck-eese", "write `neck-ease`"),
        ("- gone.routine", "there is no routine"),
        ("- neck-ease: every day", "write `neck-ease, every day`"),
        ("- neck-ease twice a day", "write `neck-ease, twice a day`"),
        ("- neck-ease (mondays)", "write `neck-ease, mondays`"),
        ("- neck-ease, hold: longer", "longer"),
        ("- neck-ease, length: soon", "soon"),
        ("- neck-ease, length: 8 minutes", "write `8m`"),
        ("- neck-ease, talk: silent", "after `talk:` write one of learn, normal, quiet"),
        ("- neck-ease, pace: 9", "9"),
        ("- bad.routine", "supple check "),
    ] {
        fs::write(folder.join("bad.routine"), "# Bad\n## A\nhold: 30\n").unwrap();
        let text = format!("# A\n## Week 1\n{line}\n");
        fs::write(folder.join("x.programme"), text).unwrap();
        let Ran { err, code, .. } = run(&folder, &["check", "x.programme"]);
        assert_eq!(code, Some(1), "{line}: {err}");
        assert!(err.contains(says) && err.contains("1 error"), "{line}: {err}");
        assert_eq!(run(&folder, &["start", "x.programme"]).code, Some(1), "{line}");
    }
    for name in ["heel-in-eight-weeks", "pelvic-floor-in-twelve-weeks", "hamstrings-in-six-weeks"] {
        let Ran { err, code, .. } = run(&folder, &["check", name]);
        assert_eq!((code, err), (Some(0), format!("{name}: no mistakes\n")));
    }
    let Ran { err, code, .. } = run(&folder, &["start", "heel-in-eight"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("did you mean heel-in-eight-weeks?"), "{err}");
    let Ran { err, code, .. } = run(&folder, &["start", "gone.programme"]);
    assert!(code == Some(1) && err.contains("gone.programme"), "{err}");
}

#[test]
fn choices_are_tried_on_their_routines_before_the_programme_begins() {
    let folder = folder();
    fs::write(folder.join("fixed.routine"), "# Fixed\n## A\n- In.\nhold: 9s\n## B\nhold: 8s\n")
        .unwrap();
    for (line, code, says) in [
        ("fixed.routine, skip: C", 1, "“fixed.routine” has no exercise “C”"),
        ("desk-break, skip: Neck ear to sholder", 1, "write `skip: Neck, ear to shoulder`"),
        ("desk-break, skip: Neck, ear to shoulder", 0, "no mistakes"),
        ("fixed.routine, only: 3", 1, "write one of `only: A`, `only: B`"),
        ("fixed.routine, variation: Easy", 1, "there are none: leave it out"),
        (
            "fixed.routine, variation: C=Easy",
            1,
            "write one of `variation: A=Easy`, `variation: B=Easy`",
        ),
        ("fixed.routine, skip: A, skip: B", 1, "no exercise is left"),
        ("one.routine, skip: A", 1, "no exercise is left"),
        ("neck-ease, length: 9m, hold: long", 1, "“hold: long” does not go with “length: 9m”"),
        ("one.routine, length: 5m", 0, "this session cannot last 5m"),
        ("fixed.routine, hold: long", 0, "has no range of times, so “hold: long” changes nothing"),
        ("one.routine, hold: long", 0, "no mistakes"),
        ("fixed.routine, side: left", 0, "leave out `side`"),
        ("eye-rest, side: left", 1, "leave it out: `skip:` 'Eye circles'"),
        ("one.routine, voice: nosuch", 1, "there is no voice \"nosuch\""),
        ("one.routine, voice: pico-de", 1, "speaks German, but the routine is in English"),
        ("one.routine, bed: rian", 1, "“bed: rian” cannot be had"),
        ("one.routine, bed: rain", 0, "no mistakes"),
        ("-", 1, "there is no routine “-”"),
    ] {
        let text = format!("# A\n## Week 1\n- one.routine, monday\n## Week 2\n- {line}\n");
        fs::write(folder.join("x.programme"), text).unwrap();
        let Ran { err, code: found, .. } = run(&folder, &["check", "x.programme"]);
        assert_eq!(found, Some(code), "{line}: {err}");
        assert!(err.contains(says), "{line}: {err}");
        let counted = ["no mistakes", "1 error", "1 warning"]
            .iter()
            .any(|sum| err.ends_with(&format!("x.programme: {sum}\n")));
        assert!(counted, "{line}: {err}");
    }
    // A file that is not there hides no mistake of the next.
    let Ran { err, code, .. } = run(&folder, &["check", "gone.programme", "x.programme"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("gone.programme") && err.contains("no routine “-”"), "{err}");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "sets the clock: make test")]
fn today_plays_what_is_due_and_knows_what_was_done() {
    let folder = folder();
    let home = folder.join("");
    let none = on("2026-11-02 09:00:00", &home, &["today"]);
    assert!(none.code == Some(2) && none.err.contains("supple start NAME"), "{}", none.err);
    let began = on("2026-11-02 09:00:00", &home, &["start", "plan.programme"]);
    let to_a_file = on("2026-11-02 09:00:00", &home, &["today", "-o", "x.wav"]);
    let says = "error: unexpected argument '-o' found; `supple today` takes the options of `supple play`\n";
    assert_eq!((to_a_file.code, to_a_file.err.as_str()), (Some(2), says));
    let slip = on("2026-11-02 09:00:00", &home, &["today", "--vioce", "heart"]);
    let says = "error: unexpected argument '--vioce' found: did you mean --voice? `supple today` takes the options of `supple play`\n";
    assert_eq!((slip.code, slip.err.as_str()), (Some(2), says));
    assert_eq!(
        began.err,
        "“Short” begins today.\nShort: week 1, day 1 of 2 weeks\nDue today: one.routine, twice a day; \
         two.routine, hold long\nTo do it: supple today\nTomorrow: one.routine, twice a day\n"
    );
    let words = ["today", "--voice", "mute", "--prepare", "--talk", "normal"];
    let played = on("2026-11-02 10:00:00", &home, &words);
    assert_eq!(played.code, Some(0), "{}", played.err);
    // Between these lines are those of the live log.
    let told = |line: &str| !line.starts_with(|c: char| c.is_numeric());
    let told: String =
        played.err.lines().filter(|line| told(line)).flat_map(|line| [line, "\n"]).collect();
    assert_eq!(
        told,
        "Short: one.routine, twice a day\nDone: one, 0 s, the first time this week.\n\
         Short: two.routine, hold long\nDone: two, 0 s, the first time this week.\n\
         Due today: one.routine, twice a day (1 of 2 done)\nTo do it: supple today\nTomorrow: one.routine, twice a day\n"
    );
    let played = on("2026-11-02 18:00:00", &home, &words);
    assert!(played.err.contains("All of today is done."), "{}", played.err);
    let later = on("2026-11-10 18:00:00", &home, &["programme"]);
    assert_eq!(
        later.out,
        "Short: week 2, day 9 of 2 weeks\nDue today: two.routine\nTo do it: supple today\nThat was the last day.\n"
    );
    let over = on("2026-11-16 18:00:00", &home, &["programme"]);
    assert!(over.out.starts_with("Short: done\n"), "{}", over.out);
}

#[test]
fn a_time_on_the_command_line_wins_over_that_of_the_programme() {
    let folder = folder();
    let home = folder.join("");
    let text = "# Timed\n## Week 1\n- one.routine, length: 10s\n";
    fs::write(folder.join("timed.programme"), text).unwrap();
    assert_eq!(on("2026-11-02 09:00:00", &home, &["start", "timed.programme"]).code, Some(0));
    let words = ["today", "--voice", "mute", "--prepare", "--hold", "long"];
    let played = on("2026-11-02 10:00:00", &home, &words);
    assert_eq!(played.code, Some(0), "{}", played.err);
    assert!(played.err.contains("All of today is done."), "{}", played.err);
}

#[test]
fn a_routine_that_stands_twice_on_a_day_is_played_in_each_way() {
    let folder = folder();
    let home = folder.join("");
    let text = "# Twice\n## Week 1\n- one.routine, twice a day\n- one.routine, hold: long\n";
    fs::write(folder.join("twice.programme"), text).unwrap();
    assert_eq!(on("2026-11-02 09:00:00", &home, &["start", "twice.programme"]).code, Some(0));
    let words = ["today", "--voice", "mute", "--prepare", "--talk", "normal"];
    let played = on("2026-11-02 10:00:00", &home, &words);
    let told: Vec<&str> = played.err.lines().filter(|line| line.starts_with("Twice: ")).collect();
    assert_eq!(told, ["Twice: one.routine, twice a day", "Twice: one.routine, hold long"]);
    assert!(
        played.err.contains("Due today: one.routine, twice a day (1 of 2 done)"),
        "{}",
        played.err
    );
}

#[test]
fn files_of_a_programme_lie_beside_it_in_whatever_folder_one_is() {
    let folder = folder();
    let elsewhere = folder.join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let run = |words: &[&str]| {
        let mut command = command(binary(), &elsewhere, words);
        command.env("HOME", &elsewhere).env_remove("XDG_DATA_HOME");
        ran(command, b"")
    };
    for words in [["check", "../plan.programme"], ["start", "../plan.programme"]] {
        let Ran { err, code, .. } = run(&words);
        assert_eq!(code, Some(0), "{err}");
    }
    let Ran { out, err, code } = run(&["programme"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("Due today: one.routine, twice a day"), "{out}");
    assert_eq!(run(&["programme", "--ics", "plan.ics"]).code, Some(0));
    let calendar = fs::read_to_string(elsewhere.join("plan.ics")).unwrap().replace("\r\n ", "");
    let path = folder.join("one.routine").canonicalize().unwrap().display().to_string();
    assert!(calendar.contains(&format!("supple play {path}")), "{calendar}");
    // So do a routine without its ending, a sound beneath it, and the folder of a voice.
    fs::write(folder.join("hum.wav"), "RIFF").unwrap();
    fs::create_dir(folder.join("anna")).unwrap();
    let text = "# A\n## Week 1\n- one, bed: hum.wav\n- two, voice: anna, monday\n";
    fs::write(folder.join("files.programme"), text).unwrap();
    assert_eq!(run(&["start", "../files.programme", "--force"]).code, Some(0));
    assert_eq!(run(&["programme", "--ics", "files.ics"]).code, Some(0));
    let calendar = fs::read_to_string(elsewhere.join("files.ics")).unwrap().replace("\r\n ", "");
    let whole = |name: &str| folder.join(name).canonicalize().unwrap().display().to_string();
    let of_one = format!("supple play {} --bed {}", whole("one.routine"), whole("hum.wav"));
    let of_two = format!("supple play {} --voice {}", whole("two.routine"), whole("anna"));
    assert!(calendar.contains(&of_one) && calendar.contains(&of_two), "{calendar}");
}

#[test]
fn a_programme_whose_file_is_gone_can_be_left() {
    let folder = folder();
    let run = |words: &[&str]| {
        let mut command = command(binary(), &folder.join(""), words);
        command.env("HOME", folder.join("")).env_remove("XDG_DATA_HOME");
        ran(command, b"")
    };
    assert_eq!(run(&["start", "plan.programme"]).code, Some(0));
    fs::remove_file(folder.join("plan.programme")).unwrap();
    let Ran { err, code, .. } = run(&["programme"]);
    assert!(code == Some(1) && err.contains("plan.programme"), "{err}");
    assert!(err.contains("To leave this programme: supple programme stop\n"), "{err}");
    let Ran { err, code, .. } = run(&["programme", "stop"]);
    assert!(code == Some(0) && err.contains("plan.programme"), "{err}");
    let none = run(&["programme", "stop"]);
    assert!(none.code == Some(2) && none.err.contains("no programme is begun"), "{}", none.err);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "sets the clock: make test")]
fn an_illness_takes_no_day_away_and_another_programme_asks_first() {
    let folder = folder();
    let home = folder.join("");
    assert_eq!(on("2026-11-02 09:00:00", &home, &["start", "plan.programme"]).code, Some(0));
    let other = on("2026-11-03 09:00:00", &home, &["start", "heel-in-eight-weeks"]);
    assert!(other.code == Some(2) && other.err.contains("--force"), "{}", other.err);
    let paused = on("2026-11-04 09:00:00", &home, &["programme", "pause"]);
    assert!(paused.err.starts_with("It is paused from today on."), "{}", paused.err);
    let shown = on("2026-11-20 09:00:00", &home, &["programme"]).out;
    assert_eq!(shown, "Short: paused\nTo go on: supple programme resume\n");
    let resumed = on("2026-11-24 09:00:00", &home, &["programme", "resume"]).out;
    assert!(resumed.starts_with("Short: week 1, day 3 of 2 weeks\n"), "{resumed}");
    let left = on("2026-11-24 09:00:00", &home, &["programme", "stop"]);
    assert_eq!(left.err, "You have left “Short”.\n");
    assert_eq!(on("2026-11-24 09:00:00", &home, &["programme"]).code, Some(2));
}

#[test]
fn a_course_that_is_damaged_is_set_aside_and_said() {
    let folder = folder();
    let home = folder.join("");
    let file = home.join(".local/share/supple/programme.json");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    // The second is no text at all.
    for damaged in [&b"{\"programme\":"[..], b"{\"programme\":\"\xff\",\"began\":\"2026-11-02\"}"] {
        fs::write(&file, damaged).unwrap();
        let mut command = command(binary(), &home, &["programme"]);
        command.env("HOME", &home).env_remove("XDG_DATA_HOME");
        let Ran { err, code, .. } = ran(command, b"");
        assert_eq!(code, Some(2));
        assert!(
            err.contains("programme.json.damaged") && err.contains("no programme is begun"),
            "{err}"
        );
        assert!(!file.exists());
        // What was set aside before is still there.
        let aside = fs::read(file.with_extension("json.damaged")).unwrap();
        assert!(aside.starts_with(b"{\"programme\":") && aside.ends_with(damaged));
    }
}

/// What reads a calendar with two libraries.
const READERS: &str = "\
import sys
import icalendar
import ics

with open(sys.argv[1], encoding='utf-8') as file:
    text = file.read()
events = icalendar.Calendar.from_ical(text).walk('VEVENT')
print(len(events), sorted({str(event['SUMMARY']) for event in events}))
for event in sorted(events, key=lambda event: event.decoded('DTSTART').replace(tzinfo=None))[:3]:
    alarms = [str(alarm['TRIGGER'].to_ical(), 'utf-8') for alarm in event.walk('VALARM')]
    print(event.decoded('DTSTART').isoformat(), alarms)
other = sorted(ics.Calendar(text).events, key=lambda event: event.begin)
print(len(other), [event.begin.isoformat() for event in other[:3]], len({event.uid for event in other}))
";

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Python packages: make test")]
fn two_libraries_read_the_calendar_as_it_is_meant() {
    let folder = folder();
    let home = folder.join("");
    assert_eq!(on("2026-11-02 09:00:00", &home, &["start", "plan.programme"]).code, Some(0));
    for (zone, day, first) in [
        // A rule of its own for the clocks has no name: the time is that of wherever the phone is.
        ("CET-1CEST,M3.5.0,M10.5.0/3", "", "+00:00"),
        ("Europe/Berlin", "+01:00", "+01:00"),
        ("America/St_Johns", "-03:30", "-03:30"),
        ("Asia/Kathmandu", "+05:45", "+05:45"),
        ("Pacific/Auckland", "+13:00", "+13:00"),
    ] {
        let mut command = command("faketime", &home, &["-f", "@2026-11-02 09:00:00", binary()]);
        command.args(["programme", "--ics", "plan.ics", "--force"]);
        command.env("HOME", &home).env_remove("XDG_DATA_HOME").env("TZ", zone);
        let Ran { err, code, .. } = ran(command, b"");
        assert_eq!(code, Some(0), "{err}");
        let python: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join(".setup/diary/bin/python");
        let read =
            Command::new(python).args(["-c", READERS]).arg(home.join("plan.ics")).output().unwrap();
        assert_eq!(
            String::from_utf8_lossy(&read.stdout),
            format!(
                "16 ['Short: one.routine', 'Short: two.routine']\n\
                 2026-11-02T08:00:00{day} ['P0D']\n2026-11-02T18:00:00{day} ['P0D']\n\
                 2026-11-02T18:00:00{day} ['P0D']\n\
                 16 ['2026-11-02T08:00:00{first}', '2026-11-02T18:00:00{first}', \
                 '2026-11-02T18:00:00{first}'] 16\n"
            ),
            "{zone}: {}",
            String::from_utf8_lossy(&read.stderr)
        );
    }
}
