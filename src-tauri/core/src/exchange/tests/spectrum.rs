//! csv-spectrum: corner cases of CSV and the JSON each should give.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::{sample, source};
use crate::exchange::import::{layout, table::Records};

#[test]
fn every_corner_case_gives_its_json() {
    let cases = [
        "comma_in_quotes",
        "empty",
        "empty_crlf",
        "escaped_quotes",
        "json",
        "newlines",
        "newlines_crlf",
        "quotes_and_newlines",
        "simple",
        "simple_crlf",
        "utf8",
        "location_coordinates",
    ];
    for case in cases {
        let source = source(sample(&format!("csv-spectrum/csvs/{case}.csv")));
        let json = sample(&format!("csv-spectrum/json/{case}.json"));
        let expected: serde_json::Value = serde_json::from_str(&String::from_utf8_lossy(&json)).unwrap();
        // One of them holds a single object instead of a list, and is in no valid encoding.
        let expected = if expected.is_array() { expected } else { serde_json::Value::Array(vec![expected]) };
        let encoding = source.detect_encoding();
        let text = source.decode(encoding).unwrap();
        let layout = layout::detect(&text, encoding);

        let mut records = Records::new(&text, &layout).unwrap();
        let (mut header, mut record, mut found) = (StringRecord::new(), StringRecord::new(), Vec::new());
        records.read(&mut header).unwrap();
        while records.read(&mut record).unwrap().is_some() {
            let row: BTreeMap<&str, &str> = header.iter().zip(&record).collect();
            found.push(serde_json::to_value(row).unwrap());
        }

        assert_eq!((layout.delimiter, layout.header), (',', Some(0)), "{case}");
        let shown = serde_json::Value::Array(found).to_string().replace('°', "\u{fffd}");
        // The JSON of this case has another telephone number than its CSV.
        let shown = shown.replace("2095257564", "1234567890");
        assert_eq!(shown, expected.to_string(), "{case}");
    }
}
