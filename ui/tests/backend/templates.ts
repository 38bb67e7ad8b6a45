//! Texts of letters in the pretended office: their rules as the core has them.
import type { DifferencePart } from "../../src/ipc/types/DifferencePart";
import type { Regime } from "../../src/ipc/types/Regime";
import type { TemplateBlock } from "../../src/ipc/types/TemplateBlock";
import type { TemplateFault } from "../../src/ipc/types/TemplateFault";
import type { TemplateKind } from "../../src/ipc/types/TemplateKind";
import type { TemplatePage } from "../../src/ipc/types/TemplatePage";
import type { TemplatePreview } from "../../src/ipc/types/TemplatePreview";
import type { TemplateText } from "../../src/ipc/types/TemplateText";
import type { TemplateName } from "../../src/screens/template/name";
import type { Answers } from "./backend";
import { examples, shippedText } from "./letter-texts";
import { refuse } from "./refuse";

const about = ["person", "number", "received", "request"];
const us = ["organisation", "contact", "officer", "authority", "date"];

/** What each letter may name, and what it has to. */
const kinds: Record<TemplateKind, { allowed: readonly string[]; required: readonly string[] }> = {
  acknowledgement: { allowed: [...about, "due", ...us], required: ["received", "due"] },
  identity: { allowed: [...about, "reasons", "proof", ...us], required: ["received", "reasons", "proof"] },
  extension: {
    allowed: [...about, "reasons", "extended", "remedies", ...us],
    required: ["received", "reasons", "extended"],
  },
  answer: {
    allowed: [
      ...about,
      ...["attachments", "purposes", "categories", "recipients", "transfers", "retention", "sources"],
      ...["automated", "rights", "remedies"],
      ...us,
    ],
    required: [
      ...["attachments", "purposes", "categories", "recipients", "transfers", "retention", "rights"],
      ...["remedies", "sources", "automated"],
    ],
  },
  done: { allowed: [...about, "done", "rights", "remedies", ...us], required: ["done"] },
  refusal: {
    allowed: [...about, "reasons", "remedies", "rights", ...us],
    required: ["received", "reasons", "remedies"],
  },
  nothing_held: {
    allowed: [...about, "identifiers", "searched", "remedies", ...us],
    required: ["received", "identifiers", "searched", "remedies"],
  },
  restriction_lifted: {
    allowed: ["person", "number", "lifted", "reasons", "remedies", "rights", ...us],
    required: ["lifted", "reasons", "remedies"],
  },
  recipient_notice: {
    allowed: ["recipient", "person", "identifiers", "changes", "number", ...us.slice(0, 3), "date"],
    required: ["person", "identifiers", "changes"],
  },
};
const kindNames = Object.keys(kinds) as TemplateKind[];
const regimes: Regime[] = ["gdpr", "uk_gdpr", "fadp", "ccpa", "hipaa", "lgpd"];
const isList = (name: string): boolean => Array.isArray(examples[name]);

const names: TemplateName[] = kindNames.flatMap((kind) =>
  regimes
    .filter((regime) => !(kind === "extension" && regime === "lgpd"))
    .filter((regime) => !(kind === "restriction_lifted" && ["fadp", "ccpa", "hipaa"].includes(regime)))
    .flatMap((regime) =>
      (["gdpr", "uk_gdpr", "fadp"].includes(regime) ? ["en", "de", "sv"] : ["en"]).map((language) => ({
        kind,
        regime,
        language,
      })),
    ),
);

/** What is wrong with a text; what it lacks comes last. */
function faultsOf(kind: TemplateKind, { subject, body }: TemplateText): TemplateFault[] {
  const { allowed, required } = kinds[kind];
  const faults: TemplateFault[] = [];
  const look = (field: "subject" | "body", line: number, words: string): void => {
    const name = /^\{(\w+)\}$/.exec(words.trim())?.[1] ?? "";
    if (field === "body" && allowed.includes(name) && isList(name)) return;
    for (const [, placeholder = ""] of words.matchAll(/\{(\w+)\}/g)) {
      const problem = !(placeholder in examples)
        ? "unknown"
        : !allowed.includes(placeholder)
          ? "not_here"
          : isList(placeholder)
            ? "not_alone"
            : undefined;
      if (problem) faults.push({ field, line, placeholder, problem });
    }
    if (/[{}]/.test(words.replaceAll(/\{\w+\}/g, "")))
      faults.push({ field, line, placeholder: "", problem: "brace" });
  };
  look("subject", 0, subject);
  for (const [field, text] of [["subject", subject] as const, ["body", body] as const])
    if (text.trim() === "") faults.push({ field, line: null, placeholder: "", problem: "empty" });
  body.split("\n").forEach((line, at) => {
    look("body", at, line);
  });
  for (const placeholder of required)
    if (!body.includes(`{${placeholder}}`))
      faults.push({ field: "body", line: null, placeholder, problem: "required" });
  return faults;
}

const put = (words: string): string =>
  words.replaceAll(/\{(\w+)\}/g, (_all, name: string) => [examples[name] ?? ""].flat().join(", "));

function fill(kind: TemplateKind, { subject, body }: TemplateText): TemplatePreview {
  const faults = faultsOf(kind, { subject, body });
  if (faults.length > 0) return { filled: null, faults };
  const blocks: TemplateBlock[] = [];
  for (const paragraph of body.split(/\n{2,}/)) {
    for (const line of paragraph.split("\n")) {
      const list = examples[/^\{(\w+)\}$/.exec(line)?.[1] ?? ""];
      const isItem = line.startsWith("- ");
      const lines = Array.isArray(list) ? (list as string[]) : [put(isItem ? line.slice(2) : line)];
      const is = Array.isArray(list) || isItem ? "list" : "paragraph";
      const last = blocks.at(-1);
      if (last?.kind === is && line !== paragraph.split("\n")[0]) last.lines.push(...lines);
      else blocks.push({ kind: is, lines: [...lines] });
    }
  }
  return { filled: { subject: put(subject), blocks }, faults };
}

/** What was taken out and put in: here one part, between what both begin and end with. */
function differ(older: string, newer: string): DifferencePart[] {
  let [first, last] = [0, 0];
  while (first < older.length && older[first] === newer[first]) first += 1;
  const most = Math.min(older.length, newer.length) - first;
  while (last < most && older.at(-1 - last) === newer.at(-1 - last)) last += 1;
  const part = (fate: DifferencePart["fate"], text: string): DifferencePart => ({ fate, text });
  return [
    part("kept", older.slice(0, first)),
    part("removed", older.slice(first, older.length - last)),
    part("added", newer.slice(first, newer.length - last)),
    part("kept", older.slice(older.length - last)),
  ].filter(({ text }) => text !== "");
}

/** Answers about the texts of letters: the German refusal was changed, the acknowledgement before another text was shipped. */
export function templates(): Answers {
  const own = new Map<string, Pick<TemplatePage, "revision" | "changedAt" | "isOutdated" | "text">>();
  const keyOf = ({ kind, regime, language }: TemplateName): string => `${kind} ${regime} ${language}`;

  function pageOf(asked: TemplateName): TemplatePage {
    const name = names.find((one) => keyOf(one) === keyOf(asked)) ?? refuse({ code: "not_found" });
    const { allowed, required } = kinds[name.kind];
    const shipped = shippedText(name.kind, name.language, required);
    const placeholders = allowed.map((placeholder) => ({
      name: placeholder,
      isList: isList(placeholder),
      isRequired: required.includes(placeholder),
    }));
    const kept = own.get(keyOf(name)) ?? { revision: 0, changedAt: null, isOutdated: false, text: shipped };
    return { ...name, ...kept, shipped, placeholders };
  }

  function write(name: TemplateName, revision: number, text: TemplateText | null): TemplatePage {
    const page = pageOf(name);
    if (page.revision !== revision) return refuse({ code: "conflict" });
    if (text && faultsOf(name.kind, text).length > 0)
      return refuse({ code: "invalid", field: "body", at: 0, problem: "placeholder" });
    own.set(keyOf(name), {
      revision: revision + 1,
      changedAt: text ? Date.UTC(2026, 10, 21) : null,
      isOutdated: false,
      text: text ?? page.shipped,
    });
    return pageOf(name);
  }

  const began = (name: TemplateName, isOutdated: boolean, from: string, to: string): void => {
    const { text } = pageOf(name);
    own.set(keyOf(name), {
      revision: 1,
      changedAt: Date.UTC(2026, 8, 3),
      isOutdated,
      text: { ...text, body: text.body.replace(from, to) },
    });
  };
  for (const [language, from, to] of [
    ["de", "Mit freundlichen Grüßen", "Freundliche Grüße aus Flensburg"],
    ["en", "Kind regards", "With kind regards from Flensburg"],
    ["sv", "Med vänlig hälsning", "Vänliga hälsningar från Flensburg"],
  ] as const) {
    began({ kind: "refusal", regime: "gdpr", language }, false, from, to);
    began({ kind: "acknowledgement", regime: "gdpr", language }, true, from, to);
  }

  return {
    template_list: () =>
      names.map(pageOf).map(({ kind, regime, language, text, changedAt, isOutdated }) => ({
        kind,
        regime,
        language,
        subject: text.subject,
        changedAt,
        isOutdated,
      })),
    template_get: pageOf,
    template_preview: ({ kind, text }) => fill(kind, text),
    template_difference: ({ text, ...name }) => {
      const { shipped } = pageOf(name);
      return differ(`${shipped.subject}\n\n${shipped.body}`, `${text.subject}\n\n${text.body}`);
    },
    template_change: ({ revision, text, ...name }) => write(name, revision, text),
    template_reset: ({ revision, ...name }) => write(name, revision, null),
  };
}
