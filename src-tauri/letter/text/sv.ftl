date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
moment = { $date } kl. { $time }
language-en = engelska
language-de = tyska
language-sv = svenska
consent-wording-caption = Version { $version }, { $language } · SHA-256

recovery-title = Återställningsblad: { $vault }
recovery-heading = Återställningsblad
recovery-lead = Det här bladet öppnar det Kartotek-valv som anges här om lösenfrasen eller en nyckelfil går förlorad. Koden på det räcker: den som har koden kan läsa allt i valvet.
recovery-vault = Valv
recovery-fingerprint = Valvnummer
recovery-user = Kod för
recovery-date = Datum
recovery-code = Återställningskod
recovery-code-note = 13 grupper med fem tecken, siffror och versaler. Bokstäverna I, L, O och U förekommer inte.
recovery-keep = Förvara bladet säkert
recovery-keep-place = Förvara bladet där avtal och värdehandlingar ligger: i ett kassaskåp, hos banken, hos någon du litar på.
recovery-keep-apart = Inte bredvid datorn och inte tillsammans med säkerhetskopior: koden öppnar även dem.
recovery-keep-paper = Inget foto, ingen skanning, inget moln, ingen e-post. Om bladet finns som fil, skriv ut det och radera filen, eller förvara den enbart på ett minne.
recovery-keep-lost = Är bladet borta eller har någon sett koden? Skapa en ny kod i inställningarna under Säkerhet och förstör det som finns kvar av den här.
recovery-use = Så använder du det
recovery-use-start = Starta Kartotek och välj valvet med numret ovan, eller en säkerhetskopia av det.
recovery-use-choose = Välj ”Använd återställningskoden” under lösenfrasen.
recovery-use-type = Skriv in grupperna i ordning. Gemener går bra, mellanslag spelar ingen roll och skrivfel upptäcks.
recovery-use-renew = Välj en ny lösenfras. Valvet får då också en ny kod: skriv ut ett nytt blad och förstör det här.
recovery-copies = Var exemplar förvaras
recovery-copies-this = Det här bladet
recovery-copies-other = Ett annat

fingerprint-title = Journalens fingeravtryck: { $vault }
fingerprint-heading = Journalens fingeravtryck
fingerprint-lead = Det här bladet visar senare om journalen i det Kartotek-valv som anges här fortfarande är densamma fram till posten nedan, eller om den har ändrats, kapats eller bytts ut. Det nämner ingen och öppnar ingenting.
fingerprint-vault = Valv
fingerprint-fingerprint = Valvnummer
fingerprint-entry = Till och med post nr
fingerprint-date = Datum
fingerprint-code = Fingeravtryck
fingerprint-keep = Förvara det
fingerprint-keep-apart = Förvara det skilt från datorn: i en pärm, hos en rådgivare eller som e-post till någon utanför.
fingerprint-keep-often = Skriv ut ett nytt då och då: det här säger inget om senare poster.
fingerprint-keep-old = Behåll även de äldre: vart och ett gäller fortfarande.
fingerprint-use = Jämföra
fingerprint-use-open = Öppna journalen i Kartotek och välj ”Fingeravtryck …”.
fingerprint-use-type = Skriv numret och grupperna under ”Jämför med mitt papper”. Små bokstäver går bra, mellanslag spelar ingen roll och ett skrivfel märks.
fingerprint-use-export = Den som har en export av journalen jämför den med programmet kartotek-verify, som får fingeravtrycket efter --anchor.

finding-heading = Vad som konstaterades om journalen i ett Kartotek-valv
finding-vault = Valvnummer
finding-date = Skrivet
finding-version = Version av Kartotek
finding-fork = Det här valvet har delats: dess journal är en annan
finding-cut = Slutet av det här valvet saknas
finding-rollback = Det här valvet är äldre än det var
finding-here = Sista posten här
finding-seen-folder = Sedd av valvets egen mapp
finding-seen-computer = Sedd av den här datorn
finding-seen-backup = Sedd av en säkerhetskopia
finding-instead = Posten med det numret här
finding-missing = Det saknas minst
finding-restored = Valvet återställdes den { $at } från en säkerhetskopia från den { $created }. Poster efter nr { $seq } som skrevs före återställningen finns bara i den gamla kopian.

form-title = Samtycke: { $organisation }
form-heading = Samtycke
form-reference = Referenskod
form-lead = Läs texten, kryssa för det du samtycker till och skriv under. Varje ruta gäller för sig; ingen av dem måste kryssas.
form-person = Namn
form-wording = Det här gäller det
form-choices = Jag samtycker
form-channel-email = Via e-post till
form-channel-phone = Per telefon på
form-channel-message = Via sms eller meddelande till
form-channel-letter = Med brev till
form-channel-processing = Mina uppgifter får sparas och användas för detta
form-withdraw = Så återkallar du
form-withdraw-text = Du kan när som helst återkalla varje samtycke, utan att ange något skäl och utan kostnad. Det som har gjorts dessförinnan är fortfarande lagligt.
form-sign = Underskrift
form-sign-place = Ort och datum
form-sign-name = Namnteckning
form-guardian = Personen är minderårig: en vårdnadshavare skriver också under.
form-guardian-name = Namn
form-guardian-relation = Relation till personen
form-guardian-sign = Namnteckning
form-return = Återlämning
form-return-text = Behåll en kopia och skicka eller lämna det underskrivna bladet till:

receipt-title = Kvitto på ett samtycke: { $purpose }
receipt-heading = Kvitto på ditt samtycke
receipt-number = Kvitto nr
receipt-lead = Det här bladet visar vad du tillfrågades om, vad du svarade och vad du kan göra.
receipt-person = Namn
receipt-purpose = Ändamål
receipt-channel = Kanal
receipt-given = Lämnat
receipt-method = Hur
receipt-recorded = Registrerat av
receipt-until = Gäller till
receipt-evidence = Bevis
receipt-grade = Vad det visar
receipt-controller = Personuppgiftsansvarig
receipt-officer = Dataskyddsombud
receipt-representative = Företrädare i EU
receipt-made = Utfärdat
receipt-wording = Texten som visades för dig
receipt-wording-none = Ingen ordalydelse har sparats.
receipt-events = Vad som har hänt
receipt-events-when = När
receipt-events-what = Vad
receipt-rights = Dina rättigheter
receipt-channel-email = E-post
receipt-channel-phone = Telefon
receipt-channel-message = Sms och meddelanden
receipt-channel-letter = Brev
receipt-channel-processing = Dina uppgifter sparas och används
receipt-method-paper = På papper
receipt-method-web_form = Med ett formulär på en webbplats
receipt-method-phone = Per telefon
receipt-method-in_person = Personligen
receipt-method-email = Via e-post
receipt-method-double_opt_in = Med en förfrågan som bekräftades från själva adressen
receipt-method-import = Övertaget från en annan lista
receipt-role-owner = Ägare
receipt-role-privacy_officer = Dataskyddsansvarig
receipt-role-sales = Försäljning
receipt-role-read_only = Endast läsning
receipt-evidence-scan = Skannat blad
receipt-evidence-mail = E-post
receipt-evidence-file = Fil
receipt-evidence-recording = Inspelning
receipt-evidence-none = Inget utöver den här noteringen
receipt-grade-a = Grad A: du skrev under eller bekräftade från själva adressen.
receipt-grade-b = Grad B: ett formulär fylldes i och tidpunkten sparades.
receipt-grade-c = Grad C: någon hos oss skrev ned vad du sade.
receipt-grade-d = Grad D: en annan lista uppger det; vi har inget annat som visar det.
receipt-event-requested = Efterfrågat
receipt-event-given = Lämnat
receipt-event-renewed = Lämnat på nytt
receipt-event-refused = Nekat
receipt-event-withdrawn = Återkallat
receipt-event-expired = Upphört
receipt-event-invalidated = Bedömt som ogiltigt
receipt-event-customer = Handlade hos oss och fick veta att du kan invända
receipt-event-recorded = registrerat av: { $role }
receipt-state-requested = Du ombads om ditt samtycke den { $date }. Du har inte lämnat det.
receipt-state-given = Du lämnade ditt samtycke den { $date }. Det gäller tills du återkallar det eller tiden går ut.
receipt-state-renewed = Du lämnade ditt samtycke på nytt den { $date }. Det gäller tills du återkallar det eller tiden går ut.
receipt-state-refused = Du nekade samtycke den { $date }.
receipt-state-withdrawn = Du återkallade ditt samtycke den { $date }. Det används inte längre.
receipt-state-expired = Ditt samtycke upphörde den { $date }. Det används inte längre.
receipt-state-invalidated = Ditt samtycke bedömdes som ogiltigt den { $date }. Det används inte längre.
receipt-state-customer = Den { $date } handlade du hos oss och fick veta att du kan invända. Något samtycke har du inte lämnat.
receipt-right-withdraw = Du kan när som helst återkalla ditt samtycke, utan att ange något skäl och utan kostnad (artikel 7.3 GDPR). Det som har gjorts dessförinnan är fortfarande lagligt. { $how }
receipt-right-access = Du kan få veta vilka uppgifter om dig som finns och få en kopia (artikel 15 GDPR).
receipt-right-erasure = Du kan få uppgifter om dig raderade (artikel 17 GDPR).
receipt-right-portability = Du kan få ut de uppgifter du har lämnat i ett strukturerat, allmänt använt och maskinläsbart format (artikel 20 GDPR).
receipt-right-complain = Du kan lämna klagomål till en tillsynsmyndighet för dataskydd (artikel 77 GDPR).
receipt-right-complain-to = Du kan lämna klagomål till en tillsynsmyndighet för dataskydd (artikel 77 GDPR), till exempel: { $authority }.

letter-title = { $subject }
letter-heading = { $subject }
letter-date = Datum
letter-number = Nummer

certificate-title = Intyg om radering { $number }
certificate-heading = Intyg om radering
certificate-lead = En persons uppgifter har raderats för gott. Det här bladet säger vad som försvann, vad som finns kvar och varför, och var valvets journal visar det. Det nämner ingen vid namn.
certificate-number = Radering
certificate-at = Utförd
certificate-by = Utförd av
certificate-announced = Aviserad av
certificate-announced-one = { $role }, { $at }; därefter utförd av samma person
certificate-announced-two = { $role }, { $at }; därefter utförd av någon annan
certificate-waited = Betänketid
certificate-waited-over = { $count ->
    [one] { $count } dag, slut
   *[other] { $count } dagar, slut
}
certificate-waited-hurried = { $count ->
    [one] { $count } dag, förkortad av ett skäl som valvet sparar
   *[other] { $count } dagar, förkortad av ett skäl som valvet sparar
}
certificate-cause = Skäl
certificate-request = Begäran
certificate-vault = Valv
certificate-fingerprint = Valvnummer
certificate-role-owner = Ägare
certificate-role-privacy_officer = Dataskyddsansvarig
certificate-role-sales = Försäljning
certificate-role-read_only = Endast läsning
certificate-cause-request = Personen begärde det (artikel 17.1 GDPR)
certificate-cause-decision = Uppgifterna behövs inte längre, enligt beslut
certificate-cause-retention = Uppgifterna behövs inte längre, enligt en gallringsregel
certificate-cause-trash = Personen låg i papperskorgen tills det som ligger där försvinner
certificate-gone = Vad som fanns, och är borta utom det som finns kvar nedan
certificate-what = Vad
certificate-count = Antal
certificate-category-card = Kort: namn, adresser, foto, taggar, ursprung
certificate-category-activity = Anteckningar, samtal, möten, e-post
certificate-category-mention = Omnämnanden i anteckningar om andra
certificate-category-task = Uppgifter att göra
certificate-category-deal = Affärer
certificate-category-document = Dokument
certificate-category-voucher = Offerter, ordrar, fakturor, kreditfakturor
certificate-category-consent = Samtycken, invändningar och vad som har visats
certificate-category-request = Begäranden
certificate-category-disclosure = Utlämnanden till mottagare
certificate-category-draft = Text som inte sparats
certificate-category-journal = Gamla och nya värden i journalen
certificate-kept = Vad som finns kvar, begränsat
certificate-kept-none = Ingenting finns kvar.
certificate-law = Enligt vilken lag
certificate-until = Till och med
certificate-until-settled = det är avklarat
certificate-until-looked = prövas på nytt { $day }
certificate-kept-voucher = Verifikat
certificate-kept-consent = Bevis för ett samtycke
certificate-kept-notice = Vem en mottagare ska underrättas om
certificate-kept-held = Det som omfattas av en raderingsspärr
certificate-kept-decided = { $what }: behålls efter beslut
certificate-kept-again = { $what } (redan räknat ovan)
certificate-company = Verifikat som också gäller ett företag stannar hos företaget: { $count }.
certificate-struck = Texter om andra där personen har strukits, med de tidigare värdena i journalen: { $count }.
certificate-spoken = Texter om andra som nämner personen och står kvar oförändrade, eftersom de också är uppgifter om andra: { $count }.
certificate-unread = Konfidentiella anteckningar om andra som inte genomsöktes: { $count }.
certificate-suppressed = Adresser och nummer står på spärrlistan, enbart som nyckelskyddade hashvärden: { $count }. De är därmed pseudonymiserade och fortfarande personuppgifter (artikel 4.5 GDPR).
certificate-requests = Akter om begäranden finns kvar till och med { $day }, så att det kan visas att de besvarades: { $count }.
certificate-requests-open = Akter om begäranden finns kvar tills tre år efter att de avslutats, så att det kan visas att de besvarades: { $count }.
certificate-backups-left = Säkerhetskopior som kan innehålla uppgifterna ännu: { $count }. De fanns inte till hands eller kunde inte rensas helt; den sista sparas till { $day }. När en av dem ansluts rensas den så långt det går. Den som återställer en av dem raderar personen igen innan något visas, om listan över raderingar eller ett nyare tillstånd av valvet finns till hands.
certificate-backups-clean = Säkerhetskopior som innehöll eller kan ha innehållit uppgifterna: { $count }. Ingen av dem innehåller dem längre: de har rensats eller tagits bort.
certificate-backups-none = Ingen säkerhetskopia av valvet innehåller uppgifterna, så vitt valvet vet.
certificate-search = Sökning efter rester
certificate-search-none = Det har ännu inte sökts efter om något finns kvar.
certificate-search-clean = { $at } genomsöktes { $places } platser efter { $needles } namn, adresser och nummer som hör till personen, byte för byte även där inget får stå: inget om personen hittades.
certificate-search-left = { $count ->
    [one] { $at } genomsöktes { $places } platser efter { $needles } namn, adresser och nummer som hör till personen: de stod där en gång. Raderingen är inte avslutad.
   *[other] { $at } genomsöktes { $places } platser efter { $needles } namn, adresser och nummer som hör till personen: de stod där { $count } gånger. Raderingen är inte avslutad.
}
certificate-search-shared = Namn, adresser och nummer som utelämnades eftersom andra som finns kvar också har dem: { $count }.
certificate-search-short = Namn som utelämnades eftersom de är för korta för att skiljas från slumpen: { $count }.
certificate-search-unread = Filer som inte kunde läsas: { $count }.
certificate-search-away = Säkerhetskopior från tiden före raderingen som inte genomsöktes: { $count }.
certificate-place = Plats
certificate-searched = Genomsökt
certificate-found = Hittat
certificate-place-database = Databas: sidor, även det som är oanvänt i dem
certificate-place-log = Databasens logg
certificate-place-documents = Filer till personens dokument: borttagna
certificate-place-vault = Valvets andra filer
certificate-place-program = Programmets filer
certificate-place-window = Fönstrets filer
certificate-place-backups = Säkerhetskopior
certificate-journal = Var det visas
certificate-journal-lead = Journalen behåller nummer och hashvärde för varje post och ingenting av det som raderades. Den som har en export av den hittar de här posterna där.
certificate-entry = Raderingens post
certificate-hash = Dess hashvärde (SHA-256)
certificate-head = Sista posten när detta gjordes
certificate-head-hash = Dess hashvärde (SHA-256)
