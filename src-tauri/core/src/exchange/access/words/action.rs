//! What was done, as the journal names it.

use super::in_language;
use crate::text::Language;

/// What an entry of the journal says was done; none where it is about nobody.
pub(in crate::exchange::access) fn action(language: Language, code: &str) -> Option<&'static str> {
    ACTIONS.iter().find(|(name, _)| *name == code).map(|(_, words)| in_language(language, *words))
}

type Words = (&'static str, [&'static str; 3]);

const ACTIONS: &[Words] = &[
    ("contact.add", ["Contact added", "Kontakt hinzugefügt", "Kontakt tillagd"]),
    ("contact.import", ["Contact imported", "Kontakt importiert", "Kontakt importerad"]),
    ("contact.change", ["Contact changed", "Kontakt geändert", "Kontakt ändrad"]),
    (
        "contact.confidential",
        ["Confidential note changed", "Vertrauliche Notiz geändert", "Konfidentiell anteckning ändrad"],
    ),
    ("contact.photo", ["Photo changed", "Foto geändert", "Foto ändrat"]),
    (
        "contact.trash",
        [
            "Contact moved to the trash",
            "Kontakt in den Papierkorb gelegt",
            "Kontakt flyttad till papperskorgen",
        ],
    ),
    (
        "contact.restore",
        [
            "Contact taken out of the trash",
            "Kontakt aus dem Papierkorb geholt",
            "Kontakt hämtad ur papperskorgen",
        ],
    ),
    ("company.add", ["Company added", "Unternehmen hinzugefügt", "Företag tillagt"]),
    ("company.import", ["Company imported", "Unternehmen importiert", "Företag importerat"]),
    ("company.change", ["Company changed", "Unternehmen geändert", "Företag ändrat"]),
    (
        "company.trash",
        [
            "Company moved to the trash",
            "Unternehmen in den Papierkorb gelegt",
            "Företag flyttat till papperskorgen",
        ],
    ),
    (
        "company.restore",
        [
            "Company taken out of the trash",
            "Unternehmen aus dem Papierkorb geholt",
            "Företag hämtat ur papperskorgen",
        ],
    ),
    ("activity.add", ["Activity logged", "Aktivität eingetragen", "Aktivitet loggad"]),
    ("activity.change", ["Activity changed", "Aktivität geändert", "Aktivitet ändrad"]),
    ("activity.trash", ["Activity deleted", "Aktivität gelöscht", "Aktivitet borttagen"]),
    ("activity.restore", ["Activity restored", "Aktivität wiederhergestellt", "Aktivitet återställd"]),
    ("document.add", ["Document stored", "Dokument abgelegt", "Dokument sparat"]),
    ("document.change", ["Document changed", "Dokument geändert", "Dokument ändrat"]),
    ("document.trash", ["Document deleted", "Dokument gelöscht", "Dokument borttaget"]),
    ("document.restore", ["Document restored", "Dokument wiederhergestellt", "Dokument återställt"]),
    (
        "document.purge",
        ["Document deleted for good", "Dokument endgültig gelöscht", "Dokument borttaget för gott"],
    ),
    ("task.add", ["Task added", "Aufgabe angelegt", "Uppgift tillagd"]),
    ("task.change", ["Task changed", "Aufgabe geändert", "Uppgift ändrad"]),
    ("task.done", ["Task done", "Aufgabe erledigt", "Uppgift klar"]),
    ("task.reopen", ["Task opened again", "Aufgabe wieder geöffnet", "Uppgift öppnad igen"]),
    ("task.snooze", ["Task snoozed", "Aufgabe aufgeschoben", "Uppgift uppskjuten"]),
    ("task.trash", ["Task deleted", "Aufgabe gelöscht", "Uppgift borttagen"]),
    ("task.restore", ["Task restored", "Aufgabe wiederhergestellt", "Uppgift återställd"]),
    ("voucher.add", ["Voucher recorded", "Beleg erfasst", "Verifikat registrerat"]),
    ("voucher.change", ["Voucher changed", "Beleg geändert", "Verifikat ändrat"]),
    ("voucher.trash", ["Voucher deleted", "Beleg gelöscht", "Verifikat borttaget"]),
    ("voucher.restore", ["Voucher restored", "Beleg wiederhergestellt", "Verifikat återställt"]),
    (
        "voucher.purge",
        ["Voucher deleted for good", "Beleg endgültig gelöscht", "Verifikat borttaget för gott"],
    ),
    ("import.run", ["Import", "Import", "Import"]),
    ("import.admit", ["Imported though blocked", "Trotz Sperre importiert", "Importerad trots spärr"]),
    ("import.undo", ["Import undone", "Import rückgängig gemacht", "Import ångrad"]),
    ("erasure.item", ["Record erased", "Datensatz gelöscht", "Post raderad"]),
    ("erasure.strike", ["Name struck", "Name geschwärzt", "Namn struket"]),
    ("erasure.run", ["Erased from the journal", "Aus dem Journal gelöscht", "Raderad ur journalen"]),
    (
        "erasure.prove",
        [
            "Searched for what is left after an erasure",
            "Nach Resten einer Löschung gesucht",
            "Sökt efter rester av en radering",
        ],
    ),
    ("deal.add", ["Deal added", "Verkaufschance angelegt", "Affär tillagd"]),
    ("deal.change", ["Deal changed", "Verkaufschance geändert", "Affär ändrad"]),
    (
        "deal.move",
        [
            "Deal moved to another stage",
            "Verkaufschance in andere Phase verschoben",
            "Affär flyttad till en annan fas",
        ],
    ),
    ("deal.trash", ["Deal deleted", "Verkaufschance gelöscht", "Affär borttagen"]),
    ("deal.restore", ["Deal restored", "Verkaufschance wiederhergestellt", "Affär återställd"]),
    (
        "deal_document.add",
        [
            "Document linked to a deal",
            "Dokument einer Verkaufschance zugeordnet",
            "Dokument kopplat till en affär",
        ],
    ),
    (
        "deal_document.remove",
        [
            "Document unlinked from a deal",
            "Zuordnung eines Dokuments zu einer Verkaufschance aufgehoben",
            "Koppling mellan dokument och affär borttagen",
        ],
    ),
    ("consent.request", ["Asked for consent", "Um Einwilligung gebeten", "Samtycke begärt"]),
    ("consent.give", ["Consent given", "Einwilligung erteilt", "Samtycke lämnat"]),
    ("consent.renew", ["Consent renewed", "Einwilligung erneuert", "Samtycke förnyat"]),
    ("consent.refuse", ["Consent refused", "Einwilligung abgelehnt", "Samtycke avböjt"]),
    ("consent.withdraw", ["Consent withdrawn", "Einwilligung widerrufen", "Samtycke återkallat"]),
    ("consent.expire", ["Consent ran out", "Einwilligung abgelaufen", "Samtycke löpte ut"]),
    (
        "consent.invalidate",
        ["Consent said not to count", "Einwilligung für unwirksam erklärt", "Samtycke förklarat ogiltigt"],
    ),
    (
        "consent.customer",
        [
            "Customer’s address recorded (soft opt-in)",
            "Kundenadresse erfasst (Bestandskundenausnahme)",
            "Kundadress registrerad (undantag för befintliga kunder)",
        ],
    ),
    ("objection.add", ["Objection recorded", "Widerspruch erfasst", "Invändning registrerad"]),
    ("objection.end", ["Objection taken back", "Widerspruch zurückgenommen", "Invändning återtagen"]),
    ("restriction.add", ["Use of the data restricted", "Verarbeitung eingeschränkt", "Behandling begränsad"]),
    ("restriction.end", ["Restriction lifted", "Einschränkung aufgehoben", "Begränsning hävd"]),
    ("notice_shown.add", ["Notice shown", "Hinweis gezeigt", "Information visad"]),
    (
        "collection.change",
        ["Source of the data recorded", "Herkunft der Daten erfasst", "Uppgifternas källa registrerad"],
    ),
    (
        "disclosure.add",
        [
            "Handing over to a recipient recorded",
            "Übergabe an Empfänger festgehalten",
            "Utlämnande till mottagare antecknat",
        ],
    ),
    (
        "recipient_notice.add",
        ["Recipient is to be told", "Empfänger ist zu benachrichtigen", "Mottagare ska underrättas"],
    ),
    (
        "recipient_notice.draft",
        [
            "Letter to recipient drafted",
            "Schreiben an Empfänger entworfen",
            "Utkast till brev till mottagare",
        ],
    ),
    ("recipient_notice.tell", ["Recipient told", "Empfänger benachrichtigt", "Mottagare underrättad"]),
    (
        "recipient_notice.release",
        [
            "Recipient not told, with reason",
            "Empfänger mit Begründung nicht benachrichtigt",
            "Mottagare inte underrättad, med skäl",
        ],
    ),
    ("request.add", ["Request recorded", "Antrag erfasst", "Begäran registrerad"]),
    (
        "request.change",
        ["Request assigned or planned", "Antrag zugewiesen oder geplant", "Begäran tilldelad eller planerad"],
    ),
    (
        "request.step",
        ["Step of a request ticked", "Schritt eines Antrags abgehakt", "Steg i en begäran avbockat"],
    ),
    (
        "request.evidence",
        [
            "Document stored with a request",
            "Nachweis zu einem Antrag abgelegt",
            "Bevis sparat hos en begäran",
        ],
    ),
    ("request.comment", ["Request commented on", "Antrag kommentiert", "Begäran kommenterad"]),
    ("request.doubt", ["Not certain who asks", "Nicht sicher, wer fragt", "Osäkert vem som frågar"]),
    (
        "request.ask",
        ["Asked for something, or answered", "Etwas erbeten oder beantwortet", "Något begärt eller besvarat"],
    ),
    ("request.identify", ["Identity checked", "Identität geprüft", "Identitet kontrollerad"]),
    ("request.search", ["Searched for you", "Nach Ihnen gesucht", "Sökt efter dig"]),
    (
        "request.decide",
        ["Decided what is about you", "Entschieden, was Sie betrifft", "Beslutat vad som rör dig"],
    ),
    ("request.extend", ["More time taken", "Frist verlängert", "Fristen förlängd"]),
    ("request.tell", ["Extension told", "Verlängerung mitgeteilt", "Förlängning meddelad"]),
    (
        "request.letter",
        ["Letter about a request made", "Schreiben zu einem Antrag erstellt", "Brev om en begäran skapat"],
    ),
    (
        "request.package",
        ["Package with the data saved", "Paket mit den Daten gespeichert", "Paket med uppgifterna sparat"],
    ),
    ("request.advance", ["Request went on", "Antrag weitergeführt", "Begäran gick vidare"]),
    ("request.close", ["Request closed", "Antrag abgeschlossen", "Begäran avslutad"]),
    ("reading.open", ["Contact opened", "Kontakt geöffnet", "Kontakt öppnad"]),
    (
        "reading.confidential",
        ["Confidential note read", "Vertrauliche Notiz gelesen", "Konfidentiell anteckning läst"],
    ),
    ("reading.copy", ["Copied to the clipboard", "In die Zwischenablage kopiert", "Kopierat till urklipp"]),
    (
        "reading.link",
        ["Opened in another program", "In einem anderen Programm geöffnet", "Öppnat i ett annat program"],
    ),
    ("reading.reach", ["Written to or called", "Angeschrieben oder angerufen", "Kontaktad"]),
    (
        "reading.letter",
        [
            "Consent form or receipt saved",
            "Formular oder Nachweis einer Einwilligung gespeichert",
            "Blankett för eller kvitto på samtycke sparat",
        ],
    ),
    ("reading.document", ["Document looked at", "Dokument angesehen", "Dokument visat"]),
    (
        "reading.outside",
        [
            "Document opened in another program",
            "Dokument in einem anderen Programm geöffnet",
            "Dokument öppnat i ett annat program",
        ],
    ),
    (
        "reading.request",
        [
            "Shown who a request is about",
            "Gezeigt, um wen es bei einem Antrag geht",
            "Visat vem en begäran gäller",
        ],
    ),
    ("export.contacts", ["Contacts exported", "Kontakte exportiert", "Kontakter exporterade"]),
    ("export.mailing", ["Mailing list made", "Verteiler erstellt", "Utskickslista skapad"]),
    (
        "export.document",
        ["Copy of a document saved", "Kopie eines Dokuments gespeichert", "Kopia av ett dokument sparad"],
    ),
    ("export.access", ["Answer to a request saved", "Auskunft gespeichert", "Svar på en begäran sparat"]),
    ("export.journal", ["Journal exported", "Journal exportiert", "Journal exporterad"]),
    (
        "request.erase",
        [
            "Erased person taken out of a request",
            "Gelöschte Person aus einem Antrag entfernt",
            "Raderad person borttagen ur en begäran",
        ],
    ),
    (
        "document.give",
        [
            "Document kept after an erasure",
            "Dokument nach einer Löschung behalten",
            "Dokument behållet efter en radering",
        ],
    ),
    (
        "voucher.leave",
        ["Voucher left to the company", "Beleg bei der Firma belassen", "Verifikat kvar hos företaget"],
    ),
    (
        "reading.archive",
        [
            "Shown what is kept after an erasure",
            "Gezeigt, was nach einer Löschung aufbewahrt wird",
            "Visat vad som bevaras efter en radering",
        ],
    ),
    (
        "export.certificate",
        ["Certificate of an erasure saved", "Löschbescheinigung gespeichert", "Intyg om radering sparat"],
    ),
    ("erasure_announcement.add", ["Erasure announced", "Löschung angekündigt", "Radering aviserad"]),
    (
        "erasure_announcement.withdraw",
        [
            "Announced erasure withdrawn",
            "Angekündigte Löschung zurückgenommen",
            "Aviserad radering återtagen",
        ],
    ),
    ("legal_hold.add", ["Put on legal hold", "Aufbewahrungssperre gesetzt", "Raderingsspärr satt"]),
    ("legal_hold.change", ["Legal hold changed", "Aufbewahrungssperre geändert", "Raderingsspärr ändrad"]),
    ("legal_hold.end", ["Legal hold ended", "Aufbewahrungssperre beendet", "Raderingsspärr hävd"]),
    ("legal_hold.leave", ["Legal hold stays", "Aufbewahrungssperre bleibt", "Raderingsspärr kvarstår"]),
    (
        "retention_flag.add",
        ["Flagged: its time is over", "Vorgemerkt: Frist abgelaufen", "Markerad: tiden är ute"],
    ),
    (
        "retention_flag.keep",
        ["Flagged, and kept longer", "Vorgemerktes länger aufbewahrt", "Markerat sparas längre"],
    ),
    ("retention_flag.approve", ["Flagged, and approved", "Vorgemerktes freigegeben", "Markerat godkänt"]),
    (
        "retention_flag.reopen",
        [
            "Decision about what was flagged taken back",
            "Entscheidung über Vorgemerktes zurückgenommen",
            "Beslut om markerat återtaget",
        ],
    ),
    ("retention_flag.done", ["Done what was approved", "Freigegebenes ausgeführt", "Godkänt utfört"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::action::{Action, ActionKind};

    /// Areas whose entries are never about a contact.
    const OF_NOBODY: [&str; 11] = [
        "archive",
        "backup",
        "deal_stage",
        "key",
        "notice",
        "notice_version",
        "purpose",
        "recipient",
        "template",
        "user",
        "vault",
    ];

    #[test]
    fn whatever_is_done_with_data_of_people_has_words() {
        for action in Action::ALL {
            let code = action.code();
            let (area, _) = code.split_once('.').unwrap();
            let is_told = matches!(action.kind(), ActionKind::Change | ActionKind::Reading);
            if is_told && !OF_NOBODY.contains(&area) {
                assert!(super::action(Language::German, code).is_some(), "{code}");
            }
        }
    }
}
