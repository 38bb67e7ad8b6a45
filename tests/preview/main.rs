//! Documents drawn by the process that is shipped, sound and hostile ones.
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod made;

use std::{io::Cursor, path::Path, time::Instant};

use image::{DynamicImage, GenericImageView, ImageFormat};
use kartotek_preview::{Drawer, Format, Look, Problem, text};

fn drawer() -> Drawer {
    Drawer { program: env!("CARGO_BIN_EXE_kartotek-preview").into(), arguments: Vec::new() }
}

fn look(document: &[u8]) -> Result<Look, Problem> {
    drawer().look(document, &|| true)
}

fn draw(document: &[u8], page: u32, width: u32) -> Result<DynamicImage, Problem> {
    let png = drawer().draw(document, page, width, &|| true)?;
    Ok(image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap())
}

/// How many of its pixels are darker than grey.
fn ink(picture: &DynamicImage) -> usize {
    picture.to_luma8().pixels().filter(|pixel| pixel.0[0] < 128).count()
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture =
        image::RgbImage::from_fn(300, 200, |x, _| image::Rgb(if x < 100 { [0; 3] } else { [255; 3] }));
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn the_pages_of_a_pdf_are_drawn_one_by_one() {
    let pdf = made::pdf(&["0 0 100 100 re f", "0 0 200 100 re f"]);

    assert_eq!(look(&pdf), Ok(Look { format: Format::Pdf, pages: 2 }));
    let drawn = [0, 1].map(|page| draw(&pdf, page, 400).unwrap());
    // A page of 200 by 300 points, drawn twice as large.
    assert_eq!(drawn.each_ref().map(GenericImageView::dimensions), [(400, 600); 2]);
    assert_eq!(drawn.each_ref().map(ink), [200 * 200, 400 * 200]);
    assert_eq!(draw(&pdf, 2, 400), Err(Problem::Unknown));
}

#[test]
fn pictures_of_every_kind_are_drawn_no_larger_than_they_are() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Bmp]
    {
        let document = picture(format);

        assert_eq!(look(&document), Ok(Look { format: Format::Picture, pages: 1 }), "{format:?}");
        assert_eq!(draw(&document, 0, 1000).unwrap().dimensions(), (300, 200), "{format:?}");
        let small = draw(&document, 0, 150).unwrap();
        assert_eq!(small.dimensions(), (150, 100), "{format:?}");
        assert!((4_800..=5_200).contains(&ink(&small)), "{format:?} {}", ink(&small));
    }
}

#[test]
fn text_is_read_in_its_encoding() {
    let utf_16: Vec<u8> = "\u{feff}Ärende".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for document in ["Ärende".as_bytes(), b"\xef\xbb\xbf\xc3\x84rende", b"\xc4rende", &utf_16] {
        assert_eq!(text(document).unwrap(), "Ärende");
        assert_eq!(look(document), Ok(Look { format: Format::Text, pages: 1 }));
    }
    assert_eq!(text(&[b'x'; 300_000]).unwrap().len(), 200_000);
}

#[test]
fn a_program_an_archive_and_noise_are_not_shown() {
    let noise: Vec<u8> = (0..2000_u32).map(|at| at.wrapping_mul(2_654_435_761).to_le_bytes()[2]).collect();
    for document in [b"\x7fELF\x02\x01\x01\0\0".as_slice(), b"PK\x03\x04\x14\0\0\0", &noise] {
        assert_eq!(look(document), Err(Problem::Unknown));
        assert_eq!(text(document), None);
    }
}

#[test]
fn what_a_document_is_its_bytes_say() {
    // A PDF may begin with something else.
    let pdf = [b"\r\n".as_slice(), &made::pdf(&["0 0 9 9 re f"])].concat();

    assert_eq!(look(&pdf).map(|look| look.format), Ok(Format::Pdf));
    assert_eq!(text(&pdf), None);
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused() {
    // What a PNG says of its size, and no more: 60,000 by 60,000 pixels.
    let bomb = made::png_front(60_000, 60_000);

    assert_eq!(draw(&bomb, 0, 400), Err(Problem::TooLarge));
    let bomb = made::png_front(29_000, 29_000);
    assert_eq!(draw(&bomb, 0, 400), Err(Problem::TooLarge));
}

#[test]
fn a_protected_pdf_says_that_it_is() {
    assert_eq!(look(&made::protected_pdf()), Err(Problem::Protected));
}

#[test]
fn pages_without_sense_are_refused_or_drawn_small() {
    for size in ["0 0 0 0", "0 0 -5 10", "0 0 1 1000000", "0 0 1000000 1", "0 0 1e30 1e30", "a b c d"] {
        let pdf = made::pdf_of_size(size, &["0 0 1 1 re f"]);
        match draw(&pdf, 0, 4_000_000) {
            Ok(drawn) => assert!(drawn.width() <= 4000 && drawn.height() <= 4000, "{size}"),
            Err(problem) => {
                assert!(matches!(problem, Problem::Damaged | Problem::TooLarge), "{size} {problem}");
            }
        }
    }
}

#[test]
fn damaged_documents_end_in_a_picture_or_a_problem() {
    let pdf = made::pdf(&["0 0 100 100 re f", "1 0 0 RG 5 w 10 10 m 90 90 l S"]);
    for round in 0..60_usize {
        let mut damaged = pdf.clone();
        for step in 0..=round % 5 {
            let at = (round * 7919 + step * 104_729) % damaged.len();
            damaged[at] ^= u8::try_from(round % 255).unwrap() + 1;
        }
        if round % 3 == 0 {
            damaged.truncate(round * damaged.len() / 60);
        }
        // Whatever it is: it is told, and within the time.
        let _ = draw(&damaged, 0, 200);
    }
}

#[test]
fn a_document_that_never_ends_is_called_off() {
    let begun = Instant::now();
    // Each form draws the one before it ten times.
    let called_off = drawer().draw(&made::pdf_of_forms(40), 0, 200, &|| begun.elapsed().as_millis() < 500);

    assert_eq!(called_off, Err(Problem::TooSlow));
}

#[test]
fn a_program_that_is_not_there_is_a_problem_and_no_panic() {
    let drawer = Drawer { program: Path::new("/nowhere/kartotek-preview").into(), arguments: Vec::new() };

    assert!(drawer.look(b"text", &|| true).is_err());
}
