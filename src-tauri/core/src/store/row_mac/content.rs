//! The canonical form of what a row holds, over which its MAC goes.

use rusqlite::{
    ToSql,
    types::{ToSqlOutput, ValueRef},
};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

const NULL: u8 = 0;
const INTEGER: u8 = 1;
const REAL: u8 = 2;
const TEXT: u8 = 3;
const BLOB: u8 = 4;
const ROW: u8 = 5;
const END: u8 = 6;

/// Values as bytes: each with its type, and what can be of any length with its length, so that no other values, and no
/// other rows of them, give the same bytes.
#[derive(Default)]
pub(crate) struct Content(Vec<u8>);

impl Content {
    /// The values that a row is written with.
    pub(crate) fn of(values: &[&dyn ToSql]) -> Result<Self> {
        let mut content = Self::default();
        for value in values {
            match value.to_sql()? {
                ToSqlOutput::Borrowed(value) => content.value(value),
                ToSqlOutput::Owned(value) => content.value((&value).into()),
                _ => return Err(Error::internal("a value of a row is a plain one")),
            }
        }
        Ok(content)
    }

    pub(crate) fn value(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Null => self.0.push(NULL),
            ValueRef::Integer(number) => self.fixed(INTEGER, number.to_le_bytes()),
            ValueRef::Real(number) => self.fixed(REAL, number.to_bits().to_le_bytes()),
            ValueRef::Text(bytes) => self.counted(TEXT, bytes),
            ValueRef::Blob(bytes) => self.counted(BLOB, bytes),
        }
    }

    pub(crate) fn integer(&mut self, number: impl Into<i64>) {
        self.fixed(INTEGER, number.into().to_le_bytes());
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.counted(TEXT, text.as_bytes());
    }

    /// Begins a row of values.
    pub(crate) fn row(&mut self) {
        self.0.push(ROW);
    }

    /// Ends a list of rows.
    pub(crate) fn end(&mut self) {
        self.0.push(END);
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(crate) fn digest(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }

    fn fixed(&mut self, kind: u8, bytes: [u8; 8]) {
        self.0.push(kind);
        self.0.extend_from_slice(&bytes);
    }

    fn counted(&mut self, kind: u8, bytes: &[u8]) {
        self.fixed(kind, (bytes.len() as u64).to_le_bytes());
        self.0.extend_from_slice(bytes);
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};
    use rusqlite::types::Value;

    use super::*;

    /// Lists of rows of values; short and alike, so that their ends and types can be mistaken for one another.
    fn lists() -> impl Strategy<Value = Vec<Vec<Vec<Value>>>> {
        let value = prop_oneof![
            Just(Value::Null),
            (-2_i64..7).prop_map(Value::Integer),
            (0_u8..3).prop_map(|number| Value::Real(f64::from(number))),
            "[\u{0}-\u{6}a]{0,10}".prop_map(Value::Text),
            vec(0_u8..7, 0..10).prop_map(Value::Blob),
        ];
        vec(vec(vec(value, 0..3), 0..3), 0..3)
    }

    fn bytes(lists: &[Vec<Vec<Value>>]) -> Vec<u8> {
        let mut content = Content::default();
        for list in lists {
            for row in list {
                content.row();
                row.iter().for_each(|value| content.value(value.into()));
            }
            content.end();
        }
        content.bytes().to_vec()
    }

    /// Reads the canonical form back. That it can be done says that no two contents have the same.
    fn read(mut bytes: &[u8]) -> Vec<Vec<Vec<Value>>> {
        let (mut lists, mut list) = (Vec::new(), Vec::new());
        while let Some((kind, rest)) = bytes.split_first() {
            bytes = rest;
            let mut take = |count: usize| {
                let (taken, rest) = bytes.split_at(count);
                bytes = rest;
                taken
            };
            let mut number = || u64::from_le_bytes(take(8).try_into().unwrap());
            let value = match *kind {
                NULL => Value::Null,
                INTEGER => Value::Integer(number().cast_signed()),
                REAL => Value::Real(f64::from_bits(number())),
                TEXT | BLOB => {
                    let length = usize::try_from(number()).unwrap();
                    let taken = take(length).to_vec();
                    if *kind == BLOB {
                        Value::Blob(taken)
                    } else {
                        Value::Text(String::from_utf8(taken).unwrap())
                    }
                }
                ROW => {
                    list.push(Vec::new());
                    continue;
                }
                END => {
                    lists.push(std::mem::take(&mut list));
                    continue;
                }
                other => panic!("{other}"),
            };
            list.last_mut().unwrap().push(value);
        }
        lists
    }

    proptest! {
        #[test]
        fn what_a_row_holds_can_be_read_back_from_its_canonical_form(lists in lists()) {
            prop_assert_eq!(read(&bytes(&lists)), lists);
        }
    }

    #[test]
    fn values_that_are_moved_cut_or_of_another_type_give_other_bytes() {
        let text = |text: &str| Value::Text(text.into());
        let contents = [
            vec![vec![vec![text("ab"), text("c")]]],
            vec![vec![vec![text("a"), text("bc")]]],
            vec![vec![vec![text("abc"), text("")]]],
            vec![vec![vec![text("ab")], vec![text("c")]]],
            vec![vec![vec![text("ab")]], vec![vec![text("c")]]],
            vec![vec![vec![text("ab"), Value::Null]]],
            vec![vec![vec![Value::Blob(b"ab".to_vec()), text("c")]]],
            vec![vec![vec![text("0"), Value::Integer(0)]]],
            vec![vec![vec![Value::Integer(0), Value::Real(0.0)]]],
            vec![vec![vec![]], vec![]],
            vec![vec![], vec![vec![]]],
        ];
        let mut forms: Vec<_> = contents.iter().map(|content| bytes(content)).collect();
        forms.sort();
        forms.dedup();

        assert_eq!(forms.len(), contents.len());
    }
}
