//! What a letter says of an erasure that was done: that it was, what stays, by which law and until when.

use super::Basis;
use crate::{
    crm::day,
    erasure::{self, BackupsLeft, Erasure, ErasureKept, archive::ArchiveKind},
    error::{Error, Result},
    id::RequestId,
    personal::Personal,
    retention::category::RetentionItemKind,
    session::Session,
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
    let erasures = session.read(|snapshot| {
        let erasures = erasure::of_request(snapshot, request)?;
        let left = |erasure: Erasure| erasure::backups_left(snapshot, &erasure).map(|left| (erasure, left));
        erasures.into_iter().map(left).collect::<Result<Vec<_>>>()
    })?;
    for (erasure, left) in erasures {
        let on = date::in_words(key.language, crate::deadline::day_in(erasure.at, zone));
        lines.push(writer.fill(
            [
                "Your data was erased on { day } (certificate { what }).",
                "Ihre Daten wurden am { day } gelöscht (Nachweis { what }).",
                "Dina uppgifter raderades den { day } (intyg { what }).",
            ],
            &on,
            &erasure.name(),
        ));
        lines.extend(writer.stays(&erasure)?);
        lines.extend(writer.backups(&erasure, left));
    }
    Ok(lines.into_iter().map(Personal).collect())
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

    fn stays(&self, erasure: &Erasure) -> Result<Vec<String>> {
        let summary = &erasure.summary;
        let mut lines = summary.kept.iter().map(|kept| self.kept(kept)).collect::<Result<Vec<_>>>()?;
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
                    "Backups that we could not reach or clean yet may still hold your data: { what }. Each is cleaned as soon as that can be done, the last is to be deleted on { day }, and whoever restores one erases you again first.",
                    "Sicherungen, die wir noch nicht erreichen oder bereinigen konnten, können Ihre Daten noch enthalten: { what }. Jede wird bereinigt, sobald das möglich ist, die letzte soll am { day } gelöscht werden, und wer eine wiederherstellt, löscht Ihre Daten zuvor erneut.",
                    "Säkerhetskopior som vi inte har kunnat nå eller rensa ännu kan innehålla dina uppgifter: { what }. Var och en rensas så snart det går, den sista ska tas bort den { day }, och den som återställer en av dem raderar dina uppgifter på nytt först.",
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

    /// Something that stays, and why.
    fn kept(&self, kept: &ErasureKept) -> Result<String> {
        if let (true, Some(item), Some(review_on)) = (kept.decided, kept.item, kept.review_on.as_deref()) {
            return self.decided(kept, item, review_on);
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
            ArchiveKind::Held => [
                "what a legal claim needs",
                "was für einen Rechtsanspruch gebraucht wird",
                "det som behövs för ett rättsligt anspråk",
            ],
        });
        let law = kept.law.as_deref().map(|law| format!(", {}", self.cited(law))).unwrap_or_default();
        let what = format!("{what}{law}: {}", kept.count);
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

    /// Something that stays because whoever erased decided so: what, on which ground, and when that is looked at again.
    fn decided(&self, kept: &ErasureKept, item: RetentionItemKind, review_on: &str) -> Result<String> {
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
            _ => return Err(Error::internal("nobody can decide that this stays")),
        });
        let law = self.cited(kept.law.as_deref().unwrap_or("Art. 17(3) GDPR"));
        Ok(self.fill(
            [
                "We did not erase this, as we need it: { what }. It is restricted, and we look at it again on { day }.",
                "Nicht gelöscht haben wir, weil wir es brauchen: { what }. Es ist gesperrt; am { day } prüfen wir es erneut.",
                "Vi har inte raderat detta, eftersom vi behöver det: { what }. Det är begränsat, och vi prövar det på nytt den { day }.",
            ],
            &self.day(review_on)?,
            &format!("{what}, {law}: {}", kept.count),
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
