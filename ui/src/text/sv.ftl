### Gränssnittets texter, på svenska.

## app

app-name = Kartotek
demo-banner = Exempeldata: alla personer här är påhittade. Det du skriver i det här valvet är inte tänkt att bevaras.
read-only-banner = Det här valvet är skrivskyddat. Inget kan ändras.
unconfirmed-banner = Du har inte bekräftat ännu att du har sparat valvets återställningskod.
notices = Meddelanden
app-tagline = Dina kontakter, krypterade på din egen disk
about-vault = Om det här valvet

## rail

rail = Områden
rail-collapse = Fäll ihop sidofältet
rail-expand = Fäll ut sidofältet
area-today = I dag
area-contacts = Kontakter
area-companies = Företag
area-deals = Affärer
area-tasks = Uppgifter
area-journal = Journal
area-import = Import
area-trash = Papperskorg
area-settings = Inställningar

## action

action-lock = Lås valvet
action-undo = Ångra
action-redo = Gör om
action-back = Tillbaka
action-forward = Framåt
action-next-region = Gå till nästa del av fönstret
action-previous-region = Gå till föregående del av fönstret
action-next-row = Nästa rad
action-previous-row = Föregående rad
action-next-page = Nästa sida
action-previous-page = Föregående sida
action-first-row = Första raden
action-last-row = Sista raden
action-open-row = Öppna raden
action-select-row = Markera raden
action-select-all = Markera alla rader
action-peek-row = Förhandsvisa raden
action-palette = Sök kommando eller post
action-shortcuts = Visa kortkommandon
action-zoom-in = Förstora
action-zoom-out = Förminska
action-zoom-reset = Återställ zoom
group-go = Gå till
group-record = Post
group-list = Lista
group-app = Program
group-settings = Inställningar

## key

key-command = Cmd
key-control = Ctrl
key-alt = Alt
key-shift = Skift
key-enter = Retur
key-escape = Esc
key-space = Blanksteg
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-delete = Del

## undo

undo-done = Ångrat: { $step }
redo-done = Gjort om: { $step }
undo-step = { $object ->
    [request] Begäran { $action ->
        [tick] avbockad
        [comment] kommenterad
       *[change] tilldelad
    }
    [deal] { $count ->
        [one] Affär
       *[other] { $count } affärer
    } { $action ->
        [add] tillagd
        [trash] borttagen
        [restore] återställd
        [move] flyttad
       *[change] ändrad
    }
    [deal_document] { $count ->
        [one] Dokument hos en affär
       *[other] { $count } dokument hos affärer
    } { $action ->
        [link] kopplat
       *[unlink] inte längre kopplat
    }
    [purpose] { $count ->
        [one] Ändamål
       *[other] { $count } ändamål
    } { $action ->
        [add] tillagt
        [trash] borttaget
        [restore] återställt
        [move] flyttat
       *[change] ändrat
    }
    [recipient] { $count ->
        [one] Mottagare
       *[other] { $count } mottagare
    } { $action ->
        [add] tillagd
        [trash] borttagen
        [restore] återställd
       *[change] ändrad
    }
    [template] { $count ->
        [one] Brevtext
       *[other] { $count } brevtexter
    } ändrad
    [notice] { $count ->
        [one] Informationstext
       *[other] { $count } informationstexter
    } { $action ->
        [add] tillagd
        [trash] borttagen
        [restore] återställd
       *[change] ändrad
    }
    [task] { $count ->
        [one] en uppgift
       *[other] { $count } uppgifter
    } { $action ->
        [add] tillagd
        [trash] borttagen
        [restore] återställd
        [finish] klar
        [reopen] öppnad igen
        [snooze] uppskjuten
       *[change] ändrad
    }
    [voucher] { $count ->
        [one] ett verifikat
       *[other] { $count } verifikat
    } { $action ->
        [add] { $count ->
            [one] registrerat
           *[other] registrerade
        }
        [trash] { $count ->
            [one] borttaget
           *[other] borttagna
        }
        [restore] { $count ->
            [one] återställt
           *[other] återställda
        }
       *[change] { $count ->
            [one] ändrat
           *[other] ändrade
        }
    }
    [activity] { $count ->
        [one] en aktivitet
       *[other] { $count } aktiviteter
    } { $action ->
        [add] loggad
        [trash] borttagen
        [restore] återställd
       *[change] ändrad
    }
    [document] { $count ->
        [one] ett dokument
       *[other] { $count } dokument
    } { $action ->
        [add] sparat
        [trash] borttaget
        [restore] återställt
       *[change] ändrat
    }
    [company] { $count ->
        [one] ett företag
       *[other] { $count } företag
    } { $action ->
        [add] tillagt
        [trash] flyttat till papperskorgen
        [restore] återställt
        [tag] taggat
        [photo] med ny bild
       *[change] ändrat
    }
   *[contact] { $count ->
        [one] en kontakt
       *[other] { $count } kontakter
    } { $action ->
        [add] tillagd
        [trash] flyttad till papperskorgen
        [restore] återställd
        [tag] taggad
        [photo] med nytt foto
       *[change] ändrad
    }
}

## design

field-optional = valfritt
field-error = { $error }
date-choose = Välj en dag
date-unreadable = Det här är ingen dag. Skriv den som { $example }.
date-early = Inte före { $day }.
date-late = Inte efter { $day }.
time-label = Klockslag
time-unreadable = Det här är inget klockslag. Skriv det som { $example }.
time-skipped = Då ställdes klockan fram: det klockslaget fanns inte.
time-now = Nu
# The name of a time zone follows.
time-zone = Enligt klockan i { $zone }
calendar-month-before = Månaden före
calendar-month-after = Månaden efter
dialog-close = Stäng
dialog-cancel = Avbryt
combobox-none = Inget hittades
passphrase-show = Visa lösenfrasen
passphrase-hide = Dölj lösenfrasen
passphrase-caps-lock = Caps Lock är på.
progress-count = { $done } av { $total }
progress-rate = { $rate } per sekund
stepper-done = klart
grid-selected = Markerad

## error: what happened, and what to do

error-locked = Valvet är låst.
error-locked-do = Lås upp det och försök igen.
error-forbidden = Din roll tillåter inte det här.
error-forbidden-do = Be en ägare av valvet att göra det eller att ge dig en annan roll.
error-own_access = Du kan inte ändra din egen roll eller åtkomst.
error-own_access-do = Be en annan ägare att göra det; så finns det alltid en ägare kvar.
error-read_only = Valvet är öppnat skrivskyddat.
error-read_only-do = Inget har ändrats. Öppna valvet på en plats där du får skriva.
error-invalid = Ett fält är inte rätt ännu.
error-not_found = Den här posten finns inte längre.
error-not_found-do = Den kan ha tagits bort. Gå tillbaka till listan.
error-conflict = Posten har ändrats under tiden.
error-conflict-do = Se hur posten ser ut nu och gör sedan om din ändring.
error-in_use = { $count ->
    [one] En annan post hänvisar fortfarande till den.
   *[other] { $count } andra poster hänvisar fortfarande till den.
}
error-in_use-do = Ändra de posterna först.
error-cancelled = Avbrutet.
error-cancelled-do = Inget har ändrats.
error-busy = En annan lång uppgift pågår.
error-busy-do = Vänta tills den är klar, eller avbryt den.
error-nothing_to_undo = Det finns inget att ångra eller göra om.
error-nothing_to_undo-do = Bara ändringar sedan valvet låstes upp kan ångras.
error-disk_full = Disken är full.
error-disk_full-do = Inget har ändrats. Frigör utrymme och försök igen.
error-disk_failed = Disken kunde inte läsas eller skrivas.
error-disk_failed-do = Inget mer skrivs, så att inget blir värre; det som var sparat finns kvar. Kontrollera att disken är ansluten och fungerar, lås sedan valvet och lås upp det igen. Om det händer igen, återställ en säkerhetskopia på en annan disk.
error-kept = Lagen kräver att detta bevaras till och med { $until } ({ $law }).
error-kept-unknown = Ditt lands lag är inte känd här. Den längsta kända tiden går ut { $until }.
error-kept-do = Därefter kan det tas bort för gott.
error-kept-year = Tiden räknas från räkenskapsårets slut, så som det står i inställningarna.
error-kept-ask = Fråga din rådgivare: tiden är inte säker.
error-on_hold = Det här får inte raderas på grund av ett rättsligt anspråk. Det prövas igen { $review }.
error-on_hold-do = Det kan raderas för gott när spärren har hävts.
error-waits-announce = I det här valvet aviseras en radering innan den utförs.
error-waits-announce-do = Avisera den: den bekräftas efteråt.
error-waits-announced = Den här raderingen är redan aviserad.
error-waits-announced-do = Bekräfta den, eller ta tillbaka aviseringen.
error-waits-second = Du aviserade den här raderingen, och den kräver en andra person.
error-waits-second-do = Någon annan som får radera bekräftar den. Du kan ta tillbaka den.
error-waits-nobody = En radering kräver en andra person här, och ingen annan får radera.
error-waits-nobody-do = En ägare lägger till en andra person, eller stänger av kravet i inställningarna.
error-waits-cooling = På grund av betänketiden kan raderingen utföras från { $until }.
error-waits-cooling-do = Bekräfta den då, eller radera nu och säg varför.
error-waits-hold = Allt om personen omfattas av en raderingsspärr, som prövas igen den { $review }.
error-waits-hold-do = Bekräfta raderingen när spärren har hävts.
error-waits-unread = Personen ska strykas ur en konfidentiell anteckning som du inte kan öppna.
error-waits-unread-do = Någon som kan öppna den bekräftar. Eller ta tillbaka raderingen och avisera den på nytt.
error-stopped = Valvet har slutat skriva.
error-internal = Något gick fel i Kartotek.
error-internal-do = Inget har ändrats. Försök igen; om det händer igen, starta om Kartotek.
error-no_program = Datorn saknar ett program som kan öppna detta.
error-no_program-do = Välj ett i systemets inställningar, eller kopiera texten och använd den på annat håll.
error-nothing_to_change = Det finns inget att ändra.
error-nothing_to_change-do = Allt är redan som du vill ha det.

## problem: what is wrong with a field, and what to do

problem-missing = Uppgiften saknas.
problem-missing-do = Fyll i fältet.
problem-too_long = Det här är för långt.
problem-too_long-do = Korta ner det.
problem-too_short = Det här är för kort.
problem-too_short-do = Skriv mer.
problem-characters = Det här innehåller tecken som inte är tillåtna här.
problem-characters-do = Ta bort dem.
problem-email = Det här är ingen e-postadress.
problem-email-do = Skriv den som namn@example.com.
problem-phone = Det här är inget telefonnummer.
problem-phone-do = Skriv siffror, med + och landskod för andra länder.
problem-url = Det här är ingen webbadress.
problem-url-do = Skriv den som www.example.com.
problem-date = Det här är inget datum.
problem-date-do = Ange dag och månad; året kan utelämnas.
problem-language = Språket är inte känt.
problem-language-do = Välj ett ur listan.
problem-too_many = Det är för många.
problem-too_many-do = Ta bort några.
problem-primary = Exakt en av uppgifterna ska vara den primära.
problem-primary-do = Markera en av dem som primär.
problem-duplicate = Det här finns två gånger.
problem-duplicate-do = Ta bort den ena.
problem-picture = Bilden går inte att använda.
problem-picture-do = Välj en PNG- eller JPEG-fil.
problem-choice = Det valet finns inte.
problem-choice-do = Välj något annat.
problem-weak = Lösenfrasen är för lätt att gissa.
problem-weak-do = Använd fler ord som inte hör ihop.
problem-mismatch = Det här stämmer inte överens.
problem-mismatch-do = Kontrollera och skriv det igen.
problem-time = Det är inget klockslag.
problem-time-do = Skriv det som 10:00.
problem-recurrence = Det upprepas inte på någon dag.
problem-recurrence-do = Välj hur ofta det upprepas och ett senare slut.
problem-amount = Det är inget belopp i den här valutan.
problem-amount-do = Skriv det som 1 234,50, med högst så många decimaler som valutan har.
problem-identifying = Här finns en adress eller ett nummer.
problem-identifying-do = Skriv var det kommer ifrån utan dem: bara ett fingeravtryck av adressen sparas.
problem-alone = Ingen annan får radera.
problem-alone-do = Lägg först till en andra ägare eller en dataskyddsansvarig.
problem-mistyped = Koden är felskriven.
problem-mistyped-do = Jämför den med blanketten: två grupper om fem siffror och bokstäver.
problem-placeholder = Här står en platshållare som inte finns, eller så saknas en som lagen kräver.
problem-placeholder-do = Titta på det som är markerat, eller återställ den medföljande texten.
problem-consented = Personer har samtyckt till ändamålet, så samtycke förblir den rättsliga grunden.
problem-consented-do = Lägg till ett eget ändamål för en annan rättslig grund och informera om det.
problem-damaged = Den här delen av filen är skadad.
problem-damaged-do = Skriv in posten för hand, eller exportera den igen.

## vault: why it can't be opened, and what to do

vault-wrong_passphrase = Det är inte det här valvets lösenfras.
vault-wrong_passphrase-do = Kontrollera Caps Lock och tangentbordets språk och försök igen.
vault-no_key_file = Lösenfrasen ensam öppnar inte det här valvet.
vault-no_key_file-do = Kontrollera lösenfrasen. Om din kräver en nyckelfil, välj den också.
vault-wrong_key_file = Lösenfrasen och nyckelfilen öppnar inte det här valvet tillsammans.
vault-wrong_key_file-do = Kontrollera lösenfrasen och att det är valvets senaste nyckelfil. Om din lösenfras inte kräver någon, utelämna den.
vault-not_a_key_file = Det är inte en nyckelfil från Kartotek.
vault-not_a_key_file-do = Välj filen som skapades i inställningarna. Namnet slutar på .key.
vault-damaged_key_file = Nyckelfilen är skadad.
vault-damaged_key_file-do = Välj en kopia av den eller öppna valvet med återställningskoden.
vault-key_file_in_vault = En nyckelfil får inte ligga i valvets egen mapp.
vault-key_file_in_vault-do = Välj ett minne eller en annan mapp: den som kopierar valvet får inte få med filen.
vault-wrong_recovery_code = Återställningskoden hör inte till det här valvet.
vault-wrong_recovery_code-do = Kontrollera att det är det här valvets blad och den senaste koden.
vault-mistyped_recovery_code = Återställningskoden är felskriven.
vault-mistyped_recovery_code-do = Jämför den grupp för grupp med ditt blad.
vault-damaged_slot = Den del av valvet som din lösenfras öppnar är skadad.
vault-damaged_slot-do = Öppna valvet med återställningskoden eller återställ en säkerhetskopia.
vault-damaged_header = Valvets början är skadad.
vault-damaged_header-do = Återställ en säkerhetskopia. Skriv inget på disken innan dess.
vault-altered_header = Valvet har ändrats utanför Kartotek.
vault-altered_header-do = Lita inte på den här kopian. Återställ en säkerhetskopia som du känner till.
vault-damaged_database = Valvets databas är skadad.
vault-damaged_database-do = Återställ en säkerhetskopia. Behåll den skadade mappen tills det är gjort.
vault-missing_database = Databasen saknas i valvets mapp.
vault-missing_database-do = Kontrollera att hela mappen kopierades, eller återställ en säkerhetskopia.
vault-newer = Valvet är skapat med en nyare version av Kartotek.
vault-newer-do = Uppdatera Kartotek och öppna det igen.
vault-in_use = Valvet är redan öppet, här eller på en annan dator.
vault-in_use-do = Stäng det där först.
vault-read_only = Kartotek får inte skriva i den här mappen.
vault-read_only-do = Ändra mappens behörigheter eller kopiera valvet till en plats där du får skriva.
vault-missing = Det finns inget valv på den här platsen längre.
vault-missing-do = Anslut disken som det ligger på, eller välj platsen dit det flyttades.
vault-disabled = Lösenfrasen stämmer, men din åtkomst till det här valvet har stängts av.
vault-disabled-do = Be en ägare av valvet att slå på den igen.
vault-not_a_vault = Mappen är inget valv.
vault-not_a_vault-do = Välj en mapp vars namn slutar på .kartotek.
vault-exists = Det finns redan något med det namnet på den här platsen.
vault-exists-do = Välj ett annat namn eller en annan plats.
vault-network = Mappen ligger på en nätverksenhet, där en databas kan skadas.
vault-network-do = Välj en mapp på en disk i den här datorn.
vault-synced = Mappen synkroniseras med ett moln, vilket kan skada en databas.
vault-synced-do = Välj en mapp som inte synkroniseras och säkerhetskopiera därifrån.
vault-kdf_bounds = Valvet kräver mer minne eller tid än Kartotek tillåter.
vault-kdf_bounds-do = Det kan ha ändrats. Återställ en säkerhetskopia som du känner till.
vault-wait = För många försök på kort tid.
vault-wait-do = Vänta tills nedräkningen är slut och försök sedan igen.

## backup: why it can't be made, read or restored, and what to do

backup-no_room = Mappen för säkerhetskopior har inte plats.
backup-no_room-do = Frigör utrymme där eller välj en annan mapp och säkerhetskopiera igen.
backup-no_folder = Mappen för säkerhetskopior finns inte.
backup-no_folder-do = Anslut dess enhet eller välj en annan mapp.
backup-read_only = Kartotek får inte skriva i mappen för säkerhetskopior.
backup-read_only-do = Kontrollera enhetens skrivskydd och mappens behörigheter, eller välj en annan mapp.
backup-interrupted = Enheten med säkerhetskopiorna slutade svara.
backup-interrupted-do = Kontrollera att den sitter ordentligt och försök igen.
backup-altered = Det som kom fram till enheten är inte det som skrevs.
backup-altered-do = Använd inte den här enheten för säkerhetskopior längre. Välj en annan.
backup-in_vault = Mappen ligger i själva valvet.
backup-in_vault-do = Välj en mapp någon annanstans, helst på en annan enhet.
backup-missing = Säkerhetskopian finns inte längre.
backup-missing-do = Leta efter filen eller ta en annan säkerhetskopia.
backup-unreadable = Säkerhetskopian kan inte öppnas.
backup-unreadable-do = Kontrollera att du får läsa filen, eller kopiera den till en egen mapp.
backup-not_a_backup = Filen är inte en säkerhetskopia från Kartotek.
backup-not_a_backup-do = Välj en fil vars namn slutar på .kartotek-backup.
backup-damaged = Säkerhetskopian är skadad eller har ändrats.
backup-damaged-do = Ta en annan säkerhetskopia. Inget har återställts.
backup-other_vault = Filen är en säkerhetskopia av ett annat valv.
backup-other_vault-do = Lägg tillbaka rätt fil eller gör en ny säkerhetskopia.
backup-other_keys = Säkerhetskopian gjordes innan valvets nycklar byttes.
backup-other_keys-do = Den öppnas med den tidens lösenfras när du återställer den. Gör en ny säkerhetskopia.
backup-newer = Säkerhetskopian gjordes av en nyare version av Kartotek.
backup-newer-do = Uppdatera Kartotek och återställ den sedan.

## file: what is wrong with a file, and what to do

file-line = (rad { $line })
file-entry-line = ({ $entry } i den, rad { $line })
file-empty = Filen är tom.
file-empty-do = Välj en fil som innehåller kontakter.
file-too_large = Filen är för stor.
file-too_large-do = Dela upp den i mindre filer.
file-too_many_rows = Filen har för många rader.
file-too_many_rows-do = Dela upp den i mindre filer.
file-too_many_columns = Filen har för många kolumner.
file-too_many_columns-do = Ta bort kolumner som inte behövs, eller kontrollera avgränsaren.
file-line_too_long = En rad i filen är för lång.
file-line_too_long-do = Kontrollera att det är en textfil och att citattecknen kommer parvis.
file-binary = Det här är ingen textfil.
file-binary-do = Exportera kontakterna som CSV eller vCard först.
file-encoding = Filens tecken kan inte läsas med den här teckenkodningen.
file-encoding-do = Välj en annan teckenkodning.
file-format = Kartotek känner inte till filens format.
file-format-do = Exportera kontakterna som CSV eller vCard.
file-header = Filens kolumnnamn kan inte läsas.
file-header-do = Välj raden med kolumnnamnen.
file-unreadable = Filen kan inte läsas.
file-unreadable-do = Kontrollera att den finns kvar och att du får öppna den.
file-unwritable = Filen kan inte skrivas.
file-unwritable-do = Välj en annan plats, eller stäng filen i andra program.
file-package = Det är inget paket från Kartotek, eller så är det skadat. Ett kalkylblad måste först sparas som CSV.
file-package-do = Exportera det igen. Om en nyare version av Kartotek skrev det, uppdatera Kartotek.
file-changed = Filen ändrades efter att den valdes.
file-changed-do = Välj den igen.
file-quote = Ett citattecken i filen stängs aldrig.
file-quote-do = Stäng det på den angivna raden, eller exportera filen igen.

## record

record-copy = Kopiera: { $name }
record-copied = Kopierat
record-copied-cleared = Rensas från urklipp om 30 sekunder.
record-copy-failed = Det gick inte att kopiera. Markera texten och kopiera den själv.
record-write = Skriv e-post
record-call = Ring
record-copy-email = Kopiera e-postadressen
record-copy-phone = Kopiera telefonnumret
record-copied-email = E-postadressen är kopierad
record-copied-phone = Telefonnumret är kopierat
link-email = Öppnas i ditt e-postprogram
link-phone = Öppnas i ditt telefonprogram
link-website = Öppnas i din webbläsare
record-reach = Kontaktuppgifter
record-reach-none = Ingen e-post, telefon, adress eller webbplats ännu.
record-emails = E-post
record-phones = Telefon
record-addresses = Adress
record-websites = Webbplats
record-about = Öppna kontakten eller företaget
record-edit = Redigera
record-trash = Flytta till papperskorgen
record-saved = Ändringarna har sparats
record-save = Spara
record-save-hint = sparar
record-cancel = Avbryt
record-more = Fler åtgärder
record-resumed = Den här texten sparades inte förra gången. Fortsätt med den, eller avbryt för att kasta den.
record-discard-title = Kasta ändringarna?
record-discard-text = Det du har skrivit är inte sparat.
record-discard = Kasta ändringarna
record-keep-editing = Fortsätt redigera
record-previous = Föregående i listan
record-next = Nästa i listan
record-position = { $position } av { $total }
record-parts = Sidans delar
record-timeline = Tidslinje
record-facts = Översikt
record-history = Historik
record-vouchers = Offerter & fakturor
record-origin = Ursprung
record-source-none = Inte angiven
record-import = Import
record-created = Tillagd
record-changed = Senast ändrad
conflict-title = Ändrad under tiden
conflict-text = Posten ändrades efter att du öppnade den. Välj för varje fält vad som ska behållas.
conflict-mine = Din version
conflict-theirs = Sparad version
conflict-empty = (tomt)

## point

point-primary = Primär
point-prefer = Gör primär: { $name }
point-kind = Typ
point-label = Egen etikett
point-up = Flytta upp: { $name }
point-down = Flytta ned: { $name }
point-remove = Ta bort: { $name }
point-moved = Flyttad till { $position } av { $total }
kind-work = Arbete
kind-home = Hem
kind-mobile = Mobil
kind-fax = Fax
kind-pager = Personsökare
kind-other = Övrigt
email-add = Lägg till e-postadress
email-address = E-postadress
phone-add = Lägg till telefonnummer
phone-number = Telefonnummer
address-add = Lägg till adress
address-street = Gatuadress
address-extended = c/o, våning, byggnad
address-code = Postnummer
address-city = Ort
address-region = Län
address-country = Land
address-box = Box
website-add = Lägg till webbplats
website-url = Webbadress

## list

list-search = Sök i listan
list-search-clear = Rensa sökningen
list-filters = Filter
list-filter-remove = Ta bort filtret: { $name }
list-nothing = Inget hittades
list-nothing-text = Ingen post matchar alla ord och filter.
list-show-all = Visa alla
list-selection = Urval
list-select-none = Rensa urvalet
list-sorted = Sorterat efter { $column }
list-sorted-descending = Sorterat efter { $column }, fallande
list-selected = { $count ->
    [one] 1 markerad
   *[other] { $count } markerade
}

## job

job-cancel = Avbryt
job-cancelling = Avbryter …

## contact

contacts-search = Sök kontakter
contacts-name = Namn
contacts-company = Företag
contacts-email = E-post
contacts-phone = Telefon
contacts-city = Ort
contacts-tags = Taggar
contacts-changed = Ändrad
contacts-empty = Inga kontakter ännu
contacts-empty-text = Här hör de människor hemma som du har att göra med: kunder, leverantörer, partner. Hämta dem från en fil eller lägg till den första för hand.
contacts-import = Importera en fil
contact-add = Lägg till kontakt
contact-new = Ny kontakt
contact-open = Öppna kontakt
contact-tag = Tagga
contact-export = Exportera kontakter
contact-peek = Förhandsvisning
contact-peek-close = Stäng förhandsvisningen
contact-added = Kontakten har lagts till
contact-photo-set = Välj ett foto
contact-photo-change = Byt foto
contact-photo-remove = Ta bort fotot
contact-photo-set-done = Fotot har lagts till
contact-photo-removed = Fotot har tagits bort
contact-prefix = Titel
contact-given = Förnamn
contact-middle = Mellannamn
contact-family = Efternamn
contact-suffix = Suffix
contact-nickname = Smeknamn
contact-phonetic = Uttal
contact-phonetic-given = Förnamn, som det uttalas
contact-phonetic-family = Efternamn, som det uttalas
contact-more-names = Fler namndelar
contact-work = Arbete
contact-job = Befattning
contact-department = Avdelning
contact-more = Mer
contact-person = Person
contact-language = Språk
contact-language-help = Som personen får brev på.
contact-language-unknown = Okänt
contact-birthday = Födelsedag
birthday-day = Dag
birthday-month = Månad
birthday-year = År
contact-notes = Anteckningar
contact-source = Källa
contact-source-help = Varifrån uppgifterna kommer, om inte från personen själv. Personen har rätt att få veta det.
contact-extra = Övriga vCard-uppgifter
company-create = nytt företag
contacts-count = { $count ->
    [one] En kontakt
   *[other] { $count } kontakter
}
contact-trashed = { $count ->
    [one] Kontakten har flyttats till papperskorgen
   *[other] { $count } kontakter har flyttats till papperskorgen
}
contact-tagged = { $count ->
    [one] Taggarna på en kontakt har ändrats
   *[other] Taggarna på { $count } kontakter har ändrats
}

## confidential: the note that only some roles read

confidential = Konfidentiell anteckning
confidential-title = Konfidentiell anteckning om { $name }
confidential-forbidden = Inte för din roll.
confidential-hidden = Du har ingen nyckel till den. Du får den när en ägare ändrar din roll och ändrar tillbaka den.
confidential-none = Det finns ingen.
confidential-add = Skriv en konfidentiell anteckning
confidential-edit = Redigera den konfidentiella anteckningen
confidential-help = Bara ägare och dataskyddsansvariga kan läsa den. Den har en egen nyckel, står inte i någon lista och hittas inte av sökningen. Den lämnar valvet bara med en export som uttryckligen tar med den.
confidential-saved = Den konfidentiella anteckningen har sparats
confidential-removed = Den konfidentiella anteckningen har tagits bort

## company

companies-search = Sök företag
companies-industry = Bransch
companies-people = Personer
companies-empty = Inga företag ännu
companies-empty-text = Här hör organisationer hemma som dina kontakter arbetar för. De skapas också av sig själva vid import.
company-add = Lägg till företag
company-new = Nytt företag
company-added = Företaget har lagts till
company-name = Namn
company-industry = Bransch
company-registration = Organisations- eller momsnummer
company-people = Personer
company-people-none = Ingen från företaget finns bland dina kontakter ännu.
company-people-add = Lägg till person
company-facts = Företag
companies-count = { $count ->
    [one] Ett företag
   *[other] { $count } företag
}
company-trashed = { $count ->
    [one] Företaget har flyttats till papperskorgen
   *[other] { $count } företag har flyttats till papperskorgen
}
company-people-all = { $count ->
    [one] Visa i kontaktlistan
   *[other] Visa alla { $count } i kontaktlistan
}

## tag

tag-filter = Taggar
tag-none = Inga taggar ännu
tag-placeholder = Skriv en tagg
tag-create = Ny tagg: { $name }
tag-remove = Ta bort taggen: { $name }
tag-add = Lägg till taggar
tag-take = Ta bort taggar
tag-apply = Använd
tag-title = { $count ->
    [one] Taggar för en kontakt
   *[other] Taggar för { $count } kontakter
}

## import

import-steps = Importens steg
import-step-file = Fil
import-step-columns = Kolumner
import-step-origin = Ursprung
import-step-check = Kontroll
import-step-done = Rapport
import-drop = Släpp en fil här
import-drop-text = CSV från Google, Outlook, HubSpot, Salesforce och andra, vCard från telefoner och adressböcker, eller ett paket från Kartotek. Inget ändras innan du har sett vad som skulle hända.
import-pick = Välj en fil
import-next = Nästa
import-back = Tillbaka
import-cancel = Avbryt importen
import-cancel-title = Avbryta importen?
import-cancel-text = Inget har importerats ännu. Dina val för filen kastas.
import-go-on = Fortsätt
import-column = Kolumn
import-samples = Första värdena
import-samples-none = Inga värden
import-target = Hamnar i
import-target-of = Vart { $name } ska
import-filled = { $filled } av { $total } ifyllda
import-skip = Utelämna
import-full-name = Hela namnet, delas upp
import-group-person = Person
import-slot = { $name } { $number }
import-formatted = Hela adressen
import-unmapped = Ingen kolumn har fått en plats än
import-unmapped-text = Välj nedan vart minst en kolumn ska.
import-doubled = En annan kolumn hamnar också där. Välj en annan plats för en av dem.
import-sensitive = Känslig
import-sensitive-help = Utelämnad: det säger mycket om en person och behövs sällan. Ta bara med det om du behöver det.
import-encoding = Teckenkodning
encoding-utf8 = UTF-8
encoding-utf16_le = UTF-16, little endian
encoding-utf16_be = UTF-16, big endian
encoding-windows1252 = Windows-1252 (Västeuropa)
import-delimiter = Skiljetecken
delimiter-comma = Komma
delimiter-semicolon = Semikolon
delimiter-tab = Tabb
delimiter-bar = Lodstreck
import-header = Kolumnnamn
import-header-none = Ingen rad har dem
import-header-row = På rad { $row }
mapping-title = Sparade kopplingar
mapping-name = Kopplingens namn
mapping-save = Spara den här kopplingen
mapping-remove = Ta bort kopplingen: { $name }
mapping-applied = Koppling använd: { $name }
import-origin-title = Varifrån kommer uppgifterna?
import-source-help = Till exempel: visitkort, mässan i Hannover 2026. Personerna har rätt att få veta det.
import-basis = På vilken grund sparar du dem? (art. 6 GDPR)
import-basis-missing = Välj en.
basis-contract = Avtal
basis-contract-help = Du behöver dem för ett avtal med personen, eller för att förbereda ett som personen bett om.
basis-interest = Berättigat intresse
basis-interest-help = Du har ett gott skäl, och det väger tyngre än personens intresse av att inte registreras.
basis-consent = Samtycke
basis-consent-help = Personen har samtyckt och du kan visa det. Själva samtyckena registrerar du separat.
basis-obligation = Rättslig förpliktelse
basis-obligation-help = En lag kräver att du sparar dem.
basis-public = Allmänt intresse
basis-public-help = Du utför en uppgift av allmänt intresse eller i myndighetsutövning.
basis-vital = Grundläggande intressen
basis-vital-help = Det skyddar någons liv.
import-no-consent = En import räknas aldrig som samtycke. Vad filen än säger om nyhetsbrev eller samtycke får ingen därigenom kontaktas för reklam.
import-tag = Tagg för alla
import-tag-help = Så att du hittar den här importen igen.
import-checking = Kontrollerar, inget ändras
import-running = Importerar
import-unchecked = Inte kontrollerad
import-unchecked-text = Kontrollen visar vad som skulle hända innan något ändras.
import-check-again = Kontrollera igen
import-check-title = { $count ->
    [one] Det här skulle hända med en rad
   *[other] Det här skulle hända med { $count } rader
}
import-run = Importera nu
import-new = Nya kontakter
import-filled-in = Kompletterade
import-skipped = Utelämnade dubbletter
import-rejected = Kan inte importeras
import-companies = Nya företag
import-part-activity = Aktiviteter
import-part-task = Uppgifter
import-part-document = Dokument
import-part-voucher = Offerter, order, fakturor
import-part-deal = Affärer
import-part-purpose = Ändamål
import-part-notice = Informationstexter
import-part-consent = Händelser om samtycken
import-part-objection = Invändningar
import-part-restriction = Begränsningar
import-part-notice_shown = Visade informationstexter
import-part-collection = Uppgifternas ursprung
import-part-use = Användningar av samtycken
import-parts-known = { $count ->
    [one] En post finns redan här och förblir som den är.
   *[other] { $count } poster finns redan här och förblir som de är.
}
import-parts-left-out = { $count ->
    [one] En post utelämnas, eftersom den inte gäller någon som importeras.
   *[other] { $count } poster utelämnas, eftersom de inte gäller någon som importeras.
}
import-empty = Tomma rader
import-rejected-save = Spara raderna som CSV
import-rejected-saved = Raderna har sparats med radnummer och orsak
import-field = Fält
import-rejected-help = De övriga raderna påverkas inte. Sparade som CSV kan de här raderna rättas i ett kalkylprogram och importeras som en egen fil.
import-line = Rad
import-value = Värde
import-reason = Orsak
import-more = De första { $shown } av { $total } visas.
duplicate-all = För alla
duplicate-skip = Behåll min
duplicate-skip-help = Raden utelämnas; din kontakt förblir som den är.
duplicate-fill = Komplettera
duplicate-fill-help = Det som saknas i din kontakt tas över; inget skrivs över.
duplicate-add = Lägg till ändå
duplicate-add-help = Raden blir en egen kontakt.
duplicate-reason-identity = Samma kontakt, från det här valvet
duplicate-reason-email = Samma e-postadress
duplicate-reason-phone = Samma telefonnummer
duplicate-reason-name_at_company = Liknande namn på samma företag
duplicate-reason-in_file = Två gånger i filen
duplicate-row = Rad { $row }
duplicate-theirs = I filen
duplicate-ours = Din kontakt
duplicate-earlier = Rad { $row } i filen
duplicate-same = samma på båda sidor
duplicate-choice = Vad som händer med rad { $row }
duplicate-more = Visa fler
import-done-title = Importen är klar
import-show = Visa kontakterna
import-another = Importera en fil till
import-undo = Ångra importen
import-undo-title = Ångra hela importen?
import-undoing = Importen ångras
import-past = Tidigare importer
import-past-counts = { $added } tillagda, { $filled } kompletterade
import-undone-at = Ångrad { $date }
format-google_new = Google Kontakter (CSV)
format-google_old = Google Kontakter (CSV, äldre form)
format-outlook_desktop = Outlook (CSV)
format-outlook_web = Outlook.com (CSV)
format-hub_spot = HubSpot (CSV)
format-salesforce = Salesforce (CSV)
format-pipedrive = Pipedrive (CSV)
format-zoho = Zoho CRM (CSV)
format-linked_in = LinkedIn (CSV)
format-mailchimp = Mailchimp (CSV)
format-brevo = Brevo (CSV)
format-kartotek = Kartotek (CSV)
format-other_csv = CSV-tabell
format-v_card = vCard
format-package = Paket från Kartotek
import-recognised = { $count ->
    [one] En rad hittades. Kontrollera vart varje kolumn ska.
   *[other] { $count } rader hittades. Kontrollera vart varje kolumn ska.
}
import-rejected-title = { $count ->
    [one] En rad kan inte importeras
   *[other] { $count } rader kan inte importeras
}
duplicate-title = { $count ->
    [one] En rad verkar redan finnas
   *[other] { $count } rader verkar redan finnas
}
import-done-quick = { $count ->
    [one] En ny kontakt.
   *[other] { $count } nya kontakter.
}
import-done-text = { $count ->
    [one] En ny kontakt på { $seconds } sekunder ({ $rate } rader per sekund).
   *[other] { $count } nya kontakter på { $seconds } sekunder ({ $rate } rader per sekund).
}
import-undo-text = { $count ->
    [one] Kontakten som lades till tas bort för gott, om den inte har ändrats sedan dess, och det som kompletterades tas tillbaka. Det går inte att ångra.
   *[other] De { $count } kontakter som lades till tas bort för gott, och det som kompletterades tas tillbaka. Kontakter som har ändrats sedan dess förblir som de är. Det går inte att ångra.
}
import-undone = { $count ->
    [one] Importen har ångrats: en kontakt borttagen
   *[other] Importen har ångrats: { $count } kontakter borttagna
}
import-undone-put-back = { $count ->
    [one] En kompletterad kontakt är som förut igen.
   *[other] { $count } kompletterade kontakter är som förut igen.
}
import-undone-companies = { $count ->
    [one] Ett företag har tagits bort.
   *[other] { $count } företag har tagits bort.
}
import-undone-records = { $count ->
    [one] En post om dem är borta.
   *[other] { $count } poster om dem är borta.
}
import-undone-records-kept = { $count ->
    [one] En post finns kvar, eftersom den har ändrats efter importen, behövs av en annan, omfattas av en raderingsspärr eller hör till en aviserad radering.
   *[other] { $count } poster finns kvar, eftersom de har ändrats efter importen, behövs av andra, omfattas av en raderingsspärr eller hör till en aviserad radering.
}
import-undone-kept = { $count ->
    [one] En kontakt förblir som den är, eftersom den har ändrats efter importen eller något om den finns kvar.
   *[other] { $count } kontakter förblir som de är, eftersom de har ändrats efter importen eller något om dem finns kvar.
}

## export

export-open = Exportera
export-title = Exportera kontakter
export-scope = Vilka kontakter
export-format = Format
export-csv = CSV-tabell
export-csv-help = För kalkylprogram och andra program.
export-vcard3 = vCard 3.0
export-vcard3-help = För adressböcker och telefoner; förstås nästan överallt.
export-vcard4 = vCard 4.0
export-vcard4-help = Den nyaste versionen; vissa äldre program förstår den inte.
export-package = Paket (ZIP)
export-package-help = Med företag, aktiviteter, uppgifter, dokument, verifikat, affärer, samtycken och invändningar, som vCard, JSON och filer. Kartotek läser in allt igen.
export-guard = Skydda kalkylblad mot formler
export-guard-help = Ett kalkylprogram kan köra text som börjar med = + - eller @. Sådan text får en apostrof framför sig, som Kartotek tar bort igen vid import.
export-confidential = Ta med konfidentiella anteckningar
export-confidential-help = I en egen kolumn, läsbar för alla som får filen. En import utelämnar den kolumnen.
export-purpose = Till vad
export-purpose-help = Till exempel ”julkort”. Det står i journalen, som bevis på varför uppgifterna lämnade valvet.
export-recipient = Vem får dem
export-recipient-help = Den organisation utanför er egen som får filen, om det finns någon.
export-warning = Filen är inte krypterad. Den som får den kan läsa den; radera den när den har gjort sitt.
export-running = Filen skrivs
export-selected = { $count ->
    [one] Den markerade kontakten
   *[other] De { $count } markerade kontakterna
}
export-list = { $count ->
    [one] Listans enda kontakt
   *[other] Alla { $count } kontakter i listan
}
export-everything = Allt i det här valvet
export-everything-help = Alla kontakter; ett paket har även företagen och det som bara gäller företag eller ingen alls.
export-run-everything = Exportera allt
export-run = { $count ->
    [one] Exportera 1 kontakt
   *[other] Exportera { $count } kontakter
}
export-done = { $count ->
    [one] En kontakt har exporterats
   *[other] { $count } kontakter har exporterats
}

## trash

trash-record = Posten ligger i papperskorgen och syns inte i någon lista.
trash-restore = Återställ
trash-restored = { $count ->
    [one] Återställd från papperskorgen
   *[other] { $count } poster återställda från papperskorgen
}
trash-note = Papperskorgen är ingen radering: det som ligger här är fortfarande lagrat och räknas fortfarande som personuppgifter. Det som når sin dag raderas för gott.
trash-detail = Företag, e-post eller person
trash-purge = Ta bort för gott
trash-purge-title = Ta bort ”{ $what }” för gott?
trash-purge-document = Dokumentet om { $whom } försvinner, med sin fil och nyckeln till den. Verifikat som har det som fil förlorar den. Bara en säkerhetskopia kan ge det tillbaka.
trash-purge-voucher = Verifikatet om { $whom } försvinner, med nummer, belopp och anteckning. Ett dokument som är dess fil finns kvar. Bara en säkerhetskopia kan ge det tillbaka.
trash-purged = Borttaget för gott: { $what }
trash-kept = ”{ $what }” måste bevaras
trash-kept-file = Det är filen till en offert, order eller faktura som lagen kräver att man bevarar.
trash-since = I papperskorgen sedan
trash-left = Raderas den
trash-contact = Kontakt
trash-company = Företag
trash-empty = Papperskorgen är tom
trash-empty-text = Kontakter, företag, aktiviteter, dokument, uppgifter, verifikat och affärer som du tar bort ligger kvar här en tid och kan återställas.
trash-stays-legal_hold = Kvar: raderingsspärr
trash-stays-announced = Kvar: raderingen av personen är aviserad
trash-stays-law = Kvar: lagen kräver det
trash-stays-restricted = Kvar: begränsad
trash-stays-open_request = Kvar: en begäran är öppen
trash-stays-evidence = Kvar: visar ett samtycke eller en begäran
trash-stays-used = Kvar: används fortfarande
trash-goes-never = ingen dag
trash-after = Töm papperskorgen efter
trash-after-help = Det som legat så länge i papperskorgen raderas för gott, om inte en lag eller en spärr bevarar det.
trash-after-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
trash-after-never = Aldrig av sig själv
settings-four-eyes = En andra person bekräftar varje radering
settings-four-eyes-help = Den som aviserar en radering kan inte utföra den: en annan ägare eller en dataskyddsansvarig går igenom och bekräftar den. Det som töms av sig självt, som papperskorgen, kräver ingen.
settings-four-eyes-alone = Ingen annan får radera längre, så ingen radering kan utföras. Lägg till en andra ägare eller en dataskyddsansvarig, eller stäng av det här.
settings-cooling = Betänketid före en radering
settings-cooling-help = Fram till dess kan en aviserad radering tas tillbaka. Hela dagar räknas, utan dagen då den aviseras. Den som bekräftar kan utföra den tidigare och säger varför. En begäran måste ändå besvaras i tid.
settings-cooling-none = Ingen
settings-cooling-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
trash-empty-do = Radera det som förfallit …
trash-empty-due = { $count ->
    [0] Radera det som förfallit …
   *[other] Radera det som förfallit ({ $shown }) …
}
trash-empty-title = { $count ->
    [one] Radera en post i papperskorgen för gott?
   *[other] Radera { $shown } poster i papperskorgen för gott?
}
trash-empty-ask = Det som nått sin dag raderas nu. Det kan inte tas tillbaka.
trash-empty-confirm = Radera för gott
trash-empty-gone = Det kan inte längre återställas eller ångras; bara tidigare säkerhetskopior har det kvar, tills de rensas eller tas bort.
trash-empty-people = Personer får ett nummer under ”Alla raderingar”, och alla platser genomsöks efter rester.
trash-empty-law = Det som en lag bevarar om dem hålls åtskilt under ”Bevaras enligt lag”.
trash-due-stays = { $count ->
    [one] En post blir kvar efter sin dag; raden säger varför.
   *[other] { $shown } poster blir kvar efter sin dag; varje rad säger varför.
}
trash-empty-type = Skriv antalet poster för att bekräfta: { $count }
trash-empty-mistyped = Det är inte antalet.
trash-emptying = Det som förfallit raderas
trash-emptied = { $count ->
    [one] En post raderad
   *[other] { $count } poster raderade
}
trash-left-title = { $count ->
    [one] En post blir kvar
   *[other] { $shown } poster blir kvar
}
trash-unreached = { $count ->
    [one] En post nåddes inte och är fortfarande förfallen.
   *[other] { $shown } poster nåddes inte och är fortfarande förfallna.
}
trash-left-more = { $count } till

## unlock

unlock-passphrase = Lösenfras
unlock-button = Lås upp
key-file = Nyckelfil
key-file-choose = Välj nyckelfil …
key-file-clear = Utan nyckelfil
key-file-help = Bara om din lösenfras kräver en. Kartotek kommer inte ihåg var den ligger.
unlock-wait = Nästa försök om { $seconds } s
unlock-use-code = Använd återställningskoden
unlock-use-passphrase = Använd lösenfrasen
unlock-other = Annat valv
unlock-open = Öppna ett annat valv …
unlock-new = Skapa ett nytt valv …
unlock-demo = Prova med exempeldata
unlock-forget = Ta bort ”{ $name }” från listan
unlock-failed-before = { $count ->
    [one] Ett misslyckat försök
   *[other] { $count } misslyckade försök
} sedan valvet senast låstes upp { $since }
unlock-failed-first = { $count ->
    [one] Ett misslyckat försök
   *[other] { $count } misslyckade försök
} före det här
recover-code = Återställningskod
recover-code-help = Alla 13 grupperna från ditt blad. Mellanslag och versaler spelar ingen roll.
recover-note = Valvet får en ny lösenfras och en ny återställningskod. De gamla slutar gälla.
recover-number = Det här valvet har nummer { $number }. Det står på rätt blad.
recover-button = Återställ valvet
passphrase-new = Ny lösenfras
passphrase-repeat = Upprepa lösenfrasen
passphrase-repeat-mismatch = De två lösenfraserna är inte lika.
passphrase-advice = Fyra eller fler ord som inte hör ihop är lätta att minnas och svåra att gissa.
strength = Styrka: { $word }
strength-0 = gissas direkt
strength-1 = mycket svag
strength-2 = svag
strength-3 = stark
strength-4 = mycket stark
strength-hint-short = Den är kort: lägg till ord.
strength-hint-common = Många människor använder den här lösenfrasen.
strength-hint-word = Den består mest av ett känt ord eller namn.
strength-hint-pattern = Den följer ett mönster, till exempel upprepade eller närliggande tangenter.
strength-hint-date = Den består mest av ett datum.
language-choice = Språk
language-en = English
language-de = Deutsch
language-sv = Svenska
language-system = Som systemet ({ $language })
theme-choice = Utseende
theme-system = Som systemet
theme-light = Ljust
theme-dark = Mörkt
theme-contrast = Hög kontrast

## start

start-title = Välkommen till Kartotek
start-text = Dina kontakter finns i ett krypterat valv på din egen disk. Inget moln, inget konto.
start-create = Skapa ett valv
start-create-text = Börja med ett tomt valv för din organisation.
start-open = Öppna ett valv
start-open-text = Du har redan ett valv på den här datorn eller en disk.
start-demo = Prova med exempeldata
start-demo-text = Ett eget valv med påhittade personer. Tas bort med ett klick.
start-back = Tillbaka
start-next = Fortsätt
start-steps = Steg
start-step-organisation = Organisation
start-step-place = Plats
start-step-passphrase = Lösenfras
start-step-recovery = Återställningskod
start-organisation-title = Vem är ansvarig för uppgifterna?
start-organisation = Organisation
start-organisation-help = Den personuppgiftsansvariga enligt GDPR: ditt företag, din förening eller din mottagning.
start-country = Land
start-country-help = Avgör hur telefonnummer utan landskod tolkas.
start-name = Ditt namn
start-name-help = Visas för andra som använder valvet.
start-language = Språk
start-language-help = Namn sorteras efter dess regler. Gränssnittet följer med.
start-place-title = Var ska valvet ligga?
start-vault-name = Valvets namn
start-place = Mapp
start-place-other = Annan plats …
start-place-note = Välj en disk i den här datorn. Mappar som synkroniseras med ett moln kan skada en databas; säkerhetskopior får ligga där.
start-passphrase-title = Välj en lösenfras
start-passphrase-text = Den är nyckeln till valvet. Ingen kan återställa den, inte ens vi.
start-passphrase = Lösenfras
start-create-button = Skapa valvet
recovery-title = Spara den här återställningskoden
recovery-text = Den öppnar valvet om lösenfrasen går förlorad. Den visas bara tills du har bekräftat den. Förvara den på papper eller på ett minne på ett säkert ställe, aldrig på den här datorn.
recovery-warning = Den som förlorar både lösenfrasen och koden förlorar uppgifterna.
recovery-code = Återställningskod, { $count } grupper
recovery-save = Spara bladet som PDF …
recovery-save-help = För utskrift eller för ett minne. Den som har filen kan öppna valvet: lämna den inte kvar på den här datorn.
recovery-saved = Återställningsbladet har sparats. Skriv ut det och radera filen, eller förvara den på ett minne.
recovery-kept = Jag har sparat den
recovery-confirm-title = Skriv in två grupper
recovery-confirm-text = Så vet vi att din kopia går att läsa.
recovery-group = Grupp { $number }
recovery-show-again = Visa koden igen
recovery-finish = Öppna valvet
recovery-back = Tillbaka till valvet
recovery-why-recovered = Valvet har din nya lösenfras. Återställningskoden som du just använde öppnar inget längre; den här ersätter den.
recovery-why-exposed = Lösenfrasen har bytts och hela valvet har krypterats om. Den gamla återställningskoden gäller inte längre; den här ersätter den.
recovery-why-replaced = Den gamla återställningskoden gäller inte längre; den här ersätter den.
recovery-why-again = Fönstret laddades om innan du hade bekräftat koden. Här är den en gång till.

## settings

settings-title = Inställningar
settings-search = Sök inställningar
settings-changed = Inställningen är ändrad
settings-restored = Inställningen är som den var
settings-none = Ingen inställning matchar ”{ $text }”.
settings-appearance = Utseende
settings-keyboard = Tangentbord
settings-organisation = Organisation
settings-contacts = Kontakter
settings-street = Gata och nummer
settings-postal-code = Postnummer
settings-city = Ort
settings-address-help = Står på samtyckesblanketter och kvitton, så att det framgår vem som är ansvarig (art. 13.1 a GDPR).
settings-email = E-postadress
settings-phone = Telefon
settings-contact-help = Så når de registrerade dig, även för att återkalla samtycke (art. 7.3 och 13.1 a GDPR). En av uppgifterna behövs.
settings-country-help = Avgör hur telefonnummer utan landskod läses och vilket lands lag som gäller.
settings-region = Region
settings-region-none = Inte vald
settings-region-help = Dess helgdagar räknas vid frister. I Tyskland avgör delstaten vilken tillsynsmyndighet som gäller.
settings-zone = Tidszon
settings-zone-country = Som i landet ({ $zone })
settings-zone-help = Frister börjar och slutar enligt den här klockan.
settings-authority = Tillsynsmyndighet
settings-authority-website = Myndighetens webbplats
settings-authority-help = Dit kan de registrerade vända sig med klagomål (art. 13.2 d och 77 GDPR). Står på kvitton.
settings-authority-proposed = För ditt land och din region: { $name }
settings-authority-take = Använd den
settings-authority-region = Välj regionen ovan, så föreslås myndigheten här.
settings-officer = Dataskyddsombud
settings-officer-help = Hur ombudet nås (art. 13.1 b GDPR). En funktionsadress räcker, ett namn behövs inte.
settings-representative = Företrädare i EU
settings-representative-help = Bara om organisationen finns utanför EU (art. 27 GDPR): namn, adress och kontakt.
settings-register = Registreringsnummer
settings-register-help = Organisationsnummer, som på fakturor. Står på blanketter och kvitton.
setting-lack = Det måste framgå vem som är ansvarig
setting-lack-text = I inställningarna saknas { $what }.
setting-lack-ask = Den som får ändra inställningarna kan lägga till det där.
setting-lack-do = Komplettera inställningarna
setting-lack-organisation = organisationens namn
setting-lack-address = postadressen
setting-lack-contact = en e-postadress eller ett telefonnummer
setting-lack-authority = tillsynsmyndigheten
settings-security = Säkerhet
settings-vault = Valv
settings-theme = Tema
settings-density = Radhöjd
density-compact = Kompakt
density-normal = Normal
density-relaxed = Luftig
settings-zoom = Zoom
settings-single-keys = Kortkommandon med en tangent
settings-single-keys-help = Till exempel j och k i listor. De verkar aldrig medan du skriver i ett fält.
settings-reminders = Påminn om uppgifter
settings-reminders-help = Skrivbordet säger hur många uppgifter det är dags för, aldrig vilka eller om vem.
settings-show-shortcuts = Visa alla kortkommandon
settings-sort-language = Namn sorteras som på
settings-sort-language-help = På svenska kommer å, ä och ö efter z; på tyska står ä vid a.
settings-sorting = Alla namn sorteras om
settings-sorting-text = Kontakter och företag
sort-en = engelska
sort-de = tyska
sort-sv = svenska
settings-birthday = Spara födelsedagar
settings-birthday-help = Låt det vara av om du inte behöver dem: samla bara in det som är nödvändigt (art. 5.1 c GDPR).
settings-auto-lock = Lås vid inaktivitet
settings-screen-guard = Håll fönstret utanför skärmbilder
settings-screen-guard-help = Skärmbilder, inspelningar och delade skärmar visar det inte. Gäller bara den här datorn.
settings-minutes = { $count ->
    [one] En minut
   *[other] { $count } minuter
}
settings-passphrase = Lösenfras
settings-passphrase-help = Byt den när någon kan ha sett den, inte efter almanackan.
settings-passphrase-change = Byt lösenfras …
settings-key-file = Nyckelfil
settings-key-file-off = En fil, helst på ett minne, som krävs utöver lösenfrasen. Den som bara får veta lösenfrasen kommer inte in.
settings-key-file-on = Din lösenfras öppnar valvet bara tillsammans med din nyckelfil. Förvara en kopia av filen på ett andra ställe.
settings-key-file-add = Lägg till nyckelfil …
settings-key-file-replace = Ersätt nyckelfilen …
settings-key-file-remove = Ta bort nyckelfilen …
settings-recovery = Återställningskod
settings-recovery-help = Den öppnar valvet om lösenfrasen går förlorad. Skapa en ny om bladet är borta, om någon kan ha sett det eller om en ny kod aldrig bekräftades.
settings-recovery-replace = Ny återställningskod …
settings-place = Valvets mapp
settings-number = Valvnummer
settings-reveal = Visa i filhanteraren
settings-demo = Exempeldata
settings-demo-help = Exempelvalvet är skilt från dina egna valv.
settings-demo-delete = Ta bort exempelvalvet
settings-demo-delete-title = Ta bort exempelvalvet?
settings-demo-delete-text = Det låses och tas bort från datorn, med allt som har skrivits in i det.
test-copy = Testkopia
test-copy-help = Ett eget valv att prova i, lika stort och uppbyggt som det här, där ingen är verklig.
test-copy-make = Gör en testkopia …
test-copy-title = Gör en testkopia
test-copy-name = Testkopia av { $vault }
test-copy-in = I den: lika många kontakter, företag, anteckningar, dokument, verifikat, affärer, uppgifter och samtycken som här, uppbyggda på samma sätt, och reglerna. Alla personer är påhittade: namn, adresser, nummer och texter är uppdiktade, dagar är förskjutna några veckor och filer är fyllda med ingenting.
test-copy-out = Inte i den: begäranden, mottagare, spärrlistan, raderingar, bilder, andra användare och det här valvets journal.
test-copy-passphrase = Testkopians lösenfras
test-copy-do = Gör kopian
test-copy-running = Poster diktas upp
test-copy-made = Testkopian är klar
test-copy-made-text = Lås det här valvet och välj kopian under ”Öppna ett annat valv”. Den öppnas bara med sin egen lösenfras: någon återställningskod har den inte. Glöms lösenfrasen, gör en ny kopia.
settings-version = Version { $version }
change-title = Byt lösenfras
change-old = Nuvarande lösenfras
change-exposed = Kan någon annan känna till den nuvarande lösenfrasen?
change-exposed-no = Nej, jag vill bara ha en annan
change-exposed-no-help = Tar ett ögonblick. Gamla säkerhetskopior kan fortfarande öppnas med den gamla lösenfrasen.
change-exposed-yes = Ja, eller jag är inte säker
change-exposed-yes-help = Hela valvet krypteras om med nya nycklar, så att den gamla lösenfrasen är värdelös för det. Tar längre tid. Gamla säkerhetskopior kan fortfarande öppnas med den: förstör dem.
change-exposed-missing = Svara på frågan.
change-button = Byt lösenfras
change-done = Lösenfrasen har bytts.
key-file-add-title = Lägg till en nyckelfil
key-file-add-text = Du väljer var den nya filen hamnar: helst på ett minne, aldrig bredvid en säkerhetskopia. Därefter kräver din lösenfras den, men inte återställningskoden. Äldre säkerhetskopior öppnas fortfarande med bara lösenfrasen.
key-file-add-button = Skapa nyckelfil …
key-file-add-done = Din lösenfras kräver nu nyckelfilen. Kopiera den till ett andra ställe.
key-file-replace-title = Ersätt nyckelfilen
key-file-replace-text = En ny fil ersätter den gamla, som inte längre öppnar det här valvet. Behåll den gamla så länge du har äldre säkerhetskopior: de kräver den.
key-file-replace-button = Skapa ny nyckelfil …
key-file-replace-done = Din lösenfras kräver nu den nya nyckelfilen. Kopiera den till ett andra ställe.
key-file-remove-title = Ta bort nyckelfilen
key-file-remove-text = Din lösenfras öppnar valvet ensam igen. Behåll filen så länge du har äldre säkerhetskopior: de kräver den.
key-file-remove-button = Klara sig utan nyckelfil
key-file-remove-done = Din lösenfras öppnar nu valvet utan nyckelfil.
replace-title = Ny återställningskod
replace-text = Den gamla koden slutar gälla genast. Ha papper eller ett minne till hands: du kopierar den nya koden och skriver in två grupper av den.
replace-button = Skapa en ny kod
settings-name-order = Namn visas som
settings-name-order-help = Listor visar och sorterar dem så.
name-order-given_first = Anna Berg
name-order-family_first = Berg, Anna

## health: whether the vault is sound, and what to do when it stopped writing

stop-disk_full = Disken är full. Inget mer skrivs.
stop-disk_full-kept = Allt som har sparats finns kvar. Bara den senaste ändringen sparades inte; det du skrev står kvar bakom den här sidan.
stop-disk_full-do = Frigör utrymme på disken: töm systemets papperskorg eller flytta stora filer. Försök sedan igen och spara en gång till.
stop-disk_failed = Disken rapporterar fel. Inget mer skrivs.
stop-disk_failed-kept = Inget sparat har skrivits över. Bara den senaste ändringen kan saknas.
stop-disk_failed-do = Kontrollera att disken sitter fast och inte är skrivskyddad, lås sedan valvet och lås upp det igen. Om felen kommer tillbaka, återställ din senaste säkerhetskopia på en annan disk.
stop-damaged = Valvets fil är skadad. Inget mer skrivs.
stop-damaged-kept = En del av det sparade går inte längre att läsa. Dina säkerhetskopior berörs inte.
stop-damaged-do = Lås valvet och återställ din senaste säkerhetskopia som ett nytt valv bredvid det här. Behåll mappen tills du har jämfört båda: det som går att läsa här kan du titta på.
stop-missing = Valvets mapp är borta. Inget mer skrivs.
stop-missing-kept = Det som har sparats finns där mappen är. Bara den senaste ändringen sparades inte.
stop-missing-do = Anslut disken som den ligger på eller flytta tillbaka mappen, lås sedan valvet och lås upp det igen. Om mappen är förlorad, återställ din senaste säkerhetskopia.
stop-since = sedan { $at }
stop-next = Vad du kan göra
stop-backup = Din senaste kontrollerade säkerhetskopia är från { $at }: { $place }
stop-again = Försök igen
stop-reserve = Använd reserven
stop-reserve-help = Kartotek håller 8 MB på disken i reserv för det här läget. Att lägga kontakter i papperskorgen och att låsa använder den av sig självt; den läggs upp igen när det finns plats.
stop-lock = Lås valvet
stop-look = Titta utan att ändra
stop-banner = Valvet har slutat skriva. Det du ändrar kan inte sparas.
stop-locked = Det slutade skriva { $at }. När det låses upp fortsätter det och kontrolleras i sin helhet, om inte bara disken var full. Slutar det igen, återställ din senaste säkerhetskopia som ett nytt valv bredvid.
stop-show = Vad du kan göra
finding-fork = Det här valvet har delats: dess journal är en annan
finding-fork-means = Två kopior av det här valvet har använts var för sig. Den här innehåller andra poster än dem som setts här tidigare. Tills en ägare bestämmer går ingenting i det att ändra.
finding-fork-do = Om någon har arbetat i en kopia och lagt den här, leta upp den andra: det som ändrats i den ena finns inte i den andra. Om ingen har gjort det kan någon ha bytt ut mappen: låt den vara som den är och återställ din senaste säkerhetskopia som ett nytt valv bredvid. Att arbetet går vidare i det här valvet antecknas i journalen.
finding-cut = Slutet av det här valvet saknas
finding-cut-means = Valvets egen mapp känner till mer än vad som står i databasen: filer i den har tagits bort, kapats eller ersatts av äldre. Det som ändrades efter den sista posten kan vara förlorat.
finding-cut-do = Leta i systemets papperskorg och i äldre kopior av mappen efter det som saknas. Jämför med din senaste säkerhetskopia: den kan återställas som ett nytt valv bredvid. Om du fortsätter antecknas luckan i journalen.
finding-rollback = Det här valvet är äldre än det var
finding-rollback-means = Hela mappen är ett äldre läge av sig själv: någon har lagt tillbaka en kopia, eller så har ett program för synkronisering eller säkerhetskopiering gjort det. Det som ändrades efter den sista posten finns inte i den.
finding-rollback-do = Om du själv har lagt kopian här, fortsätt: luckan antecknas i journalen. Om inte, leta upp den nyare mappen eller återställ din senaste säkerhetskopia som ett nytt valv bredvid. Fråga vem mer som kommer åt mappen.
finding-here = Sista posten här
finding-seen-folder = Sedd av valvets egen mapp
finding-seen-computer = Sedd av den här datorn
finding-seen-backup = Sedd av en säkerhetskopia
finding-entry = nr { $number } från { $at }
finding-number = nr { $number }
finding-nothing = ingen
finding-missing = Saknas
finding-count = { $count ->
    [one] minst en post och det den handlar om
   *[other] minst { $count } poster och det de handlar om
}
finding-save = Spara det som hittades …
finding-saved = Sparat. Filen nämner ingen: bara nummer, tider och hashvärden.
finding-restored = Så ser det ut efter en återställning: valvet återställdes den { $at } från en säkerhetskopia från den { $created }. Poster efter nr { $number } som skrevs före återställningen finns bara i den gamla kopian.
finding-go-on = Fortsätt
finding-accept = Fortsätt med det här valvet
health-title = Kontroll av hela valvet
health-help = Läser varje sida, journalen och alla användares rättigheter, medan du arbetar vidare. Görs av sig självt varje vecka.
health-sound = Kontrollerat { $at }: utan fel
health-never = Inte kontrollerat än
health-due = Dags
health-check = Kontrollera valvet nu
health-checking = Valvet kontrolleras
health-checked = Valvet är utan fel
health-checked-read-only = Valvet är helt. Det är skrivskyddat, så kontrollen antecknas inte i det.

## backups: their folders, their register, the way back

backups-title = Säkerhetskopior
backups-none-title = Det finns ingen säkerhetskopia av det här valvet.
backups-none-text = Välj en mapp, helst på ett minne eller en annan enhet. Om datorn försvinner eller går sönder är allt i valvet borta utan en säkerhetskopia.
backups-add = Lägg till mapp …
backups-run = Säkerhetskopiera nu
backups-running = Säkerhetskopierar
job-megabytes = { $work }, i MB
backups-running-text = Kopierar, kontrollerar och läser tillbaka
backups-made = Säkerhetskopierat och kontrollerat
backups-remove = Använd inte mappen längre
backups-remove-title = Sluta använda mappen för säkerhetskopior?
backups-remove-text = Dess säkerhetskopior försvinner från listan. Filerna ligger kvar: radera dem själv om ingen behöver dem.
backups-last = Senaste säkerhetskopia { $at }
backups-never = Ingen säkerhetskopia än
backups-due = Dags
backups-away = Inte ansluten
backups-same-disk = Samma disk som valvet: går den sönder är båda borta.
backups-every = Hur ofta säkerhetskopior görs
backups-every-help = Görs medan valvet är öppet, så snart mappen finns.
backups-every-days = { $count ->
    [1] varje dag
    [2] varannan dag
   *[other] var { $count }:e dag
  }
backups-keep-days = { $count } dagar
backups-keep = Behåll säkerhetskopior i
backups-keep-help = Äldre raderas efter nästa säkerhetskopiering. De tre nyaste blir alltid kvar.
backups-list = Förteckning över säkerhetskopior
backups-verified = Kontrollerad { $at }
backups-rehearsed = Provåterställd { $at }
backups-not-rehearsed = Inte provåterställd än
backups-rehearse = Provåterställ
backups-rehearsing = Provåterställer
backups-rehearsing-text = Kopian kontrolleras och raderas igen
backups-rehearsed-sound = Säkerhetskopian går att återställa
backups-rehearsed-damaged = Säkerhetskopian är skadad och räknas inte längre
backups-rehearsed-damaged-do = Gör en ny, helst på en annan enhet.
backups-rehearsed-erased = { $count ->
    [one] En person som har raderats sedan dess fanns i den och kommer inte tillbaka: en återställning raderar personen igen.
   *[other] { $count } personer som har raderats sedan dess fanns i den och kommer inte tillbaka: en återställning raderar dem igen.
  }
backups-rehearsed-items = { $count ->
    [one] En post som har raderats för sig sedan dess fanns i den: en återställning raderar den igen.
   *[other] { $count } poster som har raderats för sig sedan dess fanns i den: en återställning raderar dem igen.
  }
backups-texts-left = { $count ->
    [one] En text i säkerhetskopian kan ännu nämna någon som har strukits ur den sedan dess: det framgår inte där vem det är, eller så måste texten stå kvar.
   *[other] { $count } texter i säkerhetskopian kan ännu nämna någon som har strukits ur dem sedan dess: det framgår inte där vem det är, eller så måste texterna stå kvar.
  }
backups-scrub = Rensa från raderade personer
backups-scrub-title = Vissa säkerhetskopior kan ännu innehålla raderade personer
backups-scrub-text = { $count ->
    [one] En säkerhetskopia finns här och rensas av sig själv inom en minut, eller nu.
   *[other] { $count } säkerhetskopior finns här och rensas av sig själva inom en minut, eller nu.
  }
backups-scrubbing = Rensar
backups-scrubbing-text = Var och en packas upp, rensas, kontrolleras och skrivs på nytt
backups-scrub-done = { $count ->
    [one] En säkerhetskopia innehåller inte längre någon som har raderats
   *[other] { $count } säkerhetskopior innehåller inte längre någon som har raderats
  }
backups-scrub-failed = { $count ->
    [one] En säkerhetskopia kunde inte rensas
   *[other] { $count } säkerhetskopior kunde inte rensas
  }
backups-scrubbed = Rensad från raderade personer { $at }
backups-holds = { $count ->
    [one] Kan innehålla 1 raderad person
   *[other] Kan innehålla { $count } raderade personer
  }
backups-holds-due = Den rensas härnäst; den sparas till { $day }.
backups-holds-away = Den rensas när den finns här; den sparas till { $day }.
backups-holds-closed = Inget öppnar den: den är skadad eller från tiden innan nycklarna byttes. Den sparas till { $day }. Radera den om du klarar dig utan den.
backups-delete = Radera
backups-delete-title = Radera säkerhetskopian?
backups-delete-text = Filen från { $at } raderas. Det går inte att ångra.
backups-status-missing = Saknas
backups-status-damaged = Skadad
backups-restore-note = För att återställa en säkerhetskopia låser du valvet och väljer där ”Återställ en säkerhetskopia …”. Den blir ett nytt valv bredvid det här.
restore-choice = Återställ en säkerhetskopia
restore-choice-text = Du har en fil som slutar på .kartotek-backup.
restore-menu = Återställ en säkerhetskopia …
restore-title = Återställ en säkerhetskopia
restore-text = Säkerhetskopia från { $at }, { $size }. Den blir ett nytt valv; inget som finns ersätts.
restore-name = Återställt { $date }
restore-passphrase = Dåvarande lösenfras
restore-passphrase-help = Den som öppnade valvet när säkerhetskopian gjordes.
restore-code = Dåvarande återställningskod
restore-number = Säkerhetskopians valv har nummer { $number }. Det står på rätt blad.
restore-button = Återställ
restore-running = Återställer och kontrollerar
restore-done = Säkerhetskopian återställdes som ett nytt valv
restore-done-incomplete = Återställt, men spärrlistan är kanske inte fullständig
restore-carried = { $count ->
    [one] En senare spärr fördes över.
   *[other] { $count } senare spärrar fördes över.
}
restore-erased = { $count ->
    [one] En person i säkerhetskopian hade raderats sedan dess och raderades igen.
   *[other] { $count } personer i säkerhetskopian hade raderats sedan dess och raderades igen.
}
restore-erased-items = { $count ->
    [one] En post i säkerhetskopian hade raderats sedan dess och raderades igen.
   *[other] { $count } poster i säkerhetskopian hade raderats sedan dess och raderades igen.
}
restore-carried-nothing = Ingen har satts upp på spärrlistan sedan { $day }.
restore-unread-in_use = Valvet i ”{ $path }” är öppet, så dess senare spärrar kunde inte läsas.
restore-unread-older = Valvet i ”{ $path }” öppnades senast med en äldre version av Kartotek, så dess listor kunde inte läsas. Öppna det valvet en gång och återställ sedan säkerhetskopian igen.
restore-unread-closed = Valvet i ”{ $path }” kan inte läsas med den här säkerhetskopians nycklar.
restore-carry-failed = Det som lästes kunde inte skrivas till det återställda valvet.
restore-carry-none = Inget annat tillstånd av valvet är känt på den här datorn.
restore-ledger-missing = Ingen lista över raderingar ligger vid säkerhetskopian: vem som har raderats sedan { $day } är inte känt här och kan vara tillbaka.
restore-ledger-damaged = Listan över raderingar vid säkerhetskopian är skadad: vem som har raderats sedan { $day } är inte känt här och kan vara tillbaka.
restore-ledger-older = Listan över raderingar vid säkerhetskopian är äldre än den: vem som har raderats sedan { $day } är inte känt här och kan vara tillbaka.
restore-carry-do = Den som har invänt efter { $day } saknas kanske: öppna ett nyare tillstånd av valvet, om det finns, och lägg till här det som sedan dess har satts upp på dess spärrlista. Skicka ingen reklam innan dess.
restore-offered = Säkerhetskopian från { $at } blir ett nytt valv bredvid det här. Därför låses det här valvet först; inget i det ändras.
restore-offered-lock = Lås och fortsätt
first-backup-title = Vart ska säkerhetskopiorna?
first-backup-text = Kartotek kopierar valvet, krypterat, till en mapp du väljer: ett minne, en annan enhet eller en mapp som synkroniseras med ett moln.
first-backup-choose = Välj mapp …
first-backup-none = Ingen mapp vald
first-backup-skip-note = Utan säkerhetskopia är allt borta om disken går sönder. Du kan välja en mapp senare under Inställningar, Säkerhetskopior.
first-backup-skip = Fortsätt utan säkerhetskopior
start-step-backup = Säkerhetskopior

## palette

palette-title = Kommandon och poster
palette-placeholder = Sök person, företag, text eller kommando
palette-hint = Skriv > för att bara se kommandon, # för att hitta en begäran med dess nummer
palette-none = Inget hittades för ”{ $text }”
palette-records = Poster
palette-texts = I anteckningar, aktiviteter, uppgifter, dokument, verifikat och affärer
palette-task = Uppgift
palette-commands = Kommandon
palette-count = { $count ->
    [one] En träff
   *[other] { $count } träffar
}

## shortcut

shortcut-title = Kortkommandon
shortcut-single-off = Kortkommandon med en tangent är avstängda i inställningarna.

## Användare och roller

settings-users = Användare
settings-users-help = Varje användare öppnar valvet med en egen lösenfras. Ingen behöver någon annans.
role-owner = Ägare
role-owner-help = Får göra allt och bestämmer vem som får öppna valvet.
role-privacy_officer = Dataskyddsansvarig
role-privacy_officer-help = Ser, rättar och exporterar kontakter, läser konfidentiella anteckningar och ser vem som har åtkomst.
role-sales = Försäljning
role-sales-help = Arbetar med kontakter och företag och importerar. Exporterar inte.
role-read_only = Endast läsning
role-read_only-help = Slår upp och ändrar inget.
user-add = Lägg till en användare …
user-add-title = Lägg till en användare
user-add-button = Lägg till
user-added = { $name } kan öppna valvet från och med nu.
user-name = Användarens namn
user-role = Roll
user-role-missing = Välj en roll.
user-you = Du
user-more = Mer för { $name }
user-change = Namn och roll …
user-change-title = Namn och roll
user-changed = { $name } har ändrats. En ny roll gäller från nästa upplåsning.
user-save = Spara
user-passphrase = Ny lösenfras …
user-passphrase-own = Låt den nya användaren själv skriva lösenfrasen här. Du behöver inte känna till den.
user-passphrase-first = Den nya användarens lösenfras
user-passphrase-title = Ny lösenfras för { $name }
user-passphrase-text = För någon som har tappat bort lösenfrasen. Låt personen själv skriva den nya här. Den gamla lösenfrasen och personens återställningskod öppnar inte längre det här valvet.
user-passphrase-button = Ange lösenfrasen
user-passphrase-done = { $name } kan öppna valvet med den nya lösenfrasen.
user-disable = Stäng av åtkomsten
user-disable-title = Stänga av åtkomsten för { $name }?
user-disable-text = Lösenfrasen öppnar inte valvet förrän du slår på åtkomsten igen. Ta i stället bort användaren om personen kan ha behållit en kopia av valvet.
user-disabled = { $name } kan inte längre öppna valvet.
user-disabled-since = Avstängd sedan { $date }
user-enable = Slå på åtkomsten
user-enabled = { $name } kan öppna valvet igen.
user-remove = Ta bort användaren
user-remove-title = Ta bort { $name }?
user-remove-text = Åtkomsten upphör för gott, och valvet krypteras om med nya nycklar. Journalen behåller vad användaren har gjort. Kopior som gjorts tidigare kan fortfarande öppnas med den gamla lösenfrasen: förstör dem.
user-removing = Valvet krypteras med nya nycklar
user-removed = { $name } har tagits bort, och valvet har nya nycklar.
change-exposed-owner = Om någon annan kan känna till den nuvarande lösenfrasen, be en ägare av valvet att ta bort dig och lägga till dig igen: då får valvet nya nycklar.
list-empty-reading = Med din roll kan du bara läsa: det som visas här lägger andra till.

## draft

draft-waiting = { $count ->
    [one] Osparad text i ett formulär
   *[other] Osparad text i { $count } formulär
  }
draft-show = Visa osparad text
draft-title = Osparad text
draft-activity = Aktivitet: { $name }
draft-task = Uppgift: { $name }
draft-voucher = Verifikat: { $name }
draft-deal = Affär: { $name }
draft-purpose = Ändamål: { $name }
draft-notice = Informationstext: { $name }
draft-wording = Ordalydelse: { $name }
draft-consent = Samtycke: { $name }
draft-form = Samtyckesblankett: { $name }
draft-kept-at = Skrevs { $at }
draft-trashed = i papperskorgen
draft-resume = Fortsätt
draft-resume-name = Fortsätt: { $name }
draft-discard = Kasta
draft-discard-name = Kasta: { $name }
draft-discarded = Osparad text kastad

## alerts

alert-title = Varningar
alert-notice-title = Nya varningar
alert-notice = { $count ->
    [one] Det finns en varning som du inte har sett ännu.
   *[other] Det finns { $count } varningar som du inte har sett ännu.
}
alert-show = Visa
alert-later = Senare
alert-see = Markera som sedd
alert-see-all = Markera alla som sedda
alert-new = Ny
alert-past = Tidigare varningar
alert-none = Inga varningar hittills. Fem misslyckade försök att låsa upp valvet, eller ovanlig läsning, ger en.
alert-failed_attempts = { $count } misslyckade försök att låsa upp valvet sedan { $since }
alert-failed_attempts-first = { $count } misslyckade försök att låsa upp valvet
alert-failed_attempts-do = Var det du, eller någon annan av valvets användare, som skrev fel? Då är allt i sin ordning. Om inte försökte någon ta sig in vid den här datorn: ta reda på vem som kommer åt den, och byt din lösenfras om någon kan känna till den.
alert-contacts_opened = { $count ->
    [one] { $user } öppnade minst en kontakt inom en timme
   *[other] { $user } öppnade minst { $count } kontakter inom en timme
}
alert-contacts_exported = { $count ->
    [one] { $user } exporterade minst en kontakt inom en timme
   *[other] { $user } exporterade minst { $count } kontakter inom en timme
}
alert-reading-do = Det kan finnas ett gott skäl: fråga först { $user }. Om det inte finns något, stäng av åtkomsten i inställningarna under Användare.
alert-thresholds = Ovanlig läsning
alert-thresholds-help = Från så många olika kontakter inom en timme får ägarna en varning vid nästa upplåsning. Ingen hindras i sitt arbete av den. Kartotek räknar hur många kontakter som öppnades; vilka står i journalen. Användarna kan läsa om det i sina inställningar. Tala först med de fackliga företrädarna; i Tyskland har företagsrådet medbestämmande (§ 87.1 nr 6 BetrVG).
alert-opened = Öppnade inom en timme
alert-exported = Exporterade inom en timme
alert-off = Ingen varning
alert-from = { $count ->
    [one] Från en kontakt
   *[other] Från { $count } kontakter
}
alert-journaled = Under ditt namn står det i journalen vilka kontakter du öppnar, kopierar från eller når genom ett annat program och vems konfidentiella anteckning du läser, en gång per kvart för vart och ett; exporter står också där. Ägare och dataskyddsansvariga ser det.
alert-counted = Kartotek räknar dessutom hur många olika kontakter du öppnar inom en timme.
alert-counted-opened = { $count ->
    [one] Från en öppnad kontakt får valvets ägare en varning med ditt namn.
   *[other] Från { $count } öppnade kontakter får valvets ägare en varning med ditt namn.
}
alert-counted-exported = { $count ->
    [one] Från en exporterad kontakt får de också en.
   *[other] Från { $count } exporterade kontakter får de också en.
}

## entry: what the journal's entries say was done

entry-contact-add = Kontakt tillagd
entry-contact-import = Kontakt importerad
entry-contact-change = Kontakt ändrad
entry-contact-confidential = Konfidentiell anteckning ändrad
entry-contact-photo = Foto ändrat
entry-contact-trash = Kontakt flyttad till papperskorgen
entry-contact-restore = Kontakt hämtad ur papperskorgen
entry-company-add = Företag tillagt
entry-company-import = Företag importerat
entry-company-change = Företag ändrat
entry-company-trash = Företag flyttat till papperskorgen
entry-company-restore = Företag hämtat ur papperskorgen
entry-activity-add = Aktivitet loggad
entry-activity-change = Aktivitet ändrad
entry-activity-trash = Aktivitet borttagen
entry-activity-restore = Aktivitet återställd
entry-document-add = Dokument sparat
entry-document-change = Dokument ändrat
entry-document-trash = Dokument borttaget
entry-document-restore = Dokument återställt
entry-document-purge = Dokument borttaget för gott
entry-task-add = Uppgift tillagd
entry-task-change = Uppgift ändrad
entry-task-done = Uppgift klar
entry-task-reopen = Uppgift öppnad igen
entry-task-snooze = Uppgift uppskjuten
entry-task-trash = Uppgift borttagen
entry-task-restore = Uppgift återställd
entry-voucher-add = Verifikat registrerat
entry-voucher-change = Verifikat ändrat
entry-voucher-trash = Verifikat borttaget
entry-voucher-restore = Verifikat återställt
entry-voucher-purge = Verifikat borttaget för gott
entry-deal-add = Affär tillagd
entry-deal-change = Affär ändrad
entry-deal-move = Affär flyttad till en annan fas
entry-deal-trash = Affär borttagen
entry-deal-restore = Affär återställd
entry-deal_document-add = Dokument kopplat till en affär
entry-deal_document-remove = Koppling mellan dokument och affär borttagen
entry-deal_stage-add = Fas tillagd
entry-deal_stage-change = Fas ändrad
entry-deal_stage-remove = Fas borttagen
entry-suppression-add = Adress spärrad
entry-suppression-import = Lista med spärrade adresser importerad
entry-suppression-carry = Spärrade adresser förda över till det återställda valvet
entry-suppression-end = Spärr av en adress avslutad
entry-purpose-add = Ändamål tillagt
entry-purpose-change = Ändamål ändrat
entry-purpose-move = Ändamål flyttat
entry-purpose-remove = Ändamål borttaget
entry-purpose-restore = Ändamål återställt
entry-notice-add = Informationstext tillagd
entry-notice-change = Informationstext ändrad
entry-notice-remove = Informationstext borttagen
entry-notice-restore = Informationstext återställd
entry-notice_version-add = Ordalydelse tillagd
entry-notice_version-change = Ordalydelse ändrad
entry-notice_version-remove = Ordalydelse borttagen
entry-notice_version-freeze = Ordalydelse fryst
entry-template-change = Text i ett brev ändrad
entry-template-reset = Medföljande text i ett brev återställd
entry-import-run = Import
entry-import-admit = Importerad trots spärr
entry-import-undo = Import ångrad
entry-erasure-run = Person raderad
entry-erasure_announcement-add = Radering aviserad
entry-erasure_announcement-withdraw = Aviserad radering återtagen
entry-erasure-prove = Radering kontrollerad
entry-erasure-item = Post raderad
entry-erasure-strike = Namn struket
entry-reading-open = Kontakt öppnad
entry-reading-confidential = Konfidentiell anteckning läst
entry-reading-copy = Kopierat till urklipp
entry-reading-link = Öppnat i ett annat program
entry-reading-document = Dokument visat
entry-reading-outside = Dokument öppnat i ett annat program
entry-export-contacts = Kontakter exporterade
entry-export-document = Kopia av ett dokument sparad
entry-export-access = Svar på en begäran sparat
entry-export-journal = Journal exporterad
entry-user-add = Användare tillagd
entry-user-change = Användare ändrad
entry-user-disable = En användares åtkomst avstängd
entry-user-enable = En användares åtkomst påslagen igen
entry-user-remove = Användare borttagen
entry-user-passphrase = Ny lösenfras för en användare
entry-key-add = Signeringsnyckel införd
entry-key-withdraw = Signeringsnyckel återkallad
entry-vault-create = Valv skapat
entry-vault-unlock = Valv upplåst
entry-vault-lock = Valv låst
entry-vault-attempts = Misslyckade försök
entry-vault-passphrase = Egen lösenfras ändrad
entry-vault-recover = Öppnat med återställningskoden
entry-vault-recovery = Återställningskod utbytt
entry-vault-sheet = Återställningsblad sparat
entry-vault-key_file = Nyckelfil ändrad
entry-vault-rewrap = Lösenfras starkare skyddad
entry-vault-compartment = Nyckel till konfidentiella anteckningar utbytt
entry-confidential-reseal = Konfidentiella anteckningar förseglade på nytt
entry-setting-change = Inställningar ändrade
entry-backup-make = Säkerhetskopia gjord
entry-backup-rehearse = Säkerhetskopia återställd på prov
entry-backup-scrub = Säkerhetskopia rensad från raderade personer
entry-backup-delete = Säkerhetskopia borttagen
entry-backup-expire = Utgången säkerhetskopia borttagen
entry-backup-place = Mapp för säkerhetskopior ändrad
entry-vault-restore = Återställt från en säkerhetskopia
entry-vault-fingerprint = Fingeravtryck sparat som blad
entry-vault-gap = Saknade poster upptäckta
entry-vault-check = Valv kontrollerat
entry-vault-stop = Valvet hade slutat skriva
entry-vault-clock = Klockan gick bakåt
entry-alert-raise = Varning utlöst
entry-alert-see = Varning läst
entry-kind-change = Ändringar
entry-kind-reading = Läsning
entry-kind-access = Åtkomst
entry-kind-vault = Valv

history-view = Vad som visas
history-changes = Ändringar
history-readings = Åtkomst och exporter
history-changes-none = Inga ändringar
history-changes-none-text = Här har inget ändrats ännu.
history-readings-none = Ingen har tittat ännu
history-readings-none-text = Den som öppnar kontakten, och varje export som den finns med i, står här.
history-export-purpose = Ändamål
history-export-recipient = Mottagare
history-export-handed-to = Mottagarens nummer i registret
history-export-within = ingen utanför organisationen
history-export-left-out = Utelämnade
history-export-subject = Pseudonym { $number }
history-export-purpose-number = Ändamålets nummer
history-export-people = Personer i exporten
history-old = Före:
history-new = Efter:
history-restore = Återställ det här värdet: { $field }
history-restored = Tidigare värde återställt: { $field }
history-older = Visa äldre poster
history-user-unknown = Okänd användare
history-photo = Foto
history-hidden = Värdena är inte avsedda för din roll.
history-erased = Värdena har raderats.
history-origin-undo = Genom ångra eller gör om
history-origin-import = Från importen av ”{ $file }” ({ $source })
history-origin-import-undo = Genom att importen av ”{ $file }” ångrades
history-origin-restore = Genom att ett tidigare värde återställdes
history-origin-erasure = En annan person ströks på grund av radering { $number }; det som stod här tidigare raderades samtidigt

## journal: its screen, verification, fingerprint and export

journal-verify = Verifiera nu
journal-verifying = Journalen verifieras
journal-verified = Verifierad till nr { $number }, { $at }
journal-verified-means = { $count ->
    [one] Varje post är som den skrevs. En signerad kontrollpunkt håller; den täcker allt till nr { $sealed }.
   *[other] Varje post är som den skrevs. { $count } signerade kontrollpunkter håller; den sista täcker allt till nr { $sealed }.
}
journal-verified-erased = { $count ->
    [0] Inget innehåll har raderats.
    [one] Innehållet i en post har raderats.
   *[other] Innehållet i { $count } poster har raderats.
}
journal-unverified = Inte verifierad sedan valvet låstes upp
journal-unverified-means = Verifieringen beräknar varje hash på nytt och öppnar inget innehåll. Du arbetar vidare under tiden.
journal-broken = Bruten vid nr { $number }
journal-broken-do = Arbeta inte vidare här innan du vet varför. Låt mappen vara som den är, återställ din senaste säkerhetskopia som ett nytt valv bredvid och jämför. Så länge journalen inte håller går den inte att exportera.
journal-flaws = { $count ->
    [one] Det är det enda felet.
   *[other] Sammanlagt hittades { $count } fel.
}
journal-show = Visa nr { $number }
journal-flaw-gap = Härifrån saknas poster.
journal-flaw-altered = Den här posten är inte det som skrevs.
journal-flaw-payload = Innehållet i den här posten är inte det som skrevs.
journal-flaw-missing = Innehållet i den här posten är borta, och ingen har raderat det.
journal-flaw-key = Här användes en signeringsnyckel som inte gäller.
journal-flaw-checkpoint = Kontrollpunkten här är skadad eller på fel plats.
journal-flaw-root = Kontrollpunkten här gjordes över andra poster.
journal-flaw-previous = Kontrollpunkten här fortsätter inte den föregående.
journal-flaw-signature = Signaturen på kontrollpunkten här håller inte.
rail-journal-verified = Journal: verifierad { $at }
rail-journal-broken = Journal: bruten
rail-journal-unverified = Journal: inte verifierad
journal-go-to = Gå till nummer
journal-go-to-refused = Ett tal från 1
journal-begins = Listan börjar med nr { $number }.
journal-newest = Visa de senaste
journal-from = Från
journal-to = Till
journal-user = Användare
journal-kind = Vad
journal-object = Om vad
journal-person = Person
journal-everybody = Alla
journal-all = Allt
journal-clear = Rensa filter
journal-removed = { $name } (borttagen)
journal-nobody = Okänd
journal-number = Nr
journal-at = Tid
journal-action = Händelse
journal-erased = raderat
journal-missing = saknas
journal-object-contact = Kontakt
journal-object-company = Företag
journal-object-activity = Aktivitet
journal-object-document = Dokument
journal-object-task = Uppgift
journal-object-template = Brevtext
journal-object-voucher = Verifikat
journal-object-suppression = Spärr
journal-object-deal = Affär
journal-object-deal_document = Dokument hos en affär
journal-object-deal_stage = Affärsfas
journal-object-purpose = Ändamål
journal-object-notice = Informationstext
journal-object-notice_version = Ordalydelse
journal-object-import = Import
journal-object-import_mapping = Importmappning
journal-object-erasure = Radering
journal-object-erasure_announcement = Aviserad radering
journal-object-export = Export
journal-object-user = Användare
journal-object-key = Signeringsnyckel
journal-object-vault = Valv
journal-object-setting = Inställningar
journal-object-of = { $kind }: { $name }
journal-object-backup = Säkerhetskopia
journal-object-alert = Varning
journal-nothing = Inga poster
journal-nothing-filtered = Ingenting i journalen passar filtren.
journal-nothing-here = Varje ändring skrivs här, med vem och när.
journal-retry = Försök igen
journal-entry = Post
journal-entry-content = Vad posten säger
journal-close = Stäng posten
journal-content = Innehåll
journal-content-none = Inget mer har antecknats.
journal-content-erased = Raderat: nyckeln till det har förstörts, så ingen kan läsa det igen. Att posten gjordes står fortfarande fast.
journal-content-missing = Innehållet är borta, och ingen har raderat det.
journal-content-unreadable = Innehållet går inte att öppna: det är skadat, eller så har ett annat lagts i dess ställe.
journal-content-hidden = Konfidentiellt: din roll eller din nyckel öppnar inte detta.
journal-was = före:
journal-is = efter:
journal-hash = Hash
journal-hash-made = Hashen beräknas av allt som posten säger och av hashen för posten före. Den som ändrar något i någon av dem får en annan hash.
journal-hash-before = Hash för nr { $number }
journal-hash-first = Före den första posten står nollor
journal-hash-computed = Beräknad på nytt
journal-hash-stored = Sparad med posten
journal-hash-agrees = Båda är lika: posten, och att den följer på den föregående, är som den skrevs.
journal-hash-differs = De två skiljer sig
journal-hash-differs-means = Den här posten eller den före har ändrats, eller så saknas en post däremellan.
journal-payload-agrees = Det förseglade innehållet har den SHA-256 som posten anger.
journal-payload-differs = Det förseglade innehållet har en annan SHA-256 än posten anger: det är inte det som skrevs.
journal-hash-copied = Hash kopierad
journal-copy-hash = Kopiera hashen
journal-checkpoint = Kontrollpunkt
journal-checkpoint-none = Ingen kontrollpunkt täcker posten än. Nästa gör det, senast när valvet låses.
journal-checkpoint-signed = Signerad av { $user } den { $at }, med allt till nr { $number }.
journal-checkpoint-unsigned = Kontrollpunkten till nr { $number } uppger { $user } som undertecknare, men signaturen håller inte.
journal-fields = Allt som hashen består av
journal-field-at = Tid, UTC-millisekunder
journal-field-user = Användare, id
journal-field-device = Dator, id
journal-field-version = Version av Kartotek
journal-field-type = Typ av objekt
journal-field-object = Objekt, id
journal-field-subject = Person, pseudonym
journal-field-payload-hash = Innehåll, SHA-256 av det förseglade
journal-field-payload-length = Innehåll, byte
journal-field-payload-key = Innehåll, nyckel för
journal-fingerprint = Journalens fingeravtryck
journal-fingerprint-open = Fingeravtryck …
journal-fingerprint-help = Skriv upp det eller skriv ut det, och förvara det inte vid den här datorn. Senare visar det om journalen fram till dess fortfarande är densamma.
journal-fingerprint-of = Allt till nr { $number }, { $at }
journal-fingerprint-save = Spara som PDF …
journal-fingerprint-saved = Fingeravtrycket sparades. Skriv ut det eller skicka det till någon utanför.
journal-fingerprint-none = Det finns ingen kontrollpunkt än. Lås valvet och lås upp det igen, så finns det en.
journal-compare = Jämför med mitt papper
journal-compare-typed = Vad som står på papperet
journal-compare-help = Numret och de fem grupperna. Mellanslag, streck och små bokstäver spelar ingen roll.
journal-compare-run = Jämför
journal-same = Densamma till nr { $number }
journal-same-means = Ingenting fram till dess har ändrats, tagits bort eller lagts till sedan papperet skrevs ut.
journal-fork = En annan journal vid nr { $number }
journal-fork-means = Papperet hör till ett annat valv eller en annan kopia av det här, eller så har journalen skrivits om. Jämför med en säkerhetskopia från papperets dag.
journal-cut = Papperet såg nr { $number }, journalen slutar vid nr { $last }
journal-cut-means = { $count ->
    [one] Minst en post saknas: det här är ett äldre läge av valvet, eller så har slutet kapats. Leta upp det nyare eller återställ din senaste säkerhetskopia.
   *[other] Minst { $count } poster saknas: det här är ett äldre läge av valvet, eller så har slutet kapats. Leta upp det nyare eller återställ din senaste säkerhetskopia.
}
journal-mistyped = Det här är inget fingeravtryck: det är numret och fem grupper om fem tecken. Titta först på numret.
journal-mistyped-group = Grupp { $group } är felskriven. Jämför den med papperet en gång till.
journal-export = Exportera journalen
journal-export-open = Exportera …
journal-export-title = Exportera journalen
journal-export-help = En fil signerad av dig som andra kan kontrollera utan Kartotek: vem som gjort vad med vilken post och när, i tal och slumpade id:n.
journal-export-names = Användarnas namn
journal-export-names-help = Utan dem nämner filen ingen alls.
journal-export-limits = Att slutet inte har kapats visar bara ett fingeravtryck på papper eller en säkerhetskopia. Lämna med ett.
journal-export-nothing = Det finns ingen post under de här dagarna. Välj andra.
journal-export-run = Välj plats …
journal-exporting = Journalen skrivs
journal-exported = Exporterade nr { $first } till { $last }

## activity and timeline

activity-kind-note = Anteckning
activity-kind-call = Samtal
activity-kind-meeting = Möte
activity-kind-mail = E-post
activity-kind-letter = Brev
activity-direction-none = Ej angiven
activity-direction-in = Inkommande
activity-direction-out = Utgående
activity-log = Logga aktivitet
quick-log = Logga på en rad
quick-placeholder = Samtal, igår 10.00, vill ha en offert
quick-no-such-time = Den tiden finns inte: klockan ställs fram då. Skriv en annan.
activity-new-title = Logga aktivitet: { $name }
activity-change-title = Ändra aktivitet: { $name }
activity-kind = Typ
activity-occurred-at = När
activity-direction = Riktning
activity-subject = Ämne
activity-body = Text
activity-body-help = Skriv @ och ett namn för att nämna en kontakt. Det som är konfidentiellt hör hemma i den konfidentiella anteckningen.
activity-mention = Kontakter att nämna
activity-gone = borttagen person
activity-saved = Aktiviteten loggades
activity-changed = Aktiviteten ändrades
activity-trashed = Aktiviteten togs bort
activity-change = Ändra: { $what }
activity-delete = Ta bort: { $what }
timeline-filter = Visa bara
timeline-all = Alla
timeline-document = Dokument
timeline-record = Tillagd
timeline-task = Uppgifter
timeline-voucher = Verifikat
timeline-added-contact = Kontakten lades till
timeline-added-company = Företaget lades till
timeline-imported = Importerad från ”{ $file }”
timeline-mentioned = Nämnd
timeline-about = Om
timeline-none = Inget loggat ännu
timeline-none-text = Här står samtal, möten, e-post, brev och anteckningar, det nyaste först.
timeline-none-kind = Inget av den här typen
timeline-none-kind-text = Välj ”Alla” för att se allt som har hänt.

## document

document-add = Lägg till dokument
document-new-title = Lägg till dokument: { $name }
document-name = Titel
document-class = Typ av dokument
document-class-quote = Offert
document-class-invoice = Faktura
document-class-contract = Avtal
document-class-letter = Brev
document-class-evidence = Bevis
document-class-other = Övrigt
document-dated = Datum
document-refused = ”{ $name }” kan inte sparas. { $why }
document-is-stored = Sparat
document-leave-out = Utelämna den här filen
document-storing = Krypteras och sparas …
document-choose-others = Välj andra filer
document-store = { $count ->
    [one] Spara
   *[other] Spara { $count } dokument
}
document-store-again = Spara ändå
document-store-record = Spara och registrera …
document-stored = { $count ->
    [one] Dokument sparat
   *[other] { $count } dokument sparade
}
document-changed = Dokument ändrat
document-change-title = Ändra dokument
document-trashed = Dokument borttaget
document-page = Sida { $page } av { $pages }
document-picture = { $title }, sida { $page }
document-previous = Föregående sida
document-next = Nästa sida
document-larger = Större
document-smaller = Mindre
document-open = Öppna i ett annat program
document-save = Spara en kopia
document-save-run = Spara
document-saving = En kopia sparas …
document-saved = Kopia sparad
document-save-warning = Kopian är inte krypterad. Ta bort den när ingen behöver den längre.
document-twice = Samma fil är redan sparad här.
document-twice-do = Spara den ändå, eller utelämna den.
document-missing = Filen till det här dokumentet saknas i valvets mapp.
document-missing-do = Återställ en säkerhetskopia bredvid valvet: dokumentet kan finnas i den.
document-damaged = Filen till det här dokumentet är skadad.
document-damaged-do = Återställ en säkerhetskopia bredvid valvet: dokumentet kan vara helt i den.
document-unreadable = Det här dokumentet kan inte visas: det är trasigt eller gjort för att skada.
document-unreadable-do = Om du litar på avsändaren kan du öppna det i ett annat program.
document-protected = Det här dokumentet är skyddat med ett lösenord.
document-protected-do = Öppna det i ett annat program som frågar efter lösenordet.
document-unknown = Dokument av det här slaget kan inte visas här.
document-unknown-do = Spara en kopia eller öppna det i ett annat program.
document-too_large = Det här dokumentet är för stort för att visas här.
document-too_large-do = Spara en kopia eller öppna det i ett annat program.
document-too_slow = Det tar för lång tid att rita det här dokumentet.
document-too_slow-do = Försök igen eller öppna det i ett annat program.

## task

task-add = Lägg till uppgift
task-new-title = Ny uppgift
task-new-title-about = Ny uppgift: { $name }
task-change-title = Ändra uppgift
task-title = Uppgift
task-note = Anteckning
task-planned = Planerad
task-planned-on = Planerad till
task-zone = Tidszon
task-due = Förfaller
task-due-on = Förfaller den
task-due-kind = Förfaller enligt
task-due-kind-promise = Löfte
task-due-kind-law = Lag
task-due-reason = Varför
task-assignee = Ansvarig
task-nobody = Ingen
task-about = Gäller
task-recurrence = Upprepa
task-recurrence-none = Aldrig
task-recurrence-daily = Varje dag
task-recurrence-weekdays = Varje vardag, måndag till fredag
task-recurrence-weekly = Varje vecka på
task-recurrence-monthly = Varje månad på den här dagen
task-recurrence-month_end = Varje månad på den sista dagen
task-recurrence-yearly = Varje år
task-recurrence-other = Som den är
task-recurrence-days = Veckodagar
task-recurrence-end = Slutar
task-recurrence-end-never = Aldrig
task-recurrence-end-count = Efter ett antal
task-recurrence-end-until = En viss dag
task-recurrence-count = Hur många gånger
task-recurrence-until = Sista dag
task-recurs = upprepas
task-series-on = Först planerad till
task-series-time = Först planerat klockslag
task-done = klar
task-done-at = Klar
task-done-by = Utförd av
task-overdue = Försenad sedan { $on }
task-finish = Markera som klar
task-finish-what = Markera som klar: { $what }
task-finished = Uppgiften är klar
task-finished-next = Uppgiften är klar. Nästa är den { $on }.
task-reopen = Öppna igen
task-reopened = Uppgiften är öppen igen
task-snooze = Skjut upp
task-snooze-text = Planerar uppgiften till senare. När den förfaller ändras inte.
task-snooze-hour = Om 1 timme
task-snooze-evening = I kväll
task-snooze-tomorrow = I morgon
task-snooze-next_week = Nästa vecka
task-snoozed = Uppskjuten till { $until }
task-past-due = Uppgiften är nu planerad till efter att den förfaller.
task-past-due-do = Att skjuta upp ändrar inte när den förfaller.
task-clock-skipped = Klockan hoppar över { $time } den dagen. Uppgiften står vid { $at }.
task-clock-doubled = Klockan visar { $time } två gånger den dagen. Den första gäller: { $at }.
task-added = Uppgift tillagd
task-changed = Uppgift ändrad
task-trashed = { $count ->
    [one] Uppgift borttagen
   *[other] { $count } uppgifter borttagna
}
task-quick = Lägg till på en rad
task-quick-placeholder = Skicka offerten, fredag 10:00
tasks-search = Sök uppgifter
tasks-count = { $count ->
    [one] 1 uppgift
   *[other] { $count } uppgifter
}
tasks-view = Visa
tasks-view-mine = Mina
tasks-view-all = Alla öppna
tasks-view-done = Klara
tasks-empty-mine = Du har ingen öppen uppgift
tasks-empty-all = Det finns ingen öppen uppgift
tasks-empty-done = Inget är klart ännu
tasks-empty-text = Uppgifter har en dag som du planerar och en dag då de förfaller.

## today

due-when = När
due-what = Vad
due-segments = Visa
due-all = Allt
due-overdue = Försenat
due-today = I dag
due-week = Nästa 7 dagar
due-count = { $segment } ({ $count })
due-empty = Inget är aktuellt
due-empty-text = Här står det som är försenat eller gäller i dag eller de närmaste 7 dagarna.
due-no-backup = Det finns ingen säkerhetskopia av valvet ännu.
due-old-backup = Den senaste säkerhetskopian är från den { $at }.
due-no-rehearsal = Ingen säkerhetskopia har provåterställts de senaste 90 dagarna.
due-unchecked = Valvet har inte kontrollerats ännu.
due-old-check = Valvet kontrollerades senast den { $at }.
due-settings = Öppna inställningarna

money-currency = Valuta

## voucher

voucher-add = Ny offert eller faktura
voucher-new-title = Ny offert, order eller faktura: { $name }
voucher-change-title = Ändra offert, order eller faktura
voucher-kind = Typ
voucher-kind-quote = Offert
voucher-kind-order = Order
voucher-kind-invoice = Faktura
voucher-kind-credit_note = Kreditnota
voucher-number = Nummer
voucher-number-taken = Här finns redan ett verifikat av den här typen med det numret. Ändra numret, eller verifikatet som finns.
voucher-issued-on = Datum
voucher-amount = Belopp
voucher-status = Status
voucher-status-open = Öppen
voucher-status-accepted = Accepterad
voucher-status-declined = Avböjd
voucher-status-expired = Utgången
voucher-status-delivered = Levererad
voucher-status-paid = Betald
voucher-status-cancelled = Makulerad
voucher-status-settled = Reglerad
voucher-status-at = Status sedan
voucher-status-of = Status: { $voucher }
voucher-status-now = Hittills: { $status }
voucher-status-change = Ändra status: { $what }
voucher-status-set = { $voucher }: { $status }
voucher-overdue = Förfallen
voucher-lapsed = Gäller inte längre
voucher-due = Förfaller
voucher-due-on = Förfallodag
voucher-due-quote = Gäller till och med
voucher-due-order = Levereras senast
voucher-due-invoice = Betalas senast
voucher-due-credit_note = Betalas senast
voucher-document = Fil
voucher-document-none = Ingen
voucher-document-trashed = I papperskorgen
voucher-look = Visa filen: { $what }
voucher-note = Anteckning
voucher-recorded = Registrerad
voucher-added = Registrerad
voucher-changed = Ändrad
voucher-trashed = { $count ->
    [one] Ett verifikat borttaget
   *[other] { $count } verifikat borttagna
}
voucher-none = Ingen offert, order eller faktura ännu
voucher-none-text = Registrera dem med nummer, belopp och status. Det som är öppet och förfaller står under ”I dag”.

## deal

deal-add = Lägg till affär
deal-add-in = Lägg till affär i { $stage }
deal-new-title = Ny affär
deal-new-title-about = Ny affär: { $name }
deal-change-title = Ändra affär
deal-title = Affär
deal-contact = Kontakt
deal-party-help = Välj ett företag, en kontakt eller båda i listan.
deal-value = Värde
deal-value-units = Värde i minsta enheter
deal-expected-on = Väntat avslut
deal-expected = Väntas: { $on }
deal-next-step = Nästa steg
deal-next-on = Nästa steg den
deal-owner = Ansvarig
deal-note = Anteckning
deal-stage = Fas
deal-stage-since = I den här fasen sedan
deal-in-stage = I den här fasen
deal-created = Tillagd
deal-closed-on = Avslutad
deal-loss-reason = Orsak till förlusten
deal-loss-earlier = Tidigare orsaker
deal-stage-lead = Förfrågan
deal-stage-qualified = Kvalificerad
deal-stage-offer = Offert
deal-stage-negotiation = Förhandling
deal-stage-won = Vunnen
deal-stage-lost = Förlorad
deal-days = { $days ->
    [0] I dag
    [one] 1 dag
   *[other] { $days } dagar
}
deal-late = dagen har passerat
deal-menu = Åtgärder för { $title }
deal-open = Öppna
deal-move = Flytta till fas
deal-move-do = Flytta
deal-lose = Flytta till { $stage }
deal-here = är här
deal-moved = Flyttad till { $stage }
deal-moved-place = Flyttad till { $stage }, { $place } av { $count }
deal-added = Affär tillagd
deal-changed = Affär ändrad
deal-trashed = { $count ->
    [one] Affär borttagen
   *[other] { $count } affärer borttagna
}
deal-restored = Affär återställd
deal-trashed-banner = Affären ligger i papperskorgen.
deal-history = Faser
deal-step = { $from } → { $to }
deal-step-added = Tillagd i { $to }
deal-step-reason = Orsak: { $reason }
deal-documents = Dokument
deal-documents-none = Inget dokument hör till affären ännu.
deal-link = Koppla dokument
deal-link-none = Det finns inget annat dokument hos kontakten eller företaget.
deal-linked = Dokument kopplat
deal-unlink = Ta bort kopplingen: { $title }
deal-unlinked = Kopplingen borttagen
deal-column-none = Inga affärer
deals-search = Sök affärer
deals-count = { $count ->
    [one] 1 affär
   *[other] { $count } affärer
}
deals-whose = Vems
deals-whose-all = Alla
deals-whose-mine = Mina
deals-view = Visa
deals-view-open = Öppna
deals-view-closed = Avslutade de senaste 90 dagarna
deals-as-table = Visa som tabell
deals-as-board = Visa som tavla
deals-empty = Det finns ingen affär ännu
deals-empty-closed = Inget avslutades de senaste 90 dagarna
deals-empty-text = En affär är något som du kan sälja. Den går från fas till fas tills den är vunnen eller förlorad.
record-deals-none = Inga affärer ännu
board-left = Kolumnen till vänster
board-right = Kolumnen till höger
stages-title = Affärernas faser
stages-help = Tavlans kolumner i ordning. En fas som har affärer kan inte tas bort.
stage-name = Namn
stage-position = Plats
stage-meaning = Affärer där är
stage-meaning-open = öppna
stage-meaning-won = vunna
stage-meaning-lost = förlorade
stage-add = Lägg till fas
stage-new = Ny fas
stage-grip = Flytta { $name }: dra, eller tryck på Alt och en piltangent
stage-up = Flytta { $name } uppåt
stage-down = Flytta { $name } nedåt
stage-remove = Ta bort { $name }
stage-placed = { $name }, plats { $place } av { $count }
stage-needed = Det måste finnas minst en öppen, en vunnen och en förlorad fas.
stages-saved = Faserna sparade

## suppression: addresses that are not to be used

suppression-title = Spärrlista
suppression-intro = Kartotek sparar bara ett fingeravtryck av varje adress: den känns igen när den kommer tillbaka, och ingen kan läsa eller exportera listan. Fingeravtrycken är pseudonymiserade och därmed fortfarande personuppgifter.
suppression-open = Öppna spärrlistan
suppression-check = Finns adressen på listan?
suppression-check-help = E-postadress eller telefonnummer
suppression-check-do = Kontrollera
suppression-check-no = Adressen finns inte på listan.
suppression-check-yes = { $reason }, { $day }. Ska inte användas till: { $scope }
suppression-add = Lägg till …
suppression-add-title = Lägg till på spärrlistan
suppression-add-do = Lägg till
suppression-added = Tillagd på spärrlistan.
suppression-target = Vad det gäller
suppression-target-address = E-post eller telefon
suppression-target-person = Person
suppression-target-person-help = En person känns igen på båda namnen och födelsedagen, vilken adress den än har.
suppression-address = E-postadress eller telefonnummer
suppression-address-help = Den görs om till ett fingeravtryck och sparas inte.
suppression-given = Förnamn
suppression-family = Efternamn
suppression-birthday = Födelsedag
suppression-scope = Ska inte användas till
suppression-scope-short = Inte till
suppression-scope-all = Något alls
suppression-scope-channel = Bara en kanal
suppression-scope-purpose = Bara ett ändamål
suppression-purpose-named = Ändamål: { $name }
suppression-channel = Kanal
suppression-channel-email = E-post
suppression-channel-phone = Samtal
suppression-channel-message = Textmeddelanden
suppression-channel-letter = Brev
suppression-channel-processing = Att spara och använda uppgifterna
suppression-reason = Skäl
suppression-reason-objection = Invändning
suppression-reason-withdrawal = Återkallat samtycke
suppression-reason-bounce = Gick inte att leverera
suppression-reason-legal = Rättsligt krav
suppression-reason-erasure = Radering
suppression-reason-list = Extern spärrlista
suppression-source = Var det kommer ifrån
suppression-source-help = Vilket brev, samtal eller vilken lista. Inga namn, inga adresser: de skulle avslöja det som fingeravtrycket döljer.
suppression-day = Begärt den
suppression-review-on = Se över den
suppression-review-help = Efter tre år om inget annat anges. Spärren gäller tills någon avslutar den.
suppression-known = Samma sak finns redan på listan.
suppression-kind = Typ
suppression-kind-email = E-post
suppression-kind-phone = Telefon
suppression-kind-person = Person
suppression-contacts = Kontakter
suppression-ended = Avslutad
suppression-state = Visa
suppression-state-in_force = Gällande
suppression-state-review = Att se över
suppression-state-ended = Avslutade
suppression-met = Bara sådana som kontakter har
suppression-any = Alla
suppression-due = { $count ->
    [one] En post bör ses över: behövs den fortfarande?
   *[other] { $count } poster bör ses över: behövs de fortfarande?
}
suppression-due-show = Visa
suppression-end = Avsluta …
suppression-end-title = Avsluta spärren?
suppression-end-text = Adressen får användas igen från och med nu. Posten står kvar på listan som avslutad.
suppression-end-reason = Varför den avslutas
suppression-end-do = Avsluta
suppression-end-done = Spärren är avslutad.
suppression-empty = Inget är spärrat än
suppression-empty-text = Hit hör adresser vars innehavare invänder, avregistrerar sig eller vill bli raderade. De känns sedan igen i formulär och vid import.
suppression-none = Inget passar filtren
suppression-none-text = Välj andra, eller visa alla som gäller.
suppression-clear = Visa alla
suppression-import = Importera lista …
suppression-import-title = Importera en spärrlista
suppression-import-text = En CSV-, text-, Excel- (XLSX) eller vCard-fil med e-postadresser eller telefonnummer. Bara deras fingeravtryck sparas, inte filen.
suppression-import-pick = Välj fil …
suppression-import-other = Välj en annan fil …
suppression-import-columns = Kolumner med adresser eller nummer
suppression-import-columns-none = Välj minst en kolumn.
suppression-import-check = Kontrollera
suppression-import-run = { $count ->
    [one] Lägg till en
   *[other] Lägg till { $count }
}
suppression-import-new = Nya
suppression-import-known = Redan på listan
suppression-import-repeated = Dubbletter
suppression-import-unfit = Annan kanal
suppression-import-unreadable = Oläsliga
suppression-import-contacts = { $count ->
    [0] Ingen av dina kontakter har någon av de nya.
    [one] En av dina kontakter har någon av de nya.
   *[other] { $count } av dina kontakter har någon av de nya.
}
suppression-import-lines = Oläsligt på { $count ->
    [one] rad { $lines }
   *[other] raderna { $lines }
}
suppression-import-lines-more = { $lines } och fler
suppression-import-nothing = Det finns inget nytt i filen.
suppression-import-checking = Läser listan
suppression-import-done = { $count ->
    [one] En adress har lagts till på spärrlistan.
   *[other] { $count } adresser har lagts till på spärrlistan.
}
suppression-warning = Adressen vill inte bli kontaktad ({ $reason }, { $day }). Du kan behålla den, men den kommer inte att användas.
suppression-warning-scope = Adressen vill inte bli kontaktad ({ $reason }, { $day }): { $scope }. Du kan behålla den, men den kommer inte att användas till det.
suppression-mark = Ska inte användas: { $reason }, { $day }
suppression-mark-scope = Ska inte användas ({ $scope }): { $reason }, { $day }
suppression-mark-person = Personen vill inte bli kontaktad: { $reason }, { $day }
suppression-mark-person-text = Ingen av adresserna eller numren kommer att användas.
suppression-mark-person-scope = Adresserna och numren kommer inte att användas ({ $scope }).
settings-privacy = Dataskydd
settings-suppressions = Spärrlista
settings-suppressions-help = Adresser som inte vill bli kontaktade
import-suppressed-title = { $count ->
    [one] En rad har en adress som inte vill bli kontaktad.
   *[other] { $count } rader har en adress som inte vill bli kontaktad.
}
import-suppressed-text = { $count ->
    [one] Den importeras, märks och används aldrig.
   *[other] De importeras, märks och används aldrig.
}
import-suppressed-line = Rad { $line }: { $reason }
import-left-out = { $count ->
    [one] En rad gäller någon som raderats eller inte vill ha något från er, och utelämnas.
   *[other] { $count } rader gäller personer som raderats eller inte vill ha något från er, och utelämnas.
}
import-admit = Ta ändå med rad { $line }, eftersom
import-admit-why = Skäl, som journalförs

## purpose and notice

purposes-title = Ändamål
purposes-empty = Inga ändamål ännu
purposes-empty-text = Ett ändamål anger vad du använder personuppgifter till och på vilken rättslig grund. Börja med ett som många företag har och anpassa det.
purpose-add = Lägg till ändamål
purpose-new-title = Nytt ändamål
purpose-change-title = Ändra ändamål
purpose-added = Ändamålet har lagts till
purpose-changed = Ändamålet har ändrats
purpose-removed = Ändamålet har tagits bort
purpose-remove = Ta bort ändamål
purpose-up = Flytta upp ändamålet
purpose-down = Flytta ned ändamålet
purpose-preset-customer_care = Kundvård
purpose-preset-quotes_orders = Offerter och order
purpose-preset-newsletter = Nyhetsbrev
purpose-preset-phone_marketing = Telefonmarknadsföring
purpose-preset-applicants = Jobbsökande
purpose-preset-own = Eget ändamål
purpose-name = Namn
purpose-description = Vad som görs
purpose-description-help = Så att de registrerade förstår det.
purpose-basis = Rättslig grund
purpose-basis-swap = Den rättsliga grunden ändras. Informera personerna innan du använder deras uppgifter på den nya. Journalen behåller den gamla.
purpose-law = Lag
purpose-law-help = Bestämmelsen som ålägger eller ger dig rätt, till exempel ”7 kap. 2 § bokföringslagen”.
purpose-marketing = Direkt marknadsföring
purpose-marketing-mark = direkt marknadsföring
purpose-marketing-help = Mot det kan var och en när som helst invända utan att ange skäl (artikel 21 i GDPR).
purpose-own-products = Endast egna, liknande produkter till kunder
purpose-own-products-help = Och varje meddelande erbjuder möjlighet att invända. E-post till kunder kan då skickas utan samtycke (undantag för befintliga kunder).
purpose-channels = Kanaler
purpose-channels-help = Samtycke inhämtas för varje kanal för sig.
purpose-people = Vems uppgifter
purpose-fields = Fält som behövs
purpose-fields-help = Bara sådant som ändamålet inte klarar sig utan.
purpose-field-unneeded = inget ändamål behöver det
purpose-unneeded = Fält som inget ändamål behöver
purpose-unneeded-help = Det som inget ändamål behöver får inte samlas in (artikel 5.1 c i GDPR).
purpose-special = Särskilda kategorier av personuppgifter
purpose-special-help = Hälsa, religion, politiska åsikter, fackligt medlemskap, ursprung, genetiska och biometriska uppgifter, sexualliv (artikel 9 i GDPR).
purpose-exception = Undantag i artikel 9.2 i GDPR
purpose-exception-choose = Välj
purpose-exception-a = a) uttryckligt samtycke
purpose-exception-b = b) arbetsrätt och social trygghet
purpose-exception-c = c) grundläggande intressen, personen kan inte samtycka
purpose-exception-d = d) medlemmar i en ideell organisation
purpose-exception-e = e) offentliggjorda av personen själv
purpose-exception-f = f) rättsliga anspråk
purpose-exception-g = g) viktigt allmänt intresse, enligt lag
purpose-exception-h = h) hälso- och sjukvård, med tystnadsplikt
purpose-exception-i = i) folkhälsa
purpose-exception-j = j) arkiv, forskning, statistik
purpose-recipients = Vem som får uppgifterna
purpose-retention = Hur länge de sparas
purpose-review-on = Granskas den
purpose-review-over = Granskningsdagen har passerat
purpose-warn-months = Påminn efter (månader)
purpose-warn-months-help = Ett samtycke som inte använts så länge; 0 för aldrig.
purpose-lapse-months = Använd inte längre efter (månader)
purpose-lapse-months-help = 0 för aldrig.
purpose-part-basis = Grund och kanaler
purpose-part-assessment = Intresseavvägning
purpose-part-data = Personer och uppgifter
purpose-part-review = Granskning
purpose-assessment-help = Den görs innan uppgifterna används. Så länge den inte är avgjord kan ändamålet inte användas.
purpose-assessed-purpose = 1. Ändamål: finns det ett berättigat intresse?
purpose-assessed-purpose-help = Vad vill du uppnå? Vem har nytta av det, och finns det en vidare nytta? Hur viktigt är det? Vad händer om du låter bli? Talar någon lag eller etisk regel emot?
purpose-assessed-necessity = 2. Nödvändighet: behövs det för detta?
purpose-assessed-necessity-help = Hjälper det verkligen? Är det proportionerligt? Finns det ett sätt som är mindre ingripande eller kräver färre uppgifter?
purpose-assessed-balancing = 3. Avvägning: väger personernas intressen tyngre?
purpose-assessed-balancing-help = Vilken relation har du till personerna, och vad har de fått veta? Är uppgifterna känsliga, finns barn eller utsatta personer bland dem? Skulle de förvänta sig det eller invända? Vad kan det innebära för dem? Kan de välja bort det, och vad skyddar dem i övrigt?
purpose-assessment = Resultat
purpose-assessment-open = Inte avgjort ännu
purpose-assessment-open-help = Du kan spara och fortsätta senare.
purpose-assessment-passed = Det berättigade intresset väger tyngre
purpose-assessment-failed = Personernas intressen väger tyngre: använd inte uppgifterna
purpose-assessment-review-on = Gör om avvägningen den
purpose-assessment-review-on-help = Efter den dagen kan ändamålet inte användas förrän någon har sett över avvägningen.
purpose-state = Kan det användas?
purpose-ready = Klart
purpose-lack-law = Ingen lag angiven
purpose-lack-exception = Inget undantag valt
purpose-lack-assessment = Avvägning återstår
purpose-lack-assessment_failed = Får inte användas
purpose-lack-assessment_undated = Avvägning utan granskningsdag
purpose-lack-assessment_over = Avvägningen har löpt ut
notices-title = Informationstexter
notices-empty = Inga informationstexter ännu
notices-empty-text = En informationstext är den exakta ordalydelse som personer får se: vad de samtycker till, eller vad de får veta om sina uppgifter. Börja med en färdig formulering.
notices-empty-purpose = Lägg först till ett ändamål: ett samtycke behöver ett.
notice-add = Lägg till informationstext
notice-new-title = Ny informationstext
notice-change-title = Ändra informationstext
notice-added = Informationstexten har lagts till
notice-changed = Informationstexten har ändrats
notice-removed = Informationstexten har tagits bort
notice-restored = Informationstexten har återställts
notice-removed-banner = Informationstexten har tagits bort. Det som visats av den finns kvar här.
notice-remove = Ta bort informationstext
notice-restore = Återställ
notice-preset-newsletter = Samtycke till nyhetsbrev
notice-preset-phone = Samtycke till samtal
notice-preset-collected = Information enligt artikel 13 i GDPR
notice-preset-obtained = Information enligt artikel 14 i GDPR
notice-preset-own = Tom informationstext
notice-name = Namn
notice-name-help = Bara för dig; personer ser enbart ordalydelsen.
notice-kind = Typ
notice-kind-consent = Samtycke
notice-kind-consent-help = Vad personer säger ja till (artikel 7 i GDPR).
notice-kind-information = Information
notice-kind-information-help = Vad personer får veta om hur uppgifterna används (artiklarna 13 och 14 i GDPR).
notice-purpose = Ändamål
notice-purpose-choose = Välj
notice-purpose-all = Alla ändamål
notice-fixed = Vad den handlar om är låst, eftersom en version är fryst.
notice-languages = Språk
notice-languages-help = Alla språk i en version fryses tillsammans.
notice-language-add = Lägg till språk
notice-language-remove = Ta bort detta språk
notice-version = Version
notice-version-begun = Ny version påbörjad
notice-version-saved = Ordalydelsen har sparats
notice-version-add = Ny version
notice-version-edit = Redigera ordalydelsen
notice-version-none = Det finns ingen ordalydelse ännu.
notice-text = Ordalydelse
notice-text-help = Det som står inom klammerparentes fylls i när versionen fryses.
notice-preview = Så läser personer det
notice-insert = Infoga
notice-placeholder-organisation = Organisation
notice-placeholder-purpose = Ändamål
notice-placeholder-channels = Kanaler
notice-placeholder-withdrawal = Rätt att återkalla
notice-placeholder-recipients = Vem som får uppgifterna
notice-placeholder-retention = Lagringstid
notice-lacks = Innan den kan frysas
notice-lack-text = Här står inget ännu.
notice-lack-organisation = Organisationen måste nämnas så som den heter i inställningarna.
notice-lack-purpose = Ändamålet måste nämnas.
notice-lack-purpose_removed = Ändamålet har tagits bort.
notice-lack-withdrawal = Rätten att återkalla måste nämnas, med den färdiga meningen.
notice-lack-placeholder = En platshållare är okänd.
notice-lack-blank = En lucka, […], är inte ifylld.
notice-ready = Inget saknas.
notice-freeze = Frys
notice-frozen = Versionen är fryst
notice-freeze-text = Därefter kan ingen ändra den, inte heller du. Alla språk fryses med de ord som du ser här. Vill du senare säga något annat börjar du en ny version.
notice-hash = Fingeravtryck (SHA-256)
notice-compare = Jämför versioner
notice-compare-older = Från
notice-compare-newer = Till
notice-compare-missing = Bara en av de två versionerna har detta språk.
notice-compare-same = Båda säger samma sak.
notice-difference-added = tillagt:
notice-difference-removed = borttaget:
notice-contents = Vad som måste sägas
notice-contents-help = Till alla, utom det som är markerat.
notice-contents-13 = bara när personen lämnat uppgifterna (artikel 13)
notice-contents-14 = bara när uppgifterna kommer från annat håll (artikel 14)
notice-content-controller = Vem som är personuppgiftsansvarig och hur man når dem; företrädaren, om det finns en
notice-content-officer = Dataskyddsombudet, om det finns ett
notice-content-purposes = Ändamål och rättslig grund
notice-content-interests = De berättigade intressena, där de är grunden
notice-content-categories = Kategorier av uppgifter
notice-content-recipients = Mottagare
notice-content-transfers = Överföring till tredjeland och skyddsåtgärder
notice-content-period = Hur länge uppgifterna sparas, eller hur det avgörs
notice-content-rights = Rättigheter: tillgång, rättelse, radering, begränsning, invändning, dataportabilitet
notice-content-withdrawal = Rätten att återkalla samtycke, där det är grunden
notice-content-complaint = Rätten att klaga hos en tillsynsmyndighet
notice-content-source = Källan, och om den är allmänt tillgänglig
notice-content-duty = Om uppgifterna måste lämnas, och vad som annars händer
notice-content-decisions = Automatiserade beslut och profilering
settings-purposes-help = Vad uppgifter används till, på vilken rättslig grund
settings-notices-help = Ordalydelsen som personer får se, i varje version
go-purposes = Till ändamålen
go-notices = Till informationstexterna
notice-freeze-title = Frys version { $version }?
notice-version-draft = Version { $version }, utkast
notice-version-frozen = Version { $version }, fryst den { $on }
notice-edit-title = Ordalydelse för ”{ $name }”, version { $version }
purpose-channels-none = ingen
notice-version-since = Version { $version } sedan { $on }
purpose-preset = Utgick från

## consent words: what the decision, its reasons and the events of consents are called

channel-email = E-post
channel-phone = Telefon
channel-message = Textmeddelande
channel-letter = Brev
channel-processing = Lagring och användning
outcome-allowed = Tillåtet
outcome-needs = Något saknas
outcome-blocked = Inte tillåtet
outcome-allowed-short = Ja
outcome-needs-short = Inte än
outcome-blocked-short = Nej
consent-kind-requested = Tillfrågad
consent-kind-given = Samtyckte
consent-kind-renewed = Samtyckte på nytt
consent-kind-refused = Avböjde
consent-kind-withdrawn = Återkallade
consent-kind-expired = Löpte ut
consent-kind-invalidated = Gäller inte
consent-kind-customer = Befintlig kund (undantag)
consent-state-given = Kan användas
consent-state-unproven = Saknar bevis
consent-state-expired = Har löpt ut
consent-state-requested = Inget svar än
consent-state-refused = Avböjt
consent-state-withdrawn = Återkallat
consent-state-invalidated = Gäller inte
consent-state-customer = Befintlig kund (undantag)
consent-method-paper = Blankett på papper
consent-method-web-form = Formulär på webben
consent-method-phone = Telefonsamtal
consent-method-in-person = Samtal på plats
consent-method-email = Meddelande från personen
consent-method-double-opt-in = Dubbel opt-in
consent-method-import = Importerad lista
consent-grade-a = Nivå A
consent-grade-b = Nivå B
consent-grade-c = Nivå C
consent-grade-d = Nivå D
consent-grade-a-detail = Undertecknat, eller bekräftat från adressen själv, med ordalydelse och bevis till hands.
consent-grade-b-detail = Bevis finns till hands, till exempel loggen från ett formulär.
consent-grade-c-detail = En användare säger det, och det är känt vilken ordalydelse som visades.
consent-grade-d-detail = Inget visar det: det kan inte användas för utskick.
consent-ground-accuracy = Personen bestrider att uppgifterna är riktiga, vilket kontrolleras
consent-ground-unlawful = Behandlingen är olaglig, och personen vill ha begränsning i stället för radering
consent-ground-claims = Personen behöver uppgifterna för rättsliga anspråk
consent-ground-objection = Personen har invänt, och det vägs vems skäl som väger tyngst
consent-ground-accuracy-law = Artikel 18.1 a GDPR
consent-ground-unlawful-law = Artikel 18.1 b GDPR
consent-ground-claims-law = Artikel 18.1 c GDPR
consent-ground-objection-law = Artikel 18.1 d GDPR
consent-origin-person = Från personen
consent-origin-other = Från någon annan eller en offentlig källa
consent-origin-person-law = Artikel 13 GDPR
consent-origin-other-law = Artikel 14 GDPR
consent-law-marketing = artikel 21.2 GDPR
consent-law-eprivacy = artikel 13 i direktiv 2002/58/EG
consent-law-eprivacy-phone = artikel 13.3 i direktiv 2002/58/EG
consent-reason-restricted-short = Begränsad
consent-reason-restricted = Behandlingen av uppgifterna är begränsad sedan { $since } (artikel 18 GDPR).
consent-reason-suppressed-short = På spärrlistan
consent-reason-suppressed = Adressen står på spärrlistan sedan { $since }.
consent-reason-objected-marketing-short = Invänt mot reklam
consent-reason-objected-marketing = Invände mot direkt marknadsföring { $since } (artikel 21.2 GDPR).
consent-reason-objected-purpose-short = Invänt
consent-reason-objected-purpose = Invände mot detta ändamål { $since } (artikel 21.1 GDPR).
consent-reason-purpose-removed-short = Ändamål borttaget
consent-reason-purpose-removed = Ändamålet är borttaget: ingen kontaktas längre för det.
consent-reason-channel-unused-short = Kanalen används inte
consent-reason-channel-unused = Ändamålet använder inte den här kanalen.
consent-reason-no-address-short = Ingen adress
consent-reason-no-address = Personen har varken adress eller nummer för den här kanalen.
consent-reason-withdrawn-short = Återkallat
consent-reason-withdrawn = Återkallade sitt samtycke { $since }.
consent-reason-refused-short = Avböjt
consent-reason-refused = Avböjde { $since }.
consent-reason-purpose-unready-short = Ändamål ej klart
consent-reason-purpose-unready = Ändamålet kan inte användas än: en bedömning, en lag eller ett undantag saknas.
consent-reason-consent-missing-short = Inget samtycke
consent-reason-consent-missing = { $law ->
    [none] Kräver samtycke, och det finns inget.
   *[other] Kräver samtycke: { $law }.
}
consent-reason-contract-end-missing-short = Avtalets slut saknas
consent-reason-contract-end-missing = { $law ->
    [none] Kund sedan { $since }, men ingen har sagt hur länge avtalet löper. Samtal kräver ett löpande avtal: ange dess sista dag.
   *[other] Kund sedan { $since }, men ingen har sagt hur länge avtalet löper. Samtal kräver ett löpande avtal ({ $law }): ange dess sista dag.
}
consent-reason-consent-requested-short = Inget svar än
consent-reason-consent-requested = Tillfrågad { $since }, har inte svarat.
consent-reason-consent-expired-short = Har löpt ut
consent-reason-consent-expired = { $day ->
    [none] Samtycket löpte ut { $since }.
   *[other] Samtyckte { $since } till och med { $day }: det har löpt ut.
}
consent-reason-consent-lapsed-short = För gammalt
consent-reason-consent-lapsed = Samtyckte { $since }; inte använt på så länge att det inte längre gäller från { $day }.
consent-reason-consent-invalidated-short = Gäller inte
consent-reason-consent-invalidated = Samtycket gäller inte, registrerat { $since }.
consent-reason-consent-unproven-short = Saknar bevis
consent-reason-consent-unproven = Ett samtycke från { $since } påstås, men inget visar det (nivå D, artikel 7.1 GDPR).
consent-reason-guardian-missing-short = Målsman saknas
consent-reason-guardian-missing = Samtyckte som barn { $since }; en förälder eller vårdnadshavare måste samtycka (artikel 8 GDPR).
consent-reason-notice-missing-short = Inte informerad
consent-reason-notice-missing = Personen vet ännu inte varifrån uppgifterna kommer. Det måste sägas före den första reklamen (artikel 14 GDPR).
consent-reason-consent-given-short = Samtycker
consent-reason-consent-given = { $method ->
    [none] Samtyckte { $since } (nivå { $grade }).
   *[other] Samtyckte { $since }, { $method } (nivå { $grade }).
}
consent-reason-existing-customer-short = Kund
consent-reason-existing-customer = { $law ->
    [none] Kund sedan { $since }: egna liknande produkter får erbjudas (undantag för befintliga kunder).
   *[other] Kund sedan { $since }: egna liknande produkter får erbjudas (undantag för befintliga kunder, { $law }).
}
consent-reason-basis-suffices-short = Tillåtet
consent-reason-basis-suffices = { $law ->
    [none] Inget samtycke behövs. Rättslig grund: { $basis }.
   *[other] Inget samtycke behövs ({ $law }). Rättslig grund: { $basis }.
}
consent-reason-notice-due-short = Informera snart
consent-reason-notice-due = Personen måste senast { $day } få veta varifrån uppgifterna kommer (artikel 14 GDPR).
consent-reason-consent-lapses-short = Förnya snart
consent-reason-consent-lapses = { $day ->
    [none] Samtycket har inte använts på länge. Fråga snart igen.
   *[other] Samtycket gäller inte längre från { $day }. Fråga igen innan dess.
}
consent-reason-unverified = Inte säkert: fråga din rådgivare.
error-unset = Inställningarna säger för lite om din organisation.
error-unset-do = Komplettera dem under ”Organisation” och försök igen.
error-may_not = Den här personen får inte kontaktas för detta.
error-may_not-do = Skälen finns på fliken ”Dataskydd” på personens sida.
error-restricted = Behandlingen är begränsad sedan { $since } (artikel 18 GDPR): uppgifterna sparas som de är.
error-restricted-do = Vänd dig till dataskyddsansvarig, som registrerar det lagen tillåter eller häver begränsningen.
entry-consent-request = Samtycke begärt
entry-consent-give = Samtycke lämnat
entry-consent-renew = Samtycke förnyat
entry-consent-refuse = Samtycke avböjt
entry-consent-withdraw = Samtycke återkallat
entry-consent-expire = Samtycke löpte ut
entry-consent-invalidate = Samtycke förklarat ogiltigt
entry-consent-customer = Kundadress registrerad (undantag för befintliga kunder)
entry-objection-add = Invändning registrerad
entry-objection-end = Invändning återtagen
entry-restriction-add = Behandling begränsad
entry-restriction-end = Begränsning hävd
entry-notice_shown-add = Information visad
entry-collection-change = Uppgifternas källa registrerad
entry-reading-reach = Kontaktad
entry-reading-letter = Blankett för eller kvitto på samtycke sparat
entry-export-mailing = Utskickslista skapad
journal-object-consent = Samtycke
journal-object-objection = Invändning
journal-object-restriction = Begränsning
journal-object-notice_shown = Visad information
journal-object-collection = Uppgifternas källa
consent-field-purpose = Ändamål
consent-field-channel = Kanal
consent-field-point = Adress
consent-field-kind = Vad som hände
consent-field-at = När
consent-field-zone = Tidszon
consent-field-method = Hur
consent-field-source = Var
consent-field-version = Ordalydelse
consent-field-valid-until = Gäller till och med
consent-field-guardian = Förälder eller vårdnadshavare
consent-field-guardian-relation = Relation, och hur den kontrollerades
consent-field-code = Begärans kod
consent-field-note = Anteckning
consent-field-evidence = Bevis
consent-field-grade = Bevisnivå
consent-field-ground = Skäl
consent-field-origin = Källa

## consent card: a contact's privacy, what is recorded of it, and chips in the list

consent-tab = Dataskydd
consent-column = Får kontaktas
consent-chip = { $purpose } ({ $channel }): { $reason }
consent-choose = Välj
consent-final = Detta sparas som bevis och kan inte ångras. Om personen ändrar sig senare registrerar du en ny händelse.
consent-as-of-banner = Så var det känt i slutet av { $day }.
consent-as-of-today = Tillbaka till i dag
consent-decisions = Får personen kontaktas?
consent-decisions-none = Det finns inga ändamål än. Lägg till ett under Samtycken, Ändamål.
consent-purpose-removed = Ett borttaget ändamål
consent-standing = Invändningar och begränsningar
consent-objection-marketing = Invände mot direkt marknadsföring
consent-objection-purpose = Invände mot ”{ $purpose }”
consent-ended = Avslutat { $on }: { $note }
consent-told = Källa och information
consent-origin-unknown = inte angivet än: antas komma från personen
consent-shown-label = Visat
consent-shown-none = inget än
consent-wording-name = { $notice }, version { $version } ({ $language })
consent-wording-removed = En borttagen informationstext
consent-events = Vad som har hänt
consent-events-none = Inget är registrerat än.
consent-valid-until = till och med { $day }
consent-code = kod { $code }
consent-guardian = samtycke av { $guardian } ({ $relation })
consent-recorded = Registrerat av { $name } { $on }
consent-entry = nr { $number } i journalen
consent-evidence-gone = Dokument nr { $number }, i papperskorgen
consent-reasons-more = { $count ->
    [one] Ett skäl till
   *[other] { $count } skäl till
}
consent-add = Registrera samtycke
consent-add-do = Registrera
consent-added = { $grade ->
    [none] Registrerat
   *[other] Registrerat: { $grade }
}
consent-answered = Koden hör till en begäran.
consent-discard-title = Kasta det du har skrivit?
consent-discard-text = Samtycket är inte registrerat än.
consent-discard = Kasta
consent-discard-keep = Fortsätt redigera
consent-point-every = Alla personens
consent-kind-given-help = En tydlig egen handling: underskrift, kryss, ett ja.
consent-kind-refused-help = Tillfrågad och sade nej.
consent-kind-renewed-help = Sade ja en gång till.
consent-kind-requested-help = Tillfrågad; svaret dröjer.
consent-kind-customer-help = Inget samtycke: adressen kommer från ett köp, och personen fick veta att man kan invända.
consent-kind-invalidated-help = Ett tidigare samtycke gäller inte: ordalydelsen eller sättet att fråga var fel.
consent-source-help = Mässan, formulärets adress, samtalet.
consent-version-none = Det finns ingen fryst ordalydelse för detta än. Lägg till en under Samtycken, Informationstexter.
consent-version-unknown = Inte känd
consent-evidence-help = Kontaktens dokument som sparas som bevis.
consent-evidence-none = Kontakten har inget dokument som sparas som bevis.
consent-evidence-store = Spara en fil som bevis …
consent-guardian-help = Enligt födelsedagen var personen ett barn: någon med föräldraansvar måste samtycka (artikel 8 GDPR).
consent-withdraw = Återkalla
consent-withdraw-title = Återkalla samtycke
consent-withdraw-text = Från och med nu kontaktas personen inte för detta ändamål i någon kanal. Det som gjordes tidigare förblir lagligt. Inget skäl behövs.
consent-withdraw-how = Hur det sades
consent-withdraw-do = Återkalla nu
consent-withdrawn = Samtycke återkallat
consent-object = Invändning
consent-object-title = Registrera invändning
consent-object-text = Den gäller från den stund då den framfördes.
consent-object-to = Mot vad
consent-object-marketing = All direkt marknadsföring
consent-object-marketing-help = Gäller genast och utan skäl (artikel 21.2 GDPR).
consent-channel-every = Alla kanaler
consent-object-do = Registrera invändning
consent-objected = Invändning registrerad
consent-object-end = Avsluta invändning
consent-object-end-text = Bara om personen själv har tagit tillbaka den.
consent-object-end-note = Vad personen sade, och när
consent-object-ended = Invändning avslutad
consent-restrict = Begränsa behandlingen
consent-restrict-title = Begränsa behandlingen
consent-restrict-text = Uppgifterna sparas men används inte: ingen skriver till eller ringer personen förrän begränsningen hävs.
consent-restrict-since = Sedan
consent-restrict-note = Hur det begärdes, och hur personen fick besked
consent-restrict-note-help = Bekräfta begränsningen för personen, och anteckna här när och hur.
consent-restrict-do = Begränsa
consent-restricted = Behandling begränsad
consent-restricted-since = Behandling begränsad sedan { $since }
consent-restricted-means = Bara ägare och dataskyddsansvariga ser personen.
consent-restricted-allowed = Inget ändras eller lämnas ut. Det som personen säger, personens begäranden och underlag till dem kan fortfarande registreras.
consent-lift = Häv begränsning
consent-lift-text = Personen måste underrättas innan den hävs (artikel 18.3 GDPR).
consent-lift-letter = Underrätta först
consent-lift-letter-text = Skriv brevet och skicka det. Häv begränsningen den dag som brevet anger.
consent-lift-letter-do = Skriv brevet
consent-lift-letter-title = Brev om att begränsningen upphör
consent-lift-letter-made = Brevet skapades den { $day }
consent-lift-letter-due = Det anger { $lifted }. Rätta nedan när och hur personen underrättades, om det skedde på annat sätt.
consent-lift-letter-early = Det anger { $lifted }: häv begränsningen den dagen, inte tidigare.
consent-lift-letter-send = Inget har skickats: skicka det själv, och häv begränsningen den dag som brevet anger.
consent-lift-told = Underrättad den
consent-lift-method = Hur personen underrättades
consent-lift-note = Varför den hävs
consent-lift-note-help = Med ord för personen, ett skäl per rad.
consent-told-paper = Med brev
consent-told-email = Med e-post
consent-told-phone = På telefon
consent-told-in-person = Personligen
consent-told-on = Underrättad { $on }: { $how }.
consent-lifted = Begränsning hävd
consent-shown-title = Anteckna vad som visades
consent-shown-text = Vilken ordalydelse personen fick läsa, när och hur.
consent-shown-text-people = Vilken ordalydelse { $shown } personer fick läsa, när och hur.
consent-shown-do = Anteckna
consent-shown-noted = Antecknat vad som visades
consent-origin-title = Uppgifternas källa
consent-origin-text = Av det följer vad personen måste få veta, och när.
consent-origin-on = Insamlat
consent-origin-do = Spara
consent-collected-noted = Källa registrerad
consent-blocked-title = Ingen kontakt: { $channel }
consent-blocked-open = Visa dataskydd
consent-blocked-restricted = Dataskyddsansvarig eller ägare kan häva begränsningen när saken är klar och personen underrättats.
consent-blocked-suppressed = Vill personen bli kontaktad där igen kan dataskyddsansvarig eller ägare avsluta posten på spärrlistan. En annan adress får användas.
consent-blocked-no-address = Lägg först till en adress eller ett nummer.
consent-blocked-contract-end = Ange avtalets sista dag under Dataskydd. Sedan avgörs det på nytt.
consent-contract-enter = Ange avtalets slut …
consent-contract-title = Ange avtalets slut
consent-contract-until = Avtalet löper till
consent-contract-help = Där bara kunder med löpande avtal får ringas upp, som i Frankrike: dess sista dag.
## consents: the overview and the ledger

area-consents = Samtycken
consents-parts = Delar av samtycken
consents-overview = Översikt
consents-ledger = Liggare
consents-suppressions = Spärrlista
consents-day = Per den
consents-day-choose = Visa en annan dag
consents-past = Så var läget vid slutet av { $day }
consents-past-text = Enligt det som då var registrerat. Dagen slutar enligt klockorna i { $zone }.
consents-past-back = Tillbaka till i dag
consents-as-tables = Visa som tabeller
consents-as-charts = Visa som diagram
consents-retry = Försök igen
consents-people = { $count ->
    [one] 1 kontakt
   *[other] { $shown } kontakter
}
consents-spoken = { $count ->
    [one] { $day }: 1 samtycke kunde användas
   *[other] { $day }: { $shown } samtycken kunde användas
}
consents-states = Samtycken efter ändamål
consents-states-of = Samtycken för { $purpose }
consents-all-of = { $count ->
    [one] 1 i liggaren
   *[other] Alla { $shown } i liggaren
}
consents-none-yet = Ingen har tillfrågats för det här ändamålet.
consents-standing = Status
consents-together = Tillsammans
consents-nothing = Inga
consents-ending = Upphör inom 90 dagar
consents-ending-text = De kan användas än, men inte längre då. Fråga igen i tid.
consents-unproven-text = Påstådda, men inget visar det: ingen får utskick på ett sådant samtycke.
consents-conflicts = Motsägelser
consents-conflicts-text = Personer som samtycker till marknadsföring, men har invänt mot den eller har en spärrad adress. De kontaktas inte.
consents-untold = Inte informerade (art. 14)
consents-untold-text = Personer vars uppgifter inte kommer från dem själva, och som ingen har informerat än.
# Leads to the list of those who are counted.
consents-show-people = Visa personerna
# Names of filters in the list of contacts.
contacts-privacy-untold = Inte informerade (art. 14)
contacts-privacy-conflict = Motsägelsefullt samtycke
contacts-privacy-restricted = Begränsade (art. 18)
contacts-restricted-show = Visa begränsade personer
# Keys follow.
contacts-untold-hint = Markera personer för att anteckna att de informerats, eller skapa en utskickslista för informationen.
contact-told = Anteckna att de informerats …
consents-trend = Under tolv månader
consents-trend-text = Samtycken med något som visar dem, lämnade och inte återkallade vid slutet av varje månad, oavsett ålder.
consents-trend-of = Samtycken för { $purpose } vid slutet av varje månad
consents-trend-none = Ingen har lämnat samtycke under de här tolv månaderna.
consents-month = Månad
consents-empty = Det finns inget ändamål ännu
consents-empty-text = Man samtycker till ett ändamål: ett nyhetsbrev, samtal om erbjudanden. Lägg till ett först. Sedan visar sidan hur samtyckena står sig och vad som visar dem.
consents-empty-do = Till ändamålen
consents-search = Sök personer
consents-count = { $count ->
    [one] 1 post
   *[other] { $shown } poster
}
consents-at = När
consents-person = Person
consents-purpose = Ändamål
consents-act = Vad som hände
consents-channel = Kanal
consents-grade = Bevis
consents-wording = Ordalydelse
consents-recorded = Registrerat
consents-number = Journalnr
consents-version = version { $version }, { $language }
consents-all = Alla
consents-standing-needs = Välj ändamål först
consents-standing-none = Per ändamål
consents-stood = Läget den { $day }
consents-chosen = Valda filter
consents-clear = Ta bort alla filter
consents-nothing-filtered = Inget samtycke stämmer med alla de här filtren.
consents-ledger-empty = Inget är registrerat ännu
consents-ledger-empty-text = Varje gång någon tillfrågas, samtycker, avböjer eller återkallar står det kvar här på en rad. Den registreras på kontaktens sida.
consents-ledger-empty-do = Till kontakterna
consents-open-person = Visa personens dataskydd
consents-open-number = Visa i journalen
consents-event = Post i liggaren
consents-event-content = Vad som är registrerat
consents-event-close = Stäng posten
consents-there = { $time } enligt klockorna i { $zone }
consents-any-address = alla adresser
consents-method = Hur
consents-source = Var
consents-code = Svarskod
consents-valid-until = Gäller till
consents-guardian = Vårdnadshavare
consents-guardian-relation = Relation och hur den kontrollerades
consents-note = Anteckning
consents-counts = I liggaren
consents-since = Räknas från
consents-ended = Ersatt
consents-counted = Räknades
consents-never = Aldrig: då gällde något annat
consents-used = Senast använt
consents-evidence-none = Inget dokument visar det.
consents-evidence-gone = { $count ->
    [one] 1 dokument ligger i papperskorgen eller är raderat.
   *[other] { $count } dokument ligger i papperskorgen eller är raderade.
}
consents-wording-none = Ingen ordalydelse är registrerad.
consents-wording-gone = Informationstexten är borttagen. Ordalydelsen finns kvar, men kan inte visas här.
consents-frozen = Oförändrad sedan
consents-hash = Kontrollsumma (SHA-256)

## mailing lists

mailing-build = Skapa en utskickslista
mailing-open = Utskickslista
mailing-title = Utskickslista
mailing-instead = Vill du skriva till eller ringa människor, skapa en utskickslista: den utelämnar alla som inte får kontaktas.
mailing-steps = Stegen till utskickslistan
mailing-step-purpose = Ändamål
mailing-step-people = Personer
mailing-step-decision = Beslut
mailing-step-file = Fil
mailing-step-done = Resultat
mailing-content = { $channel ->
    [email] På listan står namn, företag, språk och en e-postadress för var och en, inget annat.
    [phone] På listan står namn, företag, språk och ett telefonnummer för var och en, inget annat.
    [message] På listan står namn, företag, språk och ett telefonnummer för var och en, inget annat.
    [letter] På listan står namn, företag, språk och en postadress för var och en, inget annat.
   *[none] På listan står namn, företag, språk och en adress för var och en, inget annat.
}
mailing-purpose-title = Vad är listan till för?
mailing-purpose = Ändamål
mailing-purpose-missing = Välj ett ändamål.
mailing-channel = Kanal
mailing-channel-missing = Välj hur personerna nås.
mailing-unready = Kan inte användas ännu
mailing-no-purpose = Inget ändamål som någon kontaktas för
mailing-no-purpose-text = En utskickslista behöver ett ändamål med en kanal, till exempel ett nyhetsbrev via e-post.
mailing-to-purposes = Till ändamålen
mailing-people-title = Vilka vill du nå?
mailing-people-help = I nästa steg beslutar Kartotek om var och en och utelämnar alla som inte får kontaktas.
mailing-people = Pröva
mailing-people-selected = { $count ->
    [one] Den valda kontakten
   *[other] De { $count } valda kontakterna
}
mailing-people-list = { $count ->
    [one] Listans enda kontakt
   *[other] Alla { $count } kontakter i listan
}
mailing-people-everybody = Alla i valvet
mailing-people-everybody-help = Alla kontakter utom de i papperskorgen.
mailing-deciding = Beslutar om varje kontakt …
mailing-decided = { $count } av { $total } får kontaktas
mailing-allowed = { $count ->
    [one] får kontaktas
   *[other] får kontaktas
}
mailing-chart = { $count ->
    [one] Beslut om en kontakt
   *[other] Beslut om { $count } kontakter
}
mailing-as-table = Visa som tabell
mailing-as-chart = Visa som diagram
mailing-outcome = Beslut
mailing-people-count = Kontakter
mailing-reasons = Skäl
mailing-reason = Skäl
mailing-point = Adress
mailing-look = Visar vem det gäller
mailing-look-back = Tillbaka till beslutet
mailing-everybody-asked = Alla prövade kontakter
mailing-count = { $count ->
    [one] en kontakt
   *[other] { $count } kontakter
}
mailing-nobody-here = Ingen längre.
mailing-nobody = Ingen får kontaktas
mailing-nobody-text = Det finns ingen lista att spara. Skälen säger vad som är i vägen; öppna ett för att se vem det gäller.
mailing-empty = Det finns ingen att besluta om. Gå tillbaka och pröva andra kontakter.
mailing-try-again = Besluta igen
mailing-changed = Inget sparades
mailing-changed-text = Något har ändrats under tiden, och ingen får längre kontaktas. Inget har lämnat valvet.
mailing-file-title = Hur sparas listan?
mailing-xlsx = Excel-arbetsbok (XLSX)
mailing-xlsx-help = För kalkylprogram och kopplad utskrift.
mailing-vcard-help = För adressböcker och e-postprogram.
mailing-recipient = Vem som får listan
mailing-recipient-help = Organisationen utanför er egen som får listan, till exempel ett tryckeri. Tomt: den stannar i er organisation.
mailing-journal = I journalen står vad listan är till för, vem som får den, hur många som utelämnades och vilka som är med.
mailing-save = { $count ->
    [one] Spara listan med en person
   *[other] Spara listan med { $count } personer
}
mailing-save-action = Spara listan
mailing-done-title = Listan är sparad
mailing-done = { $count ->
    [one] En person är med.
   *[other] { $count } personer är med.
}
mailing-done-text = Den står i journalen, och användningen av varje samtycke har noterats.
mailing-done-fewer = { $count ->
    [one] En färre än beslutet sade: personen får inte längre kontaktas.
   *[other] { $count } färre än beslutet sade: de får inte längre kontaktas.
}
mailing-to-contacts = Till kontakterna
mailing-another = Skapa en till

## import: what people said about marketing

import-group-said = Vad de har sagt om reklam
import-said-opt-out = Invändning mot all reklam
import-said-opt-out-email = Invändning mot e-post
import-said-opt-out-phone = Inga samtal
import-said-status = Prenumerationsstatus
import-said-opt-in-time = Anmäld den
import-said-confirm-time = Anmälan bekräftad den
import-said-confirm-address = Nätadress för bekräftelsen
import-given-by = Vem som lämnat uppgifterna
import-given-person = Personerna själva
import-given-person-help = De informerades då om hur uppgifterna används (art. 13 GDPR).
import-given-other = Någon annan, eller en offentlig källa
import-given-other-help = De måste informeras inom en månad och före all reklam (art. 14 GDPR).
import-claims-for = Anmälningarna i filen gäller
import-claims-proof = Det filen säger blir ett påstående och räknas bara så långt filen visar det: genom tidpunkten då en adress bekräftades. Ingen får utskick på resten.
import-claims-none = Inget ändamål: utelämna dem
import-claims-help = Bara ett påstående: Kartotek bedömer det efter filens kolumner och höjer inget som redan är känt.
import-heard-title = Vad filen säger om marknadsföring
import-heard-objections = { $count ->
    [one] På en rad vill någon inte ha marknadsföring. Invändningen tas in även om raden utelämnas.
   *[other] På { $count } rader vill någon inte ha marknadsföring. Invändningarna tas in även om raden utelämnas.
}
import-heard-claims = { $count ->
    [one] På en rad har någon anmält sig.
   *[other] På { $count } rader har någon anmält sig: { $b } med grad B, { $c } med grad C, { $d } med grad D.
} Var och en är ett påstående och tar inte tillbaka något som redan är känt. Ingen kontaktas på grad D.
import-heard-left-out = { $count ->
    [one] På en rad har någon anmält sig. Det utelämnas: inget ändamål är valt för det.
   *[other] På { $count } rader har någon anmält sig. Det utelämnas: inget ändamål är valt för det.
}
import-heard-show = Visa
import-heard-all = Alla ({ $count })
import-heard-no = Invändningar ({ $count })
import-heard-yes = Anmäld, { $grade } ({ $count })
import-heard-what = Vad som står
import-heard-objects = Invänder mot: { $what }
import-heard-everything = all marknadsföring
import-heard-opts-in = Anmäld

## consent forms, receipts, reaching people for a purpose

letter-form = Skriv ut blankett …
letter-form-title = Skriv ut en samtyckesblankett
letter-form-save = Spara som PDF …
letter-form-saved = Blanketten är sparad
letter-form-another = En blankett till
letter-form-done = Klar
letter-form-file = Sparad som ”{ $file }”
letter-form-code-help = Den står på blanketten och leder tillbaka till personen, ändamålet och texten.
letter-blank = Samtyckesblankett utan namn …
letter-blank-title = Skriv ut en samtyckesblankett utan namn
letter-blank-description = En bunt till disken, att fylla i för hand.
letter-blank-code-help = Alla exemplar har den: den leder tillbaka till ändamålet och texten.
letter-by-hand = skrivs för hand
letter-no-purpose = Inget ändamål vilar på samtycke
letter-no-purpose-text = En blankett ber om samtycke till ett ändamål, till exempel ett nyhetsbrev. Lägg först till ett med den rättsliga grunden samtycke.
letter-no-wording = Det finns ännu ingen text att samtycka till för ändamålet. Lägg till en under Samtycken, Informationstexter.
letter-wording-draft = { $notice }, version { $version } ({ $language }), utkast
letter-choices = Vad som går att kryssa för
letter-choices-help = Var och en skrivs ut med en tom ruta: personen kryssar själv för det som gäller.
letter-preview = Vad personen läser
letter-freezes = Versionen är ett utkast. När blanketten har sparats kan ingen längre ändra den.
letter-next = Så går du vidare
letter-step-print = Skriv ut den och lämna eller skicka den till personen, som kryssar, skriver under och behåller en kopia.
letter-step-sign = När den kommer tillbaka: skanna den och spara den som bevis.
letter-step-code = Tryck på W på den här sidan och skriv in koden: ändamål, text och kanaler fylls i.
letter-blank-step-print = Skriv ut så många du behöver. Folk skriver namn och adress, kryssar och skriver under.
letter-blank-step-person = När en kommer tillbaka: öppna personens sida, eller lägg först till personen.
letter-blank-step-code = Tryck på W där och skriv in koden: ändamål och text fylls i.
letter-code = Koden på blanketten
letter-code-help = Två grupper om fem tecken, till exempel 793NX-W3CVC.
letter-code-group = { $group ->
    [1] Den första gruppen är felskriven. Jämför med blanketten.
   *[other] Den andra gruppen är felskriven. Jämför med blanketten.
}
letter-code-shape = Det här är ingen kod från en utskriven blankett: en sådan har två grupper om fem siffror och bokstäver.
letter-code-unknown = Ingen blankett med den koden har skrivits ut från det här valvet.
letter-code-other = Blanketten skrevs ut till { $name }.
letter-code-go = Gå dit
letter-code-found = Utskriven { $on }. Ange nedan vad personen har kryssat för.
letter-code-blank = En blankett utan tryckt namn: kontrollera att det är den här personens namn som står där.
letter-ticked = Kryssat på blanketten
letter-ticked-help = Det du utelämnar förblir som det var.
letter-receipt = Kvitto …
letter-receipt-action = Spara ett kvitto på ett samtycke …
letter-receipt-of = Kvitto på { $purpose }
letter-receipt-title = Kvitto på ett samtycke
letter-receipt-text = Visar samlat vad personen tillfrågades om, vad svaret blev och när, texten och hur man återkallar. Att lämna ut eller spara.
letter-receipt-format = Format
letter-receipt-pdf = Att läsa och skriva ut (PDF)
letter-receipt-pdf-help = På personens språk.
letter-receipt-json = För maskiner (JSON-LD)
letter-receipt-json-help = Med termerna i Data Privacy Vocabulary, som i ISO/IEC TS 27560.
letter-receipt-save = Spara …
letter-receipt-saved = Kvittot är sparat som ”{ $file }”
letter-reach-email = Skriv …
letter-reach-phone = Ring …
letter-reach-message = Sms:a …
letter-reach-letter = Anteckna brev
letter-reach-for = { $act } ({ $purpose })
letter-reached = Antecknat som användning för ändamålet
letter-reached-letter = Brevet är antecknat som användning för ändamålet
letter-proof-until = Bevis
letter-proof-day = Ska sparas till { $day } (§ 7a UWG)

## requests: laws, kinds, stages, steps, reasons, periods

request-regime-gdpr = GDPR (EU och EES)
request-regime-uk_gdpr = UK GDPR (Storbritannien)
request-regime-fadp = Dataskyddslagen DSG (Schweiz)
request-regime-ccpa = CCPA (Kalifornien)
request-regime-hipaa = HIPAA (USA, uppgifter om hälsa)
request-regime-lgpd = LGPD (Brasilien)

request-kind-confirmation = Bekräftelse på om uppgifter finns
request-kind-access = Tillgång
request-kind-portability = Dataportabilitet
request-kind-rectification = Rättelse
request-kind-erasure = Radering
request-kind-restriction = Begränsning av behandling
request-kind-objection = Invändning
request-kind-marketing_objection = Invändning mot direkt marknadsföring
request-kind-withdrawal = Återkallande av samtycke
request-kind-automated_decision = Omprövning av ett automatiserat beslut
request-kind-opt_out_of_sale = Invändning mot försäljning och delning
request-kind-limit_sensitive = Begränsad användning av känsliga uppgifter
request-kind-disclosures = Till vem uppgifter har lämnats ut
request-kind-complaint = Klagomål

request-stage-received = Inkommen
request-stage-identity = Identitet
request-stage-search = Sökning
request-stage-review = Prövning
request-stage-answer = Svar
request-stage-closed = Avslutad

request-step-receipt_day = Dag och väg för mottagandet stämmer
request-step-receipt_day-detail = Fristen löper från den dag då begäran nådde någon av organisationens kontaktadresser, inte från den dag då den registrerades här.
request-step-right = Det är klarlagt vad begäran gäller
request-step-right-detail = Varken formulär eller artikel behöver anges. Innehåller ett brev flera önskemål registrerar du en begäran för varje.
request-step-marketing_stopped = Marknadsföringen till personen är stoppad
request-step-marketing_stopped-detail = Genast, utan att skäl efterfrågas och utan avvägning. Ta även bort personen från utskick som är förberedda men inte skickade.
request-step-withdrawal_recorded = Återkallandet är registrerat
request-step-withdrawal_recorded-detail = Genast, för varje ändamål och kanal som det gäller. Det som skett dessförinnan förblir lagligt.
request-step-sale_stopped = Försäljning och delning är stoppade
request-step-sale_stopped-detail = Så snart som möjligt, senast inom 15 arbetsdagar. Delning för reklam över olika sammanhang räknas också.
request-step-sensitive_limited = Användningen av känsliga uppgifter är begränsad
request-step-sensitive_limited-detail = Senast inom 15 arbetsdagar: bara det som den begärda tjänsten kräver, säkerhet och vad lagen i övrigt tillåter.
request-step-mandate = Den som begär har rätt till det
request-step-mandate-detail = Den som begär något för någon annans räkning visar en fullmakt. Ombud, föräldrar och tjänster kontrolleras som personen själv.
request-step-duplicate = Tidigare begäranden från personen är genomgångna
request-step-duplicate-detail = Även en upprepad begäran prövas och besvaras. Orimlig är den bara om den kommer för tätt och utan skäl.
request-step-receipt_confirmed = Mottagandet är bekräftat
request-step-receipt_confirmed-detail = Ange när svaret kommer. Kalifornien kräver det inom 10 arbetsdagar, Storbritannien för klagomål inom 30 dagar; i övrigt är det god sed.
request-step-deletion_held = Inget raderas under tiden
request-step-deletion_held-detail = Radering som ändå står på tur väntar tills svaret har lämnats, så att den inte omintetgör begäran.
request-step-use_restricted = Uppgifterna är begränsade tills det är avgjort
request-step-use_restricted-detail = På begäran: medan riktigheten kontrolleras eller skälen vägs lagras uppgifterna men används inte (art. 18.1 a och d).

request-step-nothing_asked = Inget mer krävs av personen
request-step-nothing_asked-detail = Adressen som det gäller räcker. Ingen legitimation, inget skäl, inget konto.
request-step-doubt = Det är avgjort om det finns rimliga skäl att tvivla
request-step-doubt-detail = Kommer den från en känd adress? Utan tvivel begär du inget utan går vidare. Finns tvivel antecknar du varför.
request-step-identity_verified = Identiteten är kontrollerad
request-step-identity_verified-detail = Den här lagen kräver det, och noggrannare ju mer skada ett misstag skulle göra. Fristen löper under tiden.
request-step-only_needed = Bara det som behövs begärs
request-step-only_needed-detail = Ofta räcker ett svar från den kända adressen eller ett samtal till det kända numret. Be om kopia av legitimation sist, med onödiga uppgifter övertäckta.
request-step-check_recorded = Hur identiteten kontrollerades är antecknat
request-step-check_recorded-detail = Anteckna sätt och resultat, eller att inget tvivel fanns. Spara inte själva beviset.

request-step-vault_searched = Valvet är genomsökt
request-step-vault_searched-detail = På namn, tidigare namn, adresser och nummer, även i anteckningar, dokument, affärer och papperskorgen.
request-step-elsewhere_searched = Det som finns på andra ställen är genomsökt
request-step-elsewhere_searched-detail = Brevlådor, delade mappar, telefoner, bokföring, papper. Kartotek ser dem inte.
request-step-processors_asked = Personuppgiftsbiträdena är tillfrågade
request-step-processors_asked-detail = Den som behandlar uppgifter för organisationens räkning (utskickstjänst, redovisningsbyrå, driftleverantör) ska bistå.
request-step-matches_decided = Varje träff är avgjord
request-step-matches_decided-detail = Hör den till personen eller till någon med samma namn? Anteckna varför.

request-step-extension_decided = Det är avgjort om mer tid behövs
request-step-extension_decided-detail = Personen ska få veta det, med skälen, innan den första fristen går ut. Även den längre räknas från mottagandet.
request-step-excess_checked = Det är avgjort om den är ogrundad eller orimlig
request-step-excess_checked-detail = Bara om det är uppenbart, och det ska kunna visas. Vid en första begäran är det sällan så.
request-step-data_confirmed = Det framgår om uppgifter om personen behandlas
request-step-data_confirmed-detail = Även om det inte finns några: då är det svaret.
request-step-access_contents = Kopian åtföljs av all föreskriven information
request-step-access_contents-detail = Ändamål, kategorier, mottagare, lagringstid, rättigheter, klagomål, källa, automatiserade beslut, skyddsåtgärder vid överföring till tredjeland.
request-step-know_contents = Kategorier och enskilda uppgifter är angivna
request-step-know_contents-detail = Kategorier, källor, affärssyften och till vem uppgifter har lämnats ut, sålts eller delats; det som sparas längre än 12 månader redovisas från och med 2022-01-01.
request-step-record_set = Den journal som beslut grundas på är fullständig
request-step-record_set-detail = Vård-, fakturerings- och andra handlingar, om möjligt i den form som begärs.
request-step-recipients_named = Mottagarna är namngivna
request-step-recipients_named-detail = De faktiska mottagarna, inte bara kategorier, om det begärs och är möjligt.
request-step-others_protected = Andra personer i uppgifterna är skyddade
request-step-others_protected-detail = Maskera bit för bit det som skadar andra eller röjer hemligheter. Resten lämnas ut.
request-step-numbers_withheld = Särskilt riskabla nummer är utelämnade
request-step-numbers_withheld-detail = Personnummer, legitimations- och kontonummer, lösenord och säkerhetssvar anges som lagrade men skickas inte.
request-step-portable_scope = Det som är portabelt är utvalt
request-step-portable_scope-detail = Det som personen har lämnat eller som observerats. Enligt GDPR bara på grund av samtycke eller avtal, och utan egna slutsatser.
request-step-portable_format = Formatet är maskinläsbart
request-step-portable_format-detail = Strukturerat och allmänt använt, till exempel JSON, CSV eller vCard; direkt till en annan organisation om det är tekniskt möjligt.
request-step-accuracy_checked = Det är utrett vad som är riktigt
request-step-accuracy_checked-detail = Med hjälp av det personen skickar eller egna källor. En bedömning är inte fel för att någon annan bedömer annorlunda; personens syn kan läggas till.
request-step-correction_made = Uppgifterna är rättade eller kompletterade
request-step-correction_made-detail = På alla ställen, även i kopior. Behåll det gamla värdet bara om ett ändamål kräver det.
request-step-amendment_linked = Ändringen är kopplad till handlingen
request-step-amendment_linked-detail = Den gamla uppgiften står kvar. Vid avslag läggs personens invändning till och följer med vid senare utlämnanden.
request-step-erasure_ground = Grunden för radering är klarlagd
request-step-erasure_ground-detail = Behövs inte längre, samtycke återkallat, invändning, olagligt, rättslig förpliktelse eller ett barns uppgifter från en nättjänst (art. 17.1).
request-step-exceptions_checked = Det som måste sparas är avskilt
request-step-exceptions_checked-detail = Post för post: verifikat som ska sparas enligt lag, rättsliga anspråk, yttrande- och informationsfrihet. Undantaget för en faktura räddar inte hela kontakten.
request-step-erasure_done = Resten är slutgiltigt raderat
request-step-erasure_done-detail = Även ur papperskorgen, ur exporter som finns kvar och hos biträden. En adress med invändning står kvar på spärrlistan.
request-step-published_told = Vid publicering är andra underrättade
request-step-published_told-detail = Har uppgifterna offentliggjorts vidtar du rimliga åtgärder för att underrätta andra som behandlar dem (art. 17.2).
request-step-backups_explained = Svaret anger hur länge säkerhetskopior innehåller det
request-step-backups_explained-detail = Tills de skrivs över används de inte till något annat, och efter en återställning raderas det på nytt.
request-step-restriction_ground = Grunden för begränsningen är klarlagd
request-step-restriction_ground-detail = Riktigheten bestrids, behandlingen är olaglig men personen vill ha begränsning, uppgifterna behövs för rättsliga anspråk eller en invändning prövas (art. 18.1).
request-step-restriction_set = Kontakten är begränsad
request-step-restriction_set-detail = Uppgifterna sparas men används bara med samtycke, för rättsliga anspråk eller för att skydda någon annan.
request-step-grounds_weighed = Skälen är avvägda
request-step-grounds_weighed-detail = Personens situation mot organisationens skäl. För att fortsätta krävs avgörande berättigade skäl eller rättsliga anspråk, och de ska kunna visas.
request-step-use_stopped = Behandlingen har upphört
request-step-use_stopped-detail = För de ändamål som invändningen gäller. Om personen vill raderas uppgifterna också.
request-step-suppression_added = Adresserna står på spärrlistan
request-step-suppression_added-detail = Alla kända, som hashvärden med nyckel: då överlever invändningen även en radering och en ny import.
request-step-profiling_stopped = Profileringen för marknadsföring har upphört
request-step-profiling_stopped-detail = Även taggar, poäng och listor som fanns för marknadsföring tas bort.
request-step-other_basis = Det som bara vilade på samtycket är raderat
request-step-other_basis-detail = Om det inte fanns en annan rättslig grund från början. Ingen ny kan sättas i dess ställe nu.
request-step-human_reviewed = En människa har prövat på nytt
request-step-human_reviewed-detail = Någon som får ändra resultatet och som har hört personens synpunkter.
request-step-decision_explained = Beslutet är förklarat
request-step-decision_explained-detail = Vilka uppgifter som vägde in och hur, med begripliga ord.
request-step-disclosures_listed = Varje utlämnande är upptaget
request-step-disclosures_listed-detail = Dag, mottagare, vilka uppgifter och varför. Enligt HIPAA sex år tillbaka, utom vård, betalning och drift.
request-step-third_parties_told = Tredje parter är underrättade
request-step-third_parties_told-detail = Den som fått uppgifterna efter att begäran kom in uppmanas att följa den och att föra det vidare.
request-step-signal_honoured = Även signaler från webbläsare gäller
request-step-signal_honoured-detail = Global Privacy Control är en sådan begäran, och personen ser att den har mottagits. Vänta 12 månader innan du frågar igen.
request-step-complaint_investigated = Klagomålet är utrett
request-step-complaint_investigated-detail = Utan onödigt dröjsmål, av någon som inte var inblandad; håll personen underrättad.

request-step-plain_answer = Svaret är tydligt, fullständigt och kostnadsfritt
request-step-plain_answer-detail = Vad som har gjorts, vad som inte har gjorts och varför, på personens språk.
request-step-safe_channel = Svaret skickas på ett säkert sätt
request-step-safe_channel-detail = En elektronisk begäran besvaras elektroniskt om inget annat önskas. Kryptera det som innehåller uppgifter och kontrollera adressen två gånger.
request-step-remedies_told = Ett avslag anger skäl och rättsmedel
request-step-remedies_told-detail = Även vid delvis avslag: varför, och var personen kan klaga eller väcka talan. Utgår om allt har beviljats.
request-step-recipients_told = Mottagarna är underrättade
request-step-recipients_told-detail = Varje mottagare underrättas om det inte är omöjligt eller oproportionellt; på begäran anges de för personen (art. 19).
request-step-providers_told = Tjänsteleverantörer är anvisade att göra detsamma
request-step-providers_told-detail = Leverantörer och uppdragstagare rättar eller raderar också; om en radering underrättas även de som köpt uppgifterna.
request-step-lifting_announced = Personen får veta innan begränsningen hävs
request-step-lifting_announced-detail = Innan begränsningen upphör underrättas personen (art. 18.3).

request-step-outcome_recorded = Resultatet är antecknat
request-step-outcome_recorded-detail = Beviljad, delvis beviljad eller avslagen, när svaret skickades och en kopia som bevis.
request-step-proof_deleted = Identitetsbevis är raderade
request-step-proof_deleted-detail = Kopior av legitimation och liknande. Att och hur kontrollen gjordes står kvar.
request-step-file_kept = Det är klart hur länge ärendet sparas
request-step-file_kept-detail = Som bevis och för inget annat: tre år är vanligt, Kalifornien kräver 24 månader.

request-refusal-identity_unproven = Identiteten kunde inte fastställas
request-refusal-unfounded = Uppenbart ogrundad
request-refusal-excessive = Orimlig
request-refusal-malicious = Gjord för att skada
request-refusal-legal_obligation = En rättslig förpliktelse hindrar det
request-refusal-legal_claims = Behövs för rättsliga anspråk
request-refusal-rights_of_others = Andras rättigheter skulle skadas
request-refusal-impossible = Inte möjligt
request-refusal-disproportionate = Oproportionell ansträngning
request-refusal-already_informed = Personen har redan informationen

request-delay-complexity = Komplexitet
request-delay-volume = Antalet inkomna begäranden
request-delay-identity_required = Identiteten behöver styrkas
request-delay-information_required = Uppgifter saknas ännu

request-remedy-organisation = Klagomål till organisationen
request-remedy-review = Omprövning av någon annan
request-remedy-statement = Lägga till ett eget yttrande
request-remedy-authority = Klagomål till tillsynsmyndigheten
request-remedy-court = Rättsmedel inför domstol

request-authority-gdpr = Tillsynsmyndigheten där personen bor eller arbetar eller där det inträffade
request-authority-uk_gdpr = Information Commissioner (Storbritannien)
request-authority-fadp = Schweiz federala dataskydds- och offentlighetsombud (EDÖB)
request-authority-ccpa = California Privacy Protection Agency eller Attorney General
request-authority-hipaa = Office for Civil Rights vid USA:s hälsodepartement
request-authority-lgpd = Den nationella dataskyddsmyndigheten (ANPD)

request-identity-never = Inget identitetsbevis: det görs helt enkelt.
request-identity-on_doubt = Begär identitetsbevis bara om det finns rimliga skäl att tvivla.
request-identity-always = Den här lagen kräver att identiteten kontrolleras.

request-waiting-identity = Identitetsbevis
request-waiting-clarification = Precisering av begäran
request-waiting-fee = Avgift

request-tag-verified = Kontrollerat mot lagtexten
request-tag-secondary = Från en sekundär källa
request-tag-unverified = Inte kontrollerat: fråga din rådgivare
request-tag-open = Omtvistat: fråga din rådgivare

request-period-prompt = utan onödigt dröjsmål
request-period-at_once = genast
request-period-hour = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
request-period-day = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
request-period-business_day = { $count ->
    [one] { $count } arbetsdag
   *[other] { $count } arbetsdagar
}
request-period-month = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
request-period-year = { $count ->
    [one] { $count } år
   *[other] { $count } år
}
request-due-uncertain = Helgdagarna för den här platsen och tiden är inte kända. Den beräknade dagen visas: den är aldrig för sen.

## answers: forms and mails that come back

answers-part = Svar
answers-title = Blanketter och svar
answers-paper = En underskriven blankett kom tillbaka
answers-paper-text = Skriv in koden på den för att se vems den är.
answers-paper-found = Tillfrågad om { $purpose } den { $on }.
answers-paper-blank = En blankett utan namn om { $purpose }
answers-paper-blank-text = Öppna sidan för den som skrev under, eller lägg först till personen. Tryck på W där och skriv in koden igen.
answers-mails = Svar per e-post
answers-mails-text = Spara svarsmejlen som .eml-filer eller en hel mapp som .mbox. Kartotek letar efter begärans kod i vart och ett; av mejl utan kod sparas ingenting.
answers-read = Läs in svarsmejl …
answers-list = Svarsmejl
answers-empty = Inget mejl hade en kod från oss.
answers-back = Tillbaka
answers-unmatched = { $count ->
    [0] Ingenting sparades.
    [one] 1 mejl utan en kod från oss utelämnades. Ingenting av det sparas.
   *[other] { $shown } mejl utan en kod från oss utelämnades. Ingenting av dem sparas.
}
answers-unreadable = { $count ->
    [one] 1 fil gick inte att läsa
   *[other] { $count } filer gick inte att läsa
}
answers-from = Från
answers-from-asked = Från den tillfrågade adressen
answers-from-other = Från en annan adress
answers-from-other-help = Det räknas som ett meddelande från personen, inte som en bekräftelse från själva adressen.
answers-sent = Skickat
answers-sent-unknown = Det framgår inte av mejlet
answers-asked = Tillfrågad
answers-no-text = Mejlet har ingen egen text.
answers-answered = Något nyare än den här begäran är redan registrerat.
answers-choice = Vad { $name } svarade
answers-given = Samtyckte
answers-refused = Avböjde
answers-left = Hoppa över
answers-decided-given = { $name }: samtyckte
answers-decided-refused = { $name }: avböjde
answers-decided-left = { $name }: överhoppad
answers-fault = Svaret kan inte registreras
answers-fault-text = Dess datum ligger före begäran eller i framtiden, eller saknas. Hoppa över det och registrera det för hand på personens sida.
answers-more = Visa fler
answers-count = { $count ->
    [0] Alla { $total } är avgjorda.
    [one] 1 av { $total } är inte avgjord än och skulle hoppas över.
   *[other] { $shown } av { $total } är inte avgjorda än och skulle hoppas över.
}
answers-take = { $count ->
    [0] Registrera
    [one] Registrera 1 svar
   *[other] Registrera { $shown } svar
}
answers-take-action = Registrera svaren
answers-taken = { $count ->
    [one] 1 svar registrerat
   *[other] { $count } svar registrerade
}

## requests: the queue, a request, its form

area-requests = Begäranden
request-add = Registrera begäran
request-added = Begäran registrerad
request-added-effect = Begäran registrerad; det den begär gäller från och med nu
request-near = Försenade eller förfaller inom 7 dagar
request-title = { $number } · { $kind }
request-number = Nummer
request-who = Person
request-who-help = Skriv ett namn. Finns ingen med det namnet här står det kvar som det skrevs.
request-hidden = Visa
request-reveal = Visa vem det gäller
request-unknown = Inte känd här
request-by = genom ombud: { $name }
request-kind = Vad som begärs
request-regime = Lag
request-stage = Steg
request-view = Vilka
request-view-open = Öppna
request-view-mine = Tilldelade till mig
request-view-closed = Avslutade
request-received-on = Inkom
request-recorded-on = Registrerad
request-received-at = Inkom
request-target-on = Planerad
request-target-help = Den dag då ni tänker svara. Den lagstadgade fristen ändras inte.
request-legal-on = Lagstadgad frist
request-nominal-on = Enligt räkningen
request-acknowledge-on = Bekräfta mottagandet senast
request-assignee = Handläggs av
request-assign = Tilldela
request-planned = Begäran tilldelad
request-days-left = { $count ->
    [0] i dag
    [one] 1 dag kvar
   *[other] { $count } dagar kvar
}
request-days-over = { $count ->
    [one] 1 dag försenad
   *[other] { $count } dagar försenad
}
request-left = { $left } · { $on }
request-closed-on = Avslutad { $on }
request-waiting = Något har begärts av personen
request-test = Test
request-test-help = För att prova. Räknas inte i statistiken.
request-extended = Förlängd
request-empty = Inga öppna begäranden
request-empty-text = När någon frågar vad ni har om dem, vill ha det rättat eller raderat, eller invänder: registrera det här samma dag som det kommer in. Fristen räknas sedan av sig själv.
request-none = Ingen begäran stämmer
request-none-text = Vidga filtren för att se fler.
request-statistics = Statistik
request-queue = Begäranden
request-statistics-note = Efter året då de inkom. Tester räknas inte.
request-statistics-none = Inga begäranden inkom detta år.
request-year = År
request-count = Inkomna
request-closed = Avslutade
request-mean-days = Dagar i snitt
request-longest = Dagar som mest
request-late = Försenade
request-refused = Helt eller delvis avslagna
request-sum = Summa
request-channel = Hur den kom in
request-channel-email = E-post
request-channel-phone = Telefon
request-channel-letter = Brev
request-channel-in_person = Personligen
request-channel-web_form = Webbformulär
request-address = Vart svaret ska
request-address-help = En e-postadress, ett nummer eller en postadress. Den söks också.
request-mandate = Ombud
request-mandate-help = Ett ombud, en förälder, en tjänst. Fullmakten kontrolleras.
request-detail = Med deras ord
request-doubt = Varför det inte är säkert vem som frågar
request-doubt-text = Bara vid rimliga skäl att tvivla får ni begära mer. Skriv vad tvivlet vilar på; lämna tomt om det inte finns något.
request-doubt-title = Tvivel om vem som frågar
request-doubt-do = Tvivla på identiteten
request-purpose = Ändamål
request-purpose-all = Alla ändamål
request-at-once = Detta gäller så snart ni sparar.
request-at-once-unknown = Detta måste gälla genast. Eftersom personen inte är känd här, sätt adressen på spärrlistan.
request-noted = Noterat
request-advanced = Nästa: { $stage }
request-advance = Nästa steg
request-commented = Kommentar tillagd
request-comment = Ny kommentar
request-comment-do = Lägg till kommentar
request-comments = Kommentarer
request-events = Vad som gjorts
request-checklist = Att göra: { $stage }
request-clock = Frist
request-wait-open = { $what }: begärdes { $on }, inget svar än
request-wait-over = { $what }: begärdes { $on }, besvarades { $until }
request-wait-end = Svar har kommit
request-ask = Begärt: { $what }
request-extend = Förläng fristen
request-extend-do = Förläng fristen
request-extend-text = Den gäller bara om personen får veta det, med skälen, senast { $on }.
request-extend-reasons = Skäl
request-extend-until = Svar senast
request-extension-untold = Förlängning planerad. Berätta för personen senast { $on }, annars gäller den inte.
request-extension-told = Fristen är förlängd; personen fick veta det { $on }.
request-extension-tell = Personen har just fått veta
request-identify = Kontrollera identitet
request-identify-text = Notera hur det kontrollerades och vad det gav. Spara ingen kopia av en legitimation.
request-identify-note = Inga nummer från legitimationer.
request-method = Hur
request-method-known_address = Från en känd adress
request-method-call_back = Motringning på ett känt nummer
request-method-knowledge = Fråga som bara de kan besvara
request-method-card_seen = Legitimation visad, inte sparad
request-method-mandate = Fullmakten kontrollerad
request-result = Resultat
request-confirmed = Bekräftad
request-not-confirmed = Inte bekräftad
request-identity-failed = Kontrollen misslyckades. Inget söks; begäran går till svar och avslås.
request-search = Sök
request-search-again = Sök igen
request-search-do = Sök
request-search-text = Kontakter, företag, anteckningar, aktiviteter, uppgifter, dokument, verifikat och affärer genomsöks efter det som är känt om personen, även papperskorgen.
request-terms = Även känd som
request-terms-help = Tidigare namn, andra adresser och nummer, en per rad.
request-matches = Vad som hittades
request-searched = Sökt { $at } av { $user } efter: { $terms }.
request-searched-over = I { $contacts } kontakter, { $companies } företag, { $activities } aktiviteter, { $tasks } uppgifter, { $documents } dokument, { $vouchers } verifikat och { $deals } affärer.
request-found-nothing = Inget hittades. Vad som söktes, när och i hur mycket står kvar som bevis.
request-not-searched = Inte sökt än.
request-gone = finns inte längre
request-in = Gäller dem
request-in-all = Alla gäller dem
request-out = Gäller inte dem
request-out-all = Ingen gäller dem
request-out-text = Skriv varför, så att det går att förstå senare.
request-reason = Skäl
request-match-contact = Kontakt
request-match-company = Företag
request-match-activity = Aktivitet
request-match-task = Uppgift
request-match-document = Dokument
request-match-voucher = Verifikat
request-match-deal = Affär
request-match-reason-asked = frågade själv
request-match-reason-name = samma namn
request-match-reason-email = samma e-postadress
request-match-reason-phone = samma nummer
request-match-reason-duplicate = delar adress med en träff
request-match-reason-mention = nämner dem
request-close = Avsluta begäran
request-close-text = En avslutad begäran förblir avslutad. Notera vad det blev och hur personen fick veta det.
request-outcome = Utfall
request-outcome-fulfilled = Uppfylld
request-outcome-partly = Delvis uppfylld
request-outcome-nothing_held = Inget finns
request-outcome-refused = Avslagen
request-outcome-taken_back = Återtagen av personen
request-refusal-reasons = Varför den avslås
request-remedies = Vad de kan göra åt det
request-remedies-told = Det har de fått veta
request-answered-how = Hur och när svaret gavs
request-answered-help = Till exempel: per e-post i dag, paketet bifogat.
request-lack-steps = Bocka av varje steg i listan innan ni går vidare.
request-lack-identity = Kontrollera vem som frågar innan ni går vidare.
request-lack-mandate = Kontrollera fullmakten innan ni går vidare.
request-lack-search = Sök innan ni går vidare.
request-lack-matches = Ta ställning till allt som hittades innan ni går vidare.
request-lack-stage = Det hör inte till det här steget.
request-lack-outcome = Utfallet stämmer inte med det som hittades.
request-event-advance = Vidare till: { $stage }
request-event-search = { $count ->
    [one] Sökt: 1 träff
   *[other] Sökt: { $count } träffar
}
request-event-record = Registrerad
request-event-effect = Gällde genast
request-event-doubt = Tvivel om vem som frågar
request-event-ask = Begärt eller besvarat
request-event-identify = Identiteten kontrollerad
request-event-extend = Förlängning planerad
request-event-tell = Förlängning meddelad
request-event-close = Avslutad
request-event-letter = Brev skapat
request-event-package = Paket sparat
request-answer = Brev och paket
request-letter-write = Skriv brev
request-letter-title = Brev om begäran
request-letter-kind = Brev
request-letter-language = Brevets språk
request-letter-lines = En punkt per rad.
request-letter-nothing = Det finns inget
request-letter-preview = Brevet
request-letter-refused = Det här brevet passar inte för begärans nuvarande läge.
request-letter-pdf = Spara som PDF
request-letter-mail = Spara som e-postutkast
request-letter-no-email = Ingen e-postadress är känd, så brevet kan bara sparas som PDF.
request-letter-saved = { $file } sparat
request-letter-send = Inget har skickats: skicka det själv.
request-letter-tell = Skicka det själv och anteckna sedan att personen har informerats.
letter-lifted = Första dagen utan begränsning
letter-lifted-help = Ge tid att invända: tidigast dagen efter brevet.
request-letter-acknowledgement = Bekräfta mottagandet
request-letter-identity = Fråga vem det är
request-letter-extension = Meddela längre tid
request-letter-answer = Svar
request-letter-done = Meddela vad som gjorts
request-letter-refusal = Avslå
request-letter-nothing_held = Inget finns lagrat
request-letter-restriction_lifted = Meddela att begränsningen upphör
request-letter-recipient_notice = Meddela en mottagare
request-gaps = Något saknas
request-gap = Saknas: { $what }. { $place }
request-gap-early = För tidigt: { $what }.
request-gap-organisation = Fyll i det i inställningarna.
request-gap-request = Fyll i det i denna begäran.
request-gap-letter = Skriv det ovan.
request-gap-review = Skriv eller välj det ovan.
request-gap-purpose = Fyll i det hos ändamålen.
request-gap-search = Sök först.
request-gap-recipient = Skriv det ovan eller fyll i det hos ändamålen.
request-value-organisation = organisationen
request-value-contact = organisationens kontaktuppgifter
request-value-officer = dataskyddsombudet
request-value-authority = tillsynsmyndigheten
request-value-person = personens namn
request-value-number = numret
request-value-received = mottagningsdagen
request-value-request = vad som begärs
request-value-date = brevets datum
request-value-due = sista dagen
request-value-proof = Det som visar vem som begär
request-value-reasons = Skäl
request-value-extended = sista dagen av den längre tiden
request-value-attachments = bilagorna
request-value-purposes = ändamålen
request-value-categories = kategorierna av uppgifter
request-value-recipients = mottagarna
request-value-transfers = Överföringar till tredjeländer
request-value-retention = hur länge uppgifterna sparas
request-value-sources = varifrån uppgifterna kommer
request-value-automated = Automatiserade beslut
request-value-rights = rättigheterna
request-value-remedies = hur man klagar
request-value-done = Vad som har gjorts
request-value-identifiers = vad som eftersöktes
request-value-searched = var man sökte
request-value-lifted = första dagen utan begränsning
request-value-recipient = mottagaren
request-value-changes = vad som ändrats
request-package-make = Skapa paketet
request-package-title = Paket med uppgifterna
request-package-of = Paketet innehåller allt som är lagrat om { $who }.
request-package-uncarried = Även de här anteckningarna nämner personen men ryms inte i paketet. Återge innehållet i brevet.
request-package-left-out = Rör enligt beslutet inte personen och hålls därför tillbaka: { $what }.
request-package-people = Stryk andras namn
request-package-people-help = Namn, adresser och nummer så som de är lagrade här. Annat som pekar ut någon hittas inte av sig självt.
request-package-documents = Håll tillbaka dokument
request-package-documents-help = Gå igenom vart och ett: inget stryks inne i ett dokument. Håll tillbaka dem som säger något om andra.
request-package-letter = Brevet i paketet
request-package-text = Paketet krypteras. Lösenordet visas en gång när det sparas och sparas ingenstans.
request-package-running = Paketet skapas
request-package-save = Spara paketet
request-package-saved = { $file } sparat
request-package-counts = { $files } filer, { $data } uppgifter, { $redactions } strukna ställen.
request-package-password = Paketets lösenord
request-package-password-text = Lämna det på ett annat sätt än paketet: per telefon eller brev. Det visas bara här. Går det förlorat gör du ett nytt paket.
request-package-told = Jag har antecknat lösenordet
request-part-profile = Vem personen är
request-part-notes = Konfidentiella anteckningar
request-part-activities = Aktiviteter
request-part-tasks = Uppgifter att göra
request-part-deals = Affärer
request-part-vouchers = Offerter, order och fakturor
request-part-documents = Dokument
request-part-consents = Samtycken och information
request-part-objections = Invändningar och begränsningar
request-part-requests = Begäranden
request-part-access-log = Poster i journalen
request-package-places = { $count ->
    [one] på ett ställe
   *[other] på { $count } ställen
}
request-field-regime = Lag
request-field-kind = Vad som begärs
request-field-channel = Hur den kom in
request-field-receivedAt = Inkom
request-field-zone = Tidszon
request-field-contact = Kontakt
request-field-name = Namn
request-field-address = Vart svaret ska
request-field-mandate = Ombud
request-field-detail = Med deras ord
request-field-doubt = Tvivel
request-field-purpose = Ändamål
request-field-ground = Grund
request-field-duplicateOf = Frågar samma som
request-field-test = Test
request-field-evidence = Bevis
request-field-assignee = Handläggs av
request-field-targetOn = Planerad
request-field-step = Steg
request-field-done = Klart
request-field-text = Kommentar
request-field-reason = Skäl
request-field-waiting = Begärt
request-field-answered = Besvarat
request-field-method = Hur
request-field-confirmed = Bekräftad
request-field-note = Anteckning
request-field-terms = Sökt efter
request-field-scope = Antal poster
request-field-found = Hittade
request-field-matches = Träffar
request-field-included = Gäller dem
request-field-reasons = Skäl
request-field-until = Till
request-field-at = När
request-field-stage = Steg
request-field-outcome = Utfall
request-field-remedies = Rättsmedel angivna
request-field-format = Form
request-field-language = Språk
request-field-sha256 = Kontrollsumma
entry-request-add = Begäran registrerad
entry-request-change = Begäran tilldelad eller planerad
entry-request-step = Steg i en begäran avbockat
entry-request-comment = Begäran kommenterad
entry-request-doubt = Tvivel om vem som frågar
entry-request-ask = Något begärt eller besvarat
entry-request-identify = Identitet kontrollerad
entry-request-search = Sökt efter den som frågar
entry-request-decide = Träffar avgjorda
entry-request-extend = Fristen förlängd
entry-request-tell = Förlängning meddelad
entry-request-advance = Begäran gick vidare
entry-request-close = Begäran avslutad
entry-request-letter = Brev om en begäran skapat
entry-request-package = Paket med uppgifterna sparat
entry-reading-request = Visat vem en begäran gäller
journal-object-request = Begäran

## recipients: the register, what was handed over, notices to recipients

recipients-title = Mottagare
recipients-empty = Inga mottagare ännu
recipients-empty-text = Ange alla som får personuppgifter från dig: tryckeriet, e-postleverantören, revisorn. Då antecknas vad du lämnar till dem, och de får veta när uppgifter rättas eller raderas.
recipient-add = Lägg till mottagare
recipient-new-title = Ny mottagare
recipient-change-title = Ändra mottagare
recipient-added = Mottagare tillagd
recipient-changed = Mottagare ändrad
recipient-removed = Mottagare borttagen
recipient-remove = Ta bort mottagare
recipient-name = Namn
recipient-kind = Roll
recipient-kind-processor = Personuppgiftsbiträde
recipient-kind-processor-help = Behandlar uppgifterna för din räkning och enligt dina instruktioner (art. 28 GDPR).
recipient-kind-joint_controller = Gemensamt personuppgiftsansvarig
recipient-kind-joint_controller-help = Bestämmer tillsammans med dig vad uppgifterna används till (art. 26 GDPR).
recipient-kind-controller = Självständig mottagare
recipient-kind-controller-help = Bestämmer själv vad uppgifterna används till, som en bank eller revisor.
recipient-kind-authority = Myndighet
recipient-kind-authority-help = Ett offentligt organ som du rapporterar till, till exempel Skatteverket.
recipient-part-data = Vad som lämnas
recipient-part-reach = Hur den nås
recipient-part-contract = Avtal
recipient-categories = Uppgifter
recipient-categories-help = Till exempel ”Namn och postadresser till kunder”.
recipient-purposes = För vilka ändamål
recipient-country = Land
recipient-country-help = Dit uppgifterna går.
recipient-country-unknown = Inte känt ännu
recipient-abroad = tredjeland
recipient-safeguard = Grund för överföringen
recipient-safeguard-help = Landet ligger utanför EES, Storbritannien och Schweiz (kapitel V GDPR).
recipient-safeguard-unknown = Inte utrett ännu
recipient-safeguard-adequacy = Beslut om adekvat skyddsnivå (art. 45)
recipient-safeguard-clauses = Standardiserade dataskyddsbestämmelser (art. 46)
recipient-safeguard-rules = Bindande företagsbestämmelser (art. 47)
recipient-safeguard-derogation = Undantag (art. 49)
recipient-transfer = Uppgifter om överföringen
recipient-transfer-help = Vilket beslut eller vilka bestämmelser, och sedan när. Vid undantag: vilket, och varför det gäller.
recipient-contact = Kontakt
recipient-contact-help = Vem som där får veta om rättelser och raderingar: person eller avdelning med adress.
recipient-email = E-postadress
recipient-contract-help = Vilket avtal, och var det finns.
recipient-contract-needed = Lagen kräver ett: vilket det är, och var det finns.
recipient-contract = Avtal
recipient-contract-on = Ingått den
recipient-review-on = Ses över den
recipient-ended-on = Avslutat den
recipient-note = Anteckning
recipient-state = Status
recipient-people = Personer
recipient-last = Senast
recipient-complete = Komplett
recipient-ended = Avslutad
recipient-lack-country = Land saknas
recipient-lack-contract = Avtal saknas
recipient-lack-review = Översyn behövs
recipient-lack-safeguard = Skyddsåtgärd saknas
recipient-lack-categories = Uppgiftstyp saknas
recipient-lack-purpose = Ändamål saknas
recipient-lack-contact = Kontakt saknas
go-recipients = Gå till mottagare
draft-recipient = Mottagare: { $name }
disclosures-title = Lämnat till mottagare
disclosures-none = Inget har lämnats till någon i registret
disclosure-handed-to = Lämnas till
disclosure-handed-to-help = Någon i registret över mottagare. Det antecknas hos varje person, så att det går att underrätta senare.
disclosure-handed-to-nobody = Ingen i registret
disclosure-title = Anteckna utlämnande
disclosure-text = För det som lämnats utanför programmet: i telefon, i ett mejl, på papper. Anteckningen går inte att ångra.
disclosure-do = Anteckna utlämnande
disclosure-recorded = Antecknat
disclosure-none-known = Det finns ingen mottagare i registret ännu. Lägg till den under Samtycken, Mottagare.
disclosure-recipient = Mottagare
disclosure-choose = Välj mottagare
disclosure-how = Hur
disclosure-kind-mailing = på en utskickslista
disclosure-kind-export = i en export
disclosure-kind-package = i ett paket
disclosure-kind-document = i ett dokument
disclosure-kind-letter = skriftligen
disclosure-kind-told = muntligen
disclosure-at = När
disclosure-purpose = Varför
disclosure-detail = Vad
disclosure-detail-help = Till exempel ”Namn och telefonnummer”.
recipient-notices-title = Underrättelser till mottagare (art. 19 GDPR)
recipient-notice-why = Anledning
recipient-notice-fields = Fält
recipient-notice-rectification = Uppgifter rättades
recipient-notice-erasure = Uppgifter raderades
recipient-notice-restriction = Behandlingen begränsades
recipient-notice-restriction_lifted = Begränsningen upphävdes
recipient-notice-impossible = Inte underrättad: omöjligt
recipient-notice-disproportionate = Inte underrättad: oproportionell ansträngning
recipient-notice-because = Varför inte
recipient-notice-open = ska underrättas
recipient-notice-closed = avslutat
recipient-notice-until = Ska underrättas senast { $day }
recipient-notice-drafted-on = brev utkast den { $day }
recipient-notice-told = Underrättad den { $day }: { $method }
recipient-notice-drafted = Utkast antecknat
recipient-notice-settled = Avslutat
recipient-notice-settle = Avsluta
recipient-notice-settle-title = Underrättelse till { $name }
recipient-notice-settle-text = { $why }. Den som har uppgifterna från dig ska underrättas, om det inte är omöjligt eller kräver en oproportionell ansträngning.
recipient-notice-outcome = Resultat
recipient-notice-was-told = Underrättad
recipient-notice-told-at = När
recipient-notice-method = Hur
recipient-notice-method-help = Till exempel ”E-post till data@print.example”.
recipient-notice-reason = Skäl
recipient-letter = Brev
recipient-letter-title = Brev till { $name }
recipient-letter-least = Det anger inte mer om personen än vad mottagaren behöver för att hitta henne eller honom.
recipient-letter-copy = För ett formulär eller en portal hos mottagaren
recipient-letter-send = Antecknat som utkast. Inget har skickats: skicka det själv.
recipient-letter-drafted = Anteckna som utkast
entry-recipient-add = Mottagare tillagd
entry-recipient-change = Mottagare ändrad
entry-recipient-remove = Mottagare borttagen
entry-recipient-restore = Mottagare återställd
entry-disclosure-add = Utlämnande till mottagare antecknat
entry-recipient_notice-add = Mottagare ska underrättas
entry-recipient_notice-draft = Brev till mottagare utkast
entry-recipient_notice-tell = Mottagare underrättad
entry-recipient_notice-release = Mottagare inte underrättad, med skäl
journal-object-recipient = Mottagare
journal-object-disclosure = Utlämnande till mottagare
journal-object-recipient_notice = Underrättelse till mottagare
entry-archive-add = Bevaras enligt lag efter en radering
entry-archive-settle = Mottagare underrättad om en radering
entry-request-erase = Raderad person borttagen ur en begäran
entry-document-give = Dokument behållet efter en radering
entry-voucher-leave = Verifikat kvar hos företaget
entry-export-certificate = Intyg om radering sparat
entry-reading-archive = Visat vad som bevaras efter en radering
journal-object-archive = Bevarat efter en radering
entry-legal_hold-add = Raderingsspärr satt
entry-legal_hold-change = Raderingsspärr ändrad
entry-legal_hold-end = Raderingsspärr hävd
entry-archive-review = Sparat för ett anspråk, prövningsdag ändrad
entry-archive-end = Raderingsspärr hävd, det sparade raderat
entry-legal_hold-leave = Raderingsspärr kvar på det som blir kvar
entry-retention_flag-add = Markerad: tiden är ute
entry-retention_flag-keep = Markerat sparas längre
entry-retention_flag-approve = Markerat godkänt
entry-retention_flag-reopen = Beslut om markerat återtaget
entry-retention_flag-done = Godkänt utfört
entry-retention_rule-add = Gallringsregel tillagd
entry-retention_rule-change = Gallringsregel ändrad
entry-retention_rule-remove = Gallringsregel borttagen
entry-retention_rule-restore = Gallringsregel återställd
journal-object-legal_hold = Raderingsspärr
journal-object-retention_flag = Markerat för radering
journal-object-retention_rule = Gallringsregel
retention-hold-due = Pröva raderingsspärren igen: { $reason }
retention-part-outlook = Vad som förfaller
retention-part-queue = Gallringskö
retention-part-rules = Gallringsregler
retention-nav-rules = Regler
retention-nav-holds = Spärrar
retention-part-holds = Raderingsspärrar
retention-part-statistics = Statistik
retention-category = Vad den gäller
retention-category-prospect = Intressenter
retention-category-customer = Kunder
retention-category-purpose = Uppgifter för ett ändamål
retention-category-purpose-of = Uppgifter för ändamålet ”{ $purpose }”
retention-category-confidential = Konfidentiella anteckningar
retention-category-note = Anteckningar
retention-category-call = Samtal
retention-category-meeting = Möten
retention-category-mail = E-postmeddelanden
retention-category-letter = Brev
retention-category-task = Uppgifter att göra
retention-category-deal_won = Vunna affärer
retention-category-deal_lost = Förlorade affärer
retention-category-quote = Offerter
retention-category-order = Ordrar
retention-category-invoice = Fakturor
retention-category-credit_note = Kreditnotor
retention-category-quote_document = Offertdokument
retention-category-invoice_document = Fakturadokument
retention-category-contract_document = Avtal
retention-category-letter_document = Brev som dokument
retention-category-evidence_document = Bevis som dokument
retention-category-other_document = Övriga dokument
retention-category-consent_proof = Bevis på samtycken
retention-category-request = Akter till begäranden
retention-category-import_leftover = Värden som importer skrev över
retention-item-contact = Hela kontakten
retention-item-purpose = Det som sparas för ett ändamål
retention-item-confidential = Konfidentiell anteckning
retention-item-consent = Bevis på ett samtycke
retention-item-import = Överskrivna värden
retention-event = Räknas från
retention-event-collection = Insamling av uppgifterna
retention-event-from_person = Senaste livstecken från personen
retention-event-with_person = Senaste kontakt med personen
retention-event-consent = Senaste samtycke eller dess användning
retention-event-relation_end = Relationens slut
retention-event-occurrence = När det ägde rum
retention-event-issue = Utfärdande
retention-event-receipt = Mottagande eller avsändande
retention-event-closing = Avslut
retention-clause-collection = uppgifterna samlades in
retention-clause-from_person = personen senast hörde av sig
retention-clause-with_person = man senast hade kontakt med personen
retention-clause-consent = ett samtycke senast gavs, förnyades eller användes
retention-clause-relation_end = relationen upphörde med den sista försäljningen
retention-clause-occurrence = { $category ->
    [note] de skrevs
    [mail] de skickades eller togs emot
    [letter] de skickades eller togs emot
   *[other] de ägde rum
}
retention-clause-issue = de utfärdades
retention-clause-receipt = de togs emot eller skickades
retention-clause-closing = { $category ->
    [consent_proof] samtycket upphörde
   *[other] de avslutades
}
retention-why-collection = uppgifterna samlades in den { $on }
retention-why-from_person = personen senast hörde av sig den { $on }
retention-why-with_person = man senast hade kontakt med personen den { $on }
retention-why-consent = ett samtycke senast gavs, förnyades eller användes den { $on }
retention-why-relation_end = relationen upphörde med den sista försäljningen den { $on }
retention-why-occurrence = det ägde rum den { $on }
retention-why-issue = det utfärdades den { $on }
retention-why-receipt = det togs emot eller skickades den { $on }
retention-why-closing = det avslutades den { $on }
retention-why-since = { $why } och { $since }
retention-since-from_person = personen inte har hört av sig sedan dess
retention-since-with_person = ingen kontakt med personen har förekommit sedan dess
retention-since-consent = inget samtycke har getts, förnyats eller använts sedan dess
retention-start = Tiden börjar
retention-start-day = Den dagen
retention-start-calendar_year = Vid kalenderårets slut
retention-start-financial_year = Vid räkenskapsårets slut
retention-start-financial_calendar_year = Vid slutet av det kalenderår då räkenskapsåret avslutas
retention-start-filing = Vid deklarationsårets slut
retention-from-day = den dag då { $event }
retention-from-calendar_year = utgången av det kalenderår då { $event }
retention-from-financial_year = utgången av det räkenskapsår då { $event }
retention-from-financial_calendar_year = utgången av det kalenderår då det räkenskapsår avslutas under vilket { $event }
retention-from-filing = utgången av deklarationsåret för det år då { $event }
retention-period = Hur länge
retention-period-count = Antal
retention-period-unit = Enhet
retention-period-help = Högst 100 år.
retention-unit-day = dagar
retention-unit-month = månader
retention-unit-year = år
retention-action = Vad som görs då
retention-action-review = Granska
retention-action-restrict = Begränsa
retention-action-anonymise = Anonymisera
retention-action-erase = Radera
retention-action-review-help = Någon bestämmer om var och en.
retention-action-restrict-help = Det sparas och används inte.
retention-action-anonymise-help = Det som pekar ut personen tas bort; resten stannar för statistiken.
retention-action-erase-help = Ingenting av det blir kvar.
retention-then = Sedan
retention-then-review = tittar någon på dem och bestämmer
retention-then-restrict = begränsas de, det vill säga sparas utan att användas
retention-then-anonymise = anonymiseras de
retention-then-erase = raderas de
retention-sentence = { $what } sparas i { $period } från { $start }; därefter { $action }.
retention-approved-only = Ingenting sker av sig självt: det som förfaller markeras, och någon godkänner det först.
retention-law = Lag eller källa
retention-law-help = Som det citeras: 7 kap. 2 § bokföringslagen. Även en egen regel.
retention-law-none = Ingen lag angiven
retention-tag = Hur säkert det är
retention-tag-none = Inte angivet
retention-tag-verified = Kontrollerat i lagen
retention-tag-secondary = Från annan källa
retention-tag-unverified = Inte kontrollerat
retention-adviser = stäm av med er rådgivare
retention-owner = Ansvarig
retention-owner-nobody = Ingen
retention-active = Regeln gäller
retention-active-help = Avstängd hittar den inget och står kvar i listan.
retention-state = Läge
retention-state-active = Gäller
retention-state-inactive = Avstängd
retention-rule-add = Lägg till regel
retention-rule-presets = Färdiga regler …
retention-rule-new-title = Ny gallringsregel
retention-rule-change-title = Gallringsregel
retention-rule-remove = Ta bort regel
retention-rule-added = Regeln lades till
retention-rule-changed = Regeln ändrades
retention-rule-removed = Regeln togs bort
retention-rule-gone = En borttagen regel
retention-rule-purpose = Ändamål
retention-rule-purpose-choose = Välj ett ändamål
retention-rule-says = Vad regeln säger
retention-rule-part-period = Tid
retention-rule-part-ground = Vad den vilar på
retention-rules-empty = Inga regler än
retention-rules-empty-text = En regel säger hur länge något sparas, från när och vad som görs sedan. Börja med dem för ert land och ändra det som är annorlunda hos er.
retention-rules-panel = Gallringsregel
retention-rules-panel-content = Vad regeln säger
retention-rules-panel-close = Stäng regeln
retention-presets-title = Färdiga regler för { $country }
retention-presets-text = Läget i juni 2026, ingen juridisk rådgivning. Var och en kan ändras efteråt. Passar flera gäller den tidigaste dagen.
retention-presets-proposed = Föreslagna
retention-presets-other = För den som vill
retention-presets-lead = Leadet som varken köpt eller förnyat sitt samtycke inom 90 dagar.
retention-presets-added = Finns redan
retention-presets-all = Välj alla
retention-presets-none = Välj inga
retention-presets-add = { $count ->
    [0] Ta med regler
    [one] Ta med en regel
   *[other] Ta med { $count } regler
}
retention-presets-taken = { $count ->
    [one] En regel lades till
   *[other] { $count } regler lades till
}
retention-outlook-note = { $count ->
    [one] { $day } · en post granskad
   *[other] { $day } · { $shown } poster granskade
}
retention-outlook-again = Granska igen
retention-outlook-looking = Alla poster granskas
retention-outlook-none = Inga regler än
retention-outlook-none-text = Utan regler säger inget hur länge något sparas. Börja med reglerna för ert land.
retention-due = Förfallet
retention-due-text = Tiden är ute och inget hindrar.
retention-skipped = Sparas ändå
retention-skipped-text = Tiden är ute men något hindrar.
retention-ahead = De närmaste 90 dagarna
retention-ahead-text = Då går tiden ut.
retention-nothing = Ingenting
retention-chart = Vad som förfaller var och en av de närmaste 90 dagarna
retention-chart-none = Inget förfaller under dessa 90 dagar.
retention-chart-table = Visa som tabell
retention-chart-bars = Visa som diagram
retention-day = Dag
retention-records = Poster
retention-by-rule = Per regel
retention-rule = Regel
retention-rule-line = { $what }: { $action }
retention-by-reason = Vad som hindrar resten
retention-reason = Varför
retention-skip-law = En lag kräver längre bevarande
retention-skip-legal_hold = Raderingsspärr
retention-skip-restricted = Personens uppgifter är begränsade
retention-skip-open_request = En begäran från personen är öppen
retention-skip-open_deal = En affär med personen är öppen
retention-skip-in_use = Bevis på ett gällande samtycke
retention-skip-evidence = Styrker ett samtycke eller en begäran
retention-skip-queued = Är redan markerad
retention-skip-decided = Någon har beslutat att spara det
retention-list-when = Sedan
retention-list-when-ahead = Från
retention-list-when-skipped = Annars förfallet
retention-list-who = Vem
retention-list-what = Vad
retention-list-nobody = Ingen person
retention-list-empty = Inget längre
retention-list-empty-text = Det som stod här har ändrats under tiden.
retention-list-back = Tillbaka till det som förfaller
retention-flag = { $count ->
    [0] Markera det som förfallit
    [one] Markera en som förfallit
   *[other] Markera { $shown } som förfallit
}
retention-flag-do = Markera det som förfallit
retention-flag-help = Inget raderas av det: det står i kön tills någon bestämmer.
retention-flagging = Det som förfallit markeras
retention-flagged = { $count ->
    [0] Inget markerades.
    [one] En post markerades.
   *[other] { $shown } poster markerades.
}
retention-flagged-passed = { $count ->
    [one] En hade inte längre förfallit vid närmare granskning.
   *[other] { $shown } hade inte längre förfallit vid närmare granskning.
}
retention-flagged-left = { $count ->
    [one] Avbrutet: en återstår.
   *[other] Avbrutet: { $shown } återstår.
}
retention-flagged-failed = { $count ->
    [one] En gick inte att markera: { $what }. De andra gick bra.
   *[other] { $shown } gick inte att markera: { $what }. De andra gick bra.
}
retention-to-queue = Öppna kön
retention-to-rules = Öppna reglerna
retention-queue-state = Vilka som visas
retention-queue-open = Att besluta
retention-queue-kept = Sparas längre
retention-queue-approved = Godkända
retention-queue-done = Utförda
retention-queue-empty-open = Inget att besluta
retention-queue-empty-open-text = Det som en regel hittar och någon markerar står här tills det är beslutat.
retention-queue-empty-kept = Inget sparas längre
retention-queue-empty-kept-text = Det som någon med en motivering sparar till en viss dag står här. Efter den dagen markeras det igen.
retention-queue-empty-approved = Inget är godkänt
retention-queue-empty-approved-text = Det som godkänts väntar här på att utföras; till dess kan beslutet tas tillbaka.
retention-queue-empty-done = Inget utfört än
retention-queue-empty-done-text = Det som godkänts och utförts står här. Det som försvann med en person gör det inte.
retention-due-on = Förfallet sedan
retention-because = Eftersom
retention-decision = Beslut
retention-keep-until = Sparas till
retention-keep-reason = Varför det stannar
retention-flagged-by = Markerat av
retention-decided-by = Beslutat av
retention-done-at = Utfört
retention-by-at = { $user }, { $at }
retention-entry = Markerad post
retention-entry-content = Varför den förfallit och vad som beslutats
retention-entry-close = Stäng
retention-open-item = Öppna posten
retention-open-person = Öppna kontakten
retention-keep = Spara till …
retention-approve = Godkänn …
retention-reopen = Ta tillbaka beslutet
retention-keep-title = { $count ->
    [one] Spara längre
   *[other] Spara { $count } poster längre
}
retention-keep-text = Journalen bevarar motiveringen. Efter den dagen markeras det igen.
retention-keep-until-help = Den sista dagen det stannar.
retention-keep-reason-help = Vad det fortfarande behövs till, så som ni skulle säga det till personen.
retention-keep-do = Spara
retention-approve-title = { $count ->
    [one] Godkänn
   *[other] Godkänn { $count } poster
}
retention-approve-text = Inget sker än: det godkända väntar på att utföras och kan tas tillbaka till dess.
retention-approve-as-said = Det som varje regel säger
retention-approve-do = Godkänn
retention-kept = { $count ->
    [one] En post sparas längre.
   *[other] { $count } poster sparas längre.
}
retention-approved = { $count ->
    [one] En post är godkänd.
   *[other] { $count } poster är godkända.
}
retention-reopened = { $count ->
    [one] Ett beslut togs tillbaka.
   *[other] { $count } beslut togs tillbaka.
}
retention-undecided = { $count ->
    [one] En lämnades som den var
   *[other] { $count } lämnades som de var
}
retention-undecided-line = { $what }: { $why }
retention-undecided-close = Stäng meddelandet
retention-deciding = Besluten sparas
retention-carrying = Verkställs
retention-carried = { $count ->
    [one] Verkställt: en post
   *[other] Verkställt: { $count } poster
}
retention-carry-left = { $count ->
    [one] En post är fortfarande godkänd och verkställdes inte
   *[other] { $count } poster är fortfarande godkända och verkställdes inte
}
retention-obstacle = Inte än eftersom
retention-obstacle-later = Förfaller inte före { $on }
retention-obstacle-no_rule = Ingen regel kräver det längre
retention-obstacle-second = Du godkände det, och en radering kräver en andra person: någon annan utför den
retention-obstacle-announced = Raderingen av personen är aviserad och går före
retention-carry = { $count ->
    [one] Utför det godkända …
   *[other] Utför { $count } godkända …
}
retention-carry-title = Utföra det godkända?
retention-carry-text = { $count ->
    [one] En post raderas, anonymiseras eller begränsas, så som godkänts. Det som raderas kommer inte tillbaka: inte ur papperskorgen, inte genom ångra, inte ur en säkerhetskopia. Det som spärrats under tiden lämnas orört.
   *[other] { $count } poster raderas, anonymiseras eller begränsas, så som godkänts. Det som raderas kommer inte tillbaka: inte ur papperskorgen, inte genom ångra, inte ur en säkerhetskopia. Det som spärrats under tiden lämnas orört.
}
retention-carry-do = Utför
hold-add = Sätt raderingsspärr …
hold-add-title = Sätt en raderingsspärr
hold-add-text = Det spärrade kan inte raderas av en regel, ur papperskorgen eller på begäran förrän någon häver spärren.
hold-add-do = Sätt spärr
hold-person = Person
hold-person-placeholder = Sök en kontakt
hold-item = Vad som är spärrat
hold-item-whole = Hela kontakten och allt om den
hold-reason = Vilket anspråk eller förfarande
hold-reason-help = Den som får häva den ser det, och journalen bevarar det.
hold-review = Prövas igen den
hold-review-help = Den dagen står den under ”I dag”. Spärren upphör inte av sig själv.
hold-change = Pröva …
hold-change-title = Pröva raderingsspärren
hold-change-text = Behövs den fortfarande: ange när den prövas igen. Behövs den inte: häv den.
hold-change-do = Behåll spärren
hold-end = Häv spärren …
hold-end-title = Häv raderingsspärren
hold-end-text = Det kan inte tas tillbaka. Det som reglerna sedan hittar förfaller igen.
hold-end-note = Varför den hävs
hold-end-do = Häv spärren
hold-added = Raderingsspärren sattes
hold-changed = Raderingsspärren ändrades
hold-ended = Raderingsspärren hävdes
hold-since = Satt
hold-state = Läge
hold-state-stands = Gäller
hold-state-due = Ska prövas
hold-state-ended = Hävd { $on }
hold-ended-by = Hävd av
hold-set-by = Satt av
hold-panel = Raderingsspärr
hold-panel-content = Vad som är spärrat och varför
hold-panel-close = Stäng raderingsspärren
holds-empty = Inga raderingsspärrar
holds-empty-text = Ett anspråk eller ett förfarande kan behöva det som en regel skulle radera (artikel 17.3 e GDPR). En spärr bevarar det tills någon häver den och har en dag då den prövas igen.
statistics-note = Den som anonymiseras raderas; det som blir kvar är en till i ett antal. Antal under 10 visas inte, de andra avrundas nedåt till femtal, och inget antal leder tillbaka till en person.
statistics-contact = Anonymiserade personer
statistics-contact-by = Efter månaden då uppgifterna samlades in, och vad det blev av det fram till anonymiseringen.
statistics-deal = Anonymiserade affärer
statistics-deal-by = Efter månaden då de avslutades.
statistics-period = Månad
statistics-country = Land
statistics-source = Källa
statistics-outcome = Utfall
statistics-count = Antal
statistics-at-least = minst { $count }
statistics-rest = Resten av { $year }
statistics-together = Alla tillsammans
statistics-country-unknown = Inte känt
statistics-country-other = Andra länder
statistics-source-person = Från personen
statistics-source-other = Från annat håll
statistics-source-import = Import
statistics-outcome-lead = Inget erbjudet
statistics-outcome-offer = Erbjudet, inget sålt
statistics-outcome-customer = Kund
statistics-outcome-won = Vunnen
statistics-outcome-lost = Förlorad
statistics-suppressed = Det finns fler, i antal som är för små för att visas. De står inte på någon rad och i ingen summa.
statistics-small = För få för att visas
statistics-small-text = Personer eller affärer har anonymiserats, men inget antal har nått 10 än. Ett mindre skulle kunna peka ut någon.
statistics-empty = Ingen har anonymiserats än
statistics-empty-text = En regel kan anonymisera personer och affärer i stället för att radera dem. Då blir det en till i ett antal efter månad, land, källa och utfall, som visas från 10.
retention-card = Hur länge det sparas
retention-card-review = Granskas från { $on }, eftersom { $why }.
retention-card-restrict = Begränsas från { $on }, eftersom { $why }.
retention-card-anonymise = Anonymiseras från { $on }, eftersom { $why }.
retention-card-erase = Raderas från { $on }, eftersom { $why }.
retention-card-none = Ingen regel passar: inget säger hur länge den här kontakten sparas.
retention-card-period = Tiden går ut den { $until } ({ $law }).
retention-card-period-bare = Tiden går ut den { $until }.
retention-card-kept = En lag kräver bevarande till { $until } ({ $law }).
retention-card-part = En del av det kräver en lag att man bevarar för sig till { $until } ({ $law }).
retention-card-law-unknown = den längsta kända tiden, eftersom landets inte är känd
retention-card-skipped = Förfaller ändå inte: { $why }.
retention-card-first = Först av det övriga som sparas: { $what }, från { $on }.
retention-card-records = { $count ->
    [one] För ytterligare en post finns en regel.
   *[other] För ytterligare { $count } poster finns regler.
}
retention-card-holds = Raderingsspärrar
hold-review-on = Prövas igen den { $on }
hold-reason-hidden = Skälet ser den som får häva den.
hold-banner = Raderingsspärr: kontakten kan inte raderas
hold-banner-part = { $count ->
    [one] Raderingsspärr på något om den här kontakten
   *[other] Raderingsspärrar på { $count } saker om den här kontakten
}
hold-item-own = Raderingsspärr: posten kan inte raderas
hold-item-person = Raderingsspärr på personen: inte heller denna post kan raderas
hold-show = Visa spärrar
settings-financial-year = Räkenskapsåret slutar i
settings-financial-year-help = Det slutar med månadens sista dag. Lagens tider räknas därifrån där lagen säger så.
recipient-open-notices = { $count ->
    [one] En underrättelse kvar
   *[other] { $count } underrättelser kvar
  }
recipient-notice-due = Underrätta { $name } om ändringen
request-lack-changes = Inget har rättats sedan begäran kom in. Ändra kontakten först, eller avslå med skäl.
request-lack-erasure = Personen finns fortfarande här. Radera först, eller välj delvis eller avslag med skäl.
request-lack-kept = Något om personen finns kvar med raderingsspärr. Välj ”Delvis uppfylld”, med skälen: de måste meddelas (artikel 12.4 GDPR).
request-close-kept = Något om personen finns kvar med raderingsspärr, så begäran är delvis uppfylld. Skälen och var man kan klaga måste meddelas (artikel 12.4 GDPR).
## letters: their texts

templates-title = Brev
go-templates = Texter i brev
settings-templates-help = Texterna i brev om begäranden, för varje lag och språk
templates-none = Ingen text motsvarar filtren
templates-none-text = Välj en annan lag, ett annat språk eller alla.
templates-show-all = Visa alla
template-kind = Brev
template-law = Lag
template-language = Språk
template-subject = Ärende
template-body = Text
template-state = Läge
template-state-changed = Ändrade
template-state-outdated = Medföljande text är nyare
template-shipped = Som den följde med
template-changed-on = Ändrad { $on }
template-outdated = Den medföljande texten är nyare
template-outdated-text = Den medföljande texten har ändrats sedan du ändrade din. Din gäller fortfarande; jämför dem och ta över det du vill.
template-law-gdpr = GDPR
template-law-uk_gdpr = UK GDPR
template-law-fadp = DSG (Schweiz)
template-law-ccpa = CCPA
template-law-hipaa = HIPAA
template-law-lgpd = LGPD
template-kind-acknowledgement = Mottagningsbekräftelse
template-kind-identity = Kontroll av identitet
template-kind-extension = Förlängd tid
template-kind-answer = Svar om tillgång
template-kind-done = Begäran utförd
template-kind-refusal = Avslag
template-kind-nothing_held = Inga uppgifter
template-kind-restriction_lifted = Begränsning upphör
template-kind-recipient_notice = Underrättelse till mottagare
template-kind-acknowledgement-detail = Säger att en begäran har kommit in och när den besvaras.
template-kind-identity-detail = Ber om det som behövs för att veta vem som frågar.
template-kind-extension-detail = Säger att svaret tar längre tid, varför och till när.
template-kind-answer-detail = Besvarar en begäran om tillgång, med allt som lagen kräver.
template-kind-done-detail = Besvarar varje annan begäran: vad som gjordes.
template-kind-refusal-detail = Säger att något helt eller delvis inte görs, varför och vad man kan göra åt det.
template-kind-nothing_held-detail = Säger att inga uppgifter finns och vad som söktes igenom.
template-kind-restriction_lifted-detail = Säger i förväg att en begränsning upphör.
template-kind-recipient_notice-detail = Underrättar en mottagare om vad som rättats, raderats eller begränsats.
template-edit = Ändra text
template-edit-title = Ändra: { $name }
template-saved = Brevtexten sparades
template-reset = Återställ medföljande text
template-reset-done = Den medföljande texten gäller igen
template-reset-form = Utgå från den medföljande texten
template-compare = Jämför med den medföljande texten
template-compare-short = Jämförelse
template-compare-button = Jämför
template-compare-help = Vad din text tar bort från den medföljande och vad den lägger till.
template-compare-same = Det här är den medföljande texten.
template-preview = Förhandsvisning
template-preview-help = Med exempelvärden: de riktiga kommer från begäran.
template-preview-waits = Förhandsvisningen fortsätter när det markerade är åtgärdat.
template-body-help = En tom rad inleder ett stycke, ”- ” en punkt i en lista. Namn inom klammerparenteser fylls i.
template-placeholders = Platshållare
template-placeholders-help = leder hit; piltangenterna väljer, Enter infogar.
template-placeholders-go = Infoga platshållare
template-inserted = { $name } infogad
template-required-there = Krävs, finns i texten
template-required-missing = Krävs, saknas
template-list = Lista, på en egen rad
template-faults = { $count ->
    [one] Ett fel i texten:
   *[other] { $count } fel i texten:
}
template-fault-line = Rad { $line }: { $fault }
template-fault-empty = Här står inget ännu.
template-fault-unknown = Platshållaren { $name } finns inte.
template-fault-not_here = Brev av det här slaget har inget värde för { $name }.
template-fault-not_alone = { $name } är en lista: den står ensam på en rad i texten.
template-fault-brace = En klammerparentes hör inte till någon platshållare.
template-fault-required = Lagen kräver den här uppgiften: { $name } saknas.
template-keep = Behåll min som den är
template-kept = Din text gäller fortfarande
template-conflict = Någon annan har ändrat texten under tiden. Din finns kvar här: om du sparar igen ersätter den deras, som står nedan.
template-theirs = Det som gäller nu
template-placeholder-organisation = Organisationens namn
template-placeholder-contact = Hur organisationen nås
template-placeholder-officer = Hur dataskyddsombudet nås
template-placeholder-authority = Tillsynsmyndigheten
template-placeholder-person = Vems uppgifter det är
template-placeholder-number = Begärans nummer
template-placeholder-received = Dagen då den kom in
template-placeholder-request = Vad som begärs, i ord
template-placeholder-date = Brevets dag
template-placeholder-due = Till när den besvaras: ”senast den 15 juli 2026”
template-placeholder-proof = Vad som visar vem som frågar
template-placeholder-reasons = Skälen
template-placeholder-extended = Sista dagen i den förlängda tiden
template-placeholder-attachments = Vad som bifogas brevet
template-placeholder-purposes = Vad uppgifterna används till
template-placeholder-categories = Vilka kategorier av uppgifter som finns
template-placeholder-recipients = Vilka som har fått uppgifterna
template-placeholder-transfers = Tredjeländer och skyddsåtgärderna för dem
template-placeholder-retention = Hur länge uppgifterna lagras
template-placeholder-sources = Varifrån uppgifterna kommer
template-placeholder-automated = Automatiserade beslut
template-placeholder-rights = Personens rättigheter, med lagens ord
template-placeholder-remedies = Klagomål och domstol, med lagens ord
template-placeholder-done = Vad som gjordes
template-placeholder-identifiers = Namn och adresser som uppgifterna hittas med
template-placeholder-searched = Var det söktes
template-placeholder-lifted = Första dagen utan begränsningen
template-placeholder-recipient = Vem som underrättas
template-placeholder-changes = Vad som har ändrats i uppgifterna
draft-template = Brevtext: { $name }
request-event-answered = Besvarat: { $what }
request-ask-note = Notera för i dag:
request-ask-identity = Legitimation begärd
request-ask-clarification = Förtydligande begärt
request-ask-fee = Avgift begärd
request-close-early = Avsluta som återtagen
request-tick-note = Bocka av med anteckning
request-tick-do = Bocka av
request-duplicate = Frågar samma som
request-duplicate-help = Den tidigare begäran. Den här har en egen frist och besvaras ändå.
request-duplicate-none = Ingen tidigare begäran
request-evidence = Bevis
request-evidence-none = Ingen fil än. Hit hör brevet som kom in och svaret som gick ut.
request-evidence-later = Filer sparas på begärans sida när den är registrerad.
request-evidence-stored = Sparat hos begäran
request-of-none = Personen har inte gjort någon begäran.
request-open = Öppna begäran
request-by-stage = { $stage }, { $left }
entry-request-evidence = Bevis sparat hos en begäran
request-field-document = Dokument

## erasures: the way to one, the ledger, what the law keeps
area-erasures = Radering & spärrar
erasure-do = Radera för gott …
erasure-title = Radera för gott
erasure-steps = Steg till raderingen
erasure-step-who = Vem
erasure-step-goes = Vad försvinner
erasure-step-stays = Vad finns kvar
erasure-step-list = Spärrlista
erasure-step-confirm = Bekräfta
erasure-foot = Inget raderas före det sista steget.
erasure-planning = Tar reda på vad som finns …
erasure-for-request = På grund av begäran { $number }
erasure-who-title = Är det här rätt person?
erasure-who-text = Två personer kan heta likadant. Det som raderas går inte att få tillbaka.
erasure-who-asked = Personen har begärt det: begäran { $number } ska besvaras, och raderingen görs på grund av den.
erasure-who-choose = Vem i begäran raderas nu?
erasure-who-choose-text = Sökningen för begäran hittade flera kort för personen. Varje kort raderas för sig.
erasure-others-title = Andra kort som kan vara samma person
erasure-others-text = De raderas inte samtidigt. Kryssa för dem som också är personen: var och en följer efter den här, med en titt på vad den innehåller.
erasure-others-none = Inget annat kort har en adress, ett nummer eller ett namn gemensamt med det här.
erasure-others-failed = Det gick inte att söka efter andra kort för personen
erasure-others-again = Sök igen
erasure-others-next = Radera därnäst: { $name }
erasure-others-email = Samma e-postadress
erasure-others-phone = Samma telefonnummer
erasure-others-name_at_company = Liknande namn, samma företag
erasure-others-name = Samma namn
erasure-others-duplicate = Gemensamt med ett annat av dem
erasure-restricted-title = Behandlingen är begränsad sedan { $since } (artikel 18 GDPR)
erasure-restricted-text = Uppgifterna sparas som de är. Bara personens egen begäran om radering tillåter detta: öppna begäran eller registrera den.
erasure-restricted-open = Öppna begäran { $number }
erasure-held-title = Raderingsspärr: kontakten kan inte raderas förrän spärren hävs
erasure-held-text = Raderingen kan aviseras nu. När spärren hävs står raderingen under ”I dag” för att bekräftas.
erasure-held-waits = Raderingen är aviserad. När spärren hävs står raderingen under ”I dag” för att bekräftas.
erasure-goes-title = Vad som försvinner
erasure-goes-text = Allt detta raderas och går inte att hitta igen, om inget annat beslutas. Det som lagen bevarar är medräknat; det kommer i nästa steg.
erasure-goes-what = Vad
erasure-goes-count = Antal
erasure-goes-decision = Vad som händer med det
erasure-decide = { $category }: vad som händer med det
erasure-decide-erase = Radera
erasure-decide-keep = Behåll, begränsat
erasure-decide-count = Radera och räkna
erasure-keep-warning-asked = Personen har begärt radering, och den här delen avslås: det kräver ett skäl enligt artikel 17.3 GDPR, som måste meddelas. Det försvinner ur listor, sökning och exporter; bara ägaren och dataskyddsansvarig kan öppna det, och det antecknas i journalen.
erasure-keep-warning = Det som behålls efter en radering kräver ett skäl som i artikel 17.3 GDPR. Det försvinner ur listor, sökning och exporter; bara ägaren och dataskyddsansvarig kan öppna det, och det antecknas i journalen.
erasure-keep-ground = Grund
erasure-keep-claim = Rättsliga anspråk: artikel 17.3 e GDPR
erasure-keep-claim-help = Det behövs för att fastställa, göra gällande eller försvara ett anspråk.
erasure-keep-obligation = Rättslig förpliktelse: artikel 17.3 b GDPR
erasure-keep-obligation-help = En lag kräver att det bevaras.
erasure-keep-law = Vilken lag
erasure-keep-law-help = Så som den citeras, utan personens namn: den står i listan över raderingar och på intyget.
erasure-keep-documents = { $count ->
    [one] Ett dokument hör till det och behålls också.
   *[other] { $count } dokument hör till det och behålls också.
  }
erasure-keep-reason = Varför det behålls
erasure-keep-reason-help = Förseglas med det som behålls. Den som öppnar det läser skälet.
erasure-keep-review-help = { $count ->
    [one] Tidigast efter betänketiden på en dag. Den valda dagen står det under ”I dag”. Spärren upphör inte av sig själv.
   *[other] Tidigast efter betänketiden på { $count } dagar. Den valda dagen står det under ”I dag”. Spärren upphör inte av sig själv.
  }
erasure-count-contact-text = Av personen blir en mer kvar i ett antal per månad, land, källa och utfall. Inget leder tillbaka, och antal under 10 visas inte.
erasure-count-deal-text = Av varje avslutad affär blir en mer kvar i ett antal per månad, land, källa och utfall. Inget leder tillbaka, och antal under 10 visas inte. Öppna affärer raderas bara.
erasure-decided-title = Behålls efter beslut
erasure-decided-text = Det försvinner ur listor, sökning och exporter och finns kvar, begränsat, tills någon häver spärren.
erasure-decided = Efter beslut
erasure-decided-on = prövas igen den { $day }
erasure-counted = Räknas i statistiken
erasure-counted-contact = personen
erasure-counted-deal = avslutade affärer
erasure-record = { $sort }: { $what }
erasure-record-stays = Finns kvar
erasure-records-more = { $count ->
    [one] och en till
   *[other] och { $count } till
}
erasure-record-name = Namn
erasure-record-email = E-post
erasure-record-phone = Telefon
erasure-record-address = Adress
erasure-record-website = Webbplats
erasure-record-tag = Tagg
erasure-record-photo = Foto
erasure-record-confidential = Konfidentiell anteckning
erasure-record-collection = Varifrån uppgifterna kommer
erasure-record-import_fill = Det som en import skrev över
erasure-record-legal_hold = Raderingsspärr
erasure-record-retention_flag = Ska prövas enligt en regel
erasure-record-activity = Aktivitet
erasure-record-mention = Omnämnande
erasure-record-task = Uppgift
erasure-record-deal = Affär
erasure-record-document = Dokument
erasure-record-voucher = Verifikat
erasure-record-consent = Samtycke
erasure-record-use = Användning av ett samtycke
erasure-record-objection = Invändning
erasure-record-restriction = Begränsning
erasure-record-notice = Information som visades
erasure-record-suppression = Post på spärrlistan
erasure-record-request = Begäran
erasure-record-disclosure = Lämnat till
erasure-record-told = Underrättelse till
erasure-record-draft = Utkast
erasure-category-card = Kort
erasure-category-card-text = Namn, adresser, nummer, foto, taggar, anteckningar och varifrån uppgifterna kommer.
erasure-category-activity = Aktiviteter
erasure-category-activity-text = Anteckningar, samtal, möten och e-post om personen.
erasure-category-mention = Omnämnanden
erasure-category-mention-text = Länkar i anteckningar om andra; de visar sedan inget namn. Om namn som skrivits utan länk bestämmer du i nästa steg.
erasure-category-task = Uppgifter
erasure-category-task-text = Det som skulle göras och det som är gjort.
erasure-category-deal = Affärer
erasure-category-deal-text = Det som kunde säljas till personen, med faser och belopp.
erasure-category-document = Dokument
erasure-category-document-text = Filer om personen, och nycklarna till filerna.
erasure-category-voucher = Verifikat
erasure-category-voucher-text = Offerter, order, fakturor och kreditfakturor.
erasure-category-consent = Samtycken och invändningar
erasure-category-consent-text = Vad personen sagt om användningen av uppgifterna, vad som visar det och när det användes.
erasure-category-request = Begäranden
erasure-category-request-text = Vad personen begärt om sina uppgifter och hur det besvarades.
erasure-category-disclosure = Utlämnade uppgifter
erasure-category-disclosure-text = Vem som fått uppgifterna och vad mottagarna underrättats om.
erasure-category-draft = Utkast
erasure-category-draft-text = Det som skrivits om personen utan att sparas.
erasure-category-journal = Värden i journalen
erasure-category-journal-text = Gamla och nya värden. Posterna finns kvar utan dem: nyckeln till dem förstörs.
erasure-of-which = { $count ->
    [one] varav ett finns kvar
   *[other] varav { $count } finns kvar
}
erasure-along = plus dokument som hör till det du behåller
erasure-stays-title = Vad som finns kvar och varför
erasure-stays-text = Det försvinner ur listor, sökning och exporter. Bara ägaren och dataskyddsansvarig kan öppna det, och det antecknas i journalen.
erasure-spoken-title = Texter hos andra som nämner personen
erasure-spoken-text =
    { $count ->
        [one] I en text hos andra står personens namn, en adress eller ett nummer. Titta på den och välj om personen ska strykas där. Texten finns kvar, ett märke ersätter namnet, och tidigare värden med namnet raderas ur journalen: ingen kan få tillbaka dem.
       *[other] I { $count } texter hos andra står personens namn, en adress eller ett nummer. Titta på var och en och välj var personen ska strykas. Texten finns kvar, ett märke ersätter namnet, och tidigare värden med namnet raderas ur journalen: ingen kan få tillbaka dem.
    }
erasure-spoken-struck = { $struck } av { $count } stryks
erasure-spoken-all = Välj alla
erasure-spoken-none = Välj ingen
erasure-spoken-show = Visa stället
erasure-spoken-now = { $field }, som nu
erasure-spoken-then = Som efteråt
erasure-spoken-mark = struket
erasure-spoken-nothing = Inget skulle strykas: det som hittades här hör också till den som texten gäller.
erasure-spoken-file = Det som står i själva filen varken läses eller ändras. Titta i den och ersätt den om den nämner personen.
erasure-spoken-trashed = Ligger i papperskorgen
erasure-spoken-field-file = Filnamn
erasure-spoken-bar-restricted = Står kvar: uppgifterna om den som texten gäller är begränsade (artikel 18 GDPR).
erasure-spoken-bar-held = Står kvar: den har en raderingsspärr.
erasure-spoken-bar-number = Står kvar: namnet står i verifikatets nummer, som andra känner det vid.
erasure-spoken-bar-unclear = Står kvar: det som hittades kan betyda något annat, eller delas med den som texten gäller. Ändra för hand där personen avses.
erasure-spoken-more = { $count ->
    [one] En text till visas inte här och står kvar.
   *[other] { $count } texter till visas inte här och står kvar.
}
erasure-spoken-unread = { $count ->
    [one] En konfidentiell anteckning om någon annan har inte genomsökts: nyckeln till den saknas, eller så är den skadad.
   *[other] { $count } konfidentiella anteckningar om andra har inte genomsökts: nyckeln till dem saknas, eller så är de skadade.
}
erasure-confirm-spoken = Struken ur { $struck }, { $left } står kvar
erasure-struck = { $count ->
    [one] Struken ur en text hos någon annan
   *[other] Struken ur { $count } texter hos andra
}
erasure-spoken-open = Öppna
erasure-stays-nothing = Inget finns kvar
erasure-stays-nothing-text = Ingen lag bevarar något om personen, det finns ingen begäran och ingen behöver underrättas.
erasure-law-title = Bevaras enligt lag
erasure-law-unknown = Lagen är inte känd här
erasure-law-notice = Artikel 19 GDPR
erasure-ask = Någon som kan lagen måste tillfrågas: tiden är inte säker.
erasure-of-company = Stannar hos företaget som det också gäller
erasure-again = Detsamma som ovan, även av ett annat skäl
erasure-until = Till och med { $day }
erasure-until-settled = Tills det är avklarat
erasure-requests-title = Akter för begäranden
erasure-requests-text = De visar att ni svarade (artikel 5.2 GDPR). Inget i dem leder till det som raderas.
erasure-request-open = Sparas medan den är öppen och tre år därefter
erasure-request-emptied = Töms: nummer, slag och dagar finns kvar för statistiken
erasure-tell-title = Mottagare som ska underrättas
erasure-tell-text = De har fått uppgifter om personen och måste få veta om raderingen (artikel 19 GDPR). Skriv till dem nu eller efteråt: under ”Bevaras enligt lag” finns namnet och en adress kvar tills du antecknar att de underrättats.
erasure-backups-title = Säkerhetskopior
erasure-backups = { $count ->
    [0] Ingen känd säkerhetskopia innehåller personen. Kopior som gjorts på annat håll är inte kända här.
    [one] En säkerhetskopia kan innehålla personen. Den rensas efter raderingen, genast eller när den ansluts; återställs den raderas personen igen innan något visas.
   *[other] { $count } säkerhetskopior kan innehålla personen. De rensas efter raderingen, genast eller när de ansluts; återställs en av dem raderas personen igen innan något visas.
}
erasure-backups-until = { $count ->
    [one] Den ska raderas { $day }.
   *[other] Den sista av säkerhetskopiorna ska raderas { $day }.
  }
erasure-list-title = Ska personen kännas igen om den kommer tillbaka?
erasure-list-text = { $count ->
    [one] En adress eller ett nummer kan läggas på spärrlistan.
   *[other] { $count } adresser och nummer kan läggas på spärrlistan.
}
erasure-list-none = Det finns ingen adress eller inget nummer som kan läggas på spärrlistan.
erasure-list-records = { $count ->
    [one] En adress eller ett nummer
   *[other] { $count } adresser och nummer
}
erasure-list-choice = Spärrlista
erasure-list-yes = Lägg dem på spärrlistan
erasure-list-yes-help = Nyckelskyddade fingeravtryck sparas: pseudonymiserade och därmed fortfarande personuppgifter (artikel 4.5 GDPR). En import eller ett formulär som för tillbaka personen säger till.
erasure-list-no = Glöm dem också
erasure-list-no-help = Inget känner igen personen. En gammal adresslista för tillbaka den obemärkt.
erasure-confirm-title = Radera { $name } för gott?
erasure-confirm-text = { $count ->
    [one] Efteråt kan ingen se, hitta eller få tillbaka den enda post som finns om personen: inte ur papperskorgen, inte genom att ångra, inte ur en säkerhetskopia. Bara det som står nedan finns kvar.
   *[other] Efteråt kan ingen se, hitta eller få tillbaka de { $count } poster som finns om personen: inte ur papperskorgen, inte genom att ångra, inte ur en säkerhetskopia. Bara det som står nedan finns kvar.
}
erasure-confirm-stays = Vad finns kvar
erasure-confirm-kept = { $count ->
    [0] Inget enligt lag
    [one] En sak enligt lag
   *[other] { $count } saker enligt lag
}
erasure-confirm-files = { $count ->
    [one] akten för en begäran
   *[other] akterna för { $count } begäranden
}
erasure-confirm-list-yes = Adresser och nummer känns igen
erasure-confirm-list-no = Inget känns igen
erasure-confirm-name = Skriv namnet för att bekräfta: { $name }
erasure-confirm-number = Skriv begärans nummer för att bekräfta: { $number }
erasure-run = Radera för gott
erasure-running = Raderar
erasure-running-text = Antingen sker allt eller inget.
erasure-announce = Avisera radering
erasure-announce-title = Avisera raderingen av { $name }?
erasure-announce-text = Inget raderas nu. Raderingen aviseras och kan tas tillbaka tills den utförs.
erasure-announce-second = Bekräftas av
erasure-announce-anybody = Vem som helst som får radera
erasure-announce-other = { $names } eller någon annan som får radera, men inte av dig
erasure-announce-from = Kan utföras
erasure-announce-at-once = Så snart den är bekräftad
erasure-announce-from-day = Från { $day }
erasure-announce-held = När raderingsspärren hävs
erasure-announce-held-text = Inget raderas nu: allt om personen omfattas av en raderingsspärr. Raderingen aviseras, väntar tills spärren hävs och kan tas tillbaka tills den utförs.
erasure-announcing = Aviserar
erasure-announced-title = Radering aviserad
erasure-announced-done = Inget är raderat än
erasure-announced-second = { $names } eller någon annan som får radera bekräftar den.
erasure-announced-anybody = Vem som helst som får radera kan bekräfta den.
erasure-announced-from = Den kan utföras från { $day }, eller tidigare av ett visst skäl.
erasure-announced-work = Det går fortfarande att arbeta med kontakten och att ta tillbaka aviseringen.
erasure-announced-by = Radering aviserad av { $name } { $day }
erasure-announced-decided = Den beslutades utan den här begäran. Utförs den innan begäran har kommit till steget ”Svar” räknas den inte som gjord på grund av den.
erasure-announced-elsewhere = Raderingen aviserades på grund av en annan begäran från personen. Ska den här begäran besvaras med raderingen: ta tillbaka aviseringen och börja om härifrån.
erasure-announced-ready = Raderingen kan bekräftas.
erasure-wait-second = Någon annan som får radera bekräftar raderingen.
erasure-wait-nobody = Ingen annan får radera: den väntar tills det finns en andra person eller en ägare stänger av kravet.
erasure-wait-cooling = Betänketid: kan utföras från { $until }.
erasure-wait-hold = Raderingen väntar tills raderingsspärren hävs. Spärren prövas igen den { $review }.
erasure-withdraw = Ta tillbaka
erasure-withdraw-title = Ta tillbaka raderingen av { $name }?
erasure-withdraw-text = Inget raderas. Det som { $author } beslutade om den går förlorat: raderingen måste aviseras på nytt, och väntan börjar också om.
erasure-withdrawn = Den aviserade raderingen av { $name } är återtagen
erasure-to-announced = Visa aviserade raderingar
erasure-confirm-do = Bekräfta …
erasure-now-do = Radera nu …
erasure-announced-none = Ingen radering är aviserad
erasure-announced-none-text = Varje radering står här tills den är bekräftad eller återtagen.
erasure-hurry = Varför den utförs före { $day }
erasure-hurry-help = Det står kvar i listan över raderingar: inget namn, ingen adress och inget nummer.
erasure-hurry-identifying = Här nämns personen, en adress eller ett nummer. Skriv det utan.
erasure-differs = Inte som när den aviserades: { $parts }
erasure-differs-text = Du ser planen som den är nu. Det är den du bekräftar.
erasure-part-card = kort
erasure-part-records = antal poster
erasure-part-kept = vad som blir kvar
erasure-part-recipients = mottagare
erasure-part-requests = begäranden
erasure-part-spoken = texter hos andra
erasure-part-blocks = spärrar och begränsningar
erasure-part-backups = säkerhetskopior
erasure-part-other = detaljer
erasure-due = Bekräfta den aviserade raderingen
due-retention_open = Gallringskö: { $shown } att besluta
due-retention_approved = Gallringskö: { $shown } att utföra
erasures-announced = Aviserade
erasures-announced-text = Inget om de här personerna är raderat än.
erasures-announced-from = Från
erasures-announced-by = Aviserad av
erasures-announced-value = { $name }, { $at }
erasures-waited = Betänketid
erasures-waited-over = { $count ->
    [one] { $count } dag, har löpt ut
   *[other] { $count } dagar, har löpt ut
}
erasures-waited-hurried = { $count ->
    [one] { $count } dag, utförd i förtid: { $reason }
   *[other] { $count } dagar, utförd i förtid: { $reason }
}
erasure-changed = Något har tillkommit sedan du tittade
erasure-changed-text = Inget har raderats. Det här är den nya planen: gå igenom den en gång till.
erasure-unfit = Begäran tillåter inte detta
erasure-unfit-text = Inget har raderats. Begäran måste vara personens egen, gälla radering, inte vara ett test och ha kommit till steget ”Svar”.
erasure-done-title = Raderat: { $number }
erasure-done = Personen är raderad
erasure-done-text = Inget här hittar personen längre. Listan över raderingar har numret men inget namn.
erasure-another = { $count ->
    [one] Ett kort till för personen finns kvar här
   *[other] { $count } kort till för personen finns kvar här
}
erasure-another-text = Innehållet tas fram på nytt och visas innan något händer.
erasure-another-do = Radera nästa kort …
erasure-another-announce = Avisera radering av nästa kort …
erasure-partly = Begäran är delvis uppfylld
erasure-partly-text = Något finns kvar med raderingsspärr. Svaret säger vad, på vilken grund och när det prövas igen; avsluta begäran som delvis uppfylld, med skälen (artikel 12.4 GDPR).
erasure-went = Vad som fanns
erasure-stayed = Vad som finns kvar
erasure-records = { $count ->
    [one] En post
   *[other] { $count } poster
}
erasure-stayed-nothing = Inget
erasure-stayed-company = { $count ->
    [one] Ett, hos företaget som det gäller
   *[other] { $count }, hos företaget som de gäller
}
erasure-stayed-requests = Akter för begäranden
erasure-stayed-recognised = Känns igen
erasure-unread-title = Konfidentiella anteckningar om andra, inte genomsökta
erasure-stayed-backups = I säkerhetskopior
erasure-stayed-backups-none = { $count ->
    [one] Inte längre: en har rensats eller raderats
   *[other] Inte längre: { $count } har rensats eller raderats
}
erasure-done-tell = Underrätta de här mottagarna nu
erasure-done-tell-text = Underrättelserna väntar under ”Bevaras enligt lag”, med namnet och en adress.
erasure-to-archive = Visa vad som bevaras
erasure-to-ledger = Visa alla raderingar
erasure-certificate = Spara intyg …
erasure-certificate-json = Intyg som JSON …
erasure-certificate-saved = Intyget sparat: { $file }
erasure-to-request = Tillbaka till begäran
erasure-of-request = Raderat: { $number }, { $day }
erasure-of-request-text = Inget här hittar personen längre. Besvara begäran och avsluta den.
erasure-request-due = Nu försvinner uppgifterna
erasure-request-due-text = Begäran är prövad. Du ser vad som försvinner och vad som finns kvar innan något händer.
erasure-request-do = Radera …
erasures-parts = Delar av raderingar
erasures-ledger = Alla raderingar
erasures-archive = Bevaras enligt lag
erasures-number = Nummer
erasures-at = När
erasures-cause = Varför
erasures-author = Av
erasures-went = Poster
erasures-stayed = Kvar
erasures-empty = Ingen har raderats än
erasures-empty-text = Varje radering står här med sitt nummer och utan namn: när, varför, av vem, vad som fanns och vad som finns kvar. Den börjar på sidan för en kontakt eller en begäran.
erasures-cause-request = Begärdes av personen
erasures-cause-decision = Beslutades här
erasures-cause-retention = Tiden har gått ut
erasures-cause-trash = Låg kvar i papperskorgen
erasures-entry = Radering
erasures-entry-content = Vad som fanns och vad som finns kvar
erasures-entry-close = Stäng raderingen
erasure-way = Vad som är gjort och vad som pågår
erasure-way-gone = Allt om personen är borttaget
erasure-way-gone-text = Rader, länkar, gamla värden i journalen och nycklarna till filerna: i sin helhet och varaktigt.
erasure-way-point = Härifrån kan inget tas tillbaka.
erasure-way-cleaned = Filer och spår är borta
erasure-way-cleaned-text = Filerna är borttagna och databasens oanvända utrymme är överskrivet.
erasure-way-backups = Säkerhetskopior rensade
erasure-way-backups-text = De som är tillgängliga. Övriga rensas så snart de är på plats.
erasure-way-backups-failed = { $count ->
    [one] En gick inte att rensa: { $reason } Ett nytt försök görs av sig självt.
   *[other] { $count } gick inte att rensa: { $reason } Ett nytt försök görs av sig självt.
}
erasure-way-backups-away = { $count ->
    [one] En är inte tillgänglig: den rensas så snart den är det och ska raderas { $day }.
   *[other] { $count } är inte tillgängliga: de rensas så snart de är det, och den sista ska raderas { $day }.
}
erasure-way-backups-closed = { $count ->
    [one] En går inte att rensa eftersom den är skadad eller äldre än valvets nycklar. Den kan innehålla personen och ska raderas { $day }.
   *[other] { $count } går inte att rensa eftersom de är skadade eller äldre än valvets nycklar. De kan innehålla personen, och den sista ska raderas { $day }.
}
erasure-way-proved = Sökning efter rester
erasure-way-proved-text = Varje plats där något kan finnas kvar läses till sista byten.
erasure-way-done = Klart
erasure-way-running = Pågår
erasure-way-waiting = Väntar
erasure-way-left = Något finns kvar
erasure-proof = Bevis
erasure-proof-running = Söker efter rester
erasure-proof-running-text = Du kan arbeta vidare. Personen är redan raderad, vad det än blir av detta.
erasure-proof-stop = Senare
erasure-proof-now = Sök nu
erasure-proof-due = Det är ännu inte visat att inget finns kvar
erasure-proof-due-text = Sökningen görs av sig själv inom en minut, eller efter nästa upplåsning.
erasure-proof-waiting = Databasen läses fortfarande som den var tidigare. Sökningen görs av sig själv så snart det är över.
erasure-proof-later = Sökningen stoppades. Den görs av sig själv senare, senast efter nästa upplåsning.
erasure-proof-none = Ingen sökning har gjorts
erasure-proof-none-text = Den här raderingen är äldre än sökningen, eller kom med en återställd säkerhetskopia.
erasure-proof-clean = Visat { $day }: inget finns kvar
erasure-proof-clean-text = { $count ->
    [one] En plats genomsöktes efter { $needles } namn, adresser och nummer.
   *[other] { $count } platser genomsöktes efter { $needles } namn, adresser och nummer.
}
erasure-proof-left = { $count ->
    [one] Något fanns kvar { $day }, en gång
   *[other] Något fanns kvar { $day }, { $count } gånger
}
erasure-proof-left-text = Var: { $places }. Det söks på nytt varje timme och efter varje start.
erasure-proof-places = Vad som genomsöktes
erasure-proof-place = Plats
erasure-proof-searched = Genomsökt
erasure-proof-found = Hittat
erasure-proof-megabytes = { $count } MB
erasure-proof-shared = { $count ->
    [one] Ett namn, en adress eller ett nummer utelämnades eftersom andra som finns kvar också har det.
   *[other] { $count } namn, adresser och nummer utelämnades eftersom andra som finns kvar också har dem.
}
erasure-proof-short = { $count ->
    [one] Ett namn är för kort för att skiljas från slumpen, och söktes inte.
   *[other] { $count } namn är för korta för att skiljas från slumpen, och söktes inte.
}
erasure-proof-unread = { $count ->
    [one] En fil kunde inte läsas.
   *[other] { $count } filer kunde inte läsas.
}
erasure-proof-away = { $count ->
    [one] En tidigare säkerhetskopia genomsöktes inte.
   *[other] { $count } tidigare säkerhetskopior genomsöktes inte.
}
erasure-place-database = Databas
erasure-place-log = Databasens logg
erasure-place-documents = Filer till dokumenten
erasure-place-vault = Valvets andra filer
erasure-place-program = Programmets filer
erasure-place-window = Fönstrets filer
erasure-place-backups = Säkerhetskopior
erasures-proof-due = Återstår
erasures-proof-left = Något finns kvar
erasures-proof-clean = { $day }
archive-empty = Ingen lag bevarar något
archive-empty-text = Det som måste finnas kvar om raderade personer ligger här, skilt från allt annat: fakturor tills deras tid är ute, bevis på samtycken till samtal och mottagare som ännu ska underrättas.
archive-what = Vad
archive-kind-voucher = Verifikat
archive-kind-consent = Bevis på samtycke
archive-kind-notice = Mottagare att underrätta
archive-kind-held = Med raderingsspärr
archive-hold-until = Tills spärren hävs
archive-hold-on = Prövas igen
archive-hold-reason = Skäl till spärren
archive-hold-review = Pröva igen
archive-hold-review-text = Fram till dess påminner inget om det. Det spärrade finns kvar så länge spärren gäller.
archive-hold-review-do = Ange dag
archive-hold-review-done = Dagen är angiven.
archive-hold-end = Häv spärren
archive-hold-end-text = Det som sparats för anspråket raderas för gott med sina filer. Därmed är raderingen slutförd, och det går inte att ångra.
archive-hold-end-do = Häv och radera
archive-hold-end-done = Spärren är hävd och det sparade raderat.
archive-hold-note = Varför den hävs
archive-hold-due = Pröva raderingsspärren igen: sparat ur { $erasure }
archive-letter = Brev …
archive-letter-recipient = mottagaren
archive-file-open = Öppna filen
archive-file-open-one = Öppna fil { $number }
archive-held-item = Typ
archive-held-title = Titel
archive-held-on = Dag
archive-held-amount = Belopp
archive-held-text = Text
archive-held-whole = I sin helhet
archive-held-contact = Kontakt
archive-held-confidential = Konfidentiell anteckning
archive-held-activity = Aktivitet
archive-held-task = Uppgift
archive-held-deal = Affär
archive-held-voucher = Verifikat
archive-held-document = Dokument
archive-held-consent = Bevis på ett samtycke
archive-held-request = Begäran
archive-held-import = Import
erasure-law-claim = Rättsligt anspråk (artikel 17.3 e GDPR)
erasure-law-obligation = Rättslig förpliktelse (artikel 17.3 b GDPR)
archive-erasure = Radering
archive-law = Lag
archive-until = Bevaras till och med
archive-waiting = Ska underrättas
archive-kept-at = Sedan
archive-files = Filer
archive-entry = Bevaras enligt lag
archive-entry-content = Vad som är känt utan att öppna
archive-entry-close = Stäng
archive-sealed = Förseglat. Det säger vem som raderats, så att öppna det antecknas i journalen.
archive-open = Öppna …
archive-open-title = Öppna det som bevaras?
archive-open-text = Det nämner någon som raderats. Journalen antecknar att du tittade.
archive-open-do = Öppna
archive-opened = Öppnat
archive-told = Underrättad …
archive-told-title = Mottagaren underrättades om raderingen
archive-told-text = När detta antecknas försvinner namnet och adressen även härifrån. I journalen står vilken mottagare som underrättades, när och hur.
archive-told-on = Dag
archive-told-do = Anteckna
archive-told-done = Antecknat. Namnet och adressen är borta.
archive-recipient = Mottagare
archive-person = Vem som raderades
archive-point = Hittas genom
archive-address = Adress
archive-numbers = Nummer
archive-event = Vad som hände
