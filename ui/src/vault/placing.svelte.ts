//! Where a new vault is to lie: proposed from its name, or chosen.
import { call, isRefusal, type Refusal } from "../ipc/call";
import type { VaultPlace } from "../ipc/types/VaultPlace";

/** The place of one new vault. */
export class Placing {
  place = $state.raw<VaultPlace>();
  /** Why there is none, or why nothing was made there. */
  refusal = $state.raw<Refusal>();
  /** Settled once what was asked last is answered. */
  settled = Promise.resolve();
  #asked = 0;

  /** Proposes one for a name. */
  propose(name: string): Promise<void> {
    return (this.settled = this.#ask(name, (named) => call("vault_place_default", { name: named })));
  }

  /** Lets somebody choose one; where they don't, it stays. */
  pick(name: string): Promise<void> {
    return (this.settled = this.#ask(name, (named) =>
      call("vault_place_pick", { create: true, name: named }),
    ));
  }

  async #ask(typed: string, where: (name: string) => Promise<VaultPlace | null>): Promise<void> {
    const turn = ++this.#asked;
    const name = typed.trim();
    if (name === "") {
      this.place = undefined;
      return;
    }
    try {
      const found = await where(name);
      if (turn !== this.#asked || !found) return;
      this.place = found;
      this.refusal = undefined;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (turn !== this.#asked) return;
      this.place = undefined;
      this.refusal = caught;
    }
  }
}
