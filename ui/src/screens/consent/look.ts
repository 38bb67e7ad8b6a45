//! How acts and states look: always an icon or a texture beside the colour.
import Ban from "@lucide/svelte/icons/ban";
import Check from "@lucide/svelte/icons/check";
import CheckCheck from "@lucide/svelte/icons/check-check";
import CircleHelp from "@lucide/svelte/icons/circle-question-mark";
import CircleSlash from "@lucide/svelte/icons/circle-slash";
import Handshake from "@lucide/svelte/icons/handshake";
import Hourglass from "@lucide/svelte/icons/hourglass";
import Undo from "@lucide/svelte/icons/undo-2";
import type { Icon } from "../../design/icon";
import type { Paint } from "../../design/chart/part";
import type { ConsentKind } from "../../ipc/types/ConsentKind";
import type { ConsentState } from "../../ipc/types/ConsentState";

/** How a state is painted in charts. */
export const paints: Record<ConsentState, Paint> = {
  given: { tone: "ok", texture: "solid" },
  customer: { tone: "info", texture: "solid" },
  unproven: { tone: "warn", texture: "hatch" },
  expired: { tone: "warn", texture: "solid" },
  requested: { tone: "neutral", texture: "dots" },
  refused: { tone: "danger", texture: "hatch" },
  withdrawn: { tone: "danger", texture: "solid" },
  invalidated: { tone: "neutral", texture: "hatch" },
};

/** The picture of an act. */
export const actIcons: Record<ConsentKind, Icon> = {
  requested: CircleHelp,
  given: Check,
  renewed: CheckCheck,
  refused: Ban,
  withdrawn: Undo,
  expired: Hourglass,
  invalidated: CircleSlash,
  customer: Handshake,
};
