//! What can be done with a card of the board, by its menu and by keys.
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleX from "@lucide/svelte/icons/circle-x";
import Gavel from "@lucide/svelte/icons/gavel";
import MoveRight from "@lucide/svelte/icons/move-right";
import Pencil from "@lucide/svelte/icons/pencil";
import SquareArrowOutUpRight from "@lucide/svelte/icons/square-arrow-out-up-right";
import Trash from "@lucide/svelte/icons/trash-2";
import type { Action } from "../../action/registry.svelte";
import type { MenuItem } from "../../design/menu";
import type { DealRow } from "../../ipc/types/DealRow";
import type { Stage } from "../../ipc/types/Stage";
import { t, type PlainKey } from "../../text/text.svelte";
import { may } from "../../vault/permission";
import { stageName } from "./words";

/** What a card leads to. */
export interface CardDoings {
  open: (row: DealRow) => void;
  edit: (row: DealRow) => void;
  /** Asks into which stage, or why it was lost. */
  ask: (row: DealRow, lost?: Stage) => void;
  win: (row: DealRow, won: Stage) => void;
  /** Asks for a legal hold. */
  hold: (row: DealRow) => void;
  trash: (row: DealRow) => void;
}

/** The menu of a card. */
export function cardItems(
  row: DealRow,
  columns: readonly { stage: Stage }[],
  { open, edit, ask, win, hold, trash }: CardDoings,
): (MenuItem | null)[] {
  const first = (meaning: Stage["meaning"]): Stage[] =>
    columns
      .map(({ stage }) => stage)
      .filter((stage) => stage.meaning === meaning)
      .slice(0, 1);
  const elsewhere = ({ id }: Stage): boolean => row.stage !== id;
  const item = (label: string, of: Omit<MenuItem, "label" | "run">, run: () => void): MenuItem => ({
    label,
    ...of,
    run,
  });
  return [
    item(t("deal-open"), { icon: SquareArrowOutUpRight, shortcut: "enter" }, () => {
      open(row);
    }),
    item(t("record-edit"), { icon: Pencil, shortcut: "e" }, () => {
      edit(row);
    }),
    item(t("deal-move"), { icon: MoveRight, shortcut: "m" }, () => {
      ask(row);
    }),
    ...first("won")
      .filter(elsewhere)
      .map((won) =>
        item(stageName(won), { icon: CircleCheck }, () => {
          win(row, won);
        }),
      ),
    ...first("lost")
      .filter(elsewhere)
      .map((lost) =>
        item(stageName(lost), { icon: CircleX }, () => {
          ask(row, lost);
        }),
      ),
    null,
    ...(may("retention_hold_add")
      ? [
          item(t("hold-add"), { icon: Gavel, shortcut: "shift+h" }, () => {
            hold(row);
          }),
        ]
      : []),
    item(t("record-trash"), { icon: Trash, shortcut: "delete", danger: true }, () => {
      trash(row);
    }),
  ];
}

/** The keys of the board: they walk its cards, and act on the one that they are on. */
export function boardActions(
  { step, turn }: { step: (by: number) => void; turn: (by: 1 | -1) => void },
  current: () => DealRow | undefined,
  { open, edit, ask, hold, trash }: CardDoings,
): Action[] {
  const walks = (id: string, shortcut: string[], label: PlainKey, run: () => void): Action => ({
    id: `board.${id}`,
    label,
    group: "list",
    shortcut,
    hidden: true,
    repeats: true,
    run,
  });
  const acts = (of: Omit<Action, "group" | "when" | "run">, act: (row: DealRow) => void): Action => ({
    ...of,
    group: "record",
    when: () => current() !== undefined,
    run: () => {
      const row = current();
      if (row) act(row);
    },
  });
  return [
    walks("up", ["arrowup", "k"], "action-previous-row", () => {
      step(-1);
    }),
    walks("down", ["arrowdown", "j"], "action-next-row", () => {
      step(1);
    }),
    walks("left", ["arrowleft", "h"], "board-left", () => {
      turn(-1);
    }),
    walks("right", ["arrowright", "l"], "board-right", () => {
      turn(1);
    }),
    acts({ id: "deal.open", label: "deal-open", icon: SquareArrowOutUpRight, shortcut: "enter" }, open),
    acts({ id: "deal.edit", needs: "deal_change", label: "record-edit", icon: Pencil, shortcut: "e" }, edit),
    acts(
      { id: "deal.move", needs: "deal_move", label: "deal-move", icon: MoveRight, shortcut: "m" },
      (row) => {
        ask(row);
      },
    ),
    acts(
      { id: "deal.hold", needs: "retention_hold_add", label: "hold-add", icon: Gavel, shortcut: "shift+h" },
      hold,
    ),
    acts(
      { id: "deal.trash", needs: "deal_trash", label: "record-trash", icon: Trash, shortcut: "delete" },
      trash,
    ),
  ];
}
