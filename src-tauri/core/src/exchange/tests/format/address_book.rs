//! Google Contacts and Outlook, old and new, in English, German and Swedish.

use super::{GOOGLE_NEW, GOOGLE_OLD, OUTLOOK_DESKTOP, person};
use crate::exchange::{
    import::{ImportFormat, ImportTarget},
    tests::{addresses, drafts, emails, name, phones, table, websites},
};

const OUTLOOK_WEB: &str = "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes";
const OUTLOOK_BY_GOOGLE: &str = "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Address,Home Street,Home City,Home State,Home Postal Code,Home Country,Spouse,Children,Business Phone,Company,Job Title,Business Street,Business City,Categories";

#[test]
fn google_contacts_new_and_old_are_read() {
    let new = [
        ("First Name", "Åsa"),
        ("Middle Name", "Maria"),
        ("Last Name", "Öberg"),
        ("Phonetic First Name", "Osa"),
        ("Name Prefix", "Dr."),
        ("Name Suffix", "MBA"),
        ("Nickname", "Åsi"),
        ("Organization Name", "Acme AB"),
        ("Organization Title", "CTO"),
        ("Organization Department", "IT"),
        ("Birthday", "1980-03-22"),
        ("Notes", "one\ntwo"),
        ("Labels", "Kunde ::: * myContacts"),
        ("E-mail 1 - Label", "* Work"),
        ("E-mail 1 - Value", "asa@example.com ::: a@example.com"),
        ("E-mail 2 - Label", "Club"),
        ("E-mail 2 - Value", "club@example.com"),
        ("Phone 1 - Label", "Mobile"),
        ("Phone 1 - Value", "+46 70 123 45 67"),
        ("Address 1 - Label", "Home"),
        ("Address 1 - Formatted", "Storgatan 1\n111 22 Stockholm\nSE"),
        ("Address 1 - Street", "Storgatan 1"),
        ("Address 1 - City", "Stockholm"),
        ("Address 1 - Postal Code", "111 22"),
        ("Address 1 - Country", "SE"),
        ("Website 1 - Label", "Blog"),
        ("Website 1 - Value", "https://example.com"),
        ("Custom Field 1 - Label", "Shoe size"),
        ("Custom Field 1 - Value", "39"),
    ];

    let (format, asa) = person(GOOGLE_NEW, &new);

    assert_eq!(format, ImportFormat::GoogleNew);
    assert_eq!(name(&asa), ["Dr.", "Åsa", "Maria", "Öberg", "MBA"]);
    assert_eq!((asa.nickname.as_str(), asa.phonetic_given_name.as_str()), ("Åsi", "Osa"));
    assert_eq!(
        (asa.company_name.as_str(), asa.job_title.as_str(), asa.department.as_str()),
        ("Acme AB", "CTO", "IT")
    );
    assert_eq!((asa.birthday.as_str(), asa.notes.as_str()), ("1980-03-22", "one\ntwo"));
    assert!(asa.tags == ["Kunde".into()]);
    assert_eq!(
        emails(&asa),
        ["Work [] asa@example.com *", "Work [] a@example.com", "Other [Club] club@example.com"]
    );
    assert_eq!(phones(&asa), ["Mobile [] +46 70 123 45 67 *"]);
    assert_eq!(addresses(&asa), ["Home [] ||Storgatan 1|Stockholm||111 22|SE *"]);
    assert_eq!(websites(&asa), ["Other [Blog] https://example.com *"]);

    let (format, eva) = person(
        GOOGLE_OLD,
        &[
            ("Name", "Eva von der Heide"),
            ("Gender", "f"),
            ("Hobby", "sailing"),
            ("Group Membership", "* My Contacts ::: VIP"),
            ("E-mail 1 - Type", "* Home"),
            ("E-mail 1 - Value", "eva@example.com"),
            ("Address 1 - Formatted", "Weg 1\n20095 Hamburg"),
            ("Organization 1 - Name", "Heide GmbH"),
            ("Organization 1 - Title", "Inhaberin"),
            ("Language", "Deutsch"),
        ],
    );
    assert_eq!(format, ImportFormat::GoogleOld);
    assert_eq!(name(&eva), ["", "Eva", "", "von der Heide", ""]);
    assert_eq!(emails(&eva), ["Home [] eva@example.com *"]);
    assert_eq!(addresses(&eva), ["Other [] ||Weg 1\n20095 Hamburg|||| *"]);
    assert_eq!(
        (eva.company_name.as_str(), eva.job_title.as_str(), eva.language.as_str()),
        ("Heide GmbH", "Inhaberin", "de")
    );
    assert!(eva.tags == ["VIP".into()]);
}

#[test]
fn outlook_desktop_web_and_what_google_exports_for_it_are_read() {
    let row = [
        ("Title", "Mr."),
        ("First Name", "John"),
        ("Last Name", "Doe"),
        ("Suffix", "Jr."),
        ("Company", "Acme"),
        ("Job Title", "CEO"),
        ("Business Street", "1 Main St"),
        ("Business Street 2", "Floor 3"),
        ("Business City", "Boston"),
        ("Business State", "MA"),
        ("Business Postal Code", "02108"),
        ("Business Country/Region", "USA"),
        ("Home City", "Salem"),
        ("Assistant's Phone", "555-0101"),
        ("Business Fax", "555-0102"),
        ("Business Phone", "555-0103"),
        ("Business Phone 2", "555-0104"),
        ("Car Phone", "555-0105"),
        ("Company Main Phone", "555-0106"),
        ("Home Phone", "555-0107"),
        ("Mobile Phone", "555-0108"),
        ("Other Phone", "555-0109"),
        ("Pager", "555-0110"),
        ("Birthday", "3/4/1980"),
        ("Business Address PO Box", "PB 7"),
        ("Categories", "Kunde;VIP"),
        ("E-mail Address", "john@example.com"),
        ("E-mail Type", "SMTP"),
        ("E-mail Display Name", "John Doe (john@example.com)"),
        ("E-mail 2 Address", "doe@example.com"),
        ("Gender", "Unspecified"),
        ("Government ID Number", "12345"),
        ("Children", "Tim"),
        ("Spouse", "Jane"),
        ("Priority", "Normal"),
        ("Private", "FALSE"),
        ("Web Page", "http://example.com"),
        ("Notes", "Likes tea"),
    ];

    let (format, john) = person(OUTLOOK_DESKTOP, &row);

    assert_eq!(format, ImportFormat::OutlookDesktop);
    assert_eq!(name(&john), ["Mr.", "John", "", "Doe", "Jr."]);
    assert_eq!((john.company_name.as_str(), john.job_title.as_str()), ("Acme", "CEO"));
    assert_eq!(
        addresses(&john),
        ["Work [] PB 7||1 Main St\nFloor 3|Boston|MA|02108|USA *", "Home [] |||Salem|||"]
    );
    assert_eq!(
        phones(&john),
        [
            "Other [Assistant's Phone] 555-0101 *",
            "Fax [] 555-0102",
            "Work [] 555-0103",
            "Work [] 555-0104",
            "Mobile [] 555-0105",
            "Work [] 555-0106",
            "Home [] 555-0107",
            "Mobile [] 555-0108",
            "Other [] 555-0109",
            "Pager [] 555-0110",
        ]
    );
    assert_eq!(emails(&john), ["Work [] john@example.com *", "Work [] doe@example.com"]);
    assert_eq!(websites(&john), ["Work [] http://example.com *"]);
    assert_eq!(john.birthday.as_str(), "1980-03-04");
    assert!(john.tags == ["Kunde".into(), "VIP".into()]);

    let row = [
        ("First Name", "John"),
        ("Title", "Dr."),
        ("E-mail Address", "j@example.com"),
        ("Personal Web Page", "https://j.example"),
        ("Birthday", "0/0/00"),
    ];
    let (format, john) = person(OUTLOOK_WEB, &row);
    assert_eq!(format, ImportFormat::OutlookWeb);
    assert_eq!((john.prefix.as_str(), john.birthday.as_str()), ("Dr.", ""));
    assert_eq!(websites(&john), ["Home [] https://j.example *"]);

    let row = [
        ("First Name", "John"),
        ("Title", "Dr."),
        ("Primary Phone", "555-0111"),
        ("Location", "3rd floor"),
        ("Job Title", "CEO"),
    ];
    let (format, john) = person(OUTLOOK_BY_GOOGLE, &row);
    assert_eq!(format, ImportFormat::OutlookDesktop);
    assert_eq!((john.prefix.as_str(), john.job_title.as_str()), ("Dr.", "CEO"));
    assert_eq!(phones(&john), ["Work [] 555-0111 *"]);
    assert!(john.addresses.is_empty());
}

#[test]
fn outlook_in_german_and_swedish_is_read() {
    let german = "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Straße geschäftlich 2,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Ort privat,Bundesland/Kanton privat,Postleitzahl privat,Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon (privat),Mobiltelefon,Weiteres Telefon,Pager,Geburtstag,Geschlecht,Kinder,Partner,Regierungsnr.,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,Kategorien,Notizen,Ort,Sprache,Webseite";
    let row = [
        ("Anrede", "Frau"),
        ("Vorname", "Jördis"),
        ("Nachname", "Groß"),
        ("Firma", "Müller & Söhne"),
        ("Position", "Leiterin"),
        ("Straße geschäftlich", "Hafenweg 1"),
        ("Ort geschäftlich", "Kiel"),
        ("Postleitzahl geschäftlich", "24103"),
        ("Land/Region geschäftlich", "Deutschland"),
        ("Ort privat", "Plön"),
        ("Telefon Assistent", "0431 1"),
        ("Fax geschäftlich", "0431 2"),
        ("Telefon geschäftlich", "0431 3"),
        ("Telefon (privat)", "0431 4"),
        ("Mobiltelefon", "0171 5"),
        ("Geburtstag", "22.03.1980"),
        ("Geschlecht", "Weiblich"),
        ("E-Mail-Adresse", "j@example.de"),
        ("E-Mail 2: Adresse", "k@example.de"),
        ("Ort", "Büro 3"),
        ("Webseite", "www.example.de"),
        ("Notizen", "Hallo"),
    ];

    let (format, person_read) = person(german, &row);

    assert_eq!(format, ImportFormat::OutlookDesktop);
    assert_eq!(name(&person_read), ["Frau", "Jördis", "", "Groß", ""]);
    assert_eq!(
        (person_read.company_name.as_str(), person_read.job_title.as_str()),
        ("Müller & Söhne", "Leiterin")
    );
    assert_eq!(
        addresses(&person_read),
        ["Work [] ||Hafenweg 1|Kiel||24103|Deutschland *", "Home [] |||Plön|||"]
    );
    assert_eq!(
        phones(&person_read),
        [
            "Other [Telefon Assistent] 0431 1 *",
            "Fax [] 0431 2",
            "Work [] 0431 3",
            "Home [] 0431 4",
            "Mobile [] 0171 5"
        ]
    );
    assert_eq!(emails(&person_read), ["Work [] j@example.de *", "Work [] k@example.de"]);
    assert_eq!(websites(&person_read), ["Work [] www.example.de *"]);
    assert_eq!(person_read.birthday.as_str(), "1980-03-22");

    let swedish = "Förnamn,Efternamn,Företag,Befattning,\"Gatuadress, arbete\",\"Ort, arbete\",\"Postnummer, arbete\",\"Telefon, arbete\",\"Telefon, bostad\",Mobiltelefon,E-postadress,Kön,Anteckningar\nÅsa,Öberg,Acme AB,VD,Storgatan 1,Umeå,903 26,090-1,090-2,070-3,asa@example.se,K,Hej\n";
    let (found, rows) = table(swedish);
    let asa = &drafts(rows)[0];
    assert_eq!(found.format, ImportFormat::OutlookDesktop);
    assert_eq!(name(asa), ["", "Åsa", "", "Öberg", ""]);
    assert_eq!(addresses(asa), ["Work [] ||Storgatan 1|Umeå||903 26| *"]);
    assert_eq!(phones(asa), ["Work [] 090-1 *", "Home [] 090-2", "Mobile [] 070-3"]);
    assert!(found.columns[11].sensitive && found.columns[11].target == ImportTarget::Skip);
}
