//! The areas of the rail, in their fixed order. An area without a screen is not shown.
import BadgeCheck from "@lucide/svelte/icons/badge-check";
import Building from "@lucide/svelte/icons/building";
import CalendarCheck from "@lucide/svelte/icons/calendar-check";
import Eraser from "@lucide/svelte/icons/eraser";
import Handshake from "@lucide/svelte/icons/handshake";
import Import from "@lucide/svelte/icons/import";
import ListTodo from "@lucide/svelte/icons/list-todo";
import MailSearch from "@lucide/svelte/icons/mail-search";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import Settings from "@lucide/svelte/icons/settings";
import Trash from "@lucide/svelte/icons/trash";
import Users from "@lucide/svelte/icons/users";
import type { Icon } from "../design/icon";
import type { Command } from "../ipc/call";
import type { ScreenName } from "../route/router.svelte";
import { lateScreens, screens } from "../screens/screens";
import type { PlainKey } from "../text/text.svelte";

/** A line of the rail. */
export interface Area {
  screen:
    | "today"
    | "contacts"
    | "companies"
    | "deals"
    | "tasks"
    | "requests"
    | "consents"
    | "erasures"
    | "journal"
    | "import"
    | "trash"
    | "settings";
  label: PlainKey;
  icon: Icon;
  shortcut: string;
  section: "work" | "privacy" | "system";
  /** The command that it begins with: who may not call that does not have the area. */
  needs: Command;
  /** Screens that belong to it. */
  holds: readonly ScreenName[];
}

const all: readonly Area[] = [
  {
    screen: "today",
    label: "area-today",
    icon: CalendarCheck,
    shortcut: "g t",
    section: "work",
    needs: "due_open",
    holds: [],
  },
  {
    screen: "contacts",
    label: "area-contacts",
    icon: Users,
    shortcut: "g c",
    section: "work",
    needs: "contact_open",
    holds: ["contact", "contact-new", "voucher", "mailing"],
  },
  {
    screen: "companies",
    label: "area-companies",
    icon: Building,
    shortcut: "g o",
    section: "work",
    needs: "company_open",
    holds: ["company", "company-new"],
  },
  {
    screen: "deals",
    label: "area-deals",
    icon: Handshake,
    shortcut: "g d",
    section: "work",
    needs: "deal_board",
    holds: ["deal", "deal-form"],
  },
  {
    screen: "tasks",
    label: "area-tasks",
    icon: ListTodo,
    shortcut: "g a",
    section: "work",
    needs: "task_open",
    holds: ["task"],
  },
  {
    screen: "requests",
    label: "area-requests",
    icon: MailSearch,
    shortcut: "g r",
    section: "privacy",
    needs: "request_open",
    holds: ["request", "request-form"],
  },
  {
    screen: "consents",
    label: "area-consents",
    icon: BadgeCheck,
    shortcut: "g s",
    section: "privacy",
    needs: "consent_overview",
    holds: [
      "purposes",
      "purpose",
      "recipients",
      "recipient",
      "notices",
      "notice",
      "notice-form",
      "notice-version",
      "suppressions",
      "answers",
    ],
  },
  {
    screen: "erasures",
    label: "area-erasures",
    icon: Eraser,
    shortcut: "g e",
    section: "privacy",
    needs: "erasure_list",
    holds: ["erase", "retention-rule"],
  },
  {
    screen: "journal",
    label: "area-journal",
    icon: ScrollText,
    shortcut: "g j",
    section: "privacy",
    needs: "journal_list",
    holds: [],
  },
  {
    screen: "import",
    label: "area-import",
    icon: Import,
    shortcut: "g i",
    section: "system",
    needs: "import_list",
    holds: [],
  },
  {
    screen: "trash",
    label: "area-trash",
    icon: Trash,
    shortcut: "g x",
    section: "system",
    needs: "trash_open",
    holds: [],
  },
  {
    screen: "settings",
    label: "area-settings",
    icon: Settings,
    shortcut: "mod+,",
    section: "system",
    needs: "setting_get",
    holds: ["templates", "template", "template-form"],
  },
];

/** The areas that exist. */
export const areas = all.filter((area) => screens[area.screen] ?? lateScreens[area.screen]);
