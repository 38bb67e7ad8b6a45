//! How the app looks and behaves for this person. Kept outside the vault; no personal data.
import { call } from "../ipc/call";
import type { Language, Preference } from "../ipc/interim";
import { speak } from "../text/text.svelte";

const initial: Preference = {
  language: "system",
  theme: "system",
  density: "normal",
  zoom: 100,
  singleKeys: true,
  systemLanguage: "en",
};

let kept = $state.raw<Preference>(initial);

/** The preference as it stands. */
export function preference(): Preference {
  return kept;
}

/** The language that a preference means. */
export function languageOf({ language, systemLanguage }: Preference): Language {
  return language === "system" ? systemLanguage : language;
}

/** Reads the preference and applies it, before anything is shown. */
export async function loadPreference(): Promise<void> {
  await apply(await call("preference_get"));
}

/** Changes a part of the preference: shown at once, then kept. */
export async function changePreference(part: Partial<Omit<Preference, "systemLanguage">>): Promise<void> {
  await apply({ ...kept, ...part });
  await apply(await call("preference_change", { preference: kept }));
}

async function apply(next: Preference): Promise<void> {
  await speak(languageOf(next));
  kept = next;
  const root = document.documentElement;
  if (next.theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = next.theme;
  root.dataset["density"] = next.density;
  // Every size is in rem, so this zooms all of it.
  root.style.fontSize = next.zoom === 100 ? "" : `${String(next.zoom)}%`;
}
