//! The file calls of this program, looked at on their way to the system.
//!
//! A program's own definition of a C function goes before the C library's. So everything that is linked into this test,
//! SQLite as well as Rust's standard library, writes through the functions below, and the product needs no seam for it.
//! What a thread does is looked at only while that thread has a [`Tap`].

#![expect(unsafe_code, reason = "these are the C functions that open, write and sync files")]

use std::{
    cell::RefCell,
    ffi::{CStr, OsStr, c_char, c_int, c_void},
    os::unix::ffi::OsStrExt,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
};

use libc::{mode_t, off_t, size_t, ssize_t};

use crate::tap::{Call, Tap};

thread_local! {
    static TAP: RefCell<Option<Tap>> = const { RefCell::new(None) };
}

/// Has this thread's file calls looked at.
pub(crate) fn attach(tap: Tap) {
    TAP.set(Some(tap));
}

/// Ends that, and gives what was seen.
pub(crate) fn detach() -> Tap {
    TAP.take().expect("a tap was attached")
}

/// Asks this thread's tap, where it has one and is not asking itself.
pub(crate) fn with<T>(ask: impl FnOnce(&mut Tap) -> T) -> Option<T> {
    TAP.try_with(|tap| Some(ask(tap.try_borrow_mut().ok()?.as_mut()?))).ok().flatten()
}

/// The C library's own function of a name.
fn next(cache: &AtomicUsize, name: &CStr) -> usize {
    let known = cache.load(Ordering::Relaxed);
    if known != 0 {
        return known;
    }
    // SAFETY: the name ends in a zero; the C library has every function that is asked for.
    let found = unsafe { libc::dlsym(libc::RTLD_NEXT, name.as_ptr()) }.addr();
    assert_ne!(found, 0, "the C library has this function");
    cache.store(found, Ordering::Relaxed);
    found
}

/// The C library's function under a name, as a function of a type.
macro_rules! own {
    ($name:literal, $type:ty) => {{
        static CACHE: AtomicUsize = AtomicUsize::new(0);
        std::mem::transmute::<usize, $type>(next(&CACHE, $name))
    }};
}

type Open = unsafe extern "C" fn(*const c_char, c_int, mode_t) -> c_int;
type Write = unsafe extern "C" fn(c_int, *const c_void, size_t) -> ssize_t;
type WriteAt = unsafe extern "C" fn(c_int, *const c_void, size_t, off_t) -> ssize_t;
type Sync = unsafe extern "C" fn(c_int) -> c_int;
type Truncate = unsafe extern "C" fn(c_int, off_t) -> c_int;
type OnPath = unsafe extern "C" fn(*const c_char) -> c_int;
type OnPaths = unsafe extern "C" fn(*const c_char, *const c_char) -> c_int;
type MakeFolder = unsafe extern "C" fn(*const c_char, mode_t) -> c_int;
type UnlinkAt = unsafe extern "C" fn(c_int, *const c_char, c_int) -> c_int;

fn path(text: *const c_char) -> PathBuf {
    // SAFETY: who calls a function that takes a path gives one that ends in a zero.
    PathBuf::from(OsStr::from_bytes(unsafe { CStr::from_ptr(text) }.to_bytes()))
}

/// Device and number of an open file.
fn identity(fd: c_int) -> Option<(u64, u64)> {
    // SAFETY: the structure is filled in by the call, and read only where that went well.
    unsafe {
        let mut found = std::mem::zeroed::<libc::stat>();
        (libc::fstat(fd, &raw mut found) == 0).then_some((found.st_dev, found.st_ino))
    }
}

fn fail<T: From<i8>>(code: c_int) -> T {
    // SAFETY: every thread has an error number of its own, and this is its address.
    unsafe { *libc::__errno_location() = code };
    T::from(-1)
}

/// `open` and `open64` are the same where addresses have 64 bits.
fn open_by(name: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    let makes = flags & libc::O_CREAT != 0;
    let watched = with(|tap| {
        let path = path(name);
        let known = tap.holds(&path);
        // SAFETY: the path ends in a zero.
        let is_new = makes && known && unsafe { libc::access(name, libc::F_OK) } != 0;
        let fault = if known && makes { tap.fault(Call::Open) } else { None };
        known.then_some((path, is_new, fault))
    });
    if let Some(Some((_, _, Some(code)))) = &watched {
        return fail(*code);
    }
    // SAFETY: the arguments are passed on as they came.
    let fd = unsafe { own!(c"open64", Open)(name, flags, mode) };
    if let (Some(Some((path, is_new, _))), 0..) = (watched, fd) {
        let empties = flags & libc::O_TRUNC != 0;
        with(|tap| identity(fd).map(|identity| tap.opened(&path, identity, is_new, empties)));
    }
    fd
}

#[unsafe(no_mangle)]
extern "C" fn open(name: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_by(name, flags, mode)
}

#[unsafe(no_mangle)]
extern "C" fn open64(name: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_by(name, flags, mode)
}

/// What a write may do: all of it, a part, or fail.
fn write_by(fd: c_int, bytes: *const c_void, count: size_t, at: Option<off_t>) -> ssize_t {
    let write = |count| match at {
        // SAFETY: the arguments are passed on as they came, or less of them.
        Some(at) => unsafe { own!(c"pwrite64", WriteAt)(fd, bytes, count, at) },
        // SAFETY: as above.
        None => unsafe { own!(c"write", Write)(fd, bytes, count) },
    };
    let target = with(|tap| Some((tap.node(identity(fd)?)?, tap.fault(Call::Write)))).flatten();
    let Some((node, fault)) = target else { return write(count) };
    if let Some(code) = fault {
        return fail(code);
    }
    // SAFETY: asking for the position changes nothing.
    let offset = at.unwrap_or_else(|| unsafe { libc::lseek(fd, 0, libc::SEEK_CUR) });
    let written = write(count);
    if let Ok(length) = usize::try_from(written) {
        // SAFETY: the system read so many bytes from there.
        let bytes = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) };
        with(|tap| tap.wrote(node, usize::try_from(offset).unwrap_or_default(), bytes));
    }
    written
}

#[unsafe(no_mangle)]
extern "C" fn write(fd: c_int, bytes: *const c_void, count: size_t) -> ssize_t {
    write_by(fd, bytes, count, None)
}

#[unsafe(no_mangle)]
extern "C" fn pwrite(fd: c_int, bytes: *const c_void, count: size_t, at: off_t) -> ssize_t {
    write_by(fd, bytes, count, Some(at))
}

#[unsafe(no_mangle)]
extern "C" fn pwrite64(fd: c_int, bytes: *const c_void, count: size_t, at: off_t) -> ssize_t {
    write_by(fd, bytes, count, Some(at))
}

fn sync_by(fd: c_int) -> c_int {
    let target = with(|tap| Some((tap.node(identity(fd)?)?, tap.fault(Call::Sync)))).flatten();
    match target {
        Some((node, Some(code))) => {
            with(|tap| tap.failed_to_sync(node));
            fail(code)
        }
        // What is looked at does not have to reach a real disk.
        Some((node, None)) => {
            with(|tap| tap.synced(node));
            0
        }
        // SAFETY: the argument is passed on as it came.
        None => unsafe { own!(c"fsync", Sync)(fd) },
    }
}

#[unsafe(no_mangle)]
extern "C" fn fsync(fd: c_int) -> c_int {
    sync_by(fd)
}

#[unsafe(no_mangle)]
extern "C" fn fdatasync(fd: c_int) -> c_int {
    sync_by(fd)
}

fn truncate_by(fd: c_int, length: off_t) -> c_int {
    let target = with(|tap| Some((tap.node(identity(fd)?)?, tap.fault(Call::Truncate)))).flatten();
    if let Some((_, Some(code))) = target {
        return fail(code);
    }
    // SAFETY: the arguments are passed on as they came.
    let done = unsafe { own!(c"ftruncate64", Truncate)(fd, length) };
    if let (Some((node, _)), 0) = (target, done) {
        with(|tap| tap.truncated(node, usize::try_from(length).unwrap_or_default()));
    }
    done
}

#[unsafe(no_mangle)]
extern "C" fn ftruncate(fd: c_int, length: off_t) -> c_int {
    truncate_by(fd, length)
}

#[unsafe(no_mangle)]
extern "C" fn ftruncate64(fd: c_int, length: off_t) -> c_int {
    truncate_by(fd, length)
}

/// A call about names in folders.
fn on_names(
    call: Call,
    paths: &[*const c_char],
    run: impl FnOnce() -> c_int,
    note: impl FnOnce(&mut Tap),
) -> c_int {
    let fault = with(|tap| {
        let known = paths.iter().any(|&text| tap.holds(&path(text)));
        known.then(|| tap.fault(call))
    });
    if let Some(Some(Some(code))) = fault {
        return fail(code);
    }
    let done = run();
    if done == 0 && matches!(fault, Some(Some(_))) {
        with(note);
    }
    done
}

#[unsafe(no_mangle)]
extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    // SAFETY: the arguments are passed on as they came.
    let run = || unsafe { own!(c"rename", OnPaths)(from, to) };
    on_names(Call::Rename, &[from, to], run, |tap| tap.renamed(&path(from), &path(to)))
}

#[unsafe(no_mangle)]
extern "C" fn unlink(name: *const c_char) -> c_int {
    // SAFETY: the argument is passed on as it came.
    on_names(
        Call::Unlink,
        &[name],
        || unsafe { own!(c"unlink", OnPath)(name) },
        |tap| tap.removed(&path(name)),
    )
}

#[unsafe(no_mangle)]
extern "C" fn rmdir(name: *const c_char) -> c_int {
    // SAFETY: the argument is passed on as it came.
    on_names(
        Call::Unlink,
        &[name],
        || unsafe { own!(c"rmdir", OnPath)(name) },
        |tap| tap.removed(&path(name)),
    )
}

#[unsafe(no_mangle)]
extern "C" fn mkdir(name: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the arguments are passed on as they came.
    let run = || unsafe { own!(c"mkdir", MakeFolder)(name, mode) };
    on_names(Call::Open, &[name], run, |tap| tap.made_folder(&path(name)))
}

/// Rust removes whole folders by this one.
#[unsafe(no_mangle)]
extern "C" fn unlinkat(folder: c_int, name: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the arguments are passed on as they came.
    let done = unsafe { own!(c"unlinkat", UnlinkAt)(folder, name, flags) };
    if done == 0 {
        with(|tap| {
            let parent = identity(folder).and_then(|identity| tap.node(identity));
            match parent {
                Some(parent) => tap.removed_from(parent, &path(name)),
                None => tap.removed(&path(name)),
            }
        });
    }
    done
}
