//! The way back to a form whose text was not saved.
import { router } from "../../route/router.svelte";
import { blankForm } from "../consent/blank.svelte";
import type { About } from "./drafts.svelte";

/** Opens the form of a draft; it begins with what was typed. */
export function openDraft({ owner, id, form }: About): void {
  if (id !== null && form === "activity") router.open("activity", { owner, id });
  else if (form === "task") router.open("task", id === null ? {} : { owner, id });
  else if (id !== null && form === "voucher") router.open("voucher", { owner, id });
  else if (form === "deal") router.open("deal-form", id === null ? {} : { owner, id });
  else if (form === "request") router.open("request-form", id === null ? {} : { contact: id });
  else if (form === "purpose") router.open("purpose", {});
  else if (form === "recipient") router.open("recipient", {});
  else if (form === "notice") router.open("notice-form", {});
  // The notice stands in the text.
  else if (form === "wording") router.open("notice-version", { id: 0 });
  // So does the rule.
  else if (form === "retention_rule") router.open("retention-rule", {});
  // And the letter.
  else if (form === "template") router.open("template-form", {});
  else if (id !== null && form === "consent") router.open("contact", { id, capture: true });
  else if (form === "consent_form" && id === null) blankForm.show();
  else if (id !== null && form === "consent_form") router.open("contact", { id, print: true });
  else if (id !== null) router.open(owner, { id, edit: true });
  else if (owner === "contact") router.open("contact-new", {});
  else router.open("company-new", {});
}
