//! The shorthand of English leaflets.

use super::super::shorthand_words::ShorthandWords;

pub(super) static SHORTHAND: ShorthandWords = ShorthandWords {
    sets: "set sets round rounds circuits series",
    repetitions: "rep reps repetition repetitions repeats",
    times: "time times",
    multiples: &[("once", 1), ("twice", 2), ("thrice", 3)],
    rests: "rest resting pause pauses break breaks recovery",
    between: "between after",
    sides: "each every per both side sides ea es bilateral bilaterally bilat",
    often: "day days daily week weeks weekly hourly morning evening",
    fillers: "of for hold holds held holding on the a and with to leg legs arm arms foot feet \
        hand hands way at or do in an then repeat repeated perform all l r lt rt left \
        right total approx about ca circa",
};
