//! The parts of the area of consents, in their order. A part whose screen does not exist is not shown.
import Ban from "@lucide/svelte/icons/ban";
import ChartBar from "@lucide/svelte/icons/chart-bar-stacked";
import FileText from "@lucide/svelte/icons/file-text";
import Inbox from "@lucide/svelte/icons/inbox";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import Send from "@lucide/svelte/icons/send";
import Target from "@lucide/svelte/icons/target";
import type { Icon } from "../../design/icon";
import type { Command } from "../../ipc/call";
import type { PlainKey } from "../../text/text.svelte";
import { may } from "../../vault/permission";
import { lateScreens, screens } from "../screens";

/** A part: of this screen, or a screen of its own. */
export type ConsentPart =
  "overview" | "ledger" | "purposes" | "notices" | "recipients" | "suppressions" | "answers";

interface Line {
  part: ConsentPart;
  label: PlainKey;
  icon: Icon;
  needs: Command;
}

const all: readonly Line[] = [
  { part: "overview", label: "consents-overview", icon: ChartBar, needs: "consent_overview" },
  { part: "ledger", label: "consents-ledger", icon: ScrollText, needs: "consent_open" },
  { part: "purposes", label: "purposes-title", icon: Target, needs: "purpose_list" },
  { part: "notices", label: "notices-title", icon: FileText, needs: "notice_list" },
  { part: "recipients", label: "recipients-title", icon: Send, needs: "recipient_list" },
  { part: "suppressions", label: "consents-suppressions", icon: Ban, needs: "suppression_list" },
  { part: "answers", label: "answers-part", icon: Inbox, needs: "consent_answers_read" },
];

/** Those that exist, and that who works may see. */
export function parts(): Line[] {
  const known: Record<string, unknown> = { ...screens, ...lateScreens, overview: true, ledger: true };
  return all.filter(({ part, needs }) => known[part] !== undefined && may(needs));
}
