//! Renders of one file at once.

use std::sync::Barrier;

use crate::support::decoders::read;
use crate::support::folder::Folder;
use crate::support::sounds::{rounded, write};
use crate::support::timelines::everything;

#[test]
fn two_renders_to_one_file_at_once_are_both_safe() {
    let folder = Folder::new();
    let path = folder.join("out.wav");
    for force in [false, true] {
        let barrier = Barrier::new(4);
        let done = std::thread::scope(|scope| {
            let one = || {
                barrier.wait();
                write(&everything(), &path, force)
            };
            let renders: Vec<_> = (0..4).map(|_| scope.spawn(one)).collect();
            renders
                .into_iter()
                .filter(|_| true)
                .map(|render| render.join().unwrap())
                .collect::<Vec<_>>()
        });
        let whole = done.iter().filter(|result| result.is_ok()).count();
        assert_eq!(whole, if force { 4 } else { 1 }, "{done:?}");
        assert!(read(&path).1 == rounded(&everything()));
        assert_eq!(folder.names(), ["out.wav"]);
    }
}
