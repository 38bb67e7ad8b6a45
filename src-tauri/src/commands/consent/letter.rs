//! Commands about the forms that consents are asked for on, and their receipts: core says what is on them, here they are set.

use kartotek_core::{
    error::{Error, Result},
    exchange::{
        form::{self, ConsentForm, ConsentFormDraft, ConsentFormFound, ConsentFormSaved, FormWording},
        gate,
        receipt::{self, ConsentReceipt, ConsentReceiptFormat, ReceiptEvent},
    },
    id::{ContactId, PurposeId},
    personal::Personal,
};
use kartotek_letter::{
    self as letter, ChannelPart, ChoicePart, ConsentEventPart, Language, MomentPart, NoticePart,
    OrganisationPart,
};
use zeroize::Zeroizing;

use crate::{desk::Desk, system::Filter, word::word};

const JSON_LD: Filter = Filter { name: "JSON-LD", extensions: &["jsonld"] };

/// Asks for a place and writes a form there, with the requests that it asks recorded; `None` where the user cancelled.
pub(crate) fn consent_form_save(desk: &Desk, form: ConsentFormDraft) -> Result<Option<ConsentFormSaved>> {
    // Before a place is asked for.
    desk.with(|session| form::prepare(session, &form))?;
    let Some(place) = desk.system()?.save("consent.pdf", Filter::PDF) else { return Ok(None) };
    let saved = desk.with(|session| {
        let form = form::prepare(session, &form)?;
        gate::save_form(session, &form, &set_form(&form)?, &place)
    })?;
    Ok(Some(desk.told(saved)))
}

pub(crate) fn consent_form_find(desk: &Desk, code: Personal<String>) -> Result<Option<ConsentFormFound>> {
    desk.with(|session| form::find(session, &code))
}

/// Asks for a place and writes a receipt there; gives what the file is called, or `None` where the user cancelled.
pub(crate) fn consent_receipt_save(
    desk: &Desk,
    contact: ContactId,
    purpose: PurposeId,
    format: ConsentReceiptFormat,
) -> Result<Option<Personal<String>>> {
    // Before a place is asked for.
    desk.with(|session| receipt::prepare(session, contact, purpose))?;
    let (name, filter) = match format {
        ConsentReceiptFormat::Pdf => ("consent-receipt.pdf", Filter::PDF),
        ConsentReceiptFormat::JsonLd => ("consent-receipt.jsonld", JSON_LD),
    };
    let Some(place) = desk.system()?.save(name, filter) else { return Ok(None) };
    let saved = desk.with(|session| {
        let receipt = receipt::prepare(session, contact, purpose)?;
        let bytes = match format {
            ConsentReceiptFormat::Pdf => set_receipt(&receipt)?,
            ConsentReceiptFormat::JsonLd => Zeroizing::new(receipt.to_json_ld()?),
        };
        gate::save_receipt(session, &receipt, format, &bytes, &place)
    })?;
    Ok(Some(desk.told(saved)))
}

fn set_form(form: &ConsentForm) -> Result<Zeroizing<Vec<u8>>> {
    let words: Vec<String> =
        form.channels.iter().map(|offered| word(&offered.channel)).collect::<Result<_>>()?;
    let channels: Vec<ChannelPart<'_>> = words
        .iter()
        .zip(&form.channels)
        .map(|(channel, offered)| ChannelPart { channel, point: &offered.point })
        .collect();
    let (lines, reply) = (form.letterhead.lines(), form.letterhead.reply());
    let choice = ChoicePart { purpose: &form.purpose, description: "", channels: &channels };
    let letter = letter::ConsentForm {
        language: Language::of(form.language),
        organisation: OrganisationPart { name: &form.letterhead.organisation, lines: &texts(&lines) },
        code: &form.code,
        person: text(form.person.as_ref()),
        choices: &[choice],
        notice: notice(&form.wording),
        withdrawal: &form.withdrawal,
        guardian: form.guardian,
        reply: &texts(&reply),
    };
    letter.to_pdf().map_err(Error::internal)
}

/// The words of an event's kind, method and role.
struct Words([String; 3]);

fn set_receipt(receipt: &ConsentReceipt) -> Result<Zeroizing<Vec<u8>>> {
    let names: Vec<String> =
        receipt.channels.iter().map(|(channel, _)| word(channel)).collect::<Result<_>>()?;
    let channels: Vec<ChannelPart<'_>> = names
        .iter()
        .zip(&receipt.channels)
        .map(|(channel, (_, point))| ChannelPart { channel, point })
        .collect();
    let words: Vec<Words> = receipt
        .events
        .iter()
        .map(|event| Ok(Words([word(&event.kind)?, word(&event.method)?, word(&event.role)?])))
        .collect::<Result<_>>()?;
    let events: Vec<ConsentEventPart<'_>> = receipt.events.iter().zip(&words).map(event_part).collect();
    let notices: Vec<NoticePart<'_>> = receipt.wordings.iter().map(notice).collect();
    let evidence: Vec<String> = receipt.evidence.iter().map(word).collect::<Result<_>>()?;
    let evidence: Vec<&str> = evidence.iter().map(String::as_str).collect();
    let grade = receipt.grade.map(|grade| word(&grade)).transpose()?;
    let head = &receipt.letterhead;
    let (lines, authority) = (head.lines(), head.complaint());
    let letter = letter::ConsentReceipt {
        language: Language::of(receipt.language),
        organisation: OrganisationPart { name: &head.organisation, lines: &texts(&lines) },
        number: &receipt.number,
        made: MomentPart { at: receipt.made, zone: &receipt.zone },
        person: &receipt.person,
        purpose: &receipt.purpose,
        channels: &channels,
        notices: &notices,
        events: &events,
        evidence: &evidence,
        grade: grade.as_deref(),
        withdrawal: &receipt.withdrawal,
        officer: text(head.officer.as_ref()),
        representative: text(head.representative.as_ref()),
        authority: text(authority.as_ref()),
    };
    letter.to_pdf().map_err(Error::internal)
}

fn event_part<'a>(
    (event, Words([kind, method, role])): (&'a ReceiptEvent, &'a Words),
) -> ConsentEventPart<'a> {
    ConsentEventPart {
        channel: event.channel,
        kind,
        moment: MomentPart { at: event.at, zone: &event.zone },
        method,
        recorded_by: Some(role),
        until: event.until,
    }
}

fn notice(wording: &FormWording) -> NoticePart<'_> {
    NoticePart {
        text: &wording.text,
        language: &wording.language,
        version: wording.version,
        hash: wording.hash,
    }
}

fn texts(lines: &[Personal<String>]) -> Vec<&str> {
    lines.iter().map(|line| line.as_str()).collect()
}

fn text(told: Option<&Personal<String>>) -> Option<&str> {
    told.map(|told| told.as_str())
}
