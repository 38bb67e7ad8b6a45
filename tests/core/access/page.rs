//! The page of the package, as a person reads it.

use std::{env, fs, path::Path};

use kartotek_core::{exchange::access::AccessScope, text::Language};

use super::{
    ANNA,
    struck::{THIRD, everywhere, gossip},
};

/// The pages in each language, with something struck out. `KARTOTEK_PAGES=folder` writes the packages there, to be looked at.
fn pages() -> Vec<(Language, String)> {
    let desk = gossip();
    let kept = [everywhere(THIRD)];
    Language::ALL
        .into_iter()
        .map(|language| {
            let opened = desk.try_save_in(language, &[ANNA], AccessScope::Access, &kept).unwrap();
            if let Some(folder) = env::var_os("KARTOTEK_PAGES") {
                for (name, bytes) in &opened.files {
                    let path = Path::new(&folder).join(language.code()).join(name);
                    fs::create_dir_all(path.parent().unwrap()).unwrap();
                    fs::write(path, bytes).unwrap();
                }
            }
            fs::remove_file(&opened.path).unwrap();
            (language, String::from_utf8(opened.files["index.html"].clone()).unwrap())
        })
        .collect()
}

#[test]
fn what_was_done_and_when_stands_on_the_page_in_words_of_the_person() {
    for (language, page) in pages() {
        let [changed, received] = match language {
            Language::English => ["Contact changed", "1 October 2026"],
            Language::German => ["Kontakt geändert", "1. Oktober 2026"],
            Language::Swedish => ["Kontakt ändrad", "1 oktober 2026"],
        };

        assert!(page.contains(&format!("<h3>{changed} ")), "{language:?}: {changed}");
        assert!(page.contains(&format!("<dd>{received}</dd>")), "{language:?}: {received}");
        assert!(page.contains("href=\"#access_log\"") && page.contains("href=\"#contents\""), "{language:?}");
        assert!(!page.contains("<h3>contact.change"), "{language:?}");
    }
}
