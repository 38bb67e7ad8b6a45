//! Letters as somebody would read them, filled in by the backend while somebody types; and what is wrong with the text.
import { call, isRefusal } from "../../ipc/call";
import type { TemplateFault } from "../../ipc/types/TemplateFault";
import type { TemplateFilled } from "../../ipc/types/TemplateFilled";
import type { TemplateText } from "../../ipc/types/TemplateText";
import type { TemplateName } from "./name";

/** How long typing rests, in milliseconds, until the preview follows. */
const rest = 250;

/** The preview of a text. While something is wrong with it, the last one without a fault stays. */
export class Preview {
  filled = $state.raw<TemplateFilled | null>(null);
  faults = $state.raw<readonly TemplateFault[]>([]);
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Asks for the preview of a text, once typing rests. */
  ask(letter: TemplateName, text: TemplateText, soon = false): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(
      () => {
        this.read(letter, text).catch((caught: unknown) => {
          // The lock: what is shown stays until the screen goes.
          if (!isRefusal(caught)) throw caught;
        });
      },
      soon ? 0 : rest,
    );
  }

  /** Reads it at once; gives what is wrong with the text. */
  async read(
    { kind, regime, language }: TemplateName,
    text: TemplateText,
  ): Promise<readonly TemplateFault[]> {
    clearTimeout(this.#pause);
    const mine = ++this.#latest;
    const { filled, faults } = await call("template_preview", { kind, regime, language, text });
    if (mine !== this.#latest) return faults;
    this.faults = faults;
    this.filled = filled ?? this.filled;
    return faults;
  }
}
