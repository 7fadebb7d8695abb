//! What is done with input that nobody vouches for, one function for each kind of it.
//!
//! Each does what the program does with such a file, from the first byte to the last sample, and
//! checks what must be true of every result.

#![allow(unreachable_pub, reason = "fuzz targets use it from outside")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use supple::clip::Clip;
use supple::compile::{NotFound, ScriptSource, compile};
use supple::diagnostic::{Diagnostic, Sources};
use supple::fit::fit;
use supple::language::Language;
use supple::report;
use supple::routine::Routine;
use supple::script::parse;
use supple::session::{Choices, RangeChoice, Session, Talk, expand};
use supple::share::{Content, Handler, Limits, Shared, SharedFile, Token, serve_connection};
use supple::span::FileId;
use supple::speech::{Cached, Mute, Recorded, SpeechError, Synthesizer, Voice, find_voice};
use supple::time::{Frames, RATE};
use supple::timeline::json::Document;
use supple::timeline::text::Listing;
use supple::timeline::{Cue, EstimatedLengths, Timeline, plan};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// A routine to take exercises from.
const OTHER: &str =
    "# Other\n\n## Sit\n- Sit.\nhold: 5s\n\n## Turn\n### each side\n- Turn {left}.\nhold: 9s\n";

/// What the one who listens may wish for.
pub const WISHES: [(RangeChoice, Talk); 3] = [
    (RangeChoice::Short, Talk::Learn),
    (RangeChoice::Long, Talk::Quiet),
    (RangeChoice::Middle, Talk::Normal),
];

struct Shelf<'s>(&'s mut Sources);

impl ScriptSource for Shelf<'_> {
    fn find(&mut self, name: &str, _: FileId) -> Result<(FileId, Arc<str>), NotFound> {
        if name == "other" {
            return Ok((self.0.add("other.routine", OTHER), OTHER.into()));
        }
        Err(NotFound { message: format!("there is no {name}"), help: "write other".to_owned() })
    }
}

/// A script, all the way to a timeline for each wish. Says whether it was one.
pub fn script(bytes: &[u8], wishes: &[(RangeChoice, Talk)]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut sources = Sources::default();
    let file = sources.add("input.routine", text.as_ref());
    let parsed = compile(file, &text, &mut Shelf(&mut sources));
    for Diagnostic { span, message, .. } in &parsed.diagnostics {
        let text = &sources.get(span.file).expect("a mistake is in a file").text;
        assert!(text.get(span.start..span.end).is_some(), "{message} is no piece of the text");
    }
    let told = parsed.diagnostics.iter().take(20).map(|one| report::render(one, &sources, false));
    assert!(told.map(|text| text.len()).sum::<usize>() < 1 << 20, "too much is told");
    if parsed.diagnostics.iter().any(Diagnostic::is_error) {
        return false;
    }
    for &(hold, talk) in wishes {
        session(&parsed.routine, &Choices { hold, talk, ..Choices::default() });
    }
    true
}

fn session(routine: &Routine, choices: &Choices) {
    // A session that is too long is refused, and that is all.
    let Ok(mut session) = expand(routine, choices) else { return };
    if let Some(length) = &routine.length {
        let fitted =
            fit(routine, choices, length.value, &mut EstimatedLengths::mute(session.language));
        session = fitted.expect("what can be expanded can be fitted").session;
    }
    let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
    holds(&session, &timeline);
    let warnings = timeline.warnings.iter().map(|warning| warning.message.clone()).collect();
    let json = serde_json::to_string(&Document::new(&timeline, "mute", warnings));
    assert!(json.is_ok_and(|json| json.ends_with('}')));
    assert!(!Listing(&timeline).to_string().is_empty());
}

/// What is true of every timeline.
fn holds(session: &Session, timeline: &Timeline) {
    let mut over = Frames::ZERO;
    for event in &timeline.events {
        assert!(event.at + event.length <= timeline.length, "{event:?} is heard after the end");
        if matches!(event.cue, Cue::Speech(_)) {
            assert!(event.at >= over, "{event:?} begins before {over:?}");
            over = event.at + event.length;
        }
    }
    for step in &timeline.steps {
        assert!(step.at + step.length <= timeline.length, "{step:?} ends after the end");
    }
    assert_eq!(timeline.language, session.language);
}

/// A script to its canonical form, which means the same. Says whether it was one.
pub fn format(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let tidied = supple::script::format(&text);
    assert_eq!(supple::script::format(&tidied), tidied, "another form the second time");
    let meant = meaning(&text);
    if let Some(meant) = &meant {
        assert_eq!(meaning(&tidied).as_ref(), Some(meant), "{tidied}");
    }
    meant.is_some()
}

/// What a script without mistakes means, wherever its words stand.
fn meaning(text: &str) -> Option<String> {
    let parsed = parse(FileId::default(), text);
    if parsed.diagnostics.iter().any(Diagnostic::is_error) {
        return None;
    }
    let mut printed = format!("{:?}", parsed.routine);
    for place in ["start: ", "end: "] {
        let mut pieces = printed.split(place);
        let first = pieces.next().unwrap_or_default().to_owned();
        printed = pieces.fold(first, |all, piece| {
            all + place + piece.trim_start_matches(|letter: char| letter.is_ascii_digit())
        });
    }
    Some(printed)
}

/// A voice's description.
pub fn voice(bytes: &[u8]) -> bool {
    match Voice::parse(FileId::default(), &String::from_utf8_lossy(bytes)) {
        Ok(voice) => {
            assert!((0.5..=2.0).contains(&voice.pace) && voice.gain.is_finite(), "{voice:?}");
            assert!(voice.files.iter().all(|file| !file.name.contains(['/', '\\'])), "{voice:?}");
            true
        }
        Err(mistakes) => {
            assert!(!mistakes.is_empty());
            false
        }
    }
}

/// An engine that always makes the same clip.
struct Hum;

impl Synthesizer for Hum {
    fn fingerprint(&self) -> String {
        "hum".to_owned()
    }

    fn synthesize(&self, _: &str) -> Result<Clip, SpeechError> {
        Ok(Clip::new(vec![0.25; 100]))
    }

    fn silent_words(&self, _: &str) -> Result<Vec<String>, SpeechError> {
        Ok(Vec::new())
    }
}

/// A file among the clips that are kept. Chance never finds the sum at its end, so an even first
/// byte stands for a file that has the right one. Says whether it was used.
pub fn clip(bytes: &[u8], folder: &Path) -> bool {
    let Some((first, rest)) = bytes.split_first() else { return false };
    let mut file = rest.to_vec();
    if first % 2 == 0 {
        file.extend(hex(&supple::files::sha256(rest)));
    }
    let kept = Cached::new(Box::new(Hum), folder.to_owned(), Language::English, u64::MAX);
    let path = entry(folder, &kept);
    std::fs::write(&path, &file).expect("the folder can be written");
    let clip = kept.synthesize("Sit.").expect("what is damaged is made anew");
    sound(&clip);
    clip.frames != Frames(100)
}

/// The one file of a folder of clips, made where it is not there.
fn entry(folder: &Path, kept: &Cached) -> PathBuf {
    let find = || {
        let entries = std::fs::read_dir(folder).ok()?;
        entries.flatten().map(|entry| entry.path()).find(|path| path.extension().is_some())
    };
    find().unwrap_or_else(|| {
        kept.synthesize("Sit.").expect("the engine always answers");
        find().expect("a clip was kept")
    })
}

fn hex(digits: &str) -> Vec<u8> {
    let value = |pair: &[u8]| {
        let text = std::str::from_utf8(pair).expect("digits");
        u8::from_str_radix(text, 16).expect("hexadecimal")
    };
    digits.as_bytes().chunks(2).map(value).collect()
}

/// A file in a folder of takes. The first byte chooses its ending. Says whether it was heard.
pub fn take(bytes: &[u8], folder: &Path) -> bool {
    let Some((first, rest)) = bytes.split_first() else { return false };
    let ending = ["wav", "flac", "mp3", "ogg"][usize::from(first % 4)];
    let path = folder.join(format!("sit.{ending}"));
    std::fs::write(&path, rest).expect("the folder can be written");
    let voice = find_voice(Some("mute"), Language::English).expect("mute is compiled in");
    let takes = Recorded::new(&voice, folder, Box::new(Mute::new(1.0))).expect("a folder");
    let heard = takes.synthesize("Sit.").map(|clip| sound(&clip)).is_ok();
    std::fs::remove_file(path).expect("the folder can be written");
    heard
}

/// What the file that is shared holds, and nothing else does.
const SECRET: &str = "what only the invited may hear";

/// All that a stranger or a guest sends over one connection; `TOKEN` in it is the token. Says whether
/// something of the file was given.
pub fn request(bytes: &[u8]) -> bool {
    let mut file_of = tempfile::NamedTempFile::new().expect("a file can be written");
    file_of.write_all(SECRET.as_bytes()).expect("a file can be written");
    let file = |name: &str, kind, content| SharedFile {
        name: name.to_owned(),
        kind,
        version: "1".to_owned(),
        content,
    };
    let sound = Content::File(file_of.path().to_owned(), SECRET.len() as u64);
    let page = Content::Bytes("a page for guests".into());
    let files = vec![file("index.html", "text/html", page), file("a.wav", "audio/wav", sound)];
    let shared = Shared { files, front: "index.html".to_owned() };
    let handler = Handler::new(shared, Token::new().expect("randomness"));
    let token = handler.path().replace('/', "");
    let sent = replaced(bytes, b"TOKEN", token.as_bytes());
    let is_stranger = sent == bytes;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    let answer = runtime.expect("a runtime").block_on(async {
        let (guest, host) = tokio::io::duplex(4096);
        let (mut reader, mut writer) = tokio::io::split(guest);
        let asks = async {
            let _ = writer.write_all(&sent).await;
            let _ = writer.shutdown().await;
        };
        let mut answer = Vec::new();
        let hears = async { reader.read_to_end(&mut answer).await.expect("memory does not fail") };
        tokio::join!(serve_connection(host, Arc::new(handler), Limits::default()), asks, hears);
        answer
    });
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1."), "{answer}");
    let is_told = answer.contains("a page for") || answer.contains(&token);
    let is_given = answer.contains("invited");
    assert!(!is_stranger || !(is_told || is_given), "{answer}");
    is_given
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = rest.strip_prefix(old).map_or(after, |after| {
            out.extend_from_slice(new);
            after
        });
        if rest.len() == after.len() {
            out.push(*first);
        }
    }
    out
}

/// What is true of every clip.
fn sound(clip: &Clip) {
    assert!(clip.samples.iter().all(|sample| sample.is_finite()), "a sample is no number");
    assert!(clip.samples.len() as u64 <= clip.frames.0, "more samples than frames");
    let longest = u64::from(RATE) * 600;
    assert!(clip.frames.0 <= longest, "a sentence of {} frames", clip.frames.0);
}
