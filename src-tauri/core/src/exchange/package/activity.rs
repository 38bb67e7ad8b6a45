//! Activities in a package. Whom a text mentions is named by the identity that the contact has in the package.

use super::{
    PackageKind,
    bring::Bringing,
    part::{Part, Stored},
    record::Uuid,
    undo::Undone,
};
use crate::{
    activity::{self, ActivityDraft, mention},
    crm::party::Party,
    error::Result,
    id::ActivityId,
    store::{Snapshot, Tx},
};

pub(super) struct Activities;

impl Part for Activities {
    type Content = ActivityDraft;
    const KIND: PackageKind = PackageKind::Activity;
    const TABLE: &'static str = "activity";
    const FILE: &'static str = "activities.json";

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<ActivityDraft>> {
        let activity = activity::get(snapshot, ActivityId(id))?;
        Ok(Stored {
            content: activity.draft,
            party: activity.party,
            author: activity.author,
            created_at: activity.created_at,
            changed_at: activity.changed_at,
        })
    }

    fn add(
        bringing: &mut Bringing<'_, '_, '_>,
        uuid: Uuid,
        party: Party,
        mut draft: ActivityDraft,
    ) -> Result<()> {
        let tx = bringing.tx;
        draft.body.0 = mention::renamed(tx, &draft.body, |mentioned| {
            bringing.identities.contacts.get(&Uuid(mentioned)).copied()
        })?;
        activity::add_as(tx, uuid.0, party, draft).map(drop)
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        activity::remove(tx, ActivityId(id))
    }
}
