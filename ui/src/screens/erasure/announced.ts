//! Erasures that are announced, in words, and what can be done with them.
import { call, isRefusal } from "../../ipc/call";
import type { ErasureAnnouncement } from "../../ipc/types/ErasureAnnouncement";
import type { ErasureWait } from "../../ipc/types/ErasureWait";
import { router } from "../../route/router.svelte";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { day, plusDays } from "../../text/day";
import { date, t } from "../../text/text.svelte";
import { dayText } from "../task/words";

/** What it waits for, in a sentence. */
export function waitText(wait: ErasureWait | null): string {
  switch (wait?.why) {
    case undefined:
      return t("erasure-announced-ready");
    case "cooling":
      return t("erasure-wait-cooling", { until: date(wait.until) });
    case "hold":
      return t("erasure-wait-hold", { review: dayText(wait.review) });
    case "nobody":
      return t("erasure-wait-nobody");
    default:
      return t("erasure-wait-second");
  }
}

/** Whether who asks may confirm it: now, or earlier than it was to be done. */
export const isMine = ({ wait }: ErasureAnnouncement): boolean => wait === null || wait.why === "cooling";

/** When an erasure can be done that is announced now: after so many whole days, today not among them. */
export const firstDay = (days: number): string => plusDays(day(Date.now()), days + 1);

/** "Erasure announced by Ada on 21 Nov 2026". */
export const announcedText = ({ authorName, at }: ErasureAnnouncement): string =>
  t("erasure-announced-by", { name: authorName, day: date(at) });

/** The names of those who may confirm it, "Ada, Bo". */
export const othersText = (others: readonly string[]): string => others.join(", ");

/** Goes through it once more, and confirms it at the end. */
export function review({ contact, request }: ErasureAnnouncement): void {
  router.open("erase", { contact, ...(request === null ? {} : { request }) });
}

/** Takes an announcement back; gives whether that was done. */
export async function withdraw({ id, name }: ErasureAnnouncement): Promise<boolean> {
  try {
    await call("erasure_withdraw", { id });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
  toast(t("erasure-withdrawn", { name }));
  return true;
}
