date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
moment = { $date }, { $time } Uhr
language-en = Englisch
language-de = Deutsch
language-sv = Schwedisch
consent-wording-caption = Fassung { $version }, { $language } · SHA-256

recovery-title = Wiederherstellungsblatt: { $vault }
recovery-heading = Wiederherstellungsblatt
recovery-lead = Dieses Blatt öffnet den hier genannten Kartotek-Tresor, wenn seine Passphrase oder eine Schlüsseldatei verloren geht. Der Code darauf braucht nichts weiter: Wer ihn hat, kann alles im Tresor lesen.
recovery-vault = Tresor
recovery-fingerprint = Tresornummer
recovery-user = Code von
recovery-date = Datum
recovery-code = Wiederherstellungscode
recovery-code-note = 13 Gruppen zu fünf Zeichen, Ziffern und Großbuchstaben. Die Buchstaben I, L, O und U kommen nicht vor.
recovery-keep = Sicher aufbewahren
recovery-keep-place = Bewahren Sie das Blatt dort auf, wo Verträge und Urkunden liegen: im Safe, bei der Bank, bei jemandem, dem Sie vertrauen.
recovery-keep-apart = Nicht neben dem Computer und nicht zusammen mit Sicherungen: Der Code öffnet auch sie.
recovery-keep-paper = Kein Foto, kein Scan, keine Cloud, keine E-Mail. Liegt dieses Blatt als Datei vor, drucken Sie es und löschen Sie die Datei, oder bewahren Sie sie nur auf einem Stick auf.
recovery-keep-lost = Ist das Blatt verloren oder hat jemand den Code gesehen? Erstellen Sie in den Einstellungen unter „Sicherheit“ einen neuen und vernichten Sie, was von diesem übrig ist.
recovery-use = So verwenden Sie es
recovery-use-start = Starten Sie Kartotek und wählen Sie den Tresor mit der Nummer oben oder eine Sicherung davon.
recovery-use-choose = Wählen Sie unter der Passphrase „Wiederherstellungscode verwenden“.
recovery-use-type = Geben Sie die Gruppen der Reihe nach ein. Kleinbuchstaben sind erlaubt, Leerzeichen spielen keine Rolle, und Tippfehler fallen auf.
recovery-use-renew = Wählen Sie eine neue Passphrase. Damit erhält der Tresor auch einen neuen Code: Drucken Sie ein neues Blatt und vernichten Sie dieses.
recovery-copies = Wo Exemplare liegen
recovery-copies-this = Dieses Blatt
recovery-copies-other = Ein weiteres

fingerprint-title = Fingerabdruck des Journals: { $vault }
fingerprint-heading = Fingerabdruck des Journals
fingerprint-lead = Dieses Blatt zeigt später, ob das Journal des hier genannten Kartotek-Tresors bis zum Eintrag unten noch dasselbe ist oder ob es geändert, abgeschnitten oder ausgetauscht wurde. Es nennt niemanden und öffnet nichts.
fingerprint-vault = Tresor
fingerprint-fingerprint = Tresornummer
fingerprint-entry = Bis zum Eintrag Nr.
fingerprint-date = Datum
fingerprint-code = Fingerabdruck
fingerprint-keep = Aufbewahren
fingerprint-keep-apart = Bewahren Sie es getrennt vom Computer auf: in einem Ordner, bei einer Beraterin oder als E-Mail an jemanden außerhalb.
fingerprint-keep-often = Drucken Sie von Zeit zu Zeit ein neues: Dieses sagt nichts über spätere Einträge.
fingerprint-keep-old = Behalten Sie auch die älteren: Jedes gilt weiter.
fingerprint-use = Vergleichen
fingerprint-use-open = Öffnen Sie in Kartotek das Journal und wählen Sie „Fingerabdruck …“.
fingerprint-use-type = Geben Sie Nummer und Gruppen unter „Mit meinem Papier vergleichen“ ein. Kleinbuchstaben sind recht, Leerzeichen spielen keine Rolle, und ein Tippfehler fällt auf.
fingerprint-use-export = Wer einen Export des Journals hat, vergleicht ihn mit dem Programm kartotek-verify, dem der Fingerabdruck hinter --anchor genannt wird.

finding-heading = Was am Journal eines Kartotek-Tresors festgestellt wurde
finding-vault = Tresornummer
finding-date = Geschrieben
finding-version = Version von Kartotek
finding-fork = Dieser Tresor hat sich gespalten: Sein Journal ist ein anderes
finding-cut = Das Ende dieses Tresors fehlt
finding-rollback = Dieser Tresor ist älter, als er war
finding-here = Letzter Eintrag hier
finding-seen-folder = Vom Ordner des Tresors gesehen
finding-seen-computer = Von diesem Computer gesehen
finding-seen-backup = Von einer Sicherung gesehen
finding-instead = Eintrag dieser Nummer hier
finding-missing = Es fehlen mindestens
finding-restored = Der Tresor wurde am { $at } aus einer Sicherung vom { $created } wiederhergestellt. Einträge nach Nr. { $seq }, die vor der Wiederherstellung geschrieben wurden, stehen nur in der alten Kopie.

form-title = Einwilligung: { $organisation }
form-heading = Einwilligung
form-reference = Referenzcode
form-lead = Bitte lesen Sie den Text, kreuzen Sie an, womit Sie einverstanden sind, und unterschreiben Sie. Jedes Kästchen steht für sich; keines muss angekreuzt werden.
form-person = Name
form-wording = Worum es geht
form-choices = Ich bin einverstanden
form-channel-email = Per E-Mail an
form-channel-phone = Telefonisch unter
form-channel-message = Per Kurznachricht an
form-channel-letter = Per Brief an
form-channel-processing = Meine Daten dürfen dafür gespeichert und genutzt werden
form-withdraw = So widerrufen Sie
form-withdraw-text = Sie können jede Einwilligung jederzeit ohne Angabe von Gründen und kostenlos widerrufen. Was bis dahin geschehen ist, bleibt rechtmäßig.
form-sign = Unterschrift
form-sign-place = Ort und Datum
form-sign-name = Unterschrift
form-guardian = Die Person ist minderjährig: Ein Elternteil oder Vormund unterschreibt mit.
form-guardian-name = Name
form-guardian-relation = Verhältnis zur Person
form-guardian-sign = Unterschrift
form-return = Rückgabe
form-return-text = Bitte behalten Sie eine Kopie und senden oder geben Sie das unterschriebene Blatt an:

receipt-title = Nachweis einer Einwilligung: { $purpose }
receipt-heading = Nachweis Ihrer Einwilligung
receipt-number = Nachweis Nr.
receipt-lead = Dieses Blatt sagt, was Sie gefragt wurden, was Sie geantwortet haben und was Sie tun können.
receipt-person = Name
receipt-purpose = Zweck
receipt-channel = Kanal
receipt-given = Erteilt
receipt-method = Wie
receipt-recorded = Erfasst von
receipt-until = Gilt bis
receipt-evidence = Beweismittel
receipt-grade = Was es belegt
receipt-controller = Verantwortlicher
receipt-officer = Datenschutzbeauftragte Person
receipt-representative = Vertreter in der EU
receipt-made = Ausgestellt
receipt-wording = Der Wortlaut, der Ihnen vorlag
receipt-wording-none = Ein Wortlaut wurde nicht aufbewahrt.
receipt-events = Was geschehen ist
receipt-events-when = Wann
receipt-events-what = Was
receipt-rights = Ihre Rechte
receipt-channel-email = E-Mail
receipt-channel-phone = Telefon
receipt-channel-message = Kurznachrichten
receipt-channel-letter = Brief
receipt-channel-processing = Speicherung und Nutzung Ihrer Daten
receipt-method-paper = Auf Papier
receipt-method-web_form = Mit einem Formular auf einer Website
receipt-method-phone = Telefonisch
receipt-method-in_person = Persönlich
receipt-method-email = Per E-Mail
receipt-method-double_opt_in = Mit einer Anfrage, die von der Adresse selbst bestätigt wurde
receipt-method-import = Aus einer anderen Liste übernommen
receipt-role-owner = Inhaber
receipt-role-privacy_officer = Datenschutz
receipt-role-sales = Vertrieb
receipt-role-read_only = Nur lesen
receipt-evidence-scan = Scan des Blattes
receipt-evidence-mail = E-Mail
receipt-evidence-file = Datei
receipt-evidence-recording = Aufzeichnung
receipt-evidence-none = Keines außer diesem Eintrag
receipt-grade-a = Stufe A: Sie haben unterschrieben oder es von der Adresse selbst bestätigt.
receipt-grade-b = Stufe B: Ein Formular wurde ausgefüllt, und der Zeitpunkt wurde festgehalten.
receipt-grade-c = Stufe C: Jemand hier hat aufgeschrieben, was Sie gesagt haben.
receipt-grade-d = Stufe D: Eine andere Liste sagt es; sonst haben wir nichts, was es belegt.
receipt-event-requested = Angefragt
receipt-event-given = Erteilt
receipt-event-renewed = Erneut erteilt
receipt-event-refused = Abgelehnt
receipt-event-withdrawn = Widerrufen
receipt-event-expired = Abgelaufen
receipt-event-invalidated = Für ungültig befunden
receipt-event-customer = Bei uns gekauft und auf das Widerspruchsrecht hingewiesen
receipt-event-recorded = erfasst von: { $role }
receipt-state-requested = Sie wurden am { $date } um Ihre Einwilligung gebeten. Sie haben sie nicht erteilt.
receipt-state-given = Sie haben am { $date } eingewilligt. Ihre Einwilligung gilt, bis Sie sie widerrufen oder ihre Zeit abläuft.
receipt-state-renewed = Sie haben am { $date } erneut eingewilligt. Ihre Einwilligung gilt, bis Sie sie widerrufen oder ihre Zeit abläuft.
receipt-state-refused = Sie haben Ihre Einwilligung am { $date } abgelehnt.
receipt-state-withdrawn = Sie haben Ihre Einwilligung am { $date } widerrufen. Sie wird nicht mehr genutzt.
receipt-state-expired = Ihre Einwilligung ist am { $date } abgelaufen. Sie wird nicht mehr genutzt.
receipt-state-invalidated = Ihre Einwilligung wurde am { $date } für ungültig befunden. Sie wird nicht mehr genutzt.
receipt-state-customer = Am { $date } haben Sie bei uns gekauft und wurden darauf hingewiesen, dass Sie widersprechen können. Eine Einwilligung haben Sie nicht erteilt.
receipt-right-withdraw = Sie können Ihre Einwilligung jederzeit ohne Angabe von Gründen und kostenlos widerrufen (Art. 7 Abs. 3 DSGVO). Was bis dahin geschehen ist, bleibt rechtmäßig. { $how }
receipt-right-access = Sie können Auskunft verlangen, welche Daten über Sie vorliegen, und eine Kopie erhalten (Art. 15 DSGVO).
receipt-right-erasure = Sie können Daten über Sie löschen lassen (Art. 17 DSGVO).
receipt-right-portability = Sie können die Daten, die Sie bereitgestellt haben, in einem strukturierten, gängigen und maschinenlesbaren Format erhalten (Art. 20 DSGVO).
receipt-right-complain = Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren (Art. 77 DSGVO).
receipt-right-complain-to = Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren (Art. 77 DSGVO), zum Beispiel bei: { $authority }.

letter-title = { $subject }
letter-heading = { $subject }
letter-date = Datum
letter-number = Nummer

certificate-title = Löschbescheinigung { $number }
certificate-heading = Löschbescheinigung
certificate-lead = Die Daten einer Person wurden endgültig gelöscht. Dieses Blatt sagt, was gelöscht wurde, was warum bleibt und wo das Journal des Tresors es belegt. Es nennt niemanden.
certificate-number = Löschung
certificate-at = Durchgeführt am
certificate-by = Durchgeführt von
certificate-announced = Angekündigt von
certificate-announced-one = { $role }, am { $at }; danach von derselben Person durchgeführt
certificate-announced-two = { $role }, am { $at }; danach von einer anderen Person durchgeführt
certificate-waited = Bedenkzeit
certificate-waited-over = { $count ->
    [one] { $count } Tag, abgelaufen
   *[other] { $count } Tage, abgelaufen
}
certificate-waited-hurried = { $count ->
    [one] { $count } Tag, verkürzt aus einem Grund, den der Tresor festhält
   *[other] { $count } Tage, verkürzt aus einem Grund, den der Tresor festhält
}
certificate-cause = Grund
certificate-request = Antrag
certificate-vault = Tresor
certificate-fingerprint = Tresornummer
certificate-role-owner = Inhaber
certificate-role-privacy_officer = Datenschutzbeauftragter
certificate-role-sales = Vertrieb
certificate-role-read_only = Nur Lesen
certificate-cause-request = Die Person hat es verlangt (Art. 17 Abs. 1 DSGVO)
certificate-cause-decision = Die Daten werden nicht mehr gebraucht, wie entschieden wurde
certificate-cause-retention = Die Daten werden nach einer Löschregel nicht mehr gebraucht
certificate-cause-trash = Die Person lag so lange im Papierkorb, wie dort etwas bleibt
certificate-gone = Was gespeichert war und gelöscht ist, bis auf das, was unten bleibt
certificate-what = Was
certificate-count = Anzahl
certificate-category-card = Karte: Name, Adressen, Foto, Schlagwörter, Herkunft
certificate-category-activity = Notizen, Anrufe, Treffen, E-Mails
certificate-category-mention = Erwähnungen in Notizen zu anderen
certificate-category-task = Aufgaben
certificate-category-deal = Verkaufschancen
certificate-category-document = Dokumente
certificate-category-voucher = Angebote, Aufträge, Rechnungen, Gutschriften
certificate-category-consent = Einwilligungen, Widersprüche und was gezeigt wurde
certificate-category-request = Anträge
certificate-category-disclosure = Weitergaben an Empfänger
certificate-category-draft = Nicht gespeicherter Text
certificate-category-journal = Alte und neue Werte im Journal
certificate-kept = Was eingeschränkt bleibt
certificate-kept-none = Nichts bleibt.
certificate-law = Nach welchem Gesetz
certificate-until = Bis
certificate-until-settled = es erledigt ist
certificate-until-looked = Prüfung am { $day }
certificate-kept-voucher = Beleg
certificate-kept-consent = Nachweis einer Einwilligung
certificate-kept-notice = Über wen ein Empfänger zu benachrichtigen ist
certificate-kept-held = Was einer Aufbewahrungssperre unterliegt
certificate-kept-decided = { $what }: nach Entscheidung behalten
certificate-kept-again = { $what } (oben schon gezählt)
certificate-company = Belege, die auch eine Firma betreffen, bleiben bei der Firma: { $count }.
certificate-struck = Texte über andere, in denen die Person unkenntlich gemacht wurde, samt den früheren Werten im Journal: { $count }.
certificate-spoken = Texte über andere, die von der Person sprechen und unverändert bleiben, da sie auch Aufzeichnungen über andere sind: { $count }.
certificate-unread = Vertrauliche Notizen über andere, die nicht durchsucht wurden: { $count }.
certificate-suppressed = Adressen und Nummern stehen auf der Sperrliste, allein als Hashwerte unter einem Schlüssel: { $count }. Sie sind damit pseudonymisiert und weiterhin personenbezogene Daten (Art. 4 Nr. 5 DSGVO).
certificate-requests = Akten von Anträgen bleiben bis { $day }, damit sich zeigen lässt, dass sie beantwortet wurden: { $count }.
certificate-requests-open = Akten von Anträgen bleiben bis drei Jahre nach ihrem Abschluss, damit sich zeigen lässt, dass sie beantwortet wurden: { $count }.
certificate-backups-left = Sicherungen, die die Daten noch enthalten können: { $count }. Sie lagen nicht vor oder ließen sich nicht ganz bereinigen; die letzte wird bis { $day } aufbewahrt. Sobald eine angeschlossen ist, wird sie bereinigt, soweit das geht. Wer eine davon wiederherstellt, löscht die Person erneut, bevor etwas gezeigt wird, wo die Liste der Löschungen oder ein neuerer Stand des Tresors vorliegt.
certificate-backups-clean = Sicherungen, die die Daten enthielten oder enthalten haben können: { $count }. Keine enthält sie mehr: sie wurden bereinigt oder gelöscht.
certificate-backups-none = Keine Sicherung des Tresors enthält die Daten, soweit der Tresor es weiß.
certificate-search = Suche nach Resten
certificate-search-none = Es wurde noch nicht gesucht, ob etwas übrig ist.
certificate-search-clean = Am { $at } wurden { $places } Orte nach { $needles } Namen, Adressen und Nummern der Person durchsucht, Byte für Byte auch dort, wo nichts stehen darf: Von der Person wurde nichts gefunden.
certificate-search-left = { $count ->
    [one] Am { $at } wurden { $places } Orte nach { $needles } Namen, Adressen und Nummern der Person durchsucht: Sie standen dort einmal. Die Löschung ist nicht abgeschlossen.
   *[other] Am { $at } wurden { $places } Orte nach { $needles } Namen, Adressen und Nummern der Person durchsucht: Sie standen dort { $count }-mal. Die Löschung ist nicht abgeschlossen.
}
certificate-search-shared = Namen, Adressen und Nummern, die ausgelassen wurden, weil andere, die bleiben, sie auch haben: { $count }.
certificate-search-short = Namen, die ausgelassen wurden, weil sie zu kurz sind, um vom Zufall unterschieden zu werden: { $count }.
certificate-search-unread = Dateien, die nicht gelesen werden konnten: { $count }.
certificate-search-away = Sicherungen aus der Zeit vor der Löschung, die nicht durchsucht wurden: { $count }.
certificate-place = Ort
certificate-searched = Durchsucht
certificate-found = Gefunden
certificate-place-database = Datenbank: Seiten, auch was darin unbenutzt ist
certificate-place-log = Protokoll der Datenbank
certificate-place-documents = Dateien ihrer Dokumente: entfernt
certificate-place-vault = Andere Dateien des Tresors
certificate-place-program = Dateien des Programms
certificate-place-window = Dateien des Fensters
certificate-place-backups = Sicherungen
certificate-journal = Wo es belegt ist
certificate-journal-lead = Das Journal behält Nummer und Hashwert jedes Eintrags und nichts von dem, was gelöscht wurde. Wer einen Export davon hat, findet diese Einträge dort.
certificate-entry = Eintrag der Löschung
certificate-hash = Sein Hashwert (SHA-256)
certificate-head = Letzter Eintrag, als dies erstellt wurde
certificate-head-hash = Sein Hashwert (SHA-256)
