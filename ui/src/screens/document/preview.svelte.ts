//! A document as it is looked at: which page, how large, and what there is to see.
import { call, isRefusal, type PlainCommand, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import type { DocumentLook } from "../../ipc/types/DocumentLook";

/** The widths that a page is drawn at, in pixels of the layout. */
const widths = [320, 480, 640, 800, 1000, 1250, 1600, 2000];
/** The largest width that it begins with. */
const beginning = 800;
/** What is left free beside a page. */
const margin = 48;

/** A document that is looked at. */
export class Preview {
  readonly #id: number;
  look = $state.raw<DocumentLook>();
  text = $state<string>();
  picture = $state.raw<Blob>();
  refusal = $state.raw<Refusal>();
  page = $state(0);
  #zoom = $state(0);
  #job: Job | undefined;

  constructor(id: number) {
    this.#id = id;
  }

  get width(): number {
    return widths[this.#zoom] ?? beginning;
  }

  get canGrow(): boolean {
    return this.#zoom < widths.length - 1;
  }

  get canShrink(): boolean {
    return this.#zoom > 0;
  }

  get canGoOn(): boolean {
    return this.page + 1 < (this.look?.pages ?? 1);
  }

  /** Says what it is, and shows its beginning, so wide that it fits into so many pixels. */
  async begin(room: number): Promise<void> {
    const id = this.#id;
    const fitting = widths.findLastIndex((width) => width <= Math.min(room - margin, beginning));
    this.#zoom = Math.max(fitting, 0);
    await this.#ask(async (job) => {
      this.look = await call("document_look", { id, job });
      if (this.look.format === "text") this.text = await call("document_text", { id });
    });
    await this.#draw();
  }

  /** Turns so many pages. */
  async turn(pages: number): Promise<void> {
    const page = this.page + pages;
    if (!this.look || page < 0 || page >= this.look.pages) return;
    this.page = page;
    await this.#draw();
  }

  /** Makes it larger, or smaller. */
  async zoom(steps: number): Promise<void> {
    const zoom = Math.min(Math.max(this.#zoom + steps, 0), widths.length - 1);
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    await this.#draw();
  }

  /** Calls off what is being drawn. */
  async end(): Promise<void> {
    await this.#job?.cancel();
  }

  async #draw(): Promise<void> {
    if (!this.look || this.look.format === "text" || this.refusal) return;
    const { page } = this;
    const width = Math.round(this.width * globalThis.devicePixelRatio);
    await this.#ask(async (job) => {
      const bytes = await call("document_page" satisfies PlainCommand, { id: this.#id, page, width, job });
      // Somebody turned on meanwhile.
      if (page === this.page) this.picture = new Blob([bytes], { type: "image/png" });
    });
  }

  async #ask(work: (job: number) => Promise<void>): Promise<void> {
    await this.end();
    const job = new Job();
    this.#job = job;
    try {
      await job.run(work);
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      this.refusal = caught;
    } finally {
      if (this.#job === job) this.#job = undefined;
    }
  }
}
