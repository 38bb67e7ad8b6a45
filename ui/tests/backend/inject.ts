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
const answers = office(window.__beginning);
const backend = new Backend(answers);
for (const command of ["request_act", "request_tick", "request_plan", "request_comment"] as const) {
  // The name came from the answers, and so did the answer.
  const answer = answers[command] as ((...given: unknown[]) => unknown) | undefined;
  const telling = (...given: unknown[]): unknown => {
    const result = answer?.(...given);
    setTimeout(() => {
      backend.emit("change", { table: "request", ids: [] });
    });
    return result;
  };
  Object.assign(answers, { [command]: telling });
}
window.backend = backend;
backend.install();
