//! The parts that misaki reads a token of spaCy in: `don't`, `G2P` as G, 2 and P, `iPhone` as i and Phone.
//!
//! What misaki's pattern says, without it (`en.py`, `SUBTOKEN_REGEX`); tests hold the parts to those of
//! the pattern:
//!
//! ```text
//! ^['‘’]+ | \p{Lu}(?=\p{Lu}\p{Ll}) | (?:^-)?(?:\d?[,.]?\d)+ | [-_]+ | ['‘’]{2,}
//! | \p{L}*?(?:['‘’]\p{L})*?\p{Ll}(?=\p{Lu}) | \p{L}+(?:['‘’]\p{L})* | [^-_\p{L}'‘’\d] | ['‘’]+$
//! ```

/// The parts, in order. A lone apostrophe inside is in none.
pub(crate) fn subtokens(token: &str) -> Vec<&str> {
    let chars: Vec<char> = token.chars().collect();
    let mut parts = Vec::new();
    let (mut at, mut rest) = (0, token);
    while at < chars.len() {
        let length = part_length(&chars, at);
        let taken = length.max(1);
        let bytes = rest.chars().take(taken).map(char::len_utf8).sum();
        let (part, behind) = rest.split_at(bytes);
        if length > 0 {
            parts.push(part);
        }
        (at, rest) = (at + taken, behind);
    }
    parts
}

/// How many characters the part has that begins at `at`, or 0 where none begins.
fn part_length(chars: &[char], at: usize) -> usize {
    let here = &chars[at..];
    let run = |is_of: fn(char) -> bool| here.iter().take_while(|&&c| is_of(c)).count();
    let apostrophes = run(is_apostrophe);
    if apostrophes > 0 {
        // At the beginning and at the end, and two or more of them anywhere.
        let is_part = at == 0 || apostrophes > 1 || apostrophes == here.len();
        return if is_part { apostrophes } else { before_a_capital(here) };
    }
    if let [one, two, three, ..] = here
        && one.is_uppercase()
        && two.is_uppercase()
        && three.is_lowercase()
    {
        return 1;
    }
    let sign = usize::from(at == 0 && here.first() == Some(&'-'));
    let number = number_length(&here[sign..]);
    if number > 0 {
        return sign + number;
    }
    let dashes = run(|c| matches!(c, '-' | '_'));
    if dashes > 0 {
        return dashes;
    }
    match before_a_capital(here) {
        0 => match run(char::is_alphabetic) {
            0 => 1,
            letters => letters + 2 * pairs(&here[letters..]),
        },
        length => length,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’')
}

/// The length of digits with commas and points between or before them.
fn number_length(chars: &[char]) -> usize {
    let mut length = 0;
    loop {
        let rest = &chars[length..];
        length += match rest {
            [digit, ..] if digit.is_ascii_digit() => 1,
            [',' | '.', digit, ..] if digit.is_ascii_digit() => 2,
            _ => return length,
        };
    }
}

/// How many times an apostrophe and a letter follow each other.
fn pairs(chars: &[char]) -> usize {
    let is_pair = |pair: &&[char]| matches!(pair, [mark, letter] if is_apostrophe(*mark) && letter.is_alphabetic());
    chars.chunks(2).take_while(is_pair).count()
}

/// The length of the shortest text that ends in a small letter with a capital behind it: letters, then
/// apostrophes with a letter each, then that small letter. 0 if there is none.
fn before_a_capital(chars: &[char]) -> usize {
    let ends_at = |end: usize| matches!(chars.get(end..), Some([small, capital, ..]) if small.is_lowercase() && capital.is_uppercase());
    let letters = chars.iter().take_while(|c| c.is_alphabetic()).count();
    if let Some(end) = (0..letters).find(|&end| ends_at(end)) {
        return end + 1;
    }
    let most = pairs(&chars[letters..]);
    let end = (1..=most).map(|pairs| letters + 2 * pairs).find(|&end| ends_at(end));
    end.map_or(0, |end| end + 1)
}
