//! Mentions in the text of an activity: names as typed, tokens as stored.
import { expect, test } from "vitest";
import { add, begun, named, pieces, stored, typed } from "../../src/screens/activity/mention";

const [anna, bo, gone] = ["a", "b", "c"].map((digit) => digit.repeat(32)) as [string, string, string];
const mentions = [
  { token: anna, person: { contact: 1, name: "Anna Berg" } },
  { token: bo, person: { contact: 2, name: "Anna" } },
  { token: gone, person: null },
];

test("a stored text is shown in pieces, with the names of today", () => {
  expect(pieces(`Met [[${anna}]][[${gone}]]\n[[x]]`, mentions)).toEqual([
    { words: "Met " },
    { person: { contact: 1, name: "Anna Berg" } },
    { person: null },
    { words: "\n[[x]]" },
  ]);
  expect(pieces("", [])).toEqual([]);
});

test("what is typed again without a change is stored as it was", () => {
  const known = named(mentions, "removed person");
  for (const body of [
    `[[${anna}]], [[${bo}]] and [[${gone}]]`,
    `[[${bo}]] Bergman, [[${anna}]]`,
    `mail@anna.example [[${anna}]][[${bo}]]`,
    "nobody, [[and nothing]]",
  ]) {
    expect(stored(typed(body, known), known)).toBe(body);
  }
});

test("two people of one name are told apart", () => {
  const known = add(add([], anna, "Bo Ek"), bo, "Bo Ek");
  expect(known.map(({ name }) => name)).toEqual(["Bo Ek", "Bo Ek (2)"]);
  expect(stored("@Bo Ek (2) and @Bo Ek", known)).toBe(`[[${bo}]] and [[${anna}]]`);
  expect(add(known, anna, "Bo Ek")).toEqual(known);
});

test("a name begins after an @ that begins a word", () => {
  expect(begun("Hello @Åsa", 10)).toEqual({ at: 6, words: "Åsa" });
  expect(begun("Hello @Åsa Lind", 15)).toEqual({ at: 6, words: "Åsa Lind" });
  expect(begun("@O'Br", 5)).toEqual({ at: 0, words: "O'Br" });
  for (const text of ["Hello @", "asa@example", "Hello", "@ Anna", "@a b c d"]) {
    expect(begun(text, text.length), text).toBeUndefined();
  }
});
