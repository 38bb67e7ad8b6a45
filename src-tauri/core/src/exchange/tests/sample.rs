//! vCards as the programs of others write them.

use super::{addresses, cards, drafts, emails, name, phones, sample, websites};

#[test]
fn an_outlook_card_is_read_whole() {
    let rows = cards(sample("vcard/John_Doe_MS_OUTLOOK.vcf"));

    assert!(rows[0].photo.as_ref().unwrap().starts_with(b"\xff\xd8\xff"));
    let [john] = &drafts(rows)[..] else { panic!("one card") };
    assert_eq!(name(john), ["Mr.", "John", "Richter,James", "Doe", "Sr."]);
    assert_eq!(*john.nickname, "Johny");
    assert_eq!((john.company_name.as_str(), john.department.as_str()), ("IBM", "Accounting"));
    assert_eq!(*john.job_title, "Money Counter");
    assert!(
        john.notes.starts_with("THIS SOFTWARE IS PROVIDED BY GEORGE EL-HADDAD ''AS IS'' AND ANY EXPRESS OR")
    );
    assert_eq!(phones(john), ["Work [] (905) 555-1234 *", "Home [] (905) 666-1234"]);
    assert_eq!(
        addresses(john),
        [
            "Work [] ||Cresent moon drive|Albaney|New York|12345|United States of America *",
            "Home [] ||Silicon Alley 5,|New York|New York|12345|United States of America"
        ]
    );
    assert_eq!(websites(john), ["Work [] http://www.ibm.com *"]);
    assert_eq!(*john.birthday, "1980-03-22");
    assert_eq!(emails(john), ["Other [] john.doe@ibm.cm *"]);
    let kept: Vec<&str> = john.extra.lines().collect();
    assert_eq!(kept[0], "LABEL;WORK;PREF:Cresent moon drive\\nAlbaney\\, New York  12345");
    assert!(kept.contains(&"X-MS-OL-DEFAULT-POSTAL-ADDRESS:2"));
    assert!(kept.contains(&"X-MS-ANNIVERSARY:20110113"));
    assert!(kept.contains(&"X-MS-MANAGER:Big Blue"));
}

#[test]
fn android_cards_in_quoted_printable_are_read() {
    let rows = cards(sample("vcard/John_Doe_ANDROID.vcf"));

    assert_eq!(rows.len(), 6);
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 6, 11, 18, 36, 71]);
    assert!(rows[4].photo.is_some());
    let people = drafts(rows);
    assert_eq!(emails(&people[0]), ["Other [] john.doe@company.com *"]);
    assert_eq!(emails(&people[1]), ["Other [] jane.doe@company.com *"]);
    assert_eq!(*people[2].family_name, "Ñ Ñ Ñ Ñ");
    assert_eq!(phones(&people[2]), ["Mobile [] 123456789 *"]);
    assert_eq!(*people[3].family_name, ["Ñ"; 11].join(" "));
    assert_eq!(
        phones(&people[3]),
        ["Mobile [] 123456 *", "Home [] 234567", "Mobile [] 3456789", "Home [] 45678901"]
    );
    assert_eq!(people[3].notes.lines().count(), 2);
    assert!(people[3].notes.starts_with("Ñ Ñ Ñ Ñ Ñ Ñ Ñ ÑÑ Ñ"));
    assert_eq!(name(&people[4]), ["", "Ñ Ñ Ñ", "", "Ñ Ñ", ""]);
    assert_eq!(phones(&people[4]), ["Mobile [] 123456 *", "Work [] 123456", "Fax [] 123456"]);
    assert_eq!(emails(&people[4]), ["Work [] bob@company.com *", &format!("Other [] {}", "Ñ".repeat(14))]);
    assert_eq!(*people[4].company_name, "Ñ".repeat(12));
    assert_eq!(websites(&people[4]), ["Other [] www.company.com *", "Other [] http://www.company.com"]);
    assert!(people.iter().all(|person| person.tags.is_empty()));
    assert_eq!(*people[5].company_name, "Ñ".repeat(44));
}

#[test]
fn a_google_card_with_groups_is_read_whole() {
    let people = drafts(cards(sample("vcard/gmail-single.vcf")));

    let [greg] = &people[..] else { panic!("one card") };
    assert_eq!(name(greg), ["", "Greg", "", "Dartmouth", ""]);
    assert_eq!(*greg.nickname, "Gman");
    assert_eq!(
        (greg.phonetic_given_name.as_str(), greg.phonetic_family_name.as_str()),
        ("Grregg", "Dart-mowth")
    );
    assert_eq!(phones(greg), ["Mobile [] 555 555 1111 *", "Other [GRAND_CENTRAL] 555 555 2222"]);
    assert_eq!(
        addresses(greg),
        [
            "Home [] ||123 Home St\nHome City, HM 12345|||| *",
            "Other [CustomAdrType] ||321 Custom St|Custom City|TX|98765|USA"
        ]
    );
    assert_eq!(websites(greg), ["Other [PROFILE] http://TheProfile.com *"]);
    assert_eq!(*greg.birthday, "1960-09-10");
    assert_eq!(
        *greg.notes,
        "This is GMail's note field.\nIt should be added as a NOTE type.\nACustomField: CustomField"
    );
    assert_eq!(
        *greg.extra,
        "X-ICQ:123456789\nitem4.X-ABDATE:1970-06-02\nitem4.X-ABLabel:_$!<Anniversary>!$_\n\
         item5.X-ABRELATEDNAMES:MySpouse\nitem5.X-ABLabel:_$!<Spouse>!$_\n\
         item6.X-ABRELATEDNAMES:MyCustom\nitem6.X-ABLabel:CustomRelationship"
    );
}

#[test]
fn another_google_card_and_a_list_are_read() {
    let john = &drafts(cards(sample("vcard/John_Doe_GMAIL.vcf")))[0];
    assert_eq!(name(john), ["Mr.", "John", "Richter, James", "Doe", "Sr."]);
    assert_eq!(emails(john), ["Home [] john.doe@ibm.com *"]);
    assert_eq!(phones(john), ["Mobile [] 905-555-1234 *", "Home [] 905-666-1234"]);
    assert_eq!(
        addresses(john),
        [
            "Home [] |Crescent moon drive\n555-asd\nNice Area, Albaney, New York 12345\nUnited States of America||||| *"
        ]
    );
    assert_eq!(websites(john), ["Work [] http://www.ibm.com *"]);
    assert!(
        john.notes.contains("\"AS IS\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED")
    );

    let list = drafts(cards(sample("vcard/gmail-list.vcf")));
    let names: Vec<_> =
        list.iter().map(|person| format!("{} {}", *person.given_name, *person.family_name)).collect();
    assert_eq!(names, ["Arnold Smith", "Chris Beatle", "Doug White"]);
}

#[test]
fn the_examples_of_the_standards_are_read() {
    let old = drafts(cards(sample("vcard/rfc2426-example.vcf")));
    assert_eq!(name(&old[0]), ["", "Frank", "", "Dawson", ""]);
    assert_eq!(*old[0].company_name, "Lotus Development Corporation");
    assert_eq!(addresses(&old[0]), ["Work [] ||6544 Battleford Drive|Raleigh|NC|27613-3502|U.S.A. *"]);
    assert_eq!(phones(&old[0]), ["Work [] +1-919-676-9515 *", "Fax [] +1-919-676-9564"]);
    assert_eq!(emails(&old[0]), ["Other [] Frank_Dawson@Lotus.com *", "Other [] fdawson@earthlink.net"]);
    assert_eq!(addresses(&old[1]), ["Work [] ||501 E. Middlefield Rd.|Mountain View|CA|94043|U.S.A. *"]);

    let new = drafts(cards(sample("vcard/rfc6350-example.vcf")));
    let [simon] = &new[..] else { panic!("one card") };
    assert_eq!(name(simon), ["", "Simon", "", "Perreault", "ing. jr M.Sc."]);
    assert_eq!(*simon.birthday, "--02-03");
    assert_eq!(*simon.language, "fr");
    assert_eq!(*simon.company_name, "Viagenie");
    assert_eq!(addresses(simon), ["Work [] |Suite D2-630|2875 Laurier|Quebec|QC|G1V 2M2|Canada *"]);
    assert_eq!(phones(simon), ["Work [] +1-418-656-9254;ext=102 *", "Mobile [] +1-418-262-6501"]);
    assert_eq!(emails(simon), ["Work [] simon.perreault@viagenie.ca *"]);
    assert_eq!(websites(simon), ["Home [] http://nomis80.org *"]);
    assert!(simon.extra.contains("ANNIVERSARY:20090808T1430-0500\nGENDER:M\nLANG;PREF=2:en"));
    assert!(simon.extra.contains("KEY;TYPE=work;VALUE=uri:http://www.viagenie.ca/simon.perreault/simon.asc"));
}

#[test]
fn cards_without_a_charset_are_read_as_utf_8_or_windows_1252() {
    let text = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\r\n\
        FN;quoted-printable:J=C3=B6rg M=C3=BCller\r\nNOTE:caf\xe9\r\nTITLE;CHARSET=ISO-8859-15:\xa4\r\nEND:VCARD\r\n";

    let people = drafts(cards(text));

    assert_eq!(name(&people[0]), ["", "Jörg", "", "Müller", ""]);
    assert_eq!((people[0].notes.as_str(), people[0].job_title.as_str()), ("café", "€"));
}

#[test]
fn a_card_in_utf_16_is_read() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Öberg;Åsa\r\nFN:Åsa Öberg\r\nEND:VCARD\r\n";
    let bytes: Vec<u8> =
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();

    assert_eq!(name(&drafts(cards(bytes))[0]), ["", "Åsa", "", "Öberg", ""]);
}
