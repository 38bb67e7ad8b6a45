//! Letters that restrictions end, of the pretended office.
import type { LiftingLetterMade } from "../../src/ipc/types/LiftingLetterMade";
import type { Answers } from "./backend";

/** Answers about them: what was made is remembered for each restriction. */
export function lifting(): Answers {
  const made = new Map<number, LiftingLetterMade>();
  return {
    consent_lift_letter: ({ id }) => ({
      language: "de",
      languages: ["en", "de", "sv"],
      email: "jonas.becker@firma.example",
      made: made.get(id) ?? null,
    }),
    consent_lift_letter_preview: ({ letter: { lifted, reasons } }) => {
      const gap = (placeholder: "lifted" | "reasons", place: "letter" | "review") => ({
        placeholder,
        place,
        problem: "missing" as const,
      });
      const gaps = [
        ...(lifted === "" ? [gap("lifted", "letter")] : []),
        ...(reasons.trim() === "" ? [gap("reasons", "review")] : []),
      ];
      const filled = {
        subject: `Die Einschränkung der Verarbeitung Ihrer Daten endet am ${lifted} (Nr. R1)`,
        blocks: [
          { kind: "paragraph" as const, lines: ["Guten Tag Jonas Becker,"] },
          {
            kind: "paragraph" as const,
            lines: [
              `Die Verarbeitung Ihrer personenbezogenen Daten ist bei uns eingeschränkt. Ab dem ${lifted} werden wir sie wieder verwenden.`,
            ],
          },
          { kind: "paragraph" as const, lines: ["Die Gründe dafür sind:"] },
          { kind: "list" as const, lines: reasons.split("\n") },
          { kind: "paragraph" as const, lines: ["Mit freundlichen Grüßen", "Schreinerei Alm"] },
        ],
      };
      return {
        filled: gaps.length > 0 ? null : filled,
        gaps,
        recipient: ["Jonas Becker", "Lindenstraße 4", "24937 Flensburg"],
        lists: [],
      };
    },
    consent_lift_letter_save: ({ letter: { restriction, lifted }, format }) => {
      made.set(restriction, { at: Date.now(), format, lifted });
      return `letter-R${String(restriction)}.${format === "pdf" ? "pdf" : "eml"}`;
    },
  };
}
