//! What the history of a contact or company tells, in words.
import type { HistoryChange } from "../../ipc/types/HistoryChange";
import type { HistoryOrigin } from "../../ipc/types/HistoryOrigin";
import type { HistoryValue } from "../../ipc/types/HistoryValue";
import type { Kind } from "../../ipc/types/Kind";
import { t } from "../../text/text.svelte";
import {
  fieldName as companyField,
  fields as companyFields,
  isField as isCompanyField,
} from "../company/draft";
import { birthdayText } from "../contact/birthday";
import {
  fieldName as contactField,
  fields as contactFields,
  isField as isContactField,
} from "../contact/field";
import { languageName } from "../contact/languages";
import { pointText, type PointList, type Points } from "../record/points";

/** The name of a field; as the backend calls it where only a newer program knows it. */
export function fieldText(kind: Kind, field: string): string {
  if (field === "note") return t("confidential");
  if (field === "photo") return t("history-photo");
  if (kind === "contact" && isContactField(field)) return contactField(field);
  if (kind === "company" && isCompanyField(field)) return companyField(field);
  return field;
}

/** Changes in the order in which their fields are shown elsewhere. */
export function inOrder(kind: Kind, changes: readonly HistoryChange[]): HistoryChange[] {
  const fields = kind === "contact" ? contactFields : companyFields;
  return changes.toSorted((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
}

/** What a field held. */
export function valueText(field: string, held: HistoryValue): string {
  switch (held.kind) {
    case "text":
      if (field === "language") return languageName(held.value);
      return field === "birthday" ? birthdayText(held.value) : held.value;
    case "tags":
      return held.value.join(", ");
    case "photo":
      return t("history-photo");
    default:
      return listText(held.kind, held.value);
  }
}

function listText(list: PointList, points: Points[PointList]): string {
  return pointText({ emails: [], phones: [], addresses: [], websites: [], [list]: points }, list);
}

/** Where a change came from. */
export function originText(origin: HistoryOrigin): string {
  switch (origin.kind) {
    case "undo":
      return t("history-origin-undo");
    case "restore":
      return t("history-origin-restore");
    case "import":
      return t("history-origin-import", { file: origin.file, source: origin.source });
    case "import_undo":
      return t("history-origin-import-undo", { file: origin.file });
    case "erasure":
      return t("history-origin-erasure", { number: origin.number });
  }
}
