//! The pages of a timeline that were read so far, the newest entries first.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { Kind } from "../../ipc/types/Kind";
import type { TimelineEntry } from "../../ipc/types/TimelineEntry";
import type { TimelineKind } from "../../ipc/types/TimelineKind";
import type { TimelinePage } from "../../ipc/types/TimelinePage";

/** How many entries are read at once. */
const pageSize = 100;

/** Whose timeline, and what of it. */
export interface About {
  owner: Kind;
  id: number;
  only: TimelineKind | null;
}

/** A timeline, read page by page. */
export class Pages {
  /** Undefined until the first page is there. */
  entries = $state.raw<TimelineEntry[]>();
  /** Whether there are older entries. */
  more = $state(false);
  refusal = $state.raw<Refusal>();
  #about: About | undefined;
  #asked = 0;
  #reading = false;

  /** Reads the newest page; what is shown stays until it is there. */
  async begin(about: About): Promise<void> {
    this.#about = about;
    await this.#read(() => this.#upTo(1));
  }

  /** Reads the page after the last one. */
  async older(): Promise<void> {
    const known = this.entries ?? [];
    if (this.#reading) return;
    await this.#read(async () => {
      const page = await this.#page(known);
      return { entries: [...known, ...page.entries], more: page.more };
    });
  }

  /** Reads again what is shown. */
  async reload(): Promise<void> {
    await this.#read(() => this.#upTo(this.entries?.length ?? 1));
  }

  async #upTo(count: number): Promise<TimelinePage> {
    let read: TimelinePage = { entries: [], more: true };
    while (read.more && read.entries.length < count) {
      const page = await this.#page(read.entries);
      read = { entries: [...read.entries, ...page.entries], more: page.more };
    }
    return read;
  }

  #page(known: readonly TimelineEntry[]): Promise<TimelinePage> {
    if (!this.#about) throw new Error("a timeline is read once it is known whose it is");
    return call("timeline_page", {
      ...this.#about,
      before: known.at(-1)?.position ?? null,
      limit: pageSize,
    });
  }

  async #read(ask: () => Promise<TimelinePage>): Promise<void> {
    const mine = ++this.#asked;
    this.#reading = true;
    try {
      const { entries, more } = await ask();
      if (mine !== this.#asked) return;
      this.entries = entries;
      this.more = more;
      this.refusal = undefined;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (mine === this.#asked) this.refusal = caught;
    } finally {
      if (mine === this.#asked) this.#reading = false;
    }
  }
}
