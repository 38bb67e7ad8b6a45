//! What a document looks like: its bytes in, a picture of a page or its text out.
//!
//! What a document is, its bytes say, whatever its name. Documents come from anybody, so [`Drawer`] has another process draw them,
//! one that can open no file and has little memory and time ([`process`]).

mod pdf;
mod picture;
pub mod process;
mod text;

pub use process::Drawer;

/// The most bytes that a preview is made of.
pub const LARGEST: usize = 64 * 1024 * 1024;
/// The widest picture, in pixels.
pub const WIDEST: u32 = 4000;

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// ISO 32000.
    Pdf,
    /// JPEG, PNG, GIF, WebP or BMP.
    Picture,
    /// Text of any kind.
    Text,
}

/// What is known of a document before it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// What it is.
    pub format: Format,
    /// How many pages it has; 1 where it has none.
    pub pages: u32,
}

/// Why a document is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is nothing that is shown here.
    #[error("this kind of document is not shown")]
    Unknown,
    /// It can't be read, or is built to do harm.
    #[error("the document can't be read")]
    Damaged,
    /// It opens with a password.
    #[error("the document is protected by a password")]
    Protected,
    /// It has more than [`LARGEST`] bytes, or a page without measure.
    #[error("the document is too large to be shown")]
    TooLarge,
    /// Drawing it takes too long, or was called off.
    #[error("the document takes too long to be drawn")]
    TooSlow,
}

/// Looks at a document. This process reads it: for documents of one's own, or in a process for it alone.
///
/// # Errors
/// [`Problem`], but for `TooSlow`.
pub fn look(bytes: &[u8]) -> Result<Look, Problem> {
    if bytes.len() > LARGEST {
        return Err(Problem::TooLarge);
    }
    if pdf::is_one(bytes) {
        return Ok(Look { format: Format::Pdf, pages: pdf::pages(bytes)? });
    }
    if picture::is_one(bytes) {
        return Ok(Look { format: Format::Picture, pages: 1 });
    }
    match text::read(bytes) {
        Some(_) => Ok(Look { format: Format::Text, pages: 1 }),
        None => Err(Problem::Unknown),
    }
}

/// Draws a page, counted from 0, at most so many pixels wide; a picture is not made larger than it is. Gives a PNG.
///
/// # Errors
/// [`Problem::Unknown`] where there is no such page, and as [`look`].
pub fn draw(bytes: &[u8], page: u32, width: u32) -> Result<Vec<u8>, Problem> {
    let width = width.clamp(1, WIDEST);
    match look(bytes)? {
        Look { pages, .. } if page >= pages => Err(Problem::Unknown),
        Look { format: Format::Pdf, .. } => pdf::draw(bytes, page, width),
        Look { format: Format::Picture, .. } => picture::draw(bytes, width),
        Look { format: Format::Text, .. } => Err(Problem::Unknown),
    }
}

/// The text of a document that is text; its front, where it is long.
pub fn text(bytes: &[u8]) -> Option<String> {
    let is_text = bytes.len() <= LARGEST && !pdf::is_one(bytes) && !picture::is_one(bytes);
    is_text.then(|| text::read(bytes)).flatten()
}
