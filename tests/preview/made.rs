//! Documents made for a test.

use lopdf::{Document, Object, dictionary};

/// A PDF with a page for each content stream.
pub(crate) fn pdf(pages: &[&str]) -> Vec<u8> {
    pdf_of_size("0 0 200 300", pages)
}

/// The same, with pages of a size written as it is.
pub(crate) fn pdf_of_size(size: &str, pages: &[&str]) -> Vec<u8> {
    let mut objects = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned()];
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 3 + 2 * page)).collect();
    objects.push(format!("<</Type/Pages/Kids[{}]/Count {}>>", kids.join(" "), pages.len()));
    for (page, content) in pages.iter().enumerate() {
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[{size}]/Contents {} 0 R>>", 4 + 2 * page));
        objects.push(format!("<</Length {}>>stream\n{content}\nendstream", content.len()));
    }
    written(&objects)
}

/// A page whose form draws another ten times, which draws another ten times, and so on.
pub(crate) fn pdf_of_forms(depth: usize) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
            .to_owned(),
        "<</Length 4>>stream\n/F Do\nendstream".to_owned(),
    ];
    for form in 0..depth {
        let content = "/F Do ".repeat(10);
        let next = 6 + form;
        objects.push(format!(
            "<</Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<</XObject<</F {next} 0 R>>>>/Length {}>>stream\n{content}\nendstream",
            content.len()
        ));
    }
    objects.push(
        "<</Type/XObject/Subtype/Form/BBox[0 0 200 300]/Length 12>>stream\n0 0 9 9 re f\nendstream"
            .to_owned(),
    );
    written(&objects)
}

fn written(objects: &[String]) -> Vec<u8> {
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", number + 1));
    }
    let start = pdf.len();
    pdf.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for place in places {
        pdf.push_str(&format!("{place:010} 00000 n \n"));
    }
    pdf.push_str(&format!(
        "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    ));
    pdf.into_bytes()
}

/// A PDF whose standard security handler asks for a password that is not the empty one.
pub(crate) fn protected_pdf() -> Vec<u8> {
    let mut document = Document::load_mem(&pdf(&["0 0 9 9 re f"])).unwrap();
    let string = |byte: u8, length| Object::string_literal(vec![byte; length]);
    let filter = document.add_object(dictionary! {
        "Filter" => "Standard", "V" => 2, "R" => 3, "Length" => 128, "P" => -4,
        "O" => string(1, 32), "U" => string(2, 32),
    });
    document.trailer.set("Encrypt", filter);
    document.trailer.set("ID", vec![string(3, 16), string(3, 16)]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// The beginning of a PNG, which says how large it is.
pub(crate) fn png_front(width: u32, height: u32) -> Vec<u8> {
    let chunk = |content: &[u8]| {
        let length = u32::try_from(content.len() - 4).unwrap().to_be_bytes();
        [&length, content, &crc(content).to_be_bytes()].concat()
    };
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = [b"IHDR".as_slice(), &size, &[8, 6, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(&header), &chunk(b"IDAT\x78\x9c")].concat()
}

/// CRC-32 as PNG has it.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}
