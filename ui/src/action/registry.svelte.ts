//! Every action once: its id, label, shortcut and what it does. Palette, shortcut sheet, menus and tooltips read it.
import { SvelteMap } from "svelte/reactivity";
import type { Icon } from "../design/icon";
import type { Command } from "../ipc/call";
import type { PlainKey } from "../text/text.svelte";
import { may } from "../vault/permission";

/** Where an action stands in palette and shortcut sheet. */
export type ActionGroup = "go" | "record" | "list" | "app" | "settings";

/** Something a user can do. */
export interface Action {
  /** Names it: `contact.add`. */
  id: string;
  label: PlainKey;
  group: ActionGroup;
  /** One or several: "mod+k", "g c", "?". The first is shown. */
  shortcut?: string | readonly string[];
  icon?: Icon;
  /** The command that it leads to: who may not call that does not have the action. */
  needs?: Command;
  /** Whether it can be done now; always, if left out. */
  when?: () => boolean;
  /** Left out of the palette: it moves about in what is shown. */
  hidden?: boolean;
  /** Acts again while the key is held. */
  repeats?: boolean;
  run: () => void;
}

const registered = new SvelteMap<string, Action>();

/** Adds actions and returns what takes them out again. In a component: `$effect(() => offer([...]))`. */
export function offer(actions: readonly Action[]): () => void {
  for (const action of actions) registered.set(action.id, action);
  return () => {
    for (const action of actions) if (registered.get(action.id) === action) registered.delete(action.id);
  };
}

/** The actions there are on this screen for this user. */
export function actions(): Action[] {
  return [...registered.values()].filter(({ needs }) => needs === undefined || may(needs));
}

/** Whether an action can be done now. */
export function isPossible(candidate: Action): boolean {
  return candidate.when?.() ?? true;
}

/** All shortcuts of an action, the one to show first. */
export function shortcutsOf({ shortcut }: Action): readonly string[] {
  return shortcut === undefined ? [] : typeof shortcut === "string" ? [shortcut] : shortcut;
}
