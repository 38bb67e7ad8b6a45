//! The process itself: what it holds of the vault stays out of core dumps and out of reach of other programs, and is
//! wiped when it is freed.

use std::alloc::System;

use zeroizing_alloc::ZeroAlloc;

/// Wipes what is freed, so that a locked vault leaves no names behind.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// Forbids core dumps. A release also keeps programs of the same user from attaching to it or reading its memory; a debug
/// build doesn't, since debuggers are such programs.
///
/// What the system refuses is left as it is: the app works all the same.
pub(crate) fn protect() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(all(target_os = "linux", not(debug_assertions)))]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use rustix::process::{Resource, Rlimit, getrlimit};

    #[test]
    fn no_core_is_dumped() {
        super::protect();
        assert_eq!(getrlimit(Resource::Core), Rlimit { current: Some(0), maximum: Some(0) });
    }

    #[cfg(all(target_os = "linux", not(debug_assertions)))]
    #[test]
    fn a_release_cannot_be_attached_to() {
        use rustix::process::{DumpableBehavior, dumpable_behavior};
        super::protect();
        assert_eq!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable));
    }
}
