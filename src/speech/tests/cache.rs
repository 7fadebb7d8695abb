//! Claims about the clips that are kept.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::support::folder::Folder;
use supple::clip::Clip;
use supple::language::Language;
use supple::speech::{Cached, SpeechError, Synthesizer, cache_size, clear_cache};

/// An engine that counts how often it was asked.
#[derive(Clone)]
struct Counting {
    asked: Arc<AtomicUsize>,
    print: &'static str,
}

impl Counting {
    fn new(print: &'static str) -> Self {
        Self { asked: Arc::default(), print }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    fn kept(&self, folder: &Path, language: Language, limit: u64) -> Cached {
        Cached::new(Box::new(self.clone()), folder.to_owned(), language, limit)
    }
}

impl Synthesizer for Counting {
    fn fingerprint(&self) -> String {
        self.print.to_owned()
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        Ok(Clip::new(sentence.bytes().map(|byte| f32::from(byte) / 300.0).collect()))
    }

    fn silent_words(&self, _sentence: &str) -> Result<Vec<String>, SpeechError> {
        Ok(Vec::new())
    }
}

const LIMIT: u64 = 1 << 30;

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect()
}

#[test]
fn a_sentence_is_made_once_and_is_the_same_every_time() {
    let folder = Folder::new();
    let engine = Counting::new("a");
    let path = folder.join("clips");
    let first = engine.kept(&path, Language::English, LIMIT).synthesize("Sit.").unwrap();
    let again = engine.kept(&path, Language::English, LIMIT).synthesize("Sit.").unwrap();
    assert_eq!((first, engine.asked()), (again, 1));
}

#[test]
fn all_that_is_heard_makes_another_clip() {
    let folder = Folder::new();
    let path = folder.join("clips");
    for (print, language, sentence) in [
        ("a", Language::English, "Sit."),
        ("b", Language::English, "Sit."),
        ("a", Language::German, "Sit."),
        ("a", Language::English, "Sit!"),
    ] {
        let engine = Counting::new(print);
        engine.kept(&path, language, LIMIT).synthesize(sentence).unwrap();
        assert_eq!(engine.asked(), 1, "{print} {sentence}");
    }
}

#[test]
fn what_is_damaged_in_any_way_is_made_anew() {
    let folder = Folder::new();
    let path = folder.join("clips");
    let engine = Counting::new("a");
    let kept = engine.kept(&path, Language::English, LIMIT);
    let right = kept.synthesize("Sit down.").unwrap();
    let file = files(&path).remove(0);
    let whole = fs::read(&file).unwrap();
    let mut damaged = vec![Vec::new(), whole[..20].to_vec(), whole[..whole.len() - 1].to_vec()];
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        damaged.push(bytes);
    }
    for (times, bytes) in (2..).zip(damaged) {
        fs::write(&file, bytes).unwrap();
        assert_eq!(kept.synthesize("Sit down.").unwrap(), right);
        assert_eq!(engine.asked(), times);
    }
    assert_eq!(fs::read(&file).unwrap(), whole);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn a_full_or_protected_disk_costs_time_and_nothing_else() {
    let full = Folder::disk("64k");
    let engine = Counting::new("a");
    let long = "a".repeat(100_000);
    let kept = engine.kept(&full.join("clips"), Language::English, LIMIT);
    assert_eq!(kept.synthesize(&long).unwrap().samples.len(), 100_000);
    assert_eq!(kept.synthesize(&long).unwrap().samples.len(), 100_000);
    assert_eq!(engine.asked(), 2);
    assert!(files(&full.join("clips")).is_empty());
    let protected = Folder::disk("1m");
    protected.protect();
    let kept = engine.kept(&protected.join("clips"), Language::English, LIMIT);
    assert_eq!(kept.synthesize("Sit.").unwrap().samples.len(), 4);
}

#[test]
fn many_at_once_read_and_write_without_harm() {
    let folder = Folder::new();
    let path = folder.join("clips");
    let engine = Counting::new("a");
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let kept = engine.kept(&path, Language::English, LIMIT);
                for number in 0..50 {
                    let sentence = format!("{number}");
                    let clip = kept.synthesize(&sentence).unwrap();
                    assert_eq!(clip.samples.len(), sentence.len());
                }
            });
        }
    });
    assert_eq!(cache_size(&path).unwrap().0, 50);
}

/// A sentence of 100 bytes, whose file has 448.
fn sentence(number: u64) -> String {
    format!("{number}{}", "a".repeat(98))
}

#[test]
fn the_oldest_go_first_when_there_are_too_many() {
    let folder = Folder::new();
    let path = folder.join("clips");
    let engine = Counting::new("a");
    let mut known = HashSet::new();
    for number in 10..60 {
        engine.kept(&path, Language::English, 10_000).synthesize(&sentence(number)).unwrap();
        // Each is a second older than the next, whatever the clock of the disk can tell apart.
        let age = Duration::from_secs(1_000 - number);
        for path in fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()) {
            if known.insert(path.clone()) {
                let file = fs::File::options().append(true).open(path).unwrap();
                file.set_modified(SystemTime::now() - age).unwrap();
            }
        }
    }
    let (clips, bytes) = cache_size(&path).unwrap();
    assert!(bytes <= 10_000 && clips > 15, "{clips} clips, {bytes} bytes");
    let kept = engine.kept(&path, Language::English, 10_000);
    kept.synthesize(&sentence(59)).unwrap();
    assert_eq!(engine.asked(), 50, "the newest is there");
    kept.synthesize(&sentence(10)).unwrap();
    assert_eq!(engine.asked(), 51, "the oldest is not");
}

#[test]
fn a_session_of_more_than_is_kept_finds_its_beginning_again() {
    let folder = Folder::new();
    let path = folder.join("clips");
    Counting::new("other").kept(&path, Language::English, 10_000).synthesize("Sit.").unwrap();
    // 20 clips of 448 bytes are the most within nine tenths.
    for (run, asked) in [("first", 50), ("second", 30), ("third", 30)] {
        let engine = Counting::new("a");
        let kept = engine.kept(&path, Language::English, 10_000);
        for number in 10..60 {
            kept.synthesize(&sentence(number)).unwrap();
        }
        drop(kept);
        assert_eq!(engine.asked(), asked, "{run}");
        assert!(cache_size(&path).unwrap().1 <= 10_000, "{run}");
    }
    // Another one has its room.
    let engine = Counting::new("a");
    for _ in 0..2 {
        let kept = engine.kept(&path, Language::English, 10_000);
        for number in 60..75 {
            kept.synthesize(&sentence(number)).unwrap();
        }
    }
    assert_eq!(engine.asked(), 15);
    assert!(cache_size(&path).unwrap().1 <= 10_000);
}

#[test]
fn clearing_takes_every_clip_and_no_folder_is_no_clips() {
    let folder = Folder::new();
    let path = folder.join("clips");
    assert_eq!(cache_size(&path).unwrap(), (0, 0));
    assert_eq!(clear_cache(&path).unwrap(), (0, 0));
    let engine = Counting::new("a");
    engine.kept(&path, Language::English, LIMIT).synthesize("Sit.").unwrap();
    assert_eq!(clear_cache(&path).unwrap().0, 1);
    assert_eq!(cache_size(&path).unwrap(), (0, 0));
}
