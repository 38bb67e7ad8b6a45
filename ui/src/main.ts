//! Starts the window: preference and vault state first, so that the first thing shown is right.
import { mount } from "svelte";
import App from "./App.svelte";
import { followChanges } from "./ipc/query.svelte";
import { loadPreference } from "./preference/preference.svelte";
import Notices from "./shell/Notices.svelte";
import { followLock, followStop, loadSession } from "./vault/session.svelte";
import "./design/index.css";

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

await loadPreference();
await loadSession();
await Promise.all([followChanges(), followLock(), followStop()]);
mount(App, { target: place("app") });
mount(Notices, { target: place("notices") });
