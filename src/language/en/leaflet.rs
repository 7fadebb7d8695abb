//! The words of English leaflets.

use super::super::handout_words::{HandoutDoseWords, HandoutWords};
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

pub(super) static HANDOUT: HandoutWords = HandoutWords {
    each: "each every per",
    both: "both",
    other: "other opposite",
    changes: "swap chang switch alternat",
    again: "repeat same now then again likewise",
    beside_sides: "a all and do entire exactly exercise for it likewise movement now of on once \
        over please position sequence stretch the thing this to too whole with your",
    sides: "side sides",
    of: "of",
    limbs: "leg legs arm arms foot feet knee knees hand hands hip hips shoulder shoulders \
        ankle ankles wrist wrists elbow elbows heel heels thigh thighs calf calves \
        buttock ear",
    exercises: "exercise stretch ex",
    number: "no",
    how_often: &[
        "a day",
        "per day",
        "daily",
        "/day",
        "each day",
        "every day",
        "a week",
        "per week",
        "/week",
        "weekly",
    ],
    beside_how_often: "x × times time once twice one two three four five six repeat do perform this \
        these the exercise exercises it all and to or for weeks days",
    begins_how_often: "once twice daily",
    joins: "and",
    range: "to or",
    nothing: "none nothing no",
    dose: HandoutDoseWords {
        hedges: &[
            " up to ",
            " build",
            " progress",
            " increas",
            " at least ",
            " at most ",
            " maxim",
            " max ",
            " minim",
            " more ",
            " less ",
            " until ",
            " unless ",
            " if ",
            " when",
            " week",
            " month",
            " not ",
            "n't ",
            " never ",
            " avoid",
            " without ",
            " about ",
            " approx",
            " around ",
            " between ",
            " as many ",
            " or ",
            " can ",
            " try ",
            " every ",
            " gradual",
            " start ",
        ],
        verbs: &[
            "do",
            "now do",
            "perform",
            "complete",
            "repeat",
            "repeat this",
            "repeat the exercise",
        ],
        time_labels: &["hold", "hold time", "hold for", "time"],
        repetition_labels: &["reps", "repetitions", "repeat", "repeats"],
        set_labels: &["sets"],
        measures: &["degree", "cm", "inch", "o'clock", "kg"],
        counted: &["second", "time", "rep", "set", "min"],
    },
};
