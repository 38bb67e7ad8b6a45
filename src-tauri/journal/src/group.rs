//! Groups of characters that people copy by hand: Crockford's base 32, a check digit at the end of each group.

/// Crockford's base 32: no I, L, O, U. The value of a character is its position.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a group, the check digit included.
pub const LENGTH: usize = 5;

/// Whether a character only sets groups apart.
pub fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '.' | '_')
}

/// The value of a typed character; case does not count, O is read as 0, I and L as 1.
pub fn digit(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|known| char::from(*known) == upper)?;
    u8::try_from(at).ok()
}

/// The check digit of a group: `salt + 2·d0 + 4·d1 + 8·d2 + 16·d3` in GF(32) modulo x⁵ + x² + 1.
///
/// It finds every single wrong digit and every two digits swapped within a group; with the group's position as the salt
/// also two groups swapped.
pub fn check_digit(salt: u8, digits: &[u8]) -> u8 {
    digits.iter().enumerate().fold(salt, |sum, (at, digit)| sum ^ times_power_of_two(*digit, at + 1))
}

fn times_power_of_two(digit: u8, power: usize) -> u8 {
    (0..power).fold(digit, |product, _| {
        let doubled = product << 1;
        if doubled & 0b10_0000 == 0 { doubled } else { doubled ^ 0b10_0101 }
    })
}
