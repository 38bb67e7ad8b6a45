//! Texts of others that speak of whom one erases.
import type { ErasureStrike } from "../../ipc/types/ErasureStrike";
import type { StrikeBar } from "../../ipc/types/StrikeBar";
import type { StrikeField } from "../../ipc/types/StrikeField";
import { t } from "../../text/text.svelte";

/** What stands in the place of what was struck, as the backend writes it. */
export const mark = "█████";

/** Names a text among all of a plan. */
export const textKey = ({ kind, object }: ErasureStrike): string => `${kind} ${String(object)}`;

/** Why nobody can be struck out of it. */
export const barText = (bar: StrikeBar): string => t(`erasure-spoken-bar-${bar}`);

/** The name of a text of a record. */
export function fieldText(field: StrikeField): string {
  switch (field) {
    case "subject":
      return t("activity-subject");
    case "body":
      return t("activity-body");
    case "title":
      return t("document-name");
    case "note":
      return t("task-note");
    case "dueReason":
      return t("task-due-reason");
    case "nextStep":
      return t("deal-next-step");
    case "lossReason":
      return t("deal-loss-reason");
    case "fileName":
      return t("erasure-spoken-field-file");
    case "notes":
      return t("contact-notes");
    case "source":
      return t("contact-source");
    case "extra":
      return t("contact-extra");
    case "confidential":
      return t("confidential");
  }
}
