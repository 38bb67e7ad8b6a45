//! The way to the tab with a contact's privacy.
import { router } from "../../route/router.svelte";

/** Opens a contact's page where it tells of consents. */
export function openPrivacy(id: number): void {
  router.open("contact", { id });
  router.place?.memory.set("part", "privacy");
}
