//! The arguments that make one session out of a routine.

use clap::{Args, ValueEnum};
use serde::{Deserialize, Serialize};

use super::values::{BedArgument, breath, length, pace, time, variation};
use super::wishes::WishArguments;
use crate::cli::failure::Failure;
use crate::language::BodySide;
use crate::library::RoutineRef;
use crate::mixer::Music;
use crate::music;
use crate::session::{
    BedSource, BreathChoice, Choices, RangeChoice, SideChoice, Talk, VariationChoice,
};
use crate::time::Millis;

/// The arguments that make one session out of a routine.
#[derive(Clone, Debug, Args)]
pub(crate) struct SessionArguments {
    /// A routine's name, or a file; `-` for standard input
    #[arg(value_name = "ROUTINE", conflicts_with = "routine")]
    pub(crate) plain: Option<RoutineRef>,
    /// The same, wherever it stands
    // Whether one is named is asked where the session is made: `--list-devices` needs none.
    #[arg(help_heading = "What", short, long, value_name = "ROUTINE")]
    pub(crate) routine: Vec<RoutineRef>,
    /// What is composed where no routine is named
    #[command(flatten)]
    pub(crate) wishes: WishArguments,
    /// Who speaks; `mute` is silent and needs no engine, `system` or `system:NAME` is a voice of the
    /// system and can only play
    #[arg(help_heading = "Voice", long, value_name = "NAME")]
    pub(crate) voice: Option<String>,
    /// How fast the voice speaks, from 0.5 to 2
    #[arg(help_heading = "Voice", long, value_parser = pace, value_name = "FACTOR")]
    pub(crate) pace: Option<f32>,
    /// How long the session lasts, talk included, such as 12m
    #[arg(help_heading = "How long", long, value_parser = length, value_name = "TIME", conflicts_with = "hold")]
    pub(crate) length: Option<Millis>,
    /// Meet the length by saying less and, where that is not enough, by leaving out exercises
    #[arg(help_heading = "How long", long)]
    pub(crate) fit: bool,
    /// How long to hold where the routine gives a range; short unless it sets a length
    #[arg(help_heading = "How long", long, value_enum)]
    pub(crate) hold: Option<Hold>,
    /// Do a stretch in another way: "NAME" or "EXERCISE=NAME"; may repeat
    #[arg(help_heading = "What", long, value_parser = variation, value_name = "NAME")]
    pub(crate) variation: Vec<VariationChoice>,
    /// Do parts with sides on one side of the body alone, or on both where the routine has `sides:`
    #[arg(help_heading = "What", long, value_enum, value_name = "SIDE")]
    pub(crate) side: Option<SideArgument>,
    /// How much is said; `play` chooses with auto, everything else is normal
    #[arg(help_heading = "Voice", long, value_enum)]
    pub(crate) talk: Option<HowMuch>,
    /// The breath, such as "in 4s, out 6s", or `off` for no sound
    #[arg(help_heading = "Sound", long, value_parser = breath, value_name = "PATTERN")]
    pub(crate) breath: Option<BreathChoice>,
    /// The time to get into position, such as 15s
    #[arg(help_heading = "How long", long, value_parser = time, value_name = "TIME")]
    pub(crate) ready: Option<Millis>,
    /// Say the long form of the safety notes
    #[arg(help_heading = "Voice", long)]
    pub(crate) safety: bool,
    /// A sound beneath it all: rain, ocean, brown, none, or a sound file of your own
    #[arg(help_heading = "Sound", long, value_name = "NAME")]
    pub(crate) bed: Option<BedArgument>,
    /// Keep Bluetooth speakers awake in long silences with a sound too quiet to hear
    #[arg(help_heading = "Sound", long)]
    pub(crate) keep_awake: bool,
    /// Do this exercise and leave out the others; may repeat
    #[arg(help_heading = "What", long, value_name = "EXERCISE")]
    pub(crate) only: Vec<String>,
    /// Leave out this exercise; may repeat
    #[arg(help_heading = "What", long, value_name = "EXERCISE")]
    pub(crate) skip: Vec<String>,
    /// The routine that was chosen on the screen, so that no word of it was typed.
    #[arg(skip)]
    pub(crate) picked: Option<RoutineRef>,
}

/// `--hold`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Hold {
    /// The shortest: the gentle choice
    Short,
    /// Halfway
    Middle,
    /// The longest
    Long,
}

/// `--side`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SideArgument {
    /// The left side of the body
    Left,
    /// The right side of the body
    Right,
    /// Both, whatever the routine says
    Both,
}

/// `--talk`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum HowMuch {
    /// Everything: what for, where to feel it, what else is possible
    Learn,
    /// Every instruction
    Normal,
    /// The last line before each step
    Quiet,
    /// Everything the first two times that a routine is played, then every instruction
    Auto,
}

impl SideArgument {
    /// The one side that it asks for.
    pub(crate) const fn one(self) -> Option<BodySide> {
        match self {
            Self::Left => Some(BodySide::Left),
            Self::Right => Some(BodySide::Right),
            Self::Both => None,
        }
    }
}

impl From<SideArgument> for SideChoice {
    fn from(side: SideArgument) -> Self {
        side.one().map_or(Self::Both, Self::One)
    }
}

impl From<Hold> for RangeChoice {
    fn from(hold: Hold) -> Self {
        match hold {
            Hold::Short => Self::Short,
            Hold::Middle => Self::Middle,
            Hold::Long => Self::Long,
        }
    }
}

impl SessionArguments {
    /// The routine that is named, if one is; the first of several.
    pub(crate) fn named(&self) -> Option<&RoutineRef> {
        self.all_named().next()
    }

    /// The routines that are named.
    pub(crate) fn all_named(&self) -> impl Iterator<Item = &RoutineRef> {
        let named = self.routine.iter().chain(&self.plain).chain(&self.picked);
        named.filter(|named| !named.to_string().is_empty())
    }

    /// The first option that is given beside the routine.
    pub(crate) fn first(&self) -> Option<&'static str> {
        let given = [
            ("--voice", self.voice.is_some()),
            ("--pace", self.pace.is_some()),
            ("--length", self.length.is_some()),
            ("--fit", self.fit),
            ("--hold", self.hold.is_some()),
            ("--variation", !self.variation.is_empty()),
            ("--side", self.side.is_some()),
            ("--talk", self.talk.is_some()),
            ("--breath", self.breath.is_some()),
            ("--ready", self.ready.is_some()),
            ("--safety", self.safety),
            ("--bed", self.bed.is_some()),
            ("--keep-awake", self.keep_awake),
            ("--only", !self.only.is_empty()),
            ("--skip", !self.skip.is_empty()),
        ];
        let first = given.into_iter().find_map(|(option, is_given)| is_given.then_some(option));
        first.or_else(|| self.wishes.first())
    }

    /// The same of one routine.
    pub(crate) fn of(&self, routine: RoutineRef) -> Self {
        Self { routine: vec![routine], plain: None, picked: None, ..self.clone() }
    }

    /// The same, with the settings of an entry of a programme where this says nothing.
    pub(crate) fn or(&self, entry: &Self) -> Self {
        let has_time = self.length.is_some() || self.hold.is_some();
        Self {
            voice: self.voice.clone().or_else(|| entry.voice.clone()),
            pace: self.pace.or(entry.pace),
            length: if has_time { self.length } else { entry.length },
            hold: if has_time { self.hold } else { entry.hold },
            variation: given_or(&self.variation, &entry.variation),
            side: self.side.or(entry.side),
            only: given_or(&self.only, &entry.only),
            skip: given_or(&self.skip, &entry.skip),
            talk: self.talk.or(entry.talk),
            breath: self.breath.clone().or_else(|| entry.breath.clone()),
            bed: self.bed.clone().or_else(|| entry.bed.clone()),
            ..self.clone()
        }
    }

    /// The listener's own bed, where one is asked for. Half an hour takes seconds to read, so this
    /// comes last.
    pub(crate) fn music(&self) -> Result<Option<Music>, Failure> {
        match &self.bed {
            Some(BedArgument::File(path)) => music::read(path).map(Some).map_err(Failure::usage),
            Some(BedArgument::Made(_)) | None => Ok(None),
        }
    }

    /// The choices for the session, all but [`hold`](Self::hold); the talk is `chosen` where that is left to the program.
    pub(crate) fn choices(&self, chosen: Talk) -> Choices {
        Choices {
            hold: RangeChoice::default(),
            talk: match self.talk {
                Some(HowMuch::Learn) => Talk::Learn,
                Some(HowMuch::Normal) => Talk::Normal,
                Some(HowMuch::Quiet) => Talk::Quiet,
                Some(HowMuch::Auto) | None => chosen,
            },
            variations: self.variation.clone(),
            instead: Vec::new(),
            side: self.side.map(Into::into),
            only: self.only.clone(),
            skip: self.skip.clone(),
            breath: self.breath.clone(),
            ready: self.ready,
            safety: self.safety,
            bed: self.bed.as_ref().map(|bed| match bed {
                BedArgument::Made(bed) => BedSource::from(*bed),
                BedArgument::File(_) => BedSource::Own,
            }),
            keep_awake: self.keep_awake,
        }
    }
}

/// The own values, or the other ones where there are none.
fn given_or<T: Clone>(own: &[T], other: &[T]) -> Vec<T> {
    if own.is_empty() { other.to_vec() } else { own.to_vec() }
}
