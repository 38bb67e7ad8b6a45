//! The parts of countries whose law or public holidays differ from the rest of it.

use serde::Serialize;
use ts_rs::TS;

/// A part of a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Region {
    /// Its code (ISO 3166-2), as in `DE-BY`.
    pub code: String,
    /// Its name in the country's own language.
    pub name: &'static str,
}

/// The parts of a country (ISO 3166-1 alpha-2), in the order of their names; none of a country where they make no difference, or
/// that is not known here.
pub fn of_country(country: &str) -> Vec<Region> {
    let found = REGIONS.iter().find(|(code, _)| *code == country);
    let parts = found.map_or(&[][..], |(_, parts)| parts);
    parts.iter().map(|(part, name)| Region { code: format!("{country}-{part}"), name }).collect()
}

/// Whether a code is one of a part of a country: of a country whose parts are not known here, by its form.
pub(super) fn is_part(country: &str, region: &str) -> bool {
    let known = of_country(country);
    if !known.is_empty() {
        return known.iter().any(|part| part.code == region);
    }
    let part = region.strip_prefix(country).and_then(|rest| rest.strip_prefix('-')).unwrap_or_default();
    let fits = |letter: u8| letter.is_ascii_uppercase() || letter.is_ascii_digit();
    (1..=3).contains(&part.len()) && part.bytes().all(fits)
}

type Parts = &'static [(&'static str, &'static str)];

/// ISO 3166-2.
const REGIONS: &[(&str, Parts)] = &[
    ("AT", AUSTRIA),
    ("AU", AUSTRALIA),
    ("CA", CANADA),
    ("CH", SWITZERLAND),
    ("DE", GERMANY),
    ("ES", SPAIN),
    ("GB", BRITAIN),
];

const AUSTRIA: Parts = &[
    ("1", "Burgenland"),
    ("2", "Kärnten"),
    ("3", "Niederösterreich"),
    ("4", "Oberösterreich"),
    ("5", "Salzburg"),
    ("6", "Steiermark"),
    ("7", "Tirol"),
    ("8", "Vorarlberg"),
    ("9", "Wien"),
];

const AUSTRALIA: Parts = &[
    ("ACT", "Australian Capital Territory"),
    ("NSW", "New South Wales"),
    ("NT", "Northern Territory"),
    ("QLD", "Queensland"),
    ("SA", "South Australia"),
    ("TAS", "Tasmania"),
    ("VIC", "Victoria"),
    ("WA", "Western Australia"),
];

const CANADA: Parts = &[
    ("AB", "Alberta"),
    ("BC", "British Columbia"),
    ("MB", "Manitoba"),
    ("NB", "New Brunswick"),
    ("NL", "Newfoundland and Labrador"),
    ("NT", "Northwest Territories"),
    ("NS", "Nova Scotia"),
    ("NU", "Nunavut"),
    ("ON", "Ontario"),
    ("PE", "Prince Edward Island"),
    ("QC", "Québec"),
    ("SK", "Saskatchewan"),
    ("YT", "Yukon"),
];

const SWITZERLAND: Parts = &[
    ("AG", "Aargau"),
    ("AR", "Appenzell Ausserrhoden"),
    ("AI", "Appenzell Innerrhoden"),
    ("BL", "Basel-Landschaft"),
    ("BS", "Basel-Stadt"),
    ("BE", "Bern"),
    ("FR", "Fribourg"),
    ("GE", "Genève"),
    ("GL", "Glarus"),
    ("GR", "Graubünden"),
    ("JU", "Jura"),
    ("LU", "Luzern"),
    ("NE", "Neuchâtel"),
    ("NW", "Nidwalden"),
    ("OW", "Obwalden"),
    ("SG", "Sankt Gallen"),
    ("SH", "Schaffhausen"),
    ("SZ", "Schwyz"),
    ("SO", "Solothurn"),
    ("TG", "Thurgau"),
    ("TI", "Ticino"),
    ("UR", "Uri"),
    ("VS", "Valais"),
    ("VD", "Vaud"),
    ("ZG", "Zug"),
    ("ZH", "Zürich"),
];

const GERMANY: Parts = &[
    ("BW", "Baden-Württemberg"),
    ("BY", "Bayern"),
    ("BE", "Berlin"),
    ("BB", "Brandenburg"),
    ("HB", "Bremen"),
    ("HH", "Hamburg"),
    ("HE", "Hessen"),
    ("MV", "Mecklenburg-Vorpommern"),
    ("NI", "Niedersachsen"),
    ("NW", "Nordrhein-Westfalen"),
    ("RP", "Rheinland-Pfalz"),
    ("SL", "Saarland"),
    ("SN", "Sachsen"),
    ("ST", "Sachsen-Anhalt"),
    ("SH", "Schleswig-Holstein"),
    ("TH", "Thüringen"),
];

const SPAIN: Parts = &[
    ("AN", "Andalucía"),
    ("AR", "Aragón"),
    ("AS", "Asturias"),
    ("CN", "Canarias"),
    ("CB", "Cantabria"),
    ("CL", "Castilla y León"),
    ("CM", "Castilla-La Mancha"),
    ("CT", "Catalunya"),
    ("CE", "Ceuta"),
    ("EX", "Extremadura"),
    ("GA", "Galicia"),
    ("IB", "Illes Balears"),
    ("RI", "La Rioja"),
    ("MD", "Madrid"),
    ("ML", "Melilla"),
    ("MC", "Murcia"),
    ("NC", "Navarra"),
    ("PV", "País Vasco"),
    ("VC", "Valenciana"),
];

const BRITAIN: Parts =
    &[("ENG", "England"), ("NIR", "Northern Ireland"), ("SCT", "Scotland"), ("WLS", "Wales")];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_there_once_with_a_code_of_its_country() {
        let counts = [("AT", 9), ("AU", 8), ("CA", 13), ("CH", 26), ("DE", 16), ("ES", 19), ("GB", 4)];
        for (country, count) in counts {
            let parts = of_country(country);
            let mut codes: Vec<_> = parts.iter().map(|part| part.code.as_str()).collect();
            codes.sort_unstable();
            codes.dedup();

            assert_eq!((parts.len(), codes.len()), (count, count), "{country}");
            assert!(codes.iter().all(|code| is_part(country, code)));
        }
    }

    #[test]
    fn a_part_of_another_country_or_of_none_is_refused() {
        for (country, region, fits) in [
            ("DE", "DE-BY", true),
            ("DE", "DE-XX", false),
            ("DE", "AT-9", false),
            ("DE", "BY", false),
            ("SE", "SE-M", true),
            ("SE", "SE-", false),
            ("SE", "SE-ABCD", false),
            ("SE", "SE-m", false),
            ("SE", "DK-84", false),
        ] {
            assert_eq!(is_part(country, region), fits, "{country} {region}");
        }
    }
}
