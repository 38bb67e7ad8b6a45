//! The password of a package: drawn, told on another way than the package goes, and kept nowhere.

use std::fmt;

use kartotek_journal::group;
use zeroize::Zeroizing;

/// Characters of a password: five bits each.
const LENGTH: usize = 24;
/// Characters of a group, which is read aloud in one go.
const GROUP: usize = 4;

/// A password of 120 random bits: digits and capital letters without those that look or sound like others, as in
/// `7K3M-X0D4-QZ81-…`. `Debug` shows nothing of it, and dropped, it is wiped.
pub struct AccessPassword(Zeroizing<String>);

impl AccessPassword {
    /// Draws one.
    pub(super) fn draw() -> Self {
        let drawn = Zeroizing::new(crate::random::bytes::<LENGTH>());
        // Room for all of it, so that growing leaves no copies behind.
        let mut text = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
        for (at, byte) in drawn.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(group::ALPHABET[usize::from(byte & 31)]));
        }
        Self(text)
    }

    /// What is typed to open the package.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for AccessPassword {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AccessPassword")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn six_groups_of_four_out_of_32_characters() {
        let drawn: Vec<_> = (0..200).map(|_| AccessPassword::draw()).collect();
        let letters: BTreeSet<char> = drawn
            .iter()
            .flat_map(|password| password.as_str().chars())
            .filter(|letter| *letter != '-')
            .collect();

        assert_eq!(letters.len(), 32);
        for password in &drawn {
            let groups: Vec<&str> = password.as_str().split('-').collect();
            assert_eq!(groups.iter().map(|group| group.len()).collect::<Vec<_>>(), [4; 6]);
        }
        assert_eq!(drawn.iter().map(|password| password.as_str()).collect::<BTreeSet<_>>().len(), 200);
        assert_eq!(format!("{:?}", drawn[0]), "AccessPassword");
    }
}
