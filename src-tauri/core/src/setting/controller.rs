//! What the law asks to be known of the organisation that is responsible for the data (the controller), beside its name and country.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Settings, region, zone};
use crate::{
    deadline::Territory,
    error::{Error, Problem, Result, SettingLack},
    personal::Personal,
    text::{reach, tidy},
};

/// The longest street, and what is written of a person or an office beside the organisation.
const LINES: usize = 500;
/// The longest text of one line.
const LINE: usize = 200;

/// Countries where the city is written before the postal code (Universal Postal Union, S42).
const CITY_FIRST: [&str; 8] = ["AU", "CA", "GB", "IE", "IN", "NZ", "US", "ZA"];

/// The organisation as people and authorities have to know it. Every part may be empty; what needs one says so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Controller {
    /// Street and number, or a post-office box; several lines.
    pub street: Personal<String>,
    /// Postal code.
    pub postal_code: Personal<String>,
    /// City.
    pub city: Personal<String>,
    /// E-mail address.
    pub email: Personal<String>,
    /// Telephone number.
    pub phone: Personal<String>,
    /// Its number in a register, with the register where that is usual, as in "HRB 1234, Amtsgericht Flensburg".
    pub register: Personal<String>,
    /// How the data protection officer is reached (Art. 13(1)(b) GDPR); several lines.
    pub officer: Personal<String>,
    /// The representative in the European Union (Art. 27 GDPR), and how they are reached; several lines.
    pub representative: Personal<String>,
    /// The part of the country (ISO 3166-2) whose public holidays count.
    pub region: String,
    /// The zone of the IANA database whose clocks and days count; empty for that of the country.
    pub zone: String,
    /// The supervisory authority that people can complain to (Art. 13(2)(d) GDPR).
    pub authority: Personal<String>,
    /// The authority's website.
    pub authority_website: Personal<String>,
}

impl Controller {
    /// Tidies and checks everything.
    pub(super) fn tidy(&mut self, country: &str) -> Result<()> {
        for (field, text) in [
            ("street", &mut self.street),
            ("officer", &mut self.officer),
            ("representative", &mut self.representative),
        ] {
            tidy::lines(text, LINES).map_err(|problem| Error::invalid(field, problem))?;
        }
        for (field, text, limit) in [
            ("postalCode", &mut self.postal_code, LINE),
            ("city", &mut self.city, LINE),
            ("email", &mut self.email, reach::EMAIL),
            ("phone", &mut self.phone, reach::PHONE),
            ("register", &mut self.register, LINE),
            ("authority", &mut self.authority, LINE),
            ("authorityWebsite", &mut self.authority_website, reach::WEBSITE),
        ] {
            tidy::line(text, limit).map_err(|problem| Error::invalid(field, problem))?;
        }
        if !self.email.is_empty() && !reach::is_email(&self.email) {
            return Err(Error::invalid("email", Problem::Email));
        }
        if !self.phone.is_empty() && !reach::is_phone(&self.phone) {
            return Err(Error::invalid("phone", Problem::Phone));
        }
        reach::website(&mut self.authority_website)
            .map_err(|problem| Error::invalid("authorityWebsite", problem))?;
        if !self.region.is_empty() && !region::is_part(country, &self.region) {
            return Err(Error::invalid("region", Problem::Choice));
        }
        if !self.zone.is_empty() && self.zone.parse::<Tz>().is_err() {
            return Err(Error::invalid("zone", Problem::Choice));
        }
        Ok(())
    }
}

impl Settings {
    /// The zone whose clocks and days count.
    pub fn zone(&self) -> Tz {
        self.controller.zone.parse().unwrap_or_else(|_| zone::of_country(&self.country))
    }

    /// Where the public holidays count: the region that was chosen, or the whole country; none where neither is a code.
    pub fn territory(&self) -> Option<Territory> {
        let Controller { region, .. } = &self.controller;
        Territory::read(if region.is_empty() { &self.country } else { region })
    }

    /// The postal address, line by line, without the country.
    pub fn address(&self) -> Vec<String> {
        let Controller { street, postal_code, city, .. } = &self.controller;
        let city = if CITY_FIRST.contains(&self.country.as_str()) {
            [city.as_str(), postal_code]
        } else {
            [postal_code.as_str(), city]
        };
        let city = city.join(" ");
        let lines = street.lines().chain([city.as_str()]).map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// The e-mail address and the telephone number, those that are known.
    pub fn contact(&self) -> Vec<&str> {
        let ways = [self.controller.email.as_str(), &self.controller.phone];
        ways.into_iter().filter(|way| !way.is_empty()).collect()
    }

    /// Refuses where something that a letter has to say is not known.
    ///
    /// # Errors
    /// [`Error::Unset`] with all that is missing of what is asked for.
    pub fn require(&self, needed: &[SettingLack]) -> Result<()> {
        let controller = &self.controller;
        let missing: Vec<SettingLack> = needed
            .iter()
            .copied()
            .filter(|needed| match needed {
                SettingLack::Organisation => self.organisation.is_empty(),
                SettingLack::Address => controller.street.is_empty() || controller.city.is_empty(),
                SettingLack::Contact => self.contact().is_empty(),
                SettingLack::Authority => controller.authority.is_empty(),
            })
            .collect();
        if missing.is_empty() { Ok(()) } else { Err(Error::Unset { missing }) }
    }
}
