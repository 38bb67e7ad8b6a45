//! Text that was typed and not saved in the pretended office.
import type { Draft } from "../../src/ipc/types/Draft";
import type { Answers } from "./backend";

/** Answers about drafts; what is kept stays kept. */
export function drafts(begun: Draft[] = []): Answers {
  const kept = new Map(begun.map((draft) => [`${draft.owner} ${String(draft.id)}`, draft]));

  return {
    draft_list: () => [...kept.values()],
    draft_keep: ({ owner, id, text }) => {
      const name = id === null ? "" : `${owner} ${String(id)}`;
      const keptAt = Date.UTC(2026, 10, 21, 9, 14);
      kept.set(`${owner} ${String(id)}`, { owner, id, name, trashed: false, keptAt, text });
      return null;
    },
    draft_remove: ({ owner, id }) => {
      kept.delete(`${owner} ${String(id)}`);
      return null;
    },
  };
}
