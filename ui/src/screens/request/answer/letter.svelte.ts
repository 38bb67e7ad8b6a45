//! A letter about a request while somebody chooses what it says: each choice shows at once how it will read.
import { call, isRefusal, type Refusal } from "../../../ipc/call";
import type { RefusalReason } from "../../../ipc/types/RefusalReason";
import type { RequestLetterDraft } from "../../../ipc/types/RequestLetterDraft";
import type { RequestLetterPreview } from "../../../ipc/types/RequestLetterPreview";
import type { TemplateKind } from "../../../ipc/types/TemplateKind";
import type { TemplatePlaceholder } from "../../../ipc/types/TemplatePlaceholder";

/** How long it waits for the next key before it reads the letter anew. */
const pace = 250;

/** A letter that is being written. */
export class Letter {
  kind = $state<TemplateKind>("answer");
  language = $state("");
  refusals = $state<RefusalReason[]>([]);
  /** What was typed; what is not here says what is known. */
  typed = $state<Partial<Record<TemplatePlaceholder, string>>>({});
  preview = $state.raw<RequestLetterPreview>();
  refusal = $state.raw<Refusal>();
  #request: number;
  #asked = 0;

  constructor(request: number, kind: TemplateKind, language: string) {
    this.#request = request;
    this.kind = kind;
    this.language = language;
  }

  /** As the backend takes it. */
  get draft(): RequestLetterDraft {
    return {
      request: this.#request,
      kind: this.kind,
      language: this.language,
      refusals: this.kind === "refusal" ? [...this.refusals] : [],
      lists: Object.entries(this.typed).map(([placeholder, text]) => ({
        placeholder: placeholder as TemplatePlaceholder,
        text,
      })),
    };
  }

  /** What stands in a list: what was typed, or else what is known. */
  textOf(placeholder: TemplatePlaceholder): string {
    const known = this.preview?.lists.find((list) => list.placeholder === placeholder)?.text;
    return this.typed[placeholder] ?? known ?? "";
  }

  /** Another letter has lists of its own; what was typed in another language is not of this one. */
  begin(): void {
    this.typed = {};
    this.refusals = [];
  }

  /** Reads it anew once nobody types any more. Stops where the returned function is called. */
  read(draft: RequestLetterDraft): () => void {
    const asked = ++this.#asked;
    const timer = setTimeout(
      () => {
        void this.#ask(draft, asked);
      },
      this.preview ? pace : 0,
    );
    return () => {
      clearTimeout(timer);
    };
  }

  async #ask(letter: RequestLetterDraft, asked: number): Promise<void> {
    try {
      const preview = await call("request_letter_preview", { letter });
      if (asked === this.#asked) [this.preview, this.refusal] = [preview, undefined];
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (asked === this.#asked) this.refusal = caught;
    }
  }
}
