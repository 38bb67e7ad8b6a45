//! What data is used for: of each purpose its basis, which data, who gets it, how long it is kept (Art. 15(1)(a) to (d) and (g) GDPR).

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    datum::{AccessRecord, category},
    lawful::Use,
    manifest,
    table::told,
};
use crate::setting::Settings;

/// What the person is told of the use of their data.
pub(super) fn told_of(
    records: &[AccessRecord],
    uses: &[Vec<Use>],
    disclosures: &[Value],
    settings: &Settings,
) -> Value {
    let mut purposes: Vec<Value> = Vec::new();
    for (person, uses) in uses.iter().enumerate() {
        for (at, one) in uses.iter().enumerate() {
            let (mut categories, mut sources) = (BTreeSet::new(), BTreeSet::new());
            let data =
                records.iter().filter(|record| record.person == person).flat_map(|record| &record.data);
            for datum in data.filter(|datum| datum.purposes.contains(&at)) {
                categories.insert(category(datum.class.category));
                sources.insert(datum.source.word());
            }
            let id = one.purpose.id.0;
            if let Some(known) = purposes.iter_mut().find(|known| known["id"] == format!("purpose-{id}")) {
                // Somebody who is there more than once.
                known["applies"] = (known["applies"] == true || one.applies).into();
                continue;
            }
            let draft = &one.purpose.draft;
            let actual: Vec<&Value> = disclosures
                .iter()
                .filter(|disclosure| disclosure["purpose"] == draft.name.as_str())
                .collect();
            purposes.push(json!({
                "id": format!("purpose-{id}"),
                "name": draft.name,
                "description": draft.description,
                "basis": told(uses, &[at]).0,
                "law": draft.law,
                "applies": one.applies,
                "direct_marketing": draft.marketing,
                "people": draft.people,
                "fields": draft.fields,
                "categories": categories,
                "sources": sources,
                "recipients": draft.recipients,
                "actual_recipients": actual,
                "retention": draft.retention,
                "assessment": {
                    "interest": draft.assessed_purpose,
                    "necessity": draft.assessed_necessity,
                    "balancing": draft.assessed_balancing,
                },
            }));
        }
    }
    let mut recipients: Vec<&Value> = Vec::new();
    let used = records.iter().filter(|record| record.table == "disclosure").flat_map(|record| &record.data);
    for datum in used.filter(|datum| datum.field == "recipient_id" && datum.withheld.is_none()) {
        if !recipients.contains(&&datum.value.0) {
            recipients.push(&datum.value.0);
        }
    }
    json!({
        "recipients": recipients,
        "controller": manifest::controller(settings),
        "purposes": purposes,
        "disclosures": disclosures,
    })
}
