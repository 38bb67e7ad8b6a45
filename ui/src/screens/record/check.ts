//! Hints while typing. The backend decides; these only say early what it will say.
import * as v from "valibot";
import type { Problem } from "../../ipc/types/Problem";
import type { Problems } from "./form.svelte";

const problem = (name: Problem): Problem => name;
const line = v.pipe(v.string(), v.trim(), v.maxLength(200, problem("too_long")));
const label = v.pipe(v.string(), v.trim(), v.maxLength(60, problem("too_long")));
const blankOr = (rule: v.GenericSchema<string, string>): v.GenericSchema<string, string> =>
  v.pipe(
    v.string(),
    v.trim(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || dataset.value === "") return;
      const checked = v.safeParse(rule, dataset.value);
      if (!checked.success) addIssue({ message: checked.issues[0].message });
    }),
  );

const email = blankOr(
  v.pipe(
    v.string(),
    v.maxLength(254, problem("too_long")),
    v.rfcEmail(problem("email")),
    v.regex(/@.+\../, problem("email")),
  ),
);
const phone = blankOr(
  v.pipe(v.string(), v.maxLength(60, problem("too_long")), v.regex(/\d.*\d/, problem("phone"))),
);
const website = blankOr(
  v.pipe(
    v.string(),
    v.maxLength(2000, problem("too_long")),
    v.check((url) => {
      const parsed = URL.parse(url.includes("://") ? url : `https://${url}`);
      return parsed !== null && ["http:", "https:"].includes(parsed.protocol) && parsed.hostname !== "";
    }, problem("url")),
  ),
);
/** Text of several lines, at most 100,000 characters. */
export const notes = v.pipe(v.string(), v.maxLength(100_000, problem("too_long")));

/** The rules for the lists of contact points and the tags. */
export const pointRules = {
  emails: v.array(v.looseObject({ address: email, label })),
  phones: v.array(v.looseObject({ number: phone, label })),
  addresses: v.array(
    v.looseObject({
      street: v.pipe(v.string(), v.maxLength(500, problem("too_long"))),
      extended: v.pipe(v.string(), v.maxLength(500, problem("too_long"))),
      poBox: line,
      postalCode: line,
      city: line,
      region: line,
      country: line,
      label,
    }),
  ),
  websites: v.array(v.looseObject({ url: website, label })),
  tags: v.array(label),
  notes,
};

/** A line of at most 200 characters. */
export const shortText = line;
/** A line that must not be empty. */
export const needed = v.pipe(line, v.minLength(1, problem("missing")));
/** Text of at most 1000 characters. */
export const longText = v.pipe(v.string(), v.maxLength(1000, problem("too_long")));
/** A birthday as stored: `2001-12-31` or `--12-31`. */
export const birthday = blankOr(
  v.pipe(
    v.string(),
    v.check((text) => isDay(text), problem("date")),
  ),
);

/** What a draft breaks of its rules, by field and position. */
export function problemsOf(rules: v.GenericSchema, draft: object): Map<string, Problem> {
  const found = new Map<string, Problem>();
  const checked = v.safeParse(rules, draft);
  for (const issue of checked.issues ?? []) {
    const key = (issue.path ?? [])
      .slice(0, 2)
      .map(({ key }) => String(key))
      .join(".");
    // Every message of these rules is the name of a problem.
    if (!found.has(key)) found.set(key, issue.message as Problem);
  }
  return found satisfies Problems;
}

function isDay(text: string): boolean {
  const parts = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  // A leap year where the year is unknown, so that 29 February can be told.
  const year = parts[1] === "-" ? 2000 : Number(parts[1]);
  const [month, day] = [Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1850 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
