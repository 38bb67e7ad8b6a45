//! Pictures.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, imageops::FilterType};

use crate::Problem;

/// The widest and highest picture that is read, in pixels.
const LONGEST_SIDE: u32 = 30_000;
/// The most memory that reading one may take.
const MEMORY: u64 = 512 * 1024 * 1024;

pub(crate) fn is_one(bytes: &[u8]) -> bool {
    use ImageFormat::{Bmp, Gif, Jpeg, Png, WebP};
    matches!(image::guess_format(bytes), Ok(Bmp | Gif | Jpeg | Png | WebP))
}

pub(crate) fn draw(bytes: &[u8], width: u32) -> Result<Vec<u8>, Problem> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Problem::Damaged)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(problem)?;
    if decoder.total_bytes() > MEMORY {
        return Err(Problem::TooLarge);
    }
    // Cameras say which side is up instead of turning the picture.
    let orientation = decoder.orientation().map_err(problem)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(problem)?;
    picture.apply_orientation(orientation);
    if picture.width() > width {
        picture = picture.resize(width, u32::MAX, FilterType::Triangle);
    }
    let mut png = Cursor::new(Vec::new());
    picture.into_rgba8().write_to(&mut png, ImageFormat::Png).map_err(problem)?;
    Ok(png.into_inner())
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn problem(error: image::ImageError) -> Problem {
    match error {
        image::ImageError::Limits(_) => Problem::TooLarge,
        _ => Problem::Damaged,
    }
}
