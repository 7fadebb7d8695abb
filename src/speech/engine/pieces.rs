//! Long texts in pieces that a network can say at once.

/// Phonemes in pieces of at most `longest`, which a network can say: cut after the last mark of a clause, else after a
/// word, and only in a word where there is nothing else.
pub(super) fn pieces(phonemes: &str, longest: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = phonemes.trim();
    while let Some((limit, _)) = rest.char_indices().nth(longest) {
        let head = rest.get(..limit).unwrap_or(rest);
        let spaces = || head.match_indices(' ').map(|(at, _)| at).filter(|&at| at > 0);
        let ends_clause = |&at: &usize| {
            head.get(..at).is_some_and(|clause| clause.ends_with([',', ';', ':', '—', '.']))
        };
        let at = spaces().rfind(ends_clause).or_else(|| spaces().next_back()).unwrap_or(limit);
        let Some((piece, after)) = rest.split_at_checked(at) else { break };
        pieces.push(piece.trim());
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn a_text_is_cut_after_a_clause_or_else_after_a_word_or_else_anywhere() {
        assert_eq!(pieces("ab cd", 5), ["ab cd"]);
        assert_eq!(pieces("ab, cd ef", 8), ["ab,", "cd ef"]);
        assert_eq!(pieces("ab cd ef", 7), ["ab cd", "ef"]);
        assert_eq!(pieces("ˈabcdef", 3), ["ˈab", "cde", "f"]);
        assert_eq!(pieces("  ", 3), Vec::<&str>::new());
    }
}
