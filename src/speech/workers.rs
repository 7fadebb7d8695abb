//! The threads that make clips: one a core, for as long as a voice is at work.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread::{self, JoinHandle};

use super::clip_reader::ClipReader;
use crate::clip::Clip;

/// The most clips that wait to be kept. Each takes memory, and keeping one is quick.
const MOST_WAITING: usize = 1;

/// A sentence and its clip.
type Made = (Arc<str>, Clip);

/// Sentences that are made together, by every thread that gets hold of the next one.
struct Batch {
    sentences: Box<[Arc<str>]>,
    /// The number of those that a thread has begun with.
    begun: AtomicUsize,
}

impl Batch {
    fn next(&self) -> Option<&Arc<str>> {
        self.sentences.get(self.begun.fetch_add(1, Ordering::Relaxed))
    }
}

/// A batch, and where its clips go.
type Job = (Arc<Batch>, SyncSender<Made>);

/// The threads that help the one that asks for clips. They outlive the making of a chapter, since what
/// a thread needs for its first clip, memory above all, does for the next ones.
#[derive(Default)]
pub(super) struct Workers {
    helpers: Vec<Helper>,
}

struct Helper {
    jobs: Sender<Job>,
    thread: JoinHandle<()>,
}

impl Workers {
    /// Makes those sentences that can be said, and hands the clips over in no particular order. The
    /// thread that asks makes some of them itself: each thread that does takes megabytes.
    pub(super) fn make(
        &mut self,
        reader: &ClipReader,
        sentences: &[Arc<str>],
        mut keep: impl FnMut(&Arc<str>, Clip),
    ) {
        self.start(reader, sentences.len().saturating_sub(1));
        let batch = Arc::new(Batch { sentences: sentences.into(), begun: AtomicUsize::default() });
        let (made, clips) = mpsc::sync_channel(MOST_WAITING);
        for helper in &self.helpers {
            // What a thread that has panicked does not make the others do.
            let _ = helper.jobs.send((Arc::clone(&batch), made.clone()));
        }
        // The clips end when no helper is left that could give one.
        drop(made);
        while let Some(sentence) = batch.next() {
            if let Ok(clip) = reader.synthesizer().synthesize(sentence) {
                keep(sentence, clip);
            }
            for (sentence, clip) in clips.try_iter() {
                keep(&sentence, clip);
            }
        }
        for (sentence, clip) in clips {
            keep(&sentence, clip);
        }
    }

    /// Starts helpers for all cores but one, or no more than are of use.
    fn start(&mut self, reader: &ClipReader, of_use: usize) {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        self.helpers.retain(|helper| !helper.thread.is_finished());
        for _ in self.helpers.len()..of_use.min(cores - 1) {
            let (jobs, waiting) = mpsc::channel();
            let reader = reader.clone();
            let thread = thread::Builder::new().name("speech".to_owned());
            let thread = thread.spawn(move || work(&reader, &waiting));
            self.helpers.extend(thread.ok().map(|thread| Helper { jobs, thread }));
        }
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        for Helper { jobs, thread } in self.helpers.drain(..) {
            drop(jobs);
            // A panic of the thread has been reported by its hook.
            let _ = thread.join();
        }
    }
}

/// The life of a helper. What it does not make since it panics is made when its line asks for it.
fn work(reader: &ClipReader, waiting: &Receiver<Job>) {
    for (batch, made) in waiting {
        while let Some(sentence) = batch.next() {
            if let Ok(clip) = reader.synthesizer().synthesize(sentence) {
                // Nobody waits for it any more where the keeper has panicked.
                let _ = made.send((Arc::clone(sentence), clip));
            }
        }
    }
}
