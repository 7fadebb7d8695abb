//! Addresses of the web, as spaCy's tokenizer knows them: such a word is not split inside.

use crate::classes::is_small;

/// True for an address: a scheme and a user, which may be missing; a public IPv4 address or a name with
/// a domain; a port, a path.
pub(crate) fn is_address(word: &str) -> bool {
    if word.contains(char::is_whitespace) {
        return false;
    }
    let after_scheme = word.split_once("://").filter(|(scheme, _)| is_scheme(scheme));
    [Some(word), after_scheme.map(|(_, rest)| rest)]
        .into_iter()
        .flatten()
        .any(|rest| is_at_a_host(rest) || users(rest).any(is_at_a_host))
}

fn is_scheme(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '+' | '-' | '.');
    text.chars().count() >= 2 && text.chars().all(is_part)
}

/// What follows each user that the text may begin with.
fn users(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('@').filter(|&(at, _)| at > 0).map(|(at, _)| &text[at + 1..])
}

/// True for a host with what may follow it.
fn is_at_a_host(text: &str) -> bool {
    let end = text.find([':', '/', '?', '#']).unwrap_or(text.len());
    let (host, tail) = text.split_at(end);
    (is_public_ipv4(host) || is_domain(host)) && is_tail(tail)
}

/// True for a port of two to five digits and a path, both of which may be missing.
fn is_tail(tail: &str) -> bool {
    let path = match tail.strip_prefix(':') {
        None => tail,
        Some(port) => {
            let digits = port.bytes().take_while(u8::is_ascii_digit).count();
            if !(2..=5).contains(&digits) {
                return false;
            }
            &port[digits..]
        }
    };
    path.is_empty() || path.starts_with(['/', '?', '#'])
}

/// True for four numbers that name one machine anywhere: 10, 127, 169.254, 172.16 to 31 and 192.168 are
/// those of a house.
fn is_public_ipv4(host: &str) -> bool {
    let numbers: Option<Vec<u16>> = host.split('.').map(number).collect();
    let Some(&[first, second, third, last]) = numbers.as_deref() else {
        return false;
    };
    let ends_whole = host.rsplit_once('.').is_some_and(|(_, last)| !last.starts_with('0'));
    let is_private =
        matches!((first, second), (10 | 127, _) | (169, 254) | (192, 168) | (172, 16..=31));
    ends_whole
        && !host.starts_with('0')
        && !is_private
        && (1..=223).contains(&first)
        && second.max(third) <= 255
        && (1..=254).contains(&last)
}

/// A number of up to three digits.
fn number(text: &str) -> Option<u16> {
    let is_number = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number && !(text.len() == 3 && text.starts_with('0')))
}

/// True for labels with dots between them, whose last one is two to 63 small letters.
fn is_domain(host: &str) -> bool {
    let Some((labels, top)) = host.rsplit_once('.') else {
        return false;
    };
    (2..=63).contains(&top.chars().count())
        && top.chars().all(is_small)
        && labels.split('.').all(is_label)
}

/// True for up to 64 letters, digits, hyphens and underlines, with a letter or a digit at both ends.
fn is_label(label: &str) -> bool {
    let is_end = |c: Option<char>| {
        c.is_some_and(|c| c.is_ascii_alphanumeric() || ('\u{a1}'..='\u{ffff}').contains(&c))
    };
    let is_part = |c: char| is_end(Some(c)) || matches!(c, '-' | '_');
    label.chars().count() <= 64
        && label.chars().all(is_part)
        && is_end(label.chars().next())
        && is_end(label.chars().next_back())
}
