//! Puts the office into a page that is drawn for pictures. The page says where to begin by `__beginning`.
import { Backend } from "./backend";
import { office, type Beginning } from "./office";

declare global {
  interface Window {
    __beginning?: Beginning;
    backend?: Backend;
  }
}

// As the shell does.
Object.freeze(Object.prototype);
window.backend = new Backend(office(window.__beginning));
window.backend.install();
