//! What is told right after a vault was opened.
import type { UnlockReport } from "../ipc/types/UnlockReport";
import { toast } from "../shell/toast.svelte";
import { dateTime, t } from "../text/text.svelte";

/** Tells how often somebody tried in vain. Comes after the session was loaded. */
export function tellReport({ failedAttempts, lastUnlockedAt }: UnlockReport): void {
  if (failedAttempts === 0) return;
  const text =
    lastUnlockedAt === null
      ? t("unlock-failed-first", { count: failedAttempts })
      : t("unlock-failed-before", { count: failedAttempts, since: dateTime(lastUnlockedAt) });
  toast(text, { tone: "warn" });
}
