//! What sheets share: their words and values, and the part of their templates that all have.

use fluent_bundle::FluentArgs;
use typst::foundations::{Dict, Str, Value};
use zeroize::Zeroizing;

use crate::{Failure, Language, font::printable, typeset, wording::Wording};

/// A sheet of one template.
pub(crate) struct Sheet {
    /// What [`shared`] begins, and the template goes on with.
    pub(crate) template: &'static str,
    /// What the names of its messages begin with.
    pub(crate) prefix: &'static str,
    /// The messages that it asks for, title and heading aside.
    pub(crate) messages: &'static [&'static str],
}

/// A template behind the part that all sheets share, and behind those that some do.
macro_rules! template {
    ($($file:literal),+) => {
        concat!(
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/template/sheet.typ"))
            $(, "\n", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/template/", $file)))+
        )
    };
}
pub(crate) use template;

impl Sheet {
    /// Sets one about the vault of that name and number, with its own values.
    pub(crate) fn set_for_vault<const N: usize>(
        &self,
        language: Language,
        vault: &str,
        number: &str,
        values: [(&str, Value); N],
    ) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let (vault, number) = (printable(vault), printable(number));
        let mut arguments = FluentArgs::new();
        arguments.set("vault", vault.as_str());
        let footer = format!("Kartotek · {vault} · {number}");
        let shared = [("vault", text(&vault)), ("fingerprint", text(&number))];
        self.set(language, &arguments, &footer, shared.into_iter().chain(values))
    }

    /// Sets it: `arguments` are for its words, `footer` stands on each page, `values` are its own.
    pub(crate) fn set<'v>(
        &self,
        language: Language,
        arguments: &FluentArgs<'_>,
        footer: &str,
        values: impl IntoIterator<Item = (&'v str, Value)>,
    ) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let wording = Wording::of(language);
        let message = |name: &str| wording.get(&format!("{}{name}", self.prefix), arguments);
        let words = self.messages.iter().map(|name| (Str::from(*name), text(wording.get(name, arguments))));
        let shared = [
            ("language", text(language.code())),
            ("prefix", text(self.prefix)),
            ("title", text(message("title"))),
            ("heading", text(message("heading"))),
            ("footer", text(footer)),
            ("words", Value::Dict(words.collect())),
        ];
        let values: Dict =
            shared.into_iter().chain(values).map(|(name, value)| (Str::from(name), value)).collect();
        typeset::pdf(self.template, values)
    }
}

pub(crate) fn text(text: impl AsRef<str>) -> Value {
    Value::Str(Str::from(text.as_ref()))
}

/// Groups of a code, in order.
pub(crate) fn groups(groups: &[String]) -> Value {
    Value::Array(groups.iter().map(|group| text(printable(group))).collect())
}
