//! Spanish numbers.

use std::borrow::Cow;

use super::cardinals::cardinal;
use super::genders::GENDERS;
use super::ordinals::{FIRST, JOINTS, MONTHS, mark, ordinal};
use super::shorthand::CODES;
use super::weekdays::{WEEKDAYS, letters};
use super::{abbreviations, side_letters, times, units};
use crate::language::grammar::{
    Again, Date, Dates, Form, Fraction, Listed, Maximum, Numbers, Pattern, Rules, Scale, SideMark,
    Sizes, Vitals, Words, anatomy, code, ends_word, is_listed, last_word, month_name, next_word,
    noun_of_ordinal, part_of, roman_numeral, said_of_earlier, side_mark, skip_listed, skip_space,
    spaced, strip_stroke, strip_word, without_article, word,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "a",
        ratio: "a",
        point: "coma",
        full_stop: "punto",
        and: "y",
        plus: "más",
        comparing: "lo el la los las poco mucho vez",
        minus: "menos",
        about: "unos",
        number: "número",
        less: "menos de",
        more: "más de",
        at_least: "al menos",
        at_most: "como máximo",
        higher: "más arriba que",
        lower: "más abajo que",
        or: "o",
        plus_minus: "más o menos",
        at: "a",
        equals: "igual a",
        then: "luego",
        up: "arriba",
        down: "abajo",
        back: "atrás",
        per: "por",
        or_more: "o más",
        by: "por",
        squared: "al cuadrado",
        cubed: "al cubo",
        diameter: "diámetro",
        joints: "a o y hasta",
    },
    scale: Scale {
        out_of: "sobre",
        words: "dolor- duele- esfuerzo- fuerza- intens- molest- escala- borg rpe eva ena tensión \
            tensiones rigidez fatiga- cansancio dificultad- puntu- nivel- exigen- ardor carga \
            estrés debilidad mareo- hormigue- sensación sient- incomod- dur- daniels mrc oxford vas nrs eva balance- puntos",
        of: "de del",
        half: "la mitad",
        divided: "vuelta- giro- milla- taza- círculo- rotación- hora- minuto- segundo- metro- litro- \
            pulgada- camino recorrido",
    },
    maximum: Maximum {
        words: ("una repetición máxima", "{number} repeticiones máximas"),
        named: &[
            (
                "el del al tu su mi un",
                "máximo de una repetición",
                "máximo de {number} repeticiones",
            ),
            ("la esta una", "repetición máxima", "carga máxima de {number} repeticiones"),
        ],
    },
    vitals: Vitals {
        pressure: "ta pa tensión presión arterial sistól- diastól- hipertensión",
        over: "sobre",
        rate: "FC",
        most: &["max", "máx"],
        highest: "máxima",
    },
    dates: Dates { before: "el del al", may_begin_with_month: false },
    weekdays: &WEEKDAYS,
    decimal_mark: ',',
    group_marks: &['.', '\u{202f}', '\u{a0}', ' '],
    unit_symbols: units::SYMBOLS,
    measured: "de agua al por botella botellas té",
    units: units::UNITS,
    abbreviations: abbreviations::ABBREVIATIONS,
    number_abbreviations: abbreviations::WITH_NUMBERS,
    short_nouns: abbreviations::SHORT_NOUNS,
    calls: "",
    per: &[
        ("día", "al día"),
        ("dia", "al día"),
        ("d", "al día"),
        ("semana", "a la semana"),
        ("sem", "a la semana"),
        ("mes", "al mes"),
        ("lado", "por lado"),
        ("pierna", "por pierna"),
        ("brazo", "por brazo"),
        ("pie", "por pie"),
        ("mano", "por mano"),
        ("serie", "por serie"),
        ("hora", "por hora"),
        ("minuto", "por minuto"),
        ("segundo", "por segundo"),
        ("sesión", "por sesión"),
        ("noche", "por noche"),
        ("ejercicio", "por ejercicio"),
        ("dirección", "por dirección"),
        ("vuelta", "por vuelta"),
    ],
    periods: "día dia semana mes noche",
    numbered: "siglo siglos guerrero guerreros fase fases tipo tipos grado grados estadio estadios etapa clase \
        clases nivel niveles parte partes capítulo nervio nervios craneal craneales par \
        pares categorías zonas grupos lecciones etapas capítulos categoría zona factor bloque serie grupo lección costilla costillas radio",
    person: "",
    behind_units: "",
    closing: &["etcétera", "repeticiones", "máximo", "descanso"],
    suffixes: &[],
    part_endings: &[],
    endings_apart: &[
        ("", "ª"),
        ("1", "er"),
        ("1", "ra"),
        ("1", "ro"),
        ("3", "er"),
        ("3", "ra"),
        ("3", "ro"),
    ],
    listed: Listed {
        several: "días semanas meses ejercicios páginas pasos fases vueltas series sesiones figuras \
            dedos costillas",
        one: "paso día semana serie vuelta ejercicio sesión página lección parte ronda",
        of: "de",
    },
    sets: Some(("serie", "series")),
    gear: &[("DB", "mancuerna", "mancuernas"), ("KB", "pesa rusa", "pesas rusas")],
    sizes: Sizes::by_letters("talla tallas tamaño tamaños"),
    heights: &[
        "de alto",
        "de ancho",
        "de largo",
        "de altura",
        "de anchura",
        "de longitud",
        "de distancia",
        "de la pared",
        "de profundidad",
    ],
    times: Pattern { one: "{number} vez", many: "{number} veces", form: Form::Feminine },
    times_letter: "v",
    and_a_half: Pattern { one: "{number} y medio", many: "{number} y medio", form: Form::Alone },
    time_of_day: times::time_of_day,
    rules: &Spanish,
};

struct Spanish;

/// Sides that are written short, of the body and of a part of it.
const SIDES: [SideMark; 11] = [
    ("int.", "interna", "interno"),
    ("ext.", "externa", "externo"),
    ("izqda", "izquierda", "izquierda"),
    ("izqdo", "izquierdo", "izquierdo"),
    ("izda", "izquierda", "izquierda"),
    ("izdo", "izquierdo", "izquierdo"),
    ("izq", "izquierda", "izquierdo"),
    ("dcha", "derecha", "derecha"),
    ("dcho", "derecho", "derecho"),
    ("dch.", "derecha", "derecho"),
    ("der.", "derecha", "derecho"),
];

/// Names of parts of the body that are written short before their adjectives.
const ANATOMY: [(&str, &str); 4] =
    [("Mm.", "músculos"), ("M.", "músculo"), ("Lig.", "ligamento"), ("N.", "nervio")];

/// Words behind the `c/` that is "cada"; it is "con" before others.
const EACH: &str = "lado pierna brazo pie mano rodilla hombro cadera codo oreja una uno serie día dia semana mes \
    hora minuto vez vuelta ejercicio sesión repetición dirección dedo ojo muñeca tobillo";

/// What a number behind that `c/` counts where it is "con".
const LOADS: &str =
    "kg kgs kilo kilos g gr gramos lb lbs libras mancuerna mancuernas pesa pesas banda bandas";

/// "c/u" and its like: "cada uno", "cada lado".
fn each(rest: &str) -> Option<(String, &str)> {
    let after = rest.strip_prefix("c/").or_else(|| rest.strip_prefix("C/"))?;
    if let Some(after) = strip_word(after, "u") {
        let behind = after.strip_prefix('.').filter(|behind| !behind.trim().is_empty());
        return Some(("cada uno".to_owned(), behind.unwrap_or(after)));
    }
    let after = skip_space(after);
    // `c/lado` and `c/2 h`, but `c/banda` and `c/ 2 kg`.
    let counted = after.trim_start_matches(|c: char| c.is_ascii_digit() || "-–.,".contains(c));
    let is_load = counted.len() < after.len()
        && is_listed(&next_word(skip_space(counted)).to_lowercase(), LOADS);
    let is_each = counted.len() < after.len() && !is_load
        || is_listed(&next_word(after).to_lowercase(), EACH);
    let said = if is_each { "cada" } else { "con" };
    after.starts_with(char::is_alphanumeric).then(|| (said.to_owned(), after))
}

/// "S/peso", "s/dolor".
fn without(rest: &str) -> Option<(String, &str)> {
    let after = strip_stroke(rest, 's')?;
    let things = "peso carga dolor ayuda apoyo material zapatos pausa forzar rebotes banda";
    let is_without = is_listed(next_word(after), things);
    is_without.then(|| ("sin".to_owned(), after))
}

/// `s. XX`.
fn century(rest: &str) -> Option<(String, &str)> {
    let numeral = rest.strip_prefix("s. ").or_else(|| rest.strip_prefix("S. "))?;
    let (number, after) = roman_numeral(numeral).filter(|(_, after)| ends_word(after))?;
    Some((format!("siglo {}", cardinal(number, Form::Alone)), after))
}

/// `VII par craneal`: a nerve by its place.
fn roman_pair(rest: &str) -> Option<(String, &str)> {
    let (number, after) = roman_numeral(rest)?;
    let noun = next_word(after.strip_prefix(' ')?);
    let ending = if matches!(number, 1 | 3) { "" } else { "o" };
    is_listed(noun, "par nervio").then(|| Some((ordinal(number, ending)?, after)))?
}

const AGAIN: Again = Again {
    joints: "y e o luego después",
    behind: "por al a de en con sin cada antes después para",
    beside: "mañana tarde noche mediodía hoy derecha izquierda dcha izda izq der solo sólo más",
    of: "de",
};

impl Rules for Spanish {
    /// "ó" between numbers, as it was written once.
    fn prepared<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if text.contains(" ó ") { text.replace(" ó ", " o ").into() } else { text.into() }
    }

    fn own<'a>(&self, before: &str, rest: &'a str, _: &Numbers) -> Option<(String, &'a str)> {
        let is_masculine = |text: &str| GENDERS.form_before(last_word(text)) == Form::Masculine;
        if let Some(found) = code(before, rest, &CODES) {
            return Some(found);
        }
        // It is asked at every word.
        match rest.as_bytes().first()?.to_ascii_lowercase() {
            b'c' => each(rest),
            b's' => century(rest).or_else(|| without(rest)),
            b'd' | b'e' => side_letters::side(before, rest, is_masculine)
                .or_else(|| side_mark(before, rest, &SIDES, is_masculine)),
            b'i' => roman_pair(rest)
                .or_else(|| side_letters::side(before, rest, is_masculine))
                .or_else(|| side_mark(before, rest, &SIDES, is_masculine)),
            b'v' | b'x' => roman_pair(rest).or_else(|| letters(before, rest)),
            b'l' | b'm' | b'n' => letters(before, rest).or_else(|| anatomy(rest, &ANATOMY)),
            b'j' => letters(before, rest),
            _ => None,
        }
    }

    /// "Una hora y media", "2 series por la mañana y una por la noche".
    fn between(&self, said: String, before: &str, written: &str, after: &str) -> String {
        if let Some(said) = said_of_earlier(&said, (before, written, after), &AGAIN, self) {
            return said;
        }
        let noun = before.trim_end().strip_suffix(" y").map(last_word).unwrap_or_default();
        let noun = if noun == "h" { "hora" } else { noun };
        let ends = !after.trim_start().starts_with(char::is_alphanumeric);
        let agrees = GENDERS.form_before(noun) == Form::Feminine;
        if said == "medio" && ends && agrees { "media".to_owned() } else { said }
    }

    /// "o" before a word that begins with the same sound; one article for "un 1/4 de vuelta".
    fn meet(&self, text: &mut String, said: &str, _after: &str) {
        if said.starts_with("un cuarto") || said.starts_with("un tercio") {
            without_article(text, said);
        }
        if last_word(text) == "o" && text.ends_with("o ") && said.starts_with(['o', 'O']) {
            text.truncate(text.len() - "o ".len());
            text.push_str("u ");
        }
    }

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
            _ => format!("{}o", word(&FIRST, of)),
        };
        format!("{} {name}{}", cardinal(part, Form::Masculine), if part == 1 { "" } else { "s" })
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        part_of((fraction, &self.fraction(fraction)), (noun, form), ("media", "medio"), "de")
    }

    fn form_apart(&self, form: Form) -> Form {
        if form == Form::Masculine { Form::Alone } else { form }
    }

    fn half_behind(&self) -> Option<(&'static str, &'static str)> {
        Some(("y media", "y medio"))
    }

    fn singular(&self, noun: &str) -> String {
        noun.strip_suffix('s').unwrap_or(noun).to_owned()
    }

    fn form_before(&self, noun: &str) -> Form {
        GENDERS.form_before(noun)
    }

    fn ordinal<'a>(&self, number: u64, before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let (ending, rest) = mark(number, before, after)?;
        // "El primer y el tercer dedo" have it both.
        let next = noun_of_ordinal(rest, &JOINTS);
        // "El primer día", but "la primera serie" and "el primero".
        let is_short = ending == "o"
            && matches!(number % 10, 1 | 3)
            && !matches!(number, 11)
            && next.starts_with(char::is_lowercase)
            && GENDERS.form_before(next) == Form::Masculine;
        let said = ordinal(number, if is_short { "" } else { ending });
        Some((said.unwrap_or_else(|| cardinal(number, Form::Alone)), rest))
    }

    /// "Doce de marzo de dos mil veinticinco".
    fn date(&self, date: Date, _before: &str) -> String {
        let day = cardinal(date.day, Form::Alone);
        let year = date.year.map(|year| format!("de {}", cardinal(year, Form::Alone)));
        let month = month_name(date.month, MONTHS);
        spaced([day.as_str(), "de", month, year.as_deref().unwrap_or_default()])
    }

    fn skip_adjectives<'a>(&self, text: &'a str) -> &'a str {
        skip_listed(
            text,
            "gran grandes grande simple simples fuerte fuertes suave suaves leve leves",
        )
    }
}
