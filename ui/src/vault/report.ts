//! What is told right after a vault was opened.
import type { UnlockReport } from "../ipc/types/UnlockReport";
import { toast } from "../shell/toast.svelte";
import { dateTime, t } from "../text/text.svelte";

/** Tells what is lost, and how often somebody tried in vain. Comes after the session was loaded. */
export function tellReport({ failedAttempts, lastUnlockedAt, missingEntries }: UnlockReport): void {
  if (missingEntries > 0) {
    const detail = t("unlock-missing-do", { since: dateTime(lastUnlockedAt ?? 0) });
    toast(t("unlock-missing", { count: missingEntries }), { tone: "danger", detail });
  }
  if (failedAttempts === 0) return;
  const text =
    lastUnlockedAt === null
      ? t("unlock-failed-first", { count: failedAttempts })
      : t("unlock-failed-before", { count: failedAttempts, since: dateTime(lastUnlockedAt) });
  toast(text, { tone: "warn" });
}
