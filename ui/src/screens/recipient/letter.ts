//! A letter as plain text.
import type { TemplateFilled } from "../../ipc/types/TemplateFilled";

/** Paragraphs and lists, with an empty line between. */
export function letterText({ blocks }: TemplateFilled): string {
  return blocks
    .map(({ kind, lines }) => lines.map((line) => (kind === "list" ? `- ${line}` : line)).join("\n"))
    .join("\n\n");
}
