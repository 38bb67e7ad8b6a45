//! The grade that the form tells of is the one that the core gives.
import { expect, test } from "vitest";
import type { ConsentKind } from "../../src/ipc/types/ConsentKind";
import type { ConsentMethod } from "../../src/ipc/types/ConsentMethod";
import { ageOn, gradeOf, isAnswer, isGraded } from "../../src/screens/consent/grade";

test.each([
  // method, wording, evidence, answered, grade
  ["paper", true, true, false, "a"],
  ["paper", false, true, false, "b"],
  ["paper", true, false, true, "c"],
  ["paper", false, false, false, "d"],
  ["double_opt_in", true, true, true, "a"],
  ["double_opt_in", true, true, false, "b"],
  ["email", true, true, true, "a"],
  ["email", true, true, false, "b"],
  ["web_form", true, true, true, "b"],
  ["phone", true, false, true, "c"],
  ["in_person", false, false, true, "d"],
  ["import", true, true, true, "d"],
] as [ConsentMethod, boolean, boolean, boolean, string][])(
  "%s, wording %s, evidence %s, answered %s: %s",
  (method, wording, evidence, answered, grade) => {
    const proof = { method, version: wording ? 1 : null, evidence: evidence ? [7] : [] };
    expect(gradeOf(proof, answered)).toBe(grade);
  },
);

test("only an earlier request with the same code, for the same purpose, channel and address, is answered", () => {
  const asked = { code: "K7Q4", purpose: 1, channel: "email" as const, point: "anna@example.se" };
  const request = { ...asked, kind: "requested" as const, at: 100 };
  const answer = { ...asked, at: 200, method: "double_opt_in" as const };
  expect(isAnswer(answer, [request])).toBe(true);
  expect(isAnswer({ ...answer, at: 50 }, [request])).toBe(false);
  expect(isAnswer({ ...answer, purpose: 2 }, [request])).toBe(false);
  expect(isAnswer({ ...answer, code: "K7Q5" }, [request])).toBe(false);
  expect(isAnswer({ ...answer, point: " Anna@Example.se " }, [request])).toBe(true);
  expect(isAnswer({ ...answer, point: "bo@example.se" }, [request])).toBe(false);
  expect(isAnswer({ ...answer, channel: "phone", point: "+46701234567" }, [request])).toBe(false);
  expect(isAnswer({ ...answer, point: "" }, [{ ...request, point: "" }])).toBe(false);
  expect(isAnswer({ ...answer, code: "" }, [{ ...request, code: "" }])).toBe(false);
  expect(isAnswer(answer, [{ ...request, kind: "given" }])).toBe(false);
  const phone = { channel: "phone" as const, point: "+46701234567" };
  const called = [{ ...request, ...phone }];
  expect(isAnswer({ ...answer, ...phone }, called)).toBe(true);
  expect(isAnswer({ ...answer, ...phone, method: "email" }, called)).toBe(false);
});

test.each([
  ["2012-03-04", "2028-03-03", 15],
  ["2012-03-04", "2028-03-04", 16],
  ["--03-04", "2028-03-04", undefined],
  ["", "2028-03-04", undefined],
])("born %s, on %s: %s", (birthday, on, age) => {
  expect(ageOn(birthday, on)).toBe(age);
});

test.each([
  ["given", true],
  ["renewed", true],
  ["customer", true],
  ["requested", false],
  ["refused", false],
  ["withdrawn", false],
  ["expired", false],
  ["invalidated", false],
] satisfies [ConsentKind, boolean][])("whether the grade of %s matters: %s", (kind, matters) => {
  expect(isGraded(kind)).toBe(matters);
});
