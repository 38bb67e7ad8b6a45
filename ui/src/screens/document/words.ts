//! Documents in words.
import type { DocumentDraft } from "../../ipc/types/DocumentDraft";
import type { RetentionClass } from "../../ipc/types/RetentionClass";
import { t, type PlainKey } from "../../text/text.svelte";

/** Every class, in the order in which it is offered. */
export const classes: readonly RetentionClass[] = [
  "quote",
  "invoice",
  "contract",
  "letter",
  "evidence",
  "other",
];

/** The classes to choose from. */
export const classOptions = (): { value: RetentionClass; label: string }[] =>
  classes.map((value) => ({ value, label: t(`document-class-${value}`) }));

const fields = {
  title: "document-name",
  retention: "document-class",
  datedAt: "document-dated",
} as const satisfies Record<keyof DocumentDraft, PlainKey>;

/** Whether it is a field of a document. */
export function isDocumentField(field: string): field is keyof DocumentDraft {
  return Object.hasOwn(fields, field);
}

/** The name of a field. */
export function fieldName(field: keyof DocumentDraft): string {
  return t(fields[field]);
}
