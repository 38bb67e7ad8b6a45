//! Companies in a package.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{
    COMPANIES,
    read::Package,
    record::{Uuid, identity},
};
use crate::{
    crm::{
        check,
        company::{self, CompanyDraft},
        rule::Rules,
    },
    error::Result,
    id::{CompanyId, ImportId},
    store::{Snapshot, Tx},
};

/// A company with its identity.
#[derive(Serialize, Deserialize)]
pub(super) struct CompanyRecord {
    pub(super) id: Uuid,
    #[serde(flatten)]
    pub(super) draft: CompanyDraft,
}

/// A company as it goes out.
pub(super) fn record(snapshot: &Snapshot<'_>, id: CompanyId) -> Result<CompanyRecord> {
    Ok(CompanyRecord { id: identity(snapshot, "company", id)?, draft: company::get(snapshot, id)?.draft })
}

/// Who each company of a package is here: the one of that name, or one that is added. Gives how many were.
pub(in crate::exchange) fn bring(
    tx: &Tx<'_>,
    rules: &Rules,
    package: &Package,
    import: ImportId,
) -> Result<(HashMap<Uuid, CompanyId>, u64)> {
    let (mut known, mut made) = (HashMap::new(), 0);
    package.each(COMPANIES, |CompanyRecord { id, mut draft }| {
        check::company(&mut draft, rules)?;
        let here = match company::find(tx, &draft.name)? {
            Some((company, _)) => company,
            None => {
                made += 1;
                company::insert(tx, rules, &draft, Some(import))?
            }
        };
        known.insert(id, here);
        Ok(())
    })?;
    Ok((known, made))
}

/// The companies of a package, each told of by its name.
pub(in crate::exchange) fn names(package: &Package, mut tell: impl FnMut(&str)) -> Result<Vec<Uuid>> {
    let mut all = Vec::new();
    package.each(COMPANIES, |CompanyRecord { id, draft }| {
        tell(&draft.name);
        all.push(id);
        Ok(())
    })?;
    Ok(all)
}
