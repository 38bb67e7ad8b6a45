//! Whom a deal may be about, proposed while a name is typed.
import { call, isRefusal } from "../../ipc/call";

interface Proposal {
  value: string;
  label: string;
  detail: string;
}

/** What the last search of each field found. */
export class Found {
  contacts = $state.raw<Proposal[]>([]);
  companies = $state.raw<Proposal[]>([]);
  #asked = { contacts: 0, companies: 0 };

  searchContacts(text: string): Promise<void> {
    return this.#search("contacts", text, async () => {
      const hits = await call("search_everything", { text });
      return hits
        .filter(({ kind }) => kind === "contact")
        .map(({ id, name, detail }) => ({ value: String(id), label: name, detail }));
    });
  }

  searchCompanies(text: string): Promise<void> {
    return this.#search("companies", text, async () => {
      const hits = await call("company_suggest", { text });
      return hits.map(({ id, name, city }) => ({ value: String(id), label: name, detail: city }));
    });
  }

  async #search(what: "contacts" | "companies", text: string, ask: () => Promise<Proposal[]>): Promise<void> {
    const mine = ++this.#asked[what];
    let found: Proposal[] = [];
    try {
      if (text.trim() !== "") found = await ask();
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
    }
    if (mine === this.#asked[what]) this[what] = found;
  }
}
