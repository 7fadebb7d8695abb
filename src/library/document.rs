//! Files that are no plain text, known by how they begin.

use std::fmt;

/// What a file is that is no script and no handout in plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Document {
    /// A document of Word, `.docx`.
    Word,
    /// One of another word processor, or of an old one.
    Processor,
    /// A PDF.
    Pdf,
    /// A web page.
    Page,
    /// A picture.
    Picture,
}

/// How far into a file one looks.
const HEAD: usize = 4096;

impl Document {
    /// What a file is by its first bytes; nothing for what may be text.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let head = bytes.get(..HEAD).unwrap_or(bytes);
        let has = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
        let starts = |start: &[u8]| head.starts_with(start);
        let text = String::from_utf8_lossy(head);
        let text = text.trim_start().to_lowercase();
        if starts(b"PK\x03\x04") {
            let is_open = has(b"mimetypeapplication/vnd.oasis.opendocument");
            let word = has(b"[Content_Types].xml") || has(b"word/") || has(b"_rels/");
            let other = word.then_some(Self::Word);
            if is_open { Some(Self::Processor) } else { other }
        } else if starts(b"%PDF-") {
            Some(Self::Pdf)
        } else if starts(b"\xd0\xcf\x11\xe0") || starts(b"{\\rtf") {
            Some(Self::Processor)
        } else if starts(b"\xff\xd8\xff") || starts(b"\x89PNG") || starts(b"GIF8") {
            Some(Self::Picture)
        } else if text.starts_with("<!doctype html") || text.starts_with("<html") {
            Some(Self::Page)
        } else {
            None
        }
    }

    /// What to do with a file of that name.
    pub(super) fn next_step(self, name: &str) -> String {
        match self {
            Self::Word => {
                let name = crate::name::quoted(name);
                format!("`supple import {name}` makes a draft of a routine from it")
            }
            Self::Processor => {
                "save it as .docx or as plain text (.txt), and give that to `supple import`"
                    .to_owned()
            }
            Self::Pdf | Self::Page => {
                "copy its words into a plain text file (.txt), and give that to `supple import`"
                    .to_owned()
            }
            Self::Picture => "type its words into a plain text file (.txt)".to_owned(),
        }
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Word => "a document of Word",
            Self::Processor => "a document of a word processor",
            Self::Pdf => "a PDF",
            Self::Page => "a web page",
            Self::Picture => "a picture",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Document;

    #[test]
    fn a_document_is_known_by_how_it_begins() {
        for (head, document) in [
            (&b"PK\x03\x04\x14\0[Content_Types].xml"[..], Some(Document::Word)),
            (b"PK\x03\x04\x14\0word/document.xml", Some(Document::Word)),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
                Some(Document::Processor),
            ),
            (b"PK\x03\x04\x14\0neck.wav", None),
            (b"%PDF-1.4\n", Some(Document::Pdf)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Some(Document::Processor)),
            (b"{\\rtf1\\ansi Hold.}", Some(Document::Processor)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some(Document::Picture)),
            (b"\n<!DOCTYPE html>\n<title>Neck</title>", Some(Document::Page)),
            (b"<html><body>Neck", Some(Document::Page)),
            (b"# Neck\n\n## Chin tuck\n", None),
            (b"PK is my name", None),
            (b"", None),
        ] {
            assert_eq!(Document::of(head), document, "{}", String::from_utf8_lossy(head));
        }
    }
}
