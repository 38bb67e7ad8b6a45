//! Keeps the rest of the window out of reach while a dialog is open.

let open = 0;

/** Makes the app inert until the returned function is called; then the focus goes back to where it was. */
export function holdFocus(): () => void {
  const opener = document.activeElement;
  const app = document.getElementById("app");
  open += 1;
  app?.setAttribute("inert", "");
  return () => {
    open -= 1;
    if (open > 0) return;
    app?.removeAttribute("inert");
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
}
