//! What lies beside a sound, or takes its place: one file an exercise, captions, chapters.

use std::fs;

use serde_json::Value;

use crate::support::decoders::{decoded, read};
use crate::support::folder::Folder;
use crate::support::{output, run};

const SESSION: [&str; 4] = ["-r", "desk-break", "--voice", "mute"];

fn rendered(folder: &Folder, arguments: &[&str]) -> String {
    let ran = run(folder, &[&["render"], arguments, &SESSION[..]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    ran.err
}

fn timeline(folder: &Folder) -> Value {
    let ran = run(folder, &[&["timeline", "--json"], &SESSION[..]].concat());
    serde_json::from_str(&ran.out).unwrap()
}

fn titles(timeline: &Value) -> Vec<&str> {
    let chapters = timeline["chapters"].as_array().unwrap();
    chapters.iter().map(|chapter| chapter["title"].as_str().unwrap()).collect()
}

/// The names in a playlist, with their lengths in whole seconds.
fn playlist(folder: &Folder) -> Vec<(String, f64)> {
    let text = fs::read_to_string(folder.join("out/playlist.m3u8")).unwrap();
    assert_eq!(fs::read_to_string(folder.join("out/playlist.m3u")).unwrap(), text);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "#EXTM3U");
    let entries = lines.windows(2).filter(|two| two[0].starts_with("#EXTINF:"));
    let entry = |two: &[&str]| {
        let length = two[0].trim_start_matches("#EXTINF:").split(',').next().unwrap();
        (two[1].to_owned(), f64::from(length.parse::<u32>().unwrap()))
    };
    entries.map(entry).collect()
}

#[test]
fn one_file_an_exercise_is_the_whole_when_played_in_order() {
    let folder = Folder::new();
    rendered(&folder, &["-o", "whole.wav"]);
    let told = rendered(&folder, &["--split", "-o", "out"]);
    let timeline = timeline(&folder);
    let titles = titles(&timeline);
    assert!(told.contains(&format!("{} files", titles.len())), "{told}");
    let entries = playlist(&folder);
    assert_eq!(entries.len(), titles.len());
    let mut joined = Vec::new();
    for (number, ((name, length), title)) in entries.iter().zip(titles).enumerate() {
        assert!(name.starts_with(&format!("{:02} ", number + 1)), "{name}");
        assert!(name.ends_with(&format!("{title}.wav")), "{name}");
        let samples = read(&folder.join("out").join(name)).1;
        assert!((samples.len() as f64 / 48_000.0 - length).abs() <= 0.5, "{name}");
        joined.extend(samples);
    }
    assert!(joined == read(&folder.join("whole.wav")).1);
    assert_eq!(fs::read_dir(folder.join("out")).unwrap().count(), entries.len() + 2);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn one_file_an_exercise_is_gapless_in_every_format() {
    let folder = Folder::new();
    let frames = timeline(&folder)["frames"].as_u64().unwrap();
    for format in ["flac", "opus", "m4a", "mp3"] {
        rendered(&folder, &[&format!("--split={format}"), "--force", "-o", "out"]);
        let entries = playlist(&folder);
        let lengths = entries.iter().map(|(name, length)| {
            let path = folder.join("out").join(name);
            let samples = decoded(&path).len() as u64;
            assert!((samples as f64 / 48_000.0 - length).abs() <= 0.5, "{name}");
            samples
        });
        assert_eq!(lengths.sum::<u64>(), frames, "{format}");
    }
}

#[test]
fn a_name_in_a_playlist_has_no_second_space_where_a_sign_was() {
    let folder = Folder::new();
    let script = "# T\n## Hips & thighs / again ?\n- Sit.\nhold: 0.2s\n";
    fs::write(folder.join("a.routine"), script).unwrap();
    let ran =
        run(&folder, &["render", "--split", "-o", "out", "-r", "a.routine", "--voice", "mute"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let names: Vec<String> = playlist(&folder).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names[1], "02 Hips thighs again.wav");
    assert!(folder.join("out/02 Hips thighs again.wav").exists());
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn a_line_that_begins_with_a_bracket_keeps_it_in_every_caption() {
    let folder = Folder::new();
    let script = "# T\n## A\n- [Optional] Sit.\n- [1:30] Stay (so [far]).\nhold: 10s\n";
    fs::write(folder.join("a.routine"), script).unwrap();
    let all = ["render", "--captions", "-o", "a.wav", "-r", "a.routine", "--voice", "mute"];
    let ran = run(&folder, &all);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for name in ["a.vtt", "a.lrc"] {
        let path = folder.join(name);
        let shown =
            output("ffmpeg", &["-v", "error", "-i", path.to_str().unwrap(), "-f", "srt", "-"]);
        let shown = String::from_utf8(shown).unwrap().replace('\u{2060}', "");
        for line in ["[Optional] Sit.", "[1:30] Stay (so [far])."] {
            assert!(shown.lines().any(|shown| shown == line), "{name}: {shown}");
        }
    }
}

#[test]
fn a_folder_that_holds_a_playlist_is_kept_without_force() {
    let folder = Folder::new();
    fs::create_dir(folder.join("out")).unwrap();
    fs::write(folder.join("out/playlist.m3u8"), "old").unwrap();
    fs::write(folder.join("file"), "old").unwrap();
    fs::create_dir(folder.join("older")).unwrap();
    fs::write(folder.join("older/playlist.m3u"), "old").unwrap();
    for (target, expected) in [
        ("older", "playlist.m3u is already there. Replace it with --force"),
        ("out", "playlist.m3u8 is already there. Replace it with --force"),
        ("file", "it is no folder. Give the name of a folder"),
        ("nowhere/out", "there is no folder"),
        ("-", "it is no folder"),
    ] {
        let ran = run(&folder, &[&["render", "--split", "-o", target], &SESSION[..]].concat());
        assert_eq!(ran.code, Some(1), "{target}");
        assert!(ran.err.contains(expected), "{target}: {}", ran.err);
    }
    assert_eq!(fs::read(folder.join("out/playlist.m3u8")).unwrap(), b"old");
    assert_eq!(folder.names(), ["file", "older", "out"]);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn captions_show_each_line_while_it_is_said() {
    let folder = Folder::new();
    rendered(&folder, &["--captions", "-o", "out.opus"]);
    assert_eq!(folder.names(), ["out.lrc", "out.opus", "out.vtt"]);
    let timeline = timeline(&folder);
    let events = timeline["events"].as_array().unwrap();
    let said: Vec<&Value> = events.iter().filter(|event| event["kind"] == "speech").collect();
    // ffprobe reads both, so they are what they say they are.
    for (name, slack) in [("out.vtt", 0.001), ("out.lrc", 0.01)] {
        let path = folder.join(name);
        let found = output(
            "ffprobe",
            &["-v", "error", "-of", "json", "-show_packets", path.to_str().unwrap()],
        );
        let found: Value = serde_json::from_slice(&found).unwrap();
        let packets = found["packets"].as_array().unwrap();
        assert!(packets.len() >= said.len(), "{name}");
        for event in &said {
            let at = event["at"].as_f64().unwrap() / 48_000.0;
            let is_then = |packet: &&Value| {
                let shown: f64 = packet["pts_time"].as_str().unwrap().parse().unwrap();
                (shown - at).abs() <= slack + 1e-6
            };
            assert!(packets.iter().any(|packet| is_then(&packet)), "{name}: {event}");
        }
    }
    let vtt = fs::read_to_string(folder.join("out.vtt")).unwrap();
    let lrc = fs::read_to_string(folder.join("out.lrc")).unwrap();
    for event in said {
        let text = event["text"].as_str().unwrap();
        assert!(vtt.contains(text) && lrc.contains(text), "{text}");
    }
}

#[test]
fn captions_of_split_files_begin_with_their_file() {
    let folder = Folder::new();
    rendered(&folder, &["--split", "--captions", "-o", "out"]);
    let (first, _) = &playlist(&folder)[1];
    let vtt = folder.join("out").join(first).with_extension("vtt");
    let vtt = fs::read_to_string(vtt).unwrap();
    assert!(vtt.starts_with("WEBVTT\n\n00:00:00."), "{vtt}");
}

#[test]
fn chapters_lie_beside_the_sound_as_podcast_players_read_them() {
    let folder = Folder::new();
    rendered(&folder, &["--chapters", "-o", "out.opus"]);
    assert_eq!(folder.names(), ["out.chapters.json", "out.opus"]);
    let text = fs::read_to_string(folder.join("out.chapters.json")).unwrap();
    let found: Value = serde_json::from_str(&text).unwrap();
    let timeline = timeline(&folder);
    assert_eq!(found["version"], "1.2.0");
    let chapters = found["chapters"].as_array().unwrap();
    let named: Vec<&str> = chapters.iter().map(|one| one["title"].as_str().unwrap()).collect();
    assert_eq!(named, titles(&timeline));
    for (found, told) in chapters.iter().zip(timeline["chapters"].as_array().unwrap()) {
        let millis = told["at"].as_u64().unwrap() / 48;
        let at = found["startTime"].as_f64().unwrap() * 1000.0;
        assert!((at - millis as f64).abs() < 0.001, "{at} ms");
    }
}

#[test]
fn what_lies_beside_is_kept_without_force_and_needs_a_file() {
    let folder = Folder::new();
    fs::write(folder.join("out.lrc"), "old").unwrap();
    let ran = run(&folder, &[&["render", "--captions", "-o", "out.wav"], &SESSION[..]].concat());
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("out.lrc is already there"), "{}", ran.err);
    assert_eq!(folder.names(), ["out.lrc"]);
    let ran = run(&folder, &[&["render", "--captions", "-o", "-"], &SESSION[..]].concat());
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("name a file with --output"), "{}", ran.err);
}
