//! Letters and packages that answer requests of the pretended office.
import type { RequestLetterDraft } from "../../src/ipc/types/RequestLetterDraft";
import type { RequestSheet } from "../../src/ipc/types/RequestSheet";
import type { TemplateKind } from "../../src/ipc/types/TemplateKind";
import type { Answers } from "./backend";
import { refuse } from "./refuse";

/** What opens the package. */
export const drawnPassword = "7K3M-X0D4-QZ81-HT5W-9BVC-2NPR";

/** Answers about letters; `get` gives a request, `noted` writes down that something was made. */
export function answering(
  get: (id: number) => RequestSheet,
  noted: (sheet: RequestSheet, act: "letter" | "package", detail: string) => void,
  unset: () => boolean,
): Answers {
  const ready = ({ request }: RequestSheet): boolean =>
    request.stage === "answer" && ["access", "portability"].includes(request.kind);

  function kinds({ request }: RequestSheet): TemplateKind[] {
    if (request.stage === "closed") return ["done"];
    const first: TemplateKind[] = request.extendedAt !== null && request.toldAt === null ? ["extension"] : [];
    if (request.stage === "answer")
      return [...first, request.kind === "access" ? "answer" : "done", "refusal"];
    return [...first, ...(request.stage === "identity" ? (["identity"] as const) : []), "acknowledgement"];
  }

  const typed = (letter: RequestLetterDraft, placeholder: string): string | undefined =>
    letter.lists.find((list) => list.placeholder === placeholder)?.text;

  return {
    request_letters: ({ id }) => {
      const sheet = get(id);
      return {
        kinds: kinds(sheet),
        language: "de",
        languages: ["en", "de", "sv"],
        email: sheet.request.contact === null ? "" : "anna.berg@firma.example",
        package: ready(sheet),
      };
    },
    request_letter_preview: ({ letter }) => {
      const sheet = get(letter.request);
      const { request } = sheet;
      const number = `${String(request.year)}-${String(request.number)}`;
      const transfers = typed(letter, "transfers") ?? "";
      const lists =
        letter.kind === "answer"
          ? [
              {
                placeholder: "transfers" as const,
                text: transfers,
                nothing:
                  "Keine: Ihre Daten gehen in kein Drittland und an keine internationale Organisation.",
              },
            ]
          : letter.kind === "refusal"
            ? [{ placeholder: "reasons" as const, text: typed(letter, "reasons") ?? "", nothing: null }]
            : [];
      const empty =
        (letter.kind === "answer" && transfers === "") ||
        (letter.kind === "refusal" &&
          letter.refusals.length === 0 &&
          (typed(letter, "reasons") ?? "") === "");
      const gaps = empty
        ? [
            letter.kind === "answer"
              ? {
                  placeholder: "transfers" as const,
                  place: "recipient" as const,
                  problem: "missing" as const,
                }
              : { placeholder: "reasons" as const, place: "review" as const, problem: "missing" as const },
          ]
        : unset()
          ? [
              {
                placeholder: "authority" as const,
                place: "organisation" as const,
                problem: "missing" as const,
              },
            ]
          : [];
      const filled = {
        subject: `Ihre Anfrage vom 15. Juni 2026, Nr. ${number}`,
        blocks: [
          { kind: "paragraph" as const, lines: [`Guten Tag ${sheet.who},`] },
          {
            kind: "paragraph" as const,
            lines: ["Sie haben uns um Auskunft über Ihre personenbezogenen Daten gebeten."],
          },
          { kind: "list" as const, lines: transfers === "" ? ["Kundenpflege", "Angebote"] : [transfers] },
          { kind: "paragraph" as const, lines: ["Mit freundlichen Grüßen", "Schreinerei Alm"] },
        ],
      };
      return {
        filled: gaps.length > 0 ? null : filled,
        gaps,
        recipient: [sheet.who, "Lindenstraße 4", "24937 Flensburg"],
        lists,
      };
    },
    request_letter_save: ({ letter, format }) => {
      if (unset()) return refuse({ code: "unset", missing: ["authority"] });
      const sheet = get(letter.request);
      noted(sheet, "letter", letter.kind);
      return `Schreiben ${String(sheet.request.number)}.${format === "pdf" ? "pdf" : "eml"}`;
    },
    request_package_check: ({ id }) => {
      const sheet = get(id);
      if (!ready(sheet)) return refuse({ code: "invalid", field: "stage", at: null, problem: "choice" });
      return {
        contacts: [sheet.who],
        parts: [
          { file: "profile.json", records: 9 },
          { file: "activities.json", records: 214 },
          { file: "vouchers.json", records: 12 },
          { file: "documents.json", records: 2 },
          { file: "consents.json", records: 4 },
          { file: "requests.json", records: 11 },
          { file: "access_log.json", records: 368 },
        ],
        documents: [
          { id: 1, title: "Vertrag 2026" },
          { id: 2, title: "Unterschriebene Einwilligung" },
        ],
        leftOut: ["Telefonat zur Lieferung"],
        people: [
          { contact: 5, name: "Bo Ek", places: 3 },
          { contact: 7, name: "Jürgen Groß", places: 1 },
        ],
        uncarried: [{ kind: "company", label: "Alm AB" }],
      };
    },
    request_package_save: ({ package: { letter } }) => {
      const sheet = get(letter.request);
      noted(sheet, "package", "");
      return {
        password: drawnPassword,
        file: `answer-${String(sheet.request.year)}-${String(sheet.request.number)}.zip`,
        files: 19,
        data: 4182,
        redactions: 4,
      };
    },
  };
}
