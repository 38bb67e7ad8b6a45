//! Words, numbers and dates in the language of the interface.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { digits } from "../ipc/currencies";
import type { Money } from "../ipc/types/Money";
import type { SystemLanguage } from "../ipc/types/SystemLanguage";
import type { Texts } from "./keys";

/** A key of the catalogue. */
export type Key = keyof Texts;
/** A key whose text takes no variables. */
export type PlainKey = { [K in Key]: Texts[K] extends null ? K : never }[Key];
/** A key whose text takes variables. */
export type VariableKey = Exclude<Key, PlainKey>;

const catalogues = {
  en: () => import("./en.ftl?raw"),
  de: () => import("./de.ftl?raw"),
  sv: () => import("./sv.ftl?raw"),
} satisfies Record<SystemLanguage, () => Promise<{ default: string }>>;

/** Whose numbers and dates a language uses. English means that of Europe: day before month. */
const regions = { en: "en-GB", de: "de-DE", sv: "sv-SE" } satisfies Record<SystemLanguage, string>;

interface Speech {
  language: SystemLanguage;
  region: string;
  bundle: FluentBundle;
}

let speech = $state.raw<Speech>();

function current(): Speech {
  if (!speech) throw new Error("no language was chosen before the first text");
  return speech;
}

/** Switches the language; everything shown follows. */
export async function speak(language: SystemLanguage): Promise<void> {
  if (speech?.language === language) return;
  const { default: source } = await catalogues[language]();
  const bundle = new FluentBundle(regions[language], { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  speech = { language, region: regions[language], bundle };
  document.documentElement.lang = language;
}

/** The language of the interface. */
export function language(): SystemLanguage {
  return current().language;
}

/** The locale for `Intl`. */
export function region(): string {
  return current().region;
}

/** The text of a key. */
export function t(key: PlainKey): string;
export function t<K extends VariableKey>(key: K, variables: Texts[K] & object): string;
export function t(key: Key, variables?: Record<string, string | number>): string {
  const { bundle } = current();
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) throw new Error(`no text for ${key}`);
  return bundle.formatPattern(pattern, variables);
}

/** Whether there is a text that takes no variables, for keys that are put together from what the backend sends. */
export function has(key: string): key is PlainKey {
  return current().bundle.hasMessage(key);
}

/** A number with the separators of the language. */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(region(), options).format(value);
}

/** An amount with its currency: "€1,234.50". */
export function money({ units, currency }: Money): string {
  const decimals = digits[currency] ?? 0;
  return number(units / 10 ** decimals, {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** An amount as somebody would type it: "1234.50". */
export function typedAmount({ units, currency }: Money): string {
  const decimals = digits[currency] ?? 0;
  return number(units / 10 ** decimals, { useGrouping: false, minimumFractionDigits: decimals });
}

/** What the language puts before decimals. */
export function decimalSign(): string {
  const parts = new Intl.NumberFormat(region()).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

/** A currency by its code, in words: "euro". */
export function currencyName(code: string): string {
  return new Intl.DisplayNames(region(), { type: "currency" }).of(code) ?? code;
}

/** A size in bytes: "12.5 MB", or of what is small "340 kB". */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return number(Math.ceil(bytes / 1000), { style: "unit", unit: "kilobyte" });
  const megabytes = bytes / 1_000_000;
  const maximumFractionDigits = megabytes < 10 ? 1 : 0;
  return number(megabytes, { style: "unit", unit: "megabyte", maximumFractionDigits });
}

/** A day, from UTC milliseconds: "21 Nov 2026". */
export function date(at: number): string {
  return new Intl.DateTimeFormat(region(), { dateStyle: "medium" }).format(at);
}

/** A moment, from UTC milliseconds: "21 Nov 2026, 09:14". */
export function dateTime(at: number): string {
  return new Intl.DateTimeFormat(region(), { dateStyle: "medium", timeStyle: "short" }).format(at);
}

/** A time of day, from UTC milliseconds: "09:14". */
export function time(at: number): string {
  return new Intl.DateTimeFormat(region(), { timeStyle: "short" }).format(at);
}
