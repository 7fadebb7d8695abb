//! The threads that make clips: one a core, for as long as a voice is at work.

use std::num::NonZero;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use super::clip_reader::ClipReader;
use crate::clip::Clip;

/// The most clips that wait to be kept. Each takes memory, and keeping one is quick.
const MOST_WAITING: usize = 1;

/// A sentence and its clip.
type Made = (Arc<str>, Clip);

/// A sentence that is to be made, and where its clip goes.
struct Job {
    sentence: Arc<str>,
    made: SyncSender<Made>,
}

/// The threads, which wait for sentences. They outlive the making of a chapter, since what a thread
/// needs for its first clip, memory above all, does for the next ones.
#[derive(Default)]
pub(super) struct Workers {
    /// Nothing until there is work, and when all of it is over.
    jobs: Option<Sender<Job>>,
    threads: Vec<JoinHandle<()>>,
}

impl Workers {
    /// Makes those sentences that can be said, and hands the clips over in no particular order.
    pub(super) fn make(
        &mut self,
        reader: &ClipReader,
        sentences: &[Arc<str>],
        mut keep: impl FnMut(&Arc<str>, Clip),
    ) {
        if sentences.is_empty() {
            return;
        }
        self.start(reader, sentences.len());
        let (made, clips) = mpsc::sync_channel(MOST_WAITING);
        for sentence in sentences {
            let job = Job { sentence: Arc::clone(sentence), made: made.clone() };
            // Where no thread is left, the line makes it when it asks for it.
            let _ = self.jobs.as_ref().map(|jobs| jobs.send(job));
        }
        // The clips end when no job is left that could give one.
        drop(made);
        for (sentence, clip) in clips {
            keep(&sentence, clip);
        }
    }

    /// Starts as many threads as there are cores, or sentences if these are fewer.
    fn start(&mut self, reader: &ClipReader, sentences: usize) {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        self.threads.retain(|thread| !thread.is_finished());
        if self.threads.len() >= cores.min(sentences) {
            return;
        }
        self.stop();
        let (jobs, waiting) = mpsc::channel();
        // Only the threads hold this end: when the last is gone, so are the jobs.
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..cores.min(sentences) {
            let (reader, waiting) = (reader.clone(), Arc::clone(&waiting));
            let thread = thread::Builder::new().name("speech".to_owned());
            self.threads.extend(thread.spawn(move || work(&reader, &waiting)).ok());
        }
        self.jobs = Some(jobs);
    }

    fn stop(&mut self) {
        self.jobs = None;
        for thread in self.threads.drain(..) {
            // A panic of the thread has been reported by its hook.
            let _ = thread.join();
        }
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The life of a thread. What it does not make since it panics is made when its line asks for it.
fn work(reader: &ClipReader, waiting: &Mutex<Receiver<Job>>) {
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
    while let Ok(Job { sentence, made }) = next() {
        if let Ok(clip) = reader.synthesizer().synthesize(&sentence) {
            // Nobody waits for it any more where the keeper has panicked.
            let _ = made.send((sentence, clip));
        }
    }
}
