//! What a sentence of a handout says about the two sides of the body.

/// What a sentence says about the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SidesSaid {
    /// Nothing that is sure to be about both.
    Nothing,
    /// Both are done, and the sentence says more.
    Each,
    /// Both are done, and the sentence says nothing more.
    OnlyEach,
    /// Both at once, or both one after the other.
    Both,
}

/// Words before a part of the body of which all are done, one after the other.
const EACH: &[&str] = &[
    "each", "every", "per", "jede", "jeder", "jedes", "jedem", "jeden", "je", "pro", "chaque",
    "par", "cada", "por", "ogni",
];

/// Words before both; of limbs that move together, too.
const BOTH: &[&str] =
    &["both", "beide", "beiden", "deux", "ambos", "ambas", "dos", "entrambi", "entrambe", "due"];

/// Words before the other one.
const OTHER: &[&str] = &[
    "other", "opposite", "andere", "anderen", "anderes", "anderer", "autre", "otro", "otra",
    "altro", "altra",
];

/// The beginnings of words that ask for a change.
const CHANGE: &[&str] =
    &["swap", "chang", "switch", "wechs", "gewechs", "cambi", "alternat", "altern"];

/// The beginnings of words that ask for the same once more.
const AGAIN: &[&str] = &[
    "repeat",
    "repet",
    "répét",
    "repit",
    "ripet",
    "wiederhol",
    "same",
    "gleiche",
    "selbe",
    "dasselbe",
    "même",
    "mismo",
    "stesso",
    "stessa",
    "now",
    "then",
    "jetzt",
    "nun",
    "dann",
    "danach",
    "maintenant",
    "puis",
    "ensuite",
    "ahora",
    "luego",
    "después",
    "ora",
    "adesso",
    "poi",
    "quindi",
    "again",
    "nochmal",
    "refai",
    "recommenc",
];

/// Words that may stand beside these and say nothing more.
const FILLERS: &[&str] = &[
    "a",
    "al",
    "all",
    "alles",
    "allungamento",
    "and",
    "auch",
    "auf",
    "aussi",
    "avec",
    "bewegung",
    "bitte",
    "cette",
    "chose",
    "con",
    "cosa",
    "dal",
    "dall",
    "dalla",
    "dann",
    "das",
    "de",
    "dehnung",
    "del",
    "dem",
    "den",
    "der",
    "des",
    "die",
    "do",
    "dos",
    "du",
    "e",
    "ebenso",
    "ed",
    "ein",
    "einmal",
    "ejercicio",
    "el",
    "en",
    "entire",
    "esercizio",
    "esta",
    "estiramiento",
    "et",
    "exactly",
    "exercice",
    "exercise",
    "fai",
    "fais",
    "faites",
    "fate",
    "for",
    "gegen",
    "gleich",
    "hacia",
    "haga",
    "haz",
    "igual",
    "il",
    "im",
    "it",
    "l",
    "la",
    "las",
    "le",
    "les",
    "likewise",
    "lo",
    "los",
    "mit",
    "mouvement",
    "movement",
    "movimento",
    "movimiento",
    "nach",
    "noch",
    "now",
    "of",
    "on",
    "once",
    "over",
    "para",
    "pareil",
    "per",
    "please",
    "position",
    "pour",
    "questa",
    "sequence",
    "sie",
    "stretch",
    "su",
    "sul",
    "sull",
    "sulla",
    "sur",
    "the",
    "thing",
    "this",
    "to",
    "todo",
    "too",
    "tout",
    "tutto",
    "uguale",
    "und",
    "usted",
    "vom",
    "von",
    "vous",
    "whole",
    "with",
    "y",
    "your",
    "zu",
    "zum",
    "zur",
    "étirement",
    "übung",
];

/// The sides of the body as a whole.
const WHOLE: &[&str] =
    &["side", "sides", "seite", "seiten", "côté", "côtés", "lado", "lados", "lato", "lati"];

/// Words behind a side that is one of a thing: “each side of the towel”.
const OF: &[&str] = &["of", "des", "der", "vom", "von", "du", "de", "del", "della", "dello"];

/// Parts of the body that there are two of.
const LIMBS: &[&str] = &[
    "leg",
    "legs",
    "arm",
    "arms",
    "foot",
    "feet",
    "knee",
    "knees",
    "hand",
    "hands",
    "hip",
    "hips",
    "shoulder",
    "shoulders",
    "ankle",
    "ankles",
    "wrist",
    "wrists",
    "elbow",
    "elbows",
    "heel",
    "heels",
    "thigh",
    "thighs",
    "calf",
    "calves",
    "buttock",
    "ear",
    "bein",
    "beine",
    "beinen",
    "arme",
    "armen",
    "fuß",
    "füße",
    "füßen",
    "knie",
    "knien",
    "hände",
    "händen",
    "hüfte",
    "hüften",
    "schulter",
    "schultern",
    "knöchel",
    "handgelenk",
    "handgelenke",
    "ellbogen",
    "ferse",
    "fersen",
    "oberschenkel",
    "wade",
    "waden",
    "jambe",
    "jambes",
    "bras",
    "pied",
    "pieds",
    "genou",
    "genoux",
    "main",
    "mains",
    "hanche",
    "hanches",
    "épaule",
    "épaules",
    "cheville",
    "chevilles",
    "poignet",
    "poignets",
    "coude",
    "coudes",
    "talon",
    "talons",
    "cuisse",
    "cuisses",
    "mollet",
    "mollets",
    "pierna",
    "piernas",
    "brazo",
    "brazos",
    "pie",
    "pies",
    "rodilla",
    "rodillas",
    "mano",
    "manos",
    "cadera",
    "caderas",
    "hombro",
    "hombros",
    "tobillo",
    "tobillos",
    "muñeca",
    "muñecas",
    "codo",
    "codos",
    "talón",
    "talones",
    "muslo",
    "muslos",
    "pantorrilla",
    "gamba",
    "gambe",
    "braccio",
    "braccia",
    "piede",
    "piedi",
    "ginocchio",
    "ginocchia",
    "mani",
    "anca",
    "anche",
    "spalla",
    "spalle",
    "caviglia",
    "caviglie",
    "polso",
    "polsi",
    "gomito",
    "gomiti",
    "tallone",
    "talloni",
    "coscia",
    "cosce",
    "polpaccio",
    "polpacci",
];

/// Reads a sentence in small letters.
pub(super) fn read(lower: &str) -> SidesSaid {
    let is_edge = |letter: char| !letter.is_alphabetic();
    let words: Vec<&str> = lower.split(is_edge).filter(|word| !word.is_empty()).collect();
    let has_pair = |first: &[&str], is_second: &dyn Fn(&str) -> bool| {
        let pairs = words.iter().zip(words.iter().skip(1)).enumerate();
        pairs.clone().any(|(at, (one, other))| {
            let is_of = words.get(at + 2).is_some_and(|behind| OF.contains(behind));
            first.contains(one) && is_second(other) && !is_of
        })
    };
    let changes = words.iter().any(|word| begins(word, CHANGE));
    let goes_on = changes || words.iter().any(|word| begins(word, AGAIN));
    let is_each = has_pair(EACH, &is_one) || has_pair(BOTH, &is_whole);
    let is_other = has_pair(OTHER, &is_one);
    let is_change = changes && words.iter().any(|word| is_one(word));
    let says_no_more = words.iter().all(|word| {
        [EACH, BOTH, OTHER, FILLERS, WHOLE, LIMBS].iter().any(|all| all.contains(word))
            || begins(word, CHANGE)
            || begins(word, AGAIN)
    });
    match () {
        () if (is_each || is_other || is_change) && says_no_more => SidesSaid::OnlyEach,
        () if is_each || is_change || is_other && goes_on => SidesSaid::Each,
        () if has_pair(BOTH, &is_one) => SidesSaid::Both,
        () => SidesSaid::Nothing,
    }
}

fn begins(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

fn is_whole(word: &str) -> bool {
    WHOLE.contains(&word)
}

/// True for a word for one of two sides.
fn is_one(word: &str) -> bool {
    is_whole(word) || LIMBS.contains(&word)
}
