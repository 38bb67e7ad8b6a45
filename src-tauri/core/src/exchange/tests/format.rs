//! Files with the exact headers of each program, filled with fictional people, in each encoding and delimiter.

use std::collections::HashMap;

use super::{addresses, drafts, emails, name, phones, table, websites};
use crate::{
    crm::contact::ContactDraft,
    error::Problem,
    exchange::import::{ImportEncoding, ImportFormat, ImportTarget, RowOutcome},
};

pub(super) const GOOGLE_NEW: &str = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value";
const GOOGLE_OLD: &str = "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description,Website 1 - Type,Website 1 - Value";
pub(super) const OUTLOOK_DESKTOP: &str = "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page";
const OUTLOOK_WEB: &str = "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes";
const OUTLOOK_BY_GOOGLE: &str = "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Address,Home Street,Home City,Home State,Home Postal Code,Home Country,Spouse,Children,Business Phone,Company,Job Title,Business Street,Business City,Categories";
const HUBSPOT: &str = "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date,Last Modified Date,Lifecycle Stage,Associated Company,Associated Deal IDs,Job Title,Marketing contact status,Country/Region,State/Region,Postal Code,Unsubscribed from all email,Legal basis for processing contact's data";
const SALESFORCE: &str = "Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Salutation,Name,MailingStreet,MailingCity,MailingPostalCode,MailingCountry,Phone,MobilePhone,Email,Title,Department,AssistantName,LeadSource,Birthdate,Description,OwnerId,HasOptedOutOfEmail,DoNotCall,CreatedDate";
const SALESFORCE_REPORT: &str = "First Name,Last Name,Email,Phone,Account Name,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Last Activity,Lead Source,Email Opt Out";
const PIPEDRIVE: &str = "Person - ID,Person - Name,Person - First name,Person - Last name,Person - Organization,Person - Title,Person - Email - Work,Person - Email - Home,Person - Email - Other,Person - Phone - Work,Person - Phone - Mobile,Person - Phone - Other,Person - Labels,Person - Person created,Person - Marketing status,Person - Double opt-in,Person - LinkedIn Page";
const ZOHO: &str = "Record Id,Contact Owner.id,Contact Owner,Lead Source,First Name,Last Name,Account Name.id,Account Name,Vendor Name.id,Vendor Name,Email,Title,Department,Phone,Mobile,Created By.id,Created By,Modified By.id,Modified By,Created Time,Modified Time,Contact Name,Mailing Street,Mailing City,Mailing State,Mailing Zip,Mailing Country,Email Opt Out,Salutation,Last Activity Time,Unsubscribed Mode,Unsubscribed Time,Tag,Description";
const LINKEDIN: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const MAILCHIMP: &str = "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS";
const BREVO: &str = "CONTACT ID,EMAIL,FIRSTNAME,LASTNAME,SMS,LANDLINE_NUMBER,WHATSAPP,INTERESTS,OPT-IN,ADDED_TIME,MODIFIED_TIME";

/// A file with a header and rows given as `column = value`.
pub(super) fn file(header: &str, delimiter: char, rows: &[&[(&str, &str)]]) -> String {
    let names: Vec<&str> = header.split(',').collect();
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter as u8).from_writer(Vec::new());
    writer.write_record(&names).unwrap();
    for row in rows {
        let values: HashMap<&str, &str> = row.iter().copied().collect();
        assert!(values.keys().all(|name| names.contains(name)), "{values:?}");
        writer.write_record(names.iter().map(|name| values.get(name).copied().unwrap_or_default())).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn person(header: &str, row: &[(&str, &str)]) -> (ImportFormat, ContactDraft) {
    let (found, rows) = table(file(header, ',', &[row]));
    (found.format, drafts(rows).remove(0))
}

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

#[test]
fn the_files_of_other_customer_databases_are_read() {
    let (format, ann) = person(
        HUBSPOT,
        &[
            ("Record ID", "101"),
            ("First Name", "Ann"),
            ("Last Name", "Lee"),
            ("Email", "ann@example.com"),
            ("Phone Number", "+1 555 0100"),
            ("Contact owner", "Bob Sales"),
            ("Associated Company", "Acme"),
            ("Job Title", "CFO"),
            ("Country/Region", "Ireland"),
            ("State/Region", "Cork"),
            ("Postal Code", "T12"),
            ("Marketing contact status", "Marketing contact"),
        ],
    );
    assert_eq!(format, ImportFormat::HubSpot);
    assert_eq!((ann.company_name.as_str(), ann.job_title.as_str()), ("Acme", "CFO"));
    assert_eq!(
        (emails(&ann), phones(&ann)),
        (vec!["Work [] ann@example.com *".into()], vec!["Work [] +1 555 0100 *".into()])
    );
    assert_eq!(addresses(&ann), ["Work [] ||||Cork|T12|Ireland *"]);

    let (format, ann) = person(
        SALESFORCE_REPORT,
        &[
            ("First Name", "Ann"),
            ("Last Name", "Lee"),
            ("Account Name", "Acme"),
            ("Mailing City", "Cork"),
            ("Mailing Zip/Postal Code", "T12"),
            ("Lead Source", "Fair"),
            ("Email Opt Out", "1"),
        ],
    );
    assert_eq!(format, ImportFormat::Salesforce);
    assert_eq!((ann.company_name.as_str(), ann.source.as_str()), ("Acme", "Fair"));
    assert_eq!((addresses(&ann), emails(&ann)), (vec!["Work [] |||Cork||T12| *".into()], vec![]));

    let (format, ann) = person(
        PIPEDRIVE,
        &[
            ("Person - ID", "7"),
            ("Person - Name", "Ann Lee"),
            ("Person - First name", "Ann"),
            ("Person - Last name", "Lee"),
            ("Person - Organization", "Acme"),
            ("Person - Title", "CFO"),
            ("Person - Email - Work", "w@example.com"),
            ("Person - Email - Home", "h@example.com"),
            ("Person - Phone - Mobile", "555"),
            ("Person - Phone - Other", "556"),
            ("Person - Labels", "Hot,Cold"),
            ("Person - Marketing status", "subscribed"),
            ("Person - LinkedIn Page", "https://linkedin.com/in/ann"),
        ],
    );
    assert_eq!(format, ImportFormat::Pipedrive);
    assert_eq!(name(&ann), ["", "Ann", "", "Lee", ""]);
    assert_eq!((ann.company_name.as_str(), ann.job_title.as_str()), ("Acme", "CFO"));
    assert_eq!(emails(&ann), ["Work [] w@example.com *", "Home [] h@example.com"]);
    assert_eq!(phones(&ann), ["Mobile [] 555 *", "Other [] 556"]);
    assert_eq!(websites(&ann), ["Other [LinkedIn Page] https://linkedin.com/in/ann *"]);
    assert_eq!(ann.tags.len(), 2);

    let (format, ann) = person(
        ZOHO,
        &[
            ("Record Id", "zcrm_1"),
            ("Contact Owner", "Bob"),
            ("First Name", "Ann"),
            ("Last Name", "Lee"),
            ("Account Name", "Acme"),
            ("Email", "ann@example.com"),
            ("Title", "CFO"),
            ("Mobile", "555"),
            ("Mailing Street", "1 Quay"),
            ("Mailing Zip", "T12"),
            ("Email Opt Out", "true"),
            ("Salutation", "Ms."),
            ("Tag", "a;b"),
            ("Description", "note"),
            ("Created By", "Bob"),
        ],
    );
    assert_eq!(format, ImportFormat::Zoho);
    assert_eq!(name(&ann), ["Ms.", "Ann", "", "Lee", ""]);
    assert_eq!((ann.job_title.as_str(), ann.notes.as_str()), ("CFO", "note"));
    assert_eq!((emails(&ann).len(), phones(&ann)), (1, vec!["Mobile [] 555 *".into()]));
    assert_eq!(addresses(&ann), ["Work [] ||1 Quay|||T12| *"]);
}

#[test]
fn a_record_that_salesforce_deleted_is_left_out() {
    let kept = [
        ("Id", "003"),
        ("IsDeleted", "false"),
        ("LastName", "Lee"),
        ("FirstName", "Ann"),
        ("Salutation", "Ms."),
        ("Name", "Ann Lee"),
        ("MailingCity", "Cork"),
        ("MailingPostalCode", "T12"),
        ("MobilePhone", "555"),
        ("Email", "a@example.com"),
        ("Title", "CFO"),
        ("Birthdate", "1980-03-22"),
        ("HasOptedOutOfEmail", "true"),
    ];
    let gone = [("Id", "004"), ("IsDeleted", "true"), ("LastName", "Gone")];

    let (found, mut rows) = table(file(SALESFORCE, ',', &[&kept, &gone]));

    assert_eq!((found.format, found.total), (ImportFormat::Salesforce, 2));
    assert!(matches!(rows.pop().unwrap().outcome, RowOutcome::Deleted));
    let ann = &drafts(rows)[0];
    assert_eq!(name(ann), ["Ms.", "Ann", "", "Lee", ""]);
    assert_eq!((ann.job_title.as_str(), ann.birthday.as_str()), ("CFO", "1980-03-22"));
    assert_eq!(addresses(ann), ["Work [] |||Cork||T12| *"]);
    assert_eq!((phones(ann), emails(ann).len()), (vec!["Mobile [] 555 *".into()], 1));
}

#[test]
fn linkedin_mailchimp_and_brevo_are_read() {
    let body = file(
        LINKEDIN,
        ',',
        &[
            &[
                ("First Name", "Ann"),
                ("Last Name", "Lee"),
                ("URL", "https://www.linkedin.com/in/ann"),
                ("Company", "Acme"),
                ("Position", "CFO"),
                ("Connected On", "12 Mar 2024"),
            ],
            &[("Connected On", "7-Feb-22")],
        ],
    );
    let text = format!(
        "\u{feff}Notes:\r\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\r\n\r\n{body}"
    );
    let (found, mut rows) = table(text);
    assert_eq!((found.format, found.total), (ImportFormat::LinkedIn, 2));
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [5, 6]);
    assert!(matches!(rows.pop().unwrap().outcome, RowOutcome::Empty));
    let ann = &drafts(rows)[0];
    assert_eq!((ann.company_name.as_str(), ann.job_title.as_str()), ("Acme", "CFO"));
    assert_eq!(websites(ann).len(), 1);

    let (format, ann) = person(
        MAILCHIMP,
        &[
            ("Email Address", "a@example.com"),
            ("First Name", "Ann"),
            ("OPTIN_TIME", "2020-01-01 10:00:00"),
            ("OPTIN_IP", "1.2.3.4"),
            ("LATITUDE", "53.3"),
            ("CC", "ie"),
            ("REGION", "C"),
            ("NOTES", "hi"),
            ("TAGS", "\"VIP\",\"Press\""),
        ],
    );
    assert_eq!(format, ImportFormat::Mailchimp);
    assert_eq!((emails(&ann).len(), ann.addresses.len(), ann.phones.len(), ann.tags.len()), (1, 0, 0, 2));

    let (found, rows) = table(file(
        BREVO,
        ';',
        &[&[
            ("CONTACT ID", "9"),
            ("EMAIL", "a@example.com"),
            ("FIRSTNAME", "Ann"),
            ("LASTNAME", "Lee"),
            ("SMS", "353871234567"),
            ("OPT-IN", "true"),
        ]],
    ));
    let ann = &drafts(rows)[0];
    assert_eq!(found.format, ImportFormat::Brevo);
    assert_eq!(
        (name(ann), phones(ann)),
        (["", "Ann", "", "Lee", ""], vec!["Mobile [] 353871234567 *".into()])
    );
}

#[test]
fn another_file_is_mapped_by_words_and_by_values() {
    let (found, rows) = table(
        "Ansprechpartner;Firma;Ort;PLZ;Straße;Handy;Kontaktdaten;Newsletter;Religion\nDr. Eva Groß;Heide GmbH;Kiel;24103;Weg 1;0171 1;eva@example.de;ja;-\n",
    );
    let eva = &drafts(rows)[0];
    assert_eq!(found.format, ImportFormat::OtherCsv);
    assert_eq!(name(eva), ["Dr.", "Eva", "", "Groß", ""]);
    assert_eq!(addresses(eva), ["Work [] ||Weg 1|Kiel||24103| *"]);
    assert_eq!(
        (emails(eva), phones(eva)),
        (vec!["Work [] eva@example.de *".into()], vec!["Mobile [] 0171 1 *".into()])
    );
    assert!(found.columns[7].target == ImportTarget::Skip && found.columns[8].sensitive);
}

#[test]
fn columns_about_permission_and_sensitive_ones_go_nowhere_by_themselves() {
    for header in [
        HUBSPOT,
        SALESFORCE,
        SALESFORCE_REPORT,
        PIPEDRIVE,
        ZOHO,
        MAILCHIMP,
        BREVO,
        OUTLOOK_DESKTOP,
        GOOGLE_OLD,
    ] {
        let (found, _) = table(file(header, ',', &[&[]]));
        for column in found.columns {
            let name = column.name.to_lowercase();
            if ["opt", "unsub", "marketing", "consent", "legal basis", "donotcall"]
                .iter()
                .any(|word| name.contains(word))
            {
                assert_eq!(column.target, ImportTarget::Skip, "{name}");
            }
            if ["gender", "children", "spouse", "hobby", "government id number"].contains(&name.as_str()) {
                assert!(column.sensitive && column.target == ImportTarget::Skip, "{name}");
            }
            if ["birthday", "birthdate"].contains(&name.as_str()) {
                assert!(column.sensitive, "{name}");
            }
        }
    }
}

#[test]
fn every_encoding_and_delimiter_gives_the_same_contact() {
    let row = [
        ("First Name", "Åsa"),
        ("Last Name", "Öberg, née Groß"),
        ("E-mail 1 - Value", "asa@example.com"),
        ("Notes", "one\n\"two\"; three"),
    ];
    let expected = person(GOOGLE_NEW, &row);
    for delimiter in [',', ';', '\t', '|'] {
        let text = file(GOOGLE_NEW, delimiter, &[&row]);
        let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let files = [
            (text.clone().into_bytes(), ImportEncoding::Utf8),
            (format!("\u{feff}{text}").into_bytes(), ImportEncoding::Utf8),
            (utf16(u16::to_le_bytes), ImportEncoding::Utf16Le),
            (utf16(u16::to_be_bytes), ImportEncoding::Utf16Be),
            (encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(), ImportEncoding::Windows1252),
        ];
        for (bytes, encoding) in files {
            let (found, rows) = table(bytes);

            let layout = found.layout.unwrap();
            assert_eq!((layout.encoding, layout.delimiter, layout.header), (encoding, delimiter, Some(0)));
            assert!((found.format, drafts(rows).remove(0)) == expected);
        }
    }
}

#[test]
fn rows_that_can_not_be_read_say_why_and_where() {
    let text = "First Name,Last Name,Birthday\nAnna,Berg,1980-02-30\n\n,,\nBert,\"Lund\nVik\",,surplus\nCara,Dahl,\n";

    let (found, rows) = table(text);

    assert_eq!(found.total, 4);
    assert_eq!(
        rows.iter().map(|row| (row.row, row.line)).collect::<Vec<_>>(),
        [(1, 2), (2, 4), (3, 5), (4, 7)]
    );
    let fault = |index: usize| match &rows[index].outcome {
        RowOutcome::Rejected(faults) => {
            (faults[0].field.clone(), faults[0].problem, faults[0].value.0.clone())
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(fault(0), ("birthday".into(), Problem::Date, "1980-02-30".into()));
    assert!(matches!(rows[1].outcome, RowOutcome::Empty));
    assert_eq!(fault(2), (String::new(), Problem::Damaged, "surplus".into()));
    assert!(matches!(rows[3].outcome, RowOutcome::Draft(_)));
}

#[test]
fn formulas_and_scripts_are_text() {
    let (_, rows) =
        table("First Name,Last Name,Notes\n\"=HYPERLINK(\"\"http://x\"\")\",<script>alert(1)</script>,'=1\n");

    let draft = &drafts(rows)[0];
    assert_eq!(name(draft)[1], "=HYPERLINK(\"http://x\")");
    assert_eq!((name(draft)[3], draft.notes.as_str()), ("<script>alert(1)</script>", "'=1"));
}
