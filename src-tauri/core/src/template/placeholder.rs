//! What a text names in braces, to be filled in: a closed set.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a value comes from that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TemplatePlace {
    /// The organisation's details in the settings.
    Organisation,
    /// The request.
    Request,
    /// What was searched for it.
    Search,
    /// What was found about its review: what is given, changed or refused.
    Review,
    /// The purposes.
    Purpose,
    /// The register of recipients.
    Recipient,
    /// The letter itself, when it is written.
    Letter,
}

macro_rules! placeholders {
    ($($(#[$doc:meta])* $variant:ident $name:literal $form:ident $place:ident;)*) => {
        /// What a text names in braces, as in `{person}`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[ts(export, rename = "TemplatePlaceholder")]
        pub enum Placeholder {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl Placeholder {
            /// Each, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// As it stands between the braces.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Whether it is a list, which stands alone on its line.
            pub const fn is_list(self) -> bool {
                match self { $(Self::$variant => placeholders!(@form $form),)* }
            }

            /// Where its value is entered.
            pub const fn place(self) -> TemplatePlace {
                match self { $(Self::$variant => TemplatePlace::$place,)* }
            }
        }
    };
    (@form list) => { true };
    (@form line) => { false };
}

placeholders! {
    /// The organisation's name.
    Organisation "organisation" line Organisation;
    /// How the organisation is reached, in a line.
    Contact "contact" line Organisation;
    /// How its data protection officer is reached, in a line.
    Officer "officer" line Organisation;
    /// The supervisory authority, in a line.
    Authority "authority" line Organisation;
    /// Whose data it is.
    Person "person" line Request;
    /// The request's number.
    Number "number" line Request;
    /// The day on which it came in.
    Received "received" line Request;
    /// What it is about, in words of the letter's language.
    Request "request" line Request;
    /// The day of the letter.
    Date "date" line Letter;
    /// Until when it is answered: a day, or without undue delay.
    Due "due" line Request;
    /// What shows who asks.
    Proof "proof" list Letter;
    /// Why something is asked, takes longer, is not done, or ends.
    Reasons "reasons" list Review;
    /// The last day of the longer time.
    Extended "extended" line Request;
    /// What comes with the letter.
    Attachments "attachments" list Letter;
    /// Art. 15(1)(a) GDPR.
    Purposes "purposes" list Purpose;
    /// Art. 15(1)(b) GDPR.
    Categories "categories" list Search;
    /// Art. 15(1)(c) GDPR.
    Recipients "recipients" list Recipient;
    /// Third countries, and what safeguards the data there (Art. 15(2) GDPR).
    Transfers "transfers" list Recipient;
    /// Art. 15(1)(d) GDPR.
    Retention "retention" list Purpose;
    /// Art. 15(1)(g) GDPR.
    Sources "sources" list Search;
    /// Art. 15(1)(h) GDPR.
    Automated "automated" list Purpose;
    /// Art. 15(1)(e) GDPR: in words of the law.
    Rights "rights" list Organisation;
    /// Complaint and court (Art. 12(4), 15(1)(f) GDPR): in words of the law, with the authority.
    Remedies "remedies" list Organisation;
    /// What was done.
    Done "done" list Review;
    /// Names and addresses that were searched for, or that a recipient finds them by.
    Identifiers "identifiers" list Search;
    /// Where was searched.
    Searched "searched" list Search;
    /// The first day without the restriction.
    Lifted "lifted" line Letter;
    /// Who is told.
    Recipient "recipient" line Recipient;
    /// What changed in the data.
    Changes "changes" list Review;
}

impl Placeholder {
    /// The one of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|placeholder| placeholder.name() == name)
    }
}
