//! A vault that was made before the journey begins, without the window.

use std::{fs, path::Path};

use kartotek_core::{
    channel::Channel,
    clock::Clock,
    consent::{ConsentDraft, ConsentKey, ConsentKind, ConsentMethod},
    crm::{contact::ContactDraft, party::Party, point::Email},
    document::{DocumentDraft, RetentionClass},
    id::{ContactId, DocumentId, PurposeId},
    notice,
    progress::Silent,
    session::{Session, office::Office},
    vault::{KdfParams, Passphrase, VaultDraft},
};
use lopdf::{Document, Object, Stream, dictionary};
use zeroize::Zeroizing;

use crate::{app::App, vault::PASSPHRASE, words::Words};

pub(crate) const ZONE: &str = "Europe/Stockholm";
pub(crate) const ORGANISATION: &str = "Fjäll & Söhne";

/// Makes a vault by the time of a clock, and opens it in the window.
pub(crate) async fn open(app: &App, words: &Words, clock: &Clock, work: impl FnOnce(&Session)) {
    let vault = app.folder().join("Fjäll.kartotek");
    let draft = VaultDraft {
        organisation: ORGANISATION.into(),
        country: "SE".into(),
        user_name: "Åsa Lind".into(),
        language: words.code.into(),
    };
    let passphrase = Zeroizing::new(PASSPHRASE.as_bytes().to_vec());
    let passphrase = Passphrase::from_bytes(&passphrase).expect("it is a fair passphrase");
    let (office, _) = Office::create(&vault, &draft, &passphrase, KdfParams::FLOOR, clock, [8; 16])
        .expect("a fresh folder can hold a vault");
    work(office.session());
    office.close().expect("nothing is in the way");

    let window = &app.window;
    app.answer_dialog(Some(&vault));
    window.click("button", &words.get("start-open")).await;
    window.fill(&words.get("unlock-passphrase"), PASSPHRASE).await;
    window.press("Enter").await;
    window.see("heading", &words.get("area-today")).await;
}

/// Adds somebody; without an e-mail address where that is empty.
pub(crate) fn person(session: &Session, given: &str, family: &str, email: &str) -> ContactId {
    let emails = [email].into_iter().filter(|email| !email.is_empty());
    let draft = ContactDraft {
        given_name: given.into(),
        family_name: family.into(),
        emails: emails
            .map(|email| Email { address: email.into(), primary: true, ..Email::default() })
            .collect(),
        ..ContactDraft::default()
    };
    session.add_contact(draft).expect("the name and the address keep the rules").0.id
}

/// Stores a file with somebody as evidence.
pub(crate) fn evidence(session: &Session, contact: ContactId, file: &Path) -> DocumentId {
    let title = file.file_stem().expect("a file has a name").to_string_lossy().into_owned();
    let dated_at = session.store().clock().now();
    let draft = DocumentDraft { title: title.into(), retention: RetentionClass::Evidence, dated_at };
    let party = Party { contact: Some(contact), company: None };
    session.add_document(party, draft, file, false, &Silent).expect("the file can be read").0.id
}

/// Writes a page as a scanner would, with a line of text.
pub(crate) fn scan(file: &Path, line: &str) {
    let mut pdf = Document::with_version("1.5");
    let text = format!("BT /F1 18 Tf 72 720 Td ({line}) Tj ET");
    let content = pdf.add_object(Stream::new(dictionary! {}, text.into_bytes()));
    let font =
        pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let pages = pdf.new_object_id();
    let page = pdf.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => pages,
        "Contents" => content,
        "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    pdf.objects.insert(pages, Object::Dictionary(tree));
    let catalogue = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("memory takes it");
    fs::write(file, bytes).expect("the journey's folder can be written to");
}

/// Somebody says yes to the newsletter at the time of the clock.
pub(crate) fn say_yes(
    session: &Session,
    contact: ContactId,
    method: ConsentMethod,
    evidence: Vec<DocumentId>,
) {
    let purpose = newsletter(session);
    let notices = session.read(notice::list).expect("the vault can be read");
    let notice = notices.iter().find(|row| row.notice.draft.purpose == Some(purpose));
    let notice = notice.expect("the newsletter has a wording").notice.id;
    let version =
        session.read(|snapshot| notice::texts(snapshot, notice, 1)).expect("it has a version")[0].id;
    let draft = ConsentDraft {
        key: ConsentKey { contact, purpose, channel: Channel::Email, point: String::new().into() },
        kind: ConsentKind::Given,
        at: session.store().clock().now(),
        zone: ZONE.into(),
        method,
        source: String::new().into(),
        version: Some(version),
        valid_until: String::new(),
        guardian: String::new().into(),
        guardian_relation: String::new().into(),
        code: String::new(),
        note: String::new().into(),
        evidence,
    };
    session.add_consent(draft).expect("the record keeps the rules");
}

/// The purpose of the newsletter.
pub(crate) fn newsletter(session: &Session) -> PurposeId {
    let purposes = session.purposes().expect("the vault can be read");
    let newsletter = purposes.iter().find(|row| row.purpose.draft.marketing);
    newsletter.expect("the demo's office has a newsletter").purpose.id
}
