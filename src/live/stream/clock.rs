//! The clock of the listener: the frame that is heard at a time.

use std::collections::VecDeque;
use std::time::Duration;

use rtrb::Consumer;

use crate::live::engine::PlaybackAnchor;
use crate::time::Frames;

/// The number of anchors that are kept behind the newest.
const MOST_ANCHORS: usize = 256;

/// The position of the listener, from the frames that were filled and the times at which they are
/// heard.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    anchors: VecDeque<PlaybackAnchor>,
    heard: Frames,
}

impl Clock {
    /// A clock at a frame, until something is heard.
    #[must_use]
    pub(crate) fn at(heard: Frames) -> Self {
        Self { anchors: VecDeque::new(), heard }
    }

    /// The frame that is heard `now`. One anchor alone would be wrong for a whole buffer after
    /// each jump: the newest that is not in the future counts.
    pub(crate) fn heard(
        &mut self,
        anchors: &mut Consumer<PlaybackAnchor>,
        now: Duration,
    ) -> Frames {
        while let Ok(anchor) = anchors.pop() {
            // What comes later is heard later: who foretold otherwise was wrong.
            for before in self.anchors.iter_mut().rev() {
                if before.heard <= anchor.heard {
                    break;
                }
                before.heard = anchor.heard;
            }
            self.anchors.push_back(anchor);
            if self.anchors.len() > MOST_ANCHORS {
                self.anchors.pop_front();
            }
        }
        let past = self.anchors.partition_point(|anchor| anchor.heard <= now);
        self.anchors.drain(..past.saturating_sub(1));
        if let Some(anchor) = self.anchors.front().filter(|anchor| anchor.heard <= now) {
            let since = Frames::from(now.saturating_sub(anchor.heard));
            self.heard = anchor.frame + since.min(Frames(anchor.count));
        }
        self.heard
    }
}
