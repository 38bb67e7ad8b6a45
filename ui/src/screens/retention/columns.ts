//! The columns of the queue: what was decided differs by state.
import type { Column } from "../../design/grid/column";
import type { RetentionFlagRow } from "../../ipc/types/RetentionFlagRow";
import type { RetentionRule } from "../../ipc/types/RetentionRule";
import type { RetentionState } from "../../ipc/types/RetentionState";
import { date, t } from "../../text/text.svelte";
import { dayText } from "../task/words";
import { actionText, categoryText, itemText, obstacleText, whyText, type Names } from "./words";

/** The columns for what is in a state. */
export function columnsOf(
  state: RetentionState,
  names: Names,
  rules: ReadonlyMap<number, RetentionRule>,
): Column<RetentionFlagRow>[] {
  return [
    {
      id: "who",
      label: t("retention-list-who"),
      width: "minmax(8rem, 1.25fr)",
      text: ({ whom }) => (whom === "" ? t("retention-list-nobody") : whom),
    },
    {
      id: "what",
      label: t("retention-list-what"),
      width: "minmax(9rem, 1.25fr)",
      text: ({ flag, what }) => itemText({ ...flag, what }, names),
    },
    {
      id: "due",
      label: t("retention-due-on"),
      width: "7.5rem",
      text: ({ flag }) => dayText(flag.dueOn),
    },
    ...decided(state),
    {
      id: "why",
      label: t("retention-because"),
      width: "minmax(12rem, 2fr)",
      text: ({ flag, insteadOf }) => whyText({ ...flag, insteadOf }),
      from: 58,
    },
    {
      id: "rule",
      label: t("retention-rule"),
      width: "minmax(8rem, 1fr)",
      text: ({ flag }) => {
        const rule = rules.get(flag.rule);
        return rule ? categoryText(rule, names) : t("retention-rule-gone");
      },
      from: 74,
    },
  ];
}

function decided(state: RetentionState): Column<RetentionFlagRow>[] {
  const action: Column<RetentionFlagRow> = {
    id: "action",
    label: t("retention-then"),
    width: "minmax(7rem, 0.75fr)",
    text: ({ flag }) => actionText(flag.action),
    from: 36,
  };
  if (state === "kept")
    return [
      {
        id: "until",
        label: t("retention-keep-until"),
        width: "7.5rem",
        text: ({ flag }) => dayText(flag.keepUntil),
      },
      {
        id: "reason",
        label: t("retention-keep-reason"),
        width: "minmax(9rem, 1.5fr)",
        text: ({ flag }) => flag.reason,
        from: 44,
      },
    ];
  if (state === "done")
    return [
      action,
      {
        id: "done",
        label: t("retention-done-at"),
        width: "7.5rem",
        text: ({ flag }) => (flag.doneAt === null ? "" : date(flag.doneAt)),
      },
    ];
  if (state === "approved")
    return [
      action,
      {
        id: "obstacle",
        label: t("retention-obstacle"),
        width: "minmax(9rem, 1.25fr)",
        text: ({ obstacle }) => (obstacle ? obstacleText(obstacle) : ""),
        from: 44,
      },
    ];
  return [action];
}
