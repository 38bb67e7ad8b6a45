//! The presets in German.

use super::Wording;

pub(super) const WORDINGS: [Wording; 5] = [
    Wording {
        name: "Kundenbetreuung",
        description: "Anfragen beantworten, Absprachen einhalten und wissen, was mit Kunden, Interessenten und deren Ansprechpartnern besprochen wurde.",
        people: "Kunden, Interessenten, Ansprechpartner von Unternehmen",
        recipients: "Eigene Beschäftigte; IT-Dienstleister als Auftragsverarbeiter",
        retention: "Drei Jahre nach dem letzten Kontakt, der von der Person ausging",
        assessed: [
            "Wir wollen Menschen antworten, die sich an uns wenden, Absprachen einhalten und Kunden auf Dauer gut betreuen. Davon haben beide Seiten etwas: Niemand muss dasselbe zweimal erklären. Ohne das wären Geschäfte mit Unternehmen nicht möglich, denn deren Ansprechpartner sind nicht selbst Vertragspartei.",
            "Name, berufliche Angaben, Kontaktdaten und Notizen zum Besprochenen brauchen wir, um zu antworten und Absprachen einzuhalten. Mehr speichern wir nicht, und kein milderes Mittel sagt uns, mit wem wir es zu tun haben.",
            "Die Personen kennen uns, haben uns ihre Daten selbst gegeben oder handeln für ihr Unternehmen und erwarten, dass wir uns an das Gespräch erinnern. Die Daten betreffen den Beruf und sind nicht heikel. Der Verarbeitung kann jederzeit widersprochen werden. Der Zugriff richtet sich nach der Rolle, der Tresor ist verschlüsselt, und nach Ablauf der Frist wird gelöscht.",
        ],
    },
    Wording {
        name: "Angebote und Aufträge",
        description: "Angebote auf Anfrage erstellen, Aufträge ausführen, abrechnen und Reklamationen bearbeiten. Für Ansprechpartner eines Unternehmens, das selbst Vertragspartei ist, gilt die Kundenbetreuung.",
        people: "Kunden, Personen, die ein Angebot angefragt haben",
        recipients: "Eigene Beschäftigte; Versand- und Zahlungsdienstleister, Steuerberatung, IT-Dienstleister als Auftragsverarbeiter",
        retention: "Solange Steuer- und Handelsrecht es verlangen; sonst drei Jahre zum Jahresende nach Vertragsende",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Newsletter",
        description: "Neuigkeiten und Angebote per E-Mail an Personen, die eingewilligt haben.",
        people: "Abonnenten des Newsletters",
        recipients: "Eigene Beschäftigte; Versanddienstleister als Auftragsverarbeiter",
        retention: "Bis zum Widerruf; der Nachweis der Einwilligung drei Jahre länger",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Telefonwerbung",
        description: "Anrufe zu neuen Produkten und Angeboten bei Personen, die eingewilligt haben.",
        people: "Kunden und Interessenten, die Anrufen zugestimmt haben",
        recipients: "Eigene Beschäftigte",
        retention: "Bis zum Widerruf; der Nachweis der Einwilligung fünf Jahre ab der letzten Verwendung (§ 7a UWG)",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Bewerbungen",
        description: "Bewerbungen entgegennehmen, mit Bewerberinnen und Bewerbern sprechen und auswählen.",
        people: "Bewerberinnen und Bewerber",
        recipients: "Eigene Beschäftigte, die über die Stelle entscheiden",
        retention: "Sechs Monate nach der Absage (§ 15 Abs. 4 AGG mit Reserve); bei Einstellung in der Personalakte",
        assessed: ["", "", ""],
    },
];
