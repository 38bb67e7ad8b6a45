//! Identifiers: contact points in the one form in which they are compared.

use unicode_normalization::UnicodeNormalization;

/// An e-mail address as it is compared: no space around it, compatibility forms and case folded, its domain in ASCII (RFC 5891).
/// RFC 5321 tells the case of the part before the `@` apart, but who runs mail does not.
pub fn email(address: &str) -> String {
    // Most are plain: nothing to compose, and the domain is in ASCII.
    if address.is_ascii() {
        return address.trim().to_ascii_lowercase();
    }
    let folded: String = address.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    let folded = folded.trim().to_owned();
    match folded.rsplit_once('@') {
        Some((user, domain)) => match idna::domain_to_ascii(domain) {
            Ok(domain) => format!("{user}@{domain}"),
            Err(_) => folded,
        },
        None => folded,
    }
}

/// A telephone number as it is compared: in E.164 form where that is known, its digits otherwise.
pub fn phone(number: &str, e164: &str) -> String {
    if e164.is_empty() { super::fold_digits(number) } else { e164.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_mailbox_has_one_form() {
        for (typed, form) in [
            (" Anna.Berg@Example.SE ", "anna.berg@example.se"),
            ("info@müller.example", "info@xn--mller-kva.example"),
            ("info@xn--mller-kva.example", "info@xn--mller-kva.example"),
            ("ＡＮＮＡ@example.se", "anna@example.se"),
            ("straße@example.de", "straße@example.de"),
            ("no address", "no address"),
        ] {
            assert_eq!(email(typed), form);
        }
    }

    #[test]
    fn a_number_without_a_country_is_its_digits() {
        assert_eq!(phone("0171 / 234 56-7", ""), "0171234567");
        assert_eq!(phone("0171 2345", "+491712345"), "+491712345");
    }

    proptest::proptest! {
        #[test]
        fn a_plain_address_has_the_form_that_the_whole_way_gives_it(address in "[ -~]{0,12}@[ -~]{0,12}") {
            let folded = address.trim().to_lowercase();
            let (user, domain) = folded.rsplit_once('@').unwrap();
            let whole = idna::domain_to_ascii(domain).map_or(folded.clone(), |domain| format!("{user}@{domain}"));
            proptest::prop_assert_eq!(email(&address), whole);
        }

        #[test]
        fn once_is_enough(address in "\\PC{0,20}@\\PC{0,20}") {
            let form = email(&address);
            proptest::prop_assert_eq!(email(&form), form);
        }
    }
}
