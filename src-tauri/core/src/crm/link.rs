//! Contact points as links that other programs open: the mail program, the telephone, the browser.

use serde::Deserialize;
use ts_rs::TS;
use url::{Url, form_urlencoded::byte_serialize};

use crate::{
    channel::Channel,
    crm::point::{self, Owner, Phone, Points},
    error::{Error, Result},
    id::ContactId,
    personal::Personal,
    store::{Snapshot, row_mac},
    text::identifier,
};

/// The contact points that a program can open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LinkKind {
    /// An e-mail address: `mailto:` (RFC 6068).
    Email,
    /// A telephone number: `tel:` (RFC 3966).
    Phone,
    /// A website: `http:` or `https:`.
    Website,
}

/// The link of a stored contact point, by its place among its kind, from 0.
///
/// # Errors
/// [`Error::NotFound`] where there is none, or nothing that could be opened.
pub fn get(snapshot: &Snapshot<'_>, owner: Owner, kind: LinkKind, at: usize) -> Result<Personal<String>> {
    match owner {
        Owner::Contact(id) => row_mac::verify(snapshot, &row_mac::CONTACT, id)?,
        Owner::Company(id) => row_mac::verify(snapshot, &row_mac::COMPANY, id)?,
    }
    link(&point::get(snapshot, owner)?, kind, at).map(Personal).ok_or(Error::NotFound)
}

/// The address that a link of a contact reaches them at, in the form in which such are compared, and the channel; `None` for a website.
pub(crate) fn point(
    snapshot: &Snapshot<'_>,
    owner: Owner,
    kind: LinkKind,
    at: usize,
) -> Result<Option<(Channel, String)>> {
    let points = point::get(snapshot, owner)?;
    Ok(match kind {
        LinkKind::Email => {
            points.emails.get(at).map(|email| (Channel::Email, identifier::email(&email.address)))
        }
        LinkKind::Phone => {
            points.phones.get(at).map(|phone| (Channel::Phone, identifier::phone(&phone.number, &phone.e164)))
        }
        LinkKind::Website => None,
    })
}

/// The link to one of a contact's addresses through a channel: the one whose form in which such are compared is `point`. `None` for
/// channels that no program is opened for.
///
/// # Errors
/// [`Error::NotFound`] where there is none, or nothing that could be opened.
pub(crate) fn to(
    snapshot: &Snapshot<'_>,
    id: ContactId,
    channel: Channel,
    point: &str,
) -> Result<Option<Personal<String>>> {
    let points = point::get(snapshot, Owner::Contact(id))?;
    let email = || points.emails.iter().find(|email| identifier::email(&email.address) == point);
    let phone = || points.phones.iter().find(|phone| identifier::phone(&phone.number, &phone.e164) == point);
    let link = match channel {
        Channel::Email => email().and_then(|email| mail(&email.address)),
        Channel::Phone => phone().and_then(telephone),
        Channel::Message => phone().and_then(message),
        Channel::Letter | Channel::Processing => return Ok(None),
    };
    link.map(|link| Some(Personal(link))).ok_or(Error::NotFound)
}

fn link(points: &Points, kind: LinkKind, at: usize) -> Option<String> {
    match kind {
        LinkKind::Email => mail(&points.emails.get(at)?.address),
        LinkKind::Phone => telephone(points.phones.get(at)?),
        LinkKind::Website => web(&points.websites.get(at)?.url),
    }
}

/// Everything but the `@` is escaped, so that no address adds a subject or a further recipient.
fn mail(address: &str) -> Option<String> {
    let (name, domain) = address.rsplit_once('@')?;
    let escaped = |part: &str| byte_serialize(part.as_bytes()).collect::<String>().replace('+', "%20");
    Some(format!("mailto:{}@{}", escaped(name), escaped(domain)))
}

fn telephone(phone: &Phone) -> Option<String> {
    dialled(phone).map(|number| format!("tel:{number}"))
}

/// RFC 5724.
fn message(phone: &Phone) -> Option<String> {
    dialled(phone).map(|number| format!("sms:{number}"))
}

fn dialled(phone: &Phone) -> Option<String> {
    let written = if phone.e164.is_empty() { &phone.number } else { &phone.e164 };
    let number: String = written.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    (!number.is_empty()).then_some(number)
}

fn web(written: &str) -> Option<String> {
    let url = Url::parse(written).ok()?;
    ["http", "https"].contains(&url.scheme()).then(|| url.into())
}

#[cfg(test)]
mod tests {
    use super::{Phone, mail, message, telephone, web};

    #[test]
    fn an_address_can_add_nothing_to_the_mail_it_opens() {
        let links = [
            ("asa.oberg@example.com", "mailto:asa.oberg@example.com"),
            ("a+b@example.com", "mailto:a%2Bb@example.com"),
            ("a?bcc=spy@example.com", "mailto:a%3Fbcc%3Dspy@example.com"),
            ("\"a b\"&@example.com", "mailto:%22a%20b%22%26@example.com"),
            ("åsa@öberg.example", "mailto:%C3%A5sa@%C3%B6berg.example"),
        ];

        for (address, link) in links {
            assert_eq!(mail(address).as_deref(), Some(link));
        }
        assert_eq!(mail("no address"), None);
    }

    #[test]
    fn a_number_is_dialled_in_its_international_form_where_it_has_one() {
        let phone =
            |number: &str, e164: &str| Phone { number: number.into(), e164: e164.into(), ..Phone::default() };

        assert_eq!(telephone(&phone("070-174 06 05", "+46701740605")).as_deref(), Some("tel:+46701740605"));
        assert_eq!(telephone(&phone("112 (emergency)", "")).as_deref(), Some("tel:112"));
        assert_eq!(telephone(&phone("ask Anna", "")), None);
        assert_eq!(message(&phone("070-174 06 05", "+46701740605")).as_deref(), Some("sms:+46701740605"));
    }

    #[test]
    fn only_the_web_is_opened() {
        assert_eq!(web("https://example.com/a b").as_deref(), Some("https://example.com/a%20b"));
        assert_eq!(web("http://example.com").as_deref(), Some("http://example.com/"));
        for other in ["file:///etc/passwd", "javascript:alert(1)", "smb://server/share", "example.com"] {
            assert_eq!(web(other), None, "{other}");
        }
    }
}
