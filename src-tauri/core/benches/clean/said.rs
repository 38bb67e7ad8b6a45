//! What activities say: words of a language that there is not.

/// A word out of 20,000, of which some are far more frequent than others.
pub(crate) fn word(random: &mut fastrand::Rng) -> String {
    const SYLLABLES: [&str; 28] = [
        "an", "be", "da", "de", "er", "for", "ge", "ha", "in", "ka", "la", "lei", "ma", "mo", "na", "no",
        "o", "pa", "re", "ri", "sa", "se", "stu", "ta", "te", "un", "ver", "zu",
    ];
    // Drawn out of the first so many, themselves drawn: the first words come up most.
    let known = random.usize(1..=20_000);
    let mut left = random.usize(0..known);
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(SYLLABLES[left % SYLLABLES.len()]);
        left /= SYLLABLES.len();
    }
    word
}

/// What an activity says: 20 words.
pub(crate) fn said(number: usize) -> String {
    let mut random = fastrand::Rng::with_seed(number as u64);
    let words: Vec<String> = (0..20).map(|_| word(&mut random)).collect();
    words.join(" ")
}
