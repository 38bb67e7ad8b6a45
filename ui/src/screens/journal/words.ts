//! Entries of the journal in words.
import type { JournalRow } from "../../ipc/types/JournalRow";
import type { JournalUser } from "../../ipc/types/JournalUser";
import { has, number, t } from "../../text/text.svelte";
import { fieldName, isActivityField } from "../activity/words";
import { consentField, consentValue, isConsentObject } from "../consent/words";
import { fieldName as documentField, isDocumentField } from "../document/words";
import { dealField, stageField, stageText } from "../deal/words";
import { exportField, exportText } from "../export/words";
import { fieldText } from "../history/words";
import { suppressionField, suppressionText } from "../suppression/words";
import { noticeField, noticeText } from "../notice/words";
import { purposeField, purposeText } from "../purpose/words";
import { isRecipientObject, recipientField, recipientText } from "../recipient/words";
import { requestField } from "../request/field";
import { templateField, templateText } from "../template/words";
import { taskField } from "../task/words";
import { voucherField } from "../voucher/words";

/** Who did it. */
export function userText({ user }: { user: JournalUser | null }): string {
  if (!user) return t("journal-nobody");
  return user.removed ? t("journal-removed", { name: user.name }) : user.name;
}

/** Where a value of an entry stands: the name of the field, and of one among several its number and part. */
export function placeText(objectType: string, place: string): string {
  const field = place.split(".")[0] ?? place;
  if (objectType === "activity" && isActivityField(field)) return fieldName(field);
  if (objectType === "document" && isDocumentField(field)) return documentField(field);
  if (objectType === "task") return taskField(place) ?? place;
  if (objectType === "voucher") return voucherField(field) ?? place;
  if (objectType === "deal") return dealField(place) ?? place;
  if (objectType === "purpose") return purposeField(place) ?? place;
  if (objectType === "notice" || objectType === "notice_version") return noticeField(place) ?? place;
  if (objectType === "deal_stage") return stageField(place) ?? place;
  if (objectType === "request") return requestField(place);
  if (isRecipientObject(objectType)) return recipientField(place) ?? place;
  if (objectType === "template") return templateField(place) ?? place;
  if (isConsentObject(objectType)) return consentField(place) ?? place;
  if (objectType === "export") return exportField(place) ?? place;
  if (objectType === "suppression") return suppressionField(place) ?? place;
  if (objectType !== "contact" && objectType !== "company") return place;
  const [, at, ...parts] = place.split(".");
  const numbered = at === undefined ? [] : [number(Number(at) + 1)];
  return [[fieldText(objectType, field), ...numbered].join(" "), ...parts].join(" · ");
}

/** A value of an entry, in words where it has some. */
export function valueText(objectType: string, place: string, value: string): string {
  if (isRecipientObject(objectType)) return recipientText(objectType, place, value);
  if (isConsentObject(objectType)) return consentValue(place, value);
  if (objectType === "export") return exportText(place, value);
  if (objectType === "suppression") return suppressionText(place, value);
  if (objectType === "purpose") return purposeText(place, value);
  if (objectType === "notice" || objectType === "notice_version") return noticeText(place, value);
  if (objectType === "template") return templateText(place, value);
  const isStage = objectType === "deal_stage" || (objectType === "deal" && place === "stage");
  return isStage ? stageText(place, value) : value;
}

/** A kind of thing; its code where only a newer program knows it. */
export function kindText(objectType: string): string {
  const key = `journal-object-${objectType}`;
  return has(key) ? t(key) : objectType;
}

/** To what it was done: its name, where it has one, or its kind and whose it is. */
export function objectText({ object, about, objectType }: JournalRow): string {
  if (object) return object.name;
  const kind = kindText(objectType);
  return about ? t("journal-object-of", { kind, name: about.name }) : kind;
}
