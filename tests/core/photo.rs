//! Photos: kept small, shown in the list, taken back by undo.

use std::io::Cursor;

use image::{ImageFormat, RgbImage};
use kartotek_core::{
    crm::photo,
    error::{Error, Problem},
    id::ContactId,
};

use crate::office::{Office, refusal};

fn picture(side: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::new(side, side).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn stored(office: &Office) -> Option<Vec<u8>> {
    office.session.read(|connection| photo::get(connection, ContactId(1))).unwrap()
}

fn shown(office: &Office) -> bool {
    let list = office.session.open_contacts(&Default::default()).unwrap();
    let listed = office.session.contact_window(list.handle, 0, 1).unwrap()[0].has_photo;
    assert_eq!(listed, office.get(ContactId(1)).has_photo);
    listed
}

#[test]
fn a_photo_is_set_replaced_removed_and_each_is_taken_back() {
    let office = Office::with(&["Anna Berg"]);
    let (first, second) = (picture(8), picture(16));

    office.session.set_photo(ContactId(1), Some(&first)).unwrap();
    assert!(shown(&office) && stored(&office).as_ref() == Some(&first));
    office.session.set_photo(ContactId(1), Some(&second)).unwrap();
    office.session.set_photo(ContactId(1), None).unwrap();
    assert!(!shown(&office) && stored(&office).is_none());

    office.session.undo().unwrap();
    assert!(shown(&office) && stored(&office) == Some(second));
    office.session.undo().unwrap();
    assert!(stored(&office) == Some(first));
    office.session.undo().unwrap();
    assert!(!shown(&office) && stored(&office).is_none());
}

#[test]
fn what_is_no_picture_is_refused_and_the_same_photo_changes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let id = ContactId(1);

    let refused = refusal(office.session.set_photo(id, Some(b"<svg onload=alert(1)>")));
    assert_eq!(refused, ("photo", None, Problem::Picture));
    assert!(matches!(office.session.set_photo(id, None), Err(Error::NothingToChange)));
    office.session.set_photo(id, Some(&picture(8))).unwrap();
    assert!(matches!(office.session.set_photo(id, Some(&picture(8))), Err(Error::NothingToChange)));
    assert_eq!(office.get(id).revision, 2);
}
