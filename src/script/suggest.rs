//! The nearest of some names to one that is not among them.

/// How alike two names must be, from 0 to 1, for one to be offered for the other.
const ALIKE: f64 = 0.75;

/// The name that was probably meant, in any case of letters.
pub fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let name = name.to_lowercase();
    let rated = names.into_iter().map(|known| {
        let lower = known.to_lowercase();
        let whole = strsim::normalized_damerau_levenshtein(&name, &lower);
        // A prefix is how people shorten a long name.
        let start = if name.len() >= 3 && lower.starts_with(&name) { ALIKE } else { 0.0 };
        (known, whole.max(start).max(strsim::jaro_winkler(&name, &lower) - 0.1))
    });
    let best = rated.max_by(|a, b| a.1.total_cmp(&b.1));
    best.filter(|(_, alike)| *alike >= ALIKE).map(|(known, _)| known)
}
