//! What users do with the suppression list. Nothing of it is taken back by undo: it is ended, with a reason.

use serde::Serialize;
use ts_rs::TS;

use super::{Changed, Session};
use crate::{
    crm::{
        check, contact,
        identifier::{self, SuppressionTarget},
        point::Phone,
    },
    error::Result,
    id::{ContactId, SuppressionId},
    personal::Personal,
    suppression::{
        self, Asked, Identifier, Suppression, SuppressionDraft, SuppressionKind, SuppressionScope,
    },
};

/// What stands on the suppression list about the fields of a form, one by one: never who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuppressionsAsked {
    /// About each e-mail address, in the order of the form; none where nobody asked.
    pub emails: Vec<Option<Asked>>,
    /// About each telephone number.
    pub phones: Vec<Option<Asked>>,
    /// About the person as a whole; a form does not ask that.
    pub person: Option<Asked>,
}

impl Session {
    /// Puts what was typed on the suppression list.
    ///
    /// # Errors
    /// As [`identifier::of`] and [`suppression::add`].
    pub fn add_suppression(
        &self,
        target: &SuppressionTarget,
        draft: SuppressionDraft,
    ) -> Result<(Suppression, Changed)> {
        self.write(|tx, rules| {
            let id = suppression::add(tx, &identifier::of(target, rules)?, draft)?;
            suppression::get(tx, id)
        })
    }

    /// Lets a suppressed address be used again.
    ///
    /// # Errors
    /// As [`suppression::end`].
    pub fn end_suppression(
        &self,
        id: SuppressionId,
        reason: Personal<String>,
    ) -> Result<(Suppression, Changed)> {
        self.write(|tx, _| {
            suppression::end(tx, id, reason)?;
            suppression::get(tx, id)
        })
    }

    /// What stands on the list about what was typed.
    ///
    /// # Errors
    /// As [`identifier::of`].
    pub fn check_suppression(&self, target: &SuppressionTarget) -> Result<Vec<Asked>> {
        let identifier = identifier::of(target, &self.rules())?;
        Ok(self.read(|snapshot| suppression::asked(snapshot, &[identifier]))?.remove(0))
    }

    /// What stands on the list about e-mail addresses and telephone numbers as a form has them, which may be no such thing yet.
    pub fn asked_suppressions(
        &self,
        emails: &[Personal<String>],
        phones: &[Personal<String>],
    ) -> Result<SuppressionsAsked> {
        let rules = self.rules();
        let email = |address: &Personal<String>| Identifier::email(address);
        let phone = |number: &Personal<String>| {
            Identifier::phone(number, &check::e164(number, rules.country).unwrap_or_default())
        };
        self.read(|snapshot| {
            let ask = |identifier: Option<Identifier>| -> Result<Option<Asked>> {
                let Some(identifier) = identifier else { return Ok(None) };
                Ok(suppression::asked(snapshot, &[identifier])?.remove(0).into_iter().next())
            };
            Ok(SuppressionsAsked {
                emails: emails.iter().map(|address| ask(email(address))).collect::<Result<_>>()?,
                phones: phones.iter().map(|number| ask(phone(number))).collect::<Result<_>>()?,
                person: None,
            })
        })
    }

    /// What stands on the list about a contact: about each of their addresses and numbers, and about them as a person.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::error::Error::NotFound).
    pub fn suppressions_of(&self, id: ContactId) -> Result<SuppressionsAsked> {
        self.read(|snapshot| {
            let draft = contact::get(snapshot, id)?.draft;
            let hits = suppression::hits(snapshot, id)?;
            let widest = |kind: SuppressionKind, point: &str| {
                let mut met: Vec<_> =
                    hits.iter().filter(|hit| hit.kind == kind && hit.point.as_str() == point).collect();
                met.sort_by_key(|hit| (hit.scope != SuppressionScope::All, std::cmp::Reverse(hit.at)));
                met.first().map(|hit| Asked { scope: hit.scope, reason: hit.reason, at: hit.at })
            };
            let of = |identifier: Option<Identifier>| {
                identifier.and_then(|known| widest(known.kind(), known.form()))
            };
            let phone = |phone: &Phone| of(Identifier::phone(&phone.number, &phone.e164));
            Ok(SuppressionsAsked {
                emails: draft.emails.iter().map(|email| of(Identifier::email(&email.address))).collect(),
                phones: draft.phones.iter().map(phone).collect(),
                person: widest(SuppressionKind::Person, ""),
            })
        })
    }
}
