//! What the palette lists: records and commands as one kind of line.
import Building from "@lucide/svelte/icons/building";
import Handshake from "@lucide/svelte/icons/handshake";
import FileText from "@lucide/svelte/icons/file-text";
import ListTodo from "@lucide/svelte/icons/list-todo";
import MailSearch from "@lucide/svelte/icons/mail-search";
import ReceiptText from "@lucide/svelte/icons/receipt-text";
import User from "@lucide/svelte/icons/user";
import { actions, isPossible, shortcutsOf, type ActionGroup } from "../../action/registry.svelte";
import type { Icon } from "../../design/icon";
import type { ExcerptPart } from "../../ipc/types/ExcerptPart";
import type { RequestRow } from "../../ipc/types/RequestRow";
import type { SearchHit } from "../../ipc/types/SearchHit";
import type { TextHit } from "../../ipc/types/TextHit";
import type { TextSource } from "../../ipc/types/TextSource";
import { router } from "../../route/router.svelte";
import { t } from "../../text/text.svelte";
import { icons } from "../activity/words";
import { matches } from "./match";

/** A line of the palette. */
export interface Entry {
  key: string;
  label: string;
  detail: string;
  /** Where what was typed stands in a text, instead of the detail. */
  excerpt?: ExcerptPart[];
  icon: Icon | undefined;
  shortcut: string | undefined;
  run: () => void;
}

const order: readonly ActionGroup[] = ["record", "list", "go", "settings", "app"];

/** The commands whose label has all the words typed. */
export function commandEntries(typed: string): Entry[] {
  return actions()
    .filter((action) => !action.hidden && isPossible(action) && matches(t(action.label), typed))
    .sort((one, other) => order.indexOf(one.group) - order.indexOf(other.group))
    .map((action) => ({
      key: action.id,
      label: t(action.label),
      detail: t(`group-${action.group}`),
      icon: action.icon,
      shortcut: shortcutsOf(action)[0],
      run: action.run,
    }));
}

/** A record that was found. */
export function recordEntry({ kind, id, name, detail }: SearchHit): Entry {
  return {
    key: `${kind} ${id}`,
    label: name,
    detail,
    icon: kind === "contact" ? User : Building,
    shortcut: undefined,
    run: () => {
      router.open(kind, { id });
    },
  };
}

/** A request that was found by its number; it names nobody. */
export function requestEntry({ id, year, number, kind, stage }: RequestRow): Entry {
  return {
    key: `request ${String(id)}`,
    label: t("request-title", {
      number: `${String(year)}-${String(number)}`,
      kind: t(`request-kind-${kind}`),
    }),
    detail: t(`request-stage-${stage}`),
    icon: MailSearch,
    shortcut: undefined,
    run: () => {
      router.open("request", { id });
    },
  };
}

/** A text that was found, where it stands. */
export function textEntry({ source, owner, excerpt }: TextHit, index: number): Entry {
  return {
    key: `text ${index}`,
    label: owner?.name ?? t("palette-task"),
    detail: "",
    excerpt,
    icon: symbolOf(source),
    shortcut: undefined,
    run: () => {
      if (source.type === "task") {
        router.open("task", { task: source.id });
      } else if (source.type === "deal") {
        router.open("deal", { id: source.id });
      } else if (owner) {
        router.open(owner.kind, { id: owner.id });
        if (source.type !== "notes")
          router.place?.memory.set("part", source.type === "voucher" ? "vouchers" : "timeline");
      }
    },
  };
}

function symbolOf(source: TextSource): Icon {
  switch (source.type) {
    case "activity":
      return icons[source.kind];
    case "task":
      return ListTodo;
    case "voucher":
      return ReceiptText;
    case "deal":
      return Handshake;
    case "document":
      return FileText;
    case "notes":
      return icons.note;
  }
}
