//! English.

use super::phrases::Phrases;

pub(super) const PHRASES: Phrases = Phrases {
    sides: &[
        ("left", "right"),
        ("leftward", "rightward"),
        ("leftwards", "rightwards"),
        ("lefthand", "righthand"),
    ],
    masculine: &[],
    introduction: "Introduction",
    about_a_minute: "About one minute.",
    about_minutes: "About {minutes} minutes.",
    you_need: "You need {props}.",
    if_you_like: "Optional: {props}.",
    and: "and",
    or: "or",
    articles: ("a", "an"),
    determiners: &["a", "an", "the", "some", "your", "one", "two", "three", "four"],
    first: "First.",
    next: "Next.",
    last: "Last.",
    exercise_of: "Exercise {number} of {count}.",
    other_side: "Other side.",
    round_of: "{number} of {count}.",
    again: "Again, {number} of {count}.",
    ten_seconds: "Ten seconds.",
    halfway: "Halfway.",
    one_minute_left: "One minute left.",
    minutes_left: "{minutes} minutes left.",
    in_and_out: "Breathe in, breathe out.",
    out_and_in: "Breathe out, breathe in.",
    done_in_a_minute: "You are done. That took one minute.",
    done_in_minutes: "You are done. That took {minutes} minutes.",
    safety: "Move gently. Feel a stretch, never pain. If anything hurts, tingles or goes numb, stop and come out slowly. Keep breathing freely.",
    safety_long: &[
        "Do not stretch today, and call your emergency number, if you have chest pain, pain that spreads to an arm or to your jaw, or sudden trouble breathing.",
        "Do the same for new numbness or weakness, and for pain after an accident.",
        "If a pain stays or gets worse, see a doctor before you go on.",
    ],
    held_breath: "Never force a held breath. If you feel dizzy or short of air, breathe as you like.",
};
