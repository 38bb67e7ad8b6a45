//! What people ask about their data, in each language of the window.

use crate::activity::quick::Language;

/// The words of one language.
pub(in crate::demo) struct Asked {
    /// What they ask who want to know what is kept.
    pub(in crate::demo) access: &'static str,
    /// What they ask who want to be erased.
    pub(in crate::demo) erasure: &'static str,
    /// What they ask who want something corrected.
    pub(in crate::demo) rectification: &'static str,
    /// What they say who want no advertising.
    pub(in crate::demo) objection: &'static str,
    /// Somebody who is no contact.
    pub(in crate::demo) stranger: &'static str,
    /// Why it is not certain who they are.
    pub(in crate::demo) doubt: &'static str,
    /// What a colleague says about the one that is late.
    pub(in crate::demo) comment: &'static str,
    /// How somebody was answered.
    pub(in crate::demo) answered: &'static str,
}

/// The words of a language.
pub(in crate::demo) fn of(language: Language) -> &'static Asked {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::Swedish => &SWEDISH,
    }
}

static ENGLISH: Asked = Asked {
    access: "Please tell me which data you hold about me, and where you have it from.",
    erasure: "I am no longer a customer. Please erase everything that you hold about me.",
    rectification: "My surname is spelt wrong in your letters. Please correct it.",
    objection: "Does not want to get any more advertising, in whatever way.",
    stranger: "Robin Sand",
    doubt: "Nobody of this name is recorded, and the address is new to us.",
    comment: "The old mailbox still has to be searched.",
    answered: "By e-mail on the same day, with the corrected data.",
};

static GERMAN: Asked = Asked {
    access: "Bitte teilen Sie mir mit, welche Daten Sie über mich gespeichert haben und woher sie stammen.",
    erasure: "Ich bin nicht mehr Ihr Kunde. Bitte löschen Sie alles, was Sie über mich gespeichert haben.",
    rectification: "Mein Nachname ist in Ihren Briefen falsch geschrieben. Bitte berichtigen Sie ihn.",
    objection: "Möchte keine Werbung mehr bekommen, auf keinem Weg.",
    stranger: "Robin Sand",
    doubt: "Niemand dieses Namens ist erfasst, und die Adresse ist uns neu.",
    comment: "Das alte Postfach muss noch durchsucht werden.",
    answered: "Am selben Tag per E-Mail, mit den berichtigten Daten.",
};

static SWEDISH: Asked = Asked {
    access: "Jag vill veta vilka uppgifter ni har om mig och varifrån ni har fått dem.",
    erasure: "Jag är inte längre kund hos er. Radera allt som ni har om mig.",
    rectification: "Mitt efternamn är felstavat i era brev. Rätta det, tack.",
    objection: "Vill inte få mer reklam, på något sätt.",
    stranger: "Robin Sand",
    doubt: "Ingen med det namnet finns registrerad, och adressen är ny för oss.",
    comment: "Den gamla brevlådan måste också sökas igenom.",
    answered: "Samma dag via e-post, med de rättade uppgifterna.",
};
