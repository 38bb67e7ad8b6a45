//! What the form of a company fills in, the hints it gives while typing, and its fields in words.
import * as v from "valibot";
import type { Company } from "../../ipc/types/Company";
import type { CompanyDraft } from "../../ipc/types/CompanyDraft";
import { t, type PlainKey } from "../../text/text.svelte";
import { needed, pointRules, problemsOf, shortText } from "../record/check";
import type { Problems } from "../record/form.svelte";
import { pointText } from "../record/points";

/** A company without values. */
export const empty: CompanyDraft = {
  name: "",
  industry: "",
  registration: "",
  notes: "",
  tags: [],
  emails: [],
  phones: [],
  addresses: [],
  websites: [],
};

/** The part of a company that a form changes. */
export function draftOf(company: Company): CompanyDraft {
  const { name, industry, registration, notes, tags, emails, phones, addresses, websites } = company;
  return { name, industry, registration, notes, tags, emails, phones, addresses, websites };
}

const rules = v.looseObject({
  ...pointRules,
  name: needed,
  industry: shortText,
  registration: shortText,
});

/** What is wrong with a draft, as far as the window can tell. */
export function check(draft: CompanyDraft): Problems {
  return problemsOf(rules, draft);
}

const names = {
  name: "company-name",
  industry: "company-industry",
  registration: "company-registration",
  notes: "contact-notes",
  tags: "contacts-tags",
  emails: "record-emails",
  phones: "record-phones",
  addresses: "record-addresses",
  websites: "record-websites",
} satisfies Record<keyof CompanyDraft, PlainKey>;

/** The fields in the order in which they are shown. */
export const fields: readonly string[] = Object.keys(names);

/** Whether a word names a field of a company. */
export function isField(word: string): word is keyof CompanyDraft {
  return word in names;
}

/** The name of a field. */
export function fieldName(key: keyof CompanyDraft): string {
  return t(names[key]);
}

/** The value of a field. */
export function fieldText(draft: CompanyDraft, key: keyof CompanyDraft): string {
  switch (key) {
    case "tags":
      return draft.tags.join(", ");
    case "emails":
    case "phones":
    case "addresses":
    case "websites":
      return pointText(draft, key);
    default:
      return draft[key];
  }
}
