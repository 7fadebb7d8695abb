//! Files and pipes: whole or not there.

use std::fs;
use std::path::Path;

use supple::encode::{SinkError, open};
use supple::files::{Destination, FileError};
use supple::render::{RenderError, render};
use supple::time::{Frames, Millis};
use supple::timeline::Timeline;

use crate::support::OLD;
use crate::support::decoders::read;
use crate::support::folder::Folder;
use crate::support::sounds::{rounded, write};
use crate::support::timelines::{everything, mixer, timeline};

/// The text of why nothing was written.
pub(super) fn refused(path: &Path, force: bool) -> String {
    write(&everything(), path, force).unwrap_err().to_string()
}

/// A minute.
fn minute() -> Timeline {
    Timeline { length: Millis::minutes(1).frames(), ..timeline(Vec::new()) }
}

#[test]
fn wav_has_exactly_the_timelines_frames() {
    let folder = Folder::new();
    let path = folder.join("out.wav");
    for frames in [Frames(0), Frames(1), Frames(4095), Frames(4097), everything().length] {
        let timeline = Timeline { length: frames, ..everything() };
        write(&timeline, &path, true).unwrap();
        let (spec, samples) = read(&path);
        assert_eq!((spec.channels, spec.sample_rate, spec.bits_per_sample), (1, 48_000, 16));
        assert!(samples == rounded(&timeline), "{frames:?}");
        let bytes = fs::read(&path).unwrap();
        let size = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!(u64::from(size(40)), 2 * frames.0);
        assert_eq!(size(4) as usize, bytes.len() - 8);
        assert_eq!(folder.names(), ["out.wav"]);
    }
}

#[cfg(unix)]
#[test]
fn silence_takes_no_room_on_the_disk() {
    use std::os::unix::fs::MetadataExt;

    let folder = Folder::new();
    let path = folder.join("out.wav");
    // The last thing in the file is silence.
    write(&minute(), &path, true).unwrap();
    assert!(read(&path).1 == rounded(&minute()));
    let file = fs::metadata(&path).unwrap();
    assert!(file.blocks() * 512 < file.len() / 50, "{} blocks", file.blocks());
}

#[test]
fn progress_reaches_the_end() {
    let (folder, timeline) = (Folder::new(), everything());
    let mut heard = Vec::new();
    let sink = open(&Destination::new(folder.join("out.wav"), false), &(&timeline).into()).unwrap();
    render(&mut mixer(&timeline), sink, &|| false, &mut |at| heard.push(at)).unwrap();
    assert!(heard.is_sorted());
    assert_eq!(heard.last(), Some(&timeline.length));
}

#[test]
fn an_existing_file_is_kept_without_force() {
    let folder = Folder::new();
    let path = folder.join("out.wav");
    fs::write(&path, OLD).unwrap();
    let text = refused(&path, false);
    assert!(text.contains("out.wav is already there") && text.contains("--force"), "{text}");
    assert_eq!(fs::read(&path).unwrap(), OLD);
    assert_eq!(folder.names(), ["out.wav"]);
    write(&everything(), &path, true).unwrap();
    assert!(read(&path).1 == rounded(&everything()));
}

#[test]
fn a_file_that_appears_meanwhile_is_kept() {
    let (folder, timeline) = (Folder::new(), everything());
    let path = folder.join("out.wav");
    let sink = open(&Destination::new(&path, false), &(&timeline).into()).unwrap();
    fs::write(&path, OLD).unwrap();
    let error = render(&mut mixer(&timeline), sink, &|| false, &mut |_| ()).unwrap_err();
    assert!(matches!(error, RenderError::Sink(SinkError::File(FileError::Exists(_)))), "{error}");
    assert_eq!(fs::read(&path).unwrap(), OLD);
    assert_eq!(folder.names(), ["out.wav"]);
}

#[test]
fn nothing_is_at_the_name_until_it_is_whole() {
    let (folder, timeline) = (Folder::new(), everything());
    let path = folder.join("out.wav");
    let sink = open(&Destination::new(&path, false), &(&timeline).into()).unwrap();
    render(&mut mixer(&timeline), sink, &|| false, &mut |_| assert!(!path.exists())).unwrap();
    assert!(path.exists());
}

#[test]
fn an_interrupt_keeps_the_old_file() {
    let (folder, timeline) = (Folder::new(), minute());
    let path = folder.join("out.wav");
    for old in [false, true] {
        if old {
            fs::write(&path, OLD).unwrap();
        }
        let before = folder.names();
        let reached = std::cell::Cell::new(0);
        let sink = open(&Destination::new(&path, true), &(&timeline).into()).unwrap();
        let stop = || reached.get() > 1_000_000;
        let result = render(&mut mixer(&timeline), sink, &stop, &mut |at| reached.set(at.0));
        assert!(matches!(result, Err(RenderError::Stopped)));
        assert_eq!(folder.names(), before);
    }
    assert_eq!(fs::read(&path).unwrap(), OLD);
}

#[test]
fn a_panic_keeps_the_old_file() {
    let (folder, timeline) = (Folder::new(), everything());
    let path = folder.join("out.wav");
    fs::write(&path, OLD).unwrap();
    let sink = open(&Destination::new(&path, true), &(&timeline).into()).unwrap();
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        render(&mut mixer(&timeline), sink, &|| false, &mut |_| panic!("on purpose"))
    }));
    assert!(caught.is_err());
    assert_eq!(fs::read(&path).unwrap(), OLD);
    assert_eq!(folder.names(), ["out.wav"]);
}

#[test]
fn fewer_frames_than_promised_are_no_file() {
    let folder = Folder::new();
    let mut sink =
        open(&Destination::new(folder.join("out.wav"), false), &Frames(10).into()).unwrap();
    sink.write(&[1; 9]).unwrap();
    assert!(matches!(sink.finish(), Err(SinkError::Length { .. })));
    let mut sink =
        open(&Destination::new(folder.join("out.wav"), false), &Frames(10).into()).unwrap();
    assert!(matches!(sink.write(&[1; 11]), Err(SinkError::Length { .. })));
    drop(sink);
    assert!(folder.names().is_empty());
}

#[test]
fn a_file_beyond_4_gib_is_refused_before_a_byte() {
    let folder = Folder::new();
    let path = folder.join("out.wav");
    let most = Frames((u64::from(u32::MAX) - 36) / 2);
    drop(open(&Destination::new(&path, false), &most.into()).unwrap());
    for frames in [most + Frames(1), Frames(u64::MAX)] {
        for path in [path.as_path(), Path::new("-"), Path::new("/dev/null")] {
            let error = open(&Destination::new(path, true), &frames.into()).err().unwrap();
            assert!(matches!(error, SinkError::TooLong { .. }), "{error}");
            assert!(error.to_string().contains("--only"), "{error}");
        }
    }
    assert!(folder.names().is_empty());
    fs::write(&path, OLD).unwrap();
    assert!(open(&Destination::new(&path, true), &(most + Frames(1)).into()).is_err());
    assert_eq!(fs::read(&path).unwrap(), OLD);
}

#[cfg(target_os = "linux")]
#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn full_disk_keeps_the_old_file() {
    let disk = Folder::disk("256k");
    let path = disk.join("out.wav");
    let new = disk.join("new.wav");
    fs::write(&path, OLD).unwrap();
    for (path, force) in [(&path, true), (&new, false)] {
        let text = write(&everything(), path, force).unwrap_err().to_string();
        assert!(text.contains("the disk is full. Free some space"), "{text}");
        assert_eq!(disk.names(), ["out.wav"]);
    }
    assert_eq!(fs::read(&path).unwrap(), OLD);
}

#[cfg(target_os = "linux")]
#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn a_read_only_disk_is_a_clear_error() {
    let disk = Folder::disk("1m");
    let path = disk.join("out.wav");
    fs::write(&path, OLD).unwrap();
    disk.protect();
    let text = refused(&path, true);
    assert!(text.contains("the disk is read-only. Choose another disk"), "{text}");
    assert_eq!(fs::read(&path).unwrap(), OLD);
}

#[cfg(target_os = "linux")]
#[test]
fn full_devices_and_empty_ones_are_written_straight() {
    let text = refused(Path::new("/dev/full"), false);
    assert!(text.contains("/dev/full: the disk is full"), "{text}");
    write(&everything(), Path::new("/dev/null"), false).unwrap();
    let is_stream = |path: &str| Destination::new(path, true).is_stream();
    assert!(is_stream("/dev/null") && is_stream("-"));
    assert!(!is_stream("./-"));
}

#[test]
fn a_folder_or_a_missing_one_is_a_clear_error() {
    let folder = Folder::new();
    fs::create_dir(folder.join("there")).unwrap();
    fs::write(folder.join("file"), OLD).unwrap();
    for (target, expected) in [
        ("there", "it is a folder. Give the name of a file."),
        ("there/", "it is a folder. Give the name of a file."),
        ("new/", "it is named like a folder. Give the name of a file."),
        ("nowhere/out.wav", "there is no folder"),
        ("file/out.wav", "a part of the path is not a folder. Check the path."),
        (&"n".repeat(256), "the name is too long or not allowed."),
    ] {
        let text = refused(&folder.join(target), true);
        assert!(text.contains(expected), "{target}: {text}");
    }
    assert_eq!(folder.names(), ["file", "there"]);
}

#[test]
fn names_may_be_as_long_as_the_system_lets_them() {
    let folder = Folder::new();
    for name in ["n".repeat(255), format!("{}.wav", "é".repeat(125))] {
        write(&everything(), &folder.join(&name), false).unwrap();
        write(&everything(), &folder.join(&name), true).unwrap();
    }
    assert_eq!(folder.names().len(), 2);
}
