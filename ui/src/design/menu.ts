//! What a menu is made of.
import type { Icon } from "./icon";

/** A line of a menu; a `null` among them draws a rule. */
export interface MenuItem {
  label: string;
  icon?: Icon;
  shortcut?: string | undefined;
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
}
