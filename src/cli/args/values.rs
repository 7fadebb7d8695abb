//! Values on the command line that are more than a word.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

use crate::encode::Format;
use crate::language::Language;
use crate::routine::{Bed, Breath, Pattern, Posture};
use crate::script::{bed_value, breath_value, length_value, posture_value, time_value};
use crate::session::{BreathChoice, VariationChoice};
use crate::time::Millis;

pub(crate) fn variation(text: &str) -> Result<VariationChoice, String> {
    let (exercise, name) = match text.rsplit_once('=') {
        Some((exercise, name)) => (Some(exercise.trim().to_owned()), name.trim()),
        None => (None, text.trim()),
    };
    if name.is_empty() {
        return Err("write \"NAME\" or \"EXERCISE=NAME\"".to_owned());
    }
    Ok(VariationChoice { exercise, name: name.to_owned() })
}

pub(crate) fn breath(text: &str) -> Result<BreathChoice, String> {
    breath_value(text).map(|breath| match breath {
        Breath::Off => BreathChoice::Silent,
        Breath::Paced(Pattern { phases }) => BreathChoice::Pattern(Pattern { phases }),
    })
}

pub(crate) fn time(text: &str) -> Result<Millis, String> {
    time_value(text)
}

/// A time after which something ends.
pub(crate) fn lasting(text: &str) -> Result<Millis, String> {
    let zero = "it would end at once: write a time such as `30m`".to_owned();
    match time_value(text) {
        Ok(Millis::ZERO) => Err(zero),
        Err(help) if help.contains("`0s`") => Err(zero),
        read => read,
    }
}

/// A whole number from one to another.
fn whole(text: &str, (least, most): (u64, u64)) -> Result<u64, String> {
    let number = text.trim().parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| format!("write a whole number from {least} to {most}"))
}

pub(crate) fn minutes(text: &str) -> Result<u64, String> {
    whole(text, (1, 180))
}

pub(crate) fn days(text: &str) -> Result<u16, String> {
    let days = whole(text, (1, 366))?;
    u16::try_from(days).map_err(|error| error.to_string())
}

pub(crate) fn seed(text: &str) -> Result<u64, String> {
    whole(text, (0, u64::MAX))
}

pub(crate) fn buffer(text: &str) -> Result<u64, String> {
    whole(text, (20, 2000))
}

pub(crate) fn length(text: &str) -> Result<Millis, String> {
    length_value(text)
}

/// `--bed`: a bed of the program's, or a sound file, which is not looked at before all else is
/// found right.
#[derive(Clone, Debug)]
pub(crate) enum BedArgument {
    /// A bed that the program makes.
    Made(Bed),
    /// The path of a sound file.
    File(PathBuf),
}

impl FromStr for BedArgument {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(bed_value(text).map_or_else(|_| Self::File(text.into()), Self::Made))
    }
}

pub(crate) fn format(text: &str) -> Result<Format, String> {
    let endings = || Format::ALL.map(Format::ending).join(", ");
    Format::of_ending(text).ok_or_else(|| format!("choose one of {}", endings()))
}

pub(crate) fn loudness(text: &str) -> Result<f32, String> {
    let loudness: f32 = text.parse().map_err(|_| "write a number such as -16".to_owned())?;
    if (-30.0..=-10.0).contains(&loudness) {
        Ok(loudness)
    } else {
        Err("from -30 to -10".to_owned())
    }
}

pub(crate) fn address(text: &str) -> Result<SocketAddr, String> {
    let with_port = text.parse::<SocketAddr>();
    with_port.or_else(|_| text.parse::<IpAddr>().map(|host| SocketAddr::new(host, 0))).map_err(
        |_| "write the address in numbers, such as 192.168.1.20 or 192.168.1.20:8080".to_owned(),
    )
}

/// The address of a folder on the web, with a `/` at its end.
pub(crate) fn site_address(text: &str) -> Result<String, String> {
    let wrong = || "write the whole address, such as https://example.org/stretch".to_owned();
    let text = text.trim();
    let (scheme, rest) = text.split_once("://").ok_or_else(wrong)?;
    let is_web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    // What would end the address, or is not written as addresses are.
    let is_odd = |letter: char| !letter.is_ascii_graphic() || "?#\"<>\\^`{|}".contains(letter);
    if !is_web || rest.is_empty() || rest.starts_with('/') || rest.contains(is_odd) {
        return Err(wrong());
    }
    let text = text.strip_suffix("index.html").unwrap_or(text);
    Ok(format!("{}/", text.trim_end_matches('/')))
}

pub(crate) fn title(text: &str) -> Result<String, String> {
    let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() { Err("write a title".to_owned()) } else { Ok(title) }
}

pub(crate) fn word(text: &str) -> Result<String, String> {
    let word = text.trim();
    if word.is_empty() { Err("write a name".to_owned()) } else { Ok(word.to_lowercase()) }
}

pub(crate) fn posture(text: &str) -> Result<Posture, String> {
    posture_value(text)
}

pub(crate) fn language(text: &str) -> Result<Language, String> {
    let codes = || Language::ALL.map(Language::code).join(", ");
    Language::from_tag(text).ok_or_else(|| match Language::from_name(text) {
        Some(meant) => format!("write `{}`", meant.code()),
        None => format!("choose one of {}", codes()),
    })
}

pub(crate) fn pace(text: &str) -> Result<f32, String> {
    let pace: f32 = text.parse().map_err(|_| "write a number such as 0.9".to_owned())?;
    if (0.5..=2.0).contains(&pace) { Ok(pace) } else { Err("from 0.5 to 2".to_owned()) }
}
