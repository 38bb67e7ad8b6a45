//! Where the arrow keys and their kin lead in a list.

/** A key that moves. */
export type MoveKey = "ArrowDown" | "ArrowUp" | "PageDown" | "PageUp" | "Home" | "End";

/** The position that a key leads to; undefined for keys that do not move. */
export function moved(key: string, from: number, total: number, page: number): number | undefined {
  const last = total - 1;
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(to, last));
}
