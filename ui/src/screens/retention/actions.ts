//! What can be done in the list of rules.
import Package from "@lucide/svelte/icons/package";
import Pencil from "@lucide/svelte/icons/pencil";
import Plus from "@lucide/svelte/icons/plus";
import Trash from "@lucide/svelte/icons/trash-2";
import type { Action } from "../../action/registry.svelte";

interface List {
  add: () => void;
  /** Chooses among the shipped ones. */
  choose: () => void;
  /** The rule that is the current one. */
  current: () => number | undefined;
  edit: (id: number) => void;
  remove: () => void;
}

/** The actions of the list. */
export function ruleActions({ add, choose, current, edit, remove }: List): Action[] {
  return [
    {
      id: "retention.add",
      needs: "retention_add",
      label: "retention-rule-add",
      icon: Plus,
      group: "record",
      shortcut: "n",
      run: add,
    },
    {
      id: "retention.presets",
      needs: "retention_preset_add",
      label: "retention-rule-presets",
      icon: Package,
      group: "record",
      shortcut: "p",
      run: choose,
    },
    {
      id: "retention.edit",
      needs: "retention_change",
      label: "record-edit",
      icon: Pencil,
      group: "record",
      shortcut: "e",
      when: () => current() !== undefined,
      run: () => {
        const id = current();
        if (id !== undefined) edit(id);
      },
    },
    {
      id: "retention.remove",
      needs: "retention_remove",
      label: "retention-rule-remove",
      icon: Trash,
      group: "record",
      shortcut: "delete",
      when: () => current() !== undefined,
      run: remove,
    },
  ];
}
