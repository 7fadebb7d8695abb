//! Threads for networks.

use std::sync::{Arc, Mutex, PoisonError};

use rten::{RunOptions, ThreadPool};

/// Pools of one thread each, as many as are asked at once: the callers share the cores out.
#[derive(Default)]
pub(super) struct Threads {
    idle: Mutex<Vec<Arc<ThreadPool>>>,
}

impl Threads {
    /// Does work on the thread of a pool that nobody else uses at the time. What is done there besides
    /// running networks takes the memory that they have left, instead of more on another thread.
    pub(super) fn lend<T: Send>(&self, work: impl FnOnce(RunOptions) -> T + Send) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let pool = idle().pop().unwrap_or_else(|| Arc::new(ThreadPool::with_num_threads(1)));
        let mut options = RunOptions::default();
        options.thread_pool = Some(Arc::clone(&pool));
        let done = pool.run(|| work(options));
        idle().push(pool);
        done
    }
}
