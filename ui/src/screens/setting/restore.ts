//! Offers to set a setting as it was. Undo is for records only: settings are no step among them.
import { toast } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";

/** The former values of what a part changes. */
export function formerOf<Whole extends object>(before: Whole, part: Partial<Whole>): Partial<Whole> {
  // The keys of a part are those of the whole.
  const keys = Object.keys(part) as (keyof Whole)[];
  return Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<Whole>;
}

/** Says that a setting was changed; `restore` sets the former value again and gives whether it could. */
export function offerRestore(restore: () => Promise<boolean>): void {
  const run = async (): Promise<void> => {
    if (await restore()) toast(t("settings-restored"), { tone: "info", about: "settings" });
  };
  toast(t("settings-changed"), {
    about: "settings",
    action: { label: t("action-undo"), run: () => void run() },
  });
}
