//! What is written in something that the law keeps, in words.
import type { ArchiveRecord } from "../../ipc/types/ArchiveRecord";
import { date, money, t } from "../../text/text.svelte";
import { channelText, gradeText, kindText, methodText } from "../consent/words";
import { zonedTime } from "../consent/moment";
import { dayText } from "../task/words";
import { statusText, voucherText } from "../voucher/words";
import { heldText } from "./words";

type Line = [label: string, value: string];

/** The fields of it that say something, each with its name. */
export function linesOf(record: ArchiveRecord): Line[] {
  return fieldsOf(record).filter(([, value]) => value !== "");
}

function fieldsOf(record: ArchiveRecord): Line[] {
  switch (record.kind) {
    case "voucher":
      return [
        [t("archive-kind-voucher"), voucherText({ kind: record.voucher, number: record.number })],
        [t("voucher-issued-on"), dayText(record.issuedOn)],
        [t("voucher-amount"), money(record.amount)],
        [t("voucher-status"), statusText({ kind: record.voucher, status: record.status, dueOn: "" })],
        [t(`voucher-due-${record.voucher}`), record.dueOn === "" ? "" : dayText(record.dueOn)],
        [t("archive-person"), record.name],
        [t("archive-address"), record.address.join("\n")],
      ];
    case "consent":
      return [
        [t("archive-person"), record.name],
        [t("archive-numbers"), [record.point, ...record.numbers].filter(Boolean).join("\n")],
        [t("consents-purpose"), record.purpose],
        [t("consents-channel"), channelText(record.channel)],
        [t("archive-event"), kindText(record.event)],
        [t("consents-at"), `${zonedTime(record.at, record.zone)} (${record.zone})`],
        [t("consents-method"), methodText(record.method)],
        [t("consents-source"), record.source],
        [t("consents-grade"), gradeText(record.grade)],
        [t("consents-guardian"), record.guardian],
        [t("consents-used"), record.usedAt === null ? "" : date(record.usedAt)],
      ];
    case "held":
      return [
        [t("archive-held-item"), heldText(record.item)],
        [t("archive-person"), record.name],
        [t("archive-held-title"), record.title],
        [t("archive-held-on"), record.on === "" ? "" : dayText(record.on)],
        [t("archive-held-amount"), record.amount === null ? "" : money(record.amount)],
        [t("archive-held-text"), record.text],
        [t("archive-held-whole"), record.whole],
      ];
    case "notice":
      return [
        [t("archive-recipient"), record.recipientName],
        [t("archive-person"), record.name],
        [t("archive-point"), record.identifiers.join("\n")],
      ];
  }
}
