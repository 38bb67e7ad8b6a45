//! What is filled in about an activity, and what is said early about it. The backend decides.
import * as v from "valibot";
import type { ActivityDraft } from "../../ipc/types/ActivityDraft";
import type { ActivityKind } from "../../ipc/types/ActivityKind";
import type { Direction } from "../../ipc/types/Direction";
import type { Problem } from "../../ipc/types/Problem";
import type { ShownActivity } from "../../route/router.svelte";
import { notes, problemsOf, shortText } from "../record/check";
import type { Problems } from "../record/form.svelte";
import { named, stored, typed, type Named } from "./mention";
import { localMoment, momentOf } from "../../text/moment";

/** An activity as the form has it. */
export interface Filled {
  /** The one that is changed; `null` for a new one. */
  activity: number | null;
  kind: ActivityKind;
  direction: Direction;
  occurredAt: string;
  subject: string;
  body: string;
  mentions: Named[];
}

const problem = (name: Problem): Problem => name;
const rules = v.object({
  subject: shortText,
  body: notes,
  occurredAt: v.pipe(
    v.string(),
    v.minLength(1, problem("missing")),
    v.check((text) => momentOf(text) !== null, problem("date")),
  ),
});

/** What the fields break. */
export function check(filled: Filled): Problems {
  const problems = problemsOf(rules, filled);
  const empty = filled.subject.trim() === "" && filled.body.trim() === "";
  if (filled.kind === "note" && empty) problems.set("body", "missing");
  return problems;
}

/** A new activity, that happened just now. */
export function fresh(): Filled {
  const occurredAt = localMoment(Date.now());
  return { activity: null, kind: "note", direction: "none", occurredAt, subject: "", body: "", mentions: [] };
}

/** A stored activity, to be changed. */
export function filledOf({ activity, mentions }: ShownActivity, gone: string): Filled {
  const { id, kind, direction, occurredAt, subject, body } = activity;
  const known = named(mentions, gone);
  return {
    activity: id,
    kind,
    direction,
    occurredAt: localMoment(occurredAt),
    subject,
    body: typed(body, known),
    mentions: known,
  };
}

/** What is sent. A moment that was not touched stays as exact as it is stored. */
export function draftOf(filled: Filled, exact: number | undefined): ActivityDraft {
  const { kind, direction, occurredAt, subject, body, mentions } = filled;
  const untouched = exact !== undefined && localMoment(exact) === occurredAt;
  return {
    kind,
    direction: kind === "note" ? "none" : direction,
    occurredAt: untouched ? exact : (momentOf(occurredAt) ?? 0),
    subject,
    body: stored(body, mentions),
  };
}
