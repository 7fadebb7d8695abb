//! The program's own sentences, composed from the phrases of a language.

use crate::language::{Language, Phrases, as_sentence, capitalised, counted, spell_out};
use crate::name::listed;
use crate::routine::Prop;
use crate::session::{Announcement, Round, RoundForm, Session};
use crate::time::{Frames, RATE};

/// The program's words in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct ProgramWords {
    pub phrases: &'static Phrases,
    language: Language,
}

impl ProgramWords {
    /// The words of a language.
    pub(super) fn of(language: Language) -> Self {
        Self { phrases: language.phrases(), language }
    }

    /// The words as they suit a session.
    pub(super) fn in_session(session: &Session) -> Self {
        Self { phrases: session.phrases(), language: session.language }
    }

    /// The sentences with the title and the length.
    pub(super) fn opening(self, title: &str, minutes: u64) -> String {
        format!("{} {}", as_sentence(title), self.about(minutes))
    }

    fn about(self, minutes: u64) -> String {
        numbered(self.phrases.about_a_minute, self.phrases.about_minutes, minutes)
    }

    /// The sentence at the very end.
    pub(super) fn done(self, minutes: u64) -> String {
        numbered(self.phrases.done_in_a_minute, self.phrases.done_in_minutes, minutes)
    }

    /// The sentence with the minutes that are left of a long step.
    pub(super) fn minutes_left(self, minutes: u64) -> String {
        numbered(self.phrases.one_minute_left, self.phrases.minutes_left, minutes)
    }

    /// The sentence with the props that must be at hand and those that may; none without props.
    pub(super) fn needs(self, props: &[Prop]) -> Option<String> {
        let named = |optional: bool| {
            let props: Vec<&Prop> = props.iter().filter(|prop| prop.optional == optional).collect();
            (!props.is_empty()).then(|| self.list(&props))
        };
        let needed = named(false).map(|list| self.phrases.you_need.replace("{props}", &list));
        let optional = named(true).map(|list| self.phrases.if_you_like.replace("{props}", &list));
        let both: Vec<String> = needed.into_iter().chain(optional).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// Props with their articles and a word before the last.
    fn list(self, props: &[&Prop]) -> String {
        let names = props.iter().map(|prop| self.language.with_article(&prop.name));
        listed(&names.collect::<Vec<_>>(), self.phrases.and)
    }

    /// The sentences at the beginning of an exercise.
    pub(super) fn announcement(self, title: &str, said: &Announcement, count: usize) -> String {
        let place = match said.number {
            _ if count <= 1 => None,
            1 => Some(self.phrases.first),
            number if number == count => Some(self.phrases.last),
            _ => Some(self.phrases.next),
        };
        let number = place.map(|_| {
            let number = self.phrases.exercise_of.replace("{number}", &said.number.to_string());
            number.replace("{count}", &count.to_string())
        });
        let sentences = place
            .map(str::to_owned)
            .into_iter()
            .chain([as_sentence(title)])
            .chain(said.side.as_deref().map(sentence_of))
            .chain(number)
            .chain(self.needs(&said.needs));
        sentences.collect::<Vec<_>>().join(" ")
    }

    /// The words at the beginning of a side, if any.
    pub(super) fn side(self, turned: bool, words: Option<&str>) -> Option<String> {
        let turned = turned.then(|| self.phrases.other_side.to_owned());
        let both: Vec<String> = turned.into_iter().chain(words.map(sentence_of)).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// The words at the beginning of a round, in a rest or among other words.
    pub(super) fn round(self, round: Round, among_words: bool) -> String {
        let form = match round.form {
            RoundForm::Number => return self.number(round.number.into()),
            RoundForm::Set => self.phrases.set_of,
            RoundForm::Full if among_words => self.phrases.again,
            RoundForm::Full => self.phrases.round_of,
        };
        let number = spell_out(&round.number.to_string(), self.language);
        let of = spell_out(&round.of.to_string(), self.language);
        capitalised(&form.replace("{number}", &number).replace("{count}", &of))
    }

    /// A number of a count.
    pub(super) fn number(self, number: u64) -> String {
        counted(number, self.language)
    }
}

/// The nearest number of whole minutes, one at the least.
#[must_use]
pub(crate) fn minutes(frames: Frames) -> u64 {
    let minute = u64::from(RATE) * 60;
    ((frames.0 + minute / 2) / minute).max(1)
}

fn numbered(one: &str, many: &str, number: u64) -> String {
    if number == 1 { one.to_owned() } else { many.replace("{minutes}", &number.to_string()) }
}

/// Words that begin and end as a sentence does.
fn sentence_of(words: &str) -> String {
    as_sentence(&capitalised(words))
}
