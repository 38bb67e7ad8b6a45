//! Activities in words and pictures.
import Handshake from "@lucide/svelte/icons/handshake";
import Mail from "@lucide/svelte/icons/mail";
import Phone from "@lucide/svelte/icons/phone";
import Stamp from "@lucide/svelte/icons/stamp";
import StickyNote from "@lucide/svelte/icons/sticky-note";
import type { Icon } from "../../design/icon";
import type { Activity } from "../../ipc/types/Activity";
import type { ActivityDraft } from "../../ipc/types/ActivityDraft";
import type { ActivityKind } from "../../ipc/types/ActivityKind";
import { t, type PlainKey } from "../../text/text.svelte";

/** Every kind, in the order in which it is offered. */
export const kinds: readonly ActivityKind[] = ["note", "call", "meeting", "mail", "letter"];

/** The picture of each kind. */
export const icons: Record<ActivityKind, Icon> = {
  note: StickyNote,
  call: Phone,
  meeting: Handshake,
  mail: Mail,
  letter: Stamp,
};

const fields = {
  kind: "activity-kind",
  direction: "activity-direction",
  occurredAt: "activity-occurred-at",
  subject: "activity-subject",
  body: "activity-body",
} as const satisfies Record<keyof ActivityDraft, PlainKey>;

/** Whether it is a field of an activity. */
export function isActivityField(field: string): field is keyof ActivityDraft {
  return Object.hasOwn(fields, field);
}

/** The name of a field. */
export function fieldName(field: keyof ActivityDraft): string {
  return t(fields[field]);
}

/** What an activity is called: its kind, and its subject where it has one. */
export function whatText({ kind, subject }: Pick<Activity, "kind" | "subject">): string {
  return [t(`activity-kind-${kind}`), subject].filter(Boolean).join(": ");
}
