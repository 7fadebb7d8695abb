//! French numbers, as in France.

use std::borrow::Cow;

use super::agreement::without_second_article;
use super::cardinals::cardinal;
use super::genders::GENDERS;
use super::ordinals::{MARKS, ordinal, roman_ordinal};
use super::shorthand::{CODES, short_side, title, without};
use super::weekdays::WEEKDAYS;
use super::{abbreviations, times, units};
use crate::language::grammar::{
    Again, Date, Dates, Form, Fraction, Listed, Maximum, Numbers, Pattern, Rules, Scale, Sizes,
    Vitals, Words, anatomy, code, is_listed, last_word, month_name, next_word, said_of_earlier,
    skip_listed, skip_space, spaced, strip_word, without_article,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "à",
        ratio: "pour",
        point: "virgule",
        full_stop: "point",
        and: "et",
        plus: "plus",
        comparing: "le la les peu beaucoup toujours",
        minus: "moins",
        about: "environ",
        number: "numéro",
        less: "moins de",
        more: "plus de",
        at_least: "au moins",
        at_most: "au plus",
        higher: "plus haut que",
        lower: "plus bas que",
        or: "ou",
        plus_minus: "plus ou moins",
        at: "à",
        equals: "égale",
        then: "puis",
        up: "vers le haut",
        down: "vers le bas",
        back: "retour",
        per: "par",
        or_more: "ou plus",
        by: "sur",
        squared: "au carré",
        cubed: "au cube",
        diameter: "diamètre",
        joints: "à ou et",
    },
    scale: Scale {
        out_of: "sur",
        words: "douleur- doulour- mal effort- force- intens- inconfort- gêne- échelle- eva borg rpe \
            tension- raideur- fatigue- pénib- difficult- difficile- score- note essouffl- stress \
            brûl- sévér- niveau sensation- faiblesse- vertige- engourdi- fourmi- ressen- dur \
            dure étirement testing cotation coté mrc daniels kendall points",
        of: "de du des d",
        half: "la moitié",
        divided: "tour tours mille- tasse- cercle- rotation- heure- minute- seconde- mètre- litre- \
            pouce- chemin- longueur- hauteur-",
    },
    maximum: Maximum {
        words: ("une répétition maximale", "{number} répétitions maximales"),
        named: &[
            (
                "le du au ton votre son mon ce",
                "maximum sur une répétition",
                "maximum sur {number} répétitions",
            ),
            (
                "la ta sa ma cette",
                "répétition maximale",
                "charge maximale sur {number} répétitions",
            ),
        ],
    },
    vitals: Vitals {
        pressure: "ta pa tension artérielle pression systol- diastol- hypertension",
        over: "sur",
        rate: "FC",
        most: &["max"],
        highest: "maximale",
    },
    dates: Dates { before: "le du au", may_begin_with_month: false },
    weekdays: &WEEKDAYS,
    decimal_mark: ',',
    group_marks: &['\u{202f}', '\u{a0}', ' '],
    unit_symbols: units::SYMBOLS,
    measured: "d de eau par bouteille bouteilles thé",
    units: units::UNITS,
    abbreviations: abbreviations::ABBREVIATIONS,
    number_abbreviations: abbreviations::WITH_NUMBERS,
    short_nouns: abbreviations::SHORT_NOUNS,
    calls: "",
    per: &[
        ("jour", "par jour"),
        ("j", "par jour"),
        ("semaine", "par semaine"),
        ("sem", "par semaine"),
        ("mois", "par mois"),
        ("côté", "par côté"),
        ("jambe", "par jambe"),
        ("bras", "par bras"),
        ("pied", "par pied"),
        ("main", "par main"),
        ("série", "par série"),
        ("heure", "par heure"),
        ("minute", "par minute"),
        ("seconde", "par seconde"),
        ("séance", "par séance"),
        ("nuit", "par nuit"),
        ("exercice", "par exercice"),
        ("direction", "par direction"),
    ],
    periods: "jour semaine mois nuit",
    numbered: "guerrier guerriers phase phases type types grade grades stade stades classe classes \
        niveau niveaux partie parties chapitre nerf nerfs crânien crâniens catégorie zone zones catégories groupes degrés étapes leçons \
        facteur bloc série étape degré groupe leçon côte côtes rayon",
    person: "",
    behind_units: "",
    closing: &["et cætera", "répétitions", "maximum", "récupération"],
    suffixes: &[],
    part_endings: &["ème", "e"],
    endings_apart: &[
        ("1", "er"),
        ("1", "re"),
        ("1", "ère"),
        ("", "e"),
        ("", "ème"),
        ("", "ième"),
        ("", "eme"),
    ],
    listed: Listed {
        several: "jours semaines mois exercices pages étapes phases tours séries séances figures doigts \
            orteils côtes",
        one: "jour semaine série tour exercice séance page leçon étape partie",
        of: "sur",
    },
    sets: Some(("série", "séries")),
    gear: &[("DB", "haltère", "haltères"), ("KB", "kettlebell", "kettlebells")],
    sizes: Sizes::by_letters("taille tailles"),
    heights: &[
        "de haut",
        "de large",
        "de long",
        "de hauteur",
        "de largeur",
        "de longueur",
        "de distance",
        "de profondeur",
        "du mur",
        "environ du",
    ],
    times: Pattern { one: "{number} fois", many: "{number} fois", form: Form::Feminine },
    times_letter: "",
    and_a_half: Pattern { one: "{number} et demi", many: "{number} et demi", form: Form::Alone },
    time_of_day: times::time_of_day,
    rules: &French,
};

struct French;

/// Names of parts of the body that are written short before their adjectives.
const ANATOMY: [(&str, &str); 4] =
    [("Mm.", "muscles"), ("M.", "muscle"), ("Lig.", "ligament"), ("N.", "nerf")];

const MONTHS: &str =
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre";

/// "Le 1 mai", and "- de 10".
fn own<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    if let Some(found) = roman_ordinal(before, rest) {
        return Some(found);
    }
    if let Some(after) = rest.strip_prefix("- de ") {
        let counts = after.starts_with(|next: char| next.is_ascii_digit());
        return counts.then(|| ("moins de".to_owned(), rest.strip_prefix("- de").unwrap_or(after)));
    }
    let after = strip_word(rest, "1")?;
    let month = next_word(after.strip_prefix(' ')?);
    is_listed(month, MONTHS).then(|| ("premier".to_owned(), after))
}

/// The text with the capital that some write for the hours of "18H30" as a small one.
fn with_small_hours(text: &str) -> Cow<'_, str> {
    if !text.contains('H') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let goes_on = letters.peek().is_some_and(|next| next.is_alphabetic());
        let is_mark = letter == 'H' && !goes_on && out.ends_with(|c: char| c.is_ascii_digit());
        out.push(if is_mark { 'h' } else { letter });
    }
    Cow::Owned(out)
}

const AGAIN: Again = Again {
    joints: "et ou puis dont",
    behind: "le la l au à en par avec sans chaque avant après pour dans",
    beside: "matin midi soir nuit demain droite gauche dte gche seulement",
    of: "de d",
};

impl Rules for French {
    fn prepared<'a>(&self, text: &'a str) -> Cow<'a, str> {
        with_small_hours(text)
    }

    fn own<'a>(&self, before: &str, rest: &'a str, _: &Numbers) -> Option<(String, &'a str)> {
        own(before, rest)
            .or_else(|| code(before, rest, &CODES))
            .or_else(|| anatomy(rest, &ANATOMY))
            .or_else(|| title(rest))
            .or_else(|| without(rest))
            .or_else(|| short_side(before, rest))
    }

    /// "de" and "que" before "un" and "une", but not in "de un à dix"; one article for "une 1/2 heure".
    fn meet(&self, text: &mut String, said: &str, after: &str) {
        // "Un 1/4 de tour", "une 1/2 heure".
        let is_part = ["un quart", "un tiers"].iter().any(|part| said.starts_with(part));
        if said.contains(" demi") || is_part {
            without_article(text, said);
        }
        let one = strip_word(said, "une").or_else(|| strip_word(said, "un"));
        let Some(counted) = one else { return };
        let counts = ["à", "et", "ou", ""];
        if counted.is_empty() && counts.contains(&next_word(skip_space(after))) {
            return;
        }
        let word = last_word(text);
        if matches!(word, "de" | "que" | "De" | "Que") && text.ends_with(&format!("{word} ")) {
            text.truncate(text.len() - "e ".len());
            text.push('\'');
        }
    }

    /// "Toutes les 1/2 h" has no second article; "2 séries le matin et une le soir".
    fn between(&self, said: String, before: &str, written: &str, after: &str) -> String {
        said_of_earlier(&said, (before, written, after), &AGAIN, self)
            .unwrap_or_else(|| without_second_article(said, before))
    }

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

    fn form_of_minutes(&self) -> Form {
        Form::Feminine
    }

    fn half_behind(&self) -> Option<(&'static str, &'static str)> {
        Some(("et demie", "et demi"))
    }

    fn singular(&self, noun: &str) -> String {
        noun.strip_suffix('s').unwrap_or(noun).to_owned()
    }

    fn form_before(&self, noun: &str) -> Form {
        GENDERS.form_before(noun)
    }

    fn ordinal<'a>(&self, number: u64, _before: &str, after: &'a str) -> Option<(String, &'a str)> {
        // `1°) Asseyez-vous.`
        if let Some(rest) = after.strip_prefix(['°', 'º']).filter(|rest| rest.starts_with(')')) {
            let said =
                if number == 1 { "premièrement".to_owned() } else { ordinal(number) + "ment" };
            return Some((said, rest));
        }
        let seconds = ["des", "ds", "d"].iter().filter(|_| number == 2);
        let mut marks = MARKS.iter().chain(seconds);
        let (mark, rest) = marks.find_map(|mark| Some((*mark, strip_word(after, mark)?)))?;
        let said = match (number, mark.trim_end_matches('s')) {
            (1, "er") => "premier".to_owned(),
            (1, _) => "première".to_owned(),
            (2, "nd" | "d") => "second".to_owned(),
            (2, "nde" | "de") => "seconde".to_owned(),
            _ => ordinal(number),
        };
        Some((if mark.ends_with('s') { said + "s" } else { said }, rest))
    }

    /// "Le premier mai", "douze mars deux mille vingt-cinq".
    fn date(&self, date: Date, _before: &str) -> String {
        let day =
            if date.day == 1 { "premier".to_owned() } else { cardinal(date.day, Form::Alone) };
        let year = date.year.map(|year| cardinal(year, Form::Alone)).unwrap_or_default();
        spaced([day.as_str(), month_name(date.month, MONTHS), &year])
    }

    fn skip_adjectives<'a>(&self, text: &'a str) -> &'a str {
        skip_listed(text, "autre autres même mêmes simple simples double large larges jeune jeunes")
    }
}
