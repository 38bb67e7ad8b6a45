//! The only place that opens a database: SQLCipher with every setting read back and asserted.

use std::{
    ffi::{c_int, c_void},
    path::Path,
    sync::Once,
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, functions::FunctionFlags, types::Value};

use crate::{
    error::{Error, Result, VaultProblem},
    store::{memory, provider},
    text,
    vault::key::DatabaseKey,
};

/// How SQLite must have been compiled; `.cargo/config.toml` sets it, this list finds out when that was lost.
const COMPILED_WITH: [&str; 6] =
    ["TEMP_STORE=3", "OMIT_LOAD_EXTENSION", "OMIT_SHARED_CACHE", "DQS=0", "ENABLE_DBPAGE_VTAB", "HAS_CODEC"];

/// How SQLite must not have been compiled: STAT4 keeps whole values of erased rows.
const NOT_COMPILED_WITH: [&str; 2] = ["ENABLE_STAT4", "ENABLE_LOAD_EXTENSION"];

/// The first SQLite without the bug that resets a WAL wrongly.
const OLDEST_SQLITE: i32 = 3_051_003;

/// The most memory for pages that are read, in KiB: the lists of 100,000 contacts, or what an overview counts of their consents.
const READING_CACHE: u32 = 64 * 1024;
/// The most memory for pages of a connection that writes, in KiB: what an import touches again and again.
const WRITING_CACHE: u32 = 64 * 1024;

/// How long a connection waits for another.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Makes a new, empty database; the file must not exist.
    Create,
    /// Makes a new database to copy another into: as [`Access::Create`], but nothing in it is durable before it is synced.
    Copy,
    /// Reads and writes one that exists.
    Write,
    /// Reads one that exists.
    Read,
    /// Reads one that nobody writes meanwhile: in a folder that can't be written to, its write-ahead log can't be shared.
    ReadAlone,
}

/// Opens an encrypted database.
///
/// # Errors
/// [`VaultProblem::MissingDatabase`], [`VaultProblem::DamagedDatabase`] where the key does not fit or the first page is
/// damaged, [`VaultProblem::ReadOnly`], or `Internal` where a setting can't be had.
pub fn open(path: &Path, key: &DatabaseKey, access: Access) -> Result<Connection> {
    start();
    let flags = match access {
        Access::Create | Access::Copy => {
            if path.exists() {
                return Err(Error::vault(VaultProblem::Exists));
            }
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
        }
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::ReadAlone => OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let makes = matches!(access, Access::Create | Access::Copy);
    if !makes && !path.exists() {
        return Err(Error::vault(VaultProblem::MissingDatabase));
    }
    #[expect(clippy::disallowed_methods, reason = "the one place that opens a database")]
    let connection = match access {
        Access::ReadAlone => Connection::open_with_flags(unchanging(path)?.as_str(), flags)?,
        _ => Connection::open_with_flags(path, flags)?,
    };
    apply_key(&connection, key)?;
    // SQLCipher reports a wrong key only on the first read, and none at all of an empty file.
    let objects: u64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if objects == 0 && !makes {
        return Err(Error::vault(VaultProblem::DamagedDatabase));
    }
    settle(&connection, access)?;
    if matches!(access, Access::Create | Access::Write) {
        expect_setting(&connection, "PRAGMA journal_mode = WAL", "wal")?;
    }
    if access == Access::Copy {
        // A copy that is cut off is thrown away: a log, and waiting for the disk at every step, would only write it twice.
        expect_setting(&connection, "PRAGMA journal_mode = MEMORY", "memory")?;
        connection.execute_batch("PRAGMA synchronous = OFF")?;
    }
    Ok(connection)
}

/// Finds out whether a key opens a database that exists, and leaves it with its log as it is.
///
/// # Errors
/// As [`open`].
pub(crate) fn try_key(path: &Path, key: &DatabaseKey) -> Result<()> {
    let connection = open(path, key, Access::Write)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(())
}

/// The address of a database file that does not change while it is open.
fn unchanging(path: &Path) -> Result<url::Url> {
    let mut address =
        url::Url::from_file_path(path).map_err(|()| Error::internal("the path of a vault is absolute"))?;
    address.set_query(Some("immutable=1"));
    Ok(address)
}

/// Opens a database in memory, for tests.
#[doc(hidden)]
pub fn open_in_memory() -> Result<Connection> {
    start();
    #[expect(clippy::disallowed_methods, reason = "the one place that opens a database")]
    let connection = Connection::open_in_memory()?;
    settle(&connection, Access::Create)?;
    Ok(connection)
}

/// Starts libcrypto, SQLite and SQLCipher, in this order and once. SQLite says that it has started before SQLCipher has, so
/// that a second thread could find a database that takes no key.
#[expect(unsafe_code, reason = "rusqlite has no function that starts SQLite")]
fn start() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        initialise_crypto();
        memory::wipe_what_is_freed();
        // SAFETY: the function may be called at any time.
        let started = unsafe { rusqlite::ffi::sqlite3_initialize() };
        assert_eq!(started, rusqlite::ffi::SQLITE_OK, "SQLite starts");
        provider::take_over();
    });
}

/// Keeps OpenSSL from reading its configuration file, which could load foreign code into this process.
#[expect(unsafe_code, reason = "libcrypto has no other way to say this")]
fn initialise_crypto() {
    const OPENSSL_INIT_NO_LOAD_CONFIG: u64 = 0x80;
    unsafe extern "C" {
        fn OPENSSL_init_crypto(options: u64, settings: *const c_void) -> c_int;
    }
    // SAFETY: the function may be called any number of times from any thread; a null pointer means no settings.
    let done = unsafe { OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, std::ptr::null()) };
    assert_eq!(done, 1, "libcrypto starts");
}

/// Hands the key to SQLCipher without a copy in an SQL text, and says how pages are protected.
#[expect(unsafe_code, reason = "rusqlite has no function for the key")]
fn apply_key(connection: &Connection, key: &DatabaseKey) -> Result<()> {
    let specification = key.specification();
    // Any other length would silently be taken for a passphrase.
    assert_eq!(specification.len(), 99, "a raw key with salt has 99 characters");
    // SAFETY: the handle is open, and SQLCipher copies the 99 bytes before it returns.
    let code = unsafe {
        rusqlite::ffi::sqlite3_key(connection.handle(), specification.as_ptr().cast::<c_void>(), 99)
    };
    if code != rusqlite::ffi::SQLITE_OK {
        return Err(Error::internal("the database takes no key"));
    }
    let hmac = key.cipher().hmac();
    connection.execute_batch(&format!("PRAGMA cipher_hmac_algorithm = {hmac}"))?;
    expect_setting(connection, "PRAGMA cipher_hmac_algorithm", hmac)
}

/// Applies and asserts every setting.
fn settle(connection: &Connection, access: Access) -> Result<()> {
    assert_build(connection)?;
    connection.busy_timeout(PATIENCE)?;
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ] {
        if connection.set_db_config(config, on)? != on {
            return Err(Error::internal("a database setting was refused"));
        }
    }
    for (pragma, value) in [
        ("synchronous", "2"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("cell_size_check", "1"),
        ("recursive_triggers", "1"),
    ] {
        connection.execute_batch(&format!("PRAGMA {pragma} = {value}"))?;
        expect_setting(connection, &format!("PRAGMA {pragma}"), value)?;
    }
    connection.execute_batch("PRAGMA mmap_size = 0")?;
    let reads = matches!(access, Access::Read | Access::ReadAlone);
    let cache = if reads { READING_CACHE } else { WRITING_CACHE };
    connection.execute_batch(&format!("PRAGMA cache_size = -{cache}"))?;
    // Others skip the check of zeroed pages.
    if matches!(access, Access::Create | Access::Copy) {
        connection.execute_batch("PRAGMA auto_vacuum = NONE")?;
    }
    expect_setting(connection, "PRAGMA auto_vacuum", "0")?;
    connection.set_prepared_statement_cache_capacity(128);
    add_functions(connection)
}

/// Adds the functions `words` and `property_values` of the indexes of words; their triggers may call them, since they do nothing but answer.
///
/// # Errors
/// SQLite's own.
pub fn add_functions(connection: &Connection) -> Result<()> {
    add_function(connection, "words", text::words)?;
    add_function(connection, "property_values", text::property::values)
}

fn add_function(connection: &Connection, name: &str, function: fn(&str) -> String) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    Ok(connection.create_scalar_function(name, 1, flags, move |context| {
        Ok(function(context.get_raw(0).as_str().unwrap_or_default()))
    })?)
}

fn assert_build(connection: &Connection) -> Result<()> {
    let cipher: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
    if cipher.is_empty() || rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::internal("this build has no SQLCipher, or an SQLite that is too old"));
    }
    let mut statement = connection.prepare("SELECT compile_options FROM pragma_compile_options")?;
    let options: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let has = |option: &str| options.iter().any(|compiled| compiled == option);
    if let Some(lost) = COMPILED_WITH.iter().find(|option| !has(option)) {
        return Err(Error::internal(format!("SQLite was compiled without {lost}")));
    }
    if let Some(unwanted) = NOT_COMPILED_WITH.iter().find(|option| has(option)) {
        return Err(Error::internal(format!("SQLite was compiled with {unwanted}")));
    }
    Ok(())
}

/// Runs a pragma that answers, and refuses any other answer than `expected`.
fn expect_setting(connection: &Connection, pragma: &str, expected: &str) -> Result<()> {
    let mut statement = connection.prepare(pragma)?;
    let mut rows = statement.query([])?;
    let value = rows.next()?.map_or(Ok(Value::Null), |row| row.get(0))?;
    // The step after the row ends the statement and may write; `query_row` leaves it out, and its failure.
    rows.next()?;
    let value = match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        _ => String::new(),
    };
    if value == expected { Ok(()) } else { Err(Error::internal(format!("{pragma} answers {value}"))) }
}
