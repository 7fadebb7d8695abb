//! The heap of a program that plays for hours: the options of glibc's allocator.
#![cfg_attr(
    all(target_os = "linux", target_env = "gnu"),
    expect(unsafe_code, reason = "glibc is a C library")
)]

/// The size in bytes from which memory is mapped by itself, and given back as soon as it is freed. The samples of a
/// sentence are more. Without it glibc raises its own limit to the largest that was freed.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const MAPPED: i32 = 64 << 10;

/// Keeps the heap of this process small, whatever the number of its threads: glibc gives each thread a heap of its own
/// and holds back what is freed in it. Does nothing where there is no glibc.
///
/// It is for the whole process, so a program asks for it, before its threads begin, and never the player of a library.
pub(crate) fn keep_heap_small() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    for (option, value) in [(libc::M_ARENA_MAX, 1), (libc::M_MMAP_THRESHOLD, MAPPED)] {
        // SAFETY: mallopt sets a number and touches no memory that was given out.
        let _ = unsafe { libc::mallopt(option, value) };
    }
}
