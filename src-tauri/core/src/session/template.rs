//! What users do with templates: each action with the step that takes it back.

use super::{
    Changed, Session,
    action::label,
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    error::{Error, Result},
    template::{self, TemplateKey, TemplatePage, TemplateText},
};

impl Session {
    /// Changes a template that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`template::change`].
    pub fn change_template(
        &self,
        key: TemplateKey,
        revision: i64,
        text: TemplateText,
    ) -> Result<(TemplatePage, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = template::change(tx, key, revision, text)?;
            let steps = vec![Step::Template(key, before)];
            Ok((template::get(tx, key)?, label(UndoAction::Change, UndoObject::Template, 1), steps))
        });
        self.template_or(key, changed)
    }

    /// Has the shipped text of a template count again. Where it does, nothing is written.
    ///
    /// # Errors
    /// As [`template::reset`].
    pub fn reset_template(&self, key: TemplateKey, revision: i64) -> Result<(TemplatePage, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = template::reset(tx, key, revision)?;
            let steps = vec![Step::Template(key, before)];
            Ok((template::get(tx, key)?, label(UndoAction::Change, UndoObject::Template, 1), steps))
        });
        self.template_or(key, changed)
    }

    /// What a change came to; the template as it is where it would change nothing.
    fn template_or(
        &self,
        key: TemplateKey,
        changed: Result<(TemplatePage, Changed)>,
    ) -> Result<(TemplatePage, Changed)> {
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| template::get(snapshot, key))?, Changed::default()))
            }
            changed => changed,
        }
    }
}
