//! The picture of a virtual display: read from the server's XWD file, written as PNG.

use std::collections::HashSet;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::Result;

/// A picture in eight bits each of red, green and blue.
#[derive(Debug, PartialEq)]
pub(super) struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

// Where the fields of the header lie, in words of 32 bits, big-endian (X11/XWDFile.h).
const HEADER_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BYTE_ORDER: usize = 7;
const BITS_PER_PIXEL: usize = 11;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;
const BYTES_PER_COLOUR: usize = 12;

impl Picture {
    pub(super) fn read(path: &Path) -> std::io::Result<Self> {
        Self::parse(&fs::read(path)?).ok_or_else(|| Error::from(ErrorKind::InvalidData))
    }

    fn parse(file: &[u8]) -> Option<Self> {
        let word = |at: usize| {
            let bytes = file.get(at * 4..at * 4 + 4)?;
            usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
        };
        let (width, height, line) = (word(WIDTH)?, word(HEIGHT)?, word(BYTES_PER_LINE)?);
        if word(BITS_PER_PIXEL)? != 32 || line < width.checked_mul(4)? {
            return None;
        }
        let is_little_endian = word(BYTE_ORDER)? == 0;
        let start = word(HEADER_SIZE)?.checked_add(word(COLOURS)?.checked_mul(BYTES_PER_COLOUR)?)?;
        let body = file.get(start..start.checked_add(line.checked_mul(height)?)?)?;

        let pixel = |bytes: &[u8]| match *bytes {
            [blue, green, red, _] if is_little_endian => [red, green, blue],
            [_, red, green, blue] => [red, green, blue],
            _ => [0; 3],
        };
        let rows = body.chunks_exact(line.max(1)).flat_map(|row| row[..width * 4].chunks_exact(4));
        Some(Self { width, height, pixels: rows.map(pixel).collect() })
    }

    /// Whether there is more than plain areas: smooth text has many shades.
    pub(super) fn is_painted(&self) -> bool {
        self.pixels.iter().collect::<HashSet<_>>().len() > 16
    }

    /// Whether two pictures differ by no more than a blinking caret.
    pub(super) fn resembles(&self, other: &Self) -> bool {
        let differing = self.pixels.iter().zip(&other.pixels).filter(|(one, two)| one != two).count();
        self.pixels.len() == other.pixels.len() && differing < 200
    }

    pub(super) fn write(&self, path: &Path) -> Result {
        let size = |length: usize| u32::try_from(length).map_err(|_| "the screen is too large".to_owned());
        let (width, height) = (size(self.width)?, size(self.height)?);
        let write = || -> std::result::Result<(), png::EncodingError> {
            let mut encoder = png::Encoder::new(fs::File::create(path)?, width, height);
            encoder.set_color(png::ColorType::Rgb);
            encoder.write_header()?.write_image_data(self.pixels.as_flattened())
        };
        write().map_err(|error| format!("{} cannot be written: {error}", path.display()).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of the given pixels, with a padded line and one entry in the colour table.
    fn file(width: u32, byte_order: u32, lines: &[&[u8]]) -> Vec<u8> {
        let mut words = [0_u32; 25];
        words[HEADER_SIZE] = 100;
        words[WIDTH] = width;
        words[HEIGHT] = u32::try_from(lines.len()).expect("a test has few lines");
        words[BYTE_ORDER] = byte_order;
        words[BITS_PER_PIXEL] = 32;
        words[BYTES_PER_LINE] = width * 4 + 4;
        words[COLOURS] = 1;
        let mut file: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        file.extend([0xaa; BYTES_PER_COLOUR]);
        for line in lines {
            file.extend(*line);
            file.extend([0xbb; 4]);
        }
        file
    }

    #[test]
    fn pixels_are_read_in_either_byte_order() {
        let little = file(2, 0, &[&[3, 2, 1, 0, 6, 5, 4, 0], &[9, 8, 7, 0, 12, 11, 10, 0]]);
        let big = file(2, 1, &[&[0, 1, 2, 3, 0, 4, 5, 6], &[0, 7, 8, 9, 0, 10, 11, 12]]);

        let picture = Picture::parse(&little).unwrap();

        assert_eq!(picture.pixels, [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]);
        assert_eq!(Picture::parse(&big), Some(picture));
    }

    #[test]
    fn a_file_that_is_cut_off_is_no_picture() {
        let whole = file(2, 0, &[&[1; 8], &[2; 8]]);

        for length in 0..whole.len() {
            assert_eq!(Picture::parse(&whole[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn an_empty_screen_is_not_painted() {
        let grey = Picture { width: 100, height: 1, pixels: vec![[9; 3]; 100] };
        let shaded = Picture { width: 100, height: 1, pixels: (0..100).map(|shade| [shade; 3]).collect() };

        assert!(!grey.is_painted());
        assert!(shaded.is_painted());
        assert!(!grey.resembles(&Picture { width: 0, height: 0, pixels: Vec::new() }));
    }
}
