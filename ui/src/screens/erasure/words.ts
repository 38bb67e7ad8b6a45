//! Erasures, and what the law keeps after them, in words.
import type { ArchiveKind } from "../../ipc/types/ArchiveKind";
import type { Erasure } from "../../ipc/types/Erasure";
import type { ErasureCause } from "../../ipc/types/ErasureCause";
import type { ErasureProof } from "../../ipc/types/ErasureProof";
import type { ErasureCount } from "../../ipc/types/ErasureCount";
import type { ErasureSummary } from "../../ipc/types/ErasureSummary";
import type { ErasureKeep } from "../../ipc/types/ErasureKeep";
import type { RetentionItemKind } from "../../ipc/types/RetentionItemKind";
import { date, t } from "../../text/text.svelte";
import { dayText } from "../task/words";

/** Its number, which stands for the person: "E2026-3". */
export const numberText = ({ year, number }: { year: number; number: number }): string =>
  `E${String(year)}-${String(number)}`;

export const causeText = (cause: ErasureCause): string => t(`erasures-cause-${cause}`);
export const keptText = (kind: ArchiveKind): string => t(`archive-kind-${kind}`);

/** What sort of thing was on legal hold. */
export const heldText = (item: RetentionItemKind): string => t(`archive-held-${item}`);

/** What has recipients told, as the backend cites it: the one law of the Union among those of countries. */
const tell = "Art. 19 GDPR";
/** What has a claim keep what it needs. */
const claim = "Art. 17(3)(e) GDPR";

/** What a legal obligation is cited by where nobody says which. */
const obligation = "Art. 17(3)(b) GDPR";

/** The law that keeps something, as it is cited in its country. */
export const lawText = (law: string | null): string =>
  law === null
    ? t("erasure-law-unknown")
    : law === tell
      ? t("erasure-law-notice")
      : law === claim
        ? t("erasure-law-claim")
        : law === obligation
          ? t("erasure-law-obligation")
          : law;

/** On which ground something stays by decision. */
export const groundText = ({ ground, law }: ErasureKeep): string =>
  lawText(ground === "claim" ? claim : law.trim() || obligation);

/** Until when something is kept, "Until 31 Dec 2034". */
export const untilText = (until: string | null): string =>
  until === null ? t("erasure-until-settled") : t("erasure-until", { day: dayText(until) });

/** How many records there are of all categories. */
export const sum = (counts: readonly ErasureCount[]): number =>
  counts.reduce((all, { count }) => all + count, 0);

/** How many things stayed. */
export const stayed = ({ kept, leftToCompany, requests }: ErasureSummary): number =>
  kept.reduce((all, { count }) => all + count, leftToCompany + requests);

/** How often something was found in all places, or could not be read. */
export const total = ({ places }: ErasureProof, what: "found" | "unread"): number =>
  places.reduce((all, place) => all + place[what], 0);

/** Where something was found, "Database, Backups". */
export const foundIn = ({ places }: ErasureProof): string =>
  places
    .filter(({ found }) => found > 0)
    .map(({ place }) => t(`erasure-place-${place}`))
    .join(", ");

/** Whether anything was not looked for. */
export const leftOut = ({ shared, short }: ErasureProof): boolean => shared + short > 0;

/** Whether it is shown that nothing is left, in a few words. */
export function proofText({ proof, unproved }: Erasure): string {
  if (unproved) return t(proof ? "erasures-proof-left" : "erasures-proof-due");
  return proof ? t("erasures-proof-clean", { day: date(proof.at) }) : "–";
}

/** Whether what was typed is what was to be typed: capitals and spaces make no difference. */
export function isTyped(typed: string, wanted: string): boolean {
  const plain = (text: string): string =>
    text.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase();
  return plain(wanted) !== "" && plain(typed) === plain(wanted);
}
