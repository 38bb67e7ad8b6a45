//! Requests in words.
import type { Period } from "../../ipc/types/Period";
import type { RequestChannel } from "../../ipc/types/RequestChannel";
import type { RequestKind } from "../../ipc/types/RequestKind";
import type { RequestOutcome } from "../../ipc/types/RequestOutcome";
import type { RequestRow } from "../../ipc/types/RequestRow";
import type { RequestStage } from "../../ipc/types/RequestStage";
import { day, startOf } from "../../text/day";
import { language, t } from "../../text/text.svelte";
import { dayText } from "../task/words";

/** How requests come in, in the order in which that is offered. */
export const channels = [
  "email",
  "phone",
  "letter",
  "in_person",
  "web_form",
] as const satisfies readonly RequestChannel[];

/** The stages in their order. */
export const stages = [
  "received",
  "identity",
  "search",
  "review",
  "answer",
  "closed",
] as const satisfies readonly RequestStage[];

/** What requests can come to. */
export const outcomes = [
  "fulfilled",
  "partly",
  "nothing_held",
  "refused",
  "taken_back",
] as const satisfies readonly RequestOutcome[];

/** Its number: "2026-7". */
export const numberText = ({ year, number }: { year: number; number: number }): string =>
  `${String(year)}-${String(number)}`;

export const kindText = (kind: RequestKind): string => t(`request-kind-${kind}`);
export const stageText = (stage: RequestStage): string => t(`request-stage-${stage}`);

/** How far a request is; of a closed one, what it came to. */
export const rowStateText = ({ stage, outcome }: Pick<RequestRow, "stage" | "outcome">): string =>
  outcome === null ? stageText(stage) : t(`request-outcome-${outcome}`);

/** An earlier request, in a line. */
export const earlierText = (row: RequestRow): string =>
  [numberText(row), kindText(row.kind), dayText(row.receivedOn), rowStateText(row)].join(" · ");

/** How many days there are until a day; fewer than 0 where it is over. */
export function daysUntil(on: string, now: number): number {
  const [end, today] = [startOf(on), startOf(day(now))];
  return end === null || today === null ? 0 : Math.round((end - today) / 86_400_000);
}

/** "12 days left · 2 Dec 2026". */
export function leftText(on: string, now: number): string {
  const days = daysUntil(on, now);
  const left = days < 0 ? t("request-days-over", { count: -days }) : t("request-days-left", { count: days });
  return t("request-left", { left, on: dayText(on) });
}

const abroad: Partial<Record<string, Record<string, string>>> = {
  de: { GDPR: "DSGVO", FADP: "DSG", DPO: "DSV" },
  sv: {},
};

/** Where a law says so, as it is cited in the window's language: "Art. 15, 12 Abs. 3 DSGVO". British law is cited in English. */
export function sourceText(source: string): string {
  const acts = abroad[language()];
  if (!acts || /UK|DPA|LGPD/.test(source)) return source;
  const [paragraph, letter] = language() === "de" ? [" Abs. ", " lit. "] : [".", " "];
  return source
    .replace(/\((\d+)\)-\((\d+)\)/g, `${paragraph}$1–$2`)
    .replace(/\((\d+)\)/g, `${paragraph}$1`)
    .replace(/\(([a-z])\)/g, `${letter}$1`)
    .replace(/[A-Z]{3,}/g, (act) => acts[act] ?? act);
}

/** How long an answer may take: "1 month". */
export function periodText({ count, unit }: Period): string {
  if (count === 0) return t("request-period-prompt");
  return t(`request-period-${unit}`, { count });
}
