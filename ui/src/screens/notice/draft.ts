//! What is filled in about a notice and its wordings, and where unsaved text of it is kept: one form of each at a time.
import type { NoticeKind } from "../../ipc/types/NoticeKind";
import type { Screens } from "../../route/router.svelte";
import type { About } from "../draft/drafts.svelte";

/** A notice as its form has it. */
export interface Filled {
  name: string;
  kind: NoticeKind;
  /** A purpose's number; empty for none. */
  purpose: string;
  /** Of a new one, the languages of its first version. */
  language: string[];
  /** The one to change, or what a new one starts from. */
  place: Screens["notice-form"];
}

/** The wordings of a version as their form has them: a text for each language. */
export interface FilledTexts {
  language: string[];
  text: string[];
  /** The notice's name. */
  name: string;
  place: Screens["notice-version"];
}

export const about: About = { owner: "contact", id: null, form: "notice" };
export const aboutTexts: About = { owner: "contact", id: null, form: "wording" };
