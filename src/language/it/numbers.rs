//! Italian numbers.

use std::borrow::Cow;

use super::cardinals::cardinal;
use super::ordinals::{ORDINALS, SINGULAR, mark, ordinal};
use super::shorthand::{ANATOMY, CODES, SIDES, of_years, with_or_without};
use super::weekdays::WEEKDAYS;
use super::{abbreviations, times, units};
use crate::language::Language;
use crate::language::grammar::{
    Again, Date, Dates, Form, Fraction, Genders, Listed, Maximum, Numbers, Pattern, Rules, Scale,
    Sizes, Vitals, Words, anatomy, code, ends_clause, is_listed, last_word, month_name, next_word,
    part_of, roman_numeral, said_of_earlier, side_mark, skip_listed, spaced, strip_word,
    without_article, word,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "a",
        ratio: "a",
        point: "virgola",
        full_stop: "punto",
        and: "e",
        plus: "più",
        comparing: "il lo la i le po molto sempre",
        minus: "meno",
        about: "circa",
        number: "numero",
        less: "meno di",
        more: "più di",
        at_least: "almeno",
        at_most: "al massimo",
        higher: "più in alto di",
        lower: "più in basso di",
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
        diameter: "diametro",
        joints: "a o e fino",
    },
    scale: Scale {
        out_of: "su",
        words: "dolor- fatica- sforz- forza- intens- fastidi- scala scale borg rpe vas nrs tension- \
            rigid- difficolt- punteggio livell- stanch- brucior- male stress debolezz- vertigin- \
            formicol- sensazion- sent- disag- dur- affann- mrc oxford daniels punti kendall",
        of: "di del della dello dell d",
        half: "metà",
        divided: "giro giri miglio miglia tazza tazze cerchio cerchi rotazion- ora ore minut- second- \
            metr- litr- pollic- percorso",
    },
    maximum: Maximum {
        words: ("una ripetizione massimale", "{number} ripetizioni massimali"),
        named: &[
            (
                "il del al tuo suo mio un l dell all",
                "massimale",
                "massimale su {number} ripetizioni",
            ),
            (
                "la della alla tua sua una",
                "ripetizione massimale",
                "serie massimale di {number} ripetizioni",
            ),
        ],
    },
    vitals: Vitals {
        pressure: "pa pressione arteriosa sistol- diastol- ipertensione",
        over: "su",
        rate: "FC",
        most: &["max"],
        highest: "massima",
    },
    dates: Dates { before: "il dal al del l dall all dell", may_begin_with_month: false },
    weekdays: &WEEKDAYS,
    decimal_mark: ',',
    group_marks: &['.', '\u{202f}', '\u{a0}', ' '],
    unit_symbols: units::SYMBOLS,
    measured: "di d acqua al a bottiglia bottiglie tè",
    units: units::UNITS,
    abbreviations: abbreviations::ABBREVIATIONS,
    number_abbreviations: abbreviations::WITH_NUMBERS,
    short_nouns: abbreviations::SHORT_NOUNS,
    calls: "tel telefono cell cellulare chiama chiami chiamate chiamare",
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
        ("min", "al minuto"),
        ("secondo", "al secondo"),
        ("seduta", "per seduta"),
        ("notte", "per notte"),
        ("esercizio", "per esercizio"),
        ("direzione", "per direzione"),
        ("giro", "per giro"),
    ],
    periods: "giorno settimana mese notte",
    numbered: "secolo secoli guerriero guerrieri fase fasi tipo tipi grado gradi stadio stadi classe classi \
        livello livelli parte parti capitolo nervo nervi cranico cranici categorie zone gruppi lezioni capitoli categoria zona \
        fattore blocco serie gruppo lezione costola costole costa coste raggio",
    person: "",
    behind_units: "",
    closing: &["eccetera", "ripetizioni", "massimo", "recupero", "inferiore", "superiore"],
    suffixes: &[],
    part_endings: &[],
    endings_apart: &[("", "ª")],
    listed: Listed {
        several: "giorni settimane mesi esercizi pagine passi fasi giri sedute figure dita costole",
        one: "passo giorno settimana serie giro esercizio seduta pagina lezione parte",
        of: "di",
    },
    sets: Some(("serie", "serie")),
    gear: &[("DB", "manubrio", "manubri"), ("KB", "kettlebell", "kettlebell")],
    sizes: Sizes::by_letters("taglia taglie misura misure"),
    heights: &[
        "di altezza",
        "di lunghezza",
        "di larghezza",
        "di distanza",
        "di profondità",
        "d'altezza",
        "dal muro",
        "dalla parete",
    ],
    times: Pattern { one: "{number} volta", many: "{number} volte", form: Form::Feminine },
    times_letter: "v",
    and_a_half: Pattern { one: "{number} e mezzo", many: "{number} e mezzo", form: Form::Alone },
    time_of_day: times::time_of_day,
    rules: &Italian,
};

struct Italian;

const MONTHS: &str =
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre";

pub(super) const GENDERS: Genders = Genders {
    no_nouns: "superiore inferiore interno esterno interna esterna e ed o a ad da di d in per con su al ai allo alla alle agli del dello della dei degli delle dal dalla nel \
        nella nei sul sulla col ogni che poi dopo prima ma se tra fra verso",
    feminine_endings: "a ione ioni gione tà tù trice udine igine",
    masculine_endings: "ma ",
    feminine: "rot parete rip rep mano mani gambe spalle volte ore braccia ginocchia dita caviglie anche cosce \
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

/// Tells if a side behind this text is masculine: “braccio sinistro”, “tallone destro”.
pub(super) fn is_masculine(before: &str) -> bool {
    let noun = last_word(before).to_lowercase();
    Italian.form_before(&noun) == Form::Masculine
        && (noun.ends_with('o') || Language::Italian.names_body_part(&noun))
}

impl Italian {
    /// A Roman numeral before its noun: "il XX secolo", "la IV fase".
    fn roman_ordinal<'a>(&self, before: &str, rest: &'a str) -> Option<(String, &'a str)> {
        let (number, after) = roman_numeral(rest)?;
        // `XIX sec.`
        if let Some(after) = after.strip_prefix(" sec.") {
            let stop = if after.trim().is_empty() { "." } else { "" };
            return Some((format!("{} secolo{stop}", ordinal(number, "o")), after));
        }
        let noun = next_word(after.strip_prefix(' ')?);
        let has_article = is_listed(&last_word(before).to_lowercase(), SINGULAR);
        let is_noun = noun.starts_with(char::is_lowercase) && has_article;
        let ending = match self.form_before(noun) {
            Form::Feminine => "a",
            Form::Masculine => "o",
            Form::Neuter | Form::Alone => return None,
        };
        let is_counted = is_listed(noun, "secolo nervo paio");
        (is_noun || is_counted).then(|| (ordinal(number, ending), after))
    }
}

const AGAIN: Again = Again {
    joints: "e ed o poi cui",
    behind: "al alla all a la il di per con senza in ogni prima dopo",
    beside: "mattina mattino pomeriggio sera notte oggi domani destra sinistra dx sx solo",
    of: "da di",
};

impl Rules for Italian {
    /// One article for "un 1/4 di giro".
    fn meet(&self, text: &mut String, said: &str, _after: &str) {
        // "Dell'1RM" is "del massimale".
        if said.starts_with("massimale") && text.ends_with(['\'', '\u{2019}']) {
            for (elided, full) in [("ell", "el "), ("all", "al "), ("ull", "ul "), ("l", "il ")] {
                let stem = text.trim_end_matches(['\'', '\u{2019}']).strip_suffix(elided);
                if let Some(stem) = stem.map(str::to_owned) {
                    *text = stem + full;
                    break;
                }
            }
        }
        if said.starts_with("un quarto") || said.starts_with("un terzo") {
            without_article(text, said);
        }
    }

    /// `5 g/sett`, whose letter is that of grams elsewhere.
    fn prepared<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let is_days = |(at, _): &(usize, &str)| {
            let ahead = text.get(..*at).unwrap_or_default().trim_end();
            ahead.ends_with(|last: char| last.is_ascii_digit())
        };
        match text.match_indices("g/sett").find(is_days) {
            Some((at, _)) => {
                let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
                format!("{before}g{rest}").into()
            }
            None => text.into(),
        }
    }

    /// "Il 1 maggio", "il XX secolo".
    fn own<'a>(&self, before: &str, rest: &'a str, _: &Numbers) -> Option<(String, &'a str)> {
        let found = self.roman_ordinal(before, rest).or_else(|| anatomy(rest, &ANATOMY));
        let is_masculine = |text: &str| self.form_before(last_word(text)) == Form::Masculine;
        let found = found.or_else(|| side_mark(before, rest, &SIDES, is_masculine));
        let found = found.or_else(|| code(before, rest, &CODES));
        let found = found.or_else(|| with_or_without(rest)).or_else(|| of_years(rest));
        if found.is_some() {
            return found;
        }
        let after = strip_word(rest, "1").or_else(|| strip_word(rest, "1°"))?;
        let month = next_word(after.strip_prefix(' ')?);
        // "L'1 maggio" is read as it is written.
        let is_elided = before.ends_with(['\'', '\u{2019}']);
        let said = if is_elided { "uno" } else { "primo" };
        is_listed(month, MONTHS).then(|| (said.to_owned(), after))
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
        let (ending, rest) = mark(number, before, after, |noun| self.form_before(noun))?;
        Some((ordinal(number, ending), rest))
    }

    fn between(&self, said: String, before: &str, written: &str, after: &str) -> String {
        // "2 serie al mattino e una alla sera".
        if let Some(said) = said_of_earlier(&said, (before, written, after), &AGAIN, self) {
            return said;
        }
        // "Due ore e mezza".
        let halved = before.trim_end().strip_suffix(" e").map(last_word).unwrap_or_default();
        let halved = if halved == "h" { "ora" } else { halved };
        if said == "mezzo" && ends_clause(after) && self.form_before(halved) == Form::Feminine {
            return "mezza".to_owned();
        }
        // "Dall'una alle tre".
        if said == "una" && before.ends_with(['\'', '\u{2019}']) {
            return said;
        }
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

    /// "Il primo maggio", "dodici marzo duemilaventicinque".
    fn date(&self, date: Date, before: &str) -> String {
        let is_elided = before.ends_with(['\'', '\u{2019}']);
        let day = match date.day {
            1 if !is_elided => "primo".to_owned(),
            day => cardinal(day, Form::Alone),
        };
        let year = date.year.map(|year| cardinal(year, Form::Alone)).unwrap_or_default();
        spaced([day.as_str(), month_name(date.month, MONTHS), &year])
    }

    fn skip_adjectives<'a>(&self, text: &'a str) -> &'a str {
        skip_listed(text, "gran grande forte breve lieve semplice")
    }
}
