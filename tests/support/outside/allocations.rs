//! An allocator that counts what the current thread asks for, and what all threads do.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::atomic::{AtomicIsize, Ordering};

thread_local! {
    static CALLS: Cell<usize> = const { Cell::new(0) };
    static LIVE: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

static ALL_LIVE: AtomicIsize = AtomicIsize::new(0);
static ALL_PEAK: AtomicIsize = AtomicIsize::new(0);

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn count(size: isize) {
    let all = ALL_LIVE.fetch_add(size, Ordering::Relaxed) + size;
    if size > 0 && all > ALL_PEAK.load(Ordering::Relaxed) {
        ALL_PEAK.fetch_max(all, Ordering::Relaxed);
    }
    // Not at the very end of a thread, when its counters are gone.
    let _ = CALLS.try_with(|calls| calls.set(calls.get() + 1));
    let _ = LIVE.try_with(|live| {
        live.set(live.get() + size);
        let _ = PEAK.try_with(|peak| peak.set(peak.get().max(live.get())));
    });
}

fn signed(size: usize) -> isize {
    isize::try_from(size).unwrap_or(isize::MAX)
}

#[expect(unsafe_code, reason = "an allocator cannot be counted without being one")]
// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(signed(layout.size()));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(-signed(layout.size()));
        unsafe { System.dealloc(place, layout) }
    }
}

/// How often memory was asked for or given back during `work`.
pub(crate) fn calls(work: impl FnOnce()) -> usize {
    let before = CALLS.get();
    work();
    CALLS.get() - before
}

/// The most bytes that were held at once during `work`, over what was held before.
pub(crate) fn peak(work: impl FnOnce()) -> usize {
    let before = LIVE.get();
    PEAK.set(before);
    work();
    usize::try_from(PEAK.get() - before).unwrap()
}

/// The most bytes that all threads held at once during `work`, over what they held before. Only of
/// use where no other test runs in the same process.
pub(crate) fn peak_of_all(work: impl FnOnce()) -> usize {
    let before = ALL_LIVE.load(Ordering::Relaxed);
    ALL_PEAK.store(before, Ordering::Relaxed);
    work();
    usize::try_from(ALL_PEAK.load(Ordering::Relaxed) - before).unwrap()
}
