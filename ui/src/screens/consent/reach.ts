//! Writing to or calling somebody for a purpose: it is decided, noted as a use of their consent, and opened in the other program.
import MailOpen from "@lucide/svelte/icons/mail-open";
import Mail from "@lucide/svelte/icons/mail";
import MessageSquare from "@lucide/svelte/icons/message-square";
import Phone from "@lucide/svelte/icons/phone";
import type { Icon } from "../../design/icon";
import { call, isRefusal } from "../../ipc/call";
import type { Channel } from "../../ipc/types/Channel";
import type { Decision } from "../../ipc/types/Decision";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t, type PlainKey } from "../../text/text.svelte";
import { blocked } from "./blocked.svelte";

/** What is done through each channel; nothing is where nobody is contacted. */
export const reaches: Partial<Record<Channel, { label: PlainKey; icon: Icon }>> = {
  email: { label: "letter-reach-email", icon: Mail },
  phone: { label: "letter-reach-phone", icon: Phone },
  message: { label: "letter-reach-message", icon: MessageSquare },
  letter: { label: "letter-reach-letter", icon: MailOpen },
};

/** Reaches somebody for the purpose of a decision; where they may not be any more, says why. */
export async function reach({ contact: id, purpose, channel }: Decision): Promise<void> {
  if (purpose === null) return;
  try {
    await call("contact_reach", { id, purpose, channel });
    toast(t(channel === "letter" ? "letter-reached-letter" : "letter-reached"));
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code === "may_not") await explainWhy(id, purpose, channel);
    else toastRefusal(caught);
  }
}

async function explainWhy(id: number, purpose: number, channel: Channel): Promise<void> {
  try {
    blocked.show(await call("decision_get", { id, purpose, channel, at: null }));
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}
