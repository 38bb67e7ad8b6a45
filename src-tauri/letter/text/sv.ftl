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
