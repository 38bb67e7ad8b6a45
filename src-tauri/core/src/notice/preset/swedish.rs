//! The ready wordings in Swedish.

use super::Wording;

pub(super) const WORDINGS: [Wording; 4] = [
    Wording {
        name: "Samtycke till nyhetsbrevet",
        text: "Ja, {organisation} får använda mitt namn och min e-postadress för att skicka mig nyheter och erbjudanden via {channels} (ändamål: {purpose}).

Samtycket är frivilligt; inget annat beror på det. {withdrawal}",
    },
    Wording {
        name: "Samtycke till samtal",
        text: "Ja, {organisation} får ringa mig om produkter och erbjudanden på det nummer som jag har uppgett (ändamål: {purpose}; kanal: {channels}).

Samtycket är frivilligt; inget annat beror på det. {withdrawal}",
    },
    Wording {
        name: "Information när personen själv lämnar uppgifterna",
        text: "Så använder {organisation} dina uppgifter

Personuppgiftsansvarig: {organisation}, [… adress, e-post, telefon]. Dataskyddsombud: [… kontakt, eller ”inget”].

Ändamål och rättslig grund: {purpose}, berättigade intressen (artikel 6.1 f i GDPR). Vårt intresse: att svara dig, hålla det vi kommit överens om och ta hand om våra kunder.

Mottagare: {recipients}. Dina uppgifter överförs inte till länder utanför EES.

Lagringstid: {retention}.

Dina rättigheter: tillgång, rättelse, radering, begränsning av behandling och dataportabilitet för de uppgifter som du lämnat med samtycke eller för ett avtal. Om behandlingen bygger på ditt samtycke kan du när som helst återkalla det; det påverkar inte lagligheten av den behandling som skett innan dess. Du kan lämna klagomål till en tillsynsmyndighet: [… myndighet].

Du är varken enligt lag eller avtal skyldig att lämna dina uppgifter; utan dem kan vi inte svara dig. Vi fattar inga automatiserade beslut om dig och skapar inga profiler.

DIN RÄTT ATT GÖRA INVÄNDNINGAR: du kan när som helst, av skäl som hänför sig till din specifika situation, göra invändningar mot behandling som bygger på berättigade intressen. Mot direkt marknadsföring kan du invända när som helst och utan att ange något skäl.",
    },
    Wording {
        name: "Information när uppgifterna kommer från annat håll",
        text: "Så använder {organisation} dina uppgifter

Personuppgiftsansvarig: {organisation}, [… adress, e-post, telefon]. Dataskyddsombud: [… kontakt, eller ”inget”].

Varifrån uppgifterna kommer: [… källa, och om den är allmänt tillgänglig]. Vilka uppgifter: namn, yrkesuppgifter och kontaktuppgifter.

Ändamål och rättslig grund: {purpose}, berättigade intressen (artikel 6.1 f i GDPR). Vårt intresse: att göra affärer med företaget där du arbetar och veta vem vi kan vända oss till.

Mottagare: {recipients}. Dina uppgifter överförs inte till länder utanför EES.

Lagringstid: {retention}.

Dina rättigheter: tillgång, rättelse, radering och begränsning av behandling. Om behandlingen bygger på ditt samtycke kan du när som helst återkalla det; det påverkar inte lagligheten av den behandling som skett innan dess. Du kan lämna klagomål till en tillsynsmyndighet: [… myndighet]. Vi fattar inga automatiserade beslut om dig och skapar inga profiler.

DIN RÄTT ATT GÖRA INVÄNDNINGAR: du kan när som helst, av skäl som hänför sig till din specifika situation, göra invändningar mot behandling som bygger på berättigade intressen. Mot direkt marknadsföring kan du invända när som helst och utan att ange något skäl.",
    },
];
