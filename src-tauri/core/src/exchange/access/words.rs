//! Words of the package that a person reads, in their language.

mod action;
mod label;
mod value;

pub(super) use self::{
    action::action,
    label::{label, label_of},
    value::value,
};
use super::{AccessScope, VERSION};
use crate::{purpose::Basis, store::inventory::Category, text::Language};

fn in_language(language: Language, [english, german, swedish]: [&'static str; 3]) -> &'static str {
    match language {
        Language::English => english,
        Language::German => german,
        Language::Swedish => swedish,
    }
}

/// What the page is called.
pub(super) fn title(language: Language, scope: AccessScope) -> &'static str {
    let words = match scope {
        AccessScope::Access => [
            "Your data: what is kept about you",
            "Ihre Daten: was über Sie gespeichert ist",
            "Dina uppgifter: vad som är lagrat om dig",
        ],
        AccessScope::Portability => {
            ["Your data to take along", "Ihre Daten zum Mitnehmen", "Dina uppgifter att ta med dig"]
        }
    };
    in_language(language, words)
}

/// What a file holds.
pub(super) fn file(language: Language, path: &str) -> String {
    let words = match path {
        "letter.pdf" => ["Letter", "Schreiben", "Brev"],
        "index.html" => ["Everything, to be read", "Alles zum Lesen", "Allt att läsa"],
        "profile.json" => ["Who you are", "Wer Sie sind", "Vem du är"],
        "notes.json" => ["Notes", "Notizen", "Anteckningar"],
        "activities.json" => ["What happened", "Was geschah", "Vad som hände"],
        "tasks.json" => ["Tasks", "Aufgaben", "Uppgifter att göra"],
        "deals.json" => ["Deals", "Verkaufschancen", "Affärer"],
        "vouchers.json" => [
            "Quotes, orders and invoices",
            "Angebote, Aufträge und Rechnungen",
            "Offerter, order och fakturor",
        ],
        "documents.json" => ["Documents", "Dokumente", "Dokument"],
        "consents.json" => [
            "Consents and what you were shown",
            "Einwilligungen und was Ihnen gezeigt wurde",
            "Samtycken och vad du har visats",
        ],
        "objections.json" => [
            "Objections, restrictions and blocked addresses",
            "Widersprüche, Einschränkungen und gesperrte Adressen",
            "Invändningar, begränsningar och spärrade adresser",
        ],
        "requests.json" => [
            "What you asked us about your data",
            "Ihre Anträge zu Ihren Daten",
            "Vad du har begärt om dina uppgifter",
        ],
        "recipients.json" => [
            "To whom your data was handed, and what they were told of it later",
            "Wem Ihre Daten übergeben wurden und was später dazu mitgeteilt wurde",
            "Till vem dina uppgifter lämnades och vad de fick veta senare",
        ],
        "disclosures.json" => {
            ["Who received your data", "Wer Ihre Daten erhalten hat", "Vem som har fått dina uppgifter"]
        }
        "access_log.json" => [
            "Who changed or read your data, and when",
            "Wer Ihre Daten wann geändert oder gelesen hat",
            "Vem som har ändrat eller läst dina uppgifter, och när",
        ],
        "processing.json" => [
            "What your data is used for",
            "Wofür Ihre Daten verwendet werden",
            "Vad dina uppgifter används till",
        ],
        "index.csv" => ["Every value in one table", "Jeder Wert in einer Tabelle", "Varje värde i en tabell"],
        "contact.vcf" => {
            ["For address books (vCard)", "Für Adressbücher (vCard)", "För adressböcker (vCard)"]
        }
        path if path.ends_with(".jscontact.json") => {
            ["For address books (JSContact)", "Für Adressbücher (JSContact)", "För adressböcker (JSContact)"]
        }
        _ => ["A file that is kept with you", "Eine Datei, die bei Ihnen liegt", "En fil som hör till dig"],
    };
    in_language(language, words).to_owned()
}

/// What a record is.
pub(super) fn table(language: Language, table: &str) -> &'static str {
    let words = match table {
        "contact" => ["Person", "Person", "Person"],
        "confidential" => ["Confidential note", "Vertrauliche Notiz", "Konfidentiell anteckning"],
        "photo" => ["Photo", "Foto", "Foto"],
        "email" => ["E-mail address", "E-Mail-Adresse", "E-postadress"],
        "phone" => ["Telephone number", "Telefonnummer", "Telefonnummer"],
        "address" => ["Postal address", "Postanschrift", "Postadress"],
        "website" => ["Website", "Website", "Webbplats"],
        "contact_tag" => ["Tag", "Schlagwort", "Etikett"],
        "collection" => ["Collection of the data", "Erhebung der Daten", "Insamling av uppgifterna"],
        "import" => ["Import", "Import", "Import"],
        "import_fill" => ["Before an import", "Vor einem Import", "Före en import"],
        "activity" => ["Activity", "Aktivität", "Aktivitet"],
        "task" => ["Task", "Aufgabe", "Uppgift"],
        "deal" => ["Deal", "Verkaufschance", "Affär"],
        "deal_move" => ["Change of stage", "Wechsel der Phase", "Byte av fas"],
        "voucher" => ["Voucher", "Beleg", "Verifikat"],
        "document" => ["Document", "Dokument", "Dokument"],
        "consent_event" => ["Consent", "Einwilligung", "Samtycke"],
        "consent_use" => ["Use of a consent", "Nutzung einer Einwilligung", "Användning av ett samtycke"],
        "notice_shown" => ["Notice that was shown", "Gezeigter Hinweis", "Visad information"],
        "objection" => ["Objection", "Widerspruch", "Invändning"],
        "restriction" => ["Restriction", "Einschränkung", "Begränsning"],
        "disclosure" => ["Handed over", "Übergabe", "Utlämnande"],
        "recipient_notice" => {
            ["Notice to a recipient", "Mitteilung an Empfänger", "Underrättelse till mottagare"]
        }
        "legal_hold" => ["Kept for a claim", "Für einen Anspruch aufbewahrt", "Sparat för ett anspråk"],
        "erasure_announcement" => ["Announced erasure", "Angekündigte Löschung", "Aviserad radering"],
        "retention_flag" => ["Time to delete", "Zeit zum Löschen", "Dags att radera"],
        "suppression_hit" => ["Blocked address", "Gesperrte Adresse", "Spärrad adress"],
        "request" => ["Request", "Antrag", "Begäran"],
        "request_event" => ["What was done", "Was getan wurde", "Vad som gjordes"],
        "request_wait" => ["What we asked you", "Was wir Sie gefragt haben", "Vad vi frågade dig"],
        "request_step" => ["Step of our checklist", "Schritt unserer Prüfliste", "Steg i vår checklista"],
        "request_search" => ["Search", "Suche", "Sökning"],
        "request_match" => ["Found about you", "Über Sie gefunden", "Hittat om dig"],
        "request_comment" => {
            ["Comment on a request", "Kommentar zu einem Antrag", "Kommentar till en begäran"]
        }
        _ => ["Entry", "Eintrag", "Post"],
    };
    in_language(language, words)
}

/// A category of data, as a letter lists it.
pub(super) fn category(language: Language, category: Category) -> &'static str {
    let words = match category {
        Category::Technical => ["technical data", "technische Daten", "tekniska uppgifter"],
        Category::Name => ["names", "Namen", "namn"],
        Category::ContactPoint => [
            "addresses and numbers by which you are reached",
            "Adressen und Nummern, unter denen Sie erreichbar sind",
            "adresser och nummer som du nås på",
        ],
        Category::Profession => ["profession and employer", "Beruf und Arbeitgeber", "yrke och arbetsgivare"],
        Category::Birth => ["date of birth", "Geburtsdatum", "födelsedatum"],
        Category::Picture => ["a picture", "ein Bild", "en bild"],
        Category::FreeText => [
            "notes, correspondence and documents",
            "Notizen, Schriftwechsel und Dokumente",
            "anteckningar, korrespondens och dokument",
        ],
        Category::Origin => [
            "where the data is from, and on which basis it is kept",
            "Herkunft der Daten und Grundlage ihrer Speicherung",
            "varifrån uppgifterna kommer och på vilken grund de sparas",
        ],
        Category::Record => [
            "records of what was done, and when",
            "Aufzeichnungen darüber, was wann getan wurde",
            "noteringar om vad som har gjorts, och när",
        ],
        Category::Organisation => {
            ["data of organisations", "Angaben zu Organisationen", "uppgifter om organisationer"]
        }
    };
    in_language(language, words)
}

/// A lawful basis, with its article.
pub(super) fn basis(language: Language, basis: Basis) -> String {
    let words = match basis {
        Basis::Consent => ["your consent", "Ihre Einwilligung", "ditt samtycke"],
        Basis::Contract => ["a contract with you", "ein Vertrag mit Ihnen", "ett avtal med dig"],
        Basis::LegalObligation => {
            ["a legal obligation", "eine rechtliche Verpflichtung", "en rättslig förpliktelse"]
        }
        Basis::VitalInterests => {
            ["vital interests", "lebenswichtige Interessen", "intressen av grundläggande betydelse"]
        }
        Basis::PublicTask => [
            "a task in the public interest",
            "eine Aufgabe im öffentlichen Interesse",
            "en uppgift av allmänt intresse",
        ],
        Basis::LegitimateInterests => {
            ["legitimate interests", "berechtigte Interessen", "berättigade intressen"]
        }
    };
    let (words, letter) = (in_language(language, words), basis.letter());
    match language {
        Language::English => format!("{words} (Art. 6(1)({letter}) GDPR)"),
        Language::German => format!("{words} (Art. 6 Abs. 1 lit. {letter} DSGVO)"),
        Language::Swedish => format!("{words} (artikel 6.1 {letter} GDPR)"),
    }
}

/// The contents of the page.
pub(super) fn contents(language: Language) -> &'static str {
    in_language(language, ["Contents", "Inhalt", "Innehåll"])
}

/// The way back to the contents.
pub(super) fn back(language: Language) -> &'static str {
    in_language(language, ["Back to the contents", "Zurück zum Inhalt", "Tillbaka till innehållet"])
}

/// By which clocks the times on the page are.
pub(super) fn clocks(language: Language, zone: &str) -> String {
    match language {
        Language::English => format!("Times are those of the time zone {zone}."),
        Language::German => format!("Uhrzeiten gelten in der Zeitzone {zone}."),
        Language::Swedish => format!("Klockslag anges i tidszonen {zone}."),
    }
}

/// What a file says that people need not read.
pub(super) fn machines(language: Language) -> &'static str {
    in_language(
        language,
        [
            "Files for programs lie beside this page: every value is in index.csv, which a spreadsheet opens.",
            "Neben dieser Seite liegen Dateien für Programme: Jeder Wert steht in index.csv, das eine Tabellenkalkulation öffnet.",
            "Bredvid den här sidan finns filer för program: varje värde står i index.csv, som ett kalkylprogram öppnar.",
        ],
    )
}

pub(super) fn yes(language: Language, yes: bool) -> &'static str {
    in_language(language, if yes { ["yes", "ja", "ja"] } else { ["no", "nein", "nej"] })
}

/// What is said where something is kept back.
pub(super) fn struck(language: Language, mark: &str) -> String {
    match language {
        Language::English => {
            format!(
                "{mark} stands for what is kept back to protect others. The manifest says where, and why."
            )
        }
        Language::German => format!(
            "{mark} steht für das, was zum Schutz anderer zurückgehalten wird. Das Verzeichnis manifest.json sagt, wo und warum."
        ),
        Language::Swedish => {
            format!(
                "{mark} står för det som hålls tillbaka för att skydda andra. Filen manifest.json säger var och varför."
            )
        }
    }
}

/// What stands beside the encrypted package: how to open it, in each language, and nothing about anybody.
pub(super) fn readme(number: &str, package: &str) -> String {
    format!(
        "{VERSION} {number}\r\n\r\n\
         ENGLISH\r\n\
         {package} is encrypted (ZIP, AES-256). The password comes to you by another way.\r\n\
         These free programs open it: 7-Zip or NanaZip (Windows), Keka or The Unarchiver (macOS), Ark, File Roller or\r\n\
         p7zip (Linux), ZArchiver (Android), iZip (iOS). What Windows itself opens is not enough.\r\n\
         Unpack {package}, then unpack what is in it, and open index.html in a browser.\r\n\r\n\
         DEUTSCH\r\n\
         {package} ist verschlüsselt (ZIP, AES-256). Das Passwort erhalten Sie auf einem anderen Weg.\r\n\
         Diese kostenlosen Programme öffnen die Datei: 7-Zip oder NanaZip (Windows), Keka oder The Unarchiver (macOS),\r\n\
         Ark, File Roller oder p7zip (Linux), ZArchiver (Android), iZip (iOS). Die Bordmittel von Windows genügen nicht.\r\n\
         Entpacken Sie {package}, dann den Inhalt, und öffnen Sie index.html in einem Browser.\r\n\r\n\
         SVENSKA\r\n\
         {package} är krypterad (ZIP, AES-256). Lösenordet får du på ett annat sätt.\r\n\
         De här gratisprogrammen öppnar filen: 7-Zip eller NanaZip (Windows), Keka eller The Unarchiver (macOS), Ark,\r\n\
         File Roller eller p7zip (Linux), ZArchiver (Android), iZip (iOS). Det som följer med Windows räcker inte.\r\n\
         Packa upp {package}, sedan innehållet, och öppna index.html i en webbläsare.\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::access::{path::PATHS, table},
        store::inventory::{Handout, TABLES},
    };

    #[test]
    fn each_datum_and_record_has_words_in_each_language() {
        for table in TABLES.into_iter().flatten() {
            for (column, class) in table.columns.iter().filter(|(_, class)| class.handout != Handout::Nowhere)
            {
                for language in Language::ALL {
                    let label = label(language, column);
                    assert!(!label.is_empty() && label != *column, "{}.{column} {class:?}", table.name);
                }
            }
        }
        for path in PATHS {
            assert_ne!(super::table(Language::English, path.table), "Entry", "{}", path.table);
        }
        for name in table::FILES {
            assert_ne!(file(Language::German, name), file(Language::German, "files/x.pdf"), "{name}");
        }
    }
}
