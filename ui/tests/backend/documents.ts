//! The documents of the pretended office.
import type { ChosenFile } from "../../src/ipc/types/ChosenFile";
import type { Document } from "../../src/ipc/types/Document";
import type { Kind } from "../../src/ipc/types/Kind";
import type { TimelineEntry } from "../../src/ipc/types/TimelineEntry";
import type { TrashRow } from "../../src/ipc/types/TrashRow";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";

const at = (day: number): number => Date.UTC(2026, 10, day, 11);
const base = { revision: 1, contact: 1, company: 3, author: 1, createdAt: 0, changedAt: 0, trashedAt: null };
const begun: Document[] = [
  {
    ...base,
    id: 1,
    title: "Angebot 4711 über die Wartung der Pressenlinie",
    retention: "quote",
    datedAt: at(20),
    fileName: "Angebot_4711.pdf",
    mediaType: "application/pdf",
    size: 248_000,
  },
  {
    ...base,
    id: 2,
    title: "Einwilligung Newsletter",
    retention: "evidence",
    datedAt: at(12),
    fileName: "scan0001.txt",
    mediaType: "text/plain",
    size: 1200,
  },
  {
    ...base,
    id: 3,
    title: "Zeichnung",
    retention: "other",
    datedAt: at(3),
    fileName: "Zeichnung.dwg",
    mediaType: "application/octet-stream",
    size: 12_400_000,
  },
];

const file = (
  fileName: string,
  title: string,
  retention: Document["retention"],
  size: number,
): ChosenFile => ({
  fileName,
  candidate: { fileName, size, draft: { title, retention, datedAt: at(19) } },
  problem: null,
});

/** What the user chooses to store. */
export const chosen: readonly ChosenFile[] = [
  file("Rahmenvertrag_2026.pdf", "Rahmenvertrag 2026", "contract", 1_840_000),
  file("Angebot_4711.pdf", "Angebot 4711", "quote", 248_000),
  { fileName: "leer.docx", candidate: null, problem: "empty" },
];

/** A page with lines, as PNG. */
function drawn(page: number, width: number): ArrayBuffer {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round(width * Math.SQRT2);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("a canvas can be drawn on");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#333";
  context.font = `${String(width / 20)}px sans-serif`;
  context.fillText(`Angebot 4711 · ${String(page + 1)}`, width / 10, width / 6);
  for (let line = 5; line < 24; line += 1)
    context.fillRect(width / 10, (line * width) / 18, width * (line % 5 === 0 ? 0.4 : 0.8), width / 120);
  const bytes = atob(canvas.toDataURL("image/png").split(",")[1] ?? "");
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)).buffer;
}

/** Answers about documents, and what the timelines tell of them; what is changed stays changed. */
export function documents(people: number): {
  answers: Answers;
  entries: (owner: Kind, id: number) => TimelineEntry[];
  trashed: () => TrashRow[];
  file: (id: number) => Document | undefined;
  get: (id: number) => Document;
} {
  const kept = new Map((people > 0 ? begun : []).map((one) => [one.id, one]));
  const get = (id: number): Document => kept.get(id) ?? refuse({ code: "not_found" });
  const trash = (ids: number[], trashedAt: number | null): number => {
    for (const id of ids) kept.set(id, { ...get(id), trashedAt });
    return ids.length;
  };
  const answers: Answers = {
    document_pick: () => [...chosen],
    document_drop: () => [...chosen],
    document_add: ({ index, party, draft, again }) => {
      const found = chosen[index]?.candidate ?? refuse({ code: "not_found" });
      const { fileName, size } = found;
      const isThere = [...kept.values()].some((one) => one.fileName === fileName && one.trashedAt === null);
      if (isThere && !again) return refuse({ code: "document", problem: "twice" });
      if (draft.title.trim() === "")
        return refuse({ code: "invalid", field: "title", at: null, problem: "missing" });
      const id = kept.size + 1;
      const stored = { ...base, ...party, ...draft, id, fileName, size, mediaType: "application/pdf" };
      kept.set(id, stored);
      return stored;
    },
    document_change: ({ id, revision, draft }) => {
      const found = get(id);
      if (found.revision !== revision) return refuse({ code: "conflict" });
      const stored = { ...found, ...draft, revision: revision + 1 };
      kept.set(id, stored);
      return stored;
    },
    document_trash: ({ ids }) => trash(ids, at(21)),
    document_restore: ({ ids }) => trash(ids, null),
    document_purge: ({ id }) => {
      kept.delete(id);
      return null;
    },
    document_look: ({ id }) => {
      const { mediaType } = get(id);
      if (mediaType === "text/plain") return { format: "text", pages: 1 };
      if (mediaType === "application/pdf") return { format: "pdf", pages: 3 };
      return refuse({ code: "document", problem: "unknown" });
    },
    document_page: ({ page, width }) => drawn(page, width),
    document_text: () => "Ich willige ein, den Newsletter zu erhalten.\n\nHannover, den 2. November 2026",
    document_open: () => null,
    document_save: ({ disclosure }) =>
      disclosure.purpose === ""
        ? refuse({ code: "invalid", field: "purpose", at: null, problem: "missing" })
        : true,
  };
  const entries = (owner: Kind, id: number): TimelineEntry[] =>
    [...kept.values()]
      .filter((one) => one[owner] === id && one.trashedAt === null)
      .map((document) => ({
        position: { at: document.datedAt, source: 2, id: document.id },
        content: {
          type: "document",
          document,
          author: "Anna Berg",
          person:
            owner === "company" && document.contact !== null
              ? { contact: document.contact, name: contact(document.contact).displayName }
              : null,
        },
      }));
  const trashed = (): TrashRow[] =>
    [...kept.values()]
      .filter(({ trashedAt }) => trashedAt !== null)
      .map((one) => ({
        kind: "document",
        id: one.id,
        name: one.title,
        detail: one.contact === null ? "" : contact(one.contact).displayName,
        activity: null,
        voucher: null,
        keep: null,
        party: { contact: one.contact, company: one.company },
        trashedAt: one.trashedAt ?? 0,
        daysLeft: 30,
        goesOn: "2026-12-24",
        stays: null,
      }));
  return { answers, entries, trashed, file: (id) => kept.get(id), get };
}
