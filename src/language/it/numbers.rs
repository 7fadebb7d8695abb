//! Italian numbers and units.

use crate::language::grammar::{
    Form, Fraction, Genders, Numbers, Pattern, Rules, Scale, Unit, UnitWords, Units, Words,
    feminine, group, is_listed, last_word, masculine, next_word, noun_of_ordinal, part_of, plain,
    scales, skip_listed, spaced, strip_word, without_article, word,
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
        or: "o",
        plus_minus: "più o meno",
        at: "a",
        equals: "uguale a",
        then: "poi",
        up: "su",
        down: "giù",
        back: "indietro",
        per: "per",
        or_more: "o più",
        by: "per",
        squared: "al quadrato",
        cubed: "al cubo",
    },
    scale: Scale {
        out_of: "su",
        words: "dolor- fatica- sforz- forza- intens- fastidi- scala scale borg rpe vas nrs tension- \
            rigid- difficolt- punteggio livell- stanch- brucior- male stress debolezz- vertigin- \
            formicol- sensazion- sent- disag- dur- affann-",
        of: "di del della dello dell d",
        half: "metà",
        divided: "giro giri miglio miglia tazza tazze cerchio cerchi rotazion- ora ore minut- second- \
            metr- litr- pollic- percorso",
    },
    decimal_mark: ',',
    group_marks: &['.', '\u{202f}', '\u{a0}', ' '],
    unit_symbols: &[
        ("kgr", Unit::Kilogram),
        ("gr", Unit::Gram),
        ("lt", Unit::Own(&LITRE)),
        ("€", Unit::Own(&EURO)),
        ("$", Unit::Own(&DOLLAR)),
        ("£", Unit::Own(&STERLING)),
        ("l", Unit::Own(&LITRE)),
        ("cl", Unit::Own(&CENTILITRE)),
        ("reps", Unit::Own(&REPETITION)),
        ("rip", Unit::Own(&REPETITION)),
        ("rep", Unit::Own(&REPETITION)),
        ("mt", Unit::Metre),
        ("ml", Unit::Own(&MILLILITRE)),
        ("kcal", Unit::Own(&KILOCALORIE)),
        ("bpm", Unit::Own(&BEAT)),
        ("sett", Unit::Own(&WEEK)),
        ("gg", Unit::Own(&DAY)),
        ("sec", Unit::Second),
        ("″", Unit::Second),
        ("′", Unit::Minute),
    ],
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
        inch: masculine("pollice", "pollici"),
        percent: plain("per cento", "per cento"),
        degree: masculine("grado", "gradi"),
        celsius: masculine("grado Celsius", "gradi Celsius"),
        fahrenheit: masculine("grado Fahrenheit", "gradi Fahrenheit"),
    },
    abbreviations: &[
        ("ad es.", "ad esempio"),
        ("a sett.", "a settimana"),
        ("al max.", "al massimo"),
        ("al max", "al massimo"),
        ("al min.", "al minimo"),
        ("ca.", "circa"),
        ("dott.ssa", "dottoressa"),
        ("dott.", "dottor"),
        ("es.", "esempio"),
        ("ecc.", "eccetera"),
        ("n.", "numero"),
        ("p. es.", "per esempio"),
        ("p.es.", "per esempio"),
        ("rip.", "ripetizioni"),
        ("rep.", "ripetizioni"),
        ("reps", "ripetizioni"),
        ("sig.ra", "signora"),
        ("sig.", "signor"),
    ],
    number_abbreviations: &[
        ("appross.", "circa"),
        ("ca", "circa"),
        ("es.", "esercizio"),
        ("fig", "figura"),
        ("fig.", "figura"),
        ("h", "ore"),
        ("min.", "almeno"),
        ("min", "almeno"),
        ("max.", "al massimo"),
        ("max", "al massimo"),
        ("nr", "numero"),
        ("nr.", "numero"),
        ("n°", "numero"),
        ("nº", "numero"),
        ("pag.", "pagina"),
        ("tel.", "telefono"),
    ],
    short_nouns: &[
        ("sett", "settimana"),
        ("rip", "ripetizione"),
        ("min", "minuto"),
        ("sec", "secondo"),
    ],
    calls: "",
    per: &[
        ("giorno", "al giorno"),
        ("die", "al giorno"),
        ("dì", "al giorno"),
        ("gg", "al giorno"),
        ("g", "al giorno"),
        ("settimana", "alla settimana"),
        ("sett", "alla settimana"),
        ("mese", "al mese"),
        ("lato", "per lato"),
        ("gamba", "per gamba"),
        ("braccio", "per braccio"),
        ("piede", "per piede"),
        ("mano", "per mano"),
        ("serie", "per serie"),
        ("ora", "all'ora"),
        ("h", "all'ora"),
        ("minuto", "al minuto"),
        ("secondo", "al secondo"),
        ("seduta", "per seduta"),
    ],
    numbered: "guerriero guerrieri fase fasi tipo tipi grado gradi stadio stadi classe classi \
        livello livelli parte parti capitolo nervo nervi cranico cranici categoria zona \
        fattore blocco serie gruppo lezione",
    behind_units: "",
    closing: &["eccetera", "ripetizioni"],
    suffixes: &[],
    times: Pattern { one: "{number} volta", many: "{number} volte", form: Form::Feminine },
    times_letter: "v",
    and_a_half: Pattern { one: "{number} e mezzo", many: "{number} e mezzo", form: Form::Alone },
    rules: &Italian,
};

static EURO: UnitWords = masculine("euro", "euro");
static DOLLAR: UnitWords = masculine("dollaro", "dollari");
static STERLING: UnitWords = feminine("sterlina", "sterline");
static LITRE: UnitWords = masculine("litro", "litri");
static CENTILITRE: UnitWords = masculine("centilitro", "centilitri");
static REPETITION: UnitWords = feminine("ripetizione", "ripetizioni");
static MILLILITRE: UnitWords = masculine("millilitro", "millilitri");
static KILOCALORIE: UnitWords = feminine("chilocaloria", "chilocalorie");
static BEAT: UnitWords = masculine("battito al minuto", "battiti al minuto");
static WEEK: UnitWords = feminine("settimana", "settimane");
static DAY: UnitWords = masculine("giorno", "giorni");

struct Italian;

/// Nouns of which the twenty-first is spoken of.
const COUNTED: &str = "giorno seduta settimana mese anno ripetizione volta piano";

const MONTHS: &str =
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre";

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

/// Written as one word, with "tre" at the end of a longer one as "tré", and "cento" without its "o"
/// before another: "centotto".
fn below_thousand(number: u64) -> String {
    let mut hundreds = match number / 100 {
        0 => String::new(),
        1 => "cento".to_owned(),
        hundreds => format!("{}cento", word(&SMALL, hundreds)),
    };
    let rest = number % 100;
    if matches!(rest, 8 | 80..90) {
        hundreds.pop();
    }
    let words = match rest {
        0 if number > 0 => String::new(),
        3 if number > 3 => "tré".to_owned(),
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
    let rest = match rest {
        0 if number > 0 => String::new(),
        3 if !thousands.is_empty() => "tré".to_owned(),
        _ => below_thousand(rest),
    };
    parts.push(thousands + &rest);
    spaced(parts.iter().map(String::as_str))
}

pub(super) const GENDERS: Genders = Genders {
    no_nouns: "e ed o a ad da di d in per con su al ai allo alla alle agli del dello della dei degli delle dal dalla nel \
        nella nei sul sulla col ogni che poi dopo prima ma se tra fra verso",
    feminine_endings: "a ione ioni gione tà tù trice udine igine",
    masculine_endings: "ma ",
    feminine: "parete rip rep mano mani gambe spalle volte ore braccia ginocchia dita caviglie anche cosce \
        guance orecchie costole vertebre pause sedie palle fasce bottiglie settimane serie pelle \
        parte fase frase classe base chiave notte mente carne croce luce voce pace serie fronte \
        neve febbre tosse sete fame fonte gente legge lente madre morte nave noce pelvi polvere \
        radice rete siepe sorte sede specie stirpe torre tosse traccia valle veste vite \
        cartilagine narice arte superficie crisi tesi dose foto auto pelle appendice cervicale \
        spirale falange cute coste",
    masculine: "diaframma problema sistema programma cinema pigiama clima schema tema trauma \
        yoga atleta bicipite addome piede",
    plurals: &[],
};

/// Feminine nouns that end in "ma", as masculine ones from Greek do.
const FEMININE_IN_MA: &str =
    "gamma palma fiamma firma forma cima lama mamma rima somma piattaforma norma lacrima gomma";

/// The marks of ordinals behind their number, and the endings that they stand for.
const MARKS: [(&str, &str); 8] = [
    (".º", "o"),
    ("º", "o"),
    (".ª", "a"),
    ("ª", "a"),
    ("mo", "o"),
    ("ma", "a"),
    ("esimo", "o"),
    ("esima", "a"),
];

/// Words before a number with `º` or `°` that make it an ordinal.
const SINGULAR: &str = "il lo la l un uno una del dello della dell dal dallo dalla al allo alla all \
    nel nello nella nell sul sullo sulla sull questo questa ogni tuo tua suo sua";

/// An ordinal number with its ending: "ventunesima".
fn ordinal(number: u64, ending: &str) -> String {
    let stem = word(&ORDINALS, number);
    if !stem.is_empty() {
        return stem.to_owned() + ending;
    }
    let words = cardinal(number, Form::Alone);
    let stem = match words.strip_suffix('é') {
        Some(stem) => format!("{stem}e"),
        None if words.ends_with("sei") => words,
        None => words.trim_end_matches(['a', 'e', 'i', 'o']).to_owned(),
    };
    format!("{stem}esim{ending}")
}

/// "Uno" stands before z, gn, ps, x and an s with a consonant: "uno zaino".
fn wants_uno(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    let mut letters = lower.chars();
    match (letters.next(), letters.next()) {
        (Some('s'), Some(next)) => !"aeiouàèéìòù".contains(next),
        (Some('i'), Some(next)) => "aeou".contains(next),
        (Some('z' | 'x' | 'y'), _) | (Some('p'), Some('s' | 'n')) | (Some('g'), Some('n')) => true,
        _ => false,
    }
}

impl Rules for Italian {
    /// One article for "un 1/4 di giro".
    fn meet(&self, text: &mut String, said: &str, _after: &str) {
        if said.starts_with("un quarto") || said.starts_with("un terzo") {
            without_article(text, said);
        }
    }

    /// "Il 1 maggio".
    fn own<'a>(&self, _: &str, rest: &'a str, _: &Numbers) -> Option<(String, &'a str)> {
        let after = strip_word(rest, "1").or_else(|| strip_word(rest, "1°"))?;
        let month = next_word(after.strip_prefix(' ')?);
        is_listed(month, MONTHS).then(|| ("primo".to_owned(), after))
    }

    /// Behind "alle" or "dalle": "alle 18:30".
    fn time_of_day<'a>(
        &self,
        before: &str,
        hour: u64,
        minute: Option<u64>,
        after: &'a str,
    ) -> Option<(String, &'a str)> {
        let word = last_word(before).to_lowercase();
        let is_time = matches!(word.as_str(), "alle" | "dalle" | "ore");
        let minute = minute.filter(|_| is_time && hour <= 24)?;
        let minutes = match minute {
            0 => String::new(),
            30 if hour <= 12 => "e mezza".to_owned(),
            _ => format!("e {}", cardinal(minute, Form::Alone)),
        };
        Some((spaced([cardinal(hour, Form::Alone).as_str(), &minutes]), after))
    }

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

    fn form_apart(&self, form: Form) -> Form {
        if form == Form::Masculine { Form::Alone } else { form }
    }

    fn half_behind(&self) -> Option<(&'static str, &'static str)> {
        Some(("e mezza", "e mezzo"))
    }

    fn singular(&self, noun: &str) -> String {
        match (noun.strip_suffix('i'), noun.strip_suffix('e')) {
            (Some(stem), _) => format!("{stem}o"),
            (None, Some(stem)) => format!("{stem}a"),
            (None, None) => noun.to_owned(),
        }
    }

    fn form_before(&self, noun: &str) -> Form {
        let is_feminine = is_listed(&noun.to_lowercase(), FEMININE_IN_MA);
        if is_feminine { Form::Feminine } else { GENDERS.form_before(noun) }
    }

    fn ordinal<'a>(&self, number: u64, before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let is_signed = before
            .trim_end()
            .ends_with(['-', '−', '–', '±', '+', '<', '>', '~', '≤', '≥', '/', '=']);
        let before = last_word(before).to_lowercase();
        let has_article = is_listed(&before, SINGULAR);
        let behind = noun_of_ordinal;
        // `la 1a serie`, `il 1° dito`: a letter or a degree sign, behind an article.
        let mut typed = [("a", "a"), ("o", "o"), ("°", ""), ("^", "")].into_iter();
        let typed = typed.find_map(|(mark, ending)| Some((ending, strip_word(after, mark)?)));
        if let Some((ending, rest)) = typed {
            let form = self.form_before(behind(rest));
            let by_noun = if form == Form::Feminine { "a" } else { "o" };
            let is_sign = ending.is_empty();
            let agrees = match form {
                Form::Feminine => ending == "a",
                Form::Masculine => ending == "o",
                Form::Neuter | Form::Alone => false,
            };
            let next = behind(rest);
            let counts = number <= 12 || number <= 31 && is_listed(next, COUNTED);
            let opens = before.is_empty() && next.starts_with(char::is_uppercase);
            // `5° di flessione` is an angle.
            let by_sign = is_sign && counts && !is_signed && (opens || form != Form::Alone);
            let by_letter = agrees && number <= 31 && !is_signed;
            let joins = before.is_empty() || is_listed(&before, "e ed o a");
            let is_ordinal = has_article || by_sign || by_letter && joins;
            let ending = if is_sign { by_noun } else { ending };
            return is_ordinal.then(|| (ordinal(number, ending), rest));
        }
        let found = MARKS
            .iter()
            .find_map(|(mark, ending)| Some((*mark, *ending, strip_word(after, mark)?)));
        let (mark, ending, rest) = found?;
        let next = behind(rest);
        let counts = number <= 12 || number <= 31 && is_listed(next, COUNTED);
        let is_ordinal = mark != "º"
            || has_article
            || counts && !is_signed && self.form_before(next) != Form::Alone
            || number <= 12
                && !is_signed
                && before.is_empty()
                && next.starts_with(char::is_uppercase);
        is_ordinal.then(|| (ordinal(number, ending), rest))
    }

    fn between(&self, said: String, _before: &str, _written: &str, after: &str) -> String {
        let next = next_word(after.strip_prefix(' ').unwrap_or_default());
        let (head, last) = said.rsplit_once(' ').unwrap_or(("", &said));
        match last {
            "un" if wants_uno(next) => spaced([head, "uno"]),
            // Not before a word that joins: "una o due mani".
            "una"
                if next.chars().count() > 2
                    && next.to_lowercase().starts_with(['a', 'e', 'i', 'o', 'u']) =>
            {
                spaced([head, "un'"])
            }
            "mezza" if next == "ora" => spaced([head, "mezz'"]),
            _ if said == "mezza ora" => "mezz'ora".to_owned(),
            _ if said.starts_with("una ora") => said.replacen("una ora", "un'ora", 1),
            _ => said,
        }
    }

    fn skip_adjectives<'a>(&self, text: &'a str) -> &'a str {
        skip_listed(text, "gran grande forte breve lieve semplice")
    }
}
