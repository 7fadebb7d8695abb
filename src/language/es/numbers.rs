//! Spanish numbers and units.

use crate::language::grammar::{
    Form, Fraction, Genders, Numbers, Pattern, Rules, Scale, Unit, UnitWords, Units, Words,
    feminine, group, is_listed, last_word, masculine, next_word, part_of, plain, skip_listed,
    skip_space, spaced, strip_word, word,
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
        squared: "al cuadrado",
        cubed: "al cubo",
    },
    scale: Scale {
        out_of: "sobre",
        words: "dolor- duele- esfuerzo- fuerza- intens- molest- escala- borg rpe eva ena tensión \
            tensiones rigidez fatiga- cansancio dificultad- puntu- nivel- exigen- ardor carga \
            estrés debilidad mareo- hormigue- sensación sient- incomod- dur-",
        of: "de del",
        half: "la mitad",
        divided: "vuelta- giro- milla- taza- círculo- rotación- hora- minuto- segundo- metro- litro- \
            pulgada- camino recorrido",
    },
    decimal_mark: ',',
    group_marks: &['.', '\u{202f}', '\u{a0}'],
    unit_symbols: &[
        ("ml", Unit::Own(&MILLILITRE)),
        ("kcal", Unit::Own(&KILOCALORIE)),
        ("lpm", Unit::Own(&BEAT)),
        ("sem", Unit::Own(&WEEK)),
        ("segs", Unit::Second),
        ("mins", Unit::Minute),
        ("hs", Unit::Hour),
        ("″", Unit::Second),
        ("′", Unit::Minute),
        ("seg", Unit::Second),
    ],
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
        inch: feminine("pulgada", "pulgadas"),
        percent: plain("por ciento", "por ciento"),
        degree: masculine("grado", "grados"),
        celsius: masculine("grado Celsius", "grados Celsius"),
        fahrenheit: masculine("grado Fahrenheit", "grados Fahrenheit"),
    },
    abbreviations: &[
        ("rep.", "repeticiones"),
        ("reps.", "repeticiones"),
        ("reps", "repeticiones"),
        ("p. ej.", "por ejemplo"),
        ("p.ej.", "por ejemplo"),
        ("aprox.", "aproximadamente"),
        ("etc.", "etcétera"),
        ("n.º", "número"),
        ("uds.", "ustedes"),
        ("dra.", "doctora"),
        ("ud.", "usted"),
        ("dr.", "doctor"),
    ],
    number_abbreviations: &[
        ("mín.", "al menos"),
        ("min.", "al menos"),
        ("min", "al menos"),
        ("mín", "al menos"),
        ("máx.", "como máximo"),
        ("max.", "como máximo"),
        ("max", "como máximo"),
        ("máx", "como máximo"),
        ("aprox", "aproximadamente"),
        ("ca.", "aproximadamente"),
        ("fig.", "figura"),
        ("ej.", "ejercicio"),
        ("pág.", "página"),
        ("núm.", "número"),
        ("n.°", "número"),
        ("nº", "número"),
        ("n°", "número"),
    ],
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
    ],
    numbered: "guerrero guerreros fase fases tipo tipos grado grados estadio estadios etapa clase \
        clases nivel niveles parte partes capítulo nervio nervios craneal craneales par \
        pares categoría zona factor bloque serie grupo lección",
    behind_units: "",
    closing: &["etcétera", "repeticiones"],
    suffixes: &[],
    times: Pattern { one: "{number} vez", many: "{number} veces", form: Form::Feminine },
    and_a_half: Pattern { one: "{number} y medio", many: "{number} y medio", form: Form::Alone },
    rules: &Spanish,
};

static MILLILITRE: UnitWords = masculine("mililitro", "mililitros");
static KILOCALORIE: UnitWords = feminine("kilocaloría", "kilocalorías");
static BEAT: UnitWords = masculine("latido por minuto", "latidos por minuto");
static WEEK: UnitWords = feminine("semana", "semanas");

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

pub(super) const GENDERS: Genders = Genders {
    no_nouns: "y e o u a de en por con para hasta al del que como cada más menos si se sin entre \
        luego después antes durante cuando mientras pero",
    feminine_endings: "a ión dad tad tud umbre ez eza",
    masculine_endings: "ama ema oma avión camión guion",
    feminine: "mano rep piel pared nariz vez serie base clase fase frase noche tarde parte sangre nuez \
        luz cruz voz paz red sed fe sien torre llave leche carne calle gente muerte suerte fuente \
        mente corriente pendiente pelvis crisis tesis dosis foto moto cara frente \
        flor labor imagen cárcel señal sal miel hiel postal vocal cicatriz raíz \
        perdiz lombriz matriz nalga esternilla superficie especie serie planicie ingle cama rama \
        llama gama trama goma toma paloma crema yema flema",
    masculine: "clima diafragma día mapa planeta tranvía sofá pez ajedrez arroz agua área ala arma aula ancla alma \
        hacha pijama yoga",
    plurals: &[
        ("iones", "ión"),
        ("ones", "ón"),
        ("ces", "z"),
        ("enes", "en"),
        ("es", ""),
        ("s", ""),
    ],
};

/// The marks of ordinals behind their number, and the endings that they stand for, the longer
/// before its start.
const MARKS: [(&str, &str); 39] = [
    (".º", "o"),
    (".°", "o"),
    (".ª", "a"),
    ("º", "o"),
    ("ª", "a"),
    (".os", "os"),
    (".as", "as"),
    (".er", ""),
    ("eros", "os"),
    ("eras", "as"),
    ("ero", "o"),
    ("era", "a"),
    ("er", ""),
    ("ros", "os"),
    ("ras", "as"),
    ("ro", "o"),
    ("ra", "a"),
    ("dos", "os"),
    ("das", "as"),
    ("do", "o"),
    ("da", "a"),
    ("tos", "os"),
    ("tas", "as"),
    ("to", "o"),
    ("ta", "a"),
    ("mos", "os"),
    ("mas", "as"),
    ("mo", "o"),
    ("ma", "a"),
    ("vos", "os"),
    ("vas", "as"),
    ("vo", "o"),
    ("va", "a"),
    ("nos", "os"),
    ("nas", "as"),
    ("no", "o"),
    ("na", "a"),
    (".o", "o"),
    (".a", "a"),
];

/// Words before a number with `º` or `°` that make it an ordinal.
const SINGULAR: &str = "el la del al un una este esta ese esa cada su tu mi";

const FIRST: [&str; 14] = [
    "",
    "primer",
    "segund",
    "tercer",
    "cuart",
    "quint",
    "sext",
    "séptim",
    "octav",
    "noven",
    "décim",
    "undécim",
    "duodécim",
    "decimotercer",
];
const TENTHS: [&str; 10] = [
    "",
    "decimo",
    "vigésim",
    "trigésim",
    "cuadragésim",
    "quincuagésim",
    "sexagésim",
    "septuagésim",
    "octogésim",
    "nonagésim",
];

/// An ordinal number below a hundred with its ending: "vigésima primera".
fn ordinal(number: u64, ending: &str) -> Option<String> {
    let ones = word(&FIRST, number % 10);
    let stem = match number {
        0 | 100.. => return None,
        1..14 => word(&FIRST, number).to_owned(),
        18 => "decimoctav".to_owned(),
        14..20 => format!("decimo{ones}"),
        _ if ones.is_empty() => word(&TENTHS, number / 10).to_owned(),
        _ => format!(
            "{}{} {ones}",
            word(&TENTHS, number / 10),
            if ending.is_empty() { "o" } else { ending }
        ),
    };
    Some(stem + ending)
}

impl Rules for Spanish {
    /// "o" before a word that begins with the same sound.
    fn meet(&self, text: &mut String, said: &str, _after: &str) {
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

    fn form_before(&self, noun: &str) -> Form {
        GENDERS.form_before(noun)
    }

    /// Behind "las" or, at one, "la": "a las 18:30".
    fn time_of_day<'a>(
        &self,
        before: &str,
        hour: u64,
        minute: Option<u64>,
        after: &'a str,
    ) -> Option<(String, &'a str)> {
        let article = if hour == 1 { "la" } else { "las" };
        let minute = minute.filter(|_| hour <= 24 && last_word(before) == article)?;
        let rest = strip_word(skip_space(after), "h").unwrap_or(after);
        let hours = cardinal(hour, Form::Feminine);
        let minutes = match minute {
            0 => String::new(),
            30 if hour <= 12 => "y media".to_owned(),
            _ => format!("y {}", cardinal(minute, Form::Alone)),
        };
        Some((spaced([hours.as_str(), &minutes]), rest))
    }

    fn ordinal<'a>(&self, number: u64, before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let (ending, rest) = mark(number, before, after)?;
        let next = next_word(rest.strip_prefix(' ').unwrap_or_default());
        // "El primer día", but "la primera serie" and "el primero".
        let is_short = ending == "o"
            && matches!(number % 10, 1 | 3)
            && !matches!(number, 11)
            && next.starts_with(char::is_lowercase)
            && GENDERS.form_before(next) == Form::Masculine;
        let said = ordinal(number, if is_short { "" } else { ending });
        Some((said.unwrap_or_else(|| cardinal(number, Form::Alone)), rest))
    }

    fn skip_adjectives<'a>(&self, text: &'a str) -> &'a str {
        skip_listed(
            text,
            "gran grandes grande simple simples fuerte fuertes suave suaves leve leves",
        )
    }
}

/// The ending that the mark of an ordinal stands for, and the text behind it.
fn mark<'a>(number: u64, before: &str, after: &'a str) -> Option<(&'static str, &'a str)> {
    let before = last_word(before).to_lowercase();
    let has_article = is_listed(&before, SINGULAR);
    // `la 1a serie`, `el 1° día`: a letter or a degree sign, behind an article.
    let mut typed = [("a", "a"), ("o", "o"), ("°", "")].into_iter();
    let typed = typed.find_map(|(mark, ending)| Some((ending, strip_word(after, mark)?)));
    if let Some((ending, rest)) = typed {
        let next = next_word(rest.strip_prefix(' ').unwrap_or_default());
        let form = GENDERS.form_before(next);
        let is_ordinal = has_article || before.is_empty() && number <= 12 && ending.is_empty();
        let by_noun = if form == Form::Feminine { "a" } else { "o" };
        return is_ordinal.then_some((if ending.is_empty() { by_noun } else { ending }, rest));
    }
    let found =
        MARKS.iter().find_map(|(mark, ending)| Some((*mark, *ending, strip_word(after, mark)?)));
    let (mark, ending, rest) = found?;
    // `90º` is an angle, unless an article or a noun makes it an ordinal.
    let next = next_word(rest.strip_prefix(' ').unwrap_or_default());
    let is_ordinal = mark != "º"
        || has_article
        || number <= 12 && (before.is_empty() || GENDERS.form_before(next) != Form::Alone);
    is_ordinal.then_some((ending, rest))
}
