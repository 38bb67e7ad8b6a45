//! Imports of the pretended office: a file of Google Contacts, what is found in it, what became of others.
import type { ImportCheck } from "../../src/ipc/types/ImportCheck";
import type { ImportColumn } from "../../src/ipc/types/ImportColumn";
import type { ImportMapping } from "../../src/ipc/types/ImportMapping";
import type { ImportPreview } from "../../src/ipc/types/ImportPreview";
import type { ImportSummary } from "../../src/ipc/types/ImportSummary";
import type { ImportTarget } from "../../src/ipc/types/ImportTarget";
import type { Answers } from "./backend";
import { refuse } from "./refuse";

const column = (name: string, target: ImportTarget, samples: string[], sensitive = false): ImportColumn => ({
  name,
  target,
  samples,
  filled: samples.length * 300,
  sensitive,
});

/** What is found in the file. */
export const preview: ImportPreview = {
  fileName: "contacts.csv",
  format: "google_new",
  layout: { encoding: "utf8", delimiter: ",", header: 0 },
  columns: [
    column("First Name", { field: "single", name: "given_name" }, ["Åsa", "Jürgen", "Zoë"]),
    column("Last Name", { field: "single", name: "family_name" }, ["Lindqvist", "Großmann", "Núñez"]),
    column("Organization Name", { field: "single", name: "company_name" }, [
      "Öresunds Bokhandel AB",
      "Lindqvist & Söhne",
    ]),
    column("Birthday", { field: "single", name: "birthday" }, ["1979-03-12"], true),
    column("E-mail 1 - Value", { field: "email", slot: 0, part: { is: "address", kind: "work" } }, [
      "asa.lindqvist@firma.example",
      "jurgen@firma.example",
    ]),
    column("Phone 1 - Value", { field: "phone", slot: 0, part: { is: "number", kind: "mobile" } }, [
      "+46 70 123 45 67",
    ]),
    column("Custom Field 1 - Value", { field: "skip" }, []),
  ],
  total: 1000,
};

/** What the dry run finds. */
export const check: ImportCheck = {
  total: 1000,
  new: 981,
  filled: 0,
  skipped: 14,
  empty: 2,
  rejected: 3,
  companies: 212,
  objections: 2,
  claims: { b: 3, c: 1, d: 40 },
  said: [
    { line: 6, objections: ["email"], claim: null },
    { line: 9, objections: [], claim: "b" },
    { line: 11, objections: [], claim: "d" },
    { line: 14, objections: [null], claim: null },
    { line: 15, objections: [], claim: "c" },
  ],
  leftOut: 2,
  suppressedTotal: 3,
  suppressed: [
    { row: 17, line: 18, reason: "objection", leftOut: true, admitted: false },
    { row: 401, line: 402, reason: "list", leftOut: false, admitted: false },
    { row: 976, line: 977, reason: "erasure", leftOut: true, admitted: false },
  ],
  parts: [],
  duplicatesTotal: 14,
  duplicates: [
    {
      row: 4,
      reason: "email",
      contact: 1,
      earlierRow: null,
      theirs: {
        name: "Åsa Lindqvist",
        company: "Öresunds Bokhandel AB",
        emails: ["asa@firma.example"],
        phones: ["+46 70 123 45 67"],
        city: "Malmö",
      },
      ours: {
        name: "Åsa Lindqvist-Berg",
        company: "",
        emails: ["asa@firma.example", "asa@post.example"],
        phones: [],
        city: "",
      },
    },
    {
      row: 77,
      reason: "in_file",
      contact: null,
      earlierRow: 12,
      theirs: {
        name: "Jürgen Großmann",
        company: "Großmann Elektrotechnik GmbH & Co. KG",
        emails: [],
        phones: ["040 12345"],
        city: "",
      },
      ours: {
        name: "Jürgen Grossmann",
        company: "Großmann Elektrotechnik",
        emails: [],
        phones: ["040 12345"],
        city: "Hamburg",
      },
    },
  ],
  rejections: [
    { row: 30, line: 33, field: "emails", problem: "email", value: "info(at)firma.example" },
    { row: 41, line: 45, field: "phones", problem: "phone", value: "siehe Notiz" },
    { row: 92, line: 99, field: "notes", problem: "too_long", value: "…" },
  ],
};

/** Answers about imports. */
export function imports(): Answers {
  let past: ImportSummary[] = [
    {
      id: 7,
      fileName: "Messe Hannover.vcf",
      source: "Visitenkarten, Messe Hannover 2026",
      basis: "legitimate_interests",
      at: Date.UTC(2026, 10, 18, 9, 12),
      added: 85,
      filled: 4,
      undoneAt: null,
    },
    {
      id: 6,
      fileName: "alte-kontakte.csv",
      source: "Adressbuch des Vorgängers",
      basis: "contract",
      at: Date.UTC(2026, 9, 2, 14, 3),
      added: 1204,
      filled: 0,
      undoneAt: Date.UTC(2026, 9, 2, 14, 30),
    },
  ];
  let mappings: ImportMapping[] = [
    { name: "Shop-Export", targets: [["Custom Field 1 - Value", { field: "tags" }]] },
  ];

  return {
    import_pick: () => preview,
    import_drop: () => preview,
    import_preview: ({ layout }) => ({ ...preview, layout }),
    import_mapping_list: () => mappings,
    import_mapping_save: ({ mapping }) => {
      mappings = [...mappings, mapping];
      return null;
    },
    import_mapping_remove: ({ name }) => {
      mappings = mappings.filter((mapping) => mapping.name !== name);
      return null;
    },
    import_check: () => check,
    import_run: () => ({ id: 8, check, tookMs: 2140 }),
    import_rejected_save: () => true,
    import_list: () => past,
    import_undo: ({ id }) => {
      past = past.map((one) => (one.id === id ? { ...one, undoneAt: Date.UTC(2026, 10, 21) } : one));
      return { removed: 85, putBack: 2, kept: 1, companies: 0, records: 0, recordsKept: 0 };
    },
    import_close: () => null,
    export_save: ({ ids, disclosure }) =>
      disclosure.purpose.trim() === ""
        ? refuse({ code: "invalid", field: "purpose", at: null, problem: "missing" })
        : (ids?.length ?? 340),
    job_cancel: () => null,
  };
}
