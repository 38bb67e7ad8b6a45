//! Documents that go: into the trash, for good, and with what was cut off; and those that stay.

use kartotek_core::session::{
    trash::TrashKind,
    undo::{UndoAction, UndoLabel, UndoObject},
};

use super::*;

#[test]
fn deleted_a_document_lies_in_the_trash_comes_back_and_goes_for_good_with_its_file() {
    let desk = Desk::new();
    let document = desk.store("a.txt", b"text");

    let (count, _) = desk.session.trash_documents(&[document.id], true).unwrap();
    assert_eq!(count, 1);
    assert!(matches!(desk.content(document.id), Err(Error::NotFound)));
    let list = desk.session.open_trash().unwrap();
    let row = &desk.session.trash_window(list.handle, 0, 9).unwrap()[0];
    assert_eq!(
        (row.kind, row.name.0.as_str(), row.detail.0.as_str()),
        (TrashKind::Document, "a.txt", "Anna Berg")
    );
    assert_eq!(row.party, Some(ANNA));

    desk.session.undo().unwrap();
    assert_eq!(desk.content(document.id).unwrap(), b"text");
    assert!(
        matches!(desk.session.purge_document(document.id), Err(Error::NotFound)),
        "it is not in the trash"
    );
    let undone = desk.session.redo().unwrap().0;
    let trashed = UndoLabel { action: UndoAction::Trash, object: UndoObject::Document, count: 1 };
    assert_eq!(undone.undo, Some(trashed));

    desk.session.purge_document(document.id).unwrap();

    assert_eq!(desk.stored(), Vec::<PathBuf>::new());
    assert!(matches!(desk.session.undo(), Err(Error::NotFound)));
    assert!(matches!(
        desk.session.read(|snapshot| document::get(snapshot, document.id)),
        Err(Error::NotFound)
    ));
}

#[test]
fn adding_is_undone_into_the_trash_and_done_again() {
    let desk = Desk::new();
    let document = desk.store("a.txt", b"text");

    desk.session.undo().unwrap();
    assert!(desk.session.read(|snapshot| document::get(snapshot, document.id)).unwrap().trashed_at.is_some());
    assert_eq!(desk.stored().len(), 1);
    desk.session.redo().unwrap();
    assert_eq!(desk.content(document.id).unwrap(), b"text");
}

#[test]
fn what_was_cut_off_is_swept_away_at_the_next_unlock_and_no_file_with_a_row() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    let document = store_for_anna(&office, "a.txt", b"text");
    office.close().unwrap();
    let folder = shop.place.join("documents/ab");
    fs::create_dir_all(&folder).unwrap();
    let left = ["abababababababababababababababab.bin", "abababababababababababababababac.part"];
    for name in left {
        fs::write(folder.join(name), b"x").unwrap();
    }
    fs::write(folder.join("notes.txt"), b"somebody else's").unwrap();

    let office = shop.unlock("anna").unwrap();

    assert_eq!(*office.session().document_content(document).unwrap(), b"text");
    assert!(left.iter().all(|name| !folder.join(name).exists()));
    assert!(folder.join("notes.txt").exists());
}

#[test]
fn an_older_database_keeps_the_files_that_its_rows_do_not_name() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    office.close().unwrap();
    let older = fs::read(shop.place.join("vault.db")).unwrap();
    let office = shop.unlock("anna").unwrap();
    store_for_anna(&office, "a.txt", b"text");
    office.close().unwrap();
    fs::write(shop.place.join("vault.db"), older).unwrap();

    for _ in 0..2 {
        shop.unlock("anna").unwrap().close().unwrap();
    }

    assert_eq!(stored(&shop.place).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_vault_that_can_not_be_written_to_shows_documents_and_stores_none() {
    use std::os::unix::fs::PermissionsExt;
    let permit = |shop: &Shop, mode| {
        fs::set_permissions(&shop.place, fs::Permissions::from_mode(mode)).unwrap();
    };
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    let document = store_for_anna(&office, "a.txt", b"text");
    office.close().unwrap();
    permit(&shop, 0o500);
    let office = shop.unlock("anna").unwrap();
    assert!(office.read_only());
    let session = office.session();
    let path = shop.place.join("vault.hdr");

    assert_eq!(*session.document_content(document).unwrap(), b"text");
    let added = session.add_document(ANNA, titled("b"), &path, true, &Silent);
    assert!(matches!(added, Err(Error::ReadOnly)));
    assert!(matches!(session.trash_documents(&[document], true), Err(Error::ReadOnly)));
    assert!(matches!(session.purge_document(document), Err(Error::ReadOnly)));
    permit(&shop, 0o700);
}
