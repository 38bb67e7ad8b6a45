//! The supervisory authority that people can complain to (Art. 13(2)(d) and 77 GDPR): what is proposed for a country.

use serde::Serialize;
use ts_rs::TS;

/// A supervisory authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Authority {
    /// Its name in its own language.
    pub name: &'static str,
    /// Its website.
    pub website: &'static str,
}

/// The authority for organisations of a country (ISO 3166-1 alpha-2) that are no public bodies; in Germany that of their Land
/// (ISO 3166-2). `None` where none is known here: it is a proposal, and what stands in the settings counts.
pub fn of(country: &str, region: &str) -> Option<Authority> {
    let place = if country == "DE" { region } else { country };
    let found = AUTHORITIES.iter().find(|(code, ..)| *code == place);
    found.map(|(_, name, website)| Authority { name, website })
}

/// Members of the European Data Protection Board by its own list, the German ones by that of their conference, and those of Switzerland
/// and the United Kingdom.
const AUTHORITIES: &[(&str, &str, &str)] = &[
    ("AT", "Österreichische Datenschutzbehörde", "https://www.dsb.gv.at"),
    (
        "BE",
        "Autorité de protection des données / Gegevensbeschermingsautoriteit",
        "https://www.dataprotectionauthority.be",
    ),
    ("BG", "Комисия за защита на личните данни", "https://www.cpdp.bg"),
    ("CH", "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter", "https://www.edoeb.admin.ch"),
    (
        "CY",
        "Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα",
        "https://www.dataprotection.gov.cy",
    ),
    ("CZ", "Úřad pro ochranu osobních údajů", "https://www.uoou.gov.cz"),
    (
        "DE-BB",
        "Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg",
        "https://www.lda.brandenburg.de",
    ),
    (
        "DE-BE",
        "Berliner Beauftragte für Datenschutz und Informationsfreiheit",
        "https://www.datenschutz-berlin.de",
    ),
    (
        "DE-BW",
        "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg",
        "https://www.baden-wuerttemberg.datenschutz.de",
    ),
    ("DE-BY", "Bayerisches Landesamt für Datenschutzaufsicht", "https://www.lda.bayern.de"),
    (
        "DE-HB",
        "Landesbeauftragte für Datenschutz und Informationsfreiheit Bremen",
        "https://www.datenschutz.bremen.de",
    ),
    (
        "DE-HE",
        "Hessischer Beauftragter für Datenschutz und Informationsfreiheit",
        "https://datenschutz.hessen.de",
    ),
    (
        "DE-HH",
        "Hamburgischer Beauftragter für Datenschutz und Informationsfreiheit",
        "https://datenschutz-hamburg.de",
    ),
    (
        "DE-MV",
        "Landesbeauftragter für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern",
        "https://www.datenschutz-mv.de",
    ),
    ("DE-NI", "Landesbeauftragter für den Datenschutz Niedersachsen", "https://www.lfd.niedersachsen.de"),
    (
        "DE-NW",
        "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
        "https://www.ldi.nrw.de",
    ),
    (
        "DE-RP",
        "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz",
        "https://www.datenschutz.rlp.de",
    ),
    (
        "DE-SH",
        "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
        "https://www.datenschutzzentrum.de",
    ),
    ("DE-SL", "Unabhängiges Datenschutzzentrum Saarland", "https://www.datenschutz.saarland.de"),
    ("DE-SN", "Sächsische Datenschutz- und Transparenzbeauftragte", "https://www.datenschutz.sachsen.de"),
    (
        "DE-ST",
        "Landesbeauftragte für den Datenschutz Sachsen-Anhalt",
        "https://datenschutz.sachsen-anhalt.de",
    ),
    (
        "DE-TH",
        "Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit",
        "https://www.tlfdi.de",
    ),
    ("DK", "Datatilsynet", "https://www.datatilsynet.dk"),
    ("EE", "Andmekaitse Inspektsioon", "https://www.aki.ee"),
    ("ES", "Agencia Española de Protección de Datos", "https://www.aepd.es"),
    ("FI", "Tietosuojavaltuutetun toimisto", "https://tietosuoja.fi"),
    ("FR", "Commission nationale de l’informatique et des libertés (CNIL)", "https://www.cnil.fr"),
    ("GB", "Information Commissioner’s Office", "https://ico.org.uk"),
    ("GR", "Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα", "https://www.dpa.gr"),
    ("HR", "Agencija za zaštitu osobnih podataka", "https://azop.hr"),
    ("HU", "Nemzeti Adatvédelmi és Információszabadság Hatóság", "https://www.naih.hu"),
    ("IE", "Data Protection Commission", "https://www.dataprotection.ie"),
    ("IS", "Persónuvernd", "https://www.personuvernd.is"),
    ("IT", "Garante per la protezione dei dati personali", "https://www.garanteprivacy.it"),
    ("LI", "Datenschutzstelle Fürstentum Liechtenstein", "https://www.datenschutzstelle.li"),
    ("LT", "Valstybinė duomenų apsaugos inspekcija", "https://vdai.lrv.lt"),
    ("LU", "Commission nationale pour la protection des données", "https://cnpd.public.lu"),
    ("LV", "Datu valsts inspekcija", "https://www.dvi.gov.lv"),
    ("MT", "Office of the Information and Data Protection Commissioner", "https://idpc.org.mt"),
    ("NL", "Autoriteit Persoonsgegevens", "https://www.autoriteitpersoonsgegevens.nl"),
    ("NO", "Datatilsynet", "https://www.datatilsynet.no"),
    ("PL", "Urząd Ochrony Danych Osobowych", "https://uodo.gov.pl"),
    ("PT", "Comissão Nacional de Proteção de Dados", "https://www.cnpd.pt"),
    (
        "RO",
        "Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal",
        "https://www.dataprotection.ro",
    ),
    ("SE", "Integritetsskyddsmyndigheten (IMY)", "https://www.imy.se"),
    ("SI", "Informacijski pooblaščenec", "https://www.ip-rs.si"),
    ("SK", "Úrad na ochranu osobných údajov Slovenskej republiky", "https://dataprotection.gov.sk"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setting::region;

    #[test]
    fn every_country_of_the_economic_area_and_every_land_has_one() {
        let countries = [
            "AT", "BE", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
            "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "CH", "GB",
        ];
        for country in countries {
            assert!(of(country, "").is_some(), "{country}");
        }
        for land in region::of_country("DE") {
            assert!(of("DE", &land.code).is_some(), "{}", land.name);
        }
        assert_eq!(AUTHORITIES.len(), countries.len() + 16);
        assert!(of("DE", "").is_none() && of("US", "US-CA").is_none(), "nothing is guessed");
    }

    #[test]
    fn each_has_a_website_that_the_settings_take_as_it_is() {
        for (code, _, website) in AUTHORITIES {
            let mut given = (*website).into();
            crate::text::reach::website(&mut given).unwrap();
            assert_eq!(given.as_str(), *website, "{code}");
        }
    }
}
