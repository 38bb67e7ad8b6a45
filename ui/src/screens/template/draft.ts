//! What is filled in about the text of a letter, and where unsaved text of it is kept: one form at a time.
import type { About } from "../draft/drafts.svelte";
import type { TemplateName } from "./name";

/** A text as its form has it. */
export interface Filled {
  subject: string;
  body: string;
  letter: TemplateName;
}

export const about: About = { owner: "contact", id: null, form: "template" };
