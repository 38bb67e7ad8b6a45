//! Memory: what SQLite frees and what work leaves on a stack is wiped, and what was freed goes back to the system.
//!
//! SQLite's page cache holds decrypted rows, which a closed database would leave in the heap. (SQLCipher's
//! `cipher_memory_security` wipes as well, but locks each block into memory and slows an import down several times.)
#![expect(unsafe_code, reason = "SQLite takes its allocator as C functions")]

use std::{
    ffi::{c_int, c_void},
    ptr,
    sync::OnceLock,
};

use rusqlite::ffi;

/// The allocator of SQLite's own, which does the work.
static OWN: OnceLock<Own> = OnceLock::new();

struct Own {
    free: unsafe extern "C" fn(*mut c_void),
    malloc: unsafe extern "C" fn(c_int) -> *mut c_void,
    size: unsafe extern "C" fn(*mut c_void) -> c_int,
}

/// Has SQLite wipe what it frees. Comes before the first database is opened; later calls do nothing.
pub(crate) fn wipe_what_is_freed() {
    OWN.get_or_init(|| {
        let mut methods = ffi::sqlite3_mem_methods {
            xMalloc: None,
            xFree: None,
            xRealloc: None,
            xSize: None,
            xRoundup: None,
            xInit: None,
            xShutdown: None,
            pAppData: ptr::null_mut(),
        };
        // SAFETY: SQLite fills the structure in; nothing of it is in use yet.
        let got = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_GETMALLOC, &raw mut methods) };
        let own = (methods.xFree, methods.xMalloc, methods.xSize);
        let (ffi::SQLITE_OK, (Some(free), Some(malloc), Some(size))) = (got, own) else {
            panic!("SQLite has an allocator, and was not used before it was asked for");
        };
        methods.xFree = Some(wipe_and_free);
        methods.xRealloc = Some(reallocate);
        // SAFETY: SQLite copies the structure; its functions live as long as the program.
        let set = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw mut methods) };
        assert_eq!(set, ffi::SQLITE_OK, "SQLite takes an allocator before its first use");
        Own { free, malloc, size }
    });
}

/// Gives freed memory back to the system after work that took much of it: the allocator of glibc keeps what lies below the
/// last block in use, which after a large import is more than the open vault needs.
pub fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        unsafe extern "C" {
            fn malloc_trim(pad: usize) -> c_int;
        }
        // SAFETY: the function may be called at any time from any thread.
        unsafe { malloc_trim(0) };
    }
}

/// How far below its caller a thread's stack is wiped: more than any work takes.
const STACK: usize = 256 * 1024;

/// Runs work, and wipes what it left on this thread's stack: keys and passphrases that were moved, worked with or handed over there. The
/// stack of a thread that ends is kept for the next one, so that short threads need it too.
pub fn apart<T>(work: impl FnOnce() -> T) -> T {
    let result = in_a_frame(work);
    wipe_stack();
    result
}

/// A frame of its own, which is left when the stack is wiped.
#[inline(never)]
fn in_a_frame<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[inline(never)]
fn wipe_stack() {
    let mut left = [0_u8; STACK];
    // Makes the compiler write the zeroes.
    std::hint::black_box(&mut left);
}

fn own() -> &'static Own {
    // SQLite can't call before it was told to.
    OWN.get().unwrap_or_else(|| std::process::abort())
}

unsafe extern "C" fn wipe_and_free(block: *mut c_void) {
    if block.is_null() {
        return;
    }
    let own = own();
    // SAFETY: SQLite gives back a block that it got from this allocator, which knows its size. The write can't be left out:
    // the function that is called next could look.
    unsafe {
        ptr::write_bytes(block.cast::<u8>(), 0, length((own.size)(block)));
        (own.free)(block);
    }
}

/// A block never grows in place, so that none is given back by an allocator that does not wipe.
unsafe extern "C" fn reallocate(block: *mut c_void, size: c_int) -> *mut c_void {
    let own = own();
    // SAFETY: SQLite gives a block that it got from this allocator, and keeps the old one where there is no new one.
    unsafe {
        let before = (own.size)(block);
        if size <= before {
            return block;
        }
        let larger = (own.malloc)(size);
        if !larger.is_null() {
            ptr::copy_nonoverlapping(block.cast::<u8>(), larger.cast::<u8>(), length(before));
            wipe_and_free(block);
        }
        larger
    }
}

fn length(size: c_int) -> usize {
    usize::try_from(size).unwrap_or_default()
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::{fs, os::unix::fs::FileExt};

    use crate::store::connection;

    /// The text that SQLite is made to hold, masked, so that this program does not hold it itself.
    fn masked() -> Vec<u8> {
        "needle".repeat(5).bytes().map(|byte| byte ^ MASK).collect()
    }

    const MASK: u8 = 0x55;

    /// How often the memory of this process holds the text.
    fn copies() -> usize {
        let masked = masked();
        let maps = fs::read_to_string("/proc/self/maps").unwrap();
        let memory = fs::File::open("/proc/self/mem").unwrap();
        let mut bytes = vec![0_u8; 1 << 16];
        let own = bytes.as_ptr().addr() as u64;
        let own = own..own + bytes.len() as u64;
        let mut found = 0;
        for line in maps.lines().filter(|line| line.contains(" rw")) {
            let (start, end) = line.split(' ').next().unwrap().split_once('-').unwrap();
            let [mut at, end] = [start, end].map(|text| u64::from_str_radix(text, 16).unwrap());
            while at < end {
                let wanted = usize::try_from((end - at).min(bytes.len() as u64)).unwrap();
                let Ok(read) = memory.read_at(&mut bytes[..wanted], at) else { break };
                found += bytes[..read]
                    .windows(masked.len())
                    .enumerate()
                    .filter(|(offset, _)| !own.contains(&(at + *offset as u64)))
                    .filter(|(_, window)| {
                        window.iter().zip(&masked).all(|(byte, masked)| byte ^ MASK == *masked)
                    })
                    .count();
                // Overlapping, so that none is missed between two reads.
                at += if read == bytes.len() { (read - masked.len()) as u64 } else { read.max(1) as u64 };
            }
        }
        bytes.fill(0);
        found
    }

    #[test]
    fn a_closed_database_leaves_nothing_in_memory() {
        let connection = connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE TABLE thing (text TEXT) STRICT;
                 CREATE INDEX thing_text ON thing (text);
                 WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 2000)
                 INSERT INTO thing SELECT replace(printf('%.5c', 'x'), 'x', 'need' || 'le') || n FROM number;",
            )
            .unwrap();
        assert!(copies() >= 4000, "the table and its index hold the text");
        drop(connection);
        assert_eq!(copies(), 0);
    }
}
