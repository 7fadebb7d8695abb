//! What people type at a shell.

use std::fs;
use std::path::Path;

use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran, run, supple};

const NECK: &str = "# Neck\nwarning: Move gently.\n\n## Chin tuck\n- Sit tall.\nhold: 30s\n\n## Nod\n- Nod slowly.\nhold: 20s\n";

/// What a routine says without a voice; it must be one.
fn timeline(folder: &Folder, arguments: &[&str]) -> String {
    let all = [&["timeline"], arguments, &["--voice", "mute"]].concat();
    let Ran { out, err, code } = run(folder, &all);
    assert_eq!(code, Some(0), "{arguments:?}: {err}");
    out
}

#[test]
fn a_plain_name_or_file_stands_where_an_option_may() {
    let folder = Folder::new();
    for name in ["plan.txt", "plan", "neck.routine", "my plan.md", "desk-break"] {
        fs::write(folder.join(name), NECK).unwrap();
    }
    for name in ["plan.txt", "plan", "neck.routine", "my plan.md", "./desk-break"] {
        let plain = timeline(&folder, &[name]);
        assert!(plain.contains("Chin tuck"), "{name}");
        assert_eq!(plain, timeline(&folder, &["-r", name]));
        assert_eq!(run(&folder, &["check", name]).code, Some(0), "{name}");
    }
    // What `supple new week` writes is known by the word that was typed.
    fs::write(folder.join("week.routine"), NECK).unwrap();
    assert_eq!(timeline(&folder, &["week"]), timeline(&folder, &["week.routine"]));
    assert_eq!(timeline(&folder, &["-r", "neck"]), timeline(&folder, &["neck.routine"]));
    assert_eq!(run(&folder, &["check", "week"]).code, Some(0));
    // A routine's name wins over a file's.
    assert!(!timeline(&folder, &["desk-break"]).contains("Chin tuck"));
    let render = run(&folder, &["render", "plan.txt", "-o", "x.wav", "--voice", "mute"]);
    assert!(render.code == Some(0) && folder.join("x.wav").exists(), "{}", render.err);
    assert!(run(&folder, &["show", "wind-down"]).out.contains("Wind down"));
    // So does a command's.
    fs::write(folder.join("list"), NECK).unwrap();
    assert!(run(&folder, &["list"]).out.contains("upper-back"));
}

#[test]
fn a_routine_alone_plays() {
    let folder = Folder::new();
    fs::write(folder.join("plan.txt"), NECK).unwrap();
    for words in [
        &["desk-break", "--voice", "nobody"][..],
        &["--voice", "nobody", "plan.txt"],
        &["plan.txt", "--voice=nobody"],
        &["--scripts", ".", "wind-down", "--voice", "nobody"],
        &["--for", "neck", "--voice", "nobody"],
    ] {
        let Ran { err, code, .. } = run(&folder, words);
        assert!(code == Some(2) && err.contains("no voice"), "{words:?}: {err}");
    }
    for (slip, meant) in [("desk-braek", "desk-break"), ("winddown", "wind-down")] {
        let Ran { err, code, .. } = run(&folder, &[slip]);
        assert!(code == Some(2) && err.contains(&format!("did you mean “{meant}”")), "{err}");
    }
    let Ran { err, code, .. } = run(&folder, &["tmeline"]);
    assert!(code == Some(2) && err.contains("timeline"), "{err}");
    // What stands behind a slip of a command is that command's, and no routine to play.
    for (slip, meant) in [
        (&["rendr", "desk-break", "-o", "x.wav"][..], "'render'"),
        (&["shwo", "desk-break"], "'show'"),
        (&["paly", "desk-break"], "'play'"),
        (&["chekc", "plan.txt"], "'check'"),
        (&["timelin", "wind-down", "--json"], "'timeline'"),
    ] {
        let Ran { err, code, .. } = run(&folder, slip);
        assert!(code == Some(2) && err.contains("subcommand"), "{slip:?}: {err}");
        assert!(err.contains(meant) && !err.contains("no routine"), "{slip:?}: {err}");
    }
}

#[test]
fn what_is_no_routine_is_told_with_what_to_type() {
    let folder = Folder::new();
    fs::create_dir(folder.join("routines")).unwrap();
    for (words, told) in [
        (
            &["show", "./desk-break"][..],
            "cannot read ./desk-break: there is no such file; the routine of that name is named without a path: write desk-break\n",
        ),
        (&["show", "wind-down.routine"], "write wind-down\n"),
        (&["check", "x/neck-ease.routine"], "write neck-ease\n"),
        (&["show", "./nowhere"], "cannot read ./nowhere: there is no such file; see `supple list`"),
        (&["check", "routines"], "cannot read routines: it is a folder; name a file in it\n"),
        (&["show", "."], "cannot read .: it is a folder"),
    ] {
        let Ran { err, code, .. } = run(&folder, words);
        assert!(code == Some(1) && err.contains(told), "{words:?}: {err}");
    }
    let script = ["voices", "script", "-r", "desk-break", "anna"];
    let Ran { err, code, .. } = run(&folder, &script);
    assert!(code == Some(2) && err.contains("`mkdir anna`"), "{err}");
    fs::create_dir(folder.join("anna")).unwrap();
    assert_eq!(run(&folder, &script).code, Some(0));
    let Ran { err, code, .. } = run(&folder, &["render", "desk-break", "-o", "x.wav", "-f"]);
    assert!(code == Some(2) && err.contains("'-f'") && !err.contains("to pass"), "{err}");
    let only = ["show", "desk-break", "--only", "9"];
    let Ran { err, .. } = run(&folder, &only);
    assert!(err.contains("there are “Shoulder circles”, “Neck, ear to shoulder”"), "{err}");
    let Ran { err, .. } = run(&folder, &["desk-break", "--from", "9", "--voice", "mute"]);
    assert!(err.contains("there are “Shoulder circles”, “Neck, ear to shoulder”"), "{err}");
    assert!(!err.contains("everything is explained"), "{err}");
}

#[test]
fn a_routine_that_is_surely_meant_is_named_alone() {
    let folder = Folder::new();
    for (typed, meant) in [
        ("upper-bak", "upper-back"),
        ("nekc-ease", "neck-ease"),
        ("deskbreak", "desk-break"),
        ("winddown", "wind-down"),
        ("haut-du-dso", "haut-du-dos"),
        ("feierabnd", "feierabend"),
    ] {
        let Ran { err, code, .. } = run(&folder, &["show", typed]);
        let told = format!(
            "error: there is no routine “{typed}”: did you mean “{meant}”? See `supple list` for the \
             others\n"
        );
        assert_eq!((err, code), (told, Some(2)));
    }
    let Ran { err, .. } = run(&folder, &["show", "zzzz"]);
    assert!(err.contains("The routines are upper-back, desk-break"), "{err}");
}

#[test]
fn a_file_that_is_surely_meant_is_named_as_it_is_typed() {
    let folder = Folder::new();
    for name in ["my", "x"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    for name in ["nape.routine", "plan.txt", "my/elbow.routine", "my/knees.md", "x/thumb.routine"] {
        fs::write(folder.join(name), NECK).unwrap();
    }
    fs::write(folder.join("weeks.programme"), "# W\n\n## Week 1\n- nap, daily\n").unwrap();
    fs::write(folder.join("sheet.docx"), "no zip").unwrap();
    for (typed, meant) in [
        // Here: by the word that is enough, else by the name of the file.
        ("naep", "nape"),
        ("nap", "nape"),
        ("naep.routine", "nape.routine"),
        ("nape.txt", "nape"),
        ("./naep", "./nape.routine"),
        ("paln", "plan.txt"),
        ("paln.txt", "plan.txt"),
        ("plan", "plan.txt"),
        ("x/thmub.routine", "x/thumb.routine"),
        ("x/thmub", "x/thumb.routine"),
        // Among the routines.
        ("elbwo", "elbow"),
        ("elbwo.routine", "elbow"),
        ("knese", "my/knees.md"),
        ("weesk.programme", "weeks.programme"),
        // The program's own, by the name of a file that is not there.
        ("./nekc-ease.routine", "neck-ease"),
    ] {
        for command in ["check", "show", "timeline"] {
            if typed.ends_with("programme") && command != "check" {
                continue;
            }
            let Ran { err, code, .. } = run(&folder, &[command, typed, "--scripts", "my"]);
            assert!(code == Some(1) || code == Some(2), "{command} {typed}: {err}");
            let told = format!("did you mean “{meant}”?");
            assert!(err.contains(&told), "{command} {typed}: {err}");
        }
    }
    let Ran { err, .. } = run(&folder, &["naep"]);
    assert!(err.contains("there is no routine “naep”: did you mean “nape”?"), "{err}");
    for (words, told) in [
        (&["import", "shete.docx"][..], "did you mean “sheet.docx”?"),
        (&["import", "paln.txt"], "did you mean “plan.txt”?"),
        (&["check", "weeks.programme"], "write `nape`"),
        // What is like nothing is told as before.
        (&["check", "zzz.routine"], "see `supple list`"),
        (&["show", "zzz"], "There is no file zzz or zzz.routine either"),
    ] {
        let Ran { err, .. } = run(&folder, words);
        assert!(err.contains(told), "{words:?}: {err}");
    }
    // A script takes from those that lie beside it.
    let taker = "# T\n\n## Chin tuck\nfrom: thmub\n";
    fs::write(folder.join("x/taker.routine"), taker).unwrap();
    let Ran { err, .. } = run(&folder, &["check", "x/taker.routine"]);
    assert!(err.contains("did you mean `thumb`?"), "{err}");
}

#[test]
fn what_new_advises_works_when_it_is_typed() {
    for name in ["desk", "my desk", "a.b/desk", "plan.txt", "it's"] {
        let folder = Folder::new();
        fs::create_dir(folder.join("a.b")).unwrap();
        let Ran { err, code, .. } = run(&folder, &["new", name]);
        assert_eq!(code, Some(0), "{err}");
        let expected = if Path::new(name).extension().is_some() {
            name.to_owned()
        } else {
            format!("{name}.routine")
        };
        assert!(folder.join(&expected).exists(), "{name}: {err}");
        let advised: Vec<&str> = err.split('`').skip(1).step_by(2).collect();
        assert!(advised.len() >= 2, "{err}");
        for advice in advised {
            let typed = advice.replacen("supple", &format!("'{}'", binary()), 1);
            let typed = if typed.contains(" render ") { typed + " --voice mute" } else { typed };
            let Ran { err, code, .. } = ran(command("sh", &folder.join(""), &["-c", &typed]), b"");
            assert_eq!(code, Some(0), "{advice}: {err}");
        }
    }
}

#[test]
fn parts_of_the_body_have_the_names_that_people_give_them() {
    for (language, words) in [
        ("en", "legs,knees,feet,head,bottom,spine,arms,fingers,shoulder,belly"),
        ("de", "Beine,Knie,Kopf,Po,Wirbelsäule,Arme,Bauch,Schulter,Steiß"),
        ("fr", "jambes,genoux,tête,fesses,colonne,bras,ventre,épaule"),
        ("es", "piernas,rodillas,cabeza,glúteos,columna,brazos,vientre,hombro,quijada"),
        ("it", "gambe,ginocchia,testa,glutei,colonna,braccia,pancia,spalla,mascella,chiappe"),
    ] {
        for word in words.split(',') {
            let all = ["new", "--language", language, "--seed", "1", "--for", word];
            let Ran { out, err, code } = supple("", &all, "");
            assert_eq!(code, Some(0), "{language} {word}: {err}");
            // Whether ten minutes can be filled depends on the routines.
            assert!(out.contains("length: 10m") || err.contains("the usual 10"), "{out}\n{err}");
        }
    }
    let Ran { err, code, .. } = supple("", &["new", "--for", "elbowz"], "");
    assert!(code == Some(2) && err.contains("elbowz"), "{err}");
    for (typed, meant) in
        [("30m", "30m"), ("2h", "2h"), ("1h30m", "1h30m"), ("10", "10m"), ("30 min", "30m")]
    {
        let Ran { err, code, .. } = supple("", &["share", "wind-down", "--for", typed], "");
        assert!(code == Some(2) && err.contains(&format!("`--time {meant}`")), "{typed}: {err}");
    }
}

#[test]
fn where_ten_minutes_are_too_many_and_none_were_asked_for_the_longest_below_is_composed() {
    for (language, word, minutes) in [
        ("fr", "jambes", "6"),
        ("es", "piernas", "6"),
        ("it", "gambe", "6"),
        ("de", "Arme", "8"),
        ("en", "elbow", "9"),
    ] {
        let all = ["new", "--language", language, "--seed", "1", "--for", word];
        let Ran { out, err, code } = supple("", &all, "");
        assert_eq!(code, Some(0), "{word}: {err}");
        assert!(out.contains(&format!("length: {minutes}m\n")), "{word}: {out}");
        let told = format!("note: lasts about {minutes} min, the longest below the usual 10");
        assert_eq!(err.matches(&told).count(), 1, "{word}: {err}");
        // Who asks for ten is told that they cannot be had, and what can.
        let Ran { err, code, .. } = supple("", &[&all[..], &["--minutes", "10"]].concat(), "");
        let ask = format!("ask for --minutes {minutes}\n");
        assert!(code == Some(1) && err.contains(&ask), "{word}: {err}");
    }
}

#[test]
fn a_word_of_another_language_is_told_with_what_to_ask_for() {
    for (words, told) in [
        (&["--for", "Beine"][..], "“beine”: that is German; ask with --language de"),
        (&["--for", "jambes"], "“jambes”: that is French; ask with --language fr"),
        (&["--for", "piernas"], "“piernas”: that is Spanish; ask with --language es"),
        (&["--for", "gambe"], "“gambe”: that is Italian; ask with --language it"),
        (&["--for", "legs", "--language", "de"], "“legs”: that is English; ask with --language en"),
        (
            &["--for", "pelvis", "--language", "fr"],
            "that is English or Spanish; ask with --language en or --language es",
        ),
        (&["--without", "Stuhl"], "“stuhl”: that is German; ask with --language de"),
        (&["--for", "Waden"], "“waden”: that is German, which has none for it either"),
        (&["--for", "Waden", "--language", "de"], "no exercise in German is for “waden”\n"),
    ] {
        let Ran { err, code, .. } = supple("", &[&["new", "--seed", "1"], words].concat(), "");
        assert!(code == Some(2) && err.contains(told), "{words:?}: {err}");
    }
}

#[test]
fn all_words_that_name_nothing_are_told_at_once() {
    for (words, told) in [
        (&["new", "--for", "elbowz,neck,kneez"][..], &["“elbowz”", "“kneez”"][..]),
        (&["timeline", "--for", "kneez", "--for", "elbowz"], &["“kneez”", "“elbowz”"]),
        (&["new", "--for", "Gnick, Nackn", "--language", "de"], &["“gnick”", "“nackn”"]),
        (
            &["new", "--for", "q,w,x", "--without", "y,chair,z"],
            &["“q”", "“w”", "“x”", "“y”", "“z”"],
        ),
        (
            &["timeline", "--for", "q", "--without", "y", "--voice", "nobody"],
            &["“q”", "“y”", "no voice"],
        ),
    ] {
        let Ran { err, code, .. } = supple("", words, "");
        assert_eq!(code, Some(2), "{words:?}: {err}");
        for part in told {
            assert_eq!(err.matches(part).count(), 1, "{words:?} {part}: {err}");
        }
        assert!(err.matches("There are ").count() <= 2, "{err}");
    }
}

#[test]
fn an_exercise_is_chosen_by_its_number_too() {
    let folder = Folder::new();
    let by = |option: &str, value: &str| timeline(&folder, &["neck-ease", option, value]);
    let titles: Vec<String> = run(&folder, &["timeline", "neck-ease", "--voice", "mute", "--json"])
        .out
        .lines()
        .filter_map(|line| line.trim().strip_prefix("\"title\": \"").map(str::to_owned))
        .map(|line| line.trim_end_matches(',').trim_end_matches('"').to_owned())
        .collect();
    // The routine's own title and "Introduction" come first.
    for (number, title) in ["1", "2", "3"].iter().zip(&titles[2..]) {
        assert_eq!(by("--only", number), by("--only", title));
        assert_eq!(by("--skip", number), by("--skip", title));
    }
    for wrong in ["0", "9", "2.5"] {
        let Ran { err, code, .. } = run(&folder, &["timeline", "neck-ease", "--only", wrong]);
        assert!(code == Some(2) && err.contains("no exercise"), "{wrong}: {err}");
    }
}

#[test]
fn minutes_beside_a_routine_name_the_length() {
    for words in [
        &["-r", "wind-down", "--minutes", "12"][..],
        &["wind-down", "--minutes=12"],
        &["--minutes", "12", "wind-down"],
        &["--routine=wind-down", "--minutes", "12"],
        &["--minutes", "12", "-r", "wind-down", "--talk", "quiet"],
    ] {
        let Ran { err, code, .. } = supple("", &[&["timeline"], words].concat(), "");
        assert!(code == Some(2) && err.contains("--length 12m"), "{err}");
    }
    let Ran { err, code, .. } = supple("", &["timeline", "wind-down", "--for", "neck"], "");
    assert!(code == Some(2) && err.contains("--for"), "{err}");
}

#[test]
fn several_mistakes_are_told_at_once() {
    for (words, told) in [
        (&["timeline", "wind-down", "--ready", "15", "--pace", "9"][..], &["15s", "0.5 to 2"][..]),
        (&["timeline", "uper-back", "--ready", "15"], &["15s", "did you mean “upper-back”"]),
        (&["timeline", "uper-back", "--voice", "nobody"], &["upper-back", "no voice \"nobody\""]),
        (
            &["timeline", "wind-down", "--only", "cat", "--skip", "dog", "--voice", "nobody"],
            &["“cat”", "“dog”", "no voice"],
        ),
        (
            &["render", "uper-back", "-o", "x.xyz", "--bogus", "--loudness", "9"],
            &["--bogus", "-30 to -10", "did you mean “upper-back”"],
        ),
        (&["render", "uper-back", "-o", "x.xyz"], &["upper-back", "x.xyz"]),
        (&["timeline", "--for", "elbowz", "--ready", "15"], &["15s", "“elbowz”"]),
        (&["show", "wind-down", "--picture", "x.png", "--html", "x.pdf"], &["x.svg", "x.html"]),
        (&["timeline", "--for", "neck", "--posture", "seatd,standing,flat"], &["seatd", "flat"]),
        (
            &["timeline", "--for", "neck", "--posture=flat,seatd,hanging"],
            &["flat", "seatd", "hanging"],
        ),
    ] {
        let Ran { err, code, .. } = supple("", words, "");
        assert_eq!(code, Some(2), "{words:?}: {err}");
        for part in told {
            assert_eq!(err.matches(part).count().min(1), 1, "{words:?} {part}: {err}");
        }
        assert_eq!(err.matches("error: ").count(), told.len(), "{words:?}: {err}");
    }
}

#[test]
fn a_picture_is_no_photo_and_a_terminal_no_file() {
    for (option, name, meant) in [
        ("--picture", "x.png", "x.svg"),
        ("--picture", "x.JPG", "x.svg"),
        ("--picture", "my day.pdf", "'my day.svg'"),
        ("--html", "x.pdf", "x.html"),
        ("--html", "x.docx", "x.html"),
    ] {
        let Ran { err, code, .. } = supple("", &["show", "wind-down", option, name], "");
        assert!(code == Some(2) && err.contains(&format!("`{option} {meant}`")), "{err}");
    }
    for typed in [
        "render wind-down -o - --voice mute",
        "render -r desk-break --output - --voice mute",
        "render --for neck --minutes 5 --output=- --voice mute",
        "voices try mute -o -",
        "voices try mute 'Sit tall.' --output -",
    ] {
        let typed = format!("'{}' {typed}", binary());
        let folder = Folder::new();
        let Ran { out, code, .. } =
            ran(command("script", &folder.join(""), &["-qec", &typed, "/dev/null"]), b"");
        assert!(out.contains("that is a terminal") && !out.contains("RIFF"), "{out}");
        assert_eq!(code, Some(2), "{out}");
    }
}

#[test]
fn no_error_has_a_number_of_the_system() {
    let folder = Folder::new();
    fs::create_dir(folder.join("takes")).unwrap();
    fs::write(folder.join("file"), "x").unwrap();
    fs::write(folder.join("neck.routine"), NECK).unwrap();
    fs::write(folder.join("picks.routine"), "# A\n\n## Chin tuck\nfrom: ./gone.routine\n").unwrap();
    for words in [
        &["timeline", "gone.routine"][..],
        &["timeline", "file/gone.routine"],
        &["check", "gone.routine", "takes"],
        &["check", "picks.routine"],
        &["fmt", "gone.routine"],
        &["render", "neck.routine", "-o", "gone/x.wav"],
        &["render", "neck.routine", "-o", "file/x.wav"],
        &["render", "neck.routine", "-o", "/proc/x.wav", "--voice", "mute"],
        &["render", "neck.routine", "-o", "x.wav", "--voice", "./gone/"],
        &["render", "neck.routine", "-o", "x.wav", "--voice", "mute", "--bed", "gone.mp3"],
        &["render", "neck.routine", "-o", "/dev/full", "--voice", "mute"],
        &["show", "neck.routine", "--html", "gone/x.html"],
        &["new", "gone/x.routine"],
        &["new", "file/x.routine"],
        &["chapters", "gone.wav"],
        &["voices", "install", "heart", "--from", "gone.whl"],
        &["share", "neck.routine", "--voice", "mute", "--bind", "192.0.2.1:1"],
    ] {
        let Ran { err, code, .. } = run(&folder, words);
        assert!(code != Some(0) && err.contains("error"), "{words:?}: {err}");
        assert!(!err.contains("os error"), "{words:?}: {err}");
    }
}

#[test]
fn a_folder_is_a_folder_with_or_without_its_slash() {
    let folder = Folder::new();
    fs::create_dir_all(folder.join("a/my takes")).unwrap();
    fs::create_dir(folder.join("anna")).unwrap();
    fs::create_dir(folder.join("routines")).unwrap();
    fs::write(folder.join("anna/sit-tall.txt"), "no sound").unwrap();
    fs::write(folder.join("routines/neck.routine"), NECK).unwrap();
    let script = |takes: &'static str| vec!["voices", "script", takes, "desk-break"];
    let check = |takes: &'static str| vec!["check", "routines/neck.routine", "--voice", takes];
    let library = |scripts: &'static str| vec!["--scripts", scripts, "timeline", "neck"];
    for words in [
        vec!["voices", "script", "anna", "-r", "desk-break"],
        script("anna"),
        script("anna/"),
        script("./anna"),
        script("anna//"),
        script("a/my takes"),
        script("a/my takes/"),
        check("anna"),
        check("anna/"),
        check("./anna/."),
        library("routines"),
        library("routines/"),
        library("./routines//"),
    ] {
        let Ran { out, err, code } = run(&folder, &words);
        assert_eq!(code, Some(0), "{words:?}: {err}");
        if words.contains(&"--voice") || words.iter().any(|word| word.contains("anna")) {
            assert!(err.contains("anna: 1 not used: sit-tall.txt"), "{words:?}: {err}");
        } else if words.contains(&"timeline") {
            assert!(out.contains("Chin tuck"), "{words:?}: {out}");
        } else {
            assert!(err.contains("0 recorded"), "{words:?}: {err}");
        }
    }
}

#[test]
fn notes_come_after_errors() {
    let folder = Folder::new();
    for words in [
        &["render", "wind-down", "-o", "/dev/full"][..],
        &["render", "wind-down", "-o", "x.wav", "--bed", "gone.mp3"],
        &["play", "wind-down", "--device", "nowhere at all"],
    ] {
        let Ran { err, code, .. } = run(&folder, words);
        assert_ne!(code, Some(0), "{words:?}");
        let error = err.find("error: ").unwrap_or_else(|| panic!("{words:?}: {err}"));
        let notes = ["note: ", "The first two times"].iter().filter_map(|note| err.find(note));
        assert!(notes.clone().all(|note| note > error), "{words:?}: {err}");
    }
}

#[test]
fn a_mistyped_option_has_a_tip_wherever_it_stands() {
    for (words, tip) in [
        (&["--lenght", "5m"][..], "`--length` is an option of"),
        (&["play", "--lenght", "5m"], "'--length'"),
        (&["list", "--legnth", "5m"], "`--length` is an option of"),
        (&["list", "--minutes", "5"], "`--minutes` is an option of"),
        (&["fmt", "--out", "x"], "`--output` is an option of"),
        (&["voices", "try", "pico", "--outptu", "x"], "'--output'"),
        (&["wind-down", "--captions"], "`--captions` is an option of `supple render`"),
    ] {
        let Ran { err, code, .. } = supple("", words, "");
        assert!(code == Some(2) && err.contains(tip), "{words:?}: {err}");
    }
}

#[test]
fn no_option_stands_where_it_does_nothing() {
    for (words, option, command) in [
        (&["show", "wind-down", "--bed", "rain"][..], "--bed", "show"),
        (&["timeline", "wind-down", "--keep-awake"], "--keep-awake", "timeline"),
        (&["history", "--scripts", "."], "--scripts", "history"),
        (&["--scripts", ".", "cache"], "--scripts", "cache"),
    ] {
        let Ran { err, code, .. } = supple("", words, "");
        let is_told = err.contains(option) && err.contains("does nothing here");
        assert!(code == Some(2) && is_told, "{words:?}: {err}");
        assert_eq!(err.matches("error: ").count(), 1, "{words:?}: {err}");
        let help = supple("", &[command, "--help"], "").out;
        assert!(!help.contains(option), "{help}");
    }
    assert!(supple("", &["render", "--help"], "").out.contains("--bed"));
}

#[test]
fn help_is_in_groups_with_examples_and_keys() {
    for (command, groups) in [
        ("play", &["What:", "How long:", "Voice:", "Sound:", "Device:", "Keys:", "Examples:"][..]),
        ("render", &["What:", "How long:", "Voice:", "Sound:", "Files:", "Examples:"]),
        ("list", &["Examples:"]),
    ] {
        let Ran { out, .. } = supple("", &[command, "--help"], "");
        for group in groups {
            let is_there = out.lines().any(|line| line == *group);
            assert!(is_there || *group == "Keys:" && !cfg!(feature = "live"), "{group}: {out}");
        }
    }
}

#[test]
fn a_hidden_folder_is_no_voice() {
    let folder = Folder::new();
    for name in ["mine", ".trash"] {
        let voice = folder.join(".local/share/supple/voices").join(name);
        fs::create_dir_all(&voice).unwrap();
    }
    let mut command = command(binary(), &folder.join(""), &["voices", "list"]);
    command.env("HOME", folder.join("")).env_remove("XDG_DATA_HOME");
    let Ran { out, err, code } = ran(command, b"");
    assert_eq!(code, Some(0), "{err}");
    assert!(
        out.contains("mine") && !out.contains(".trash") && !err.contains(".trash"),
        "{out}{err}"
    );
}
