//! Countries that fictional people live in: their cities, streets, and the phone numbers kept for fiction.

use super::pick;

/// A country with what an address and a phone number need.
pub(super) struct Country {
    pub(super) name: &'static str,
    pub(super) language: &'static str,
    /// City, the start of its postal code, region.
    pub(super) cities: &'static [(&'static str, &'static str, &'static str)],
    pub(super) streets: &'static [&'static str],
    /// Whether the house number comes before the street.
    pub(super) number_first: bool,
    /// What follows the start of a postal code: `9` stands for a digit, `A` for a letter.
    pub(super) postal_code: &'static str,
    /// Makes a fictional number: as typed, and in E.164 form.
    pub(super) phone: fn(&mut fastrand::Rng) -> (String, String),
}

#[rustfmt::skip]
pub(super) static SWEDEN: Country = Country {
    name: "Sverige",
    language: "sv",
    cities: &[
        ("Stockholm", "11", ""), ("Göteborg", "41", ""), ("Malmö", "21", ""), ("Uppsala", "75", ""),
        ("Västerås", "72", ""), ("Örebro", "70", ""), ("Linköping", "58", ""), ("Helsingborg", "25", ""),
        ("Jönköping", "55", ""), ("Norrköping", "60", ""), ("Lund", "22", ""), ("Umeå", "90", ""),
        ("Gävle", "80", ""), ("Borås", "50", ""), ("Södertälje", "15", ""), ("Eskilstuna", "63", ""),
        ("Karlstad", "65", ""), ("Växjö", "35", ""), ("Sundsvall", "85", ""), ("Luleå", "97", ""),
        ("Östersund", "83", ""), ("Visby", "62", ""), ("Ängelholm", "26", ""), ("Åmål", "66", ""),
    ],
    streets: &[
        "Storgatan", "Drottninggatan", "Kungsgatan", "Järnvägsgatan", "Skolgatan", "Kyrkogatan",
        "Ängsvägen", "Björkvägen", "Åsgatan", "Hantverkargatan", "Nygatan", "Sjövägen", "Östra Vägen",
        "Parkgatan",
    ],
    number_first: false,
    postal_code: "9 99",
    phone: |random| {
        let last = random.u32(605..=699);
        let typed = pick(random, &["070-174 0", "0701-740", "+46 70 174 0", "+46 (0)70-1740", "0701740"]);
        (format!("{typed}{last}"), format!("+46701740{last}"))
    },
};

#[rustfmt::skip]
pub(super) static GERMANY: Country = Country {
    name: "Deutschland",
    language: "de",
    cities: &[
        ("Berlin", "10", "Berlin"), ("Hamburg", "20", "Hamburg"), ("München", "80", "Bayern"),
        ("Köln", "50", "Nordrhein-Westfalen"), ("Frankfurt am Main", "60", "Hessen"),
        ("Stuttgart", "70", "Baden-Württemberg"), ("Düsseldorf", "40", "Nordrhein-Westfalen"),
        ("Leipzig", "04", "Sachsen"), ("Dortmund", "44", "Nordrhein-Westfalen"),
        ("Dresden", "01", "Sachsen"), ("Nürnberg", "90", "Bayern"), ("Bremen", "28", "Bremen"),
        ("Hannover", "30", "Niedersachsen"), ("Münster", "48", "Nordrhein-Westfalen"),
        ("Würzburg", "97", "Bayern"), ("Lübeck", "23", "Schleswig-Holstein"),
        ("Freiburg im Breisgau", "79", "Baden-Württemberg"), ("Göttingen", "37", "Niedersachsen"),
        ("Gießen", "35", "Hessen"), ("Tübingen", "72", "Baden-Württemberg"),
        ("Rostock", "18", "Mecklenburg-Vorpommern"),
    ],
    streets: &[
        "Hauptstraße", "Bahnhofstraße", "Gartenweg", "Schulstraße", "Lindenallee", "Mühlenweg",
        "Am Marktplatz", "Goethestraße", "Bergstraße", "Kirchgasse", "Waldstraße", "Rosenweg",
        "Schloßallee", "Königsplatz",
    ],
    number_first: false,
    postal_code: "999",
    phone: |random| {
        let last = random.u32(..1000);
        let typed =
            pick(random, &["030 23125", "030/23125-", "+49 30 23125", "+49 (0)30 23125 ", "(030) 23125"]);
        (format!("{typed}{last:03}"), format!("+493023125{last:03}"))
    },
};

#[rustfmt::skip]
pub(super) static BRITAIN: Country = Country {
    name: "United Kingdom",
    language: "en",
    cities: &[
        ("London", "EC1", ""), ("Manchester", "M1", ""), ("Birmingham", "B2", ""), ("Leeds", "LS1", ""),
        ("Glasgow", "G2", ""), ("Edinburgh", "EH1", ""), ("Bristol", "BS1", ""), ("Sheffield", "S1", ""),
        ("Cardiff", "CF10", ""), ("Belfast", "BT1", ""), ("Newcastle upon Tyne", "NE1", ""),
        ("York", "YO1", ""), ("Cambridge", "CB2", ""), ("Oxford", "OX1", ""), ("Brighton", "BN1", ""),
        ("Norwich", "NR1", ""),
    ],
    streets: &[
        "High Street", "Station Road", "Church Lane", "Victoria Road", "Mill Lane", "Park Avenue",
        "Queen Street", "King's Road", "Green Lane", "Market Place", "The Crescent", "Orchard Close",
    ],
    number_first: true,
    postal_code: " 9AA",
    phone: |random| {
        let last = random.u32(..1000);
        if random.bool() {
            let typed = pick(random, &["01632 960", "(01632) 960 ", "+44 1632 960"]);
            (format!("{typed}{last:03}"), format!("+441632960{last:03}"))
        } else {
            let typed = pick(random, &["07700 900", "07700900", "+44 7700 900"]);
            (format!("{typed}{last:03}"), format!("+447700900{last:03}"))
        }
    },
};

#[rustfmt::skip]
pub(super) static AMERICA: Country = Country {
    name: "United States",
    language: "en",
    cities: &[
        ("New York", "100", "NY"), ("Chicago", "606", "IL"), ("Austin", "787", "TX"),
        ("Seattle", "981", "WA"), ("Boston", "021", "MA"), ("Denver", "802", "CO"),
        ("Portland", "972", "OR"), ("Minneapolis", "554", "MN"), ("San Francisco", "941", "CA"),
        ("Atlanta", "303", "GA"), ("Nashville", "372", "TN"), ("Madison", "537", "WI"),
    ],
    streets: &[
        "Main Street", "Oak Street", "Maple Avenue", "Washington Street", "Elm Street", "Lake Drive",
        "2nd Avenue", "Hillside Road", "Cedar Lane", "Sunset Boulevard",
    ],
    number_first: true,
    postal_code: "99",
    phone: |random| {
        let area =
            pick(random, &[212, 312, 512, 206, 617, 303, 503, 612, 415, 404, 615, 608, 718, 773, 737, 425]);
        let last = random.u32(..100);
        let typed = match random.u32(..3) {
            0 => format!("({area}) 555-01{last:02}"),
            1 => format!("{area}-555-01{last:02}"),
            _ => format!("+1 {area} 555 01{last:02}"),
        };
        (typed, format!("+1{area}55501{last:02}"))
    },
};
