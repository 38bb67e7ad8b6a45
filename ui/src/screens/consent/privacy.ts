//! The way to the tab with a contact's privacy.
import { router } from "../../route/router.svelte";

/** Opens a contact's page where it tells of consents. */
export function openPrivacy(id: number): void {
  router.open("contact", { id });
  router.place?.memory.set("part", "privacy");
}

/** Opens a contact's page to record what came back on the form with a code. */
export function recordForm(id: number, code: string): void {
  openPrivacy(id);
  router.place?.memory.set("form", code);
}

/** The code of the form that is to be recorded on the page that is open; once. */
export function takeForm(): string | undefined {
  const code = router.place?.memory.get("form");
  router.place?.memory.delete("form");
  return typeof code === "string" ? code : undefined;
}
