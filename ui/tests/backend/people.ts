//! Made-up people and companies, as many as a list needs.
import type { Company } from "../../src/ipc/types/Company";
import type { Contact } from "../../src/ipc/types/Contact";

const given = "Åsa Jürgen Maria Ludwig Zoë Björn Ingrid François Katarzyna Emre Sofía Henrik".split(" ");
const family = "Lindqvist Großmann Öberg Şahin Núñez Kowalska Meißner Bergström Łukasik Dubois".split(" ");
const cities = ["Hamburg", "Göteborg", "Malmö", "München", "København", "Kraków", "Garmisch-Partenkirchen"];
const jobs = ["Geschäftsführerin", "Inköpare", "Head of Purchasing", "Buchhaltung", "", "Rechtsanwältin"];
const tags = ["Kunde", "Lieferant", "Messe Hannover 2026", "VIP", "Newsletter"];

/** A company of the office. */
export function company(id: number): Company {
  const name = [
    "Lindqvist & Söhne",
    "Großmann Elektrotechnik GmbH & Co. KG",
    "Öresunds Bokhandel AB",
    "Nordlicht Versicherungsmakler GmbH",
    "Café Núñez",
  ][(id - 1) % 5];
  return {
    id,
    revision: 1,
    contacts: 8,
    owner: 1,
    import: null,
    createdAt: Date.UTC(2026, 2, 4, 9),
    changedAt: Date.UTC(2026, 10, 12, 9),
    trashedAt: null,
    name: id > 5 ? `${name ?? ""} ${id}` : (name ?? ""),
    industry: ["Elektrotechnik", "Buchhandel", "Versicherung"][id % 3] ?? "",
    registration: "HRB 12345",
    notes: "",
    tags: id % 2 ? ["Kunde"] : [],
    emails: [{ kind: "work", label: "", address: `info@firma${id}.example`, primary: true }],
    phones: [{ kind: "work", label: "", number: "+49 40 123456", e164: "+4940123456", primary: true }],
    addresses: [
      {
        kind: "work",
        label: "",
        street: "Am Sandtorkai 4",
        extended: "",
        poBox: "",
        postalCode: "20457",
        city: cities[id % cities.length] ?? "",
        region: "",
        country: "Deutschland",
        primary: true,
      },
    ],
    websites: [{ kind: "work", label: "", url: `https://firma${id}.example`, primary: true }],
  };
}

/** A contact of the office. */
export function contact(id: number): Contact {
  const givenName = given[id % given.length] ?? "";
  const familyName = family[(id * 7) % family.length] ?? "";
  const address = `${givenName}.${familyName}`
    .normalize("NFD")
    .replace(/[^a-z.]/gi, "")
    .toLowerCase();
  const employer = id % 4 === 3 ? null : (id % 5) + 1;
  return {
    id,
    revision: 3,
    displayName: `${givenName} ${familyName}`,
    hasPhoto: false,
    owner: 1,
    import: id === 1 ? 7 : null,
    createdAt: Date.UTC(2026, 1, 1 + (id % 27), 8, 5),
    changedAt: Date.UTC(2026, 10, 1 + (id % 20), 16, 40),
    trashedAt: null,
    prefix: id % 9 === 0 ? "Dr." : "",
    givenName,
    middleName: "",
    familyName,
    suffix: "",
    nickname: id === 1 ? "Lisa" : "",
    phoneticGivenName: "",
    phoneticFamilyName: "",
    jobTitle: jobs[id % jobs.length] ?? "",
    department: id % 3 ? "" : "Einkauf Nordeuropa",
    company: employer,
    companyName: employer === null ? "" : company(employer).name,
    birthday: "",
    language: id % 2 ? "sv" : "de",
    notes: id % 3 === 1 ? "Trifft man am besten vormittags.\nKommt zur Messe mit zwei Kolleginnen." : "",
    tags: tags.filter((_, at) => (id + at) % 4 === 0),
    source: id % 2 ? "Visitenkarte, Messe Hannover 2026" : "",
    emails: [
      { kind: "work", label: "", address: `${address}@firma.example`, primary: true },
      ...(id % 2
        ? [{ kind: "home" as const, label: "", address: `${address}@post.example`, primary: false }]
        : []),
    ],
    phones: [
      { kind: "mobile", label: "", number: "+46 70 123 45 67", e164: "+46701234567", primary: true },
      ...(id % 2
        ? [
            {
              kind: "work" as const,
              label: "Zentrale",
              number: "+49 40 98765",
              e164: "+494098765",
              primary: false,
            },
          ]
        : []),
    ],
    addresses: company(id).addresses,
    websites:
      id % 2 ? [{ kind: "work", label: "", url: "https://www.firma.example/team", primary: true }] : [],
    extra: "",
  };
}
