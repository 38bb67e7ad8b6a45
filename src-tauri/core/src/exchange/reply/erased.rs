//! What a letter says of an erasure that was done: that it was, and what stays of it by now, by which law and until when.

use super::Basis;
use crate::{
    crm::day,
    erasure::{
        self, BackupsLeft, Erasure, ErasureSummary,
        archive::{self, ArchiveKind, ArchiveRecord},
    },
    error::{Error, Result},
    id::{ErasureId, RequestId},
    personal::Personal,
    retention::category::RetentionItemKind,
    session::Session,
    store::{Snapshot, StoreKeys},
    template::{TemplateKey, date},
    text::Spelling,
};

/// The erasures that a request led to, in lines.
pub(super) fn done(
    session: &Session,
    basis: &Basis,
    key: TemplateKey,
    request: RequestId,
) -> Result<Vec<Personal<String>>> {
    let writer = Writer { key, spelling: key.spelling(&basis.settings.country) };
    let zone = basis.settings.zone();
    let mut lines = Vec::new();
    let keys = session.store().keys();
    let erasures = session.read(|snapshot| {
        let of = |erasure: Erasure| {
            let left = erasure::backups_left(snapshot, &erasure)?;
            Ok((kept(snapshot, keys, erasure.id)?, left, erasure))
        };
        erasure::of_request(snapshot, request)?.into_iter().map(of).collect::<Result<Vec<_>>>()
    })?;
    for (kept, left, erasure) in erasures {
        let on = date::in_words(key.language, crate::deadline::day_in(erasure.at, zone));
        lines.push(writer.fill(
            [
                "Your data was erased on { day } (certificate { what }).",
                "Ihre Daten wurden am { day } gelöscht (Löschbescheinigung { what }).",
                "Dina uppgifter raderades den { day } (intyg { what }).",
            ],
            &on,
            &erasure.name(),
        ));
        lines.extend(writer.stays(&kept, &erasure.summary)?);
        lines.extend(writer.backups(&erasure, left));
    }
    Ok(lines.into_iter().map(Personal).collect())
}

/// Things of one sort that stay for one reason.
#[derive(PartialEq, Eq)]
struct Stays {
    kind: ArchiveKind,
    law: Option<String>,
    until: Option<String>,
    /// What sort of record is on legal hold, and when that is looked at again.
    held: Option<(RetentionItemKind, String)>,
    /// Whether these are counted before already, since a law keeps them too.
    again: bool,
}

/// What stays of an erasure, as far as it still does, with how much of each there is.
fn kept(snapshot: &Snapshot<'_>, keys: &StoreKeys, erasure: ErasureId) -> Result<Vec<(Stays, u64)>> {
    let (mut kept, mut by_law): (Vec<(Stays, u64)>, Vec<ArchiveRecord>) = Default::default();
    // What a law keeps comes before what is on hold.
    for archived in archive::of_erasure(snapshot, erasure)? {
        let record = archive::peek(snapshot, keys, archived.id)?;
        let (held, again) = match (archived.review_on, record) {
            (Some(review_on), ArchiveRecord::Held(record)) => {
                (Some((record.item, review_on)), record.is_any_of(&by_law)?)
            }
            (Some(_), _) => return Err(Error::internal("what is on legal hold is none of that")),
            (None, record) => {
                by_law.push(record);
                (None, false)
            }
        };
        let one = Stays { kind: archived.kind, law: archived.law, until: archived.until, held, again };
        match kept.iter_mut().find(|(known, _)| *known == one) {
            Some((_, count)) => *count += 1,
            None => kept.push((one, 1)),
        }
    }
    Ok(kept)
}

struct Writer {
    key: TemplateKey,
    spelling: Spelling,
}

impl Writer {
    fn fill(&self, words: [&'static str; 3], day: &str, what: &str) -> String {
        self.spelling.say(words).replace("{ day }", day).replace("{ what }", what)
    }

    fn day(&self, day: &str) -> Result<String> {
        Ok(date::in_words(self.key.language, day::day("until", day)?))
    }

    fn stays(&self, kept: &[(Stays, u64)], summary: &ErasureSummary) -> Result<Vec<String>> {
        let mut lines =
            kept.iter().map(|(stays, count)| self.kept(stays, *count)).collect::<Result<Vec<_>>>()?;
        if summary.left_to_company > 0 {
            lines.push(self.fill(
                [
                    "With the company that they are about too stay quotes, orders and invoices: { what }.",
                    "Bei der Firma, um die es darin auch geht, bleiben Angebote, Aufträge und Rechnungen: { what }.",
                    "Hos företaget, som de också gäller, finns offerter, order och fakturor kvar: { what }.",
                ],
                "",
                &summary.left_to_company.to_string(),
            ));
        }
        lines.extend(self.texts_of_others(summary));
        if let Some(until) = summary.requests_until.as_deref().filter(|_| summary.requests > 0) {
            lines.push(self.fill(
                [
                    "What you asked us and how we answered stays until { day }, so that it can be shown (Art. 5(2) GDPR).",
                    "Was Sie uns gefragt und wir geantwortet haben, bleibt bis { day }, damit es nachgewiesen werden kann (Art. 5 Abs. 2 DSGVO).",
                    "Det du har begärt och det vi har svarat finns kvar till { day }, så att det kan visas (artikel 5.2 GDPR).",
                ],
                &self.day(until)?,
                "",
            ));
        } else if summary.requests > 0 {
            lines.push(self.fill(
                [
                    "What you asked us and how we answered stays for three years after this request is closed, so that it can be shown (Art. 5(2) GDPR).",
                    "Was Sie uns gefragt und wir geantwortet haben, bleibt drei Jahre nach Abschluss dieses Antrags, damit es nachgewiesen werden kann (Art. 5 Abs. 2 DSGVO).",
                    "Det du har begärt och det vi har svarat finns kvar i tre år efter att begäran avslutats, så att det kan visas (artikel 5.2 GDPR).",
                ],
                "",
                "",
            ));
        }
        if summary.suppressed > 0 {
            lines.push(self.fill(
                [
                    "So that nobody takes you in again unseen, your addresses and numbers stay as keyed hashes: pseudonymised, and so still personal data (Art. 4(5) GDPR).",
                    "Damit Sie niemand unbemerkt wieder aufnimmt, bleiben Ihre Adressen und Nummern als Prüfwerte unter einem Schlüssel: pseudonymisiert und damit weiterhin personenbezogene Daten (Art. 4 Nr. 5 DSGVO).",
                    "För att ingen ska lägga in dig igen obemärkt finns dina adresser och nummer kvar som nyckelskyddade kontrollvärden: pseudonymiserade och därmed fortfarande personuppgifter (artikel 4.5 GDPR).",
                ],
                "",
                "",
            ));
        }
        Ok(lines)
    }

    /// Whether backups may hold them still, and until when.
    fn backups(&self, erasure: &Erasure, left: BackupsLeft) -> Option<String> {
        match left.until {
            Some(until) => Some(self.fill(
                [
                    "Backups that we could not reach or wholly clean yet may still hold your data: { what }. Each is cleaned as soon and as far as that can be done, the last is to be deleted on { day }, and whoever restores one erases you again first, where the list of erasures or a newer state of the vault is at hand.",
                    "Sicherungen, die wir noch nicht erreichen oder nicht ganz bereinigen konnten, können Ihre Daten noch enthalten: { what }. Jede wird bereinigt, sobald und soweit das möglich ist, die letzte soll am { day } gelöscht werden, und wer eine wiederherstellt, löscht Ihre Daten zuvor erneut, wo die Liste der Löschungen oder ein neuerer Stand des Tresors vorliegt.",
                    "Säkerhetskopior som vi inte har kunnat nå eller rensa helt ännu kan innehålla dina uppgifter: { what }. Var och en rensas så snart och så långt det går, den sista ska tas bort den { day }, och den som återställer en av dem raderar dina uppgifter på nytt först, om listan över raderingar eller ett nyare tillstånd av valvet finns till hands.",
                ],
                &date::in_words(self.key.language, until),
                &left.count.to_string(),
            )),
            None if erasure.summary.backups > 0 => Some(self.fill(
                [
                    "Our backups do not hold your data any more.",
                    "Unsere Sicherungen enthalten Ihre Daten nicht mehr.",
                    "Våra säkerhetskopior innehåller inte längre dina uppgifter.",
                ],
                "",
                "",
            )),
            None => None,
        }
    }

    /// What may still say something of them in what is about others.
    fn texts_of_others(&self, summary: &ErasureSummary) -> Vec<String> {
        let mut lines = Vec::new();
        if summary.spoken > 0 {
            lines.push(self.fill(
                [
                    "What we noted about other people or companies may still name you, since it is about them too; texts: { what }.",
                    "Was wir über andere Personen oder Firmen festgehalten haben, kann Sie noch nennen, da es auch um diese geht; Texte: { what }.",
                    "Det vi har antecknat om andra personer eller företag kan fortfarande nämna dig, eftersom det gäller dem också; texter: { what }.",
                ],
                "",
                &summary.spoken.to_string(),
            ));
        }
        if summary.unread > 0 {
            lines.push(self.fill(
                [
                    "We did not look whether confidential notes about other people name you; notes: { what }.",
                    "Ob vertrauliche Notizen über andere Personen Sie nennen, haben wir nicht geprüft; Notizen: { what }.",
                    "Om konfidentiella anteckningar om andra personer nämner dig har vi inte sett efter; anteckningar: { what }.",
                ],
                "",
                &summary.unread.to_string(),
            ));
        }
        lines
    }

    /// Something that stays, and why.
    fn kept(&self, kept: &Stays, count: u64) -> Result<String> {
        if let Some((item, review_on)) = &kept.held {
            return self.held(kept, *item, review_on, count);
        }
        let what = self.spelling.say(match kept.kind {
            ArchiveKind::Voucher => [
                "quotes, orders, invoices and credit notes",
                "Angebote, Aufträge, Rechnungen und Gutschriften",
                "offerter, order, fakturor och kreditfakturor",
            ],
            ArchiveKind::Consent => [
                "the proof of your consent to calls",
                "der Nachweis Ihrer Einwilligung in Anrufe",
                "beviset på ditt samtycke till samtal",
            ],
            ArchiveKind::Notice => [
                "your name and what a recipient of your data finds you by, until it was told",
                "Ihr Name und das, woran ein Empfänger Ihrer Daten Sie erkennt, bis er informiert ist",
                "ditt namn och det som en mottagare av dina uppgifter hittar dig med, tills den har underrättats",
            ],
            ArchiveKind::Held => return Err(Error::internal("what is on legal hold is on none")),
        });
        let law = kept.law.as_deref().map(|law| format!(", {}", self.cited(law))).unwrap_or_default();
        let what = format!("{what}{law}: {count}");
        Ok(match kept.until.as_deref() {
            Some(until) => self.fill(
                [
                    "Until { day } stays, restricted: { what }.",
                    "Bis { day } bleibt, gesperrt: { what }.",
                    "Till { day } finns kvar, begränsat: { what }.",
                ],
                &self.day(until)?,
                &what,
            ),
            None => self.fill(
                [
                    "Until it is settled stays, restricted: { what }.",
                    "Bis zur Erledigung bleibt, gesperrt: { what }.",
                    "Tills det är avklarat finns kvar, begränsat: { what }.",
                ],
                "",
                &what,
            ),
        })
    }

    /// Something that stays because somebody put it on legal hold: what, on which ground, and when that is looked at again.
    fn held(&self, kept: &Stays, item: RetentionItemKind, review_on: &str, count: u64) -> Result<String> {
        let what = self.spelling.say(match item {
            RetentionItemKind::Activity => [
                "notes, calls, meetings and mails about you",
                "Notizen, Anrufe, Termine und E-Mails über Sie",
                "anteckningar, samtal, möten och mejl om dig",
            ],
            RetentionItemKind::Task => {
                ["tasks about you", "Aufgaben, die Sie betreffen", "uppgifter att göra som rör dig"]
            }
            RetentionItemKind::Deal => [
                "offers and deals with you",
                "Angebote und Geschäfte mit Ihnen",
                "erbjudanden och affärer med dig",
            ],
            RetentionItemKind::Voucher => [
                "quotes, orders, invoices and credit notes",
                "Angebote, Aufträge, Rechnungen und Gutschriften",
                "offerter, order, fakturor och kreditfakturor",
            ],
            RetentionItemKind::Document => {
                ["documents about you", "Dokumente, die Sie betreffen", "dokument som rör dig"]
            }
            RetentionItemKind::Consent => [
                "the proofs of your consents",
                "die Nachweise Ihrer Einwilligungen",
                "bevisen på dina samtycken",
            ],
            _ => return Err(Error::internal("this can be on no legal hold by itself")),
        });
        let law = self.cited(kept.law.as_deref().unwrap_or("Art. 17(3) GDPR"));
        let again = if kept.again {
            self.spelling.say([" (counted above already)", " (oben schon gezählt)", " (redan räknat ovan)"])
        } else {
            "".into()
        };
        Ok(self.fill(
            [
                "We did not erase this, as we need it: { what }. It is restricted, and we look at it again on { day }.",
                "Nicht gelöscht haben wir, weil wir es brauchen: { what }. Es ist gesperrt; am { day } prüfen wir es erneut.",
                "Vi har inte raderat detta, eftersom vi behöver det: { what }. Det är begränsat, och vi prövar det på nytt den { day }.",
            ],
            &self.day(review_on)?,
            &format!("{what}{again}, {law}: {count}"),
        ))
    }

    /// A law as it is cited in the letter's language; those of countries are as they are.
    fn cited<'a>(&self, law: &'a str) -> std::borrow::Cow<'a, str> {
        match law {
            "Art. 19 GDPR" => self.spelling.say(["Art. 19 GDPR", "Art. 19 DSGVO", "artikel 19 GDPR"]),
            "Art. 17(3)(e) GDPR" => self.spelling.say([
                "Art. 17(3)(e) GDPR",
                "Art. 17 Abs. 3 Buchst. e DSGVO",
                "artikel 17.3 e GDPR",
            ]),
            "Art. 17(3)(b) GDPR" => self.spelling.say([
                "Art. 17(3)(b) GDPR",
                "Art. 17 Abs. 3 Buchst. b DSGVO",
                "artikel 17.3 b GDPR",
            ]),
            law => law.into(),
        }
    }
}
