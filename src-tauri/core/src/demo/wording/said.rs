//! What is said about consents, objections and suppressions, in each language of the window.

use crate::activity::quick::Language;

/// The words of one language.
pub(in crate::demo) struct Said {
    /// Where data comes from that people did not give.
    pub(in crate::demo) public_source: &'static str,
    /// Where people consented: at a fair, on a website, on an old list.
    pub(in crate::demo) sources: [&'static str; 3],
    /// What a signed form is called: title, file name, what stands before a name and a day.
    pub(in crate::demo) form: [&'static str; 4],
    /// What a confirmation is called: title, file name, its text.
    pub(in crate::demo) answer: [&'static str; 3],
    /// What people who object say.
    pub(in crate::demo) objections: [&'static str; 3],
    /// Why data is restricted.
    pub(in crate::demo) restriction: &'static str,
    /// Why an address is not used: it came back, a letter, a list.
    pub(in crate::demo) suppressions: [&'static str; 3],
}

/// The words of a language.
pub(in crate::demo) fn of(language: Language) -> &'static Said {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::Swedish => &SWEDISH,
    }
}

static ENGLISH: Said = Said {
    public_source: "the website of your company, which is open to the public",
    sources: ["Stand at the spring fair", "https://www.example.com/newsletter", "Old address book"],
    form: ["Signed consent form", "consent-form.pdf", "Name", "Signed on"],
    answer: ["Confirmation by e-mail", "confirmation.txt", "I confirm that I want to get this."],
    objections: ["Wants no more advertising", "Does not want to be called", "Asked for it by letter"],
    restriction: "Says that the address is wrong; being checked.",
    suppressions: [
        "Came back as undeliverable",
        "Letter to the office",
        "Do-not-contact list of the trade association",
    ],
};

static GERMAN: Said = Said {
    public_source: "die Website Ihres Unternehmens, die öffentlich zugänglich ist",
    sources: ["Stand auf der Frühjahrsmesse", "https://www.example.com/newsletter", "Altes Adressbuch"],
    form: ["Unterschriebene Einwilligung", "einwilligung.pdf", "Name", "Unterschrieben am"],
    answer: ["Bestätigung per E-Mail", "bestaetigung.txt", "Ich bestätige, dass ich das bekommen möchte."],
    objections: ["Möchte keine Werbung mehr", "Möchte nicht angerufen werden", "Hat brieflich darum gebeten"],
    restriction: "Sagt, die Anschrift stimme nicht; wird geprüft.",
    suppressions: ["Kam als unzustellbar zurück", "Brief an das Büro", "Sperrliste des Branchenverbands"],
};

static SWEDISH: Said = Said {
    public_source: "företagets webbplats, som är allmänt tillgänglig",
    sources: ["Monter på vårmässan", "https://www.example.com/nyhetsbrev", "Gammal adressbok"],
    form: ["Undertecknat samtycke", "samtycke.pdf", "Namn", "Undertecknat den"],
    answer: ["Bekräftelse via e-post", "bekraftelse.txt", "Jag bekräftar att jag vill ha detta."],
    objections: ["Vill inte ha mer reklam", "Vill inte bli uppringd", "Bad om det i ett brev"],
    restriction: "Säger att adressen är fel; kontrolleras.",
    suppressions: [
        "Kom tillbaka som obeställbart",
        "Brev till kontoret",
        "Branschorganisationens spärrlista",
    ],
};
