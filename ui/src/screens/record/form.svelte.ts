//! A form over a draft: what changed, what is wrong with which field, and when to say so.
import { SvelteSet } from "svelte/reactivity";
import type { Refusal } from "../../ipc/call";
import type { Problem } from "../../ipc/types/Problem";
import { problemText } from "../../text/refusal";

/** Problems by field: `givenName`, `emails.0`. */
export type Problems = ReadonlyMap<string, Problem>;

/** A draft being filled in. */
export class Form<Draft extends object> {
  draft: Draft;
  /** Whether it is on its way to the backend. */
  busy = $state(false);
  #check: (draft: Draft) => Problems;
  #original: string;
  #touched = new SvelteSet<string>();
  #refused = $state.raw<{ key: string; problem: Problem; value: string }>();
  #problems = $derived.by(() => this.#check(this.draft));

  /** Starts from a draft; `original` is what it is compared with, where that is another one. */
  constructor(draft: Draft, check: (draft: Draft) => Problems, original: Draft = draft) {
    const state = $state(structuredClone(draft));
    this.draft = state;
    this.#check = check;
    this.#original = JSON.stringify(original);
  }

  /** Whether anything would be lost. */
  get changed(): boolean {
    return JSON.stringify(this.draft) !== this.#original;
  }

  /** The draft as plain data. */
  get plain(): Draft {
    const plain: unknown = $state.snapshot(this.draft);
    // A draft is data: its snapshot is of the same type.
    return plain as Draft;
  }

  /** The first field that is wrong. */
  get firstProblem(): string | undefined {
    return this.#problems.keys().next().value;
  }

  /** Says from now on what is wrong with a field. */
  touch(key: string): void {
    this.#touched.add(key);
  }

  /** Says from now on what is wrong with any field. */
  touchAll(): void {
    for (const key of this.#problems.keys()) this.#touched.add(key);
  }

  /** What to write beside a field. */
  problem(key: string): string | undefined {
    const refused = this.#refused;
    if (refused?.key === key && refused.value === this.#valueOf(key)) return problemText(refused.problem);
    const problem = this.#touched.has(key) ? this.#problems.get(key) : undefined;
    return problem && problemText(problem);
  }

  /** Marks the field that the backend refused, until it is changed; gives its key. */
  refuse({ field, at, problem }: Refusal & { code: "invalid" }): string {
    const key = at === null ? field : `${field}.${at}`;
    this.#refused = { key, problem, value: this.#valueOf(key) };
    return key;
  }

  #valueOf(key: string): string {
    const value = key
      .split(".")
      .reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], this.draft);
    return JSON.stringify(value);
  }
}
