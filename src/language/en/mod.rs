//! English.

mod abbreviations;
mod attributive;
mod cardinals;
mod clinic;
mod dates;
mod decades;
mod dose;
mod homographs;
mod inches;
mod leaflet;
mod numbers;
mod report;
mod schedule;
mod script_words;
mod shorthand;
mod side_letters;
mod sides;
mod times;
mod units;
mod weekdays;
mod years;

pub(crate) use self::homographs::told_apart;
use super::address_words::AddressWords;
use super::data::Data;
use super::labels::{
    Controls, Labels, LaneLabels, MarkLabels, PhaseLabels, PostureLabels, StepLabels,
};
use super::phrases::Phrases;

pub(super) static DATA: Data = Data {
    code: "en",
    name: "English",
    names: &["english", "englisch"],
    sides: &[
        ("left", "right"),
        ("leftward", "rightward"),
        ("leftwards", "rightwards"),
        ("lefthand", "righthand"),
    ],
    side_forms: &sides::SIDE_FORMS,
    lay_areas: &[
        (&["legs", "leg"], &["thighs", "hamstrings", "calves", "hips"]),
        (&["knees", "knee"], &["thighs", "hamstrings", "calves"]),
        (&["feet", "foot", "toes", "toe", "heels", "heel", "soles", "sole"], &["ankles", "calves"]),
        (&["head", "face", "forehead"], &["neck", "eyes"]),
        (&["bottom", "buttocks", "bum", "butt", "backside", "glutes", "seat", "pelvis"], &["hips"]),
        (&["spine", "backbone"], &["upper back", "lower back"]),
        (&["arms", "arm"], &["upper arms", "forearms", "shoulders", "wrists"]),
        (&["elbows", "elbow"], &["forearms", "upper arms"]),
        (&["fingers", "finger", "thumbs", "thumb"], &["hands", "wrists", "forearms"]),
        (
            &["belly", "stomach", "tummy", "core", "waist", "ribs", "sides", "abs", "obliques"],
            &["trunk"],
        ),
        (&["shoulder"], &["shoulders"]),
        (&["hip", "groin"], &["hips", "inner thighs"]),
        (&["calf", "shins", "shin"], &["calves"]),
        (&["throat", "nape", "jaw", "chin", "temples"], &["neck"]),
        (&["small of the back", "loins", "lumbar"], &["lower back"]),
        (&["tailbone", "coccyx"], &["lower back", "hips"]),
        (&["shoulder blades", "shoulder blade"], &["upper back", "shoulders"]),
        (&["collarbone", "collarbones", "pecs", "sternum"], &["chest", "shoulders"]),
        (&["ankle"], &["ankles"]),
        (&["thigh", "quads", "lap"], &["thighs"]),
        (&["hamstring"], &["hamstrings"]),
        (&["wrist"], &["wrists"]),
        (&["hand", "palms", "palm", "knuckles"], &["hands", "wrists"]),
        (&["forearm"], &["forearms"]),
        (&["upper arm", "triceps"], &["upper arms"]),
        (&["inner thigh"], &["inner thighs"]),
        (&["eye"], &["eyes"]),
        (&["breath"], &["breathing"]),
    ],
    common: &[
        "the", "and", "your", "you", "with", "of", "to", "is", "on", "for", "as", "it", "at",
        "from", "into", "then", "that", "this", "not", "or", "if", "be", "are", "let", "down",
        "up", "out", "back", "over", "keep", "feel", "one", "side", "more", "against", "under",
        "until", "again", "before", "than", "each", "both", "hold", "slowly", "gently", "breathe",
        "head", "hands", "arms", "feet", "knees", "stop", "move", "can", "do", "when", "without",
        "hand", "sit", "lie", "stand",
    ],
    address: &AddressWords {
        familiar: &[],
        formal: &[],
        familiar_orders: "",
        formal_orders: "",
        before_orders: "",
        is_formal: false,
        is_told_by_capitals: false,
    },
    other_way: None,
    dose: &dose::DOSE,
    schedule: &schedule::SCHEDULE,
    report: &report::REPORT,
    handout: &leaflet::HANDOUT,
    shorthand: &leaflet::SHORTHAND,
    script_words: &script_words::SCRIPT_WORDS,
    is_masculine: |_| false,
    with_article,
    stops: &["dr", "prof", "mr", "mrs", "ms", "st", "fig"],
    sample: "Sit tall. Slowly turn your head to the left. Hold for 30 seconds, and breathe.",
    numbers: &numbers::NUMBERS,
    phonemes: None,
    phrases: Phrases {
        introduction: "Introduction",
        about_a_minute: "About one minute.",
        about_minutes: "About {minutes} minutes.",
        you_need: "You need {props}.",
        if_you_like: "Optional: {props}.",
        and: "and",
        or: "or",
        first: "First.",
        next: "Next.",
        last: "Last.",
        exercise_of: "Exercise {number} of {count}.",
        other_side: "Other side.",
        round_of: "{number} of {count}.",
        again: "Again, {number} of {count}.",
        set_of: "Set {number} of {count}.",
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
        breathe_while_pressing: "Keep breathing while you press.",
        held_breath: "Never force a held breath. If you feel dizzy or short of air, breathe as you like.",
    },
    labels: Labels {
        exercises: ("1 exercise", "{count} exercises"),
        needs: "You need",
        optional: "Optional",
        before: "Before you start",
        breath: "Breath",
        phases: PhaseLabels { inhale: "in", held: "hold", exhale: "out" },
        name: "Name",
        date: "Date",
        days: "Tick each day that you have done it",
        picture: "Picture",
        each_side: "Each side",
        times: "{count} times",
        in_turn: "One side and the other in turn, {count} times each",
        begin: "first: {side}",
        other_side: "Then the same on the other side",
        mirrored: "Left and right change places.",
        first_time: "First time",
        last_time: "Last time",
        another_way: "Another way: {name}",
        steps: StepLabels {
            hold: "Hold",
            press: "Press",
            moving: "Keep moving",
            rest: "Rest",
            breathe: "Just breathe",
            inhale: "Breathe in",
            exhale: "Breathe out",
            count: "Count",
        },
        count: "{count} times, one every {time}",
        between: "{rest} between rounds",
        after: "After {time}",
        each_time: "Each time",
        each_time_after: "Each time, after {time}",
        range: "{min} to {max}",
        open: "{min} or longer",
        postures: PostureLabels {
            seated: "seated",
            standing: "standing",
            kneeling: "kneeling",
            all_fours: "on all fours",
            lying: "lying",
            prone: "face down",
            side_lying: "on the side",
        },
        targets: "for {targets}",
        breathe_freely: "breathe freely",
        lanes: LaneLabels { speech: "speech", steps: "hold", breath: "breath", tones: "beeps" },
        marks: MarkLabels { start: "start", end: "end", bell: "bell", finish: "finish" },
        legend: "speech ▒, hold █, press ■, move ▓, rest and others ░; breath in ╱, out ╲, held ─; beeps: · to the end, ▲ start, ▼ end, ○ bell, ◆ finish",
        column: "one letter is {time}",
    },
    controls: Controls {
        play: "Play",
        pause: "Pause",
        back: "Back 10 seconds",
        forward: "Forward 10 seconds",
        previous: "Exercise before",
        next: "Next exercise",
        place: "Place in the session",
        exercises: "Exercises",
        download: "Download, to play without this computer",
        handout: "To read",
        gone: "The sound cannot be reached. Is supple still sharing it, and the phone in the same network?",
        unreachable: "The sound cannot be reached. Is this phone connected to the internet?",
        save: "Download the sound",
        ready: "Get ready",
        then: "Next: {what}",
        first_side: "first side",
        second_side: "other side",
        all: "All sessions",
        site: "Stretching",
        kept: "Kept here: plays without a connection, too.",
        keep: "Keep all here, to play without a connection ({size})",
        podcast: "Subscribe as a podcast",
    },
};

/// First words of a prop that takes no article.
const DETERMINERS: [&str; 9] = ["a", "an", "the", "some", "your", "one", "two", "three", "four"];

/// A prop with "a" or "an", unless it begins with a number or a determiner, or is a plural.
fn with_article(prop: &str) -> String {
    let first = prop.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_determined = DETERMINERS.contains(&first.as_str())
        || first.starts_with(|letter: char| letter.is_numeric());
    let is_plural = prop.ends_with('s') && !prop.ends_with("ss");
    if is_determined || is_plural {
        return prop.to_owned();
    }
    let article = if first.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {prop}")
}
