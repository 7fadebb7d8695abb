//! Words are split as the patterns of spaCy and misaki say, which misaki-rs has.

use fancy_regex::Regex;
use misaki_rs::spacy_tokenizer_data as spacy;

use crate::{address, affixes, classes, subtokens};

/// misaki's `SUBTOKEN_REGEX`, of `en.py`.
const SUBTOKEN_PATTERN: &str = concat!(
    r"^['‘’]+|\p{Lu}(?=\p{Lu}\p{Ll})|(?:^-)?(?:\d?[,.]?\d)+|[-_]+|['‘’]{2,}",
    r"|\p{L}*?(?:['‘’]\p{L})*?\p{Ll}(?=\p{Lu})|\p{L}+(?:['‘’]\p{L})*|[^-_\p{L}'‘’\d]|['‘’]+$",
);

/// Numbers below a bound, the same ones every time.
fn numbers() -> impl FnMut(usize) -> usize {
    let mut state = 1_u64;
    move |below| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    }
}

/// Words of up to eight of these characters.
fn words(count: usize, characters: &str) -> impl Iterator<Item = String> {
    let characters: Vec<char> = characters.chars().collect();
    let mut next = numbers();
    (0..count).map(move |_| (0..=next(7)).map(|_| characters[next(characters.len())]).collect())
}

fn typed() -> impl Iterator<Item = String> {
    let plain = words(60_000, "aabcdegikmnrstzABCKMTUS019''--..,,!?;:()\"\"$/&%+*_m2");
    let rich = words(60_000, "aeßéœÉÑкДλx'’‘“”–—…·.,-+~:/=<>^*°°©✓☺²µ%§£€$USCF12|[]{}");
    let units =
        ["km²", "m/s", "kg", "US$", "C$", "µg", "%", "°C.", "°F", "cm", "'s", "’S", "...", "……"];
    let mut next = numbers();
    let with_units = words(20_000, "12a-(.").map(move |word| word + units[next(units.len())]);
    plain.chain(rich).chain(with_units)
}

fn found(pattern: &Regex, word: &str) -> Vec<(usize, usize)> {
    pattern
        .find_iter(word)
        .map(|found| found.unwrap())
        .map(|found| (found.start(), found.end()))
        .collect()
}

fn first_length(pattern: &Regex, word: &str) -> usize {
    pattern.find(word).unwrap().map_or(0, |found| found.end() - found.start())
}

#[test]
fn words_are_split_as_the_patterns_of_spacy_say() {
    let pattern = |text| Regex::new(text).unwrap();
    let prefix = pattern(spacy::PREFIX_PATTERN);
    let suffix = pattern(spacy::SUFFIX_PATTERN);
    let infix = pattern(spacy::INFIX_PATTERN);
    for word in typed() {
        assert_eq!(affixes::prefix(&word), first_length(&prefix, &word), "before {word}");
        assert_eq!(affixes::suffix(&word), first_length(&suffix, &word), "behind {word}");
        assert_eq!(affixes::infixes(&word), found(&infix, &word), "inside {word}");
    }
}

#[test]
fn tokens_are_read_in_the_parts_that_the_pattern_of_misaki_says() {
    let pattern = Regex::new(SUBTOKEN_PATTERN).unwrap();
    for word in typed().chain(words(60_000, "abAB'’-_1.,2")) {
        let parts: Vec<&str> =
            found(&pattern, &word).iter().map(|&(from, to)| &word[from..to]).collect();
        assert_eq!(subtokens::subtokens(&word), parts, "{word}");
    }
}

#[test]
fn addresses_are_those_of_the_pattern() {
    let pattern = Regex::new(spacy::URL_PATTERN).unwrap();
    let parts = [
        "http://", "s3://", "a@", "me:pw@", "www", "x-1", "_a", "a_", "é", "com", "co", "c", "Com",
        ".", ".", ".", "..", ":80", ":8", ":8080", "/", "/a?b", "?", "#x", "1", "10", "127",
        "169.254", "192.168", "172.20", "08", "223", "224", "255", "256", "-", "@", "://", " ",
        "::",
    ];
    let mut next = numbers();
    let mut addresses = 0;
    for _ in 0..200_000 {
        let word: String = (0..=next(8)).map(|_| parts[next(parts.len())]).collect();
        let is_address = pattern.is_match(&word).unwrap();
        assert_eq!(address::is_address(&word), is_address, "{word}");
        addresses += usize::from(is_address);
    }
    assert!(addresses > 300, "{addresses}");
}

#[test]
fn latin_letters_are_those_of_spacy_but_for_the_clicks() {
    let infix = Regex::new(spacy::INFIX_PATTERN).unwrap();
    let is_letter = |c: char| infix.is_match(&format!("{c},{c}")).unwrap();
    let latin = ('!'..='\u{24f}').filter(|c| c.is_alphabetic());
    let different: String = latin.filter(|&c| is_letter(c) != classes::is_letter(c)).collect();
    assert_eq!(different, "ǀǁǂǃ");
}
