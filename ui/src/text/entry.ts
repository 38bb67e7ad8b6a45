//! What an entry of the journal says was done, in words.
import type { Action } from "../ipc/types/Action";
import { has, t } from "./text.svelte";

type Key<Code> = Code extends `${infer Object}.${infer Verb}` ? `entry-${Object}-${Verb}` : never;

/** The key of an action's words; each has some, or this is no type. */
const key = (code: Action): Key<Action> => `entry-${code.replace(".", "-")}` as Key<Action>;

/** The words for an action; its code where only a newer program knows it. */
export function entryText(code: string): string {
  return has(key(code as Action)) ? t(key(code as Action)) : code;
}
