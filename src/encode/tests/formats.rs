//! Files for phones: what other programs find in them, and how they sound when decoded.

use std::fs;
use std::path::Path;

use serde_json::Value;
use supple::encode::{Format, Track, open};
use supple::files::Destination;
use supple::mixer::to_i16;
use supple::render::render;
use supple::show::chart::chart;
use supple::show::svg;
use supple::time::Frames;
use supple::timeline::{Chapter, Timeline};

use crate::support::decoders::{decoded, probe, read};
use crate::support::folder::Folder;
use crate::support::sounds::rounded;
use crate::support::timelines::{everything, mixer};
use crate::support::{output, run, tests};

/// The formats that this program can write: MP3 needs a feature of its own.
fn formats() -> impl Iterator<Item = Format> {
    Format::ALL.into_iter().filter(|format| cfg!(feature = "mp3") || *format != Format::Mp3)
}

/// Everything there is, with a title and chapters.
fn told() -> Timeline {
    let chapter = |at: u64, title: &str| Chapter { at: Frames(at), title: title.into() };
    let chapters = vec![
        chapter(0, "Introduction"),
        chapter(120_001, "Child’s pose, or “rest”"),
        chapter(500_000, "A & B = C"),
    ];
    Timeline { title: "Für den Rücken".into(), chapters, ..everything() }
}

fn write(timeline: &Timeline, path: &Path) {
    let sink = open(&Destination::new(path, true), &Track::from(timeline)).unwrap();
    render(&mut mixer(timeline), sink, &|| false, &mut |_| ()).unwrap();
}

/// How much of what was mixed is left when the rest is the error, in decibels.
fn fidelity(mixed: &[i16], heard: &[i16]) -> f64 {
    let power = |samples: &mut dyn Iterator<Item = f64>| samples.map(|s| s * s).sum::<f64>();
    let whole = power(&mut mixed.iter().map(|sample| f64::from(*sample)));
    let error = power(&mut mixed.iter().zip(heard).map(|(a, b)| f64::from(*a) - f64::from(*b)));
    10.0 * (whole / error).log10()
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn every_format_of_upper_back_tells_title_chapters_and_length() {
    let folder = Folder::new();
    let session = ["-r", "upper-back", "--voice", "mute"];
    let told = run(&folder, &[&["timeline", "--json"], &session[..]].concat());
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let frames = told["frames"].as_u64().unwrap();
    let chapters = told["chapters"].as_array().unwrap();
    assert!(chapters.len() > 8);
    for format in formats() {
        let name = format!("out.{}", format.ending());
        let ran = run(&folder, &[&["render", "-o", &name], &session[..]].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let path = folder.join(&name);
        let found = probe(&path);
        let tags = &found["format"]["tags"];
        let title = if tags["title"].is_null() { &tags["TITLE"] } else { &tags["title"] };
        let title = if title.is_null() { &found["streams"][0]["tags"]["TITLE"] } else { title };
        assert_eq!(*title, told["title"], "{name}");
        let listed = found["chapters"].as_array().unwrap();
        assert_eq!(listed.len(), chapters.len(), "{name}");
        for (listed, chapter) in listed.iter().zip(chapters) {
            assert_eq!(listed["tags"]["title"], chapter["title"], "{name}");
            let at: f64 = listed["start_time"].as_str().unwrap().parse().unwrap();
            let wanted = chapter["at"].as_f64().unwrap() / 48_000.0;
            assert!((at - wanted).abs() < 0.001_01, "{name}: {at} for {wanted}");
        }
        // The sound ends where ffprobe says; it begins behind what an encoder needs before it.
        let seconds = |key: &str| -> Option<f64> { found["format"][key].as_str()?.parse().ok() };
        let before = seconds("start_time").unwrap_or_default().max(0.0);
        let length = seconds("duration").unwrap() - before;
        let off = (length - frames as f64 / 48_000.0).abs();
        assert!(off <= 1152.0 / 48_000.0, "{name}: {off} s off");
        assert_eq!(decoded(&path).len() as u64, frames, "{name}");
        let listed = run(&folder, &["chapters", &name]).out;
        let first = told["chapters"][1]["title"].as_str().unwrap();
        assert!(listed.contains(first) && listed.starts_with("Upper back"), "{name}: {listed}");
        fs::remove_file(path).unwrap();
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn every_length_is_exact_in_every_format() {
    let folder = Folder::new();
    for format in formats() {
        for frames in [1, 31, 960, 4096, 4097, 10_240, 48_007] {
            let timeline = Timeline { length: Frames(frames), ..told() };
            let path = folder.join(&format!("out.{}", format.ending()));
            write(&timeline, &path);
            assert_eq!(decoded(&path).len() as u64, frames, "{format:?}");
        }
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn what_is_decoded_is_what_was_mixed() {
    let (folder, timeline) = (Folder::new(), told());
    let mixed = rounded(&timeline);
    for format in formats() {
        let path = folder.join(&format!("out.{}", format.ending()));
        write(&timeline, &path);
        let heard = decoded(&path);
        if matches!(format, Format::Wav | Format::Flac) {
            assert!(heard == mixed, "{format:?}");
        } else {
            // A single sample too early or too late costs most of it.
            let fidelity = fidelity(&mixed, &heard);
            println!("{format:?}: {fidelity:.1} dB");
            assert!(fidelity > 20.0, "{format:?}: {fidelity} dB");
        }
    }
}

#[test]
fn a_file_made_twice_is_the_same_bytes() {
    let (folder, timeline) = (Folder::new(), told());
    for format in formats() {
        let path = folder.join(&format!("out.{}", format.ending()));
        write(&timeline, &path);
        let first = fs::read(&path).unwrap();
        write(&timeline, &path);
        assert!(fs::read(&path).unwrap() == first, "{format:?}");
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs sox: make test")]
fn every_reader_of_wav_takes_one_with_chapters() {
    let (folder, timeline) = (Folder::new(), told());
    let path = folder.join("out.wav");
    write(&timeline, &path);
    let mixed = rounded(&timeline);
    assert!(read(&path).1 == mixed);
    let name = path.to_str().unwrap();
    let sox = output("sox", &[name, "-t", "raw", "-"]);
    assert!(sox == mixed.iter().flat_map(|sample| sample.to_le_bytes()).collect::<Vec<u8>>());
    let program = "import sys, wave; print(wave.open(sys.argv[1]).getnframes())";
    let python = output("python3", &["-c", program, name]);
    assert_eq!(String::from_utf8(python).unwrap().trim(), mixed.len().to_string());
}

#[test]
fn chapters_are_read_back_from_every_format() {
    let (folder, timeline) = (Folder::new(), told());
    for format in formats() {
        let name = format!("out.{}", format.ending());
        write(&timeline, &folder.join(&name));
        let found = run(&folder, &["chapters", "--json", &name]);
        let found: Value = serde_json::from_str(&found.out).unwrap();
        assert_eq!(found["version"], "1.2.0");
        assert_eq!(found["title"], "Für den Rücken");
        let listed = found["chapters"].as_array().unwrap();
        assert_eq!(listed.len(), 3, "{name}");
        for (listed, chapter) in listed.iter().zip(&timeline.chapters) {
            assert_eq!(listed["title"], chapter.title.as_ref(), "{name}");
            let millis = listed["startTime"].as_f64().unwrap() * 1000.0;
            let wanted = chapter.at.millis().0 as f64;
            assert!((millis - wanted).abs() < 0.001, "{name}: {millis} ms");
        }
    }
}

/// The content of the boxes of an MP4, one inside the other.
fn inside<'b>(mut bytes: &'b [u8], path: &[&[u8; 4]]) -> &'b [u8] {
    for name in path {
        let at = bytes.windows(4).position(|four| four == *name).unwrap();
        let size = u32::from_be_bytes(bytes[at - 4..at].try_into().unwrap()) as usize;
        bytes = &bytes[at + 4..at - 4 + size];
    }
    bytes
}

#[test]
fn the_text_of_an_m4a_is_described_in_full_and_its_bit_rate_is_the_real_one() {
    let (folder, timeline) = (Folder::new(), told());
    let path = folder.join("out.m4a");
    write(&timeline, &path);
    let file = fs::read(&path).unwrap();
    // QuickTime File Format, "Text sample description": 43 bytes behind the data reference, and the
    // 16 of the head of every description.
    let stsd = inside(&file, &[b"gmhd", b"text"]);
    assert_eq!(stsd.len(), 36, "the matrix of the general head");
    let at = file.windows(4).rposition(|four| four == b"stsd").unwrap();
    let size = u32::from_be_bytes(file[at + 12..at + 16].try_into().unwrap());
    assert_eq!((&file[at + 16..at + 20], size), (&b"text"[..], 16 + 43));
    let esds = inside(&file, &[b"esds"]);
    let [most, mean] = [16, 20].map(|at| u32::from_be_bytes(esds[at..at + 4].try_into().unwrap()));
    let sound = inside(&file, &[b"mdat"]).len() as f64;
    let real = sound * 8.0 * 48_000.0 / timeline.length.0 as f64;
    assert!((f64::from(mean) / real - 1.0).abs() < 0.03, "{mean} for {real}");
    assert!(most >= mean, "{most}");
}

#[test]
fn an_opus_file_has_a_page_for_each_second() {
    let (folder, timeline) = (Folder::new(), told());
    let path = folder.join("out.opus");
    write(&timeline, &path);
    let file = fs::read(&path).unwrap();
    let pages = file.windows(4).enumerate().filter(|(_, four)| four == b"OggS");
    let ends = pages.map(|(at, _)| i64::from_le_bytes(file[at + 6..at + 14].try_into().unwrap()));
    let ends: Vec<i64> = ends.collect();
    assert!(ends.windows(2).all(|two| two[1] - two[0] <= 48_000), "{ends:?}");
    assert_eq!(*ends.last().unwrap(), timeline.length.0.cast_signed() + 312);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs MediaInfo and opus-tools: make test")]
fn mediainfo_finds_the_chapters_and_opusinfo_complains_of_nothing() {
    let (folder, timeline) = (Folder::new(), told());
    let (m4a, opus) = (folder.join("out.m4a"), folder.join("out.opus"));
    write(&timeline, &m4a);
    write(&timeline, &opus);
    let told = output("mediainfo", &["--Output=JSON", m4a.to_str().unwrap()]);
    let told: Value = serde_json::from_slice(&told).unwrap();
    let tracks = told["media"]["track"].as_array().unwrap();
    let menus: Vec<_> = tracks.iter().filter(|track| track["@type"] == "Menu").collect();
    // The track of text, and Nero's list.
    assert_eq!(menus.len(), 2, "{told}");
    for menu in menus {
        let titles: Vec<_> = menu["extra"].as_object().unwrap().values().collect();
        for chapter in &timeline.chapters {
            assert!(titles.iter().any(|title| **title == *chapter.title), "{menu}");
        }
    }
    let told = String::from_utf8(output("opusinfo", &[opus.to_str().unwrap()])).unwrap();
    assert!(!told.contains("WARNING") && told.contains("Pre-skip"), "{told}");
}

#[test]
fn a_length_is_told_to_the_nearest_second_wherever_it_is_told() {
    let folder = Folder::new();
    let timeline = Timeline { length: Frames(3_358_176), ..told() };
    write(&timeline, &folder.join("out.wav"));
    assert!(run(&folder, &["chapters", "out.wav"]).out.ends_with("    1:10  end\n"));
    assert!(svg::picture(&timeline).contains(">1:10</text>"));
    assert!(chart(&timeline, 80).contains(", 1:10;"));
}

/// What mutagen finds: the artist, the album, and the type and the size of the cover.
const MUTAGEN: &str = "import sys, base64, mutagen\n\
    from mutagen.flac import Picture\n\
    file = mutagen.File(sys.argv[1]); tags = file.tags; ending = sys.argv[1].rsplit('.')[-1]\n\
    if ending == 'm4a':\n\
    \tcover = tags['covr'][0]; kind = {13: 'jpeg', 14: 'png'}[cover.imageformat]\n\
    \tsize = len(cover); artist = tags['\\xa9ART'][0]; album = tags['\\xa9alb'][0]\n\
    elif ending == 'mp3':\n\
    \tcover = tags.getall('APIC')[0]; kind = cover.mime.split('/')[1]\n\
    \tsize = len(cover.data); artist = tags['TPE1'].text[0]; album = tags['TALB'].text[0]\n\
    else:\n\
    \tcover = file.pictures[0] if ending == 'flac' else Picture(\n\
    \t\tbase64.b64decode(tags['METADATA_BLOCK_PICTURE'][0]))\n\
    \tkind = cover.mime.split('/')[1]; size = len(cover.data)\n\
    \tartist = tags['ARTIST'][0]; album = tags['ALBUM'][0]\n\
    \tassert (cover.type, cover.width, cover.height) in [(3, 600, 600), (3, 240, 200)]\n\
    print(artist, album, kind, size, sep='|')\n";

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs mutagen and ffmpeg: make test")]
fn players_find_the_artist_the_album_and_the_cover() {
    let folder = Folder::new();
    let script = "# Für den Rücken\n## A\n- Sit.\nhold: 1s\n";
    fs::write(folder.join("a.routine"), script).unwrap();
    let own = include_bytes!("../cover.png").len();
    let jpeg = fs::read(tests("show/calf.jpg")).unwrap();
    fs::write(folder.join("calf.jpg"), &jpeg).unwrap();
    let python = tests("../.setup/readers/bin/python");
    for format in formats().filter(|format| format.holds_cover()) {
        let name = format!("out.{}", format.ending());
        for (cover, kind, size) in
            [(&[][..], "png", own), (&["--cover", "calf.jpg"], "jpeg", jpeg.len())]
        {
            let asked = ["render", "--force", "-o", &name, "-r", "a.routine", "--voice", "mute"];
            let ran = run(&folder, &[&asked[..], cover].concat());
            assert_eq!(ran.code, Some(0), "{}", ran.err);
            let path = folder.join(&name);
            let path = path.to_str().unwrap();
            let told = output(python.to_str().unwrap(), &["-c", MUTAGEN, path]);
            let told = String::from_utf8(told).unwrap();
            assert_eq!(told, format!("supple|Für den Rücken|{kind}|{size}\n"), "{name}");
            let found = probe(Path::new(path));
            let streams = found["streams"].as_array().unwrap();
            let shown = |stream: &&Value| stream["disposition"]["attached_pic"] == 1;
            assert_eq!(streams.iter().filter(shown).count(), 1, "{name}: {found}");
        }
    }
}

#[test]
fn what_cannot_be_a_cover_is_told_before_any_work() {
    let folder = Folder::new();
    fs::copy(tests("show/calf.svg"), folder.join("calf.svg")).unwrap();
    fs::copy(tests("show/calf.png"), folder.join("calf.png")).unwrap();
    fs::write(folder.join("text.png"), "no picture").unwrap();
    for (output, cover, code, said) in [
        ("a.wav", "calf.png", 2, "a .wav file has no place for a cover"),
        ("-", "calf.png", 2, "a .wav file has no place for a cover"),
        ("a.flac", "calf.svg", 1, "a cover is a PNG or a JPEG"),
        ("a.flac", "text.png", 1, "this is no PNG, JPEG or SVG picture"),
        ("a.flac", "gone.png", 1, "there is no such file. Check the name."),
    ] {
        let asked = ["render", "-r", "desk-break", "--voice", "mute", "-o", output];
        let ran = run(&folder, &[&asked[..], &["--cover", cover]].concat());
        assert_eq!(ran.code, Some(code), "{output} {cover}: {}", ran.err);
        assert!(ran.err.contains(said), "{output} {cover}: {}", ran.err);
    }
    assert_eq!(folder.names(), ["calf.png", "calf.svg", "text.png"]);
}

#[test]
fn three_hundred_chapters_are_all_found_or_not_promised() {
    let folder = Folder::new();
    let chapter = |number: u64| Chapter {
        at: Frames(number * 480),
        title: format!("Chapter {number}").into(),
    };
    let timeline = Timeline { chapters: (1..=300).map(chapter).collect(), ..told() };
    for format in formats() {
        let name = format!("out.{}", format.ending());
        write(&timeline, &folder.join(&name));
        let found = run(&folder, &["chapters", "--json", &name]);
        let found: Value = serde_json::from_str(&found.out).unwrap();
        let listed = found["chapters"].as_array().unwrap();
        assert_eq!(listed.len(), 300, "{name}");
        assert_eq!(listed[0], serde_json::json!({ "startTime": 0.01, "title": "Chapter 1" }));
        assert_eq!(listed[299], serde_json::json!({ "startTime": 3.0, "title": "Chapter 300" }));
        let file = fs::read(folder.join(&name)).unwrap();
        let has = |what: &[u8]| file.windows(what.len()).any(|bytes| bytes == what);
        assert!(!has(b"chpl"), "Nero's list counts to 255");
        if format == Format::Mp3 {
            // `toc`, flags, the count, and as many names.
            let at = file.windows(4).position(|four| four == b"toc\0").unwrap();
            assert_eq!(file[at + 5], 255);
            assert!(has(b"chapter254\0CHAP"), "nothing stands behind the last name");
        }
    }
}

#[test]
fn what_is_no_sound_file_is_a_clear_error() {
    let folder = Folder::new();
    fs::write(folder.join("text"), "no sound").unwrap();
    fs::write(folder.join("empty"), "").unwrap();
    fs::write(folder.join("cut.flac"), "fLaC").unwrap();
    for (name, expected) in [
        ("text", "is no sound file that supple knows. It reads .wav, .flac, .opus"),
        ("empty", "is no sound file that supple knows"),
        ("cut.flac", "The file may be damaged; render it again."),
        ("gone", "there is no such file. Check the name."),
    ] {
        let ran = run(&folder, &["chapters", name]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.err.contains(expected), "{name}: {}", ran.err);
    }
}

#[test]
fn unknown_endings_list_what_can_be_written() {
    let folder = Folder::new();
    let render = ["render", "-r", "upper-back", "--voice", "mute", "-o"];
    let ran = run(&folder, &[&render[..], &["out.ogg"]].concat());
    assert_eq!(ran.code, Some(2));
    let expected = "no .ogg files. Choose a name that ends in .wav, .flac, .opus";
    assert!(ran.err.contains(expected), "{}", ran.err);
    assert!(folder.names().is_empty());
    assert_eq!(Format::of(Path::new("OUT.FLAC")).unwrap(), Format::Flac);
    assert_eq!(Format::of(Path::new("out")).unwrap(), Format::Wav);
}

#[cfg(unix)]
#[test]
fn a_pipe_carries_wav_alone() {
    let folder = Folder::new();
    let path = folder.join("pipe.opus");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let error = open(&Destination::new(&path, true), &Frames(10).into()).err().unwrap();
    assert!(matches!(error, supple::encode::SinkError::NeedsFile(_)), "{error}");
}

#[test]
fn a_file_too_long_for_its_index_is_refused_before_a_byte() {
    let folder = Folder::new();
    let frames = Frames(u64::from(u32::MAX) + 1);
    for format in formats().filter(|one| matches!(one, Format::M4a | Format::Mp3)) {
        let name = &format!("out.{}", format.ending());
        let error =
            open(&Destination::new(folder.join(name), false), &frames.into()).err().unwrap();
        assert!(error.to_string().contains("24 h 51 min"), "{error}");
    }
    assert!(folder.names().is_empty());
}

#[test]
fn files_of_every_format_take_no_more_memory_when_they_are_longer() {
    use crate::support::allocations::peak;
    let folder = Folder::new();
    let block = [0_i16; 4096].map(|_| to_i16(0.1));
    for format in formats() {
        let path = folder.join(&format!("out.{}", format.ending()));
        let used = |blocks: u64| {
            let track = Track::from(Frames(blocks * 4096));
            let mut sink = open(&Destination::new(&path, true), &track).unwrap();
            peak(|| {
                for _ in 0..blocks {
                    sink.write(&block).unwrap();
                }
                sink.finish().unwrap();
            })
        };
        let (short, long) = (used(60), used(600));
        // An index of a few bytes for each 21 ms, and its copies, is all that may grow.
        assert!(long < short + 120_000, "{format:?}: {short} and {long} bytes");
    }
}
