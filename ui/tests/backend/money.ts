//! Amounts in the pretended office.
import { digits } from "../../src/ipc/currencies";
import type { Answers } from "./backend";
import { refuse } from "./refuse";

/** Reads amounts with a decimal sign and without groups. */
export const money: Pick<Answers, "money_read"> = {
  money_read: ({ text, currency, decimal }) => {
    const decimals = digits[currency] ?? 0;
    const [whole = "", part = "", ...more] = text.trim().split(decimal);
    if (!/^-?\d+$/.test(whole) || !/^\d*$/.test(part) || part.length > decimals || more.length > 0) {
      return refuse({ code: "invalid", field: "amount", at: null, problem: "amount" });
    }
    return { units: Number(whole + part.padEnd(decimals, "0")), currency };
  },
};
