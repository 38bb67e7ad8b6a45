//! What records name: stages, purposes, notices.

use std::collections::HashMap;

use super::{Copying, WORDING, mapped};
use crate::{
    error::{Error, Result},
    id::{NoticeVersionId, StageId},
    notice::{self, NoticeText},
    purpose,
};

impl Copying<'_> {
    /// Stages, purposes and notices: what records name.
    pub(super) fn names(&mut self) -> Result<()> {
        let purposes = self.source.read(purpose::list)?;
        let there: Vec<(StageId, Option<String>, String)> = self.source.read(|snapshot| {
            let mut statement =
                snapshot.prepare("SELECT id, preset, meaning FROM deal_stage ORDER BY position, id")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })?;
        // The copy has the stages that every vault begins with: each real one is the one of the same preset, else of the same meaning.
        let ours: Vec<(StageId, Option<String>, String)> = self.target.read(|snapshot| {
            let mut statement =
                snapshot.prepare("SELECT id, preset, meaning FROM deal_stage ORDER BY position, id")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })?;
        for (id, preset, meaning) in there {
            let same = ours.iter().find(|one| preset.is_some() && one.1 == preset && one.2 == meaning);
            let found = same.or_else(|| ours.iter().find(|one| one.2 == meaning)).ok_or(Error::NotFound)?;
            self.here.stages.insert(id, found.0);
        }
        for purpose in purposes {
            let fiction = &self.fiction;
            let mut draft = purpose.draft;
            for text in [
                &mut draft.name,
                &mut draft.description,
                &mut draft.law,
                &mut draft.people,
                &mut draft.recipients,
                &mut draft.retention,
                &mut draft.assessed_purpose,
                &mut draft.assessed_necessity,
                &mut draft.assessed_balancing,
            ] {
                *text = fiction.text(text);
            }
            let (id, _) = self.target.write(|tx, _| purpose::add(tx, draft, None))?;
            self.here.purposes.insert(purpose.id, id);
        }
        self.notices()
    }

    fn notices(&mut self) -> Result<()> {
        let rows = self.source.read(notice::list)?;
        for row in rows {
            let versions: Vec<(NoticeVersionId, String)> = self.source.read(|snapshot| {
                let mut statement = snapshot.prepare(
                    "SELECT id, language FROM notice_version WHERE notice_id = ?1 ORDER BY version DESC, id",
                )?;
                let rows = statement.query_map([row.notice.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(rows.collect::<Result<_, _>>()?)
            })?;
            let mut languages: Vec<String> = versions.iter().map(|(_, language)| language.clone()).collect();
            languages.sort();
            languages.dedup();
            let mut draft = row.notice.draft.clone();
            draft.name = self.fiction.text(&draft.name);
            draft.purpose = mapped(&self.here.purposes, draft.purpose);
            let texts = languages
                .iter()
                .map(|language| NoticeText { language: language.clone(), text: WORDING.into() });
            let texts: Vec<NoticeText> = texts.collect();
            if texts.is_empty() {
                continue;
            }
            let (id, _) = self.target.write(|tx, _| notice::add(tx, draft, texts))?;
            let ours: HashMap<String, NoticeVersionId> = self.target.read(|snapshot| {
                let mut statement =
                    snapshot.prepare("SELECT language, id FROM notice_version WHERE notice_id = ?1")?;
                let rows = statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(rows.collect::<Result<_, _>>()?)
            })?;
            for (version, language) in versions {
                if let Some(found) = ours.get(&language) {
                    self.here.versions.insert(version, *found);
                }
            }
        }
        Ok(())
    }
}
