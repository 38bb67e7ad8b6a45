//! The receipt as JSON-LD.

use chrono::{DateTime, SecondsFormat};
use serde_json::{Value, json};

use super::{AuthorityPart, DataPart, Entity, EventPart, Moment, NoticePart, ReceiptFacts, State};

/// What a receipt conforms to, and what the record in it does.
const RECEIPT: &str = "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr";
const RECORD: &str = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr";

impl State {
    /// The term of the vocabulary.
    fn term(self) -> &'static str {
        match self {
            Self::Requested => "dpv:ConsentRequested",
            Self::Given => "dpv:ConsentGiven",
            Self::Renewed => "dpv:RenewedConsentGiven",
            Self::Refused => "dpv:ConsentRefused",
            Self::Withdrawn => "dpv:ConsentWithdrawn",
            Self::Expired => "dpv:ConsentExpired",
            Self::Invalidated => "dpv:ConsentInvalidated",
            Self::Unknown => "dpv:ConsentUnknown",
        }
    }

    /// Whether data may be used on the strength of it.
    fn is_given(self) -> bool {
        matches!(self, Self::Given | Self::Renewed)
    }
}

impl ReceiptFacts<'_> {
    /// The receipt as a JSON-LD document.
    pub fn to_json(&self) -> Value {
        json!({
            "@context": {
                "dpv": "https://w3id.org/dpv#",
                "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
                "loc": "https://w3id.org/dpv/loc#",
                "dct": "http://purl.org/dc/terms/",
                "dcat": "http://www.w3.org/ns/dcat#",
                "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "spdx": "http://spdx.org/rdf/terms#",
                "xsd": "http://www.w3.org/2001/XMLSchema#",
            },
            "@id": urn(self.receipt),
            "@type": "dpv:ConsentReceipt",
            "dct:conformsTo": { "@id": RECEIPT },
            "dct:identifier": uuid(self.receipt),
            "dct:created": self.made.to_json(),
            "dct:publisher": { "@id": urn(self.controller.id) },
            "dct:audience": { "@id": urn(self.person) },
            "dpv:hasRecordOfActivity": self.record(),
        })
    }

    fn record(&self) -> Value {
        json!({
            "@id": urn(self.record),
            "@type": "dpv:ConsentRecord",
            "dct:conformsTo": { "@id": RECORD },
            "dct:identifier": uuid(self.record),
            "dpv:hasDataSubject": { "@id": urn(self.person), "@type": "dpv:DataSubject" },
            "dpv:hasDataController": self.controller(),
            "dpv:hasJurisdiction": places(self.jurisdictions),
            "dpv:hasLegalBasis": self.legal_basis(),
            "dpv:hasProcess": self.process(),
            "dpv:hasNotice": self.notices.iter().map(|notice| notice.to_json()).collect::<Value>(),
            "dpv:hasConsentControl": {
                "@type": "dpv:WithdrawConsent",
                "dpv:isExercisedAt": self.text(self.withdrawal),
            },
            "dpv:hasRight": self.rights(),
            "dpv:hasConsentStatus": self.events.iter().map(|event| self.event(event)).collect::<Value>(),
            "dpv:hasAuthority": self.authority(),
        })
    }

    fn authority(&self) -> Value {
        let AuthorityPart { name, website } = &self.authority;
        let mut authority = json!({ "@type": "eu-gdpr:DataProtectionAuthority", "dpv:hasName": name });
        if !website.is_empty() {
            authority["dpv:hasContact"] = json!(website);
        }
        authority
    }

    fn controller(&self) -> Value {
        let party = &self.controller;
        let mut controller = json!({
            "@id": urn(party.id),
            "@type": ["dpv:DataController", "dpv:Organisation"],
            "dpv:hasIdentifier": uuid(party.id),
            "dpv:hasName": party.name,
            "dpv:hasAddress": party.address,
            "dpv:hasContact": party.contact,
        });
        if let Some(officer) = party.officer {
            controller["dpv:hasDataProtectionOfficer"] =
                json!({ "@type": "dpv:DataProtectionOfficer", "dpv:hasContact": officer });
        }
        if let Some(representative) = party.representative {
            controller["dpv:hasRepresentative"] =
                json!({ "@type": "dpv:Representative", "dpv:hasContact": representative });
        }
        controller
    }

    fn legal_basis(&self) -> Value {
        let basis = ('a'..='f').contains(&self.purpose.basis).then(|| format!("A6-1-{}", self.purpose.basis));
        let exception = self.purpose.exception.filter(|letter| ('a'..='j').contains(letter));
        let exception = exception.map(|letter| format!("A9-2-{letter}"));
        basis.into_iter().chain(exception).map(|term| json!({ "@id": format!("eu-gdpr:{term}") })).collect()
    }

    fn process(&self) -> Value {
        let mut process = json!({
            "@type": "dpv:Process",
            "dpv:hasPurpose": {
                "@type": purpose_term(self.purpose.code, self.purpose.marketing),
                "dct:identifier": self.purpose.code,
                "dct:description": self.text(self.purpose.text),
            },
            "dpv:hasService": self.channels.iter().map(|channel| json!({ "@type": "dpv:Service", "dct:identifier": channel })).collect::<Value>(),
            "dpv:hasPersonalData": self.data.iter().map(|data| self.data(data)).collect::<Value>(),
            "dpv:hasStorageCondition": [
                {
                    "@type": "dpv:StorageLocation",
                    "dpv:hasLocation": { "@type": "dpv:Location", "dct:title": self.text(self.storage) },
                },
                {
                    "@type": "dpv:StorageDuration",
                    "dpv:hasDuration": { "@type": "dpv:UntilEventDuration", "rdf:value": self.text(self.retention) },
                },
            ],
            "dpv:hasRecipient": self.recipients(),
        });
        if !self.third_countries.is_empty() {
            process["dpv:hasThirdCountry"] = places(self.third_countries);
        }
        process
    }

    /// The controller first: a list without anybody else says so.
    fn recipients(&self) -> Value {
        let controller = json!({ "@id": urn(self.controller.id) });
        let others =
            self.recipients.iter().map(|name| json!({ "@type": "dpv:Recipient", "dpv:hasName": name }));
        std::iter::once(controller).chain(others).collect()
    }

    fn data(&self, data: &DataPart<'_>) -> Value {
        let category = if data.special { "dpv:SpecialCategoryPersonalData" } else { "dpv:PersonalData" };
        let necessity = if data.optional { "dpv:Optional" } else { "dpv:Required" };
        let mut part = json!({
            "@type": category,
            "dct:identifier": data.code,
            "dct:title": self.text(data.title),
            "dpv:hasNecessity": { "@id": necessity },
        });
        if data.from_person {
            part["dpv:hasDataSource"] = json!({ "@id": "dpv:DataSubjectDataSource" });
        }
        if let Some(value) = data.value {
            part["rdf:value"] = json!(value);
        }
        part
    }

    /// Withdrawal, access, erasure and portability, asked of the controller; complaint, of an authority.
    fn rights(&self) -> Value {
        let right = |term: &str, at: &str| json!({ "@type": ["dpv:DataSubjectRight", term], "dpv:isExercisedAt": at });
        let asked = ["eu-gdpr:A7-3", "eu-gdpr:A15", "eu-gdpr:A17", "eu-gdpr:A20"];
        let asked = asked.map(|term| right(term, self.controller.contact));
        let AuthorityPart { name, website } = self.authority;
        let authority = if website.is_empty() { name } else { website };
        asked.into_iter().chain([right("eu-gdpr:A77", authority)]).collect()
    }

    fn event(&self, event: &EventPart<'_>) -> Value {
        let (given, by) = (event.state.is_given(), event.by);
        let mut types = vec![event.state.term()];
        if given {
            types.push(if event.explicit {
                "dpv:ExplicitlyExpressedConsent"
            } else {
                "dpv:ExpressedConsent"
            });
        }
        let mut part = json!({
            "@id": urn(event.id),
            "@type": types,
            "dpv:isIndicatedAtTime": event.moment.to_json(),
            "dpv:isIndicatedBy": match by {
                Entity::Person => json!({ "@id": urn(self.person) }),
                Entity::Parent => json!({ "@type": "dpv:ParentOfDataSubject" }),
                Entity::Guardian => json!({ "@type": "dpv:GuardianOfDataSubject" }),
                Entity::Controller => json!({ "@id": urn(self.controller.id) }),
            },
            "dpv:hasIndicationMethod": self.text(event.method),
            "dpv:hasDuration": match event.until {
                Some(day) => json!({
                    "@type": "dpv:UntilTimeDuration",
                    "rdf:value": { "@value": day.to_string(), "@type": "xsd:date" },
                }),
                None => json!({
                    "@type": "dpv:UntilEventDuration",
                    "rdf:value": { "@id": if given { "dpv:ConsentWithdrawn" } else { "dpv:ConsentGiven" } },
                }),
            },
        });
        if let Some(notice) = event.notice.and_then(|at| self.notices.get(at)) {
            part["dpv:hasNotice"] = json!({ "@id": urn(notice.id) });
        }
        part
    }

    fn text(&self, text: &str) -> Value {
        json!({ "@value": text, "@language": self.language })
    }
}

impl NoticePart<'_> {
    fn to_json(&self) -> Value {
        json!({
            "@id": urn(self.id),
            "@type": "dpv:ConsentNotice",
            "dct:identifier": uuid(self.id),
            "dct:isVersionOf": { "@id": urn(self.notice) },
            "dct:language": self.language,
            "dcat:version": self.version.to_string(),
            "dct:description": { "@value": self.text, "@language": self.language },
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
                "spdx:checksumValue": {
                    "@value": data_encoding::HEXLOWER.encode(&self.hash),
                    "@type": "xsd:hexBinary",
                },
            },
        })
    }
}

impl Moment {
    /// ISO 8601 with the offset of the clocks there.
    fn to_json(self) -> Value {
        let local = DateTime::from_timestamp_millis(self.at).unwrap_or_default().with_timezone(&self.zone);
        json!({ "@value": local.to_rfc3339_opts(SecondsFormat::Secs, false), "@type": "xsd:dateTime" })
    }
}

/// The purpose of the vocabulary that is nearest to a preset's.
fn purpose_term(code: &str, marketing: bool) -> &'static str {
    match code {
        "customer_care" => "dpv:CustomerCare",
        "quotes_orders" => "dpv:CustomerOrderManagement",
        "applicants" => "dpv:RecruitmentApplicationManagement",
        _ if marketing => "dpv:DirectMarketing",
        _ => "dpv:Purpose",
    }
}

fn places(codes: &[&str]) -> Value {
    codes.iter().map(|code| json!({ "@id": format!("loc:{code}") })).collect()
}

fn uuid(bytes: [u8; 16]) -> String {
    let digits = data_encoding::HEXLOWER.encode(&bytes);
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

fn urn(bytes: [u8; 16]) -> String {
    format!("urn:uuid:{}", uuid(bytes))
}
