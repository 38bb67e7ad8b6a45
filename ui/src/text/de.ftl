### Der Katalog der Oberfläche, auf Deutsch.

## app

app-name = Kartotek
demo-banner = Beispieldaten: Alle Personen hier sind erfunden. Was Sie in diesem Tresor eingeben, ist nicht von Dauer.
read-only-banner = Dieser Tresor ist schreibgeschützt geöffnet. Es kann nichts geändert werden.
unconfirmed-banner = Sie haben noch nicht bestätigt, dass Sie den Wiederherstellungscode dieses Tresors aufbewahrt haben.
notices = Meldungen
app-tagline = Ihre Kontakte, verschlüsselt auf Ihrem eigenen Datenträger
about-vault = Zu diesem Tresor

## rail

rail = Bereiche
rail-collapse = Seitenleiste einklappen
rail-expand = Seitenleiste ausklappen
area-today = Heute
area-contacts = Kontakte
area-companies = Unternehmen
area-deals = Verkaufschancen
area-tasks = Aufgaben
area-journal = Journal
area-import = Import
area-trash = Papierkorb
area-settings = Einstellungen

## action

action-lock = Tresor sperren
action-undo = Rückgängig
action-redo = Wiederholen
action-back = Zurück
action-forward = Vorwärts
action-next-region = Zum nächsten Teil des Fensters
action-previous-region = Zum vorigen Teil des Fensters
action-next-row = Nächste Zeile
action-previous-row = Vorige Zeile
action-next-page = Nächste Seite
action-previous-page = Vorige Seite
action-first-row = Erste Zeile
action-last-row = Letzte Zeile
action-open-row = Zeile öffnen
action-select-row = Zeile auswählen
action-select-all = Alle Zeilen auswählen
action-peek-row = Vorschau der Zeile
action-palette = Befehl oder Datensatz suchen
action-shortcuts = Tastenkürzel anzeigen
action-zoom-in = Vergrößern
action-zoom-out = Verkleinern
action-zoom-reset = Originalgröße
group-go = Gehe zu
group-record = Datensatz
group-list = Liste
group-app = Anwendung
group-settings = Einstellungen

## key

key-command = Cmd
key-control = Strg
key-alt = Alt
key-shift = Umschalt
key-enter = Eingabe
key-escape = Esc
key-space = Leertaste
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
key-home = Pos1
key-end = Ende
key-page-up = Bild auf
key-page-down = Bild ab
key-delete = Entf

## undo

undo-done = Rückgängig gemacht: { $step }
redo-done = Wiederholt: { $step }
undo-step = { $object ->
    [request] Anfrage { $action ->
        [tick] abgehakt
        [comment] kommentiert
       *[change] zugewiesen
    }
    [deal] { $count ->
        [one] Verkaufschance
       *[other] { $count } Verkaufschancen
    } { $action ->
        [add] angelegt
        [trash] gelöscht
        [restore] wiederhergestellt
        [move] verschoben
       *[change] geändert
    }
    [deal_document] { $count ->
        [one] Dokument einer Verkaufschance
       *[other] { $count } Dokumente von Verkaufschancen
    } { $action ->
        [link] zugeordnet
       *[unlink] nicht mehr zugeordnet
    }
    [purpose] { $count ->
        [one] Zweck
       *[other] { $count } Zwecke
    } { $action ->
        [add] angelegt
        [trash] entfernt
        [restore] wiederhergestellt
        [move] verschoben
       *[change] geändert
    }
    [recipient] { $count ->
        [one] Empfänger
       *[other] { $count } Empfänger
    } { $action ->
        [add] hinzugefügt
        [trash] entfernt
        [restore] wiederhergestellt
       *[change] geändert
    }
    [template] { $count ->
        [one] Brieftext
       *[other] { $count } Brieftexte
    } geändert
    [notice] { $count ->
        [one] Hinweis
       *[other] { $count } Hinweise
    } { $action ->
        [add] angelegt
        [trash] entfernt
        [restore] wiederhergestellt
       *[change] geändert
    }
    [task] { $count ->
        [one] Aufgabe
       *[other] { $count } Aufgaben
    } { $action ->
        [add] angelegt
        [trash] gelöscht
        [restore] wiederhergestellt
        [finish] erledigt
        [reopen] wieder geöffnet
        [snooze] aufgeschoben
       *[change] geändert
    }
    [voucher] { $count ->
        [one] Beleg
       *[other] { $count } Belege
    } { $action ->
        [add] erfasst
        [trash] gelöscht
        [restore] wiederhergestellt
       *[change] geändert
    }
    [activity] { $count ->
        [one] Aktivität
       *[other] { $count } Aktivitäten
    } { $action ->
        [add] eingetragen
        [trash] gelöscht
        [restore] wiederhergestellt
       *[change] geändert
    }
    [document] { $count ->
        [one] Dokument
       *[other] { $count } Dokumente
    } { $action ->
        [add] abgelegt
        [trash] gelöscht
        [restore] wiederhergestellt
       *[change] geändert
    }
    [company] { $count ->
        [one] Unternehmen
       *[other] { $count } Unternehmen
    } { $action ->
        [add] angelegt
        [trash] in den Papierkorb gelegt
        [restore] wiederhergestellt
        [tag] mit Schlagwort versehen
        [photo] mit anderem Bild versehen
       *[change] geändert
    }
   *[contact] { $count ->
        [one] Kontakt
       *[other] { $count } Kontakte
    } { $action ->
        [add] angelegt
        [trash] in den Papierkorb gelegt
        [restore] wiederhergestellt
        [tag] mit Schlagwort versehen
        [photo] mit anderem Foto versehen
       *[change] geändert
    }
}

## design

field-optional = freiwillig
field-error = { $error }
date-choose = Tag wählen
date-unreadable = Das ist kein Tag. Schreiben Sie ihn wie { $example }.
date-early = Nicht vor dem { $day }.
date-late = Nicht nach dem { $day }.
time-label = Uhrzeit
time-unreadable = Das ist keine Uhrzeit. Schreiben Sie sie wie { $example }.
time-skipped = Da wurde die Uhr vorgestellt: Diese Uhrzeit gab es nicht.
time-now = Jetzt
# The name of a time zone follows.
time-zone = Nach der Uhr von { $zone }
calendar-month-before = Monat davor
calendar-month-after = Monat danach
dialog-close = Schließen
dialog-cancel = Abbrechen
combobox-none = Nichts gefunden
passphrase-show = Passphrase anzeigen
passphrase-hide = Passphrase verbergen
passphrase-caps-lock = Die Feststelltaste ist aktiv.
progress-count = { $done } von { $total }
progress-rate = { $rate } pro Sekunde
stepper-done = erledigt
grid-selected = Ausgewählt

## error: what happened, and what to do

error-locked = Der Tresor ist gesperrt.
error-locked-do = Entsperren Sie ihn und versuchen Sie es erneut.
error-forbidden = Ihre Rolle erlaubt das nicht.
error-forbidden-do = Bitten Sie eine Inhaberin oder einen Inhaber des Tresors, es zu tun oder Ihnen eine andere Rolle zu geben.
error-own_access = Ihre eigene Rolle und Ihren eigenen Zugang können Sie nicht ändern.
error-own_access-do = Bitten Sie eine andere Person mit der Rolle Inhaber darum; so bleibt immer jemand mit dieser Rolle.
error-read_only = Der Tresor ist schreibgeschützt geöffnet.
error-read_only-do = Es wurde nichts geändert. Öffnen Sie den Tresor an einem Ort, an dem Sie schreiben dürfen.
error-invalid = Ein Feld stimmt noch nicht.
error-not_found = Diesen Datensatz gibt es nicht mehr.
error-not_found-do = Er wurde vielleicht entfernt. Gehen Sie zurück zur Liste.
error-conflict = Der Datensatz wurde inzwischen geändert.
error-conflict-do = Sehen Sie sich den jetzigen Stand an und nehmen Sie Ihre Änderung dann erneut vor.
error-in_use = { $count ->
    [one] Ein anderer Datensatz verweist noch darauf.
   *[other] { $count } andere Datensätze verweisen noch darauf.
}
error-in_use-do = Ändern Sie zuerst diese Datensätze.
error-cancelled = Abgebrochen.
error-cancelled-do = Es wurde nichts geändert.
error-busy = Ein anderer langer Vorgang läuft.
error-busy-do = Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.
error-nothing_to_undo = Es gibt nichts rückgängig zu machen oder zu wiederholen.
error-nothing_to_undo-do = Rückgängig machen lassen sich nur Änderungen seit dem Entsperren.
error-disk_full = Der Datenträger ist voll.
error-disk_full-do = Es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es erneut.
error-disk_failed = Der Datenträger konnte nicht gelesen oder beschrieben werden.
error-disk_failed-do = Es wird nichts mehr geschrieben, damit nichts schlimmer wird; was gespeichert war, bleibt erhalten. Prüfen Sie, ob der Datenträger angeschlossen ist und funktioniert, sperren Sie dann den Tresor und entsperren Sie ihn wieder. Geschieht es erneut, stellen Sie eine Sicherung auf einem anderen Datenträger wieder her.
error-kept = Bis zum { $until } ist dies gesetzlich aufzubewahren ({ $law }).
error-kept-unknown = Das Recht Ihres Landes ist hier nicht bekannt. Die längste bekannte Frist endet am { $until }.
error-kept-do = Danach lässt es sich endgültig löschen.
error-kept-year = Die Frist ist vom Ende Ihres Geschäftsjahres an gerechnet, wie es in den Einstellungen steht.
error-kept-ask = Fragen Sie Ihre Steuerberatung: Diese Frist ist nicht gesichert.
error-on_hold = Hier gilt eine Aufbewahrungssperre. Sie wird am { $review } wieder geprüft.
error-on_hold-do = Endgültig löschen lässt es sich, sobald die Sperre beendet ist.
error-waits-announce = In diesem Tresor wird eine Löschung angekündigt, bevor sie geschieht.
error-waits-announce-do = Kündigen Sie sie an: Bestätigt wird sie danach.
error-waits-announced = Diese Löschung ist schon angekündigt.
error-waits-announced-do = Bestätigen Sie sie oder nehmen Sie die Ankündigung zurück.
error-waits-second = Diese Löschung haben Sie selbst angekündigt, und sie braucht eine zweite Person.
error-waits-second-do = Wer sonst löschen darf, bestätigt sie. Zurücknehmen können Sie sie.
error-waits-nobody = Eine Löschung braucht hier eine zweite Person, und sonst darf niemand löschen.
error-waits-nobody-do = Ein Inhaber fügt eine zweite Person hinzu oder schaltet das in den Einstellungen aus.
error-waits-cooling = Wegen ihrer Bedenkzeit ist diese Löschung ab dem { $until } möglich.
error-waits-cooling-do = Bestätigen Sie sie dann, oder löschen Sie jetzt und sagen Sie, warum.
error-waits-hold = Alles über die Person unterliegt einer Aufbewahrungssperre, die am { $review } wieder zu prüfen ist.
error-waits-hold-do = Bestätigen Sie die Löschung, sobald die Sperre beendet ist.
error-waits-unread = Die Person soll aus einer vertraulichen Notiz entfernt werden, die sich hier nicht öffnen lässt.
error-waits-unread-do = Bestätigen kann, wer die Notiz öffnen kann. Oder nehmen Sie die Löschung zurück und kündigen Sie sie neu an.
error-stopped = Der Tresor schreibt nicht mehr.
error-internal = In Kartotek ist etwas schiefgegangen.
error-internal-do = Es wurde nichts geändert. Versuchen Sie es erneut; hilft das nicht, starten Sie Kartotek neu.
error-no_program = Auf diesem Computer gibt es kein Programm, das dies öffnet.
error-no_program-do = Richten Sie eines in den Systemeinstellungen ein, oder kopieren Sie den Text und verwenden Sie ihn anderswo.
error-nothing_to_change = Es gibt nichts zu ändern.
error-nothing_to_change-do = Es ist schon alles so, wie Sie es wollen.

## problem: what is wrong with a field, and what to do

problem-missing = Diese Angabe fehlt.
problem-missing-do = Bitte füllen Sie das Feld aus.
problem-too_long = Das ist zu lang.
problem-too_long-do = Bitte kürzen Sie es.
problem-too_short = Das ist zu kurz.
problem-too_short-do = Bitte geben Sie mehr ein.
problem-characters = Das enthält Zeichen, die hier nicht erlaubt sind.
problem-characters-do = Bitte entfernen Sie diese.
problem-email = Das ist keine E-Mail-Adresse.
problem-email-do = Schreiben Sie sie wie name@example.com.
problem-phone = Das ist keine Telefonnummer.
problem-phone-do = Schreiben Sie Ziffern, für andere Länder mit + und Landesvorwahl.
problem-url = Das ist keine Webadresse.
problem-url-do = Schreiben Sie sie wie www.example.com.
problem-date = Das ist kein Datum.
problem-date-do = Geben Sie Tag und Monat an; das Jahr kann fehlen.
problem-language = Diese Sprache ist nicht bekannt.
problem-language-do = Bitte wählen Sie eine aus der Liste.
problem-too_many = Das sind zu viele.
problem-too_many-do = Bitte entfernen Sie einige.
problem-primary = Genau einer der Einträge muss der wichtigste sein.
problem-primary-do = Bitte kennzeichnen Sie einen davon.
problem-duplicate = Das gibt es doppelt.
problem-duplicate-do = Bitte entfernen Sie eines davon.
problem-picture = Dieses Bild lässt sich nicht verwenden.
problem-picture-do = Wählen Sie eine PNG- oder JPEG-Datei.
problem-choice = Diese Auswahl gibt es nicht.
problem-choice-do = Bitte wählen Sie etwas anderes.
problem-weak = Diese Passphrase ist zu leicht zu erraten.
problem-weak-do = Nehmen Sie mehr Wörter, die nicht zusammengehören.
problem-mismatch = Das stimmt nicht überein.
problem-mismatch-do = Bitte prüfen Sie es und geben Sie es noch einmal ein.
problem-time = Das ist keine Uhrzeit.
problem-time-do = Schreiben Sie sie wie 10:00.
problem-recurrence = Das wiederholt sich an keinem Tag.
problem-recurrence-do = Wählen Sie, wie oft es sich wiederholt, und ein späteres Ende.
problem-amount = Das ist kein Betrag in dieser Währung.
problem-amount-do = Schreiben Sie ihn wie 1.234,50, mit höchstens so vielen Nachkommastellen, wie die Währung hat.
problem-identifying = Darin steht eine Adresse oder Nummer.
problem-identifying-do = Sagen Sie ohne sie, woher es kommt: Von der Adresse wird nur ein Fingerabdruck behalten.
problem-alone = Sonst darf niemand löschen.
problem-alone-do = Fügen Sie zuerst einen zweiten Inhaber oder Datenschutzbeauftragten hinzu.
problem-mistyped = Dieser Code ist vertippt.
problem-mistyped-do = Vergleichen Sie ihn mit dem Blatt: zwei Gruppen aus fünf Ziffern und Buchstaben.
problem-placeholder = Hier steht ein Platzhalter, den es nicht gibt, oder es fehlt einer, den das Gesetz verlangt.
problem-placeholder-do = Sehen Sie sich die markierte Stelle an, oder stellen Sie den mitgelieferten Text wieder her.
problem-consented = In diesen Zweck haben Personen eingewilligt; die Rechtsgrundlage bleibt die Einwilligung.
problem-consented-do = Legen Sie für eine andere Rechtsgrundlage einen eigenen Zweck an, und informieren Sie darüber.
problem-damaged = Dieser Teil der Datei ist beschädigt.
problem-damaged-do = Geben Sie diesen Datensatz von Hand ein oder exportieren Sie ihn erneut.

## vault: why it can't be opened, and what to do

vault-wrong_passphrase = Das ist nicht die Passphrase dieses Tresors.
vault-wrong_passphrase-do = Prüfen Sie die Feststelltaste und die Tastatursprache und versuchen Sie es erneut.
vault-no_key_file = Die Passphrase allein öffnet diesen Tresor nicht.
vault-no_key_file-do = Prüfen Sie die Passphrase. Wenn Ihre eine Schlüsseldatei braucht, wählen Sie auch diese.
vault-wrong_key_file = Passphrase und Schlüsseldatei öffnen diesen Tresor zusammen nicht.
vault-wrong_key_file-do = Prüfen Sie die Passphrase und ob es die neueste Schlüsseldatei dieses Tresors ist. Wenn Ihre Passphrase keine braucht, lassen Sie sie weg.
vault-not_a_key_file = Das ist keine Schlüsseldatei von Kartotek.
vault-not_a_key_file-do = Wählen Sie die Datei, die in den Einstellungen erstellt wurde. Ihr Name endet auf .key.
vault-damaged_key_file = Die Schlüsseldatei ist beschädigt.
vault-damaged_key_file-do = Wählen Sie eine Kopie davon oder öffnen Sie den Tresor mit dem Wiederherstellungscode.
vault-key_file_in_vault = Eine Schlüsseldatei darf nicht im Ordner des Tresors liegen.
vault-key_file_in_vault-do = Wählen Sie einen Stick oder einen anderen Ordner: Wer den Tresor kopiert, darf die Datei nicht mitbekommen.
vault-wrong_recovery_code = Dieser Wiederherstellungscode gehört nicht zu diesem Tresor.
vault-wrong_recovery_code-do = Prüfen Sie, ob es das Blatt dieses Tresors und der neueste Code ist.
vault-mistyped_recovery_code = Im Wiederherstellungscode ist ein Tippfehler.
vault-mistyped_recovery_code-do = Vergleichen Sie ihn Gruppe für Gruppe mit Ihrem Blatt.
vault-damaged_slot = Der Teil des Tresors, den Ihre Passphrase öffnet, ist beschädigt.
vault-damaged_slot-do = Öffnen Sie den Tresor mit dem Wiederherstellungscode oder stellen Sie eine Sicherung wieder her.
vault-damaged_header = Der Anfang des Tresors ist beschädigt.
vault-damaged_header-do = Stellen Sie eine Sicherung wieder her. Schreiben Sie bis dahin nichts auf diesen Datenträger.
vault-altered_header = Der Tresor wurde außerhalb von Kartotek verändert.
vault-altered_header-do = Vertrauen Sie dieser Kopie nicht. Stellen Sie eine Sicherung wieder her, die Sie kennen.
vault-damaged_database = Die Datenbank des Tresors ist beschädigt.
vault-damaged_database-do = Stellen Sie eine Sicherung wieder her. Heben Sie den beschädigten Ordner bis dahin auf.
vault-missing_database = Im Ordner des Tresors fehlt die Datenbank.
vault-missing_database-do = Prüfen Sie, ob der Ordner vollständig kopiert wurde, oder stellen Sie eine Sicherung wieder her.
vault-newer = Dieser Tresor stammt aus einer neueren Version von Kartotek.
vault-newer-do = Aktualisieren Sie Kartotek und öffnen Sie ihn dann erneut.
vault-in_use = Dieser Tresor ist bereits geöffnet, hier oder auf einem anderen Computer.
vault-in_use-do = Schließen Sie ihn zuerst dort.
vault-read_only = Kartotek darf in diesem Ordner nicht schreiben.
vault-read_only-do = Ändern Sie die Rechte des Ordners oder kopieren Sie den Tresor an einen Ort, an dem Sie schreiben dürfen.
vault-missing = An diesem Ort ist kein Tresor mehr.
vault-missing-do = Schließen Sie den Datenträger an, auf dem er liegt, oder wählen Sie den neuen Ort.
vault-disabled = Die Passphrase stimmt, aber Ihr Zugang zu diesem Tresor wurde gesperrt.
vault-disabled-do = Bitten Sie eine Inhaberin oder einen Inhaber des Tresors, ihn wieder freizugeben.
vault-not_a_vault = Dieser Ordner ist kein Tresor.
vault-not_a_vault-do = Wählen Sie einen Ordner, dessen Name auf .kartotek endet.
vault-exists = An diesem Ort gibt es bereits etwas mit diesem Namen.
vault-exists-do = Wählen Sie einen anderen Namen oder einen anderen Ort.
vault-network = Dieser Ordner liegt auf einem Netzlaufwerk, wo eine Datenbank Schaden nehmen kann.
vault-network-do = Wählen Sie einen Ordner auf einem Datenträger dieses Computers.
vault-synced = Dieser Ordner wird mit einer Cloud abgeglichen, was eine Datenbank beschädigen kann.
vault-synced-do = Wählen Sie einen Ordner, der nicht abgeglichen wird, und sichern Sie von dort.
vault-kdf_bounds = Der Tresor verlangt mehr Speicher oder Zeit, als Kartotek zulässt.
vault-kdf_bounds-do = Er wurde vielleicht verändert. Stellen Sie eine Sicherung wieder her, die Sie kennen.
vault-wait = Zu viele Versuche in kurzer Zeit.
vault-wait-do = Warten Sie, bis der Countdown abgelaufen ist, und versuchen Sie es dann erneut.

## backup: why it can't be made, read or restored, and what to do

backup-no_room = Im Ordner für Sicherungen ist nicht genug Platz.
backup-no_room-do = Schaffen Sie dort Platz oder wählen Sie einen anderen Ordner, dann sichern Sie erneut.
backup-no_folder = Der Ordner für Sicherungen ist nicht da.
backup-no_folder-do = Schließen Sie seinen Datenträger an oder wählen Sie einen anderen Ordner.
backup-read_only = Kartotek darf nicht in den Ordner für Sicherungen schreiben.
backup-read_only-do = Prüfen Sie den Schreibschutz des Datenträgers und die Rechte am Ordner, oder wählen Sie einen anderen Ordner.
backup-interrupted = Der Datenträger mit den Sicherungen antwortet nicht mehr.
backup-interrupted-do = Prüfen Sie, ob er fest angeschlossen ist, und versuchen Sie es erneut.
backup-altered = Auf dem Datenträger ist nicht angekommen, was geschrieben wurde.
backup-altered-do = Nutzen Sie diesen Datenträger nicht mehr für Sicherungen. Wählen Sie einen anderen.
backup-in_vault = Dieser Ordner liegt im Tresor selbst.
backup-in_vault-do = Wählen Sie einen Ordner an anderer Stelle, am besten auf einem anderen Datenträger.
backup-missing = Die Sicherung ist nicht mehr da.
backup-missing-do = Suchen Sie die Datei oder nehmen Sie eine andere Sicherung.
backup-unreadable = Die Sicherung lässt sich nicht öffnen.
backup-unreadable-do = Prüfen Sie, ob Sie die Datei lesen dürfen, oder kopieren Sie sie in einen eigenen Ordner.
backup-not_a_backup = Diese Datei ist keine Sicherung von Kartotek.
backup-not_a_backup-do = Wählen Sie eine Datei, deren Name auf .kartotek-backup endet.
backup-damaged = Diese Sicherung ist beschädigt oder wurde verändert.
backup-damaged-do = Nehmen Sie eine andere Sicherung. Es wurde nichts wiederhergestellt.
backup-other_vault = Diese Datei ist die Sicherung eines anderen Tresors.
backup-other_vault-do = Legen Sie die richtige Datei zurück oder sichern Sie neu.
backup-other_keys = Diese Sicherung entstand, bevor die Schlüssel des Tresors geändert wurden.
backup-other_keys-do = Sie öffnet sich mit der damaligen Passphrase, indem Sie sie wiederherstellen. Sichern Sie neu.
backup-newer = Diese Sicherung stammt von einer neueren Version von Kartotek.
backup-newer-do = Aktualisieren Sie Kartotek, dann stellen Sie sie wieder her.

## file: what is wrong with a file, and what to do

file-line = (Zeile { $line })
file-entry-line = ({ $entry } darin, Zeile { $line })
file-empty = Die Datei ist leer.
file-empty-do = Wählen Sie eine Datei, die Kontakte enthält.
file-too_large = Die Datei ist zu groß.
file-too_large-do = Teilen Sie sie in kleinere Dateien auf.
file-too_many_rows = Die Datei hat zu viele Zeilen.
file-too_many_rows-do = Teilen Sie sie in kleinere Dateien auf.
file-too_many_columns = Die Datei hat zu viele Spalten.
file-too_many_columns-do = Entfernen Sie überflüssige Spalten oder prüfen Sie das Trennzeichen.
file-line_too_long = Eine Zeile der Datei ist zu lang.
file-line_too_long-do = Prüfen Sie, ob es eine Textdatei ist und ob die Anführungszeichen paarweise stehen.
file-binary = Das ist keine Textdatei.
file-binary-do = Exportieren Sie die Kontakte zuerst als CSV oder vCard.
file-encoding = Die Zeichen der Datei lassen sich mit dieser Kodierung nicht lesen.
file-encoding-do = Wählen Sie eine andere Kodierung.
file-format = Kartotek kennt das Format dieser Datei nicht.
file-format-do = Exportieren Sie die Kontakte als CSV oder vCard.
file-header = Die Spaltennamen der Datei lassen sich nicht lesen.
file-header-do = Wählen Sie die Zeile mit den Spaltennamen.
file-unreadable = Die Datei lässt sich nicht lesen.
file-unreadable-do = Prüfen Sie, ob es sie noch gibt und ob Sie sie öffnen dürfen.
file-unwritable = Die Datei lässt sich nicht schreiben.
file-unwritable-do = Wählen Sie einen anderen Ort oder schließen Sie die Datei in anderen Programmen.
file-package = Das ist kein Paket aus Kartotek, oder es ist beschädigt. Eine Tabelle muss zuerst als CSV gespeichert werden.
file-package-do = Exportieren Sie es noch einmal. Wenn eine neuere Version von Kartotek es geschrieben hat, aktualisieren Sie Kartotek.
file-changed = Die Datei hat sich nach der Auswahl geändert.
file-changed-do = Wählen Sie sie erneut.
file-quote = Ein Anführungszeichen in der Datei wird nie geschlossen.
file-quote-do = Schließen Sie es in der genannten Zeile oder exportieren Sie die Datei erneut.

## record

record-copy = Kopieren: { $name }
record-copied = Kopiert
record-copied-cleared = Wird in 30 Sekunden aus der Zwischenablage gelöscht.
record-copy-failed = Das ließ sich nicht kopieren. Markieren Sie den Text und kopieren Sie ihn selbst.
record-write = E-Mail schreiben
record-call = Anrufen
record-copy-email = E-Mail-Adresse kopieren
record-copy-phone = Telefonnummer kopieren
record-copied-email = E-Mail-Adresse kopiert
record-copied-phone = Telefonnummer kopiert
link-email = Öffnet Ihr E-Mail-Programm
link-phone = Öffnet Ihr Telefonprogramm
link-website = Öffnet Ihren Browser
record-reach = Kontaktdaten
record-reach-none = Noch keine E-Mail, Telefonnummer, Adresse oder Website.
record-emails = E-Mail
record-phones = Telefon
record-addresses = Adresse
record-websites = Website
record-about = Kontakt oder Unternehmen öffnen
record-edit = Bearbeiten
record-trash = In den Papierkorb
record-saved = Änderungen gespeichert
record-save = Speichern
record-save-hint = speichert
record-cancel = Abbrechen
record-more = Weitere Aktionen
record-resumed = Dieser Text wurde zuletzt nicht gespeichert. Machen Sie damit weiter oder verwerfen Sie ihn mit „Abbrechen“.
record-discard-title = Änderungen verwerfen?
record-discard-text = Was Sie eingegeben haben, ist nicht gespeichert.
record-discard = Änderungen verwerfen
record-keep-editing = Weiter bearbeiten
record-previous = Vorheriger Eintrag der Liste
record-next = Nächster Eintrag der Liste
record-position = { $position } von { $total }
record-parts = Teile der Seite
record-timeline = Zeitleiste
record-facts = Übersicht
record-history = Verlauf
record-vouchers = Belege
record-origin = Herkunft
record-source-none = Nicht angegeben
record-import = Import
record-created = Angelegt
record-changed = Zuletzt geändert
conflict-title = Zwischenzeitlich geändert
conflict-text = Dieser Eintrag wurde geändert, nachdem Sie ihn geöffnet hatten. Wählen Sie für jedes Feld, was bleiben soll.
conflict-mine = Ihre Fassung
conflict-theirs = Gespeicherte Fassung
conflict-empty = (leer)

## point

point-primary = Bevorzugt
point-prefer = Als bevorzugt kennzeichnen: { $name }
point-kind = Art
point-label = Eigene Bezeichnung
point-up = Nach oben: { $name }
point-down = Nach unten: { $name }
point-remove = Entfernen: { $name }
point-moved = Verschoben auf { $position } von { $total }
kind-work = Geschäftlich
kind-home = Privat
kind-mobile = Mobil
kind-fax = Fax
kind-pager = Pager
kind-other = Sonstige
email-add = E-Mail-Adresse hinzufügen
email-address = E-Mail-Adresse
phone-add = Telefonnummer hinzufügen
phone-number = Telefonnummer
address-add = Adresse hinzufügen
address-street = Straße und Hausnummer
address-extended = c/o, Etage, Gebäude
address-code = Postleitzahl
address-city = Ort
address-region = Bundesland
address-country = Land
address-box = Postfach
website-add = Website hinzufügen
website-url = Webadresse

## list

list-search = In der Liste suchen
list-search-clear = Suche leeren
list-filters = Filter
list-filter-remove = Filter entfernen: { $name }
list-nothing = Nichts gefunden
list-nothing-text = Kein Eintrag passt zu allen Wörtern und Filtern.
list-show-all = Alle anzeigen
list-selection = Auswahl
list-select-none = Auswahl aufheben
list-sorted = Sortiert nach { $column }
list-sorted-descending = Absteigend sortiert nach { $column }
list-selected = { $count ->
    [one] 1 ausgewählt
   *[other] { $count } ausgewählt
}

## job

job-cancel = Abbrechen
job-cancelling = Wird abgebrochen …

## contact

contacts-search = Kontakte suchen
contacts-name = Name
contacts-company = Unternehmen
contacts-email = E-Mail
contacts-phone = Telefon
contacts-city = Ort
contacts-tags = Schlagwörter
contacts-changed = Geändert
contacts-empty = Noch keine Kontakte
contacts-empty-text = Hierher gehören Menschen, mit denen Sie zu tun haben: Kunden, Lieferanten, Partner. Übernehmen Sie sie aus einer Datei oder legen Sie den ersten Kontakt von Hand an.
contacts-import = Datei importieren
contact-add = Kontakt anlegen
contact-new = Neuer Kontakt
contact-open = Kontakt öffnen
contact-tag = Schlagwort
contact-export = Kontakte exportieren
contact-peek = Vorschau
contact-peek-close = Vorschau schließen
contact-added = Kontakt angelegt
contact-photo-set = Foto auswählen
contact-photo-change = Foto ändern
contact-photo-remove = Foto entfernen
contact-photo-set-done = Foto übernommen
contact-photo-removed = Foto entfernt
contact-prefix = Titel
contact-given = Vorname
contact-middle = Weitere Vornamen
contact-family = Nachname
contact-suffix = Zusatz
contact-nickname = Spitzname
contact-phonetic = Aussprache
contact-phonetic-given = Vorname, wie gesprochen
contact-phonetic-family = Nachname, wie gesprochen
contact-more-names = Weitere Namensteile
contact-work = Beruf
contact-job = Position
contact-department = Abteilung
contact-more = Weiteres
contact-person = Person
contact-language = Sprache
contact-language-help = In der diese Person angeschrieben wird.
contact-language-unknown = Unbekannt
contact-birthday = Geburtstag
birthday-day = Tag
birthday-month = Monat
birthday-year = Jahr
contact-notes = Notizen
contact-source = Quelle
contact-source-help = Woher die Daten stammen, wenn nicht von der Person selbst. Sie hat ein Recht, das zu erfahren.
contact-extra = Sonstige vCard-Angaben
company-create = neues Unternehmen
contacts-count = { $count ->
    [one] Ein Kontakt
   *[other] { $count } Kontakte
}
contact-trashed = { $count ->
    [one] Kontakt in den Papierkorb gelegt
   *[other] { $count } Kontakte in den Papierkorb gelegt
}
contact-tagged = { $count ->
    [one] Schlagwörter eines Kontakts geändert
   *[other] Schlagwörter von { $count } Kontakten geändert
}

## confidential: the note that only some roles read

confidential = Vertrauliche Notiz
confidential-title = Vertrauliche Notiz zu { $name }
confidential-forbidden = Nicht für Ihre Rolle.
confidential-hidden = Sie haben keinen Schlüssel dazu. Sie bekommen ihn, wenn jemand mit der Rolle „Inhaber“ Ihre Rolle ändert und wieder zurückstellt.
confidential-none = Es gibt keine.
confidential-add = Vertrauliche Notiz schreiben
confidential-edit = Vertrauliche Notiz bearbeiten
confidential-help = Nur die Rollen „Inhaber“ und „Datenschutz“ können sie lesen. Sie hat einen eigenen Schlüssel, steht in keiner Liste und wird von der Suche nicht gefunden. Sie verlässt den Tresor nur mit einem Export, der sie ausdrücklich enthält.
confidential-saved = Die vertrauliche Notiz wurde gespeichert
confidential-removed = Die vertrauliche Notiz wurde entfernt

## company

companies-search = Unternehmen durchsuchen
companies-industry = Branche
companies-people = Personen
companies-empty = Noch keine Unternehmen
companies-empty-text = Hierher gehören Organisationen, für die Ihre Kontakte arbeiten. Beim Import entstehen sie auch von selbst.
company-add = Unternehmen anlegen
company-new = Neues Unternehmen
company-added = Unternehmen angelegt
company-name = Name
company-industry = Branche
company-registration = Register- oder USt-IdNr.
company-people = Personen
company-people-none = Noch niemand aus diesem Unternehmen ist unter Ihren Kontakten.
company-people-add = Person anlegen
company-facts = Unternehmen
companies-count = { $count ->
    [one] Ein Unternehmen
   *[other] { $count } Unternehmen
}
company-trashed = { $count ->
    [one] Unternehmen in den Papierkorb gelegt
   *[other] { $count } Unternehmen in den Papierkorb gelegt
}
company-people-all = { $count ->
    [one] In der Kontaktliste anzeigen
   *[other] Alle { $count } in der Kontaktliste anzeigen
}

## tag

tag-filter = Schlagwörter
tag-none = Noch keine Schlagwörter
tag-placeholder = Schlagwort eingeben
tag-create = Neues Schlagwort: { $name }
tag-remove = Schlagwort entfernen: { $name }
tag-add = Schlagwörter hinzufügen
tag-take = Schlagwörter wegnehmen
tag-apply = Übernehmen
tag-title = { $count ->
    [one] Schlagwörter eines Kontakts
   *[other] Schlagwörter von { $count } Kontakten
}

## import

import-steps = Schritte des Imports
import-step-file = Datei
import-step-columns = Spalten
import-step-origin = Herkunft
import-step-check = Prüfung
import-step-done = Bericht
import-drop = Datei hierher ziehen
import-drop-text = CSV von Google, Outlook, HubSpot, Salesforce und anderen, vCard von Telefonen und Adressbüchern oder ein Paket aus Kartotek. Es wird nichts geändert, bevor Sie gesehen haben, was geschehen würde.
import-pick = Datei auswählen
import-next = Weiter
import-back = Zurück
import-cancel = Import abbrechen
import-cancel-title = Import abbrechen?
import-cancel-text = Es wurde noch nichts importiert. Ihre Angaben zu dieser Datei werden verworfen.
import-go-on = Fortfahren
import-column = Spalte
import-samples = Erste Werte
import-samples-none = Keine Werte
import-target = Wird zu
import-target-of = Wohin { $name } kommt
import-filled = { $filled } von { $total } ausgefüllt
import-skip = Weglassen
import-full-name = Ganzer Name, wird aufgeteilt
import-group-person = Person
import-slot = { $name } { $number }
import-formatted = Ganze Adresse
import-unmapped = Noch keine Spalte ist zugeordnet
import-unmapped-text = Wählen Sie unten für mindestens eine Spalte, wohin sie gehört.
import-doubled = Dorthin kommt schon eine andere Spalte. Wählen Sie für eine der beiden ein anderes Ziel.
import-sensitive = Heikel
import-sensitive-help = Weggelassen: Das sagt viel über einen Menschen aus und wird selten gebraucht. Übernehmen Sie es nur bei Bedarf.
import-encoding = Zeichenkodierung
encoding-utf8 = UTF-8
encoding-utf16_le = UTF-16, Little Endian
encoding-utf16_be = UTF-16, Big Endian
encoding-windows1252 = Windows-1252 (Westeuropa)
import-delimiter = Trennzeichen
delimiter-comma = Komma
delimiter-semicolon = Semikolon
delimiter-tab = Tabulator
delimiter-bar = Senkrechter Strich
import-header = Spaltennamen
import-header-none = In keiner Zeile
import-header-row = In Zeile { $row }
mapping-title = Gespeicherte Zuordnungen
mapping-name = Name der Zuordnung
mapping-save = Diese Zuordnung speichern
mapping-remove = Zuordnung entfernen: { $name }
mapping-applied = Zuordnung angewendet: { $name }
import-origin-title = Woher stammen diese Daten?
import-source-help = Zum Beispiel: Visitenkarten, Messe Hannover 2026. Die Personen haben ein Recht, das zu erfahren.
import-basis = Auf welcher Grundlage bewahren Sie sie auf? (Art. 6 DSGVO)
import-basis-missing = Bitte wählen Sie eine aus.
basis-contract = Vertrag
basis-contract-help = Sie brauchen die Daten für einen Vertrag mit der Person oder für dessen Anbahnung auf ihren Wunsch.
basis-interest = Berechtigtes Interesse
basis-interest-help = Sie haben einen guten Grund, und er wiegt schwerer als das Interesse der Person, nicht erfasst zu werden.
basis-consent = Einwilligung
basis-consent-help = Die Person hat zugestimmt, und Sie können es nachweisen. Die Einwilligungen selbst erfassen Sie gesondert.
basis-obligation = Rechtliche Verpflichtung
basis-obligation-help = Ein Gesetz verpflichtet Sie zur Aufbewahrung.
basis-public = Öffentliche Aufgabe
basis-public-help = Sie handeln im öffentlichen Interesse oder in Ausübung öffentlicher Gewalt.
basis-vital = Lebenswichtige Interessen
basis-vital-help = Es geht um den Schutz eines Menschenlebens.
import-no-consent = Ein Import gilt nie als Einwilligung. Was auch immer die Datei über Newsletter oder Einwilligungen sagt: Niemand darf allein deshalb beworben werden.
import-tag = Schlagwort für alle
import-tag-help = Damit Sie diesen Import wiederfinden.
import-checking = Prüfung läuft, es wird nichts geändert
import-running = Import läuft
import-unchecked = Nicht geprüft
import-unchecked-text = Die Prüfung zeigt, was geschehen würde, bevor etwas geändert wird.
import-check-again = Erneut prüfen
import-check-title = { $count ->
    [one] Das würde mit einer Zeile geschehen
   *[other] Das würde mit { $count } Zeilen geschehen
}
import-run = Jetzt importieren
import-new = Neue Kontakte
import-filled-in = Ergänzt
import-skipped = Als Dubletten ausgelassen
import-rejected = Nicht importierbar
import-companies = Neue Unternehmen
import-part-activity = Aktivitäten
import-part-task = Aufgaben
import-part-document = Dokumente
import-part-voucher = Angebote, Aufträge, Rechnungen
import-part-deal = Verkaufschancen
import-part-purpose = Zwecke
import-part-notice = Hinweise
import-part-consent = Ereignisse zu Einwilligungen
import-part-objection = Widersprüche
import-part-restriction = Einschränkungen
import-part-notice_shown = Gezeigte Hinweise
import-part-collection = Herkunft der Daten
import-part-use = Nutzungen von Einwilligungen
import-parts-known = { $count ->
    [one] Ein Eintrag ist schon hier und bleibt, wie er ist.
   *[other] { $count } Einträge sind schon hier und bleiben, wie sie sind.
}
import-parts-left-out = { $count ->
    [one] Ein Eintrag bleibt draußen, weil er niemanden betrifft, der importiert wird.
   *[other] { $count } Einträge bleiben draußen, weil sie niemanden betreffen, der importiert wird.
}
import-empty = Leere Zeilen
import-rejected-save = Diese Zeilen als CSV speichern
import-rejected-saved = Zeilen mit Zeilennummer und Grund gespeichert
import-field = Feld
import-rejected-help = Die übrigen Zeilen werden davon nicht aufgehalten. Als CSV gespeichert, lassen sich diese hier in einer Tabellenkalkulation berichtigen und als eigene Datei importieren.
import-line = Zeile
import-value = Wert
import-reason = Grund
import-more = Die ersten { $shown } von { $total } werden gezeigt.
duplicate-all = Für alle
duplicate-skip = Meinen behalten
duplicate-skip-help = Die Zeile wird ausgelassen; Ihr Kontakt bleibt, wie er ist.
duplicate-fill = Ergänzen
duplicate-fill-help = Was Ihrem Kontakt fehlt, wird übernommen; nichts wird überschrieben.
duplicate-add = Trotzdem anlegen
duplicate-add-help = Die Zeile wird ein eigener Kontakt.
duplicate-reason-identity = Derselbe Kontakt, aus diesem Tresor
duplicate-reason-email = Gleiche E-Mail-Adresse
duplicate-reason-phone = Gleiche Telefonnummer
duplicate-reason-name_at_company = Ähnlicher Name im selben Unternehmen
duplicate-reason-in_file = Doppelt in der Datei
duplicate-row = Zeile { $row }
duplicate-theirs = In der Datei
duplicate-ours = Ihr Kontakt
duplicate-earlier = Zeile { $row } der Datei
duplicate-same = auf beiden Seiten gleich
duplicate-choice = Was mit Zeile { $row } geschieht
duplicate-more = Weitere anzeigen
import-done-title = Der Import ist fertig
import-show = Kontakte anzeigen
import-another = Weitere Datei importieren
import-undo = Import rückgängig machen
import-undo-title = Den ganzen Import rückgängig machen?
import-undoing = Import wird rückgängig gemacht
import-past = Frühere Importe
import-past-counts = { $added } angelegt, { $filled } ergänzt
import-undone-at = Rückgängig gemacht am { $date }
format-google_new = Google Kontakte (CSV)
format-google_old = Google Kontakte (CSV, alte Form)
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
format-other_csv = CSV-Tabelle
format-v_card = vCard
format-package = Paket aus Kartotek
import-recognised = { $count ->
    [one] Eine Zeile gefunden. Prüfen Sie, wohin jede Spalte kommt.
   *[other] { $count } Zeilen gefunden. Prüfen Sie, wohin jede Spalte kommt.
}
import-rejected-title = { $count ->
    [one] Eine Zeile lässt sich nicht importieren
   *[other] { $count } Zeilen lassen sich nicht importieren
}
duplicate-title = { $count ->
    [one] Eine Zeile scheint schon bekannt zu sein
   *[other] { $count } Zeilen scheinen schon bekannt zu sein
}
import-done-quick = { $count ->
    [one] Ein neuer Kontakt.
   *[other] { $count } neue Kontakte.
}
import-done-text = { $count ->
    [one] Ein neuer Kontakt in { $seconds } Sekunden ({ $rate } Zeilen pro Sekunde).
   *[other] { $count } neue Kontakte in { $seconds } Sekunden ({ $rate } Zeilen pro Sekunde).
}
import-undo-text = { $count ->
    [one] Der angelegte Kontakt wird endgültig entfernt, sofern er seither nicht geändert wurde; Ergänztes wird zurückgenommen. Das lässt sich nicht rückgängig machen.
   *[other] Die { $count } angelegten Kontakte werden endgültig entfernt, Ergänztes wird zurückgenommen. Seither geänderte Kontakte bleiben, wie sie sind. Das lässt sich nicht rückgängig machen.
}
import-undone = { $count ->
    [one] Import rückgängig gemacht: ein Kontakt entfernt
   *[other] Import rückgängig gemacht: { $count } Kontakte entfernt
}
import-undone-put-back = { $count ->
    [one] Ein ergänzter Kontakt ist wieder wie zuvor.
   *[other] { $count } ergänzte Kontakte sind wieder wie zuvor.
}
import-undone-companies = { $count ->
    [one] Eine Firma entfernt.
   *[other] { $count } Firmen entfernt.
}
import-undone-records = { $count ->
    [one] Ein Eintrag dazu ist weg.
   *[other] { $count } Einträge dazu sind weg.
}
import-undone-records-kept = { $count ->
    [one] Ein Eintrag bleibt, weil er nach dem Import geändert wurde, ein anderer ihn braucht, er einer Aufbewahrungssperre unterliegt oder zu einer angekündigten Löschung gehört.
   *[other] { $count } Einträge bleiben, weil sie nach dem Import geändert wurden, andere sie brauchen, sie einer Aufbewahrungssperre unterliegen oder zu einer angekündigten Löschung gehören.
}
import-undone-kept = { $count ->
    [one] Ein Kontakt bleibt, wie er ist, weil er nach dem Import geändert wurde oder etwas über ihn bleibt.
   *[other] { $count } Kontakte bleiben, wie sie sind, weil sie nach dem Import geändert wurden oder etwas über sie bleibt.
}

## export

export-open = Exportieren
export-title = Kontakte exportieren
export-scope = Welche Kontakte
export-format = Format
export-csv = CSV-Tabelle
export-csv-help = Für Tabellenkalkulationen und andere Programme.
export-vcard3 = vCard 3.0
export-vcard3-help = Für Adressbücher und Telefone; fast überall verstanden.
export-vcard4 = vCard 4.0
export-vcard4-help = Die neueste Fassung; manche älteren Programme verstehen sie nicht.
export-package = Paket (ZIP)
export-package-help = Mit Unternehmen, Aktivitäten, Aufgaben, Dokumenten, Belegen, Verkaufschancen, Einwilligungen und Widersprüchen, als vCard, JSON und Dateien. Kartotek liest alles davon wieder ein.
export-guard = Tabellen vor Formeln schützen
export-guard-help = Eine Tabellenkalkulation kann Text ausführen, der mit = + - oder @ beginnt. Solcher Text bekommt einen Apostroph vorangestellt, den Kartotek beim Import wieder entfernt.
export-confidential = Vertrauliche Notizen mitnehmen
export-confidential-help = In einer eigenen Spalte, lesbar für alle, die die Datei bekommen. Ein Import lässt diese Spalte weg.
export-purpose = Wofür
export-purpose-help = Zum Beispiel „Weihnachtskarten“. Es steht im Journal, als Nachweis, warum die Daten den Tresor verlassen haben.
export-recipient = Wer erhält sie
export-recipient-help = Die Stelle außerhalb Ihrer Organisation, die die Datei bekommt, falls es eine gibt.
export-warning = Die Datei ist nicht verschlüsselt. Wer sie bekommt, kann sie lesen; löschen Sie sie, sobald sie ihren Zweck erfüllt hat.
export-running = Datei wird geschrieben
export-selected = { $count ->
    [one] Den ausgewählten Kontakt
   *[other] Die { $count } ausgewählten Kontakte
}
export-list = { $count ->
    [one] Den einen Kontakt dieser Liste
   *[other] Alle { $count } Kontakte dieser Liste
}
export-everything = Alles in diesem Tresor
export-everything-help = Alle Kontakte; ein Paket enthält auch die Unternehmen und was nur Unternehmen oder niemanden betrifft.
export-run-everything = Alles exportieren
export-run = { $count ->
    [one] 1 Kontakt exportieren
   *[other] { $count } Kontakte exportieren
}
export-done = { $count ->
    [one] Ein Kontakt exportiert
   *[other] { $count } Kontakte exportiert
}

## trash

trash-record = Dieser Eintrag liegt im Papierkorb und erscheint in keiner Liste.
trash-restore = Wiederherstellen
trash-restored = { $count ->
    [one] Aus dem Papierkorb wiederhergestellt
   *[other] { $count } Einträge aus dem Papierkorb wiederhergestellt
}
trash-note = Der Papierkorb ist keine Löschung: Was hier liegt, ist weiterhin gespeichert und zählt weiterhin als personenbezogen. Was seinen Tag erreicht, wird endgültig gelöscht.
trash-detail = Unternehmen, E-Mail oder Person
trash-purge = Endgültig löschen
trash-purge-title = „{ $what }“ endgültig löschen?
trash-purge-document = Das Dokument zu { $whom } ist dann weg, mit seiner Datei und dem Schlüssel dazu. Belege, deren Datei es ist, verlieren sie. Nur eine Sicherung bringt es zurück.
trash-purge-voucher = Der Beleg zu { $whom } ist dann weg, mit Nummer, Betrag und Notiz. Ein Dokument, das seine Datei ist, bleibt. Nur eine Sicherung bringt ihn zurück.
trash-purged = Endgültig gelöscht: { $what }
trash-kept = „{ $what }“ ist aufzubewahren
trash-kept-file = Es ist die Datei eines Angebots, eines Auftrags oder einer Rechnung mit gesetzlicher Aufbewahrungsfrist.
trash-since = Im Papierkorb seit
trash-left = Wird gelöscht am
trash-contact = Kontakt
trash-company = Unternehmen
trash-empty = Der Papierkorb ist leer
trash-empty-text = Kontakte, Unternehmen, Aktivitäten, Dokumente, Aufgaben, Belege und Verkaufschancen, die Sie entfernen, bleiben eine Weile hier und lassen sich wiederherstellen.
trash-stays-legal_hold = Bleibt: Aufbewahrungssperre
trash-stays-announced = Bleibt: Löschung der Person ist angekündigt
trash-stays-law = Bleibt: gesetzliche Aufbewahrung
trash-stays-restricted = Bleibt: eingeschränkt
trash-stays-open_request = Bleibt: Anfrage ist offen
trash-stays-evidence = Bleibt: belegt eine Einwilligung oder eine Anfrage
trash-stays-used = Bleibt: wird noch verwendet
trash-goes-never = kein Tag
trash-after = Papierkorb leeren nach
trash-after-help = Was so lange im Papierkorb lag, wird endgültig gelöscht, außer ein Gesetz oder eine Sperre bewahrt es.
trash-after-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
}
trash-after-never = Nie von selbst
settings-four-eyes = Jede Löschung bestätigt eine zweite Person
settings-four-eyes-help = Wer eine Löschung ankündigt, kann sie nicht durchführen: Ein anderer Inhaber oder Datenschutzbeauftragter sieht sie durch und bestätigt sie. Was sich von selbst leert wie der Papierkorb, braucht niemanden.
settings-four-eyes-alone = Sonst darf niemand mehr löschen, sodass keine Löschung möglich ist. Fügen Sie einen zweiten Inhaber oder Datenschutzbeauftragten hinzu, oder schalten Sie das aus.
settings-cooling = Bedenkzeit vor einer Löschung
settings-cooling-help = Bis dahin lässt sich eine angekündigte Löschung zurücknehmen. Es zählen ganze Tage ohne den Tag der Ankündigung. Wer die Löschung bestätigt, kann sie früher durchführen und sagt, warum. Eine Anfrage ist trotzdem fristgerecht zu beantworten.
settings-cooling-none = Keine
settings-cooling-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
trash-empty-do = Fälliges löschen …
trash-empty-due = { $count ->
    [0] Fälliges löschen …
   *[other] Fälliges löschen ({ $shown }) …
}
trash-empty-title = { $count ->
    [one] Einen Eintrag im Papierkorb endgültig löschen?
   *[other] { $shown } Einträge im Papierkorb endgültig löschen?
}
trash-empty-ask = Was seinen Tag erreicht hat, wird jetzt gelöscht. Das lässt sich nicht zurücknehmen.
trash-empty-confirm = Endgültig löschen
trash-empty-gone = Wiederherstellen und Rückgängigmachen sind danach unmöglich; nur frühere Sicherungen haben es noch, bis sie bereinigt oder gelöscht sind.
trash-empty-people = Personen bekommen eine Nummer unter „Alle Löschungen“, und alle Orte werden nach Resten durchsucht.
trash-empty-law = Was ein Gesetz von ihnen bewahrt, bleibt getrennt davon unter „Gesetzlich aufbewahrt“.
trash-due-stays = { $count ->
    [one] Ein Eintrag bleibt über seinen Tag hinaus; seine Zeile sagt, warum.
   *[other] { $shown } Einträge bleiben über ihren Tag hinaus; jede Zeile sagt, warum.
}
trash-empty-type = Zur Bestätigung die Zahl der Einträge eingeben: { $count }
trash-empty-mistyped = Das ist nicht die Zahl.
trash-emptying = Fälliges wird gelöscht
trash-emptied = { $count ->
    [one] Ein Eintrag gelöscht
   *[other] { $count } Einträge gelöscht
}
trash-left-title = { $count ->
    [one] Ein Eintrag bleibt
   *[other] { $shown } Einträge bleiben
}
trash-unreached = { $count ->
    [one] Ein Eintrag wurde nicht erreicht und ist weiterhin fällig.
   *[other] { $shown } Einträge wurden nicht erreicht und sind weiterhin fällig.
}
trash-left-more = { $count ->
    [one] ein weiterer
   *[other] { $count } weitere
}

## unlock

unlock-passphrase = Passphrase
unlock-button = Entsperren
key-file = Schlüsseldatei
key-file-choose = Schlüsseldatei wählen …
key-file-clear = Ohne Schlüsseldatei
key-file-help = Nur wenn Ihre Passphrase eine braucht. Kartotek merkt sich nicht, wo sie liegt.
unlock-wait = Nächster Versuch in { $seconds } s
unlock-use-code = Wiederherstellungscode verwenden
unlock-use-passphrase = Passphrase verwenden
unlock-other = Anderer Tresor
unlock-open = Anderen Tresor öffnen …
unlock-new = Neuen Tresor anlegen …
unlock-demo = Mit Beispieldaten ausprobieren
unlock-forget = „{ $name }“ aus dieser Liste entfernen
unlock-failed-before = { $count ->
    [one] Ein Fehlversuch
   *[other] { $count } Fehlversuche
} seit dem letzten Entsperren am { $since }
unlock-failed-first = { $count ->
    [one] Ein Fehlversuch
   *[other] { $count } Fehlversuche
} vor diesem
recover-code = Wiederherstellungscode
recover-code-help = Alle 13 Gruppen von Ihrem Blatt. Leerzeichen und Großschreibung spielen keine Rolle.
recover-note = Der Tresor erhält eine neue Passphrase und einen neuen Wiederherstellungscode. Die alten gelten dann nicht mehr.
recover-number = Dieser Tresor hat die Nummer { $number }. Sie steht auf dem richtigen Blatt.
recover-button = Tresor wiederherstellen
passphrase-new = Neue Passphrase
passphrase-repeat = Passphrase wiederholen
passphrase-repeat-mismatch = Die beiden Passphrasen stimmen nicht überein.
passphrase-advice = Vier oder mehr Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.
strength = Stärke: { $word }
strength-0 = sofort erraten
strength-1 = sehr schwach
strength-2 = schwach
strength-3 = stark
strength-4 = sehr stark
strength-hint-short = Sie ist kurz: Fügen Sie Wörter hinzu.
strength-hint-common = Viele Menschen verwenden diese Passphrase.
strength-hint-word = Sie besteht fast nur aus einem bekannten Wort oder Namen.
strength-hint-pattern = Sie folgt einem Muster, etwa wiederholten oder benachbarten Tasten.
strength-hint-date = Sie besteht fast nur aus einem Datum.
language-choice = Sprache
language-en = English
language-de = Deutsch
language-sv = Svenska
language-system = Wie das System ({ $language })
theme-choice = Darstellung
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast

## start

start-title = Willkommen bei Kartotek
start-text = Ihre Kontakte liegen in einem verschlüsselten Tresor auf Ihrem eigenen Datenträger. Ohne Cloud, ohne Konto.
start-create = Tresor anlegen
start-create-text = Beginnen Sie mit einem leeren Tresor für Ihre Organisation.
start-open = Tresor öffnen
start-open-text = Sie haben bereits einen Tresor auf diesem Computer oder Datenträger.
start-demo = Mit Beispieldaten ausprobieren
start-demo-text = Ein eigener Tresor voller erfundener Personen. Mit einem Klick gelöscht.
start-back = Zurück
start-next = Weiter
start-steps = Schritte
start-step-organisation = Organisation
start-step-place = Speicherort
start-step-passphrase = Passphrase
start-step-recovery = Wiederherstellungscode
start-organisation-title = Wer ist für die Daten verantwortlich?
start-organisation = Organisation
start-organisation-help = Der Verantwortliche im Sinne der DSGVO: Ihr Unternehmen, Ihr Verein oder Ihre Praxis.
start-country = Land
start-country-help = Bestimmt, wie Telefonnummern ohne Landesvorwahl gelesen werden.
start-name = Ihr Name
start-name-help = Wird anderen angezeigt, die diesen Tresor verwenden.
start-language = Sprache
start-language-help = Namen werden nach ihren Regeln sortiert. Die Oberfläche folgt ihr.
start-place-title = Wo soll der Tresor liegen?
start-vault-name = Name des Tresors
start-place = Ordner
start-place-other = Anderer Ort …
start-place-note = Wählen Sie einen Datenträger dieses Computers. Ordner, die mit einer Cloud abgeglichen werden, können eine Datenbank beschädigen; Sicherungen dürfen dort liegen.
start-passphrase-title = Wählen Sie eine Passphrase
start-passphrase-text = Sie ist der Schlüssel zum Tresor. Niemand kann sie zurücksetzen, auch wir nicht.
start-passphrase = Passphrase
start-create-button = Tresor anlegen
recovery-title = Bewahren Sie diesen Wiederherstellungscode auf
recovery-text = Er öffnet den Tresor, wenn die Passphrase verloren geht. Er wird nur angezeigt, bis Sie ihn bestätigt haben. Bewahren Sie ihn auf Papier oder einem Stick an einem sicheren Ort auf, nie auf diesem Computer.
recovery-warning = Wer Passphrase und Code verliert, verliert die Daten.
recovery-code = Wiederherstellungscode, { $count } Gruppen
recovery-save = Blatt als PDF speichern …
recovery-save-help = Zum Drucken oder für einen Stick. Wer die Datei hat, kann den Tresor öffnen: Lassen Sie sie nicht auf diesem Computer.
recovery-saved = Das Wiederherstellungsblatt wurde gespeichert. Drucken Sie es und löschen Sie die Datei, oder bewahren Sie sie auf einem Stick auf.
recovery-kept = Ich habe ihn aufbewahrt
recovery-confirm-title = Geben Sie zwei Gruppen ein
recovery-confirm-text = So ist sicher, dass Ihre Kopie lesbar ist.
recovery-group = Gruppe { $number }
recovery-show-again = Code erneut anzeigen
recovery-finish = Tresor öffnen
recovery-back = Zurück zum Tresor
recovery-why-recovered = Der Tresor hat Ihre neue Passphrase. Der eben verwendete Wiederherstellungscode öffnet nichts mehr; dieser tritt an seine Stelle.
recovery-why-exposed = Die Passphrase wurde geändert und der ganze Tresor neu verschlüsselt. Der alte Wiederherstellungscode gilt nicht mehr; dieser tritt an seine Stelle.
recovery-why-replaced = Der alte Wiederherstellungscode gilt nicht mehr; dieser tritt an seine Stelle.
recovery-why-again = Das Fenster wurde neu geladen, bevor Sie den Code bestätigt hatten. Hier ist er noch einmal.

## settings

settings-title = Einstellungen
settings-search = Einstellungen durchsuchen
settings-changed = Einstellung geändert
settings-restored = Die Einstellung ist wieder wie zuvor
settings-none = Keine Einstellung passt zu „{ $text }“.
settings-appearance = Darstellung
settings-keyboard = Tastatur
settings-organisation = Organisation
settings-contacts = Kontakte
settings-street = Straße und Hausnummer
settings-postal-code = Postleitzahl
settings-city = Ort
settings-address-help = Steht auf Einwilligungsformularen und Nachweisen, damit klar ist, wer verantwortlich ist (Art. 13 Abs. 1 Buchst. a DSGVO).
settings-email = E-Mail-Adresse
settings-phone = Telefon
settings-contact-help = So erreichen Betroffene Sie, auch um zu widerrufen (Art. 7 Abs. 3, Art. 13 Abs. 1 Buchst. a DSGVO). Eines von beiden ist nötig.
settings-country-help = Bestimmt, wie Telefonnummern ohne Ländervorwahl gelesen werden und wessen Recht gilt.
settings-region = Region
settings-region-none = Nicht gewählt
settings-region-help = Ihre Feiertage zählen bei Fristen. In Deutschland ergibt sich aus dem Land die Aufsichtsbehörde.
settings-zone = Zeitzone
settings-zone-country = Wie im Land ({ $zone })
settings-zone-help = Nach dieser Uhr beginnen und enden Fristen.
settings-authority = Aufsichtsbehörde
settings-authority-website = Website der Behörde
settings-authority-help = Bei ihr können sich Betroffene beschweren (Art. 13 Abs. 2 Buchst. d, Art. 77 DSGVO). Steht auf Nachweisen.
settings-authority-proposed = Für Ihr Land und Ihre Region: { $name }
settings-authority-take = Übernehmen
settings-authority-region = Wählen Sie oben die Region, dann wird die Behörde hier vorgeschlagen.
settings-officer = Datenschutzbeauftragte Person
settings-officer-help = Wie sie zu erreichen ist (Art. 13 Abs. 1 Buchst. b DSGVO). Eine Funktionsadresse genügt, ein Name ist nicht nötig.
settings-representative = Vertreter in der EU
settings-representative-help = Nur wenn Ihre Organisation außerhalb der EU sitzt (Art. 27 DSGVO): Name, Anschrift und Kontakt.
settings-register = Registernummer
settings-register-help = Wie im Impressum, mit dem Register. Steht auf Formularen und Nachweisen.
setting-lack = Auf dem Blatt muss stehen, wer verantwortlich ist
setting-lack-text = In den Einstellungen fehlt: { $what }.
setting-lack-ask = Wer die Einstellungen ändern darf, kann es dort ergänzen.
setting-lack-do = Einstellungen ergänzen
setting-lack-organisation = Name der Organisation
setting-lack-address = Anschrift
setting-lack-contact = E-Mail-Adresse oder Telefonnummer
setting-lack-authority = Aufsichtsbehörde
settings-security = Sicherheit
settings-vault = Tresor
settings-theme = Farbschema
settings-density = Zeilenhöhe
density-compact = Kompakt
density-normal = Normal
density-relaxed = Großzügig
settings-zoom = Zoom
settings-single-keys = Tastenkürzel mit nur einer Taste
settings-single-keys-help = Zum Beispiel j und k in Listen. In Feldern wirken sie nie.
settings-reminders = An Aufgaben erinnern
settings-reminders-help = Der Desktop sagt, wie viele Aufgaben anstehen, nie welche oder zu wem.
settings-show-shortcuts = Alle Tastenkürzel anzeigen
settings-sort-language = Namen werden sortiert wie im
settings-sort-language-help = Im Deutschen steht ä bei a, im Schwedischen stehen å, ä und ö nach z.
settings-sorting = Alle Namen werden neu sortiert
settings-sorting-text = Kontakte und Firmen
sort-en = Englischen
sort-de = Deutschen
sort-sv = Schwedischen
settings-birthday = Geburtstage erfassen
settings-birthday-help = Lassen Sie dies aus, wenn Sie sie nicht brauchen: nur erfassen, was notwendig ist (Art. 5 Abs. 1 Buchst. c DSGVO).
settings-auto-lock = Bei Inaktivität sperren
settings-screen-guard = Fenster aus Bildschirmfotos heraushalten
settings-screen-guard-help = Bildschirmfotos, Aufnahmen und geteilte Bildschirme zeigen es nicht. Gilt nur für diesen Computer.
settings-minutes = { $count ->
    [one] Eine Minute
   *[other] { $count } Minuten
}
settings-passphrase = Passphrase
settings-passphrase-help = Ändern Sie sie, wenn jemand sie gesehen haben könnte, nicht nach dem Kalender.
settings-passphrase-change = Passphrase ändern …
settings-key-file = Schlüsseldatei
settings-key-file-off = Eine Datei, am besten auf einem Stick, die neben der Passphrase nötig ist. Wer nur die Passphrase erfährt, kommt nicht hinein.
settings-key-file-on = Ihre Passphrase öffnet den Tresor nur zusammen mit Ihrer Schlüsseldatei. Bewahren Sie eine Kopie der Datei an einem zweiten Ort auf.
settings-key-file-add = Schlüsseldatei hinzufügen …
settings-key-file-replace = Schlüsseldatei ersetzen …
settings-key-file-remove = Schlüsseldatei entfernen …
settings-recovery = Wiederherstellungscode
settings-recovery-help = Er öffnet den Tresor, wenn die Passphrase verloren geht. Erstellen Sie einen neuen, wenn das Blatt verloren ist, wenn jemand es gesehen haben könnte oder wenn ein neuer Code nie bestätigt wurde.
settings-recovery-replace = Neuer Wiederherstellungscode …
settings-place = Ordner des Tresors
settings-number = Tresornummer
settings-reveal = Im Dateimanager anzeigen
settings-demo = Beispieldaten
settings-demo-help = Der Beispieltresor ist von Ihren eigenen Tresoren getrennt.
settings-demo-delete = Beispieltresor löschen
settings-demo-delete-title = Beispieltresor löschen?
settings-demo-delete-text = Er wird gesperrt und von diesem Computer entfernt, mit allem, was darin eingegeben wurde.
test-copy = Testkopie
test-copy-help = Ein eigener Tresor zum Ausprobieren, so groß und so aufgebaut wie dieser, in dem niemand echt ist.
test-copy-make = Testkopie erstellen …
test-copy-title = Testkopie erstellen
test-copy-name = Testkopie von { $vault }
test-copy-in = Darin: so viele Kontakte, Unternehmen, Notizen, Dokumente, Belege, Verkaufschancen, Aufgaben und Einwilligungen wie hier, gleich aufgebaut, und die Regeln. Alle Personen sind erfunden: Namen, Adressen, Nummern und Texte sind ausgedacht, Tage um einige Wochen verschoben, Dateien mit nichts gefüllt.
test-copy-out = Nicht darin: Anfragen, Empfänger, Sperrliste, Löschungen, Bilder, andere Benutzer und das Journal dieses Tresors.
test-copy-passphrase = Passphrase der Testkopie
test-copy-do = Kopie erstellen
test-copy-running = Erfundene Daten werden angelegt
test-copy-made = Die Testkopie ist fertig
test-copy-made-text = Sperren Sie diesen Tresor und wählen Sie die Kopie unter „Anderen Tresor öffnen“. Sie öffnet sich nur mit ihrer eigenen Passphrase: Einen Wiederherstellungscode hat sie nicht. Geht die Passphrase verloren, erstellen Sie eine neue Kopie.
settings-version = Version { $version }
change-title = Passphrase ändern
change-old = Jetzige Passphrase
change-exposed = Könnte jemand anders die jetzige Passphrase kennen?
change-exposed-no = Nein, ich möchte nur eine andere
change-exposed-no-help = Dauert einen Moment. Alte Sicherungen lassen sich weiter mit der alten Passphrase öffnen.
change-exposed-yes = Ja, oder ich bin nicht sicher
change-exposed-yes-help = Der ganze Tresor wird mit neuen Schlüsseln neu verschlüsselt, sodass die alte Passphrase für ihn nichts mehr nützt. Dauert länger. Alte Sicherungen lassen sich weiter damit öffnen: Vernichten Sie sie.
change-exposed-missing = Bitte beantworten Sie diese Frage.
change-button = Passphrase ändern
change-done = Die Passphrase wurde geändert.
key-file-add-title = Schlüsseldatei hinzufügen
key-file-add-text = Sie wählen, wohin die neue Datei kommt: am besten auf einen Stick, nie neben eine Sicherung. Von da an braucht Ihre Passphrase sie, der Wiederherstellungscode nicht. Ältere Sicherungen lassen sich weiter mit der Passphrase allein öffnen.
key-file-add-button = Schlüsseldatei erstellen …
key-file-add-done = Ihre Passphrase braucht jetzt die Schlüsseldatei. Kopieren Sie sie an einen zweiten Ort.
key-file-replace-title = Schlüsseldatei ersetzen
key-file-replace-text = Eine neue Datei tritt an die Stelle der alten, die diesen Tresor dann nicht mehr öffnet. Behalten Sie die alte, solange Sie ältere Sicherungen aufbewahren: Diese brauchen sie.
key-file-replace-button = Neue Schlüsseldatei erstellen …
key-file-replace-done = Ihre Passphrase braucht jetzt die neue Schlüsseldatei. Kopieren Sie sie an einen zweiten Ort.
key-file-remove-title = Schlüsseldatei entfernen
key-file-remove-text = Ihre Passphrase öffnet den Tresor dann wieder allein. Behalten Sie die Datei, solange Sie ältere Sicherungen aufbewahren: Diese brauchen sie.
key-file-remove-button = Ohne Schlüsseldatei öffnen
key-file-remove-done = Ihre Passphrase öffnet den Tresor jetzt ohne Schlüsseldatei.
replace-title = Neuer Wiederherstellungscode
replace-text = Der alte Code gilt sofort nicht mehr. Halten Sie Papier oder einen Stick bereit: Sie kopieren den neuen Code und geben zwei Gruppen davon ein.
replace-button = Neuen Code erstellen
settings-name-order = Namen werden angezeigt als
settings-name-order-help = Listen zeigen und sortieren sie so.
name-order-given_first = Anna Berg
name-order-family_first = Berg, Anna

## health: whether the vault is sound, and what to do when it stopped writing

stop-disk_full = Der Datenträger ist voll. Es wird nichts mehr geschrieben.
stop-disk_full-kept = Alles Gespeicherte ist noch da. Nur die letzte Änderung wurde nicht gespeichert; was Sie eingegeben haben, steht noch hinter dieser Seite.
stop-disk_full-do = Schaffen Sie Platz auf diesem Datenträger: Leeren Sie den Papierkorb des Systems oder verschieben Sie große Dateien. Versuchen Sie es dann erneut und speichern Sie noch einmal.
stop-disk_failed = Der Datenträger meldet Fehler. Es wird nichts mehr geschrieben.
stop-disk_failed-kept = Nichts Gespeichertes wurde überschrieben. Nur die letzte Änderung kann fehlen.
stop-disk_failed-do = Prüfen Sie, ob der Datenträger fest angeschlossen und nicht schreibgeschützt ist, sperren Sie dann den Tresor und entsperren Sie ihn wieder. Kommen die Fehler wieder, stellen Sie Ihre letzte Sicherung auf einem anderen Datenträger wieder her.
stop-damaged = Die Datei des Tresors ist beschädigt. Es wird nichts mehr geschrieben.
stop-damaged-kept = Ein Teil des Gespeicherten lässt sich nicht mehr lesen. Ihre Sicherungen sind davon nicht betroffen.
stop-damaged-do = Sperren Sie den Tresor und stellen Sie Ihre letzte Sicherung als neuen Tresor neben diesem wieder her. Behalten Sie diesen Ordner, bis Sie beide verglichen haben: Was hier noch lesbar ist, können Sie ansehen.
stop-missing = Der Ordner des Tresors ist weg. Es wird nichts mehr geschrieben.
stop-missing-kept = Das Gespeicherte liegt dort, wo der Ordner ist. Nur die letzte Änderung wurde nicht gespeichert.
stop-missing-do = Schließen Sie den Datenträger an, auf dem er liegt, oder verschieben Sie den Ordner zurück. Sperren Sie dann den Tresor und entsperren Sie ihn wieder. Ist der Ordner verloren, stellen Sie Ihre letzte Sicherung wieder her.
stop-since = seit { $at }
stop-next = Was zu tun ist
stop-backup = Ihre letzte geprüfte Sicherung ist vom { $at }: { $place }
stop-again = Erneut versuchen
stop-reserve = Reserve verwenden
stop-reserve-help = Für diesen Fall hält Kartotek 8 MB auf dem Datenträger bereit. Kontakte in den Papierkorb legen und Sperren nutzen diese Reserve von selbst; sie wird wieder angelegt, sobald Platz ist.
stop-lock = Tresor sperren
stop-look = Ansehen, ohne zu ändern
stop-banner = Dieser Tresor schreibt nicht mehr. Ihre Änderungen können nicht gespeichert werden.
stop-locked = Er schreibt seit { $at } nicht mehr. Nach dem Entsperren geht es weiter, und er wird ganz geprüft, sofern nicht nur der Datenträger voll war. Hört er wieder auf, stellen Sie Ihre letzte Sicherung als neuen Tresor daneben wieder her.
stop-show = Was zu tun ist
finding-fork = Dieser Tresor hat sich gespalten: Sein Journal ist ein anderes
finding-fork-means = An zwei Kopien dieses Tresors wurde getrennt gearbeitet. Diese hier enthält andere Einträge als die, die hier zuvor gesehen wurden. Bis jemand mit der Rolle Inhaber entscheidet, lässt sich darin nichts ändern.
finding-fork-do = Hat jemand an einer Kopie gearbeitet und sie hierher gelegt, suchen Sie die andere: Was in der einen geändert wurde, fehlt in der anderen. War es niemand, hat vielleicht jemand den Ordner ausgetauscht: Lassen Sie ihn, wie er ist, und stellen Sie Ihre letzte Sicherung als neuen Tresor daneben wieder her. Wird mit diesem Tresor weitergearbeitet, steht das im Journal.
finding-cut = Das Ende dieses Tresors fehlt
finding-cut-means = Der Ordner des Tresors weiß von mehr, als in seiner Datenbank steht: Dateien darin wurden gelöscht, abgeschnitten oder durch ältere ersetzt. Was nach dem letzten Eintrag geändert wurde, kann verloren sein.
finding-cut-do = Suchen Sie im Papierkorb des Systems und in älteren Kopien des Ordners nach dem, was fehlt. Vergleichen Sie mit Ihrer letzten Sicherung: Sie lässt sich als neuer Tresor daneben wiederherstellen. Wenn Sie weiterarbeiten, vermerkt das Journal die Lücke.
finding-rollback = Dieser Tresor ist älter, als er war
finding-rollback-means = Der ganze Ordner ist ein älterer Stand seiner selbst: Jemand hat eine Kopie zurückgelegt, oder ein Programm zum Abgleichen oder Sichern war es. Was nach dem letzten Eintrag geändert wurde, ist nicht darin.
finding-rollback-do = Haben Sie diese Kopie selbst hierher gelegt, arbeiten Sie weiter: Das Journal vermerkt die Lücke. Wenn nicht, suchen Sie den neueren Ordner, oder stellen Sie Ihre letzte Sicherung als neuen Tresor daneben wieder her. Fragen Sie, wer sonst an diesen Ordner kommt.
finding-here = Letzter Eintrag hier
finding-seen-folder = Vom Ordner des Tresors gesehen
finding-seen-computer = Von diesem Computer gesehen
finding-seen-backup = Von einer Sicherung gesehen
finding-entry = Nr. { $number } vom { $at }
finding-number = Nr. { $number }
finding-nothing = keiner
finding-missing = Es fehlen
finding-count = { $count ->
    [one] mindestens ein Eintrag und das, worum es darin geht
   *[other] mindestens { $count } Einträge und das, worum es darin geht
}
finding-save = Befund speichern …
finding-saved = Gespeichert. Die Datei nennt niemanden: nur Nummern, Zeiten und Hashwerte.
finding-restored = So sieht es nach einer Wiederherstellung aus: Der Tresor wurde am { $at } aus einer Sicherung vom { $created } wiederhergestellt. Einträge nach Nr. { $number }, die vor der Wiederherstellung geschrieben wurden, stehen nur in der alten Kopie.
finding-go-on = Weiterarbeiten
finding-accept = Mit diesem Tresor weiterarbeiten
health-title = Prüfung des ganzen Tresors
health-help = Liest jede Seite, das Journal und die Rechte aller Benutzer, während Sie weiterarbeiten. Geschieht jede Woche von selbst.
health-sound = Geprüft { $at }: in Ordnung
health-never = Noch nicht geprüft
health-due = Fällig
health-check = Tresor jetzt prüfen
health-checking = Tresor wird geprüft
health-checked = Der Tresor ist in Ordnung
health-checked-read-only = Der Tresor ist in Ordnung. Er ist schreibgeschützt, deshalb wird die Prüfung nicht darin vermerkt.

## backups: their folders, their register, the way back

backups-title = Sicherungen
backups-none-title = Von diesem Tresor gibt es keine Sicherung.
backups-none-text = Wählen Sie einen Ordner, am besten auf einem Stick oder einem anderen Datenträger. Geht dieser Computer verloren oder kaputt, ist ohne Sicherung alles im Tresor verloren.
backups-add = Ordner hinzufügen …
backups-run = Jetzt sichern
backups-running = Sicherung läuft
job-megabytes = { $work }, in MB
backups-running-text = Kopieren, prüfen und zurücklesen
backups-made = Gesichert und geprüft
backups-remove = Diesen Ordner nicht mehr nutzen
backups-remove-title = Diesen Ordner nicht mehr für Sicherungen nutzen?
backups-remove-text = Seine Sicherungen verlassen diese Liste. Die Dateien bleiben, wo sie sind: Löschen Sie sie selbst, wenn niemand sie braucht.
backups-last = Letzte Sicherung { $at }
backups-never = Noch keine Sicherung
backups-due = Fällig
backups-away = Nicht angeschlossen
backups-same-disk = Derselbe Datenträger wie der Tresor: Geht er kaputt, ist beides verloren.
backups-every = Wie oft gesichert wird
backups-every-help = Geschieht, während der Tresor offen ist, sobald der Ordner da ist.
backups-every-days = { $count ->
    [one] jeden Tag
   *[other] alle { $count } Tage
  }
backups-keep-days = { $count } Tage
backups-keep = Sicherungen behalten für
backups-keep-help = Ältere werden nach der nächsten Sicherung gelöscht. Die neuesten drei bleiben immer.
backups-list = Verzeichnis der Sicherungen
backups-verified = Geprüft { $at }
backups-rehearsed = Probeweise wiederhergestellt { $at }
backups-not-rehearsed = Noch nicht probeweise wiederhergestellt
backups-rehearse = Probeweise wiederherstellen
backups-rehearsing = Probeweise Wiederherstellung läuft
backups-rehearsing-text = Die Kopie wird geprüft und wieder gelöscht
backups-rehearsed-sound = Diese Sicherung lässt sich wiederherstellen
backups-rehearsed-damaged = Diese Sicherung ist beschädigt und zählt nicht mehr
backups-rehearsed-damaged-do = Sichern Sie neu, am besten auf einem anderen Datenträger.
backups-rehearsed-erased = { $count ->
    [one] Eine seitdem gelöschte Person war darin und kommt nicht zurück: Eine Wiederherstellung löscht sie erneut.
   *[other] { $count } seitdem gelöschte Personen waren darin und kommen nicht zurück: Eine Wiederherstellung löscht sie erneut.
  }
backups-rehearsed-items = { $count ->
    [one] Ein seitdem einzeln gelöschter Datensatz war darin: Eine Wiederherstellung löscht ihn erneut.
   *[other] { $count } seitdem einzeln gelöschte Datensätze waren darin: Eine Wiederherstellung löscht sie erneut.
  }
backups-texts-left = { $count ->
    [one] Ein Text in der Sicherung kann noch jemanden nennen, der seitdem darin geschwärzt wurde: Dort ist nicht bekannt, wer das ist, oder der Text muss bleiben, wie er ist.
   *[other] { $count } Texte in der Sicherung können noch jemanden nennen, der seitdem darin geschwärzt wurde: Dort ist nicht bekannt, wer das ist, oder die Texte müssen bleiben, wie sie sind.
  }
backups-scrub = Von Gelöschten bereinigen
backups-scrub-title = Manche Sicherungen enthalten vielleicht noch gelöschte Personen
backups-scrub-text = { $count ->
    [one] Eine Sicherung ist da und wird binnen einer Minute von selbst bereinigt, oder jetzt.
   *[other] { $count } Sicherungen sind da und werden binnen einer Minute von selbst bereinigt, oder jetzt.
  }
backups-scrubbing = Bereinigung läuft
backups-scrubbing-text = Jede wird entpackt, bereinigt, geprüft und neu geschrieben
backups-scrub-done = { $count ->
    [one] Eine Sicherung enthält niemanden mehr, der gelöscht wurde
   *[other] { $count } Sicherungen enthalten niemanden mehr, der gelöscht wurde
  }
backups-scrub-failed = { $count ->
    [one] Eine Sicherung ließ sich nicht bereinigen
   *[other] { $count } Sicherungen ließen sich nicht bereinigen
  }
backups-scrubbed = Von Gelöschten bereinigt { $at }
backups-holds = { $count ->
    [one] Enthält vielleicht noch 1 gelöschte Person
   *[other] Enthält vielleicht noch { $count } gelöschte Personen
  }
backups-holds-due = Sie wird als Nächstes bereinigt; aufbewahrt wird sie bis { $day }.
backups-holds-away = Sie wird bereinigt, sobald sie da ist; aufbewahrt wird sie bis { $day }.
backups-holds-closed = Nichts öffnet sie: Sie ist beschädigt oder aus der Zeit, bevor die Schlüssel geändert wurden. Aufbewahrt wird sie bis { $day }. Löschen Sie sie, wenn Sie ohne sie auskommen.
backups-delete = Löschen
backups-delete-title = Diese Sicherung löschen?
backups-delete-text = Die Datei vom { $at } wird gelöscht. Das lässt sich nicht rückgängig machen.
backups-status-missing = Fehlt
backups-status-damaged = Beschädigt
backups-restore-note = Um eine Sicherung wiederherzustellen, sperren Sie den Tresor und wählen dort „Sicherung wiederherstellen …“. Sie wird ein neuer Tresor neben diesem.
restore-choice = Sicherung wiederherstellen
restore-choice-text = Sie haben eine Datei, die auf .kartotek-backup endet.
restore-menu = Sicherung wiederherstellen …
restore-title = Sicherung wiederherstellen
restore-text = Sicherung vom { $at }, { $size }. Sie wird ein neuer Tresor; nichts Vorhandenes wird ersetzt.
restore-name = Wiederhergestellt { $date }
restore-passphrase = Damalige Passphrase
restore-passphrase-help = Diejenige, die den Tresor öffnete, als die Sicherung entstand.
restore-code = Damaliger Wiederherstellungscode
restore-number = Der Tresor dieser Sicherung hat die Nummer { $number }. Sie steht auf dem richtigen Blatt.
restore-button = Wiederherstellen
restore-running = Wiederherstellen und prüfen
restore-done = Die Sicherung wurde als neuer Tresor wiederhergestellt
restore-done-incomplete = Wiederhergestellt, aber die Sperrliste ist vielleicht unvollständig
restore-carried = { $count ->
    [one] Eine spätere Sperre wurde übernommen.
   *[other] { $count } spätere Sperren wurden übernommen.
}
restore-erased = { $count ->
    [one] Eine Person aus der Sicherung war seitdem gelöscht worden und wurde wieder gelöscht.
   *[other] { $count } Personen aus der Sicherung waren seitdem gelöscht worden und wurden wieder gelöscht.
}
restore-erased-items = { $count ->
    [one] Ein Datensatz aus der Sicherung war seitdem gelöscht worden und wurde erneut gelöscht.
   *[other] { $count } Datensätze aus der Sicherung waren seitdem gelöscht worden und wurden erneut gelöscht.
}
restore-carried-nothing = Seit dem { $day } kam niemand auf die Sperrliste.
restore-unread-in_use = Der Tresor in „{ $path }“ ist geöffnet; seine späteren Sperren konnten nicht gelesen werden.
restore-unread-older = Der Tresor in „{ $path }“ wurde zuletzt mit einer älteren Version von Kartotek geöffnet; seine Listen konnten nicht gelesen werden. Öffnen Sie ihn einmal, und stellen Sie die Sicherung dann noch einmal wieder her.
restore-unread-closed = Der Tresor in „{ $path }“ lässt sich mit den Schlüsseln dieser Sicherung nicht lesen.
restore-carry-failed = Was gelesen wurde, konnte nicht in den wiederhergestellten Tresor geschrieben werden.
restore-carry-none = Auf diesem Computer ist kein anderer Stand dieses Tresors bekannt.
restore-ledger-missing = Bei der Sicherung liegt keine Liste der Löschungen: Wer seit dem { $day } gelöscht wurde, ist hier nicht bekannt und vielleicht wieder da.
restore-ledger-damaged = Die Liste der Löschungen bei der Sicherung ist beschädigt: Wer seit dem { $day } gelöscht wurde, ist hier nicht bekannt und vielleicht wieder da.
restore-ledger-older = Die Liste der Löschungen bei der Sicherung ist älter als diese: Wer seit dem { $day } gelöscht wurde, ist hier nicht bekannt und vielleicht wieder da.
restore-carry-do = Wer nach dem { $day } widersprochen hat, fehlt vielleicht: Öffnen Sie einen neueren Stand des Tresors, falls es einen gibt, und tragen Sie hier nach, was seitdem auf seine Sperrliste kam. Versenden Sie bis dahin keine Werbung.
restore-offered = Die Sicherung vom { $at } wird ein neuer Tresor neben diesem. Dafür wird dieser Tresor zuerst gesperrt; in ihm ändert sich nichts.
restore-offered-lock = Sperren und weiter
first-backup-title = Wohin sollen die Sicherungen?
first-backup-text = Kartotek kopiert den Tresor verschlüsselt in einen Ordner Ihrer Wahl: auf einen Stick, einen anderen Datenträger oder in einen Ordner, den eine Cloud abgleicht.
first-backup-choose = Ordner wählen …
first-backup-none = Kein Ordner gewählt
first-backup-skip-note = Ohne Sicherung ist mit diesem Datenträger alles verloren. Sie können den Ordner später unter Einstellungen, Sicherungen wählen.
first-backup-skip = Ohne Sicherung fortfahren
start-step-backup = Sicherungen

## palette

palette-title = Befehle und Datensätze
palette-placeholder = Person, Unternehmen, Text oder Befehl suchen
palette-hint = Tippen Sie > für Befehle allein, # für eine Anfrage nach ihrer Nummer
palette-none = Nichts gefunden für „{ $text }“
palette-records = Datensätze
palette-texts = In Notizen, Aktivitäten, Aufgaben, Dokumenten, Belegen und Verkaufschancen
palette-task = Aufgabe
palette-commands = Befehle
palette-count = { $count ->
    [one] Ein Treffer
   *[other] { $count } Treffer
}

## shortcut

shortcut-title = Tastenkürzel
shortcut-single-off = Tastenkürzel mit nur einer Taste sind in den Einstellungen ausgeschaltet.

## Benutzer und Rollen

settings-users = Benutzer
settings-users-help = Jede Person öffnet den Tresor mit ihrer eigenen Passphrase. Niemand braucht die einer anderen.
role-owner = Inhaber
role-owner-help = Darf alles und entscheidet, wer den Tresor öffnen darf.
role-privacy_officer = Datenschutz
role-privacy_officer-help = Sieht, berichtigt und exportiert Kontakte, liest vertrauliche Notizen und sieht, wer Zugang hat.
role-sales = Vertrieb
role-sales-help = Arbeitet mit Kontakten und Firmen und importiert. Exportiert nicht.
role-read_only = Nur lesen
role-read_only-help = Schlägt nach und ändert nichts.
user-add = Benutzer hinzufügen …
user-add-title = Benutzer hinzufügen
user-add-button = Hinzufügen
user-added = { $name } kann den Tresor ab jetzt öffnen.
user-name = Name der Person
user-role = Rolle
user-role-missing = Bitte wählen Sie eine Rolle.
user-you = Sie
user-more = Mehr zu { $name }
user-change = Name und Rolle …
user-change-title = Name und Rolle
user-changed = { $name } wurde geändert. Eine neue Rolle gilt ab dem nächsten Entsperren.
user-save = Speichern
user-passphrase = Neue Passphrase …
user-passphrase-own = Lassen Sie die neue Person ihre Passphrase hier selbst eingeben. Sie brauchen sie nicht zu kennen.
user-passphrase-first = Passphrase der neuen Person
user-passphrase-title = Neue Passphrase für { $name }
user-passphrase-text = Für jemanden, der die Passphrase verloren hat. Lassen Sie die Person die neue hier selbst eingeben. Die alte Passphrase und ihr Wiederherstellungscode öffnen diesen Tresor dann nicht mehr.
user-passphrase-button = Passphrase festlegen
user-passphrase-done = { $name } kann den Tresor mit der neuen Passphrase öffnen.
user-disable = Zugang sperren
user-disable-title = Zugang von { $name } sperren?
user-disable-text = Die Passphrase öffnet den Tresor nicht mehr, bis Sie den Zugang wieder freigeben. Entfernen Sie die Person stattdessen, wenn sie eine Kopie des Tresors behalten haben könnte.
user-disabled = { $name } kann den Tresor nicht mehr öffnen.
user-disabled-since = Gesperrt seit { $date }
user-enable = Zugang freigeben
user-enabled = { $name } kann den Tresor wieder öffnen.
user-remove = Benutzer entfernen
user-remove-title = { $name } entfernen?
user-remove-text = Der Zugang endet endgültig, und der Tresor wird mit neuen Schlüsseln neu verschlüsselt. Das Journal behält, was diese Person getan hat. Vorher gemachte Kopien lassen sich weiter mit der alten Passphrase öffnen: Vernichten Sie sie.
user-removing = Der Tresor wird mit neuen Schlüsseln verschlüsselt
user-removed = { $name } wurde entfernt, und der Tresor hat neue Schlüssel.
change-exposed-owner = Wenn jemand anders die jetzige Passphrase kennen könnte, bitten Sie eine Inhaberin oder einen Inhaber des Tresors, Sie zu entfernen und neu hinzuzufügen: Dann bekommt der Tresor neue Schlüssel.
list-empty-reading = Mit Ihrer Rolle können Sie nur lesen: Was hier erscheint, fügen andere hinzu.

## draft

draft-waiting = { $count ->
    [one] Nicht gespeicherter Text in einem Formular
   *[other] Nicht gespeicherter Text in { $count } Formularen
  }
draft-show = Nicht gespeicherten Text zeigen
draft-title = Nicht gespeicherter Text
draft-activity = Aktivität: { $name }
draft-task = Aufgabe: { $name }
draft-voucher = Beleg: { $name }
draft-deal = Verkaufschance: { $name }
draft-purpose = Zweck: { $name }
draft-notice = Hinweis: { $name }
draft-wording = Wortlaut: { $name }
draft-consent = Einwilligung: { $name }
draft-form = Einwilligungsformular: { $name }
draft-kept-at = Eingegeben am { $at }
draft-trashed = im Papierkorb
draft-resume = Weiterschreiben
draft-resume-name = Weiterschreiben: { $name }
draft-discard = Verwerfen
draft-discard-name = Verwerfen: { $name }
draft-discarded = Nicht gespeicherter Text verworfen

## alerts

alert-title = Warnungen
alert-notice-title = Neue Warnungen
alert-notice = { $count ->
    [one] Es gibt eine Warnung, die Sie noch nicht gesehen haben.
   *[other] Es gibt { $count } Warnungen, die Sie noch nicht gesehen haben.
}
alert-show = Anzeigen
alert-later = Später
alert-see = Als gesehen markieren
alert-see-all = Alle als gesehen markieren
alert-new = Neu
alert-past = Bisherige Warnungen
alert-none = Bisher keine Warnungen. Fünf Fehlversuche beim Entsperren oder ungewöhnliches Lesen lösen eine aus.
alert-failed_attempts = { $count } Fehlversuche beim Entsperren des Tresors seit { $since }
alert-failed_attempts-first = { $count } Fehlversuche beim Entsperren des Tresors
alert-failed_attempts-do = Haben Sie sich vertippt oder jemand anders, der den Tresor benutzt? Dann ist alles in Ordnung. Wenn nicht, wollte jemand an diesem Computer hinein: Klären Sie, wer an ihn herankommt, und ändern Sie Ihre Passphrase, wenn jemand sie kennen könnte.
alert-contacts_opened = { $count ->
    [one] { $user } hat innerhalb einer Stunde mindestens einen Kontakt geöffnet
   *[other] { $user } hat innerhalb einer Stunde mindestens { $count } Kontakte geöffnet
}
alert-contacts_exported = { $count ->
    [one] { $user } hat innerhalb einer Stunde mindestens einen Kontakt exportiert
   *[other] { $user } hat innerhalb einer Stunde mindestens { $count } Kontakte exportiert
}
alert-reading-do = Es kann einen guten Grund dafür geben: Fragen Sie zuerst { $user }. Wenn es keinen gibt, sperren Sie den Zugang in den Einstellungen unter Benutzer.
alert-thresholds = Ungewöhnliches Lesen
alert-thresholds-help = Ab so vielen verschiedenen Kontakten innerhalb einer Stunde erhalten die Inhaber beim nächsten Entsperren eine Warnung. Niemand wird dadurch an der Arbeit gehindert. Kartotek zählt, wie viele Kontakte geöffnet wurden; welche, steht im Journal. In ihren Einstellungen lesen alle, was gezählt wird. Wo es einen Betriebsrat gibt, einigen Sie sich vorher mit ihm: Er bestimmt mit (§ 87 Abs. 1 Nr. 6 BetrVG).
alert-opened = Innerhalb einer Stunde geöffnet
alert-exported = Innerhalb einer Stunde exportiert
alert-off = Keine Warnung
alert-from = { $count ->
    [one] Ab einem Kontakt
   *[other] Ab { $count } Kontakten
}
alert-journaled = Unter Ihrem Namen steht im Journal, welche Kontakte Sie öffnen, woraus Sie etwas kopieren, wen Sie über ein anderes Programm erreichen und wessen vertrauliche Notiz Sie lesen, jeweils einmal in einer Viertelstunde; Exporte stehen dort ebenfalls. Inhaber und Datenschutzbeauftragte sehen es.
alert-counted = Kartotek zählt außerdem, wie viele verschiedene Kontakte Sie innerhalb einer Stunde öffnen.
alert-counted-opened = { $count ->
    [one] Ab einem geöffneten Kontakt erhalten die Inhaber des Tresors eine Warnung mit Ihrem Namen.
   *[other] Ab { $count } geöffneten Kontakten erhalten die Inhaber des Tresors eine Warnung mit Ihrem Namen.
}
alert-counted-exported = { $count ->
    [one] Ab einem exportierten Kontakt ebenso.
   *[other] Ab { $count } exportierten Kontakten ebenso.
}

## entry: what the journal's entries say was done

entry-contact-add = Kontakt hinzugefügt
entry-contact-import = Kontakt importiert
entry-contact-change = Kontakt geändert
entry-contact-confidential = Vertrauliche Notiz geändert
entry-contact-photo = Foto geändert
entry-contact-trash = Kontakt in den Papierkorb gelegt
entry-contact-restore = Kontakt aus dem Papierkorb geholt
entry-company-add = Unternehmen hinzugefügt
entry-company-import = Unternehmen importiert
entry-company-change = Unternehmen geändert
entry-company-trash = Unternehmen in den Papierkorb gelegt
entry-company-restore = Unternehmen aus dem Papierkorb geholt
entry-activity-add = Aktivität eingetragen
entry-activity-change = Aktivität geändert
entry-activity-trash = Aktivität gelöscht
entry-activity-restore = Aktivität wiederhergestellt
entry-document-add = Dokument abgelegt
entry-document-change = Dokument geändert
entry-document-trash = Dokument gelöscht
entry-document-restore = Dokument wiederhergestellt
entry-document-purge = Dokument endgültig gelöscht
entry-task-add = Aufgabe angelegt
entry-task-change = Aufgabe geändert
entry-task-done = Aufgabe erledigt
entry-task-reopen = Aufgabe wieder geöffnet
entry-task-snooze = Aufgabe aufgeschoben
entry-task-trash = Aufgabe gelöscht
entry-task-restore = Aufgabe wiederhergestellt
entry-voucher-add = Beleg erfasst
entry-voucher-change = Beleg geändert
entry-voucher-trash = Beleg gelöscht
entry-voucher-restore = Beleg wiederhergestellt
entry-voucher-purge = Beleg endgültig gelöscht
entry-deal-add = Verkaufschance angelegt
entry-deal-change = Verkaufschance geändert
entry-deal-move = Verkaufschance in andere Phase verschoben
entry-deal-trash = Verkaufschance gelöscht
entry-deal-restore = Verkaufschance wiederhergestellt
entry-deal_document-add = Dokument einer Verkaufschance zugeordnet
entry-deal_document-remove = Zuordnung eines Dokuments zu einer Verkaufschance aufgehoben
entry-deal_stage-add = Phase angelegt
entry-deal_stage-change = Phase geändert
entry-deal_stage-remove = Phase entfernt
entry-suppression-add = Adresse gesperrt
entry-suppression-import = Liste gesperrter Adressen importiert
entry-suppression-carry = Gesperrte Adressen in den wiederhergestellten Tresor übernommen
entry-suppression-end = Sperre einer Adresse beendet
entry-purpose-add = Zweck angelegt
entry-purpose-change = Zweck geändert
entry-purpose-move = Zweck verschoben
entry-purpose-remove = Zweck entfernt
entry-purpose-restore = Zweck wiederhergestellt
entry-notice-add = Hinweis angelegt
entry-notice-change = Hinweis geändert
entry-notice-remove = Hinweis entfernt
entry-notice-restore = Hinweis wiederhergestellt
entry-notice_version-add = Wortlaut eines Hinweises angelegt
entry-notice_version-change = Wortlaut eines Hinweises geändert
entry-notice_version-remove = Wortlaut eines Hinweises entfernt
entry-notice_version-freeze = Wortlaut eines Hinweises eingefroren
entry-template-change = Text eines Briefs geändert
entry-template-reset = Mitgelieferter Text eines Briefs wiederhergestellt
entry-import-run = Import
entry-import-admit = Trotz Sperre importiert
entry-import-undo = Import rückgängig gemacht
entry-erasure-run = Person gelöscht
entry-erasure_announcement-add = Löschung angekündigt
entry-erasure_announcement-withdraw = Angekündigte Löschung zurückgenommen
entry-erasure-prove = Löschung nachgeprüft
entry-erasure-item = Datensatz gelöscht
entry-erasure-strike = Name geschwärzt
entry-reading-open = Kontakt geöffnet
entry-reading-confidential = Vertrauliche Notiz gelesen
entry-reading-copy = In die Zwischenablage kopiert
entry-reading-link = In einem anderen Programm geöffnet
entry-reading-document = Dokument angesehen
entry-reading-outside = Dokument in einem anderen Programm geöffnet
entry-export-contacts = Kontakte exportiert
entry-export-document = Kopie eines Dokuments gespeichert
entry-export-access = Auskunft gespeichert
entry-export-journal = Journal exportiert
entry-user-add = Benutzer hinzugefügt
entry-user-change = Benutzer geändert
entry-user-disable = Zugang eines Benutzers gesperrt
entry-user-enable = Zugang eines Benutzers wieder freigegeben
entry-user-remove = Benutzer entfernt
entry-user-passphrase = Neue Passphrase für einen Benutzer
entry-key-add = Signaturschlüssel eingeführt
entry-key-withdraw = Signaturschlüssel zurückgezogen
entry-vault-create = Tresor angelegt
entry-vault-unlock = Tresor entsperrt
entry-vault-lock = Tresor gesperrt
entry-vault-attempts = Fehlversuche
entry-vault-passphrase = Eigene Passphrase geändert
entry-vault-recover = Mit dem Wiederherstellungscode geöffnet
entry-vault-recovery = Wiederherstellungscode ersetzt
entry-vault-sheet = Wiederherstellungsblatt gespeichert
entry-vault-key_file = Schlüsseldatei geändert
entry-vault-rewrap = Passphrase stärker geschützt
entry-vault-compartment = Schlüssel der vertraulichen Notizen ersetzt
entry-confidential-reseal = Vertrauliche Notizen neu versiegelt
entry-setting-change = Einstellungen geändert
entry-backup-make = Sicherung erstellt
entry-backup-rehearse = Sicherung probeweise wiederhergestellt
entry-backup-scrub = Sicherung von Gelöschten bereinigt
entry-backup-delete = Sicherung gelöscht
entry-backup-expire = Abgelaufene Sicherung entfernt
entry-backup-place = Sicherungsordner geändert
entry-vault-restore = Aus einer Sicherung wiederhergestellt
entry-vault-fingerprint = Fingerabdruck als Blatt gespeichert
entry-vault-gap = Fehlende Einträge festgestellt
entry-vault-check = Tresor geprüft
entry-vault-stop = Tresor hatte das Schreiben angehalten
entry-vault-clock = Uhr zurückgestellt
entry-alert-raise = Warnung ausgelöst
entry-alert-see = Warnung gelesen
entry-kind-change = Änderungen
entry-kind-reading = Lesezugriffe
entry-kind-access = Zugang
entry-kind-vault = Tresor

history-view = Was gezeigt wird
history-changes = Änderungen
history-readings = Zugriffe und Exporte
history-changes-none = Keine Änderungen
history-changes-none-text = Hier wurde noch nichts geändert.
history-readings-none = Noch hat niemand nachgesehen
history-readings-none-text = Wer diesen Kontakt öffnet und in welchen Exporten er enthalten ist, steht hier.
history-export-purpose = Zweck
history-export-recipient = Empfänger
history-export-handed-to = Nummer des Empfängers im Verzeichnis
history-export-within = niemand außerhalb der Organisation
history-export-left-out = Ausgelassen
history-export-subject = Pseudonym { $number }
history-export-purpose-number = Nummer des Zwecks
history-export-people = Personen darin
history-old = Vorher:
history-new = Nachher:
history-restore = Diesen Wert wiederherstellen: { $field }
history-restored = Früherer Wert wiederhergestellt: { $field }
history-older = Ältere Einträge zeigen
history-user-unknown = Unbekannter Benutzer
history-photo = Foto
history-hidden = Die Werte sind nicht für Ihre Rolle bestimmt.
history-erased = Die Werte wurden gelöscht.
history-origin-undo = Durch Rückgängigmachen oder Wiederholen
history-origin-import = Aus dem Import von „{ $file }“ ({ $source })
history-origin-import-undo = Durch Rückgängigmachen des Imports von „{ $file }“
history-origin-restore = Durch Wiederherstellen eines früheren Werts
history-origin-erasure = Eine andere Person wurde wegen der Löschung { $number } geschwärzt; was vorher hier stand, ist damit gelöscht

## journal: its screen, verification, fingerprint and export

journal-verify = Jetzt prüfen
journal-verifying = Journal wird geprüft
journal-verified = Geprüft bis Nr. { $number }, { $at }
journal-verified-means = { $count ->
    [one] Jeder Eintrag ist, wie er geschrieben wurde. Ein signierter Prüfpunkt stimmt; er reicht bis Nr. { $sealed }.
   *[other] Jeder Eintrag ist, wie er geschrieben wurde. { $count } signierte Prüfpunkte stimmen; der letzte reicht bis Nr. { $sealed }.
}
journal-verified-erased = { $count ->
    [0] Kein Inhalt wurde gelöscht.
    [one] Der Inhalt eines Eintrags wurde gelöscht.
   *[other] Der Inhalt von { $count } Einträgen wurde gelöscht.
}
journal-unverified = Seit dem Entsperren nicht geprüft
journal-unverified-means = Die Prüfung berechnet jeden Hash neu und öffnet keine Inhalte. Sie arbeiten währenddessen weiter.
journal-broken = Gebrochen bei Nr. { $number }
journal-broken-do = Arbeiten Sie hier nicht weiter, bevor Sie wissen, warum. Lassen Sie diesen Ordner, wie er ist, stellen Sie Ihre letzte Sicherung als neuen Tresor daneben wieder her, und vergleichen Sie. Solange das Journal nicht stimmt, lässt es sich nicht exportieren.
journal-flaws = { $count ->
    [one] Das ist der einzige Fehler.
   *[other] Insgesamt wurden { $count } Fehler gefunden.
}
journal-show = Nr. { $number } zeigen
journal-flaw-gap = Ab hier fehlen Einträge.
journal-flaw-altered = Dieser Eintrag ist nicht, was geschrieben wurde.
journal-flaw-payload = Der Inhalt dieses Eintrags ist nicht, was geschrieben wurde.
journal-flaw-missing = Der Inhalt dieses Eintrags ist weg, und niemand hat ihn gelöscht.
journal-flaw-key = Hier wurde ein Signaturschlüssel benutzt, der nicht gilt.
journal-flaw-checkpoint = Der Prüfpunkt hier ist beschädigt oder am falschen Platz.
journal-flaw-root = Der Prüfpunkt hier wurde über andere Einträge gemacht.
journal-flaw-previous = Der Prüfpunkt hier setzt den vorigen nicht fort.
journal-flaw-signature = Die Signatur des Prüfpunkts hier stimmt nicht.
rail-journal-verified = Journal: geprüft { $at }
rail-journal-broken = Journal: gebrochen
rail-journal-unverified = Journal: nicht geprüft
journal-go-to = Zu Nummer gehen
journal-go-to-refused = Eine Zahl ab 1
journal-begins = Die Liste beginnt mit Nr. { $number }.
journal-newest = Neueste zeigen
journal-from = Von
journal-to = Bis
journal-user = Benutzer
journal-kind = Was
journal-object = Worum es geht
journal-person = Person
journal-everybody = Alle
journal-all = Alles
journal-clear = Filter aufheben
journal-removed = { $name } (entfernt)
journal-nobody = Unbekannt
journal-number = Nr.
journal-at = Zeit
journal-action = Vorgang
journal-erased = gelöscht
journal-missing = fehlt
journal-object-contact = Kontakt
journal-object-company = Unternehmen
journal-object-activity = Aktivität
journal-object-document = Dokument
journal-object-task = Aufgabe
journal-object-template = Brieftext
journal-object-voucher = Beleg
journal-object-suppression = Sperre
journal-object-deal = Verkaufschance
journal-object-deal_document = Dokument einer Verkaufschance
journal-object-deal_stage = Phase der Verkaufschancen
journal-object-purpose = Zweck
journal-object-notice = Hinweis
journal-object-notice_version = Wortlaut eines Hinweises
journal-object-import = Import
journal-object-import_mapping = Importzuordnung
journal-object-erasure = Löschung
journal-object-erasure_announcement = Angekündigte Löschung
journal-object-export = Export
journal-object-user = Benutzer
journal-object-key = Signaturschlüssel
journal-object-vault = Tresor
journal-object-setting = Einstellungen
journal-object-of = { $kind }: { $name }
journal-object-backup = Sicherung
journal-object-alert = Hinweis
journal-nothing = Keine Einträge
journal-nothing-filtered = Nichts im Journal passt zu diesen Filtern.
journal-nothing-here = Jede Änderung wird hier festgehalten, mit wer und wann.
journal-retry = Erneut versuchen
journal-entry = Eintrag
journal-entry-content = Was der Eintrag sagt
journal-close = Eintrag schließen
journal-content = Inhalt
journal-content-none = Mehr wurde nicht festgehalten.
journal-content-erased = Gelöscht: Der Schlüssel dazu wurde vernichtet, niemand kann ihn mehr lesen. Dass es den Eintrag gab, steht weiter fest.
journal-content-missing = Der Inhalt ist weg, und niemand hat ihn gelöscht.
journal-content-unreadable = Der Inhalt lässt sich nicht öffnen: Er ist beschädigt, oder ein anderer wurde an seine Stelle gesetzt.
journal-content-hidden = Vertraulich: Ihre Rolle oder Ihr Schlüssel öffnet dies nicht.
journal-was = vorher:
journal-is = nachher:
journal-hash = Hash
journal-hash-made = Der Hash wird aus allem berechnet, was dieser Eintrag sagt, und aus dem Hash des Eintrags davor. Wer an einem von beiden etwas ändert, bekommt einen anderen Hash.
journal-hash-before = Hash von Nr. { $number }
journal-hash-first = Vor dem ersten Eintrag stehen Nullen
journal-hash-computed = Neu berechnet
journal-hash-stored = Beim Eintrag gespeichert
journal-hash-agrees = Beide sind gleich: Der Eintrag und dass er auf den vorigen folgt, sind wie geschrieben.
journal-hash-differs = Die beiden sind verschieden
journal-hash-differs-means = Dieser Eintrag oder der davor wurde geändert, oder es fehlt einer dazwischen.
journal-payload-agrees = Der versiegelte Inhalt hat den SHA-256, den der Eintrag nennt.
journal-payload-differs = Der versiegelte Inhalt hat einen anderen SHA-256, als der Eintrag nennt: Er ist nicht, was geschrieben wurde.
journal-hash-copied = Hash kopiert
journal-copy-hash = Hash kopieren
journal-checkpoint = Prüfpunkt
journal-checkpoint-none = Noch kein Prüfpunkt reicht bis zu diesem Eintrag. Der nächste tut es, spätestens beim Sperren des Tresors.
journal-checkpoint-signed = Signiert von { $user } am { $at }, mit allem bis Nr. { $number }.
journal-checkpoint-unsigned = Der Prüfpunkt bis Nr. { $number } nennt { $user } als Unterzeichner, aber die Signatur stimmt nicht.
journal-fields = Alles, woraus der Hash besteht
journal-field-at = Zeit, UTC-Millisekunden
journal-field-user = Benutzer, Kennung
journal-field-device = Computer, Kennung
journal-field-version = Version von Kartotek
journal-field-type = Art des Objekts
journal-field-object = Objekt, Kennung
journal-field-subject = Person, Pseudonym
journal-field-payload-hash = Inhalt, SHA-256 des Versiegelten
journal-field-payload-length = Inhalt, Bytes
journal-field-payload-key = Inhalt, Schlüssel von
journal-fingerprint = Fingerabdruck des Journals
journal-fingerprint-open = Fingerabdruck …
journal-fingerprint-help = Schreiben Sie ihn auf oder drucken Sie ihn, und bewahren Sie ihn nicht bei diesem Computer auf. Später zeigt er, ob das Journal bis dahin noch dasselbe ist.
journal-fingerprint-of = Alles bis Nr. { $number }, { $at }
journal-fingerprint-save = Als PDF speichern …
journal-fingerprint-saved = Der Fingerabdruck wurde gespeichert. Drucken Sie ihn oder senden Sie ihn jemandem außerhalb.
journal-fingerprint-none = Es gibt noch keinen Prüfpunkt. Sperren Sie den Tresor und entsperren Sie ihn wieder, dann gibt es einen.
journal-compare = Mit meinem Papier vergleichen
journal-compare-typed = Was auf dem Papier steht
journal-compare-help = Die Nummer und die fünf Gruppen. Leerzeichen, Striche und Kleinschreibung spielen keine Rolle.
journal-compare-run = Vergleichen
journal-same = Dasselbe bis Nr. { $number }
journal-same-means = Bis dahin wurde nichts geändert, entfernt oder hinzugefügt, seit das Papier gedruckt wurde.
journal-fork = Ein anderes Journal bei Nr. { $number }
journal-fork-means = Das Papier gehört zu einem anderen Tresor oder einer anderen Kopie von diesem, oder das Journal wurde umgeschrieben. Vergleichen Sie mit einer Sicherung vom Tag des Papiers.
journal-cut = Das Papier kennt Nr. { $number }, das Journal endet bei Nr. { $last }
journal-cut-means = { $count ->
    [one] Mindestens ein Eintrag fehlt: Dies ist ein älterer Stand des Tresors, oder sein Ende wurde abgeschnitten. Suchen Sie den neueren, oder stellen Sie Ihre letzte Sicherung wieder her.
   *[other] Mindestens { $count } Einträge fehlen: Dies ist ein älterer Stand des Tresors, oder sein Ende wurde abgeschnitten. Suchen Sie den neueren, oder stellen Sie Ihre letzte Sicherung wieder her.
}
journal-mistyped = Das ist kein Fingerabdruck: Er besteht aus der Nummer und fünf Gruppen von fünf Zeichen. Sehen Sie zuerst auf die Nummer.
journal-mistyped-group = Gruppe { $group } ist vertippt. Vergleichen Sie sie noch einmal mit dem Papier.
journal-export = Journal exportieren
journal-export-open = Exportieren …
journal-export-title = Journal exportieren
journal-export-help = Eine von Ihnen signierte Datei, die andere ohne Kartotek prüfen können: wer was wann an welchem Datensatz getan hat, in Zahlen und zufälligen Kennungen.
journal-export-names = Namen der Benutzer
journal-export-names-help = Ohne sie nennt die Datei überhaupt niemanden.
journal-export-limits = Dass am Ende nichts abgeschnitten wurde, zeigt nur ein Fingerabdruck auf Papier oder eine Sicherung. Geben Sie einen mit.
journal-export-nothing = In diesen Tagen gibt es keinen Eintrag. Wählen Sie andere.
journal-export-run = Ort wählen …
journal-exporting = Journal wird geschrieben
journal-exported = Nr. { $first } bis { $last } exportiert

## activity and timeline

activity-kind-note = Notiz
activity-kind-call = Anruf
activity-kind-meeting = Treffen
activity-kind-mail = E-Mail
activity-kind-letter = Brief
activity-direction-none = Ohne Angabe
activity-direction-in = Eingehend
activity-direction-out = Ausgehend
activity-log = Aktivität eintragen
quick-log = In einer Zeile eintragen
quick-placeholder = Anruf, gestern 10 Uhr, möchte ein Angebot
quick-no-such-time = Diese Uhrzeit gibt es nicht: Die Uhr wird dann vorgestellt. Geben Sie eine andere ein.
activity-new-title = Aktivität eintragen: { $name }
activity-change-title = Aktivität ändern: { $name }
activity-kind = Art
activity-occurred-at = Wann
activity-direction = Richtung
activity-subject = Betreff
activity-body = Text
activity-body-help = Mit @ und einem Namen wird ein Kontakt erwähnt. Vertrauliches gehört in die vertrauliche Notiz.
activity-mention = Kontakte zum Erwähnen
activity-gone = entfernte Person
activity-saved = Aktivität eingetragen
activity-changed = Aktivität geändert
activity-trashed = Aktivität gelöscht
activity-change = Ändern: { $what }
activity-delete = Löschen: { $what }
timeline-filter = Nur zeigen
timeline-all = Alle
timeline-document = Dokumente
timeline-record = Angelegt
timeline-task = Aufgaben
timeline-voucher = Belege
timeline-added-contact = Kontakt angelegt
timeline-added-company = Unternehmen angelegt
timeline-imported = Importiert aus „{ $file }“
timeline-mentioned = Erwähnt
timeline-about = Über
timeline-none = Noch nichts eingetragen
timeline-none-text = Hier stehen Anrufe, Treffen, E-Mails, Briefe und Notizen, das Neueste zuerst.
timeline-none-kind = Nichts dieser Art
timeline-none-kind-text = Mit „Alle“ ist alles zu sehen, was geschehen ist.

## document

document-add = Dokument ablegen
document-new-title = Dokumente ablegen: { $name }
document-name = Titel
document-class = Art des Dokuments
document-class-quote = Angebot
document-class-invoice = Rechnung
document-class-contract = Vertrag
document-class-letter = Brief
document-class-evidence = Nachweis
document-class-other = Sonstiges
document-dated = Datum
document-refused = „{ $name }“ kann nicht abgelegt werden. { $why }
document-is-stored = Abgelegt
document-leave-out = Diese Datei weglassen
document-storing = Wird verschlüsselt und abgelegt …
document-choose-others = Andere Dateien wählen
document-store = { $count ->
    [one] Ablegen
   *[other] { $count } Dokumente ablegen
}
document-store-again = Trotzdem ablegen
document-store-record = Ablegen und erfassen …
document-stored = { $count ->
    [one] Dokument abgelegt
   *[other] { $count } Dokumente abgelegt
}
document-changed = Dokument geändert
document-change-title = Dokument ändern
document-trashed = Dokument gelöscht
document-page = Seite { $page } von { $pages }
document-picture = { $title }, Seite { $page }
document-previous = Vorige Seite
document-next = Nächste Seite
document-larger = Größer
document-smaller = Kleiner
document-open = In anderem Programm öffnen
document-save = Kopie speichern
document-save-run = Speichern
document-saving = Kopie wird gespeichert …
document-saved = Kopie gespeichert
document-save-warning = Die Kopie ist nicht verschlüsselt. Löschen Sie sie, sobald niemand sie mehr braucht.
document-twice = Dieselbe Datei ist hier schon abgelegt.
document-twice-do = Legen Sie sie trotzdem ab, oder lassen Sie sie weg.
document-missing = Die Datei zu diesem Dokument fehlt im Ordner des Tresors.
document-missing-do = Stellen Sie eine Sicherung neben dem Tresor wieder her: Vielleicht ist das Dokument darin.
document-damaged = Die Datei zu diesem Dokument ist beschädigt.
document-damaged-do = Stellen Sie eine Sicherung neben dem Tresor wieder her: Vielleicht ist das Dokument darin unversehrt.
document-unreadable = Dieses Dokument lässt sich nicht anzeigen: Es ist fehlerhaft oder soll Schaden anrichten.
document-unreadable-do = Wenn Sie dem Absender vertrauen, öffnen Sie es in einem anderen Programm.
document-protected = Dieses Dokument ist mit einem Passwort geschützt.
document-protected-do = Öffnen Sie es in einem anderen Programm, das nach dem Passwort fragt.
document-unknown = Dokumente dieser Art lassen sich hier nicht anzeigen.
document-unknown-do = Speichern Sie eine Kopie, oder öffnen Sie es in einem anderen Programm.
document-too_large = Dieses Dokument ist zu groß, um hier angezeigt zu werden.
document-too_large-do = Speichern Sie eine Kopie, oder öffnen Sie es in einem anderen Programm.
document-too_slow = Es dauert zu lange, dieses Dokument zu zeichnen.
document-too_slow-do = Versuchen Sie es noch einmal, oder öffnen Sie es in einem anderen Programm.

## task

task-add = Aufgabe anlegen
task-new-title = Neue Aufgabe
task-new-title-about = Neue Aufgabe: { $name }
task-change-title = Aufgabe ändern
task-title = Aufgabe
task-note = Notiz
task-planned = Geplant
task-planned-on = Geplant für
task-zone = Zeitzone
task-due = Fällig
task-due-on = Fällig am
task-due-kind = Fällig durch
task-due-kind-promise = Zusage
task-due-kind-law = Gesetz
task-due-reason = Warum
task-assignee = Zuständig
task-nobody = Niemand
task-about = Betrifft
task-recurrence = Wiederholen
task-recurrence-none = Nie
task-recurrence-daily = Jeden Tag
task-recurrence-weekdays = Jeden Werktag, Montag bis Freitag
task-recurrence-weekly = Jede Woche am
task-recurrence-monthly = Jeden Monat an diesem Tag
task-recurrence-month_end = Jeden Monat am letzten Tag
task-recurrence-yearly = Jedes Jahr
task-recurrence-other = Wie bisher
task-recurrence-days = Wochentage
task-recurrence-end = Endet
task-recurrence-end-never = Nie
task-recurrence-end-count = Nach einer Anzahl
task-recurrence-end-until = An einem Tag
task-recurrence-count = Wie oft
task-recurrence-until = Letzter Tag
task-recurs = wiederholt sich
task-series-on = Zuerst geplant für
task-series-time = Zuerst geplante Uhrzeit
task-done = erledigt
task-done-at = Erledigt
task-done-by = Erledigt von
task-overdue = Überfällig seit { $on }
task-finish = Als erledigt markieren
task-finish-what = Als erledigt markieren: { $what }
task-finished = Aufgabe erledigt
task-finished-next = Aufgabe erledigt. Die nächste ist am { $on }.
task-reopen = Wieder öffnen
task-reopened = Aufgabe wieder geöffnet
task-snooze = Aufschieben
task-snooze-text = Plant die Aufgabe für später. Die Fälligkeit bleibt, wie sie ist.
task-snooze-hour = In 1 Stunde
task-snooze-evening = Heute Abend
task-snooze-tomorrow = Morgen
task-snooze-next_week = Nächste Woche
task-snoozed = Aufgeschoben bis { $until }
task-past-due = Die Aufgabe ist jetzt für nach ihrer Fälligkeit geplant.
task-past-due-do = Aufschieben ändert die Fälligkeit nicht.
task-clock-skipped = Die Uhr überspringt { $time } an diesem Tag. Die Aufgabe steht bei { $at }.
task-clock-doubled = Die Uhr zeigt { $time } an diesem Tag zweimal. Das erste Mal zählt: { $at }.
task-added = Aufgabe angelegt
task-changed = Aufgabe geändert
task-trashed = { $count ->
    [one] Aufgabe gelöscht
   *[other] { $count } Aufgaben gelöscht
}
task-quick = In einer Zeile anlegen
task-quick-placeholder = Angebot schicken, Freitag 10:00
tasks-search = Aufgaben durchsuchen
tasks-count = { $count ->
    [one] 1 Aufgabe
   *[other] { $count } Aufgaben
}
tasks-view = Anzeigen
tasks-view-mine = Meine
tasks-view-all = Alle offenen
tasks-view-done = Erledigte
tasks-empty-mine = Sie haben keine offene Aufgabe
tasks-empty-all = Es gibt keine offene Aufgabe
tasks-empty-done = Noch ist nichts erledigt
tasks-empty-text = Aufgaben haben einen Tag, den Sie planen, und einen, an dem sie fällig sind.

## today

due-when = Wann
due-what = Was
due-segments = Anzeigen
due-all = Alles
due-overdue = Überfällig
due-today = Heute
due-week = Nächste 7 Tage
due-count = { $segment } ({ $count })
due-empty = Nichts ist fällig
due-empty-text = Hier steht, was überfällig, heute oder in den nächsten 7 Tagen fällig ist.
due-no-backup = Von diesem Tresor gibt es noch keine Sicherung.
due-old-backup = Die letzte Sicherung ist vom { $at }.
due-no-rehearsal = In den letzten 90 Tagen wurde keine Sicherung auf Probe wiederhergestellt.
due-unchecked = Dieser Tresor wurde noch nicht geprüft.
due-old-check = Dieser Tresor wurde zuletzt am { $at } geprüft.
due-settings = Einstellungen öffnen

money-currency = Währung

## voucher

voucher-add = Beleg erfassen
voucher-new-title = Neuer Beleg: { $name }
voucher-change-title = Beleg ändern
voucher-kind = Belegart
voucher-kind-quote = Angebot
voucher-kind-order = Auftrag
voucher-kind-invoice = Rechnung
voucher-kind-credit_note = Gutschrift
voucher-number = Nummer
voucher-number-taken = Einen Beleg dieser Art mit dieser Nummer gibt es hier schon. Ändern Sie die Nummer oder den vorhandenen Beleg.
voucher-issued-on = Datum
voucher-amount = Betrag
voucher-status = Status
voucher-status-open = Offen
voucher-status-accepted = Angenommen
voucher-status-declined = Abgelehnt
voucher-status-expired = Abgelaufen
voucher-status-delivered = Geliefert
voucher-status-paid = Bezahlt
voucher-status-cancelled = Storniert
voucher-status-settled = Verrechnet
voucher-status-at = Status seit
voucher-status-of = Status: { $voucher }
voucher-status-now = Bisher: { $status }
voucher-status-change = Status ändern: { $what }
voucher-status-set = { $voucher }: { $status }
voucher-overdue = Überfällig
voucher-lapsed = Frist vorbei
voucher-due = Fällig
voucher-due-on = Fällig am
voucher-due-quote = Gültig bis
voucher-due-order = Lieferung fällig am
voucher-due-invoice = Zahlung fällig am
voucher-due-credit_note = Zahlung fällig am
voucher-document = Datei
voucher-document-none = Keine
voucher-document-trashed = Im Papierkorb
voucher-look = Datei ansehen: { $what }
voucher-note = Notiz
voucher-recorded = Erfasst
voucher-added = Beleg erfasst
voucher-changed = Beleg geändert
voucher-trashed = { $count ->
    [one] Beleg gelöscht
   *[other] { $count } Belege gelöscht
}
voucher-none = Noch kein Angebot, kein Auftrag, keine Rechnung
voucher-none-text = Erfassen Sie Belege mit Nummer, Betrag und Status. Was offen und fällig ist, steht unter „Heute“.

## deal

deal-add = Verkaufschance anlegen
deal-add-in = Verkaufschance anlegen in { $stage }
deal-new-title = Neue Verkaufschance
deal-new-title-about = Neue Verkaufschance: { $name }
deal-change-title = Verkaufschance ändern
deal-title = Verkaufschance
deal-contact = Kontakt
deal-party-help = Wählen Sie ein Unternehmen, einen Kontakt oder beides aus der Liste.
deal-value = Wert
deal-value-units = Wert in kleinsten Einheiten
deal-expected-on = Abschluss erwartet am
deal-expected = Erwartet: { $on }
deal-next-step = Nächster Schritt
deal-next-on = Nächster Schritt am
deal-owner = Zuständig
deal-note = Notiz
deal-stage = Phase
deal-stage-since = In dieser Phase seit
deal-in-stage = In dieser Phase
deal-created = Angelegt
deal-closed-on = Abgeschlossen am
deal-loss-reason = Grund des Verlusts
deal-loss-earlier = Frühere Gründe
deal-stage-lead = Erstkontakt
deal-stage-qualified = Qualifiziert
deal-stage-offer = Angebot
deal-stage-negotiation = Verhandlung
deal-stage-won = Gewonnen
deal-stage-lost = Verloren
deal-days = { $days ->
    [0] Heute
    [one] 1 Tag
   *[other] { $days } Tage
}
deal-late = Tag ist vorbei
deal-menu = Aktionen zu { $title }
deal-open = Öffnen
deal-move = In andere Phase verschieben
deal-move-do = Verschieben
deal-lose = Verschieben nach { $stage }
deal-here = hier
deal-moved = Nach { $stage } verschoben
deal-moved-place = Nach { $stage } verschoben, { $place } von { $count }
deal-added = Verkaufschance angelegt
deal-changed = Verkaufschance geändert
deal-trashed = { $count ->
    [one] Verkaufschance gelöscht
   *[other] { $count } Verkaufschancen gelöscht
}
deal-restored = Verkaufschance wiederhergestellt
deal-trashed-banner = Diese Verkaufschance liegt im Papierkorb.
deal-history = Phasen
deal-step = { $from } → { $to }
deal-step-added = Angelegt in { $to }
deal-step-reason = Grund: { $reason }
deal-documents = Dokumente
deal-documents-none = Zu dieser Verkaufschance gehört noch kein Dokument.
deal-link = Dokument zuordnen
deal-link-none = Zu diesem Kontakt oder Unternehmen gibt es kein weiteres Dokument.
deal-linked = Dokument zugeordnet
deal-unlink = Zuordnung aufheben: { $title }
deal-unlinked = Zuordnung aufgehoben
deal-column-none = Leer
deals-search = Verkaufschancen durchsuchen
deals-count = { $count ->
    [one] 1 Verkaufschance
   *[other] { $count } Verkaufschancen
}
deals-whose = Wessen
deals-whose-all = Alle
deals-whose-mine = Meine
deals-view = Anzeigen
deals-view-open = Offene
deals-view-closed = In den letzten 90 Tagen abgeschlossen
deals-as-table = Als Tabelle anzeigen
deals-as-board = Als Tafel anzeigen
deals-empty = Noch gibt es keine Verkaufschance
deals-empty-closed = In den letzten 90 Tagen wurde nichts abgeschlossen
deals-empty-text = Eine Verkaufschance ist etwas, das Sie verkaufen können. Sie geht von Phase zu Phase, bis sie gewonnen oder verloren ist.
record-deals-none = Noch keine Verkaufschancen
board-left = Spalte links
board-right = Spalte rechts
stages-title = Phasen der Verkaufschancen
stages-help = Die Spalten der Tafel in ihrer Reihenfolge. Eine Phase mit Verkaufschancen lässt sich nicht entfernen.
stage-name = Name
stage-position = Platz
stage-meaning = Verkaufschancen darin sind
stage-meaning-open = offen
stage-meaning-won = gewonnen
stage-meaning-lost = verloren
stage-add = Phase anlegen
stage-new = Neue Phase
stage-grip = { $name } verschieben: ziehen, oder Alt und eine Pfeiltaste drücken
stage-up = { $name } nach oben
stage-down = { $name } nach unten
stage-remove = { $name } entfernen
stage-placed = { $name }, Platz { $place } von { $count }
stage-needed = Es muss mindestens eine offene, eine gewonnene und eine verlorene Phase geben.
stages-saved = Phasen gespeichert

## suppression: addresses that are not to be used

suppression-title = Sperrliste
suppression-intro = Kartotek behält von jeder Adresse nur einen Fingerabdruck: Es erkennt sie wieder, wenn sie zurückkommt; lesen oder exportieren kann die Liste niemand. Die Fingerabdrücke sind pseudonymisiert und damit weiterhin personenbezogene Daten.
suppression-open = Sperrliste öffnen
suppression-check = Steht diese Adresse auf der Liste?
suppression-check-help = E-Mail-Adresse oder Telefonnummer
suppression-check-do = Prüfen
suppression-check-no = Diese Adresse steht nicht auf der Liste.
suppression-check-yes = { $reason }, { $day }. Nicht zu verwenden für: { $scope }
suppression-add = Eintragen …
suppression-add-title = In die Sperrliste eintragen
suppression-add-do = Eintragen
suppression-added = In die Sperrliste eingetragen.
suppression-target = Worum es geht
suppression-target-address = E-Mail oder Telefon
suppression-target-person = Person
suppression-target-person-help = Eine Person wird an beiden Namen und dem Geburtstag erkannt, gleich welche Adresse sie hat.
suppression-address = E-Mail-Adresse oder Telefonnummer
suppression-address-help = Daraus wird ein Fingerabdruck; die Adresse selbst wird nicht behalten.
suppression-given = Vorname
suppression-family = Nachname
suppression-birthday = Geburtstag
suppression-scope = Nicht zu verwenden für
suppression-scope-short = Nicht für
suppression-scope-all = Alles
suppression-scope-channel = Nur einen Kanal
suppression-scope-purpose = Nur einen Zweck
suppression-purpose-named = Zweck: { $name }
suppression-channel = Kanal
suppression-channel-email = E-Mail
suppression-channel-phone = Anrufe
suppression-channel-message = Kurznachrichten
suppression-channel-letter = Briefe
suppression-channel-processing = Aufbewahren und Nutzen der Daten
suppression-reason = Grund
suppression-reason-objection = Widerspruch
suppression-reason-withdrawal = Widerrufene Einwilligung
suppression-reason-bounce = Unzustellbar
suppression-reason-legal = Rechtliche Forderung
suppression-reason-erasure = Löschung
suppression-reason-list = Sperrliste von außen
suppression-source = Woher das kommt
suppression-source-help = Welcher Brief, Anruf oder welche Liste. Keine Namen, keine Adressen: Sie verrieten, was der Fingerabdruck verbirgt.
suppression-day = Verlangt am
suppression-review-on = Wieder ansehen am
suppression-review-help = Von sich aus nach drei Jahren. Die Sperre gilt, bis jemand sie beendet.
suppression-known = Dasselbe steht schon auf der Liste.
suppression-kind = Art
suppression-kind-email = E-Mail
suppression-kind-phone = Telefon
suppression-kind-person = Person
suppression-contacts = Kontakte
suppression-ended = Beendet
suppression-state = Anzeigen
suppression-state-in_force = In Kraft
suppression-state-review = Anzusehen
suppression-state-ended = Beendet
suppression-met = Nur solche, die Kontakte haben
suppression-any = Alle
suppression-due = { $count ->
    [one] Ein Eintrag sollte angesehen werden: Wird er noch gebraucht?
   *[other] { $count } Einträge sollten angesehen werden: Werden sie noch gebraucht?
}
suppression-due-show = Anzeigen
suppression-end = Beenden …
suppression-end-title = Diese Sperre beenden?
suppression-end-text = Die Adresse darf ab jetzt wieder verwendet werden. Der Eintrag bleibt als beendeter auf der Liste.
suppression-end-reason = Warum sie endet
suppression-end-do = Beenden
suppression-end-done = Die Sperre ist beendet.
suppression-empty = Noch ist nichts gesperrt
suppression-empty-text = Hierher gehören Adressen, deren Inhaber widersprechen, sich abmelden oder gelöscht werden wollen. In Formularen und Importen werden sie dann wiedererkannt.
suppression-none = Zu diesen Filtern passt nichts
suppression-none-text = Wählen Sie andere, oder zeigen Sie alle an, die in Kraft sind.
suppression-clear = Alle anzeigen
suppression-import = Liste importieren …
suppression-import-title = Sperrliste importieren
suppression-import-text = Eine CSV-, Text-, Excel- (XLSX) oder vCard-Datei mit E-Mail-Adressen oder Telefonnummern. Behalten werden nur deren Fingerabdrücke, nicht die Datei.
suppression-import-pick = Datei wählen …
suppression-import-other = Andere Datei wählen …
suppression-import-columns = Spalten mit Adressen oder Nummern
suppression-import-columns-none = Wählen Sie mindestens eine Spalte.
suppression-import-check = Prüfen
suppression-import-run = { $count ->
    [one] Eine eintragen
   *[other] { $count } eintragen
}
suppression-import-new = Neu
suppression-import-known = Schon gelistet
suppression-import-repeated = Doppelt
suppression-import-unfit = Anderer Kanal
suppression-import-unreadable = Nicht lesbar
suppression-import-contacts = { $count ->
    [0] Keiner Ihrer Kontakte hat eine der neuen.
    [one] Einer Ihrer Kontakte hat eine der neuen.
   *[other] { $count } Ihrer Kontakte haben eine der neuen.
}
suppression-import-lines = Nicht lesbar in { $count ->
    [one] Zeile { $lines }
   *[other] den Zeilen { $lines }
}
suppression-import-lines-more = { $lines } und weiteren
suppression-import-nothing = In dieser Datei steht nichts Neues.
suppression-import-checking = Die Liste wird gelesen
suppression-import-done = { $count ->
    [one] Eine Adresse steht nun auf der Sperrliste.
   *[other] { $count } Adressen stehen nun auf der Sperrliste.
}
suppression-warning = Diese Adresse will nicht kontaktiert werden ({ $reason }, { $day }). Sie können sie behalten, sie wird aber nicht verwendet.
suppression-warning-scope = Diese Adresse will nicht kontaktiert werden ({ $reason }, { $day }): { $scope }. Sie können sie behalten, dafür wird sie aber nicht verwendet.
suppression-mark = Nicht zu verwenden: { $reason }, { $day }
suppression-mark-scope = Nicht zu verwenden ({ $scope }): { $reason }, { $day }
suppression-mark-person = Diese Person will nicht kontaktiert werden: { $reason }, { $day }
suppression-mark-person-text = Keine ihrer Adressen und Nummern wird verwendet.
suppression-mark-person-scope = Ihre Adressen und Nummern werden nicht verwendet ({ $scope }).
settings-privacy = Datenschutz
settings-suppressions = Sperrliste
settings-suppressions-help = Adressen, die nicht kontaktiert werden wollen
import-suppressed-title = { $count ->
    [one] Eine Zeile hat eine Adresse, die nicht kontaktiert werden will.
   *[other] { $count } Zeilen haben eine Adresse, die nicht kontaktiert werden will.
}
import-suppressed-text = { $count ->
    [one] Sie wird importiert, markiert und nie verwendet.
   *[other] Sie werden importiert, markiert und nie verwendet.
}
import-suppressed-line = Zeile { $line }: { $reason }
import-left-out = { $count ->
    [one] Eine Zeile betrifft jemanden, der gelöscht wurde oder nichts von Ihnen will, und bleibt draußen.
   *[other] { $count } Zeilen betreffen Menschen, die gelöscht wurden oder nichts von Ihnen wollen, und bleiben draußen.
}
import-admit = Zeile { $line } trotzdem übernehmen, weil
import-admit-why = Grund, der ins Journal kommt

## purpose and notice

purposes-title = Zwecke
purposes-empty = Noch keine Zwecke
purposes-empty-text = Ein Zweck sagt, wofür Sie Daten verwenden und auf welcher Rechtsgrundlage. Beginnen Sie mit einem, den viele Betriebe haben, und passen Sie ihn an.
purpose-add = Zweck anlegen
purpose-new-title = Neuer Zweck
purpose-change-title = Zweck ändern
purpose-added = Zweck angelegt
purpose-changed = Zweck geändert
purpose-removed = Zweck entfernt
purpose-remove = Zweck entfernen
purpose-up = Zweck nach oben
purpose-down = Zweck nach unten
purpose-preset-customer_care = Kundenbetreuung
purpose-preset-quotes_orders = Angebote und Aufträge
purpose-preset-newsletter = Newsletter
purpose-preset-phone_marketing = Telefonwerbung
purpose-preset-applicants = Bewerbungen
purpose-preset-own = Eigener Zweck
purpose-name = Name
purpose-description = Was getan wird
purpose-description-help = So, dass die betroffenen Personen es verstehen.
purpose-basis = Rechtsgrundlage
purpose-basis-swap = Die Rechtsgrundlage ändert sich. Informieren Sie die Personen, bevor Sie ihre Daten auf der neuen verwenden. Das Journal behält die alte.
purpose-law = Gesetz
purpose-law-help = Die Vorschrift, die Sie verpflichtet oder ermächtigt, etwa „§ 147 AO“.
purpose-marketing = Direktwerbung
purpose-marketing-mark = Direktwerbung
purpose-marketing-help = Dagegen kann jede Person jederzeit ohne Begründung Widerspruch einlegen (Art. 21 DSGVO).
purpose-own-products = Nur eigene, ähnliche Waren an Kunden
purpose-own-products-help = Und jede Nachricht bietet den Widerspruch an. E-Mails an Kunden kommen dann unter Umständen ohne Einwilligung aus (Bestandskundenausnahme).
purpose-channels = Kanäle
purpose-channels-help = Die Einwilligung wird für jeden Kanal einzeln eingeholt.
purpose-people = Wessen Daten
purpose-fields = Felder, die er braucht
purpose-fields-help = Nur, worauf der Zweck nicht verzichten kann.
purpose-field-unneeded = kein Zweck braucht es
purpose-unneeded = Felder, die kein Zweck braucht
purpose-unneeded-help = Was kein Zweck braucht, darf nicht erhoben werden (Art. 5 Abs. 1 Buchst. c DSGVO).
purpose-special = Besondere Kategorien personenbezogener Daten
purpose-special-help = Gesundheit, Religion, politische Meinung, Gewerkschaft, Herkunft, genetische und biometrische Daten, Sexualleben (Art. 9 DSGVO).
purpose-exception = Ausnahme nach Art. 9 Abs. 2 DSGVO
purpose-exception-choose = Bitte wählen
purpose-exception-a = a) ausdrückliche Einwilligung
purpose-exception-b = b) Arbeits- und Sozialrecht
purpose-exception-c = c) lebenswichtige Interessen, Person kann nicht einwilligen
purpose-exception-d = d) Mitglieder einer Organisation ohne Gewinnerzielungsabsicht
purpose-exception-e = e) von der Person öffentlich gemacht
purpose-exception-f = f) Rechtsansprüche
purpose-exception-g = g) erhebliches öffentliches Interesse, durch Gesetz
purpose-exception-h = h) Gesundheits- und Sozialbereich, mit Schweigepflicht
purpose-exception-i = i) öffentliche Gesundheit
purpose-exception-j = j) Archiv, Forschung, Statistik
purpose-recipients = Wer die Daten erhält
purpose-retention = Wie lange sie gespeichert werden
purpose-review-on = Prüfung am
purpose-review-over = Der Tag der Prüfung ist vorbei
purpose-warn-months = Hinweisen nach (Monaten)
purpose-warn-months-help = Eine so lange nicht genutzte Einwilligung; 0 für nie.
purpose-lapse-months = Nicht mehr nutzen nach (Monaten)
purpose-lapse-months-help = 0 für nie.
purpose-part-basis = Grundlage und Kanäle
purpose-part-assessment = Interessenabwägung
purpose-part-data = Personen und Daten
purpose-part-review = Prüfung
purpose-assessment-help = Sie kommt vor der Verwendung der Daten. Solange sie nicht entschieden ist, kann der Zweck nicht verwendet werden.
purpose-assessed-purpose = 1. Zweck: Gibt es ein berechtigtes Interesse?
purpose-assessed-purpose-help = Was wollen Sie erreichen? Wem nützt es, und gibt es einen weiteren Nutzen? Wie wichtig ist es? Was wäre, wenn Sie es nicht täten? Spricht ein Gesetz oder die Ethik dagegen?
purpose-assessed-necessity = 2. Erforderlichkeit: Ist es dafür nötig?
purpose-assessed-necessity-help = Hilft es wirklich? Ist es verhältnismäßig? Gibt es einen Weg, der weniger eingreift oder weniger Daten braucht?
purpose-assessed-balancing = 3. Abwägung: Überwiegen die Interessen der Personen?
purpose-assessed-balancing-help = In welcher Beziehung stehen Sie zu den Personen, und was wurde ihnen gesagt? Sind die Daten heikel, sind Kinder oder Schutzbedürftige darunter? Würden sie damit rechnen oder widersprechen? Was könnte es für sie bedeuten? Können sie ablehnen, und was schützt sie sonst?
purpose-assessment = Ergebnis
purpose-assessment-open = Noch nicht entschieden
purpose-assessment-open-help = Sie können speichern und später weitermachen.
purpose-assessment-passed = Das berechtigte Interesse überwiegt
purpose-assessment-failed = Die Interessen der Personen überwiegen: Daten nicht verwenden
purpose-assessment-review-on = Erneut abwägen am
purpose-assessment-review-on-help = Nach diesem Tag kann der Zweck erst wieder verwendet werden, wenn jemand die Abwägung geprüft hat.
purpose-state = Verwendbar?
purpose-ready = Bereit
purpose-lack-law = Kein Gesetz angegeben
purpose-lack-exception = Keine Ausnahme gewählt
purpose-lack-assessment = Abwägung steht aus
purpose-lack-assessment_failed = Darf nicht verwendet werden
purpose-lack-assessment_undated = Abwägung ohne Prüftermin
purpose-lack-assessment_over = Abwägung abgelaufen
notices-title = Hinweise
notices-empty = Noch keine Hinweise
notices-empty-text = Ein Hinweis ist der genaue Wortlaut, den Personen zu sehen bekommen: worin sie einwilligen oder was sie über ihre Daten erfahren. Beginnen Sie mit einer fertigen Formulierung.
notices-empty-purpose = Legen Sie zuerst einen Zweck an: Eine Einwilligung braucht einen.
notice-add = Hinweis anlegen
notice-new-title = Neuer Hinweis
notice-change-title = Hinweis ändern
notice-added = Hinweis angelegt
notice-changed = Hinweis geändert
notice-removed = Hinweis entfernt
notice-restored = Hinweis wiederhergestellt
notice-removed-banner = Dieser Hinweis wurde entfernt. Was davon gezeigt wurde, bleibt hier nachlesbar.
notice-remove = Hinweis entfernen
notice-restore = Wiederherstellen
notice-preset-newsletter = Einwilligung in einen Newsletter
notice-preset-phone = Einwilligung in Anrufe
notice-preset-collected = Information nach Art. 13 DSGVO
notice-preset-obtained = Information nach Art. 14 DSGVO
notice-preset-own = Leerer Hinweis
notice-name = Name
notice-name-help = Nur für Sie; Personen sehen allein den Wortlaut.
notice-kind = Art
notice-kind-consent = Einwilligung
notice-kind-consent-help = Wozu Personen Ja sagen (Art. 7 DSGVO).
notice-kind-information = Information
notice-kind-information-help = Was Personen über die Verwendung ihrer Daten erfahren (Art. 13 und 14 DSGVO).
notice-purpose = Zweck
notice-purpose-choose = Bitte wählen
notice-purpose-all = Alle Zwecke
notice-fixed = Worum es geht, steht fest, da eine Fassung eingefroren ist.
notice-languages = Sprachen
notice-languages-help = Alle Sprachen einer Fassung werden gemeinsam eingefroren.
notice-language-add = Sprache hinzufügen
notice-language-remove = Diese Sprache entfernen
notice-version = Fassung
notice-version-begun = Neue Fassung begonnen
notice-version-saved = Wortlaut gespeichert
notice-version-add = Neue Fassung
notice-version-edit = Wortlaut bearbeiten
notice-version-none = Es gibt noch keinen Wortlaut.
notice-text = Wortlaut
notice-text-help = Was in geschweiften Klammern steht, wird beim Einfrieren ausgefüllt.
notice-preview = So lesen es Personen
notice-insert = Einfügen
notice-placeholder-organisation = Organisation
notice-placeholder-purpose = Zweck
notice-placeholder-channels = Kanäle
notice-placeholder-withdrawal = Widerrufsrecht
notice-placeholder-recipients = Wer die Daten erhält
notice-placeholder-retention = Speicherdauer
notice-lacks = Vor dem Einfrieren
notice-lack-text = Es steht noch nichts da.
notice-lack-organisation = Ihre Organisation muss genannt sein, wie sie in den Einstellungen heißt.
notice-lack-purpose = Der Zweck muss genannt sein.
notice-lack-purpose_removed = Der Zweck wurde entfernt.
notice-lack-withdrawal = Das Widerrufsrecht muss genannt sein, im fertigen Satz.
notice-lack-placeholder = Ein Platzhalter ist unbekannt.
notice-lack-blank = Eine Lücke, […], ist nicht ausgefüllt.
notice-ready = Es fehlt nichts.
notice-freeze = Einfrieren
notice-frozen = Fassung eingefroren
notice-freeze-text = Danach kann niemand sie ändern, auch Sie nicht. Alle Sprachen werden mit dem Wortlaut eingefroren, den Sie hier sehen. Um später etwas anderes zu sagen, beginnen Sie eine neue Fassung.
notice-hash = Fingerabdruck (SHA-256)
notice-compare = Fassungen vergleichen
notice-compare-older = Von
notice-compare-newer = Nach
notice-compare-missing = Nur eine der beiden Fassungen hat diese Sprache.
notice-compare-same = Beide sagen dasselbe.
notice-difference-added = hinzugefügt:
notice-difference-removed = entfernt:
notice-contents = Was gesagt werden muss
notice-contents-help = Allen, außer was gekennzeichnet ist.
notice-contents-13 = nur bei Erhebung bei der Person (Art. 13)
notice-contents-14 = nur bei Daten aus anderer Quelle (Art. 14)
notice-content-controller = Wer verantwortlich ist und wie erreichbar; gegebenenfalls der Vertreter
notice-content-officer = Datenschutzbeauftragter, falls es einen gibt
notice-content-purposes = Zwecke und Rechtsgrundlage
notice-content-interests = Die berechtigten Interessen, wo sie die Grundlage sind
notice-content-categories = Kategorien der Daten
notice-content-recipients = Empfänger
notice-content-transfers = Übermittlung in Drittländer und Garantien dafür
notice-content-period = Speicherdauer oder wonach sie sich richtet
notice-content-rights = Rechte: Auskunft, Berichtigung, Löschung, Einschränkung, Widerspruch, Übertragbarkeit
notice-content-withdrawal = Das Widerrufsrecht, wo die Einwilligung die Grundlage ist
notice-content-complaint = Das Beschwerderecht bei einer Aufsichtsbehörde
notice-content-source = Die Quelle, und ob sie öffentlich zugänglich ist
notice-content-duty = Ob die Daten bereitgestellt werden müssen, und was sonst geschieht
notice-content-decisions = Automatisierte Entscheidungen und Profiling
settings-purposes-help = Wofür Daten verwendet werden, auf welcher Rechtsgrundlage
settings-notices-help = Der Wortlaut, den Personen zu sehen bekommen, in jeder Fassung
go-purposes = Zu den Zwecken
go-notices = Zu den Hinweisen
notice-freeze-title = Fassung { $version } einfrieren?
notice-version-draft = Fassung { $version }, Entwurf
notice-version-frozen = Fassung { $version }, eingefroren am { $on }
notice-edit-title = Wortlaut von „{ $name }“, Fassung { $version }
purpose-channels-none = keiner
notice-version-since = Fassung { $version } seit { $on }
purpose-preset = Begonnen mit

## consent words: what the decision, its reasons and the events of consents are called

channel-email = E-Mail
channel-phone = Telefon
channel-message = Kurznachricht
channel-letter = Brief
channel-processing = Speichern und Nutzen
outcome-allowed = Erlaubt
outcome-needs = Etwas fehlt
outcome-blocked = Nicht erlaubt
outcome-allowed-short = Ja
outcome-needs-short = Noch nicht
outcome-blocked-short = Nein
consent-kind-requested = Gefragt
consent-kind-given = Eingewilligt
consent-kind-renewed = Erneut eingewilligt
consent-kind-refused = Abgelehnt
consent-kind-withdrawn = Widerrufen
consent-kind-expired = Abgelaufen
consent-kind-invalidated = Unwirksam
consent-kind-customer = Bestandskunde (Ausnahme)
consent-state-given = Verwendbar
consent-state-unproven = Ohne Nachweis
consent-state-expired = Abgelaufen
consent-state-requested = Noch keine Antwort
consent-state-refused = Abgelehnt
consent-state-withdrawn = Widerrufen
consent-state-invalidated = Unwirksam
consent-state-customer = Bestandskunde (Ausnahme)
consent-method-paper = Formular auf Papier
consent-method-web-form = Formular im Web
consent-method-phone = Telefonat
consent-method-in-person = Gespräch vor Ort
consent-method-email = Nachricht der Person
consent-method-double-opt-in = Double-Opt-in
consent-method-import = Importierte Liste
consent-grade-a = Stufe A
consent-grade-b = Stufe B
consent-grade-c = Stufe C
consent-grade-d = Stufe D
consent-grade-a-detail = Unterschrieben oder von der Adresse selbst bestätigt; Wortlaut und Nachweis liegen vor.
consent-grade-b-detail = Ein Nachweis liegt vor, etwa das Protokoll eines Formulars.
consent-grade-c-detail = Jemand hat es so erfasst, und der gezeigte Wortlaut ist bekannt.
consent-grade-d-detail = Nichts belegt es: Für den Versand ist sie nicht verwendbar.
consent-ground-accuracy = Die Person bestreitet die Richtigkeit, das wird geprüft
consent-ground-unlawful = Die Verarbeitung ist unrechtmäßig, und die Person wünscht Einschränkung statt Löschung
consent-ground-claims = Die Person braucht die Daten für Rechtsansprüche
consent-ground-objection = Die Person hat widersprochen, und es wird abgewogen, wessen Gründe überwiegen
consent-ground-accuracy-law = Art. 18 Abs. 1 Buchst. a DSGVO
consent-ground-unlawful-law = Art. 18 Abs. 1 Buchst. b DSGVO
consent-ground-claims-law = Art. 18 Abs. 1 Buchst. c DSGVO
consent-ground-objection-law = Art. 18 Abs. 1 Buchst. d DSGVO
consent-origin-person = Von der Person
consent-origin-other = Von jemand anderem oder aus öffentlicher Quelle
consent-origin-person-law = Art. 13 DSGVO
consent-origin-other-law = Art. 14 DSGVO
consent-law-marketing = Art. 21 Abs. 2 DSGVO
consent-law-eprivacy = Art. 13 der Richtlinie 2002/58/EG
consent-law-eprivacy-phone = Art. 13 Abs. 3 der Richtlinie 2002/58/EG
consent-reason-restricted-short = Eingeschränkt
consent-reason-restricted = Die Verarbeitung der Daten ist seit { $since } eingeschränkt (Art. 18 DSGVO).
consent-reason-suppressed-short = Auf der Sperrliste
consent-reason-suppressed = Die Adresse steht seit { $since } auf der Sperrliste.
consent-reason-objected-marketing-short = Werbewiderspruch
consent-reason-objected-marketing = Widerspruch gegen Direktwerbung vom { $since } (Art. 21 Abs. 2 DSGVO).
consent-reason-objected-purpose-short = Widerspruch
consent-reason-objected-purpose = Widerspruch gegen diesen Zweck vom { $since } (Art. 21 Abs. 1 DSGVO).
consent-reason-purpose-removed-short = Zweck entfernt
consent-reason-purpose-removed = Dieser Zweck wurde entfernt: Dafür wird niemand mehr kontaktiert.
consent-reason-channel-unused-short = Kanal nicht genutzt
consent-reason-channel-unused = Dieser Zweck nutzt diesen Kanal nicht.
consent-reason-no-address-short = Keine Adresse
consent-reason-no-address = Für diesen Kanal gibt es weder Adresse noch Nummer.
consent-reason-withdrawn-short = Widerrufen
consent-reason-withdrawn = Einwilligung am { $since } widerrufen.
consent-reason-refused-short = Abgelehnt
consent-reason-refused = Am { $since } abgelehnt.
consent-reason-purpose-unready-short = Zweck nicht bereit
consent-reason-purpose-unready = Der Zweck ist noch nicht verwendbar: Es fehlt eine Abwägung, ein Gesetz oder eine Ausnahme.
consent-reason-consent-missing-short = Keine Einwilligung
consent-reason-consent-missing = { $law ->
    [none] Braucht eine Einwilligung, und es liegt keine vor.
   *[other] Braucht eine Einwilligung: { $law }.
}
consent-reason-contract-end-missing-short = Vertragsende fehlt
consent-reason-contract-end-missing = { $law ->
    [none] Kunde seit { $since }, doch niemand hat gesagt, bis wann der Vertrag läuft. Anrufe brauchen einen laufenden Vertrag: Tragen Sie seinen letzten Tag ein.
   *[other] Kunde seit { $since }, doch niemand hat gesagt, bis wann der Vertrag läuft. Anrufe brauchen einen laufenden Vertrag ({ $law }): Tragen Sie seinen letzten Tag ein.
}
consent-reason-consent-requested-short = Antwort fehlt
consent-reason-consent-requested = Am { $since } gefragt, noch keine Antwort.
consent-reason-consent-expired-short = Abgelaufen
consent-reason-consent-expired = { $day ->
    [none] Die Einwilligung ist am { $since } abgelaufen.
   *[other] Am { $since } bis { $day } eingewilligt: Sie ist abgelaufen.
}
consent-reason-consent-lapsed-short = Zu alt
consent-reason-consent-lapsed = Am { $since } eingewilligt; so lange nicht genutzt, dass sie seit { $day } nicht mehr trägt.
consent-reason-consent-invalidated-short = Unwirksam
consent-reason-consent-invalidated = Die Einwilligung ist unwirksam, erfasst am { $since }.
consent-reason-consent-unproven-short = Ohne Nachweis
consent-reason-consent-unproven = Eine Einwilligung vom { $since } wird behauptet, aber nichts belegt sie (Stufe D, Art. 7 Abs. 1 DSGVO).
consent-reason-guardian-missing-short = Eltern fehlen
consent-reason-guardian-missing = Am { $since } als Kind eingewilligt; ein Elternteil oder Vormund muss einwilligen (Art. 8 DSGVO).
consent-reason-notice-missing-short = Nicht informiert
consent-reason-notice-missing = Die Person weiß noch nicht, woher ihre Daten stammen. Das muss sie vor der ersten Werbung erfahren (Art. 14 DSGVO).
consent-reason-consent-given-short = Eingewilligt
consent-reason-consent-given = { $method ->
    [none] Eingewilligt am { $since } (Stufe { $grade }).
   *[other] Eingewilligt am { $since }, { $method } (Stufe { $grade }).
}
consent-reason-existing-customer-short = Bestandskunde
consent-reason-existing-customer = { $law ->
    [none] Bestandskunde seit { $since }: Werbung für eigene ähnliche Produkte ist erlaubt (Bestandskundenausnahme).
   *[other] Bestandskunde seit { $since }: Werbung für eigene ähnliche Produkte ist erlaubt (Bestandskundenausnahme, { $law }).
}
consent-reason-basis-suffices-short = Zulässig
consent-reason-basis-suffices = { $law ->
    [none] Keine Einwilligung nötig. Rechtsgrundlage: { $basis }.
   *[other] Keine Einwilligung nötig ({ $law }). Rechtsgrundlage: { $basis }.
}
consent-reason-notice-due-short = Bald informieren
consent-reason-notice-due = Die Person muss bis { $day } erfahren, woher ihre Daten stammen (Art. 14 DSGVO).
consent-reason-consent-lapses-short = Bald erneuern
consent-reason-consent-lapses = { $day ->
    [none] Die Einwilligung wurde lange nicht genutzt. Fragen Sie bald erneut.
   *[other] Die Einwilligung trägt ab { $day } nicht mehr. Fragen Sie vorher erneut.
}
consent-reason-unverified = Nicht gesichert: Fragen Sie Ihre Beratung.
error-unset = In den Einstellungen steht zu wenig über Ihre Organisation.
error-unset-do = Ergänzen Sie die Angaben unter „Organisation“ und versuchen Sie es noch einmal.
error-may_not = Diese Person darf hierfür nicht kontaktiert werden.
error-may_not-do = Die Gründe stehen auf ihrer Seite unter „Datenschutz“.
error-restricted = Die Verarbeitung ist seit { $since } eingeschränkt (Art. 18 DSGVO): Die Daten bleiben, wie sie sind.
error-restricted-do = Wenden Sie sich an die Datenschutzbeauftragten. Sie erfassen, was das Gesetz erlaubt, oder heben die Einschränkung auf.
entry-consent-request = Um Einwilligung gebeten
entry-consent-give = Einwilligung erteilt
entry-consent-renew = Einwilligung erneuert
entry-consent-refuse = Einwilligung abgelehnt
entry-consent-withdraw = Einwilligung widerrufen
entry-consent-expire = Einwilligung abgelaufen
entry-consent-invalidate = Einwilligung für unwirksam erklärt
entry-consent-customer = Kundenadresse erfasst (Bestandskundenausnahme)
entry-objection-add = Widerspruch erfasst
entry-objection-end = Widerspruch zurückgenommen
entry-restriction-add = Verarbeitung eingeschränkt
entry-restriction-end = Einschränkung aufgehoben
entry-notice_shown-add = Hinweis gezeigt
entry-collection-change = Herkunft der Daten erfasst
entry-reading-reach = Angeschrieben oder angerufen
entry-reading-letter = Formular oder Nachweis einer Einwilligung gespeichert
entry-export-mailing = Verteiler erstellt
journal-object-consent = Einwilligung
journal-object-objection = Widerspruch
journal-object-restriction = Einschränkung
journal-object-notice_shown = Gezeigter Hinweis
journal-object-collection = Herkunft der Daten
consent-field-purpose = Zweck
consent-field-channel = Kanal
consent-field-point = Adresse
consent-field-kind = Was geschah
consent-field-at = Wann
consent-field-zone = Zeitzone
consent-field-method = Wie
consent-field-source = Wo
consent-field-version = Wortlaut
consent-field-valid-until = Gilt bis
consent-field-guardian = Elternteil oder Vormund
consent-field-guardian-relation = Verhältnis, und wie es geprüft wurde
consent-field-code = Code der Anfrage
consent-field-note = Notiz
consent-field-evidence = Nachweise
consent-field-grade = Nachweisstufe
consent-field-ground = Grund
consent-field-origin = Herkunft

## consent card: a contact's privacy, what is recorded of it, and chips in the list

consent-tab = Datenschutz
consent-column = Kontakt erlaubt
consent-chip = { $purpose } ({ $channel }): { $reason }
consent-choose = Bitte wählen
consent-final = Das bleibt als Nachweis erhalten und kann nicht rückgängig gemacht werden. Überlegt es sich die Person später anders, erfassen Sie ein neues Ereignis.
consent-as-of-banner = So war es am Ende des { $day } bekannt.
consent-as-of-today = Zurück zu heute
consent-decisions = Darf Kontakt aufgenommen werden?
consent-decisions-none = Es gibt noch keine Zwecke. Legen Sie einen unter Einwilligungen, Zwecke an.
consent-purpose-removed = Ein entfernter Zweck
consent-standing = Widersprüche und Einschränkungen
consent-objection-marketing = Widerspruch gegen Direktwerbung
consent-objection-purpose = Widerspruch gegen „{ $purpose }“
consent-ended = Beendet am { $on }: { $note }
consent-told = Herkunft und Information
consent-origin-unknown = noch nicht angegeben: gilt als von der Person erhoben
consent-shown-label = Gezeigt
consent-shown-none = noch nichts
consent-wording-name = { $notice }, Fassung { $version } ({ $language })
consent-wording-removed = Ein entfernter Hinweis
consent-events = Was geschah
consent-events-none = Noch nichts erfasst.
consent-valid-until = bis { $day }
consent-code = Code { $code }
consent-guardian = eingewilligt durch { $guardian } ({ $relation })
consent-recorded = Erfasst von { $name } am { $on }
consent-entry = Nr. { $number } im Journal
consent-evidence-gone = Dokument Nr. { $number }, im Papierkorb
consent-reasons-more = { $count ->
    [one] Ein weiterer Grund
   *[other] { $count } weitere Gründe
}
consent-add = Einwilligung erfassen
consent-add-do = Erfassen
consent-added = { $grade ->
    [none] Erfasst
   *[other] Erfasst: { $grade }
}
consent-answered = Der Code gehört zu einer Anfrage.
consent-discard-title = Eingaben verwerfen?
consent-discard-text = Die Einwilligung ist noch nicht erfasst.
consent-discard = Verwerfen
consent-discard-keep = Weiter bearbeiten
consent-point-every = Alle der Person
consent-kind-given-help = Eine eindeutige eigene Handlung: Unterschrift, Häkchen, ein Ja.
consent-kind-refused-help = Gefragt und Nein gesagt.
consent-kind-renewed-help = Noch einmal Ja gesagt.
consent-kind-requested-help = Gefragt; die Antwort steht aus.
consent-kind-customer-help = Keine Einwilligung: Adresse aus einem Verkauf, und auf das Widerspruchsrecht wurde hingewiesen.
consent-kind-invalidated-help = Eine frühere Einwilligung ist unwirksam: Wortlaut oder Art der Frage war falsch.
consent-source-help = Die Messe, die Adresse des Formulars, der Anruf.
consent-version-none = Dafür gibt es noch keinen eingefrorenen Wortlaut. Legen Sie ihn unter Einwilligungen, Hinweise an.
consent-version-unknown = Nicht bekannt
consent-evidence-help = Dokumente dieses Kontakts, die als Nachweis aufbewahrt werden.
consent-evidence-none = Dieser Kontakt hat kein Dokument, das als Nachweis aufbewahrt wird.
consent-evidence-store = Datei als Nachweis ablegen …
consent-guardian-help = Nach dem Geburtstag war die Person ein Kind: Wer die elterliche Verantwortung trägt, muss einwilligen (Art. 8 DSGVO).
consent-withdraw = Widerrufen
consent-withdraw-title = Einwilligung widerrufen
consent-withdraw-text = Ab jetzt wird die Person für diesen Zweck über keinen Kanal mehr kontaktiert. Was vorher geschah, bleibt rechtmäßig. Ein Grund ist nicht nötig.
consent-withdraw-how = Wie es gesagt wurde
consent-withdraw-do = Jetzt widerrufen
consent-withdrawn = Einwilligung widerrufen
consent-object = Widerspruch
consent-object-title = Widerspruch erfassen
consent-object-text = Er gilt von dem Moment an, in dem er geäußert wurde.
consent-object-to = Wogegen
consent-object-marketing = Jede Direktwerbung
consent-object-marketing-help = Gilt sofort und ohne Begründung (Art. 21 Abs. 2 DSGVO).
consent-channel-every = Alle Kanäle
consent-object-do = Widerspruch erfassen
consent-objected = Widerspruch erfasst
consent-object-end = Widerspruch beenden
consent-object-end-text = Nur, wenn die Person ihn selbst zurückgenommen hat.
consent-object-end-note = Was die Person wann gesagt hat
consent-object-ended = Widerspruch beendet
consent-restrict = Verarbeitung einschränken
consent-restrict-title = Verarbeitung einschränken
consent-restrict-text = Die Daten bleiben gespeichert und werden nicht genutzt: Niemand schreibt an oder ruft an, bis die Einschränkung aufgehoben ist.
consent-restrict-since = Seit
consent-restrict-note = Wie es verlangt und wie es bestätigt wurde
consent-restrict-note-help = Bestätigen Sie der Person die Einschränkung, und halten Sie hier fest, wann und wie.
consent-restrict-do = Einschränken
consent-restricted = Verarbeitung eingeschränkt
consent-restricted-since = Verarbeitung eingeschränkt seit { $since }
consent-restricted-means = Nur Inhaber und Datenschutzbeauftragte sehen die Person.
consent-restricted-allowed = Nichts wird geändert oder weitergegeben. Was die Person erklärt, ihre Anfragen und Belege dazu können weiter erfasst werden.
consent-lift = Einschränkung aufheben
consent-lift-text = Die Person muss vorher unterrichtet werden (Art. 18 Abs. 3 DSGVO).
consent-lift-letter = Zuerst unterrichten
consent-lift-letter-text = Verfassen Sie das Schreiben und senden Sie es ab. Heben Sie die Einschränkung an dem Tag auf, den es nennt.
consent-lift-letter-do = Schreiben verfassen
consent-lift-letter-title = Schreiben zum Ende der Einschränkung
consent-lift-letter-made = Das Schreiben wurde am { $day } erstellt
consent-lift-letter-due = Es nennt den { $lifted }. Berichtigen Sie unten, wann und wie unterrichtet wurde, falls es anders war.
consent-lift-letter-early = Es nennt den { $lifted }: Heben Sie die Einschränkung an diesem Tag auf, nicht vorher.
consent-lift-letter-send = Es wurde nichts versendet: Bitte senden Sie es selbst ab, und heben Sie die Einschränkung an dem Tag auf, den es nennt.
consent-lift-told = Unterrichtet am
consent-lift-method = Wie unterrichtet wurde
consent-lift-note = Warum sie aufgehoben wird
consent-lift-note-help = In Worten für die Person, ein Grund je Zeile.
consent-told-paper = Per Brief
consent-told-email = Per E-Mail
consent-told-phone = Am Telefon
consent-told-in-person = Persönlich
consent-told-on = Unterrichtet am { $on }: { $how }.
consent-lifted = Einschränkung aufgehoben
consent-shown-title = Gezeigten Hinweis vermerken
consent-shown-text = Welchen Wortlaut die Person wann und wie zu lesen bekam.
consent-shown-text-people = Welchen Wortlaut { $shown } Personen wann und wie zu lesen bekamen.
consent-shown-do = Vermerken
consent-shown-noted = Gezeigter Hinweis vermerkt
consent-origin-title = Herkunft der Daten
consent-origin-text = Daraus folgt, was die Person bis wann erfahren muss.
consent-origin-on = Erhoben am
consent-origin-do = Speichern
consent-collected-noted = Herkunft erfasst
consent-blocked-title = Kein Kontakt: { $channel }
consent-blocked-open = Datenschutz zeigen
consent-blocked-restricted = Datenschutzbeauftragte oder Inhaber können die Einschränkung aufheben, wenn die Sache geklärt und die Person unterrichtet ist.
consent-blocked-suppressed = Möchte die Person dort wieder Post, können Datenschutzbeauftragte oder Inhaber den Eintrag der Sperrliste beenden. Eine andere Adresse der Person darf genutzt werden.
consent-blocked-no-address = Ergänzen Sie erst eine Adresse oder Nummer.
consent-blocked-contract-end = Tragen Sie den letzten Tag des Vertrags unter Datenschutz ein. Danach wird neu entschieden.
consent-contract-enter = Vertragsende eintragen …
consent-contract-title = Vertragsende eintragen
consent-contract-until = Vertrag läuft bis
consent-contract-help = Wo nur Kunden mit laufendem Vertrag angerufen werden dürfen, wie in Frankreich: sein letzter Tag.
## consents: the overview and the ledger

area-consents = Einwilligungen
consents-parts = Bereiche der Einwilligungen
consents-overview = Übersicht
consents-ledger = Verzeichnis
consents-suppressions = Sperrliste
consents-day = Stand
consents-day-choose = Anderen Tag zeigen
consents-past = So stand es am Ende des { $day }
consents-past-text = Nach allem, was bis dahin erfasst war. Der Tag endet nach den Uhren von { $zone }.
consents-past-back = Zurück zu heute
consents-as-tables = Als Tabellen zeigen
consents-as-charts = Als Diagramme zeigen
consents-retry = Erneut versuchen
consents-people = { $count ->
    [one] 1 Kontakt
   *[other] { $shown } Kontakte
}
consents-spoken = { $count ->
    [one] { $day }: 1 Einwilligung war nutzbar
   *[other] { $day }: { $shown } Einwilligungen waren nutzbar
}
consents-states = Einwilligungen nach Zweck
consents-states-of = Einwilligungen für { $purpose }
consents-all-of = { $count ->
    [one] 1 im Verzeichnis
   *[other] Alle { $shown } im Verzeichnis
}
consents-none-yet = Für diesen Zweck wurde niemand gefragt.
consents-standing = Zustand
consents-together = Zusammen
consents-nothing = Keine
consents-ending = Enden in 90 Tagen
consents-ending-text = Noch nutzbar, dann nicht mehr. Fragen Sie rechtzeitig erneut.
consents-unproven-text = Behauptet, aber durch nichts belegt: Darauf gestützt wird niemand angeschrieben.
consents-conflicts = Widersprüchlich
consents-conflicts-text = Personen, die in Werbung einwilligen, ihr aber widersprochen haben oder deren Adresse gesperrt ist. Sie werden nicht kontaktiert.
consents-untold = Nicht informiert (Art. 14)
consents-untold-text = Personen, deren Daten nicht von ihnen selbst stammen und die noch niemand informiert hat.
# Leads to the list of those who are counted.
consents-show-people = Personen zeigen
# Names of filters in the list of contacts.
contacts-privacy-untold = Nicht informiert (Art. 14)
contacts-privacy-conflict = Einwilligung widersprüchlich
contacts-privacy-restricted = Eingeschränkt (Art. 18)
contacts-restricted-show = Eingeschränkte Personen zeigen
# Keys follow.
contacts-untold-hint = Markieren Sie Personen, um die Information zu vermerken oder einen Verteiler dafür zu erstellen.
contact-told = Information vermerken …
consents-trend = In zwölf Monaten
consents-trend-text = Einwilligungen mit einem Beleg, die am Ende jedes Monats erteilt und nicht widerrufen waren, unabhängig von ihrem Alter.
consents-trend-of = Einwilligungen für { $purpose } am Ende jedes Monats
consents-trend-none = In diesen zwölf Monaten hat niemand eingewilligt.
consents-month = Monat
consents-empty = Es gibt noch keinen Zweck
consents-empty-text = Eingewilligt wird in einen Zweck: einen Newsletter, Anrufe zu Angeboten. Legen Sie zuerst einen an. Dann zeigt diese Seite, wie die Einwilligungen stehen und was sie belegt.
consents-empty-do = Zu den Zwecken
consents-search = Personen suchen
consents-count = { $count ->
    [one] 1 Eintrag
   *[other] { $shown } Einträge
}
consents-at = Wann
consents-person = Person
consents-purpose = Zweck
consents-act = Was geschah
consents-channel = Kanal
consents-grade = Nachweis
consents-wording = Wortlaut
consents-recorded = Erfasst
consents-number = Journal-Nr.
consents-version = Fassung { $version }, { $language }
consents-all = Alle
consents-standing-needs = Erst Zweck wählen
consents-standing-none = Je Zweck
consents-stood = Stand { $day }
consents-chosen = Gewählte Filter
consents-clear = Alle Filter entfernen
consents-nothing-filtered = Keine Einwilligung passt zu allen diesen Filtern.
consents-ledger-empty = Noch ist nichts erfasst
consents-ledger-empty-text = Wird jemand gefragt, willigt ein, lehnt ab oder widerruft, steht hier dauerhaft eine Zeile. Erfasst wird sie auf der Seite des Kontakts.
consents-ledger-empty-do = Zu den Kontakten
consents-open-person = Datenschutz der Person zeigen
consents-open-number = Im Journal zeigen
consents-event = Eintrag des Verzeichnisses
consents-event-content = Was erfasst ist
consents-event-close = Eintrag schließen
consents-there = { $time } nach den Uhren von { $zone }
consents-any-address = jede Adresse
consents-method = Wie
consents-source = Wo
consents-code = Antwortcode
consents-valid-until = Gültig bis
consents-guardian = Sorgeberechtigte Person
consents-guardian-relation = Beziehung und wie sie geprüft wurde
consents-note = Notiz
consents-counts = Im Verzeichnis
consents-since = Gilt seit
consents-ended = Abgelöst am
consents-counted = Galt
consents-never = Nie: Zu der Zeit galt etwas anderes
consents-used = Zuletzt genutzt
consents-evidence-none = Kein Dokument belegt es.
consents-evidence-gone = { $count ->
    [one] 1 Dokument liegt im Papierkorb oder wurde gelöscht.
   *[other] { $count } Dokumente liegen im Papierkorb oder wurden gelöscht.
}
consents-wording-none = Es wurde kein Wortlaut erfasst.
consents-wording-gone = Der Hinweis wurde entfernt. Sein Wortlaut ist aufbewahrt und kann hier nicht gezeigt werden.
consents-frozen = Unverändert seit
consents-hash = Prüfsumme (SHA-256)

## mailing lists

mailing-build = Verteiler erstellen
mailing-open = Verteiler
mailing-title = Verteiler
mailing-instead = Wenn Sie Menschen anschreiben oder anrufen wollen, erstellen Sie einen Verteiler: Er lässt alle aus, die nicht kontaktiert werden dürfen.
mailing-steps = Schritte zum Verteiler
mailing-step-purpose = Zweck
mailing-step-people = Personen
mailing-step-decision = Entscheidung
mailing-step-file = Datei
mailing-step-done = Ergebnis
mailing-content = { $channel ->
    [email] Im Verteiler stehen Name, Unternehmen, Sprache und je eine E-Mail-Adresse, sonst nichts.
    [phone] Im Verteiler stehen Name, Unternehmen, Sprache und je eine Telefonnummer, sonst nichts.
    [message] Im Verteiler stehen Name, Unternehmen, Sprache und je eine Telefonnummer, sonst nichts.
    [letter] Im Verteiler stehen Name, Unternehmen, Sprache und je eine Postanschrift, sonst nichts.
   *[none] Im Verteiler stehen Name, Unternehmen, Sprache und je eine Adresse, sonst nichts.
}
mailing-purpose-title = Wofür ist der Verteiler?
mailing-purpose = Zweck
mailing-purpose-missing = Bitte wählen Sie einen Zweck.
mailing-channel = Kanal
mailing-channel-missing = Bitte wählen Sie, auf welchem Weg die Personen erreicht werden.
mailing-unready = Noch nicht nutzbar
mailing-no-purpose = Kein Zweck, für den jemand kontaktiert wird
mailing-no-purpose-text = Ein Verteiler braucht einen Zweck mit einem Kanal, etwa einen Newsletter per E-Mail.
mailing-to-purposes = Zu den Zwecken
mailing-people-title = Wen möchten Sie erreichen?
mailing-people-help = Im nächsten Schritt entscheidet Kartotek über jede Person und lässt alle aus, die nicht kontaktiert werden dürfen.
mailing-people = Geprüft werden
mailing-people-selected = { $count ->
    [one] Der ausgewählte Kontakt
   *[other] Die { $count } ausgewählten Kontakte
}
mailing-people-list = { $count ->
    [one] Der eine Kontakt der Liste
   *[other] Alle { $count } Kontakte der Liste
}
mailing-people-everybody = Alle in diesem Tresor
mailing-people-everybody-help = Alle Kontakte außer denen im Papierkorb.
mailing-deciding = Über jeden Kontakt wird entschieden …
mailing-decided = { $count } von { $total } dürfen kontaktiert werden
mailing-allowed = { $count ->
    [one] darf kontaktiert werden
   *[other] dürfen kontaktiert werden
}
mailing-chart = { $count ->
    [one] Entscheidung über einen Kontakt
   *[other] Entscheidungen über { $count } Kontakte
}
mailing-as-table = Als Tabelle zeigen
mailing-as-chart = Als Diagramm zeigen
mailing-outcome = Entscheidung
mailing-people-count = Kontakte
mailing-reasons = Gründe
mailing-reason = Grund
mailing-point = Adresse
mailing-look = Zeigt, wen es betrifft
mailing-look-back = Zurück zur Entscheidung
mailing-everybody-asked = Alle geprüften Kontakte
mailing-count = { $count ->
    [one] ein Kontakt
   *[other] { $count } Kontakte
}
mailing-nobody-here = Niemand mehr.
mailing-nobody = Niemand darf kontaktiert werden
mailing-nobody-text = Es gibt keinen Verteiler zu speichern. Die Gründe sagen, was im Weg steht; öffnen Sie einen, um zu sehen, wen er betrifft.
mailing-empty = Es gibt niemanden, über den zu entscheiden wäre. Gehen Sie zurück und prüfen Sie andere Kontakte.
mailing-try-again = Noch einmal entscheiden
mailing-changed = Es wurde nichts gespeichert
mailing-changed-text = Inzwischen hat sich etwas geändert, und niemand darf mehr kontaktiert werden. Nichts hat den Tresor verlassen.
mailing-file-title = Wie wird der Verteiler gespeichert?
mailing-xlsx = Excel-Arbeitsmappe (XLSX)
mailing-xlsx-help = Für Tabellenkalkulationen und Serienbriefe.
mailing-vcard-help = Für Adressbücher und E-Mail-Programme.
mailing-recipient = Wer den Verteiler erhält
mailing-recipient-help = Die Stelle außerhalb Ihrer Organisation, die den Verteiler bekommt, etwa eine Druckerei. Leer: Er bleibt in Ihrer Organisation.
mailing-journal = Im Journal steht, wofür der Verteiler ist, wer ihn erhält, wie viele ausgelassen wurden und wer darin ist.
mailing-save = { $count ->
    [one] Verteiler mit einer Person speichern
   *[other] Verteiler mit { $count } Personen speichern
}
mailing-save-action = Verteiler speichern
mailing-done-title = Der Verteiler ist gespeichert
mailing-done = { $count ->
    [one] Eine Person ist darin.
   *[other] { $count } Personen sind darin.
}
mailing-done-text = Er steht im Journal, und die Nutzung jeder Einwilligung wurde vermerkt.
mailing-done-fewer = { $count ->
    [one] Eine Person weniger als zuvor entschieden: Sie darf inzwischen nicht mehr kontaktiert werden.
   *[other] { $count } Personen weniger als zuvor entschieden: Sie dürfen inzwischen nicht mehr kontaktiert werden.
}
mailing-to-contacts = Zu den Kontakten
mailing-another = Weiteren erstellen

## import: what people said about marketing

import-group-said = Was sie zu Werbung gesagt haben
import-said-opt-out = Widerspruch gegen alle Werbung
import-said-opt-out-email = Widerspruch gegen E-Mail
import-said-opt-out-phone = Keine Anrufe
import-said-status = Status der Anmeldung
import-said-opt-in-time = Angemeldet am
import-said-confirm-time = Anmeldung bestätigt am
import-said-confirm-address = Netzadresse der Bestätigung
import-given-by = Wer die Daten gegeben hat
import-given-person = Die Personen selbst
import-given-person-help = Sie wurden dabei über die Nutzung informiert (Art. 13 DSGVO).
import-given-other = Jemand anderes oder eine öffentliche Quelle
import-given-other-help = Sie müssen binnen eines Monats und vor jeder Werbung informiert werden (Art. 14 DSGVO).
import-claims-for = Die Anmeldungen dieser Datei gelten für
import-claims-proof = Was die Datei sagt, wird zur Behauptung und zählt nur, soweit die Datei es belegt: durch den Zeitpunkt, zu dem eine Adresse bestätigt wurde. Auf den Rest gestützt wird niemand angeschrieben.
import-claims-none = Keinen Zweck: weglassen
import-claims-help = Nur eine Behauptung: Kartotek bewertet sie nach den Spalten der Datei und stuft nichts hoch, was es schon weiß.
import-heard-title = Was die Datei über Werbung sagt
import-heard-objections = { $count ->
    [one] In einer Zeile will jemand keine Werbung. Der Widerspruch wird auch erfasst, wenn die Zeile ausgelassen wird.
   *[other] In { $count } Zeilen will jemand keine Werbung. Diese Widersprüche werden auch erfasst, wenn die Zeile ausgelassen wird.
}
import-heard-claims = { $count ->
    [one] In einer Zeile hat sich jemand angemeldet.
   *[other] In { $count } Zeilen hat sich jemand angemeldet: { $b } mit Stufe B, { $c } mit Stufe C, { $d } mit Stufe D.
} Jede ist eine Behauptung und nimmt nichts zurück, was schon bekannt ist. Auf Stufe D gestützt wird niemand kontaktiert.
import-heard-left-out = { $count ->
    [one] In einer Zeile hat sich jemand angemeldet. Das wird weggelassen: Dafür ist kein Zweck gewählt.
   *[other] In { $count } Zeilen hat sich jemand angemeldet. Das wird weggelassen: Dafür ist kein Zweck gewählt.
}
import-heard-show = Anzeigen
import-heard-all = Alle ({ $count })
import-heard-no = Widersprüche ({ $count })
import-heard-yes = Angemeldet, { $grade } ({ $count })
import-heard-what = Was darin steht
import-heard-objects = Widerspruch: { $what }
import-heard-everything = jede Werbung
import-heard-opts-in = Angemeldet

## consent forms, receipts, reaching people for a purpose

letter-form = Formular drucken …
letter-form-title = Einwilligungsformular drucken
letter-form-save = Als PDF speichern …
letter-form-saved = Das Formular ist gespeichert
letter-form-another = Weiteres Formular
letter-form-done = Fertig
letter-form-file = Gespeichert als „{ $file }“
letter-form-code-help = Er steht auf dem Formular und führt zurück zu dieser Person, dem Zweck und dem Wortlaut.
letter-blank = Blanko-Formular …
letter-blank-title = Einwilligungsformular ohne Namen drucken
letter-blank-description = Ein Stapel für den Tresen, von Hand auszufüllen.
letter-blank-code-help = Jedes Exemplar trägt ihn: Er führt zurück zum Zweck und zum Wortlaut.
letter-by-hand = von Hand einzutragen
letter-no-purpose = Kein Zweck beruht auf Einwilligung
letter-no-purpose-text = Ein Formular bittet um die Einwilligung in einen Zweck, etwa einen Newsletter. Legen Sie zuerst einen mit der Rechtsgrundlage Einwilligung an.
letter-no-wording = Zu diesem Zweck gibt es noch keinen Wortlaut für die Einwilligung. Legen Sie unter Einwilligungen, Hinweise einen an.
letter-wording-draft = { $notice }, Fassung { $version } ({ $language }), Entwurf
letter-choices = Was angekreuzt werden kann
letter-choices-help = Gedruckt wird jeweils ein leeres Kästchen: Die Person kreuzt selbst an, womit sie einverstanden ist.
letter-preview = Was die Person liest
letter-freezes = Diese Fassung ist ein Entwurf. Sobald das Formular gespeichert ist, kann niemand sie mehr ändern.
letter-next = So geht es weiter
letter-step-print = Drucken Sie es aus und geben oder senden Sie es der Person. Sie kreuzt an, unterschreibt und behält eine Kopie.
letter-step-sign = Kommt es zurück, scannen Sie es ein und legen Sie den Scan als Nachweis ab.
letter-step-code = Drücken Sie auf dieser Seite W und tippen Sie den Code ein: Zweck, Wortlaut und Kanäle werden ausgefüllt.
letter-blank-step-print = Drucken Sie so viele, wie Sie brauchen. Die Leute tragen Namen und Adresse ein, kreuzen an und unterschreiben.
letter-blank-step-person = Kommt eines zurück, öffnen Sie die Seite der Person oder legen Sie sie zuerst an.
letter-blank-step-code = Drücken Sie dort W und tippen Sie den Code ein: Zweck und Wortlaut werden ausgefüllt.
letter-code = Code auf dem Formular
letter-code-help = Zwei Fünfergruppen, etwa 793NX-W3CVC.
letter-code-group = { $group ->
    [1] Die erste Gruppe ist vertippt. Vergleichen Sie sie mit dem Blatt.
   *[other] Die zweite Gruppe ist vertippt. Vergleichen Sie sie mit dem Blatt.
}
letter-code-shape = Das ist kein Code eines gedruckten Formulars: Der hat zwei Gruppen aus fünf Ziffern und Buchstaben.
letter-code-unknown = Aus diesem Tresor wurde kein Formular mit diesem Code gedruckt.
letter-code-other = Dieses Formular wurde für { $name } gedruckt.
letter-code-go = Dorthin wechseln
letter-code-found = Gedruckt am { $on }. Geben Sie unten an, was angekreuzt ist.
letter-code-blank = Ein Formular ohne gedruckten Namen: Prüfen Sie, ob diese Person darauf steht.
letter-ticked = Auf dem Formular angekreuzt
letter-ticked-help = Was Sie hier weglassen, bleibt, wie es war.
letter-receipt = Nachweis …
letter-receipt-action = Nachweis einer Einwilligung speichern …
letter-receipt-of = Nachweis zu { $purpose }
letter-receipt-title = Nachweis einer Einwilligung
letter-receipt-text = Zeigt auf einen Blick, was die Person gefragt wurde, was sie wann geantwortet hat, den Wortlaut und wie sie widerruft. Zum Mitgeben oder Aufbewahren.
letter-receipt-format = Format
letter-receipt-pdf = Zum Lesen und Drucken (PDF)
letter-receipt-pdf-help = In der Sprache der Person.
letter-receipt-json = Für Maschinen (JSON-LD)
letter-receipt-json-help = Mit den Begriffen des Data Privacy Vocabulary, wie in ISO/IEC TS 27560.
letter-receipt-save = Speichern …
letter-receipt-saved = Nachweis gespeichert als „{ $file }“
letter-reach-email = Schreiben …
letter-reach-phone = Anrufen …
letter-reach-message = Nachricht …
letter-reach-letter = Brief vermerken
letter-reach-for = { $act } ({ $purpose })
letter-reached = Als Nutzung für diesen Zweck vermerkt
letter-reached-letter = Brief als Nutzung für diesen Zweck vermerkt
letter-proof-until = Nachweis
letter-proof-day = Aufzubewahren bis { $day } (§ 7a UWG)

## requests: laws, kinds, stages, steps, reasons, periods

request-regime-gdpr = DSGVO (EU und EWR)
request-regime-uk_gdpr = UK GDPR (Vereinigtes Königreich)
request-regime-fadp = DSG (Schweiz)
request-regime-ccpa = CCPA (Kalifornien)
request-regime-hipaa = HIPAA (USA, Gesundheitsdaten)
request-regime-lgpd = LGPD (Brasilien)

request-kind-confirmation = Bestätigung, ob Daten vorliegen
request-kind-access = Auskunft
request-kind-portability = Datenübertragbarkeit
request-kind-rectification = Berichtigung
request-kind-erasure = Löschung
request-kind-restriction = Einschränkung der Verarbeitung
request-kind-objection = Widerspruch
request-kind-marketing_objection = Widerspruch gegen Direktwerbung
request-kind-withdrawal = Widerruf der Einwilligung
request-kind-automated_decision = Überprüfung einer automatisierten Entscheidung
request-kind-opt_out_of_sale = Widerspruch gegen Verkauf und Weitergabe
request-kind-limit_sensitive = Nutzung sensibler Daten beschränken
request-kind-disclosures = Empfänger der Daten
request-kind-complaint = Beschwerde

request-stage-received = Eingegangen
request-stage-identity = Identität
request-stage-search = Suche
request-stage-review = Prüfung
request-stage-answer = Antwort
request-stage-closed = Abgeschlossen

request-step-receipt_day = Tag und Weg des Eingangs stimmen
request-step-receipt_day-detail = Die Frist läuft ab dem Tag, an dem die Anfrage bei einer Ihrer Kontaktadressen einging, nicht ab dem Tag der Erfassung.
request-step-right = Das Anliegen ist erkannt
request-step-right-detail = Weder Form noch Artikel müssen genannt sein. Enthält ein Schreiben mehrere Anliegen, erfassen Sie jedes als eigene Anfrage.
request-step-marketing_stopped = Die Werbung an die Person ist gestoppt
request-step-marketing_stopped-detail = Sofort, ohne Begründung und ohne Abwägung. Nehmen Sie die Person auch aus vorbereiteten, noch nicht versandten Aussendungen heraus.
request-step-withdrawal_recorded = Der Widerruf ist erfasst
request-step-withdrawal_recorded-detail = Sofort, für jeden betroffenen Zweck und Kanal. Was zuvor geschah, bleibt rechtmäßig.
request-step-sale_stopped = Verkauf und Weitergabe sind gestoppt
request-step-sale_stopped-detail = So bald wie möglich, spätestens innerhalb von 15 Arbeitstagen. Auch die Weitergabe für kontextübergreifende Werbung zählt.
request-step-sensitive_limited = Die Nutzung sensibler Daten ist beschränkt
request-step-sensitive_limited-detail = Spätestens innerhalb von 15 Arbeitstagen: nur noch, was die gewünschte Leistung erfordert, Sicherheit und sonst gesetzlich Erlaubtes.
request-step-mandate = Wer anfragt, ist dazu berechtigt
request-step-mandate-detail = Wer für eine andere Person anfragt, weist eine Vollmacht nach. Anwälte, Eltern und Dienste prüfen Sie wie die Person selbst.
request-step-duplicate = Frühere Anfragen der Person sind gesichtet
request-step-duplicate-detail = Auch eine wiederholte Anfrage wird geprüft und beantwortet. Exzessiv ist sie nur, wenn sie zu rasch und ohne Grund kommt.
request-step-receipt_confirmed = Der Eingang ist bestätigt
request-step-receipt_confirmed-detail = Nennen Sie den Antworttermin. Kalifornien verlangt das binnen 10 Arbeitstagen, das Vereinigte Königreich bei Beschwerden binnen 30 Tagen; sonst ist es gute Praxis.
request-step-deletion_held = Bis zur Antwort wird nichts gelöscht
request-step-deletion_held-detail = Ohnehin fällige Löschungen warten bis zur Antwort, damit sie die Anfrage nicht vereiteln.
request-step-use_restricted = Die Daten sind bis zur Entscheidung eingeschränkt
request-step-use_restricted-detail = Auf Verlangen: Solange die Richtigkeit geprüft oder abgewogen wird, werden die Daten nur gespeichert (Art. 18 Abs. 1 Buchst. a, d).

request-step-nothing_asked = Es wird nichts weiter verlangt
request-step-nothing_asked-detail = Die betroffene Adresse genügt. Kein Ausweis, keine Begründung, kein Benutzerkonto.
request-step-doubt = Ob begründete Zweifel bestehen, ist entschieden
request-step-doubt-detail = Kommt die Anfrage von einer bekannten Adresse? Ohne Zweifel verlangen Sie nichts und fahren fort. Bei Zweifeln halten Sie den Grund fest.
request-step-identity_verified = Die Identität ist geprüft
request-step-identity_verified-detail = Dieses Gesetz verlangt es, und zwar umso sorgfältiger, je mehr ein Irrtum schaden würde. Die Frist läuft währenddessen weiter.
request-step-only_needed = Nur das Nötige wird verlangt
request-step-only_needed-detail = Oft genügt eine Antwort von der bekannten Adresse oder ein Rückruf. Eine Ausweiskopie verlangen Sie zuletzt, mit geschwärzten Angaben.
request-step-check_recorded = Wie identifiziert wurde, ist festgehalten
request-step-check_recorded-detail = Notieren Sie Weg und Ergebnis, oder dass kein Zweifel bestand. Den Nachweis selbst bewahren Sie nicht auf.

request-step-vault_searched = Der Tresor ist durchsucht
request-step-vault_searched-detail = Nach Namen, früheren Namen, Adressen und Nummern, auch in Notizen, Dokumenten, Verkaufschancen und im Papierkorb.
request-step-elsewhere_searched = Alles außerhalb des Tresors ist durchsucht
request-step-elsewhere_searched-detail = Postfächer, gemeinsame Ordner, Telefone, Buchhaltung, Papierakten. Kartotek sieht sie nicht.
request-step-processors_asked = Die Auftragsverarbeiter sind gefragt
request-step-processors_asked-detail = Wer in Ihrem Auftrag Daten verarbeitet (Versanddienst, Buchhaltung, Hoster), muss mitwirken.
request-step-matches_decided = Über jeden Treffer ist entschieden
request-step-matches_decided-detail = Gehört er zur Person oder zu jemandem gleichen Namens? Halten Sie den Grund fest.

request-step-extension_decided = Ob mehr Zeit nötig ist, ist entschieden
request-step-extension_decided-detail = Die Person muss davon samt Gründen erfahren, bevor die erste Frist abläuft. Auch die längere zählt ab Eingang.
request-step-excess_checked = Ob die Anfrage unbegründet oder exzessiv ist, ist entschieden
request-step-excess_checked-detail = Nur wenn es offenkundig ist, und Sie müssen es beweisen. Bei einer ersten Anfrage kommt das kaum vor.
request-step-data_confirmed = Es ist gesagt, ob Daten zur Person vorliegen
request-step-data_confirmed-detail = Auch wenn keine vorliegen: Dann ist das die Antwort.
request-step-access_contents = Zur Kopie gehören alle vorgeschriebenen Angaben
request-step-access_contents-detail = Zwecke, Kategorien, Empfänger, Speicherdauer, Rechte, Beschwerde, Herkunft, automatisierte Entscheidungen, Garantien bei Übermittlung in Drittländer.
request-step-know_contents = Kategorien und einzelne Daten sind genannt
request-step-know_contents-detail = Kategorien, Quellen, Geschäftszwecke und an wen Daten offengelegt, verkauft oder weitergegeben wurden; bei mehr als 12 Monaten Speicherung zurück bis 1.1.2022.
request-step-record_set = Die maßgebliche Akte ist vollständig
request-step-record_set-detail = Behandlungs-, Abrechnungs- und andere Unterlagen, auf denen Entscheidungen beruhen, möglichst in der gewünschten Form.
request-step-recipients_named = Die Empfänger sind namentlich genannt
request-step-recipients_named-detail = Die tatsächlichen Empfänger und nicht nur Kategorien, wenn danach gefragt wird und es möglich ist.
request-step-others_protected = Andere Personen in den Daten sind geschützt
request-step-others_protected-detail = Schwärzen Sie Stelle für Stelle, was andere beeinträchtigt oder Geheimnisse verrät. Der Rest wird herausgegeben.
request-step-numbers_withheld = Besonders riskante Nummern sind ausgenommen
request-step-numbers_withheld-detail = Sozialversicherungs-, Ausweis- und Kontonummern, Passwörter und Sicherheitsantworten werden als vorhanden genannt, aber nicht übermittelt.
request-step-portable_scope = Der übertragbare Umfang ist bestimmt
request-step-portable_scope-detail = Was die Person bereitgestellt hat oder was bei ihr beobachtet wurde. Nach der DSGVO nur aus Einwilligung oder Vertrag und ohne Ihre Schlüsse.
request-step-portable_format = Das Format ist maschinenlesbar
request-step-portable_format-detail = Strukturiert und gängig, etwa JSON, CSV oder vCard; direkt an eine andere Stelle, soweit technisch machbar.
request-step-accuracy_checked = Was richtig ist, ist geklärt
request-step-accuracy_checked-detail = Anhand der Angaben der Person oder eigener Quellen. Eine Bewertung ist nicht schon falsch, weil jemand anders urteilt; die Sicht der Person lässt sich ergänzen.
request-step-correction_made = Die Daten sind berichtigt oder vervollständigt
request-step-correction_made-detail = An jeder Stelle, auch in Kopien. Den alten Wert behalten Sie nur, wenn ein Zweck ihn erfordert.
request-step-amendment_linked = Die Änderung ist mit der Akte verknüpft
request-step-amendment_linked-detail = Der alte Eintrag bleibt. Bei Ablehnung wird die Gegendarstellung angefügt und bei späteren Offenlegungen mitgegeben.
request-step-erasure_ground = Der Löschgrund steht fest
request-step-erasure_ground-detail = Nicht mehr nötig, Einwilligung widerrufen, Widerspruch, unrechtmäßig, Rechtspflicht oder Daten eines Kindes aus einem Onlinedienst (Art. 17 Abs. 1).
request-step-exceptions_checked = Was bleiben muss, ist ausgesondert
request-step-exceptions_checked-detail = Posten für Posten: Belege mit Aufbewahrungspflicht, Rechtsansprüche, Meinung und Information. Eine Rechnung rettet nicht den ganzen Kontakt.
request-step-erasure_done = Der Rest ist endgültig gelöscht
request-step-erasure_done-detail = Auch aus dem Papierkorb, aus noch vorhandenen Exporten und bei Auftragsverarbeitern. Eine Adresse mit Widerspruch bleibt auf der Sperrliste.
request-step-published_told = Bei Veröffentlichungen sind andere informiert
request-step-published_told-detail = Haben Sie die Daten öffentlich gemacht, informieren Sie mit angemessenem Aufwand andere, die sie verarbeiten (Art. 17 Abs. 2).
request-step-backups_explained = Die Antwort nennt, wie lange Sicherungen es enthalten
request-step-backups_explained-detail = Bis sie überschrieben sind, dienen sie nichts anderem, und nach einer Wiederherstellung wird erneut gelöscht.
request-step-restriction_ground = Der Grund der Einschränkung steht fest
request-step-restriction_ground-detail = Richtigkeit bestritten, unrechtmäßig und lieber eingeschränkt als gelöscht, für Rechtsansprüche benötigt oder Widerspruch noch offen (Art. 18 Abs. 1).
request-step-restriction_set = Der Kontakt ist eingeschränkt
request-step-restriction_set-detail = Die Daten bleiben gespeichert und werden nur mit Einwilligung, für Rechtsansprüche oder zum Schutz anderer verwendet.
request-step-grounds_weighed = Die Gründe sind abgewogen
request-step-grounds_weighed-detail = Die Situation der Person gegen Ihre Gründe. Zum Weitermachen brauchen Sie zwingende schutzwürdige Gründe oder Rechtsansprüche und müssen sie nachweisen.
request-step-use_stopped = Die Verarbeitung ist beendet
request-step-use_stopped-detail = Für die Zwecke, gegen die sich der Widerspruch richtet. Auf Wunsch werden die Daten auch gelöscht.
request-step-suppression_added = Die Adressen stehen auf der Sperrliste
request-step-suppression_added-detail = Alle bekannten, als Hashwerte mit Schlüssel: So übersteht der Widerspruch auch eine Löschung und einen neuen Import.
request-step-profiling_stopped = Das Profiling für Werbung ist beendet
request-step-profiling_stopped-detail = Auch Schlagwörter, Bewertungen und Listen für Werbezwecke entfallen.
request-step-other_basis = Was nur auf der Einwilligung beruhte, ist gelöscht
request-step-other_basis-detail = Es sei denn, eine andere Rechtsgrundlage bestand von Anfang an. Nachschieben lässt sich keine.
request-step-human_reviewed = Ein Mensch hat neu entschieden
request-step-human_reviewed-detail = Jemand, der das Ergebnis ändern darf und die Sicht der Person angehört hat.
request-step-decision_explained = Die Entscheidung ist erklärt
request-step-decision_explained-detail = Welche Daten wie gezählt haben, in verständlichen Worten.
request-step-disclosures_listed = Jede Offenlegung ist aufgeführt
request-step-disclosures_listed-detail = Tag, Empfänger, welche Daten und wozu. Nach HIPAA sechs Jahre zurück, ohne Behandlung, Zahlung und Betrieb.
request-step-third_parties_told = Dritte sind informiert
request-step-third_parties_told-detail = Wer die Daten nach Eingang der Anfrage erhielt, wird angewiesen, sich daran zu halten und es weiterzugeben.
request-step-signal_honoured = Auch Browsersignale gelten
request-step-signal_honoured-detail = Global Privacy Control ist eine solche Anfrage, und die Person sieht, dass sie wirkt. Fragen Sie erst nach 12 Monaten wieder.
request-step-complaint_investigated = Der Beschwerde ist nachgegangen
request-step-complaint_investigated-detail = Unverzüglich, durch jemanden, der nicht beteiligt war; halten Sie die Person auf dem Laufenden.

request-step-plain_answer = Die Antwort ist klar, vollständig und kostenlos
request-step-plain_answer-detail = Was getan wurde, was nicht und warum, in der Sprache der Person.
request-step-safe_channel = Die Antwort geht auf sicherem Weg hinaus
request-step-safe_channel-detail = Auf elektronische Anfragen antworten Sie elektronisch, wenn nichts anderes gewünscht ist. Verschlüsseln Sie Daten und prüfen Sie die Adresse zweimal.
request-step-remedies_told = Eine Ablehnung nennt Gründe und Rechtsbehelfe
request-step-remedies_told-detail = Auch bei teilweiser Ablehnung: warum, und wo sie sich beschweren oder klagen kann. Entfällt, wenn allem entsprochen wurde.
request-step-recipients_told = Die Empfänger sind informiert
request-step-recipients_told-detail = Jeder Empfänger erfährt von der Änderung, außer es ist unmöglich oder unverhältnismäßig; auf Verlangen nennen Sie sie der Person (Art. 19).
request-step-providers_told = Dienstleister sind angewiesen, dasselbe zu tun
request-step-providers_told-detail = Dienstleister und Auftragnehmer berichtigen oder löschen ebenfalls; von einer Löschung erfahren auch Käufer der Daten.
request-step-lifting_announced = Die Aufhebung wird vorher mitgeteilt
request-step-lifting_announced-detail = Bevor die Einschränkung aufgehoben wird, wird die Person unterrichtet (Art. 18 Abs. 3).

request-step-outcome_recorded = Das Ergebnis ist festgehalten
request-step-outcome_recorded-detail = Entsprochen, teilweise entsprochen oder abgelehnt, wann die Antwort hinausging, und eine Kopie als Nachweis.
request-step-proof_deleted = Identitätsnachweise sind gelöscht
request-step-proof_deleted-detail = Ausweiskopien und Ähnliches. Dass und wie geprüft wurde, bleibt vermerkt.
request-step-file_kept = Wie lange dieser Vorgang bleibt, steht fest
request-step-file_kept-detail = Als Nachweis und für nichts anderes: Drei Jahre sind üblich, Kalifornien verlangt 24 Monate.

request-refusal-identity_unproven = Die Identität ließ sich nicht feststellen
request-refusal-unfounded = Offenkundig unbegründet
request-refusal-excessive = Exzessiv
request-refusal-malicious = Missbräuchlich
request-refusal-legal_obligation = Eine rechtliche Verpflichtung steht entgegen
request-refusal-legal_claims = Für Rechtsansprüche erforderlich
request-refusal-rights_of_others = Rechte anderer würden beeinträchtigt
request-refusal-impossible = Nicht möglich
request-refusal-disproportionate = Unverhältnismäßiger Aufwand
request-refusal-already_informed = Die Person hat die Angaben bereits

request-delay-complexity = Komplexität
request-delay-volume = Anzahl der Anfragen
request-delay-identity_required = Die Identität ist noch zu klären
request-delay-information_required = Es fehlen noch Angaben

request-remedy-organisation = Beschwerde bei der Organisation
request-remedy-review = Überprüfung durch eine andere Person
request-remedy-statement = Eigene Stellungnahme hinzufügen
request-remedy-authority = Beschwerde bei der Aufsichtsbehörde
request-remedy-court = Gerichtlicher Rechtsbehelf

request-authority-gdpr = Die Aufsichtsbehörde am Wohnort, am Arbeitsplatz oder am Ort des mutmaßlichen Verstoßes
request-authority-uk_gdpr = Information Commissioner (Vereinigtes Königreich)
request-authority-fadp = Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB)
request-authority-ccpa = California Privacy Protection Agency oder Attorney General
request-authority-hipaa = Office for Civil Rights des US-Gesundheitsministeriums
request-authority-lgpd = Die nationale Datenschutzbehörde (ANPD)

request-identity-never = Kein Identitätsnachweis: Es wird einfach erledigt.
request-identity-on_doubt = Verlangen Sie einen Identitätsnachweis nur bei begründeten Zweifeln.
request-identity-always = Dieses Gesetz verlangt, die Identität zu prüfen.

request-waiting-identity = Identitätsnachweis
request-waiting-clarification = Präzisierung der Anfrage
request-waiting-fee = Gebühr

request-tag-verified = Am Gesetzestext geprüft
request-tag-secondary = Aus einer Sekundärquelle
request-tag-unverified = Nicht geprüft: Fragen Sie Ihre Beratung
request-tag-open = Umstritten: Fragen Sie Ihre Beratung

request-period-prompt = unverzüglich
request-period-at_once = sofort
request-period-hour = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
request-period-day = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
request-period-business_day = { $count ->
    [one] { $count } Arbeitstag
   *[other] { $count } Arbeitstage
}
request-period-month = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
request-period-year = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
request-due-uncertain = Die Feiertage dieses Ortes und Zeitraums sind nicht bekannt. Angezeigt wird der rechnerische Tag: Er ist nie zu spät.

## answers: forms and mails that come back

answers-part = Antworten
answers-title = Formulare und Antworten
answers-paper = Ein unterschriebenes Formular kam zurück
answers-paper-text = Tippen Sie den Code darauf ein, um zu sehen, von wem es ist.
answers-paper-found = Angefragt zu { $purpose } am { $on }.
answers-paper-blank = Ein Blanko-Formular zu { $purpose }
answers-paper-blank-text = Öffnen Sie die Seite der Person, die es unterschrieben hat, oder legen Sie sie zuerst an. Drücken Sie dort W und tippen Sie den Code noch einmal ein.
answers-mails = Antworten per E-Mail
answers-mails-text = Speichern Sie die Antwortmails als .eml-Dateien oder einen ganzen Ordner als .mbox. Kartotek sucht in jeder den Code der Anfrage; von Mails ohne Code wird nichts behalten.
answers-read = Antwortmails einlesen …
answers-list = Antwortmails
answers-empty = Keine Mail enthielt einen Code von uns.
answers-back = Zurück
answers-unmatched = { $count ->
    [0] Es wurde nichts behalten.
    [one] 1 Mail ohne einen Code von uns wurde weggelassen. Nichts davon wird behalten.
   *[other] { $shown } Mails ohne einen Code von uns wurden weggelassen. Nichts davon wird behalten.
}
answers-unreadable = { $count ->
    [one] 1 Datei war nicht lesbar
   *[other] { $count } Dateien waren nicht lesbar
}
answers-from = Von
answers-from-asked = Von der angefragten Adresse
answers-from-other = Von einer anderen Adresse
answers-from-other-help = Das zählt als Nachricht der Person, nicht als Bestätigung durch die Adresse selbst.
answers-sent = Gesendet
answers-sent-unknown = In der Mail steht nicht, wann
answers-asked = Angefragt
answers-no-text = Die Mail hat keinen eigenen Text.
answers-answered = Etwas Neueres als diese Anfrage ist schon erfasst.
answers-choice = Was { $name } gesagt hat
answers-given = Eingewilligt
answers-refused = Abgelehnt
answers-left = Auslassen
answers-decided-given = { $name }: eingewilligt
answers-decided-refused = { $name }: abgelehnt
answers-decided-left = { $name }: ausgelassen
answers-fault = Diese Antwort lässt sich nicht erfassen
answers-fault-text = Ihr Datum liegt vor der Anfrage oder in der Zukunft, oder es fehlt. Lassen Sie sie aus und erfassen Sie sie auf der Seite der Person von Hand.
answers-more = Mehr anzeigen
answers-count = { $count ->
    [0] Über alle { $total } ist entschieden.
    [one] 1 von { $total } ist noch offen und würde ausgelassen.
   *[other] { $shown } von { $total } sind noch offen und würden ausgelassen.
}
answers-take = { $count ->
    [0] Erfassen
    [one] 1 Antwort erfassen
   *[other] { $shown } Antworten erfassen
}
answers-take-action = Antworten erfassen
answers-taken = { $count ->
    [one] 1 Antwort erfasst
   *[other] { $count } Antworten erfasst
}

## requests: the queue, a request, its form

area-requests = Anfragen
request-add = Anfrage erfassen
request-added = Anfrage erfasst
request-added-effect = Anfrage erfasst; was sie verlangt, gilt ab sofort
request-near = Überfällig oder in 7 Tagen fällig
request-title = { $number } · { $kind }
request-number = Nummer
request-who = Person
request-who-help = Namen eintippen. Ist niemand dieses Namens erfasst, bleibt er so stehen.
request-hidden = Anzeigen
request-reveal = Zeigen, um wen es geht
request-unknown = Hier nicht bekannt
request-by = im Auftrag: { $name }
request-kind = Worum es geht
request-regime = Gesetz
request-stage = Schritt
request-view = Welche Anfragen
request-view-open = Offene
request-view-mine = Mir zugewiesene
request-view-closed = Abgeschlossene
request-received-on = Eingegangen
request-recorded-on = Erfasst
request-received-at = Eingegangen
request-target-on = Geplant
request-target-help = Der Tag, an dem Sie antworten wollen. Die gesetzliche Frist bleibt, wie sie ist.
request-legal-on = Gesetzliche Frist
request-nominal-on = Rechnerisch
request-acknowledge-on = Eingang bestätigen bis
request-assignee = Bearbeitet von
request-assign = Zuweisen
request-planned = Anfrage zugewiesen
request-days-left = { $count ->
    [0] heute
    [one] noch 1 Tag
   *[other] noch { $count } Tage
}
request-days-over = { $count ->
    [one] 1 Tag überfällig
   *[other] { $count } Tage überfällig
}
request-left = { $left } · { $on }
request-closed-on = Abgeschlossen am { $on }
request-waiting = Von der Person wird etwas erwartet
request-test = Probe
request-test-help = Zum Ausprobieren. Die Statistik zählt sie nicht mit.
request-extended = Verlängert
request-empty = Keine Anfrage ist offen
request-empty-text = Fragt jemand, was Sie über ihn speichern, will es berichtigt oder gelöscht haben oder widerspricht: Erfassen Sie das hier am Tag des Eingangs. Die Frist läuft dann von selbst.
request-none = Keine Anfrage passt
request-none-text = Mit weiter gefassten Filtern sehen Sie mehr.
request-statistics = Statistik
request-queue = Anfragen
request-statistics-note = Nach dem Jahr des Eingangs. Proben zählen nicht.
request-statistics-none = In diesem Jahr ging keine Anfrage ein.
request-year = Jahr
request-count = Eingegangen
request-closed = Abgeschlossen
request-mean-days = Tage im Mittel
request-longest = Tage höchstens
request-late = Verspätet
request-refused = Ganz oder teilweise abgelehnt
request-sum = Summe
request-channel = Wie sie einging
request-channel-email = E-Mail
request-channel-phone = Telefon
request-channel-letter = Brief
request-channel-in_person = Persönlich
request-channel-web_form = Webformular
request-address = Wohin die Antwort geht
request-address-help = Eine E-Mail-Adresse, Nummer oder Anschrift. Nach ihr wird auch gesucht.
request-mandate = Fragt im Auftrag der Person
request-mandate-help = Anwältin, Elternteil, Dienstleister. Die Vollmacht wird geprüft.
request-detail = Im Wortlaut
request-doubt = Warum nicht sicher ist, wer fragt
request-doubt-text = Nur bei begründeten Zweifeln dürfen Sie mehr verlangen. Sagen Sie, worauf sie beruhen; ohne Zweifel bleibt das Feld leer.
request-doubt-title = Zweifel an der Identität
request-doubt-do = Identität bezweifeln
request-purpose = Zweck
request-purpose-all = Alle Zwecke
request-at-once = Das wirkt, sobald Sie speichern.
request-at-once-unknown = Das muss sofort wirken. Da die Person hier nicht bekannt ist, setzen Sie ihre Adresse auf die Sperrliste.
request-noted = Vermerkt
request-advanced = Weiter: { $stage }
request-advance = Nächster Schritt
request-commented = Kommentar hinzugefügt
request-comment = Neuer Kommentar
request-comment-do = Kommentar hinzufügen
request-comments = Kommentare
request-events = Was geschah
request-checklist = Zu tun: { $stage }
request-clock = Frist
request-wait-open = { $what }: am { $on } erbeten, noch keine Antwort
request-wait-over = { $what }: am { $on } erbeten, am { $until } beantwortet
request-wait-end = Antwort ist da
request-ask = Erbeten: { $what }
request-extend = Frist verlängern
request-extend-do = Frist verlängern
request-extend-text = Sie gilt nur, wenn die Person bis { $on } mit Gründen davon erfährt.
request-extend-reasons = Gründe
request-extend-until = Antwort bis
request-extension-untold = Verlängerung geplant. Sagen Sie es der Person bis { $on }, sonst gilt sie nicht.
request-extension-told = Frist verlängert; die Person erfuhr es am { $on }.
request-extension-tell = Soeben mitgeteilt
request-identify = Identität prüfen
request-identify-text = Halten Sie fest, wie geprüft wurde und was herauskam. Bewahren Sie keine Ausweiskopie auf.
request-identify-note = Keine Ausweisnummern.
request-method = Wie
request-method-known_address = Von einer bekannten Adresse aus
request-method-call_back = Rückruf unter einer bekannten Nummer
request-method-knowledge = Frage, die nur sie beantworten kann
request-method-card_seen = Ausweis gesehen, nicht aufbewahrt
request-method-mandate = Vollmacht geprüft
request-result = Ergebnis
request-confirmed = Bestätigt
request-not-confirmed = Nicht bestätigt
request-identity-failed = Die Prüfung ist gescheitert. Es wird nichts gesucht; die Anfrage geht zur Antwort und wird abgelehnt.
request-search = Suchen
request-search-again = Erneut suchen
request-search-do = Suchen
request-search-text = Kontakte, Unternehmen, Notizen, Aktivitäten, Aufgaben, Dokumente, Belege und Verkaufschancen werden nach dem durchsucht, was von der Person bekannt ist, auch im Papierkorb.
request-terms = Auch bekannt als
request-terms-help = Frühere Namen, andere Adressen und Nummern, je Zeile eine.
request-matches = Was gefunden wurde
request-searched = Gesucht am { $at } von { $user } nach: { $terms }.
request-searched-over = In { $contacts } Kontakten, { $companies } Unternehmen, { $activities } Aktivitäten, { $tasks } Aufgaben, { $documents } Dokumenten, { $vouchers } Belegen und { $deals } Verkaufschancen.
request-found-nothing = Nichts gefunden. Was wann worin gesucht wurde, bleibt als Nachweis.
request-not-searched = Noch nicht gesucht.
request-gone = nicht mehr vorhanden
request-in = Betrifft sie
request-in-all = Alle betreffen sie
request-out = Betrifft sie nicht
request-out-all = Keine betrifft sie
request-out-text = Sagen Sie, warum, damit es später nachvollziehbar ist.
request-reason = Grund
request-match-contact = Kontakt
request-match-company = Unternehmen
request-match-activity = Aktivität
request-match-task = Aufgabe
request-match-document = Dokument
request-match-voucher = Beleg
request-match-deal = Verkaufschance
request-match-reason-asked = hat selbst gefragt
request-match-reason-name = gleicher Name
request-match-reason-email = gleiche E-Mail-Adresse
request-match-reason-phone = gleiche Nummer
request-match-reason-duplicate = teilt eine Adresse mit einem Treffer
request-match-reason-mention = erwähnt sie
request-close = Anfrage abschließen
request-close-text = Eine abgeschlossene Anfrage bleibt abgeschlossen. Halten Sie fest, was daraus wurde und wie die Person es erfuhr.
request-outcome = Ergebnis
request-outcome-fulfilled = Erfüllt
request-outcome-partly = Teilweise erfüllt
request-outcome-nothing_held = Nichts gespeichert
request-outcome-refused = Abgelehnt
request-outcome-taken_back = Von der Person zurückgenommen
request-refusal-reasons = Warum abgelehnt wird
request-remedies = Was sie dagegen tun kann
request-remedies-told = Das wurde ihr mitgeteilt
request-answered-how = Wie und wann geantwortet wurde
request-answered-help = Zum Beispiel: heute per E-Mail, Paket angehängt.
request-lack-steps = Haken Sie jeden Schritt der Liste ab, bevor es weitergeht.
request-lack-identity = Prüfen Sie, wer fragt, bevor es weitergeht.
request-lack-mandate = Prüfen Sie die Vollmacht, bevor es weitergeht.
request-lack-search = Suchen Sie, bevor es weitergeht.
request-lack-matches = Entscheiden Sie über alles Gefundene, bevor es weitergeht.
request-lack-stage = Das passt nicht zu diesem Schritt.
request-lack-outcome = Dieses Ergebnis passt nicht zu dem, was gefunden wurde.
request-event-advance = Weiter zu: { $stage }
request-event-search = { $count ->
    [one] Gesucht: 1 Treffer
   *[other] Gesucht: { $count } Treffer
}
request-event-record = Erfasst
request-event-effect = Sofort wirksam
request-event-doubt = Identität bezweifelt
request-event-ask = Nachgefragt oder beantwortet
request-event-identify = Identität geprüft
request-event-extend = Frist soll verlängert werden
request-event-tell = Verlängerung mitgeteilt
request-event-close = Abgeschlossen
request-event-letter = Schreiben erstellt
request-event-package = Paket gespeichert
request-answer = Schreiben und Paket
request-letter-write = Schreiben erstellen
request-letter-title = Schreiben zur Anfrage
request-letter-kind = Schreiben
request-letter-language = Sprache des Schreibens
request-letter-lines = Ein Punkt je Zeile.
request-letter-nothing = Es gibt nichts
request-letter-preview = Das Schreiben
request-letter-refused = Dieses Schreiben passt nicht zum Stand der Anfrage.
request-letter-pdf = Als PDF speichern
request-letter-mail = Als E-Mail-Entwurf speichern
request-letter-no-email = Es ist keine E-Mail-Adresse bekannt; daher ist nur ein PDF möglich.
request-letter-saved = { $file } gespeichert
request-letter-send = Es wurde nichts versendet: Bitte senden Sie es selbst ab.
request-letter-tell = Senden Sie es selbst ab und halten Sie danach fest, dass die Person informiert wurde.
letter-lifted = Erster Tag ohne Einschränkung
letter-lifted-help = Lassen Sie Zeit zum Widersprechen: frühestens der Tag nach dem Schreiben.
request-letter-acknowledgement = Eingang bestätigen
request-letter-identity = Nach der Identität fragen
request-letter-extension = Verlängerung mitteilen
request-letter-answer = Auskunft
request-letter-done = Erledigung mitteilen
request-letter-refusal = Ablehnen
request-letter-nothing_held = Nichts gespeichert
request-letter-restriction_lifted = Ende der Einschränkung mitteilen
request-letter-recipient_notice = Empfänger benachrichtigen
request-gaps = Es fehlt etwas
request-gap = Es fehlt: { $what }. { $place }
request-gap-early = Zu früh: { $what }.
request-gap-organisation = Tragen Sie es in den Einstellungen ein.
request-gap-request = Tragen Sie es in dieser Anfrage ein.
request-gap-letter = Geben Sie es oben ein.
request-gap-review = Geben Sie es oben ein oder wählen Sie es aus.
request-gap-purpose = Tragen Sie es bei den Zwecken ein.
request-gap-search = Suchen Sie zuerst.
request-gap-recipient = Geben Sie es oben ein oder tragen Sie es bei den Zwecken ein.
request-value-organisation = die Organisation
request-value-contact = die Kontaktdaten der Organisation
request-value-officer = die oder der Datenschutzbeauftragte
request-value-authority = die Aufsichtsbehörde
request-value-person = der Name der Person
request-value-number = die Nummer
request-value-received = der Tag des Eingangs
request-value-request = was angefragt wird
request-value-date = der Tag des Schreibens
request-value-due = der letzte Tag
request-value-proof = Was zeigt, wer die Anfrage stellt
request-value-reasons = Gründe
request-value-extended = der letzte Tag der Verlängerung
request-value-attachments = die Anlagen
request-value-purposes = die Zwecke
request-value-categories = die Kategorien von Daten
request-value-recipients = die Empfänger
request-value-transfers = Übermittlungen in Drittländer
request-value-retention = die Dauer der Speicherung
request-value-sources = die Herkunft der Daten
request-value-automated = Automatisierte Entscheidungen
request-value-rights = die Rechte
request-value-remedies = die Rechtsbehelfe
request-value-done = Was getan wurde
request-value-identifiers = wonach gesucht wurde
request-value-searched = wo gesucht wurde
request-value-lifted = der erste Tag ohne Einschränkung
request-value-recipient = der Empfänger
request-value-changes = was sich geändert hat
request-package-make = Paket erstellen
request-package-title = Paket mit den Daten
request-package-of = Das Paket enthält alles, was über { $who } gespeichert ist.
request-package-uncarried = Auch diese Notizen sprechen von der Person, sind aber in keinem Paket. Teilen Sie ihren Inhalt im Schreiben mit.
request-package-left-out = Laut Entscheidung nicht über die Person und daher zurückgehalten: { $what }.
request-package-people = Namen anderer schwärzen
request-package-people-help = Namen, Adressen und Nummern, wie sie hier gespeichert sind. Was sonst auf jemanden hinweist, wird nicht von selbst gefunden.
request-package-documents = Dokumente zurückhalten
request-package-documents-help = Sehen Sie jedes durch: Innerhalb von Dokumenten wird nichts geschwärzt. Halten Sie die zurück, die etwas über andere sagen.
request-package-letter = Das Schreiben darin
request-package-text = Das Paket wird verschlüsselt. Das Passwort wird beim Speichern einmal gezeigt und nirgends aufbewahrt.
request-package-running = Das Paket wird erstellt
request-package-save = Paket speichern
request-package-saved = { $file } gespeichert
request-package-counts = { $files } Dateien, { $data } Angaben, { $redactions } geschwärzte Stellen.
request-package-password = Passwort des Pakets
request-package-password-text = Teilen Sie es auf einem anderen Weg mit als das Paket: per Telefon oder Brief. Es wird nur hier gezeigt. Geht es verloren, erstellen Sie ein neues Paket.
request-package-told = Passwort notiert
request-part-profile = Wer die Person ist
request-part-notes = Vertrauliche Notizen
request-part-activities = Aktivitäten
request-part-tasks = Aufgaben
request-part-deals = Verkaufschancen
request-part-vouchers = Angebote, Aufträge und Rechnungen
request-part-documents = Dokumente
request-part-consents = Einwilligungen und Hinweise
request-part-objections = Widersprüche und Einschränkungen
request-part-requests = Anfragen
request-part-access-log = Einträge im Journal
request-package-places = { $count ->
    [one] an einer Stelle
   *[other] an { $count } Stellen
}
request-field-regime = Gesetz
request-field-kind = Worum es geht
request-field-channel = Wie sie einging
request-field-receivedAt = Eingegangen
request-field-zone = Zeitzone
request-field-contact = Kontakt
request-field-name = Name
request-field-address = Wohin die Antwort geht
request-field-mandate = Fragt in ihrem Auftrag
request-field-detail = Im Wortlaut
request-field-doubt = Zweifel
request-field-purpose = Zweck
request-field-ground = Grund
request-field-duplicateOf = Fragt dasselbe wie
request-field-test = Probe
request-field-evidence = Nachweise
request-field-assignee = Bearbeitet von
request-field-targetOn = Geplant
request-field-step = Schritt
request-field-done = Erledigt
request-field-text = Kommentar
request-field-reason = Grund
request-field-waiting = Erbeten
request-field-answered = Beantwortet
request-field-method = Wie
request-field-confirmed = Bestätigt
request-field-note = Notiz
request-field-terms = Gesucht nach
request-field-scope = Zahl der Datensätze
request-field-found = Gefunden
request-field-matches = Treffer
request-field-included = Betrifft sie
request-field-reasons = Gründe
request-field-until = Bis
request-field-at = Wann
request-field-stage = Schritt
request-field-outcome = Ergebnis
request-field-remedies = Rechtsbehelfe genannt
request-field-format = Form
request-field-language = Sprache
request-field-sha256 = Prüfsumme
entry-request-add = Anfrage erfasst
entry-request-change = Anfrage zugewiesen oder geplant
entry-request-step = Schritt einer Anfrage abgehakt
entry-request-comment = Anfrage kommentiert
entry-request-doubt = Identität bezweifelt
entry-request-ask = Etwas erbeten oder beantwortet
entry-request-identify = Identität geprüft
entry-request-search = Nach der Person gesucht
entry-request-decide = Treffer entschieden
entry-request-extend = Frist verlängert
entry-request-tell = Verlängerung mitgeteilt
entry-request-advance = Anfrage weitergeführt
entry-request-close = Anfrage abgeschlossen
entry-request-letter = Schreiben zu einer Anfrage erstellt
entry-request-package = Paket mit den Daten gespeichert
entry-reading-request = Gezeigt, um wen es bei einer Anfrage geht
journal-object-request = Anfrage

## recipients: the register, what was handed over, notices to recipients

recipients-title = Empfänger
recipients-empty = Noch keine Empfänger
recipients-empty-text = Tragen Sie alle ein, die von Ihnen personenbezogene Daten bekommen: Druckerei, Mailanbieter, Steuerberatung. Dann wird festgehalten, was Sie ihnen übergeben, und sie erfahren es, wenn Daten berichtigt oder gelöscht werden.
recipient-add = Empfänger hinzufügen
recipient-new-title = Neuer Empfänger
recipient-change-title = Empfänger ändern
recipient-added = Empfänger hinzugefügt
recipient-changed = Empfänger geändert
recipient-removed = Empfänger entfernt
recipient-remove = Empfänger entfernen
recipient-name = Name
recipient-kind = Rolle
recipient-kind-processor = Auftragsverarbeiter
recipient-kind-processor-help = Verarbeitet die Daten in Ihrem Auftrag und nach Ihrer Weisung (Art. 28 DSGVO).
recipient-kind-joint_controller = Gemeinsam Verantwortlicher
recipient-kind-joint_controller-help = Entscheidet gemeinsam mit Ihnen, wofür die Daten verwendet werden (Art. 26 DSGVO).
recipient-kind-controller = Eigenständiger Empfänger
recipient-kind-controller-help = Entscheidet allein, wofür die Daten verwendet werden, wie eine Bank oder Steuerberatung.
recipient-kind-authority = Behörde
recipient-kind-authority-help = Eine öffentliche Stelle, der Sie melden, etwa das Finanzamt.
recipient-part-data = Was übergeben wird
recipient-part-reach = Wie Mitteilungen ankommen
recipient-part-contract = Vertrag
recipient-categories = Daten
recipient-categories-help = Zum Beispiel „Namen und Postanschriften von Kunden“.
recipient-purposes = Für welche Zwecke
recipient-country = Land
recipient-country-help = Wohin die Daten gelangen.
recipient-country-unknown = Noch nicht bekannt
recipient-abroad = Drittland
recipient-safeguard = Grundlage der Übermittlung
recipient-safeguard-help = Das Land liegt außerhalb von EWR, Vereinigtem Königreich und Schweiz (Kapitel V DSGVO).
recipient-safeguard-unknown = Noch nicht geklärt
recipient-safeguard-adequacy = Angemessenheitsbeschluss (Art. 45)
recipient-safeguard-clauses = Standarddatenschutzklauseln (Art. 46)
recipient-safeguard-rules = Verbindliche interne Datenschutzvorschriften (Art. 47)
recipient-safeguard-derogation = Ausnahme (Art. 49)
recipient-transfer = Angaben zur Übermittlung
recipient-transfer-help = Welcher Beschluss oder welche Klauseln, seit wann. Bei einer Ausnahme: welche, und warum sie gilt.
recipient-contact = Ansprechstelle
recipient-contact-help = Wer dort von Berichtigungen und Löschungen erfährt: Person oder Abteilung mit Anschrift.
recipient-email = E-Mail-Adresse
recipient-contract-help = Welcher Vertrag, und wo er liegt.
recipient-contract-needed = Das Gesetz verlangt einen: welcher es ist, und wo er liegt.
recipient-contract = Vertrag
recipient-contract-on = Geschlossen am
recipient-review-on = Prüfen am
recipient-ended-on = Beendet am
recipient-note = Notiz
recipient-state = Stand
recipient-people = Personen
recipient-last = Zuletzt
recipient-complete = Vollständig
recipient-ended = Beendet
recipient-lack-country = Land fehlt
recipient-lack-contract = Vertrag fehlt
recipient-lack-review = Prüfung fällig
recipient-lack-safeguard = Garantie fehlt
recipient-lack-categories = Angabe der Daten fehlt
recipient-lack-purpose = Zweck fehlt
recipient-lack-contact = Ansprechstelle fehlt
go-recipients = Zu den Empfängern
draft-recipient = Empfänger: { $name }
disclosures-title = An Empfänger übergeben
disclosures-none = Niemandem aus dem Verzeichnis wurde etwas übergeben
disclosure-handed-to = Übergeben an
disclosure-handed-to-help = Jemand aus dem Verzeichnis der Empfänger. Es wird bei jeder Person festgehalten, damit man es später mitteilen kann.
disclosure-handed-to-nobody = Niemand aus dem Verzeichnis
disclosure-title = Übergabe festhalten
disclosure-text = Für alles, was am Programm vorbei hinausging: am Telefon, in einer Mail, auf Papier. Der Eintrag lässt sich nicht zurücknehmen.
disclosure-do = Übergabe festhalten
disclosure-recorded = Festgehalten
disclosure-none-known = Im Verzeichnis steht noch kein Empfänger. Fügen Sie ihn unter Einwilligungen, Empfänger hinzu.
disclosure-recipient = Empfänger
disclosure-choose = Empfänger wählen
disclosure-how = Wie
disclosure-kind-mailing = auf einer Versandliste
disclosure-kind-export = in einem Export
disclosure-kind-package = in einem Paket
disclosure-kind-document = in einem Dokument
disclosure-kind-letter = schriftlich
disclosure-kind-told = mündlich
disclosure-at = Wann
disclosure-purpose = Wofür
disclosure-detail = Was
disclosure-detail-help = Zum Beispiel „Name und Telefonnummer“.
recipient-notices-title = Mitteilungen an Empfänger (Art. 19 DSGVO)
recipient-notice-why = Anlass
recipient-notice-fields = Felder
recipient-notice-rectification = Daten wurden berichtigt
recipient-notice-erasure = Daten wurden gelöscht
recipient-notice-restriction = Verarbeitung wurde eingeschränkt
recipient-notice-restriction_lifted = Einschränkung wurde aufgehoben
recipient-notice-impossible = Nicht mitgeteilt: unmöglich
recipient-notice-disproportionate = Nicht mitgeteilt: unverhältnismäßiger Aufwand
recipient-notice-because = Warum nicht
recipient-notice-open = mitzuteilen
recipient-notice-closed = erledigt
recipient-notice-until = Mitzuteilen bis { $day }
recipient-notice-drafted-on = Schreiben entworfen am { $day }
recipient-notice-told = Mitgeteilt am { $day }: { $method }
recipient-notice-drafted = Entwurf vermerkt
recipient-notice-settled = Erledigt
recipient-notice-settle = Erledigen
recipient-notice-settle-title = Mitteilung an { $name }
recipient-notice-settle-text = { $why }. Wer die Daten von Ihnen hat, muss es erfahren, es sei denn, das ist unmöglich oder unverhältnismäßig aufwendig.
recipient-notice-outcome = Ergebnis
recipient-notice-was-told = Mitgeteilt
recipient-notice-told-at = Wann
recipient-notice-method = Wie
recipient-notice-method-help = Zum Beispiel „E-Mail an data@print.example“.
recipient-notice-reason = Begründung
recipient-letter = Schreiben
recipient-letter-title = Schreiben an { $name }
recipient-letter-least = Es nennt von der Person nicht mehr, als der Empfänger braucht, um sie zu finden.
recipient-letter-copy = Für ein Formular oder Portal des Empfängers
recipient-letter-send = Als entworfen vermerkt. Es wurde nichts versendet: Bitte senden Sie es selbst ab.
recipient-letter-drafted = Als entworfen vermerken
entry-recipient-add = Empfänger hinzugefügt
entry-recipient-change = Empfänger geändert
entry-recipient-remove = Empfänger entfernt
entry-recipient-restore = Empfänger wiederhergestellt
entry-disclosure-add = Übergabe an Empfänger festgehalten
entry-recipient_notice-add = Empfänger ist zu benachrichtigen
entry-recipient_notice-draft = Schreiben an Empfänger entworfen
entry-recipient_notice-tell = Empfänger benachrichtigt
entry-recipient_notice-release = Empfänger mit Begründung nicht benachrichtigt
journal-object-recipient = Empfänger
journal-object-disclosure = Übergabe an Empfänger
journal-object-recipient_notice = Mitteilung an Empfänger
entry-archive-add = Nach einer Löschung gesetzlich aufbewahrt
entry-archive-settle = Empfänger über eine Löschung benachrichtigt
entry-request-erase = Gelöschte Person aus einer Anfrage entfernt
entry-document-give = Dokument nach einer Löschung behalten
entry-voucher-leave = Beleg bei der Firma belassen
entry-export-certificate = Löschbescheinigung gespeichert
entry-reading-archive = Gezeigt, was nach einer Löschung aufbewahrt wird
journal-object-archive = Nach einer Löschung aufbewahrt
entry-legal_hold-add = Aufbewahrungssperre gesetzt
entry-legal_hold-change = Aufbewahrungssperre geändert
entry-legal_hold-end = Aufbewahrungssperre beendet
entry-archive-review = Für einen Anspruch aufbewahrt, Prüftag geändert
entry-archive-end = Aufbewahrungssperre beendet, Aufbewahrtes gelöscht
entry-legal_hold-leave = Aufbewahrungssperre bleibt beim Verbliebenen
entry-retention_flag-add = Vorgemerkt: Frist abgelaufen
entry-retention_flag-keep = Vorgemerktes länger aufbewahrt
entry-retention_flag-approve = Vorgemerktes freigegeben
entry-retention_flag-reopen = Entscheidung über Vorgemerktes zurückgenommen
entry-retention_flag-done = Freigegebenes ausgeführt
entry-retention_rule-add = Löschregel hinzugefügt
entry-retention_rule-change = Löschregel geändert
entry-retention_rule-remove = Löschregel entfernt
entry-retention_rule-restore = Löschregel wiederhergestellt
journal-object-legal_hold = Aufbewahrungssperre
journal-object-retention_flag = Zum Löschen vorgemerkt
journal-object-retention_rule = Löschregel
retention-hold-due = Aufbewahrungssperre prüfen: { $reason }
retention-part-outlook = Fälliges
retention-part-queue = Vorgemerkt
retention-part-rules = Löschregeln
retention-nav-rules = Regeln
retention-nav-holds = Sperren
retention-part-holds = Aufbewahrungssperren
retention-part-statistics = Statistik
retention-category = Worum es geht
retention-category-prospect = Interessenten
retention-category-customer = Kunden
retention-category-purpose = Daten zu einem Zweck
retention-category-purpose-of = Daten zum Zweck „{ $purpose }“
retention-category-confidential = Vertrauliche Notizen
retention-category-note = Notizen
retention-category-call = Anrufe
retention-category-meeting = Treffen
retention-category-mail = E-Mails
retention-category-letter = Briefe
retention-category-task = Aufgaben
retention-category-deal_won = Gewonnene Verkaufschancen
retention-category-deal_lost = Verlorene Verkaufschancen
retention-category-quote = Angebote
retention-category-order = Aufträge
retention-category-invoice = Rechnungen
retention-category-credit_note = Gutschriften
retention-category-quote_document = Dokumente zu Angeboten
retention-category-invoice_document = Dokumente zu Rechnungen
retention-category-contract_document = Verträge
retention-category-letter_document = Briefe als Dokumente
retention-category-evidence_document = Nachweise als Dokumente
retention-category-other_document = Sonstige Dokumente
retention-category-consent_proof = Nachweise von Einwilligungen
retention-category-request = Akten zu Anfragen
retention-category-import_leftover = Von Importen überschriebene Werte
retention-item-contact = Der ganze Kontakt
retention-item-purpose = Was zu einem Zweck gespeichert ist
retention-item-confidential = Vertrauliche Notiz
retention-item-consent = Nachweis einer Einwilligung
retention-item-import = Überschriebene Werte
retention-event = Gezählt ab
retention-event-collection = Erhebung der Daten
retention-event-from_person = Letzte Meldung der Person
retention-event-with_person = Letzter Kontakt mit der Person
retention-event-consent = Letzte Einwilligung oder ihre Nutzung
retention-event-relation_end = Ende der Geschäftsbeziehung
retention-event-occurrence = Zeitpunkt des Geschehens
retention-event-issue = Ausstellung
retention-event-receipt = Empfang oder Versand
retention-event-closing = Abschluss
retention-clause-collection = die Daten erhoben wurden
retention-clause-from_person = sich die Person zuletzt gemeldet hat
retention-clause-with_person = zuletzt Kontakt mit der Person bestand
retention-clause-consent = zuletzt eine Einwilligung erteilt, erneuert oder genutzt wurde
retention-clause-relation_end = die Geschäftsbeziehung mit dem letzten Verkauf endete
retention-clause-occurrence = { $category ->
    [note] sie geschrieben wurden
    [mail] sie gesendet oder empfangen wurden
    [letter] sie gesendet oder empfangen wurden
   *[other] sie stattfanden
}
retention-clause-issue = sie ausgestellt wurden
retention-clause-receipt = sie empfangen oder versandt wurden
retention-clause-closing = { $category ->
    [consent_proof] die Einwilligung endete
   *[other] sie abgeschlossen wurden
}
retention-why-collection = die Daten am { $on } erhoben wurden
retention-why-from_person = sich die Person zuletzt am { $on } gemeldet hat
retention-why-with_person = zuletzt am { $on } Kontakt mit der Person bestand
retention-why-consent = zuletzt am { $on } eine Einwilligung erteilt, erneuert oder genutzt wurde
retention-why-relation_end = die Geschäftsbeziehung mit dem letzten Verkauf am { $on } endete
retention-why-occurrence = es am { $on } stattfand
retention-why-issue = der Beleg am { $on } ausgestellt wurde
retention-why-receipt = das Dokument am { $on } empfangen oder versandt wurde
retention-why-closing = es am { $on } abgeschlossen wurde
retention-why-since = { $why } und { $since }
retention-since-from_person = sich die Person seither nicht gemeldet hat
retention-since-with_person = seither kein Kontakt mit der Person bestand
retention-since-consent = seither keine Einwilligung erteilt, erneuert oder genutzt wurde
retention-start = Die Frist beginnt
retention-start-day = An diesem Tag
retention-start-calendar_year = Am Ende dieses Kalenderjahres
retention-start-financial_year = Am Ende dieses Geschäftsjahres
retention-start-financial_calendar_year = Am Ende des Kalenderjahres, in dem dieses Geschäftsjahr endet
retention-start-filing = Am Ende des Jahres der Steuererklärung
retention-from-day = dem Tag, an dem { $event }
retention-from-calendar_year = dem Ende des Kalenderjahres, in dem { $event }
retention-from-financial_year = dem Ende des Geschäftsjahres, in dem { $event }
retention-from-financial_calendar_year = dem Ende des Kalenderjahres mit dem Ende des Geschäftsjahres, in dem { $event }
retention-from-filing = dem Ende des Jahres der Steuererklärung für das Jahr, in dem { $event }
retention-period = Wie lange
retention-period-count = Anzahl
retention-period-unit = Einheit
retention-period-help = Höchstens 100 Jahre.
retention-unit-day = Tage
retention-unit-month = Monate
retention-unit-year = Jahre
retention-action = Was dann geschieht
retention-action-review = Ansehen
retention-action-restrict = Einschränken
retention-action-anonymise = Anonymisieren
retention-action-erase = Löschen
retention-action-review-help = Jemand entscheidet über jedes einzeln.
retention-action-restrict-help = Es bleibt gespeichert und wird nicht mehr genutzt.
retention-action-anonymise-help = Was die Person erkennen lässt, wird entfernt; der Rest bleibt für die Statistik.
retention-action-erase-help = Davon bleibt nichts.
retention-then = Danach
retention-then-review = sieht sie sich jemand an und entscheidet
retention-then-restrict = werden sie eingeschränkt, also aufbewahrt und nicht genutzt
retention-then-anonymise = werden sie anonymisiert
retention-then-erase = werden sie gelöscht
retention-sentence = { $what } bleiben { $period } ab { $start }, gespeichert; danach { $action }.
retention-approved-only = Nichts geschieht von selbst: Fälliges wird vorgemerkt, und jemand gibt es vorher frei.
retention-law = Gesetz oder Quelle
retention-law-help = Wie man es zitiert: § 147 AO. Auch eine eigene Festlegung.
retention-law-none = Kein Gesetz genannt
retention-tag = Wie sicher das ist
retention-tag-none = Nicht angegeben
retention-tag-verified = Im Gesetz nachgelesen
retention-tag-secondary = Aus anderer Quelle
retention-tag-unverified = Nicht geprüft
retention-adviser = mit Ihrer Rechtsberatung klären
retention-owner = Zuständig
retention-owner-nobody = Niemand
retention-active = Die Regel gilt
retention-active-help = Abgeschaltet findet sie nichts und bleibt in der Liste.
retention-state = Stand
retention-state-active = Gilt
retention-state-inactive = Abgeschaltet
retention-rule-add = Regel hinzufügen
retention-rule-presets = Mitgelieferte Regeln …
retention-rule-new-title = Neue Löschregel
retention-rule-change-title = Löschregel
retention-rule-remove = Regel entfernen
retention-rule-added = Regel hinzugefügt
retention-rule-changed = Regel geändert
retention-rule-removed = Regel entfernt
retention-rule-gone = Eine entfernte Regel
retention-rule-purpose = Zweck
retention-rule-purpose-choose = Zweck wählen
retention-rule-says = Was die Regel sagt
retention-rule-part-period = Frist
retention-rule-part-ground = Worauf sie beruht
retention-rules-empty = Noch keine Regeln
retention-rules-empty-text = Eine Regel sagt, wie lange etwas gespeichert bleibt, ab wann gezählt wird und was danach geschieht. Beginnen Sie mit denen Ihres Landes, und ändern Sie, was bei Ihnen anders ist.
retention-rules-panel = Löschregel
retention-rules-panel-content = Was die Regel sagt
retention-rules-panel-close = Regel schließen
retention-presets-title = Mitgelieferte Regeln für { $country }
retention-presets-text = Stand Juni 2026, keine Rechtsberatung. Jede lässt sich danach ändern. Passen mehrere, zählt der früheste Tag.
retention-presets-proposed = Vorgeschlagen
retention-presets-other = Auf Wunsch
retention-presets-lead = Der Lead, der in 90 Tagen weder gekauft noch seine Einwilligung erneuert hat.
retention-presets-added = Schon vorhanden
retention-presets-all = Alle wählen
retention-presets-none = Keine wählen
retention-presets-add = { $count ->
    [0] Regeln übernehmen
    [one] Eine Regel übernehmen
   *[other] { $count } Regeln übernehmen
}
retention-presets-taken = { $count ->
    [one] Eine Regel hinzugefügt
   *[other] { $count } Regeln hinzugefügt
}
retention-outlook-note = { $count ->
    [one] { $day } · ein Datensatz geprüft
   *[other] { $day } · { $shown } Datensätze geprüft
}
retention-outlook-again = Neu prüfen
retention-outlook-looking = Alle Datensätze werden geprüft
retention-outlook-none = Noch keine Regeln
retention-outlook-none-text = Ohne Regeln sagt nichts, wie lange etwas gespeichert bleibt. Übernehmen Sie zuerst die Ihres Landes.
retention-due = Fällig
retention-due-text = Die Frist ist vorbei, und nichts steht entgegen.
retention-skipped = Trotzdem behalten
retention-skipped-text = Die Frist ist vorbei, aber etwas steht entgegen.
retention-ahead = In den nächsten 90 Tagen
retention-ahead-text = Dann läuft die Frist ab.
retention-nothing = Nichts
retention-chart = Was an jedem der nächsten 90 Tage fällig wird
retention-chart-none = In diesen 90 Tagen wird nichts fällig.
retention-chart-table = Als Tabelle zeigen
retention-chart-bars = Als Diagramm zeigen
retention-day = Tag
retention-records = Datensätze
retention-by-rule = Nach Regel
retention-rule = Regel
retention-rule-line = { $what }: { $action }
retention-by-reason = Was dem Rest entgegensteht
retention-reason = Warum
retention-skip-law = Ein Gesetz verlangt längere Aufbewahrung
retention-skip-legal_hold = Aufbewahrungssperre
retention-skip-restricted = Die Daten der Person sind eingeschränkt
retention-skip-open_request = Eine Anfrage der Person ist offen
retention-skip-open_deal = Eine Verkaufschance mit der Person ist offen
retention-skip-in_use = Nachweis einer geltenden Einwilligung
retention-skip-evidence = Belegt eine Einwilligung oder Anfrage
retention-skip-queued = Ist schon vorgemerkt
retention-skip-decided = Jemand hat entschieden, es zu behalten
retention-list-when = Seit
retention-list-when-ahead = Ab
retention-list-when-skipped = Sonst fällig
retention-list-who = Wer
retention-list-what = Was
retention-list-nobody = Keine Person
retention-list-empty = Nichts mehr
retention-list-empty-text = Was hier stand, hat sich inzwischen geändert.
retention-list-back = Zurück zu Fälligem
retention-flag = { $count ->
    [0] Fälliges vormerken
    [one] Einen fälligen vormerken
   *[other] { $shown } fällige vormerken
}
retention-flag-do = Fälliges vormerken
retention-flag-help = Dabei wird nichts gelöscht: Es steht in der Liste, bis jemand entscheidet.
retention-flagging = Fälliges wird vorgemerkt
retention-flagged = { $count ->
    [0] Nichts wurde vorgemerkt.
    [one] Ein Datensatz wurde vorgemerkt.
   *[other] { $shown } Datensätze wurden vorgemerkt.
}
retention-flagged-passed = { $count ->
    [one] Einer war bei genauem Hinsehen nicht mehr fällig.
   *[other] { $shown } waren bei genauem Hinsehen nicht mehr fällig.
}
retention-flagged-left = { $count ->
    [one] Angehalten: Einer blieb übrig.
   *[other] Angehalten: { $shown } blieben übrig.
}
retention-flagged-failed = { $count ->
    [one] Einer ließ sich nicht vormerken: { $what }. Die anderen schon.
   *[other] { $shown } ließen sich nicht vormerken: { $what }. Die anderen schon.
}
retention-to-queue = Zur Liste
retention-to-rules = Zu den Regeln
retention-queue-state = Welche gezeigt werden
retention-queue-open = Zu entscheiden
retention-queue-kept = Länger behalten
retention-queue-approved = Freigegeben
retention-queue-done = Ausgeführt
retention-queue-empty-open = Nichts zu entscheiden
retention-queue-empty-open-text = Was eine Regel findet und jemand vormerkt, steht hier, bis darüber entschieden ist.
retention-queue-empty-kept = Nichts wird länger behalten
retention-queue-empty-kept-text = Was jemand mit Begründung bis zu einem Tag behält, steht hier. Danach wird es erneut vorgemerkt.
retention-queue-empty-approved = Nichts ist freigegeben
retention-queue-empty-approved-text = Freigegebenes wartet hier auf die Ausführung; bis dahin lässt sich die Entscheidung zurücknehmen.
retention-queue-empty-done = Noch nichts ausgeführt
retention-queue-empty-done-text = Freigegebenes, das ausgeführt wurde, steht hier. Was mit einer Person gelöscht wurde, nicht.
retention-due-on = Fällig seit
retention-because = Weil
retention-decision = Entscheidung
retention-keep-until = Behalten bis
retention-keep-reason = Warum es bleibt
retention-flagged-by = Vorgemerkt von
retention-decided-by = Entschieden von
retention-done-at = Ausgeführt
retention-by-at = { $user }, { $at }
retention-entry = Vorgemerkter Datensatz
retention-entry-content = Warum es fällig ist und was entschieden wurde
retention-entry-close = Schließen
retention-open-item = Datensatz öffnen
retention-open-person = Kontakt öffnen
retention-keep = Behalten bis …
retention-approve = Freigeben …
retention-reopen = Entscheidung zurücknehmen
retention-keep-title = { $count ->
    [one] Länger behalten
   *[other] { $count } Datensätze länger behalten
}
retention-keep-text = Das Journal bewahrt die Begründung. Nach diesem Tag wird erneut vorgemerkt.
retention-keep-until-help = Der letzte Tag, an dem es bleibt.
retention-keep-reason-help = Wofür es noch gebraucht wird, so wie Sie es der Person sagen würden.
retention-keep-do = Behalten
retention-approve-title = { $count ->
    [one] Freigeben
   *[other] { $count } Datensätze freigeben
}
retention-approve-text = Noch geschieht nichts: Freigegebenes wartet auf die Ausführung und lässt sich bis dahin zurücknehmen.
retention-approve-as-said = Was die jeweilige Regel sagt
retention-approve-do = Freigeben
retention-kept = { $count ->
    [one] Ein Datensatz wird länger behalten.
   *[other] { $count } Datensätze werden länger behalten.
}
retention-approved = { $count ->
    [one] Ein Datensatz ist freigegeben.
   *[other] { $count } Datensätze sind freigegeben.
}
retention-reopened = { $count ->
    [one] Eine Entscheidung wurde zurückgenommen.
   *[other] { $count } Entscheidungen wurden zurückgenommen.
}
retention-undecided = { $count ->
    [one] Einer blieb, wie er war
   *[other] { $count } blieben, wie sie waren
}
retention-undecided-line = { $what }: { $why }
retention-undecided-close = Hinweis schließen
retention-deciding = Entscheidungen werden gespeichert
retention-carrying = Wird ausgeführt
retention-carried = { $count ->
    [one] Ausgeführt: ein Eintrag
   *[other] Ausgeführt: { $count } Einträge
}
retention-carry-left = { $count ->
    [one] Ein Eintrag bleibt freigegeben und wurde nicht ausgeführt
   *[other] { $count } Einträge bleiben freigegeben und wurden nicht ausgeführt
}
retention-obstacle = Noch nicht, weil
retention-obstacle-later = Nicht vor dem { $on } fällig
retention-obstacle-no_rule = Keine Regel verlangt es mehr
retention-obstacle-second = Selbst freigegeben, und eine Löschung braucht eine zweite Person: Jemand anderes führt sie aus
retention-obstacle-announced = Die Löschung der Person ist angekündigt und geht vor
retention-carry = { $count ->
    [one] Freigabe ausführen …
   *[other] { $count } Freigaben ausführen …
}
retention-carry-title = Freigegebenes ausführen?
retention-carry-text = { $count ->
    [one] Ein Datensatz wird gelöscht, anonymisiert oder eingeschränkt, wie freigegeben. Gelöschtes kommt nicht zurück: nicht aus dem Papierkorb, nicht durch Rückgängigmachen, nicht aus einer Sicherung. Was inzwischen gesperrt wurde, bleibt unangetastet.
   *[other] { $count } Datensätze werden gelöscht, anonymisiert oder eingeschränkt, wie freigegeben. Gelöschtes kommt nicht zurück: nicht aus dem Papierkorb, nicht durch Rückgängigmachen, nicht aus einer Sicherung. Was inzwischen gesperrt wurde, bleibt unangetastet.
}
retention-carry-do = Ausführen
hold-add = Aufbewahrungssperre setzen …
hold-add-title = Aufbewahrungssperre setzen
hold-add-text = Gesperrtes lässt sich weder durch eine Regel noch aus dem Papierkorb noch auf Anfrage löschen, bis jemand die Sperre beendet.
hold-add-do = Sperre setzen
hold-person = Person
hold-person-placeholder = Kontakt suchen
hold-item = Was gesperrt ist
hold-item-whole = Der ganze Kontakt und alles dazu
hold-reason = Welcher Anspruch oder welches Verfahren
hold-reason-help = Wer sie beenden darf, sieht das; das Journal bewahrt es.
hold-review = Wieder prüfen am
hold-review-help = An dem Tag steht sie unter „Heute“. Von selbst endet die Sperre nicht.
hold-change = Prüfen …
hold-change-title = Aufbewahrungssperre prüfen
hold-change-text = Noch nötig: Sagen Sie, wann wieder geprüft wird. Nicht mehr nötig: Beenden Sie sie.
hold-change-do = Sperre behalten
hold-end = Sperre beenden …
hold-end-title = Aufbewahrungssperre beenden
hold-end-text = Das lässt sich nicht zurücknehmen. Was Regeln danach finden, ist wieder fällig.
hold-end-note = Warum sie endet
hold-end-do = Sperre beenden
hold-added = Aufbewahrungssperre gesetzt
hold-changed = Aufbewahrungssperre geändert
hold-ended = Aufbewahrungssperre beendet
hold-since = Gesetzt
hold-state = Stand
hold-state-stands = Besteht
hold-state-due = Zu prüfen
hold-state-ended = Beendet am { $on }
hold-ended-by = Beendet von
hold-set-by = Gesetzt von
hold-panel = Aufbewahrungssperre
hold-panel-content = Was gesperrt ist und warum
hold-panel-close = Aufbewahrungssperre schließen
holds-empty = Keine Aufbewahrungssperren
holds-empty-text = Ein Anspruch oder ein Verfahren kann brauchen, was eine Regel löschen würde (Art. 17 Abs. 3 Buchst. e DSGVO). Eine Sperre bewahrt es, bis jemand sie beendet, und hat einen Tag, an dem sie wieder geprüft wird.
statistics-note = Wer anonymisiert wird, wird gelöscht; was bleibt, ist eins mehr in einer Zahl. Zahlen unter 10 werden nicht genannt, die anderen auf Fünfer abgerundet, und keine Zahl führt zu einer Person zurück.
statistics-contact = Anonymisierte Personen
statistics-contact-by = Nach dem Monat, in dem ihre Daten erhoben wurden, und dem, was bis zur Anonymisierung daraus wurde.
statistics-deal = Anonymisierte Verkaufschancen
statistics-deal-by = Nach dem Monat ihres Abschlusses.
statistics-period = Monat
statistics-country = Land
statistics-source = Herkunft
statistics-outcome = Ergebnis
statistics-count = Anzahl
statistics-at-least = mindestens { $count }
statistics-rest = Rest von { $year }
statistics-together = Alle zusammen
statistics-country-unknown = Nicht bekannt
statistics-country-other = Andere Länder
statistics-source-person = Von der Person
statistics-source-other = Von anderswo
statistics-source-import = Import
statistics-outcome-lead = Nichts angeboten
statistics-outcome-offer = Angeboten, nichts verkauft
statistics-outcome-customer = Kunde
statistics-outcome-won = Gewonnen
statistics-outcome-lost = Verloren
statistics-suppressed = Es gibt weitere, in Zahlen, die zu klein sind, um genannt zu werden. Sie stehen in keiner Zeile und in keiner Summe.
statistics-small = Zu wenige, um genannt zu werden
statistics-small-text = Personen oder Verkaufschancen wurden anonymisiert, aber noch keine Zahl hat 10 erreicht. Eine kleinere könnte auf jemanden zeigen.
statistics-empty = Noch niemand wurde anonymisiert
statistics-empty-text = Eine Regel kann Personen und Verkaufschancen anonymisieren, statt sie zu löschen. Dann bleibt eins mehr in einer Zahl nach Monat, Land, Herkunft und Ergebnis, genannt ab 10.
retention-card = Wie lange gespeichert wird
retention-card-review = Ab { $on } zu prüfen, weil { $why }.
retention-card-restrict = Ab { $on } einzuschränken, weil { $why }.
retention-card-anonymise = Ab { $on } zu anonymisieren, weil { $why }.
retention-card-erase = Ab { $on } zu löschen, weil { $why }.
retention-card-none = Keine Regel passt: Nichts sagt, bis wann dieser Kontakt gespeichert bleibt.
retention-card-period = Die Frist endet am { $until } ({ $law }).
retention-card-period-bare = Die Frist endet am { $until }.
retention-card-kept = Ein Gesetz verlangt Aufbewahrung bis { $until } ({ $law }).
retention-card-part = Einen Teil davon verlangt ein Gesetz gesondert bis { $until } ({ $law }).
retention-card-law-unknown = die längste bekannte Frist, da die des Landes nicht bekannt ist
retention-card-skipped = Trotzdem nicht fällig: { $why }.
retention-card-first = Zuerst von dem, was sonst dazu gespeichert ist: { $what }, ab { $on }.
retention-card-records = { $count ->
    [one] Für einen weiteren Datensatz dazu gibt es eine Regel.
   *[other] Für { $count } weitere Datensätze dazu gibt es Regeln.
}
retention-card-holds = Aufbewahrungssperren
hold-review-on = Wieder zu prüfen am { $on }
hold-reason-hidden = Den Grund sieht, wer sie beenden darf.
hold-banner = Aufbewahrungssperre: Dieser Kontakt lässt sich nicht löschen
hold-banner-part = { $count ->
    [one] Aufbewahrungssperre auf etwas zu diesem Kontakt
   *[other] Aufbewahrungssperren auf { $count } Dingen zu diesem Kontakt
}
hold-item-own = Aufbewahrungssperre: Das lässt sich nicht löschen
hold-item-person = Aufbewahrungssperre auf der Person: Auch das lässt sich nicht löschen
hold-show = Sperren zeigen
settings-financial-year = Das Geschäftsjahr endet im
settings-financial-year-help = Es endet mit dem letzten Tag dieses Monats. Gesetzliche Fristen zählen von da an, wo das Gesetz es so sagt.
recipient-open-notices = { $count ->
    [one] Eine Mitteilung offen
   *[other] { $count } Mitteilungen offen
  }
recipient-notice-due = { $name } die Änderung mitteilen
request-lack-changes = Seit dem Eingang wurde nichts berichtigt. Ändern Sie zuerst den Kontakt, oder lehnen Sie mit Begründung ab.
request-lack-erasure = Diese Person ist noch hier. Löschen Sie sie zuerst, oder wählen Sie „teilweise“ oder „abgelehnt“ mit Begründung.
request-lack-kept = Etwas zur Person bleibt unter einer Aufbewahrungssperre. Wählen Sie „Teilweise erfüllt“ mit Begründung: Sie muss ihr mitgeteilt werden (Art. 12 Abs. 4 DSGVO).
request-close-kept = Etwas zur Person bleibt unter einer Aufbewahrungssperre; die Anfrage ist deshalb teilweise erfüllt. Gründe und Beschwerdestelle sind mitzuteilen (Art. 12 Abs. 4 DSGVO).
## letters: their texts

templates-title = Briefe
go-templates = Texte der Briefe
settings-templates-help = Die Texte der Briefe zu Anfragen, je Gesetz und Sprache
templates-none = Kein Text passt zu diesen Filtern
templates-none-text = Wählen Sie ein anderes Gesetz, eine andere Sprache oder alle.
templates-show-all = Alle anzeigen
template-kind = Brief
template-law = Gesetz
template-language = Sprache
template-subject = Betreff
template-body = Text
template-state = Stand
template-state-changed = Geändert
template-state-outdated = Mitgelieferter Text ist neuer
template-shipped = Wie mitgeliefert
template-changed-on = Geändert am { $on }
template-outdated = Der mitgelieferte Text ist neuer
template-outdated-text = Der mitgelieferte Text hat sich geändert, seit Sie Ihren geändert haben. Ihrer gilt weiter; vergleichen Sie beide und übernehmen Sie, was Sie möchten.
template-law-gdpr = DSGVO
template-law-uk_gdpr = UK GDPR
template-law-fadp = DSG (Schweiz)
template-law-ccpa = CCPA
template-law-hipaa = HIPAA
template-law-lgpd = LGPD
template-kind-acknowledgement = Eingangsbestätigung
template-kind-identity = Prüfung der Identität
template-kind-extension = Fristverlängerung
template-kind-answer = Auskunft
template-kind-done = Anfrage erledigt
template-kind-refusal = Ablehnung
template-kind-nothing_held = Keine Daten vorhanden
template-kind-restriction_lifted = Ende einer Einschränkung
template-kind-recipient_notice = Mitteilung an Empfänger
template-kind-acknowledgement-detail = Sagt, dass eine Anfrage eingegangen ist und bis wann sie beantwortet wird.
template-kind-identity-detail = Bittet um das, was nötig ist, um zu wissen, wer fragt.
template-kind-extension-detail = Sagt, dass die Antwort länger dauert, warum und bis wann.
template-kind-answer-detail = Beantwortet eine Anfrage nach Auskunft, mit allem, was das Gesetz mitzuteilen verlangt.
template-kind-done-detail = Beantwortet jede andere Anfrage: was getan wurde.
template-kind-refusal-detail = Sagt, dass etwas ganz oder teilweise nicht getan wird, warum und was man dagegen tun kann.
template-kind-nothing_held-detail = Sagt, dass keine Daten vorhanden sind und was durchsucht wurde.
template-kind-restriction_lifted-detail = Kündigt an, dass eine Einschränkung endet, bevor sie endet.
template-kind-recipient_notice-detail = Teilt einem Empfänger mit, was berichtigt, gelöscht oder eingeschränkt wurde.
template-edit = Text ändern
template-edit-title = Ändern: { $name }
template-saved = Brieftext gespeichert
template-reset = Mitgelieferten Text wiederherstellen
template-reset-done = Der mitgelieferte Text gilt wieder
template-reset-form = Vom mitgelieferten Text ausgehen
template-compare = Mit dem mitgelieferten Text vergleichen
template-compare-short = Vergleich
template-compare-button = Vergleichen
template-compare-help = Was Ihr Text gegenüber dem mitgelieferten weglässt und was er hinzufügt.
template-compare-same = Das ist der mitgelieferte Text.
template-preview = Vorschau
template-preview-help = Mit Beispielwerten: die richtigen kommen aus der Anfrage.
template-preview-waits = Die Vorschau geht weiter, sobald das Markierte behoben ist.
template-body-help = Eine leere Zeile beginnt einen Absatz, „- “ einen Punkt einer Liste. Namen in geschweiften Klammern werden ausgefüllt.
template-placeholders = Platzhalter
template-placeholders-help = führt hierher; Pfeiltasten wählen, Enter fügt ein.
template-placeholders-go = Platzhalter einfügen
template-inserted = { $name } eingefügt
template-required-there = Pflicht, steht im Text
template-required-missing = Pflicht, fehlt
template-list = Liste, in einer eigenen Zeile
template-faults = { $count ->
    [one] Im Text stimmt eine Stelle nicht:
   *[other] Im Text stimmen { $count } Stellen nicht:
}
template-fault-line = Zeile { $line }: { $fault }
template-fault-empty = Hier steht noch nichts.
template-fault-unknown = Den Platzhalter { $name } gibt es nicht.
template-fault-not_here = Briefe dieser Art haben keinen Wert für { $name }.
template-fault-not_alone = { $name } ist eine Liste: Sie steht allein in einer Zeile des Textes.
template-fault-brace = Eine geschweifte Klammer gehört zu keinem Platzhalter.
template-fault-required = Das Gesetz verlangt diese Angabe: { $name } fehlt.
template-keep = Meinen so behalten
template-kept = Ihr Text gilt weiter
template-conflict = Jemand anderes hat diesen Text inzwischen geändert. Ihrer steht noch hier: Wenn Sie ihn erneut speichern, ersetzt er den anderen, der unten steht.
template-theirs = Was jetzt gilt
template-placeholder-organisation = Der Name Ihrer Organisation
template-placeholder-contact = Wie Ihre Organisation zu erreichen ist
template-placeholder-officer = Wie Ihr Datenschutzbeauftragter zu erreichen ist
template-placeholder-authority = Die Aufsichtsbehörde
template-placeholder-person = Wessen Daten es sind
template-placeholder-number = Die Nummer der Anfrage
template-placeholder-received = Der Tag des Eingangs
template-placeholder-request = Worum es geht, in Worten
template-placeholder-date = Das Datum des Briefs
template-placeholder-due = Bis wann geantwortet wird: „spätestens am 15. Juli 2026“
template-placeholder-proof = Was zeigt, wer fragt
template-placeholder-reasons = Die Gründe
template-placeholder-extended = Der letzte Tag der verlängerten Frist
template-placeholder-attachments = Was dem Brief beiliegt
template-placeholder-purposes = Wofür die Daten verwendet werden
template-placeholder-categories = Welche Kategorien von Daten vorhanden sind
template-placeholder-recipients = Wer die Daten erhalten hat
template-placeholder-transfers = Drittländer und die Garantien dafür
template-placeholder-retention = Wie lange die Daten gespeichert werden
template-placeholder-sources = Woher die Daten stammen
template-placeholder-automated = Automatisierte Entscheidungen
template-placeholder-rights = Die Rechte der Person, in Worten des Gesetzes
template-placeholder-remedies = Beschwerde und Gericht, in Worten des Gesetzes
template-placeholder-done = Was getan wurde
template-placeholder-identifiers = Namen und Adressen, unter denen die Daten zu finden sind
template-placeholder-searched = Wo gesucht wurde
template-placeholder-lifted = Der erste Tag ohne die Einschränkung
template-placeholder-recipient = Wem mitgeteilt wird
template-placeholder-changes = Was sich an den Daten geändert hat
draft-template = Brieftext: { $name }
request-event-answered = Beantwortet: { $what }
request-ask-note = Für heute vermerken:
request-ask-identity = Identitätsnachweis erbeten
request-ask-clarification = Präzisierung erbeten
request-ask-fee = Gebühr verlangt
request-close-early = Als zurückgenommen schließen
request-tick-note = Mit Notiz abhaken
request-tick-do = Abhaken
request-duplicate = Fragt dasselbe wie
request-duplicate-help = Die frühere Anfrage. Diese behält ihre eigene Frist und wird trotzdem beantwortet.
request-duplicate-none = Keine frühere Anfrage
request-evidence = Nachweise
request-evidence-none = Noch keine Datei. Hierher gehören das eingegangene Schreiben und die Antwort.
request-evidence-later = Dateien legen Sie auf der Seite der Anfrage ab, sobald sie erfasst ist.
request-evidence-stored = Bei der Anfrage abgelegt
request-of-none = Von dieser Person liegt keine Anfrage vor.
request-open = Anfrage öffnen
request-by-stage = { $stage }, { $left }
entry-request-evidence = Nachweis zu einer Anfrage abgelegt
request-field-document = Dokument

## erasures: the way to one, the ledger, what the law keeps
area-erasures = Löschen & Sperren
erasure-do = Endgültig löschen …
erasure-title = Endgültig löschen
erasure-steps = Schritte zur Löschung
erasure-step-who = Wer
erasure-step-goes = Was verschwindet
erasure-step-stays = Was bleibt
erasure-step-list = Sperrliste
erasure-step-confirm = Bestätigen
erasure-foot = Vor dem letzten Schritt wird nichts gelöscht.
erasure-planning = Es wird nachgesehen, was vorhanden ist …
erasure-for-request = Wegen Anfrage { $number }
erasure-who-title = Ist das die richtige Person?
erasure-who-text = Zwei Menschen können gleich heißen. Was gelöscht ist, lässt sich nicht zurückholen.
erasure-who-asked = Die Person hat es verlangt: Anfrage { $number } ist zu beantworten, und die Löschung geschieht ihretwegen.
erasure-who-choose = Wer aus dieser Anfrage wird jetzt gelöscht?
erasure-who-choose-text = Die Suche zur Anfrage hat mehrere Karten der Person gefunden. Jede wird für sich gelöscht.
erasure-others-title = Weitere Karten, die dieselbe Person sein könnten
erasure-others-text = Sie werden nicht mitgelöscht. Kreuzen Sie an, welche ebenfalls diese Person sind: Jede folgt nach dieser, mit einem Blick auf ihren Inhalt.
erasure-others-none = Keine weitere Karte hat eine Adresse, eine Nummer oder einen Namen mit dieser gemeinsam.
erasure-others-failed = Nach weiteren Karten der Person konnte nicht gesucht werden
erasure-others-again = Erneut suchen
erasure-others-next = Als Nächstes löschen: { $name }
erasure-others-email = Gleiche E-Mail-Adresse
erasure-others-phone = Gleiche Telefonnummer
erasure-others-name_at_company = Ähnlicher Name, gleiches Unternehmen
erasure-others-name = Gleicher Name
erasure-others-duplicate = Gemeinsam mit einer anderen davon
erasure-restricted-title = Die Verarbeitung ist seit { $since } eingeschränkt (Art. 18 DSGVO)
erasure-restricted-text = Die Daten bleiben, wie sie sind. Nur ein Löschverlangen der Person erlaubt dies: Öffnen Sie die Anfrage, oder erfassen Sie sie.
erasure-restricted-open = Anfrage { $number } öffnen
erasure-held-title = Aufbewahrungssperre: Vor ihrem Ende lässt sich dieser Kontakt nicht löschen
erasure-held-text = Die Löschung lässt sich jetzt ankündigen. Endet die Sperre, steht die Löschung zur Bestätigung unter „Heute“.
erasure-held-waits = Die Löschung ist angekündigt. Endet die Sperre, steht die Löschung zur Bestätigung unter „Heute“.
erasure-goes-title = Was verschwindet
erasure-goes-text = All dies wird gelöscht und lässt sich nicht wiederfinden, wenn nichts anderes entschieden wird. Mitgezählt ist, was gesetzlich aufzubewahren ist; darum geht es im nächsten Schritt.
erasure-goes-what = Was
erasure-goes-count = Anzahl
erasure-goes-decision = Was damit geschieht
erasure-decide = { $category }: Was damit geschieht
erasure-decide-erase = Löschen
erasure-decide-keep = Behalten, eingeschränkt
erasure-decide-count = Löschen und zählen
erasure-keep-warning-asked = Die Person hat Löschung verlangt, und dieser Teil wird abgelehnt: Das braucht einen Grund nach Art. 17 Abs. 3 DSGVO, der ihr mitzuteilen ist. Es verschwindet aus Listen, Suche und Exporten; nur Inhaber und Datenschutzbeauftragte können es öffnen, und das wird im Journal festgehalten.
erasure-keep-warning = Was nach einer Löschung bleibt, braucht einen Grund wie in Art. 17 Abs. 3 DSGVO. Es verschwindet aus Listen, Suche und Exporten; nur Inhaber und Datenschutzbeauftragte können es öffnen, und das wird im Journal festgehalten.
erasure-keep-ground = Grund
erasure-keep-claim = Rechtsansprüche: Art. 17 Abs. 3 Buchst. e DSGVO
erasure-keep-claim-help = Nötig zur Geltendmachung, Ausübung oder Verteidigung eines Anspruchs.
erasure-keep-obligation = Rechtliche Verpflichtung: Art. 17 Abs. 3 Buchst. b DSGVO
erasure-keep-obligation-help = Ein Gesetz verlangt die Aufbewahrung.
erasure-keep-law = Welches Gesetz
erasure-keep-law-help = So, wie es zitiert wird, ohne den Namen der Person: Es steht in der Liste der Löschungen und auf der Bescheinigung.
erasure-keep-documents = { $count ->
    [one] Ein Dokument gehört dazu und bleibt ebenfalls.
   *[other] { $count } Dokumente gehören dazu und bleiben ebenfalls.
  }
erasure-keep-reason = Warum es behalten wird
erasure-keep-reason-help = Wird mit dem Aufbewahrten versiegelt. Wer das öffnet, liest es.
erasure-keep-review-help = { $count ->
    [one] Frühestens nach der Bedenkzeit von einem Tag. Am gewählten Tag steht es unter „Heute“. Von selbst endet die Sperre nicht.
   *[other] Frühestens nach der Bedenkzeit von { $count } Tagen. Am gewählten Tag steht es unter „Heute“. Von selbst endet die Sperre nicht.
  }
erasure-count-contact-text = Von der Person bleibt eins mehr in einer Zahl nach Monat, Land, Herkunft und Ergebnis. Nichts führt davon zurück, und Zahlen unter 10 werden nicht gezeigt.
erasure-count-deal-text = Von jeder abgeschlossenen Verkaufschance bleibt eins mehr in einer Zahl nach Monat, Land, Herkunft und Ergebnis. Nichts führt davon zurück, und Zahlen unter 10 werden nicht gezeigt. Offene werden nur gelöscht.
erasure-decided-title = Bleibt aufgrund einer Entscheidung
erasure-decided-text = Es verschwindet aus Listen, Suche und Exporten und bleibt eingeschränkt, bis jemand die Aufbewahrungssperre beendet.
erasure-decided = Aufgrund einer Entscheidung
erasure-decided-on = wieder zu prüfen am { $day }
erasure-counted = Für die Statistik gezählt
erasure-counted-contact = die Person
erasure-counted-deal = abgeschlossene Verkaufschancen
erasure-record = { $sort }: { $what }
erasure-record-stays = Bleibt
erasure-records-more = { $count ->
    [one] und ein weiterer Datensatz
   *[other] und { $count } weitere Datensätze
}
erasure-record-name = Name
erasure-record-email = E-Mail
erasure-record-phone = Telefon
erasure-record-address = Adresse
erasure-record-website = Website
erasure-record-tag = Schlagwort
erasure-record-photo = Foto
erasure-record-confidential = Vertrauliche Notiz
erasure-record-collection = Herkunft der Daten
erasure-record-import_fill = Von einem Import überschrieben
erasure-record-legal_hold = Aufbewahrungssperre
erasure-record-retention_flag = Nach einer Regel fällig
erasure-record-activity = Aktivität
erasure-record-mention = Erwähnung
erasure-record-task = Aufgabe
erasure-record-deal = Verkaufschance
erasure-record-document = Dokument
erasure-record-voucher = Beleg
erasure-record-consent = Einwilligung
erasure-record-use = Nutzung einer Einwilligung
erasure-record-objection = Widerspruch
erasure-record-restriction = Einschränkung
erasure-record-notice = Gezeigte Datenschutzinformation
erasure-record-suppression = Eintrag der Sperrliste
erasure-record-request = Anfrage
erasure-record-disclosure = Weitergegeben an
erasure-record-told = Mitteilung an
erasure-record-draft = Entwurf
erasure-category-card = Karte
erasure-category-card-text = Name, Adressen, Nummern, Foto, Schlagwörter, Notizen und woher die Daten stammen.
erasure-category-activity = Aktivitäten
erasure-category-activity-text = Notizen, Anrufe, Termine und E-Mails zur Person.
erasure-category-mention = Erwähnungen
erasure-category-mention-text = Verweise in Notizen zu anderen; sie zeigen dann keinen Namen mehr. Über Namen, die ohne Verweis getippt wurden, entscheidet der nächste Schritt.
erasure-category-task = Aufgaben
erasure-category-task-text = Was zur Person zu tun war und was erledigt ist.
erasure-category-deal = Verkaufschancen
erasure-category-deal-text = Was der Person verkauft werden könnte, mit Phasen und Beträgen.
erasure-category-document = Dokumente
erasure-category-document-text = Dateien zur Person und die Schlüssel zu diesen Dateien.
erasure-category-voucher = Belege
erasure-category-voucher-text = Angebote, Aufträge, Rechnungen und Gutschriften.
erasure-category-consent = Einwilligungen und Widersprüche
erasure-category-consent-text = Was die Person zur Nutzung ihrer Daten erklärt hat, was es belegt und wann es genutzt wurde.
erasure-category-request = Anfragen
erasure-category-request-text = Was die Person zu ihren Daten verlangt hat und wie geantwortet wurde.
erasure-category-disclosure = Weitergaben
erasure-category-disclosure-text = Wer die Daten bekommen hat und was diesen Empfängern mitgeteilt wurde.
erasure-category-draft = Entwürfe
erasure-category-draft-text = Was zur Person getippt und nicht gespeichert wurde.
erasure-category-journal = Werte im Journal
erasure-category-journal-text = Alte und neue Werte. Die Einträge bleiben ohne sie: Der Schlüssel dazu wird vernichtet.
erasure-of-which = { $count ->
    [one] davon bleibt eines
   *[other] davon bleiben { $count }
}
erasure-along = plus Dokumente zu dem, was Sie behalten
erasure-stays-title = Was bleibt und warum
erasure-stays-text = Es verschwindet aus Listen, Suche und Exporten. Nur Inhaber und Datenschutzbeauftragte können es öffnen, und das wird im Journal festgehalten.
erasure-spoken-title = Texte bei anderen, die die Person nennen
erasure-spoken-text =
    { $count ->
        [one] In einem Text bei anderen stehen Name, Adresse oder Nummer der Person. Ansehen und wählen, ob sie darin geschwärzt wird. Der Text bleibt, an die Stelle des Namens tritt eine Marke, und frühere Werte mit dem Namen werden aus dem Journal gelöscht: Niemand kann sie zurückholen.
       *[other] In { $count } Texten bei anderen stehen Name, Adresse oder Nummer der Person. Jeden ansehen und wählen, wo sie geschwärzt wird. Der Text bleibt, an die Stelle des Namens tritt eine Marke, und frühere Werte mit dem Namen werden aus dem Journal gelöscht: Niemand kann sie zurückholen.
    }
erasure-spoken-struck = { $struck ->
    [one] { $struck } von { $count } wird geschwärzt
   *[other] { $struck } von { $count } werden geschwärzt
}
erasure-spoken-all = Alle wählen
erasure-spoken-none = Keinen wählen
erasure-spoken-show = Stelle zeigen
erasure-spoken-now = { $field }, wie jetzt
erasure-spoken-then = Wie danach
erasure-spoken-mark = geschwärzt
erasure-spoken-nothing = Nichts würde geschwärzt: Was hier gefunden wurde, gehört auch zu der Person, um die es im Text geht.
erasure-spoken-file = Was in der Datei selbst steht, wird weder gelesen noch geändert. Bitte hineinsehen und sie ersetzen, wo sie die Person nennt.
erasure-spoken-trashed = Liegt im Papierkorb
erasure-spoken-field-file = Dateiname
erasure-spoken-bar-restricted = Bleibt unverändert: Die Daten der Person, um die es darin geht, sind eingeschränkt (Art. 18 DSGVO).
erasure-spoken-bar-held = Bleibt unverändert: Darauf liegt eine Aufbewahrungssperre.
erasure-spoken-bar-number = Bleibt unverändert: Der Name steht in der Belegnummer, unter der auch andere den Beleg kennen.
erasure-spoken-bar-unclear = Bleibt unverändert: Was gefunden wurde, kann auch etwas anderes bedeuten oder gehört auch der Person, um die es darin geht. Wo die zu löschende Person gemeint ist, bitte von Hand ändern.
erasure-spoken-more = { $count ->
    [one] Ein weiterer Text ist hier nicht aufgeführt und bleibt unverändert.
   *[other] { $count } weitere Texte sind hier nicht aufgeführt und bleiben unverändert.
}
erasure-spoken-unread = { $count ->
    [one] Eine vertrauliche Notiz zu jemand anderem wurde nicht durchsucht: Der Schlüssel dazu fehlt, oder sie ist beschädigt.
   *[other] { $count } vertrauliche Notizen zu anderen wurden nicht durchsucht: Der Schlüssel dazu fehlt, oder sie sind beschädigt.
}
erasure-confirm-spoken = { $left ->
    [one] In { $struck } geschwärzt, { $left } bleibt unverändert
   *[other] In { $struck } geschwärzt, { $left } bleiben unverändert
}
erasure-struck = { $count ->
    [one] In einem Text bei jemand anderem geschwärzt
   *[other] In { $count } Texten bei anderen geschwärzt
}
erasure-spoken-open = Öffnen
erasure-stays-nothing = Nichts bleibt
erasure-stays-nothing-text = Nichts zu dieser Person ist gesetzlich aufzubewahren, es gibt keine Anfrage von ihr, und niemandem ist etwas mitzuteilen.
erasure-law-title = Gesetzlich aufbewahrt
erasure-law-unknown = Gesetz hier nicht bekannt
erasure-law-notice = Art. 19 DSGVO
erasure-ask = Fragen Sie jemanden, der sich im Recht auskennt: Diese Frist ist nicht gesichert.
erasure-of-company = Bleibt beim Unternehmen, das es ebenfalls betrifft
erasure-again = Dasselbe wie oben, auch aus einem anderen Grund
erasure-until = Bis { $day }
erasure-until-settled = Bis es erledigt ist
erasure-requests-title = Akten der Anfragen
erasure-requests-text = Sie zeigen, dass Sie geantwortet haben (Art. 5 Abs. 2 DSGVO). Nichts darin führt zu dem, was gelöscht ist.
erasure-request-open = Bleibt, solange sie offen ist, und drei Jahre danach
erasure-request-emptied = Geleert: Nummer, Art und Tage bleiben für die Statistik
erasure-tell-title = Empfänger, denen es mitzuteilen ist
erasure-tell-text = Sie haben Daten der Person bekommen und müssen von der Löschung erfahren (Art. 19 DSGVO). Schreiben Sie ihnen jetzt oder danach: Unter „Gesetzlich aufbewahrt“ bleiben der Name und eine Adresse, bis Sie die Mitteilung vermerken.
erasure-backups-title = Sicherungen
erasure-backups = { $count ->
    [0] Keine bekannte Sicherung enthält die Person. Anderswo angelegte Kopien sind hier nicht bekannt.
    [one] Eine Sicherung enthält die Person vielleicht. Sie wird nach der Löschung bereinigt, sofort oder sobald sie angeschlossen ist; wird sie wiederhergestellt, wird die Person erneut gelöscht, bevor etwas angezeigt wird.
   *[other] { $count } Sicherungen enthalten die Person vielleicht. Sie werden nach der Löschung bereinigt, sofort oder sobald sie angeschlossen sind; wird eine wiederhergestellt, wird die Person erneut gelöscht, bevor etwas angezeigt wird.
}
erasure-backups-until = { $count ->
    [one] Sie soll am { $day } gelöscht werden.
   *[other] Die letzte dieser Sicherungen soll am { $day } gelöscht werden.
  }
erasure-list-title = Soll die Person erkannt werden, wenn sie wiederkommt?
erasure-list-text = { $count ->
    [one] Eine Adresse oder Nummer kann auf die Sperrliste.
   *[other] { $count } Adressen und Nummern können auf die Sperrliste.
}
erasure-list-none = Es gibt keine Adresse oder Nummer, die auf die Sperrliste könnte.
erasure-list-records = { $count ->
    [one] Eine Adresse oder Nummer
   *[other] { $count } Adressen und Nummern
}
erasure-list-choice = Sperrliste
erasure-list-yes = Auf die Sperrliste setzen
erasure-list-yes-help = Es bleiben Fingerabdrücke unter einem Schlüssel: pseudonymisiert und damit weiterhin personenbezogene Daten (Art. 4 Nr. 5 DSGVO). Bringt ein Import oder ein Formular die Person zurück, wird darauf hingewiesen.
erasure-list-no = Ebenfalls vergessen
erasure-list-no-help = Nichts erkennt die Person wieder. Eine alte Adressliste bringt sie unbemerkt zurück.
erasure-confirm-title = { $name } endgültig löschen?
erasure-confirm-text = { $count ->
    [one] Danach kann niemand den einen Datensatz zur Person mehr sehen, finden oder zurückholen: nicht aus dem Papierkorb, nicht durch Rückgängigmachen, nicht aus einer Sicherung. Nur was unten steht, bleibt.
   *[other] Danach kann niemand die { $count } Datensätze zur Person mehr sehen, finden oder zurückholen: nicht aus dem Papierkorb, nicht durch Rückgängigmachen, nicht aus einer Sicherung. Nur was unten steht, bleibt.
}
erasure-confirm-stays = Was bleibt
erasure-confirm-kept = { $count ->
    [0] Gesetzlich nichts
    [one] Gesetzlich eines
   *[other] Gesetzlich { $count } Dinge
}
erasure-confirm-files = { $count ->
    [one] die Akte einer Anfrage
   *[other] die Akten von { $count } Anfragen
}
erasure-confirm-list-yes = Adressen und Nummern werden wiedererkannt
erasure-confirm-list-no = Nichts wird wiedererkannt
erasure-confirm-name = Zur Bestätigung den Namen eingeben: { $name }
erasure-confirm-number = Zur Bestätigung die Nummer der Anfrage eingeben: { $number }
erasure-run = Endgültig löschen
erasure-running = Es wird gelöscht
erasure-running-text = Entweder geschieht alles oder nichts.
erasure-announce = Löschung ankündigen
erasure-announce-title = Löschung von { $name } ankündigen?
erasure-announce-text = Jetzt wird nichts gelöscht. Die Löschung wird angekündigt und lässt sich zurücknehmen, bis sie geschieht.
erasure-announce-second = Bestätigt von
erasure-announce-anybody = Jeder Person, die löschen darf
erasure-announce-other = { $names } oder jeder anderen Person, die löschen darf, nur nicht von Ihnen
erasure-announce-from = Möglich
erasure-announce-at-once = Sobald sie bestätigt ist
erasure-announce-from-day = Ab dem { $day }
erasure-announce-held = Sobald die Aufbewahrungssperre endet
erasure-announce-held-text = Jetzt wird nichts gelöscht: Alles über die Person unterliegt einer Aufbewahrungssperre. Die Löschung wird angekündigt, wartet auf das Ende der Sperre und lässt sich zurücknehmen, bis sie geschieht.
erasure-announcing = Wird angekündigt
erasure-announced-title = Löschung angekündigt
erasure-announced-done = Noch ist nichts gelöscht
erasure-announced-second = { $names } oder eine andere Person, die löschen darf, bestätigt sie.
erasure-announced-anybody = Jede Person, die löschen darf, kann sie bestätigen.
erasure-announced-from = Möglich ist sie ab dem { $day }, aus einem Grund auch früher.
erasure-announced-work = Mit dem Kontakt lässt sich weiter arbeiten, und die Ankündigung lässt sich zurücknehmen.
erasure-announced-by = Löschung angekündigt von { $name } am { $day }
erasure-announced-decided = Sie wurde ohne diese Anfrage beschlossen. Geschieht sie, bevor die Anfrage beim Schritt „Antwort“ steht, zählt sie nicht als deren Erfüllung.
erasure-announced-elsewhere = Sie wurde wegen einer anderen Anfrage der Person angekündigt. Soll diese damit beantwortet werden: zurücknehmen und hier neu beginnen.
erasure-announced-ready = Die Löschung kann bestätigt werden.
erasure-wait-second = Eine andere Person, die löschen darf, bestätigt die Löschung.
erasure-wait-nobody = Sonst darf niemand löschen: Sie wartet, bis es eine zweite Person gibt oder ein Inhaber das ausschaltet.
erasure-wait-cooling = Bedenkzeit: möglich ab dem { $until }.
erasure-wait-hold = Die Löschung wartet, bis die Aufbewahrungssperre endet. Wieder zu prüfen ist die Sperre am { $review }.
erasure-withdraw = Zurücknehmen
erasure-withdraw-title = Löschung von { $name } zurücknehmen?
erasure-withdraw-text = Es wird nichts gelöscht. Was { $author } dazu entschieden hat, geht verloren: Die Löschung ist dann neu anzukündigen, und auch das Warten beginnt von vorn.
erasure-withdrawn = Die angekündigte Löschung von { $name } ist zurückgenommen
erasure-to-announced = Angekündigte Löschungen zeigen
erasure-confirm-do = Bestätigen …
erasure-now-do = Jetzt löschen …
erasure-announced-none = Keine Löschung ist angekündigt
erasure-announced-none-text = Jede steht hier, bis sie bestätigt oder zurückgenommen ist.
erasure-hurry = Warum vor dem { $day } gelöscht wird
erasure-hurry-help = Das bleibt in der Liste der Löschungen: ohne Namen, Adresse und Nummer.
erasure-hurry-identifying = Das nennt die Person, eine Adresse oder eine Nummer. Schreiben Sie es ohne.
erasure-differs = Nicht mehr wie bei der Ankündigung: { $parts }
erasure-differs-text = Sie sehen den Plan, wie er jetzt ist. Diesen bestätigen Sie.
erasure-part-card = Karte
erasure-part-records = Anzahl der Datensätze
erasure-part-kept = was bleibt
erasure-part-recipients = Empfänger
erasure-part-requests = Anfragen
erasure-part-spoken = Texte bei anderen
erasure-part-blocks = Sperren und Einschränkungen
erasure-part-backups = Sicherungen
erasure-part-other = Einzelheiten
erasure-due = Angekündigte Löschung bestätigen
due-retention_open = Löschregeln: { $shown } zu entscheiden
due-retention_approved = Löschregeln: { $shown } auszuführen
erasures-announced = Angekündigt
erasures-announced-text = Von diesen Personen ist noch nichts gelöscht.
erasures-announced-from = Ab
erasures-announced-by = Angekündigt von
erasures-announced-value = { $name }, { $at }
erasures-waited = Bedenkzeit
erasures-waited-over = { $count ->
    [one] { $count } Tag, abgelaufen
   *[other] { $count } Tage, abgelaufen
}
erasures-waited-hurried = { $count ->
    [one] { $count } Tag, vorzeitig durchgeführt: { $reason }
   *[other] { $count } Tage, vorzeitig durchgeführt: { $reason }
}
erasure-changed = Seit Sie nachgesehen haben, kam etwas hinzu
erasure-changed-text = Es wurde nichts gelöscht. Dies ist der neue Plan: Gehen Sie ihn noch einmal durch.
erasure-unfit = Die Anfrage erlaubt dies nicht
erasure-unfit-text = Es wurde nichts gelöscht. Die Anfrage muss von dieser Person sein, die Löschung verlangen, kein Test sein und beim Schritt „Antwort“ stehen.
erasure-done-title = Gelöscht: { $number }
erasure-done = Die Person ist gelöscht
erasure-done-text = Nichts hier findet sie mehr. Die Liste der Löschungen kennt die Nummer und keinen Namen.
erasure-another = { $count ->
    [one] Eine weitere Karte der Person ist noch hier
   *[other] { $count } weitere Karten der Person sind noch hier
}
erasure-another-text = Ihr Inhalt wird neu ermittelt und gezeigt, bevor etwas geschieht.
erasure-another-do = Nächste Karte löschen …
erasure-another-announce = Löschung der nächsten Karte ankündigen …
erasure-partly = Die Anfrage ist teilweise erfüllt
erasure-partly-text = Etwas bleibt unter einer Aufbewahrungssperre. Die Antwort sagt, was, aus welchem Grund und wann es wieder geprüft wird; schließen Sie die Anfrage als teilweise erfüllt, mit den Gründen (Art. 12 Abs. 4 DSGVO).
erasure-went = Was vorhanden war
erasure-stayed = Was geblieben ist
erasure-records = { $count ->
    [one] Ein Datensatz
   *[other] { $count } Datensätze
}
erasure-stayed-nothing = Nichts
erasure-stayed-company = { $count ->
    [one] Einer, beim betroffenen Unternehmen
   *[other] { $count }, beim betroffenen Unternehmen
}
erasure-stayed-requests = Akten von Anfragen
erasure-stayed-recognised = Wiedererkannt
erasure-unread-title = Vertrauliche Notizen zu anderen, nicht durchsucht
erasure-stayed-backups = In Sicherungen
erasure-stayed-backups-none = { $count ->
    [one] In keiner mehr: eine wurde bereinigt oder gelöscht
   *[other] In keiner mehr: { $count } wurden bereinigt oder gelöscht
}
erasure-done-tell = Benachrichtigen Sie jetzt diese Empfänger
erasure-done-tell-text = Die Mitteilungen warten unter „Gesetzlich aufbewahrt“, mit dem Namen und einer Adresse.
erasure-to-archive = Aufbewahrtes zeigen
erasure-to-ledger = Alle Löschungen zeigen
erasure-certificate = Bescheinigung speichern …
erasure-certificate-json = Bescheinigung als JSON …
erasure-certificate-saved = Bescheinigung gespeichert: { $file }
erasure-to-request = Zurück zur Anfrage
erasure-of-request = Gelöscht: { $number }, { $day }
erasure-of-request-text = Nichts hier findet die Person mehr. Beantworten Sie die Anfrage, und schließen Sie sie ab.
erasure-request-due = Jetzt verschwinden die Daten
erasure-request-due-text = Die Anfrage ist geprüft. Bevor etwas geschieht, sehen Sie, was verschwindet und was bleibt.
erasure-request-do = Löschen …
erasures-parts = Bereiche der Löschungen
erasures-ledger = Alle Löschungen
erasures-archive = Gesetzlich aufbewahrt
erasures-number = Nummer
erasures-at = Wann
erasures-cause = Warum
erasures-author = Von
erasures-went = Datensätze
erasures-stayed = Geblieben
erasures-empty = Noch wurde niemand gelöscht
erasures-empty-text = Jede Löschung steht hier mit ihrer Nummer und ohne Namen: wann, warum, von wem, was vorhanden war und was geblieben ist. Sie beginnt auf der Seite eines Kontakts oder einer Anfrage.
erasures-cause-request = Von der Person verlangt
erasures-cause-decision = Hier entschieden
erasures-cause-retention = Frist abgelaufen
erasures-cause-trash = Im Papierkorb geblieben
erasures-entry = Löschung
erasures-entry-content = Was vorhanden war und was geblieben ist
erasures-entry-close = Löschung schließen
erasure-way = Was getan ist und was läuft
erasure-way-gone = Alles über die Person ist gelöscht
erasure-way-gone-text = Zeilen, Verknüpfungen, alte Werte im Journal und die Schlüssel zu den Dateien: im Ganzen und dauerhaft.
erasure-way-point = Ab hier lässt sich nichts mehr zurücknehmen.
erasure-way-cleaned = Dateien und Spuren sind beseitigt
erasure-way-cleaned-text = Die Dateien sind entfernt, unbenutzter Platz der Datenbank ist überschrieben.
erasure-way-backups = Sicherungen bereinigt
erasure-way-backups-text = Die erreichbaren. Jede andere wird bereinigt, sobald sie da ist.
erasure-way-backups-failed = { $count ->
    [one] Eine ließ sich nicht bereinigen: { $reason } Es wird von selbst erneut versucht.
   *[other] { $count } ließen sich nicht bereinigen: { $reason } Es wird von selbst erneut versucht.
}
erasure-way-backups-away = { $count ->
    [one] Eine ist nicht erreichbar: Sie wird bereinigt, sobald sie da ist, und soll am { $day } gelöscht werden.
   *[other] { $count } sind nicht erreichbar: Sie werden bereinigt, sobald sie da sind; die letzte soll am { $day } gelöscht werden.
}
erasure-way-backups-closed = { $count ->
    [one] Eine lässt sich nicht bereinigen, weil sie beschädigt oder älter als die Schlüssel des Tresors ist. Sie enthält die Person vielleicht und soll am { $day } gelöscht werden.
   *[other] { $count } lassen sich nicht bereinigen, weil sie beschädigt oder älter als die Schlüssel des Tresors sind. Sie enthalten die Person vielleicht; die letzte soll am { $day } gelöscht werden.
}
erasure-way-proved = Suche nach Resten
erasure-way-proved-text = Jeder Ort, an dem etwas übrig sein könnte, wird bis zum letzten Byte gelesen.
erasure-way-done = Fertig
erasure-way-running = Läuft
erasure-way-waiting = Wartet
erasure-way-left = Etwas ist übrig
erasure-proof = Nachweis
erasure-proof-running = Suche nach Resten
erasure-proof-running-text = Sie können weiterarbeiten. Die Person ist bereits gelöscht, was auch immer hieraus wird.
erasure-proof-stop = Später
erasure-proof-now = Jetzt suchen
erasure-proof-due = Noch ist nicht nachgewiesen, dass nichts übrig ist
erasure-proof-due-text = Die Suche läuft innerhalb einer Minute von selbst oder nach dem nächsten Entsperren.
erasure-proof-waiting = Die Datenbank wird noch so gelesen, wie sie vorher war. Die Suche läuft von selbst, sobald das vorbei ist.
erasure-proof-later = Die Suche wurde angehalten. Sie läuft später von selbst, spätestens nach dem nächsten Entsperren.
erasure-proof-none = Es wurde nicht gesucht
erasure-proof-none-text = Diese Löschung ist älter als die Suche oder kam mit einer wiederhergestellten Sicherung.
erasure-proof-clean = Nachgewiesen am { $day }: Nichts ist übrig
erasure-proof-clean-text = { $count ->
    [one] Ein Ort wurde nach { $needles } Namen, Adressen und Nummern durchsucht.
   *[other] { $count } Orte wurden nach { $needles } Namen, Adressen und Nummern durchsucht.
}
erasure-proof-left = { $count ->
    [one] Am { $day } war noch etwas übrig, einmal
   *[other] Am { $day } war noch etwas übrig, { $count }-mal
}
erasure-proof-left-text = Wo: { $places }. Es wird jede Stunde und nach jedem Start erneut gesucht.
erasure-proof-places = Was durchsucht wurde
erasure-proof-place = Ort
erasure-proof-searched = Durchsucht
erasure-proof-found = Gefunden
erasure-proof-megabytes = { $count } MB
erasure-proof-shared = { $count ->
    [one] Ein Name, eine Adresse oder eine Nummer wurde ausgelassen, weil andere, die bleiben, sie auch haben.
   *[other] { $count } Namen, Adressen und Nummern wurden ausgelassen, weil andere, die bleiben, sie auch haben.
}
erasure-proof-short = { $count ->
    [one] Ein Name ist zu kurz, um vom Zufall unterschieden zu werden, und wurde nicht gesucht.
   *[other] { $count } Namen sind zu kurz, um vom Zufall unterschieden zu werden, und wurden nicht gesucht.
}
erasure-proof-unread = { $count ->
    [one] Eine Datei konnte nicht gelesen werden.
   *[other] { $count } Dateien konnten nicht gelesen werden.
}
erasure-proof-away = { $count ->
    [one] Eine frühere Sicherung wurde nicht durchsucht.
   *[other] { $count } frühere Sicherungen wurden nicht durchsucht.
}
erasure-place-database = Datenbank
erasure-place-log = Protokoll der Datenbank
erasure-place-documents = Dateien der Dokumente
erasure-place-vault = Andere Dateien des Tresors
erasure-place-program = Dateien des Programms
erasure-place-window = Dateien des Fensters
erasure-place-backups = Sicherungen
erasures-proof-due = Steht aus
erasures-proof-left = Etwas ist übrig
erasures-proof-clean = { $day }
archive-empty = Nichts ist gesetzlich aufzubewahren
archive-empty-text = Was von gelöschten Personen bleiben muss, liegt hier, getrennt von allem anderen: Rechnungen bis zum Ende ihrer Frist, Nachweise von Einwilligungen in Anrufe und Empfänger, denen die Löschung noch mitzuteilen ist.
archive-what = Was
archive-kind-voucher = Beleg
archive-kind-consent = Nachweis einer Einwilligung
archive-kind-notice = Mitteilung an Empfänger
archive-kind-held = Mit Aufbewahrungssperre
archive-hold-until = Bis die Sperre endet
archive-hold-on = Wird geprüft am
archive-hold-reason = Grund der Sperre
archive-hold-review = Wieder prüfen am
archive-hold-review-text = Bis dahin erinnert nichts daran. Was gesperrt ist, bleibt, solange die Sperre besteht.
archive-hold-review-do = Tag setzen
archive-hold-review-done = Tag gesetzt.
archive-hold-end = Sperre beenden
archive-hold-end-text = Was für den Anspruch aufbewahrt wurde, wird mit seinen Dateien endgültig gelöscht. Damit ist die Löschung abgeschlossen; rückgängig machen lässt sich das nicht.
archive-hold-end-do = Beenden und löschen
archive-hold-end-done = Die Sperre ist beendet, das Aufbewahrte gelöscht.
archive-hold-note = Warum sie endet
archive-hold-due = Aufbewahrungssperre prüfen: aus { $erasure } aufbewahrt
archive-letter = Schreiben …
archive-letter-recipient = dem Empfänger
archive-file-open = Datei öffnen
archive-file-open-one = Datei { $number } öffnen
archive-held-item = Art
archive-held-title = Titel
archive-held-on = Tag
archive-held-amount = Betrag
archive-held-text = Text
archive-held-whole = Vollständig
archive-held-contact = Kontakt
archive-held-confidential = Vertrauliche Notiz
archive-held-activity = Aktivität
archive-held-task = Aufgabe
archive-held-deal = Verkaufschance
archive-held-voucher = Beleg
archive-held-document = Dokument
archive-held-consent = Nachweis einer Einwilligung
archive-held-request = Anfrage
archive-held-import = Import
erasure-law-claim = Rechtsanspruch (Art. 17 Abs. 3 Buchst. e DSGVO)
erasure-law-obligation = Rechtliche Verpflichtung (Art. 17 Abs. 3 Buchst. b DSGVO)
archive-erasure = Löschung
archive-law = Gesetz
archive-until = Aufbewahrt bis
archive-waiting = Noch mitzuteilen
archive-kept-at = Seit
archive-files = Dateien
archive-entry = Gesetzlich aufbewahrt
archive-entry-content = Was ohne Öffnen bekannt ist
archive-entry-close = Schließen
archive-sealed = Versiegelt. Es nennt die gelöschte Person; das Öffnen wird im Journal festgehalten.
archive-open = Öffnen …
archive-open-title = Aufbewahrtes öffnen?
archive-open-text = Es nennt eine gelöschte Person. Das Journal hält fest, dass Sie nachgesehen haben.
archive-open-do = Öffnen
archive-opened = Geöffnet
archive-told = Mitgeteilt …
archive-told-title = Empfänger wurde die Löschung mitgeteilt
archive-told-text = Mit dem Vermerk verschwinden Name und Adresse auch von hier. Im Journal bleibt, welchem Empfänger es wann und wie mitgeteilt wurde.
archive-told-on = Tag
archive-told-do = Vermerken
archive-told-done = Vermerkt. Name und Adresse sind gelöscht.
archive-recipient = Empfänger
archive-person = Gelöschte Person
archive-point = Zu finden unter
archive-address = Adresse
archive-numbers = Nummern
archive-event = Was geschah
