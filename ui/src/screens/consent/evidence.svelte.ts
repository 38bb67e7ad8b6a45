//! The documents that an event names, found among those of the contact.
import type { Refusal } from "../../ipc/call";
import type { Document } from "../../ipc/types/Document";
import { Pages } from "../timeline/pages.svelte";

/** Documents that show something. */
export class Evidence {
  /** Undefined until they were looked for; those that are in the trash, or deleted, are left out. */
  documents = $state.raw<Document[]>();
  #pages = new Pages();

  get refusal(): Refusal | undefined {
    return this.#pages.refusal;
  }

  /** Looks for documents of a contact. */
  async find(contact: number, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#pages.begin({ owner: "contact", id: contact, only: "document" });
    while (!this.refusal && this.#pages.more && this.#found(ids).length < ids.length) {
      await this.#pages.older();
    }
    this.documents = this.#found(ids);
  }

  #found(ids: readonly number[]): Document[] {
    const entries = this.#pages.entries ?? [];
    const documents = entries.flatMap(({ content }) =>
      content.type === "document" ? [content.document] : [],
    );
    return ids.flatMap((id) => documents.find((document) => document.id === id) ?? []);
  }
}
