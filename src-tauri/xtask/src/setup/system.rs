//! Which operating system this is, and which of its packages the build and the tests need.

/// An operating system, as far as its packages differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum System {
    Debian,
    Ubuntu,
    Fedora,
    Arch,
    Mac,
    Windows,
    Unknown,
}

impl System {
    /// Tells the system from the compiler's name for it and, on Linux, from `/etc/os-release`.
    pub(super) fn of(family: &str, release: &str) -> Self {
        match family {
            "macos" => Self::Mac,
            "windows" => Self::Windows,
            "linux" => {
                let ids = [field(release, "ID"), field(release, "ID_LIKE")];
                let known = ids.iter().flat_map(|ids| ids.split_whitespace()).find_map(|id| match id {
                    "ubuntu" => Some(Self::Ubuntu),
                    "debian" => Some(Self::Debian),
                    "fedora" => Some(Self::Fedora),
                    "arch" => Some(Self::Arch),
                    _ => None,
                });
                known.unwrap_or(Self::Unknown)
            }
            _ => Self::Unknown,
        }
    }

    /// The packages that the build and the tests need.
    pub(super) fn packages(self) -> Vec<&'static str> {
        match self {
            Self::Debian => [DEBIAN, &["chromium"]].concat(),
            // Ubuntu's Chromium is a stub that installs a snap, which cannot read the test's files.
            Self::Ubuntu | Self::Unknown => DEBIAN.to_vec(),
            Self::Fedora => FEDORA.to_vec(),
            Self::Arch => ARCH.to_vec(),
            Self::Mac | Self::Windows => Vec::new(),
        }
    }

    /// The command that lists installed packages by name.
    pub(super) fn query(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Debian | Self::Ubuntu => Some(&["dpkg-query", "-W", "-f=${Package} ${Status}\n"]),
            Self::Fedora => Some(&["rpm", "-q", "--queryformat", "%{NAME} install ok installed\n"]),
            Self::Arch => Some(&["pacman", "-Qq"]),
            Self::Mac | Self::Windows | Self::Unknown => None,
        }
    }

    /// What a person types to install packages.
    pub(super) fn install(self) -> &'static str {
        match self {
            Self::Fedora => "sudo dnf install",
            Self::Arch => "sudo pacman -S --needed",
            _ => "sudo apt-get install",
        }
    }
}

const DEBIAN: &[&str] = &[
    // The window, and the library that SQLCipher encrypts with.
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libssl-dev",
    "pkg-config",
    // A display, a session bus and hands for the tests in the real window.
    "webkit2gtk-driver",
    "xvfb",
    "dbus-daemon",
    "at-spi2-core",
    "xdotool",
    "fonts-noto-core",
    "fonts-dejavu-core",
    // The second implementations that the tests compare with.
    "python3",
];

const FEDORA: &[&str] = &[
    "webkit2gtk4.1-devel",
    "librsvg2-devel",
    "openssl-devel",
    "pkgconf-pkg-config",
    "webkitgtk6.0",
    "xorg-x11-server-Xvfb",
    "dbus-daemon",
    "at-spi2-core",
    "xdotool",
    "google-noto-sans-fonts",
    "dejavu-sans-fonts",
    "python3",
    "chromium",
];

const ARCH: &[&str] = &[
    "webkit2gtk-4.1",
    "librsvg",
    "openssl",
    "pkgconf",
    "webkitgtk-6.0",
    "xorg-server-xvfb",
    "dbus",
    "at-spi2-core",
    "xdotool",
    "noto-fonts",
    "ttf-dejavu",
    "python",
    "chromium",
];

/// The wanted packages that a listing does not name as installed. A line is a name, alone or with its state.
pub(super) fn missing<'a>(wanted: &[&'a str], listing: &str) -> Vec<&'a str> {
    let installed: Vec<&str> = listing
        .lines()
        .filter_map(|line| match line.split_once(' ') {
            None => Some(line),
            Some((name, "install ok installed")) => Some(name),
            Some(_) => None,
        })
        .collect();
    wanted.iter().copied().filter(|name| !installed.contains(name)).collect()
}

/// The value of a field of `/etc/os-release`, without its quotes; empty when there is none.
fn field<'a>(release: &'a str, name: &str) -> &'a str {
    let value = release.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
    value.unwrap_or_default().trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linux_distribution_is_known_by_its_name_or_by_what_it_resembles() {
        assert_eq!(System::of("linux", "PRETTY_NAME=\"Debian\"\nID=debian\n"), System::Debian);
        assert_eq!(System::of("linux", "ID=ubuntu\nID_LIKE=debian\n"), System::Ubuntu);
        assert_eq!(System::of("linux", "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), System::Ubuntu);
        assert_eq!(System::of("linux", "ID=rocky\nID_LIKE=\"rhel centos fedora\"\n"), System::Fedora);
        assert_eq!(System::of("linux", "ID='endeavouros'\nID_LIKE='arch'\n"), System::Arch);
        assert_eq!(System::of("linux", "VARIANT_ID=debian\nID=void\n"), System::Unknown);
        assert_eq!(System::of("linux", ""), System::Unknown);
    }

    #[test]
    fn other_systems_are_known_without_a_release_file() {
        assert_eq!(System::of("macos", ""), System::Mac);
        assert_eq!(System::of("windows", ""), System::Windows);
        assert_eq!(System::of("freebsd", ""), System::Unknown);
    }

    #[test]
    fn only_installed_packages_count_as_present() {
        let listing =
            "xvfb install ok installed\npkg-config deinstall ok config-files\nxdotool install ok unpacked\n";

        let missing = missing(&["xvfb", "pkg-config", "xdotool", "python3"], listing);

        assert_eq!(missing, ["pkg-config", "xdotool", "python3"]);
    }

    #[test]
    fn a_listing_of_bare_names_is_read_too() {
        assert_eq!(missing(&["openssl", "librsvg"], "openssl\n"), ["librsvg"]);
    }

    #[test]
    fn on_a_bare_machine_everything_is_missing() {
        let wanted = System::Debian.packages();

        assert_eq!(missing(&wanted, ""), wanted);
    }

    #[test]
    fn chromium_is_a_package_on_debian_but_not_on_ubuntu() {
        assert!(System::Debian.packages().contains(&"chromium"));
        assert!(!System::Ubuntu.packages().contains(&"chromium"));
    }
}
