//! The ready wordings in German.

use super::Wording;

pub(super) const WORDINGS: [Wording; 4] = [
    Wording {
        name: "Einwilligung in den Newsletter",
        text: "Ja, {organisation} darf meinen Namen und meine E-Mail-Adresse verwenden, um mir Neuigkeiten und Angebote per {channels} zu senden (Zweck: {purpose}).

Meine Einwilligung ist freiwillig; nichts anderes hängt davon ab. {withdrawal}",
    },
    Wording {
        name: "Einwilligung in Anrufe",
        text: "Ja, {organisation} darf mich unter der von mir angegebenen Nummer zu Produkten und Angeboten anrufen (Zweck: {purpose}; Kanal: {channels}).

Meine Einwilligung ist freiwillig; nichts anderes hängt davon ab. {withdrawal}",
    },
    Wording {
        name: "Information bei Erhebung bei der Person selbst",
        text: "Wie {organisation} Ihre Daten verarbeitet

Verantwortlicher: {organisation}, [… Anschrift, E-Mail, Telefon]. Datenschutzbeauftragter: [… Kontakt oder „keiner“].

Zweck und Rechtsgrundlage: {purpose}, berechtigte Interessen (Art. 6 Abs. 1 Buchst. f DSGVO). Unser Interesse: Ihnen zu antworten, Absprachen einzuhalten und unsere Kunden zu betreuen.

Empfänger: {recipients}. Ihre Daten werden nicht in Länder außerhalb des EWR übermittelt.

Speicherdauer: {retention}.

Ihre Rechte: Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Übertragbarkeit der Daten, die Sie uns mit Ihrer Einwilligung oder für einen Vertrag gegeben haben. Beruht die Verarbeitung auf Ihrer Einwilligung, können Sie diese jederzeit widerrufen; die Rechtmäßigkeit der bis dahin erfolgten Verarbeitung bleibt davon unberührt. Sie können sich bei einer Aufsichtsbehörde beschweren: [… Behörde].

Sie sind weder gesetzlich noch vertraglich verpflichtet, uns Ihre Daten zu geben; ohne sie können wir Ihnen nicht antworten. Wir treffen keine automatisierten Entscheidungen über Sie und bilden keine Profile.

IHR WIDERSPRUCHSRECHT: Sie können aus Gründen, die sich aus Ihrer besonderen Situation ergeben, jederzeit Widerspruch gegen eine Verarbeitung einlegen, die auf berechtigten Interessen beruht. Gegen Direktwerbung können Sie jederzeit und ohne Begründung Widerspruch einlegen.",
    },
    Wording {
        name: "Information bei Daten aus anderer Quelle",
        text: "Wie {organisation} Ihre Daten verarbeitet

Verantwortlicher: {organisation}, [… Anschrift, E-Mail, Telefon]. Datenschutzbeauftragter: [… Kontakt oder „keiner“].

Woher Ihre Daten stammen: [… Quelle, und ob sie öffentlich zugänglich ist]. Welche Daten: Name, berufliche Angaben und Kontaktdaten.

Zweck und Rechtsgrundlage: {purpose}, berechtigte Interessen (Art. 6 Abs. 1 Buchst. f DSGVO). Unser Interesse: Geschäfte mit dem Unternehmen, für das Sie arbeiten, und zu wissen, an wen wir uns dort wenden können.

Empfänger: {recipients}. Ihre Daten werden nicht in Länder außerhalb des EWR übermittelt.

Speicherdauer: {retention}.

Ihre Rechte: Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung. Beruht die Verarbeitung auf Ihrer Einwilligung, können Sie diese jederzeit widerrufen; die Rechtmäßigkeit der bis dahin erfolgten Verarbeitung bleibt davon unberührt. Sie können sich bei einer Aufsichtsbehörde beschweren: [… Behörde]. Wir treffen keine automatisierten Entscheidungen über Sie und bilden keine Profile.

IHR WIDERSPRUCHSRECHT: Sie können aus Gründen, die sich aus Ihrer besonderen Situation ergeben, jederzeit Widerspruch gegen eine Verarbeitung einlegen, die auf berechtigten Interessen beruht. Gegen Direktwerbung können Sie jederzeit und ohne Begründung Widerspruch einlegen.",
    },
];
