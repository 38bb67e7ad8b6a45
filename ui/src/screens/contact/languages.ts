//! The languages that people are written to in.
import { region, t } from "../../text/text.svelte";

const codes =
  "bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl nn no pl pt ro ru sk sl sr sv tr uk ar fa he hi ja ko vi zh";

/** The languages to choose from, by name; the present one too, whatever it is. */
export function languages(present: string): { value: string; label: string }[] {
  const all = new Set(codes.split(" "));
  if (present) all.add(present);
  const named = [...all].map((value) => ({ value, label: languageName(value) }));
  named.sort((one, other) => one.label.localeCompare(other.label, region()));
  return [{ value: "", label: t("contact-language-unknown") }, ...named];
}

/** A language by its name in the language of the interface: "Swedish". */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(region(), { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
