//! Words of the receipt for machines, which a person may read too.

use crate::{channel::Channel, consent::ConsentMethod, text::Language};

/// How something was expressed.
pub(super) fn method(language: Language, method: ConsentMethod) -> &'static str {
    use ConsentMethod as M;
    let [english, german, swedish] = match method {
        M::Paper => ["on paper", "auf Papier", "på papper"],
        M::WebForm => ["with a form on a website", "mit einem Formular im Internet", "med ett webbformulär"],
        M::Phone => ["by telephone", "am Telefon", "per telefon"],
        M::InPerson => ["in person", "persönlich", "personligen"],
        M::Email => ["by e-mail", "per E-Mail", "per e-post"],
        M::DoubleOptIn => [
            "confirmed from the address that was asked",
            "von der angefragten Adresse aus bestätigt",
            "bekräftat från den tillfrågade adressen",
        ],
        M::Import => [
            "taken over from another list",
            "aus einer anderen Liste übernommen",
            "övertaget från en annan lista",
        ],
    };
    in_language(language, [english, german, swedish])
}

/// A category of data: a word for it, and what the person reads. `None` where the channel needs none.
pub(super) fn data(language: Language, channel: Channel) -> Option<(&'static str, &'static str)> {
    let (code, words) = match channel {
        Channel::Email => ("email", ["E-mail address", "E-Mail-Adresse", "E-postadress"]),
        Channel::Phone | Channel::Message => {
            ("phone", ["Telephone number", "Telefonnummer", "Telefonnummer"])
        }
        Channel::Letter => ("address", ["Postal address", "Postanschrift", "Postadress"]),
        Channel::Processing => return None,
    };
    Some((code, in_language(language, words)))
}

/// Where the data is kept.
pub(super) fn storage(language: Language) -> &'static str {
    in_language(
        language,
        [
            "In an encrypted vault on the controller's own computers",
            "In einem verschlüsselten Tresor auf eigenen Rechnern des Verantwortlichen",
            "I ett krypterat valv på den personuppgiftsansvariges egna datorer",
        ],
    )
}

/// How long the data is kept, where the purpose does not say.
pub(super) fn retention(language: Language) -> &'static str {
    in_language(
        language,
        [
            "Until the consent is withdrawn, and its proof as long as a law asks for it",
            "Bis zum Widerruf der Einwilligung, ihr Nachweis so lange, wie ein Gesetz ihn verlangt",
            "Tills samtycket återkallas, och beviset för det så länge en lag kräver det",
        ],
    )
}

fn in_language(language: Language, [english, german, swedish]: [&'static str; 3]) -> &'static str {
    match language {
        Language::English => english,
        Language::German => german,
        Language::Swedish => swedish,
    }
}
