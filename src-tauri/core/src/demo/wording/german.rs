//! German.

use super::Wording;
use crate::activity::{
    ActivityKind::{Call, Letter, Mail, Meeting, Note},
    Direction::{In, None, Out},
};

#[rustfmt::skip]
pub(super) static WORDING: Wording = Wording {
    country: "DE",
    zone: "Europe/Berlin",
    talks: &[
        (Call, In, "Anfrage: {goods}", "Möchte bis Ende der Woche ein Angebot. Zwei Varianten, mit und ohne Montage."),
        (Call, Out, "Rückruf", "Nicht erreicht. Nachricht hinterlassen und unsere Nummer genannt."),
        (Call, Out, "Angebot besprochen", "Der Preis passt, der Liefertermin nicht. Zwei Wochen früher würden den Ausschlag geben."),
        (Call, In, "Reklamation", "Ein Teil kam mit Kratzern an ({goods}). Wir schicken Ersatz, das alte Teil bleibt so lange dort."),
        (Mail, Out, "Angebot verschickt", "Angebot mit Zeichnungen, gültig dreißig Tage. Es geht um: {goods}."),
        (Mail, In, "Frage zum Angebot", "Ist der Transport enthalten, und lässt sich die Rechnung teilen?"),
        (Mail, Out, "Antwort zur Lieferung", "Wir liefern übernächste Woche am Vormittag: {goods}."),
        (Mail, In, "Auftrag bestätigt", "Der Auftrag steht. Die Bestellnummer folgt."),
        (Mail, Out, "Zahlungserinnerung", "Freundlich an die offene Rechnung erinnert, Kopie angehängt."),
        (Meeting, None, "Termin vor Ort", "Aufmaß genommen ({goods}). Der Boden ist uneben, wir brauchen einen Tag mehr."),
        (Meeting, None, "Erstes Treffen", "Kennengelernt. Bedarf zweimal im Jahr: {goods}. Gesucht wird ein fester Lieferant."),
        (Meeting, None, "Jahresgespräch", "Das letzte Jahr durchgegangen. Mit der Qualität zufrieden, kürzere Lieferzeiten gewünscht."),
        (Meeting, None, "Videotermin", "Neuen Katalog gezeigt. Interesse: {goods}. Entscheidung nach dem Sommer."),
        (Note, None, "", "Am besten vor zehn Uhr anrufen."),
        (Note, None, "Gut zu wissen", "Zieht im Frühjahr in ein neues Gebäude. Dort wird gebraucht: {goods}."),
        (Note, None, "", "Hat letztes Jahr woanders gekauft; der Preis war der Grund."),
        (Letter, Out, "Vertrag verschickt", "Rahmenvertrag in zwei Ausfertigungen, eine bitte unterschrieben zurück."),
        (Letter, In, "Vertrag zurück", "Unterschriebene Ausfertigung ist da, ohne Änderungen."),
    ],
    mentions: &["Mehr dazu weiß {person}.", "{person} hat uns empfohlen.", "Beim nächsten Mal bitte {person} in Kopie nehmen."],
    goods: &["Bürostühle", "Werkbänke", "Regale", "Beleuchtung", "Fenster", "Einbauküche", "Sonnenschutz", "Wartungsvertrag", "Parkett", "Beschilderung", "Lüftung", "Arbeitsplatten"],
    places: &["neuer Ausstellungsraum", "Halle Nord", "Hauptsitz", "Lager", "zweiter Stock", "Empfang", "Filiale", "Werkstatt"],
    steps: &["Zeichnungen schicken", "Wegen des Termins anrufen", "Ortstermin vereinbaren", "Angebot anpassen", "Nach der Entscheidung fragen", "Muster schicken"],
    losses: &["Zu teuer", "Lieferzeit zu lang", "An Mitbewerber vergeben", "Projekt verschoben", "Keine Antwort mehr"],
    tasks: &["Wegen des Angebots zurückrufen", "Katalog schicken", "Liefertermin prüfen", "Gespräch vorbereiten", "Nachfragen, wie die Lieferung lief", "Zum Geburtstag gratulieren", "An offene Rechnung erinnern", "Besuchsbericht schreiben", "Muster schicken", "Adresse ergänzen"],
    promises: &["Am Telefon zugesagt", "Im Gespräch vereinbart", "Wie in unserer E-Mail"],
    law: ("Umsatzsteuer-Voranmeldung abgeben", "§ 18 Abs. 1 UStG"),
    weekly: "Offene Angebote durchgehen",
    prefixes: ["AN", "AB", "RE", "GS"],
    vouchers: ["Angebot", "Auftrag", "Rechnung", "Gutschrift"],
    paper: ["Datum", "Gesamtbetrag", "Vielen Dank für Ihr Vertrauen."],
    minutes: ("Protokoll des Auftakts", "protokoll-auftakt.txt", "Protokoll des Auftakts\n\n1. Ziel: ein neuer Ausstellungsraum vor Weihnachten.\n2. Wir schicken binnen einer Woche Zeichnungen.\n3. Der Kunde benennt, wer über Farben entscheidet.\n4. Nächstes Treffen in zwei Wochen, vor Ort.\n"),
};
