//! The choices of the preference, in words.
import type { Language, Preference } from "../ipc/interim";
import { t } from "../text/text.svelte";

interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** The languages, each in itself. */
export function languages(): Choice<Language>[] {
  return (["en", "de", "sv"] as const).map((value) => ({ value, label: t(`language-${value}`) }));
}

/** The themes. */
export function themes(): Choice<Preference["theme"]>[] {
  return (["system", "light", "dark", "contrast"] as const).map((value) => ({
    value,
    label: t(`theme-${value}`),
  }));
}

/** How high rows are. */
export function densities(): Choice<Preference["density"]>[] {
  return (["compact", "normal", "relaxed"] as const).map((value) => ({
    value,
    label: t(`density-${value}`),
  }));
}

/** The steps of the zoom, in percent. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const;
