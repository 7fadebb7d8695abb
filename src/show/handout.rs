//! The handout: a session to read.

use std::sync::Arc;

use super::blocks::{Item, Line};
use super::had::Had;
use super::reader::Reader;
use super::{labels, length};
use crate::language::{Address, Labels, Language};
use crate::routine::{Item as RoutineItem, Phase, Prop, Routine, Side};
use crate::session::{Action, Choices, Session};
use crate::span::Spanned;

/// A routine as one session does it, each line once, in the words of its first side or of the one that
/// is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Handout {
    /// The routine's title.
    pub title: Arc<str>,
    /// The language of all its words.
    pub language: Language,
    /// The way in which they speak to the reader, where they tell.
    pub(crate) address: Option<Address>,
    /// Its length and the number of exercises, in words.
    pub extent: String,
    /// The props, optional ones included.
    pub needs: Vec<Prop>,
    /// The breath in the holds, in words, where it is led.
    pub breath: Option<String>,
    /// The safety lines.
    pub safety: Vec<Arc<str>>,
    /// The routine's own introduction.
    pub introduction: Vec<Line>,
    /// The exercises, in order.
    pub items: Vec<Item>,
    /// The titles of the exercises that are left out so that it is short enough.
    pub left_out: Vec<Arc<str>>,
}

impl Handout {
    /// The labels that suit its words.
    pub(super) fn labels(&self) -> &'static Labels {
        self.language.labels_in(self.address)
    }

    /// The names of its pictures.
    pub(crate) fn pictures(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.items.iter().filter_map(|item| item.picture.as_ref())
    }

    /// The introduction in paragraphs: what is said together, and each line for the paper alone.
    pub(super) fn introduction(&self) -> impl Iterator<Item = Paragraph> {
        let is_printed = |line: &Line| matches!(line, Line::Printed(_));
        let together = move |one: &Line, next: &Line| !is_printed(one) && !is_printed(next);
        self.introduction.chunk_by(together).map(move |lines| {
            let texts = lines.iter().filter_map(|line| match line {
                Line::Say(text) | Line::Printed(text) => Some(text.as_str()),
                _ => None,
            });
            let text = texts.collect::<Vec<_>>().join(" ");
            Paragraph { text, is_printed: lines.iter().any(is_printed) }
        })
    }

    /// The handout of a session that takes about so many `minutes`. `routine` and `choices` are
    /// what the session was made of. `both_sides` writes the lines of the second side out, too.
    #[must_use]
    pub fn new(
        routine: &Routine,
        choices: &Choices,
        session: &Session,
        minutes: u64,
        both_sides: bool,
    ) -> Self {
        let labels = session.language.labels_in(session.address);
        let phrases = session.phrases();
        let about = if minutes == 1 { phrases.about_a_minute } else { phrases.about_minutes };
        let about = about.replace("{minutes}", &minutes.to_string());
        let about = about.trim_end_matches('.');
        Self {
            title: session.title.clone(),
            language: session.language,
            address: session.address,
            extent: format!("{about} · {}", labels::exercises(labels, session.count)),
            needs: session.needs.clone(),
            breath: breath(session, labels),
            safety: session.safety_lines(),
            left_out: session.left_out.clone(),
            introduction: introduction(routine, session),
            items: Reader {
                choices,
                one_side: choices.one_side(routine),
                language: session.language,
                labels,
                settings: &routine.settings,
                other_side: both_sides.then(|| phrases.other_side.trim_end_matches('.')),
            }
            .items(routine, session),
        }
    }
}

/// A paragraph of the introduction.
pub(super) struct Paragraph {
    pub(super) text: String,
    /// True if it is for the paper alone.
    pub(super) is_printed: bool,
}

/// What is said before the first exercise, safety lines apart, and what is printed there.
fn introduction(routine: &Routine, session: &Session) -> Vec<Line> {
    let had = Had::of(&session.introduction);
    let lines = routine.introduction.iter().filter_map(|item| match item {
        RoutineItem::Say(line) if had.said.contains_key(&line.words.span) => {
            Some(Line::Say(line.words.on(Side::First).to_string()))
        }
        RoutineItem::Printed(words) => Some(Line::Printed(words.on(Side::First).to_string())),
        _ => None,
    });
    lines.collect()
}

/// The breath of the first paced step that is not one phase of it.
fn breath(session: &Session, labels: &Labels) -> Option<String> {
    let mut steps = session.exercises.iter().flat_map(|exercise| &exercise.actions);
    let pacing = steps.find_map(|action| match action {
        Action::Step(step) => step.pacing.as_ref().filter(|pacing| pacing.phases.len() > 1),
        _ => None,
    })?;
    let mut phases = pacing.phases.to_vec();
    let first = phases.iter().position(|&(phase, _)| phase == Phase::In).unwrap_or_default();
    phases.rotate_left(first);
    let said = phases.into_iter().map(|(phase, time)| {
        let name = match phase {
            Phase::In => labels.phases.inhale,
            Phase::Hold => labels.phases.held,
            Phase::Out => labels.phases.exhale,
        };
        format!("{name} {}", length(time))
    });
    Some(said.collect::<Vec<_>>().join(", "))
}
