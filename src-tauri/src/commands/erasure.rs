//! Commands about erasures: the plan, the run, the ledger, and what a law keeps.

use kartotek_core::{
    backup::scrub,
    clock::Timestamp,
    erasure::{
        Erasure, ErasureAnnouncement, ErasureCategory, ErasureDifference, ErasureDraft, ErasurePlan,
        ErasureRecords, ErasureStrike, ErasureWay, OtherCard, StrikePassage,
        archive::{ArchiveContent, Archived},
    },
    error::{Error, Result},
    exchange::{
        certificate::{self, Certificate, CertificateFormat},
        gate,
        letter::LetterFormat,
        notify::{RecipientLetter, erased},
    },
    id::{ArchiveId, ContactId, ErasureAnnouncementId, ErasureId},
    personal::Personal,
    proof::{self, Begun, ErasureProving, Noted, Places},
    session::office::Office,
};

use kartotek_letter::{
    AnnouncedPart, CertificateLetter, KeptPart, Language, MomentPart, OrganisationPart, ProofPart,
    SearchPart, SearchedPart,
};
use zeroize::Zeroizing;

use crate::{
    commands::{backup::alone, letter, recipient::spoken},
    desk::Desk,
    lent,
    system::Filter,
    word::word,
};

const JSON: Filter = Filter { name: "JSON", extensions: &["json"] };

pub(crate) fn erasure_list(desk: &Desk) -> Result<Vec<Erasure>> {
    desk.with(|session| session.erasures())
}

/// What erasing a contact would do.
pub(crate) fn erasure_plan(desk: &Desk, id: ContactId) -> Result<ErasurePlan> {
    desk.with(|session| session.plan_erasure(id))
}

/// Where a contact who is to be erased stands in a text of others; that it was read is journaled.
pub(crate) fn erasure_passages(
    desk: &Desk,
    id: ContactId,
    text: ErasureStrike,
) -> Result<Vec<StrikePassage>> {
    desk.with(|session| session.strike_passages(id, text))
}

/// What there is in a category of what erasing a contact takes; that is journaled.
pub(crate) fn erasure_records(
    desk: &Desk,
    id: ContactId,
    category: ErasureCategory,
) -> Result<ErasureRecords> {
    desk.with(|session| session.erasure_records(id, category))
}

/// The cards that may be of the same person as a contact.
pub(crate) fn erasure_others(desk: &Desk, id: ContactId) -> Result<Vec<OtherCard>> {
    desk.with(|session| session.erasure_others(id))
}

/// Erases a contact as planned. Copies of documents that other programs were given go too: one may be theirs.
pub(crate) fn erasure_run(desk: &Desk, erasure: ErasureDraft) -> Result<Erasure> {
    let erased = desk.told(desk.with(|session| session.erase(&erasure))?);
    lent::clear(desk);
    Ok(erased)
}

/// How erasures go on in this vault: whether they are announced, and for how long.
pub(crate) fn erasure_way(desk: &Desk) -> Result<ErasureWay> {
    desk.with(|session| session.erasure_way())
}

/// Announces an erasure: nothing goes until it is confirmed.
pub(crate) fn erasure_announce(desk: &Desk, erasure: ErasureDraft) -> Result<ErasureAnnouncement> {
    Ok(desk.told(desk.with(|session| session.announce_erasure(&erasure))?))
}

/// The erasures that are announced, what may be done first first.
pub(crate) fn erasure_announced(desk: &Desk) -> Result<Vec<ErasureAnnouncement>> {
    desk.with(|session| session.erasure_announcements())
}

/// What of the plan is not as it was when the erasure was announced.
pub(crate) fn erasure_differences(desk: &Desk, id: ErasureAnnouncementId) -> Result<Vec<ErasureDifference>> {
    desk.with(|session| session.erasure_differences(id))
}

/// Erases a contact as announced, by the plan of that seal. Copies of documents that other programs were given go too.
pub(crate) fn erasure_confirm(
    desk: &Desk,
    id: ErasureAnnouncementId,
    seal: String,
    hurry: Option<Personal<String>>,
) -> Result<Erasure> {
    let erased = desk.told(desk.with(|session| session.confirm_erasure(id, &seal, hurry.as_ref()))?);
    lent::clear(desk);
    Ok(erased)
}

/// Takes the announcement of an erasure back.
pub(crate) fn erasure_withdraw(desk: &Desk, id: ErasureAnnouncementId) -> Result<()> {
    desk.told(desk.with(|session| session.withdraw_erasure(id))?);
    Ok(())
}

/// Finishes the erasures that are not proved yet: searches every place for what is left. Only its first and last step hold the vault.
pub(crate) fn erasure_prove(desk: &Desk, job: u32) -> Result<ErasureProving> {
    // Kept until the search is over, so that a lock waits until its connections are closed.
    let _office = desk.office()?;
    alone(desk, job, |progress| {
        let mut search = match desk.with_office(|office| proof::begin(office, places(desk, office)?))? {
            Begun::Over(proving) => return Ok(proving),
            Begun::Search(search) => search,
        };
        loop {
            let searched = search.run(progress)?;
            match desk.with_office(|office| searched.note(office))? {
                Noted::Over(proving, changed) => return Ok(desk.told((proving, changed))),
                Noted::Again(again) => search = again,
            }
        }
    })
}

fn places(desk: &Desk, office: &Office) -> Result<Places> {
    let folders = &desk.folders;
    Ok(Places {
        program: vec![folders.state.clone(), folders.lent.clone()],
        window: desk.webview.get().cloned().into_iter().collect(),
        backups: scrub::cleaned(office)?,
    })
}

/// What a law keeps of people who were erased.
pub(crate) fn erasure_archive(desk: &Desk) -> Result<Vec<Archived>> {
    desk.with(|session| session.archive())
}

/// Opens something that is kept; that is journaled.
pub(crate) fn erasure_open(desk: &Desk, id: ArchiveId) -> Result<ArchiveContent> {
    desk.with(|session| session.open_archived(id))
}

/// Opens a file that is kept in the program that the user has for its kind. The copy that it gets is gone after the next lock.
pub(crate) fn erasure_file_open(desk: &Desk, id: ArchiveId, at: usize) -> Result<()> {
    let folder = lent::folder(desk)?;
    let lent = desk.with(|session| gate::lend_archived(session, id, at, &folder))?;
    desk.system()?.open(lent.as_os_str())
}

/// The letter that tells a recipient of an erasure, filled in.
pub(crate) fn erasure_letter(desk: &Desk, id: ArchiveId, language: String) -> Result<RecipientLetter> {
    let language = spoken(&language)?;
    desk.with(|session| erased::preview(session, id, language))
}

/// Asks for a place and writes that letter there; gives what the file is called, or `None` where the user cancelled.
pub(crate) fn erasure_letter_save(
    desk: &Desk,
    id: ArchiveId,
    language: String,
    format: LetterFormat,
) -> Result<Option<Personal<String>>> {
    let language = spoken(&language)?;
    // Before a place is asked for.
    let (name, filter) = desk.with(|session| {
        let letter = erased::prepare(session, id, language, format)?;
        Ok(letter::file(&letter.letter.number, format))
    })?;
    let Some(place) = desk.system()?.save(&name, filter) else { return Ok(None) };
    let saved = desk.with(|session| {
        let letter = erased::prepare(session, id, language, format)?;
        let bytes = letter::written(&letter.letter, format)?;
        gate::save_erasure_letter(session, &letter, format, &bytes, &place)
    })?;
    Ok(Some(desk.told(saved)))
}

/// Sets the day on which the legal holds on something that is kept are looked at again.
pub(crate) fn erasure_hold_change(desk: &Desk, id: ArchiveId, review_on: String) -> Result<()> {
    desk.told(desk.with(|session| session.review_archived(id, review_on))?);
    Ok(())
}

/// Ends the legal holds on something that is kept, which goes for good, with the copies of its files that other programs were given.
pub(crate) fn erasure_hold_end(desk: &Desk, id: ArchiveId, note: Personal<String>) -> Result<()> {
    desk.told(desk.with(|session| session.end_archived(id, note))?);
    lent::clear(desk);
    Ok(())
}

/// Notes that a recipient was told of an erasure.
pub(crate) fn erasure_settle(
    desk: &Desk,
    id: ArchiveId,
    at: Timestamp,
    method: Personal<String>,
) -> Result<()> {
    desk.with(|session| session.settle_archived(id, at, method))
}

/// Asks for a place and writes the certificate of an erasure there; gives what the file is called, or `None` where the user cancelled.
pub(crate) fn erasure_certificate_save(
    desk: &Desk,
    id: ErasureId,
    format: CertificateFormat,
) -> Result<Option<Personal<String>>> {
    // Before a place is asked for.
    let number = desk.with(|session| certificate::prepare(session, id))?.number;
    let (name, filter) = match format {
        CertificateFormat::Pdf => (format!("erasure-{number}.pdf"), Filter::PDF),
        CertificateFormat::Json => (format!("erasure-{number}.json"), JSON),
    };
    let Some(place) = desk.system()?.save(&name, filter) else { return Ok(None) };
    let saved = desk.with_office(|office| {
        let certificate = certificate::prepare(office.session(), id)?;
        let bytes = match format {
            CertificateFormat::Pdf => set(&certificate, office)?,
            CertificateFormat::Json => Zeroizing::new(certificate.to_json(&office.vault().fingerprint())?),
        };
        gate::save_certificate(office.session(), &certificate, format, &bytes, &place)
    })?;
    Ok(Some(desk.told(saved)))
}

fn set(certificate: &Certificate, office: &Office) -> Result<Zeroizing<Vec<u8>>> {
    let summary = &certificate.erasure.summary;
    let day = |until: &Option<String>| until.as_deref().and_then(|day| day.parse().ok());
    let (role, cause) = (word(&certificate.role)?, word(&certificate.erasure.cause)?);
    let announced = match summary.announced.as_ref().zip(certificate.announced_at) {
        Some((announced, at)) => Some((announced, at, word(&announced.role)?)),
        None => None,
    };
    let categories: Vec<(String, u64)> = summary
        .counts
        .iter()
        .map(|counted| Ok((word(&counted.category)?, counted.count)))
        .collect::<Result<_>>()?;
    let counts: Vec<(&str, u64)> = categories.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    let kinds: Vec<String> = summary.kept.iter().map(|kept| word(&kept.kind)).collect::<Result<_>>()?;
    let items: Vec<Option<String>> = summary
        .kept
        .iter()
        .map(|kept| kept.item.filter(|_| kept.decided).map(|item| word(&item)).transpose())
        .collect::<Result<_>>()?;
    let kept: Vec<KeptPart<'_>> = kinds
        .iter()
        .zip(&items)
        .zip(&summary.kept)
        .map(|((kind, item), kept)| KeptPart {
            kind,
            decided: item.as_deref().zip(day(&kept.review_on)),
            law: kept.law.as_deref(),
            until: day(&kept.until),
            count: kept.count,
            again: kept.again,
        })
        .collect();
    let search = certificate.erasure.proof.as_ref().zip(certificate.proved_at);
    let searched: Vec<SearchedPart> = search
        .iter()
        .flat_map(|(proof, _)| &proof.places)
        .map(|place| {
            Ok(SearchedPart {
                place: word(&place.place)?,
                count: place.count,
                bytes: place.bytes,
                found: place.found,
                unread: place.unread,
            })
        })
        .collect::<Result<_>>()?;
    let search = search.map(|(proof, at)| SearchPart {
        at: MomentPart { at, zone: &certificate.zone },
        needles: proof.needles,
        shared: proof.shared,
        short: proof.short,
        places: &searched,
        backups_away: proof.backups_away,
    });
    let lines = certificate.letterhead.lines();
    let lines: Vec<&str> = lines.iter().map(|line| line.as_str()).collect();
    let letter = CertificateLetter {
        language: Language::of(certificate.language),
        organisation: OrganisationPart { name: &certificate.letterhead.organisation, lines: &lines },
        vault: &office.vault().name(),
        vault_number: &office.vault().fingerprint(),
        number: &certificate.number,
        at: MomentPart { at: certificate.at, zone: &certificate.zone },
        role: &role,
        announced: announced.as_ref().map(|(announced, at, role)| AnnouncedPart {
            role,
            at: MomentPart { at: *at, zone: &certificate.zone },
            by_another: announced.by_another,
            days: announced.cooling_off_days,
            hurried: announced.hurried.is_some(),
        }),
        cause: &cause,
        request: certificate.request.as_deref(),
        counts: &counts,
        kept: &kept,
        left_to_company: summary.left_to_company,
        requests: (summary.requests, day(&summary.requests_until)),
        suppressed: summary.suppressed,
        texts: (summary.struck, summary.spoken),
        unread: summary.unread,
        backups: summary.backups,
        backups_left: certificate.backups_until.map(|until| (certificate.backups_left, until)),
        search,
        entry: ProofPart { seq: certificate.entry.seq, hash: certificate.entry.hash },
        head: ProofPart { seq: certificate.head.seq, hash: certificate.head.hash },
    };
    letter.to_pdf().map_err(Error::internal)
}
