//! The table holds together.

use super::*;
use crate::error::Error;

#[test]
fn every_permission_stands_in_the_table_once_under_its_own_name() {
    for (at, rule) in TABLE.iter().enumerate() {
        let name = serde_json::to_value(rule.permission).unwrap();

        assert_eq!(name, format!("{}_{}", rule.area, rule.action));
        assert!(TABLE[..at].iter().all(|earlier| earlier.permission != rule.permission), "{name}");
    }
}

#[test]
fn an_owner_may_do_everything_and_who_reads_only_changes_nothing() {
    assert_eq!(Role::Owner.permissions().len(), TABLE.len());
    for rule in TABLE.iter().filter(|rule| rule.action != "read") {
        assert!(matches!(Role::ReadOnly.require(rule.permission), Err(Error::Forbidden)), "{rule:?}");
    }
}

#[test]
fn who_may_change_an_area_may_read_it() {
    for rule in TABLE {
        let read = TABLE.iter().find(|read| read.area == rule.area && read.action == "read");
        for role in rule.roles {
            assert!(read.is_none_or(|read| role.may(read.permission)), "{role:?} {rule:?}");
        }
    }
}

#[test]
fn a_role_is_stored_under_the_name_that_the_web_ui_knows() {
    for role in Role::ALL {
        assert_eq!(serde_json::to_value(role).unwrap(), role.word());
    }
}
