//! The presets in Swedish.

use super::Wording;

pub(super) const WORDINGS: [Wording; 5] = [
    Wording {
        name: "Kundvård",
        description: "Att svara på förfrågningar, hålla överenskommelser och veta vad som sagts med kunder, intressenter och deras kontaktpersoner.",
        people: "Kunder, intressenter, kontaktpersoner på företag",
        recipients: "Egen personal; it-leverantören som personuppgiftsbiträde",
        retention: "Tre år efter den senaste kontakten från personen själv",
        assessed: [
            "Vi vill kunna svara dem som vänder sig till oss, hålla det vi kommit överens om och ta väl hand om kunder över tid. Det gagnar båda sidor: ingen behöver förklara samma sak två gånger. Utan det går det inte att göra affärer med företag, vars kontaktpersoner inte själva är avtalsparter.",
            "Namn, yrkesuppgifter, kontaktuppgifter och anteckningar om vad som sagts behövs för att svara och hålla överenskommelser. Mer än så sparar vi inte, och inget mindre ingripande sätt talar om vem vi har att göra med.",
            "Personerna känner oss, har själva lämnat sina uppgifter eller företräder sitt företag och räknar med att vi minns samtalet. Uppgifterna gäller yrket och är inte känsliga. Invändningar kan göras när som helst. Åtkomsten styrs av roller, valvet är krypterat och uppgifterna raderas när tiden är ute.",
        ],
    },
    Wording {
        name: "Offerter och order",
        description: "Att lämna offerter som efterfrågats, fullgöra order, fakturera och hantera reklamationer. För kontaktpersoner på ett företag som självt är avtalspart gäller kundvården.",
        people: "Kunder, personer som bett om en offert",
        recipients: "Egen personal; transportörer, betaltjänster, redovisningsbyrå, it-leverantören som personuppgiftsbiträde",
        retention: "Så länge skatte- och bokföringslagstiftningen kräver; annars tre år efter att avtalet upphört",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Nyhetsbrev",
        description: "Nyheter och erbjudanden per e-post till personer som samtyckt.",
        people: "Prenumeranter på nyhetsbrevet",
        recipients: "Egen personal; utskicksleverantören som personuppgiftsbiträde",
        retention: "Tills samtycket återkallas; beviset på samtycket i ytterligare tre år",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Telefonmarknadsföring",
        description: "Samtal om nya produkter och erbjudanden till personer som samtyckt.",
        people: "Kunder och intressenter som samtyckt till samtal",
        recipients: "Egen personal",
        retention: "Tills samtycket återkallas; beviset på samtycket i fem år från senaste användningen",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Jobbsökande",
        description: "Att ta emot ansökningar, tala med de sökande och välja bland dem.",
        people: "Jobbsökande",
        recipients: "Egen personal som beslutar om tjänsten",
        retention: "Två år efter beslutet (anspråk enligt diskrimineringslagen); den som anställs, i personalakten",
        assessed: ["", "", ""],
    },
];
