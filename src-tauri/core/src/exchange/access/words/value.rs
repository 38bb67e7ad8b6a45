//! What stored words mean to the person.

use super::in_language;
use crate::text::Language;

/// A stored word in the person's language; none where the value is no such word.
pub(in crate::exchange::access) fn value(language: Language, word: &str) -> Option<&'static str> {
    let words = match word {
        "owner" => ["owner of the vault", "Inhaber des Tresors", "valvets ägare"],
        "privacy_officer" => ["privacy officer", "Datenschutzbeauftragte Person", "dataskyddsansvarig"],
        "sales" => ["sales", "Vertrieb", "försäljning"],
        "read_only" => ["reader", "Leser", "läsare"],
        "work" => ["work", "geschäftlich", "arbete"],
        "home" => ["home", "privat", "hem"],
        "mobile" => ["mobile", "Mobil", "mobil"],
        "fax" => ["fax", "Fax", "fax"],
        "pager" => ["pager", "Pager", "personsökare"],
        "other" => ["other", "sonstige", "annat"],
        "person" => ["the person", "der Person", "personen"],
        "note" => ["note", "Notiz", "anteckning"],
        "call" => ["call", "Anruf", "samtal"],
        "meeting" => ["meeting", "Treffen", "möte"],
        "mail" => ["mail", "E-Mail", "e-post"],
        "letter" => ["letter", "Brief", "brev"],
        "in" => ["incoming", "eingehend", "inkommande"],
        "out" => ["outgoing", "ausgehend", "utgående"],
        "none" => ["none", "keine", "ingen"],
        "quote" => ["quote", "Angebot", "offert"],
        "order" => ["order", "Auftrag", "order"],
        "invoice" => ["invoice", "Rechnung", "faktura"],
        "credit_note" => ["credit note", "Gutschrift", "kreditnota"],
        "contract" => ["contract", "Vertrag", "avtal"],
        "evidence" => ["evidence", "Nachweis", "bevis"],
        "open" => ["open", "offen", "öppen"],
        "accepted" => ["accepted", "angenommen", "accepterad"],
        "declined" => ["declined", "abgelehnt", "avböjd"],
        "expired" => ["expired", "abgelaufen", "utgången"],
        "delivered" => ["delivered", "geliefert", "levererad"],
        "cancelled" => ["cancelled", "storniert", "makulerad"],
        "paid" => ["paid", "bezahlt", "betald"],
        "settled" => ["settled", "verrechnet", "reglerad"],
        "promise" => ["a promise", "eine Zusage", "ett löfte"],
        "law" => ["the law", "das Gesetz", "lagen"],
        "email" => ["e-mail", "E-Mail", "e-post"],
        "phone" => ["telephone", "Telefon", "telefon"],
        "message" => ["message", "Nachricht", "meddelande"],
        "processing" => ["processing", "Verarbeitung", "behandling"],
        "requested" => ["requested", "angefragt", "begärt"],
        "given" => ["given", "erteilt", "lämnat"],
        "renewed" => ["renewed", "erneuert", "förnyat"],
        "refused" => ["refused", "verweigert", "nekat"],
        "withdrawn" => ["withdrawn", "widerrufen", "återkallat"],
        "invalidated" => ["invalidated", "für ungültig erklärt", "ogiltigförklarat"],
        "customer" => ["customer", "Kunde", "kund"],
        "paper" => ["on paper", "auf Papier", "på papper"],
        "web_form" => ["form on a website", "Formular im Internet", "webbformulär"],
        "in_person" => ["in person", "persönlich", "personligen"],
        "double_opt_in" => {
            ["confirmed from the address", "von der Adresse aus bestätigt", "bekräftat från adressen"]
        }
        "import" => ["from another list", "aus einer anderen Liste", "från en annan lista"],
        "accuracy" => ["accuracy is being checked", "Richtigkeit wird geprüft", "riktigheten kontrolleras"],
        "unlawful" => ["use was unlawful", "Verarbeitung war unrechtmäßig", "behandlingen var olaglig"],
        "claims" => {
            ["needed for legal claims", "für Rechtsansprüche benötigt", "behövs för rättsliga anspråk"]
        }
        "objection" => ["objection is being weighed", "Widerspruch wird abgewogen", "invändningen prövas"],
        "access" => ["access", "Auskunft", "tillgång"],
        "confirmation" => ["confirmation", "Bestätigung", "bekräftelse"],
        "portability" => ["portability", "Datenübertragbarkeit", "dataportabilitet"],
        "rectification" => ["rectification", "Berichtigung", "rättelse"],
        "erasure" => ["erasure", "Löschung", "radering"],
        "marketing_objection" => [
            "objection to direct marketing",
            "Widerspruch gegen Direktwerbung",
            "invändning mot direkt marknadsföring",
        ],
        "withdrawal" => {
            ["withdrawal of a consent", "Widerruf einer Einwilligung", "återkallande av ett samtycke"]
        }
        "automated_decision" => [
            "review of an automated decision",
            "Überprüfung einer automatisierten Entscheidung",
            "omprövning av ett automatiserat beslut",
        ],
        "complaint" => ["complaint", "Beschwerde", "klagomål"],
        "received" => ["received", "eingegangen", "mottagen"],
        "identity" => ["who asks", "wer fragt", "vem som frågar"],
        "search" => ["search", "Suche", "sökning"],
        "review" => ["review", "Prüfung", "granskning"],
        "answer" => ["answer", "Antwort", "svar"],
        "closed" => ["closed", "abgeschlossen", "avslutad"],
        "fulfilled" => ["done", "erfüllt", "uppfylld"],
        "partly" => ["done in part", "teilweise erfüllt", "delvis uppfylld"],
        "nothing_held" => ["nothing held", "nichts gespeichert", "inget lagrat"],
        "taken_back" => ["taken back", "zurückgenommen", "återtagen"],
        "record" => ["recorded", "erfasst", "registrerad"],
        "effect" => ["took effect at once", "wirkte sofort", "gällde genast"],
        "doubt" => ["doubt who asks", "Zweifel, wer fragt", "tvivel om vem som frågar"],
        "ask" => ["asked, or answered", "gefragt oder beantwortet", "frågat eller besvarat"],
        "identify" => ["checked who asks", "geprüft, wer fragt", "kontrollerat vem som frågar"],
        "decide" => {
            ["decided what is about you", "entschieden, was Sie betrifft", "beslutat vad som rör dig"]
        }
        "extend" => ["more time taken", "verlängert", "förlängd"],
        "tell" => ["told of more time", "Verlängerung mitgeteilt", "upplyst om längre tid"],
        "advance" => ["went on", "ging weiter", "gick vidare"],
        "close" => ["closed", "abgeschlossen", "avslutad"],
        "package" => ["package", "Paket", "paket"],
        "clarification" => ["what is meant", "was gemeint ist", "vad som menas"],
        "fee" => ["a fee", "eine Gebühr", "en avgift"],
        "mailing" => ["on a mailing list", "auf einer Versandliste", "på en utskickslista"],
        "export" => ["in an export", "in einem Export", "i en export"],
        "document" => ["in a document", "in einem Dokument", "i ett dokument"],
        "told" => ["by word of mouth", "mündlich", "muntligen"],
        "restriction" => ["restriction", "Einschränkung", "begränsning"],
        "restriction_lifted" => {
            ["the restriction was lifted", "die Einschränkung wurde aufgehoben", "begränsningen upphävdes"]
        }
        "impossible" => ["it is impossible", "es ist unmöglich", "det är omöjligt"],
        "disproportionate" => [
            "it takes disproportionate effort",
            "es erfordert unverhältnismäßigen Aufwand",
            "det kräver en oproportionell ansträngning",
        ],
        "processor" => ["processor", "Auftragsverarbeiter", "personuppgiftsbiträde"],
        "joint_controller" => {
            ["joint controller", "gemeinsam Verantwortlicher", "gemensamt personuppgiftsansvarig"]
        }
        "controller" => ["controller", "Verantwortlicher", "personuppgiftsansvarig"],
        "authority" => ["authority", "Behörde", "myndighet"],
        "adequacy" => ["adequacy decision", "Angemessenheitsbeschluss", "beslut om adekvat skyddsnivå"],
        "clauses" => [
            "standard data protection clauses",
            "Standarddatenschutzklauseln",
            "standardiserade dataskyddsbestämmelser",
        ],
        "rules" => [
            "binding corporate rules",
            "verbindliche interne Datenschutzvorschriften",
            "bindande företagsbestämmelser",
        ],
        "derogation" => ["an exception", "eine Ausnahme", "ett undantag"],
        "legal_obligation" => ["legal obligation", "rechtliche Verpflichtung", "rättslig förpliktelse"],
        "vital_interests" => {
            ["vital interests", "lebenswichtige Interessen", "intressen av grundläggande betydelse"]
        }
        "public_task" => [
            "task in the public interest",
            "Aufgabe im öffentlichen Interesse",
            "uppgift av allmänt intresse",
        ],
        "legitimate_interests" => ["legitimate interests", "berechtigte Interessen", "berättigade intressen"],
        "FREQ=DAILY" => ["every day", "täglich", "varje dag"],
        "FREQ=WEEKLY" => ["every week", "wöchentlich", "varje vecka"],
        "FREQ=MONTHLY" => ["every month", "monatlich", "varje månad"],
        "FREQ=YEARLY" => ["every year", "jährlich", "varje år"],
        "application/pdf" => ["PDF", "PDF", "PDF"],
        "gdpr" => ["GDPR", "DSGVO", "GDPR"],
        "uk_gdpr" => ["UK GDPR", "UK GDPR", "UK GDPR"],
        _ => return None,
    };
    Some(in_language(language, words))
}
