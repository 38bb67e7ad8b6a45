//! How the app looks and behaves for this person. Kept outside the vault; no personal data.
import { innerWidth } from "svelte/reactivity/window";
import { call } from "../ipc/call";
import type { Preference } from "../ipc/types/Preference";
import type { SystemLanguage } from "../ipc/types/SystemLanguage";
import { speak } from "../text/text.svelte";

const initial: Preference = {
  language: "system",
  theme: "system",
  density: "normal",
  zoom: 100,
  singleKeys: true,
  reminders: true,
  screenGuard: false,
  canGuardScreen: false,
  systemLanguage: "en",
};

/** What of a preference can be changed. */
export type PreferencePart = Partial<Omit<Preference, "systemLanguage" | "canGuardScreen">>;

let kept = $state.raw<Preference>(initial);

/** The preference as it stands. */
export function preference(): Preference {
  return kept;
}

/** How wide the window is, in rem: zoom makes it narrower. */
export function windowRems(): number {
  return (innerWidth.current ?? 0) / (16 * (kept.zoom / 100));
}

/** The language that a preference means. */
export function languageOf({ language, systemLanguage }: Preference): SystemLanguage {
  return language === "system" ? systemLanguage : language;
}

/** Reads the preference and applies it, before anything is shown. */
export async function loadPreference(): Promise<void> {
  // The last theme is known at once after a reload; the preference itself comes too late for the first paint.
  const before: unknown = history.state;
  if (typeof before === "string") document.documentElement.dataset["theme"] = before;
  await apply(await call("preference_get"));
}

/** Changes a part of the preference: shown at once, then kept. */
export async function changePreference(part: PreferencePart): Promise<void> {
  await apply({ ...kept, ...part });
  await apply(await call("preference_change", { preference: kept }));
}

async function apply(next: Preference): Promise<void> {
  await speak(languageOf(next));
  kept = next;
  const root = document.documentElement;
  if (next.theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = next.theme;
  history.replaceState(next.theme === "system" ? null : next.theme, "");
  root.dataset["density"] = next.density;
  // Every size is in rem, so this zooms all of it.
  root.style.fontSize = next.zoom === 100 ? "" : `${String(next.zoom)}%`;
}
