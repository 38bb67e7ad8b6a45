//! Commands about timelines.

use kartotek_core::{
    crm::{kind::Kind, point::Owner},
    error::Result,
    session::timeline::{TimelineKind, TimelinePage, TimelinePosition},
};

use crate::desk::Desk;

pub(crate) fn timeline_page(
    desk: &Desk,
    owner: Kind,
    id: i64,
    only: Option<TimelineKind>,
    before: Option<TimelinePosition>,
    limit: usize,
) -> Result<TimelinePage> {
    desk.with(|session| session.timeline(Owner::of(owner, id), only, before, limit))
}
