//! A column of a grid.
import type { Snippet } from "svelte";

/** What stands in a column, and how it is sorted. */
export interface Column<Row> {
  id: string;
  label: string;
  /** A track of CSS grid: "minmax(12rem, 2fr)", "8rem". */
  width: string;
  /** The order that a click on its head asks for, if it sorts. */
  sort?: string;
  align?: "end";
  /** Shown where the grid is at least this wide, in rem; always, if left out. */
  from?: number;
  /** Its words; or `cell` for anything else. */
  text?: (row: Row) => string;
  cell?: Snippet<[Row]>;
}
