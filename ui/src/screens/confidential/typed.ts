//! Confidential text that was typed and not saved: in the memory of the page only, since a draft in the vault could be read by
//! everybody who opens it.
import { alsoForget } from "../../ipc/query.svelte";

/** By contact. */
export const typed = new Map<number, string>();

alsoForget(() => {
  typed.clear();
});
