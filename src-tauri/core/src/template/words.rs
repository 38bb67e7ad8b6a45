//! Words that values are told in: kinds of requests, periods, rights, remedies and reasons, in each language. They follow the official
//! wording of the laws.

use std::borrow::Cow;

use super::{Placeholder, TemplateDue, TemplateKey, date};
use crate::{
    regime::{DelayReason, RefusalReason, Regime, RequestKind},
    text::{Language, Spelling},
};

/// What a request is about.
pub(super) fn request(kind: RequestKind, spelling: Spelling) -> Cow<'static, str> {
    spelling.say(match kind {
        RequestKind::Confirmation => [
            "confirmation whether we hold personal data about you",
            "Bestätigung, ob wir personenbezogene Daten über Sie haben",
            "bekräftelse på om vi har personuppgifter om dig",
        ],
        RequestKind::Access => [
            "access to your personal data",
            "Auskunft über Ihre personenbezogenen Daten",
            "tillgång till dina personuppgifter",
        ],
        RequestKind::Portability => [
            "your personal data in a machine-readable format (data portability)",
            "Ihre personenbezogenen Daten in einem maschinenlesbaren Format (Datenübertragbarkeit)",
            "dina personuppgifter i ett maskinläsbart format (dataportabilitet)",
        ],
        RequestKind::Rectification => [
            "rectification of your personal data",
            "Berichtigung Ihrer personenbezogenen Daten",
            "rättelse av dina personuppgifter",
        ],
        RequestKind::Erasure => [
            "erasure of your personal data",
            "Löschung Ihrer personenbezogenen Daten",
            "radering av dina personuppgifter",
        ],
        RequestKind::Restriction => [
            "restriction of the processing of your personal data",
            "Einschränkung der Verarbeitung Ihrer personenbezogenen Daten",
            "begränsning av behandlingen av dina personuppgifter",
        ],
        RequestKind::Objection => [
            "objection to the processing of your personal data",
            "Widerspruch gegen die Verarbeitung Ihrer personenbezogenen Daten",
            "invändning mot behandlingen av dina personuppgifter",
        ],
        RequestKind::MarketingObjection => [
            "objection to direct marketing",
            "Widerspruch gegen Direktwerbung",
            "invändning mot direkt marknadsföring",
        ],
        RequestKind::Withdrawal => {
            ["withdrawal of a consent", "Widerruf einer Einwilligung", "återkallande av ett samtycke"]
        }
        RequestKind::AutomatedDecision => [
            "review of an automated decision by a human being",
            "Überprüfung einer automatisierten Entscheidung durch einen Menschen",
            "mänsklig omprövning av ett automatiserat beslut",
        ],
        RequestKind::OptOutOfSale => [
            "opt-out of the sale and sharing of your personal information",
            "Ausschluss von Verkauf und Weitergabe Ihrer personenbezogenen Daten",
            "att dina personuppgifter varken säljs eller delas",
        ],
        RequestKind::LimitSensitive => [
            "limit on the use of your sensitive personal information",
            "Beschränkung der Nutzung Ihrer sensiblen personenbezogenen Daten",
            "begränsad användning av dina känsliga personuppgifter",
        ],
        RequestKind::Disclosures => [
            "to whom your data was disclosed",
            "Auskunft, an wen Ihre Daten weitergegeben wurden",
            "uppgift om till vem dina uppgifter har lämnats ut",
        ],
        RequestKind::Complaint => [
            "your complaint about how we handle your personal data",
            "Ihre Beschwerde über unseren Umgang mit Ihren personenbezogenen Daten",
            "ditt klagomål på hur vi hanterar dina personuppgifter",
        ],
    })
}

/// Until when something is answered.
pub(super) fn due(due: TemplateDue, key: TemplateKey) -> String {
    match due {
        TemplateDue::By(day) => {
            let day = date::written(key, day);
            match key.language {
                Language::English => format!("by {day} at the latest"),
                Language::German => format!("spätestens am {day}"),
                Language::Swedish => format!("senast den {day}"),
            }
        }
        TemplateDue::Prompt => match key.language {
            Language::English => "without undue delay".into(),
            Language::German => "unverzüglich".into(),
            Language::Swedish => "utan onödigt dröjsmål".into(),
        },
    }
}

/// What somebody can ask for under a law.
pub(super) fn rights(key: TemplateKey, spelling: Spelling) -> Vec<String> {
    let law = match (key.regime, key.language) {
        (Regime::Gdpr, Language::German) => "DSGVO",
        (Regime::UkGdpr, _) => "UK GDPR",
        (Regime::Fadp, Language::German) => "DSG",
        (Regime::Fadp, _) => "FADP",
        _ => "GDPR",
    };
    let rights: &[&str] = match (key.regime, key.language) {
        (Regime::Gdpr | Regime::UkGdpr, Language::English) => &[
            "to have data rectified that is wrong or incomplete (Art. 16 <law>)",
            "to have data erased (Art. 17 <law>)",
            "to have the processing restricted (Art. 18 <law>)",
            "to object to the processing, to direct marketing at any time and without reasons (Art. 21 <law>)",
            "to receive data that you gave us in a structured, commonly used and machine-readable format (Art. 20 <law>)",
            "to withdraw a consent at any time; what was done before that remains lawful (Art. 7(3) <law>)",
        ],
        (Regime::Gdpr | Regime::UkGdpr, Language::German) => &[
            "Berichtigung unrichtiger und Vervollständigung unvollständiger Daten (Art. 16 <law>)",
            "Löschung (Art. 17 <law>)",
            "Einschränkung der Verarbeitung (Art. 18 <law>)",
            "Widerspruch gegen die Verarbeitung, gegen Direktwerbung jederzeit und ohne Begründung (Art. 21 <law>)",
            "Herausgabe der von Ihnen bereitgestellten Daten in einem strukturierten, gängigen und maschinenlesbaren Format (Art. 20 <law>)",
            "Widerruf einer Einwilligung, jederzeit; was bis dahin geschah, bleibt rechtmäßig (Art. 7 Abs. 3 <law>)",
        ],
        (Regime::Gdpr | Regime::UkGdpr, Language::Swedish) => &[
            "rättelse av uppgifter som är felaktiga eller ofullständiga (artikel 16 i <law>)",
            "radering (artikel 17 i <law>)",
            "begränsning av behandlingen (artikel 18 i <law>)",
            "att invända mot behandlingen, mot direkt marknadsföring när som helst och utan att ange skäl (artikel 21 i <law>)",
            "att få ut uppgifter som du har lämnat i ett strukturerat, allmänt använt och maskinläsbart format (artikel 20 i <law>)",
            "att när som helst återkalla ett samtycke; det som gjorts innan dess är fortfarande lagligt (artikel 7.3 i <law>)",
        ],
        (Regime::Fadp, Language::English) => &[
            "to have wrong data corrected (Art. 32(1) <law>)",
            "to have the processing or the disclosure prohibited, and data deleted (Art. 32(2) <law>)",
            "to receive data that you gave us in a usual electronic format (Art. 28 <law>)",
        ],
        (Regime::Fadp, Language::German) => &[
            "Berichtigung unrichtiger Daten (Art. 32 Abs. 1 <law>)",
            "Verbot der Bearbeitung oder Bekanntgabe und Löschung (Art. 32 Abs. 2 <law>)",
            "Herausgabe der von Ihnen bekanntgegebenen Daten in einem gängigen elektronischen Format (Art. 28 <law>)",
        ],
        (Regime::Fadp, Language::Swedish) => &[
            "rättelse av felaktiga uppgifter (artikel 32.1 i <law>)",
            "förbud mot behandling eller utlämnande, och radering (artikel 32.2 i <law>)",
            "att få ut uppgifter som du har lämnat i ett gängse elektroniskt format (artikel 28 i <law>)",
        ],
        (Regime::Ccpa, _) => &[
            "to have wrong personal information corrected (Civ. Code 1798.106)",
            "to have personal information deleted (Civ. Code 1798.105)",
            "to opt out of its sale and sharing (Civ. Code 1798.120)",
            "to limit the use of sensitive personal information (Civ. Code 1798.121)",
            "not to be treated worse for using these rights (Civ. Code 1798.125)",
        ],
        (Regime::Hipaa, _) => &[
            "to have your health information amended (45 CFR 164.526)",
            "to receive an accounting of disclosures (45 CFR 164.528)",
            "to ask us to restrict its use and disclosure (45 CFR 164.522)",
        ],
        (Regime::Lgpd, _) => &[
            "to have incomplete, inaccurate or outdated data corrected (LGPD art. 18 III)",
            "to have data anonymised, blocked or deleted (LGPD art. 18 IV, VI)",
            "to have data ported to another provider (LGPD art. 18 V)",
            "to be told with whom data was shared (LGPD art. 18 VII)",
            "to revoke a consent (LGPD art. 18 IX)",
        ],
    };
    rights.iter().map(|right| spelling.spell(right).replace("<law>", law)).collect()
}

/// What somebody can do who does not agree: complaint and court.
pub(super) fn remedies(
    key: TemplateKey,
    spelling: Spelling,
    authority: &str,
    contact: impl FnOnce() -> Result<String, Placeholder>,
) -> Result<Vec<String>, Placeholder> {
    let contact = match key.regime {
        Regime::UkGdpr | Regime::Hipaa => contact()?,
        _ => String::new(),
    };
    let remedies: &[&str] = match (key.regime, key.language) {
        (Regime::Gdpr, Language::English) => &[
            "You can lodge a complaint with a supervisory authority, in particular where you live, where you work or where you think that the infringement took place (Art. 77 GDPR). The authority for us is: <authority>.",
            "You also have the right to an effective judicial remedy: you can bring the matter before a court (Art. 79 GDPR).",
        ],
        (Regime::Gdpr, Language::German) => &[
            "Sie können sich bei einer Aufsichtsbehörde beschweren, insbesondere dort, wo Sie wohnen, wo Sie arbeiten oder wo nach Ihrer Ansicht der Verstoß geschah (Beschwerde nach Art. 77 DSGVO). Für uns zuständig ist: <authority>.",
            "Sie haben außerdem das Recht auf einen wirksamen gerichtlichen Rechtsbehelf: Sie können vor Gericht gehen (Art. 79 DSGVO).",
        ],
        (Regime::Gdpr, Language::Swedish) => &[
            "Du kan lämna in ett klagomål till en tillsynsmyndighet, särskilt där du bor, där du arbetar eller där du anser att överträdelsen skedde (artikel 77 i GDPR). Tillsynsmyndighet för oss är: <authority>.",
            "Du har också rätt till ett effektivt rättsmedel: du kan vända dig till domstol (artikel 79 i GDPR).",
        ],
        (Regime::UkGdpr, Language::English) => &[
            "You can complain to us first (section 164A of the Data Protection Act 2018): <contact>.",
            "You can lodge a complaint with the supervisory authority (Art. 77 UK GDPR): <authority>.",
            "You can also go to court: you have the right to a judicial remedy (Art. 79 UK GDPR, section 167 of the Data Protection Act 2018).",
        ],
        (Regime::UkGdpr, Language::German) => &[
            "Sie können sich zuerst bei uns beschweren (section 164A Data Protection Act 2018): <contact>.",
            "Sie können bei der Aufsichtsbehörde Beschwerde einlegen (Art. 77 UK GDPR): <authority>.",
            "Sie können außerdem vor Gericht gehen: Sie haben das Recht auf einen gerichtlichen Rechtsbehelf (Art. 79 UK GDPR, section 167 Data Protection Act 2018).",
        ],
        (Regime::UkGdpr, Language::Swedish) => &[
            "Du kan först lämna klagomål till oss (section 164A i Data Protection Act 2018): <contact>.",
            "Du kan lämna in ett klagomål till tillsynsmyndigheten (artikel 77 i UK GDPR): <authority>.",
            "Du kan också vända dig till domstol: du har rätt till ett rättsmedel (artikel 79 i UK GDPR, section 167 i Data Protection Act 2018).",
        ],
        (Regime::Fadp, Language::English) => &[
            "You can report the matter to the supervisory authority, as a complaint (Art. 49 FADP): <authority>.",
            "You can also bring a civil action before a court (Art. 32 FADP).",
        ],
        (Regime::Fadp, Language::German) => &[
            "Sie können sich mit einer Anzeige oder Beschwerde an die Aufsichtsbehörde wenden (Art. 49 DSG): <authority>.",
            "Sie können ausserdem vor Gericht gehen und zivilrechtlich klagen (Art. 32 DSG).",
        ],
        (Regime::Fadp, Language::Swedish) => &[
            "Du kan lämna en anmälan eller ett klagomål till tillsynsmyndigheten (artikel 49 i FADP): <authority>.",
            "Du kan också väcka talan vid domstol (artikel 32 i FADP).",
        ],
        (Regime::Ccpa, _) => &["You can file a complaint with the authority: <authority>."],
        (Regime::Hipaa, _) => &[
            "You can complain to us (45 CFR 164.530(d)): <contact>. Nobody is treated worse for a complaint.",
            "You can file a complaint with the authority (45 CFR 160.306): <authority>.",
        ],
        (Regime::Lgpd, _) => &[
            "You can petition the authority, as a complaint (LGPD art. 18 § 1): <authority>.",
            "You can also go to court (LGPD art. 22).",
        ],
    };
    // One after the other would look into what was put in.
    let put = |remedy: Cow<'_, str>| match remedy.split_once("<authority>") {
        Some((before, after)) => format!("{before}{authority}{after}"),
        None => match remedy.split_once("<contact>") {
            Some((before, after)) => format!("{before}{contact}{after}"),
            None => remedy.into_owned(),
        },
    };
    Ok(remedies.iter().map(|remedy| put(spelling.spell(remedy))).collect())
}

/// What a list says where there is nothing to list: of recipients, transfers, sources, automated decisions and what comes with a letter.
/// `None` for other lists: there, nothing is a gap.
pub fn nothing(placeholder: Placeholder, spelling: impl Into<Spelling>) -> Option<Cow<'static, str>> {
    Some(spelling.into().say(match placeholder {
        Placeholder::Recipients => [
            "Nobody: we gave your data to no recipient.",
            "Niemand: wir haben Ihre Daten an keinen Empfänger weitergegeben.",
            "Ingen: vi har inte lämnat ut dina uppgifter till någon mottagare.",
        ],
        Placeholder::Transfers => [
            "None: your data does not go to a third country or to an international organisation.",
            "Keine: Ihre Daten gehen in kein Drittland und an keine internationale Organisation.",
            "Inga: dina uppgifter överförs varken till ett tredjeland eller till en internationell organisation.",
        ],
        Placeholder::Sources => [
            "You: we have all of it from yourself.",
            "Sie selbst: wir haben alle Daten von Ihnen.",
            "Du själv: vi har fått alla uppgifter av dig.",
        ],
        Placeholder::Automated => [
            "None: no decision about you is made by automated means alone, and no profiling leads to one.",
            "Keine: über Sie wird nichts ausschließlich automatisiert entschieden, auch nicht durch Profiling.",
            "Inget: inga beslut om dig fattas enbart på automatiserad väg, inte heller genom profilering.",
        ],
        _ => return None,
    }))
}

/// A reason of a refusal, as somebody is told. What is special about the case has to be added.
pub fn refusal(reason: RefusalReason, spelling: impl Into<Spelling>) -> Cow<'static, str> {
    spelling.into().say(match reason {
        RefusalReason::IdentityUnproven => [
            "We could not tell whether the request comes from you.",
            "Wir konnten nicht feststellen, ob der Antrag von Ihnen stammt.",
            "Vi kunde inte fastställa om begäran kommer från dig.",
        ],
        RefusalReason::Unfounded => [
            "The request is manifestly unfounded.",
            "Der Antrag ist offenkundig unbegründet.",
            "Begäran är uppenbart ogrundad.",
        ],
        RefusalReason::Excessive => [
            "The request is excessive, in particular because it was made repeatedly.",
            "Der Antrag ist exzessiv, insbesondere weil er häufig wiederholt wurde.",
            "Begäran är orimlig, särskilt på grund av att den upprepats.",
        ],
        RefusalReason::Malicious => [
            "The request was made to harm us, not to learn about the processing of your data.",
            "Der Antrag wurde gestellt, um uns zu schaden, nicht um etwas über die Verarbeitung Ihrer Daten zu erfahren.",
            "Begäran gjordes för att skada oss, inte för att få veta något om behandlingen av dina uppgifter.",
        ],
        RefusalReason::LegalObligation => [
            "A law obliges us to keep the data, or forbids us to give it.",
            "Ein Gesetz verpflichtet uns, die Daten aufzubewahren, oder verbietet uns, sie herauszugeben.",
            "En lag kräver att vi behåller uppgifterna, eller förbjuder oss att lämna ut dem.",
        ],
        RefusalReason::LegalClaims => [
            "We need the data to establish, exercise or defend legal claims.",
            "Wir brauchen die Daten zur Geltendmachung, Ausübung oder Verteidigung von Rechtsansprüchen.",
            "Vi behöver uppgifterna för att fastställa, göra gällande eller försvara rättsliga anspråk.",
        ],
        RefusalReason::RightsOfOthers => [
            "It would harm the rights and freedoms of other people.",
            "Es würde die Rechte und Freiheiten anderer Personen beeinträchtigen.",
            "Det skulle inverka menligt på andra personers rättigheter och friheter.",
        ],
        RefusalReason::Impossible => ["It can't be done.", "Es ist nicht möglich.", "Det är inte möjligt."],
        RefusalReason::Disproportionate => [
            "It would take a disproportionate effort.",
            "Es würde einen unverhältnismäßigen Aufwand erfordern.",
            "Det skulle kräva en oproportionell ansträngning.",
        ],
        RefusalReason::AlreadyInformed => [
            "You have the information already.",
            "Sie verfügen bereits über die Informationen.",
            "Du har redan informationen.",
        ],
    })
}

/// A reason of a delay, as somebody is told.
pub fn delay(reason: DelayReason, spelling: impl Into<Spelling>) -> Cow<'static, str> {
    spelling.into().say(match reason {
        DelayReason::Complexity => {
            ["Your request is complex.", "Ihr Antrag ist komplex.", "Din begäran är komplicerad."]
        }
        DelayReason::Volume => [
            "We have a large number of requests to answer.",
            "Wir haben eine große Anzahl von Anträgen zu beantworten.",
            "Vi har ett stort antal begäranden att besvara.",
        ],
        DelayReason::IdentityRequired => [
            "We first have to know that the request comes from you.",
            "Wir müssen zuerst wissen, dass der Antrag von Ihnen stammt.",
            "Vi måste först veta att begäran kommer från dig.",
        ],
        DelayReason::InformationRequired => [
            "We first need to know from you what exactly you mean.",
            "Wir müssen zuerst von Ihnen wissen, was genau Sie meinen.",
            "Vi behöver först veta av dig vad du menar.",
        ],
    })
}
