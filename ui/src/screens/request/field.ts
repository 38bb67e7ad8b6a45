//! The fields of a request, for the journal.
import { has, t } from "../../text/text.svelte";

/** The name of a field of a request, or of what was done with it; as it stands where there is none. */
export function requestField(place: string): string {
  const key = `request-field-${place.split(".")[0] ?? place}`;
  return has(key) ? t(key) : place;
}
