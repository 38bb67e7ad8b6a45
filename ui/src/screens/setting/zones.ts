//! The time zones that can be chosen.
import { t } from "../../text/text.svelte";

/** Those that the system knows, behind that of the country. */
export function zones(ofCountry: string): { value: string; label: string }[] {
  const names = Intl.supportedValuesOf("timeZone");
  return [
    { value: "country", label: t("settings-zone-country", { zone: named(ofCountry) }) },
    ...names.map((value) => ({ value, label: named(value) })),
  ];
}

const named = (zone: string): string => zone.replaceAll("_", " ");
