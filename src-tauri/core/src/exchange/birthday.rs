//! Birthdays: they neither come in nor go out while the settings leave them out (data minimisation).

use crate::crm::contact::ContactDraft;

/// Takes the birthday out of a contact, also one that is kept as a vCard property because it could not be read.
pub(crate) fn leave_out(draft: &mut ContactDraft) {
    draft.birthday.0.clear();
    if draft.extra.lines().any(is_birthday) {
        let kept: Vec<&str> = draft.extra.lines().filter(|line| !is_birthday(line)).collect();
        draft.extra = kept.join("\n").into();
    }
}

/// Whether a line is the property BDAY, in a group or not.
fn is_birthday(line: &str) -> bool {
    let name = line.split([':', ';']).next().unwrap_or_default();
    let name = name.rsplit('.').next().unwrap_or_default();
    name.trim().eq_ignore_ascii_case("BDAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_birthday_goes_and_everything_else_stays() {
        let mut draft = ContactDraft {
            birthday: "1984-02-29".into(),
            extra: "X-A:1\nBDAY:in spring\nitem1.bday;VALUE=text:May\nX-BDAY:2\nNOTE:BDAY".into(),
            notes: "BDAY:1".into(),
            ..ContactDraft::default()
        };

        leave_out(&mut draft);

        assert!(draft.birthday.is_empty());
        assert_eq!(draft.extra.as_str(), "X-A:1\nX-BDAY:2\nNOTE:BDAY");
        assert_eq!(draft.notes.as_str(), "BDAY:1");
    }
}
