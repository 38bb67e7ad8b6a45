//! Text that was typed and not saved in the pretended office.
import type { Draft } from "../../src/ipc/types/Draft";
import type { Answers } from "./backend";

/** Answers about drafts; what is kept stays kept. */
export function drafts(begun: Draft[] = []): Answers {
  const kept = new Map(begun.map((draft) => [keyOf(draft), draft]));

  return {
    draft_list: () => [...kept.values()],
    draft_keep: ({ owner, id, form, text }) => {
      const name = id === null ? "" : `${owner} ${String(id)}`;
      const keptAt = Date.UTC(2026, 10, 21, 9, 14);
      kept.set(keyOf({ owner, id, form }), { owner, id, form, name, trashed: false, keptAt, text });
      return null;
    },
    draft_remove: (about) => {
      kept.delete(keyOf(about));
      return null;
    },
  };
}

function keyOf({ owner, id, form }: Pick<Draft, "owner" | "id" | "form">): string {
  return `${owner} ${String(id)} ${form}`;
}
