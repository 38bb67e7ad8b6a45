//! The ready wordings in English.

use super::Wording;

pub(super) const WORDINGS: [Wording; 4] = [
    Wording {
        name: "Consent to the newsletter",
        text: "Yes, {organisation} may use my name and my e-mail address to send me news and offers by {channels} (purpose: {purpose}).

My consent is voluntary; nothing else depends on it. {withdrawal}",
    },
    Wording {
        name: "Consent to calls",
        text: "Yes, {organisation} may call me about its products and offers at the number that I have given (purpose: {purpose}; channel: {channels}).

My consent is voluntary; nothing else depends on it. {withdrawal}",
    },
    Wording {
        name: "Information for people who give us their data",
        text: "How {organisation} uses your data

Controller: {organisation}, [… address, e-mail, telephone]. Data protection officer: [… contact, or “none”].

Purpose and lawful basis: {purpose}, legitimate interests (Art. 6(1)(f) GDPR). Our interest: answering you, keeping what was agreed, and looking after our customers.

Recipients: {recipients}. Your data is not transferred to countries outside the EEA.

Storage: {retention}.

Your rights: access, rectification, erasure, restriction of processing, and portability of the data that you gave us with your consent or for a contract. Where processing rests on your consent, you can withdraw it at any time; what was done before remains lawful. You can lodge a complaint with a supervisory authority: [… authority].

You are neither obliged by law nor by contract to give us your data; without it we can’t answer you. We make no automated decisions about you, and no profiles.

YOUR RIGHT TO OBJECT: you can object at any time, on grounds relating to your particular situation, to processing that rests on legitimate interests. You can object to direct marketing at any time and without a reason.",
    },
    Wording {
        name: "Information for people whose data comes from elsewhere",
        text: "How {organisation} uses your data

Controller: {organisation}, [… address, e-mail, telephone]. Data protection officer: [… contact, or “none”].

Where your data comes from: [… source, and whether it is open to the public]. Which data: name, work details and contact points.

Purpose and lawful basis: {purpose}, legitimate interests (Art. 6(1)(f) GDPR). Our interest: doing business with the company that you work for, and knowing whom to turn to there.

Recipients: {recipients}. Your data is not transferred to countries outside the EEA.

Storage: {retention}.

Your rights: access, rectification, erasure, and restriction of processing. Where processing rests on your consent, you can withdraw it at any time; what was done before remains lawful. You can lodge a complaint with a supervisory authority: [… authority]. We make no automated decisions about you, and no profiles.

YOUR RIGHT TO OBJECT: you can object at any time, on grounds relating to your particular situation, to processing that rests on legitimate interests. You can object to direct marketing at any time and without a reason.",
    },
];
