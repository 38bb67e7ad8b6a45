//! Decisions about what is selected in the queue, or about the row in sight.
import type { Selection } from "../../design/grid/selection.svelte";
import { isRefusal, type Refusal } from "../../ipc/call";
import type { RetentionAction } from "../../ipc/types/RetentionAction";
import type { RetentionFlagRow } from "../../ipc/types/RetentionFlagRow";
import type { RetentionMove } from "../../ipc/types/RetentionMove";
import type { RetentionState } from "../../ipc/types/RetentionState";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { chosenOf, decide, type Undecided } from "./queue";

/** What is asked of somebody, and about which. */
interface Asking {
  what: "keep" | "approve";
  rows: RetentionFlagRow[];
}

/** The decisions of the queue that is open. */
export class Decisions {
  asking = $state.raw<Asking>();
  /** Those that were left as they were, by the last decision. */
  undecided = $state.raw<Undecided[]>([]);
  /** How many there are to decide about, while that takes; and how many are done. */
  total = $state<number>();
  done = $state(0);
  #state: () => RetentionState;
  #selection: () => Selection;
  #current: () => RetentionFlagRow | undefined;

  constructor(
    state: () => RetentionState,
    selection: () => Selection,
    current: () => RetentionFlagRow | undefined,
  ) {
    this.#state = state;
    this.#selection = selection;
    this.#current = current;
  }

  /** Asks how long what is chosen is kept, or what is done with it. */
  async ask(what: Asking["what"], only?: RetentionFlagRow): Promise<void> {
    const rows = await this.#chosen(only);
    if (rows.length > 0) this.asking = { what, rows };
  }

  /** Takes the decision about what is chosen back. */
  async reopen(only?: RetentionFlagRow): Promise<void> {
    const refused = await this.#act(await this.#chosen(only), () => ({ act: "reopen" }));
    if (refused !== true) toastRefusal(refused);
  }

  /** Keeps what was asked about. */
  keep(until: string, reason: string): Promise<true | Refusal> {
    return this.#act(this.asking?.rows ?? [], () => ({ act: "keep", until, reason }));
  }

  /** Approves what was asked about. */
  approve(action: (row: RetentionFlagRow) => RetentionAction): Promise<true | Refusal> {
    return this.#act(this.asking?.rows ?? [], (row) => ({ act: "approve", action: action(row) }));
  }

  async #chosen(only: RetentionFlagRow | undefined): Promise<RetentionFlagRow[]> {
    const { ids } = this.#selection();
    const current = this.#current();
    if (only || ids.size === 0) return only ? [only] : current ? [current] : [];
    try {
      return await chosenOf(this.#state(), new Set(ids));
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      toastRefusal(caught);
      return [];
    }
  }

  async #act(
    rows: readonly RetentionFlagRow[],
    move: (row: RetentionFlagRow) => RetentionMove,
  ): Promise<true | Refusal> {
    const [first] = rows;
    if (!first || this.total !== undefined) return true;
    const { act } = move(first);
    this.done = 0;
    if (rows.length > 1) this.total = rows.length;
    try {
      const { done, undecided } = await decide(rows, move, (at) => (this.done = at));
      this.undecided = undecided;
      this.#selection().clear();
      if (done > 0) toast(this.#told(act, done));
      return true;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      return caught;
    } finally {
      this.total = undefined;
    }
  }

  #told(act: RetentionMove["act"], count: number): string {
    if (act === "keep") return t("retention-kept", { count });
    return t(act === "approve" ? "retention-approved" : "retention-reopened", { count });
  }
}
