//! Anna, of whom everything is known.

use std::io::Cursor;

use kartotek_core::crm::{
    contact::ContactDraft,
    point::{Address, Email, Phone, PointKind, Website},
};

use super::ADDRESS;
use crate::office::{named, tags};

/// Anna with every field.
pub(crate) fn anna() -> ContactDraft {
    ContactDraft {
        prefix: "Dr.".into(),
        middle_name: "Maria".into(),
        suffix: "MBA".into(),
        phonetic_given_name: "Anah".into(),
        phonetic_family_name: "Bery".into(),
        job_title: "Buyer".into(),
        department: "Stone".into(),
        birthday: "1987-11-24".into(),
        language: "de".into(),
        notes: "Likes granite".into(),
        tags: tags(&["Regular guest"]),
        extra: "X-SHOE:41".into(),
        emails: vec![Email {
            kind: PointKind::Home,
            label: "Cabin".into(),
            address: ADDRESS.into(),
            primary: true,
        }],
        phones: vec![Phone {
            kind: PointKind::Mobile,
            label: "Car".into(),
            number: "070-174 06 05".into(),
            primary: true,
            ..Phone::default()
        }],
        addresses: vec![Address {
            kind: PointKind::Home,
            label: "Summer".into(),
            street: "Ringvägen 12".into(),
            extended: "Stairs B".into(),
            po_box: "PO 99".into(),
            postal_code: "211 34".into(),
            city: "Malmö".into(),
            region: "Skåne".into(),
            country: "SE".into(),
            primary: true,
        }],
        websites: vec![Website {
            kind: PointKind::Home,
            label: "Blog".into(),
            url: "https://berg.example/blog".into(),
            primary: true,
        }],
        ..named("Anna Berg")
    }
}

pub(super) fn picture() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::RgbImage::new(8, 8).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}
