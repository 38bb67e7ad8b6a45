//! The Merkle tree over the entries' hashes (RFC 9162, section 2.1). It grows by one entry at a time and keeps no more than
//! one hash for each level, so that its root costs next to nothing at any moment.

use sha2::{Digest, Sha256};

use crate::entry::Hash;

/// A growing Merkle tree: how many leaves it has, and the roots of its perfect subtrees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    peaks: Vec<Hash>,
}

impl Tree {
    /// Takes up a tree again; `None` where the number of subtrees is not the one that the size has.
    pub fn from_parts(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        (u32::try_from(peaks.len()) == Ok(size.count_ones())).then_some(Self { size, peaks })
    }

    /// How many leaves there are: the number of the last entry.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The roots of the perfect subtrees, the largest first: one for each bit that is set in the size.
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// Adds a leaf, given by its hash: that of an entry.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            let left = self.peaks.pop().expect("there is a subtree for each bit of the size");
            hash = node(&left, &hash);
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The Merkle tree hash; SHA-256 of nothing for the empty tree.
    pub fn root(&self) -> Hash {
        let root = self.peaks.iter().rev().copied().reduce(|right, left| node(&left, &right));
        root.unwrap_or_else(|| Sha256::digest([]).into())
    }

    /// Whether a leaf with this hash lies at `index`, from 0, as its path shows (RFC 9162, section 2.1.3.2).
    pub fn includes(&self, index: u64, leaf: &Hash, path: &[Hash]) -> bool {
        if index >= self.size {
            return false;
        }
        let (mut at, mut last, mut hash) = (index, self.size - 1, *leaf);
        for step in path {
            if last == 0 {
                return false;
            }
            if at & 1 == 1 || at == last {
                hash = node(step, &hash);
                // A right edge skips the levels on which it has no sibling.
                while at & 1 == 0 && at != 0 {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(&hash, step);
            }
            at >>= 1;
            last >>= 1;
        }
        last == 0 && hash == self.root()
    }
}

/// The path that shows that the leaf at `index` is one of these (RFC 9162, section 2.1.3.1).
///
/// # Panics
/// If there is no such leaf.
pub fn inclusion_path(leaves: &[Hash], index: usize) -> Vec<Hash> {
    assert!(index < leaves.len(), "a path leads to a leaf");
    if leaves.len() == 1 {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
    let (mut path, beside) = match index.checked_sub(left.len()) {
        None => (inclusion_path(left, index), right),
        Some(index) => (inclusion_path(right, index), left),
    };
    let mut sibling = Tree::default();
    beside.iter().for_each(|leaf| sibling.push(*leaf));
    path.push(sibling.root());
    path
}

fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;
    use proptest::prelude::*;

    use super::*;

    /// The definition as the RFC writes it down.
    fn defined(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Sha256::digest([]).into(),
            [leaf] => *leaf,
            _ => {
                let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
                node(&defined(left), &defined(right))
            }
        }
    }

    fn grown(leaves: &[Hash]) -> Tree {
        let mut tree = Tree::default();
        leaves.iter().for_each(|leaf| tree.push(*leaf));
        tree
    }

    /// The inputs and roots that the test suite of Certificate Transparency has.
    #[test]
    fn the_known_trees_have_the_known_roots() {
        let inputs: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        let leaves: Vec<Hash> = inputs
            .iter()
            .map(|input| Sha256::new().chain_update([0]).chain_update(input).finalize().into())
            .collect();

        for (size, root) in roots.iter().enumerate() {
            assert_eq!(HEXLOWER.encode(&grown(&leaves[..size]).root()), *root, "{size} leaves");
        }
    }

    #[test]
    fn a_tree_is_taken_up_again_only_with_as_many_subtrees_as_its_size_has() {
        let tree = grown(&[[1; 32], [2; 32], [3; 32]]);

        assert_eq!(Tree::from_parts(3, tree.peaks().to_vec()), Some(tree.clone()));
        assert_eq!(Tree::from_parts(4, tree.peaks().to_vec()), None);
    }

    proptest! {
        #[test]
        fn growing_gives_the_root_of_the_definition(leaves in proptest::collection::vec(any::<Hash>(), 0..70)) {
            let tree = grown(&leaves);

            prop_assert_eq!(tree.root(), defined(&leaves));
            prop_assert_eq!(tree.size(), leaves.len() as u64);
        }

        #[test]
        fn each_leaf_is_included_by_its_path_and_nowhere_else(
            leaves in proptest::collection::vec(any::<Hash>(), 1..40),
            at in any::<prop::sample::Index>(),
            other in any::<prop::sample::Index>(),
        ) {
            let tree = grown(&leaves);
            let at = at.index(leaves.len());
            let other = other.index(leaves.len());
            let path = inclusion_path(&leaves, at);

            prop_assert!(tree.includes(at as u64, &leaves[at], &path));
            prop_assert_eq!(tree.includes(other as u64, &leaves[at], &path), other == at);
            prop_assert!(!tree.includes(at as u64, &[0; 32], &path));
            prop_assert!(!tree.includes(tree.size(), &leaves[at], &path));
            for step in 0..path.len() {
                let mut short = path.clone();
                short.remove(step);
                prop_assert!(!tree.includes(at as u64, &leaves[at], &short));
            }
        }
    }
}
