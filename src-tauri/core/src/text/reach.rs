//! The one form of what somebody is reached by: e-mail addresses, telephone numbers, websites.

use crate::{error::Problem, personal::Personal};

/// The longest e-mail address (RFC 5321).
pub(crate) const EMAIL: usize = 254;
/// The longest telephone number, as it is typed.
pub(crate) const PHONE: usize = 60;
/// The longest web address.
pub(crate) const WEBSITE: usize = 2000;

/// Whether a text is an e-mail address at a domain.
pub(crate) fn is_email(address: &str) -> bool {
    let options =
        email_address::Options::default().with_required_tld().without_display_text().without_domain_literal();
    email_address::EmailAddress::parse_with_options(address, options).is_ok()
}

/// Whether a text may be a telephone number: numbers within an organisation have two digits.
pub(crate) fn is_phone(number: &str) -> bool {
    number.chars().filter(char::is_ascii_digit).count() >= 2
}

/// Completes a web address by `https://` where it has no scheme; an empty one stays so.
pub(crate) fn website(url: &mut Personal<String>) -> Result<(), Problem> {
    if url.is_empty() {
        return Ok(());
    }
    if !url.contains("://") {
        url.0.insert_str(0, "https://");
    }
    // Anything but the web could be made to run something when it is opened.
    let is_web =
        url::Url::parse(url).is_ok_and(|url| ["http", "https"].contains(&url.scheme()) && url.has_host());
    if is_web { Ok(()) } else { Err(Problem::Url) }
}
