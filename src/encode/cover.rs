//! The cover of a sound: what players show beside it.

use std::borrow::Cow;

/// The cover of a sound that has no other, as `rsvg-convert` draws `cover.svg`.
const OWN: &[u8] = include_bytes!("cover.png");

/// A format of covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CoverFormat {
    Png,
    Jpeg,
}

impl CoverFormat {
    /// Its MIME type.
    pub(super) const fn mime(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// A picture, whole in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cover {
    pub(super) format: CoverFormat,
    pub(super) bytes: Cow<'static, [u8]>,
}

impl Cover {
    /// The program's own.
    #[must_use]
    pub(crate) const fn own() -> Self {
        Self { format: CoverFormat::Png, bytes: Cow::Borrowed(OWN) }
    }

    /// A PNG or a JPEG; none for anything else.
    #[must_use]
    pub(crate) fn new(bytes: Vec<u8>) -> Option<Self> {
        let format = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            CoverFormat::Png
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            CoverFormat::Jpeg
        } else {
            return None;
        };
        Some(Self { format, bytes: bytes.into() })
    }

    /// A picture block of FLAC (RFC 9639, section 8.8), which Opus takes, too.
    pub(super) fn block(&self) -> Vec<u8> {
        const FRONT: u32 = 3;
        let [width, height, depth, colours] = self.size().unwrap_or_default();
        let mime = self.format.mime();
        let mut block = FRONT.to_be_bytes().to_vec();
        block.extend(length(mime.len()));
        block.extend(mime.as_bytes());
        // No description.
        block.extend(0_u32.to_be_bytes());
        for number in [width, height, depth, colours] {
            block.extend(number.to_be_bytes());
        }
        block.extend(length(self.bytes.len()));
        block.extend(self.bytes.iter());
        block
    }

    /// Its width and height in pixels, its bits a pixel and the colours of its palette (0 without
    /// one), where they can be read.
    fn size(&self) -> Option<[u32; 4]> {
        match self.format {
            CoverFormat::Png => png_size(&self.bytes),
            CoverFormat::Jpeg => jpeg_size(&self.bytes),
        }
    }
}

fn png_size(png: &[u8]) -> Option<[u32; 4]> {
    let number = |at: usize| Some(u32::from_be_bytes(*png.get(at..)?.first_chunk()?));
    let (width, height) = (number(16)?, number(20)?);
    let [depth, colour] = *png.get(24..)?.first_chunk()?;
    let depth = u32::from(depth);
    // Colour types: grey, RGB, palette, grey and alpha, RGB and alpha.
    Some(match colour {
        2 => [width, height, 3 * depth, 0],
        3 => [width, height, 24, palette(png)?],
        4 => [width, height, 2 * depth, 0],
        6 => [width, height, 4 * depth, 0],
        _ => [width, height, depth, 0],
    })
}

/// The number of colours in the palette of a PNG.
fn palette(png: &[u8]) -> Option<u32> {
    let mut rest = png.get(8..)?;
    loop {
        let [a, b, c, d, name @ ..] = *rest.first_chunk::<8>()?;
        let size = u32::from_be_bytes([a, b, c, d]);
        if &name == b"PLTE" {
            return Some(size / 3);
        }
        // Its size and its name come before the content of a chunk, a checksum behind it.
        rest = rest.get(12..)?.get(usize::try_from(size).ok()?..)?;
    }
}

fn jpeg_size(jpeg: &[u8]) -> Option<[u32; 4]> {
    let mut rest = jpeg.get(2..)?;
    loop {
        let [0xff, marker, high, low] = *rest.first_chunk()? else { return None };
        // The start of a frame, in any of its kinds.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let [depth, a, b, c, d, samples] = *rest.get(4..)?.first_chunk()?;
            let [height, width] = [[a, b], [c, d]].map(u16::from_be_bytes);
            return Some([width.into(), height.into(), u32::from(depth) * u32::from(samples), 0]);
        }
        rest = rest.get(usize::from(u16::from_be_bytes([high, low])) + 2..)?;
    }
}

/// A length as a block of FLAC holds it.
fn length(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::tests;

    #[test]
    fn the_size_of_a_cover_is_read_from_its_bytes() {
        for (name, size) in [("calf.png", [240, 200, 8, 0]), ("calf.jpg", [240, 200, 8, 0])] {
            let bytes = std::fs::read(tests("show").join(name)).unwrap();
            assert_eq!(Cover::new(bytes).unwrap().size(), Some(size), "{name}");
        }
        assert_eq!(Cover::own().size(), Some([600, 600, 24, 16]));
        assert_eq!(Cover::new(b"<svg/>".to_vec()), None);
        let cut = Cover::new(vec![0xff, 0xd8, 0xff, 0xe0, 0, 0]).unwrap();
        assert_eq!(cut.size(), None);
    }
}
