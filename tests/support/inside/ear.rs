//! A recording, followed along what should have been heard.

use supple::live::engine::RAMP;

/// How many frames in a row make a place certain.
const CERTAIN: usize = 4_800;

/// How many are enough behind silence that was put in: a busy machine may put in more at once.
const ENOUGH: usize = 480;

/// What is no louder than this may have been taken for silence.
const SOFT: u16 = 8;

/// What was recorded, and how far it has been followed.
pub(crate) struct Ear {
    heard: Vec<i16>,
    at: usize,
    /// How many frames of silence the machine has put in.
    pub(crate) silence: usize,
    /// By how many frames what was heard jumped where it was followed last, if it goes on elsewhere.
    jump: Option<isize>,
}

fn same(heard: &[i16], meant: &[i16]) -> bool {
    same_for(CERTAIN, heard, meant)
}

fn same_for(count: usize, heard: &[i16], meant: &[i16]) -> bool {
    let count = count.min(meant.len());
    heard.len() >= count
        && heard.iter().zip(&meant[..count]).all(|(heard, meant)| heard.abs_diff(*meant) <= 1)
}

impl Ear {
    pub(crate) fn new(heard: Vec<i16>) -> Self {
        Self { heard, at: 0, silence: 0, jump: None }
    }

    /// Goes on after silence, to the first sound.
    pub(crate) fn wait(&mut self) {
        let sound = self.heard[self.at..].iter().position(|sample| *sample != 0);
        self.at += sound.expect("nothing more is heard");
    }

    /// Finds where `meant` rises from `frame` on, as it does behind a cut, at most `reach` frames
    /// further on or `RAMP` and silence before. Goes on behind the ramp.
    pub(crate) fn finds(&mut self, meant: &[i16], frame: usize, reach: usize) -> Option<usize> {
        self.finds_for(ENOUGH, meant, frame, reach)
    }

    fn finds_for(
        &mut self,
        count: usize,
        meant: &[i16],
        frame: usize,
        reach: usize,
    ) -> Option<usize> {
        let rising = &meant[frame + RAMP..];
        let first = self.at.saturating_sub(2 * CERTAIN);
        let begins =
            |at: &usize| same_for(count, self.heard.get(at + RAMP..).unwrap_or_default(), rising);
        let at = (first..self.at + reach).find(begins)?;
        let ramp = self.heard[at..at + RAMP].iter().zip(&meant[frame..]);
        for (heard, meant) in ramp {
            assert!(heard.unsigned_abs() <= meant.unsigned_abs() + 1, "a ramp is too loud");
        }
        self.at = at + RAMP;
        Some(at)
    }

    /// As [`finds`](Self::finds), close by.
    pub(crate) fn rises(&mut self, meant: &[i16], frame: usize) -> usize {
        let before = self.at;
        let found = self.finds_for(CERTAIN, meant, frame, 2 * CERTAIN);
        found.unwrap_or_else(|| panic!("frame {frame} is not heard from {before} on"))
    }

    /// Follows `meant` from `frame` on until something else is heard, and says from which frame
    /// on. Silence that the machine has put in is counted and passed over.
    pub(crate) fn follows(&mut self, meant: &[i16], mut frame: usize) -> usize {
        while let (Some(heard), Some(wanted)) = (self.heard.get(self.at), meant.get(frame)) {
            if heard.abs_diff(*wanted) <= 1 {
                self.at += 1;
                frame += 1;
                continue;
            }
            let Some((passed, next)) = self.behind_silence(meant, frame) else { break };
            self.silence += passed + frame - next;
            self.at += passed;
            frame = next;
        }
        self.jump = self.goes_on(meant, frame);
        frame
    }

    /// By how many frames of `meant` what is heard jumps at `frame`, as seen behind a ramp.
    fn goes_on(&self, meant: &[i16], frame: usize) -> Option<isize> {
        let rest = self.heard.get(self.at + RAMP..)?;
        let mut places = 0..meant.len().checked_sub(CERTAIN)?;
        let found = places.find(|from| same(rest, &meant[*from..]))?;
        found.checked_signed_diff(frame + RAMP)
    }

    /// How many samples of silence are heard where `frame` of `meant` is not, and which frame is
    /// heard behind them.
    fn behind_silence(&self, meant: &[i16], frame: usize) -> Option<(usize, usize)> {
        let (before, rest) = self.heard.split_at(self.at);
        let zeros = rest.iter().take_while(|sample| **sample == 0).count();
        // What was meant may begin with silence of its own, or so softly that some of it was taken
        // for what was put in before.
        let soft = |sample: &&i16| sample.unsigned_abs() <= SOFT;
        let taken = before.iter().rev().take(frame).take_while(soft).count();
        let unheard = meant[frame..].iter().take(zeros).take_while(soft).count();
        let found = |(passed, count): (usize, usize)| {
            let mut near = frame - taken..=frame + unheard.min(passed);
            let rest = &rest[passed..];
            let next = near.find(|from| same_for(count, rest, &meant[*from..]))?;
            ((passed, next) != (0, frame)).then_some((passed, next))
        };
        // Soft sound is like other soft sound for a while.
        [(zeros, CERTAIN), (0, CERTAIN), (zeros, ENOUGH), (0, ENOUGH)].into_iter().find_map(found)
    }

    /// Goes on where `meant`, which was heard up to `frame`, was cut, and jumps to `to` of `then`;
    /// the frame at which it was cut.
    pub(crate) fn jumps(&mut self, meant: &[i16], frame: usize, then: &[i16], to: usize) -> usize {
        let here = self.at;
        let rises = self.rises(then, to);
        let cut = frame + rises - here - RAMP;
        let falling = self.heard[rises - RAMP..rises].iter().zip(&meant[cut..]);
        for (heard, meant) in falling {
            assert!(heard.unsigned_abs() <= meant.unsigned_abs() + 1, "a ramp is too loud");
        }
        cut
    }

    /// Goes on where `meant`, heard up to `frame`, jumps on by about so much; the next frame.
    pub(crate) fn jumps_on(&mut self, meant: &[i16], frame: usize, by: usize) -> usize {
        // Behind both ramps, wherever in the first of them a difference was heard.
        self.at += 2 * RAMP;
        let rest = &self.heard[self.at..];
        let mut near = frame + by / 2..frame + 2 * by;
        near.find(|from| same(rest, &meant[*from..])).expect("no such jump is heard")
    }

    /// Goes on after a pause in `meant`, which was heard up to `frame`: `named` is heard, and then
    /// the rest of `meant`, of which nothing is missing. The next frame of it.
    pub(crate) fn pauses(&mut self, meant: &[i16], frame: usize, named: &[i16]) -> usize {
        self.at += RAMP;
        assert!(self.ahead(CERTAIN).iter().all(|sample| *sample == 0), "it does not pause");
        self.wait();
        self.rises(named, 0);
        assert_eq!(self.follows(named, RAMP), named.len(), "the exercise is not named");
        let rest = &self.heard[self.at + RAMP..];
        let is_next = |from: &usize| same(rest, &meant[from + RAMP..]);
        let next = (frame..=frame + RAMP).find(is_next).expect("a pause loses something");
        self.at += RAMP;
        next + RAMP
    }

    /// Passes over a ramp from one volume to another.
    pub(crate) fn ramps(&mut self) -> usize {
        self.at += RAMP;
        RAMP
    }

    /// What is heard fades away from `frame` on of `meant`, and nothing follows.
    pub(crate) fn fades(&self, meant: &[i16], frame: usize) {
        let rest = &self.heard[self.at..];
        let last = rest.iter().rposition(|sample| *sample != 0).unwrap_or(0);
        assert!(last <= 80 * RAMP, "it goes on for {last} frames");
        for (heard, meant) in rest.iter().zip(&meant[frame..]) {
            assert!(heard.unsigned_abs() <= meant.unsigned_abs() + 1, "it does not fade");
        }
    }

    /// How many frames lie between the first sound and the last one before a place.
    pub(crate) fn sound_before(&self, at: usize) -> usize {
        let is_sound = |sample: &i16| *sample != 0;
        let before = &self.heard[..at];
        let first = before.iter().position(is_sound);
        first.map_or(0, |first| before.iter().rposition(is_sound).unwrap_or(first) - first)
    }

    /// Where it is, for a test that fails there.
    pub(crate) fn place(&self) -> String {
        let rest = &self.heard[self.at..];
        let silence = rest.iter().take_while(|sample| **sample == 0).count();
        let (put_in, left) = (self.silence, rest.len());
        let jump = self.jump.map_or_else(String::new, |by| format!("; it jumps by {by:+} frames"));
        format!("{put_in} frames of silence put in, then {silence} of {left} more are silent{jump}")
    }

    /// The next samples.
    pub(crate) fn ahead(&self, count: usize) -> &[i16] {
        &self.heard[self.at..self.at + count]
    }
}
