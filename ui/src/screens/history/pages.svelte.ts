//! The pages of a history that were read so far, the newest entries first.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { HistoryEntry } from "../../ipc/types/HistoryEntry";
import type { HistoryPage } from "../../ipc/types/HistoryPage";
import type { Kind } from "../../ipc/types/Kind";

/** What changed, or who looked and exported. */
export type View = "changes" | "readings";

/** A history, read page by page. */
export class Pages {
  /** Undefined until the first page is there. */
  entries = $state.raw<HistoryEntry[]>();
  /** Whether there are older entries. */
  more = $state(false);
  refusal = $state.raw<Refusal>();
  #asked = 0;

  /** Reads the newest page; what is shown stays until it is there. */
  async begin(kind: Kind, id: number, view: View): Promise<void> {
    await this.#read(ask(kind, id, view, null), []);
  }

  /** Reads the page after the last one. */
  async older(kind: Kind, id: number, view: View): Promise<void> {
    const known = this.entries ?? [];
    await this.#read(ask(kind, id, view, known.at(-1)?.seq ?? null), known);
  }

  async #read(asked: Promise<HistoryPage>, known: readonly HistoryEntry[]): Promise<void> {
    const mine = ++this.#asked;
    try {
      const page = await asked;
      if (mine !== this.#asked) return;
      this.entries = [...known, ...page.entries];
      this.more = page.more;
      this.refusal = undefined;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (mine === this.#asked) this.refusal = caught;
    }
  }
}

function ask(kind: Kind, id: number, view: View, before: number | null): Promise<HistoryPage> {
  if (kind === "company") return call("company_history", { id, before });
  return call(view === "readings" ? "contact_readings" : "contact_history", { id, before });
}
