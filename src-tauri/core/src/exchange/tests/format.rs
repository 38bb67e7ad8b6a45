//! Files with the exact headers of each program, filled with fictional people, in each encoding and delimiter.

mod address_book;
mod customer;

use std::collections::HashMap;

use super::{addresses, drafts, emails, name, phones, table};
use crate::{
    crm::contact::ContactDraft,
    error::Problem,
    exchange::import::{ImportEncoding, ImportFormat, ImportTarget, RowOutcome, SaidPart},
};

pub(super) const GOOGLE_NEW: &str = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value";
const GOOGLE_OLD: &str = "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description,Website 1 - Type,Website 1 - Value";
pub(super) const OUTLOOK_DESKTOP: &str = "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page";
const HUBSPOT: &str = "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date,Last Modified Date,Lifecycle Stage,Associated Company,Associated Deal IDs,Job Title,Marketing contact status,Country/Region,State/Region,Postal Code,Unsubscribed from all email,Legal basis for processing contact's data";
const SALESFORCE: &str = "Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Salutation,Name,MailingStreet,MailingCity,MailingPostalCode,MailingCountry,Phone,MobilePhone,Email,Title,Department,AssistantName,LeadSource,Birthdate,Description,OwnerId,HasOptedOutOfEmail,DoNotCall,CreatedDate";
const SALESFORCE_REPORT: &str = "First Name,Last Name,Email,Phone,Account Name,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Last Activity,Lead Source,Email Opt Out";
const PIPEDRIVE: &str = "Person - ID,Person - Name,Person - First name,Person - Last name,Person - Organization,Person - Title,Person - Email - Work,Person - Email - Home,Person - Email - Other,Person - Phone - Work,Person - Phone - Mobile,Person - Phone - Other,Person - Labels,Person - Person created,Person - Marketing status,Person - Double opt-in,Person - LinkedIn Page";
const ZOHO: &str = "Record Id,Contact Owner.id,Contact Owner,Lead Source,First Name,Last Name,Account Name.id,Account Name,Vendor Name.id,Vendor Name,Email,Title,Department,Phone,Mobile,Created By.id,Created By,Modified By.id,Modified By,Created Time,Modified Time,Contact Name,Mailing Street,Mailing City,Mailing State,Mailing Zip,Mailing Country,Email Opt Out,Salutation,Last Activity Time,Unsubscribed Mode,Unsubscribed Time,Tag,Description";
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
    assert_eq!(found.columns[7].target, ImportTarget::Said { part: SaidPart::Status });
    assert!(found.columns[8].sensitive);
}

#[test]
fn columns_about_permission_are_never_taken_for_values_and_sensitive_ones_go_nowhere() {
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
                let said = matches!(column.target, ImportTarget::Said { .. });
                assert!(said || column.target == ImportTarget::Skip, "{name}: {:?}", column.target);
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
        RowOutcome::Rejected(faults, _) => {
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
