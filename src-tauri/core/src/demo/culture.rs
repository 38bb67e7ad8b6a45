//! Names by culture, and where people of that culture live and what they do.

use super::place::{AMERICA, BRITAIN, Country, GERMANY, SWEDEN};

/// Where a name comes from.
pub(super) struct Culture {
    pub(super) given: &'static [&'static str],
    pub(super) family: &'static [&'static str],
    pub(super) country: &'static Country,
    pub(super) jobs: &'static [&'static str],
    pub(super) departments: &'static [&'static str],
    pub(super) trades: &'static [&'static str],
    pub(super) forms: &'static [&'static str],
}

/// The cultures, each as often as its share of the generated people in per cent.
pub(super) static CULTURES: [(u32, &Culture); 8] = [
    (30, &SWEDISH),
    (30, &GERMAN),
    (15, &BRITISH),
    (9, &AMERICAN),
    (5, &POLISH),
    (4, &TURKISH),
    (4, &FRENCH),
    (3, &VIETNAMESE),
];

#[rustfmt::skip]
static SWEDISH: Culture = Culture {
    given: &[
        "Anna", "Eva", "Maria", "Karin", "Kristina", "Lena", "Sara", "Kerstin", "Emma", "Ingrid", "Marie",
        "Malin", "Åsa", "Annika", "Åse", "Linnéa", "Märta", "Gunilla", "Ulla", "Elsa", "Ebba", "Astrid",
        "Siv", "Agnes", "Lars", "Mikael", "Anders", "Johan", "Erik", "Per", "Karl", "Peter", "Jan",
        "Thomas", "Fredrik", "Björn", "Håkan", "Göran", "Östen", "Åke", "Jörgen", "Mårten", "Sven", "Nils",
        "Gustav", "Axel", "Oskar", "Linus", "Anna-Karin", "Lars-Göran", "Hanna", "Johanna", "Elin", "Ida",
        "Moa", "Tove", "Viktor", "Hampus", "Rasmus",
    ],
    family: &[
        "Andersson", "Johansson", "Karlsson", "Nilsson", "Eriksson", "Larsson", "Olsson", "Persson",
        "Svensson", "Gustafsson", "Pettersson", "Jonsson", "Lindberg", "Lindström", "Lindqvist", "Lindgren",
        "Berg", "Bergström", "Berglund", "Bergman", "Öberg", "Åberg", "Åkesson", "Ångström", "Ärlig",
        "Öhman", "Östlund", "Söderberg", "Sjöberg", "Sjögren", "Nyström", "Nordström", "Holm", "Holmberg",
        "Holmgren", "Blomqvist", "Björklund", "Dahlberg", "Ekström", "Engström", "Forsberg", "Fransson",
        "Hägglund", "Hedlund", "Hellström", "Isaksson", "Lundgren", "Löfgren", "Mårtensson", "Månsson",
        "Norén", "Sandström", "Strömberg", "Sundqvist", "Wallin", "Wikström", "Zetterberg", "af Klint",
        "von Essen", "Åström", "Häll", "Källström", "Sjöström", "Ek", "Alm",
    ],
    country: &SWEDEN,
    jobs: &[
        "VD", "Inköpare", "Säljare", "Ekonomichef", "Projektledare", "Butikschef", "Snickare", "Konsult",
        "Receptionist", "Redovisningsekonom", "Verkstadschef", "Marknadschef", "Lärare", "Sjuksköterska",
        "Arkitekt", "Platschef",
    ],
    departments: &["Inköp", "Ekonomi", "Försäljning", "Kundtjänst", "Lager", "Ledning", "Personal"],
    trades: &[
        "Bygg", "Snickeri", "Måleri", "Redovisning", "Bageri", "Trädgård", "El", "Rör", "Åkeri", "Konsult",
        "Mekaniska", "Fastigheter", "Blommor", "Optik", "Tandvård", "Däckservice", "Livs", "Möbler",
    ],
    forms: &["AB", "AB", "AB", "HB", "& Söner AB", "& Co"],
};

#[rustfmt::skip]
static GERMAN: Culture = Culture {
    given: &[
        "Anna", "Ursula", "Monika", "Petra", "Sabine", "Renate", "Karin", "Brigitte", "Andrea", "Claudia",
        "Susanne", "Katrin", "Käthe", "Jördis", "Bärbel", "Grit", "Jutta", "Heike", "Lea", "Lena", "Hannah",
        "Mia", "Emilia", "Peter", "Michael", "Thomas", "Andreas", "Wolfgang", "Klaus", "Jürgen", "Günter",
        "Stefan", "Christian", "Uwe", "Werner", "Horst", "Frank", "Jörg", "Björn", "Sören", "Götz", "Felix",
        "Lukas", "Jonas", "Paul", "Hans-Jürgen", "Karl-Heinz", "Anne-Kathrin", "Matthias", "Tobias",
        "Sebastian", "Veronika", "Friederike",
    ],
    family: &[
        "Müller", "Schmidt", "Schneider", "Fischer", "Weber", "Meyer", "Wagner", "Becker", "Schulz",
        "Hoffmann", "Schäfer", "Koch", "Bauer", "Richter", "Klein", "Wolf", "Schröder", "Neumann",
        "Schwarz", "Zimmermann", "Braun", "Krüger", "Hofmann", "Hartmann", "Lange", "Schmitt", "Werner",
        "Krause", "Lehmann", "Köhler", "Maier", "Herrmann", "König", "Walter", "Kaiser", "Fuchs", "Peters",
        "Lang", "Scholz", "Möller", "Weiß", "Jung", "Hahn", "Schubert", "Vogel", "Friedrich", "Keller",
        "Günther", "Frank", "Berger", "Winkler", "Roth", "Beck", "Lorenz", "Baumann", "Franke", "Albrecht",
        "Schuster", "Simon", "Ludwig", "Böhm", "Winter", "Kraus", "Martin", "Schumacher", "Krämer", "Vogt",
        "Stein", "Jäger", "Otto", "Sommer", "Groß", "Seidel", "Heinrich", "Brandt", "Haas", "Schreiber",
        "Graf", "Dietrich", "Ziegler", "Kuhn", "Kühn", "Pohl", "Engel", "Horn", "Busch", "Bergmann",
        "Voigt", "Sauer", "Arnold", "Pfeiffer", "Ärlich", "Öttinger", "Übelacker", "von der Heide",
        "zu Solms", "Müller-Lüdenscheidt", "Strauß", "Preuß", "Großmann",
    ],
    country: &GERMANY,
    jobs: &[
        "Geschäftsführer", "Geschäftsführerin", "Einkauf", "Buchhaltung", "Vertriebsleiter",
        "Projektleiterin", "Werkstattleiter", "Bürokauffrau", "Steuerberaterin", "Architektin", "Meister",
        "Assistenz der Geschäftsführung", "Filialleiter", "Lehrer", "Ärztin", "Techniker",
    ],
    departments: &[
        "Einkauf", "Buchhaltung", "Vertrieb", "Kundendienst", "Lager", "Geschäftsleitung", "Personal",
    ],
    trades: &[
        "Bau", "Tischlerei", "Malerbetrieb", "Steuerberatung", "Bäckerei", "Gartenbau", "Elektrotechnik",
        "Haustechnik", "Spedition", "Beratung", "Maschinenbau", "Immobilien", "Blumen", "Augenoptik",
        "Zahntechnik", "Reifendienst", "Feinkost", "Möbelhaus", "Weinhandel", "Fahrräder",
    ],
    forms: &["GmbH", "GmbH", "GmbH & Co. KG", "e. K.", "KG", "OHG", "& Söhne GmbH", "AG"],
};

#[rustfmt::skip]
static BRITISH: Culture = Culture {
    given: &[
        "Olivia", "Amelia", "Isla", "Ava", "Emily", "Sophie", "Grace", "Charlotte", "Margaret", "Susan",
        "Helen", "Siân", "Zoë", "Chloë", "Fiona", "Morag", "Ruth", "Hannah", "Joanna", "Gwen", "Oliver",
        "George", "Harry", "Noah", "Jack", "Alfie", "David", "John", "Andrew", "Stephen", "Graham", "Nigel",
        "Ewan", "Rhys", "Seán",
    ],
    family: &[
        "Smith", "Jones", "Williams", "Taylor", "Brown", "Davies", "Evans", "Wilson", "Thomas", "Roberts",
        "Johnson", "Lewis", "Walker", "Robinson", "Wood", "Thompson", "White", "Watson", "Jackson",
        "Wright", "Green", "Harris", "Cooper", "King", "Clarke", "Morgan", "Hughes", "Edwards", "Hill",
        "Moore", "Clark", "Harrison", "Scott", "Young", "Morris", "Hall", "Ward", "Turner", "Carter",
        "Phillips", "Mitchell", "Patel", "Adams", "Campbell", "Anderson", "Allen", "Cook", "Bailey",
        "Parker", "Miller", "Davis", "Murphy", "Price", "Bell", "Baker", "Griffiths", "Kelly", "Simpson",
        "Marshall", "Collins", "O’Brien", "O'Neill", "MacDonald", "Fitzgerald-Moore",
    ],
    country: &BRITAIN,
    jobs: &[
        "Managing Director", "Buyer", "Sales Manager", "Accountant", "Project Manager", "Shop Manager",
        "Joiner", "Consultant", "Receptionist", "Marketing Manager", "Teacher", "Nurse", "Architect",
        "Office Manager",
    ],
    departments: &["Purchasing", "Accounts", "Sales", "Customer Service", "Warehouse", "Board", "People"],
    trades: &[
        "Builders", "Joinery", "Decorators", "Accountants", "Bakery", "Gardens", "Electrical", "Plumbing",
        "Haulage", "Consulting", "Engineering", "Estates", "Florists", "Opticians", "Dental", "Tyres",
        "Delicatessen", "Books",
    ],
    forms: &["Ltd", "Ltd", "Ltd", "LLP", "& Sons Ltd", "plc", "& Co"],
};

#[rustfmt::skip]
static AMERICAN: Culture = Culture {
    given: &[
        "Mary", "Patricia", "Jennifer", "Linda", "Elizabeth", "Barbara", "Jessica", "Ashley", "Renée",
        "José", "María", "James", "Robert", "Michael", "William", "Richard", "Joseph", "Tyler", "Brandon",
        "Jesús", "Madison", "Harper",
    ],
    family: &[
        "Smith", "Johnson", "Williams", "Brown", "Jones", "García", "Miller", "Davis", "Rodríguez",
        "Martínez", "Hernández", "López", "González", "Wilson", "Anderson", "Thomas", "Taylor", "Moore",
        "Jackson", "Martin", "Lee", "Pérez", "Thompson", "White", "Harris", "Sánchez", "Clark", "Ramírez",
        "Lewis", "Robinson", "Nguyen", "Núñez",
    ],
    country: &AMERICA,
    jobs: &[
        "CEO", "Buyer", "Account Executive", "Controller", "Project Manager", "Store Manager", "Engineer",
        "Attorney",
    ],
    departments: &["Purchasing", "Finance", "Sales", "Support", "Operations", "Human Resources"],
    trades: &[
        "Construction", "Woodworks", "Painting", "Accounting", "Bakery", "Landscaping", "Electric",
        "Plumbing", "Trucking", "Consulting", "Machine Works", "Realty", "Flowers", "Dental", "Tires",
        "Coffee Roasters",
    ],
    forms: &["Inc.", "LLC", "LLC", "& Sons", "Corp."],
};

#[rustfmt::skip]
static POLISH: Culture = Culture {
    given: &[
        "Anna", "Katarzyna", "Małgorzata", "Agnieszka", "Żaneta", "Łucja", "Elżbieta", "Piotr", "Krzysztof",
        "Andrzej", "Paweł", "Łukasz", "Michał", "Stanisław", "Zbigniew", "Jędrzej",
    ],
    family: &[
        "Nowak", "Kowalski", "Kowalska", "Wiśniewski", "Wójcik", "Kowalczyk", "Kamińska", "Lewandowski",
        "Zieliński", "Szymańska", "Woźniak", "Dąbrowski", "Kozłowska", "Jankowski", "Mazur", "Łukasik",
        "Świątek", "Żak", "Źrebiec",
    ],
    ..GERMAN
};

#[rustfmt::skip]
static TURKISH: Culture = Culture {
    given: &[
        "Ayşe", "Fatma", "Emine", "Zeynep", "Elif", "İpek", "Işıl", "Gülşen", "Çiğdem", "Mehmet", "Mustafa",
        "Ahmet", "İbrahim", "Işık", "Ömer", "Uğur", "Hüseyin", "Çağrı",
    ],
    family: &[
        "Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Yıldırım", "Öztürk", "Aydın", "Özdemir",
        "Arslan", "Doğan", "Kılıç", "Aslan", "Çetin", "Kara", "Koç", "Kurt", "Özkan", "Şimşek", "Işık",
        "İnan", "Ünal",
    ],
    ..GERMAN
};

#[rustfmt::skip]
static FRENCH: Culture = Culture {
    given: &[
        "Camille", "Chloé", "Zoé", "Anaïs", "Héloïse", "Françoise", "Geneviève", "Noëlle", "Jérôme",
        "François", "Benoît", "Loïc", "Gaël", "Étienne", "André", "Hervé", "Jean-Pierre", "Marie-Thérèse",
    ],
    family: &[
        "Martin", "Bernard", "Dubois", "Lefèvre", "Lefebvre", "Moreau", "Léger", "Fournier", "Gérard",
        "Béranger", "Besançon", "Château", "D’Amboise", "de La Tour", "Guérin", "Noël", "Hébert", "Œuvrard",
        "Ménard", "Ÿvel",
    ],
    ..BRITISH
};

#[rustfmt::skip]
static VIETNAMESE: Culture = Culture {
    given: &[
        "Hương", "Thị Mai", "Văn Đức", "Thu Hà", "Minh Châu", "Quốc Bảo", "Ngọc Ánh", "Thanh Tùng",
        "Đăng Khoa", "Lệ",
    ],
    family: &[
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
        "Ngô", "Dương",
    ],
    ..SWEDISH
};
