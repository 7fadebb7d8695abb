//! German numbers.

use std::borrow::Cow;

use super::cardinals::{cardinal, ordinal_stem};
use super::dates::{ANATOMY, date, date_in_words, vertebrae, year};
use super::halves::{to_a_half, without_one};
use super::ordinals::{grown_together, ordinals, roman_ordinal};
use super::shorthand::CODES;
use super::weekdays::WEEKDAYS;
use super::{abbreviations, again, case, times, units};
use crate::language::grammar::{
    Date, Dates, Form, Fraction, Listed, Maximum, Numbers, Pattern, Rules, Scale, Sizes, Vitals,
    Words, anatomy, code, ends_clause, ends_word, last_word, next_word, strip_word,
    without_article,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "bis",
        ratio: "zu",
        point: "Komma",
        full_stop: "Punkt",
        and: "und",
        plus: "plus",
        comparing: "",
        minus: "minus",
        about: "etwa",
        number: "Nummer",
        less: "weniger als",
        more: "mehr als",
        at_least: "mindestens",
        at_most: "höchstens",
        higher: "höher als",
        lower: "tiefer als",
        or: "oder",
        plus_minus: "plus oder minus",
        at: "bei",
        equals: "gleich",
        then: "dann",
        up: "hoch",
        down: "runter",
        back: "zurück",
        per: "pro",
        or_more: "oder mehr",
        by: "mal",
        squared: "Quadrat",
        cubed: "Kubik",
        diameter: "Durchmesser",
        joints: "bis auf oder und",
    },
    scale: Scale {
        out_of: "von",
        words: "-schmerz- weh -anstreng- -belast- -kraft- -kräfte- -stärke- stark starke- -intens- \
            unwohl- -beschwerde- skala skalen borg- rpe nrs vas -spannung- ziehen- druck- mühe- \
            schwer- müd- erschöpf- atemnot steif- brenn- stufe- wert werte -gefühl- fühl- taub- \
            kribbel- schwindel- schwäche- stress- erträglich- härte- janda mrc mft muskelfunktion- punkte punkten",
        of: "der des von vom eines einer dieser dieses deiner deines ihrer ihres",
        half: "die Hälfte",
        divided: "drehung- umdrehung- meile- tasse- kreis- runde- stunde- minute- sekunde- meter- \
            liter- weg strecke- länge- höhe-",
    },
    maximum: Maximum {
        words: ("Einwiederholungsmaximum", "{number} Wiederholungsmaximum"),
        named: &[("des", "Einwiederholungsmaximums", "{number} Wiederholungsmaximums")],
    },
    vitals: Vitals {
        pressure: "rr bd -blutdruck- systol- diastol- -hypertonie-",
        over: "zu",
        rate: "HF",
        most: &["max"],
        highest: "maximal",
    },
    dates: Dates { before: "am vom bis zum ab", may_begin_with_month: false },
    weekdays: &WEEKDAYS,
    decimal_mark: ',',
    group_marks: &['.', '\u{202f}', ' '],
    unit_symbols: units::SYMBOLS,
    measured: "wasser pro am flasche flaschen tee saft täglich",
    units: units::UNITS,
    abbreviations: abbreviations::ABBREVIATIONS,
    number_abbreviations: abbreviations::WITH_NUMBERS,
    short_nouns: abbreviations::SHORT_NOUNS,
    calls: "notruf notrufs telefon telefonisch tel ruf rufe rufen anrufen hotline",
    per: &[
        ("tag", "pro Tag"),
        ("d", "pro Tag"),
        ("woche", "pro Woche"),
        ("wo", "pro Woche"),
        ("wö", "pro Woche"),
        ("wtl", "pro Woche"),
        ("monat", "pro Monat"),
        ("seite", "pro Seite"),
        ("bein", "pro Bein"),
        ("arm", "pro Arm"),
        ("fuß", "pro Fuß"),
        ("hand", "pro Hand"),
        ("satz", "pro Satz"),
        ("stunde", "pro Stunde"),
        ("minute", "pro Minute"),
        ("sekunde", "pro Sekunde"),
        ("runde", "pro Runde"),
        ("übung", "pro Übung"),
        ("richtung", "pro Richtung"),
        ("nacht", "pro Nacht"),
        ("einheit", "pro Einheit"),
        ("durchgang", "pro Durchgang"),
    ],
    periods: "tag woche monat nacht",
    numbered: "krieger kriegers held helden phase phasen typ typs typen grad grade grades stufe \
        stufen stadium stadien klasse klassen teil teile kapitel -nerv -nerven -hirnnerv- \
        hirnnerv- nerven nerv nervus kategorie zone zonen faktor reihe block abschnitt \
        lektion übung stellung gruppe level kategorien gruppen lektionen rippe rippen strahl digitus",
    person: "",
    behind_units: "pause pausen ruhe rast haltezeit halten dehnen dehnung dehnzeit spannung anspannung \
        entspannung erholung belastung entlastung ausdauer aufwärmen abwärmen gehen laufen training \
        übung arbeit abstand wärme kälte spaziergang spaziergänge gymnastik kräftigung mobilisation plank stehen sitzen \
        liegen abduktion adduktion flexion extension rotation beugung streckung yoga wandern radfahren schwimmen intervall bewegung aktivität schlaf",
    closing: &["et cetera", "und so weiter"],
    suffixes: &[
        "er", "ern", "en", "fach", "fache", "fachen", "mal", "malige", "maliges", "maligen",
    ],
    part_endings: &[],
    endings_apart: &[("", ".")],
    listed: Listed {
        several: "tage tagen wochen monate monaten übungen seiten schritte phasen runden sätze serien \
            einheiten abbildungen finger zehen rippen",
        one: "tag woche monat satz runde übung einheit seite lektion teil serie durchgang",
        of: "von",
    },
    sets: Some(("Satz", "Sätze")),
    gear: &[
        ("KH", "Kurzhantel", "Kurzhanteln"),
        ("DB", "Kurzhantel", "Kurzhanteln"),
        ("LH", "Langhantel", "Langhanteln"),
        ("KB", "Kettlebell", "Kettlebells"),
    ],
    sizes: Sizes::by_letters("größe größen"),
    heights: &[
        "hoch", "lang", "breit", "tief", "groß", "entfernt", "abstand", "vor der", "von der",
    ],
    times: Pattern { one: "{number}mal", many: "{number}mal", form: Form::Masculine },
    times_letter: "",
    and_a_half: Pattern { one: "{number}einhalb", many: "{number}einhalb", form: Form::Masculine },
    time_of_day: times::time_of_day,
    rules: &German,
};

struct German;

impl Rules for German {
    /// `60%ige`.
    fn prepared<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let is_adjective = text.contains("%ig") || text.contains("%-ig");
        if is_adjective {
            text.replace("%-ig", "%ig").replace(" %ig", "%ig").replace("%ig", "prozentig").into()
        } else {
            text.into()
        }
    }

    /// One article for "eine 1/2 Minute".
    fn meet(&self, text: &mut String, said: &str, _after: &str) {
        let is_part = ["Viertel", "Drittel", "Achtel"].iter().any(|part| {
            strip_word(said, "ein").is_some_and(|rest| rest.trim_start().starts_with(part))
        });
        let articles = ["ein", "eine", "einen", "einer", "einem"];
        if said.contains(" halb") {
            without_article(text, said);
        } else if is_part && articles.contains(&last_word(text).to_lowercase().as_str()) {
            let end = text.trim_end().len() - last_word(text).len();
            text.truncate(end);
        }
    }

    fn cardinal(&self, number: u64, form: Form) -> String {
        cardinal(number, form)
    }

    fn fraction(&self, fraction: Fraction) -> String {
        let Fraction { part, of } = fraction;
        if fraction == Fraction::HALF {
            return "ein halb".to_owned();
        }
        let mut name = ordinal_stem(of) + "el";
        if let Some(first) = name.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        format!("{} {name}", cardinal(part, Form::Neuter))
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        let half = match form {
            Form::Feminine => "eine halbe",
            Form::Masculine => "ein halber",
            Form::Neuter => "ein halbes",
            Form::Alone => "ein halb",
        };
        match fraction {
            Fraction::HALF => format!("{half} {noun}"),
            Fraction { part: 1, of: 4 } if noun == "Stunde" => "eine Viertelstunde".to_owned(),
            Fraction { part: 3, of: 4 } if noun == "Stunde" => "eine Dreiviertelstunde".to_owned(),
            _ => format!("{} {noun}", self.fraction(fraction)),
        }
    }

    fn noun<'a>(&self, text: &'a str) -> &'a str {
        case::noun(text)
    }

    fn form_before(&self, noun: &str) -> Form {
        case::gender(noun)
    }

    fn ordinal<'a>(&self, number: u64, before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let rest = after.strip_prefix('.').filter(|rest| ends_word(rest))?;
        let text = case::skip_adjective(rest.strip_prefix(' ')?);
        let noun = next_word(text);
        // “1. Rippe.”: in a list a sentence would go on.
        let alone = || {
            let ends = text.strip_prefix(noun).is_some_and(ends_clause);
            let starts = before.trim().is_empty() || before.trim_end().ends_with(':');
            let is_action = case::is_action(noun);
            case::strong_ending(noun).filter(|_| ends && starts && !is_action)
        };
        let ending = case::ordinal_ending(before, noun).or_else(alone)?;
        (!noun.is_empty()).then(|| (ordinal_stem(number) + ending, rest))
    }

    fn between(&self, said: String, before: &str, written: &str, after: &str) -> String {
        if ["eins", "ein", "eine"].contains(&said.as_str())
            && let Some(one) = again::one_of((before, written, after))
        {
            return one.to_owned();
        }
        let noun = case::noun(case::skip_adjective(
            after.strip_prefix([' ', '\u{a0}']).unwrap_or_default(),
        ));
        match without_one(&said, before, noun, after) {
            Some(said) => said,
            None => case::in_dative(case::declined(said, before, noun, after), before),
        }
    }

    fn date(&self, date: Date, before: &str) -> String {
        date_in_words(date, before)
    }

    fn skip_adjectives<'a>(&self, text: &'a str) -> &'a str {
        case::skip_adjective(text)
    }

    fn own<'a>(&self, before: &str, rest: &'a str, _: &Numbers) -> Option<(String, &'a str)> {
        // "10/10 Punkte".
        if let Some(after) = strip_word(rest, "Punkte") {
            let number = before.trim_end();
            let ahead = number.trim_end_matches(|letter: char| letter.is_ascii_digit());
            let is_scored = ahead.len() < number.len() && ahead.ends_with('/');
            return is_scored.then(|| ("Punkten".to_owned(), after));
        }
        code(before, rest, &CODES)
            .or_else(|| to_a_half(rest))
            .or_else(|| grown_together(rest))
            .or_else(|| ordinals(before, rest))
            .or_else(|| case::short_adjective(before, rest))
            .or_else(|| roman_ordinal(rest, |number, after| self.ordinal(number, before, after)))
            .or_else(|| date(before, rest))
            .or_else(|| year(before, rest))
            .or_else(|| anatomy(rest, &ANATOMY))
            .or_else(|| vertebrae(before, rest))
    }
}
