//! Wordings as people would read them, filled in by the backend while somebody types.
import { call, isRefusal } from "../../ipc/call";
import type { NoticeDraft } from "../../ipc/types/NoticeDraft";
import type { NoticePreview } from "../../ipc/types/NoticePreview";

/** How long typing rests, in milliseconds, until the preview follows. */
const rest = 150;

/** The preview of one wording; the old one stays until the next is there. */
export class Preview {
  value = $state.raw<NoticePreview>();
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Asks for the preview of a wording, once typing rests. */
  ask(draft: NoticeDraft, language: string, text: string, soon = false): void {
    clearTimeout(this.#pause);
    const mine = ++this.#latest;
    this.#pause = setTimeout(
      () => {
        void this.#read(mine, draft, language, text);
      },
      soon ? 0 : rest,
    );
  }

  async #read(mine: number, draft: NoticeDraft, language: string, text: string): Promise<void> {
    try {
      const value = await call("notice_preview", { draft, language, text });
      if (mine === this.#latest) this.value = value;
    } catch (caught) {
      // The lock, or a purpose that is gone: what is shown stays until the screen goes.
      if (!isRefusal(caught)) throw caught;
    }
  }
}
