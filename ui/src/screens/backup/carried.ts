//! What became of who was suppressed or erased after a backup was made, told when it was restored.
import type { RestoreCarried } from "../../ipc/types/RestoreCarried";
import { toast } from "../../shell/toast.svelte";
import { date, t } from "../../text/text.svelte";

/** Says that a vault was restored, and whether those who asked not to be contacted since then are on its list. */
export function tellCarried(carried: RestoreCarried, made: number): void {
  const { count, erased, items, texts, read, unread, failed, ledger } = carried;
  const day = date(made);
  const lost = [
    ...unread.map(({ path, why }) => t(`restore-unread-${why}`, { path })),
    ...(failed ? [t("restore-carry-failed")] : []),
    ...(read === 0 && unread.length === 0 ? [t("restore-carry-none")] : []),
    // A newer state of the vault knows whatever a ledger does.
    ...(read === 0 && ledger !== "read" ? [t(`restore-ledger-${ledger}`, { day })] : []),
  ];
  const told = [
    ...(count > 0 ? [t("restore-carried", { count })] : []),
    ...(erased > 0 ? [t("restore-erased", { count: erased })] : []),
    ...(items > 0 ? [t("restore-erased-items", { count: items })] : []),
    ...(texts > 0 ? [t("backups-texts-left", { count: texts })] : []),
  ];
  if (lost.length === 0) {
    toast(t("restore-done"), { detail: told.join(" ") || t("restore-carried-nothing", { day }) });
  } else {
    // It stays until it is read.
    const detail = [...told, ...lost, t("restore-carry-do", { day })].join(" ");
    toast(t("restore-done-incomplete"), { tone: "warn", detail });
  }
}
