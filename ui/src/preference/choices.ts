//! The choices of the preference, in words.
import type { Density } from "../ipc/types/Density";
import type { SystemLanguage } from "../ipc/types/SystemLanguage";
import type { Theme } from "../ipc/types/Theme";
import { t } from "../text/text.svelte";

interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** The languages, each in itself. */
export function languages(): Choice<SystemLanguage>[] {
  return (["en", "de", "sv"] as const).map((value) => ({ value, label: t(`language-${value}`) }));
}

/** The themes. */
export function themes(): Choice<Theme>[] {
  return (["system", "light", "dark", "contrast"] as const).map((value) => ({
    value,
    label: t(`theme-${value}`),
  }));
}

/** How high rows are. */
export function densities(): Choice<Density>[] {
  return (["compact", "normal", "relaxed"] as const).map((value) => ({
    value,
    label: t(`density-${value}`),
  }));
}

/** The steps of the zoom, in percent. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const;
