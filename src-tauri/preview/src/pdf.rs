//! PDF (ISO 32000), drawn by hayro.

use std::sync::Arc;

use hayro::{
    RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    hayro_syntax::{LoadPdfError, Pdf},
    render,
    vello_cpu::color::palette::css::WHITE,
};

use crate::{Problem, WIDEST};

/// Within so many bytes a PDF says that it is one.
const FRONT: usize = 1024;

pub(crate) fn is_one(bytes: &[u8]) -> bool {
    let front = &bytes[..bytes.len().min(FRONT)];
    front.windows(5).any(|found| found == b"%PDF-")
}

pub(crate) fn pages(bytes: &[u8]) -> Result<u32, Problem> {
    match u32::try_from(open(bytes)?.pages().len()) {
        Ok(0) | Err(_) => Err(Problem::Damaged),
        Ok(pages) => Ok(pages),
    }
}

pub(crate) fn draw(bytes: &[u8], page: u32, width: u32) -> Result<Vec<u8>, Problem> {
    let pdf = open(bytes)?;
    let page = pdf.pages().get(page as usize).ok_or(Problem::Unknown)?;
    let (page_width, page_height) = page.render_dimensions();
    if !(page_width >= 1.0 && page_height >= 1.0) {
        return Err(Problem::Damaged);
    }
    #[expect(clippy::cast_precision_loss, reason = "at most 4,000")]
    let (wanted, most) = (width as f32, WIDEST as f32);
    // A long page is as high as a picture may be, and narrower.
    let scale = (wanted / page_width).min(most / page_height);
    if scale * page_width < 1.0 || scale * page_height < 1.0 {
        return Err(Problem::TooLarge);
    }
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let drawn = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    drawn.into_png().map_err(|_| Problem::Damaged)
}

fn open(bytes: &[u8]) -> Result<Pdf, Problem> {
    Pdf::new(Arc::new(bytes.to_vec())).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Problem::Protected,
        LoadPdfError::Invalid => Problem::Damaged,
    })
}
