//! The actions that every screen has.
import Scaling from "@lucide/svelte/icons/scaling";
import ArrowRight from "@lucide/svelte/icons/arrow-right";
import ArrowLeft from "@lucide/svelte/icons/arrow-left";
import Ban from "@lucide/svelte/icons/ban";
import Command from "@lucide/svelte/icons/command";
import FileText from "@lucide/svelte/icons/file-text";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Lock from "@lucide/svelte/icons/lock";
import MailOpen from "@lucide/svelte/icons/mail-open";
import MailSearch from "@lucide/svelte/icons/mail-search";
import Mails from "@lucide/svelte/icons/mails";
import Printer from "@lucide/svelte/icons/printer";
import Redo from "@lucide/svelte/icons/redo-2";
import Send from "@lucide/svelte/icons/send";
import Target from "@lucide/svelte/icons/target";
import Undo from "@lucide/svelte/icons/undo-2";
import ZoomIn from "@lucide/svelte/icons/zoom-in";
import ZoomOut from "@lucide/svelte/icons/zoom-out";
import type { Action } from "../action/registry.svelte";
import { redo, undo } from "../action/undo.svelte";
import { zooms } from "../preference/choices";
import { changePreference, preference } from "../preference/preference.svelte";
import { router } from "../route/router.svelte";
import { blankForm } from "../screens/consent/blank.svelte";
import { lock } from "../vault/session.svelte";
import { areas } from "./areas";
import { overlay } from "./overlay.svelte";
import { cycleRegions } from "./region";

/** Undo, lock, zoom, the ways to every area. */
export const shellActions: readonly Action[] = [
  ...areas.map(({ screen, label, icon, shortcut, needs }): Action => ({
    id: `go.${screen}`,
    needs,
    label,
    icon,
    shortcut,
    group: "go",
    run: () => {
      router.open(screen, {});
    },
  })),
  {
    id: "request.new",
    needs: "request_add",
    label: "request-add",
    icon: MailSearch,
    group: "go",
    run: () => {
      const place = router.place;
      router.open("request-form", place?.screen === "contact" ? { contact: place.params.id } : {});
    },
  },
  {
    id: "go.suppressions",
    needs: "suppression_list",
    label: "suppression-open",
    icon: Ban,
    group: "go",
    run: () => {
      router.open("suppressions", {});
    },
  },
  {
    id: "go.purposes",
    needs: "purpose_list",
    label: "go-purposes",
    icon: Target,
    group: "go",
    run: () => {
      router.open("purposes", {});
    },
  },
  {
    id: "go.recipients",
    needs: "recipient_list",
    label: "go-recipients",
    icon: Send,
    group: "go",
    run: () => {
      router.open("recipients", {});
    },
  },
  {
    id: "go.notices",
    needs: "notice_list",
    label: "go-notices",
    icon: FileText,
    group: "go",
    run: () => {
      router.open("notices", {});
    },
  },
  {
    id: "go.templates",
    needs: "template_list",
    label: "go-templates",
    icon: MailOpen,
    group: "go",
    run: () => {
      router.open("templates", {});
    },
  },
  {
    id: "go.mailing",
    needs: "mailing_save",
    label: "mailing-build",
    icon: Mails,
    group: "go",
    shortcut: "g m",
    run: () => {
      router.open("mailing", {});
    },
  },
  {
    id: "go.answers",
    needs: "consent_answers_read",
    label: "answers-read",
    icon: MailSearch,
    group: "go",
    when: () => router.place?.screen !== "answers",
    run: () => {
      router.open("answers", { read: true });
    },
  },
  {
    id: "consent.blank",
    needs: "consent_form_save",
    label: "letter-blank",
    icon: Printer,
    group: "record",
    run: blankForm.show,
  },
  {
    id: "app.back",
    label: "action-back",
    icon: ArrowLeft,
    group: "go",
    shortcut: ["alt+arrowleft", "escape"],
    when: () => router.canGoBack,
    run: router.back,
  },
  {
    id: "app.forward",
    label: "action-forward",
    icon: ArrowRight,
    group: "go",
    shortcut: "alt+arrowright",
    when: () => router.canGoForward,
    run: router.forward,
  },
  {
    id: "app.lock",
    label: "action-lock",
    group: "app",
    icon: Lock,
    shortcut: "mod+l",
    run: () => void lock(),
  },
  {
    id: "app.undo",
    label: "action-undo",
    group: "app",
    needs: "undo_back",
    icon: Undo,
    shortcut: "mod+z",
    run: () => void undo(),
  },
  {
    id: "app.redo",
    label: "action-redo",
    group: "app",
    needs: "undo_forward",
    icon: Redo,
    shortcut: ["mod+shift+z", "mod+y"],
    run: () => void redo(),
  },
  {
    id: "app.palette",
    label: "action-palette",
    group: "app",
    icon: Command,
    shortcut: "mod+k",
    hidden: true,
    run: () => {
      overlay.show("palette");
    },
  },
  {
    id: "app.shortcuts",
    label: "action-shortcuts",
    group: "app",
    icon: Keyboard,
    shortcut: ["?", "f1"],
    run: () => {
      overlay.show("shortcuts");
    },
  },
  {
    id: "app.zoom-in",
    label: "action-zoom-in",
    group: "settings",
    icon: ZoomIn,
    shortcut: ["mod++", "mod+="],
    run: () => void zoom(1),
  },
  {
    id: "app.zoom-out",
    label: "action-zoom-out",
    group: "settings",
    icon: ZoomOut,
    shortcut: "mod+-",
    run: () => void zoom(-1),
  },
  {
    id: "app.zoom-reset",
    label: "action-zoom-reset",
    icon: Scaling,
    group: "settings",
    shortcut: "mod+0",
    run: () => void changePreference({ zoom: 100 }),
  },
  {
    id: "app.next-region",
    label: "action-next-region",
    group: "app",
    shortcut: "f6",
    hidden: true,
    run: () => {
      cycleRegions(false);
    },
  },
  {
    id: "app.previous-region",
    label: "action-previous-region",
    group: "app",
    shortcut: "shift+f6",
    hidden: true,
    run: () => {
      cycleRegions(true);
    },
  },
];

async function zoom(by: 1 | -1): Promise<void> {
  const now = preference().zoom;
  const next = by > 0 ? zooms.find((step) => step > now) : zooms.findLast((step) => step < now);
  if (next !== undefined) await changePreference({ zoom: next });
}
