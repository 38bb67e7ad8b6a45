//! The only source of random bytes: the operating system's generator.

/// Draws `N` random bytes.
#[expect(clippy::disallowed_methods, reason = "the one place that draws random bytes")]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut drawn = [0; N];
    getrandom::fill(&mut drawn).expect("the operating system's random generator works");
    drawn
}
