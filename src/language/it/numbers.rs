//! Italian numbers and units.

use crate::language::grammar::{
    Form, Fraction, Genders, Numbers, Pattern, Rules, Scale, Units, Words, feminine, group,
    masculine, ordinal_by_mark, part_of, plain, scales, spaced, word,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "a",
        ratio: "a",
        point: "virgola",
        and: "e",
        plus: "più",
        minus: "meno",
        about: "circa",
        number: "numero",
        less: "meno di",
        more: "più di",
        at_least: "almeno",
        at_most: "al massimo",
    },
    scale: Scale {
        out_of: "su",
        words: "dolor- fatica- sforz- forza- intens- fastidi- scala scale borg rpe vas nrs tension- \
            rigid- difficolt- punteggio livell- stanch- brucior- male stress debolezz- vertigin- \
            formicol- sensazion- sent- disag- dur- affann-",
        of: "di del della dello dell d",
        divided: "giro giri miglio miglia tazza tazze cerchio cerchi rotazion- ora ore minut- second- \
            metr- litr- pollic- percorso",
    },
    decimal_mark: ',',
    group_marks: &['.', '\u{202f}', '\u{a0}'],
    unit_symbols: &[],
    units: Units {
        second: masculine("secondo", "secondi"),
        minute: masculine("minuto", "minuti"),
        hour: feminine("ora", "ore"),
        millimetre: masculine("millimetro", "millimetri"),
        centimetre: masculine("centimetro", "centimetri"),
        metre: masculine("metro", "metri"),
        kilometre: masculine("chilometro", "chilometri"),
        gram: masculine("grammo", "grammi"),
        kilogram: masculine("chilo", "chili"),
        pound: feminine("libbra", "libbre"),
        foot: masculine("piede", "piedi"),
        percent: plain("per cento", "per cento"),
        degree: masculine("grado", "gradi"),
        celsius: masculine("grado Celsius", "gradi Celsius"),
        fahrenheit: masculine("grado Fahrenheit", "gradi Fahrenheit"),
    },
    abbreviations: &[
        ("p. es.", "per esempio"),
        ("p.es.", "per esempio"),
        ("es.", "esempio"),
        ("ca.", "circa"),
        ("ecc.", "eccetera"),
        ("n.", "numero"),
    ],
    closing: &["eccetera"],
    suffixes: &[],
    times: Pattern { one: "{number} volta", many: "{number} volte", form: Form::Feminine },
    and_a_half: Pattern { one: "{number} e mezzo", many: "{number} e mezzo", form: Form::Alone },
    rules: &Italian,
};

struct Italian;

const SMALL: [&str; 20] = [
    "zero",
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
];
const TENS: [&str; 10] = [
    "",
    "",
    "venti",
    "trenta",
    "quaranta",
    "cinquanta",
    "sessanta",
    "settanta",
    "ottanta",
    "novanta",
];
const ORDINALS: [&str; 11] =
    ["", "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim"];

/// Written as one word, with "tre" at the end of a longer one as "tré".
fn below_thousand(number: u64) -> String {
    let hundreds = match number / 100 {
        0 => String::new(),
        1 => "cento".to_owned(),
        hundreds => format!("{}cento", word(&SMALL, hundreds)),
    };
    let rest = number % 100;
    let words = match rest {
        0 if number > 0 => String::new(),
        0..20 => word(&SMALL, rest).to_owned(),
        _ => {
            let (tens, ones) = (word(&TENS, rest / 10), rest % 10);
            match ones {
                0 => tens.to_owned(),
                // "ventuno", "trentotto".
                1 | 8 => {
                    let stem = tens.trim_end_matches(['a', 'i']);
                    format!("{stem}{}", word(&SMALL, ones))
                }
                3 => format!("{tens}tré"),
                _ => format!("{tens}{}", word(&SMALL, ones)),
            }
        }
    };
    format!("{hundreds}{words}")
}

fn cardinal(number: u64, form: Form) -> String {
    match (number, form) {
        (1, Form::Feminine) => return "una".to_owned(),
        (1, Form::Masculine | Form::Neuter) => return "un".to_owned(),
        _ => {}
    }
    let large = [(3, "un miliardo", "miliardi"), (2, "un milione", "milioni")];
    let mut parts = scales(number, &large, below_thousand);
    let thousands = match group(number, 1) {
        0 => String::new(),
        1 => "mille".to_owned(),
        digits => format!("{}mila", below_thousand(digits).replace('é', "e")),
    };
    let rest = group(number, 0);
    let rest = if rest > 0 || number == 0 { below_thousand(rest) } else { String::new() };
    parts.push(thousands + &rest);
    spaced(parts.iter().map(String::as_str))
}

/// The marks of ordinals, and the endings that they stand for.
const MARKS: [(&str, &str); 4] = [(".º", "o"), ("º", "o"), (".ª", "a"), ("ª", "a")];

const GENDERS: Genders = Genders {
    no_nouns: &["e", "o", "a", "da", "di", "in", "per", "con", "su", "al", "ogni", "che"],
    feminine: &["a", "ione", "mano"],
    masculine: &[],
};

impl Rules for Italian {
    fn cardinal(&self, number: u64, form: Form) -> String {
        cardinal(number, form)
    }

    fn fraction(&self, fraction: Fraction) -> String {
        let Fraction { part, of } = fraction;
        if fraction == Fraction::HALF {
            return "mezzo".to_owned();
        }
        let stem = word(&ORDINALS, of);
        format!("{} {stem}{}", cardinal(part, Form::Masculine), if part == 1 { "o" } else { "i" })
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        part_of((fraction, &self.fraction(fraction)), (noun, form), ("mezza", "mezzo"), "di")
    }

    fn form_before(&self, noun: &str) -> Form {
        GENDERS.form_before(noun)
    }

    fn ordinal<'a>(&self, number: u64, _before: &str, after: &'a str) -> Option<(String, &'a str)> {
        ordinal_by_mark((number, |number| cardinal(number, Form::Alone)), after, &ORDINALS, &MARKS)
    }
}
