//! What letters about requests say beside their texts, in each language.

use std::borrow::Cow;

use crate::{request::path::IdentityMethod, text::Spelling};

/// What shows who asks, and is known already.
pub(super) fn proof(spelling: Spelling) -> Cow<'static, str> {
    spelling.say(
        [
            "an answer from an e-mail address or a telephone number of yours that we know, or the number of an invoice or order",
            "eine Antwort von einer E-Mail-Adresse oder Telefonnummer von Ihnen, die wir kennen, oder die Nummer einer Rechnung oder eines Auftrags",
            "ett svar från en e-postadress eller ett telefonnummer till dig som vi känner till, eller numret på en faktura eller order",
        ],
    )
}

/// The package that comes with an answer.
pub(super) fn package(spelling: Spelling, file: &str) -> String {
    let what = spelling.say(
        [
            "your data to read in a browser and for machines, encrypted; the password comes to you by another way",
            "Ihre Daten zum Lesen im Browser und für Maschinen, verschlüsselt; das Passwort erhalten Sie auf einem anderen Weg",
            "dina uppgifter att läsa i en webbläsare och för datorer, krypterade; lösenordet får du på ett annat sätt",
        ],
    );
    format!("{file}: {what}")
}

/// Where was searched, with how much there was: contacts, companies, activities, tasks, documents, vouchers, deals.
pub(super) fn searched(spelling: Spelling, counts: [i64; 7]) -> Vec<String> {
    let names = [
        ["contacts, also in the trash", "Kontakte, auch im Papierkorb", "kontakter, även i papperskorgen"],
        ["companies", "Firmen", "företag"],
        ["activities and notes", "Aktivitäten und Notizen", "aktiviteter och anteckningar"],
        ["tasks", "Aufgaben", "uppgifter"],
        [
            "documents, by title and file name",
            "Dokumente, nach Titel und Dateiname",
            "dokument, efter titel och filnamn",
        ],
        ["quotes, orders and invoices", "Angebote, Aufträge und Rechnungen", "offerter, order och fakturor"],
        ["deals", "Verkaufschancen", "affärer"],
    ];
    names.into_iter().zip(counts).map(|(name, count)| format!("{}: {count}", spelling.say(name))).collect()
}

/// How it was made sure who asks.
pub(super) fn identity(spelling: Spelling, method: IdentityMethod) -> Cow<'static, str> {
    let words = match method {
        IdentityMethod::KnownAddress => {
            ["an address that is known of you", "eine bekannte Adresse von Ihnen", "en känd adress till dig"]
        }
        IdentityMethod::CallBack => [
            "a call to a number that is known of you",
            "ein Rückruf unter einer bekannten Nummer von Ihnen",
            "ett samtal till ett känt nummer till dig",
        ],
        IdentityMethod::Knowledge => {
            ["what only you can know", "was nur Sie wissen können", "det som bara du kan veta"]
        }
        IdentityMethod::CardSeen => [
            "a card that was seen and not kept",
            "ein Ausweis, der angesehen und nicht aufbewahrt wurde",
            "en legitimation som visades och inte sparades",
        ],
        IdentityMethod::Mandate => ["a mandate", "eine Vollmacht", "en fullmakt"],
    };
    spelling.say(words)
}
