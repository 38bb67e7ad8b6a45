//! Letters while somebody chooses what they say: each choice shows at once how it will read.
import { isRefusal, type Refusal } from "../../../ipc/call";
import type { LetterPreview } from "../../../ipc/types/LetterPreview";
import type { RefusalReason } from "../../../ipc/types/RefusalReason";
import type { RequestLetterDraft } from "../../../ipc/types/RequestLetterDraft";
import type { TemplateKind } from "../../../ipc/types/TemplateKind";
import type { TemplatePlaceholder } from "../../../ipc/types/TemplatePlaceholder";

/** How long it waits for the next key before it reads the letter anew. */
const pace = 250;

/** How a letter reads that is being written. */
export class Reading {
  preview = $state.raw<LetterPreview>();
  refusal = $state.raw<Refusal>();
  #asked = 0;

  /** Whether nothing is missing. */
  get ready(): boolean {
    return (this.preview?.filled ?? null) !== null && this.refusal === undefined;
  }

  /** Reads it anew once nobody types any more. Stops where the returned function is called. */
  read(ask: () => Promise<LetterPreview>): () => void {
    const asked = ++this.#asked;
    const timer = setTimeout(
      () => {
        void this.#ask(ask, asked);
      },
      this.preview ? pace : 0,
    );
    return () => {
      clearTimeout(timer);
    };
  }

  async #ask(ask: () => Promise<LetterPreview>, asked: number): Promise<void> {
    try {
      const preview = await ask();
      if (asked === this.#asked) [this.preview, this.refusal] = [preview, undefined];
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (asked === this.#asked) this.refusal = caught;
    }
  }
}

/** A letter about a request. */
export class Letter extends Reading {
  kind = $state<TemplateKind>("answer");
  language = $state("");
  refusals = $state<RefusalReason[]>([]);
  /** What was typed; what is not here says what is known. */
  typed = $state<Partial<Record<TemplatePlaceholder, string>>>({});
  /** The first day without a restriction. */
  lifted = $state("");
  #request: number;

  constructor(request: number, kind: TemplateKind, language: string) {
    super();
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
      lifted: this.kind === "restriction_lifted" ? this.lifted : "",
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
}
