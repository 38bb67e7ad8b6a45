//! Swedish.

use super::Wording;
use crate::activity::{
    ActivityKind::{Call, Letter, Mail, Meeting, Note},
    Direction::{In, None, Out},
};

#[rustfmt::skip]
pub(super) static WORDING: Wording = Wording {
    country: "SE",
    zone: "Europe/Stockholm",
    talks: &[
        (Call, In, "Frågade om {goods}", "Vill ha en offert före veckans slut. Två varianter, med och utan montering."),
        (Call, Out, "Ringde tillbaka", "Fick inget svar. Lämnade ett meddelande och vårt nummer."),
        (Call, Out, "Gick igenom offerten", "Priset är bra, men inte leveransdagen. Två veckor tidigare skulle avgöra."),
        (Call, In, "Reklamation", "En del kom fram repad ({goods}). Vi skickar en ny, den gamla får stå kvar så länge."),
        (Mail, Out, "Offert skickad", "Offert på {goods} med ritningar, giltig i trettio dagar."),
        (Mail, In, "Fråga om offerten", "Ingår frakten, och går det att dela upp fakturan?"),
        (Mail, Out, "Svar om leveransen", "Vi levererar {goods} om två veckor, på förmiddagen."),
        (Mail, In, "Order bekräftad", "Ordern gäller. Ordernummer kommer senare."),
        (Mail, Out, "Påminnelse", "Vänlig påminnelse om den obetalda fakturan, kopia bifogad."),
        (Meeting, None, "Besök på plats", "Mätte upp allt för {goods}. Golvet är ojämnt, vi behöver en dag till."),
        (Meeting, None, "Första mötet", "Lärde känna varandra. Köper {goods} två gånger om året och söker en fast leverantör."),
        (Meeting, None, "Årssamtal", "Gick igenom förra året. Nöjda med kvaliteten, vill ha kortare leveranstider."),
        (Meeting, None, "Videomöte", "Visade den nya katalogen. Intresse för {goods}, beslut efter sommaren."),
        (Note, None, "", "Ring helst före klockan tio."),
        (Note, None, "Bra att veta", "Flyttar till nya lokaler i vår och behöver {goods} där."),
        (Note, None, "", "Köpte någon annanstans förra året; det var priset som avgjorde."),
        (Letter, Out, "Avtal skickat", "Ramavtalet i två exemplar, ett att skriva under och skicka tillbaka."),
        (Letter, In, "Avtal tillbaka", "Undertecknat exemplar har kommit, utan ändringar."),
    ],
    mentions: &["{person} vet mer om det.", "{person} rekommenderade oss.", "Ta med {person} på kopia nästa gång."],
    goods: &["kontorsstolar", "arbetsbänkar", "hyllor", "belysning", "fönster", "kök", "solskydd", "serviceavtal", "parkett", "skyltar", "ventilation", "bänkskivor"],
    places: &["nya utställningen", "norra hallen", "huvudkontoret", "lagret", "andra våningen", "receptionen", "filialen", "verkstaden"],
    steps: &["Skicka ritningarna", "Ring om datumet", "Boka ett besök", "Justera offerten", "Fråga om beslutet", "Skicka prover"],
    losses: &["För dyrt", "För lång leveranstid", "Valde någon annan", "Projektet skjuts upp", "Svarar inte längre"],
    tasks: &["Ring tillbaka om offerten", "Skicka katalogen", "Kontrollera leveransdagen", "Förbered mötet", "Fråga hur leveransen gick", "Gratulera på födelsedagen", "Påminn om obetald faktura", "Skriv besöksrapporten", "Skicka prover", "Komplettera adressen"],
    promises: &["Utlovat på telefon", "Överenskommet på mötet", "Enligt vårt mejl"],
    law: ("Lämna momsdeklarationen", "26 kap. skatteförfarandelagen"),
    weekly: "Gå igenom öppna offerter",
    prefixes: ["OF", "OR", "FA", "KR"],
    vouchers: ["Offert", "Order", "Faktura", "Kreditfaktura"],
    paper: ["Datum", "Totalt", "Tack för förtroendet."],
    minutes: ("Protokoll från uppstarten", "protokoll-uppstart.txt", "Protokoll från uppstarten\n\n1. Mål: en ny utställning före jul.\n2. Vi skickar ritningar inom en vecka.\n3. Kunden utser den som bestämmer färger.\n4. Nästa möte om två veckor, på plats.\n"),
};
