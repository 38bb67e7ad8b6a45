//! Which of the app's own overlays is open.

let open = $state<"palette" | "shortcuts">();

/** Palette or shortcut sheet; one at a time. */
export const overlay = {
  get open(): "palette" | "shortcuts" | undefined {
    return open;
  },
  show: (which: "palette" | "shortcuts"): void => {
    open = which;
  },
  close: (): void => {
    open = undefined;
  },
};
