//! Spanish numbers and units.

use crate::language::grammar::{
    Form, Fraction, Genders, Numbers, Pattern, Rules, Scale, Unit, Units, Words, feminine, group,
    masculine, ordinal_by_mark, part_of, plain, spaced, word,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "a",
        ratio: "a",
        point: "coma",
        and: "y",
        plus: "más",
        minus: "menos",
        about: "unos",
        number: "número",
        less: "menos de",
        more: "más de",
        at_least: "al menos",
        at_most: "como máximo",
    },
    scale: Scale {
        out_of: "sobre",
        words: "dolor- duele- esfuerzo- fuerza- intens- molest- escala- borg rpe eva ena tensión \
            tensiones rigidez fatiga- cansancio dificultad- puntu- nivel- exigen- ardor carga \
            estrés debilidad mareo- hormigue- sensación sient- incomod- dur-",
        of: "de del",
        divided: "vuelta- giro- milla- taza- círculo- rotación- hora- minuto- segundo- metro- litro- \
            pulgada- camino recorrido",
    },
    decimal_mark: ',',
    group_marks: &['.', '\u{202f}', '\u{a0}'],
    unit_symbols: &[("seg", Unit::Second)],
    units: Units {
        second: masculine("segundo", "segundos"),
        minute: masculine("minuto", "minutos"),
        hour: feminine("hora", "horas"),
        millimetre: masculine("milímetro", "milímetros"),
        centimetre: masculine("centímetro", "centímetros"),
        metre: masculine("metro", "metros"),
        kilometre: masculine("kilómetro", "kilómetros"),
        gram: masculine("gramo", "gramos"),
        kilogram: masculine("kilo", "kilos"),
        pound: feminine("libra", "libras"),
        foot: masculine("pie", "pies"),
        percent: plain("por ciento", "por ciento"),
        degree: masculine("grado", "grados"),
        celsius: masculine("grado Celsius", "grados Celsius"),
        fahrenheit: masculine("grado Fahrenheit", "grados Fahrenheit"),
    },
    abbreviations: &[
        ("p. ej.", "por ejemplo"),
        ("p.ej.", "por ejemplo"),
        ("aprox.", "aproximadamente"),
        ("etc.", "etcétera"),
        ("n.º", "número"),
    ],
    closing: &["etcétera"],
    suffixes: &[],
    times: Pattern { one: "{number} vez", many: "{number} veces", form: Form::Feminine },
    and_a_half: Pattern { one: "{number} y medio", many: "{number} y medio", form: Form::Alone },
    rules: &Spanish,
};

struct Spanish;

const SMALL: [&str; 30] = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];
const TENS: [&str; 10] =
    ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
const HUNDREDS: [&str; 10] = [
    "",
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
];
const ORDINALS: [&str; 11] = [
    "", "primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim",
];

fn below_hundred(number: u64) -> String {
    if number < 30 {
        return word(&SMALL, number).to_owned();
    }
    match (word(&TENS, number / 10), number % 10) {
        (tens, 0) => tens.to_owned(),
        (tens, ones) => format!("{tens} y {}", word(&SMALL, ones)),
    }
}

fn below_thousand(number: u64, form: Form) -> String {
    let rest = if number.is_multiple_of(100) && number > 0 {
        String::new()
    } else {
        one(below_hundred(number % 100), form)
    };
    let hundreds = match (number / 100, number % 100) {
        (1, 0) => "cien".to_owned(),
        (hundreds, _) if form == Form::Feminine && hundreds > 1 => {
            word(&HUNDREDS, hundreds).replace("ientos", "ientas")
        }
        (hundreds, _) => word(&HUNDREDS, hundreds).to_owned(),
    };
    spaced([hundreds.as_str(), &rest])
}

/// "uno" before a noun.
fn one(words: String, form: Form) -> String {
    match (form, words.strip_suffix("uno")) {
        (Form::Feminine, Some(stem)) => format!("{stem}una"),
        (Form::Masculine | Form::Neuter, Some("veinti")) => "veintiún".to_owned(),
        (Form::Masculine | Form::Neuter, Some(stem)) => format!("{stem}un"),
        _ => words,
    }
}

fn cardinal(number: u64, form: Form) -> String {
    let mut parts = Vec::new();
    match number / 1_000_000 {
        0 => {}
        1 => parts.push("un millón".to_owned()),
        millions => parts.push(format!("{} millones", cardinal(millions, Form::Masculine))),
    }
    match group(number, 1) {
        0 => {}
        1 => parts.push("mil".to_owned()),
        thousands => parts.push(format!("{} mil", below_thousand(thousands, Form::Masculine))),
    }
    if group(number, 0) > 0 || number == 0 {
        parts.push(below_thousand(group(number, 0), form));
    }
    spaced(parts.iter().map(String::as_str))
}

/// The marks of ordinals, and the endings that they stand for.
const MARKS: [(&str, &str); 7] =
    [(".º", "o"), ("º", "o"), (".ª", "a"), ("ª", "a"), (".er", ""), ("er", ""), ("ro", "o")];

const GENDERS: Genders = Genders {
    no_nouns: &[
        "y", "o", "a", "de", "en", "por", "con", "para", "hasta", "al", "del", "que", "como",
        "cada", "más", "menos", "si", "se",
    ],
    feminine: &["a", "as", "ión", "iones", "dad", "vez", "veces", "serie"],
    masculine: &["día", "días", "mapa"],
};

impl Rules for Spanish {
    fn cardinal(&self, number: u64, form: Form) -> String {
        cardinal(number, form)
    }

    fn fraction(&self, fraction: Fraction) -> String {
        let Fraction { part, of } = fraction;
        if fraction == Fraction::HALF {
            return "medio".to_owned();
        }
        let name = match of {
            3 => "tercio".to_owned(),
            _ => format!("{}o", word(&ORDINALS, of)),
        };
        format!("{} {name}{}", cardinal(part, Form::Masculine), if part == 1 { "" } else { "s" })
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        part_of((fraction, &self.fraction(fraction)), (noun, form), ("media", "medio"), "de")
    }

    fn form_before(&self, noun: &str) -> Form {
        GENDERS.form_before(noun)
    }

    fn ordinal<'a>(&self, number: u64, _before: &str, after: &'a str) -> Option<(String, &'a str)> {
        ordinal_by_mark((number, |number| cardinal(number, Form::Alone)), after, &ORDINALS, &MARKS)
    }
}
