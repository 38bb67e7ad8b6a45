//! What can be done in the list of contacts.
import Download from "@lucide/svelte/icons/download";
import MailCheck from "@lucide/svelte/icons/mail-check";
import Mails from "@lucide/svelte/icons/mails";
import Pencil from "@lucide/svelte/icons/pencil";
import Plus from "@lucide/svelte/icons/plus";
import ShieldBan from "@lucide/svelte/icons/shield-ban";
import Tag from "@lucide/svelte/icons/tag";
import Trash from "@lucide/svelte/icons/trash-2";
import type { Action } from "../../action/registry.svelte";
import { router } from "../../route/router.svelte";
import type ToldDialog from "../consent/ToldDialog.svelte";
import type ExportDialog from "./ExportDialog.svelte";

interface List {
  /** Whether somebody is selected, or is the current one. */
  chosen: () => boolean;
  /** Whether anybody is listed. */
  listed: () => boolean;
  edit: () => void;
  tag: () => void;
  export: () => void;
  mail: () => void;
  tell: () => void;
  trash: () => void;
}

/** The dialog that notes that people were told; read when it is needed first. */
export const toldDialog = (): Promise<{ default: typeof ToldDialog }> =>
  import("../consent/ToldDialog.svelte");

/** The dialog that writes contacts to a file; read when it is needed first. */
export const exportDialog = (): Promise<{ default: typeof ExportDialog }> => import("./ExportDialog.svelte");

/** The actions of the list. */
export function listActions(list: List): Action[] {
  return [
    {
      id: "contact.add",
      label: "contact-add",
      needs: "contact_add",
      icon: Plus,
      group: "record",
      shortcut: "n",
      run: () => {
        router.open("contact-new", {});
      },
    },
    {
      id: "contact.edit",
      needs: "contact_change",
      label: "record-edit",
      icon: Pencil,
      group: "record",
      shortcut: "e",
      when: list.chosen,
      run: list.edit,
    },
    {
      id: "contact.tag",
      needs: "contact_tag",
      label: "contact-tag",
      icon: Tag,
      group: "record",
      shortcut: "t",
      when: list.chosen,
      run: list.tag,
    },
    {
      id: "contact.export",
      needs: "export_save",
      label: "contact-export",
      icon: Download,
      group: "record",
      when: list.listed,
      run: list.export,
    },
    {
      id: "contact.mailing",
      needs: "mailing_save",
      label: "mailing-build",
      icon: Mails,
      group: "record",
      shortcut: "m",
      when: list.listed,
      run: list.mail,
    },
    {
      id: "contact.restricted",
      needs: "consent_restrict",
      label: "contacts-restricted-show",
      icon: ShieldBan,
      group: "record",
      run: () => {
        router.open("contacts", { privacy: "restricted" });
      },
    },
    {
      id: "contact.told",
      needs: "consent_shown",
      label: "contact-told",
      icon: MailCheck,
      group: "record",
      shortcut: "i",
      when: list.chosen,
      run: list.tell,
    },
    {
      id: "contact.trash",
      needs: "contact_trash",
      label: "record-trash",
      icon: Trash,
      group: "record",
      shortcut: "delete",
      when: list.chosen,
      run: list.trash,
    },
  ];
}
