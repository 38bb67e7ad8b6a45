//! Programs for customers and newsletters.

use super::{BREVO, HUBSPOT, MAILCHIMP, PIPEDRIVE, SALESFORCE, SALESFORCE_REPORT, ZOHO, file, person};
use crate::exchange::{
    import::{ImportFormat, RowOutcome},
    tests::{addresses, drafts, emails, name, phones, table, websites},
};

const LINKEDIN: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";

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
