//! Programmes on paper and on a site, in the language of their routines.

use super::super::{Entry, Parsed, Weekdays, heading, page, parse, text};
use crate::language::Language;
use crate::span::FileId;

const TEXT: &str = "\
# A
## Week 1 to 2
- one, every day, 3 times a day
- two, monday, wednesday and sunday, twice a day, hold: long, talk: quiet
- three, weekdays, skip: Heel raises
- four, weekend, side: left
## Week 3
- five, tuesday, breath: in 4s, out 6s, bed: rain
";

/// The days and the choices of every line.
fn told(language: Language) -> Vec<String> {
    let Parsed { programme, diagnostics } = parse(FileId::default(), TEXT);
    assert_eq!(diagnostics, []);
    let mut told: Vec<String> =
        programme.blocks.iter().map(|block| heading(block, language)).collect();
    let entries = programme.blocks.iter().flat_map(|block| &block.entries);
    told.extend(entries.map(|entry| format!("{}: {}", entry.what(language), entry.when(language))));
    told
}

#[test]
fn a_programme_is_told_in_english() {
    assert_eq!(
        told(Language::English),
        [
            "Week 1 to 2",
            "Week 3",
            "one, 3 times a day: every day, 3 times a day",
            "two, hold long, talk quiet, twice a day: monday, wednesday and sunday, twice a day",
            "three, skip Heel raises: weekdays",
            "four, side left: weekend",
            "five, breath in 4s, out 6s, bed rain: tuesday",
        ]
    );
}

#[test]
fn a_programme_is_told_in_german() {
    assert_eq!(
        told(Language::German),
        [
            "Woche 1 bis 2",
            "Woche 3",
            "one, 3-mal am Tag: jeden Tag, 3-mal am Tag",
            "two, Haltezeit lang, Ansagen knapp, zweimal am Tag: montags, mittwochs und sonntags, zweimal am Tag",
            "three, ohne „Heel raises“: montags bis freitags",
            "four, Seite links: am Wochenende",
            "five, Atem in 4s, out 6s, Klang Regen: dienstags",
        ]
    );
}

#[test]
fn a_programme_is_told_in_french() {
    assert_eq!(
        told(Language::French),
        [
            "Semaines 1 à 2",
            "Semaine 3",
            "one, 3 fois par jour: tous les jours, 3 fois par jour",
            "two, maintien long, consignes brèves, deux fois par jour: le lundi, le mercredi et le dimanche, deux fois par jour",
            "three, sans « Heel raises »: du lundi au vendredi",
            "four, côté gauche: le week-end",
            "five, respiration in 4s, out 6s, fond sonore pluie: le mardi",
        ]
    );
}

#[test]
fn a_programme_is_told_in_spanish() {
    assert_eq!(
        told(Language::Spanish),
        [
            "Semanas 1 a 2",
            "Semana 3",
            "one, 3 veces al día: todos los días, 3 veces al día",
            "two, tiempo de mantener largo, indicaciones breves, dos veces al día: los lunes, los miércoles y los domingos, dos veces al día",
            "three, sin «Heel raises»: de lunes a viernes",
            "four, lado izquierdo: los fines de semana",
            "five, respiración in 4s, out 6s, sonido de fondo lluvia: los martes",
        ]
    );
}

#[test]
fn a_programme_is_told_in_italian() {
    assert_eq!(
        told(Language::Italian),
        [
            "Settimane da 1 a 2",
            "Settimana 3",
            "one, 3 volte al giorno: ogni giorno, 3 volte al giorno",
            "two, tempo di tenuta lungo, indicazioni brevi, due volte al giorno: il lunedì, il mercoledì e la domenica, due volte al giorno",
            "three, senza «Heel raises»: dal lunedì al venerdì",
            "four, lato sinistro: il fine settimana",
            "five, respiro in 4s, out 6s, sottofondo pioggia: il martedì",
        ]
    );
}

#[test]
fn the_page_and_its_grid_are_in_one_language() {
    for (language, words) in [
        (
            Language::German,
            ["3 Wochen", "Mo  Di  Mi  Do  Fr  Sa  So", "lang=\"de\"", "Erster Tag:"],
        ),
        (
            Language::French,
            ["3 semaines", "Lu  Ma  Me  Je  Ve  Sa  Di", "lang=\"fr\"", "Premier jour:"],
        ),
        (
            Language::Spanish,
            ["3 semanas", "Lu  Ma  Mi  Ju  Vi  Sá  Do", "lang=\"es\"", "Primer día:"],
        ),
        (
            Language::Italian,
            ["3 settimane", "Lu  Ma  Me  Gi  Ve  Sa  Do", "lang=\"it\"", "Primo giorno:"],
        ),
    ] {
        let Parsed { mut programme, .. } = parse(FileId::default(), TEXT);
        programme.language = language;
        let whole = text(&programme) + &page(&programme, None);
        for word in words {
            assert!(whole.contains(word), "{word}: {whole}");
        }
        for word in ["Week", "every day", "First day", "Name:"] {
            let is_own = word == "Name:" && language == Language::German;
            assert!(is_own || !whole.contains(word), "{word}: {whole}");
        }
    }
}

#[test]
fn every_choice_of_an_option_has_words_in_every_language() {
    let english = Language::English.schedule();
    let others = Language::ALL.into_iter().filter(|language| *language != Language::English);
    let names: Vec<&str> =
        Language::German.schedule().settings.iter().map(|(name, _)| *name).collect();
    for words in others.map(Language::schedule) {
        assert!(words.settings.iter().map(|(name, _)| *name).eq(names.iter().copied()));
        assert!(words.settings.iter().all(|(_, label)| label.contains("{value}")));
        let values = |words: &[(&str, &str, &str)]| -> Vec<String> {
            words.iter().map(|(option, value, _)| format!("{option} {value}")).collect()
        };
        assert_eq!(values(words.values), values(Language::German.schedule().values));
        assert_ne!(words.every_day, english.every_day);
        assert!(words.columns.iter().all(|name| name.chars().count() == 2));
    }
}

#[test]
fn days_in_another_language_get_the_english_word() {
    for (typed, english) in [
        ("montags", "`monday`"),
        ("Dienstag", "`tuesday`"),
        ("jeden Tag", "`every day`"),
        ("le mercredi", "`wednesday`"),
        ("tous les jours", "`every day`"),
        ("los jueves", "`thursday`"),
        ("sábado", "`saturday`"),
        ("todos los días", "`every day`"),
        ("domenica", "`sunday`"),
        ("lunedì", "`monday`"),
        ("dal lunedì al venerdì", "`weekdays`"),
        ("zweimal am Tag", "`twice a day`"),
        ("deux fois par jour", "`twice a day`"),
        ("dienstags und freitags", "`tuesday and friday`"),
        ("Dienstag/Freitag", "`tuesday and friday`"),
        ("montags and freitags", "`monday and friday`"),
        ("jeden Samstag", "`saturday`"),
        ("lundi et jeudi", "`monday and thursday`"),
        ("du mardi au jeudi", "`tuesday to thursday`"),
        ("lun-ven", "`monday to friday`"),
        ("martes y sabado", "`tuesday and saturday`"),
        ("lunedi e venerdi", "`monday and friday`"),
        ("fine settimana", "`weekend`"),
    ] {
        let parsed = parse(FileId::default(), &format!("# A\n## Week 1\n- one, {typed}\n"));
        let helps: Vec<&str> = parsed.diagnostics.iter().map(|one| one.help.as_str()).collect();
        assert_eq!(helps, [format!("write {english}")], "{typed}");
    }
    assert_eq!(Weekdays::translated("soon"), None);
}

#[test]
fn what_may_stand_twice_may_and_a_breath_has_its_comma() {
    let text = "# A\n## Week 1\n- one, skip: B, skip: C, breath: in 4s , hold 7s, out 8s, monday\n";
    let Parsed { programme, diagnostics } = parse(FileId::default(), text);
    assert_eq!(diagnostics, []);
    let options: Vec<String> =
        programme.blocks.iter().flat_map(|block| &block.entries).flat_map(Entry::options).collect();
    assert_eq!(options, ["--skip", "B", "--skip", "C", "--breath", "in 4s, hold 7s, out 8s"]);
    let text = "# A\n## Week 1\n- one, hold: short, hold: long\n";
    assert_eq!(parse(FileId::default(), text).diagnostics.len(), 1);
}
