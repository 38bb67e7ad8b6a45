//! Where a vault may lie: on a local disk, outside of folders that a sync program watches.

use std::path::Path;

use crate::error::{Error, Result, VaultProblem};

/// The most entries of a folder that are looked at for a sync program's marks.
const MOST_ENTRIES: usize = 10_000;

/// Names of folders that sync programs make, also with a second account: `Dropbox (Work)`, `OneDrive - Company`.
const SYNCED: [&str; 5] = ["dropbox", "onedrive", "nextcloud", "owncloud", "googledrive"];

/// Names that count only as they are: with more behind them, people use them for other things.
const SYNCED_EXACTLY: [&str; 9] = [
    "google drive",
    "drivefs",
    "icloud drive",
    "iclouddrive",
    "mobile documents",
    "pclouddrive",
    "pcloud drive",
    "megasync",
    "seafile",
];

/// Refuses a folder on a network mount or one that is synced. It has to exist.
pub(crate) fn check(folder: &Path) -> Result<()> {
    if is_on_network(folder) {
        return Err(Error::vault(VaultProblem::Network));
    }
    if folder.ancestors().any(|ancestor| is_synced_name(ancestor) || has_mark(ancestor)) {
        return Err(Error::vault(VaultProblem::Synced));
    }
    Ok(())
}

fn is_synced_name(folder: &Path) -> bool {
    let Some(name) = folder.file_name() else { return false };
    let name = name.to_string_lossy().to_lowercase();
    let is_account = |rest: &str| {
        rest.bytes().all(|byte| byte.is_ascii_digit())
            || [" (", " - ", "-"].iter().any(|separator| rest.starts_with(separator))
    };
    SYNCED_EXACTLY.contains(&name.as_str())
        || SYNCED.iter().any(|known| name.strip_prefix(known).is_some_and(is_account))
}

/// Whether a sync program marked the folder as one of its roots.
fn has_mark(folder: &Path) -> bool {
    // `~/.dropbox` and `~/.sync` are folders with settings: only the marks inside a synced folder look like this.
    if folder.join(".dropbox").is_file() || folder.join(".sync").join("ID").is_file() {
        return true;
    }
    let Ok(entries) = folder.read_dir() else { return false };
    entries.take(MOST_ENTRIES).flatten().any(|entry| is_mark(&entry.file_name().to_string_lossy()))
}

fn is_mark(name: &str) -> bool {
    let database = |prefix: &str| name.starts_with(prefix) && name.ends_with(".db");
    matches!(
        name,
        ".stfolder"
            | ".dropbox.cache"
            | ".owncloudsync.log"
            | ".nextcloudsync.log"
            | ".csync_journal.db"
            | ".tmp.drivedownload"
            | ".tmp.driveupload"
            | ".849C9593-D756-4E56-8D6E-42412F2A707B"
    ) || database(".sync_")
        || database("._sync_")
        || name.starts_with(".stfolder ")
}

#[cfg(target_os = "linux")]
fn is_on_network(folder: &Path) -> bool {
    // linux/magic.h and the file systems' own sources.
    const NETWORK: [u64; 15] = [
        0x6969,      // NFS
        0x517b,      // SMB
        0xff53_4d42, // CIFS
        0xfe53_4d42, // SMB2
        0x564c,      // NCP
        0x5346_414f, // AFS
        0x6b41_4653, // kAFS
        0x7375_7245, // Coda
        0x00c3_6400, // Ceph
        0x0102_1997, // 9P
        0x7461_636f, // OCFS2
        0x0116_1970, // GFS2
        0x0bd0_0bd0, // Lustre
        0x786f_4256, // VirtualBox shared folder
        0x013c_a70c, // HGFS
    ];
    const FUSE: u64 = 0x6573_5546;

    let Ok(found) = rustix::fs::statfs(folder) else { return false };
    #[expect(clippy::cast_sign_loss, reason = "a bit pattern; its type differs by platform")]
    let kind = found.f_type as u64 & 0xffff_ffff;
    NETWORK.contains(&kind) || (kind == FUSE && !is_local_fuse(folder))
}

/// FUSE serves local disks and encrypted folders as well as remote ones; only known local ones are taken.
#[cfg(target_os = "linux")]
fn is_local_fuse(folder: &Path) -> bool {
    const LOCAL: [&str; 12] = [
        "fuseblk",
        "virtiofs",
        "fuse.gocryptfs",
        "fuse.cryfs",
        "fuse.encfs",
        "fuse.securefs",
        "fuse.ntfs-3g",
        "fuse.exfat",
        "fuse.exfat-fuse",
        "fuse.bindfs",
        "fuse.fuse-overlayfs",
        "fuse.zfs",
    ];
    let Ok(mounts) = std::fs::read_to_string("/proc/self/mountinfo") else { return false };
    file_system_of(&mounts, folder).is_some_and(|kind| LOCAL.contains(&kind))
}

/// The type of the file system that a path lies on: the longest mount point, and the last of equal ones (proc(5)).
#[cfg(target_os = "linux")]
fn file_system_of<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
    mounts
        .lines()
        .filter_map(|line| {
            let (mount, kind) = line.split_once(" - ")?;
            let point = unescape(mount.split(' ').nth(4)?);
            path.starts_with(&point).then_some((point.len(), kind.split(' ').next()?))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, kind)| kind)
}

#[cfg(target_os = "linux")]
fn unescape(point: &str) -> String {
    point.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\")
}

#[cfg(windows)]
fn is_on_network(folder: &Path) -> bool {
    use std::path::{Component, Prefix};
    matches!(
        folder.components().next(),
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

#[cfg(not(any(target_os = "linux", windows)))]
fn is_on_network(_folder: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use std::{fs, path::PathBuf};

    use super::*;

    fn refused(folder: &Path) -> bool {
        matches!(check(folder), Err(Error::Vault { problem: VaultProblem::Synced }))
    }

    #[test]
    fn folders_of_sync_programs_are_refused_by_name() {
        for name in ["Dropbox", "Dropbox (Office)", "OneDrive - Office", "Nextcloud2", "Google Drive"] {
            let folder = PathBuf::from("/home/anna").join(name).join("office.kartotek");

            assert!(refused(&folder), "{name}");
        }
        for name in ["Documents", "Seafile office", "Dropboxes", "dropbox.kartotek"] {
            assert!(!is_synced_name(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn folders_below_a_mark_are_refused() {
        for mark in [".stfolder", ".dropbox.cache", "._sync_0a1b2c.db", ".sync_0a1b.db", ".csync_journal.db"]
        {
            let root = tempfile::tempdir().unwrap();
            let vault = root.path().join("office.kartotek");
            fs::create_dir(&vault).unwrap();
            assert!(!refused(&vault));

            fs::create_dir(root.path().join(mark)).unwrap();

            assert!(refused(&vault), "{mark}");
        }
    }

    #[test]
    fn settings_of_a_sync_program_in_the_home_folder_are_no_mark() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join(".dropbox")).unwrap();
        fs::create_dir(home.path().join(".sync")).unwrap();

        assert!(!refused(home.path()));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_file_system_is_that_of_the_innermost_and_last_mount() {
        let mounts = "\
            22 1 254:0 / / rw - ext4 /dev/vda rw\n\
            30 22 0:40 / /home/anna/my\\040server rw - fuse.sshfs anna@server: rw\n\
            31 22 0:41 / /mnt rw - ext4 /dev/vdb rw\n\
            32 22 0:42 / /mnt rw - fuseblk /dev/vdc rw\n";

        let of = |path: &str| file_system_of(mounts, Path::new(path));

        assert_eq!(of("/home/anna/office.kartotek"), Some("ext4"));
        assert_eq!(of("/home/anna/my server/office.kartotek"), Some("fuse.sshfs"));
        assert_eq!(of("/mnt/office.kartotek"), Some("fuseblk"));
    }
}
