//! Pictures for the paper, read from files and judged before they are embedded.
#![expect(clippy::disallowed_methods, reason = "pictures are files")]

mod svg;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::diagnostic::Diagnostic;
use crate::encode::Cover;
use crate::files::near_file;
use crate::library::Library;
use crate::show::Pictures;
use crate::span::Spanned;

/// The most bytes of one picture.
pub(crate) const LARGEST: usize = 4 * 1024 * 1024;

/// The most bytes of all pictures of a routine.
pub(crate) const LARGEST_TOGETHER: usize = 16 * 1024 * 1024;

/// The pictures of these names, each looked for beside the script that it stands in, and what is
/// wrong with the others: a warning where there is none, else a mistake.
pub(crate) fn read<'n>(
    names: impl IntoIterator<Item = &'n Spanned<String>>,
    library: &Library,
) -> (Pictures, Vec<Diagnostic>) {
    let mut pictures = Pictures::default();
    let mut found = Vec::new();
    let mut room = LARGEST_TOGETHER;
    for name in names {
        let Some(folder) = library.folder_of(name.span.file) else {
            let message =
                "this picture is left out: its script is no file that it could lie beside";
            let help = "save the routine as a file in the picture's folder";
            found.push(Diagnostic::warning(name.span, message, help));
            continue;
        };
        let path = folder.join(&name.value);
        match picture(&path, room) {
            Ok(Picture { kind, bytes }) => {
                room -= bytes.len();
                let data = format!("data:{kind};base64,{}", STANDARD.encode(bytes));
                pictures.add(name.clone(), data);
            }
            Err(Refused::Missing) => {
                let message =
                    "there is no such picture beside the script: the handout is made without it";
                let help = match near(&path) {
                    Some(near) => {
                        let near = near.strip_prefix(folder).unwrap_or(&near).display();
                        format!("did you mean `{near}`?")
                    }
                    None => "put the file there, or mend its name".to_owned(),
                };
                found.push(Diagnostic::warning(name.span, message, help));
            }
            Err(Refused::Because { message, help }) => {
                found.push(Diagnostic::error(name.span, message, help));
            }
        }
    }
    (pictures, found)
}

/// The cover in a file.
///
/// # Errors
/// Says why it is none, and what would be one.
pub(crate) fn cover(path: &Path) -> Result<Cover, String> {
    let found = picture(path, LARGEST).map_err(|refused| match refused {
        Refused::Missing => match near(path) {
            Some(near) => format!("there is no such file. Did you mean {}?", near.display()),
            None => "there is no such file. Check the name.".to_owned(),
        },
        Refused::Because { message, help } => format!("{message}; {help}."),
    })?;
    Cover::new(found.bytes).ok_or_else(|| "a cover is a PNG or a JPEG; save it as one.".to_owned())
}

/// The picture that was probably meant by a path.
fn near(path: &Path) -> Option<PathBuf> {
    near_file(path, &["png", "jpg", "jpeg", "svg"])
}

/// A picture that may be embedded.
struct Picture {
    /// Its MIME type.
    kind: &'static str,
    bytes: Vec<u8>,
}

/// The reason for which a picture is not embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Refused {
    /// There is no such file.
    Missing,
    /// It may not be embedded.
    Because { message: String, help: &'static str },
}

fn refused(message: impl Into<String>, help: &'static str) -> Refused {
    Refused::Because { message: message.into(), help }
}

/// Reads a picture, and no more of it than may be embedded and one byte.
fn picture(path: &Path, room: usize) -> Result<Picture, Refused> {
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Refused::Missing,
        _ => refused("this picture cannot be read", "see that it is a file that you may read"),
    };
    // What is no file, such as a pipe, is not waited for.
    if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(refused("this is no file", "name a picture, such as `cat.jpg`"));
    }
    let mut bytes = Vec::new();
    let limit = LARGEST as u64 + 1;
    File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if bytes.len() > LARGEST {
        return Err(refused("this picture is larger than 4 MiB", "make it smaller"));
    }
    if bytes.len() > room {
        let message = "the pictures of this routine are larger than 16 MiB together";
        return Err(refused(message, "make them smaller, or leave some out"));
    }
    let kind = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        "image/png"
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        "image/jpeg"
    } else {
        let text = std::str::from_utf8(&bytes).map_err(|_| not_a_picture())?;
        svg::judge(text)?;
        "image/svg+xml"
    };
    Ok(Picture { kind, bytes })
}

fn not_a_picture() -> Refused {
    refused("this is no PNG, JPEG or SVG picture", "save it as one of these")
}
