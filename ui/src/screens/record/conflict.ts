//! Two versions of a record that started from one: where they differ, and what comes of a choice.

/** Whose version is kept. */
export type Side = "mine" | "theirs";

/** A field in which two versions differ, and the version kept. */
export interface Choice<Draft> {
  key: keyof Draft;
  side: Side;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which both versions differ; what one did not change oneself is proposed as the other has it. */
export function differing<Draft extends object>(base: Draft, mine: Draft, theirs: Draft): Choice<Draft>[] {
  // The keys of a draft are those of its type.
  const keys = Object.keys(mine) as (keyof Draft)[];
  return keys
    .filter((key) => !same(mine[key], theirs[key]))
    .map((key) => ({ key, side: same(mine[key], base[key]) ? "theirs" : "mine" }));
}

/** The version that follows from the choices. */
export function resolved<Draft extends object>(
  mine: Draft,
  theirs: Draft,
  choices: readonly Choice<Draft>[],
): Draft {
  const draft = { ...mine };
  for (const { key, side } of choices) if (side === "theirs") draft[key] = theirs[key];
  return draft;
}
