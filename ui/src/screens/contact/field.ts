//! The fields of a contact in words, for comparing two versions.
import type { ContactDraft } from "../../ipc/types/ContactDraft";
import { t, type PlainKey } from "../../text/text.svelte";
import { pointText } from "../record/points";
import { birthdayText } from "./birthday";
import { languageName } from "./languages";

const names = {
  prefix: "contact-prefix",
  givenName: "contact-given",
  middleName: "contact-middle",
  familyName: "contact-family",
  suffix: "contact-suffix",
  nickname: "contact-nickname",
  phoneticGivenName: "contact-phonetic-given",
  phoneticFamilyName: "contact-phonetic-family",
  jobTitle: "contact-job",
  department: "contact-department",
  company: "contacts-company",
  companyName: "contacts-company",
  birthday: "contact-birthday",
  language: "contact-language",
  notes: "contact-notes",
  tags: "contacts-tags",
  source: "contact-source",
  emails: "record-emails",
  phones: "record-phones",
  addresses: "record-addresses",
  websites: "record-websites",
  extra: "contact-extra",
} satisfies Record<keyof ContactDraft, PlainKey>;

/** The fields in the order in which they are shown. */
export const fields: readonly string[] = Object.keys(names);

/** Whether a word names a field of a contact. */
export function isField(word: string): word is keyof ContactDraft {
  return word in names;
}

/** The name of a field. */
export function fieldName(key: keyof ContactDraft): string {
  return t(names[key]);
}

/** The value of a field. */
export function fieldText(draft: ContactDraft, key: keyof ContactDraft): string {
  switch (key) {
    case "company":
      return draft.companyName;
    case "language":
      return draft.language && languageName(draft.language);
    case "birthday":
      return draft.birthday && birthdayText(draft.birthday);
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
