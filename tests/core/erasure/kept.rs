//! What a law keeps of somebody who was erased: as little as it takes, and no longer than it says.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentKey, ConsentKind},
    crm::{contact::ContactDraft, party::Party, point::Address},
    document::RetentionClass,
    erasure::archive::{ArchiveKind, ArchiveRecord},
    error::{Error, Problem},
    history::{self, Object},
    recipient::{DisclosureDraft, DisclosureKind, RecipientDraft},
    voucher::VoucherDraft,
};

use super::{decided, erase, files};
use crate::{
    access::{ANNA, Desk},
    activity::ABOUT_ANNA,
    consent::{event, newsletter},
    office::{DAY, NOW, Office, email, named, phone, refusal},
    user::Shop,
    voucher::invoice,
};

#[test]
fn an_invoice_stays_in_the_archive_till_its_period_is_over_and_then_goes() {
    let office = Office::new();
    let home = Address {
        street: "Storgatan 2".into(),
        postal_code: "211 35".into(),
        city: "Malmö".into(),
        ..Address::default()
    };
    office.add(ContactDraft {
        addresses: vec![home],
        emails: vec![email("anna@berg.example")],
        ..named("Anna Berg")
    });
    let session = &office.session;
    office.record(ABOUT_ANNA, invoice("2026-17"));
    let old = VoucherDraft { issued_on: "2018-12-31".into(), ..invoice("2018-3") };
    office.record(ABOUT_ANNA, old);

    let plan = session.plan_erasure(ANNA).unwrap();
    assert_eq!(plan.kept.len(), 1, "of the year 2018, nothing keeps it");
    let kept = &plan.kept[0];
    assert_eq!((kept.kind, kept.label.as_str(), kept.of_company), (ArchiveKind::Voucher, "2026-17", false));
    assert_eq!(
        (kept.law.as_deref(), kept.until.as_deref()),
        (Some("7 kap. 2 § bokföringslagen"), Some("2033-12-31"))
    );
    let erased = session.erase(&decided(&plan)).unwrap().0;
    assert_eq!(
        (erased.summary.kept[0].count, erased.summary.kept[0].until.as_deref()),
        (1, Some("2033-12-31"))
    );

    let archived = session.archive().unwrap();
    assert_eq!(archived.len(), 1);
    let ArchiveRecord::Voucher { number, name, address, .. } =
        session.open_archived(archived[0].id).unwrap().record
    else {
        panic!("a voucher");
    };
    let lines: Vec<_> = address.iter().map(|line| line.as_str()).collect();
    assert_eq!(
        (number.as_str(), name.as_str(), &lines[..]),
        ("2026-17", "Anna Berg", &["Storgatan 2", "211 35 Malmö"][..])
    );
    office.verify_rows().unwrap();

    // 2033-12-31 has passed everywhere on earth.
    let end = 2_019_686_400_000 + DAY / 2;
    office.clock.advance(end - NOW - 1);
    assert_eq!(session.finish_erasures().unwrap().0, 0);
    office.clock.advance(1);
    assert_eq!(session.finish_erasures().unwrap().0, 1);
    assert!(session.archive().unwrap().is_empty());
    assert!(matches!(session.open_archived(archived[0].id), Err(Error::NotFound)));
    office.verify_rows().unwrap();
}

#[test]
fn the_paper_of_an_invoice_stays_with_it_and_nothing_else_of_the_card() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let paper = desk.store("Invoice 17", RetentionClass::Contract, b"%PDF-1.4\nthe invoice");
    desk.store("Letter", RetentionClass::Contract, b"%PDF-1.4\na letter");
    desk.office.record(ABOUT_ANNA, VoucherDraft { document: Some(paper), ..invoice("2026-17") });
    assert_eq!(files(&desk), 2);

    erase(session, ANNA);

    let archived = session.archive().unwrap();
    assert_eq!((archived.len(), archived[0].files, files(&desk)), (1, 1, 1));
    let ArchiveRecord::Voucher { name, address, .. } = session.open_archived(archived[0].id).unwrap().record
    else {
        panic!("a voucher");
    };
    assert!(name.is_empty() && address.is_empty(), "the paper says it");
    assert_eq!(*session.archived_file(archived[0].id, 0).unwrap().1, b"%PDF-1.4\nthe invoice");
    assert!(matches!(session.archived_file(archived[0].id, 1), Err(Error::NotFound)));
    desk.office.verify_rows().unwrap();

    desk.office.clock.advance(8 * 366 * DAY);
    assert_eq!(session.finish_erasures().unwrap().0, 1);
    assert_eq!(files(&desk), 0);
}

#[test]
fn what_is_also_a_companys_stays_with_the_company() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let company = desk.office.add_company("Alm AB").id;
    let paper = desk.store("Invoice 17", RetentionClass::Contract, b"%PDF-1.4\nthe invoice");
    let both = Party { company: Some(company), ..ABOUT_ANNA };
    let voucher = desk.office.record(both, VoucherDraft { document: Some(paper), ..invoice("2026-17") });

    let erased = erase(session, ANNA);

    assert_eq!((erased.summary.left_to_company, session.archive().unwrap().len()), (1, 0));
    let voucher = session.read(|snapshot| kartotek_core::voucher::get(snapshot, voucher.id)).unwrap();
    assert_eq!((voucher.party.contact, voucher.party.company), (None, Some(company)));
    assert_eq!(*session.document_content(paper).unwrap(), *b"%PDF-1.4\nthe invoice");
    desk.office.verify_rows().unwrap();
}

#[test]
fn the_proof_of_a_consent_to_calls_is_kept_for_five_years_in_germany() {
    let office = Office::new();
    office.settings(|settings| settings.country = "DE".into());
    office.add(ContactDraft { phones: vec![phone("+49 30 1234567")], ..named("Anna Berg") });
    let calls = office
        .purpose(kartotek_core::purpose::PurposeDraft { channels: vec![Channel::Phone], ..newsletter() });
    let key = ConsentKey { contact: ANNA, purpose: calls, channel: Channel::Phone, point: "".into() };
    office.consent(ConsentDraft { key, ..event(ANNA, calls, ConsentKind::Given, NOW) });

    let plan = office.session.plan_erasure(ANNA).unwrap();
    let kept = &plan.kept[0];
    assert_eq!(
        (kept.kind, kept.law.as_deref(), kept.until.as_deref()),
        (ArchiveKind::Consent, Some("§ 7a UWG"), Some("2031-09-21"))
    );
    erase(&office.session, ANNA);

    let archived = office.session.archive().unwrap();
    let ArchiveRecord::Consent { name, numbers, at, .. } =
        office.session.open_archived(archived[0].id).unwrap().record
    else {
        panic!("a consent");
    };
    assert_eq!((name.as_str(), numbers[0].as_str(), at), ("Anna Berg", "+49 30 1234567", NOW));
    office.verify_rows().unwrap();
}

#[test]
fn recipients_are_told_and_until_then_it_is_known_of_whom() {
    let office = Office::new();
    office.add(ContactDraft { emails: vec![email("anna@berg.example")], ..named("Anna Berg") });
    let session = &office.session;
    let shop = RecipientDraft { name: "Print shop".into(), ..crate::recipient::shop() };
    let shop = session.add_recipient(shop).unwrap().0.id;
    let handed = DisclosureDraft {
        contact: ANNA,
        recipient: shop,
        kind: DisclosureKind::Letter,
        at: NOW,
        purpose: "Christmas cards".into(),
        detail: "Name and address".into(),
    };
    session.disclose(handed).unwrap();
    let plan = session.plan_erasure(ANNA).unwrap();
    assert_eq!(plan.recipients[0].name.as_str(), "Print shop");

    session.erase(&decided(&plan)).unwrap();

    let archived = session.archive().unwrap().remove(0);
    assert_eq!((archived.kind, archived.until), (ArchiveKind::Notice, None));
    let ArchiveRecord::Notice { recipient, name, identifiers, .. } =
        session.open_archived(archived.id).unwrap().record
    else {
        panic!("a notice");
    };
    let identifiers: Vec<_> = identifiers.iter().map(|one| one.as_str()).collect();
    assert_eq!(
        (recipient, name.as_str(), &identifiers[..]),
        (shop, "Anna Berg", &["Anna Berg", "anna@berg.example"][..])
    );
    for (at, method, field, problem) in [
        (NOW + DAY, "by mail", "at", Problem::Date),
        (NOW, "", "method", Problem::Missing),
        (NOW, "Mail about ANNA", "method", Problem::Identifying),
        (NOW, "by mail: bergs data", "method", Problem::Identifying),
        (NOW, "by mail, anna@berg.example", "method", Problem::Identifying),
        (NOW, "of +46 70 174 06 05, by phone", "method", Problem::Identifying),
    ] {
        assert_eq!(refusal(session.settle_archived(archived.id, at, method.into())), (field, None, problem));
    }
    let how = "E-mail to data@print.example of 2026-11-20";
    session.settle_archived(archived.id, NOW, how.into()).unwrap();
    assert!(session.archive().unwrap().is_empty());
    office.verify_rows().unwrap();
}

#[test]
fn what_is_over_goes_at_the_unlock_and_what_is_damaged_of_it_keeps_nobody_out() {
    for damaged in [false, true] {
        let shop = Shop::new();
        let office = shop.unlock("anna").unwrap();
        let session = office.session();
        let anna = session.add_contact(named("Anna Berg")).unwrap().0.id;
        session.add_voucher(Party { contact: Some(anna), company: None }, invoice("2026-17")).unwrap();
        erase(session, anna);
        assert_eq!(session.archive().unwrap().len(), 1);
        if damaged {
            session
                .write(|tx, _| {
                    tx.execute("UPDATE archive SET kept_at = kept_at + 1", [])?;
                    history::append(tx, "vault.check", Object::VAULT, &())
                })
                .unwrap();
        }
        office.close().unwrap();
        shop.clock.advance(30 * 366 * DAY);

        let office = shop.unlock("anna").unwrap();

        let left: u64 = office
            .session()
            .read(|snapshot| Ok(snapshot.query_row("SELECT count(*) FROM archive", [], |row| row.get(0))?))
            .unwrap();
        assert_eq!((left, office.session().store().stop().is_some()), (u64::from(damaged), damaged));
    }
}
