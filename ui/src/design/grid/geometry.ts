//! Which rows of a long list are in sight. Pure arithmetic.

/** Browsers refuse elements much higher than this, in pixels. */
export const highest = 15_000_000;

/** How many rows are drawn above and below those in sight. */
export const spareRows = 3;

/** What is drawn. */
export interface Sight {
  /** Position of the first row drawn. */
  first: number;
  /** Position after the last row drawn. */
  end: number;
  /** Where the first row stands, in pixels from the top of the list. */
  top: number;
}

/** How high the list is drawn. Above `highest` it is squeezed and scrolls faster than its rows. */
export function drawnHeight(total: number, rowHeight: number): number {
  return Math.min(total * rowHeight, highest);
}

/** The rows to draw for a scroll position, with a few above and below. */
export function sight(
  scrollTop: number,
  viewHeight: number,
  total: number,
  rowHeight: number,
  spare = spareRows,
): Sight {
  const real = total * rowHeight;
  const drawn = drawnHeight(total, rowHeight);
  const scrolled = Math.max(0, Math.min(scrollTop, drawn - viewHeight));
  const offset = drawn > viewHeight ? scrolled * ((real - viewHeight) / (drawn - viewHeight)) : 0;
  const first = Math.max(0, Math.floor(offset / rowHeight) - spare);
  const end = Math.min(total, Math.ceil((offset + viewHeight) / rowHeight) + spare);
  return { first, end, top: scrolled - (offset - first * rowHeight) };
}

/** The scroll position at which a row is wholly in sight, as near as possible to the present one. */
export function scrollToShow(
  position: number,
  scrollTop: number,
  viewHeight: number,
  total: number,
  rowHeight: number,
): number {
  const real = total * rowHeight;
  const drawn = drawnHeight(total, rowHeight);
  if (drawn <= viewHeight) return 0;
  const ratio = (real - viewHeight) / (drawn - viewHeight);
  const offset = scrollTop * ratio;
  const top = position * rowHeight;
  if (top < offset) return top / ratio;
  if (top + rowHeight > offset + viewHeight) return (top + rowHeight - viewHeight) / ratio;
  return scrollTop;
}
