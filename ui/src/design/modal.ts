//! Keeps the rest of the window out of reach while a dialog is open.

let open = 0;

/**
 * Makes the app inert until the returned function is called; then the focus goes back to where it was.
 * A dialog that is given gets the focus: its first field, else itself, never its cross.
 */
export function holdFocus(dialog?: HTMLElement): () => void {
  const opener = document.activeElement;
  const app = document.getElementById("app");
  open += 1;
  app?.setAttribute("inert", "");
  const field = dialog?.querySelector<HTMLElement>("input, select, textarea");
  (field ?? dialog)?.focus();
  return () => {
    open -= 1;
    if (open > 0) return;
    app?.removeAttribute("inert");
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
}
