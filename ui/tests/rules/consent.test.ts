//! What narrows the ledger, and the moments that days mean.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  changed,
  everything,
  isNarrow,
  isShownDay,
  lastDayOf,
  momentOf,
  queryOf,
} from "../../src/screens/consent/filter";

const noon = new Date(2026, 10, 22, 12).getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
});

afterEach(() => {
  vi.useRealTimers();
});

test("a past day means its last moment in the zone of the window", () => {
  expect(momentOf("2026-03-03")).toBe(new Date(2026, 2, 4).getTime() - 1);
});

test("a day on which the clocks change ends at its own midnight", () => {
  expect(momentOf("2026-10-25")).toBe(new Date(2026, 9, 26).getTime() - 1);
});

test("today means now, and what is no day means nothing", () => {
  expect(momentOf("2026-11-22")).toBe(noon);
  expect(momentOf("2027-01-01")).toBe(noon);
  expect(momentOf("")).toBeNull();
});

test.each([
  ["2026-11-22", true],
  ["1999-01-01", true],
  ["2026-11-23", false],
  ["", false],
])("whether %s can be looked at: %s", (day, expected) => {
  expect(isShownDay(day)).toBe(expected);
});

test("a state goes with a day, today if none was chosen", () => {
  const filter = changed(changed(everything, { purpose: 3 }), { standing: "withdrawn" });

  expect(filter).toMatchObject({ purpose: 3, standing: "withdrawn", day: "2026-11-22" });
});

test.each([{ purpose: null }, { day: "" }])("a state goes where %o is taken away", (part) => {
  const filter = { ...everything, purpose: 3, day: "2026-03-03", standing: "given" } as const;

  expect(changed(filter, part)).toMatchObject({ standing: null, ...part });
});

test("a state without a purpose is not kept", () => {
  expect(changed(everything, { standing: "given" }).standing).toBeNull();
});

test("what ends soon is asked for by a word of its own", () => {
  const filter = { ...everything, purpose: 3, day: "2026-11-22", standing: "ending" } as const;

  expect(queryOf(filter)).toEqual({
    at: noon,
    purpose: 3,
    channel: null,
    kind: null,
    grade: null,
    state: null,
    expiring: true,
    text: "",
  });
  expect(queryOf({ ...filter, standing: "given" })).toMatchObject({ state: "given", expiring: false });
});

test("only what leaves something out narrows", () => {
  expect(isNarrow(everything)).toBe(false);
  expect(isNarrow({ ...everything, text: "  " })).toBe(false);
  expect(isNarrow({ ...everything, text: "a" })).toBe(true);
  expect(isNarrow({ ...everything, day: "2026-03-03" })).toBe(true);
  expect(isNarrow({ ...everything, grade: "a" })).toBe(true);
});

test("the last day of a month, and of this month none but today", () => {
  expect(lastDayOf("2026-02")).toBe("2026-02-28");
  expect(lastDayOf("2024-02")).toBe("2024-02-29");
  expect(lastDayOf("2025-12")).toBe("2025-12-31");
  expect(lastDayOf("2026-11")).toBe("");
});
