//! What the form of a contact fills in, and the hints it gives while typing.
import * as v from "valibot";
import type { Contact } from "../../ipc/types/Contact";
import type { ContactDraft } from "../../ipc/types/ContactDraft";
import { birthday, longText, pointRules, problemsOf, shortText } from "../record/check";
import type { Problems } from "../record/form.svelte";

/** A contact without values. */
export const empty: ContactDraft = {
  prefix: "",
  givenName: "",
  middleName: "",
  familyName: "",
  suffix: "",
  nickname: "",
  phoneticGivenName: "",
  phoneticFamilyName: "",
  jobTitle: "",
  department: "",
  company: null,
  companyName: "",
  birthday: "",
  language: "",
  notes: "",
  tags: [],
  source: "",
  emails: [],
  phones: [],
  addresses: [],
  websites: [],
  extra: "",
};

// The keys of a draft, from the blank one.
const keys = Object.keys(empty) as (keyof ContactDraft)[];

/** The part of a contact that a form changes. */
export function draftOf(contact: Contact): ContactDraft {
  return Object.fromEntries(keys.map((key) => [key, contact[key]])) as unknown as ContactDraft;
}

const rules = v.looseObject({
  ...pointRules,
  prefix: shortText,
  givenName: shortText,
  middleName: shortText,
  familyName: shortText,
  suffix: shortText,
  nickname: shortText,
  phoneticGivenName: shortText,
  phoneticFamilyName: shortText,
  jobTitle: shortText,
  department: shortText,
  companyName: shortText,
  source: longText,
  birthday,
});

/** What is wrong with a draft, as far as the window can tell. */
export function check(draft: ContactDraft): Problems {
  const found = problemsOf(rules, draft);
  const { givenName, middleName, familyName, nickname, companyName, company, emails, phones } = draft;
  const names = [
    givenName,
    middleName,
    familyName,
    nickname,
    companyName,
    ...emails.map(({ address }) => address),
  ];
  const somebody =
    company !== null || [...names, ...phones.map((phone) => phone.number)].some((text) => text.trim() !== "");
  if (!somebody) found.set("givenName", "missing");
  return found;
}
