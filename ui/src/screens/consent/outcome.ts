//! Outcomes in pictures: a shape of their own beside each colour.
import ShieldBan from "@lucide/svelte/icons/shield-ban";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import ShieldQuestion from "@lucide/svelte/icons/shield-question-mark";
import type { Icon } from "../../design/icon";
import type { Outcome } from "../../ipc/types/Outcome";

/** The picture of each outcome. */
export const symbols: Record<Outcome, Icon> = {
  allowed: ShieldCheck,
  needs: ShieldQuestion,
  blocked: ShieldBan,
};

/** The tone of each outcome. */
export const tones = { allowed: "ok", needs: "warn", blocked: "danger" } as const satisfies Record<
  Outcome,
  string
>;
