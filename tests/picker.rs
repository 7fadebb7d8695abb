//! `supple` alone: a routine is chosen on the screen.

use std::fs;
use std::path::Path;
use std::process::{Child, Command};

use crate::support::folder::Folder;
use crate::support::terminal::{assert_put_back, open, press, read_to_end, read_until};
use crate::support::{Ran, binary, command, ran};

const OWN: &str = "# My own\nwarning: Move gently.\n\n## Nod\ntargets: neck\n- Nod.\nhold: 20s\n";

/// A program in a folder that is its home, where nothing can play.
fn program(home: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = command(program, home, arguments);
    command.env("HOME", home).env_remove("XDG_DATA_HOME").env("TERM", "xterm");
    command.env("LC_ALL", "C.UTF-8").env("XDG_RUNTIME_DIR", home.join("none"));
    command.env("ALSA_CONFIG_PATH", home.join("none")).env("PULSE_SERVER", "unix:/none");
    command
}

/// The program alone in a terminal of this size.
fn alone(home: &Folder, size: (u16, u16), environment: &str) -> Child {
    let line = format!("{environment} sh -c 'echo pid $$; exec \"$0\"' '{}'", binary());
    open(program(&home.join(""), "script", &[]), &line, size)
}

/// A folder with routines of its own and a history.
fn home() -> Folder {
    let home = Folder::new();
    let data = home.join(".local/share/supple");
    fs::create_dir_all(data.join("scripts")).unwrap();
    fs::write(data.join("scripts/my-own.routine"), OWN).unwrap();
    fs::write(data.join("scripts/broken.routine"), "# Broken\n\n## Nod\nhold: x\n").unwrap();
    let run = |name: &str, began: u32| {
        format!(
            "{{\"routine\":\"{name}\",\"title\":\"\",\"began\":{began},\"seconds\":9,\"done\":true}}\n"
        )
    };
    fs::write(data.join("history.jsonl"), run("wind-down", 1) + &run("eye-rest", 2)).unwrap();
    home
}

#[test]
fn the_last_played_is_first_and_what_is_typed_leaves_few() {
    let home = home();
    let mut child = alone(&home, (80, 24), "");
    let mut shown = String::new();
    read_until(&mut child, &mut shown, "esc: leave");
    let at = |text: &str| shown.find(text).unwrap_or_else(|| panic!("no {text} in {shown}"));
    assert!(at("> eye-rest") < at("  wind-down") && at("  wind-down") < at("  my-own"), "{shown}");
    assert!(shown.contains("broken.routine has mistakes"), "{shown}");
    press(&mut child, "?");
    read_until(&mut child, &mut shown, "letters    what has them");
    press(&mut child, "?my");
    read_until(&mut child, &mut shown, "> my-own");
    press(&mut child, "\t");
    read_until(&mut child, &mut shown, "Hold 20 s");
    // There is no device; what would be played is named.
    press(&mut child, "\r");
    read_to_end(&mut child, &mut shown);
    assert_put_back(&shown, "1");
    assert!(shown.contains("supple render -r my-own"), "{shown}");
}

#[test]
fn what_a_programme_has_for_today_is_first() {
    let home = home();
    // One that lies beside it is in no list else.
    fs::write(home.join("beside.routine"), OWN.replace("My own", "Beside")).unwrap();
    let text = "# Plan\n## Week 1\n- my-own, every day, hold: long\n- beside.routine\n- chair-back, every day\n";
    fs::write(home.join("plan.programme"), text).unwrap();
    let Ran { err, code, .. } =
        ran(program(&home.join(""), binary(), &["start", "plan.programme"]), b"");
    assert_eq!(code, Some(0), "{err}");
    let mut child = alone(&home, (80, 24), "");
    let mut shown = String::new();
    read_until(&mut child, &mut shown, "esc: leave");
    let at = |text: &str| shown.find(text).unwrap_or_else(|| panic!("no {text} in {shown}"));
    assert!(shown.contains("Due today: my-own, beside.routine, chair-back"), "{shown}");
    assert!(
        at("> my-own") < at("  beside.routine")
            && at("  beside.routine") < at("  chair-back")
            && at("  chair-back") < at("  eye-rest"),
        "{shown}"
    );
    press(&mut child, "\u{1b}[B");
    read_until(&mut child, &mut shown, "Beside, 1 exercise");
    press(&mut child, "i");
    read_until(&mut child, &mut shown, "Hold 20 s");
    press(&mut child, "\r");
    read_to_end(&mut child, &mut shown);
    assert_put_back(&shown, "1");
    assert!(shown.contains("beside.routine -o"), "{shown}");
}

#[test]
fn the_terminal_is_put_back_on_every_way_out() {
    let home = home();
    for (last, code, environment) in [
        ("\u{1b}", "0", ""),
        ("\u{3}", "130", "NO_COLOR=1"),
        ("TERM", "143", ""),
        ("HUP", "129", ""),
    ] {
        let mut child = alone(&home, (40, 12), environment);
        let mut shown = String::new();
        read_until(&mut child, &mut shown, "?: keys");
        if last.len() == 1 {
            press(&mut child, last);
        } else {
            let id = shown.split("pid ").nth(1).unwrap().split_whitespace().next().unwrap();
            let kill = ["-s", last, id];
            assert!(Command::new("kill").args(kill).status().unwrap().success());
        }
        read_to_end(&mut child, &mut shown);
        assert_put_back(&shown, code);
        let has_style = shown.contains("\u{1b}[1m") || shown.contains("\u{1b}[2m");
        assert_eq!(has_style, environment != "NO_COLOR=1", "{shown}");
    }
}

#[test]
fn where_nothing_can_be_drawn_the_routines_are_listed() {
    let home = home();
    let mut child = alone(&home, (80, 24), "TERM=dumb");
    let mut shown = String::new();
    read_to_end(&mut child, &mut shown);
    assert!(shown.contains("To play one:") && !shown.contains('\u{1b}'), "{shown}");
    let Ran { out, err, code } = ran(program(&home.join(""), binary(), &[]), b"");
    assert!(code == Some(0) && out.contains("my-own") && err.contains("mistakes"), "{out}{err}");
}
