//! Opens contact points in other programs. The web UI names a stored one; the link itself is made here.

use kartotek_core::{
    crm::{kind::Kind, link::LinkKind, point::Owner},
    error::Result,
};

use crate::desk::Desk;

pub(crate) fn link_open(desk: &Desk, owner: Kind, id: i64, kind: LinkKind, at: usize) -> Result<()> {
    let link = desk.with(|session| session.link(Owner::of(owner, id), kind, at))?;
    desk.system()?.open(link.0.as_ref())
}
