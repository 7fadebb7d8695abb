//! The gender of German nouns, and the case of "ein" and of ordinals.

use super::sides::SIDE_FORMS;
use crate::language::Language;
use crate::language::grammar::{Form, is_listed, last_word, next_word};

/// Nouns that are masculine, in small letters; a compound has the gender of its last part.
const MASCULINE: &str = "meter zentimeter millimeter kilometer liter kreis atemzug zug tag monat schritt fuß arm \
    ellbogen ellenbogen bogen kopf hals nacken rücken bauch schenkel oberschenkel unterschenkel knöchel zeh finger daumen \
    mund kiefer wirbel muskel bizeps trizeps quadrizeps nerv knochen nagel rumpf ballen boden zyklus satz stuhl \
    ball stab liegestütz winkel durchgang gang teil platz gurt hocker tisch rahmen block zahn beuger strecker rhythmus \
    puls punkt raum sprung morgen abend moment augenblick anfang schluss stoß druck schwung griff halt wechsel \
    stand sitz start test kurs blick weg stock pfosten pullover schuh schal riemen reifen zeitraum bereich krampf \
    schmerz apfel stein becher löffel sack ring gürtel zaun baum held krieger hund vogel fisch handstand \
    kopfstand strich buchstabe abstand zoll grad rest schlag impuls takt ton hub lauf spagat streckmuskel \
    beugemuskel beinheber crunch plank burpee twist squat zylinder würfel kegel stift besen stiel faden körper stamm \
    kasten hügel strahl keil loop step kreisel unterarm oberarm januar jänner februar märz april mai juni juli august september \
    oktober november dezember";

/// Nouns that are feminine and have no ending that tells so.
const FEMININE: &str = "etage hand wand schulter uhrzeit zeit faust brust stirn haut achsel hantel bank matratze woche \
    hf kraft frequenz herzfrequenz wimper vene arterie tür treppe gabel seite elle zehe wirbelsäule decke matte leiste ferse wade flanke wdh wdhl phase \
    folge reihe stufe rippe sehne lunge nase wange zunge lippe schläfe taille stange brücke kante ecke rolle \
    matten spitze höhe breite länge tiefe spirale pause serie runde sekunde minute stunde niere leber milz galle ader \
    kraft luft lust nacht hüfte kniebeuge bandscheibe scheibe sohle fußsohle schnur kurve linie position session \
    tasse flasche roll kettlebell blackroll dusche reise wiederholung physio pobacke hälfte mitte trommel klammer feder schwester \
    mutter tochter last wurzel kugel nadel schaukel tafel insel regel übung kehle speiche braue achillessehne sitzung kachel \
    schüssel formel muschel vokabel";

/// Nouns that end as feminine ones do, and are neuter.
const NEUTER: &str = "jahr glas pad tape tube ergometer knie ende auge gewichte kissen becken fersenbein zwerchfell band ohr kinn gesicht herz haar gelenk \
    blatt bein gramm kilogramm pfund prozent seil brett handtuch mal set lid gesäß gebirge gerüst getränk gebäude \
    gewebe gemüse gelände gefühl möbel zimmer fenster wasser messer leder polster muster pflaster segel viertel \
    drittel fünftel achtel zehntel mittel rätsel kabel bündel atmen dehnen strecken beugen heben halten \
    ziehen rollen kreisen gehen stehen sitzen liegen lächeln wippen";

/// Masculine nouns that end in "e".
const MASCULINE_IN_E: &str = "name buchstabe junge kollege kunde gedanke";

/// The gender of a noun that is listed, or whose last part is.
fn listed_gender(lower: &str) -> Option<Form> {
    // The longest ending that is a noun decides: "Fußgelenk", "Handrücken".
    let starts = lower.char_indices().map(|(at, _)| at);
    for ending in starts
        .filter_map(|at| lower.get(at..))
        .filter(|ending| ending.chars().count() > 2 || *ending == lower)
    {
        let lists = [
            (NEUTER, Form::Neuter),
            (FEMININE, Form::Feminine),
            (MASCULINE, Form::Masculine),
            (MASCULINE_IN_E, Form::Masculine),
        ];
        if let Some((_, form)) = lists.iter().find(|(list, _)| is_listed(ending, list)) {
            return Some(*form);
        }
    }
    None
}

/// The gender of a plural whose singular is listed: "1-2 Tage", "nach 1-2 Wochen".
fn gender_of_plural(lower: &str) -> Option<Form> {
    let stems = ["en", "n", "ern", "er", "e"].iter().filter_map(|end| lower.strip_suffix(end));
    let mut stems = stems.flat_map(|stem| {
        let plain = stem.replace('ä', "a").replace('ö', "o").replace('ü', "u");
        [stem.to_owned(), plain]
    });
    stems.find_map(|stem| listed_gender(&stem))
}

/// The noun at the start of a text; of a compound with hyphens the last part, whose gender it has:
/// "Airex-Matte".
pub(super) fn noun(text: &str) -> &str {
    let mut noun = next_word(text);
    let mut rest = text.strip_prefix(noun).unwrap_or_default();
    while let Some(after) = rest.strip_prefix(['-', '\u{2011}']) {
        let part = next_word(after);
        if !part.starts_with(char::is_uppercase) {
            break;
        }
        noun = part;
        rest = after.strip_prefix(part).unwrap_or_default();
    }
    noun
}

/// The gender of a noun, whose number it may be in; alone where a word is none.
pub(super) fn gender(noun: &str) -> Form {
    if !noun.starts_with(char::is_uppercase) {
        // "1 mal am Tag".
        if noun == "mal" {
            return Form::Neuter;
        }
        // "1-beinig".
        let is_part =
            ["beinig", "armig", "händig", "seitig"].iter().any(|part| noun.contains(part));
        return if is_part { Form::Masculine } else { Form::Alone };
    }
    let lower = noun.to_lowercase();
    if let Some(form) = listed_gender(&lower).or_else(|| gender_of_plural(&lower)) {
        return form;
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    if ends(&["chen", "lein", "ment", "um", "tum", "nis"]) {
        Form::Neuter
    } else if ends(&["ling", "ismus", "ator", "eur", "ist", "ig", "er", "el", "pf"]) {
        Form::Masculine
    } else if ends(&[
        "ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ur", "ie", "ei", "e", "en",
    ]) {
        Form::Feminine
    } else {
        Form::Neuter
    }
}

/// Words that look like adjectives and are none.
const NO_ADJECTIVES: &str = "oder aber immer weiter wieder hinter unter über neben eine einer eines einem einen der des dem \
    den die diese dieser jede jeder pro bis und mal länger später dann mehrere andere viele wenige alle seine deine \
    ihre beide zusammen gegen wegen neben zwischen lassen halten machen ohne heute";

/// The text behind an adjective, where a noun follows it.
pub(super) fn skip_adjective(text: &str) -> &str {
    let word = next_word(text);
    let is_adjective = word.starts_with(char::is_lowercase)
        && ["e", "er", "es", "en", "em"].iter().any(|ending| word.ends_with(ending))
        && !is_listed(word, NO_ADJECTIVES);
    let rest = text.strip_prefix(word).and_then(|rest| rest.strip_prefix(' '));
    rest.filter(|rest| is_adjective && rest.starts_with(char::is_uppercase)).unwrap_or(text)
}

/// The case that "ein" is in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Nominative,
    Accusative,
    Dative,
}

const DATIVE: &str = "à á mit nach von zu bei aus seit ab gegenüber außer";
const ACCUSATIVE: &str = "für durch gegen ohne um pro je per";
/// Prepositions of a place (dative) and of a direction (accusative).
const EITHER: &str = "in an auf über unter vor hinter neben zwischen";
/// The ends of the prepositions that take a dative, for nouns of time behind [`EITHER`].
const TIMES: &str =
    "sekunde minute stunde tag woche monat jahr moment augenblick atemzug durchgang runde";

/// Stems of verbs of a sentence about a direction.
const MOTION: &str = "setz leg stell komm geh steig wechsl wechsel roll rutsch schieb lehn führ bring kipp tritt spring \
    lass verlager zieh heb steck kletter fall sink gleit wende dreh";

/// Stems of verbs that have an object.
const VERBS: &str = "heb streck beug mach nimm nehm halt leg stell zieh roll dreh press drück geh tritt setz zähl wiederhol \
    führ bring kreis schwing lös spür fühl gib geb atme brauch wähl nutz benutz verwend greif fass wirf fang füll trink \
    spreiz krümm spann schüttel schieb senk lass warte pausier mache hebe strecke habt hast habe steig such reich öffne \
    schließ bewege beweg umfass platzier positionier klemm stütz falt wickle hänge häng lehn massier dehn kneif tipp zeig";

fn starts_with_one_of(word: &str, stems: &str) -> bool {
    stems.split_whitespace().any(|stem| word.starts_with(stem))
}

/// The clause that a text ends in.
fn clause(before: &str) -> &str {
    before.rsplit(['.', '!', '?', ':', ';', '(']).next().unwrap_or_default()
}

/// Words between a preposition and its number.
const ABOUT: &str = "ca circa etwa ungefähr rund mindestens höchstens nur genau fast";

/// The text without such a word at its end.
fn without_about(before: &str) -> &str {
    let text = before.trim_end().trim_end_matches('.');
    let word = last_word(text);
    if is_listed(&word.to_lowercase(), ABOUT) {
        text.get(..text.len() - word.len()).unwrap_or_default()
    } else {
        before
    }
}

/// The words for a number and its unit, in the plural of a dative: "nach drei Tagen".
pub(super) fn in_dative(said: String, before: &str) -> String {
    let last = last_word(without_about(before)).to_lowercase();
    let is_plural = ["Tage", "Monate", "Jahre"].iter().any(|unit| said.ends_with(unit));
    let is_dative = is_listed(&last, DATIVE) || ["in", "vor"].contains(&last.as_str());
    if is_plural && is_dative && said.contains(' ') { said + "n" } else { said }
}

/// Verbs whose infinitive with an object ends a clause, besides [`VERBS`].
const LAST_VERBS: &str = "absolvier lock kräftig überkreuz üb schaff";
/// The parts that stand before such a verb in one word with it: "anheben".
const PREFIXES: &str = "heran heraus hinaus herunter hinunter zusammen auseinander bereit zurück nach hoch vor auf aus an ab     ein um weg hin her mit los fest durch über unter zu dar";
/// Verbs of which what is counted is the subject: "1 Arm kann hängen".
const FINITE: &str = "kann soll darf muss wird sollte könnte dürfte müsste bleibt ist";

/// Tells if the clause that a text begins with has a verb with an object at its end: "1 Arm heben".
fn ends_with_verb(after: &str) -> bool {
    let clause = clause_ahead(after);
    let mut words = clause.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let has_subject = words.clone().any(|word| is_listed(word, FINITE));
    !has_subject && words.any(|verb| is_made_of(verb, VERBS) || is_made_of(verb, LAST_VERBS))
}

/// Tells if the noun that a text begins with does something itself: "1 Arm bleibt liegen".
fn is_subject(after: &str) -> bool {
    clause_ahead(after).split_whitespace().nth(1).is_some_and(|word| is_listed(word, FINITE))
}

/// Tells if a noun is how far one goes, without a verb: "1 Schritt vor".
fn is_way(noun: &str, after: &str) -> bool {
    let behind = after.trim_start().strip_prefix(noun).unwrap_or(after);
    noun == "Schritt"
        && is_listed(next_word(behind.trim_start()), "vor zurück nach vorwärts rückwärts seitwärts")
}

/// The clause that a text begins with, which goes on behind "dann": "1 Fuß, dann 1 Arm heben".
fn clause_ahead(after: &str) -> &str {
    let ends = after.match_indices(['.', '!', '?', ':', ';', ',', '(']);
    let goes_on = |at: usize| {
        let behind = after.get(at..).unwrap_or_default();
        [", dann ", ", danach "].iter().any(|joint| behind.starts_with(joint))
    };
    let end = ends.map(|(at, _)| at).find(|at| !goes_on(*at));
    after.get(..end.unwrap_or(after.len())).unwrap_or_default()
}

/// The last word of that clause, or the one before its "und".
fn last_infinitive(after: &str) -> Option<&str> {
    let clause = clause_ahead(after).split(" und ").next()?;
    Some(last_word(clause)).filter(|word| !word.is_empty())
}

/// Tells if a word is the infinitive of one of these stems, also behind a prefix: "anheben".
fn is_made_of(word: &str, stems: &str) -> bool {
    let is_infinitive = word.starts_with(char::is_lowercase)
        && ["en", "ern", "eln"].iter().any(|ending| word.ends_with(ending));
    let mut roots =
        PREFIXES.split_whitespace().filter_map(|prefix| word.strip_prefix(prefix)).chain([word]);
    is_infinitive && roots.any(|root| starts_with_one_of(root, stems))
}

/// The case of "ein" before a noun, between the texts around both.
pub(super) fn case(before: &str, noun: &str, after: &str) -> Case {
    let last = last_word(without_about(before)).to_lowercase();
    let words: Vec<String> =
        clause(before).split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    // "Es reicht 1 Satz."
    let has = |stems| words.iter().any(|word| starts_with_one_of(word, stems) && word != "reicht");
    if is_listed(&last, DATIVE) {
        Case::Dative
    } else if is_listed(&last, ACCUSATIVE) {
        Case::Accusative
    } else if is_listed(&last, EITHER) {
        let is_time = TIMES.split_whitespace().any(|time| noun.to_lowercase().ends_with(time));
        // "Auf eine Minute steigern", but "in einer Minute".
        // "Von einem auf zwei Meter".
        let rises = last == "auf" && words.iter().any(|word| word == "von");
        let moves = rises
            || if is_time {
                last == "auf"
            } else {
                has(MOTION) || last_infinitive(after).is_some_and(|verb| is_made_of(verb, MOTION))
            };
        if moves { Case::Accusative } else { Case::Dative }
    } else if has(VERBS) && !is_subject(after) || ends_with_verb(after) || is_way(noun, after) {
        Case::Accusative
    } else {
        Case::Nominative
    }
}

/// Tells if a word in small letters is a preposition.
pub(super) fn is_preposition(word: &str) -> bool {
    [DATIVE, ACCUSATIVE, EITHER].iter().any(|list| is_listed(word, list))
}

/// The ending of an adjective without an article before a noun, in the case that the texts around it want.
pub(super) fn strong_ending_in(before: &str, noun: &str, after: &str) -> &'static str {
    match (case(before, noun, after), gender(noun)) {
        (Case::Dative, Form::Feminine) | (Case::Nominative, Form::Masculine) => "er",
        (Case::Dative, _) => "em",
        (Case::Accusative, Form::Masculine) => "en",
        (_, Form::Feminine) => "e",
        _ => "es",
    }
}

/// Tells if a noun is what somebody does: "Einatmen", "Anheben".
pub(super) fn is_action(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    let is_neuter = listed_gender(&lower) == Some(Form::Neuter);
    is_made_of(&lower, VERBS)
        || is_made_of(&lower, LAST_VERBS)
        || is_neuter && lower.ends_with("en")
}

/// Units behind "ein" in what is said, whose gender is not that of neuters.
const UNITS: &str = "meter zentimeter millimeter kilometer grad fuß zoll";

/// A number with "ein" or "eine" in the case that the texts around it want.
pub(super) fn declined(said: String, before: &str, noun: &str, after: &str) -> String {
    let (one, rest) = said.split_once(' ').map_or((said.as_str(), ""), |(one, rest)| (one, rest));
    let second = rest.split(' ').next().unwrap_or_default();
    if !["ein", "eine"].contains(&one) || second == "Uhr" || ["halb", "Viertel"].contains(&second) {
        return said;
    }
    let half = ["halbe", "halber", "halbes"].contains(&second);
    let unit = if half { rest.split(' ').nth(1).unwrap_or(noun) } else { second };
    let measured = if unit.starts_with(char::is_uppercase) { unit } else { noun };
    let is_masculine = one == "ein"
        && second != "halbes"
        && (is_listed(&measured.to_lowercase(), UNITS) || gender(measured) == Form::Masculine);
    let (article, adjective) = match (case(before, measured, after), one) {
        (Case::Dative, "eine") => ("einer", "halben"),
        (Case::Dative, _) => ("einem", "halben"),
        (Case::Accusative, "ein") if is_masculine => ("einen", "halben"),
        _ => return said,
    };
    let rest = match rest.strip_prefix(second).filter(|_| half) {
        Some(after) => format!("{adjective}{after}"),
        None => rest.to_owned(),
    };
    if rest.is_empty() { article.to_owned() } else { format!("{article} {rest}") }
}

/// Words before an ordinal that give it the ending -en.
const OBLIQUE: &str = "den dem des am im zum zur vom beim ab jeden jedem jedes deinem deinen deiner meinem meinen meiner \
    seinem seinen seiner ihrem ihren ihrer einem einen einer diesem diesen unserem unseren";
/// Those that give it the ending -e.
const DIRECT: &str = "ins die das diese dieses jede deine meine seine ihre eine keine unsere";
/// Those that show the gender of their noun, or another case.
const MIXED: &str = "der dieser jeder";
/// Those without an ending, so that the ordinal has it.
const BARE: &str = "ein kein dein mein sein ihr unser";
/// Nouns that are counted without an article.
const COUNTED: &str = "etage stock runde seite satz mal durchgang kontrolle termin sitzung behandlung monat teil übung position wiederholung serie stufe phase woche tag \
    versuch schritt haltung variante abschnitt einheit minute jahrhundert jahrtausend jh januar jänner \
    februar märz april mai juni juli august september oktober november dezember";

/// The ending of an ordinal without an article behind a preposition: "zwischen vierter Rippe".
pub(super) fn bare_ending(before: &str, noun: &str) -> Option<&'static str> {
    let last = last_word(before).to_lowercase();
    let is_dative = is_listed(&last, DATIVE) || is_listed(&last, EITHER);
    let ending = if gender(noun) == Form::Feminine { "er" } else { "em" };
    is_dative.then_some(ending)
}

/// The ending of an ordinal behind the text `before`, ahead of a noun; nothing where a number with
/// a full stop is none.
pub(super) fn ordinal_ending(before: &str, noun: &str) -> Option<&'static str> {
    let last = last_word(before).to_lowercase();
    if is_listed(&last, "und oder bis") {
        // `die 2. und 3. Runde`.
        let earlier = before.trim_end();
        let earlier = earlier.get(..earlier.len() - last.len())?.trim_end();
        // “Bis 6. Woche”.
        if last == "bis" && !earlier.ends_with('.') {
            let ending = if gender(noun) == Form::Feminine { "e" } else { "en" };
            return is_listed(&noun.to_lowercase(), COUNTED).then_some(ending);
        }
        let earlier = earlier.strip_suffix('.')?;
        return ordinal_ending(earlier.trim_end_matches(|c: char| c.is_ascii_digit()), noun)
            .filter(|_| earlier.ends_with(|c: char| c.is_ascii_digit()));
    }
    let form = gender(noun);
    let strong = match form {
        Form::Masculine => "er",
        Form::Feminine => "e",
        Form::Neuter | Form::Alone => "es",
    };
    let ahead = before.trim_end();
    let ahead = ahead.get(..ahead.len() - last.len()).unwrap_or_default();
    if last == "ab" && form == Form::Feminine {
        Some("er")
    } else if is_listed(&last, OBLIQUE) {
        Some("en")
    } else if is_listed(&last, DIRECT) {
        Some("e")
    } else if is_listed(&last, MIXED) {
        let preposition = last_word(ahead).to_lowercase();
        let governed = [DATIVE, EITHER, "während wegen trotz innerhalb außerhalb statt"];
        let is_governed = governed.iter().any(|list| is_listed(&preposition, list));
        // Behind a noun it is a genitive: "am Ende der zweiten Runde".
        let owner = last_word(ahead);
        let is_owned =
            owner.starts_with(char::is_uppercase) && clause(ahead).split_whitespace().count() > 1;
        let oblique = is_governed || is_owned || form == Form::Feminine;
        Some(if oblique { "en" } else { "e" })
    } else if is_listed(&last, BARE) {
        Some(strong)
    } else if is_listed(&noun.to_lowercase(), COUNTED) {
        let weak = is_listed(&last, DATIVE) || is_listed(&last, EITHER);
        match (weak, form) {
            (true, Form::Feminine) => Some("er"),
            (true, _) => Some("em"),
            (false, _) => Some(strong),
        }
    } else {
        None
    }
}

/// The ending of an adjective without an article before a noun that is listed.
pub(super) fn strong_ending(noun: &str) -> Option<&'static str> {
    let known = noun.starts_with(char::is_uppercase).then(|| listed_gender(&noun.to_lowercase()));
    Some(match known?? {
        Form::Masculine => "er",
        Form::Feminine => "e",
        Form::Neuter | Form::Alone => "es",
    })
}

/// Adjectives that are written short: their stems, and what they are before no noun.
const SHORT: [(&str, &str, &str); 5] = [
    ("re", "recht", "rechts"),
    ("li", "link", "links"),
    ("r", "recht", "rechts"),
    ("l", "link", "links"),
    ("max.", "maximal", "maximal"),
];

/// The adjective that "re.", "li." or "max." at the start of `rest` stands for, and the text after it.
pub(super) fn short_adjective<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    if !rest.starts_with(['r', 'R', 'l', 'L', 'm', 'M']) {
        return None;
    }
    let (short, stem, alone) = SHORT.iter().find(|(short, _, _)| {
        rest.split_at_checked(short.len()).is_some_and(|(head, after)| {
            let ahead = after.strip_prefix('.').unwrap_or(after).strip_prefix(' ');
            let is_of_body =
                ahead.is_some_and(|noun| Language::German.names_body_part(next_word(noun)));
            let stopped = short.ends_with('.')
                || after.starts_with(['.', '/'])
                || before.ends_with('/') && !after.starts_with(char::is_alphanumeric);
            // "1,5 l." and "Größe L" are no sides.
            let is_letter = short.len() == 1;
            let named = last_word(before).to_lowercase();
            let is_name = SIDE_FORMS.before_letters.contains(&named.as_str())
                || before.trim_end().ends_with(|last: char| last.is_ascii_digit());
            // “SL re, Arm li + re”: neither is a word.
            let is_alone = head == short.trim_end_matches('.')
                && !after.starts_with(|next: char| {
                    next.is_alphanumeric() || "-'\u{2019}@".contains(next)
                });
            head.eq_ignore_ascii_case(short)
                && (is_of_body && !(is_letter && is_name) || (stopped || is_alone) && !is_letter)
        })
    })?;
    let (head, after) = rest.split_at_checked(short.len())?;
    let stopped = short.ends_with('.') || after.starts_with('.');
    let after = after.strip_prefix('.').unwrap_or(after);
    let behind = after.trim_start();
    if after.starts_with(char::is_alphanumeric)
        || short.ends_with('.') && behind.starts_with(|next: char| next.is_ascii_digit())
    {
        return None;
    }
    let noun = next_word(after.strip_prefix([' ', '\u{a0}']).unwrap_or_default());
    let counts = before.trim_end().ends_with(|last: char| last.is_ascii_digit() || last == 'x');
    let is_of_body = Language::German.names_body_part(noun);
    let strong = strong_ending(noun).filter(|_| !counts || is_of_body);
    let said = if strong.is_some() {
        let bare = strong_ending_in(before, noun, behind);
        format!("{stem}{}", ordinal_ending(before, noun).unwrap_or(bare))
    } else {
        let goes_on = behind.starts_with(|next: char| {
            next.is_alphanumeric() && !next.is_uppercase() || ",;:)/+&<>=".contains(next)
        });
        format!("{alone}{}", if goes_on || !stopped { "" } else { "." })
    };
    // A letter is a capital anywhere.
    let is_capital = head.starts_with(char::is_uppercase)
        && (head.len() > 1 || before.trim_end().is_empty() || before.trim_end().ends_with('.'));
    Some((if is_capital { crate::language::capitalised(&said) } else { said }, after))
}
