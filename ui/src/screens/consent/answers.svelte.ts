//! Answering mails on their way: what was read, what is decided about each. The place in the history keeps them.
import { SvelteMap } from "svelte/reactivity";
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { ConsentAnswerKind } from "../../ipc/types/ConsentAnswerKind";
import type { ConsentAnswers } from "../../ipc/types/ConsentAnswers";
import type { ConsentAnswerTaken } from "../../ipc/types/ConsentAnswerTaken";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { has, t } from "../../text/text.svelte";
import { zone } from "../../text/zone";

/** What is decided about an answer. */
export type Decided = ConsentAnswerKind | "left";

/** Mails that were read. Nothing is decided beforehand. */
export class Answers {
  read = $state.raw<ConsentAnswers>();
  busy = $state(false);
  /** Why an answer was refused, by its index. */
  refused = $state.raw<{ index: number; refusal: Extract<Refusal, { code: "invalid" }> }>();
  decided = new SvelteMap<number, Decided>();

  /** Those that are recorded. */
  get taken(): ConsentAnswerTaken[] {
    return (this.read?.answers ?? []).flatMap(({ index }) => {
      const kind = this.decided.get(index);
      return kind === undefined || kind === "left" ? [] : [{ index, kind }];
    });
  }

  /** How many nobody has decided about. */
  get open(): number {
    return (this.read?.answers.length ?? 0) - this.decided.size;
  }

  /** Has mails chosen and reads them; what was read before is forgotten. */
  async choose(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const read = await call("consent_answers_read");
      if (!read) return;
      this.forget();
      this.read = read;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      toastRefusal(caught);
    } finally {
      this.busy = false;
    }
  }

  /** Records what is decided; gives whether it is. */
  async take(): Promise<boolean> {
    const { read, taken } = this;
    if (this.busy || !read || taken.length === 0) return false;
    this.busy = true;
    this.refused = undefined;
    try {
      const count = await call("consent_answers_take", { handle: read.handle, answers: taken, zone: zone() });
      toast(t("answers-taken", { count }));
      this.forget();
      return true;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      const index = caught.code === "invalid" && caught.at !== null ? taken[caught.at]?.index : undefined;
      if (caught.code === "invalid" && index !== undefined) this.refused = { index, refusal: caught };
      else toastRefusal(caught);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Forgets what was read. */
  forget(): void {
    this.read = undefined;
    this.refused = undefined;
    this.decided.clear();
  }
}

/** A file that could not be read, and why: "a.eml: The file is too large." */
export function unreadableText(unreadable: string): string {
  const at = unreadable.lastIndexOf(": ");
  const key = `file-${unreadable.slice(at + 2)}`;
  return at >= 0 && has(key) ? `${unreadable.slice(0, at)}: ${t(key)}` : unreadable;
}
