//! Opens contact points in other programs. The web UI names a stored one; the link itself is made here.

use kartotek_core::{
    crm::{link::LinkKind, point::Owner, trash::Kind},
    error::Result,
    id::{CompanyId, ContactId},
};

use crate::desk::Desk;

pub(crate) fn link_open(desk: &Desk, owner: Kind, id: i64, kind: LinkKind, at: usize) -> Result<()> {
    let owner = match owner {
        Kind::Contact => Owner::Contact(ContactId(id)),
        Kind::Company => Owner::Company(CompanyId(id)),
    };
    let link = desk.with(|session| session.link(owner, kind, at))?;
    desk.system()?.open(link.0.as_ref())
}
