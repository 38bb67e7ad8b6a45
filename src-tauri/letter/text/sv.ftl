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
