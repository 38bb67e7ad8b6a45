//! Commands about tags.

use kartotek_core::{
    crm::tag::{self, Tag},
    error::Result,
};

use crate::desk::Desk;

pub(crate) fn tag_list(desk: &Desk) -> Result<Vec<Tag>> {
    desk.with(|session| session.read(tag::list))
}
