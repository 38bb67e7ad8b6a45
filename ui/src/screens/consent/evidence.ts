//! The documents that can show a consent: those of the contact that are kept as evidence.
import { call, isRefusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import type { Document } from "../../ipc/types/Document";
import type { TimelinePage } from "../../ipc/types/TimelinePage";
import type { TimelinePosition } from "../../ipc/types/TimelinePosition";
import { toastRefusal } from "../../shell/toast.svelte";

const size = 100;

/** A contact's documents that are in nobody's trash, the latest first. */
export async function loadDocuments(id: number): Promise<Document[]> {
  const found: Document[] = [];
  let before: TimelinePosition | null = null;
  for (;;) {
    const page: TimelinePage = await call("timeline_page", {
      owner: "contact",
      id,
      only: "document",
      before,
      limit: size,
    });
    for (const { content } of page.entries)
      if (content.type === "document" && content.document.contact === id) found.push(content.document);
    const last = page.entries.at(-1);
    if (!page.more || !last) return found;
    before = last.position;
  }
}

/** Has files chosen and stores them as evidence; gives those that are stored. */
export async function storeEvidence(contact: number, company: number | null): Promise<Document[]> {
  const stored: Document[] = [];
  try {
    const files = await call("document_pick");
    for (const [index, { candidate }] of files.entries()) {
      if (!candidate) continue;
      const draft = { ...candidate.draft, retention: "evidence" as const };
      const party = { contact, company };
      const added = await new Job().run((job) =>
        call("document_add", { index, party, draft, again: false, job }),
      );
      if (added) stored.push(added);
    }
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
  return stored;
}
