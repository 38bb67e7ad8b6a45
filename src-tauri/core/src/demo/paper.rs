//! Small documents made in code.

use std::fmt::Write as _;

/// A PDF of one page (ISO 32000-1) with these lines, the first of them large.
pub(super) fn pdf(lines: &[String]) -> Vec<u8> {
    let mut page = String::from("BT 72 760 Td 24 TL\n");
    for (at, line) in lines.iter().enumerate() {
        let size = if at == 0 { 20 } else { 11 };
        let _ = writeln!(page, "/F {size} Tf ({}) Tj T*", escaped(line));
    }
    page.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (object, number) in objects.iter().zip(1..) {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    let _ = write!(
        file,
        "{table}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    file.into_bytes()
}

/// A text as a string of a PDF, all in ASCII: what the encoding has beyond it stands as an octal number.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        let _ = match letter {
            '(' | ')' | '\\' => write!(escaped, "\\{letter}"),
            ' '..='~' => write!(escaped, "{letter}"),
            '\u{a0}'..='\u{ff}' => write!(escaped, "\\{:03o}", u32::from(letter)),
            _ => write!(escaped, "?"),
        };
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_a_pdf_says_where_its_objects_are() {
        let file = String::from_utf8(pdf(&["Angebot (für Åsa)".to_owned(), "50 €".to_owned()])).unwrap();

        let start: usize = file.lines().rev().nth(1).unwrap().parse().unwrap();
        assert!(file[start..].starts_with("xref\n0 6\n"));
        for (number, line) in file[start..].lines().skip(3).take(5).enumerate() {
            let at: usize = line[..10].parse().unwrap();
            assert!(file[at..].starts_with(&format!("{} 0 obj\n", number + 1)));
            assert_eq!(line.len(), 19, "an entry has 20 bytes with its end");
        }
        assert!(file.contains("(Angebot \\(f\\374r \\305sa\\)) Tj") && file.contains("(50 ?) Tj"));
        let stream = file.split("stream\n").nth(1).unwrap().strip_suffix("\nend").unwrap();
        assert!(file.contains(&format!("/Length {} >>", stream.len())));
    }
}
