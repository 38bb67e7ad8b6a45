//! Websites: whether an address of one says whose it is.

/// Sites on which everybody is somewhere: without what follows the host, they are nobody's.
const PUBLIC: [&str; 24] = [
    "allabolag.se",
    "bsky.app",
    "eniro.se",
    "facebook.com",
    "flickr.com",
    "github.com",
    "gitlab.com",
    "google.com",
    "hitta.se",
    "instagram.com",
    "linkedin.com",
    "mastodon.social",
    "medium.com",
    "pinterest.com",
    "snapchat.com",
    "t.me",
    "threads.net",
    "tiktok.com",
    "twitter.com",
    "vimeo.com",
    "wa.me",
    "x.com",
    "xing.com",
    "youtube.com",
];

/// The longest name of a part of a site that is its language or its form for telephones ("de-de.", "m.").
const LANGUAGE: usize = 6;

/// What a text would have of a website: without `https://` and `www.`. None where it is a site that everybody is on.
pub(super) fn place_of(url: &str) -> Option<&str> {
    let bare = url.rsplit_once("://").map_or(url, |(_, bare)| bare);
    let place = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches(['/', '?', '#']);
    let is_public = PUBLIC.iter().any(|site| {
        let before = place.len().checked_sub(site.len()).and_then(|at| place.split_at_checked(at));
        before.is_some_and(|(before, host)| {
            host.eq_ignore_ascii_case(site)
                && (before.is_empty() || before.len() <= LANGUAGE && before.ends_with('.'))
        })
    });
    (!is_public).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_that_everybody_is_on_is_nobodys_without_what_follows() {
        for (url, place) in [
            ("https://www.lindqvist.example/", Some("lindqvist.example")),
            ("anna.example", Some("anna.example")),
            ("https://facebook.com/", None),
            ("https://www.Facebook.com", None),
            ("https://de-de.facebook.com/", None),
            ("https://se.linkedin.com/in/anna-l", Some("se.linkedin.com/in/anna-l")),
            ("https://facebook.com/anna.l", Some("facebook.com/anna.l")),
            ("https://lindqvist.x.com", Some("lindqvist.x.com")),
            ("https://notfacebook.com", Some("notfacebook.com")),
            ("https://example.com/facebook.com", Some("example.com/facebook.com")),
            ("", Some("")),
        ] {
            assert_eq!(place_of(url), place, "{url}");
        }
    }
}
