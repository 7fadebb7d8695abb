//! French numbers and units, as in France.

use crate::language::grammar::{
    Form, Fraction, Genders, Numbers, Pattern, Rules, Scale, Units, Words, feminine, group,
    masculine, plain, scales, spaced, strip_word, word,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "à",
        ratio: "pour",
        point: "virgule",
        and: "et",
        plus: "plus",
        minus: "moins",
        about: "environ",
        number: "numéro",
        less: "moins de",
        more: "plus de",
        at_least: "au moins",
        at_most: "au plus",
    },
    scale: Scale {
        out_of: "sur",
        words: "douleur- doulour- mal effort- force- intens- inconfort- gêne- échelle- eva borg rpe \
            tension- raideur- fatigue- pénib- difficult- difficile- score- note essouffl- stress \
            brûl- sévér- niveau sensation- faiblesse- vertige- engourdi- fourmi- ressen- dur \
            dure étirement",
        of: "de du des d",
        divided: "tour tours mille- tasse- cercle- rotation- heure- minute- seconde- mètre- litre- \
            pouce- chemin- longueur- hauteur-",
    },
    decimal_mark: ',',
    group_marks: &['\u{202f}', '\u{a0}'],
    unit_symbols: &[],
    units: Units {
        second: feminine("seconde", "secondes"),
        minute: feminine("minute", "minutes"),
        hour: feminine("heure", "heures"),
        millimetre: masculine("millimètre", "millimètres"),
        centimetre: masculine("centimètre", "centimètres"),
        metre: masculine("mètre", "mètres"),
        kilometre: masculine("kilomètre", "kilomètres"),
        gram: masculine("gramme", "grammes"),
        kilogram: masculine("kilo", "kilos"),
        pound: feminine("livre", "livres"),
        foot: masculine("pied", "pieds"),
        percent: plain("pour cent", "pour cent"),
        degree: masculine("degré", "degrés"),
        celsius: masculine("degré Celsius", "degrés Celsius"),
        fahrenheit: masculine("degré Fahrenheit", "degrés Fahrenheit"),
    },
    abbreviations: &[
        ("p. ex.", "par exemple"),
        ("p.ex.", "par exemple"),
        ("env.", "environ"),
        ("etc.", "et cætera"),
        ("n°", "numéro"),
    ],
    closing: &["et cætera"],
    suffixes: &[],
    times: Pattern { one: "{number} fois", many: "{number} fois", form: Form::Feminine },
    and_a_half: Pattern { one: "{number} et demi", many: "{number} et demi", form: Form::Alone },
    rules: &French,
};

struct French;

const SMALL: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const TENS: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

fn below_hundred(number: u64) -> String {
    match number {
        0..20 => word(&SMALL, number).to_owned(),
        71 => "soixante et onze".to_owned(),
        80 => "quatre-vingts".to_owned(),
        60..80 => joined("soixante", number - 60),
        81.. => format!("quatre-vingt-{}", word(&SMALL, number - 80)),
        _ => joined(word(&TENS, number / 10), number % 10),
    }
}

fn joined(tens: &str, ones: u64) -> String {
    match ones {
        0 => tens.to_owned(),
        1 => format!("{tens} et un"),
        _ => format!("{tens}-{}", word(&SMALL, ones)),
    }
}

fn below_thousand(number: u64) -> String {
    match (number / 100, number % 100) {
        (0, rest) => below_hundred(rest),
        (1, 0) => "cent".to_owned(),
        (1, rest) => format!("cent {}", below_hundred(rest)),
        (hundreds, 0) => format!("{} cents", word(&SMALL, hundreds)),
        (hundreds, rest) => format!("{} cent {}", word(&SMALL, hundreds), below_hundred(rest)),
    }
}

fn cardinal(number: u64, form: Form) -> String {
    let large = [(3, "un milliard", "milliards"), (2, "un million", "millions")];
    let mut parts = scales(number, &large, below_thousand);
    match group(number, 1) {
        0 => {}
        1 => parts.push("mille".to_owned()),
        // Before "mille", "cents" and "quatre-vingts" lose their ending.
        digits => {
            let words = below_thousand(digits);
            let words = if digits % 100 == 0 || digits % 100 == 80 {
                words.trim_end_matches('s').to_owned()
            } else {
                words
            };
            parts.push(format!("{words} mille"));
        }
    }
    if group(number, 0) > 0 || number == 0 {
        parts.push(below_thousand(group(number, 0)));
    }
    let words = spaced(parts.iter().map(String::as_str));
    let feminine =
        form == Form::Feminine && number % 10 == 1 && !matches!(number % 100, 11 | 71 | 91);
    if feminine { words + "e" } else { words }
}

fn ordinal(number: u64) -> String {
    let words = cardinal(number, Form::Alone);
    for (ending, changed) in
        [("cinq", "cinqu"), ("neuf", "neuv"), ("quatre-vingts", "quatre-vingt")]
    {
        if let Some(stem) = words.strip_suffix(ending) {
            return format!("{stem}{changed}ième");
        }
    }
    format!("{}ième", words.trim_end_matches('e'))
}

const GENDERS: Genders = Genders {
    no_nouns: &["de", "d", "du", "des", "et", "ou", "à"],
    feminine: &["e", "es", "tion", "tions", "fois"],
    masculine: &[
        "exercice",
        "cycle",
        "centimètre",
        "mètre",
        "millimètre",
        "gramme",
        "kilogramme",
        "pouce",
        "muscle",
        "coude",
        "membre",
        "souffle",
        "angle",
    ],
};

impl Rules for French {
    fn cardinal(&self, number: u64, form: Form) -> String {
        cardinal(number, form)
    }

    fn fraction(&self, fraction: Fraction) -> String {
        let Fraction { part, of } = fraction;
        let name = match of {
            2 => "demi".to_owned(),
            3 => "tiers".to_owned(),
            4 => "quart".to_owned(),
            _ => ordinal(of),
        };
        let plural = if part == 1 || name.ends_with('s') { "" } else { "s" };
        format!("{} {name}{plural}", cardinal(part, Form::Masculine))
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        let vowel = noun.starts_with(['a', 'e', 'é', 'h', 'i', 'o', 'u']);
        match (fraction, form) {
            (Fraction::HALF, Form::Feminine) => format!("une demi {noun}"),
            (Fraction::HALF, Form::Masculine | Form::Neuter) => format!("un demi {noun}"),
            (_, Form::Alone) => format!("{} {noun}", self.fraction(fraction)),
            _ if vowel => format!("{} d'{noun}", self.fraction(fraction)),
            _ => format!("{} de {noun}", self.fraction(fraction)),
        }
    }

    fn is_one(&self, whole: u64, _exact: bool) -> bool {
        whole < 2
    }

    fn form_before(&self, noun: &str) -> Form {
        GENDERS.form_before(noun)
    }

    fn ordinal<'a>(&self, number: u64, _before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let marks = ["er", "re", "ère", "ème", "ième", "e", "nd", "nde"];
        let (mark, rest) = marks.iter().find_map(|mark| Some((*mark, strip_word(after, mark)?)))?;
        let said = match (number, mark) {
            (1, "er") => "premier".to_owned(),
            (1, _) => "première".to_owned(),
            (2, "nd" | "nde") => format!("secon{}", mark.trim_start_matches('n')),
            _ => ordinal(number),
        };
        Some((said, rest))
    }
}
