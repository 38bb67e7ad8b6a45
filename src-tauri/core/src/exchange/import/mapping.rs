//! Mappings that users saved: which column of a file goes where.

use rusqlite::params;
use serde_json::json;

use crate::{
    error::{Error, Problem, Result},
    exchange::import::plan::ImportMapping,
    history::{self, Object},
    session::{Changed, Session},
    store::Snapshot,
};

const OBJECT: Object = Object { kind: "import_mapping", uuid: [0; 16] };

/// The longest name, in characters.
const NAME: usize = 80;

/// All saved mappings, by name.
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<ImportMapping>> {
    let mut statement = snapshot.prepare("SELECT name, targets FROM import_mapping ORDER BY name")?;
    let mut rows = statement.query([])?;
    let mut mappings = Vec::new();
    while let Some(row) = rows.next()? {
        let targets = serde_json::from_str(&row.get::<_, String>(1)?).map_err(Error::internal)?;
        mappings.push(ImportMapping { name: row.get(0)?, targets });
    }
    Ok(mappings)
}

/// Saves a mapping under its name, in the place of one of that name.
///
/// # Errors
/// [`Error::Invalid`] with `name`.
pub fn save(session: &Session, mapping: &ImportMapping) -> Result<Changed> {
    let name = mapping.name.trim();
    let problem = if name.is_empty() {
        Some(Problem::Missing)
    } else if name.chars().any(char::is_control) {
        Some(Problem::Characters)
    } else if name.chars().count() > NAME {
        Some(Problem::TooLong)
    } else {
        None
    };
    if let Some(problem) = problem {
        return Err(Error::invalid("name", problem));
    }
    let targets = serde_json::to_string(&mapping.targets).map_err(Error::internal)?;
    let ((), changed) = session.write(|tx, _| {
        tx.execute(
            "INSERT INTO import_mapping (name, targets) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET targets = ?2",
            params![name, targets],
        )?;
        history::append(
            tx,
            "import_mapping.save",
            OBJECT,
            &json!({ "name": name, "targets": mapping.targets }),
        )
    })?;
    Ok(Changed { imports: true, ..changed })
}

/// Removes a saved mapping.
///
/// # Errors
/// [`Error::NotFound`].
pub fn remove(session: &Session, name: &str) -> Result<Changed> {
    let ((), changed) = session.write(|tx, _| {
        if tx.execute("DELETE FROM import_mapping WHERE name = ?1", [name])? == 0 {
            return Err(Error::NotFound);
        }
        history::append(tx, "import_mapping.remove", OBJECT, &json!({ "name": name }))
    })?;
    Ok(Changed { imports: true, ..changed })
}
