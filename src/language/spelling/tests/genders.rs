//! Claims about numbers before nouns.

use supple::language::{Language, spell_out};

/// The nouns of a language with their plurals and genders.
fn nouns(language: Language) -> Vec<(&'static str, Option<&'static str>, &'static str)> {
    let all = include_str!("../../../../tests/genders.txt");
    let (_, own) = all.split_once(&format!("[{}]\n", language.code())).unwrap();
    let own = own.split("\n[").next().unwrap().lines().filter(|line| !line.is_empty());
    own.map(|line| match line.split(' ').collect::<Vec<_>>()[..] {
        [noun, gender] => (noun, None, gender),
        [noun, plural, gender] => (noun, Some(plural), gender),
        _ => panic!("{line}"),
    })
    .collect()
}

/// Fails with all nouns before which a number is wrong.
fn all_agree(language: Language, said: impl Fn(&str, Option<&str>, &str) -> Vec<(String, String)>) {
    let nouns = nouns(language);
    assert!(nouns.len() >= 100);
    let pairs = nouns.iter().flat_map(|(noun, plural, gender)| said(noun, *plural, gender));
    let wrong: Vec<String> = pairs
        .map(|(written, right)| (spell_out(&written, language), written, right))
        .filter(|(said, _, right)| said != right)
        .map(|(said, written, right)| format!("{written}: {said}, not {right}"))
        .collect();
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn numbers_agree_with_french_nouns() {
    all_agree(Language::French, |noun, plural, gender| {
        let (one, many) = if gender == "f" { ("une", "une") } else { ("un", "un") };
        let single = (format!("1 {noun}"), format!("{one} {noun}"));
        let plural =
            plural.map(|plural| (format!("21 {plural}"), format!("vingt et {many} {plural}")));
        [single].into_iter().chain(plural).collect()
    });
}

#[test]
fn numbers_agree_with_spanish_nouns() {
    all_agree(Language::Spanish, |noun, plural, gender| {
        let (one, many) = if gender == "f" { ("una", "veintiuna") } else { ("un", "veintiún") };
        let single = (format!("1 {noun}"), format!("{one} {noun}"));
        let plural = plural.map(|plural| (format!("21 {plural}"), format!("{many} {plural}")));
        [single].into_iter().chain(plural).collect()
    });
}

#[test]
fn one_agrees_with_italian_nouns() {
    all_agree(Language::Italian, |noun, _, gender| {
        let long = ["z", "sc", "sf", "sg", "sp", "st", "str", "ps", "gn"];
        let is_vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
        let said = match gender {
            "f" if is_vowel => format!("un'{noun}"),
            "f" => format!("una {noun}"),
            _ if long.iter().any(|start| noun.starts_with(start)) => format!("uno {noun}"),
            _ => format!("un {noun}"),
        };
        vec![(format!("1 {noun}"), said)]
    });
}

#[test]
fn one_agrees_with_german_nouns_in_each_case() {
    all_agree(Language::German, |noun, _, gender| {
        let (with, lift) = match gender {
            "f" => ("einer", "eine"),
            "m" => ("einem", "einen"),
            _ => ("einem", "ein"),
        };
        vec![
            (format!("mit 1 {noun}"), format!("mit {with} {noun}")),
            (format!("Hebe 1 {noun}"), format!("Hebe {lift} {noun}")),
        ]
    });
}
