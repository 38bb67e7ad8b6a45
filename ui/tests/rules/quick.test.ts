//! What a quick line becomes.
import { expect, test } from "vitest";
import type { QuickLine } from "../../src/ipc/types/QuickLine";
import { momentOf } from "../../src/text/moment";
import { draftOfLine, momentOfLine } from "../../src/screens/activity/quick";

const plain: QuickLine = { kind: null, direction: "none", date: null, time: null, text: "wants a quote" };
const now = "2026-11-21T14:03";

test("a line without a day happened now, one without a time at noon of its day", () => {
  expect(momentOfLine(plain, now)).toBe("2026-11-21T14:03");
  expect(momentOfLine({ ...plain, time: "10:00" }, now)).toBe("2026-11-21T10:00");
  expect(momentOfLine({ ...plain, date: "2026-11-21" }, now)).toBe("2026-11-21T14:03");
  expect(momentOfLine({ ...plain, date: "2026-11-20" }, now)).toBe("2026-11-20T12:00");
  expect(momentOfLine({ ...plain, date: "2026-11-20", time: "08:15" }, now)).toBe("2026-11-20T08:15");
});

test("a short text is what it was about, that of a note and a long one is the text", () => {
  expect(draftOfLine({ ...plain, kind: "call", direction: "in" }, 5)).toEqual({
    kind: "call",
    direction: "in",
    occurredAt: 5,
    subject: "wants a quote",
    body: "",
  });
  expect(draftOfLine(plain, 5)).toMatchObject({ kind: "note", subject: "", body: "wants a quote" });
  const long = "x".repeat(201);
  expect(draftOfLine({ ...plain, kind: "call", text: long }, 5)).toMatchObject({ subject: "", body: long });
});

test("a moment is read as it was written, and what is none is none", () => {
  expect(new Date(momentOf("2026-11-21T14:03") ?? 0).getMinutes()).toBe(3);
  expect(momentOf("2026-02-30T10:00")).toBeNull();
  expect(momentOf("tomorrow")).toBeNull();
});
