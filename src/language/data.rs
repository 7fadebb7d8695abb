//! The data of a language.

use super::address_words::{AddressWords, OtherWay};
use super::dose_words::DoseWords;
use super::grammar::Numbers;
use super::handout_words::HandoutWords;
use super::labels::{Controls, Labels};
use super::phonemes::Pronunciation;
use super::phrases::Phrases;
use super::report::ReportLabels;
use super::schedule::ScheduleLabels;
use super::script_words::ScriptWords;
use super::shorthand_words::ShorthandWords;
use super::side_forms::SideForms;

/// All that the program knows of one language. Its folder fills it in.
pub(super) struct Data {
    /// Its ISO 639-1 code.
    pub(super) code: &'static str,
    /// Its name in English.
    pub(super) name: &'static str,
    /// Names that people write instead of its code, in small letters.
    pub(super) names: &'static [&'static str],
    /// The words for the sides of the body, left and right, in every form.
    pub(super) sides: &'static [(&'static str, &'static str)],
    /// What names a side beside these.
    pub(super) side_forms: &'static SideForms,
    /// Words that people say for parts of the body, in small letters, each with the parts that
    /// routines name, nearest first.
    pub(super) lay_areas: &'static [(&'static [&'static str], &'static [&'static str])],
    /// The words of which most texts of the language are full, in small letters.
    pub(super) common: &'static [&'static str],
    /// The words by which it speaks to the listener.
    pub(super) address: &'static AddressWords,
    /// What the program says in the other way, for routines that speak so.
    pub(super) other_way: Option<&'static OtherWay>,
    /// The words by which it asks for a time or a number of times.
    pub(super) dose: &'static DoseWords,
    /// The words of the sentences of its handouts.
    pub(super) handout: &'static HandoutWords,
    /// The words of the shorthand of its leaflets.
    pub(super) shorthand: &'static ShorthandWords,
    /// What people write in a script in it.
    pub(super) script_words: &'static ScriptWords,
    /// Tells if a side behind this text is masculine, and so takes the last of several other sides:
    /// “bras gauche” and “bras droit”.
    pub(super) is_masculine: fn(&str) -> bool,
    /// A prop with its indefinite article; as it is where the language cannot tell the article from
    /// the word.
    pub(super) with_article: fn(&str) -> String,
    /// Abbreviations that end with a full stop and do not end a sentence, in small letters and
    /// without the stop. Those that are spoken as words are in [`Numbers::abbreviations`].
    pub(super) stops: &'static [&'static str],
    /// A sentence by which a voice is tried.
    pub(super) sample: &'static str,
    /// The numbers, units and abbreviations.
    pub(super) numbers: &'static Numbers,
    /// How its words sound, where a voice that speaks from phonemes may speak it.
    pub(super) phonemes: Option<Pronunciation>,
    /// The phrases that the program says.
    pub(super) phrases: Phrases,
    /// The labels of handouts, pictures and pages.
    pub(super) labels: Labels,
    /// The words of a programme over weeks.
    pub(super) schedule: &'static ScheduleLabels,
    /// The words of the diary's page.
    pub(super) report: &'static ReportLabels,
    /// The labels of a player.
    pub(super) controls: Controls,
}
