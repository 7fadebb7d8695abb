//! What is of the language and was meant as something else: a step that would be spoken, a prop that
//! is none.

use super::key::Key;
use super::{count, duration, extent};
use crate::language::HandoutWord;
use crate::routine::{Prop, StepForm};

/// The step that a spoken line is but for its dash: “- hold: 30s”.
#[must_use]
pub(crate) fn spoken_step(text: &str) -> Option<String> {
    let (key, value) = text.split_once(':')?;
    let value = value.trim().trim_end_matches('.');
    let row = Key::named(key.trim())?.step()?;
    let is_step = match row.form {
        StepForm::Count => count::count(value).is_ok(),
        _ => {
            duration::looks_like_time(value) && value.contains(char::is_alphabetic)
                || extent::extent(value).is_ok()
        }
    };
    is_step.then(|| format!("{}: {}", row.keyword, extent::tidy(value)))
}

/// The line that was meant by a breath of this key whose words begin with a time.
#[must_use]
pub(crate) fn timed_breath(key: &str, words: &str) -> Option<String> {
    let (time, words) = duration::time_and_words(words);
    let words = words.trim_start_matches([' ', ',', '.', ';', ':', '-', '–', '—']);
    let has_unit = duration::looks_like_time(time) && time.contains(char::is_alphabetic);
    (has_unit && words.starts_with(char::is_alphabetic))
        .then(|| format!("{key} {}: {words}", extent::tidy(time)))
}

/// What is wrong with props that were meant as others or as none, and what to do.
#[must_use]
pub(crate) fn meant_props(props: &[Prop]) -> Option<(&'static str, String)> {
    let lower = |prop: &Prop| prop.name.trim_end_matches('.').to_lowercase();
    if let [only] = props
        && (HandoutWord::Nothing.is(&lower(only)) || ["-", "n/a"].contains(&lower(only).as_str()))
    {
        return Some(("this is announced as something to fetch", "delete this line".to_owned()));
    }
    let list = props.iter().flat_map(|prop| {
        let parts: Vec<&str> = prop.name.split(';').map(str::trim).collect();
        let last = parts.len() - 1;
        parts.into_iter().enumerate().map(move |(at, name)| match name.rsplit_once(' ') {
            Some((name, word)) if word.eq_ignore_ascii_case("optional") => {
                format!("{name} (optional)")
            }
            _ if prop.optional && at == last => format!("{name} (optional)"),
            _ => name.to_owned(),
        })
    });
    let help = format!("write `needs: {}`", list.collect::<Vec<_>>().join(", "));
    if props.iter().any(|prop| prop.name.contains(';')) {
        return Some(("props have a comma between two", help));
    }
    let ends = |prop: &Prop| lower(prop).ends_with(" optional");
    if props.iter().any(ends) {
        return Some(("`optional` stands in brackets", help));
    }
    let apart: Vec<String> = props.iter().flat_map(joined).collect();
    let help = format!("write `needs: {}`", apart.join(", "));
    (apart.len() > props.len()).then_some(("two props are announced as one", help))
}

/// The props that a name joins, such as "mat and band", "Matte + Band".
fn joined(prop: &Prop) -> Vec<String> {
    let mut parts = vec![Vec::new()];
    for word in prop.name.split_whitespace() {
        let is_join = ["&", "+"].contains(&word) || HandoutWord::Join.is(&word.to_lowercase());
        match parts.last_mut() {
            Some(part) if !is_join => part.push(word),
            _ => parts.push(Vec::new()),
        }
    }
    let optional = if prop.optional { " (optional)" } else { "" };
    if parts.iter().any(Vec::is_empty) {
        return vec![prop.name.clone() + optional];
    }
    let mut names: Vec<String> = parts.iter().map(|part| part.join(" ")).collect();
    if let Some(last) = names.last_mut() {
        last.push_str(optional);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::meant_props;
    use crate::routine::Prop;

    fn props(names: &[&str]) -> Vec<Prop> {
        let prop = |name: &&str| match name.strip_suffix(" (optional)") {
            Some(name) => Prop { name: name.to_owned(), optional: true },
            None => Prop { name: (*name).to_owned(), optional: false },
        };
        names.iter().map(prop).collect()
    }

    #[test]
    fn two_props_with_a_word_between_are_named_as_two() {
        for (names, written) in [
            (&["mat and band"][..], "mat, band"),
            (&["chair", "mat & small ball (optional)"], "chair, mat, small ball (optional)"),
            (&["mat + band + block"], "mat, band, block"),
            (&["Matte und Theraband"], "Matte, Theraband"),
            (&["tapis et élastique"], "tapis, élastique"),
            (&["silla y pelota"], "silla, pelota"),
            (&["esterilla e imán"], "esterilla, imán"),
            (&["tappetino e palla"], "tappetino, palla"),
            (&["sedia ed elastico"], "sedia, elastico"),
        ] {
            let (message, help) = meant_props(&props(names)).unwrap();
            assert_eq!(message, "two props are announced as one", "{names:?}");
            assert_eq!(help, format!("write `needs: {written}`"));
        }
        for name in ["bar or table", "mat", "and", "mat and", "band (red)", "sandbag", "handtuch"] {
            assert_eq!(meant_props(&props(&[name])), None, "{name}");
        }
    }
}
