//! Texts of letters in words.
import type { Regime } from "../../ipc/types/Regime";
import type { TemplateFault } from "../../ipc/types/TemplateFault";
import type { TemplateKind } from "../../ipc/types/TemplateKind";
import { has, language, t, type PlainKey } from "../../text/text.svelte";
import type { TemplateName } from "./name";

/** The laws in their order. */
export const laws = ["gdpr", "uk_gdpr", "fadp", "ccpa", "hipaa", "lgpd"] as const satisfies readonly Regime[];

/** What letters are for, in the order in which they are written. */
export const kinds = [
  "acknowledgement",
  "identity",
  "extension",
  "answer",
  "done",
  "refusal",
  "nothing_held",
  "restriction_lifted",
  "recipient_notice",
] as const satisfies readonly TemplateKind[];

/** The languages that letters are in. */
export const languages = ["en", "de", "sv"] as const;

/** What a language is called in the language of the window. */
export function languageText(code: string): string {
  return new Intl.DisplayNames([language()], { type: "language" }).of(code) ?? code;
}

/** Law and language of a letter: "GDPR · German". */
export function whereText({ regime, language: code }: Omit<TemplateName, "kind">): string {
  return `${t(`template-law-${regime}`)} · ${languageText(code)}`;
}

/** A letter: "Refusal · GDPR · German". */
export function nameText(name: TemplateName): string {
  return `${t(`template-kind-${name.kind}`)} · ${whereText(name)}`;
}

/** What is wrong, with its line where it is about one. */
export function faultText({ field, line, placeholder, problem }: TemplateFault): string {
  const name = `{${placeholder}}`;
  const fault =
    problem === "empty" || problem === "brace"
      ? t(`template-fault-${problem}`)
      : t(`template-fault-${problem}`, { name });
  return line === null || field === "subject" ? fault : t("template-fault-line", { line: line + 1, fault });
}

const fields: Readonly<Record<string, PlainKey>> = {
  kind: "template-kind",
  regime: "template-law",
  language: "template-language",
  subject: "template-subject",
  body: "template-body",
};

/** The name of a field of a text; `undefined` for what is none. */
export function templateField(place: string): string | undefined {
  const key = fields[place];
  return key && t(key);
}

/** A value of an entry of the journal, in words where it has some. */
export function templateText(place: string, value: string): string {
  if (place === "language") return languageText(value);
  const key = `template-${place === "regime" ? "law" : place}-${value}`;
  return (place === "kind" || place === "regime") && has(key) ? t(key) : value;
}
