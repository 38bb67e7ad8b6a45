//! What a refusal of the backend means in words: what happened, and what to do about it.
import type { Refusal } from "../ipc/call";
import type { BackupProblem } from "../ipc/types/BackupProblem";
import type { DocumentProblem } from "../ipc/types/DocumentProblem";
import type { ErasureWait } from "../ipc/types/ErasureWait";
import type { Keep } from "../ipc/types/Keep";
import type { Problem } from "../ipc/types/Problem";
import type { VaultProblem } from "../ipc/types/VaultProblem";
import { date, t } from "./text.svelte";

/** Two texts that belong together. */
export interface Explanation {
  happened: string;
  remedy: string;
}

type PlainCode = Exclude<
  Refusal["code"],
  | "invalid"
  | "in_use"
  | "file"
  | "vault"
  | "backup"
  | "document"
  | "kept"
  | "on_hold"
  | "restricted"
  | "waits"
  | "stopped"
>;

const dayText = (day: string): string => date(new Date(`${day}T12:00`).getTime());

type FileRefusal = Extract<Refusal, { code: "file" }>;

/** Both texts of a refusal. */
export function explain(refusal: Refusal): Explanation {
  switch (refusal.code) {
    case "vault":
      return explainVault(refusal.problem);
    case "backup":
      return explainBackup(refusal.problem);
    case "document":
      return explainDocument(refusal.problem);
    case "stopped":
      return { happened: t("error-stopped"), remedy: t(`stop-${refusal.reason}-do`) };
    case "kept":
      return explainKeep(refusal.keep);
    case "on_hold":
      return {
        happened: t("error-on_hold", { review: dayText(refusal.review) }),
        remedy: t("error-on_hold-do"),
      };
    case "restricted":
      return {
        happened: t("error-restricted", { since: date(refusal.since) }),
        remedy: t("error-restricted-do"),
      };
    case "waits":
      return explainWait(refusal.wait);
    case "file":
      return explainFile(refusal);
    case "invalid":
      return { happened: t("error-invalid"), remedy: t(`problem-${refusal.problem}-do`) };
    case "in_use":
      return { happened: t("error-in_use", { count: refusal.count }), remedy: t("error-in_use-do") };
    default:
      return explainPlain(refusal.code);
  }
}

/** What to write beside a field that breaks a rule. */
export function problemText(problem: Problem): string {
  return `${t(`problem-${problem}`)} ${t(`problem-${problem}-do`)}`;
}

function explainPlain(code: PlainCode): Explanation {
  return { happened: t(`error-${code}`), remedy: t(`error-${code}-do`) };
}

function explainVault(problem: VaultProblem): Explanation {
  return { happened: t(`vault-${problem}`), remedy: t(`vault-${problem}-do`) };
}

function explainBackup(problem: BackupProblem): Explanation {
  return { happened: t(`backup-${problem}`), remedy: t(`backup-${problem}-do`) };
}

function explainDocument(problem: DocumentProblem): Explanation {
  return { happened: t(`document-${problem}`), remedy: t(`document-${problem}-do`) };
}

function explainWait(wait: ErasureWait): Explanation {
  if (wait.why === "cooling")
    return {
      happened: t("error-waits-cooling", { until: date(wait.until) }),
      remedy: t("error-waits-cooling-do"),
    };
  if (wait.why === "hold")
    return {
      happened: t("error-waits-hold", { review: dayText(wait.review) }),
      remedy: t("error-waits-hold-do"),
    };
  return { happened: t(`error-waits-${wait.why}`), remedy: t(`error-waits-${wait.why}-do`) };
}

function explainKeep({ until, law, byFinancialYear, ask }: Keep): Explanation {
  const day = dayText(until);
  return {
    happened: law === null ? t("error-kept-unknown", { until: day }) : t("error-kept", { until: day, law }),
    remedy: [
      t("error-kept-do"),
      ...(byFinancialYear ? [t("error-kept-year")] : []),
      ...(ask ? [t("error-kept-ask")] : []),
    ].join(" "),
  };
}

function explainFile({ problem, line, entry }: FileRefusal): Explanation {
  const happened = t(`file-${problem}`);
  const place = entry === null ? "file-line" : "file-entry-line";
  return {
    happened: line === null ? happened : `${happened} ${t(place, { line, entry: entry ?? "" })}`,
    remedy: t(`file-${problem}-do`),
  };
}
