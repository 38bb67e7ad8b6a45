//! Notices in words.
import type { NoticeEdition } from "../../ipc/types/NoticeEdition";
import type { NoticePreset } from "../../ipc/types/NoticePreset";
import { date, has, language, t, type PlainKey } from "../../text/text.svelte";

/** The presets in the order in which they are offered. */
export const presets: readonly NoticePreset[] = ["newsletter", "phone", "collected", "obtained"];

/** The languages that a wording can be in. */
export const languages = ["en", "de", "sv"] as const;

/** What stands in braces in a wording. */
export const placeholders = [
  "organisation",
  "purpose",
  "channels",
  "withdrawal",
  "recipients",
  "retention",
] as const;

/** What Art. 13 and 14 GDPR have people told; some of it by one of them only. */
export const contents = [
  { words: "notice-content-controller" },
  { words: "notice-content-officer" },
  { words: "notice-content-purposes" },
  { words: "notice-content-interests" },
  { words: "notice-content-categories", article: 14 },
  { words: "notice-content-recipients" },
  { words: "notice-content-transfers" },
  { words: "notice-content-period" },
  { words: "notice-content-rights" },
  { words: "notice-content-withdrawal" },
  { words: "notice-content-complaint" },
  { words: "notice-content-source", article: 14 },
  { words: "notice-content-duty", article: 13 },
  { words: "notice-content-decisions" },
] as const satisfies readonly { words: PlainKey; article?: 13 | 14 }[];

/** What a language is called in the language of the window. */
export function languageText(code: string): string {
  return new Intl.DisplayNames([language()], { type: "language" }).of(code) ?? code;
}

/** A version, and whether it is frozen. */
export function editionText({ version, frozenAt }: Pick<NoticeEdition, "version" | "frozenAt">): string {
  return frozenAt === null
    ? t("notice-version-draft", { version })
    : t("notice-version-frozen", { version, on: date(frozenAt) });
}

const fields: Readonly<Record<string, PlainKey>> = {
  name: "notice-name",
  kind: "notice-kind",
  purpose: "notice-purpose",
  version: "notice-version",
  language: "notice-languages",
  text: "notice-text",
  hash: "notice-hash",
};

/** The name of a field of a notice or its wording; `undefined` for what is none. */
export function noticeField(place: string): string | undefined {
  const key = fields[place];
  return key && t(key);
}

/** A value of an entry of the journal, in words where it has some. */
export function noticeText(place: string, value: string): string {
  if (place === "language") return languageText(value);
  const key = `notice-${place}-${value}`;
  return place === "kind" && has(key) ? t(key) : value;
}
