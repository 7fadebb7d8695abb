//! How English asks for a dose.

use super::super::dose_words::DoseWords;

pub(super) static DOSE: DoseWords = DoseWords {
    hold: &["hold", "stay", "keep", "remain", "maintain"],
    repeat: &["repeat"],
    asks_last: false,
    before: &[
        "again", "calmly", "carefully", "gently", "just", "now", "please", "quietly", "simply",
        "slowly", "softly", "so", "still", "try", "and", "then", "there", "here",
    ],
    tells: &[],
    joins: &["and", "then", "but"],
    lasting: &["for"],
    not_before: &[
        "the", "last", "first", "every", "each", "after", "before", "in", "within", "than", "of",
        "these", "those", "until", "under", "over", "below", "above",
    ],
    per: &[
        "a day", "per day", "each day", "every day", "daily", "a week", "per week", "each week",
        "every week", "weekly", "a month", "an hour", "every hour", "in the morning",
    ],
    one: &["one", "a"],
    half_minute: &["half a minute"],
    to: &["to", "or"],
    seconds: &["second", "seconds", "sec", "secs", "s"],
    minutes: &["minute", "minutes", "min", "mins"],
    breaths: &["breath", "breaths"],
    times: &["time", "times", "x", "rep", "reps", "repetition", "repetitions"],
    multiples: &[("twice", 2), ("thrice", 3)],
};
