//! The organisation as letters name it.

use crate::{
    personal::Personal,
    setting::{Controller, Settings},
};

/// Who writes: the controller, as people have to know it (Art. 13(1)(a) and (b), 13(2)(d) GDPR).
#[derive(Debug)]
pub struct Letterhead {
    /// The name.
    pub organisation: Personal<String>,
    /// The postal address, line by line, without the country.
    pub address: Vec<Personal<String>>,
    /// The e-mail address and the telephone number, those that are known.
    pub contact: Vec<Personal<String>>,
    /// The number in a register; empty where none is known.
    pub register: Personal<String>,
    /// How the data protection officer is reached, in a line; none where there is none.
    pub officer: Option<Personal<String>>,
    /// The representative in the European Union, in a line.
    pub representative: Option<Personal<String>>,
    /// The supervisory authority; empty where the settings name none.
    pub authority: Personal<String>,
    /// The authority's website; empty where it is not known.
    pub authority_website: Personal<String>,
}

impl Letterhead {
    pub(super) fn of(settings: &Settings) -> Self {
        let Controller { register, officer, representative, authority, authority_website, .. } =
            &settings.controller;
        Self {
            organisation: settings.organisation.as_str().into(),
            address: settings.address().into_iter().map(Personal).collect(),
            contact: settings.contact().into_iter().map(Personal::from).collect(),
            register: register.clone(),
            officer: in_a_line(officer),
            representative: in_a_line(representative),
            authority: authority.clone(),
            authority_website: authority_website.clone(),
        }
    }

    /// What stands below the name: address, contact, register.
    pub fn lines(&self) -> Vec<Personal<String>> {
        let lines = [joined(&self.address, ", "), joined(&self.contact, " · "), self.register.0.clone()];
        lines.into_iter().filter(|line| !line.is_empty()).map(Personal).collect()
    }

    /// The authority and its website in a line; none where the settings name none.
    pub fn complaint(&self) -> Option<Personal<String>> {
        let lines = [self.authority.clone(), self.authority_website.clone()];
        let known = if lines[1].is_empty() { &lines[..1] } else { &lines[..] };
        (!lines[0].is_empty()).then(|| joined(known, ", ").into())
    }

    /// Where something is sent to: the name, the address line by line, then how else it comes.
    pub fn reply(&self) -> Vec<Personal<String>> {
        let contact = Personal(joined(&self.contact, " · "));
        let lines = std::iter::once(&self.organisation).chain(&self.address).chain([&contact]);
        lines.filter(|line| !line.is_empty()).cloned().collect()
    }
}

pub(super) fn joined(lines: &[Personal<String>], between: &str) -> String {
    lines.iter().map(|line| line.as_str()).collect::<Vec<_>>().join(between)
}

fn in_a_line(text: &str) -> Option<Personal<String>> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join(", ").into())
}
