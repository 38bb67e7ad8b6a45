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
