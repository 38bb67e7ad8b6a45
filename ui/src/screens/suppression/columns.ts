//! What stands in the columns of the suppression list.
import type { Column } from "../../design/grid/column";
import type { SuppressionRow } from "../../ipc/types/SuppressionRow";
import type { SuppressionState } from "../../ipc/types/SuppressionState";
import { date, number, t } from "../../text/text.svelte";
import { dayText } from "../task/words";
import { scopeText } from "./scope";
import { reasonText } from "./words";

/** The columns: of those that ended when that was, of the others when to look at them again. */
export function columnsOf(state: SuppressionState): Column<SuppressionRow>[] {
  return [
    {
      id: "kind",
      label: t("suppression-kind"),
      width: "5rem",
      text: ({ kind }) => t(`suppression-kind-${kind}`),
    },
    {
      id: "reason",
      label: t("suppression-reason"),
      width: "minmax(9rem, 1fr)",
      text: ({ reason }) => reasonText(reason),
    },
    {
      id: "scope",
      label: t("suppression-scope"),
      width: "minmax(8rem, 1fr)",
      text: ({ scope }) => scopeText(scope),
      from: 44,
    },
    {
      id: "source",
      label: t("suppression-source"),
      width: "minmax(9rem, 2fr)",
      text: ({ source }) => source,
    },
    { id: "at", label: t("suppression-day"), width: "8.5rem", text: ({ at }) => date(at), from: 52 },
    state === "ended"
      ? {
          id: "ended",
          label: t("suppression-ended"),
          width: "8.5rem",
          text: ({ endedAt }) => (endedAt === null ? "" : date(endedAt)),
          from: 36,
        }
      : {
          id: "review",
          label: t("suppression-review-on"),
          width: "10rem",
          text: ({ reviewOn }) => (reviewOn === null ? "" : dayText(reviewOn)),
          from: 60,
        },
    {
      id: "contacts",
      label: t("suppression-contacts"),
      width: "6rem",
      align: "end",
      text: ({ contacts }) => number(contacts),
    },
  ];
}
