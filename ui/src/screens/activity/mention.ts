//! Mentions in the text of an activity: tokens as stored, names as shown and typed.
import type { Mention } from "../../ipc/types/Mention";
import type { Person } from "../../ipc/types/Person";

/** A piece of a text: words, or somebody who is mentioned; `null` for somebody who is gone. */
export type Piece = { words: string } | { person: Person | null };

/** Somebody who is mentioned in a text that is being typed, by the name that stands there. */
export interface Named {
  token: string;
  name: string;
}

const token = /\[\[([0-9a-f]{32})\]\]/;

/** A stored text in pieces. */
export function pieces(body: string, mentions: readonly Mention[]): Piece[] {
  return body
    .split(token)
    .map((piece, at) =>
      at % 2 === 0
        ? { words: piece }
        : { person: mentions.find((one) => one.token === piece)?.person ?? null },
    )
    .filter((piece) => !("words" in piece) || piece.words !== "");
}

/** Names for those whom a stored text mentions, each another one; `gone` stands for somebody who is not there any more. */
export function named(mentions: readonly Mention[], gone: string): Named[] {
  return mentions.reduce<Named[]>((known, { token, person }) => add(known, token, person?.name ?? gone), []);
}

/** Adds somebody under a name that is not the beginning of another's, nor begins with one: typed text tells who is who. */
export function add(known: readonly Named[], token: string, name: string): Named[] {
  if (known.some((one) => one.token === token)) return [...known];
  let free = name;
  let clear = !known.some((one) => name.startsWith(one.name) || one.name.startsWith(name));
  for (let count = 2; !clear; count += 1) {
    free = `${name} (${String(count)})`;
    clear = !known.some((one) => one.name.startsWith(free));
  }
  return [...known, { token, name: free }];
}

/** A stored text as it is typed: "@Anna Berg". */
export function typed(body: string, known: readonly Named[]): string {
  return known.reduce((text, { token, name }) => text.replaceAll(`[[${token}]]`, `@${name}`), body);
}

/** A typed text as it is stored. Longer names first, so that none is taken for the beginning of another. */
export function stored(text: string, known: readonly Named[]): string {
  return known
    .toSorted((one, other) => other.name.length - one.name.length)
    .reduce((body, { token, name }) => body.replaceAll(`@${name}`, `[[${token}]]`), text);
}

/** The beginning of a name that is typed before the caret, and where its "@" stands. */
export function begun(text: string, caret: number): { at: number; words: string } | undefined {
  const found = /(?:^|[\s([{"'„“])@([\p{L}\p{M}\p{N}.'’-]+(?: [\p{L}\p{M}\p{N}.'’-]*){0,2})$/u.exec(
    text.slice(0, caret),
  );
  const words = found?.[1];
  return words === undefined ? undefined : { at: caret - words.length - 1, words };
}
