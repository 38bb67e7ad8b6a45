//! What an alert says, and marking alerts as seen.
import { call, isRefusal } from "../../ipc/call";
import { query } from "../../ipc/query.svelte";
import type { Alert } from "../../ipc/types/Alert";
import { toastRefusal } from "../../shell/toast.svelte";
import { dateTime, t } from "../../text/text.svelte";

/** What happened. */
export function happened({ kind, count, since, user }: Alert): string {
  if (kind !== "failed_attempts") return t(`alert-${kind}`, { user: user ?? "", count });
  return since === null
    ? t("alert-failed_attempts-first", { count })
    : t("alert-failed_attempts", { count, since: dateTime(since) });
}

/** What an owner can do about it. */
export function remedy({ kind, user }: Alert): string {
  return kind === "failed_attempts"
    ? t("alert-failed_attempts-do")
    : t("alert-reading-do", { user: user ?? "" });
}

/** Notes that this owner has seen alerts; gives whether that could be kept. */
export async function see(alerts: Alert[]): Promise<boolean> {
  try {
    await call("alert_see", { ids: alerts.map(({ id }) => id) });
    return true;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  } finally {
    await query("alert_list").reload();
  }
}
