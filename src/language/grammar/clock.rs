//! How a time of day is told from a length of time by the words before it.

use super::{is_listed, last_word, next_word};

/// The hours up to which a number with a colon is a length where its sentence speaks of one.
const LONGEST: u64 = 5;

/// The words before a time of day, in small letters with spaces between.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Clock {
    /// Words right before nothing but a time of day: "at", and the days of the week.
    pub(in crate::language) at: &'static str,
    /// Words right before an end of a span, of which a length may be one too: "from", "until".
    pub(in crate::language) bounds: &'static str,
    /// Words before the first of two times, and nothing else that is a time of day: "de 9:00 a 10:30".
    pub(in crate::language) from: &'static str,
    /// Words right behind a time of day, in small letters.
    pub(in crate::language) marks: &'static str,
    /// Words between two times.
    pub(in crate::language) joints: &'static str,
    /// Beginnings of words whose sentence has lengths: "hold for up to 1:30".
    pub(in crate::language) lengths: &'static str,
    /// The same of lengths that may stand behind [`Self::at`] too: "end your hold at 1:30".
    pub(in crate::language) held: &'static str,
    /// Words of a sentence about a day, which has no such lengths.
    pub(in crate::language) daily: &'static str,
    /// Words behind a pace, such as "at 5:30 per kilometre".
    pub(in crate::language) paces: &'static str,
}

impl Clock {
    /// Tells if a time of day stands between the texts `before` and `after`.
    pub(in crate::language) fn tells(&self, before: &str, hour: u64, after: &str) -> bool {
        let behind = after.trim_start();
        let is_pace =
            behind.starts_with('/') || is_listed(&next_word(behind).to_lowercase(), self.paces);
        !is_pace
            && (1..=24).contains(&hour)
            && self.stands_behind((before, after), hour, self.goes_on(after))
    }

    fn stands_behind(&self, (before, after): (&str, &str), hour: u64, goes_on: bool) -> bool {
        let ahead = before.trim_end();
        let colon = ahead.strip_suffix(':').unwrap_or(ahead);
        let word = last_word(colon);
        let lower = word.to_lowercase();
        let joined = ahead.strip_suffix(',').or_else(|| {
            let joint = !word.is_empty() && is_listed(&lower, self.joints);
            ahead.strip_suffix(word).filter(|_| joint)
        });
        if let Some((earlier, hour)) = joined.and_then(|text| self.before_time(text)) {
            return self.stands_behind((earlier, after), hour, true);
        }
        let is_bound = is_listed(&lower, self.bounds) || goes_on && is_listed(&lower, self.from);
        let is_length = || hour <= LONGEST && self.has_length(before, after);
        if is_listed(&lower, self.at) {
            let sentence = || words_of_sentence(before, after);
            let is_held = || {
                sentence().any(|word| has_stem(&word, self.held))
                    && !sentence().any(|word| is_listed(&word, self.daily))
            };
            return self.held.is_empty() || hour > LONGEST || !is_held();
        }
        is_bound && !ahead.ends_with(':') && !is_length()
    }

    /// Tells if a second time follows: " a 10:30".
    fn goes_on(&self, after: &str) -> bool {
        let behind = after.trim_start();
        let mark = next_word(behind);
        let is_mark = is_listed(&mark.to_lowercase(), self.marks);
        let behind = behind.strip_prefix(mark).filter(|_| is_mark).unwrap_or(behind).trim_start();
        let word = next_word(behind);
        let number = behind.strip_prefix(word).unwrap_or_default().trim_start();
        is_listed(&word.to_lowercase(), self.joints)
            && number.starts_with(|first: char| first.is_ascii_digit())
    }

    /// The text before a time at the end of a text, and its hour.
    fn before_time<'a>(&self, text: &'a str) -> Option<(&'a str, u64)> {
        let text = text.trim_end();
        let without_mark =
            text.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == ' ');
        let mark = text.get(without_mark.len()..).unwrap_or_default().trim();
        let is_marked = mark.is_empty() || is_listed(&mark.to_lowercase(), self.marks);
        let is_time = |letter: char| letter.is_ascii_digit() || matches!(letter, ':' | '.');
        let earlier = without_mark.trim_end_matches(is_time);
        let time = without_mark.get(earlier.len()..).unwrap_or_default();
        let end = time.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(time.len());
        let hour = time.get(..end)?.parse().ok().filter(|hour| (1..=24).contains(hour))?;
        is_marked.then_some((earlier, hour))
    }

    /// Tells if the sentence between two texts speaks of a length.
    fn has_length(&self, before: &str, after: &str) -> bool {
        words_of_sentence(before, after).any(|word| has_stem(&word, self.lengths))
    }
}

/// The words of the sentence between two texts, in small letters.
fn words_of_sentence<'a>(before: &'a str, after: &'a str) -> impl Iterator<Item = String> + 'a {
    let ends = ['.', '!', '?', ';'];
    let start = before.rsplit(ends).next().unwrap_or_default();
    let end = after.split(ends).next().unwrap_or_default();
    start.split(no_letter).chain(end.split(no_letter)).map(str::to_lowercase)
}

fn has_stem(word: &str, stems: &str) -> bool {
    stems.split_whitespace().any(|stem| word.starts_with(stem))
}

fn no_letter(letter: char) -> bool {
    !letter.is_alphabetic()
}
