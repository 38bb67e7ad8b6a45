//! Pretended alerts.
import type { Alert } from "../../src/ipc/types/Alert";
import type { Answers } from "./backend";

/** Answers about alerts; what was seen stays so. */
export function alerts(raised: Alert[]): Answers {
  let all = raised;
  return {
    alert_list: () => all,
    alert_see: ({ ids }) => {
      all = all.map((alert) => (ids.includes(alert.id) ? { ...alert, seen: true } : alert));
      return null;
    },
  };
}
