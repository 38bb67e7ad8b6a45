//! Channels: the ways in which somebody can be reached, and for which they are asked one by one (Art. 4(11) GDPR: specific).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::store::word::words;

/// A way to reach somebody; or none, where data is only kept and used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Channel {
    /// E-mail.
    Email,
    /// Calls.
    Phone,
    /// Text messages to a telephone number: SMS and messengers.
    Message,
    /// Letters.
    Letter,
    /// Nobody is reached: data is kept and used, a photo is shown, an application stays on file.
    Processing,
}

words!(Channel {
    Email "email",
    Phone "phone",
    Message "message",
    Letter "letter",
    Processing "processing",
});

impl Channel {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Email, Self::Phone, Self::Message, Self::Letter, Self::Processing];
}
