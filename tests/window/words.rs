//! The words of the window, from the same catalogues as the page takes them.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use kartotek_core::{clock::Timestamp, text::Language};

use crate::window::Window;

/// The words of one language.
pub(crate) struct Words {
    /// ISO 639.
    pub(crate) code: &'static str,
    pub(crate) language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub(crate) fn english() -> Self {
        Self::of("en", Language::English, include_str!("../../ui/src/text/en.ftl"))
    }

    pub(crate) fn german() -> Self {
        Self::of("de", Language::German, include_str!("../../ui/src/text/de.ftl"))
    }

    pub(crate) fn swedish() -> Self {
        Self::of("sv", Language::Swedish, include_str!("../../ui/src/text/sv.ftl"))
    }

    fn of(code: &'static str, language: Language, source: &str) -> Self {
        let mut bundle = FluentBundle::new(vec![code.parse().expect("these are codes of ISO 639")]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).expect("the window reads it as well");
        bundle.add_resource(resource).expect("the window reads it as well");
        Self { code, language, bundle }
    }

    /// A text that takes no values.
    pub(crate) fn get(&self, key: &str) -> String {
        self.with(key, [])
    }

    /// A text with its values.
    pub(crate) fn with<'a>(
        &self,
        key: &str,
        values: impl IntoIterator<Item = (&'static str, FluentValue<'a>)>,
    ) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = pattern.unwrap_or_else(|| panic!("{}: there is no text for `{key}`", self.code));
        let mut wrong = Vec::new();
        let mut given = FluentArgs::new();
        values.into_iter().for_each(|(name, value)| given.set(name, value));
        let text = self.bundle.format_pattern(pattern, Some(&given), &mut wrong).into_owned();
        assert!(wrong.is_empty(), "{}: `{key}`: {wrong:?}", self.code);
        text
    }

    /// A text up to the first of its values.
    pub(crate) fn begin(&self, key: &str, values: &[&'static str]) -> String {
        const MARK: &str = "\u{1}";
        let text = self.with(key, values.iter().map(|name| (*name, MARK.into())));
        text.split(MARK).next().unwrap_or_default().to_owned()
    }
    /// A day as the window writes it: "3 Mar 2026".
    pub(crate) async fn date(&self, window: &Window, at: Timestamp) -> String {
        let script =
            "return new Intl.DateTimeFormat(arguments[0], { dateStyle: 'medium' }).format(arguments[1])";
        let region = match self.language {
            Language::English => "en-GB",
            Language::German => "de-DE",
            Language::Swedish => "sv-SE",
        };
        let date = window.execute(script, vec![region.into(), at.into()]).await;
        date.and_then(|date| Some(date.as_str()?.to_owned())).expect("the page writes days")
    }
}
