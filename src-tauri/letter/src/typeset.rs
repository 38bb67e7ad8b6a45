//! Setting a letter: a template and values in, a PDF out. The template sees one file, itself, and these fonts.
//!
//! What people typed goes in as values, never as markup: it can't call anything, and shows as it was typed.

use typst::{
    Library, LibraryExt, World, comemo,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration, Smart},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use zeroize::Zeroizing;

use crate::{Failure, font::FONTS};

/// Sets a template, which finds the values in `sys.inputs`.
pub(crate) fn pdf(template: &'static str, values: Dict) -> Result<Zeroizing<Vec<u8>>, Failure> {
    // Declared first, so that it goes last: typst keeps what it set, to set it faster the next time.
    let _forgotten = Forget;
    let letter = Letter {
        library: LazyHash::new(Library::builder().with_inputs(values).build()),
        main: Source::detached(template),
    };
    let document: PagedDocument = typst::compile(&letter).output.map_err(|_| Failure::Template)?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Kartotek".to_owned())),
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| Failure::Pdf)?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map(Zeroizing::new).map_err(|_| Failure::Pdf)
}

/// Empties typst's memory on drop: a letter may hold a secret.
struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

/// All that a template can reach.
struct Letter {
    library: LazyHash<Library>,
    main: Source,
}

impl World for Letter {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    /// A date comes in with the values.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_reaches_no_file_no_package_and_no_date() {
        for reaching in [
            "#read(\"/etc/hostname\")",
            "#read(\"../Cargo.toml\")",
            "#include \"other.typ\"",
            "#import \"@preview/cetz:0.4.0\": canvas",
            "#image(\"picture.png\")",
            "#datetime.today()",
        ] {
            let template: &'static str = Box::leak(format!("#set document(title: \"x\")\n{reaching}").into());

            assert_eq!(pdf(template, Dict::new()).unwrap_err(), Failure::Template, "{reaching}");
        }
    }

    #[test]
    fn what_is_not_accessible_is_refused() {
        let untitled = pdf("text", Dict::new());
        let undescribed = pdf("#set document(title: \"x\")\n#figure(rect())", Dict::new());

        assert_eq!((untitled.unwrap_err(), undescribed.is_err()), (Failure::Pdf, true));
    }
}
